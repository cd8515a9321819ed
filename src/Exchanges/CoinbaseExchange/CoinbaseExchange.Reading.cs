using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Coinbase Exchange: from its JSON to markets, orders and trades.</summary>
public sealed partial class CoinbaseExchange
{
    // { "id": "BTC", "name", "status": "online", "max_precision": "0.00000001", "details": { "type": "crypto", "min_size", "min_withdrawal_amount", … }, "supported_networks": […] }
    private Currency ReadCurrency(Json c)
    {
        var details = c["details"];
        return new Currency(Facts.CodeOf(c["id"].Text))
        {
            Id = c["id"].Text,
            Name = c["name"].TextOrNull,
            Type = details["type"].TextOrNull,
            Active = c["status"].TextOrNull == "online",
            Precision = c["max_precision"].DecimalOrNull,
            Limits = new CurrencyLimits
            {
                Amount = new MinMax(details["min_size"].DecimalOrNull),
                Withdraw = new MinMax(details["min_withdrawal_amount"].DecimalOrNull, details["max_withdrawal_amount"].DecimalOrNull),
            },
            Networks = c["supported_networks"].Items.Where(n => n["id"].IsSaid).Select(n => ReadNetwork(n, Facts.CodeOf(c["id"].Text))).ToValueMap(n => n.Code),
            Raw = c.Kept,
        };
    }

    // { "id": "ethereum", "name": "Ethereum", "status": "online", "contract_address", "min_withdrawal_amount", "max_withdrawal_amount" }
    private Network ReadNetwork(Json n, string currency) => new(Facts.NetworkOf(n["id"].Text, currency))
    {
        Id = n["id"].Text,
        Name = n["name"].TextOrNull,
        Contract = n["contract_address"].TextOrNull,
        Active = n["status"].TextOrNull == "online",
        Limits = new CurrencyLimits { Withdraw = new MinMax(n["min_withdrawal_amount"].DecimalOrNull, n["max_withdrawal_amount"].DecimalOrNull) },
    };

    // { "id": "BTC-USD", "base_increment", "quote_increment", "min_market_funds": "1", "margin_enabled": false, "status": "online" }
    private Market ReadMarket(Json m)
    {
        var ids = m["id"].Text.Split('-');
        var (@base, quote) = (Facts.CodeOf(ids[0]), Facts.CodeOf(ids.Length > 1 ? ids[1] : throw m["id"].Bad("a product id like BTC-USD")));
        return new Market($"{@base}/{quote}")
        {
            Id = m["id"].Text, Base = @base, Quote = quote, BaseId = ids[0], QuoteId = ids[1],
            Active = m["status"].TextOrNull == "online",
            Margin = m["margin_enabled"].FlagOrNull,
            Maker = Facts.Fees.Maker, Taker = Facts.Fees.Taker, Percentage = Facts.Fees.Percentage, TierBased = Facts.Fees.TierBased,
            Precision = new MarketPrecision(m["base_increment"].DecimalOrNull, m["quote_increment"].DecimalOrNull),
            Limits = new MarketLimits { Cost = new MinMax(m["min_market_funds"].DecimalOrNull) },
            Raw = m.Kept,
        };
    }

    // { "trade_id", "price": last, "size", "time", "bid", "ask", "volume" }; the 24 hour statistics have "open", "high", "low", "last"
    private static Ticker ReadTicker(Json t, string symbol) => new(symbol)
    {
        Timestamp = t["time"].Iso8601OrNull,
        Bid = t["bid"].DecimalOrNull, Ask = t["ask"].DecimalOrNull,
        Open = t["open"].DecimalOrNull, High = t["high"].DecimalOrNull, Low = t["low"].DecimalOrNull, Last = t["price"].Or(t["last"]).DecimalOrNull,
        BaseVolume = t["volume"].DecimalOrNull,
        Raw = t.Kept,
    };

    // [price, amount, orders], or at level 3 [price, amount, order id]
    private static ValueList<Level> ReadLevels(Json levels) =>
        levels.Items.Select(l => new Level(l[0].Decimal, l[1].Decimal, l[2].IsNumber ? l[2].Decimal : null)).ToValueList();

