using System.Globalization;

namespace Ccxt.Venues;

/// <summary>Binance spot, public side: /api/v3 without keys. The signed side is in Binance.Account.cs.</summary>
internal sealed partial class BinanceApi : VenueApi
{
    private const int WeightPerMinute = 6000;
    private static readonly int[] s_none = [];

    private readonly Dictionary<string, Listing> _byId;
    private readonly Counter _weight = new(TimeSpan.FromMinutes(1));
    private readonly Counter _orders10s = new(TimeSpan.FromSeconds(10));
    private readonly Counter _orders1d = new(TimeSpan.FromDays(1));

    public BinanceApi(MatchingEngine engine) : base(engine) => _byId = Profile.Listings.ToDictionary(x => x.Id, StringComparer.Ordinal);

    public override string OrderId(Order order) => Text.Of(order.Number);

    public override void Map(Routes routes)
    {
        routes
            .Get("/api/v3/ping", Weighed(1, _ => Reply.Ok(new { })))
            .Get("/api/v3/time", Weighed(1, call => Reply.Ok(new { serverTime = call.Now.ToUnixTimeMilliseconds() })))
            .Get("/api/v3/exchangeInfo", Weighed(20, ExchangeInfo))
            .Get("/api/v3/depth", Weighed(DepthWeight, Depth))
            .Get("/api/v3/trades", Weighed(25, Trades))
            .Get("/api/v3/aggTrades", Weighed(4, AggregateTrades))
            .Get("/api/v3/klines", Weighed(2, Klines))
            .Get("/api/v3/avgPrice", Weighed(2, AveragePrice))
            .Get("/api/v3/ticker/24hr", Weighed(call => call.Parameter("symbol") is null ? 80 : 2, call => Each(call, Ticker)))
            .Get("/api/v3/ticker/price", Weighed(TickerWeight, call => Each(call, (x, _) => new { symbol = x.Id, price = Last(x) })))
            .Get("/api/v3/ticker/bookTicker", Weighed(TickerWeight, call => Each(call, BookTicker)))
            .Get("/fapi/v1/exchangeInfo", NoContracts)
            .Get("/dapi/v1/exchangeInfo", NoContracts);
        MapAccount(routes);
    }

    public override Reply TooManyRequests(Call call) => Error(429, -1003,
        $"Too much request weight used; current limit is {WeightPerMinute} request weight per 1 MINUTE. "
        + "Please use WebSocket Streams for live updates to avoid polling the API.").Reply;

    public override Reply Failing(int status) => new(status, new { code = -1001, msg = "Internal error; unable to process your request. Please try again." });

    public override Reply NoSuchRoute(Call call) =>
        new(404, new Page("<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center></body></html>"));

    public override Reply Seal(Call call, Reply reply, byte[] body)
    {
        if (call.Path.StartsWith("/api/", StringComparison.Ordinal))
            reply.With("X-MBX-USED-WEIGHT", Text.Of(_weight.Used(call.Now))).With("X-MBX-USED-WEIGHT-1M", Text.Of(_weight.Used(call.Now)));
        if (call.Path.StartsWith("/sapi/", StringComparison.Ordinal)) reply.With("X-SAPI-USED-IP-WEIGHT-1M", "1");
        if (call is { Verb: "POST", Path: "/api/v3/order" })
            reply.With("X-MBX-ORDER-COUNT-10S", Text.Of(_orders10s.Used(call.Now))).With("X-MBX-ORDER-COUNT-1D", Text.Of(_orders1d.Used(call.Now)));
        return reply;
    }

    private static int DepthWeight(Call call) =>
        (Text.Long(call.Parameter("limit")) ?? 100) switch { <= 100 => 5, <= 500 => 25, <= 1000 => 50, _ => 250 };

    private static int TickerWeight(Call call) => call.Parameter("symbol") is null ? 4 : 2;

    private Handler Weighed(int weight, Handler handler) => Weighed(_ => weight, handler);

