using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>
/// Coinbase Advanced Trade (id coinbase), spot; the markets of contracts are listed, other operations on them are not supported.
/// Facts: hocon/exchanges/coinbase.conf. Recorded: tests/vectors/coinbase.
/// </summary>
public sealed partial class Coinbase(Facts facts) : Exchange(facts)
{
    private const int MostCandles = 300;
    private const int MostTrades = 1000;

    // The secret tells its kind: a PEM signs tokens with ES256, base64 with Ed25519, anything else is a key of old.
    protected override Draft Sign(Draft request, Signing signing)
    {
        var (key, secret) = (signing.Keys.ApiKey!.Reveal(), signing.Keys.Secret!.Reveal());
        var draft = Compose(request).Header("Content-Type", "application/json");
        var isCloud = key.Contains("organizations/", StringComparison.Ordinal) || secret.StartsWith("-----BEGIN", StringComparison.Ordinal);
        var isEdwards = secret.Length == 88 || secret.EndsWith('=') || signing.Settings.Flag("v2CloudAPiKey");
        if (isCloud && key.StartsWith("-----BEGIN", StringComparison.Ordinal))
            throw new ExchangeError(ErrorClass.ArgumentsRequired, "the api key is the name of the key (organizations/…/apiKeys/…), not its public half").ToException();
        return isCloud || isEdwards
            ? draft.Header("Authorization", $"Bearer {Token(draft, signing, key, isEdwards)}")
            : SignOfOld(draft, signing, key);
    }

    protected override Draft Compose(Draft request) =>
        (request.Verb == "GET" ? request.WithQuery(Query(request.Params))
            : request.Params.Count > 0 ? request with { Body = Encode.Json(request.Params) } : request)
        .Header("CB-VERSION", "2018-05-30");

    // A token opens one verb and path of one host for two minutes.
    private static string Token(Draft draft, Signing signing, string key, bool isEdwards)
    {
        var (seconds, url) = (signing.Now.ToUnixTimeSeconds(), draft.Base + draft.Path);
        var uri = $"{draft.Verb} {url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..]}";
        var header = Params.Of("kid", key).With("nonce", signing.NewId(IdKind.Hex32));
        var claims = Params.Of("aud", new[] { isEdwards ? "cdp_service" : "retail_rest_api_proxy" })
            .With("iss", isEdwards ? "cdp" : "coinbase-cloud").With("nbf", seconds).With("exp", seconds + 120).With("sub", key).With("iat", seconds);
        return isEdwards
            ? Jwt.EdDsa(signing.Keys.Secret!, header, claims.With("uris", new[] { uri }))
            : Jwt.Es256(signing.Keys.Secret!, header, claims.With("uri", uri));
    }

    // CB-ACCESS-SIGN = hex(HMAC-SHA256(secret, timestamp + verb + path + body)); v2 counts the query to the path, v3 does not.
    private static Draft SignOfOld(Draft draft, Signing signing, string key)
    {
        var time = $"{signing.Now.ToUnixTimeSeconds()}";
        var query = draft.Query.Length > 0 && draft.Endpoint.Scope == "v2.private" ? $"?{draft.Query}" : "";
        return draft.Header("CB-ACCESS-KEY", key)
            .Header("CB-ACCESS-SIGN", HmacSha256(signing.Keys.Secret!, $"{time}{draft.Verb}{draft.UrlPath}{query}{draft.Body}").ToHex())
            .Header("CB-ACCESS-TIMESTAMP", time);
    }

    // Lists repeat their name: product_ids=BTC-USD&product_ids=ETH-USD.
    private static string Query(Params values) => string.Join('&', values.SelectMany(v =>
        v.Value is Param.List list ? list.Values.Select(item => Encode.Query(Params.Of(v.Key, item))) : [Encode.Query(Params.Of(v.Key, v.Value))]));

