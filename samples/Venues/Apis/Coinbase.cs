using System.Globalization;

namespace Ccxt.Venues;

/// <summary>Coinbase Exchange, public side: products, books, trades, candles, currencies. The signed side is in Coinbase.Account.cs.</summary>
internal sealed partial class CoinbaseApi : VenueApi
{
    private readonly Dictionary<string, Listing> _byId;

    public CoinbaseApi(MatchingEngine engine) : base(engine) => _byId = Profile.Listings.ToDictionary(x => x.Id, StringComparer.Ordinal);

    public override string OrderId(Order order) => Ids.Uuid(order.Number);

    public override void Map(Routes routes)
    {
        routes
            .Get("/time", Agent(call => Reply.Ok(new
            {
                iso = call.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                epoch = call.Now.ToUnixTimeMilliseconds() / 1000m,
            })))
            .Get("/currencies", Agent(_ => Reply.Ok(Profile.Assets.Select(Currency))))
            .Get("/currencies/{id}", Agent(call => Reply.Ok(Currency(Profile.Assets.FirstOrDefault(x => x.Id == call.Route("id")) ?? throw NotFound()))))
            .Get("/products", Agent(_ => Reply.Ok(Profile.Listings.Select(Product))))
            .Get("/products/spark-lines", Agent(SparkLines))
            .Get("/products/{id}", Agent(call => Reply.Ok(Product(ListingOf(call)))))
            .Get("/products/{id}/book", Agent(Book))
            .Get("/products/{id}/ticker", Agent(Ticker))
            .Get("/products/{id}/trades", Agent(Trades))
            .Get("/products/{id}/candles", Agent(Candles))
            .Get("/products/{id}/stats", Agent(Stats));
        MapAccount(routes);
    }

    public override Reply TooManyRequests(Call call) =>
        Error(429, call.Header("CB-ACCESS-KEY") is null ? "Public rate limit exceeded" : "Private rate limit exceeded").Reply;

    public override Reply Failing(int status) => Error(status, "Internal server error").Reply;

    public override Reply NoSuchRoute(Call call) => NotFound().Reply;

    /// <summary>Coinbase refuses clients that do not say who they are.</summary>
    private static Handler Agent(Handler handler) => call =>
        string.IsNullOrEmpty(call.Header("User-Agent")) ? throw Error(400, "User-Agent header is required.") : handler(call);

    private static RefusedException Error(int status, string message) => new(new Reply(status, new { message }));

    private static RefusedException NotFound() => Error(404, "NotFound");

    private Listing ListingOf(Call call) => _byId.GetValueOrDefault(call.Route("id")) ?? throw NotFound();

    private static object Product(Listing x) => new
    {
        id = x.Id,
        base_currency = x.Base,
        quote_currency = x.Quote,
        quote_increment = Text.Plain(x.PriceTick),
        base_increment = Text.Plain(x.AmountStep),
        display_name = $"{x.Base}-{x.Quote}",
        min_market_funds = Text.Plain(x.MinCost),
        margin_enabled = false,
        post_only = false,
        limit_only = false,
        cancel_only = x.Halted,
        status = x.Halted ? "delisted" : "online",
        status_message = "",
        trading_disabled = x.Halted,
        fx_stablecoin = false,
        max_slippage_percentage = "0.02000000",
        auction_mode = false,
        high_bid_limit_percentage = "",
    };

    private static object Currency(Asset x) => new
    {
        id = x.Id,
        name = x.Name,
        min_size = x.Fiat ? "0.01" : "0.00000001",
        status = "online",
        message = "",
        max_precision = x.Fiat ? "0.01" : "0.00000001",
        convertible_to = Array.Empty<string>(),
        details = new
        {
            type = x.Fiat ? "fiat" : "crypto",
            symbol = (string?)null,
            network_confirmations = x.Fiat ? (int?)null : 2,
            sort_order = 20,
            crypto_address_link = "",
            crypto_transaction_link = "",
            push_payment_methods = Array.Empty<string>(),
            group_types = Array.Empty<string>(),
            display_name = (string?)null,
            processing_time_seconds = (int?)null,
            min_withdrawal_amount = x.Fiat ? (decimal?)null : 0.0001m,
            max_withdrawal_amount = x.Fiat ? (decimal?)null : 2400,
        },
        default_network = x.Fiat ? "" : Network(x),
        supported_networks = x.Fiat ? [] : new[]
        {
            new
            {
                id = Network(x),
                name = Network(x),
                status = "online",
                contract_address = "",
                crypto_address_link = "",
                crypto_transaction_link = "",
                min_withdrawal_amount = 0.0001m,
                max_withdrawal_amount = 2400,
                network_confirmations = 2,
                processing_time_seconds = (int?)null,
            },
        },
        display_name = x.Id,
    };

    private static string Network(Asset x) => x.Id == "USDT" ? "ethereum" : x.Name.ToLowerInvariant();

