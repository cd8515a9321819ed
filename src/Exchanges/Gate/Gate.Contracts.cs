using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What swaps and futures have of their own: positions, leverage, funding.</summary>
public sealed partial class Gate
{
    private const decimal MostLeverage = 100;

    public override Call<Position> FetchPosition(Market market, Params extra) => !market.IsContract
        ? Call.Fail<Position>(ErrorClass.BadRequest, $"{market.Symbol} is no contract: there is no position of it")
        : from markets in LoadedMarkets
          from position in Private("GET", market.Type.Lower(), "positions/{contract}").With(Named(market)).With(extra).ReadJson(json => ReadPosition(json, markets))
          select position;

    public override Call<IEnumerable<Position>> FetchPositions(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        from kind in KindOf("fetchPositions", OneKind(wanted), extra)
        let type = kind.IsSpot ? "swap" : kind.Type
        let settled = Settled(type, kind.Extra)
        from positions in Private("GET", type, "positions")
            .With(settled.Request).With("underlying", wanted is [var first, ..] ? Underlying(first) : null).With(settled.Extra)
            .ReadJson(json => json.List.Select(p => ReadPosition(p, markets)))
        select positions;

    private static Market? OneKind(IReadOnlyList<Market>? wanted) => wanted?.Select(m => (m.Type, m.Linear)).Distinct().Count() > 1
        ? throw Refused(ErrorClass.BadRequest, "positions come by one type of market, linear or inverse: ask for each") : wanted is [var first, ..] ? first : null;

    // { "contract": "BTC_USDT", "size": -5, "leverage": "0", "value": "185", "margin": "18.5", "initial_margin", "maintenance_margin", "entry_price", "mark_price",
    //   "liq_price", "unrealised_pnl", "realised_pnl", "update_time": 1699999000, "open_time": 1699990000 }: a leverage of 0 is cross margin
    private Position ReadPosition(Json p, Markets markets)
    {
        var (size, notional) = (p["size"].Or(p["accum_size"]).DecimalOrNull, p["value"].DecimalOrNull);
        var (margin, profit) = (p["margin"].DecimalOrNull, p["unrealised_pnl"].DecimalOrNull);
        var (initial, maintenance) = (NotZero(p["initial_margin"].DecimalOrNull), NotZero(p["maintenance_margin"].DecimalOrNull));
        var opened = p["open_time"].Or(p["first_open_time"]);
        var leverage = p["leverage"].DecimalOrNull;
        var symbol = SymbolOf(p["contract"].Text, markets, MarketType.Swap);
        return new Position(symbol)
        {
            ContractSize = markets.Find(symbol)?.ContractSize,
            Timestamp = opened.DecimalOrNull is 0 ? null : opened.SecondsOrNull,
            LastUpdateTimestamp = p["update_time"].Or(p["time"]).SecondsOrNull,
            Side = p["side"].TextOrNull ?? size switch { > 0 => "long", < 0 => "short", _ => null },
            Contracts = Abs(size),
            EntryPrice = p["entry_price"].DecimalOrNull,
            MarkPrice = p["mark_price"].DecimalOrNull,
            LiquidationPrice = p["liq_price"].DecimalOrNull,
            Notional = notional,
            Leverage = leverage,
            MarginMode = leverage is null ? null : leverage == 0 ? "cross" : "isolated",
            Collateral = margin + profit ?? margin,
            InitialMargin = initial,
            InitialMarginPercentage = Over(initial, notional),
            MaintenanceMargin = maintenance,
            MaintenanceMarginPercentage = Over(maintenance, notional),
            UnrealizedPnl = profit,
            RealizedPnl = p["realised_pnl"].Or(p["pnl"]).DecimalOrNull,
            Raw = p.Kept,
        };
    }

    public override Call<RawReply> SetLeverage(decimal leverage, Market? market, Params extra)
    {
        if (market is null) throw Needed("leverage is set by symbol: give one");
        if (leverage is < 0 or > MostLeverage) throw Refused(ErrorClass.BadRequest, $"leverage is from 1 to {MostLeverage}, not {leverage}");
        if (market.Type is not (MarketType.Swap or MarketType.Future)) throw NotHere($"{market.Symbol} has no leverage: swaps and futures do");
        return from one in SettingText("marginMode")
               from other in SettingText("defaultMarginMode")
               // Cross margin is a leverage of 0 with a limit.
               let limit = extra.Text("cross_leverage_limit")
               let isCross = limit is not null || (extra.Text("marginMode") ?? one ?? other) is "cross" or "cross_margin"
               let text = limit ?? Numbers.Js(leverage)
               from set in Private("POST", market.Type.Lower(), "positions/{contract}/leverage").Commits().With(Named(market))
                   .With("cross_leverage_limit", isCross ? text : null)
                   .With("leverage", isCross ? "0" : text)
                   .With(extra)
                   .Read(reply => new RawReply(reply.Json.ToString()))
               select set;
    }

    public override Call<FundingRate> FetchFundingRate(Market market, Params extra) =>
        from markets in LoadedMarkets
        from rate in Get("public.futures/{settle}/contracts/{contract}").With(Named(Swap(market))).With(extra).ReadJson(json => ReadFundingRate(json, markets))
        select rate;

    public override Call<IEnumerable<FundingRate>> FetchFundingRates(Markets markets, IReadOnlyList<Market>? wanted, Params extra)
    {
        var named = Named(wanted is [var first, ..] ? first : null, "swap", extra);
        return Get("public.futures/{settle}/contracts").With(named.Request).With(named.Extra)
            .ReadJson(json => json.List.Select(c => ReadFundingRate(c, markets)));
    }

    private static Market Swap(Market market) => market.Type == MarketType.Swap ? market
        : throw Refused(ErrorClass.BadSymbol, $"{market.Symbol} is no swap: only those have funding");

    // { "name": "BTC_USDT", "mark_price", "index_price", "interest_rate", "funding_rate", "funding_rate_indicative",
    //   "funding_next_apply": 1700006400, "funding_interval": 28800 }
    private FundingRate ReadFundingRate(Json c, Markets markets) => new(SymbolOf(c["name"].Text, markets, MarketType.Swap))
    {
        MarkPrice = c["mark_price"].DecimalOrNull,
        IndexPrice = c["index_price"].DecimalOrNull,
        InterestRate = c["interest_rate"].DecimalOrNull,
        Rate = c["funding_rate"].DecimalOrNull,
        Raw = c.Kept,
        FundingTimestamp = c["funding_next_apply"].SecondsOrNull,
        NextRate = c["funding_rate_indicative"].DecimalOrNull,
        Interval = IntervalOf(c["funding_interval"].DecimalOrNull * 1000),
    };

    public override Call<IEnumerable<PastFundingRate>> FetchFundingRateHistory(Markets markets, Market? market, Window window, Params extra) =>
        Get("public.futures/{settle}/funding_rate")
            .With(Named(Swap(market ?? throw Needed("funding rates of the past come by symbol: give one"))))
            .With("limit", window.Limit)
            .With("from", window.SinceSeconds)
            .With("to", Seconds(extra, "until"))
            .With(extra.Without("until"))
            .ReadJson(json => json.List.Select(r => new PastFundingRate(market.Symbol) { Rate = r["r"].DecimalOrNull, Timestamp = r["t"].SecondsOrNull, Raw = r.Kept }));
}
