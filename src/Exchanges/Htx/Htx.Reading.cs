using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>From the exchange's JSON to tickers, trades and orders.</summary>
public sealed partial class Htx
{
    private static ExchangeStatus ReadStatus(Json works, Json until) => new(works.Long == 1 ? "ok" : "maintenance") { Eta = until.MillisecondsOrNull };

    // { "open", "close", "high", "low", "amount": base volume, "vol": quote volume, "bid": [price, amount], "ask": […] }; in lists "bid", "bidSize", "ask", "askSize"
    private static Ticker ReadTicker(Json t, string symbol)
    {
        var (bid, ask) = (t["bid"], t["ask"]);
        return new Ticker(symbol)
        {
            Timestamp = t["ts"].Or(t["quoteTime"]).MillisecondsOrNull,
            Bid = (bid.IsArray ? bid[0] : bid).DecimalOrNull, BidVolume = (bid.IsArray ? bid[1] : t["bidSize"]).DecimalOrNull,
            Ask = (ask.IsArray ? ask[0] : ask).DecimalOrNull, AskVolume = (ask.IsArray ? ask[1] : t["askSize"]).DecimalOrNull,
            Open = t["open"].DecimalOrNull, High = t["high"].DecimalOrNull, Low = t["low"].DecimalOrNull, Last = t["close"].DecimalOrNull,
            BaseVolume = t["amount"].DecimalOrNull, QuoteVolume = t["vol"].DecimalOrNull, Raw = t.Kept,
        };
    }

    // Futures go under another name in tickers: BTC-USDT-CW of the current week, NW of the next, CQ and NQ of the quarters; of coins BTC_CW.
    private static string SymbolOf(Json named, Markets markets)
    {
        var id = named["symbol"].Or(named["contract_code"]).Text;
        return (markets.ById(id) ?? markets.All.Values.FirstOrDefault(m => m.Type == MarketType.Future && id == RollingName(m)))?.Symbol ?? id;
    }

    private static string? RollingName(Market market)
    {
        var suffix = market.Own.GetValueOrDefault("contract_type") switch
        {
            "this_week" => "CW", "next_week" => "NW", "quarter" => "CQ", "next_quarter" => "NQ", _ => null,
        };
        return suffix is null ? null : market.Linear == true ? $"{market.Base}-{market.Quote}-{suffix}" : $"{market.Base}_{suffix}";
    }

    // [[37000.1, 0.5], …]
    private static ValueList<Level> ReadLevels(Json levels) => levels.List.Select(l => new Level(l[0].Decimal, l[1].Decimal)).ToValueList();

    // { "id": seconds, "open", "close", "low", "high", "amount": base volume, "vol": quote volume, "count" }
    private static IEnumerable<Candle> ReadCandles(Json json) => json["data"].List.Select(c => new Candle(c["id"].Seconds,
        c["open"].DecimalOrNull, c["high"].DecimalOrNull, c["low"].DecimalOrNull, c["close"].DecimalOrNull, c["amount"].DecimalOrNull));

    // { "trade-id", "ts", "amount", "price", "direction": "buy" }, of contracts "trade_turnover" too; own ones { "trade-id", "order-id", "created-at", "symbol",
    // "type": "buy-limit", "role": "taker", "price", "filled-amount", "filled-fees", "fee-currency", "filled-points", "fee-deduct-currency" }
    private static Trade ReadTrade(Json t, Markets? markets, Market? asked)
    {
        var (id, type) = (t["contract_code"].Or(t["symbol"]).TextOrNull, t["type"].TextOrNull?.Split('-'));
        return new Trade((markets?.ById(id) ?? asked)?.Symbol ?? id)
        {
            Id = t["id"].TextOrNull is { } whole && whole.Contains('-', StringComparison.Ordinal) ? whole : t["trade_id"].Or(t["trade-id"]).Or(t["id"]).TextOrNull,
            OrderId = t["order-id"].Or(t["order_id"]).TextOrNull,
            Timestamp = t["ts"].Or(t["created-at"]).Or(t["created_at"]).Or(t["create_date"]).Or(t["created_time"]).MillisecondsOrNull,
            Type = type is null ? null : new OrderType(type.Length > 1 ? type[1] : type[0]),
            Side = SideOf(type is { Length: > 1 } ? type[0] : t["direction"].Or(t["side"]).TextOrNull),
            TakerOrMaker = t["role"].TextOrNull?.ToLowerInvariant() switch { "taker" => TakerOrMaker.Taker, "maker" => TakerOrMaker.Maker, _ => null },
            Price = t["price"].Or(t["trade_price"]).DecimalOrNull,
            Amount = t["trade_volume"].Or(t["filled-amount"]).Or(t["amount"]).DecimalOrNull,
            Cost = t["trade_turnover"].DecimalOrNull,
            Fees = ReadFee(t, markets) is { } fee ? [fee] : [],
            Raw = t.Kept,
        };
    }

