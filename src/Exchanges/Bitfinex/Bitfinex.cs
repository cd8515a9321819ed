using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>Bitfinex, API v2, where lists stand for objects: spot, margin, swaps. Facts: hocon/exchanges/bitfinex2.conf. Recorded: tests/vectors/bitfinex2.</summary>
public sealed partial class Bitfinex(Facts facts) : Exchange(facts)
{
    private const int MostTrades = 10_000;
    private const int MostCandles = 10_000;
    private const int UsualCandles = 100;
    private const string SingleOrders = "R0";

    // bfx-signature = hex(HMAC-SHA384(secret, "/api" + path + nonce + body))
    protected override Draft Sign(Draft request, Signing signing)
    {
        var draft = request.WithJson(request.Params);
        return draft
            .Header("bfx-nonce", $"{signing.Nonce}")
            .Header("bfx-apikey", signing.Keys.ApiKey!.Reveal())
            .Header("bfx-signature", HmacSha384(signing.Keys.Secret!.Utf8(), $"/api{draft.UrlPath}{signing.Nonce}{draft.Body}").ToHex());
    }

    protected override Draft Compose(Draft request) => request.WithQuery(request.Params);

    // ["error", 10020, "symbol: invalid"] with status 500, { "code": 503, "error": "temporarily_unavailable" }, or a notice of something that was
    // not carried out, with status 200: [time, "on-req", null, null, [orders], code, "ERROR", "Invalid order: …"]
    protected override Refusal? ErrorIn(Endpoint endpoint, Reply reply)
    {
        var json = reply.JsonOrMissing;
        if (json.IsObject) return new Refusal(null, json["message"].Or(json["error"]).TextOrNull ?? reply.Text);
        if (json[0].TextOrNull == "error") return Said(json[1].TextOrNull, json[2].TextOrNull, reply.Status, endpoint);
        if (!reply.IsSuccess) return null;
        var (status, text) = (json[6].TextOrNull, json[7].TextOrNull);
        return endpoint.Path switch
        {
            Submit or Update when status != "SUCCESS" => Notice(null),
            Cancel or CancelMany when status is "ERROR" or "FAILURE" => Notice(Facts.Errors.ClassOf(null, text)),
            WithdrawPath when text != "success" && Facts.Errors.ClassOf(null, text) is { } known => Notice(known),
            _ => null,
        };

        Refusal Notice(ErrorClass? error) => new(json[5].TextOrNull, text ?? $"no word of success: {reply.Text}")
        {
            Class = error ?? ErrorClass.ExchangeError, LeavesUnknown = status is not ("ERROR" or "FAILURE"),
        };
    }

    // The words tell more than the code, which is often 10001 for no other reason than that something is wrong.
    private Refusal Said(string? code, string? text, int status, Endpoint endpoint)
    {
        var byWords = Facts.Errors.ClassOf(null, text);
        var known = status switch
        {
            429 => ErrorClass.RateLimitExceeded,
            >= 400 => byWords ?? Facts.Errors.ClassOf(code, null) ?? (status != 500 && Facts.Errors.Http.TryGetValue(status, out var byStatus) ? byStatus : null),
            _ => endpoint.Path is WithdrawPath || Facts.Errors.Exact.ContainsKey(text ?? "") ? byWords : null,
        };
        return new Refusal(code, text) { Class = known ?? ErrorClass.ExchangeError, LeavesUnknown = known is null, IsSureAtAnyStatus = status == 500 };
    }

    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        from precision in SettingNumber("fetchCurrencies.defaultPrecision")
        from currencies in Get("public/conf/{config}").With("config", string.Join(',', CurrencyTables)).With(extra).ReadJson(json => ReadCurrencies(json, precision))
        select currencies;

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        Get("public/conf/{config}").With("config", "pub:info:pair,pub:info:pair:futures,pub:list:pair:securities,pub:list:pair:margin").With(extra).ReadJson(json =>
        {
            var onMargin = json[3].Items.Select(id => id.Text).ToHashSet();
            return json[0].List.Concat(json[1].Items).Select(pair => ReadMarket(pair, onMargin)).ToValueList();
        });

    // [1] works, [0] is under maintenance
    public override Call<ExchangeStatus> FetchStatus(Params extra) =>
        Get("public/platform/status").With(extra).ReadJson(json =>
            new ExchangeStatus(json[0].Text switch { "1" => "ok", "0" => "maintenance", var other => other }) { Raw = json.Kept });

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        Get("public/ticker/{symbol}").With("symbol", market.Id).With(extra).ReadJson(json => ReadTicker(json, market.Symbol));

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("public/tickers").With("symbols", wanted is null ? "ALL" : string.Join(',', wanted.Select(m => m.Id))).With(extra)
            .ReadJson(json => json.List.Select(t => ReadTicker(t, SymbolOf(t[0].Text, markets))));

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        from usual in SettingText("fetchOrderBook.precision")
        let precision = extra.Text("precision") ?? usual
        from book in Get("public/book/{symbol}/{precision}").With("symbol", market.Id).With("precision", precision).With("len", limit).With(extra)
            .ReadJson(json => ReadBook(json, market.Symbol, priceAt: precision == SingleOrders ? 1 : 0))
        from now in Now
        select book with { Timestamp = now };

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        Get("public/trades/{symbol}/hist").With("symbol", market.Id)
            .With("start", window.SinceMilliseconds)
            .With("limit", window.Limit is { } limit ? Math.Min(limit, MostTrades) : null)
            .With("sort", window.Since is null ? "-1" : "1")
            .With("end", Until(extra)).With(Rest(extra))
            .ReadJson(json => json.List.Select(t => ReadTrade(t, market.Symbol)));

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra) =>
        Get("public/candles/trade:{timeframe}:{symbol}/hist").With("symbol", market.Id).With("timeframe", timeframe.Id)
            .With("limit", Math.Min(window.Limit ?? UsualCandles, MostCandles))
            .With("start", window.SinceMilliseconds)
            .With("sort", window.Since is null ? null : 1)
            .With("end", Until(extra)).With(Rest(extra))
            .ReadJson(json => json.List.Select(ReadCandle));

    // Asked from a time on, the exchange itself begins there.
    protected override Window Kept(IOperation operation, Window asked) => operation switch
    {
        Protocol.FetchTrades => asked with { Since = null },
        Protocol.FetchOHLCV => asked with { Limit = Math.Min(asked.Limit ?? UsualCandles, MostCandles) },
        _ => asked,
    };

    protected override Paging? PagingOf(IOperation operation) => operation switch
    {
        Protocol.FetchTrades => new Paging(MostTrades),
        Protocol.FetchOHLCV candles => new Paging(MostCandles, Timeframes.Length(candles.Timeframe)),
        Protocol.FetchClosedOrders => new Paging(1000),
        Protocol.FetchLedger => new Paging(2500),
        Protocol.FetchFundingRateHistory => new Paging(5000, TimeSpan.FromHours(8)),
        _ => null,
    };

    private static Params Rest(Params extra) => extra.Without("until", "till", "paginate");

    private static string SymbolOf(string id, Markets markets) => markets.ById(id)?.Symbol ?? id;
}
