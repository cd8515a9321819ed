using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>WhiteBIT, spot and perpetual swaps. Facts: hocon/exchanges/whitebit.conf. Recorded: tests/vectors/whitebit.</summary>
public sealed partial class WhiteBit(Facts facts) : Exchange(facts)
{
    private const int MostCandles = 1440;
    private const int MostRecords = 100;

    // The body names its own path and nonce; the same body in base64 is a header, and X-TXC-SIGNATURE = hex(HMAC-SHA512(secret, that header)).
    protected override Draft Sign(Draft request, Signing signing)
    {
        var draft = request.WithJson(Params.Of("request", request.UrlPath)
            .With("nonce", $"{signing.Nonce}")
            .With("nonceWindow", signing.Settings.Flag("nonceWindow"))
            .With(request.Params));
        var payload = draft.Body!.Utf8().ToBase64();
        return draft
            .Header("X-TXC-APIKEY", signing.Keys.ApiKey!.Reveal())
            .Header("X-TXC-PAYLOAD", payload)
            .Header("X-TXC-SIGNATURE", HmacSha512(signing.Keys.Secret!.Utf8(), payload).ToHex());
    }

    // { "code": 0, "message": "Validation failed", "errors": { "amount": ["Not enough balance."] } }, { "status": 422, "errors": { … }, "warning": "…" }
    // or { "success": false, "message": { "market": ["Market is not available"] } | "…" }
    protected override Refusal? ErrorIn(Reply reply)
    {
        if (reply.Status is 404 or 418 or 429) return null;
        var json = reply.JsonOrMissing;
        if (json["errors"].IsObject && json["status"].TextOrNull is { } status and not "200")
            return Said(status, First(json["errors"]) ?? reply.Text) with { Table = "status", LeavesUnknown = status == "503" };
        if (json["code"].TextOrNull is { } code)
        {
            if (First(json["errors"]) is not { } wrong) return Said(code, json["message"].TextOrNull ?? reply.Text);
            // Field by field, the words name what is wrong with the request: it was not carried out.
            var said = Said(code, wrong);
            return said with { Class = Facts.Errors.ClassOf(null, said.Text) ?? ErrorClass.ExchangeError };
        }
        return json["success"].TextOrNull == "false" ? Said(null, First(json["message"]) ?? json["message"].TextOrNull ?? reply.Text) : null;

        // Of several reasons the first may be one that nobody knows.
        Refusal Said(string? code, string text) =>
            new(code, Facts.Errors.ClassOf(null, text) is null && Facts.Errors.ClassOf(null, reply.Text) is not null ? reply.Text : text);
    }

    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        Get("v4.public/assets").With(extra).ReadJson(json => json.Table.Select(c => ReadCurrency(c.Name, c.Value)).ToValueMap(c => c.Code));

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        Get("v4.public/markets").With(extra).ReadJson(json => json.List.Select(ReadMarket).ToValueList());

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        Get("v4.public/time").With(extra).ReadJson(json => json["time"].Seconds);

    public override Call<ExchangeStatus> FetchStatus(Params extra) =>
        Get("v4.public/ping").With(extra).ReadJson(json => new ExchangeStatus(json[0].Text is "pong" ? "ok" : json[0].Text) { Raw = json.Kept });

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        Get("v1.public/ticker").With("market", market.Id).With(extra)
            .ReadJson(json => ReadTicker(json["result"].IsObject ? json["result"] : throw json["result"].Bad("a ticker"), market.Symbol));

