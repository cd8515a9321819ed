using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What the exchange says about trading, read.</summary>
public sealed partial class Binance
{
    private static string SymbolOf(string? id, Markets markets, Market? asked) =>
        id is null ? asked?.Symbol ?? "" : markets.ById(id)?.Symbol ?? id;

    // { "symbol", "priceChange", "weightedAvgPrice", "lastPrice", "bidPrice", "bidQty", "openPrice", "volume", "quoteVolume", "closeTime" }
    private static Ticker ReadTicker(Json t, Markets markets, Market? asked) => !t.IsObject && !t.IsMissing
        ? throw t.Bad("a ticker") : new Ticker(SymbolOf(t["symbol"].TextOrNull, markets, asked))
    {
        Timestamp = t["closeTime"].MillisecondsOrNull,
        High = t["highPrice"].DecimalOrNull, Low = t["lowPrice"].DecimalOrNull,
        Bid = t["bidPrice"].DecimalOrNull, BidVolume = t["bidQty"].DecimalOrNull,
        Ask = t["askPrice"].DecimalOrNull, AskVolume = t["askQty"].DecimalOrNull,
        Vwap = t["weightedAvgPrice"].DecimalOrNull,
        Open = t["openPrice"].DecimalOrNull, Last = t["lastPrice"].DecimalOrNull, PreviousClose = t["prevClosePrice"].DecimalOrNull,
        Change = t["priceChange"].DecimalOrNull, Percentage = t["priceChangePercent"].DecimalOrNull,
        BaseVolume = t["volume"].DecimalOrNull, QuoteVolume = t["quoteVolume"].DecimalOrNull,
    };

    private static ValueList<Level> ReadLevels(Json levels) => levels.Items.Select(l => new Level(l[0].Decimal, l[1].Decimal)).ToValueList();

    // { "a": id, "p": price, "q": amount, "T": milliseconds, "m": buyer is maker }, or in long names: id, price, qty, quoteQty, time, isBuyerMaker
    private static Trade ReadTrade(Json t, Market market) => new(market.Symbol)
    {
        Id = t["a"].Or(t["id"]).TextOrNull,
        Timestamp = t["T"].Or(t["time"]).MillisecondsOrNull,
        Price = t["p"].Or(t["price"]).DecimalOrNull,
        Amount = t["q"].Or(t["qty"]).DecimalOrNull,
        Cost = t["quoteQty"].DecimalOrNull,
        Side = t["m"].Or(t["isBuyerMaker"]).FlagOrNull switch { true => Side.Sell, false => Side.Buy, null => null },
    };

    // { "asset": "BTC", "free": "0.5", "locked": "0.1" }
    private static Holding ReadHolding(Json b) => new() { Free = b["free"].DecimalOrNull, Used = b["locked"].DecimalOrNull };

    // [milliseconds, open, high, low, close, volume, close time, quote volume, …]
    private static Candle ReadCandle(Json c) => new(c[0].MillisecondsOrNull ?? throw c[0].Bad("a time"),
        c[1].DecimalOrNull, c[2].DecimalOrNull, c[3].DecimalOrNull, c[4].DecimalOrNull, c[5].DecimalOrNull);

    // { "symbol", "orderId", "clientOrderId", "transactTime" | "time", "updateTime", "price", "origQty", "executedQty", "cummulativeQuoteQty",
    //   "status", "timeInForce", "type", "side", "stopPrice", "fills": [{ "price", "qty", "commission", "commissionAsset", "tradeId" }] }
    private Order ReadOrder(Json o, Markets markets, Market? asked)
    {
        if (!o.IsObject) throw o.Bad("an order");
        var symbol = SymbolOf(o["symbol"].TextOrNull, markets, asked);
        var status = o["status"].TextOrNull is { } word ? Status(word) : (OrderStatus?)null;
        var type = o["type"].TextOrNull?.ToLowerInvariant();
        var unified = type is null ? (OrderType?)null : UnifiedType(type);
        Side? side = o["side"].TextOrNull switch { "BUY" => Side.Buy, "SELL" => Side.Sell, _ => null };
        // A mere acknowledgement tells neither state nor fills: it is new. A state without fills says nothing of them.
        var filled = o["executedQty"].DecimalOrNull ?? (o["status"].IsSaid ? null : 0);
        var traded = (status == OrderStatus.Open && filled > 0) || status == OrderStatus.Closed;
        return new Order(o["orderId"].TextOrNull)
        {
            ClientOrderId = o["clientOrderId"].TextOrNull,
            Symbol = symbol.Length == 0 ? null : symbol,
            Type = unified,
            Side = side,
            Status = status,
            TimeInForce = o["timeInForce"].TextOrNull is { } force ? new TimeInForce(force == "GTX" ? "PO" : force) : null,
            PostOnly = type == "limit_maker" || o["timeInForce"].TextOrNull == "GTX",
            Timestamp = o["time"].Or(o["workingTime"]).Or(o["transactTime"]).Or(o["updateTime"]).MillisecondsOrNull,
            LastTradeTimestamp = traded ? o["updateTime"].Or(o["transactTime"]).MillisecondsOrNull : null,
            LastUpdateTimestamp = o["transactTime"].Or(o["updateTime"]).MillisecondsOrNull,
            Price = o["price"].DecimalOrNull,
            TriggerPrice = o["stopPrice"].DecimalOrNull is { } trigger and not 0 ? trigger : null,
            Amount = o["origQty"].DecimalOrNull,
            Filled = filled,
            Cost = o["cummulativeQuoteQty"].DecimalOrNull is { } cost and >= 0 ? cost : null,      // negative for old orders: not known
            Average = o["avgPrice"].DecimalOrNull,
            Trades = o["fills"].Items.Select(f => new Trade(symbol)
            {
                Id = f["tradeId"].TextOrNull,
                Price = f["price"].DecimalOrNull,
                Amount = f["qty"].DecimalOrNull,
                Fees = f["commission"].IsMissing ? []
                    : [new Fee(f["commissionAsset"].TextOrNull is { } asset ? Facts.CodeOf(asset) : null, f["commission"].DecimalOrNull)],
            }).ToValueList(),
        };
    }

    private static OrderType UnifiedType(string type) => type switch
    {
        "limit_maker" or "stop_loss_limit" or "take_profit_limit" => OrderType.Limit,
        "stop_loss" or "take_profit" => OrderType.Market,
        _ => new OrderType(type),
    };

    private static OrderStatus Status(string word) => word switch
    {
        "NEW" or "PARTIALLY_FILLED" or "ACCEPTED" or "TRIGGERING" => OrderStatus.Open,
        "FILLED" or "TRIGGERED" or "FINISHED" => OrderStatus.Closed,
        "CANCELED" or "CANCELLED" => OrderStatus.Canceled,
        "PENDING_CANCEL" => OrderStatus.Canceling,
        "REJECTED" => OrderStatus.Rejected,
        "EXPIRED" or "EXPIRED_IN_MATCH" => OrderStatus.Expired,
        _ => new OrderStatus(word),
    };
}