    // Fees that points or HT paid for are zero in the currency, and stand beside it.
    private static Fee? ReadFee(Json t, Markets? markets)
    {
        string? Code(Json currency) => currency.TextOrNull is { } id ? markets?.Code(id) ?? id.ToUpperInvariant() : null;
        var paid = t["filled-fees"].DecimalOrNull ?? -t["trade_fee"].DecimalOrNull;
        if (paid is null or 0 && Code(t["fee-deduct-currency"]) is { } deducted) return new Fee(deducted, t["filled-points"].DecimalOrNull);
        return paid is null ? null : new Fee(Code(t["fee-currency"].Or(t["fee_asset"]).Or(t["fee_currency"])), paid);
    }

    // { "id", "client-order-id", "symbol", "type": "buy-limit", "amount", "price", "stop-price", "state": "filled", "created-at", "field-amount" | "filled-amount",
    //   "field-cash-amount" | "filled-cash-amount", "field-fees" | "filled-fees" };
    // placed in a batch { "order-id", "client-order-id" } or { "client-order-id", "err-code", "err-msg" }
    private static Order ReadOrder(Json o, Markets markets, Market? asked)
    {
        var (id, kind) = (o["symbol"].TextOrNull, o["type"].TextOrNull?.Split('-'));
        var market = markets.ById(id) ?? asked;
        var side = SideOf(kind is { Length: > 1 } ? kind[0] : o["direction"].Or(o["side"]).TextOrNull);
        var type = kind is null ? null : kind.Length > 1 ? kind[1] : kind[0];
        // A market order is asked for by cost or by amount; what is said of it is what came of it.
        var isMarket = type?.Contains("market", StringComparison.Ordinal) == true;
        var fee = o["fee"].Or(o["filled-fees"]).Or(o["field-fees"]);
        return new Order(o["id"].Or(o["order-id"]).TextOrNull)
        {
            ClientOrderId = o["client_order_id"].Or(o["client-order-id"]).TextOrNull,
            Symbol = market?.Symbol ?? id,
            Type = type is null ? null : new OrderType(type),
            Side = side,
            Status = o["err-code"].IsSaid ? OrderStatus.Rejected : o["state"].TextOrNull is { } state ? StatusOf(state) : null,
            Timestamp = o["created_at"].Or(o["created-at"]).MillisecondsOrNull,
            Price = o["price"].DecimalOrNull,
            TriggerPrice = o["stop-price"].DecimalOrNull,
            Amount = isMarket ? null : o["amount"].DecimalOrNull,
            Filled = o["filled-amount"].Or(o["field-amount"]).DecimalOrNull,
            Cost = (isMarket ? o["field-cash-amount"] : o["filled-cash-amount"].Or(o["field-cash-amount"])).DecimalOrNull,
            Fees = fee.TextOrNull is null or "0" or "0.0" ? [] : [new Fee(side == Side.Sell ? market?.Quote : market?.Base, fee.DecimalOrNull)],
            Raw = o.Kept,
        };
    }

    private static OrderStatus StatusOf(string state) => state switch
    {
        "submitted" or "created" or "partial-filled" => OrderStatus.Open,
        "filled" => OrderStatus.Closed,
        "canceled" or "partial-canceled" => OrderStatus.Canceled,
        _ => new OrderStatus(state),
    };
}
