using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>Gate: spot, margin, swaps, futures, and of options what they share. Facts: hocon/exchanges/gateio.conf. Recorded: tests/vectors/gateio.</summary>
public sealed partial class Gate(Facts facts) : Exchange(facts)
{
    private const int MostSpotCandles = 1000;
    private const int MostContractCandles = 1999;
    private const int MostRecords = 1000;
    private const int MostContractLevels = 300;

    // Two parameters that never leave: by how much our clock is ahead, and a body that is a list.
    private const string Behind = "(behind)";
    private const string Items = "(items)";

    // SIGN = hex(HMAC-SHA512(secret, verb, path, query before encoding, hex(SHA512(body)), seconds, a line each))
    protected override Draft Sign(Draft request, Signing signing)
    {
        var values = request.Params.Without(Behind, Items);
        var inQuery = request.Verb is "GET" or "DELETE" or "PATCH" || ChangesPosition(request.Endpoint);
        var inBody = request.Verb == "PATCH" || !inQuery;
        var draft = (inQuery ? request.WithQuery(values) : request) with { Body = inBody ? Encode.Json(request.Params[Items] ?? values) : null };
        var behind = request.Params.Decimal(Behind) ?? signing.Settings.Number("timeDifference") ?? 0;
        var seconds = $"{(long)decimal.Floor((signing.Now.ToUnixTimeMilliseconds() - behind) / 1000)}";
        var text = string.Join('\n', draft.Verb, draft.UrlPath, inQuery ? Encode.RawQuery(values) : "", Sha512(draft.Body ?? "").ToHex(), seconds);
        return OnChannel(draft, signing.Settings)
            .Header("KEY", signing.Keys.ApiKey!.Reveal())
            .Header("Timestamp", seconds)
            .Header("SIGN", HmacSha512(signing.Keys.Secret!.Utf8(), text).ToHex())
            .Header("Content-Type", "application/json");
    }

    protected override Draft Compose(Draft request, Signing signing) => OnChannel(request.WithQuery(request.Params), signing.Settings);

    private static Draft OnChannel(Draft draft, Settings settings) => settings.Text("broker-id") is { } id ? draft.Header("X-Gate-Channel-Id", id) : draft;

    // What changes a position goes as a query, though it is a POST: {settle}/positions/{contract}/leverage, {settle}/dual_mode.
    private static bool ChangesPosition(Endpoint endpoint) => endpoint is { Verb: "POST", Scope: "private.futures" or "private.delivery" }
        && endpoint.Path.Split('/') is [_, var second, ..]
        && (second.Contains("dual", StringComparison.Ordinal) || second.Contains("positions", StringComparison.Ordinal));

    protected internal override Call<Params> Ahead(Endpoint endpoint) => !endpoint.IsSigned ? base.Ahead(endpoint) :
        from ahead in ClockAhead
        select ahead is { } time ? Params.Of(Behind, (Param)(long?)(time.Ticks / TimeSpan.TicksPerMillisecond)) : Params.Empty;

    // { "label": "BALANCE_NOT_ENOUGH", "message": "Not enough balance" }; contracts say "detail". After the last three nobody knows what became of an order.
    protected override Refusal? ErrorIn(Reply reply) => reply.JsonOrMissing["label"].TextOrNull is not { } label ? null
        : new Refusal(label, reply.Json["message"].Or(reply.Json["detail"]).TextOrNull ?? label) { LeavesUnknown = label is "INTERNAL" or "SERVER_ERROR" or "TOO_BUSY" };

    protected override Paging? PagingOf(IOperation operation) => operation switch
    {
        Protocol.FetchOHLCV candles => new Paging(MostSpotCandles, Timeframes.Length(candles.Timeframe)),
        Protocol.FetchFundingRateHistory => new Paging(MostRecords, TimeSpan.FromHours(8)),
        Protocol.FetchTrades or Protocol.FetchMyTrades or Protocol.FetchClosedOrders
            or Protocol.FetchDeposits or Protocol.FetchWithdrawals or Protocol.FetchLedger => new Paging(MostRecords),
        _ => null,
    };

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        Get("public.spot/time").With(extra).ReadJson(json => json["server_time"].Milliseconds);

