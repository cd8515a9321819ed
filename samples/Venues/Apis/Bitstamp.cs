using System.Globalization;

namespace Ccxt.Venues;

/// <summary>Bitstamp API v2, public side. The signed side is in Bitstamp.Account.cs.</summary>
internal sealed partial class BitstampApi : VenueApi
{
    private readonly Dictionary<string, Listing> _byId;

    public BitstampApi(MatchingEngine engine) : base(engine) => _byId = Profile.Listings.ToDictionary(x => x.Id, StringComparer.Ordinal);

    public override string OrderId(Order order) => Text.Of(order.Number);

    public override void Map(Routes routes)
    {
        routes
            .Get("/api/v2/markets", _ => Reply.Ok(Profile.Listings.Select(Market)))
            .Get("/api/v2/trading-pairs-info", _ => Reply.Ok(Profile.Listings.Select(TradingPair)))
            .Get("/api/v2/currencies", _ => Reply.Ok(Profile.Assets.Select(Currency)))
            .Get("/api/v2/ticker", Tickers)
            .Get("/api/v2/ticker/{pair}", call => Reply.Ok(Ticker(ListingOf(call), call.Now, TimeSpan.FromDays(1), withPair: false)))
            .Get("/api/v2/ticker_hour/{pair}", call => Reply.Ok(Ticker(ListingOf(call), call.Now, TimeSpan.FromHours(1), withPair: false)))
            .Get("/api/v2/order_book/{pair}", OrderBook)
            .Get("/api/v2/transactions/{pair}", Transactions)
            .Get("/api/v2/ohlc/{pair}", Candles);
        MapAccount(routes);
    }

    public override Reply TooManyRequests(Call call) => Error(429, "Request rejected due to exceeded rate limit.", "400.002").Reply;

    /// <summary>What stands before Bitstamp answers for it with a page.</summary>
    public override Reply Failing(int status) =>
        new(status, new Page($"<html><head><title>{status}</title></head><body>The service is unavailable.</body></html>"));

    public override Reply NoSuchRoute(Call call) => Error(404, "Resource not found.", "404.001").Reply;

    private static RefusedException Error(int status, object reason, string code) =>
        new(new Reply(status, new { status = "error", reason, response_code = code }));

    private Listing ListingOf(Call call) => _byId.GetValueOrDefault(call.Route("pair")) ?? throw Error(404, "Market not found.", "404.002");

    private object Market(Listing x) => new
    {
        name = x.Symbol,
        market_symbol = x.Id,
        base_currency = x.Base,
        base_decimals = x.AmountDecimals,
        counter_currency = x.Quote,
        counter_decimals = x.PriceDecimals,
        minimum_order_value = Text.Plain(x.MinCost),
        trading = x.Halted ? "Disabled" : "Enabled",
        instant_order_counter_decimals = 2,
        instant_and_market_orders = x.Halted ? "Disabled" : "Enabled",
        description = Description(x),
        market_type = "SPOT",
    };

    private object TradingPair(Listing x) => new
    {
        name = x.Symbol,
        url_symbol = x.Id,
        base_decimals = x.AmountDecimals,
        counter_decimals = x.PriceDecimals,
        instant_order_counter_decimals = 2,
        minimum_order = $"{Text.Fixed(x.MinCost, 1)} {x.Quote}",
        trading = x.Halted ? "Disabled" : "Enabled",
        instant_and_market_orders = x.Halted ? "Disabled" : "Enabled",
        description = Description(x),
    };

    private string Description(Listing x) => $"{Engine.Asset(x.Base).Name} / {Engine.Asset(x.Quote).Name}";

    private static object Currency(Asset x) => new
    {
        name = x.Name,
        currency = x.Id,
        type = x.Fiat ? "fiat" : "crypto",
        symbol = (string?)null,
        decimals = x.Fiat ? 2 : 8,
        logo = "",
        available_supply = (string?)null,
        deposit = "Enabled",
        withdrawal = "Enabled",
        networks = x.Fiat ? [] : new[]
        {
            new
            {
                network = x.Name.ToLowerInvariant(),
                deposit = "Enabled",
                withdrawal = "Enabled",
                withdrawal_decimals = 8,
                withdrawal_minimum_amount = "0.001",
            },
        },
    };

    private Reply Tickers(Call call) =>
        Reply.Ok(Profile.Listings.Where(x => !x.Halted).Select(x => Ticker(x, call.Now, TimeSpan.FromDays(1), withPair: true)));

