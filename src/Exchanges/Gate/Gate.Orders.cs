using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Placing and changing orders: of spot and of contracts, plain ones and those that wait for a trigger.</summary>
public sealed partial class Gate
{
    private const int MostOrdersAtOnce = 10;
    private const int LongestOwnId = 28;

    public override Call<Order> CreateOrder(NewOrder order) =>
        from _ in UnifiedAccount
        from body in BodyOf(order)
        from placed in Private("POST", order.Market.Type.Lower(), Waits(order) ? "price_orders" : "orders").Commits().With(body)
            .ReadJson(json => ReadOrder(json, order.Markets, order.Market) with { Id = json["id"].Text })       // an order without id would be lost
        select placed;

    public override Call<IEnumerable<Order>> CreateOrders(Markets markets, IReadOnlyList<NewOrder> orders, Params extra) =>
        from _ in UnifiedAccount
        let type = TypeOf(orders)
        from bodies in Call.All(orders.Select(order => BodyOf(Shared(order, extra), needsOwnId: true)))
        from placed in Private("POST", type, "batch_orders").Commits()
            .With("settle", orders[0].Market.SettleId).With(Items, new Param.List(bodies.Select(b => (Param)b).ToValueList()))
            .ReadJson(json => ReadOrders(json.List, markets, null)
                .Select(o => o.Id is null && o.Status != OrderStatus.Rejected ? throw json.Bad("an id of each order") : o))
        select placed;

    // What is said for all of them at once holds for each.
    private static NewOrder Shared(NewOrder order, Params extra) => order with
    {
        ClientOrderId = extra.Text("clientOrderId") ?? order.ClientOrderId,
        PostOnly = order.PostOnly || extra.IsOn("postOnly"),
        ReduceOnly = extra.Has("reduceOnly") ? extra.IsOn("reduceOnly") : order.ReduceOnly,
        TimeInForce = extra.Text("timeInForce") is { } word ? new TimeInForce(word) : order.TimeInForce,
        Extra = order.Extra.With(extra.Without("clientOrderId", "postOnly", "reduceOnly", "timeInForce")),
    };

    private static string TypeOf(IReadOnlyList<NewOrder> orders)
    {
        if (orders.Count is 0 or > MostOrdersAtOnce)
            throw Refused(ErrorClass.BadRequest, $"the exchange takes from one to {MostOrdersAtOnce} orders at once, not {orders.Count}");
        if (orders.Any(o => Trigger(o) is not null)) throw NotHere("of orders with a trigger the exchange takes one at a time");
        if (orders.Select(o => (o.Market.Type, o.Market.Linear)).Distinct().Count() > 1)
            throw Refused(ErrorClass.BadRequest, "orders placed at once have to be of one type of market");
        return orders[0].Market.Type is MarketType.Spot or MarketType.Swap ? orders[0].Market.Type.Lower()
            : throw NotHere("of orders of futures and options the exchange takes one at a time");
    }

    private Call<Params> BodyOf(NewOrder order, bool needsOwnId = false)
    {
        var (market, extra) = (order.Market, order.Extra.Without("stopPrice"));
        if (order.TakeProfitPrice is not null && Stop(order) is not null)
            throw Refused(ErrorClass.ExchangeError, "one order cannot have both a stop-loss and a take-profit price: place two");
        if (order.IsLimit && order.Price is null) throw Needed("a limit order needs a price");
        if (order.Cost is not null && (!order.IsMarket || order.Side != Side.Buy || market.IsContract || Waits(order)))
            throw NotHere("a cost is for market buys on spot without trigger: give an amount");
        if (Waits(order) && market.Type == MarketType.Option) throw NotHere("orders of options cannot wait for a trigger");
        return from standard in SettingText("defaultTimeInForce")
               let timeInForce = TimeInForceOf(order, standard)
               from body in market.IsContract ? Call.Value(OfContract(order, timeInForce, extra))
                   : Waits(order) ? OfSpotTrigger(order, timeInForce, extra) : OfSpot(order, timeInForce, extra)
               from own in Waits(order) ? Call.Value<string?>(null) : OwnId(order, needsOwnId)
               select body.Request.With("text", own).With(body.Extra);
    }

