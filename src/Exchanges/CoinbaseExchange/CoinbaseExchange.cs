using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>Coinbase Exchange (id coinbasepro), spot. Facts: hocon/exchanges/coinbasepro.conf. Recorded: tests/vectors/coinbasepro.</summary>
public sealed class CoinbaseExchange(Facts facts) : Exchange(facts)
{
    private const int MostCandles = 300;

    // CB-ACCESS-SIGN = base64(HMAC-SHA256(secret, timestamp + verb + path with query + body))
    protected override Draft Sign(Draft request, Signing signing)
    {
        var draft = request.Verb == "GET" ? request.WithQuery(request.Params)
            : request.Params.Count > 0 ? request with { Body = Encode.Json(request.Params) } : request;
        var time = $"{signing.Nonce / 1000}";
        var path = draft.Query.Length == 0 ? draft.UrlPath : $"{draft.UrlPath}?{draft.Query}";
        var seal = HmacSha256(signing.Keys.Secret!.FromBase64(), $"{time}{draft.Verb}{path}{draft.Body}");
        return draft
            .Header("CB-ACCESS-KEY", signing.Keys.ApiKey!.Reveal())
            .Header("CB-ACCESS-SIGN", seal.ToBase64())
            .Header("CB-ACCESS-TIMESTAMP", time)
            .Header("CB-ACCESS-PASSPHRASE", signing.Keys.Password!.Reveal())
            .Header("Content-Type", "application/json");
    }

    // { "message": "Insufficient funds" }
    protected override Refusal? ErrorIn(Reply reply)
    {
        var message = reply.JsonOrMissing["message"];
        if (reply.Status is 400 or 404) return new Refusal(null, message.TextOrNull ?? reply.Text);
        return reply.IsSuccess && reply.JsonOrMissing.IsObject && !message.IsMissing ? new Refusal(null, message.TextOrNull ?? message.Raw) { Class = ErrorClass.ExchangeError } : null;
    }

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        Get("public/time").With(extra).ReadJson(json => json["epoch"].SecondsOrNull ?? throw json["epoch"].Bad("a time"));

    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        Get("public/currencies").With(extra).ReadJson(json => json.List.Select(ReadCurrency).ToValueMap(c => c.Code));

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        Get("public/products").With(extra).ReadJson(json => json.List.Select(ReadMarket).ToValueList());

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        Get("public/products/{id}/ticker").With("id", market.Id).With(extra).ReadJson(json => ReadTicker(json, market.Symbol));