    private Dictionary<string, object> Ticker(Listing x, DateTimeOffset now, TimeSpan span, bool withPair)
    {
        var tape = Engine.Tape(x.Symbol);
        var book = Engine.Snapshot(x.Symbol);
        var day = tape.Day(now);
        var sum = tape.Since(now - span);
        var last = tape.Last?.Price ?? 0;
        string Price(decimal value) => Text.Fixed(value, x.PriceDecimals);
        var ticker = new Dictionary<string, object>
        {
            ["timestamp"] = Text.Of(now.ToUnixTimeSeconds()),
            ["open"] = Price(sum?.Open ?? last),
            ["high"] = Price(sum?.High ?? last),
            ["low"] = Price(sum?.Low ?? last),
            ["last"] = Price(last),
            ["volume"] = Text.Fixed(sum?.Volume ?? 0, 8),
            ["vwap"] = Price(sum?.Average ?? 0),
            ["bid"] = Price(book.BestBid ?? 0),
            ["ask"] = Price(book.BestAsk ?? 0),
            ["side"] = tape.Last?.TakerSide == Side.Sell ? "1" : "0",
            ["open_24"] = Price(day?.Open ?? last),
            ["percent_change_24"] = Text.Fixed(day is null ? 0 : (last - day.Open) / day.Open * 100, 2),
        };
        if (withPair) ticker["pair"] = x.Symbol;
        return ticker;
    }

    /// <summary>group=1, the default, sums orders of one price; 0 and 2 show them one by one, 2 with their ids.</summary>
    private Reply OrderBook(Call call)
    {
        var listing = ListingOf(call);
        var book = Engine.Snapshot(listing.Symbol);
        var group = call.Parameter("group") ?? "1";
        string Price(decimal value) => Text.Fixed(value, listing.PriceDecimals);
        object Levels(Side side) => group switch
        {
            "1" => (side == Side.Buy ? book.Bids : book.Asks).Select(x => new[] { Price(x.Price), Text.Fixed(x.Amount, 8) }),
            "0" => Engine.Resting(book.Symbol, side).Select(x => new[] { Price(x.Price!.Value), Text.Fixed(x.Remaining, 8) }),
            "2" => Engine.Resting(book.Symbol, side).Select(x => new[] { Price(x.Price!.Value), Text.Fixed(x.Remaining, 8), OrderId(x) }),
            _ => throw Error(400, new { group = new[] { "Invalid group." } }, "400.001"),
        };
        return Reply.Ok(new
        {
            timestamp = Text.Of(book.Stamp / 1_000_000), microtimestamp = Text.Of(book.Stamp), bids = Levels(Side.Buy), asks = Levels(Side.Sell),
        }).WithSequence(book);
    }

    private Reply Transactions(Call call)
    {
        var listing = ListingOf(call);
        var span = call.Parameter("time") switch
        {
            null or "hour" => TimeSpan.FromHours(1),
            "minute" => TimeSpan.FromMinutes(1),
            "day" => TimeSpan.FromDays(1),
            _ => throw Error(400, new { time = new[] { "Invalid time." } }, "400.001"),
        };
        return Reply.Ok(Engine.Tape(listing.Symbol).Trades.Where(x => x.At > call.Now - span).Reverse().Select(x => new
        {
            date = Text.Of(x.At.ToUnixTimeSeconds()),
            tid = Text.Of(x.Number),
            amount = Text.Fixed(x.Amount, 8),
            type = x.TakerSide == Side.Buy ? "0" : "1",
            price = Text.Fixed(x.Price, listing.PriceDecimals),
        }));
    }

    private Reply Candles(Call call)
    {
        var listing = ListingOf(call);
        var step = Text.Long(call.Parameter("step"));
        if (step is not (60 or 180 or 300 or 900 or 1800 or 3600 or 7200 or 14400 or 21600 or 43200 or 86400 or 259200)) throw Invalid("step");
        if (Text.Long(call.Parameter("limit")) is not (>= 1 and <= 1000 and var limit)) throw Invalid("limit");
        var width = TimeSpan.FromSeconds(step.Value);
        var (start, end) = (Text.Long(call.Parameter("start")), Text.Long(call.Parameter("end")));
        var candles = Engine.Tape(listing.Symbol).Candles(width).WithoutGaps(width, call.Now)
            .Where(x => (start is null || x.Start.ToUnixTimeSeconds() >= start) && (end is null || x.Start.ToUnixTimeSeconds() <= end));
        string Price(decimal value) => Text.Fixed(value, listing.PriceDecimals);
        var ohlc = (start is null ? candles.TakeLast((int)limit) : candles.Take((int)limit)).Select(x => new
        {
            timestamp = Text.Of(x.Start.ToUnixTimeSeconds()),
            open = Price(x.Open),
            high = Price(x.High),
            low = Price(x.Low),
            close = Price(x.Close),
            volume = Text.Fixed(x.Volume, 8),
        });
        return Reply.Ok(new { data = new { pair = listing.Symbol, ohlc } });

        static RefusedException Invalid(string field) =>
            new(new Reply(400, new { code = "validation-error", errors = new[] { new { field, message = "Enter a valid value.", code = "invalid" } } }));
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
