using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Orders and trades of the account: finding and cancelling them.</summary>
public sealed partial class Gate
{
    private static readonly string[] TriggerWords = ["trigger", "is_stop_order", "stop"];

    // The first word that is said counts.
    private static bool IsTrigger(Params extra) => TriggerWords.FirstOrDefault(extra.Has) is { } word && extra.IsOn(word);

    // By time; where one has none, as they are listed.
    private IEnumerable<Order> ReadOrders(IEnumerable<Json> orders, Markets markets, Market? asked)
    {
        var read = orders.Select(o => ReadOrder(o, markets, asked)).Where(o => asked is null || o.Symbol == asked.Symbol).ToList();
        return read.All(o => o.Timestamp is not null) ? read.OrderBy(o => o.Timestamp) : read;
    }

    public override Call<Order> FetchOrder(OrderQuery order)
    {
        // An own id stands in place of the exchange's.
        var own = order.Extra.Text("text") ?? order.ClientOrderId;
        return from _ in UnifiedAccount
               from found in OneOrder("GET", "fetchOrder", order, order.Extra.Without("text"), own is { Length: > 0 } ? Prefixed(own) : order.RequiredId)
               select found;
    }

    public override Call<Order> CancelOrder(OrderQuery order) =>
        from _ in UnifiedAccount
        let byOwn = order.Id is null or "" && order.ClientOrderId is { Length: > 0 }
        from cancelled in OneOrder("DELETE", "cancelOrder", order, byOwn ? order.Extra : order.Extra.With("clientOrderId", order.ClientOrderId),
            byOwn ? Prefixed(order.ClientOrderId!) : order.RequiredId)
        select cancelled;

    private Call<Order> OneOrder(string verb, string operation, OrderQuery order, Params extra, string id)
    {
        var trigger = IsTrigger(extra);
        return from kind in KindOf(operation, order.Market, extra.Without(TriggerWords))
               from named in !kind.IsSpot ? Call.Value(Named(order.Market, kind.Type, kind.Extra))
                   : AccountOf(trigger, kind.Extra).Select(account => trigger ? account with { Request = Params.Empty }
                       : account with { Request = account.Request.With("currency_pair", order.RequiredMarket.Id) })
               let asking = Private(verb, kind.Type, $"{Triggers(kind.Type, trigger)}orders/{{order_id}}").With(named.Request).With("order_id", id).With(named.Extra)
               from found in (verb == "GET" ? asking : asking.Commits()).ReadJson(json => ReadOrder(json, order.Markets, order.Market) with { Id = json["id"].Text })
               select found;
    }

