using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Placing and changing orders: which type an order is, and what each type needs.</summary>
public sealed partial class Binance
{
    public override Call<Order> CreateOrder(NewOrder order)
    {
        var (market, extra) = (order.Market, order.Extra);
        var (isTest, byRouter) = (extra.IsOn("test"), extra.IsOn("sor") || extra.IsOn("SOR"));
        if (byRouter && !market.IsSpot) throw NotHere($"smart order routing is there for spot, not for {market.Symbol}");
        return PlacementOf(order).Then(placement =>
        {
            var venue = placement.Venue;
            var isAlgo = market.IsContract && IsTriggered(order);
            // A test that would be a real order must not leave.
            if (isTest && (isAlgo || venue is Venue.Margin or Venue.Inverse)) throw NotHere($"the exchange tests no such orders of {market.Symbol}");
            var asking = Post(Private(venue, isAlgo ? "algoOrder" : (byRouter, isTest) switch { (false, false) => "order", (false, true) => "order/test", (true, false) => "sor/order", _ => "sor/order/test" }))
                .With(placement.Request).With("algoType", isAlgo ? "CONDITIONAL" : null);
            return (isTest ? asking : asking.Commits()).ReadJson(json => isTest ? ReadOrder(json, order.Markets, market, venue) : Placed(json, order.Markets, market, venue));
        });
    }

    // Some may be refused while others stand: each answer is an order, or { "code", "msg" }.
    public override Call<IEnumerable<Order>> CreateOrders(Markets markets, IReadOnlyList<NewOrder> orders, Params extra)
    {
        if (OneKind(orders.Select(o => o.Market).ToList()) is not { } first) throw Needed("there are no orders to place");
        if (!first.IsContract) throw NotHere($"the exchange takes several orders at once of contracts, not of {first.Symbol}");
        var venue = VenueOf(first);
        return from placements in orders.Aggregate(Call.Value<ValueList<Params>>([]), (sofar, order) =>
                   from all in sofar
                   from placement in PlacementOf(order)
                   from request in venue == Venue.Linear ? Named(placement.Request) : Call.Value(placement.Request)
                   select (ValueList<Params>)[.. all, request])
               from placed in Post(Private(venue, "batchOrders")).Commits()
                   .With("batchOrders", $"[{string.Join(',', placements.Select(Encode.Json))}]").With(extra)
                   .ReadJson(json => ByTime(json.List.Select(o => o["code"].IsSaid ? ReadOrder(o, markets, null, venue) : Placed(o, markets, null, venue))))
               select placed;
    }

    // In a list, linear orders have a client order id whatever else they are called by.
    private static Call<Params> Named(Params request) => request.Has("newClientOrderId") ? Call.Value(request)
        : from broker in SettingText("broker-id")
          from fresh in NewId(IdKind.Uuid22)
          select request.With("newClientOrderId", broker + fresh);

    // An order without id would be lost.
    private Order Placed(Json json, Markets markets, Market? market, Venue venue) =>
        ReadOrder(json, markets, market, venue) with { Id = json["orderId"].Or(json["algoId"]).Or(json["strategyId"]).Text };

    private sealed record Placement(Venue Venue, Params Request);

