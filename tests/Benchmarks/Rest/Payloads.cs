using System.Globalization;
using System.Text;

namespace Ccxt.Benchmarks.Rest;

/// <summary>Replies in the shape of Binance's spot API with invented values: the same on every machine and in every run.</summary>
public sealed class Payloads
{
    private const long Start = 1751889600000;       // 7 July 2025, noon
    private const int Symbols = 2000, Levels = 1000;

    private static readonly (string Code, decimal Usd)[] Quotes =
        [("USDT", 1m), ("USDC", 1m), ("BTC", 108000m), ("TRY", 0.025m), ("FDUSD", 1m), ("BNB", 660m), ("ETH", 2500m), ("EUR", 1.17m)];

    private static readonly string Groups = string.Join(',', Enumerable.Range(4, 24).Select(i => $"\"TRD_GRP_{i:000}\""));

    private readonly Dice dice = new(42);
    private readonly List<Pair> pairs;

    public Payloads()
    {
        pairs = Pairs().Take(Symbols).ToList();
        Markets = Utf8($$"""
            {"timezone":"UTC","serverTime":{{Start}},"rateLimits":[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":6000},{"rateLimitType":"ORDERS","interval":"SECOND","intervalNum":10,"limit":100}],"exchangeFilters":[],"symbols":[{{string.Join(',', pairs.Select(Market))}}]}
            """);
        Tickers = Utf8($"[{string.Join(',', pairs.Select(Ticker))}]");
        Depth = Utf8(Book(pairs[0]));
        Placed = Utf8($$$"""
            {"symbol":"BTCUSDT","orderId":28457123981,"orderListId":-1,"clientOrderId":"6gCrw2kRUAF9CvJDGP16IP","transactTime":{{{Start}}},"price":"108000.00000000","origQty":"0.01500000","executedQty":"0.01500000","origQuoteOrderQty":"0.00000000","cummulativeQuoteQty":"1619.98500000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","workingTime":{{{Start}}},"selfTradePreventionMode":"EXPIRE_MAKER","fills":[{"price":"107999.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":4928374651},{"price":"107999.00000000","qty":"0.00500000","commission":"0.00000500","commissionAsset":"BTC","tradeId":4928374652}]}
            """);
    }

    /// <summary>GET exchangeInfo: 2,000 symbols, 11 filters each.</summary>
    public byte[] Markets { get; }

    /// <summary>GET ticker/24hr of all symbols.</summary>
    public byte[] Tickers { get; }

    /// <summary>GET depth of one symbol, 1,000 levels a side.</summary>
    public byte[] Depth { get; }

