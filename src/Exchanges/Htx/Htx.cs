using System.Globalization;
using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>
/// HTX, once Huobi: spot; of linear and inverse contracts the markets and public data, trading them is not supported.
/// Facts: hocon/exchanges/huobipro.conf. Recorded: tests/vectors/huobipro.
/// </summary>
public sealed partial class Htx(Facts facts) : Exchange(facts)
{
    private const int UsualTrades = 1000;
    private const string Moment = "Timestamp";
    private const string BatchPath = "order/batch-orders";
    private const string CancelOwnPath = "v1/order/orders/submitCancelClientOrder";

    // Signature = base64(HMAC-SHA256(secret, verb, host, path and the sorted query, a line each)); a POST signs the key alone and has the rest in its body.
    protected override Draft Sign(Draft request, Signing signing)
    {
        var key = Params.Of("AccessKeyId", signing.Keys.ApiKey!.Reveal()).With("SignatureMethod", "HmacSHA256").With("SignatureVersion", "2")
            .With(Moment, request.Params[Moment] ?? MomentOf(signing.Now));
        var (isPost, values) = (request.Verb == "POST", request.Params.Without(Moment));
        var query = Encode.Query(isPost ? key : key.With(values.SortedByName()));
        var signature = HmacSha256(signing.Keys.Secret!, $"{request.Verb}\n{new Uri(request.Base).Host}\n{request.UrlPath}\n{query}").ToBase64();
        var signed = request.WithQuery($"{query}&Signature={Encode.Component(signature)}");
        // Several orders are a bare list.
        return !isPost ? signed.Header("Content-Type", "application/x-www-form-urlencoded")
            : request.Endpoint.Path == BatchPath && values["orders"] is Param.List orders ? signed.WithJson(orders)
            : signed.WithJson(values);
    }

    private static string MomentOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    // Where the user wants it, requests carry the exchange's time in place of ours.
    protected internal override Call<Params> Ahead(Endpoint endpoint) => !endpoint.IsSigned ? base.Ahead(endpoint) :
        from ahead in ClockAhead
        from now in Now
        select ahead is { } time ? Params.Of(Moment, MomentOf(now - time)) : Params.Empty;

    // { "status": "error", "err-code": "order-limitorder-amount-min-error", "err-msg": "…", "data": null }, of contracts "err_code" and "err_msg";
    // { "code": 2002, "message": "…" }; { "status": "ok", "data": { "errors": [{ "err_code": 1061, "err_msg": "…" }] } }
    protected override Refusal? ErrorIn(Endpoint endpoint, Reply reply)
    {
        var json = reply.JsonOrMissing;
        var code = json["err-code"].Or(json["err_code"]).TextOrNull;
        if (json["status"].TextOrNull == "error")
            return new Refusal(code, json["err-msg"].Or(json["err_msg"]).TextOrNull ?? reply.Text)
            {
                Class = Facts.Errors.ClassOf(null, reply.Text),
                LeavesUnknown = code is "timeout" or "gateway-internal-error" or "order-update-error",
            };
        if (json["code"].TextOrNull is { } number and not "200") return new Refusal(number, json["message"].TextOrNull ?? reply.Text) { StatusDecides = true };
        var first = json["data"]["errors"][0];
        var (inner, text) = (first["err_code"].TextOrNull, first["err_msg"].TextOrNull);
        if (inner is not null && Facts.Errors.ClassOf(inner, text) is not null) return new Refusal(inner, text);
        // What became of a cancellation by the client's id is a number: -1 done long ago, 0 no such order, 6 filled.
        return endpoint.Path == CancelOwnPath && json["data"].TextOrNull is "-1" or "0" or "6"
            ? new Refusal(json["data"].Text, "no such order is open") { Class = ErrorClass.OrderNotFound } : null;
    }

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        from type in extra.Text("type") is { } said ? Call.Value(said) : SettingText("defaultType").Select(word => word ?? "spot")
        from time in Get(type is "future" or "swap" ? "contract.public/api/v1/timestamp" : "spot.public/v1/common/timestamp").With(extra)
            .ReadJson(json => json["data"].Or(json["ts"]).Milliseconds)
        select time;