    // { "error": code, "message", "error_details" } or { "errors": [{ "id": code, "message" }] }; of an order
    // { "success": false, "error_response": { "error": code, "message", "preview_failure_reason": code } };
    //   of cancelling { "results": [{ "success": false, "failure_reason" }] }
    protected override Refusal? ErrorIn(Reply reply)
    {
        var json = reply.JsonOrMissing;
        var isRefused = json["success"].TextOrNull == "false";
        var said = json["error"].IsSaid ? json : json["error_response"].IsObject ? json["error_response"] : json["errors"].IsArray ? json["errors"][0] : json["errors"];
        if (isRefused || json["error"].IsSaid || json["error_response"].IsObject || said["id"].IsSaid)
        {
            var codes = Texts(said, "error", "id", "preview_failure_reason", "new_order_failure_reason", "edit_failure_reason");
            var texts = Texts(said, "error_description", "message", "error_details");
            var (code, text) = (codes.FirstOrDefault(c => Facts.Errors.ClassOf(c, null) is not null),
                texts.FirstOrDefault(t => Facts.Errors.ClassOf(null, t) is not null));
            return new Refusal(code ?? codes.FirstOrDefault(), text ?? texts.FirstOrDefault() ?? reply.Text)
            {
                Class = isRefused && code is null && text is null ? ErrorClass.ExchangeError : null,
            };
        }
        var results = json["results"].Items.ToList();
        var failed = results.Where(r => r["success"].TextOrNull != "true").ToList();
        return failed.Count == 0 ? null
            : new Refusal(null, failed[0]["failure_reason"].TextOrNull ?? reply.Text) { Class = ErrorClass.BadRequest, LeavesUnknown = failed.Count < results.Count };
    }

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        from method in SettingText("fetchTime")
        from time in ((extra.Text("method") ?? method) == "v2PublicGetTime"
                ? Get("v2.public/time").With(extra.Without("method")).ReadJson(json => json["data"]["epoch"])
                : Get("v3.public/brokerage/time").With(extra.Without("method")).ReadJson(json => json["epochSeconds"]))
            .Select(seconds => seconds.Seconds)
        select time;

    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        from said in Call.All(new[] { "v2.public/currencies", "v2.public/currencies/crypto", "v2.public/exchange-rates" }
            .Select(path => Get(path).With(extra).ReadJson(json => json["data"])))
        select said[0].List.Concat(said[1].List).Select(ReadCurrency)
            .Concat(said[2]["rates"].Fields.Select(rate => new Currency(Facts.CodeOf(rate.Name)) { Id = rate.Name, Type = "crypto", Raw = rate.Value.Kept }))
            .DistinctBy(c => c.Code).ToValueMap(c => c.Code);

    // Not everyone may see contracts: spot markets do without them. The account's own fees come along where there is one.
    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        from authorized in HasCredentials
        from spot in Call.All<Json>(authorized ? [Products(extra), FeeTier(extra)] : [Products(extra)])
        from contracts in Call.All(new[] { Params.Empty, Params.Of("contract_expiry_type", "PERPETUAL") }
                .Select(kind => Get("v3.public/brokerage/market/products").With(extra.Without("usePrivate"))
                    .With("product_type", "FUTURE").With(kind).ReadJson(json => json)))
            .Or(ErrorClass.BaseError, _ => Call.Value<IReadOnlyList<Json>>([]))
        let fees = authorized ? spot[1]["fee_tier"] : default
        select spot[0]["products"].List.Select(m => ReadSpotMarket(m, fees))
            .Concat(contracts.SelectMany(some => some["products"].List.Select(m => ReadContract(m, some["fee_tier"])))).ToValueList();

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        OfMarket(market, "ticker", extra, asking => asking.With("limit", 1)).ReadJson(json => ReadTicker(json["trades"][0], market.Symbol) with
        {
            Bid = json["best_bid"].DecimalOrNull,
            Ask = json["best_ask"].DecimalOrNull,
            Raw = json.Kept,
        });

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Listed(extra).With("product_ids", Ids(wanted))
            .With("product_type", extra.Text("type", "defaultType") is { } type ? ProductType(type == "spot")
                : wanted is [var first, ..] ? ProductType(first.IsSpot) : null)
            .With(extra.Without("usePrivate", "type", "defaultType"))
            .ReadJson(json => json["products"].List.Select(t =>
                ReadTicker(t, Named(t["product_id"], markets, null).Symbol ?? throw t["product_id"].Bad("a product id"))));

