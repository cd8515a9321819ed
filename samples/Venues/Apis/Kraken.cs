using System.Globalization;

namespace Ccxt.Venues;

/// <summary>Kraken spot, public side: /0/public. The signed side is in Kraken.Account.cs. Errors come with status 200, in a list.</summary>
internal sealed partial class KrakenApi : VenueApi
{
    private static readonly object[] s_none = [];

    private readonly Dictionary<string, Listing> _byName;

    public KrakenApi(MatchingEngine engine) : base(engine)
    {
        _byName = new Dictionary<string, Listing>(StringComparer.OrdinalIgnoreCase);
        foreach (var listing in Profile.Listings)
            _byName[listing.Id] = _byName[listing.Alias] = _byName[WebSocketName(listing)] = listing;
    }

    public override string OrderId(Order order) => Ids.Kraken('O', order.Number);

    public override void Map(Routes routes)
    {
        foreach (var (name, handler) in new (string, Handler)[]
                 {
                     ("Time", ServerTime), ("SystemStatus", SystemStatus), ("Assets", Assets), ("AssetPairs", AssetPairs), ("Ticker", Ticker),
                     ("Depth", Depth), ("Trades", Trades), ("OHLC", Candles),
                 })
        {
            routes.Get($"/0/public/{name}", handler).Post($"/0/public/{name}", handler);
        }
        MapAccount(routes);
    }

    public override Reply TooManyRequests(Call call) => new(429, new { error = new[] { "EGeneral:Too many requests" } });

    public override Reply Failing(int status) => new(status, new { error = new[] { "EService:Unavailable" } });

    public override Reply NoSuchRoute(Call call) => new(404, new { error = new[] { "EGeneral:Unknown method" } });

    private static Reply Result(object result) => Reply.Ok(new { error = s_none, result });

    private static RefusedException Error(params string[] errors) => new(Reply.Ok(new { error = errors }));

    private Reply ServerTime(Call call) => Result(new
    {
        unixtime = call.Now.ToUnixTimeSeconds(),
        rfc1123 = call.Now.UtcDateTime.ToString("ddd, dd MMM yy HH:mm:ss +0000", CultureInfo.InvariantCulture),
    });

