using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>Kraken, spot. Facts: hocon/exchanges/kraken.conf. Recorded: tests/vectors/kraken.</summary>
public sealed partial class Kraken(Facts facts) : Exchange(facts)
{
    private const int MostCandles = 720;

    // API-Sign = base64(HMAC-SHA512(secret, path + SHA256(nonce + body))); the body itself carries the nonce.
    protected override Draft Sign(Draft request, Signing signing)
    {
        var values = request.Params.Prepend("nonce", $"{signing.Nonce}");
        var draft = TakesJson(request) ? request.WithJson(values) : request.WithForm(Encode.QueryOfBareNames(values));
        var seal = HmacSha512(signing.Keys.Secret!.FromBase64(), request.UrlPath.Utf8(), Sha256($"{signing.Nonce}{draft.Body}"));
        return draft.Header("API-Key", signing.Keys.ApiKey!.Reveal()).Header("API-Sign", seal.ToBase64());
    }

    protected override Draft Compose(Draft request) => request.WithQuery(Encode.QueryOfBareNames(request.Params));

    // { "error": ["EOrder:Insufficient funds"], "result": {} }
    protected override Refusal? ErrorIn(Reply reply)
    {
        var errors = reply.JsonOrMissing["error"].Items.Select(e => e.TextOrNull).ToList();
        return Refusal.From(errors.FirstOrDefault(e => Facts.Errors.ClassOf(null, e) is not null) ?? errors.FirstOrDefault());
    }

    protected override Paging? PagingOf(IOperation operation) =>
        operation is Protocol.FetchOHLCV candles ? new Paging(MostCandles, Timeframes.Length(candles.Timeframe)) : null;

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        Get("public/Time").With(extra).ReadJson(json => json["result"]["unixtime"].Seconds);

    public override Call<ExchangeStatus> FetchStatus(Params extra) =>
        Get("public/SystemStatus").With(extra).ReadJson(json => new ExchangeStatus(json["result"]["status"].Text == "online" ? "ok" : "maintenance") { Raw = json.Kept });

    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        Get("public/Assets").With(extra).ReadJson(json => json["result"].Fields.Select(c => ReadCurrency(c.Name, c.Value)).ToValueMap(c => c.Code));

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        Get("public/AssetPairs").With(extra).ReadJson(json => json["result"].Fields.Select(m => ReadMarket(m.Name, m.Value)).ToValueList());

    // Amounts are in steps of the currency where those are coarser than the market's.
    protected override Market Refine(Market market, ValueMap<Currency> currencies) =>
        currencies.TryGetValue(market.Base, out var currency) && currency.Precision > market.Precision.Amount
            ? market with { Precision = market.Precision with { Amount = currency.Precision } }
            : market;

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        Get("public/Ticker").With("pair", market.Id).With(extra).ReadJson(json => ReadTicker(json["result"][market.Id], market.Symbol));

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("public/Ticker").With("pair", wanted is null ? null : string.Join(',', wanted.Where(m => m.Active == true).Select(m => m.Id))).With(extra)
            .ReadJson(json => json["result"].Fields.Select(t => ReadTicker(t.Value, markets.ById(t.Name)?.Symbol ?? t.Name)));

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        Get("public/Depth").With("pair", market.Id).With("count", limit).With(extra).ReadJson(json =>
        {
            // Some markets answer under the name that the stream uses.
            var book = json["result"][market.Own.GetValueOrDefault("wsname", market.Id)].Or(json["result"][market.Id]);
            return new OrderBook(market.Symbol) { Bids = ReadLevels(book["bids"]), Asks = ReadLevels(book["asks"]), Raw = book.Kept };
        });

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        Get("public/Trades").With("pair", market.Id).With("since", window.SinceSeconds is { } since ? $"{since}" : null).With("count", window.Limit).With(extra)
            .ReadJson(json =>
            {
                var result = json["result"];
                var trades = result[market.Id].Items.ToList();
                // An old trade has no id; the last one's is then the cursor.
                return trades.Select((t, i) => ReadTrade(t, market, t[6].TextOrNull ?? (i == trades.Count - 1 ? result["last"].TextOrNull : null)));
            });