    public override Call<IEnumerable<Ticker>> FetchBidsAsks(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("v3.private/brokerage/best_bid_ask").With("product_ids", Ids(wanted)).With(extra)
            .ReadJson(json => json["pricebooks"].List.Select(b => new Ticker(Named(b["product_id"], markets, null).Symbol ?? throw b["product_id"].Bad("a product id"))
            {
                Timestamp = b["time"].Iso8601OrNull,
                Bid = b["bids"][0]["price"].DecimalOrNull, BidVolume = b["bids"][0]["size"].DecimalOrNull,
                Ask = b["asks"][0]["price"].DecimalOrNull, AskVolume = b["asks"][0]["size"].DecimalOrNull,
                Raw = b.Kept,
            }));

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        (extra.IsOn("usePrivate") ? Get("v3.private/brokerage/product_book") : Get("v3.public/brokerage/market/product_book"))
            .With("product_id", market.Id).With("limit", limit).With(extra.Without("usePrivate"))
            .ReadJson(json => json["pricebook"] is { IsObject: true } book ? new OrderBook(market.Symbol)
            {
                Bids = ReadLevels(book["bids"]),
                Asks = ReadLevels(book["asks"]),
                Timestamp = book["time"].Iso8601OrNull,
                Raw = book.Kept,
            } : throw json["pricebook"].Bad("an order book"));

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra)
    {
        var until = extra.Time("until")?.ToUnixTimeSeconds();
        return window.Since is not null && until is null
            ? Call.Fail<IEnumerable<Trade>>(ErrorClass.ArgumentsRequired, "Coinbase finds trades between two times: give until besides since")
            : LoadedMarkets.Then(markets => OfMarket(market, "ticker", extra.Without("until"), asking => asking
                    .With("start", window.SinceSeconds).With("limit", window.Limit is { } limit ? Math.Min(limit, MostTrades) : null).With("end", until))
                .ReadJson(json => json["trades"].List.Select(t => ReadTrade(t, markets, market))));
    }

    // A page ends with the candle that the next one begins with.
    protected override Paging? PagingOf(IOperation operation) =>
        operation is Protocol.FetchOHLCV candles ? new Paging(MostCandles - 1, Timeframes.Length(candles.Timeframe)) : null;

    protected override Window Kept(IOperation operation, Window asked) =>
        operation is Protocol.FetchOHLCV ? asked with { Limit = Math.Min(asked.Limit ?? MostCandles, MostCandles) } : asked;

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra) =>
        from now in Now
        let length = (long)timeframe.Length.TotalSeconds * Math.Min(window.Limit ?? MostCandles, MostCandles)
        let start = window.SinceSeconds ?? (now.ToUnixTimeSeconds() - length)
        from candles in OfMarket(market, "candles", extra.Without("until", "paginate"), asking => asking
                .With("granularity", timeframe.Id).With("start", start).With("end", extra.Time("until")?.ToUnixTimeSeconds() ?? start + length))
            .ReadJson(json => json["candles"].List.Select(ReadCandle))
        select candles;

    // What is asked of one product, whose public and private endpoints are alike.
    private Asking OfMarket(Market market, string what, Params extra, Func<Asking, Asking> with) =>
        with((extra.IsOn("usePrivate") ? Get($"v3.private/brokerage/products/{{product_id}}/{what}") : Get($"v3.public/brokerage/market/products/{{product_id}}/{what}"))
            .With("product_id", market.Id)).With(extra.Without("usePrivate"));

    private Asking Listed(Params extra) => extra.IsOn("usePrivate") ? Get("v3.private/brokerage/products") : Get("v3.public/brokerage/market/products");

    private Call<Json> Products(Params extra) => Listed(extra).With(extra.Without("usePrivate")).ReadJson(json => json);

    private Call<Json> FeeTier(Params extra) => Get("v3.private/brokerage/transaction_summary").With(extra.Without("usePrivate")).ReadJson(json => json);

    private static string ProductType(bool isSpot) => isSpot ? "SPOT" : "FUTURE";

    private static Param? Ids(IReadOnlyList<Market>? markets) => markets is null ? null : (Param)markets.Select(m => m.Id).ToArray();

    private static List<string> Texts(Json json, params ReadOnlySpan<string> names)
    {
        var found = new List<string>();
        foreach (var name in names)
            if (json[name].TextOrNull is { } text) found.Add(text);
        return found;
    }

    // A product that is not listed has a telling name.
    private static (string? Symbol, string? Quote) Named(Json product, Markets markets, Market? asked)
    {
        var name = product.TextOrNull;
        if ((name is null ? asked : markets.ById(name)) is { } market) return (market.Symbol, market.Quote);
        return name?.Split('-') is [var @base, var quote] ? ($"{markets.Code(@base)}/{markets.Code(quote)}", markets.Code(quote)) : (name, null);
    }
}
