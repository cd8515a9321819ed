using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Kraken: placing, changing, cancelling and finding orders.</summary>
public sealed partial class Kraken
{
    public override Call<Order> CreateOrder(NewOrder order)
    {
        if (order.TriggerPrice is not null)
            return Call.Fail<Order>(ErrorClass.NotSupported, "Kraken has no plain trigger: give a stop-loss or take-profit price");
        return Post("private/AddOrder").Commits().With("pair", order.Market.Id).With(Terms(order)).ReadJson(json => ReadPlaced(json["result"], order));
    }

    // What stands in an order, alone or in a batch.
    private static Params Terms(NewOrder order)
    {
        var (market, extra, flags) = (order.Market, order.Extra, order.Extra.Text("oflags"));
        var (isLimit, byCost, trigger) = (order.Type.Text.EndsWith("limit", StringComparison.Ordinal), IsByCost(order), order.StopLossPrice ?? order.TakeProfitPrice);
        var isTrailing = trigger is null && (extra.Has("trailingAmount") || extra.Has("trailingPercent"));
        return Params.Empty
            .With("type", order.Side.Lower())
            .With("ordertype", trigger is null ? order.Type.Text : $"{(order.StopLossPrice is not null ? "stop-loss" : "take-profit")}{(isLimit ? "-limit" : "")}")
            .With("volume", byCost ? market.CostText(order.Cost ?? order.Amount) : order.AmountText)
            .With("cl_ord_id", order.ClientOrderId)
            .With("oflags", byCost ? Flags(flags, "viqc") : null)
            .With("price", trigger is { } at ? market.PriceText(at) : isLimit && !isTrailing ? order.PriceText : null)
            .With("price2", trigger is not null && isLimit ? order.PriceText : null)
            .With(isTrailing ? Trailing(extra, isLimit) : Params.Empty)
            .With("reduce_only", order.ReduceOnly == true || extra.IsOn("reduce_only") ? "true" : null)
            .With("close", extra["close"])
            .With("timeinforce", order.TimeInForce?.Text ?? extra["timeinforce"])
            .With("oflags", order.IsPostOnly() ? Flags(flags, "post") : byCost ? null : flags)
            .With(extra.Without("oflags", "trailingAmount", "trailingPercent", "trailingLimitAmount", "trailingLimitPercent", "offset"));
    }

    // How far behind the market the trigger follows, +1.5% or +100, and how far behind the trigger the limit is.
    private static Params Trailing(Params extra, bool isLimit)
    {
        var (percent, amount) = (extra.Text("trailingPercent") is { } p ? $"+{Percent(p)}" : null, extra.Text("trailingAmount") is { } a ? $"+{a}" : null);
        var (limitPercent, limitAmount, offset) = (extra.Text("trailingLimitPercent"), extra.Text("trailingLimitAmount"), extra.Text("offset") ?? "-");
        var terms = Params.Of("trigger", extra.Text("trigger") ?? "last")
            .With("ordertype", isLimit || limitAmount is not null || limitPercent is not null ? "trailing-stop-limit" : "trailing-stop");
        return limitPercent is not null ? terms.With("price", percent).With("price2", offset + Percent(limitPercent))
            : limitAmount is not null ? terms.With("price", amount).With("price2", offset + limitAmount)
            : isLimit ? terms : terms.With("price", percent ?? amount);

        static string Percent(string text) => text.EndsWith('%') ? text : $"{text}%";
    }

    private static string Flags(string? given, string further) => given is null ? further : $"{given},{further}";

    // The volume of a market order may be in quote currency.
    private static bool IsByCost(NewOrder order) =>
        order.IsMarket && (order.Cost is not null || order.Extra.Text("oflags")?.Contains("viqc", StringComparison.Ordinal) == true);

    public override Call<Order> CancelOrder(OrderQuery order) =>
        Post("private/CancelOrder").Commits()
            .With("txid", order.ClientOrderId is null && !order.Extra.Has("cl_ord_id") ? order.Extra["userref"] ?? order.RequiredId : null)
            .With("cl_ord_id", order.ClientOrderId ?? order.Extra["cl_ord_id"])
            .With(order.Extra.Without("userref"))
            .ReadJson(json => new Order((string?)null) { Raw = json.Kept })
            // Elsewhere an unknown order is an invalid one; here it is one that is not there.
            .Or(ErrorClass.InvalidOrder, e => Call.Fail<Order>(e.Text == "EOrder:Unknown order" ? e with { Class = ErrorClass.OrderNotFound } : e));

