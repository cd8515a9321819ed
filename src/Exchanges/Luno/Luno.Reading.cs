using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Luno: how its replies read.</summary>
public sealed partial class Luno
{
    // { "market_id": "XBTZAR", "trading_status": "ACTIVE", "base_currency", "counter_currency", "min_volume", "max_volume", "volume_scale": 6,
    //   "min_price", "max_price", "price_scale": 0, "fee_scale": 8 }
    private Market ReadMarket(Json m)
    {
        var (@base, quote) = (Facts.CodeOf(m["base_currency"].Text), Facts.CodeOf(m["counter_currency"].Text));
        var (maker, taker) = FeesOf(@base, quote);
        return new Market($"{@base}/{quote}")
        {
            Id = m["market_id"].Text, Base = @base, Quote = quote, BaseId = m["base_currency"].Text, QuoteId = m["counter_currency"].Text,
            Margin = false,
            Active = m["trading_status"].TextOrNull == "ACTIVE",
            Maker = maker, Taker = taker,
            Precision = new MarketPrecision(Precision(m["volume_scale"]), Precision(m["price_scale"])),
            Limits = new MarketLimits
            {
                Amount = new MinMax(m["min_volume"].DecimalOrNull, m["max_volume"].DecimalOrNull),
                Price = new MinMax(m["min_price"].DecimalOrNull, m["max_price"].DecimalOrNull),
            },
            Raw = m.Kept,
        };
    }

    private (decimal? Maker, decimal? Taker) FeesOf(string @base, string quote)
    {
        if (Facts.Options.Declares($"fiat.{quote}")) return (null, null);
        var kind = quote != "ZAR" ? "crypto" : Facts.Options.Declares($"stablecoins.{@base}") ? "rand-stablecoin" : "rand";
        return (Facts.Options.Number($"fees.{kind}.maker"), Facts.Options.Number($"fees.{kind}.taker"));
    }

    // { "pair": "XBTZAR", "timestamp": ms, "bid", "ask", "last_trade", "rolling_24_hour_volume", "status": "ACTIVE" }
    private static Ticker ReadTicker(Json t, Markets markets, Market? asked)
    {
        if (!t.IsObject) throw t.Bad("a ticker");
        var pair = t["pair"].TextOrNull;
        return new Ticker(markets.ById(pair)?.Symbol ?? asked?.Symbol ?? pair!)
        {
            Timestamp = t["timestamp"].MillisecondsOrNull,
            Bid = t["bid"].DecimalOrNull, Ask = t["ask"].DecimalOrNull, Last = t["last_trade"].DecimalOrNull,
            BaseVolume = t["rolling_24_hour_volume"].DecimalOrNull,
            Raw = t.Kept,
        };
    }

    // [{ "price": "650000.00", "volume": "0.5" }, …]
    private static ValueList<Level> ReadLevels(Json levels) => levels.ListOrNone.Select(l => new Level(l["price"].Decimal, l["volume"].Decimal)).ToValueList();

    // { "timestamp": ms, "open", "close", "high", "low", "volume" }
    private static Candle ReadCandle(Json c) => new(c["timestamp"].Milliseconds,
        c["open"].DecimalOrNull, c["high"].DecimalOrNull, c["low"].DecimalOrNull, c["close"].DecimalOrNull, c["volume"].DecimalOrNull);

    // { "sequence": 1, "timestamp": ms, "price", "volume", "is_buy": the taker bought }; our own has "order_id", "type": "BID" | "ASK" | "BUY" | "SELL",
    //   "base", "counter", "fee_base", "fee_counter" besides.
    private static Trade ReadTrade(Json t, Market market)
    {
        var (order, bought) = (t["order_id"].TextOrNull, t["is_buy"].FlagOrNull);
        Side? taker = bought switch { true => Side.Buy, false => Side.Sell, null => null };
        var side = order is null ? taker : SideOf(t);
        return new Trade(market.Symbol)
        {
            Id = t["sequence"].TextOrNull,
            OrderId = order,
            Timestamp = t["timestamp"].MillisecondsOrNull,
            Side = side,
            TakerOrMaker = order is null || side is null || taker is null ? null : side == taker ? TakerOrMaker.Taker : TakerOrMaker.Maker,
            Price = t["price"].DecimalOrNull,
            Amount = t["volume"].Or(t["base"]).DecimalOrNull,
            Cost = t["counter"].DecimalOrNull,
            Fees = FeesIn(t, market).Where(f => f.Cost is not 0).ToValueList(),
            Raw = t.Kept,
        };
    }