    // { "data": { "marketStatus": 1 normal | 2 halted | 3 cancel only, "haltEndTime" } };
    // of contracts { "data": { "linear_swap_heartbeat": 1 | 0, "linear_swap_estimated_recovery_time" } }
    public override Call<ExchangeStatus> FetchStatus(Params extra) =>
        from type in TypeOf(null, extra)
        from subType in SettingText("defaultSubType")
        let contracts = (extra.Text("subType", "defaultSubType") ?? subType) switch { "linear" => "linear_swap_", _ => type == "swap" ? "swap_" : "" }
        from status in type == "spot"
            ? Get("spot.public/v2/market-status").With(WithoutType(extra))
                .ReadJson(json => ReadStatus(json["data"]["marketStatus"], json["data"]["haltEndTime"]) with { Raw = json.Kept })
            : Get("contract.public/heartbeat/").With(WithoutType(extra).Without("subType", "defaultSubType"))
                .ReadJson(json => ReadStatus(json["data"][$"{contracts}heartbeat"], json["data"][$"{contracts}estimated_recovery_time"]) with { Raw = json.Kept })
        select status;

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        On(market, "market/detail/merged").With(extra).ReadJson(json => json["tick"].IsObject
            ? ReadTicker(json["tick"], market.Symbol) with { Timestamp = json["ts"].MillisecondsOrNull } : throw json["tick"].Bad("a ticker"));

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        from defaultSubType in SettingText("defaultSubType")
        let first = wanted is { Count: > 0 } ? wanted[0] : null
        from type in TypeOf(first, extra)
        let subType = extra.Text("subType", "defaultSubType") ?? (first?.Linear == true ? "linear" : first?.Inverse == true ? "inverse" : defaultSubType)
        let asSpot = type == "spot" && !extra.Has("subType") && !extra.Has("business_type")
        from tickers in TickersOf(asSpot ? "spot" : subType, type).With(WithoutType(extra).Without("subType", "defaultSubType"))
            .ReadJson(json => json["data"].Or(json["ticks"]).List.Select(t => ReadTicker(t, SymbolOf(t, markets))))
        select tickers;

    // A list that names no market: the average has the digits that divide.
    protected override Ticker CompleteOf(Ticker ticker, Markets markets) => ticker.Complete();

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra)
    {
        if (market.IsSpot && limit is not (null or 5 or 10 or 20 or 150)) throw Refused(ErrorClass.BadRequest, $"an order book has 5, 10, 20 or 150 levels, not {limit}");
        // 150 is what comes without a depth; it must not be said.
        return On(market, "market/depth", Params.Of("type", "step0").With("depth", market.IsSpot && limit != 150 ? limit : null)).With(extra).ReadJson(json =>
        {
            var tick = json["tick"];
            if (tick.IsMissing) throw Refused(ErrorClass.ExchangeError, "the exchange answered without an order book");
            if (tick.IsNull) throw Refused(ErrorClass.BadSymbol, $"the exchange has no order book of {market.Symbol}");
            return new OrderBook(market.Symbol)
            {
                Raw = tick.Kept,
                Bids = ReadLevels(tick["bids"]), Asks = ReadLevels(tick["asks"]),
                Timestamp = tick["ts"].Or(json["ts"]).MillisecondsOrNull, Nonce = tick["version"].LongOrNull,
            };
        });
    }

    // { "data": [{ "id", "ts", "data": [trade, …] }, …] }, newest first
    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        On(market, "market/history/trade", Params.Of("size", Math.Min(window.Limit ?? UsualTrades, 2000))).With(extra)
            .ReadJson(json => json["data"].List.SelectMany(batch => batch["data"].List).Select(t => ReadTrade(t, null, market)));

    protected override Paging? PagingOf(IOperation operation) => operation switch
    {
        Protocol.FetchOHLCV candles => new Paging(1000, Timeframes.Length(candles.Timeframe)),
        Protocol.FetchMyTrades => new Paging(1000),
        Protocol.FetchClosedOrders or Protocol.FetchCanceledOrders => new Paging(100),
        Protocol.FetchLedger => new Paging(500),
        _ => null,
    };

    // Trades of one moment stay as they come.
    protected override bool KeepsOrder(IOperation operation) => operation is FetchTrades;

    protected override Window Kept(IOperation operation, Window asked) => operation is FetchTrades ? asked with { Limit = asked.Limit ?? UsualTrades } : asked;

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra)
    {
        var until = extra.Time("until")?.ToUnixTimeSeconds();
        var rest = extra.Without("until", "priceType", "price");
        var period = Params.Of("period", timeframe.Id);
        if (market.IsContract) return ContractCandles(market, timeframe, period, window, until, extra.Text("priceType", "price"), rest);
        return from setting in SettingFlag("fetchOHLCV.useHistoricalEndpointForSpot")
               let dated = extra.Has("useHistoricalEndpointForSpot") ? extra.IsOn("useHistoricalEndpointForSpot") : setting
               from candles in Get(dated ? "spot.public/market/history/candles" : "spot.public/market/history/kline").With(period).With("symbol", market.Id)
                   .With("from", dated ? window.SinceSeconds : null).With("to", dated ? until : null)
                   .With("size", window.Limit is { } limit ? Math.Min(limit, dated ? 1000 : 2000) : null)
                   .With(rest.Without("useHistoricalEndpointForSpot")).ReadJson(ReadCandles)
               select candles;
    }

    /// <summary>The kind of market that a call is about: as it says, as its market is, or as the user has set it.</summary>
    private static Call<string> TypeOf(Market? market, Params extra) => (extra.Text("defaultType", "type") ?? market?.Type.Lower()) is { } said
        ? Call.Value(said) : SettingText("defaultType").Select(word => word ?? "spot");

    private static Params WithoutType(Params extra) => extra.Without("defaultType", "type");

    /// <summary>Spot alone is traded here.</summary>
    private static Call<T> OnSpot<T>(Market? market, Params extra, Func<Params, Call<T>> spot) =>
        TypeOf(market, extra).Then(type => type == "spot" ? spot(WithoutType(extra)) : throw NotHere($"of {type} markets there is public data here, but no trading"));
}
