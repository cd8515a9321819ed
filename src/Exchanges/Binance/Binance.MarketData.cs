using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Prices, books, trades and candles, which spot and both kinds of contracts tell in nearly the same words.</summary>
public sealed partial class Binance
{
    private const int MostCandles = 1000;

    public override Call<DateTimeOffset> FetchTime(Params extra) =>
        from route in DestinationOf("fetchTime", null, extra)
        from time in Get(Public(route.Venue, "time")).With(extra.Without("type")).ReadJson(json => json["serverTime"].Milliseconds)
        select time;

    public override Call<ExchangeStatus> FetchStatus(Params extra) =>
        Get("sapi/system/status").With(extra)
            .ReadJson(json => new ExchangeStatus(json["status"].Text switch { "0" => "ok", "1" => "maintenance", var other => other }) { Raw = json.Kept });

    public override Call<Ticker> FetchTicker(Market market, Params extra)
    {
        var venue = VenueOf(market);
        return from markets in LoadedMarkets
               from ticker in Get(Public(venue, venue == Venue.Spot && extra.IsOn("rolling") ? "ticker" : "ticker/24hr"))
                   .With("symbol", market.Id).With(venue == Venue.Spot ? extra.Without("rolling") : extra)
                   .ReadJson(json => ReadTicker(json.IsArray ? json[0] : json, markets, market, venue))
               select ticker;
    }

    // The middle of open and last keeps its digits here, where a single ticker's is cut to the tick. It is made where the ticker is: of thousands, none is made twice.
    public override Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        from route in DestinationOf("fetchTickers", OneKind(wanted), extra)
        let isSpot = route.Venue == Venue.Spot
        from tickers in Get(Public(Listed(route), isSpot && route.Extra.IsOn("rolling") ? "ticker" : "ticker/24hr"))
            .With("symbols", isSpot ? Ids(wanted) : null).With(isSpot ? route.Extra.Without("rolling") : route.Extra)
            .ReadJson(json => json.Items.Select(t => ReadTicker(t, markets, null, route.Venue, withMiddle: true).Complete()))
        select tickers;

    public override Call<IEnumerable<Ticker>> FetchBidsAsks(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        from route in DestinationOf("fetchBidsAsks", OneKind(wanted), extra)
        let isSpot = route.Venue == Venue.Spot
        from tickers in Get(Public(Listed(route), "ticker/bookTicker"))
            .With("symbol", !isSpot && wanted is [var only] ? only.Id : null).With("symbols", isSpot ? Ids(wanted) : null).With(route.Extra)
            .ReadJson(json => (json.IsArray ? json.Items : [json]).Select(t => ReadTicker(t, markets, null, route.Venue)))
        select tickers;

    private static Venue Listed(Destination route) => route.Venue == Venue.Margin ? throw NotHere("margin has no prices of its own: ask for those of spot") : route.Venue;

    // One exchange over three hosts: a list of markets goes to one of them.
    private static Market? OneKind(IReadOnlyList<Market>? wanted)
    {
        if (wanted is null or []) return null;
        foreach (var market in wanted)
            if (market.Type != wanted[0].Type || market.Linear != wanted[0].Linear)
                throw Refused(ErrorClass.BadRequest, $"{wanted[0].Symbol} and {market.Symbol} are of different kinds: ask for each kind apart");
        return wanted[0];
    }

    private static string? Ids(IReadOnlyList<Market>? markets) => markets is null ? null : $"[{string.Join(',', markets.Select(m => $"\"{m.Id}\""))}]";

    // The book of linear contracts is also there with the retail orders in it, always of a thousand levels.
    public override Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra)
    {
        var venue = VenueOf(market);
        var withRetail = venue == Venue.Linear && extra.IsOn("rpi");
        return Get(Public(venue, withRetail ? "rpiDepth" : "depth"))
            .With("symbol", market.Id).With("limit", withRetail ? 1000 : limit).With(venue == Venue.Linear ? extra.Without("rpi") : extra)
            .ReadJson(json => new OrderBook(market.Symbol)
            {
                Bids = ReadLevels(json["bids"]),
                Asks = ReadLevels(json["asks"]),
                Timestamp = json["T"].MillisecondsOrNull,
                Nonce = json["lastUpdateId"].Or(json["u"]).LongOrNull,
                Raw = json.Kept,
            });
    }

    // Asked by time, the exchange answers for an hour at most.
    public override Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) =>
        from setting in SettingText("fetchTradesMethod")
        let venue = VenueOf(market)
        let name = extra.Text("fetchTradesMethod", "method") ?? setting
        let endpoint = name is null ? Public(venue, "aggTrades") : TradesFrom(name)
        let most = !market.IsContract ? int.MaxValue : endpoint.EndsWith("/historicalTrades", StringComparison.Ordinal) ? 500 : 1000
        from trades in Get(endpoint)
            .With("symbol", market.Id)
            .With("startTime", window.SinceMilliseconds)
            .With("endTime", extra["until"] ?? window.SinceMilliseconds + 3_600_000)
            .With("limit", window.Limit is { } limit ? Math.Min(limit, most) : null)
            .With(extra.Without("until", "fetchTradesMethod", "paginate"))
            .ReadJson(json => json.Items.Select(t => ReadTrade(t, market)))
        select trades;

    private string TradesFrom(string method) =>
        Facts.Endpoints.Find(method) is { Verb: "GET", Scope: "public" or "fapiPublic" or "dapiPublic", Path: "aggTrades" or "trades" or "historicalTrades" } endpoint
            ? $"{endpoint.Scope}/{endpoint.Path}"
            : throw NotHere($"fetchTradesMethod {method} is not supported; there are publicGetAggTrades, publicGetTrades, publicGetHistoricalTrades, "
                + "and the same of fapiPublic and dapiPublic");

    // Candles of the mark, of the index (of a pair, not of a contract) and of the premium are those of contracts. Inverse ones have to be asked for with an end.
    public override Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra)
    {
        var price = extra.Text("price");
        var isInverse = market.Inverse == true;
        var limit = Math.Min(window.Limit ?? (window.Since is not null && extra.Has("until") ? MostCandles : 500), MostCandles);
        var (venue, path) = price switch
        {
            "mark" => (isInverse ? Venue.Inverse : Venue.Linear, "markPriceKlines"),
            "index" => (isInverse ? Venue.Inverse : Venue.Linear, "indexPriceKlines"),
            "premiumIndex" => (isInverse ? Venue.Inverse : Venue.Linear, "premiumIndexKlines"),
            _ => (VenueOf(market), "klines"),
        };
        return from now in isInverse && window.SinceMilliseconds > 0 ? Now.Select(n => (long?)n.ToUnixTimeMilliseconds()) : Call.Value<long?>(null)
               let end = now is { } at ? Math.Min(at, window.SinceMilliseconds!.Value + (limit * (long)timeframe.Length.TotalMilliseconds) - 1) : (long?)null
               from candles in Get(Public(venue, path))
                   .With("interval", timeframe.Id)
                   .With("limit", limit)
                   .With(price == "index" ? "pair" : "symbol", price == "index" ? market.Id.Split('_')[0] : market.Id)
                   .With("startTime", window.SinceMilliseconds)
                   .With("endTime", extra["until"] ?? end)
                   .With(extra.Without("until", "price", "paginate"))
                   .ReadJson(json => json.Items.Select(c => ReadCandle(c, isInverse)))
               select candles;
    }
}