    /// <summary>The answer to POST order: filled by two trades.</summary>
    public byte[] Placed { get; }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text.Trim());

    private static string F8(decimal value) => value.ToString("0.00000000", CultureInfo.InvariantCulture);

    private IEnumerable<Pair> Pairs()
    {
        string[] known = ["BTC", "ETH", "BNB", "SOL", "XRP", "DOGE", "ADA", "TRX", "AVAX", "LINK", "DOT", "LTC", "NEAR", "UNI", "APT", "PEPE", "SHIB", "BONK"];
        decimal[] prices = [108000, 2500, 660, 150, 2.27m, 0.17m, 0.58m, 0.287m, 18, 13.4m, 3.4m, 87, 2.1m, 7.2m, 4.4m, 0.00001m, 0.0000117m, 0.000018m];
        var bases = known.Zip(prices).ToList();
        for (var seen = new HashSet<string>(known); bases.Count < 400;)
        {
            var code = (dice.Next(25) == 0 ? "1000" : "") + string.Concat(Enumerable.Range(0, dice.Between(3, 5)).Select(i => i % 2 == 0 ? "BCDFGHKLMNPRSTVXZ"[dice.Next(17)] : "AEIOU"[dice.Next(5)]));
            if (seen.Add(code)) bases.Add((code, Digits(dice.Between(100, 9999), dice.Between(2, 8))));
        }
        return Quotes.SelectMany(quote => bases.Where(b => b.First != quote.Code).Select(b => new Pair(b.First, quote.Code, b.Second, quote.Usd)));
    }

    private string Market(Pair p) => $$"""
        {"symbol":"{{p.Id}}","status":"TRADING","baseAsset":"{{p.Base}}","baseAssetPrecision":8,"quoteAsset":"{{p.Quote}}","quotePrecision":8,"quoteAssetPrecision":8,"baseCommissionPrecision":8,"quoteCommissionPrecision":8,"orderTypes":["LIMIT","LIMIT_MAKER","MARKET","STOP_LOSS","STOP_LOSS_LIMIT","TAKE_PROFIT","TAKE_PROFIT_LIMIT"],"icebergAllowed":true,"ocoAllowed":true,"otoAllowed":true,"quoteOrderQtyMarketAllowed":true,"allowTrailingStop":true,"cancelReplaceAllowed":true,"amendAllowed":true,"pegInstructionsAllowed":true,"isSpotTradingAllowed":true,"isMarginTradingAllowed":{{(dice.Next(2) == 0 ? "true" : "false")}},"filters":[{"filterType":"PRICE_FILTER","minPrice":"{{F8(p.Tick)}}","maxPrice":"{{F8(Math.Min(1_000_000, p.Tick * 100_000_000))}}","tickSize":"{{F8(p.Tick)}}"},{"filterType":"LOT_SIZE","minQty":"{{F8(p.Step)}}","maxQty":"9000000.00000000","stepSize":"{{F8(p.Step)}}"},{"filterType":"ICEBERG_PARTS","limit":100},{"filterType":"MARKET_LOT_SIZE","minQty":"0.00000000","maxQty":"{{Amount(p, 5_000_000)}}","stepSize":"0.00000000"},{"filterType":"TRAILING_DELTA","minTrailingAboveDelta":10,"maxTrailingAboveDelta":2000,"minTrailingBelowDelta":10,"maxTrailingBelowDelta":2000},{"filterType":"PERCENT_PRICE_BY_SIDE","bidMultiplierUp":"5","bidMultiplierDown":"0.2","askMultiplierUp":"5","askMultiplierDown":"0.2","avgPriceMins":5},{"filterType":"NOTIONAL","minNotional":"5.00000000","applyMinToMarket":true,"maxNotional":"9000000.00000000","applyMaxToMarket":false,"avgPriceMins":5},{"filterType":"MAX_NUM_ORDERS","maxNumOrders":200},{"filterType":"MAX_NUM_ORDER_LISTS","maxNumOrderLists":20},{"filterType":"MAX_NUM_ALGO_ORDERS","maxNumAlgoOrders":5},{"filterType":"MAX_NUM_ORDER_AMENDS","maxNumOrderAmends":10}],"permissions":[],"permissionSets":[["SPOT","MARGIN",{{Groups}}]],"defaultSelfTradePreventionMode":"EXPIRE_MAKER","allowedSelfTradePreventionModes":["EXPIRE_TAKER","EXPIRE_MAKER","EXPIRE_BOTH","DECREMENT"]}
        """;

    private string Ticker(Pair p, int i)
    {
        var last = p.Ticks + dice.Between(-50, 50);
        var open = last + dice.Between(-800, 800);
        var volume = dice.Between(20_000, 300_000_000);
        return $$"""
            {"symbol":"{{p.Id}}","priceChange":"{{F8((last - open) * p.Tick)}}","priceChangePercent":"{{((last - open) * 100m / open).ToString("0.000", CultureInfo.InvariantCulture)}}","weightedAvgPrice":"{{p.Price((last + open) / 2)}}","prevClosePrice":"{{p.Price(open - 1)}}","lastPrice":"{{p.Price(last)}}","lastQty":"{{Amount(p)}}","bidPrice":"{{p.Price(last - 1)}}","bidQty":"{{Amount(p)}}","askPrice":"{{p.Price(last)}}","askQty":"{{Amount(p)}}","openPrice":"{{p.Price(open)}}","highPrice":"{{p.Price(Math.Max(last, open) + dice.Next(300))}}","lowPrice":"{{p.Price(Math.Min(last, open) - dice.Next(300))}}","volume":"{{Amount(p, volume)}}","quoteVolume":"{{F8(volume / p.QuoteUsd)}}","openTime":{{Start - 86400000 + i}},"closeTime":{{Start + i}},"firstId":{{100000000 + (i * 7919)}},"lastId":{{100163222 + (i * 7919)}},"count":163223}
            """;
    }

    private string Book(Pair p)
    {
        var (bids, asks, bid, ask) = (new List<string>(), new List<string>(), p.Ticks, p.Ticks + 1);
        for (var i = 0; i < Levels; i++, bid -= dice.Between(1, 2), ask += dice.Between(1, 2))
        {
            bids.Add($"[\"{p.Price(bid)}\",\"{Amount(p)}\"]");
            asks.Add($"[\"{p.Price(ask)}\",\"{Amount(p)}\"]");
        }
        return $$"""{"lastUpdateId":73410000000,"bids":[{{string.Join(',', bids)}}],"asks":[{{string.Join(',', asks)}}]}""";
    }

    private string Amount(Pair p) => Amount(p, dice.Between(10, 60_000));

    private static string Amount(Pair p, decimal usd) => F8(Math.Max(p.Step, decimal.Round(usd / p.Usd, p.StepDigits)));

    private static decimal Digits(int mantissa, int scale) => new(mantissa, 0, 0, false, (byte)scale);

    private sealed record Pair(string Base, string Quote, decimal Usd, decimal QuoteUsd)
    {
        public string Id => Base + Quote;

        /// <summary>About a hundred-thousandth of the price, 10^-8 at least.</summary>
        public decimal Tick { get; } = Digits(1, Math.Clamp(4 - (int)Math.Floor(Math.Log10((double)(Usd / QuoteUsd))), 0, 8));

        public int StepDigits { get; } = Math.Clamp((int)Math.Round(Math.Log10((double)Usd) + 1), 0, 8);

        public decimal Step => Digits(1, StepDigits);

        public int Ticks => Math.Max(3000, (int)(Usd / QuoteUsd / Tick));

        public string Price(int ticks) => F8(Math.Max(1, ticks) * Tick);
    }

    // The same numbers everywhere, whatever the platform's own generator does.
    private sealed class Dice(uint state)
    {
        public int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }

        public int Between(int least, int most) => least + Next(most - least + 1);
    }
}
