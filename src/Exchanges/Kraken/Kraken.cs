using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>Kraken, spot. Facts: hocon/exchanges/kraken.conf. Recorded: tests/vectors/kraken.</summary>
public sealed partial class Kraken(Facts facts) : Exchange(facts)
{
    // API-Sign = base64(HMAC-SHA512(secret, path + SHA256(nonce + body))); the body itself carries the nonce.
    protected override Draft Sign(Draft request, Signing signing)
    {
        var values = request.Params.Prepend("nonce", $"{signing.Nonce}");
        var draft = TakesJson(request) ? request.WithJson(values) : request.WithForm(values);
        var seal = HmacSha512(signing.Keys.Secret!.FromBase64(), request.UrlPath.Utf8(), Sha256($"{signing.Nonce}{draft.Body}"));
        return draft.Header("API-Key", signing.Keys.ApiKey!.Reveal()).Header("API-Sign", seal.ToBase64());
    }

    // { "error": ["EOrder:Insufficient funds"], "result": {} }
    protected override Refusal? ErrorIn(Reply reply)
    {
        var errors = reply.JsonOrMissing["error"].Items.Select(e => e.TextOrNull).ToList();
        return Refusal.From(errors.FirstOrDefault(e => Facts.Errors.ClassOf(null, e) is not null) ?? errors.FirstOrDefault());
    }

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        Get("public/Time").With(extra).ReadJson(json => json["result"]["unixtime"].SecondsOrNull ?? throw json["result"]["unixtime"].Bad("a time"));

    public override Call<ExchangeStatus> FetchStatus(Params extra) =>
        Get("public/SystemStatus").With(extra).ReadJson(json => new ExchangeStatus(json["result"]["status"].Text == "online" ? "ok" : "maintenance"));

    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        Get("public/Assets").With(extra).ReadJson(json => json["result"].Fields.Select(c => ReadCurrency(c.Name, c.Value)).ToValueMap(c => c.Code));

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        Get("public/AssetPairs").With(extra).ReadJson(json => json["result"].Fields.Select(m => ReadMarket(m.Name, m.Value)).ToValueList());

    // Amounts are in steps of the currency where those are coarser than the market's.
    protected override Market Refine(Market market, ValueMap<Currency> currencies) =>
        currencies.TryGetValue(market.Base, out var currency) && currency.Precision > market.Precision.Amount
            ? market with { Precision = market.Precision with { Amount = currency.Precision } }
            : market;