    private Handler Weighed(Func<Call, int> weight, Handler handler) => call =>
    {
        if (_weight.Add(call.Now, weight(call)) > WeightPerMinute)
            return TooManyRequests(call).With("Retry-After", Text.Of((long)Math.Ceiling(_weight.Left(call.Now).TotalSeconds)));
        return handler(call);
    };

    private Reply ExchangeInfo(Call call)
    {
        var wanted = call.Parameter("symbol") is not null || call.Parameter("symbols") is not null ? Chosen(call) : Profile.Listings;
        return Reply.Ok(new
        {
            timezone = "UTC",
            serverTime = call.Now.ToUnixTimeMilliseconds(),
            rateLimits = new object[]
            {
                new { rateLimitType = "REQUEST_WEIGHT", interval = "MINUTE", intervalNum = 1, limit = WeightPerMinute },
                new { rateLimitType = "ORDERS", interval = "SECOND", intervalNum = 10, limit = 100 },
                new { rateLimitType = "ORDERS", interval = "DAY", intervalNum = 1, limit = 200000 },
            },
            exchangeFilters = s_none,
            symbols = wanted.Select(Symbol),
        });
    }

    private static object Symbol(Listing x) => new
    {
        symbol = x.Id,
        status = x.Halted ? "BREAK" : "TRADING",
        baseAsset = x.Base,
        baseAssetPrecision = 8,
        quoteAsset = x.Quote,
        quotePrecision = 8,
        quoteAssetPrecision = 8,
        baseCommissionPrecision = 8,
        quoteCommissionPrecision = 8,
        orderTypes = new[] { "LIMIT", "LIMIT_MAKER", "MARKET" },
        icebergAllowed = false,
        ocoAllowed = false,
        otoAllowed = false,
        quoteOrderQtyMarketAllowed = true,
        allowTrailingStop = false,
        cancelReplaceAllowed = false,
        isSpotTradingAllowed = true,
        isMarginTradingAllowed = false,
        filters = new object[]
        {
            new { filterType = "PRICE_FILTER", minPrice = E8(x.PriceTick), maxPrice = "1000000.00000000", tickSize = E8(x.PriceTick) },
            new { filterType = "LOT_SIZE", minQty = E8(x.MinAmount), maxQty = E8(x.MaxAmount), stepSize = E8(x.AmountStep) },
            new { filterType = "MARKET_LOT_SIZE", minQty = "0.00000000", maxQty = E8(x.MaxAmount / 10), stepSize = "0.00000000" },
            new
            {
                filterType = "NOTIONAL",
                minNotional = E8(x.MinCost),
                applyMinToMarket = true,
                maxNotional = "9000000.00000000",
                applyMaxToMarket = false,
                avgPriceMins = 5,
            },
            new { filterType = "MAX_NUM_ORDERS", maxNumOrders = 200 },
        },
        permissions = s_none,
        permissionSets = new[] { new[] { "SPOT" } },
        defaultSelfTradePreventionMode = "NONE",
        allowedSelfTradePreventionModes = new[] { "NONE" },
    };

    private Reply Depth(Call call)
    {
        var book = Engine.Snapshot(ListingOf(call).Symbol);
        var limit = Limit(call, 100, 5000);
        return Reply.Ok(new
        {
            lastUpdateId = book.Sequence, bids = book.Bids.Take(limit).Select(Level), asks = book.Asks.Take(limit).Select(Level),
        }).WithSequence(book);
    }

    private Reply Trades(Call call)
    {
        var trades = Engine.Tape(ListingOf(call).Symbol).Trades.TakeLast(Limit(call, 500, 1000));
        return Reply.Ok(trades.Select(x => new
        {
            id = x.Number,
            price = E8(x.Price),
            qty = E8(x.Amount),
            quoteQty = E8(x.Cost),
            time = x.At.ToUnixTimeMilliseconds(),
            isBuyerMaker = x.TakerSide == Side.Sell,
            isBestMatch = true,
        }));
    }

