using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>Bitstamp, spot. Facts: hocon/exchanges/bitstamp.conf. Recorded: tests/vectors/bitstamp.</summary>
public sealed partial class Bitstamp(Facts facts) : Exchange(facts)
{
    private const int MostCandles = 1000;

    // X-Auth-Signature = hex(HMAC-SHA256(secret, "BITSTAMP key" + verb + url without https:// + content type + nonce + timestamp + "v2" + body))
    protected override Draft Sign(Draft request, Signing signing)
    {
        // An empty form is not accepted.
        var draft = request.Verb == "POST" ? request.WithForm(request.Params.Count > 0 ? request.Params : Params.Of("foo", "bar")) : request;
        var (key, nonce) = ($"BITSTAMP {signing.Keys.ApiKey!.Reveal()}", signing.NewId(IdKind.Uuid));
        var type = request.Verb == "POST" ? "application/x-www-form-urlencoded" : "";
        var text = $"{key}{draft.Verb}{draft.Url[(draft.Url.IndexOf("//", StringComparison.Ordinal) + 2)..]}{type}{nonce}{signing.Nonce}v2{draft.Body}";
        return draft
            .Header("X-Auth", key)
            .Header("X-Auth-Nonce", nonce)
            .Header("X-Auth-Timestamp", $"{signing.Nonce}")
            .Header("X-Auth-Version", "v2")
            .Header("X-Auth-Signature", HmacSha256(signing.Keys.Secret!, text).ToHex());
    }

    // { "status": "error", "reason": "…" | { "__all__": ["…"], "amount": ["…"] }, "code": "API0005" } or { "error": "…" | { "field": ["…"] } }
    protected override Refusal? ErrorIn(Reply reply)
    {
        var json = reply.JsonOrMissing;
        if (json["status"].TextOrNull != "error" && (json["error"].IsMissing || json["error"].IsNull)) return null;
        var said = Texts(json["error"]).Concat(json["reason"].IsObject ? Texts(json["reason"]["__all__"]) : Texts(json["reason"])).ToList();
        if (json["code"].TextOrNull == "API0005") return new Refusal("API0005", said.FirstOrDefault() ?? "invalid signature");
        var known = said.FirstOrDefault(text => Facts.Errors.ClassOf(null, text) is not null);
        // Field by field, the words name what is wrong with the request: it was not carried out.
        return known is null && json["reason"].IsObject ? new Refusal(json["code"].TextOrNull, reply.Text) { Class = ErrorClass.ExchangeError }
            : new Refusal(json["code"].TextOrNull, known ?? said.FirstOrDefault() ?? reply.Text);
    }

