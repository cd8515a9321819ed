using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What the exchange says about markets, orders and trades, read.</summary>
public sealed partial class Gate
{
    // One id may name a spot market and a swap: the type tells them apart. What is not listed (any more) is put together from its parts.
    private string SymbolOf(string id, Markets markets, MarketType type)
    {
        if (markets.ById(id, type) is { } market) return market.Symbol;
        if (id.Contains("-C", StringComparison.Ordinal) || id.Contains("-P", StringComparison.Ordinal)) return ExpiredOption(id);
        return id.Split('_') is [var @base, var quote] ? $"{Facts.CodeOf(@base)}/{Facts.CodeOf(quote)}" : id;
    }

    // BTC_USDT-20231229-35000-C
    private static string ExpiredOption(string id) => id.Split('-') is [var underlying, { Length: 8 } date, var strike, var letter]
        ? $"{underlying.Split('_')[0]}/USDT:USDT-{date[2..]}-{strike}-{letter}" : id;

    // Spot: { "currency_pair", "last", "lowest_ask", "highest_bid", "change_percentage", "base_volume", "quote_volume", "high_24h", "low_24h" };
    // contracts: { "contract", "last", "mark_price", "index_price", "volume_24h_base", "volume_24h_quote", … };
    // options: { "name", "last_price", "bid1_price", "bid1_size", … }
    private Ticker ReadTicker(Json t, Markets markets, string? asked) => new(t["currency_pair"].Or(t["contract"]).Or(t["name"]) is { IsSaid: true } id
        ? SymbolOf(id.Text, markets, t["mark_price"].IsMissing ? MarketType.Spot : MarketType.Swap) : asked ?? throw t["currency_pair"].Bad("a market"))
    {
        Timestamp = t["t"].MillisecondsOrNull,
        High = t["high_24h"].DecimalOrNull,
        Low = t["low_24h"].DecimalOrNull,
        Bid = t["highest_bid"].Or(t["b"]).Or(t["bid1_price"]).DecimalOrNull,
        BidVolume = t["B"].Or(t["bid1_size"]).DecimalOrNull,
        Ask = t["lowest_ask"].Or(t["a"]).Or(t["ask1_price"]).DecimalOrNull,
        AskVolume = t["A"].Or(t["ask1_size"]).DecimalOrNull,
        Last = t["last"].Or(t["last_price"]).DecimalOrNull,
        Percentage = t["change_percentage"].DecimalOrNull,
        BaseVolume = Volume(t["base_volume"].Or(t["volume_24h_base"])),
        QuoteVolume = Volume(t["quote_volume"].Or(t["volume_24h_quote"])),
        MarkPrice = t["mark_price"].DecimalOrNull,
        IndexPrice = t["index_price"].DecimalOrNull,
        Raw = t.Kept,
    };

    // A market without trades has the volume "nan".
    private static decimal? Volume(Json volume) => volume.TextOrNull == "nan" ? 0 : volume.DecimalOrNull;

    // Spot: ["37000.1", "0.5"]; contracts: { "p": "37000.1", "s": 5 }
    private static ValueList<Level> ReadLevels(Json levels) =>
        levels.List.Select(l => l.IsArray ? new Level(l[0].Decimal, l[1].Decimal) : new Level(l["p"].Decimal, l["s"].Decimal)).ToValueList();

    // Contracts say seconds with fractions, of which the reference takes the whole ones.
    private static DateTimeOffset? ReadBookTime(Json time, bool isSpot) => isSpot ? time.MillisecondsOrNull
        : time.DecimalOrNull is { } seconds ? DateTimeOffset.FromUnixTimeSeconds((long)decimal.Floor(seconds)) : null;