    private Reply AggregateTrades(Call call)
    {
        var (from, to) = Period(call);
        var trades = Engine.Tape(ListingOf(call).Symbol).Trades.Where(x => x.At >= from && x.At <= to);
        if (Text.Long(call.Parameter("fromId")) is { } first) trades = trades.Where(x => x.Number >= first);
        var limit = Limit(call, 500, 1000);
        var chosen = call.Parameter("startTime") is null && call.Parameter("fromId") is null ? trades.TakeLast(limit) : trades.Take(limit);
        // m and M would be one name to an object's serializer
        return Reply.Ok(chosen.Select(x => new Dictionary<string, object>
        {
            ["a"] = x.Number,
            ["p"] = E8(x.Price),
            ["q"] = E8(x.Amount),
            ["f"] = x.Number,
            ["l"] = x.Number,
            ["T"] = x.At.ToUnixTimeMilliseconds(),
            ["m"] = x.TakerSide == Side.Sell,
            ["M"] = true,
        }));
    }

    private Reply Klines(Call call)
    {
        var tape = Engine.Tape(ListingOf(call).Symbol);
        var width = call.Parameter("interval") switch
        {
            null => throw Missing("interval"),
            "1m" => 1, "3m" => 3, "5m" => 5, "15m" => 15, "30m" => 30, "1h" => 60, "2h" => 120, "4h" => 240, "6h" => 360, "8h" => 480, "12h" => 720,
            "1d" => 1440, "3d" => 4320, "1w" => 10080,
            _ => throw Error(400, -1120, "Invalid interval."),
        };
        var span = TimeSpan.FromMinutes(width);
        var (from, to) = Period(call);
        var candles = tape.Candles(span).WithoutGaps(span, call.Now).Where(x => x.Start >= from && x.Start <= to);
        var limit = Limit(call, 500, 1000);
        return Reply.Ok((call.Parameter("startTime") is null ? candles.TakeLast(limit) : candles.Take(limit)).Select(x => new object[]
        {
            x.Start.ToUnixTimeMilliseconds(), E8(x.Open), E8(x.High), E8(x.Low), E8(x.Close), E8(x.Volume), (x.Start + span).ToUnixTimeMilliseconds() - 1,
            E8(x.Cost), x.Trades, E8(x.TakerBuyVolume), E8(x.TakerBuyCost), "0",
        }));
    }

    private Reply AveragePrice(Call call)
    {
        var listing = ListingOf(call);
        var average = Engine.Tape(listing.Symbol).Since(call.Now.AddMinutes(-5))?.Average ?? Engine.Tape(listing.Symbol).Last?.Price ?? 0;
        return Reply.Ok(new { mins = 5, price = E8(average), closeTime = call.Now.ToUnixTimeMilliseconds() });
    }

    private object Ticker(Listing x, Call call)
    {
        var tape = Engine.Tape(x.Symbol);
        var book = Engine.Snapshot(x.Symbol);
        var day = tape.Day(call.Now);
        var change = day is null ? 0 : day.Close - day.Open;
        return new
        {
            symbol = x.Id,
            priceChange = E8(change),
            priceChangePercent = Text.Fixed(day is null ? 0 : change / day.Open * 100, 3),
            weightedAvgPrice = E8(day?.Average ?? 0),
            prevClosePrice = E8(day?.Open ?? 0),
            lastPrice = E8(day?.Close ?? 0),
            lastQty = E8(tape.Last?.Amount ?? 0),
            bidPrice = E8(book.BestBid ?? 0),
            bidQty = E8(book.Bids.FirstOrDefault().Amount),
            askPrice = E8(book.BestAsk ?? 0),
            askQty = E8(book.Asks.FirstOrDefault().Amount),
            openPrice = E8(day?.Open ?? 0),
            highPrice = E8(day?.High ?? 0),
            lowPrice = E8(day?.Low ?? 0),
            volume = E8(day?.Volume ?? 0),
            quoteVolume = E8(day?.Cost ?? 0),
            openTime = call.Now.AddDays(-1).ToUnixTimeMilliseconds(),
            closeTime = call.Now.ToUnixTimeMilliseconds(),
            firstId = tape.Trades.FirstOrDefault()?.Number ?? -1,
            lastId = tape.Last?.Number ?? -1,
            count = day?.Trades ?? 0,
        };
    }

