using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What only contracts have: funding, open interest, leverage, margin mode, positions.</summary>
public sealed partial class Binance
{
    public override Call<FundingRate> FetchFundingRate(Market market, Params extra) =>
        from markets in LoadedMarkets
        from rate in Get(Public(Contract(market), "premiumIndex")).With("symbol", market.Id).With(extra)
            .ReadJson(json => ReadFundingRate(market.Inverse == true ? json[0] : json, markets, market, Contract(market)))
        select rate;

    public override Call<IEnumerable<FundingRate>> FetchFundingRates(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        from route in DestinationOf("fetchFundingRates", null, extra, null, "linear")
        from rates in Get(Public(Contract(route), "premiumIndex")).With(route.Extra)
            .ReadJson(json => json.List.Select(r => ReadFundingRate(r, markets, null, route.Venue)))
        select rates;

    public override Call<IEnumerable<PastFundingRate>> FetchFundingRateHistory(Markets markets, Market? market, Window window, Params extra) =>
        from route in DestinationOf("fetchFundingRateHistory", market, extra.Without("paginate"), null, "linear")
        from rates in Get(Public(Contract(route), "fundingRate"))
            .With("symbol", market?.Id)
            .With("startTime", window.SinceMilliseconds)
            .With("endTime", Until(extra, "endTime", "until"))
            .With("limit", window.Limit)
            .With(route.Extra.Without("endTime", "until"))
            .ReadJson(json => json.List.Select(r => new PastFundingRate(SymbolOf(r["symbol"].Text, markets, null, route.Venue))
            {
                Rate = r["fundingRate"].DecimalOrNull,
                Timestamp = r["fundingTime"].MillisecondsOrNull,
                Raw = r.Kept,
            }))
        select rates;

    public override Call<OpenInterest> FetchOpenInterest(Market market, Params extra) =>
        from markets in LoadedMarkets
        let venue = Contract(market)
        from interest in Get(Public(venue, "openInterest")).With("symbol", market.Id).With(extra).ReadJson(json =>
            new OpenInterest(SymbolOf(json["symbol"].TextOrNull, markets, market, venue))
        {
            Amount = json["openInterest"].Decimal,
            BaseVolume = venue == Venue.Inverse ? null : json["openInterest"].Decimal,
            Timestamp = json["time"].MillisecondsOrNull,
            Raw = json.Kept,
        })
        select interest;

    public override Call<RawReply> SetLeverage(decimal leverage, Market? market, Params extra)
    {
        if (market is null) throw Needed("leverage is set by symbol: give one");
        if (leverage is < 1 or > 125) throw Refused(ErrorClass.BadRequest, $"the leverage has to be from 1 to 125, not {leverage}");
        if (extra.IsOn("papi") || extra.IsOn("portfolioMargin")) throw NotHere("portfolio margin is not supported on Binance");
        return Post(Private(Contract(market), "leverage")).Commits().With("symbol", market.Id).With("leverage", leverage).With(extra.Without("papi", "portfolioMargin"))
            .ReadJson(json => new RawReply(json.Raw));
    }

    public override Call<RawReply> SetMarginMode(string mode, Market? market, Params extra)
    {
        if (market is null) throw Needed("the margin mode is set by symbol: give one");
        var word = mode.ToUpperInvariant() switch
        {
            "ISOLATED" => "ISOLATED",
            "CROSS" or "CROSSED" => "CROSSED",
            _ => throw Refused(ErrorClass.BadRequest, $"the margin mode has to be isolated or cross, not {mode}"),
        };
        var set = Post(Private(Contract(market), "marginType")).Commits().With("symbol", market.Id)
            .With("marginType", word).With(extra).ReadJson(json => new RawReply(json.Raw));
        return from strict in SettingFlag("setMarginMode.throwMarginModeAlreadySet")
               from answer in strict ? set
                   : set.Or(ErrorClass.MarginModeAlreadySet, _ => Call.Value(new RawReply("""{"code":-4046,"msg":"No need to change margin type."}""")))
               select answer;
    }

    // Two lists of positions: by risk, with mark and liquidation prices, and by account, with margins.
    public override Call<IEnumerable<Position>> FetchPositions(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        from usual in FirstSet("fetchPositions", "fetchPositions.method")
        let given = extra.Without("method", "defaultMethod")
        from positions in (extra.Text("method", "defaultMethod") ?? usual) switch
        {
            "positionRisk" => PositionsByRisk(markets, given),
            "account" => PositionsByAccount(markets, given),
            var other => throw NotHere($"positions do not come from {other}, but from positionRisk and account"),
        }
        select positions;

    private Call<IEnumerable<Position>> PositionsByRisk(Markets markets, Params extra) =>
        from brackets in Brackets(extra)
        from route in DestinationOf("fetchPositionsRisk", null, extra, null, "linear")
        from old in OldVersion("fetchPositionsRisk", route)
        from positions in Get(Contract(route) == Venue.Inverse ? "dapiPrivate/positionRisk" : old ? "fapiPrivateV2/positionRisk" : "fapiPrivateV3/positionRisk")
            .With(route.Venue == Venue.Inverse ? route.Extra : route.Extra.Without("useV2", "defaultUseV2"))
            .ReadJson(json => json.List.Where(p => p["entryPrice"].DecimalOrNull > 0).Select(p => ReadRisk(p, MarketOf(p, markets), brackets)))
        select positions;

    private Call<IEnumerable<Position>> PositionsByAccount(Markets markets, Params extra) =>
        from brackets in Brackets(extra)
        from route in DestinationOf("fetchAccountPositions", null, extra, null, "linear")
        from old in OldVersion("fetchAccountPositions", route)
        from openOnly in Option("fetchAccountPositions", "filterClosed", "defaultFilterClosed")
            .Select(usual => (extra.Text("filterClosed", "defaultFilterClosed") ?? usual) == "true")
        from positions in Get(Contract(route) == Venue.Inverse ? "dapiPrivate/account" : old ? "fapiPrivateV2/account" : "fapiPrivateV3/account")
            .With(route.Venue == Venue.Inverse ? route.Extra : route.Extra.Without("useV2", "defaultUseV2"))
            .ReadJson(json => ReadAccountPositions(json, markets, brackets, openOnly))
        select positions;

    private Call<bool> OldVersion(string operation, Destination route) =>
        Option(operation, "useV2", "defaultUseV2").Select(usual => (route.Extra.Text("useV2", "defaultUseV2") ?? usual) == "true");

    // From which notional on which part of it has to be held, by market id: asked once, apart for linear and inverse.
    private Call<ValueMap<ValueList<Bracket>>> Brackets(Params extra) =>
        from route in DestinationOf("loadLeverageBrackets", null, extra, null, "linear")
        from brackets in Once($"leverage-brackets/{Contract(route)}",
            Get(route.Venue == Venue.Inverse ? "dapiPrivateV2/leverageBracket" : "fapiPrivate/leverageBracket").With(extra.Without("type"))
                .ReadJson(json => json.List.ToValueMap(m => m["symbol"].Text, ReadBrackets)), TimeSpan.FromDays(1))
        select brackets;

    private static Venue Contract(Market market) =>
        VenueOf(market) is Venue.Linear or Venue.Inverse ? VenueOf(market) : throw NotHere($"{market.Symbol} is no linear or inverse contract");

    private static Venue Contract(Destination route) => route.Venue is Venue.Linear or Venue.Inverse && !route.Extra.IsOn("papi") && !route.Extra.IsOn("portfolioMargin")
        ? route.Venue : throw NotHere("only linear and inverse contracts, outside of portfolio margin, have that");
}
