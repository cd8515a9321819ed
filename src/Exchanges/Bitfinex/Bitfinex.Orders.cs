using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Bitfinex: placing, changing, cancelling and reading orders.</summary>
public sealed partial class Bitfinex
{
    private const string Submit = "auth/w/order/submit", Update = "auth/w/order/update", Cancel = "auth/w/order/cancel", CancelMany = "auth/w/order/cancel/multi";
    private const int PostOnly = 4096, ReduceOnly = 1024;

    public override Call<Order> CreateOrder(NewOrder order) =>
        from terms in Terms(order)
        from placed in Post($"private/{Submit}").Commits().With(terms).ReadJson(json => ReadSure(json[4][0], order.Markets))
        select placed;

    // ["on", { one order }], …; some may be placed while others are refused.
    public override Call<IEnumerable<Order>> CreateOrders(Markets markets, IReadOnlyList<NewOrder> orders, Params extra) =>
        from terms in Call.All(orders.Select(Terms))
        from placed in Post("private/auth/w/order/multi").Commits()
            .With("ops", new Param.List(terms.Select(one => (Param)new Param.List([new Param.Text("on"), new Param.Nested(one)])).ToValueList())).With(extra)
            .ReadJson(json => ByTime(json[4].List.Select((notice, i) => ReadNotice(notice, i < orders.Count ? orders[i] : null, markets))))
        select placed;

    public override Call<Order> EditOrder(OrderQuery order, NewOrder changed)
    {
        var (extra, trailing, trigger) = (changed.Extra, changed.Extra.Text("trailingAmount"), TriggerOf(changed));
        RefuseUnknown(changed);
        if (AtOnce(changed) is { } atOnce) throw Invalid($"an order that rests does not become {atOnce}: cancel it, and place another");
        return Post($"private/{Update}").Commits()
            .With("id", IdNumber(order.RequiredId))
            .With("amount", changed.Amount == 0 ? null : SignedAmount(changed))
            .With("price_trailing", trailing)
            .With(trailing is null && trigger is { } at ? TriggerPrices(changed, at) : Params.Empty)
            .With("price", !changed.IsMarket && trigger is null ? changed.PriceText : null)
            .With("flags", FlagsOf(changed))
            .With("cid", extra["cid"] ?? OwnId(changed))
            .With("lev", extra.Decimal("leverage", "lev"))
            .With(extra.Without("stopPrice", "trailingAmount", "leverage"))
            .ReadJson(json => ReadSure(json[4], order.Markets));
    }

    // A client order id is unique in a day only, so that the day has to be said: cidDate, as 2023-11-14.
    public override Call<Order> CancelOrder(OrderQuery order)
    {
        var own = order.Extra["cid"] ?? (order.ClientOrderId is { } id ? OwnId(id) : null);
        if (own is not null && !order.Extra.Has("cidDate"))
            throw Invalid("an order is cancelled by its client order id and the day that it was placed: give cidDate (YYYY-MM-DD)");
        return Post($"private/{Cancel}").Commits()
            .With("cid", own).With("cid_date", own is null ? null : order.Extra["cidDate"])
            .With("id", own is null ? IdNumber(order.RequiredId) : null)
            .With(order.Extra.Without("cid"))
            .ReadJson(json => ReadSure(json[4], order.Markets));
    }

    public override Call<IEnumerable<Order>> CancelOrders(Markets markets, Market? market, IReadOnlyList<string> ids, Params extra) =>
        Post($"private/{CancelMany}").Commits().With("id", Ids(ids)).With(extra)
            .ReadJson(json => ByTime(ReadCancelled(json, markets).Where(o => market is null || o.Symbol == market.Symbol)));

