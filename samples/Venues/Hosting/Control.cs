using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ccxt.Venues;

/// <summary>
/// Switches and state for other processes, on a port of its own:
/// <code>
/// GET  /_venue/info                                     venues with URLs, keys, fees and symbols
/// GET  /_venue/state?venue=kraken                       balances and orders of the demo account
/// GET  /_venue/book?venue=kraken&amp;symbol=BTC/USDT
/// GET  /_venue/log?venue=kraken                         requests that arrived
/// POST /_venue/step?count=1                             moves the market
/// POST /_venue/fault?venue=kraken&amp;kind=429&amp;seconds=5    429 with Retry-After
///      kind=5xx&amp;status=503, kind=latency&amp;ms=800, kind=drop, kind=clear
/// </code>
/// </summary>
internal static class Control
{
    public static void Map(WebApplication app, VenueHost host)
    {
        app.MapGet("/_venue/info", () => Results.Json(host.Venues.Select(Info)));
        app.MapGet("/_venue/state", (string venue) => With(host, venue, x => Locked(x, State)));
        app.MapGet("/_venue/book", (string venue, string symbol) => With(host, venue, x => Locked(x, y => BookOf(y, symbol))));
        app.MapGet("/_venue/log", (string venue) => With(host, venue, x => Results.Json(new { count = x.RequestLog.Count, requests = x.RequestLog.Entries })));
        app.MapPost("/_venue/step", (int? count) =>
        {
            for (var left = count ?? 1; left > 0; left--) host.Market.Step();
            return Results.Json(new { steps = host.Market.Steps });
        });
        app.MapPost("/_venue/fault", (HttpRequest request, string venue, string kind) => With(host, venue, x => Switch(x.Faults, kind, request.Query)));
    }

    private static IResult With(VenueHost host, string id, Func<Venue, IResult> then) =>
        host.Venues.FirstOrDefault(x => x.Id == id) is { } venue ? then(venue) : Results.NotFound(new { error = $"no venue {id}" });

    private static IResult Locked(Venue venue, Func<Venue, object?> read)
    {
        lock (venue.Engine.Gate) return read(venue) is { } value ? new Written(System.Text.Json.JsonSerializer.Serialize(value)) : Results.NotFound();
    }

    private static object Info(Venue venue) => new
    {
        id = venue.Id,
        url = venue.BaseUrl.GetLeftPart(UriPartial.Authority),
        apiKey = venue.Credentials.ApiKey,
        secret = venue.Credentials.Secret,
        password = venue.Credentials.Passphrase,
        maker = venue.MakerFee,
        taker = venue.TakerFee,
        symbols = venue.Symbols,
        markets = venue.Engine.Profile.Listings.Select(x => new
        {
            symbol = x.Symbol, id = x.Id, priceTick = x.PriceTick, amountStep = x.AmountStep, minAmount = x.MinAmount, minCost = x.MinCost, halted = x.Halted,
        }),
    };

    private static object State(Venue venue) => new
    {
        balances = venue.Engine.Profile.Assets.ToDictionary(x => x.Code, x => venue.Demo[x.Code]),
        orders = venue.Engine.ClosedOrders(venue.Demo).Concat(venue.Engine.OpenOrders(venue.Demo)).Select(x => OrderOf(venue, x)),
    };

    private static object OrderOf(Venue venue, Order order) => new
    {
        id = venue.OrderId(order),
        clientId = order.ClientId,
        symbol = order.Listing.Symbol,
        side = order.Side.ToString().ToLowerInvariant(),
        kind = order.Kind.ToString().ToLowerInvariant(),
        price = order.Price,
        amount = order.Amount,
        filled = order.Filled,
        cost = order.Cost,
        average = order.Average,
        fee = order.Fee,
        status = order.Status.ToString().ToLowerInvariant(),
        fills = order.Fills.Select(x => new
        {
            trade = x.Trade, price = x.Price, amount = x.Amount, cost = x.Cost, fee = x.Fee, feeAsset = x.FeeAsset, maker = x.Maker,
        }),
    };

    private static object? BookOf(Venue venue, string symbol)
    {
        if (!venue.Symbols.Contains(symbol)) return null;
        var book = venue.Engine.Snapshot(symbol);
        return new
        {
            symbol,
            sequence = book.Sequence,
            stamp = book.Stamp,
            bids = book.Bids.Select(x => new[] { x.Price, x.Amount }),
            asks = book.Asks.Select(x => new[] { x.Price, x.Amount }),
            trades = venue.Engine.Tape(symbol).Trades.Select(x => new
            {
                number = x.Number, price = x.Price, amount = x.Amount, side = x.TakerSide.ToString().ToLowerInvariant(),
            }),
            minutes = venue.Engine.Tape(symbol).Candles(TimeSpan.FromMinutes(1)),
            day = venue.Engine.Tape(symbol).Day(venue.Engine.Now),
        };
    }

    private static IResult Switch(Faults faults, string kind, IQueryCollection query)
    {
        switch (kind)
        {
            case "429":
                faults.TooManyRequests(TimeSpan.FromSeconds((double)Number(query, "seconds", 5)));
                break;
            case "5xx":
                faults.ServerError = (int)Number(query, "status", 503);
                break;
            case "latency":
                faults.Latency = TimeSpan.FromMilliseconds((double)Number(query, "ms", 1000));
                break;
            case "drop":
                faults.DropConnections = true;
                break;
            case "clear":
                faults.Clear();
                break;
            default:
                return Results.BadRequest(new { error = $"no fault {kind}" });
        }
        return Results.Json(new { kind });
    }

    private static decimal Number(IQueryCollection query, string name, decimal otherwise) =>
        decimal.TryParse(query[name], NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>JSON written while the gate was held.</summary>
    private sealed class Written(string json) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json";
            return httpContext.Response.WriteAsync(json);
        }
    }
}