    // The reference asks once for markets and currencies alike; so do we.
    private Call<IReadOnlyList<Json>> Rows(Params extra) => Once($"markets?{extra}",
        Get("public/markets/").With(extra).ReadJson(json => (IReadOnlyList<Json>)[.. json.IsArray ? json.Items : throw json.Bad("a list")]), TimeSpan.FromSeconds(1));

    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) => Rows(extra).Select(rows =>
    {
        var found = new Dictionary<string, Currency>(StringComparer.Ordinal);
        foreach (var m in rows)
        {
            var names = m["description"].Text.Split(" / ");
            var least = m["minimum_order_value"].Text.Split(' ')[0];
            Add(m, m["base_currency"].Text, names[0], m["base_decimals"], null);
            Add(m, m["counter_currency"].Text, names.ElementAtOrDefault(1), m["counter_decimals"],
                decimal.TryParse(least, System.Globalization.CultureInfo.InvariantCulture, out var cost) ? cost : throw m["minimum_order_value"].Bad("a number"));
        }
        return found.Values.ToValueMap(c => c.Code);

        void Add(Json m, string id, string? name, Json decimals, decimal? cost)
        {
            var step = Precision(decimals);
            var code = Facts.CodeOf(id);
            found.TryAdd(code, new Currency(code)
            {
                Id = id, Name = name, Type = IsFiat(code) ? "fiat" : "crypto", Active = true, Precision = step,
                Limits = new CurrencyLimits { Amount = new MinMax(step), Price = new MinMax(step), Cost = new MinMax(cost) },
                Raw = m.Kept,
            });
        }
    });

    public override Call<ValueList<Market>> FetchMarkets(Params extra) => Rows(extra).Select(rows => rows.Select(ReadMarket).ToValueList());

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        Get("public/ticker/{pair}/").With("pair", market.Id).With(extra).ReadJson(json => ReadTicker(json, market.Symbol));

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("public/ticker/").With(extra).ReadJson(json => (json.IsArray ? json.Items : throw json.Bad("a list"))
            .Select(t => ReadTicker(t, t["pair"].TextOrNull is { } pair ? markets.ById(pair)?.Symbol ?? pair : throw t["pair"].Bad("a pair"))));

    // The average of all tickers keeps its digits, that of one is cut to the tick.
    protected override Ticker CompleteOf(Ticker ticker, Markets markets) => ticker.Complete();

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        Get("public/order_book/{pair}/").With("pair", market.Id).With(extra).ReadJson(json => new OrderBook(market.Symbol)
        {
            Bids = ReadLevels(json["bids"]),
            Asks = ReadLevels(json["asks"]),
            Nonce = json["microtimestamp"].Long,
            Timestamp = json["microtimestamp"].MicrosecondsOrNull,
            Raw = json.Kept,
        });

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        Get("public/transactions/{pair}/").With("pair", market.Id).With("time", "hour").With(extra)
            .ReadJson(json => (json.IsArray ? json.Items : throw json.Bad("a list")).Select(t => ReadTrade(t, market)));

    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra)
    {
        var length = (long)timeframe.Length.TotalSeconds * (window.Limit ?? MostCandles);
        var (start, until) = (window.SinceSeconds, extra.Time("until")?.ToUnixTimeSeconds());
        var last = start + length - 1;
        var asking = Get("public/ohlc/{pair}/").With("pair", market.Id).With("step", timeframe.Id).With("start", start)
            .With("end", last is null ? null : until is null ? last : window.Limit is null ? until : Math.Min(last.Value, until.Value));
        if (start is null && until is not null)
            asking = window.Limit is null ? asking.With("limit", MostCandles).With("start", until - length - 1).With("end", until)
                : asking.With("end", until).With("start", until - length - 1);
        return asking.With("limit", Math.Min(window.Limit ?? MostCandles, MostCandles)).With(extra.Without("until"))
            .ReadJson(json => json["data"]["ohlc"].Items.Select(ReadCandle));
    }

    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        Post("private/account_balances/").With(extra).ReadJson(json => new Balance(json.List.ToValueMap(b => markets.Code(b["currency"].Text), b => new Holding
        {
            Free = b["available"].DecimalOrNull,
            Used = b["reserved"].DecimalOrNull,
            Total = b["total"].DecimalOrNull,
        })) { Raw = json.Kept });

    public override Call<Order> CreateOrder(NewOrder order)
    {
        if (order.TriggerPrice is not null || order.StopLossPrice is not null || order.TakeProfitPrice is not null)
            return Call.Fail<Order>(ErrorClass.NotSupported, "Bitstamp orders have no trigger here");
        if (order.Cost is not null)
            return Call.Fail<Order>(ErrorClass.NotSupported, "to buy by cost on Bitstamp, place an order of type instant with the cost as amount");
        if (order.TimeInForce is { Text: not ("IOC" or "FOK" or "GTC") } other)
            throw NotHere($"the time in force {other} is said by Bitstamp's own parameters, like gtd_order and expire_time");
        var kind = order.IsMarket ? "market/" : order.Type.Text == "instant" ? "instant/" : "";
        return Post($"private/{order.Side.Lower()}/{kind}{{pair}}/").Commits()
            .With("pair", order.Market.Id)
            .With("amount", order.AmountText)
            .With("client_order_id", order.ClientOrderId ?? order.Extra["client_order_id"])
            .With("price", kind.Length == 0 ? order.PriceText : null)
            .With("moc_order", order.IsPostOnly() ? true : null)
            .With("ioc_order", order.TimeInForce == TimeInForce.ImmediateOrCancel ? true : null)
            .With("fok_order", order.TimeInForce == TimeInForce.FillOrKill ? true : null)
            .With(order.Extra)
            .ReadJson(json => ReadOrder(json["id"].IsSaid ? json : throw json["id"].Bad("an order id"), order.Markets, order.Market) with { Type = order.Type });
    }

    public override Call<Order> CancelOrder(OrderQuery order) =>
        Post("private/cancel_order/").Commits().With("id", order.ClientOrderId is null ? order.RequiredId : null)
            .With("client_order_id", order.ClientOrderId).With(order.Extra)
            .ReadJson(json => ReadOrder(json, order.Markets, null));

    public override Call<Order> FetchOrder(OrderQuery order) =>
        Post("private/order_status/").With("client_order_id", order.ClientOrderId ?? order.Extra["client_order_id"])
            .With("id", order.ClientOrderId is null && !order.Extra.Has("client_order_id") ? order.RequiredId : null).With(order.Extra)
            .ReadJson(json => ReadOrder(json, order.Markets, order.Market));

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) =>
        Post("private/open_orders/all/").With(orders.Extra).ReadJson(json => (json.IsArray ? json.Items : throw json.Bad("a list"))
            .Select(o => ReadOrder(o, orders.Markets, orders.Market) with { Status = OrderStatus.Open, Type = OrderType.Limit }));

    // The exchange names no time in force, and a market order has none.
    protected override Order CompleteOf(Order order, Market? market) => (order with { Type = null }).Complete(market) with { Type = order.Type };

    private static bool IsFiat(string code) => code is "USD" or "EUR" or "GBP";

    private static IEnumerable<string> Texts(Json json) => json.IsText ? json.TextOrNull is { } text ? [text] : []
        : json.IsObject ? json.Fields.SelectMany(f => Texts(f.Value))
        : json.Items.SelectMany(Texts);

    // { "market_symbol": "btcusd", "base_currency": "BTC", "counter_currency": "USD", "market_type": "SPOT" | "PERPETUAL", "base_decimals": 8, "counter_decimals": 0,
    //   "trading": "Enabled", "minimum_order_value", "maximum_order_value", "minimum_order_amount", "maximum_order_amount" }
    private Market ReadMarket(Json m)
    {
        var (@base, quote) = (Facts.CodeOf(m["base_currency"].Text), Facts.CodeOf(m["counter_currency"].Text));
        var perpetual = m["market_type"].TextOrNull == "PERPETUAL";
        return new Market(perpetual ? $"{@base}/{quote}:{quote}" : $"{@base}/{quote}")
        {
            Id = m["market_symbol"].Text, Base = @base, Quote = quote, BaseId = m["base_currency"].Text, QuoteId = m["counter_currency"].Text,
            Settle = perpetual ? quote : null, SettleId = perpetual ? m["counter_currency"].Text : null,
            Type = perpetual ? MarketType.Swap : MarketType.Spot,
            Linear = perpetual ? true : null, Inverse = perpetual ? false : null,
            Margin = false,
            Active = m["trading"].TextOrNull == "Enabled",
            Precision = new MarketPrecision(Precision(m["base_decimals"]), Precision(m["counter_decimals"])),
            Limits = new MarketLimits
            {
                Amount = new MinMax(m["minimum_order_amount"].DecimalOrNull, m["maximum_order_amount"].DecimalOrNull),
                Cost = new MinMax(m["minimum_order_value"].DecimalOrNull, m["maximum_order_value"].DecimalOrNull),
            },
            Raw = m.Kept,
        };
    }

    // { "timestamp": seconds, "open", "high", "low", "last", "volume", "vwap", "bid", "ask" }
    private static Ticker ReadTicker(Json t, string symbol) => new(symbol)
    {
        Timestamp = t["timestamp"].SecondsOrNull,
        Bid = t["bid"].DecimalOrNull, Ask = t["ask"].DecimalOrNull,
        Open = t["open"].DecimalOrNull, High = t["high"].DecimalOrNull, Low = t["low"].DecimalOrNull, Last = t["last"].DecimalOrNull,
        BaseVolume = t["volume"].DecimalOrNull, Vwap = t["vwap"].DecimalOrNull, QuoteVolume = t["volume"].DecimalOrNull * t["vwap"].DecimalOrNull,
        Raw = t.Kept,
    };

    // [["37000.1", "0.5"], …]
    private static ValueList<Level> ReadLevels(Json levels) => levels.Items.Select(l => new Level(l[0].Decimal, l[1].Decimal)).ToValueList();

    // Seconds, or 2023-11-14 22:13:20.123456.
    private static DateTimeOffset? TimeOf(Json time) => time.TextOrNull?.Contains(' ', StringComparison.Ordinal) == true ? time.Iso8601OrNull : time.SecondsOrNull;

    // { "date": seconds, "tid", "amount", "type": "0" buy | "1" sell, "price" }
    private static Trade ReadTrade(Json t, Market market) => new(market.Symbol)
    {
        Id = t["id"].Or(t["tid"]).TextOrNull,
        Timestamp = TimeOf(t["date"].Or(t["datetime"])),
        Side = t["type"].TextOrNull switch { "0" => Side.Buy, "1" => Side.Sell, _ => null },
        Price = t["price"].DecimalOrNull,
        Amount = t["amount"].DecimalOrNull,
        Raw = t.Kept,
    };

    // { "timestamp": seconds, "open", "high", "low", "close", "volume" }
    private static Candle ReadCandle(Json c) => new(c["timestamp"].Seconds,
        c["open"].DecimalOrNull, c["high"].DecimalOrNull, c["low"].DecimalOrNull, c["close"].DecimalOrNull, c["volume"].DecimalOrNull);

    // A fill: { "tid", "price", "usd": quote amount, "btc": base amount, "fee", "datetime", "type" }
    private static Trade ReadFill(Json t, Market? market)
    {
        decimal? Of(string? id) => id is null ? null : t[id].Or(t[id.ToLowerInvariant()]).DecimalOrNull;
        return new Trade(market?.Symbol)
        {
            Id = t["id"].Or(t["tid"]).TextOrNull,
            OrderId = t["order_id"].TextOrNull,
            Timestamp = TimeOf(t["date"].Or(t["datetime"])),
            Side = t["type"].TextOrNull switch { "0" => Side.Buy, "1" => Side.Sell, _ => null },
            Price = t["price"].DecimalOrNull,
            Amount = Of(market?.BaseId) ?? t["amount"].DecimalOrNull,
            Cost = Abs(Of(market?.QuoteId)),
            Fees = t["fee"].DecimalOrNull is { } fee ? [new Fee(market?.Quote, fee)] : [],
            Raw = t.Kept,
        };
    }

    // { "id", "client_order_id", "datetime", "type": "0" buy | "1" sell, "currency_pair": "BTC/USD", "price", "amount", "status": "Open", "transactions": [fill, …] }
    private static Order ReadOrder(Json o, Markets markets, Market? asked)
    {
        if (!o.IsObject) throw o.Bad("an order");
        var pair = o["currency_pair"].TextOrNull?.ToLowerInvariant();
        var market = pair is null ? asked : markets.ById(pair) ?? markets.ById(pair.Replace("/", "", StringComparison.Ordinal));
        var fills = o["transactions"].Items.ToList();
        var traded = market ?? asked ?? (fills.Count > 0 ? MarketOf(fills[0], markets) : null);
        return new Order(o["id"].Or(o["order_id"]).TextOrNull)
        {
            ClientOrderId = o["client_order_id"].Or(o["orig_client_order_id"]).TextOrNull,
            Symbol = market?.Symbol ?? pair?.ToUpperInvariant(),
            Side = o["type"].Or(o["order_type"]).TextOrNull switch { null => null, "1" => Side.Sell, _ => Side.Buy },
            Status = o["status"].TextOrNull is { } status ? Status(status) : null,
            Timestamp = o["datetime"].Iso8601OrNull,
            Price = o["price"].DecimalOrNull,
            Amount = o["amount"].DecimalOrNull,
            Trades = fills.Select(t => ReadFill(t, traded)).ToValueList(),
            Raw = o.Kept,
        };
    }

    // A fill names its two currencies as fields; others that stand there did not move.
    private static Market? MarketOf(Json fill, Markets markets)
    {
        Market? Between(Func<Json, bool> moved) =>
            markets.All.Values.FirstOrDefault(m => moved(fill[m.BaseId!.ToLowerInvariant()]) && moved(fill[m.QuoteId!.ToLowerInvariant()]));
        return Between(amount => amount.DecimalOrNull is not (null or 0)) ?? Between(amount => amount.IsSaid);
    }

    private static OrderStatus Status(string text) => text switch
    {
        "In Queue" or "Open" => OrderStatus.Open,
        "Finished" => OrderStatus.Closed,
        "Canceled" => OrderStatus.Canceled,
        "Cancel pending" => OrderStatus.Canceling,
        _ => new OrderStatus(text),
    };
}
