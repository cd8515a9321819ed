using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Placing, cancelling and reading orders, and own trades. Orders are on spot, or with the parameter marginMode on a margin account.</summary>
public sealed partial class Htx
{
    private const long OrdersSpan = 48L * 60 * 60 * 1000;

    public override Call<Order> CreateOrder(NewOrder order) =>
        from request in Placement(order)
        from placed in Post("spot.private/v1/order/orders/place").Commits().With(request)
            .ReadJson(json => new Order(json["data"].Text) { Type = order.Type, Side = order.Side, Price = order.Price, Amount = order.Amount, Raw = json.Kept })
        select placed;

    // { "data": [{ "order-id", "client-order-id" }, { "client-order-id", "err-code", "err-msg" }] }
    public override Call<IEnumerable<Order>> CreateOrders(Markets markets, IReadOnlyList<NewOrder> orders, Params extra)
    {
        if (orders.Count == 0) throw Needed("there is no order to place");
        if (orders.Any(o => o.Market != orders[0].Market)) throw Refused(ErrorClass.BadRequest, "orders that are placed together have one symbol");
        if (orders.Select(o => o.Extra.Text("marginMode", "defaultMarginMode")).Where(mode => mode is not null).Distinct().Count() > 1)
            throw Refused(ErrorClass.BadRequest, "orders that are placed together have one margin mode");
        return from requests in Call.InTurn(orders.Select(Placement))
               from placed in Post("private/order/batch-orders").Commits().With("orders", new Param.List(requests.Select(r => (Param)r).ToValueList()))
                   .ReadJson(json => json["data"].List.Select(Placed).ToList().AsEnumerable())
               select placed;

        Order Placed(Json o) => ReadOrder(o["order-id"].Or(o["err-code"]).IsSaid ? o : throw o["order-id"].Bad("an order id"), markets, orders[0].Market);
    }

    private Call<Params> Placement(NewOrder order)
    {
        if (!order.Market.IsSpot) throw NotHere($"of {order.Market.Type.Lower()} markets there is public data here, but no trading");
        if (order.StopLossPrice is not null || order.TakeProfitPrice is not null) throw NotHere("spot has no stop-loss and take-profit prices: give a trigger price");
        if (order.Extra.Has("trailingPercent")) throw NotHere("on spot there are no trailing orders");
        if (order.ReduceOnly == true) throw NotHere("on spot there is no position that an order could only reduce");
        var extra = order.Extra.Without("stopPrice", "stop-price", "client-order-id", "operator", "marginMode", "defaultMarginMode");
        return from requiresPrice in SettingFlag("createMarketBuyOrderRequiresPrice")
               from mode in MarginMode(order.Extra)
               from account in AccountId(mode, order.Market, Params.Empty)
               let trigger = order.TriggerPrice ?? order.Extra.Decimal("stopPrice", "stop-price")
               let kind = KindOf(order, trigger is not null)
               from id in OwnIdOr(order.ClientOrderId ?? order.Extra.Text("client-order-id"), IdKind.Uuid)
               let isByCost = kind == "market" && order.Side == Side.Buy
               let amount = order.Cost is null || isByCost ? order.Amount : throw NotHere("a cost is for market buys: give an amount")
               select Params.Of("account-id", account)
                   .With("symbol", order.Market.Id)
                   .With("stop-price", trigger is { } at ? order.Market.PriceText(at) : null)
                   .With("operator", trigger is null ? null : order.Extra.Text("operator") ?? (order.Side == Side.Sell ? "lte" : "gte"))
                   .With("type", $"{order.Side.Lower()}-{kind}")
                   .With("client-order-id", id)
                   .With("source", mode switch { "cross" => "super-margin-api", "isolated" => "margin-api", "c2c" => "c2c-margin-api", _ => null })
                   // What a market buy may cost has the digits of amounts.
                   .With("amount", order.Market.AmountText(isByCost ? CostOf(order, requiresPrice) : amount))
                   .With("price", kind is "limit" or "ioc" or "limit-maker" or "limit-fok" or "stop-limit" or "stop-limit-fok" ? order.PriceText : null)
                   .With(isByCost ? extra.Without("createMarketBuyOrderRequiresPrice") : extra);
    }