    // { "currency_pair", "type", "account", "side", "amount", "price", "time_in_force" }; the amount of a market buy is what it may cost
    private Call<Naming> OfSpot(NewOrder order, string? timeInForce, Params extra)
    {
        var byCost = order.IsMarket && order.Side == Side.Buy;
        return from account in AccountOf(false, extra)
               from always in SettingFlag("createMarketBuyOrderRequiresPrice")
               from own in SettingText("createOrder.createMarketBuyOrderRequiresPrice")
               let requiresPrice = own is null ? always : own == "true"
               select new Naming(Params.Of("currency_pair", order.Market.Id)
                   .With("type", order.Type.Text)
                   .With(account.Request)
                   .With("side", order.Side.Lower())
                   .With("amount", byCost ? order.Market.CostText(CostOf(order, requiresPrice)) : order.AmountText)
                   .With("price", order.IsLimit ? order.PriceText : null)
                   .With("time_in_force", timeInForce), byCost ? account.Extra.Without("createMarketBuyOrderRequiresPrice") : account.Extra);
    }

    // { "put": { the order }, "market", "trigger": { "price", "rule": ">=" | "<=", "expiration" } }
    private Call<Naming> OfSpotTrigger(NewOrder order, string? timeInForce, Params extra) =>
        from account in AccountOf(true, extra)
        from wait in SettingNumber("createOrder.expiration")
        let put = Params.Of("type", order.Type.Text)
            .With("side", order.Side.Lower())
            .With("price", order.Price is null && !order.IsLimit ? null : order.PriceText)
            .With("amount", order.AmountText)
            .With(account.Request)
            .With("time_in_force", timeInForce ?? "gtc")
        let trigger = Trigger(order) is not { } at || extra.Has("trigger") ? null : Params.Of("price", order.Market.PriceText(at.Price))
            .With("rule", at.WhenAbove ? ">=" : "<=")
            .With("expiration", extra.Decimal("expiration") ?? wait)
            .With("text", OwnWord(order))
        select new Naming(Params.Of("put", put).With("market", order.Market.Id).With("trigger", trigger is null ? null : (Param)trigger), account.Extra);

    // { "contract", "size": -5, "settle", "price": "0", "reduce_only", "tif" }, sold where the size is negative; with a trigger all of it but settle goes into "initial"
    private static Naming OfContract(NewOrder order, string? timeInForce, Params extra)
    {
        var market = order.Market;
        var size = extra.IsOn("close") ? 0 : SizeOf(order);
        var price = order.IsMarket || order.Price is 0 ? "0" : order.PriceText;
        var settle = market.Type == MarketType.Option ? null : market.SettleId;
        if (!Waits(order))
            return new Naming(Params.Of("contract", market.Id).With("size", size).With("settle", settle).With("price", price)
                .With("reduce_only", order.ReduceOnly).With("tif", timeInForce), extra);

        var initial = Params.Of("contract", market.Id).With("size", size).With("price", price)
            .With("reduce_only", order.ReduceOnly).With("tif", timeInForce).With("text", OwnWord(order));
        var body = Params.Of("initial", initial).With("settle", settle);
        if (Trigger(order) is not { } at || extra.Has("trigger")) return new Naming(body, extra);
        var kind = extra.Decimal("price_type") ?? 0;
        if (kind is < 0 or > 2) throw Refused(ErrorClass.BadRequest, "price_type is 0 for the last, 1 for the mark, 2 for the index price");
        return new Naming(
            body.With("trigger", Params.Of("price_type", kind).With("price", market.PriceText(at.Price)).With("rule", at.WhenAbove ? 1 : 2)),
            extra.Without("price_type"));
    }

    // Contracts, below zero where they are sold.
    private static decimal SizeOf(NewOrder order) =>
        decimal.Parse(order.AmountText, System.Globalization.CultureInfo.InvariantCulture) * (order.Side == Side.Sell ? -1 : 1);

    private static bool Waits(NewOrder order) => Trigger(order) is not null || order.Extra.Has("trigger");