    // { "time", "trade_id", "price", "size", "side" }: the side of a public trade is the maker's
    private static Trade ReadTrade(Json t, Market market) => new(market.Symbol)
    {
        Id = t["trade_id"].TextOrNull,
        Timestamp = t["time"].Iso8601OrNull,
        Side = t["side"].TextOrNull == "buy" ? Side.Sell : Side.Buy,
        Price = t["price"].DecimalOrNull,
        Amount = t["size"].DecimalOrNull,
        Raw = t.Kept,
    };

    // { "created_at", "trade_id", "product_id", "order_id", "price", "size", "side": ours, "liquidity": "T" | "M", "fee", "usd_volume" }
    private static Trade ReadFill(Json t, Markets markets)
    {
        var product = t["product_id"].TextOrNull;
        var market = markets.ById(product);
        TakerOrMaker? role = t["liquidity"].TextOrNull switch { "T" => TakerOrMaker.Taker, null => null, _ => TakerOrMaker.Maker };
        return new Trade(market?.Symbol ?? product?.Replace('-', '/'))
        {
            Id = t["trade_id"].TextOrNull,
            OrderId = t["order_id"].TextOrNull,
            Timestamp = t["time"].Or(t["created_at"]).Iso8601OrNull,
            Side = SideOf(t["side"].TextOrNull),
            TakerOrMaker = role,
            Price = t["price"].DecimalOrNull,
            Amount = t["size"].DecimalOrNull,
            Cost = market?.QuoteId is { } quote ? t[$"{quote.ToLowerInvariant()}_value"].DecimalOrNull : null,
            Fees = t["fill_fees"].Or(t["fee"]).DecimalOrNull is { } fee
                ? [new Fee(market?.Quote, fee) { Rate = role switch { TakerOrMaker.Taker => market?.Taker, TakerOrMaker.Maker => market?.Maker, _ => null } }] : [],
            Raw = t.Kept,
        };
    }

    // [seconds, low, high, open, close, volume]
    private static Candle ReadCandle(Json c) => new(c[0].Seconds,
        c[3].DecimalOrNull, c[2].DecimalOrNull, c[1].DecimalOrNull, c[4].DecimalOrNull, c[5].DecimalOrNull);

    // { "id", "client_oid", "product_id", "side", "type", "size", "price", "stop_price", "time_in_force", "post_only", "created_at", "status": "done",
    //   "done_reason": "filled" | "canceled", "filled_size", "executed_value", "fill_fees" }
    private static Order ReadOrder(Json o, Markets markets, Market? asked)
    {
        if (!o.IsObject) throw o.Bad("an order");
        var product = o["product_id"].TextOrNull;
        var market = markets.ById(product) ?? (product is null ? asked : null);
        // Done does not mean filled: without the number nobody knows.
        var filled = o["status"].TextOrNull == "done" ? o["filled_size"].Decimal : o["filled_size"].DecimalOrNull;
        return new Order(o["id"].TextOrNull)
        {
            ClientOrderId = o["client_oid"].TextOrNull,
            Symbol = market?.Symbol ?? product?.Replace('-', '/'),
            Type = o["type"].TextOrNull is { } type ? new OrderType(type) : null,
            Side = SideOf(o["side"].TextOrNull),
            Status = o["status"].TextOrNull is { } status ? Status(status, o["done_reason"].TextOrNull) : null,
            TimeInForce = o["time_in_force"].TextOrNull is { } tif ? new TimeInForce(tif) : null,
            PostOnly = o["post_only"].FlagOrNull,
            Timestamp = o["created_at"].Iso8601OrNull,
            Price = o["price"].DecimalOrNull,
            TriggerPrice = o["stop_price"].DecimalOrNull,
            Amount = o["size"].DecimalOrNull,
            Filled = filled,
            Cost = o["executed_value"].DecimalOrNull,
            Fees = o["fill_fees"].DecimalOrNull is { } fee ? [new Fee(market?.Quote ?? product?[(product.IndexOf('-', StringComparison.Ordinal) + 1)..], fee)] : [],
            Raw = o.Kept,
        };
    }

    private static OrderStatus Status(string status, string? reason) => status switch
    {
        "pending" or "active" or "open" or "canceling" => OrderStatus.Open,
        "done" => reason == "canceled" ? OrderStatus.Canceled : OrderStatus.Closed,
        "canceled" => OrderStatus.Canceled,
        _ => new OrderStatus(status),
    };
}
