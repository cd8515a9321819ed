using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>WhiteBIT: from its JSON to markets, orders and trades.</summary>
public sealed partial class WhiteBit
{
    private static IEnumerable<(string? Market, Json Value)> ByMarket(Json json, Market? asked) => json.IsArray
        ? json.Items.Select(item => (asked?.Id, item))
        : json.Table.SelectMany(of => of.Value.List.Select(item => ((string?)of.Name, item)));

    private static string? First(Json said) => said.Fields.Select(field => field.Value[0].Or(field.Value).TextOrNull).FirstOrDefault(text => text is not null);

    private static (string Base, string? Quote) CodesOf(string id, Facts facts) =>
        id.Split('_') is [var first, var second] ? (facts.CodeOf(first), facts.CodeOf(second)) : (id, null);

    private string SymbolOf(string id, Markets markets) => markets.ById(id)?.Symbol ?? (CodesOf(id, Facts) is (var first, { } second) ? $"{first}/{second}" : id);

    // "BTC": { "can_withdraw", "can_deposit", "min_withdraw", …, "networks": { "deposits": ["BTC"], "withdraws": ["BTC"] },
    //          "limits": { "deposit": { "BTC": { "min", "max" } }, "withdraw": { … } }, "currency_precision": "8" }; "providers" are those of fiat money
    private Currency ReadCurrency(string id, Json c)
    {
        var (code, networks) = (Facts.CodeOf(id), c["networks"]);
        var (deposits, withdrawals) = (networks["deposits"].Items.Select(n => n.Text).ToList(), networks["withdraws"].Items.Select(n => n.Text).ToList());
        return new Currency(code)
        {
            Id = id,
            Type = c["providers"].IsMissing ? "crypto" : "fiat",
            Deposit = c["can_deposit"].FlagOrNull,
            Withdraw = c["can_withdraw"].FlagOrNull,
            Precision = Precision(c["currency_precision"]),
            Limits = new CurrencyLimits
            {
                Deposit = new MinMax(c["min_deposit"].DecimalOrNull, c["max_deposit"].DecimalOrNull),
                Withdraw = new MinMax(c["min_withdraw"].DecimalOrNull, c["max_withdraw"].DecimalOrNull),
            },
            Networks = deposits.Concat(withdrawals).Distinct().Select(n => new Network(Facts.NetworkOf(n, code))
            {
                Id = n,
                Deposit = deposits.Contains(n),
                Withdraw = withdrawals.Contains(n),
                Limits = new CurrencyLimits { Deposit = ReadLimits(c["limits"]["deposit"][n]), Withdraw = ReadLimits(c["limits"]["withdraw"][n]) },
            }).ToValueMap(n => n.Code),
            Raw = c.Kept,
        };
    }

    private static MinMax ReadLimits(Json limits) => new(limits["min"].DecimalOrNull, limits["max"].DecimalOrNull);

    // { "name": "BTC_USDT", "stock", "money", "stockPrec": digits, "moneyPrec", "makerFee": percent, "minAmount", "minTotal", "maxTotal", "tradesEnabled",
    //   "isCollateral", "type" }
    private Market ReadMarket(Json m)
    {
        var isSwap = m["type"].TextOrNull is "futures" or "tradfiFutures";
        var quoteId = m["money"].Text is "PERP" ? "USDT" : m["money"].Text;
        var (@base, quote) = (Facts.CodeOf(m["stock"].Text), Facts.CodeOf(quoteId));
        return new Market(isSwap ? $"{@base}/{quote}:{quote}" : $"{@base}/{quote}")
        {
            Id = m["name"].Text, Base = @base, Quote = quote, Settle = isSwap ? quote : null,
            BaseId = m["stock"].Text, QuoteId = quoteId, SettleId = isSwap ? quoteId : null,
            Type = isSwap ? MarketType.Swap : MarketType.Spot,
            Active = m["tradesEnabled"].FlagOrNull,
            Margin = !isSwap && m["isCollateral"].FlagOrNull == true,
            Index = isSwap ? null : false, Linear = isSwap ? true : null, Inverse = isSwap ? false : null,
            // Amounts of swaps are in base currency.
            ContractSize = isSwap ? 1 : null,
            Taker = m["takerFee"].DecimalOrNull / 100, Maker = m["makerFee"].DecimalOrNull / 100,
            Precision = new MarketPrecision(Precision(m["stockPrec"]), Precision(m["moneyPrec"])),
            Limits = new MarketLimits { Amount = new MinMax(m["minAmount"].DecimalOrNull), Cost = new MinMax(m["minTotal"].DecimalOrNull, m["maxTotal"].DecimalOrNull) },
            Raw = m.Kept,
        };
    }

    // One: "bid", "ask", "open", "high", "low", "last", "volume", "deal"; all: "last_price", "base_volume", "quote_volume"; swaps: "stock_volume", "money_volume";
    // version 2: "lastPrice", "lowestAsk", "highestBid", "baseVolume24h". "change" is in percent.
    private static Ticker ReadTicker(Json t, string symbol) => new(symbol)
    {
        Bid = t["bid"].Or(t["highestBid"]).DecimalOrNull, Ask = t["ask"].Or(t["lowestAsk"]).DecimalOrNull,
        Open = t["open"].DecimalOrNull, High = t["high"].DecimalOrNull, Low = t["low"].DecimalOrNull,
        Last = t["last"].Or(t["last_price"]).Or(t["lastPrice"]).DecimalOrNull,
        Percentage = t["change"].DecimalOrNull,
        BaseVolume = t["base_volume"].Or(t["volume"]).Or(t["baseVolume24h"]).Or(t["stock_volume"]).DecimalOrNull,
        QuoteVolume = t["quote_volume"].Or(t["deal"]).Or(t["quoteVolume24h"]).Or(t["money_volume"]).DecimalOrNull,
        IndexPrice = t["index_price"].DecimalOrNull,
        Raw = t.Kept,
    };