    // By market id for all; swaps, and version 2, as a list in which each names its market.
    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra)
    {
        var swaps = extra.Text("type") == "swap" || wanted?.All(m => m.IsContract) == true;
        var endpoint = extra.Text("method") switch
        {
            null => swaps ? "v4.public/futures" : "v4.public/ticker",
            "v4PublicGetTicker" => "v4.public/ticker",
            "v4PublicGetFutures" => "v4.public/futures",
            "v2PublicGetTicker" => "v2.public/ticker",
            var other => throw new ExchangeError(ErrorClass.NotSupported, $"tickers do not come from {other}").ToException(),
        };
        return Get(endpoint).With(extra.Without("type", "method")).ReadJson(json => endpoint == "v4.public/ticker"
            ? json.Table.Select(t => ReadTicker(t.Value, Listed(t.Name)))
            : json["result"].List.Select(t => ReadTicker(t, Listed(t["tradingPairs"].Or(t["ticker_id"]).Text))));

        string Listed(string id) => markets.ById(id)?.Symbol ?? id;
    }

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        Get("v4.public/orderbook/{market}").With("market", market.Id).With("limit", limit).With(extra).ReadJson(json => new OrderBook(market.Symbol)
        {
            Bids = ReadLevels(json["bids"]),
            Asks = ReadLevels(json["asks"]),
            Timestamp = json["timestamp"].SecondsOrNull,
            Raw = json.Kept,
        });

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        Get("v4.public/trades/{market}").With("market", market.Id).With(extra).ReadJson(json => json.List.Select(t => ReadTrade(t, market.Symbol)));

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra) =>
        Get("v1.public/kline")
            .With("market", market.Id)
            .With("interval", timeframe.Id)
            .With("start", window.SinceSeconds)
            .With("limit", window.Limit is { } limit ? Math.Min(limit, MostCandles) : window.Since is null ? null : MostCandles)
            .With(extra)
            .ReadJson(json => json["result"].List.Select(ReadCandle));

    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        Post((extra["account"] ?? extra["type"])?.ToString() switch
        {
            "main" or "funding" => "v4.private/main-account/balance",
            "swap" => "v4.private/collateral-account/balance",
            _ => "v4.private/trade-account/balance",
        }).With(extra.Without("account", "type"))
            .ReadJson(json => new Balance(json.Table.ToValueMap(b => markets.Code(b.Name), b => ReadHolding(b.Value))) { Raw = json.Kept });

    public override Call<Order> CreateOrder(NewOrder order)
    {
        var (market, trigger) = (order.Market, order.TriggerPrice ?? order.Extra.Decimal("stopPrice", "activation_price"));
        var isIoc = order.TimeInForce == TimeInForce.ImmediateOrCancel;
        var mode = order.Extra.Text("marginMode") ?? (order.Extra.IsOn("margin") ? "cross" : null);
        var collateral = mode is not null || market.IsContract;
        if (order.StopLossPrice is not null || order.TakeProfitPrice is not null)
            throw NotHere("the exchange takes no stop-loss and take-profit prices: give a trigger price");
        if (order.TimeInForce is { } tif && tif != TimeInForce.GoodTillCanceled && !isIoc)
            throw NotHere($"the exchange does not take the time in force {tif}, but GTC, IOC and PO");
        var postOnly = order.IsPostOnly();
        if (trigger is not null && (postOnly || isIoc)) throw NotHere("the exchange takes no post-only or IOC with a trigger price");
        if (isIoc && !order.IsLimit) throw NotHere($"the exchange takes no IOC for {order.Type} orders");
        if (mode is not (null or "cross")) throw NotHere($"the exchange does not take the margin mode {mode}, but cross");
        if (order.Cost is not null && (order.Side != Side.Buy || !order.IsMarket || collateral)) throw Invalid("a cost is for market buys on spot: give an amount");
        // Of stop-market orders on spot the exchange takes the amount of a buy in quote currency.
        if (!order.IsLimit && trigger is not null && !collateral && order.Side == Side.Buy && order.Cost is null)
            throw Invalid("a market buy with a trigger price needs a cost in place of an amount");

        var amount = order.Cost is { } cost ? market.CostText(cost) : order.AmountText;
        var price = order.IsLimit ? order.PriceText : null;
        var own = order.ClientOrderId ?? order.Extra.Text("clOrdId");
        return from id in OwnIdOr(own, IdKind.Uuid16)
               from placed in Post($"v4.private/order/{PathOf(order, trigger is not null, collateral)}").Commits()
                   .With("market", market.Id)
                   .With("side", order.Side.Lower())
                   .With("amount", amount)
                   .With("clientOrderId", id)
                   .With("postOnly", postOnly ? true : null)
                   .With("ioc", isIoc ? true : null)
                   .With("activation_price", trigger is { } at ? market.PriceText(at) : null)
                   .With("price", price)
                   .With("reduceOnly", order.ReduceOnly)
                   .With(order.Extra.Without("stopPrice", "marginMode", "margin"))
                   .ReadJson(json => ReadPlaced(json, order.Markets, market))
               select placed;
    }

    private static string PathOf(NewOrder order, bool triggered, bool collateral) => (triggered, order.IsLimit, collateral) switch
    {
        (true, true, _) => collateral ? "collateral/stop-limit" : "stop_limit",
        (true, false, _) => collateral ? "collateral/trigger-market" : "stop_market",
        (false, true, _) => collateral ? "collateral/limit" : "new",
        (false, false, true) => "collateral/market",
        _ => order.Cost is null ? "stock_market" : "market",
    };

    public override Call<Order> CancelOrder(OrderQuery order) =>
        Post("v4.private/order/cancel").Commits()
            .With("market", order.RequiredMarket.Id)
            .With("orderId", order.ClientOrderId is null ? IdNumber(order.RequiredId) : null)
            .With("clientOrderId", order.ClientOrderId)
            .With(order.Extra)
            .ReadJson(json => ReadPlaced(json, order.Markets, order.RequiredMarket));

    // Open orders and those that are done lie apart: first the ones, then the others.
    public override Call<Order> FetchOrder(OrderQuery order)
    {
        var id = order.ClientOrderId is null ? order.RequiredId : order.Id is { Length: > 0 } given ? given : null;
        Asking About(Asking asking) => asking.With("orderId", id).With("market", order.Market?.Id).With("clientOrderId", order.ClientOrderId)
            .With(order.Extra.Without("checkActive", "checkExecuted"));
        Call<Order?> Among(string name, Call<IEnumerable<Order>> orders) => order.Extra[name] is Param.Flag { Value: false }
            ? Call.Value<Order?>(null)
            : orders.Select(all => all.FirstOrDefault(o => id is null ? o.ClientOrderId == order.ClientOrderId : o.Id == id))
                .Or(ErrorClass.OrderNotFound, _ => Call.Value<Order?>(null));

        return from open in Among("checkActive", About(Post("v4.private/orders")).ReadJson(json => ReadOpen(json, order.Markets, order.Market)))
               from done in open is not null ? Call.Value<Order?>(open)
                   : Among("checkExecuted", About(Post("v4.private/trade-account/order/history")).ReadJson(json => ReadDone(json, order.Markets, order.Market)))
               select done
                   ?? throw new ExchangeError(ErrorClass.OrderNotFound, $"there is no order {id ?? order.ClientOrderId}, open or done") { Exchange = Id }.ToException();
    }

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) =>
        Within(Post("v4.private/orders"), orders).ReadJson(json => ReadOpen(json, orders.Markets, orders.Market).Select(o => o with { Status = OrderStatus.Open }));

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) =>
        Within(Post("v4.private/trade-account/order/history"), orders).ReadJson(json => ReadDone(json, orders.Markets, orders.Market));

    // Open and done, the newest of both.
    public override Call<IEnumerable<Order>> FetchOrders(OrdersQuery orders) =>
        Call.All([FetchOpenOrders(orders), FetchClosedOrders(orders)]).Select(both => (IEnumerable<Order>)both.SelectMany(some => some)
            .OrderByDescending(o => o.Timestamp).Take(orders.Window.Limit ?? int.MaxValue));

    // Of those the newest come first.
    protected override bool KeepsOrder(IOperation operation) => operation is FetchOrders;

    // A list for one market, for all a table of lists by market.
    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) =>
        Post("v4.private/trade-account/executed-history").With("market", trades.Market?.Id).With(trades.Extra).ReadJson(json => ByMarket(json, trades.Market)
            .Select(t => ReadTrade(t.Value, t.Market is { } id ? SymbolOf(id, trades.Markets) : null)));

    public override Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window) =>
        Post("v4.private/trade-account/order")
            .With("orderId", IdNumber(order.RequiredId)).With("market", order.Market?.Id)
            .With("limit", window.Limit is { } limit ? Math.Min(limit, MostRecords) : null).With(order.Extra)
            .ReadJson(json => json["records"].List.Select(t => ReadTrade(t, order.Market?.Symbol)));

    private static Asking Within(Asking asking, OrdersQuery query) =>
        asking.With("market", query.Market?.Id).With("limit", query.Window.Limit is { } limit ? Math.Min(limit, MostRecords) : null).With(query.Extra);
}