    // A stop-loss goes with the market against the position: it buys when the price rises. A take-profit buys when it falls.
    private static (decimal Price, bool WhenAbove)? Trigger(NewOrder order) =>
        Stop(order) is { } stop ? (stop, order.Side == Side.Buy)
        : order.TakeProfitPrice is { } profit ? (profit, order.Side == Side.Sell)
        : null;

    private static decimal? Stop(NewOrder order) => order.StopLossPrice ?? order.TriggerPrice ?? order.Extra.Decimal("stopPrice");

    private static string? TimeInForceOf(NewOrder order, string? standard)
    {
        var said = order.TimeInForce?.Text.ToUpperInvariant();
        var rests = order.PostOnly || said is "PO" or "POC" || (said is null && order.Extra.Text("tif", "time_in_force")?.ToLowerInvariant() == "poc");
        if (rests && (order.IsMarket || said is "IOC" or "FOK")) throw Invalid($"a post-only order cannot be {(order.IsMarket ? "a market order" : said)}");
        var word = Word(said);
        if (rests) word = "poc";
        if (!order.IsMarket) return word;
        return word == "gtc" ? throw Refused(ErrorClass.ExchangeError, "the time in force of a market order is IOC or FOK") : word ?? Word(standard) ?? "ioc";

        static string? Word(string? said) => said switch
        {
            null => null, "GTC" => "gtc", "IOC" => "ioc", "FOK" => "fok", "PO" or "POC" => "poc",
            _ => throw Refused(ErrorClass.ExchangeError, $"the exchange does not take the time in force {said}, but GTC, IOC, FOK and PO"),
        };
    }

    private static string? OwnWord(NewOrder order) => order.Extra.Text("text") ?? order.ClientOrderId;

    // The exchange takes own ids that begin with t-.
    private static Call<string?> OwnId(NewOrder order, bool isNeeded) => OwnWord(order) switch
    {
        { Length: > LongestOwnId } => throw Refused(ErrorClass.BadRequest, $"a client order id has up to {LongestOwnId} characters"),
        { Length: > 0 } own => Call.Value<string?>(Prefixed(own)),
        _ => isNeeded ? NewId(IdKind.Uuid16).Select(id => (string?)$"t-{id}") : Call.Value<string?>(null),
    };

    private static string Prefixed(string own) => own[0] == 't' ? own : $"t-{own}";

    public override Call<Order> EditOrder(OrderQuery order, NewOrder changed) =>
        from _ in UnifiedAccount
        from kind in KindOf("editOrder", changed.Market, changed.Extra)
        from unified in IsUnified("editOrder", kind.Extra)
        let market = OnlyAmountAndPrice(changed).Market
        let account = unified ? "unified" : AccountName(kind.Type, changed.Markets)
        let size = changed.Amount == 0 ? (decimal?)null : SizeOf(changed)
        from edited in (market.IsSpot ? Ask("PATCH", "private.spot/orders/{order_id}") : Put("private.futures/{settle}/orders/{order_id}")).Commits()
            .With("order_id", account == "spot" && !changed.IsLimit ? throw Invalid($"of {changed.Type} orders nothing can be changed") : order.RequiredId)
            .With("currency_pair", market.Id)
            .With("account", account)
            .With("amount", market.IsSpot && size is not null ? changed.AmountText : null)
            .With("size", market.IsSpot ? null : size)
            .With("price", changed.Price is { } price ? market.PriceText(price) : null)
            .With("settle", market.IsSpot ? null : market.SettleId)
            .With("clientOrderId", changed.ClientOrderId)
            .With(kind.Extra.Without("unifiedAccount", "defaultUnifiedAccount"))
            .ReadJson(json => ReadOrder(json, changed.Markets, market) with { Id = json["id"].Text })
        select edited;

    private static NewOrder OnlyAmountAndPrice(NewOrder changed) =>
        Waits(changed) || changed.Cost is not null || changed.PostOnly || changed.TimeInForce is not null || changed.ReduceOnly is not null
        ? throw NotHere("of an order the exchange changes the amount and the price, and nothing else: cancel it and place another") : changed;
}
