using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Orders and trades of the account: finding, listing, cancelling.</summary>
public sealed partial class Binance
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    // Orders of contracts that wait for a trigger are a list of their own ("algo" orders), with ids of their own.
    private static readonly string[] Conditional = ["stop", "trigger", "conditional"];

    public override Call<Order> FetchOrder(OrderQuery order) =>
        from route in AccountOf("fetchOrder", order.RequiredMarket, order.Extra)
        let isAlgo = route.Venue == Venue.Linear && IsConditional(order.Extra)
        from found in Named(Get(Private(route.Venue, isAlgo ? "algoOrder" : "order")), order, route, isAlgo && order.RequiredMarket.Type == MarketType.Swap)
            .ReadJson(json => ReadOrder(json, order.Markets, order.Market, route.Venue))
        select found;

    // Spot finds open orders by their id as all others.
    public override Call<Order> FetchOpenOrder(OrderQuery order) => order.RequiredMarket.IsSpot
        ? Call.Fail<Order>(ErrorClass.NotSupported, "Binance has the request for one open order for contracts: fetchOrder finds those of spot")
        : Get(Private(VenueOf(order.RequiredMarket), "openOrder")).With("symbol", order.RequiredMarket.Id)
            .With("orderId", order.RequiredId).With(order.Extra.Without(Conditional))
            .ReadJson(json => ReadOrder(json, order.Markets, order.Market, VenueOf(order.RequiredMarket)));

    public override Call<Order> CancelOrder(OrderQuery order) =>
        from route in AccountOf("cancelOrder", order.RequiredMarket, order.Extra)
        let isAlgo = route.Venue is Venue.Linear or Venue.Inverse && IsConditional(order.Extra)
        from cancelled in Named(Delete(Private(route.Venue, isAlgo ? "algoOrder" : "order")).Commits(), order, route,
                isAlgo && order.RequiredMarket.Type == MarketType.Swap)
            .ReadJson(json => ReadOrder(json, order.Markets, order.Market, route.Venue))
        select cancelled;

    private static Asking Named(Asking asking, OrderQuery order, Destination route, bool isAlgo)
    {
        var own = order.Extra.Text("origClientOrderId") ?? order.ClientOrderId ?? order.Extra.Text("clientAlgoId");
        return asking
            .With("symbol", order.RequiredMarket.Id)
            .With(isAlgo ? "clientAlgoId" : "origClientOrderId", own)
            .With(isAlgo ? "algoId" : "orderId", own is null ? order.RequiredId : null)
            .With("isIsolated", route.IsIsolated ? true : null)
            .With(route.Extra.Without("origClientOrderId", "clientAlgoId", "newClientStrategyId").Without(Conditional));
    }

    // Of contracts only: by the exchange's ids, or by ours. Those that could not be cancelled are not among the answers.
    public override Call<IEnumerable<Order>> CancelOrders(Markets markets, Market? market, IReadOnlyList<string> ids, Params extra)
    {
        if (market is null) throw Needed("orders are cancelled by symbol: give one");
        if (!market.IsContract)
            throw Refused(ErrorClass.BadRequest, $"the exchange cancels several orders of contracts at once, not of {market.Symbol}: cancel one by one, or all");
        var own = extra["origClientOrderIdList"] ?? extra["clientOrderIds"];
        return Delete(Private(VenueOf(market), "batchOrders")).Commits()
            .With("symbol", market.Id)
            .With(own is null ? "orderidlist" : "origClientOrderIdList", own ?? new Param.List(ids.Select(id => (Param)id).ToValueList()))
            .With(own is null ? extra : extra.Without("clientOrderIds"))
            .ReadJson(json => ByTime(json.List.Select(o => ReadOrder(o, markets, market, VenueOf(market)))).Where(o => o.Symbol == market.Symbol));
    }

    // Spot answers with the orders, contracts with a mere word.
    public override Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra) =>
        from route in AccountOf("cancelAllOrders", market ?? throw Needed("orders are cancelled by symbol: give one"), extra)
        let isContract = route.Venue is Venue.Linear or Venue.Inverse
        let path = !isContract ? "openOrders" : route.Venue == Venue.Linear && IsConditional(extra) ? "algoOpenOrders" : "allOpenOrders"
        from cancelled in Delete(Private(route.Venue, path)).Commits()
            .With("symbol", market.Id).With("isIsolated", route.IsIsolated ? true : null).With(route.Extra.Without(Conditional))
            .ReadJson(json => json.IsArray
                ? ByTime(json.Items.SelectMany(Reports).Select(o => ReadOrder(o, markets, market, route.Venue)))
                : json["code"].Text is "200" ? [new Order((string?)null) { Raw = json.Kept }] : throw json["code"].Bad("200"))
        select cancelled;

    // A list of orders that hang together is cancelled as one: { "orderListId", "contingencyType": "OCO", "orderReports": [order, …] }
    private static IEnumerable<Json> Reports(Json cancelled) => cancelled["orderReports"].IsArray ? cancelled["orderReports"].Items : [cancelled];

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) =>
        from always in SettingText("warnOnFetchOpenOrdersWithoutSymbol")
        from warn in SettingText("fetchOpenOrders.warnWithoutSymbol")
        from route in orders.Market is null && (always ?? warn) == "true" && !orders.Extra.IsOn("stock")
            ? Call.Fail<Destination>(ErrorClass.ExchangeError,
                "open orders of all symbols cost many times the weight of one: give a symbol, or set fetchOpenOrders.warnWithoutSymbol to false")
            : AccountOf("fetchOpenOrders", orders.Market, orders.Extra)
        from found in route.IsIsolated && orders.Market is null ? throw Needed("orders of isolated margin are listed by symbol: give one")
            : Get(Private(route.Venue, route.Venue is Venue.Linear or Venue.Inverse && IsConditional(orders.Extra) ? "openAlgoOrders" : "openOrders"))
                .With("symbol", orders.Market?.Id).With("isIsolated", route.IsIsolated ? true : null).With(route.Extra.Without(Conditional))
                .ReadJson(json => json.List.Select(o => ReadOrder(o, orders.Markets, orders.Market, route.Venue)))
        select found;

    public override Call<IEnumerable<Order>> FetchOrders(OrdersQuery orders)
    {
        var market = orders.Market ?? throw Needed("orders are listed by symbol: give one");
        return from route in AccountOf("fetchOrders", market, orders.Extra)
               from found in Get(Private(route.Venue, route.Venue == Venue.Linear && IsConditional(orders.Extra) ? "allAlgoOrders" : "allOrders"))
                   .With("symbol", market.Id)
                   .With("startTime", orders.Window.SinceMilliseconds)
                   .With("limit", orders.Window.Limit)
                   .With("endTime", Until(orders.Extra, "until", "till", "endTime"))
                   .With("isIsolated", route.IsIsolated ? true : null)
                   .With(route.Extra.Without("until", "till", "endTime").Without(Conditional))
                   .ReadJson(json => json.List.Select(o => ReadOrder(o, orders.Markets, market, route.Venue)))
               select found;
    }

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) => OrdersThatAre(orders, OrderStatus.Closed);

    public override Call<IEnumerable<Order>> FetchCanceledOrders(OrdersQuery orders) => OrdersThatAre(orders, OrderStatus.Canceled);

    public override Call<IEnumerable<Order>> FetchCanceledAndClosedOrders(OrdersQuery orders) => OrdersThatAre(orders, OrderStatus.Canceled, OrderStatus.Closed);

    // A limit counts what is left, not what is asked for.
    private Call<IEnumerable<Order>> OrdersThatAre(OrdersQuery orders, params OrderStatus[] states)
    {
        var market = orders.Market ?? throw Needed("orders are listed by symbol: give one");
        var all = orders.Extra.IsOn("paginate")
            ? ((Call<ValueList<Order>>)Perform(new Protocol.FetchOrders(market.Symbol, orders.Window.Since) { Extra = orders.Extra }))
                .Select(pages => pages.AsEnumerable())
            : FetchOrders(orders with { Window = orders.Window with { Limit = null } });
        return all.Select(found => found.Where(o => o.Status is { } status && states.Contains(status)));
    }

    public override Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window)
    {
        var market = order.RequiredMarket;
        if ((order.Extra.Text("type") ?? market.Type.Lower()) != "spot") throw NotHere("trades of one order are there for spot: ask for the trades of the account");
        return FetchMyTrades(new OrdersQuery(order.Markets, market, window, order.Extra.Without("type").Prepend("orderId", order.RequiredId)));
    }

    // Of linear contracts the exchange tells seven days at a time: without an end, those from the beginning on.
    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades)
    {
        var market = trades.Market ?? throw Needed("trades are listed by symbol: give one");
        var (since, until) = (trades.Window.SinceMilliseconds, Until(trades.Extra, "until", "endTime"));
        return from route in TradesOf(market, trades.Extra)
               from now in market.Linear == true && since is not null && until is null ? Now.Select(n => (long?)n.ToUnixTimeMilliseconds()) : Call.Value<long?>(null)
               let week = now - since >= (long)Week.TotalMilliseconds ? Math.Min(since!.Value + (long)Week.TotalMilliseconds, now!.Value) : (long?)null
               from found in Get(Private(route.Venue, route.Venue is Venue.Linear or Venue.Inverse ? "userTrades" : "myTrades"))
                   .With("symbol", market.Id)
                   .With("startTime", since)
                   .With("endTime", until ?? week)
                   .With("limit", trades.Window.Limit is { } limit ? market.IsContract ? Math.Min(limit, 1000) : limit : null)
                   .With("isIsolated", route.IsIsolated ? true : null)
                   .With(until is null ? route.Extra : route.Extra.Without("until", "endTime"))
                   .ReadJson(json => json.List.Select(t => ReadTrade(t, market) with { Symbol = SymbolOf(t["symbol"].TextOrNull, trades.Markets, market, route.Venue) }))
               select found;
    }

    private static bool IsConditional(Params extra) => Conditional.Any(extra.IsOn);

    private static Param? Until(Params extra, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (extra[name] is { } until) return until;
        return null;
    }

    // Refusals have no time, and hold their place: what is in order on both sides of them stays as it is.
    private static IEnumerable<Order> ByTime(IEnumerable<Order> listed)
    {
        var orders = listed.ToList();
        if (orders.Zip(orders.Skip(1)).All(pair => !(pair.First.Timestamp > pair.Second.Timestamp))) return orders;
        DateTimeOffset? last = null;
        return orders.Select(o => (Order: o, Time: last = o.Timestamp ?? last)).ToList().OrderBy(o => o.Time ?? DateTimeOffset.MinValue).Select(o => o.Order);
    }
}