    public override Call<Order> FetchOrder(OrderQuery order) =>
        Post("private/QueryOrders").With("trades", true).With("txid", order.RequiredId).With("userref", order.Extra["userref"] ?? order.ClientOrderId).With(order.Extra)
            .ReadJson(json => json["result"][order.RequiredId] is { IsMissing: false } found
                ? ReadOrder(order.RequiredId, found, order.Markets)
                : throw new ExchangeError(ErrorClass.OrderNotFound, $"Kraken knows no order {order.Id}").ToException());

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) =>
        Post("private/OpenOrders").With("start", orders.Window.SinceSeconds).With("userref", orders.Extra["userref"]).With("cl_ord_id", orders.Extra["clientOrderId"])
            .With(orders.Extra.Without("clientOrderId"))
            .ReadJson(json => json["result"]["open"].Fields.Select(o => ReadOrder(o.Name, o.Value, orders.Markets)));

    public override Call<IEnumerable<Order>> CreateOrders(Markets markets, IReadOnlyList<NewOrder> orders, Params extra) =>
        orders.Select(o => o.Market.Id).Distinct().Count() != 1
            ? Call.Fail<IEnumerable<Order>>(ErrorClass.BadRequest, "Kraken places several orders of one market at a time: group them by symbol")
            : Post("private/AddOrderBatch").Commits()
                .With("orders", new Param.List(orders.Select(o => (Param)Terms(o)).ToValueList()))
                .With("pair", orders[0].Market.Id)
                .With(extra)
                .ReadJson(json => json["result"]["orders"].Items.Select((placed, i) => ReadPlaced(placed, orders[i])));

    public override Call<Order> EditOrder(OrderQuery order, NewOrder changed)
    {
        var (extra, own) = (changed.Extra, changed.ClientOrderId ?? changed.Extra.Text("cl_ord_id"));
        var trigger = changed.StopLossPrice ?? changed.TakeProfitPrice
            ?? extra.Decimal("trailingAmount", "trailingPercent", "trailingLimitAmount", "trailingLimitPercent");
        return Post("private/AmendOrder").Commits()
            .With("txid", own is null ? order.RequiredId : null)
            .With("cl_ord_id", own)
            .With("post_only", changed.IsPostOnly() ? "true" : null)
            .With("order_qty", changed.Amount == 0 ? null : changed.AmountText)
            .With("limit_price", changed.Price is null ? null : changed.PriceText)
            .With("trigger_price", trigger is not { } at ? null : extra.Text("offset") is { } offset ? offset + Numbers.Js(at) : changed.Market.PriceText(at))
            .With(trigger is null ? extra : extra.Without("trailingAmount", "trailingPercent", "trailingLimitAmount", "trailingLimitPercent", "offset"))
            .ReadJson(json => new Order(json["result"]["amend_id"].Text) { Raw = json["result"].Kept });
    }

    public override Call<IEnumerable<Order>> CancelOrders(Markets markets, Market? market, IReadOnlyList<string> ids, Params extra) =>
        Post("private/CancelOrderBatch").Commits().With("orders", ids.ToArray()).With(extra).ReadJson(CancelledTogether);

    public override Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra) =>
        Post("private/CancelAll").Commits().With(extra).ReadJson(CancelledTogether);

    public override Call<RawReply> CancelAllOrdersAfter(TimeSpan timeout, Params extra) => timeout > TimeSpan.FromDays(1)
        ? Call.Fail<RawReply>(ErrorClass.BadRequest, $"Kraken waits a day at most before it cancels all orders, not {timeout}")
        : Post("private/CancelAllOrdersAfter").Commits().With("timeout", (long)timeout.TotalSeconds).With(extra).Read(reply => new RawReply(reply.Text));

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) =>
        Until(Post("private/ClosedOrders").With("start", orders.Window.SinceSeconds)
                .With("userref", orders.Extra["userref"]).With("cl_ord_id", orders.Extra["clientOrderId"]), orders.Extra.Without("userref", "clientOrderId"))
            .ReadJson(json => json["result"]["closed"].Fields.Select(o => ReadOrder(o.Name, o.Value, orders.Markets)));

    // It says only how many are gone.
    private static IEnumerable<Order> CancelledTogether(Json json) =>
        json["result"]["count"].IsSaid ? [new Order((string?)null) { Raw = json.Kept }] : throw json["result"]["count"].Bad("a count");
}
