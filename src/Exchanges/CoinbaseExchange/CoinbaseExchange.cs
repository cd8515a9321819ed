using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>Coinbase Exchange (id coinbasepro), spot. Facts: hocon/exchanges/coinbasepro.conf. Recorded: tests/vectors/coinbasepro.</summary>
public sealed partial class CoinbaseExchange(Facts facts) : Exchange(facts)
{
    private const int MostCandles = 300;

    // CB-ACCESS-SIGN = base64(HMAC-SHA256(secret, timestamp + verb + path with query + body))
    protected override Draft Sign(Draft request, Signing signing)
    {
        var draft = request.Verb == "GET" ? request.WithQuery(request.Params)
            : request.Params.Count > 0 ? request with { Body = Encode.Json(request.Params) } : request;
        var time = $"{signing.Nonce / 1000}";
        var path = draft.Query.Length == 0 ? draft.UrlPath : $"{draft.UrlPath}?{draft.Query}";
        var seal = HmacSha256(signing.Keys.Secret!.FromBase64(), $"{time}{draft.Verb}{path}{draft.Body}");
        return draft
            .Header("CB-ACCESS-KEY", signing.Keys.ApiKey!.Reveal())
            .Header("CB-ACCESS-SIGN", seal.ToBase64())
            .Header("CB-ACCESS-TIMESTAMP", time)
            .Header("CB-ACCESS-PASSPHRASE", signing.Keys.Password!.Reveal())
            .Header("Content-Type", "application/json");
    }

    // { "message": "Insufficient funds" }
    protected override Refusal? ErrorIn(Reply reply)
    {
        var message = reply.JsonOrMissing["message"];
        if (reply.Status is 400 or 404) return new Refusal(null, message.TextOrNull ?? reply.Text);
        return reply.IsSuccess && reply.JsonOrMissing.IsObject && !message.IsMissing
            ? new Refusal(null, message.TextOrNull ?? message.Raw) { Class = ErrorClass.ExchangeError } : null;
    }

    protected override Paging? PagingOf(IOperation operation) => operation switch
    {
        Protocol.FetchOHLCV candles => new Paging(MostCandles, Timeframes.Length(candles.Timeframe)),
        Protocol.FetchMyTrades or Protocol.FetchOpenOrders or Protocol.FetchOrders or Protocol.FetchClosedOrders => new Paging(100),
        _ => null,
    };

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        Get("public/time").With(extra).ReadJson(json => json["epoch"].Seconds);

    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        Get("public/currencies").With(extra).ReadJson(json => json.List.Select(ReadCurrency).ToValueMap(c => c.Code));

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        Get("public/products").With(extra).ReadJson(json => json.List.Select(ReadMarket).ToValueList());

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        from method in SettingText("fetchTickerMethod")
        from ticker in Get(method == "publicGetProductsIdStats" ? "public/products/{id}/stats" : "public/products/{id}/ticker").With("id", market.Id).With(extra)
            .ReadJson(json => ReadTicker(json, market.Symbol))
        select ticker;

    // { "BTC-USD": [[seconds, low, high, open, close, volume], …] }, newest first
    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("public/products/spark-lines").With(extra).ReadJson(json => json.Fields.Select(t =>
            new Ticker(markets.ById(t.Name)?.Symbol ?? t.Name.Replace('-', '/')) { Last = t.Value[0][4].DecimalOrNull, Raw = t.Value.Kept }));

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        Get("public/products/{id}/book").With("id", market.Id).With("level", 2).With(extra).ReadJson(json => new OrderBook(market.Symbol)
        {
            Bids = ReadLevels(json["bids"]),
            Asks = ReadLevels(json["asks"]),
            Nonce = json["sequence"].LongOrNull,
            Raw = json.Kept,
        });

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        Get("public/products/{id}/trades").With("id", market.Id).With("limit", window.Limit).With(extra).ReadJson(json => json.List.Select(t => ReadTrade(t, market)));

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra)
    {
        var asking = Get("public/products/{id}/candles").With("id", market.Id).With("granularity", timeframe.Id);
        if (window.Since is { } since)
        {
            // The end is inclusive: one fewer fits.
            var last = since + (timeframe.Length * (Math.Min(window.Limit ?? MostCandles, MostCandles) - 1));
            asking = asking.With("start", since.Iso8601()).With("end", extra.Time("until")?.Iso8601() ?? extra.Text("end") ?? last.Iso8601());
        }
        return asking.With(extra.Without("until", "paginate")).ReadJson(json => json.List.Select(ReadCandle));
    }
}