    // The request of a new order, its parameters in the order in which they are signed.
    private Call<Placement> PlacementOf(NewOrder order)
    {
        var (market, extra) = (order.Market, order.Extra);
        if (Elsewhere(extra) is { } other) throw NotHere($"{other} is not supported on Binance");
        var (type, trigger, postOnly) = TypeOf(order);
        var needs = NeedsOf(type, market);
        var trailing = Trailing(order);
        var chooses = trailing is not null && market.Type != MarketType.Swap && !IsSpotTrigger(order.Type.Text.ToUpperInvariant());
        var closes = extra.IsOn("closePosition") && type is "STOP_MARKET" or "TAKE_PROFIT_MARKET" or "TRAILING_STOP_MARKET";
        var isHedged = market.IsContract && extra.IsOn("hedged");
        var own = extra.Text("clientAlgoId", "newClientOrderId") ?? order.ClientOrderId;
        var ownName = market.Type == MarketType.Swap && market.Linear == true && (IsTriggered(order) || trailing is not null) ? "clientAlgoId" : "newClientOrderId";
        if (market.IsContract && order.Cost is not null) throw NotHere($"contracts are bought by amount, not by cost: give an amount of {market.Symbol}");
        if (needs.Price && order.Price is null && !extra.Has("priceMatch")) throw Invalid($"a {order.Type} order needs a price");
        if (needs.Trigger && trigger is null && (market.IsContract || trailing is null)) throw Invalid($"a {order.Type} order needs a trigger price or a trailing percentage");

        return AllSettings.Then(settings => own is null
            ? NewId(IdKind.Uuid22).Select(fresh => Named(settings.Text("broker-id") + fresh, settings))
            : Call.Value(Named(own, settings)));

        Placement Named(string id, Settings settings)
        {
            var mode = MarginMode("createOrder", extra, settings);
            var prevention = SelfTradePrevention(market, extra, settings);
            var venue = !market.IsSpot ? VenueOf(market) : mode is not null || extra.Text("type") == "margin" ? Venue.Margin : Venue.Spot;
            var repays = venue == Venue.Margin && order.ReduceOnly == true;
            var cost = CostOf(order, type, settings);
            return new Placement(venue, Params.Of(
                ("symbol", market.Id),
                ("side", order.Side.Upper()),
                ("sideEffectType", repays ? "AUTO_REPAY" : null),
                ("callbackRate", type == "TRAILING_STOP_MARKET" ? trailing : null),
                ("activationPrice", type == "TRAILING_STOP_MARKET" && Activation(order) is { } active ? market.PriceText(active) : null),
                ("trailingDelta", market.Type != MarketType.Swap ? trailing * 100 : null),
                (ownName, id),
                ("isIsolated", venue == Venue.Margin && mode == "isolated" ? true : null),
                ("newOrderRespType", (extra.Text("type") ?? market.Type.Lower()) is "spot" or "margin" ? AnswerOf(order, settings) ?? "FULL" : "RESULT"),
                ("type", type),
                ("quoteOrderQty", cost is { } spend ? market.CostText(spend) : null),
                ("quantity", cost is null && !closes ? order.AmountText : null),
                ("price", needs.Price && !extra.Has("priceMatch") ? market.PriceText(order.Price!.Value) : null),
                (market.Type == MarketType.Swap ? "triggerPrice" : "stopPrice", needs.Trigger && trigger is { } at ? market.PriceText(at) : null),
                ("timeInForce", postOnly && market.IsContract ? "GTX" : needs.TimeInForce && order.TimeInForce is null ? settings.Text("createOrder.timeInForce") : null),
                ("positionSide", !isHedged ? null : order.Side == Side.Buy == (order.ReduceOnly != true) ? "LONG" : "SHORT"),
                ("selfTradePreventionMode", prevention?.ToUpperInvariant()),
                ("icebergQty", market.IsSpot && extra.Decimal("icebergAmount") is { } shown ? market.AmountText(shown) : null),
                ("timeInForce", postOnly && market.IsContract ? null : order.TimeInForce?.Text),
                ("reduceOnly", repays || (isHedged && order.ReduceOnly == true) ? null : order.ReduceOnly))
                .With(extra.Without(Unified).Without(chooses ? "stopLossOrTakeProfit" : "")));
        }
    }

    private static readonly string[] Unified =
    [
        "type", "newClientOrderId", "stopPrice", "trailingTriggerPrice", "trailingPercent", "quoteOrderQty", "test", "sor", "SOR", "hedged", "icebergAmount",
        "selfTradePrevention", "defaultSelfTradePrevention", "marginMode", "defaultMarginMode", "margin", "portfolioMargin", "papi", "stock",
    ];

    private static decimal? CostOf(NewOrder order, string type, Settings settings)
    {
        if (!order.Market.IsSpot) return null;
        if (type == "MARKET" && settings.Flag("createOrder.quoteOrderQty")) return order.Extra.Decimal("quoteOrderQty") ?? order.Cost ?? order.Amount * order.Price;
        if (order.Cost is not null && !NeedsOf(type, order.Market).Price) throw Invalid("a cost is for market orders without trigger: give an amount");
        return null;
    }

    private static string? AnswerOf(NewOrder order, Settings settings) => order.IsLimit ? settings.Text("newOrderRespType.limit") : order.IsMarket ? settings.Text("newOrderRespType.market") : null;

    // Of inverse contracts the exchange takes the mode of linear ones.
    private static string? SelfTradePrevention(Market market, Params extra, Settings settings)
    {
        var mode = extra.Text("selfTradePrevention", "defaultSelfTradePrevention")
            ?? settings.FirstText("createOrder.selfTradePrevention", "createOrder.defaultSelfTradePrevention", "selfTradePrevention", "defaultSelfTradePrevention");
        return mode is not null && market.Inverse == true && settings.Flag("createOrder.warnOnSTPForInverse")
            ? throw NotHere("self trade prevention of inverse contracts is that of linear ones: set createOrder.warnOnSTPForInverse to false to send it all the same") : mode;
    }