    // Spot: { "id", "create_time_ms": "1699999999123.456", "side", "amount", "price" },
    // our own besides { "order_id", "role", "fee", "fee_currency", "gt_fee", "point_fee" };
    // contracts: { "id" | "trade_id", "create_time_ms": 1699999999.123, "contract", "size": -5, "price" }: sold where the size is negative
    private Trade ReadTrade(Json t, Markets markets, Market? asked)
    {
        var type = t["contract"].IsMissing ? MarketType.Spot : MarketType.Swap;
        var symbol = t["currency_pair"].Or(t["contract"]).TextOrNull is { } id ? SymbolOf(id, markets, type) : asked?.Symbol;
        var (amount, size) = (t["amount"].DecimalOrNull, t["size"].DecimalOrNull);
        var fees = new List<Fee>();
        if (t["fee"].DecimalOrNull is { } fee) fees.Add(new Fee(t["fee_currency"].TextOrNull is { } currency ? markets.Code(currency) : SettleOf(symbol), fee));
        if (t["gt_fee"].DecimalOrNull is { } gt and not 0) fees.Add(new Fee("GT", gt));
        if (t["point_fee"].DecimalOrNull is { } points and not 0) fees.Add(new Fee("GATEPOINT", points));
        return new Trade(symbol)
        {
            Id = t["id"].Or(t["trade_id"]).TextOrNull,
            OrderId = t["order_id"].TextOrNull,
            Timestamp = t["create_time_ms"].IsSaid ? ReadTime(t["create_time_ms"]) : t["time"].Or(t["create_time"]).SecondsOrNull,
            Side = t["side"].Or(t["type"]) is { IsSaid: true } side ? SideOf(side.Text) : size is null ? null : size < 0 ? Side.Sell : Side.Buy,
            TakerOrMaker = t["role"].TextOrNull switch { "taker" => TakerOrMaker.Taker, "maker" => TakerOrMaker.Maker, _ => null },
            Price = t["price"].DecimalOrNull,
            Amount = Abs(amount ?? size),
            Fees = fees.ToValueList(),
            Raw = t.Kept,
        };
    }

    // Of BTC/USDT:USDT-231229 it is USDT.
    private static string? SettleOf(string? symbol) => symbol?.Split(':') is [_, var settled] ? settled.Split('-')[0] : null;

    // Spot: [seconds, quote volume, close, high, low, open, base volume, closed]; contracts: { "t", "o", "h", "l", "c", "v" }
    private static Candle ReadCandle(Json c) => c.IsArray
        ? new Candle(c[0].Seconds, c[5].DecimalOrNull, c[3].DecimalOrNull, c[4].DecimalOrNull, c[2].DecimalOrNull, c[6].DecimalOrNull)
        : new Candle(
            c["t"].Seconds, c["o"].DecimalOrNull, c["h"].DecimalOrNull, c["l"].DecimalOrNull, c["c"].DecimalOrNull, c["v"].DecimalOrNull);