    // { "order_id", "creation_timestamp": ms, "state": "PENDING" | "COMPLETE", "type": "BID" | "ASK" | "BUY" | "SELL", "pair", "limit_price", "limit_volume",
    //   "base": filled, "counter": its cost, "fee_base", "fee_counter" }
    private static Order ReadOrder(Json o, Markets markets, Market? asked)
    {
        var market = markets.ById(o["pair"].TextOrNull) ?? asked;
        var fees = FeesIn(o, market).ToList();
        return new Order(o["order_id"].Text)
        {
            Symbol = market?.Symbol ?? o["pair"].TextOrNull,
            Timestamp = o["creation_timestamp"].MillisecondsOrNull,
            Status = o["state"].TextOrNull switch { null => null, "PENDING" => OrderStatus.Open, var state => new OrderStatus(state) },
            Side = SideOf(o),
            Price = o["limit_price"].DecimalOrNull,
            Amount = o["limit_volume"].DecimalOrNull,
            Filled = o["base"].DecimalOrNull,
            Cost = o["counter"].DecimalOrNull,
            // Nothing was paid when both say so; of one alone, nobody knows what the other would have said.
            Fees = fees.Where(f => f.Cost is not 0).ToValueList() is { Count: > 0 } paid ? paid : fees.Count == 2 ? [fees[0]] : [],
            Raw = o.Kept,
        };
    }

    private static Side? SideOf(Json o) => o["type"].TextOrNull switch { "ASK" or "SELL" => Side.Sell, "BID" or "BUY" => Side.Buy, _ => null };

    // What is said is a fee in the one currency or in the other; of two, the one that was not taken is zero.
    private static IEnumerable<Fee> FeesIn(Json json, Market? market)
    {
        if (json["fee_counter"].DecimalOrNull is { } counter) yield return new Fee(market?.Quote, counter);
        if (json["fee_base"].DecimalOrNull is { } @base) yield return new Fee(market?.Base, @base);
    }

    // { "asset": "XRP", "address", "name": what the owner calls it, "address_meta": [{ "label": "XRP Tag", "value": "1234" }] }
    private static DepositAddress ReadAddress(Json a, Markets markets, string currency) =>
        new(a["currency"].TextOrNull is { } id ? markets.Code(id.ToUpperInvariant()) : currency, a["address"].Text)
        {
            Tag = a["address_meta"].Items.FirstOrDefault(m => IsTag(m["label"].TextOrNull))["value"].Or(a["name"]).TextOrNull,
            Raw = a.Kept,
        };

    private static bool IsTag(string? label) => label is not null
        && (label.Contains("tag", StringComparison.OrdinalIgnoreCase) || label.Contains("memo", StringComparison.OrdinalIgnoreCase));

    // { "row_index": 2, "account_id", "timestamp": ms, "balance": after, "balance_delta", "available_delta", "currency": "XBT", "description": "Bought 0.1 BTC" }
    private static LedgerEntry ReadEntry(Json t, Markets markets, string? asked)
    {
        var (moved, freed) = (t["balance_delta"].Decimal, t["available_delta"].Decimal);
        var after = t["balance"].DecimalOrNull;
        var words = (t["description"].TextOrNull ?? "").Split(' ');
        var type = KindOf(words);
        return new LedgerEntry(t["row_index"].TextOrNull)
        {
            Account = t["account_id"].TextOrNull,
            Timestamp = t["timestamp"].MillisecondsOrNull,
            Currency = t["currency"].TextOrNull is { } id ? markets.Code(id) : asked,
            Type = type,
            ReferenceId = type == "reserved" && words.ElementAtOrDefault(3) == "order" ? words.ElementAtOrDefault(4) : null,
            Amount = Math.Abs(moved != 0 ? moved : freed),
            Direction = moved > 0 || freed > 0 ? "in" : moved < 0 || freed < 0 ? "out" : null,
            // What moves only between free and reserved is pending, or came back.
            Status = moved != 0 ? "ok" : freed < 0 ? "pending" : freed > 0 ? "canceled" : null,
            Before = after - moved,
            After = after,
            Raw = t.Kept,
        };
    }

    private static string? KindOf(string[] words) => words[0] switch
    {
        "Withdrawal" or "Trading" => "fee",
        "Payment" or "Sent" or "Deposit" or "Received" => "transaction",
        "Released" => "released",
        "Reserved" => "reserved",
        "Sold" or "Bought" => "trade",
        "Failure" => "failed",
        _ => words.ElementAtOrDefault(2) == "fee" ? "fee" : null,
    };

    // A currency may lie in several accounts; what one of them does not say, nobody knows of all.
    private static decimal? Sum(IEnumerable<Json> wallets, string one, string other) =>
        wallets.Select(w => w[one].DecimalOrNull + w[other].DecimalOrNull).Aggregate((a, b) => a + b);
}