    // A list of one; of options, all of one underlying.
    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        from markets in LoadedMarkets
        from ticker in Public(market.Type.Lower(), "tickers").With(Named(market)).With("underlying", Underlying(market)).With(extra).Read(reply =>
            reply.JsonOrMissing.Items.FirstOrDefault(t => market.Type != MarketType.Option || t["name"].TextOrNull == market.Id) is { IsObject: true } found
                ? ReadTicker(found, markets, market.Symbol)
                : throw Refused(ErrorClass.NullResponse, $"{Facts.Name} has no ticker of {market.Symbol}"))
        select ticker;

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        from kind in KindOf("fetchTickers", wanted is [var first, ..] ? first : null, extra)
        let named = Settled(kind.Type, kind.Extra)
        let underlying = kind.Type != "option" ? null : wanted is [var option, ..] ? Underlying(option)
            : throw Needed("tickers of options come by underlying: name symbols")
        from tickers in Public(kind.Type, "tickers").With(named.Request).With("timezone", "utc0").With("underlying", underlying).With(named.Extra)
            .ReadJson(json => json.List.Select(t => ReadTicker(t, markets, null)))
        select tickers;

    // Of many tickers the reference does not look at the market's digits.
    protected override Ticker CompleteOf(Ticker ticker, Markets markets) => ticker.Complete();

    // Spot: "current" in milliseconds, levels as lists; contracts: in seconds, levels as objects.
    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        from most in SettingNumber("fetchOrderBook.maxSpotLimit")
        from book in Public(market.Type.Lower(), "order_book").With(Named(market))
            .With("limit", limit is { } asked ? Math.Min(asked, market.IsSpot ? (int)(most ?? 1000) : MostContractLevels) : null)
            .With("with_id", true).With(extra)
            .Read(reply => new OrderBook(market.Symbol)
            {
                Timestamp = ReadBookTime(reply.JsonOrMissing["current"], market.IsSpot) ?? throw Refused(ErrorClass.ExchangeError, "the order book lacks its time"),
                Bids = ReadLevels(reply.Json["bids"]),
                Asks = ReadLevels(reply.Json["asks"]),
                Nonce = reply.Json["id"].LongOrNull,
                Raw = reply.Json.Kept,
            })
        select book;

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        from markets in LoadedMarkets
        from trades in Public(market.Type.Lower(), "trades").With(Named(market))
            .With("to", Seconds(extra, "to", "until"))
            .With("limit", window.Limit is { } limit ? Math.Min(limit, MostRecords) : null)
            .With("from", market.IsContract ? window.SinceSeconds : null)
            .With(extra)
            .ReadJson(json => json.List.Select(t => ReadTrade(t, markets, market)).Where(t => t.Symbol == market.Symbol))
        select trades;

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra)
    {
        if (market.Type == MarketType.Option)
            return Get("public.options/candlesticks").With(Named(market)).With("interval", timeframe.Id).With(extra).ReadJson(json => json.List.Select(ReadCandle));
        var most = market.IsContract ? MostContractCandles : MostSpotCandles;
        var limit = Math.Min(window.Limit ?? most, most);
        var until = Seconds(extra, "until");
        var ofPrice = market.IsContract && extra.Text("price") is "mark" or "index" ? extra.Text("price") : null;
        return from now in Now
               // A length in time and a number of candles exclude each other.
               let last = window.SinceSeconds is { } start ? Math.Min(start + ((limit - 1) * (long)timeframe.Length.TotalSeconds), now.ToUnixTimeSeconds()) : until
               from candles in Public(market.Type.Lower(), "candlesticks")
                   .With(Named(market))
                   .With("contract", ofPrice is null ? null : $"{ofPrice}_{market.Id}")
                   .With("interval", timeframe.Id)
                   .With("from", window.SinceSeconds)
                   .With("to", last is { } at && until is { } end ? Math.Min(at, end) : last)
                   .With("limit", window.Since is null ? limit : null)
                   .With(ofPrice is null ? extra.Without("until") : extra.Without("until", "price"))
                   .ReadJson(json => json.List.Select(ReadCandle))
               select candles;
    }
}