    // [["37000.1", "0.5"], …]
    private static ValueList<Level> ReadLevels(Json levels) => levels.List.Select(l => new Level(l[0].Decimal, l[1].Decimal)).ToValueList();

    // [seconds, open, close, high, low, volume, deal]
    private static Candle ReadCandle(Json c) => new(c[0].Seconds,
        c[1].DecimalOrNull, c[3].DecimalOrNull, c[4].DecimalOrNull, c[2].DecimalOrNull, c[5].DecimalOrNull);

    // "available" and "freeze" on the trading account, "main_balance" on the main one, a bare number as collateral
    private static Holding ReadHolding(Json b) => b.IsObject
        ? new Holding { Free = b["available"].Or(b["main_balance"]).DecimalOrNull, Used = b["freeze"].DecimalOrNull, Total = b["main_balance"].DecimalOrNull }
        : new Holding { Total = b.DecimalOrNull };

    // { "tradeID", "price", "quote_volume": amount, "trade_timestamp", "type": side },
    //   own ones { "id", "time", "side", "role": 1 maker | 2 taker, "amount", "deal": cost, "fee", "feeAsset", "orderId" | "dealOrderId" }
    private Trade ReadTrade(Json t, string? symbol) => new(symbol)
    {
        Id = t["id"].Or(t["tradeID"]).TextOrNull,
        OrderId = t["dealOrderId"].Or(t["orderId"]).TextOrNull,
        Timestamp = t["time"].Or(t["trade_timestamp"]).SecondsOrNull,
        Side = SideOf(t["type"].Or(t["side"]).TextOrNull),
        TakerOrMaker = t["role"].TextOrNull switch { null => null, "1" => TakerOrMaker.Maker, _ => TakerOrMaker.Taker },
        Price = t["price"].DecimalOrNull,
        Amount = t["amount"].Or(t["quote_volume"]).DecimalOrNull,
        Cost = t["deal"].DecimalOrNull,
        Fees = t["fee"].DecimalOrNull is { } fee ? [new Fee(t["feeAsset"].TextOrNull is { } asset ? Facts.CodeOf(asset) : null, fee)] : [],
        Raw = t.Kept,
    };

    private Order ReadPlaced(Json json, Markets markets, Market market) =>
        ReadOrder(json["orderId"].IsSaid ? json : throw json["orderId"].Bad("an order id"), markets, market.Id);

    private IEnumerable<Order> ReadOpen(Json json, Markets markets, Market? asked) =>
        json.List.Select(o => ReadOrder(o, markets, asked?.Id)).Select(o => o with { Status = o.Status ?? OrderStatus.Open });

    // Done does not mean filled: without the number nobody knows.
    private IEnumerable<Order> ReadDone(Json json, Markets markets, Market? asked) => ByMarket(json, asked).Select(done =>
    {
        var order = ReadOrder(done.Value, markets, done.Market);
        return order with { Status = order.Status ?? OrderStatus.Closed, Filled = done.Value["dealStock"].Decimal };
    });

    // { "orderId" | "id", "clientOrderId", "market", "side", "type", "timestamp" | "ctime", "ftime", "dealMoney": cost, "dealStock": filled, "amount", "left",
    //   "dealFee", "price", "activation_price", "postOnly", "ioc", "status" }
    private Order ReadOrder(Json o, Markets markets, string? marketId)
    {
        var id = o["market"].TextOrNull ?? marketId;
        var (market, side, said) = (markets.ById(id), SideOf(o["side"].TextOrNull), o["type"].TextOrNull);
        var type = said switch
        {
            "stop limit" or "margin limit" => "limit",
            "stop market" or "stock market" or "margin market" => "market",
            _ => said,
        };
        var filled = o["dealStock"].DecimalOrNull;
        return new Order(o["orderId"].Or(o["id"]).TextOrNull)
        {
            ClientOrderId = o["clientOrderId"].TextOrNull,
            Symbol = id is null ? null : SymbolOf(id, markets),
            Type = type is null ? null : new OrderType(type),
            Side = side,
            Status = o["status"].TextOrNull switch
            {
                "CANCELED" => OrderStatus.Canceled, "OPEN" or "PARTIALLY_FILLED" => OrderStatus.Open, "FILLED" => OrderStatus.Closed,
                null => null, var other => new OrderStatus(other),
            },
            TimeInForce = o["ioc"].FlagOrNull == true ? TimeInForce.ImmediateOrCancel : o["postOnly"].FlagOrNull == true ? TimeInForce.PostOnly : null,
            PostOnly = o["postOnly"].FlagOrNull,
            Timestamp = o["ctime"].Or(o["timestamp"]).SecondsOrNull,
            LastTradeTimestamp = o["ftime"].SecondsOrNull,
            Price = o["price"].DecimalOrNull,
            TriggerPrice = o["activation_price"].DecimalOrNull,
            // Market buys say what they may cost, not how much they shall buy.
            Amount = side == Side.Buy && said is "market" or "stop market" ? filled : o["amount"].DecimalOrNull,
            Filled = filled,
            Remaining = type == "market" ? null : o["left"].DecimalOrNull,
            Cost = o["dealMoney"].DecimalOrNull,
            Fees = o["dealFee"].DecimalOrNull is { } fee ? [new Fee(market?.Quote ?? (id is null ? null : CodesOf(id, Facts).Quote), fee)] : [],
            Raw = o.Kept,
        };
    }
}
