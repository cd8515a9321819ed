using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What the exchange says about trading, read.</summary>
public sealed partial class Binance
{
    // One id may name a spot market and a contract: who answered says which.
    private static string SymbolOf(string? id, Markets markets, Market? asked, Venue venue = Venue.Spot) =>
        id is null ? asked?.Symbol ?? "" : markets.ById(id, TypeOf(venue))?.Symbol ?? id;

    // { "symbol", "priceChange", "weightedAvgPrice", "lastPrice", "bidPrice", "bidQty", "openPrice", "volume", "quoteVolume", "closeTime" };
    // books' tops have "time"; inverse contracts have "volume" in contracts, "baseVolume", and no quote volume
    private static Ticker ReadTicker(Json t, Markets markets, Market? asked, Venue venue, bool withMiddle = false)
    {
        if (!t.IsObject && !t.IsMissing) throw t.Bad("a ticker");
        var (open, last) = (t["openPrice"].DecimalOrNull, t["lastPrice"].DecimalOrNull);
        return new Ticker(SymbolOf(t["symbol"].TextOrNull, markets, asked, venue))
        {
            Raw = t.Kept,
            Timestamp = (t["closeTime"] is { IsSaid: true } closed ? closed : t["time"]).MillisecondsOrNull,
            High = t["highPrice"].DecimalOrNull, Low = t["lowPrice"].DecimalOrNull,
            Bid = t["bidPrice"].DecimalOrNull, BidVolume = t["bidQty"].DecimalOrNull,
            Ask = t["askPrice"].DecimalOrNull, AskVolume = t["askQty"].DecimalOrNull,
            Vwap = t["weightedAvgPrice"].DecimalOrNull,
            Open = open, Last = last, Average = withMiddle ? Ticker.Middle(open, last) : null, PreviousClose = t["prevClosePrice"].DecimalOrNull,
            Change = t["priceChange"].DecimalOrNull, Percentage = t["priceChangePercent"].DecimalOrNull,
            BaseVolume = venue == Venue.Inverse ? t["baseVolume"].DecimalOrNull : t["volume"].DecimalOrNull,
            QuoteVolume = venue == Venue.Inverse ? t["baseVolume"].DecimalOrNull * t["weightedAvgPrice"].DecimalOrNull : t["quoteVolume"].DecimalOrNull,
        };
    }

    // [["37000.1", "0.5"], …]
    private static ValueList<Level> ReadLevels(Json levels) => levels.Items.Select(l => new Level(l[0].Decimal, l[1].Decimal)).ToValueList();

    // { "a": id, "p": price, "q": amount, "T": milliseconds, "m": buyer is maker }, or in long names: id, price, qty, quoteQty | baseQty, time, isBuyerMaker;
    // our own: orderId, commission, commissionAsset, on spot isBuyer and isMaker, on contracts side and maker
    private Trade ReadTrade(Json t, Market market) => new(market.Symbol)
    {
        Id = t["a"].Or(t["id"]).TextOrNull,
        OrderId = t["orderId"].TextOrNull,
        Timestamp = t["T"].Or(t["time"]).MillisecondsOrNull,
        Price = t["p"].Or(t["price"]).DecimalOrNull,
        Amount = t["q"].Or(t["qty"]).DecimalOrNull,
        Cost = t["quoteQty"].Or(t["baseQty"]).DecimalOrNull,
        Side = t["m"].Or(t["isBuyerMaker"]).FlagOrNull is { } makerBuys ? (makerBuys ? Side.Sell : Side.Buy)
            : t["side"].TextOrNull is { } said ? SideOf(said) : t["isBuyer"].FlagOrNull switch { true => Side.Buy, false => Side.Sell, null => null },
        TakerOrMaker = t["isMaker"].Or(t["maker"]).FlagOrNull switch { true => TakerOrMaker.Maker, false => TakerOrMaker.Taker, null => null },
        Fees = ReadFees(t),
        Raw = t.Kept,
    };

    private ValueList<Fee> ReadFees(Json t) => t["commission"].IsMissing ? []
        : [new Fee(t["commissionAsset"].TextOrNull is { } asset ? Facts.CodeOf(asset) : null, t["commission"].DecimalOrNull)];

    // spot: { "balances": [holding], "updateTime" }, cross margin: { "userAssets": [holding] },
    //   isolated margin: { "assets": [{ "baseAsset": holding, "quoteAsset": holding }] },
    // contracts: { "assets": [{ "asset", "availableBalance", "initialMargin", "marginBalance", "updateTime" }] }
    private Balance ReadBalance(Json json, Destination route) => (route.Venue switch
    {
        Venue.Linear or Venue.Inverse => new Balance(json["assets"].List.Where(b => b["updateTime"].LongOrNull is not 0)
            .ToValueMap(b => Facts.CodeOf(b["asset"].Text), b => new Holding
            {
                Free = b["availableBalance"].DecimalOrNull, Used = b["initialMargin"].DecimalOrNull, Total = b["marginBalance"].Or(b["balance"]).DecimalOrNull,
            })),
        Venue.Margin when route.IsIsolated => new Balance(Sum(json["assets"].List.SelectMany(a => new[] { a["baseAsset"], a["quoteAsset"] })
            .Select(h => (Facts.CodeOf(h["asset"].Text), ReadHolding(h))))),
        _ => new Balance((route.Venue == Venue.Margin ? json["userAssets"].List : json["balances"].Items).ToValueMap(b => Facts.CodeOf(b["asset"].Text), ReadHolding))
        {
            Timestamp = json["updateTime"].MillisecondsOrNull,
        },
    }) with { Raw = json.Kept };