    private Reply Book(Call call)
    {
        var book = Engine.Snapshot(ListingOf(call).Symbol);
        var level = call.Parameter("level") ?? "1";
        if (level is not ("1" or "2" or "3")) throw Error(400, "Invalid level");
        object Side(Side side) => level == "3"
            ? Engine.Resting(book.Symbol, side).Select(x => new object[] { Text.Plain(x.Price!.Value), Text.Plain(x.Remaining), OrderId(x) })
            : (side == Venues.Side.Buy ? book.Bids : book.Asks).Take(level == "1" ? 1 : int.MaxValue)
                .Select(x => new object[] { Text.Plain(x.Price), Text.Plain(x.Amount), x.Orders });
        return Reply.Ok(new
        {
            bids = Side(Venues.Side.Buy),
            asks = Side(Venues.Side.Sell),
            sequence = book.Sequence,
            auction_mode = false,
            auction = (object?)null,
            time = Text.Iso(call.Now),
        }).WithSequence(book);
    }

    private Reply Ticker(Call call)
    {
        var listing = ListingOf(call);
        var tape = Engine.Tape(listing.Symbol);
        var book = Engine.Snapshot(listing.Symbol);
        var last = tape.Last ?? throw NotFound();
        return Reply.Ok(new
        {
            ask = Text.Plain(book.BestAsk ?? 0),
            bid = Text.Plain(book.BestBid ?? 0),
            volume = Text.Fixed(tape.Day(call.Now)?.Volume ?? 0, 8),
            trade_id = last.Number,
            price = Text.Plain(last.Price),
            size = Text.Plain(last.Amount),
            time = Text.Iso(last.At),
        });
    }

    private Reply Stats(Call call)
    {
        var tape = Engine.Tape(ListingOf(call).Symbol);
        var day = tape.Day(call.Now);
        return Reply.Ok(new
        {
            open = Text.Plain(day?.Open ?? 0),
            high = Text.Plain(day?.High ?? 0),
            low = Text.Plain(day?.Low ?? 0),
            last = Text.Plain(tape.Last?.Price ?? 0),
            volume = Text.Fixed(day?.Volume ?? 0, 8),
            volume_30day = Text.Fixed(day?.Volume ?? 0, 8),
        });
    }

    /// <summary>Newest first; the side is the maker's. Pages follow the ids in CB-BEFORE and CB-AFTER.</summary>
    private Reply Trades(Call call)
    {
        var listing = ListingOf(call);
        var trades = Engine.Tape(listing.Symbol).Trades.Reverse();
        if (Text.Long(call.Parameter("after")) is { } after) trades = trades.Where(x => x.Number < after);
        if (Text.Long(call.Parameter("before")) is { } before) trades = trades.Where(x => x.Number > before);
        var page = trades.Take(Limit(call)).ToList();
        var reply = Reply.Ok(page.Select(x => new
        {
            trade_id = x.Number,
            side = x.TakerSide == Side.Buy ? "sell" : "buy",
            size = Text.Fixed(x.Amount, 8),
            price = Text.Fixed(x.Price, 8),
            time = Text.Iso(x.At),
        }));
        return page.Count == 0 ? reply : reply.With("CB-BEFORE", Text.Of(page[0].Number)).With("CB-AFTER", Text.Of(page[^1].Number));
    }

    /// <summary>[time, low, high, open, close, volume], newest first, none where nobody traded.</summary>
    private Reply Candles(Call call)
    {
        var listing = ListingOf(call);
        var seconds = Text.Long(call.Parameter("granularity") ?? "60");
        if (seconds is not (60 or 300 or 900 or 3600 or 21600 or 86400)) throw Error(400, "Unsupported granularity");
        var width = TimeSpan.FromSeconds(seconds.Value);
        var from = Moment(call, "start") ?? DateTimeOffset.MinValue;
        var to = Moment(call, "end") ?? call.Now;
        if (from > DateTimeOffset.MinValue && (to - from) / width > 300)
            throw Error(400, "granularity too small for the requested time range. Count of aggregations requested exceeds 300");
        return Reply.Ok(Engine.Tape(listing.Symbol).Candles(width).Where(x => x.Start >= from && x.Start <= to).Reverse().Take(300).Select(x => new object[]
        {
            x.Start.ToUnixTimeSeconds(), Number(x.Low), Number(x.High), Number(x.Open), Number(x.Close), Number(x.Volume),
        }));
    }

    private Reply SparkLines(Call call) => Reply.Ok(Profile.Listings.Where(x => !x.Halted).ToDictionary(
        x => x.Id,
        x => Engine.Tape(x.Symbol).Candles(TimeSpan.FromHours(1)).Where(y => y.Start > call.Now.AddDays(-1)).Reverse()
            .Select(y => new object[] { y.Start.ToUnixTimeSeconds(), Number(y.Low), Number(y.High), Number(y.Open), Number(y.Close) })));

    private static int Limit(Call call) =>
        (int)Math.Min(call.Parameter("limit") is { } text ? Text.Long(text) is { } limit and > 0 ? limit : throw Error(400, "Invalid limit") : 1000, 1000);

    private static DateTimeOffset? Moment(Call call, string name)
    {
        if (call.Parameter(name) is not { } text) return null;
        if (Text.Decimal(text) is { } seconds) return DateTimeOffset.FromUnixTimeSeconds((long)seconds);
        var isTime = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        return isTime ? at : throw Error(400, $"Invalid {name}");
    }

    /// <summary>A JSON number without trailing zeros.</summary>
    private static decimal Number(decimal value) => value / 1.0000000000000000000000000000m;
}
