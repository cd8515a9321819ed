using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>
/// Binance, spot; the markets of linear and inverse contracts are listed, other operations on them are not supported.
/// Facts: hocon/exchanges/binance.conf. Recorded: tests/vectors/binance.
/// </summary>
public sealed partial class Binance(Facts facts) : Exchange(facts)
{
    // Some endpoints take the key alone. All else: timestamp and recvWindow among the parameters, HMAC-SHA256 over them in hex behind them.
    protected override Draft Sign(Draft request, Signing signing)
    {
        var named = request.Header("X-MBX-APIKEY", signing.Keys.ApiKey!.Reveal());
        var path = request.Endpoint.Path;
        if (path is "historicalTrades") return named.WithQuery(request.Params);
        if (path is "userDataStream" or "listenKey" or "userListenToken") return request.Verb == "GET" ? named : named.WithForm(request.Params);

        var secret = signing.Keys.Secret!;
        if (secret.Reveal().Contains("PRIVATE KEY", StringComparison.Ordinal))
            throw new ExchangeError(ErrorClass.NotSupported, "RSA and Ed25519 keys are not supported here: create a key of the type HMAC").ToException();
        var values = request.Params.Has("timestamp") ? request.Params : request.Params.Prepend("timestamp", signing.Nonce);
        if (request.Verb == "POST" && path is "order" or "sor/order" && !values.Has("newClientOrderId"))
            values = values.With("newClientOrderId", signing.Settings.Text("broker-id") + signing.NewId(IdKind.Uuid22));
        if (!values.Has("recvWindow")) values = values.With("recvWindow", signing.Settings.Number("recvWindow"));
        var query = TakesRaw(path) ? Encode.RawQuery(values) : Encode.Query(values);
        query = $"{query}&signature={HmacSha256(secret.Utf8(), query).ToHex()}";
        return request.Verb is "GET" or "DELETE" ? named.WithQuery(query) : named.WithForm(query);
    }

    protected override Draft Compose(Draft request) => request.WithQuery(request.Params);

    // Where the user wants it, requests carry the exchange's time in place of ours.
    protected internal override Call<Params> Ahead(Endpoint endpoint) => !endpoint.IsSigned ? base.Ahead(endpoint) :
        from adjust in SettingFlag("adjustForTimeDifference")
        from behind in adjust ? TimeDifference : Call.Value(0L)
        from now in Now
        select adjust ? Params.Of("timestamp", (Param)(long?)(now.ToUnixTimeMilliseconds() - behind)) : Params.Empty;

    // { "code": -2010, "msg": "Account has insufficient balance for requested action." }; what a code means depends on the market type.
    protected override Refusal? ErrorIn(Endpoint endpoint, Reply reply)
    {
        if (reply.Status is 418 or 429) return new Refusal(reply.JsonOrMissing["code"].TextOrNull, reply.Text) { Class = ErrorClass.DDoSProtection };
        var said = reply.JsonOrMissing;
        var failed = said["success"].TextOrNull == "false";
        if (failed && said["msg"].TextOrNull is { } nested && Json.TryParse(nested.Utf8()) is { IsObject: true } inner) said = inner;
        var table = TableOf(endpoint.Scope);
        if (said.IsArray)
            return said.Count == 1 && said[0]["code"].TextOrNull is { } only && Facts.Errors.ClassOf(only, null, table) is not null
                ? new Refusal(only, reply.Text) { Table = table } : null;

        var (code, text) = (said["code"].TextOrNull, said["msg"].TextOrNull);
        if (code is not null && text == "No need to change margin type.") return new Refusal(code, text) { Class = ErrorClass.MarginModeAlreadySet };
        var byText = Facts.Errors.ClassOf(null, text, table);
        if (byText is null && (code is "200" || code?.All(digit => digit == '0') == true || (code is null && !failed))) return null;
        return new Refusal(code, text ?? reply.Text) { Class = byText, Table = table, LeavesUnknown = code is "-1006" or "-1007" };
    }

