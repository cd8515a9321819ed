using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Coinbase Advanced Trade: from its JSON to currencies, markets, tickers, books, trades and candles.</summary>
public sealed partial class Coinbase
{
    // { "id": "USD", "name", "min_size" } of a fiat currency, { "asset_id", "code": "BTC", "name" } of a coin
    private Currency ReadCurrency(Json c)
    {
        var id = c["id"].Or(c["code"]).Text;
        return new Currency(Facts.CodeOf(id))
        {
            Id = id,
            Name = c["name"].TextOrNull,
            Type = c["asset_id"].IsSaid ? "crypto" : "fiat",
            Active = true,
            Limits = new CurrencyLimits { Amount = new MinMax(c["min_size"].DecimalOrNull) },
            Raw = c.Kept,
        };
    }

    // { "product_id": "BTC-USD", "base_currency_id", "quote_currency_id", "base_increment", "price_increment", "quote_increment", "base_min_size", "base_max_size",
    //   "quote_min_size", "quote_max_size", "trading_disabled": false }
    private Market ReadSpotMarket(Json m, Json fees)
    {
        var (id, @base, quote) = (m["product_id"].Text, m["base_currency_id"].Text, m["quote_currency_id"].Text);
        var isStable = Facts.Options.List("stablePairs").Contains(id);
        return new Market($"{Facts.CodeOf(@base)}/{Facts.CodeOf(quote)}")
        {
            Id = id, Base = Facts.CodeOf(@base), Quote = Facts.CodeOf(quote), BaseId = @base, QuoteId = quote, Index = false,
            Active = m["trading_disabled"].FlagOrNull != true,
            Taker = isStable ? 0.00001m : fees["taker_fee_rate"].DecimalOrNull ?? Facts.Fees.Taker,
            Maker = isStable ? 0 : fees["maker_fee_rate"].DecimalOrNull ?? Facts.Fees.Maker,
            Precision = PrecisionOf(m), Limits = LimitsOf(m), Raw = m.Kept,
        };
    }

    // The same with "is_disabled" and "future_product_details": { "contract_root_unit": "BTC", "contract_size", "contract_expiry", "contract_expiry_type": "PERPETUAL" }.
    private Market ReadContract(Json m, Json fees)
    {
        var details = m["future_product_details"];
        var (baseId, quoteId) = (details["contract_root_unit"].Text, m["quote_currency_id"].Text);
        var (@base, quote, expiry) = (Facts.CodeOf(baseId), Facts.CodeOf(quoteId), details["contract_expiry"].Iso8601OrNull);
        var isSwap = details["contract_expiry_type"].TextOrNull == "PERPETUAL";
        return new Market($"{@base}/{quote}:{quote}{(isSwap ? "" : $"-{expiry ?? throw details["contract_expiry"].Bad("a time"):yyMMdd}")}")
        {
            Id = m["product_id"].Text, Base = @base, Quote = quote, Settle = quote, BaseId = baseId, QuoteId = quoteId, SettleId = quoteId,
            Type = isSwap ? MarketType.Swap : MarketType.Future, Linear = true, Inverse = false, Margin = false,
            Active = m["is_disabled"].FlagOrNull != true,
            Taker = fees["taker_fee_rate"].DecimalOrNull is { } taker and not 0 ? taker : 0.06m,
            Maker = fees["maker_fee_rate"].DecimalOrNull is { } maker and not 0 ? maker : 0.04m,
            ContractSize = details["contract_size"].DecimalOrNull, Expiry = expiry,
            Precision = PrecisionOf(m), Limits = LimitsOf(m), Raw = m.Kept,
        };
    }

    private static MarketPrecision PrecisionOf(Json m) => new(m["base_increment"].DecimalOrNull, m["price_increment"].Or(m["quote_increment"]).DecimalOrNull);

    private static MarketLimits LimitsOf(Json m) => new()
    {
        Amount = new MinMax(m["base_min_size"].DecimalOrNull, m["base_max_size"].DecimalOrNull),
        Cost = new MinMax(m["quote_min_size"].DecimalOrNull, m["quote_max_size"].DecimalOrNull),
    };

    // A last trade: { "trade_id", "product_id", "price", "size", "time", "side" }, or a product
    private static Ticker ReadTicker(Json t, string symbol) => new(symbol)
    {
        Timestamp = t["time"].Iso8601OrNull,
        Last = t["price"].DecimalOrNull,
        Percentage = t["price_percentage_change_24h"].DecimalOrNull,
        BaseVolume = t["volume_24h"].DecimalOrNull,
        QuoteVolume = t["approximate_quote_24h_volume"].DecimalOrNull,
        Raw = t.Kept,
    };

    // [{ "price": "37000.1", "size": "0.5" }, …]
    private static ValueList<Level> ReadLevels(Json levels) => levels.Items.Select(l => new Level(l["price"].Decimal, l["size"].Decimal)).ToValueList();

    // Public: { "trade_id", "product_id", "price", "size", "time", "side" }; own: with "order_id", "trade_time", "commission", "liquidity_indicator", "size_in_quote"
    private static Trade ReadTrade(Json t, Markets markets, Market? asked)
    {
        var (symbol, quote) = Named(t["product_id"], markets, asked);
        var (price, size, isInQuote) = (t["price"].DecimalOrNull, t["size"].DecimalOrNull, t["size_in_quote"].FlagOrNull == true);
        return new Trade(symbol)
        {
            Id = t["trade_id"].TextOrNull,
            OrderId = t["order_id"].TextOrNull,
            Timestamp = t["trade_time"].Or(t["time"]).Iso8601OrNull,
            Side = SideOf(t["side"].TextOrNull),
            TakerOrMaker = t["liquidity_indicator"].TextOrNull switch { "TAKER" => TakerOrMaker.Taker, "MAKER" => TakerOrMaker.Maker, _ => null },
            Price = price,
            Amount = !isInQuote ? size : price is > 0 ? size / price : null,
            Cost = isInQuote ? size : null,
            Fees = t["commission"].DecimalOrNull is { } fee ? [new Fee(quote, fee)] : [],
            Raw = t.Kept,
        };
    }

    // { "start": seconds, "low", "high", "open", "close", "volume" }, newest first
    private static Candle ReadCandle(Json c) => new(c["start"].Seconds,
        c["open"].DecimalOrNull, c["high"].DecimalOrNull, c["low"].DecimalOrNull, c["close"].DecimalOrNull, c["volume"].DecimalOrNull);
}