    // market, limit, ioc, limit-maker, limit-fok, stop-limit, stop-limit-fok
    private static string KindOf(NewOrder order, bool triggered)
    {
        var kind = order.Type.Text.Replace("buy-", "", StringComparison.Ordinal).Replace("sell-", "", StringComparison.Ordinal);
        if (!triggered && kind is "stop-limit" or "stop-limit-fok") throw Needed($"a {order.Type} order needs a trigger price");
        if (triggered)
            kind = kind switch
            {
                "limit" or "limit-fok" => $"stop-{kind}",
                "stop-limit" or "stop-limit-fok" => kind,
                _ => throw NotHere($"a trigger price is for limit orders, not for {order.Type}"),
            };
        var rests = (order with { PostOnly = order.PostOnly || kind == "limit-maker" }).IsPostOnly();
        // Of such an order the exchange would forget the trigger.
        if (triggered && (rests || order.TimeInForce == TimeInForce.ImmediateOrCancel)) throw NotHere("the exchange takes no post-only or IOC with a trigger price");
        if (rests) return "limit-maker";
        return order.TimeInForce?.Text switch
        {
            null or "GTC" => kind,
            "FOK" => $"{kind}-fok",
            "IOC" => "ioc",
            var other => throw NotHere($"the exchange does not take the time in force {other}, but GTC, IOC, FOK and PO"),
        };
    }

    public override Call<Order> CancelOrder(OrderQuery order) => OnSpot(order.Market, order.Extra, extra =>
    {
        var rest = extra.Without("stop", "trigger", "trailing", "stopLossTakeProfit", "stopLoss", "takeProfit", "subType", "defaultSubType");
        var asking = (rest.Text("client-order-id") ?? order.ClientOrderId) is { } own
            ? Post($"spot.private/{CancelOwnPath}").With("client-order-id", own)
            : Post("spot.private/v1/order/orders/{order-id}/submitcancel").With("order-id", order.RequiredId);
        return asking.Commits().With(rest.Without("client-order-id")).ReadJson(json => json["data"].IsSaid
            ? new Order(order.Id) { Symbol = order.Market?.Symbol, Status = OrderStatus.Canceled, Raw = json.Kept }
            : throw json["data"].Bad("an order id"));
    });

    // { "data": { "success": ["5983466"], "failed": [{ "err-msg", "err-code", "order-id", "client-order-id" }] } }
    public override Call<IEnumerable<Order>> CancelOrders(Markets markets, Market? market, IReadOnlyList<string> ids, Params extra) => OnSpot(market, extra, rest =>
    {
        var own = rest["client-order-ids"] ?? rest["clientOrderIds"] ?? rest["client-order-id"] ?? rest["clientOrderId"];
        return Post("spot.private/v1/order/orders/batchcancel").Commits()
            .With("order-ids", own is null ? (Param)ids.ToArray() : null)
            .With("client-order-ids", own is Param.Text one ? (Param)new[] { one.Value } : own)
            .With(rest.Without("stop", "trigger", "stopLossTakeProfit", "client-order-id", "clientOrderId", "client-order-ids", "clientOrderIds"))
            .ReadJson(json => json["data"]["success"].List.Select(Cancelled).Concat(json["data"]["failed"].List.Select(Failed)).ToList().AsEnumerable());

        static Order Cancelled(Json id) => new(id.Text) { Status = OrderStatus.Canceled, Raw = id.Kept };

        static Order Failed(Json o) =>
            new(o["order-id"].TextOrNull) { ClientOrderId = o["client-order-id"].TextOrNull, Status = new OrderStatus("failed"), Raw = o.Kept };
    });