    public override Call<DateTimeOffset> FetchTime(Params extra) => SpotOnly(extra, () =>
        Get("public/time").With(extra.Without("type")).ReadJson(json => json["serverTime"].MillisecondsOrNull ?? throw json["serverTime"].Bad("a time")));

    public override Call<ExchangeStatus> FetchStatus(Params extra) =>
        Get("sapi/system/status").With(extra)
            .ReadJson(json => new ExchangeStatus(json["status"].Text switch { "0" => "ok", "1" => "maintenance", var other => other }));

    public override Call<Ticker> FetchTicker(Market market, Params extra) => SpotOnly(market, extra, () =>
        Get(extra.IsOn("rolling") ? "public/ticker" : "public/ticker/24hr").With("symbol", market.Id).With(extra.Without("rolling"))
            .ReadJson(json => (Json: json.IsArray ? json[0] : json, market))
            .Then(said => LoadedMarkets.Select(markets => ReadTicker(said.Json, markets, market))));

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        wanted?.FirstOrDefault(m => !m.IsSpot) is { } contract ? NotHere<IEnumerable<Ticker>>(contract.Symbol) : SpotOnly(extra, () =>
            Get(extra.IsOn("rolling") ? "public/ticker" : "public/ticker/24hr")
                .With("symbols", wanted is null ? null : $"[{string.Join(',', wanted.Select(m => $"\"{m.Id}\""))}]").With(extra.Without("rolling", "type"))
                // The middle of open and last keeps its digits here, where a single ticker's is cut to the tick.
                .ReadJson(json => json.Items.Select(t => ReadTicker(t, markets, null).Complete())));

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) => SpotOnly(market, extra, () =>
        Get("public/depth").With("symbol", market.Id).With("limit", limit).With(extra).ReadJson(json => new OrderBook(market.Symbol)
        {
            Bids = ReadLevels(json["bids"]),
            Asks = ReadLevels(json["asks"]),
            Timestamp = json["T"].MillisecondsOrNull,
            Nonce = json["lastUpdateId"].Or(json["u"]).LongOrNull,
        }));

    // Asked by time, the exchange answers for an hour at most.
    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) => SpotOnly(market, extra, () =>
        from setting in SettingText("fetchTradesMethod")
        let endpoint = (extra["fetchTradesMethod"] ?? extra["method"])?.ToString() ?? setting
        from trades in (endpoint switch
        {
            "publicGetTrades" => Get("public/trades"),
            "publicGetHistoricalTrades" => Get("public/historicalTrades"),
            "publicGetAggTrades" => Get("public/aggTrades"),
            _ => throw new ExchangeError(ErrorClass.NotSupported, $"fetchTradesMethod {endpoint} is not supported; there is publicGetAggTrades").ToException(),
        })
            .With("symbol", market.Id)
            .With("startTime", window.SinceMilliseconds)
            .With("endTime", extra["until"] ?? window.SinceMilliseconds + 3_600_000)
            .With("limit", window.Limit)
            .With(extra.Without("until", "fetchTradesMethod"))
            .ReadJson(json => json.Items.Select(t => ReadTrade(t, market)))
        select trades);

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra) =>
        extra.Has("price") ? NotHere<IEnumerable<Candle>>("candles of mark, index and premium") : SpotOnly(market, extra, () =>
            Get("public/klines")
                .With("interval", timeframe.Id)
                .With("limit", Math.Min(window.Limit ?? (window.Since is not null && extra.Has("until") ? 1000 : 500), 1000))
                .With("symbol", market.Id)
                .With("startTime", window.SinceMilliseconds)
                .With("endTime", extra["until"])
                .With(extra.Without("until"))
                .ReadJson(json => json.Items.Select(ReadCandle)));

    public override Call<Balance> FetchBalance(Markets markets, Params extra) => SpotOnly(extra, () =>
        Get("private/account").With(extra.Without("type")).ReadJson(json =>
            new Balance(json["balances"].Items.ToValueMap(b => Facts.CodeOf(b["asset"].Text), ReadHolding))
            {
                Timestamp = json["updateTime"].MillisecondsOrNull,
            }));

    public override Call<Order> CancelOrder(OrderQuery order) => SpotOnly(order.RequiredMarket, order.Extra, () =>
        Named(Delete("private/order").Commits(), order).ReadJson(json => ReadOrder(json, order.Markets, order.RequiredMarket)));

    public override Call<Order> FetchOrder(OrderQuery order) => SpotOnly(order.RequiredMarket, order.Extra, () =>
        Named(Get("private/order"), order).ReadJson(json => ReadOrder(json, order.Markets, order.RequiredMarket)));

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) => SpotOnly(orders.Market, orders.Extra, () =>
        from warn in SettingFlag("fetchOpenOrders.warnWithoutSymbol")
        from found in warn && orders.Market is null
            ? Call.Fail<IEnumerable<Order>>(ErrorClass.ExchangeError,
                "open orders of all symbols cost many times the weight of one: give a symbol, or set fetchOpenOrders.warnWithoutSymbol to false")
            : Get("private/openOrders").With("symbol", orders.Market?.Id).With(orders.Extra.Without(Kinds))
                .ReadJson(json => json.Items.Select(o => ReadOrder(o, orders.Markets, orders.Market)))
        select found);

    // How much our clock is ahead of the exchange's.
    private Call<long> TimeDifference => Once("time-difference", from time in FetchTime(Params.Empty)
                                                                 from now in Now
                                                                 select now.ToUnixTimeMilliseconds() - time.ToUnixTimeMilliseconds(), TimeSpan.FromHours(1));

    private static readonly string[] Kinds = ["stop", "trigger", "conditional", "type"];

    private static Asking Named(Asking asking, OrderQuery order)
    {
        var own = order.Extra.Text("origClientOrderId") ?? order.ClientOrderId;
        return asking.With("symbol", order.RequiredMarket.Id).With("origClientOrderId", own).With("orderId", own is null ? order.RequiredId : null)
            .With(order.Extra.Without("origClientOrderId").Without(Kinds));
    }

    // Margin, portfolio margin and contracts are other accounts: an order meant for them must not end up in this one.
    private static Call<T> SpotOnly<T>(Market? market, Params extra, Func<Call<T>> call) =>
        market is { IsSpot: false } ? NotHere<T>(market.Symbol) : SpotOnly(extra, call);

    private static Call<T> SpotOnly<T>(Params extra, Func<Call<T>> call) =>
        extra.Text("type") is { } type and not "spot" ? NotHere<T>($"the type {type}")
        : new[] { "marginMode", "margin", "subType" }.FirstOrDefault(name => extra[name] is not (null or Param.Flag { Value: false })) is { } mode
            ? NotHere<T>(mode)
        : new[] { "portfolioMargin", "papi", "stock", "paginate" }.FirstOrDefault(name => extra.IsOn(name)) is { } option ? NotHere<T>(option)
        : call();

    private static Call<T> NotHere<T>(string what) => Call.Fail<T>(ErrorClass.NotSupported, $"Binance is supported for spot; {what} is not");

    private static bool TakesRaw(string path) => path is "batchOrders" or "capital/withdraw/apply"
        || path.Contains("sub-account", StringComparison.Ordinal)
        || path.Contains("staking", StringComparison.Ordinal)
        || path.Contains("simple-earn", StringComparison.Ordinal);

    private static string? TableOf(string scope) => scope switch
    {
        _ when scope.StartsWith("fapi", StringComparison.Ordinal) => "linear",
        _ when scope.StartsWith("dapi", StringComparison.Ordinal) => "inverse",
        _ when scope.StartsWith("eapi", StringComparison.Ordinal) => "option",
        _ when scope.StartsWith("papi", StringComparison.Ordinal) => "portfolioMargin",
        _ => "spot",
    };
}