    // The exchange cancels the orders of all markets at once, or those that are named.
    public override Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra) => market is null
        ? Post($"private/{CancelMany}").Commits().With("all", 1).With(extra).ReadJson(json => ByTime(ReadCancelled(json, markets)))
        : from open in FetchOpenOrders(new OrdersQuery(markets, market, default, Params.Empty))
          let ids = open.Select(o => o.Id!).ToList()
          from cancelled in ids.Count == 0 ? Call.Value<IEnumerable<Order>>([]) : CancelOrders(markets, market, ids, extra)
          select cancelled;

    public override Call<Order> FetchOrder(OrderQuery order) =>
        OfMarket("auth/r/orders", order.Market).With("id", Ids([order.RequiredId])).With(order.Extra).ReadJson(json => json.List.Any()
            ? ReadSure(json[0], order.Markets)
            : throw Refused(ErrorClass.OrderNotFound, $"there is no open order {order.Id}; those that are done are among the closed orders"));

    public override Call<Order> FetchOpenOrder(OrderQuery order) => OneOf(FetchOpenOrders, order);

    public override Call<Order> FetchClosedOrder(OrderQuery order) => OneOf(FetchClosedOrders, order);

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) =>
        OfMarket("auth/r/orders", orders.Market).With(orders.Extra).ReadJson(json => json.List.Select(o => ReadOrder(o, orders.Markets)));

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) =>
        Within(OfMarket("auth/r/orders", orders.Market, "/hist"), orders.Window, orders.Extra).ReadJson(json => json.List.Select(o => ReadOrder(o, orders.Markets)));

    public override Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window) =>
        Post("private/auth/r/order/{symbol}:{id}/trades").With("id", IdNumber(order.RequiredId)).With("symbol", order.RequiredMarket.Id).With(order.Extra)
            .ReadJson(json => json.List.Select(t => ReadOwnTrade(t, order.Markets)));

    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) =>
        from now in Now
        from own in OfMarket("auth/r/trades", trades.Market, "/hist")
            .With("end", now.ToUnixTimeMilliseconds()).With("start", trades.Window.SinceMilliseconds).With("limit", trades.Window.Limit).With(trades.Extra)
            .ReadJson(json => json.List.Select(t => ReadOwnTrade(t, trades.Markets)))
        select own;

    // What follows "EXCHANGE " is for the wallet of spot trading, and without it for the margin wallet, where contracts are too.
    private static Call<Params> Terms(NewOrder order) =>
        from ofOrders in SettingText("createOrder.marginMode")
        from ofAll in SettingText("marginMode")
        from otherwise in SettingText("defaultMarginMode")
        select Terms(order, onMargin: (order.Extra.Text("marginMode", "defaultMarginMode") ?? ofOrders ?? ofAll ?? otherwise) is not null || !order.Market.IsSpot);

    private static Params Terms(NewOrder order, bool onMargin)
    {
        var (market, trailing, trigger) = (order.Market, order.Extra.Text("trailingAmount"), TriggerOf(order));
        RefuseUnknown(order);
        var atOnce = AtOnce(order);
        if (atOnce is not null && (order.Price is null || order.IsMarket)) throw Invalid($"{atOnce} is for orders with a price");
        if (atOnce is not null && (trigger is not null || trailing is not null))
            throw Invalid($"an order that waits for its trigger cannot be {atOnce}: it would be placed at once");
        var type = atOnce ?? (trailing is not null ? "TRAILING STOP" : trigger is null ? order.Type.Text.ToUpperInvariant() : order.IsLimit ? "STOP LIMIT" : "STOP");
        return Params.Of("symbol", market.Id)
            .With("amount", SignedAmount(order))
            .With("price_trailing", trailing)
            .With(trailing is null && trigger is { } at ? TriggerPrices(order, at) : Params.Empty)
            .With("price", !order.IsMarket && trigger is null ? order.PriceText : null)
            .With("type", onMargin ? type : $"EXCHANGE {type}")
            .With("flags", FlagsOf(order))
            .With("cid", order.Extra["cid"] ?? OwnId(order))
            .With(order.Extra.Without("stopPrice", "trailingAmount", "marginMode", "defaultMarginMode"));
    }

    private static string? AtOnce(NewOrder order) =>
        order.TimeInForce == TimeInForce.ImmediateOrCancel ? "IOC" : order.TimeInForce == TimeInForce.FillOrKill ? "FOK" : null;

    // The exchange would take no notice of them, and place the order at once.
    private static void RefuseUnknown(NewOrder order)
    {
        if (order.StopLossPrice is not null || order.TakeProfitPrice is not null)
            throw NotHere("the exchange knows no stop-loss and take-profit prices: give a trigger price");
        if (order.Cost is not null) throw NotHere("the exchange takes no costs: give an amount");
        if (order.TimeInForce is { } word && word != TimeInForce.GoodTillCanceled && AtOnce(order) is null)
            throw NotHere($"the exchange does not take the time in force {word}, but GTC, IOC, FOK and PO; an end is the parameter tif");
    }

    private static decimal? TriggerOf(NewOrder order) => order.Extra.Decimal("stopPrice") ?? order.TriggerPrice;

    private static Params TriggerPrices(NewOrder order, decimal trigger) =>
        Params.Of("price", order.Market.PriceText(trigger)).With("price_aux_limit", order.IsLimit ? order.PriceText : null);

    private static string SignedAmount(NewOrder order) => order.Side == Side.Buy ? order.AmountText : $"-{order.AmountText}";

    private static Param? FlagsOf(NewOrder order)
    {
        var flags = (order.PostOnly ? PostOnly : 0) + (order.ReduceOnly == true ? ReduceOnly : 0);
        return flags == 0 ? null : flags;
    }

    private static Param? OwnId(NewOrder order) => order.ClientOrderId is { } id ? OwnId(id) : null;

    // The exchange's are whole numbers.
    private static Param OwnId(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Param.Number(number) : new Param.Text(id);

    private static Param Ids(IReadOnlyList<string> ids) => new Param.List(ids.Select(id => (Param)new Param.Number(IdNumber(id))).ToValueList());

    private Asking OfMarket(string path, Market? market, string ending = "") => market is null
        ? Post($"private/{path}{ending}")
        : Post($"private/{path}/{{symbol}}{ending}").With("symbol", market.Id);

    private static Call<Order> OneOf(Func<OrdersQuery, Call<IEnumerable<Order>>> fetch, OrderQuery order) =>
        fetch(new OrdersQuery(order.Markets, order.Market, default, Params.Of("id", Ids([order.RequiredId])).With(order.Extra))).Select(found =>
            ByTime(found).FirstOrDefault(o => order.Market is null || o.Symbol == order.Market.Symbol)
            ?? throw Refused(ErrorClass.OrderNotFound, $"there is no order {order.Id} among them"));

    private static Asking Within(Asking asking, Window window, Params extra) =>
        asking.With("start", window.SinceMilliseconds).With("limit", window.Limit).With("end", Until(extra)).With(Rest(extra));

    // As they were named where one has no time: it was refused.
    private static IEnumerable<Order> ByTime(IEnumerable<Order> orders)
    {
        var listed = orders.ToList();
        return listed.All(o => o.Timestamp is not null) ? listed.OrderBy(o => o.Timestamp) : listed;
    }
}