    // { "BTC-USD": [[seconds, low, high, open, close, volume], …] }, newest first
    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("public/products/spark-lines").With(extra).ReadJson(json => json.Fields.Select(t =>
            new Ticker(markets.ById(t.Name)?.Symbol ?? t.Name.Replace('-', '/')) { Last = t.Value[0][4].DecimalOrNull }));

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        Get("public/products/{id}/book").With("id", market.Id).With("level", 2).With(extra).ReadJson(json => new OrderBook(market.Symbol)
        {
            Bids = ReadLevels(json["bids"]),
            Asks = ReadLevels(json["asks"]),
            Nonce = json["sequence"].LongOrNull,
        });

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        Get("public/products/{id}/trades").With("id", market.Id).With("limit", window.Limit).With(extra).ReadJson(json => json.List.Select(t => ReadTrade(t, market)));

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra)
    {
        var asking = Get("public/products/{id}/candles").With("id", market.Id).With("granularity", timeframe.Id);
        if (window.Since is { } since)
        {
            // The end is inclusive: from a candle's own opening one fewer fits.
            var count = Math.Min(window.Limit ?? MostCandles, MostCandles);
            var whole = since.ToUnixTimeMilliseconds() % (long)timeframe.Length.TotalMilliseconds == 0;
            asking = asking.With("start", since.Iso8601())
                .With("end", extra.Time("until")?.Iso8601() ?? extra.Text("end") ?? (since + (timeframe.Length * (whole ? count - 1 : count))).Iso8601());
        }
        return asking.With(extra.Without("until")).ReadJson(json => json.List.Select(ReadCandle));
    }

    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        Get("private/accounts").With(extra).ReadJson(json => new Balance(json.List.ToValueMap(b => markets.Code(b["currency"].Text), b => new Holding
        {
            Free = b["available"].DecimalOrNull,
            Used = b["hold"].DecimalOrNull,
            Total = b["balance"].DecimalOrNull,
        })));

    public override Call<Order> CreateOrder(NewOrder order)
    {
        if (order.StopLossPrice is not null || order.TakeProfitPrice is not null)
            return Call.Fail<Order>(ErrorClass.NotSupported, "Coinbase Exchange takes a trigger price, no stop-loss or take-profit price");
        var asking = Post("private/orders").Commits()
            .With("type", order.Type.Text)
            .With("side", order.Side.Lower())
            .With("product_id", order.Market.Id)
            .With("client_oid", order.ClientOrderId ?? order.Extra["client_oid"])
            .With("stop_price", (order.TriggerPrice ?? order.Extra.Decimal("stop_price", "stopPrice")) is { } trigger ? order.Market.PriceText(trigger) : null)
            .With("time_in_force", order.TimeInForce?.Text)
            .With("post_only", order.PostOnly ? true : order.Extra["post_only"]);
        var cost = order.Cost ?? order.Extra.Decimal("funds") ?? (order.IsMarket && order.Price is { } price ? order.Amount * price : null);
        asking = order.IsLimit ? asking.With("price", order.PriceText).With("size", order.AmountText)
            : !order.IsMarket ? asking
            : cost is { } funds ? asking.With("funds", order.Market.CostText(funds))
            : asking.With("size", order.AmountText);
        return asking.With(order.Extra.Without("client_oid", "stop_price", "stopPrice", "post_only", "funds")).ReadJson(json => ReadOrder(json["id"].IsSaid ? json : throw json["id"].Bad("an order id"), order.Markets, order.Market));
    }

    public override Call<Order> CancelOrder(OrderQuery order) =>
        (Own(order) is { } own
            ? Delete("private/orders/client:{client_oid}").With("client_oid", own)
            : Delete("private/orders/{id}").With("id", order.RequiredId))
            .Commits().With("product_id", order.Market?.Symbol).With(order.Extra.Without("client_oid"))
            .ReadJson(_ => new Order((string?)null));

    public override Call<Order> FetchOrder(OrderQuery order) =>
        (Own(order) is { } own
            ? Get("private/orders/client:{client_oid}").With("client_oid", own)
            : Get("private/orders/{id}").With("id", order.RequiredId))
            .With(order.Extra.Without("client_oid")).ReadJson(json => ReadOrder(json, order.Markets, null));

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) => ReadOrders(orders);

    public override Call<IEnumerable<Order>> FetchOrders(OrdersQuery orders) => ReadOrders(orders with { Extra = Params.Of("status", "all").With(orders.Extra) });

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) => ReadOrders(orders with { Extra = Params.Of("status", "done").With(orders.Extra) });

    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) => trades.Market is null
        ? Call.Fail<IEnumerable<Trade>>(ErrorClass.ArgumentsRequired, "Coinbase Exchange finds own trades by market: give a symbol")
        : Within(Get("private/fills").With("product_id", trades.Market.Id), trades).ReadJson(json => json.List.Select(t => ReadFill(t, trades.Markets)));

    public override Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window) =>
        Get("private/fills").With("order_id", order.RequiredId).With(order.Extra).ReadJson(json => json.List.Select(t => ReadFill(t, order.Markets)));

    // One rate for all markets.
    public override Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) =>
        Get("private/fees").With(extra).ReadJson(json => markets.All.Values.Select(m => new TradingFee(m.Symbol)
        {
            Maker = json["maker_fee_rate"].DecimalOrNull, Taker = json["taker_fee_rate"].DecimalOrNull, Percentage = true, TierBased = true,
        }));

    private Call<IEnumerable<Order>> ReadOrders(OrdersQuery orders) =>
        Within(Get("private/orders").With("product_id", orders.Market?.Id), orders)
            .ReadJson(json => json.List.Select(o => ReadOrder(o, orders.Markets, orders.Market)));

    private static Asking Within(Asking asking, OrdersQuery query) => asking
        .With("limit", query.Window.Limit)
        .With("start_date", query.Window.Since?.Iso8601())
        .With("end_date", query.Extra.Time("until")?.Iso8601())
        .With(query.Extra.Without("until"));

    private static Param? Own(OrderQuery order) => order.ClientOrderId ?? order.Extra["client_oid"];

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
        };
    }

    private Network ReadNetwork(Json n, string currency) => new(NetworkCode(n["id"].Text, currency))
    {
        Id = n["id"].Text,
        Name = n["name"].TextOrNull,
        Contract = n["contract_address"].TextOrNull,
        Active = n["status"].TextOrNull == "online",
        Limits = new CurrencyLimits { Withdraw = new MinMax(n["min_withdrawal_amount"].DecimalOrNull, n["max_withdrawal_amount"].DecimalOrNull) },
    };

    // A token on Ethereum is an ERC20, the coin itself is not.
    private string NetworkCode(string id, string currency)
    {
        var code = Facts.NetworkOf(id);
        return code == "ETH" && currency != "ETH" ? "ERC20" : code;
    }

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
        };
    }

    // { "trade_id", "price": last, "size", "time", "bid", "ask", "volume" }; the 24 hour statistics have "open", "high", "low", "last"
    private static Ticker ReadTicker(Json t, string symbol) => new(symbol)
    {
        Timestamp = t["time"].Iso8601OrNull,
        Bid = t["bid"].DecimalOrNull, Ask = t["ask"].DecimalOrNull,
        Open = t["open"].DecimalOrNull, High = t["high"].DecimalOrNull, Low = t["low"].DecimalOrNull, Last = t["price"].Or(t["last"]).DecimalOrNull,
        BaseVolume = t["volume"].DecimalOrNull,
    };

    // [price, amount, orders], or at level 3 [price, amount, order id]
    private static ValueList<Level> ReadLevels(Json levels) => levels.Items.Select(l => new Level(l[0].Decimal, l[1].Decimal, l[2].IsNumber ? l[2].Decimal : null)).ToValueList();

    // { "time", "trade_id", "price", "size", "side" }: the side of a public trade is the maker's
    private static Trade ReadTrade(Json t, Market market) => new(market.Symbol)
    {
        Id = t["trade_id"].TextOrNull,
        Timestamp = t["time"].Iso8601OrNull,
        Side = t["side"].TextOrNull == "buy" ? Side.Sell : Side.Buy,
        Price = t["price"].DecimalOrNull,
        Amount = t["size"].DecimalOrNull,
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
            Side = t["side"].TextOrNull switch { "buy" => Side.Buy, "sell" => Side.Sell, _ => null },
            TakerOrMaker = role,
            Price = t["price"].DecimalOrNull,
            Amount = t["size"].DecimalOrNull,
            Fees = t["fill_fees"].Or(t["fee"]).DecimalOrNull is { } fee
                ? [new Fee(market?.Quote, fee) { Rate = role switch { TakerOrMaker.Taker => market?.Taker, TakerOrMaker.Maker => market?.Maker, _ => null } }] : [],
        };
    }

    // [seconds, low, high, open, close, volume]
    private static Candle ReadCandle(Json c) => new(c[0].SecondsOrNull ?? throw c[0].Bad("a time"),
        c[3].DecimalOrNull, c[2].DecimalOrNull, c[1].DecimalOrNull, c[4].DecimalOrNull, c[5].DecimalOrNull);

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
            Side = o["side"].TextOrNull switch { "buy" => Side.Buy, "sell" => Side.Sell, _ => null },
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