    // Spot: { "id", "text", "create_time_ms", "status", "currency_pair", "type", "account", "side", "amount", "price", "left",
    //   "filled_total", "avg_deal_price", "fee", … }
    // contracts: { "id", "text", "create_time": 1699999999.123, "finish_as", "status", "contract", "size", "price": "0", "left", "fill_price", "tif", "is_reduce_only" }
    // triggers of spot: { "id", "market", "put": { "type", "side", "price", "amount", "account" }, "trigger": { "price", "rule", "expiration" }, "ctime", "status" }
    // triggers of contracts: { "id", "initial": { "contract", "size", "price", "tif" }, "trigger": { "price", "rule" }, "create_time", "status" }
    private Order ReadOrder(Json o, Markets markets, Market? asked)
    {
        if (!o.IsObject) throw o.Bad("an order");
        var id = o["id"].TextOrNull;
        // Of several orders each may be refused alone.
        if (o["succeeded"].FlagOrNull == false) return new Order(id) { ClientOrderId = o["text"].TextOrNull, Status = OrderStatus.Rejected, Raw = o.Kept };

        var first = o["put"].IsObject ? o["put"] : o["initial"];
        Json Said(string name) => o[name].Or(first[name]);
        var contract = Said("contract").TextOrNull;
        var price = Said("price").DecimalOrNull;
        var amount = o["amount"].Or(o["size"]).Or(first["amount"]).Or(first["size"]).DecimalOrNull;
        var timeInForce = o["time_in_force"].Or(o["tif"]).Or(first["time_in_force"]).Or(first["tif"]).TextOrNull?.ToUpperInvariant();
        var trigger = o["trigger"]["price"].DecimalOrNull;
        var waits = trigger is not null and not 0;                 // an order that its trigger has not placed is not filled
        var isSpot = !o["currency_pair"].IsMissing || !o["market"].IsMissing;
        var type = contract is null ? Said("type").TextOrNull : price is 0 && timeInForce == "IOC" ? "market" : "limit";
        var side = contract is null ? SideOf(Said("side").TextOrNull) : amount is null ? null : amount > 0 ? Side.Buy : Side.Sell;
        var status = o["finish_as"].Or(o["status"]).Or(o["open"]).TextOrNull is { } word ? ReadStatus(word) : (OrderStatus?)null;
        var left = waits ? amount : o["left"].DecimalOrNull;
        // Done does not mean filled: what is left of a market buy is dust, and of one that nobody knows, not zero.
        if (status == OrderStatus.Closed && left is null) throw (waits ? first["amount"] : o["left"]).Bad("what is left of the order");
        var exchangeId = o["currency_pair"].Or(o["market"]).TextOrNull ?? contract;
        var order = new Order(id)
        {
            ClientOrderId = o["text"].Or(o["initial"].IsMissing ? o["trigger"]["text"] : o["initial"]["text"]).TextOrNull,
            Symbol = exchangeId is null ? asked?.Symbol : SymbolOf(exchangeId, markets, isSpot ? MarketType.Spot : MarketType.Swap),
            Type = type is null ? null : new OrderType(type),
            Side = side,
            Status = status,
            TimeInForce = timeInForce switch { null => null, "POC" => TimeInForce.PostOnly, var other => new TimeInForce(other) },
            PostOnly = timeInForce is "POC" or "PO",
            ReduceOnly = o["is_reduce_only"].Or(o["initial"]["is_reduce_only"]).FlagOrNull,
            Timestamp = o["create_time_ms"].IsSaid ? ReadTime(o["create_time_ms"]) : ReadTime(o["create_time"].Or(o["ctime"])),
            LastTradeTimestamp = o["update_time_ms"].IsSaid ? ReadTime(o["update_time_ms"]) : ReadTime(o["update_time"].Or(o["finish_time"])),
            Price = price,
            TriggerPrice = trigger,
            Amount = Abs(amount),
            Remaining = Abs(left),
            Cost = waits ? 0 : Abs(o["filled_total"].DecimalOrNull),
            Average = o["avg_deal_price"].Or(o["fill_price"]).DecimalOrNull,
            Fees = ReadFees(o, markets),
            Raw = o.Kept,
        };
        if (o["account"].TextOrNull is not ("spot" or "unified")) return order;
        var average = o["avg_deal_price"].DecimalOrNull;
        order = order with { Average = average };
        // The amount of a market buy, and what is left of it, are in quote currency.
        if (type == "market" && side == Side.Buy && status == OrderStatus.Closed && average is null && left is not 0) throw o["avg_deal_price"].Bad("a price");
        return type != "market" || side != Side.Buy ? order : order with
        {
            Price = null,
            Cost = order.Amount,
            Amount = Over(order.Amount, average),
            Remaining = Over(left, average),
        };
    }

    // To eighteen digits, as the reference divides.
    private static decimal? Over(decimal? value, decimal? by) => by is null or 0 || value is not { } number ? null
        : decimal.Round(number / by.Value, 18, MidpointRounding.ToZero);

    private ValueList<Fee> ReadFees(Json o, Markets markets)
    {
        var fees = new List<Fee>();
        if (o["gt_fee"].DecimalOrNull is { } gt) fees.Add(new Fee("GT", gt));
        if (o["fee"].DecimalOrNull is { } fee) fees.Add(new Fee(o["fee_currency"].TextOrNull is { } id ? markets.Code(id) : null, fee));
        // No rebate on a fee that is not told is no fee of zero.
        if (o["rebated_fee"].DecimalOrNull is { } rebate && (rebate != 0 || o["fee"].IsSaid))
            fees.Add(new Fee(o["rebated_fee_currency"].TextOrNull is { } id ? markets.Code(id) : null, -rebate));
        return fees.ToValueList();
    }

    private static OrderStatus ReadStatus(string status) => status switch
    {
        "open" or "_new" => OrderStatus.Open,
        "filled" or "liquidated" or "finished" or "finish" or "succeeded" => OrderStatus.Closed,
        "cancelled" or "ioc" or "failed" or "expired" => OrderStatus.Canceled,
        var other => new OrderStatus(other),
    };

    // Seconds, milliseconds or microseconds, with or without fractions: the size tells. Whole milliseconds are kept.
    private static DateTimeOffset? ReadTime(Json time) => time.DecimalOrNull switch
    {
        null => null,
        < 0 or >= 100_000_000_000_000_000m => throw time.Bad("a time"),
        < 100_000_000_000m and var seconds => Milliseconds(seconds * 1000),
        < 100_000_000_000_000m and var milliseconds => Milliseconds(milliseconds),
        var microseconds => Milliseconds(microseconds.Value / 1000),
    };

    private static DateTimeOffset Milliseconds(decimal since) => DateTimeOffset.FromUnixTimeMilliseconds((long)decimal.Floor(since));
}
