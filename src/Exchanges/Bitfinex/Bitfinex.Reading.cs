using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Bitfinex: from its lists to currencies, markets and what happens on them.</summary>
public sealed partial class Bitfinex
{
    private static readonly string[] CurrencyTables =
    [
        "pub:list:currency", "pub:map:currency:sym", "pub:map:currency:label", "pub:map:currency:unit", "pub:map:currency:undl", "pub:map:currency:pool",
        "pub:map:currency:explorer", "pub:map:currency:tx:fee", "pub:map:tx:method", "pub:info:tx:status", "pub:list:currency:margin",
    ];

    // One table after the other: [["BTC", …], symbols, [["BTC", "Bitcoin"], …] names, units, underlying, [["OMG", "ETH"], …] chains, [["BTC", […]], …] explorers,
    // [["BTC", [0, 0.0004]], …] fees, [["BITCOIN", ["BTC"]], …] methods, [["BITCOIN", 1, 1, …], …] open for deposits and withdrawals, ["BTC", …] on margin]
    private ValueMap<Currency> ReadCurrencies(Json json, decimal? precision)
    {
        var (names, chains, explorers, fees, states) = (ById(json[2]), ById(json[5]), ById(json[6]), ById(json[7]), ById(json[9]));
        var methods = json[8].Items.ToLookup(m => m[1][0].TextOrNull, m => m[0].Text);
        var onMargin = json[10].Items.Select(id => id.Text).ToHashSet();
        // Those that end with F0 are the same money in the wallet of derivatives.
        return json[0].List.Where(c => !c.Text.EndsWith("F0", StringComparison.Ordinal)).Select(c =>
        {
            var id = c.Text;
            var code = Facts.CodeOf(id);
            var fee = Row(fees, id)[1][1].DecimalOrNull;
            return new Currency(code)
            {
                Id = id,
                Name = Row(names, id)[1].TextOrNull,
                Type = Row(chains, id)[1].IsSaid || explorers.ContainsKey(id) ? "crypto" : null,
                Active = true,
                Margin = onMargin.Contains(id),
                Fee = fee,
                Precision = precision,
                Limits = new CurrencyLimits { Withdraw = new MinMax(fee) },
                Networks = methods[id].ToValueMap(method => Facts.NetworkOf(method, code), method => new Network(method)
                {
                    Id = method.ToLowerInvariant(),
                    Deposit = Row(states, method)[1].TextOrNull == "1",
                    Withdraw = Row(states, method)[2].TextOrNull == "1",
                }),
                Raw = c.Kept is null ? null : Json.KeptOf([c, Row(names, id), Row(chains, id), Row(explorers, id), Row(fees, id)]),
            };
        }).ToValueMap(c => c.Code);
    }

    private static Dictionary<string, Json> ById(Json table) =>
        table.Items.Where(row => row[0].IsSaid).GroupBy(row => row[0].Text).ToDictionary(g => g.Key, g => g.Last());

    private static Json Row(Dictionary<string, Json> table, string id) => table.GetValueOrDefault(id);

    // ["BTCUSD" | "AVAX:USD" | "BTCF0:USTF0", [null, null, null, "0.00004", "2000.0", …]]: the least and the most of an order
    private Market ReadMarket(Json pair, HashSet<string> onMargin)
    {
        var id = pair[0].Text.ToUpperInvariant();
        var isSwap = id.Contains("F0", StringComparison.Ordinal);
        var parts = id.Contains(':', StringComparison.Ordinal) ? id.Split(':')
            : id.Length > 3 ? [id[..3], id[3..Math.Min(id.Length, 6)]] : throw pair[0].Bad("a pair of currencies");
        var (@base, quote) = (CodeIn(parts[0]), CodeIn(parts[1]));
        return new Market(isSwap ? $"{@base}/{quote}:{quote}" : $"{@base}/{quote}")
        {
            Id = $"t{id}", Base = @base, Quote = quote, Settle = isSwap ? quote : null,
            BaseId = parts[0], QuoteId = parts[1], SettleId = isSwap ? quote : null,
            Type = isSwap ? MarketType.Swap : MarketType.Spot,
            Active = true,
            Margin = !isSwap && onMargin.Contains(id),
            Linear = isSwap ? true : null, Inverse = isSwap ? false : null,
            ContractSize = isSwap ? 1 : null,
            // Amounts have eight digits after the point, prices five significant ones.
            Precision = new MarketPrecision(8, 5),
            Limits = new MarketLimits { Amount = new MinMax(pair[1][3].DecimalOrNull, pair[1][4].DecimalOrNull), Price = new MinMax(0.00000001m) },
            Raw = pair[1].Kept,
        };

        string CodeIn(string currency) => Facts.CodeOf(currency).Split("F0")[0];
    }

    // [bid, its amount, ask, its amount, change, change as a fraction, last, volume, high, low]; one of many says its id first. Of funding, 17 and more:
    // [id, rate, bid, its days, its amount, ask, its days, its amount, change, change as a fraction, last, volume, high, low, null, null, amount]
    private static Ticker ReadTicker(Json t, string symbol)
    {
        var first = t[0].TextOrNull?[0] is 't' or 'f' ? 1 : 0;
        var (bid, ask, change) = t.Count >= 17 ? (first + 1, first + 4, first + 7) : (first, first + 2, first + 4);
        if (!t.IsArray || t.Count < change + 6) throw t.Bad("a ticker");
        return new Ticker(symbol)
        {
            Bid = t[bid].DecimalOrNull,
            Ask = t[ask].DecimalOrNull,
            Change = t[change].DecimalOrNull,
            Percentage = t[change + 1].DecimalOrNull * 100,
            Last = t[change + 2].DecimalOrNull,
            BaseVolume = t[change + 3].DecimalOrNull,
            High = t[change + 4].DecimalOrNull,
            Low = t[change + 5].DecimalOrNull,
            Raw = t.Kept,
        };
    }

    // [order id, price, amount] of single orders, else [price, orders, amount]; amounts above zero are bids
    private static OrderBook ReadBook(Json book, string symbol, int priceAt)
    {
        var levels = book.List.Select(l => (IsBid: l[2].Decimal > 0, Level: new Level(l[priceAt].Decimal, Math.Abs(l[2].Decimal)))).ToList();
        return new OrderBook(symbol)
        {
            Bids = levels.Where(l => l.IsBid).Select(l => l.Level).ToValueList(),
            Asks = levels.Where(l => !l.IsBid).Select(l => l.Level).ToValueList(),
            Raw = book.Kept,
        };
    }

    // [id, time, amount, price]; amounts below zero are sold
    private static Trade ReadTrade(Json t, string symbol) => new(symbol)
    {
        Id = t[0].TextOrNull,
        Timestamp = t[1].MillisecondsOrNull,
        Side = SideOf(t[2].Decimal),
        Amount = Math.Abs(t[2].Decimal),
        Price = t[3].DecimalOrNull,
        Raw = t.Kept,
    };

    // [time, open, close, high, low, volume]
    private static Candle ReadCandle(Json c) => new(c[0].Milliseconds,
        c[1].DecimalOrNull, c[3].DecimalOrNull, c[4].DecimalOrNull, c[2].DecimalOrNull, c[5].DecimalOrNull);

    private static Side SideOf(decimal signed) => signed < 0 ? Side.Sell : Side.Buy;
}