    private static string Triggers(string type, bool trigger) => trigger && type != "option" ? "price_" : "";

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) => OrdersByStatus("open", orders);

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) =>
        from _ in UnifiedAccount
        from kind in KindOf("fetchClosedOrders", orders.Market, orders.Extra)
        from always in SettingFlag("fetchClosedOrders.historical")
        let historical = orders.Extra["historical"] is { } asked ? asked is Param.Flag { Value: true } : always
        let inTime = kind.Type == "swap" && (orders.Window.Since is not null || orders.Extra.Has("until"))
        let query = orders with { Extra = orders.Extra.Without("historical") }
        from found in historical || inTime ? OrdersInTime(query, kind.Type) : OrdersByStatus("finished", query)
        select found;

    private Call<IEnumerable<Order>> OrdersInTime(OrdersQuery orders, string type)
    {
        var named = Named(orders.Market, type, orders.Extra.Without("type"));
        return Get("private.futures/{settle}/orders_timerange").With(named.Request)
            .With("from", orders.Window.SinceSeconds)
            .With("to", Seconds(named.Extra, "until"))
            .With("limit", orders.Window.Limit)
            .With(named.Extra.Without("until"))
            .ReadJson(json => ReadOrders(json.List, orders.Markets, orders.Market));
    }

    // Open spot orders come by market: [{ "currency_pair", "total", "orders": [ … ] }]
    private Call<IEnumerable<Order>> OrdersByStatus(string status, OrdersQuery orders)
    {
        var trigger = IsTrigger(orders.Extra.Without("is_stop_order"));
        return from _ in UnifiedAccount
               from kind in KindOf("fetchOrdersByStatus", orders.Market, orders.Extra.Without("trigger", "stop"))
               from named in kind.IsSpot ? SpotOrders(trigger, orders.Market, kind.Extra) : Call.Value(Named(orders.Market, kind.Type, kind.Extra))
               let byMarket = kind.IsSpot && status == "open" && !trigger
               from found in Private("GET", kind.Type, byMarket ? "open_orders" : $"{Triggers(kind.Type, trigger)}orders")
                   .With(kind.IsSpot && trigger ? named.Request.Without("account") : named.Request)
                   .With("status", status)
                   .With("limit", orders.Window.Limit)
                   .With("from", kind.IsSpot ? orders.Window.SinceSeconds : null)
                   .With("to", kind.IsSpot ? Seconds(named.Extra, "until") : null)
                   .With("last_id", named.Extra.Text("lastId", "last_id"))
                   .With((kind.IsSpot ? named.Extra.Without("until") : named.Extra).Without("lastId", "last_id"))
                   .ReadJson(json => ReadOrders(byMarket ? json.List.SelectMany(m => m["orders"].List) : json.List, orders.Markets, orders.Market))
               select found;
    }

    private Call<Naming> SpotOrders(bool trigger, Market? market, Params extra) =>
        AccountOf(trigger, extra).Select(account => account with { Request = account.Request.With(trigger ? "market" : "currency_pair", market?.Id) });

    public override Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra)
    {
        var trigger = IsTrigger(extra.Without("is_stop_order"));
        return from _ in UnifiedAccount
               from kind in KindOf("cancelAllOrders", market, extra.Without("stop", "trigger"))
               from named in kind.Type == "spot" ? SpotOrders(trigger, market, kind.Extra) : Call.Value(Named(market, kind.Type, kind.Extra))
               from cancelled in Private("DELETE", kind.Type, $"{Triggers(kind.Type, trigger)}orders").Commits().With(named.Request).With(named.Extra)
                   .ReadJson(json => ReadOrders(json.List, markets, market))
               select cancelled;
    }

    public override Call<IEnumerable<Order>> CancelOrders(Markets markets, Market? market, IReadOnlyList<string> ids, Params extra) =>
        from _ in UnifiedAccount
        from kind in KindOf("cancelOrders", market, extra)
        let asking = kind.Type == "spot" && market is { IsSpot: false } ? throw NotHere($"{market.Symbol} is not traded on spot: leave the type out")
            : kind.Type == "spot" ? Post("private.spot/cancel_batch_orders").With(Items, new Param.List(ids.Select(id =>
                (Param)Params.Of("id", id).With("currency_pair", (market ?? throw Needed("spot orders are cancelled by symbol: give one")).Id)).ToValueList()))
            : Post("private.futures/{settle}/batch_cancel_orders")
                .With("settle", kind.Extra.Text("settle")?.ToLowerInvariant() ?? market?.Settle ?? "usdt").With(Items, (Param)ids.ToArray())
        from cancelled in asking.Commits().ReadJson(json => ReadOrders(json.List, markets, null))
        select cancelled;

    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) =>
        from _ in UnifiedAccount
        from kind in KindOf("fetchMyTrades", trades.Market, trades.Extra.Without("until"))
        from named in !kind.IsSpot ? Call.Value(Named(trades.Market, kind.Type, kind.Type == "option" ? kind.Extra.Without("order_id") : kind.Extra))
            : AccountOf(false, kind.Extra).Select(account => account with { Request = Params.Empty.With("currency_pair", trades.Market?.Id).With(account.Request) })
        from found in Private("GET", kind.Type, kind.Type == "swap" ? "my_trades_timerange" : "my_trades").With(named.Request)
            .With("limit", trades.Window.Limit)
            .With("from", trades.Window.SinceSeconds)
            .With("to", Seconds(trades.Extra, "until"))
            .With(named.Extra)
            .ReadJson(json => json.List.Select(t => ReadTrade(t, trades.Markets, trades.Market)))
        select found;

    public override Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window) =>
        FetchMyTrades(new OrdersQuery(
            order.Markets, order.Market ?? throw Needed("trades of an order are found by symbol: give one"), window, Params.Of("order_id", order.RequiredId)));
}