    // { "data": { "success-count": 2, "failed-count": 0, "next-id": 5454600 } }: that is all it says, so there is one order to show for it, without anything.
    public override Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra) => OnSpot(market, extra, rest =>
        Post("spot.private/v1/order/orders/batchCancelOpenOrders").Commits().With("symbol", market?.Id).With(rest)
            .ReadJson(json => json["data"].IsObject ? (IEnumerable<Order>)[new Order((string?)null) { Raw = json["data"].Kept }] : throw json["data"].Bad("an object")));

    public override Call<RawReply> CancelAllOrdersAfter(TimeSpan timeout, Params extra) =>
        from _ in LoadedMarkets
        from set in Post("v2Private/algo-orders/cancel-all-after").Commits().With("timeout", Math.Max(0, (int)timeout.TotalSeconds)).With(extra)
            .Read(reply => reply.Json["data"].IsSaid ? new RawReply(reply.Text) : throw reply.Json["data"].Bad("the time of the cancellation"))
        select set;

    public override Call<Order> FetchOrder(OrderQuery order) => OnSpot(order.Market, order.Extra, extra =>
    {
        var asking = order.ClientOrderId is { } own
            ? Get("spot.private/v1/order/orders/getClientOrder").With("clientOrderId", own)
            : Get("spot.private/v1/order/orders/{order-id}").With("order-id", order.RequiredId);
        return asking.With(extra).ReadJson(json =>
        {
            var found = json["data"].IsArray ? json["data"][0] : json["data"];
            return ReadOrder(found["id"].IsSaid ? found : throw found["id"].Bad("an order id"), order.Markets, order.Market);
        });
    });

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) => OnSpot(orders.Market, orders.Extra, extra =>
        from account in extra.Text("account-id") is { } said ? Call.Value<string?>(said)
            : Wallets.Select(all => all.FirstOrDefault(w => w.Type == "spot")?.Id)
        from open in Get("spot.private/v1/order/openOrders").With("symbol", orders.Market?.Id).With("account-id", account).With("size", orders.Window.Limit)
            .With(extra.Without("account-id", "subType", "defaultSubType")).ReadJson(json => ReadOrders(json, orders))
        select open);

    public override Call<IEnumerable<Order>> FetchOrders(OrdersQuery orders) =>
        InStates("pre-submitted,submitted,partial-filled,filled,partial-canceled,canceled", orders);

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) => InStates("filled", orders);

    public override Call<IEnumerable<Order>> FetchCanceledOrders(OrdersQuery orders) => InStates("partial-canceled,canceled", orders);

    // Of no more than 48 hours at once.
    private Call<IEnumerable<Order>> InStates(string states, OrdersQuery orders) => OnSpot(orders.Market, orders.Extra, extra =>
        from method in SettingText("fetchOrdersByStatesMethod")
        let byMarket = method == "spot_private_get_v1_order_orders"
        let since = orders.Window.SinceMilliseconds
        from found in byMarket && orders.Market is null ? throw Needed("the exchange lists the orders of one market at a time: give a symbol")
            : Get(byMarket ? "spot.private/v1/order/orders" : "spot.private/v1/order/history").With("states", states).With("symbol", orders.Market?.Id)
                .With("start-time", since).With("end-time", Until(extra) ?? since + OrdersSpan).With("size", orders.Window.Limit)
                .With(extra.Without("until", "till")).ReadJson(json => ReadOrders(json, orders))
        select found);

    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) => OnSpot(trades.Market, trades.Extra, extra =>
        Get("spot.private/v1/order/matchresults").With("symbol", trades.Market?.Id).With("size", trades.Window.Limit)
            .With("start-time", trades.Window.SinceMilliseconds).With("end-time", Until(extra)).With(extra.Without("until", "till"))
            .ReadJson(json => json["data"].List.Select(t => ReadTrade(t, trades.Markets, trades.Market))));

    public override Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window) => OnSpot(order.Market, order.Extra, extra =>
        Get("spot.private/v1/order/orders/{order-id}/matchresults").With("order-id", order.RequiredId).With(extra)
            .ReadJson(json => json["data"].List.Select(t => ReadTrade(t, order.Markets, null))));

    private static IEnumerable<Order> ReadOrders(Json json, OrdersQuery orders) => json["data"].List.Select(o => ReadOrder(o, orders.Markets, orders.Market));

    private static Call<string?> MarginMode(Params extra) =>
        extra.Text("marginMode", "defaultMarginMode") is { } said ? Call.Value<string?>(said) : SettingText("defaultMarginMode");
}