    private object BookTicker(Listing x, Call call)
    {
        var book = Engine.Snapshot(x.Symbol);
        return new
        {
            symbol = x.Id,
            bidPrice = E8(book.BestBid ?? 0),
            bidQty = E8(book.Bids.FirstOrDefault().Amount),
            askPrice = E8(book.BestAsk ?? 0),
            askQty = E8(book.Asks.FirstOrDefault().Amount),
        };
    }

    /// <summary>Of one symbol its object, of several or all a list.</summary>
    private Reply Each(Call call, Func<Listing, Call, object> shape)
    {
        var chosen = Chosen(call).Select(x => shape(x, call)).ToList();
        return Reply.Ok(call.Parameter("symbol") is null ? chosen : chosen[0]);
    }

    private IReadOnlyList<Listing> Chosen(Call call)
    {
        if (call.Parameter("symbol") is not null) return [ListingOf(call)];
        if (call.Parameter("symbols") is not { } list) return Profile.Listings;
        return [.. list.Trim('[', ']').Split(',').Select(x => _byId.GetValueOrDefault(x.Trim('"')) ?? throw NoSuchSymbol())];
    }

    private Reply NoContracts(Call call) => Reply.Ok(new
    {
        timezone = "UTC", serverTime = call.Now.ToUnixTimeMilliseconds(), rateLimits = s_none, exchangeFilters = s_none, assets = s_none, symbols = s_none,
    });

    private Listing ListingOf(Call call) => _byId.GetValueOrDefault(call.Parameter("symbol") ?? throw Missing("symbol")) ?? throw NoSuchSymbol();

    private static (DateTimeOffset From, DateTimeOffset To) Period(Call call) =>
        (Time.FromMilliseconds(Text.Long(call.Parameter("startTime")) ?? 0), Time.FromMilliseconds(Text.Long(call.Parameter("endTime")) ?? 253402300799000));

    private static int Limit(Call call, int otherwise, int most)
    {
        if (call.Parameter("limit") is not { } text) return otherwise;
        return Text.Long(text) is { } limit and > 0 ? (int)Math.Min(limit, most) : throw Error(400, -1130, "Data sent for parameter 'limit' is not valid.");
    }

    private string Last(Listing x) => E8(Engine.Tape(x.Symbol).Last?.Price ?? 0);

    private static string[] Level(BookLevel x) => [E8(x.Price), E8(x.Amount)];

    private static string E8(decimal value) => value.ToString("F8", CultureInfo.InvariantCulture);

    private static RefusedException Error(int status, int code, string msg) => new(new Reply(status, new { code, msg }));

    private static RefusedException NoSuchSymbol() => Error(400, -1121, "Invalid symbol.");

    private static RefusedException Missing(string name) => Error(400, -1102, $"Mandatory parameter '{name}' was not sent, was empty/null, or malformed.");

    /// <summary>Counts by whole intervals of the clock, as Binance does.</summary>
    private sealed class Counter(TimeSpan interval)
    {
        private long _interval;
        private int _used;

        public int Add(DateTimeOffset now, int weight)
        {
            Used(now);
            return _used += weight;
        }

        public int Used(DateTimeOffset now)
        {
            var current = now.UtcTicks / interval.Ticks;
            if (current == _interval) return _used;
            _interval = current;
            return _used = 0;
        }

        public TimeSpan Left(DateTimeOffset now) => TimeSpan.FromTicks(interval.Ticks - (now.UtcTicks % interval.Ticks));
    }
}
