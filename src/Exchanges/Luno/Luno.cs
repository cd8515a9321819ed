using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Luno, spot. Facts: hocon/exchanges/luno.conf. Recorded: tests/vectors/luno.</summary>
public sealed partial class Luno(Facts facts) : Exchange(facts)
{
    private const int DeepestTop = 100, DefaultCandles = 1000;

    // Authorization = Basic base64(key:secret). Parameters stand in the query, whatever the verb: a POST has no body.
    protected override Draft Sign(Draft request, Signing signing) => request.WithQuery(request.Params)
        .Header("Authorization", $"Basic {$"{signing.Keys.ApiKey!.Reveal()}:{signing.Keys.Secret!.Reveal()}".Utf8().ToBase64()}");

    // { "error": "Account has insufficient funds", "error_code": "ErrInsufficientFunds", "error_action": { … } }
    protected override Refusal? ErrorIn(Reply reply)
    {
        var json = reply.JsonOrMissing;
        var code = json["error_code"].TextOrNull;
        return !json["error"].IsSaid ? null : new Refusal(code, json["error"].TextOrNull ?? reply.Text)
        {
            LeavesUnknown = code is "ErrInternal" or "ErrDeadlineExceeded",
        };
    }

    // { "data": [{ "id": 0, "name": "Ethereum", "native_currency": "ETH" }] }; where the list has another name, currencies follow from the markets.
    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) => HasCredentials.Then(has => !has ? Call.Value(ValueMap<Currency>.Empty)
        : Get("private/send/networks").With(extra).ReadJson(json => json["data"].Items.Where(n => n["native_currency"].IsSaid)
            .GroupBy(n => n["native_currency"].Text).ToValueMap(networks => Facts.CodeOf(networks.Key), networks => new Currency(Facts.CodeOf(networks.Key))
            {
                Id = networks.Key,
                Networks = networks.Where(n => n["name"].IsSaid)
                    .Select(n => new Network(Facts.NetworkOf(n["name"].Text, Facts.CodeOf(networks.Key))) { Id = n["name"].Text }).ToValueMap(n => n.Code),
                Raw = Json.KeptOf(networks),
            })));

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        Get("exchange/markets").With(extra).ReadJson(json => json["markets"].ListOrNone.Select(ReadMarket).ToValueList());

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        from markets in LoadedMarkets
        from ticker in Get("public/ticker").With("pair", market.Id).With(extra).ReadJson(json => ReadTicker(json, markets, market))
        select ticker;

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("public/tickers").With(extra).ReadJson(json => json["tickers"].ListOrNone.Where(t => t["pair"].IsSaid).Select(t => ReadTicker(t, markets, null)));

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        Get(limit <= DeepestTop ? "public/orderbook_top" : "public/orderbook").With("pair", market.Id).With(extra).ReadJson(json => new OrderBook(market.Symbol)
        {
            Bids = ReadLevels(json["bids"]), Asks = ReadLevels(json["asks"]), Timestamp = json["timestamp"].MillisecondsOrNull,
            Raw = json.Kept,
        });

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        Get("public/trades").With("pair", market.Id).With("since", window.SinceMilliseconds).With(extra)
            .ReadJson(json => json["trades"].ListOrNone.Select(t => ReadTrade(t, market)));

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra) =>
        from now in Now
        from candles in Get("exchangePrivate/candles")
            .With("duration", timeframe.Id)
            .With("pair", market.Id)
            .With("since", window.SinceMilliseconds ?? (now - (DefaultCandles * timeframe.Length)).ToUnixTimeMilliseconds())
            .With(extra)
            .ReadJson(json => json["candles"].ListOrNone.Select(ReadCandle))
        select candles;

    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        Get("private/balance").With(extra).ReadJson(json => new Balance(json["balance"].ListOrNone.Where(w => w["asset"].IsSaid)
            .GroupBy(w => markets.Code(w["asset"].Text)).ToValueMap(wallets => wallets.Key, wallets => new Holding
            {
                Used = Sum(wallets, "reserved", "unconfirmed"),
                Total = Sum(wallets, "balance", "unconfirmed"),
            })) { Raw = json.Kept });

    public override Call<Order> CreateOrder(NewOrder order)
    {
        if (order.StopLossPrice is not null || order.TakeProfitPrice is not null)
            throw NotHere("Luno has no stop-loss and take-profit orders: give a limit order a triggerPrice");
        return (order.IsMarket ? MarketOrder(order) : LimitOrder(order)).Commits()
            .With("client_order_id", order.ClientOrderId)
            .With(order.Extra.Without("triggerDirection"))
            .ReadJson(json => new Order(json["order_id"].Text) { Raw = json.Kept });
    }

    // A market order to buy says what it may cost; the amount is that, as in the reference.
    private Asking MarketOrder(NewOrder order)
    {
        if (order.TriggerPrice is not null) throw NotHere("Luno triggers limit orders only: give the order a price");
        if (order.IsPostOnly() || order.TimeInForce is { Text: not "IOC" and not "GTC" }) throw Invalid("a market order on Luno fills what it can at once");
        if (order.Cost is not null && order.Side == Side.Sell) throw NotHere("Luno sells an amount, not for a cost");
        return Post("private/marketorder")
            .With("pair", order.Market.Id)
            .With("type", order.Side == Side.Buy ? "BUY" : "SELL")
            .With("counter_volume", order.Side == Side.Sell ? null : order.Cost is { } cost ? order.Market.CostText(cost) : order.AmountText)
            .With("base_volume", order.Side == Side.Sell ? order.AmountText : null);
    }

    private Asking LimitOrder(NewOrder order) => Post("private/postorder")
        .With("pair", order.Market.Id)
        .With("volume", order.AmountText)
        .With("price", order.PriceText)
        .With("type", order.Side == Side.Buy ? "BID" : "ASK")
        .With("post_only", order.IsPostOnly() ? true : null)
        .With("time_in_force", order.TimeInForce?.Text)
        .With("stop_price", order.TriggerPrice is { } trigger ? order.Market.PriceText(trigger) : null)
        .With("stop_direction", order.TriggerPrice is null ? null : order.Extra.Text("stop_direction") ?? Direction(order.Extra.Text("triggerDirection")));

    // Without a direction the exchange takes the one that leads from the last trade to the trigger.
    private static string Direction(string? said) => said switch
    {
        null => "RELATIVE_LAST_TRADE",
        "above" or "ascending" or "up" => "ABOVE",
        "below" or "descending" or "down" => "BELOW",
        _ => throw Invalid($"the trigger direction is ascending or descending, not {said}"),
    };

    // { "success": true }
    public override Call<Order> CancelOrder(OrderQuery order) => Post("private/stoporder").Commits().With("order_id", order.RequiredId).With(order.Extra)
        .ReadJson(json => json["success"].Flag ? new Order((string?)null) { Raw = json.Kept } : throw Refused(ErrorClass.ExchangeError, "Luno did not cancel the order"));

    public override Call<Order> FetchOrder(OrderQuery order) =>
        Get("private/orders/{id}").With("id", order.RequiredId).With(order.Extra).ReadJson(json => ReadOrder(json, order.Markets, null));

    public override Call<IEnumerable<Order>> FetchOrders(OrdersQuery orders) => OrdersInState(null, orders);

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) => OrdersInState("PENDING", orders);

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) => OrdersInState("COMPLETE", orders);

    private Call<IEnumerable<Order>> OrdersInState(string? state, OrdersQuery orders) =>
        Get("private/listorders").With("state", state).With("pair", orders.Market?.Id).With(orders.Extra)
            .ReadJson(json => json["orders"].ListOrNone.Select(o => ReadOrder(o, orders.Markets, orders.Market)));
}