    // { "asset": "BTC", "free": "0.5", "locked": "0.1" }, on margin with "borrowed" and "interest"
    private static Holding ReadHolding(Json b) => new()
    {
        Free = b["free"].DecimalOrNull, Used = b["locked"].DecimalOrNull, Debt = b["borrowed"].DecimalOrNull + b["interest"].DecimalOrNull,
    };

    // { "asset", "free", "locked", "freeze", "withdrawing" }
    private static Holding ReadFunds(Json b) =>
        new() { Free = b["free"].DecimalOrNull, Used = b["locked"].DecimalOrNull + b["freeze"].DecimalOrNull + b["withdrawing"].DecimalOrNull };

    // [milliseconds, open, high, low, close, volume, close time, quote volume, …]; of inverse contracts: contracts, close time, base volume
    private static Candle ReadCandle(Json c, bool isInverse) => new(c[0].Milliseconds,
        c[1].DecimalOrNull, c[2].DecimalOrNull, c[3].DecimalOrNull, c[4].DecimalOrNull, c[isInverse ? 7 : 5].DecimalOrNull);

    // { "symbol", "orderId", "clientOrderId", "transactTime" | "time", "updateTime", "price", "origQty", "executedQty", "cummulativeQuoteQty" | "cumQuote" | "cumBase",
    //   "avgPrice", "status", "timeInForce", "type", "side", "stopPrice", "reduceOnly", "fills": [{ "price", "qty", "commission", "commissionAsset", "tradeId" }] };
    // waiting for a trigger: { "algoId", "clientAlgoId", "algoStatus", "orderType", "quantity", "triggerPrice", "createTime", "updateTime", … };
    //   refused in a list: { "code", "msg" }
    private Order ReadOrder(Json o, Markets markets, Market? asked, Venue venue)
    {
        if (!o.IsObject) throw o.Bad("an order");
        if (o["code"].TextOrNull is { } code and not "200" && o["msg"].TextOrNull is not ("success" or "The operation of cancel all open order is done."))
            return new Order((string?)null) { Status = OrderStatus.Rejected, Raw = o.Kept };
        var symbol = SymbolOf(o["symbol"].TextOrNull, markets, asked, venue);
        var said = o["status"].Or(o["algoStatus"]);
        var status = said.TextOrNull is { } word ? Status(word) : (OrderStatus?)null;
        var type = o["type"].Or(o["orderType"]).TextOrNull?.ToLowerInvariant();
        var force = o["timeInForce"].TextOrNull;
        // A mere acknowledgement tells neither state nor fills: it is new. A state without fills says nothing of them.
        var filled = o["executedQty"].DecimalOrNull ?? (o["status"].IsSaid ? null : 0);
        var traded = (status == OrderStatus.Open && filled > 0) || status == OrderStatus.Closed;
        return new Order(o["orderId"].Or(o["algoId"]).TextOrNull)
        {
            ClientOrderId = o["clientOrderId"].Or(o["clientAlgoId"]).TextOrNull,
            Symbol = symbol.Length == 0 ? null : symbol,
            Type = type is null ? null : UnifiedType(type, venue),
            Side = SideOf(o["side"].TextOrNull),
            Status = status,
            TimeInForce = force is null ? null : new TimeInForce(force == "GTX" ? "PO" : force),
            PostOnly = type == "limit_maker" || force == "GTX",
            ReduceOnly = o["reduceOnly"].FlagOrNull,
            Timestamp = o["time"].Or(o["createTime"]).Or(o["workingTime"]).Or(o["transactTime"]).Or(o["updateTime"]).MillisecondsOrNull,
            LastTradeTimestamp = traded ? o["updateTime"].Or(o["transactTime"]).MillisecondsOrNull : null,
            LastUpdateTimestamp = o["transactTime"].Or(o["updateTime"]).MillisecondsOrNull,
            Price = o["price"].DecimalOrNull,
            TriggerPrice = o["stopPrice"].Or(o["triggerPrice"]).DecimalOrNull is { } trigger and not 0 ? trigger : null,
            Amount = o["origQty"].Or(o["quantity"]).DecimalOrNull,
            Filled = filled,
            // Negative for old orders: not known.
            Cost = o["cumBase"].Or(o["cummulativeQuoteQty"]).Or(o["cumQuote"]).DecimalOrNull is { } cost and >= 0 ? cost : null,
            Average = o["avgPrice"].DecimalOrNull,
            Raw = o.Kept,
            Trades = o["fills"].Items.Select(f => new Trade(symbol)
            {
                Id = f["tradeId"].TextOrNull,
                Price = f["price"].DecimalOrNull,
                Amount = f["qty"].DecimalOrNull,
                Fees = ReadFees(f),
                Raw = f.Kept,
            }).ToValueList(),
        };
    }

    // "take_profit" is a market order on spot and a limit order on contracts.
    private static OrderType UnifiedType(string type, Venue venue) => (type, venue is Venue.Linear or Venue.Inverse) switch
    {
        ("limit_maker", _) or ("stop_loss_limit" or "take_profit_limit", false) or ("stop" or "take_profit", true) => OrderType.Limit,
        ("stop_loss" or "take_profit", false) or ("stop_market" or "take_profit_market" or "trailing_stop_market", true) => OrderType.Market,
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