    // since is the candle before the first wanted one: it is exclusive.
    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra) =>
        Get("public/OHLC").With("pair", market.Id).With("interval", timeframe.Id)
            .With("since", window.SinceSeconds is { } since ? $"{since - (long)timeframe.Length.TotalSeconds}" : null).With(extra)
            .ReadJson(json => json["result"][market.Id].Items.Select(ReadCandle));

    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        Post("private/BalanceEx").With(extra).ReadJson(json => new Balance(json["result"].Fields.ToValueMap(b => Code(b.Name), b => new Holding
        {
            Total = b.Value["balance"].DecimalOrNull,
            Used = b.Value["hold_trade"].DecimalOrNull,
        })) { Raw = json.Kept });

    // A batch cancels and places as JSON, and so does a price given in percent; all else is a form.
    private static bool TakesJson(Draft request) => request.Endpoint.Path is "CancelOrderBatch" or "AddOrderBatch"
        || (request.Params.Text("price")?.EndsWith('%') ?? false);

    // XXBT, ZUSD, XBT.M: a suffix says where the coins are kept.
    private string Code(string id) => id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? $"{Facts.CodeOf(id[..dot])}{id[dot..]}" : Facts.CodeOf(id);

    // "a": [price, whole lots, amount], "c": [price, amount], "v", "p", "l", "h": [today, last 24 h], "o": today's open
    private static Ticker ReadTicker(Json t, string symbol)
    {
        var (volume, vwap) = (t["v"][1].DecimalOrNull, t["p"][1].DecimalOrNull);
        return new Ticker(symbol)
        {
            Bid = t["b"][0].DecimalOrNull, BidVolume = t["b"][2].DecimalOrNull,
            Ask = t["a"][0].DecimalOrNull, AskVolume = t["a"][2].DecimalOrNull,
            Open = t["o"].DecimalOrNull, High = t["h"][1].DecimalOrNull, Low = t["l"][1].DecimalOrNull, Last = t["c"][0].DecimalOrNull,
            BaseVolume = volume, Vwap = vwap, QuoteVolume = volume * vwap,
            Raw = t.Kept,
        };
    }

    // [["37000.1", "0.500", seconds], …]
    private static ValueList<Level> ReadLevels(Json levels) => levels.Items.Select(l => new Level(l[0].Decimal, l[1].Decimal, l[2].DecimalOrNull)).ToValueList();

    // [price, amount, seconds, "b" | "s", "m" | "l", misc, id]
    private static Trade ReadTrade(Json t, Market market, string? id) => new(market.Symbol)
    {
        Id = id,
        Price = t[0].Decimal,
        Amount = t[1].Decimal,
        Timestamp = t[2].SecondsOrNull,
        Side = t[3].TextOrNull == "s" ? Side.Sell : Side.Buy,
        Type = t[4].TextOrNull == "l" ? OrderType.Limit : OrderType.Market,
        Raw = t.Kept,
    };

    // [seconds, open, high, low, close, vwap, volume, count]
    private static Candle ReadCandle(Json c) => new(c[0].Seconds,
        c[1].DecimalOrNull, c[2].DecimalOrNull, c[3].DecimalOrNull, c[4].DecimalOrNull, c[6].DecimalOrNull);

    // "XXBT": { "altname": "XBT", "decimals": 10, "status": "enabled" }
    private Currency ReadCurrency(string id, Json c)
    {
        var code = Code(id);
        return new Currency(code)
        {
            Id = id,
            Name = c["altname"].TextOrNull,
            Type = "crypto",
            Active = c["status"].TextOrNull == "enabled",
            Precision = Precision(c["decimals"]),
            Raw = c.Kept,
        };
    }

    // "XXBTZUSD": { "altname": "XBTUSD", "wsname": "XBT/USD", "base": "XXBT", "quote": "ZUSD", "lot_decimals": 8, "pair_decimals": 1, "leverage_buy": [2, 3],
    //   "fees": [[volume, percent], …], "fees_maker", "ordermin", "costmin", "status": "online" }
    private Market ReadMarket(string id, Json m)
    {
        var (@base, quote) = (Code(m["base"].Text), Code(m["quote"].Text));
        return new Market(id.Contains(":BTNL", StringComparison.Ordinal) ? id : $"{@base}/{quote}")
        {
            Id = id, Base = @base, Quote = quote, BaseId = @base, QuoteId = quote,
            Active = m["status"].TextOrNull == "online",
            Margin = m["leverage_buy"].Count > 0,
            Taker = m["fees"][0][1].DecimalOrNull / 100,
            Maker = m["fees_maker"][0][1].DecimalOrNull / 100,
            Precision = new MarketPrecision(Precision(m["lot_decimals"]), Precision(m["pair_decimals"])),
            Limits = new MarketLimits
            {
                Leverage = new MinMax(1, m["leverage_buy"].Last.DecimalOrNull ?? 1),
                Amount = new MinMax(m["ordermin"].DecimalOrNull),
                Cost = new MinMax(m["costmin"].DecimalOrNull),
            },
            Own = new ValueMap<string>(from name in new[] { "altname", "wsname" } where m[name].IsSaid select KeyValuePair.Create(name, m[name].Text)),
            Raw = m.Kept,
        };
    }
}