    private Reply SystemStatus(Call call) =>
        Result(new { status = "online", timestamp = call.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) });

    private Reply Assets(Call call)
    {
        var wanted = call.Parameter("asset")?.Split(',');
        var assets = Profile.Assets.Where(x => wanted is null || wanted.Contains(x.Id) || wanted.Contains(x.Name)).ToList();
        if (wanted is not null && assets.Count < wanted.Length) throw Error("EQuery:Unknown asset");
        return Result(assets.ToDictionary(x => x.Id, x => new
        {
            aclass = "currency", altname = x.Name, decimals = x.Decimals, display_decimals = x.Fiat ? 2 : 5, status = "enabled",
        }));
    }

    private Reply AssetPairs(Call call) => Result(Chosen(call).ToDictionary(x => x.Id, Pair));

    private object Pair(Listing x) => new
    {
        altname = x.Alias,
        wsname = WebSocketName(x),
        aclass_base = "currency",
        @base = Engine.Asset(x.Base).Id,
        aclass_quote = "currency",
        quote = Engine.Asset(x.Quote).Id,
        lot = "unit",
        cost_decimals = 5,
        pair_decimals = x.PriceDecimals,
        lot_decimals = x.AmountDecimals,
        lot_multiplier = 1,
        leverage_buy = s_none,
        leverage_sell = s_none,
        fees = new[] { new[] { 0, Profile.TakerFee * 100 }, new[] { 10000, 0.35m } },
        fees_maker = new[] { new[] { 0, Profile.MakerFee * 100 }, new[] { 10000, 0.2m } },
        fee_volume_currency = "ZUSD",
        margin_call = 80,
        margin_stop = 40,
        ordermin = Text.Plain(x.MinAmount),
        costmin = Text.Plain(x.MinCost),
        tick_size = Text.Plain(x.PriceTick),
        status = x.Halted ? "cancel_only" : "online",
    };

    private Reply Ticker(Call call) => Result(Chosen(call).ToDictionary(x => x.Id, x => Ticker(x, call.Now)));

    private object Ticker(Listing x, DateTimeOffset now)
    {
        var tape = Engine.Tape(x.Symbol);
        var book = Engine.Snapshot(x.Symbol);
        var day = tape.Day(now);
        var today = tape.Since(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero)) ?? day;
        return new
        {
            a = Best(x, book.Asks.FirstOrDefault()),
            b = Best(x, book.Bids.FirstOrDefault()),
            c = new[] { Price(x, tape.Last?.Price ?? 0), F8(tape.Last?.Amount ?? 0) },
            v = new[] { F8(today?.Volume ?? 0), F8(day?.Volume ?? 0) },
            p = new[] { Price(x, today?.Average ?? 0), Price(x, day?.Average ?? 0) },
            t = new[] { today?.Trades ?? 0, day?.Trades ?? 0 },
            l = new[] { Price(x, today?.Low ?? 0), Price(x, day?.Low ?? 0) },
            h = new[] { Price(x, today?.High ?? 0), Price(x, day?.High ?? 0) },
            o = Price(x, today?.Open ?? 0),
        };
    }

    private static string[] Best(Listing x, BookLevel level) =>
        [Price(x, level.Price), Text.Plain(decimal.Floor(level.Amount)), Text.Fixed(level.Amount, 8)];

    private Reply Depth(Call call)
    {
        var listing = ListingOf(call);
        var book = Engine.Snapshot(listing.Symbol);
        var count = (int)Math.Clamp(Text.Long(call.Parameter("count")) ?? 100, 1, 500);
        object[] Level(BookLevel x) => [Price(listing, x.Price), F8(x.Amount), x.At.ToUnixTimeSeconds()];
        return Result(new Dictionary<string, object>
        {
            [listing.Id] = new { asks = book.Asks.Take(count).Select(Level), bids = book.Bids.Take(count).Select(Level) },
        }).WithSequence(book);
    }

    private Reply Trades(Call call)
    {
        var listing = ListingOf(call);
        var since = Since(call.Parameter("since"));
        var count = (int)Math.Clamp(Text.Long(call.Parameter("count")) ?? 1000, 1, 1000);
        var after = Engine.Tape(listing.Symbol).Trades.Where(x => x.At > since);
        var trades = (call.Parameter("since") is null ? after.TakeLast(count) : after.Take(count)).ToList();
        var last = trades.Count > 0 ? trades[^1].At : since;
        return Result(new Dictionary<string, object>
        {
            [listing.Id] = trades.Select(x => new object[]
            {
                Price(listing, x.Price), F8(x.Amount), Seconds(x.At), x.TakerSide == Side.Buy ? "b" : "s", x.TakerWasMarket ? "m" : "l", "", x.Number,
            }),
            ["last"] = Text.Of(last.ToUnixTimeMicroseconds() * 1000),
        });
    }

    private Reply Candles(Call call)
    {
        var listing = ListingOf(call);
        var interval = Text.Long(call.Parameter("interval") ?? "1");
        if (interval is not (1 or 5 or 15 or 30 or 60 or 240 or 1440 or 10080 or 21600)) throw Error("EGeneral:Invalid arguments:interval");
        var width = TimeSpan.FromMinutes(interval.Value);
        var since = Since(call.Parameter("since"));
        var candles = Engine.Tape(listing.Symbol).Candles(width).WithoutGaps(width, call.Now).Where(x => x.Start > since).TakeLast(720).ToList();
        return Result(new Dictionary<string, object>
        {
            [listing.Id] = candles.Select(x => new object[]
            {
                x.Start.ToUnixTimeSeconds(), Price(listing, x.Open), Price(listing, x.High), Price(listing, x.Low), Price(listing, x.Close),
                Price(listing, x.Average), F8(x.Volume), x.Trades,
            }),
            // the last candle that cannot change any more
            ["last"] = candles.Count > 1 ? candles[^2].Start.ToUnixTimeSeconds() : 0,
        });
    }

    private IEnumerable<Listing> Chosen(Call call) =>
        call.Parameter("pair") is { } names ? [.. names.Split(',').Select(Named)] : Profile.Listings;

    private Listing ListingOf(Call call) => Named(call.Parameter("pair") ?? throw Error("EGeneral:Invalid arguments"));

    private Listing Named(string name) => _byName.GetValueOrDefault(name) ?? throw Error("EQuery:Unknown asset pair");

    /// <summary>Seconds, or nanoseconds as the last answer gave them.</summary>
    private static DateTimeOffset Since(string? text)
    {
        if (text is null) return DateTimeOffset.MinValue;
        var value = Text.Decimal(text) ?? throw Error("EGeneral:Invalid arguments:since");
        var seconds = value > 100_000_000_000_000 ? value / 1_000_000_000 : value;
        return seconds > 253_402_300_799 ? DateTimeOffset.MaxValue : DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }

    private static decimal Seconds(DateTimeOffset at) => at.ToUnixTimeMicroseconds() / 1_000_000m;

    private string WebSocketName(Listing x) => $"{Engine.Asset(x.Base).Name}/{Engine.Asset(x.Quote).Name}";

    private static string Price(Listing x, decimal value) => Text.Fixed(value, x.PriceDecimals);

    private static string F8(decimal value) => Text.Fixed(value, 8);
}