    private static (bool Price, bool Trigger, bool TimeInForce) NeedsOf(string type, Market market) => type switch
    {
        "LIMIT" => (true, false, true),
        "LIMIT_MAKER" => (true, false, false),
        "STOP_LOSS_LIMIT" or "TAKE_PROFIT_LIMIT" => (true, true, true),
        "STOP" => (true, true, false),
        "STOP_LOSS" or "TAKE_PROFIT" => (market.IsContract, true, false),
        "STOP_MARKET" or "TAKE_PROFIT_MARKET" => (false, true, false),
        _ => (false, false, false),
    };

    // The exchange's type follows from ours and from the trigger; a type of the exchange's own stays.
    private static (string Type, decimal? Trigger, bool PostOnly) TypeOf(NewOrder order)
    {
        var (said, market) = (order.Type.Text.ToUpperInvariant(), order.Market);
        var type = said;
        var stop = order.StopLossPrice ?? order.TriggerPrice ?? order.Extra.Decimal("stopPrice");
        var isStop = stop is not null;
        var trigger = stop ?? order.TakeProfitPrice;
        if (isStop && order.TakeProfitPrice is not null) throw Invalid("one order cannot have both a stop and a take-profit price: place two");
        if (Trailing(order) is not null && market.Type == MarketType.Swap)
        {
            (type, trigger) = ("TRAILING_STOP_MARKET", null);
        }
        else if (Trailing(order) is not null)
        {
            trigger = Activation(order);
            if (!IsSpotTrigger(type))
                type = order.Extra.Text("stopLossOrTakeProfit") switch
                {
                    "stopLoss" => Triggered(type == "MARKET" ? type : "LIMIT", true, false),
                    "takeProfit" => Triggered(type == "MARKET" ? type : "LIMIT", false, false),
                    _ => throw Invalid("a trailing order needs stopLossOrTakeProfit: stopLoss or takeProfit"),
                };
        }
        else if (type == "TRAILING_STOP_MARKET")
        {
            throw Invalid("a trailing order needs a trailingPercent");
        }
        else if (trigger is not null)
        {
            type = Triggered(type, isStop, market.IsContract);
        }
        var valid = market.Own.GetValueOrDefault("orderTypes");
        if (valid is not null && !Lists(valid, type)) throw Invalid($"{market.Symbol} takes no {type} orders; it takes {valid}");

        var postOnly = (order.PostOnly || said == "LIMIT_MAKER") && (order with { Type = new OrderType(said.ToLowerInvariant()), PostOnly = true }).IsPostOnly();
        if (market.IsContract) return (type, trigger, postOnly);
        if (postOnly && type is not ("LIMIT" or "LIMIT_MAKER")) throw Invalid($"a {type} order cannot be post-only");
        if (trigger is not null && (type == "LIMIT_MAKER" || type == "MARKET")) throw Invalid($"a {type} order cannot have a trigger price");
        return (postOnly ? "LIMIT_MAKER" : type, trigger, postOnly);
    }

    private static bool Lists(ReadOnlySpan<char> words, string word)
    {
        foreach (var one in words.Split(','))
            if (words[one].SequenceEqual(word)) return true;
        return false;
    }

    private static bool IsSpotTrigger(string type) => type is "STOP_LOSS" or "TAKE_PROFIT" or "STOP_LOSS_LIMIT" or "TAKE_PROFIT_LIMIT";

    private static string Triggered(string type, bool isStop, bool isContract) => (type, isContract) switch
    {
        ("MARKET", false) => isStop ? "STOP_LOSS" : "TAKE_PROFIT",
        ("LIMIT", false) => isStop ? "STOP_LOSS_LIMIT" : "TAKE_PROFIT_LIMIT",
        ("MARKET", true) => isStop ? "STOP_MARKET" : "TAKE_PROFIT_MARKET",
        ("LIMIT", true) => isStop ? "STOP" : "TAKE_PROFIT",
        _ => type,
    };

    private static bool IsTriggered(NewOrder order) => order.TriggerPrice is not null || order.StopLossPrice is not null || order.TakeProfitPrice is not null
        || order.Extra.Has("stopPrice") || order.Extra.Has("trailingPercent") || order.Extra.Has("callbackRate");

    // Given in percent; spot takes basis points.
    private static decimal? Trailing(NewOrder order) => order.Extra.Decimal("trailingPercent", "callbackRate", "trailingDelta");

    private static decimal? Activation(NewOrder order) => order.Extra.Decimal("trailingTriggerPrice", "activationPrice");
}