    public override Call<Ticker> FetchTicker(Market market, Params extra) =>
        Get("public/Ticker").With("pair", market.Id).With(extra).ReadJson(json => ReadTicker(json["result"][market.Id], market.Symbol));

    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("public/Ticker").With("pair", wanted is null ? null : string.Join(',', wanted.Where(m => m.Active == true).Select(m => m.Id))).With(extra)
            .ReadJson(json => json["result"].Fields.Select(t => ReadTicker(t.Value, markets.ById(t.Name)?.Symbol ?? t.Name)));

    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) =>
        Get("public/Depth").With("pair", market.Id).With("count", limit).With(extra).ReadJson(json =>
        {
            // Some markets answer under the name that the stream uses.
            var book = json["result"][market.Own.GetValueOrDefault("wsname", market.Id)].Or(json["result"][market.Id]);
            return new OrderBook(market.Symbol) { Bids = ReadLevels(book["bids"]), Asks = ReadLevels(book["asks"]) };
        });

    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        Get("public/Trades").With("pair", market.Id).With("since", window.SinceSeconds is { } since ? $"{since}" : null).With("count", window.Limit).With(extra)
            .ReadJson(json =>
            {
                var result = json["result"];
                var trades = result[market.Id].Items.ToList();
                // An old trade has no id; the last one's is then the cursor.
                return trades.Select((t, i) => ReadTrade(t, market, t[6].TextOrNull ?? (i == trades.Count - 1 ? result["last"].TextOrNull : null)));
            });

    // since is the candle before the first wanted one: it is exclusive.
    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra) =>
        Get("public/OHLC").With("pair", market.Id).With("interval", timeframe.Id)
            .With("since", window.SinceSeconds is { } since ? $"{since - (long)timeframe.Length.TotalSeconds}" : null).With(extra)
            .ReadJson(json => json["result"][market.Id].Items.Select(ReadCandle));

    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        Post("private/BalanceEx").With(extra).ReadJson(json => new Balance(json["result"].Fields.ToValueMap(b => Code(b.Name), b => new Holding
        {
            Total = b.Value["balance"].DecimalOrNull,
            Used = b.Value["hold_trade"].DecimalOrNull,
        })));

    public override Call<Order> CreateOrder(NewOrder order)
    {
        if (order.TriggerPrice is not null)
            return Call.Fail<Order>(ErrorClass.NotSupported, "Kraken has no plain trigger: give a stop-loss or take-profit price");
        return Post("private/AddOrder").Commits().With("pair", order.Market.Id).With(Terms(order)).ReadJson(json => ReadPlaced(json["result"], order));
    }

    // What stands in an order, alone or in a batch.
    private static Params Terms(NewOrder order)
    {
        var isLimit = order.Type.Text.EndsWith("limit", StringComparison.Ordinal);
        var trigger = order.StopLossPrice ?? order.TakeProfitPrice;
        return Params.Empty
            .With("type", order.Side.Lower())
            .With("ordertype", trigger is null ? order.Type.Text : $"{(order.StopLossPrice is not null ? "stop-loss" : "take-profit")}{(isLimit ? "-limit" : "")}")
            .With("volume", IsByCost(order) ? order.Market.CostText(order.Cost!.Value) : order.AmountText)
            .With("cl_ord_id", order.ClientOrderId)
            .With("price", trigger is { } at ? order.Market.PriceText(at) : isLimit ? order.PriceText : null)
            .With("price2", trigger is not null && isLimit ? order.PriceText : null)
            .With("reduce_only", order.ReduceOnly == true ? "true" : null)
            .With("timeinforce", order.TimeInForce?.Text)
            .With("oflags", Flags(order))
            .With(order.Extra.Without("oflags"));
    }

    private static bool IsByCost(NewOrder order) => order.IsMarket && order.Cost is not null;

    public override Call<Order> CancelOrder(OrderQuery order) =>
        Post("private/CancelOrder").Commits()
            .With("txid", order.ClientOrderId is null ? order.Extra["userref"] ?? order.RequiredId : null)
            .With("cl_ord_id", order.ClientOrderId)
            .With(order.Extra.Without("userref"))
            .ReadJson(_ => new Order((string?)null))
            // Elsewhere an unknown order is an invalid one; here it is one that is not there.
            .Or(ErrorClass.InvalidOrder, e => Call.Fail<Order>(e.Text == "EOrder:Unknown order" ? e with { Class = ErrorClass.OrderNotFound } : e));

    public override Call<Order> FetchOrder(OrderQuery order) =>
        Post("private/QueryOrders").With("trades", true).With("txid", order.RequiredId).With("userref", order.ClientOrderId).With(order.Extra)
            .ReadJson(json => json["result"][order.RequiredId] is { IsMissing: false } found
                ? ReadOrder(order.RequiredId, found, order.Markets)
                : throw new ExchangeError(ErrorClass.OrderNotFound, $"Kraken knows no order {order.Id}").ToException());

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) =>
        Post("private/OpenOrders").With("start", orders.Window.SinceSeconds).With("cl_ord_id", orders.Extra["clientOrderId"]).With(orders.Extra.Without("clientOrderId"))
            .ReadJson(json => json["result"]["open"].Fields.Select(o => ReadOrder(o.Name, o.Value, orders.Markets)));

    // A batch cancels and places as JSON, and so does a price given in percent; all else is a form.
    private static bool TakesJson(Draft request) => request.Endpoint.Path is "CancelOrderBatch" or "AddOrderBatch"
        || (request.Params.Text("price")?.EndsWith('%') ?? false);

    // XXBT, ZUSD, XBT.M: a suffix says where the coins are kept.
    private string Code(string id) => id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? $"{Facts.CodeOf(id[..dot])}{id[dot..]}" : Facts.CodeOf(id);

    // "a": [price, whole lots, amount], "c": [price, amount], "v", "p", "l", "h": [today, last 24 h], "o": today's open
    private static Ticker ReadTicker(Json t, string symbol)
    {
        var (volume, vwap) = (t["v"][1].DecimalOrNull, t["p"][1].DecimalOrNull);
        return new Ticker(symbol)
        {
            Bid = t["b"][0].DecimalOrNull, BidVolume = t["b"][2].DecimalOrNull,
            Ask = t["a"][0].DecimalOrNull, AskVolume = t["a"][2].DecimalOrNull,
            Open = t["o"].DecimalOrNull, High = t["h"][1].DecimalOrNull, Low = t["l"][1].DecimalOrNull, Last = t["c"][0].DecimalOrNull,
            BaseVolume = volume, Vwap = vwap, QuoteVolume = volume * vwap,
        };
    }

    private static ValueList<Level> ReadLevels(Json levels) => levels.Items.Select(l => new Level(l[0].Decimal, l[1].Decimal, l[2].DecimalOrNull)).ToValueList();

    // [price, amount, seconds, "b" | "s", "m" | "l", misc, id]
    private static Trade ReadTrade(Json t, Market market, string? id) => new(market.Symbol)
    {
        Id = id,
        Price = t[0].Decimal,
        Amount = t[1].Decimal,
        Timestamp = t[2].SecondsOrNull,
        Side = t[3].TextOrNull == "s" ? Side.Sell : Side.Buy,
        Type = t[4].TextOrNull == "l" ? OrderType.Limit : OrderType.Market,
    };

    // [seconds, open, high, low, close, vwap, volume, count]
    private static Candle ReadCandle(Json c) => new(c[0].SecondsOrNull ?? throw c[0].Bad("a time"),
        c[1].DecimalOrNull, c[2].DecimalOrNull, c[3].DecimalOrNull, c[4].DecimalOrNull, c[6].DecimalOrNull);

    private Currency ReadCurrency(string id, Json c)
    {
        var code = Code(id);
        return new Currency(code)
        {
            Id = id,
            Name = c["altname"].TextOrNull,
            Type = "crypto",
            Active = c["status"].TextOrNull == "enabled",
            Precision = Precision(c["decimals"]),
        };
    }

    private Market ReadMarket(string id, Json m)
    {
        var (@base, quote) = (Code(m["base"].Text), Code(m["quote"].Text));
        return new Market(id.Contains(":BTNL", StringComparison.Ordinal) ? id : $"{@base}/{quote}")
        {
            Id = id, Base = @base, Quote = quote, BaseId = @base, QuoteId = quote,
            Active = m["status"].TextOrNull == "online",
            Margin = m["leverage_buy"].Count > 0,
            Taker = m["fees"][0][1].DecimalOrNull / 100,
            Maker = m["fees_maker"][0][1].DecimalOrNull / 100,
            Precision = new MarketPrecision(Precision(m["lot_decimals"]), Precision(m["pair_decimals"])),
            Limits = new MarketLimits
            {
                Leverage = new MinMax(1, m["leverage_buy"].Last.DecimalOrNull ?? 1),
                Amount = new MinMax(m["ordermin"].DecimalOrNull),
                Cost = new MinMax(m["costmin"].DecimalOrNull),
            },
            Own = new ValueMap<string>(from name in new[] { "altname", "wsname" } where m[name].IsSaid select KeyValuePair.Create(name, m[name].Text)),
        };
    }

    private static Order ReadPlaced(Json placed, NewOrder order)
    {
        var byCost = IsByCost(order);
        var said = new Description(placed["descr"]["order"].TextOrNull);
        // One order of several can be refused alone.
        if (placed["error"].TextOrNull is not null) return new Order((string?)null) { Symbol = order.Market.Symbol, Status = OrderStatus.Rejected };
        // A validated order is not placed and has no id; a placed one without an id would be lost. Of several orders each has a text for a list.
        var txid = placed["txid"][0].Or(placed["txid"]);
        var id = order.Extra.Has("validate") ? txid.TextOrNull : txid.Text;
        return new Order(id)
        {
            Symbol = ByName(said.Pair, order.Markets)?.Symbol,
            Side = said.Side,
            Type = said.IsTriggered ? said.Price is null ? OrderType.Market : OrderType.Limit : said.Kind is { } kind ? new OrderType(kind) : null,
            PostOnly = false,
            Amount = byCost ? null : said.Volume,
            Cost = byCost ? said.Volume : null,
            Price = said.Price,
            TriggerPrice = said.Trigger,
            StopLossPrice = said.Kind == "stop" ? said.Trigger : null,
            TakeProfitPrice = said.Kind == "take" ? said.Trigger : null,
        };
    }

    private static string? Flags(NewOrder order)
    {
        var flags = new[] { order.Extra.Text("oflags"), IsByCost(order) ? "viqc" : null, order.IsPostOnly() ? "post" : null }.Where(f => f is not null).ToList();
        return flags.Count == 0 ? null : string.Join(',', flags);
    }

    private static Market? ByName(string? pair, Markets markets) =>
        pair is null ? null : markets.All.Values.FirstOrDefault(m => m.Own.GetValueOrDefault("altname") == pair) ?? markets.ById(pair);

    private Order ReadOrder(string id, Json o, Markets markets)
    {
        var description = o["descr"];
        var said = new Description(description["order"].TextOrNull);
        var pair = description["pair"].TextOrNull ?? said.Pair;
        var market = ByName(pair, markets);
        var type = description["ordertype"].TextOrNull ?? said.Kind;
        var flags = o["oflags"].TextOrNull ?? "";
        var stopLoss = type?.StartsWith("stop-loss", StringComparison.Ordinal) == true;
        var takeProfit = type?.StartsWith("take-profit", StringComparison.Ordinal) == true;
        return new Order(id)
        {
            ClientOrderId = o["cl_ord_id"].Or(o["userref"]).TextOrNull,
            Symbol = market?.Symbol ?? pair,
            Side = description["type"].TextOrNull switch { "buy" => Side.Buy, "sell" => Side.Sell, _ => said.Side },
            Type = type switch
            {
                null => null,
                "stop-loss" or "take-profit" => OrderType.Market,
                "stop-loss-limit" or "take-profit-limit" or "trailing-stop-limit" => OrderType.Limit,
                _ => new OrderType(type),
            },
            Status = o["status"].TextOrNull is { } status ? Status(status) : null,
            PostOnly = flags.Contains("post", StringComparison.Ordinal),
            Timestamp = o["opentm"].SecondsOrNull,
            LastUpdateTimestamp = o["closetm"].SecondsOrNull,
            Amount = o["vol"].DecimalOrNull,
            Filled = o["vol_exec"].DecimalOrNull,
            Price = stopLoss || takeProfit ? description["price2"].DecimalOrNull : LimitPrice(description["price"])
                ?? (description["price"].IsSaid ? null : said.Price) ?? o["limitprice"].Or(o["price"]).DecimalOrNull,
            TriggerPrice = said.Trigger,
            Average = o["price"].DecimalOrNull,
            StopLossPrice = stopLoss ? description["price"].DecimalOrNull : null,
            TakeProfitPrice = takeProfit ? description["price"].DecimalOrNull : null,
            Fees = o["fee"].IsMissing ? [] : [new Fee(flags.Contains("fciq", StringComparison.Ordinal) ? market?.Quote
                : flags.Contains("fcib", StringComparison.Ordinal) ? market?.Base : null, o["fee"].DecimalOrNull)],
            Trades = o["trades"].Items.Select(t => new Trade(market?.Symbol) { Id = t.Text }).ToValueList(),
        };
    }

    // A price in percent, or of zero, is not the limit.
    private static decimal? LimitPrice(Json price) => price.TextOrNull is { } text && !text.EndsWith('%') && price.DecimalOrNull is { } value and not 0 ? value : null;

    private static OrderStatus Status(string text) => text switch
    {
        "pending" or "open" or "pending_new" or "new" or "partially_filled" => OrderStatus.Open,
        "filled" or "closed" => OrderStatus.Closed,
        "canceled" => OrderStatus.Canceled,
        "expired" => OrderStatus.Expired,
        _ => new OrderStatus(text),
    };

    /// <summary><c>buy 0.12345678 XBTUSD @ limit 35000.1</c>, or <c>… @ stop loss 34000.0 -> limit 33900.0</c>.</summary>
    private readonly struct Description(string? text)
    {
        private readonly string[] words = text?.Split(' ') ?? [];

        public Side? Side => words.ElementAtOrDefault(0) switch { "buy" => Protocol.Side.Buy, "sell" => Protocol.Side.Sell, _ => null };
        public decimal? Volume => Number(1);
        public string? Pair => words.ElementAtOrDefault(2);
        public string? Kind => words.ElementAtOrDefault(4);
        public bool IsTriggered => Kind is "stop" or "take";
        public decimal? Trigger => IsTriggered ? Number(6) : null;
        public decimal? Price => IsTriggered ? Number(9) : Kind == "limit" ? Number(5) : null;

        private decimal? Number(int at) =>
            decimal.TryParse(words.ElementAtOrDefault(at), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
