using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Bitfinex: perpetual swaps.</summary>
public sealed partial class Bitfinex
{
    public override Call<IEnumerable<Position>> FetchPositions(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Post("private/auth/r/positions").With(extra).ReadJson(json => json.List.Select(p => ReadPosition(p, markets)));

    public override Call<IEnumerable<FundingRate>> FetchFundingRates(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("public/status/deriv").With("keys", string.Join(',', (wanted ?? throw Needed("funding rates come by symbol: give symbols")).Select(m => m.Id))).With(extra)
            .ReadJson(json => json.List.Select(r => ReadFundingRate(r, markets)));

    // The latest come first; the exchange's own limit is not asked for.
    public override Call<IEnumerable<PastFundingRate>> FetchFundingRateHistory(Markets markets, Market? market, Window window, Params extra)
    {
        if (market is null) throw Needed("the history of funding rates is that of one market: give a symbol");
        return Get("public/status/deriv/{symbol}/hist").With("symbol", market.Id).With("start", window.SinceMilliseconds).With("end", Until(extra)).With(Rest(extra))
            .ReadJson(json => json.List.Select(r => ReadPastFundingRate(r, market.Symbol)));
    }

    public override Call<OpenInterest> FetchOpenInterest(Market market, Params extra) =>
        Get("public/status/deriv").With("keys", market.Id).With(extra).ReadJson(json => json[0].IsArray
            ? new OpenInterest(market.Symbol) { Amount = json[0][18].DecimalOrNull, Timestamp = json[0][1].MillisecondsOrNull, Raw = json[0].Kept }
            : throw json[0].Bad($"the state of {market.Symbol}"));

    // [id, "ACTIVE", amount, base price, funding, funding type, profit, profit in %, price of liquidation, leverage, null, id, created,
    //  updated, null, type, null, collateral, least collateral, { … }]
    private static Position ReadPosition(Json p, Markets markets)
    {
        var amount = p[2].Decimal;
        return new Position(SymbolOf(p[0].Text, markets))
        {
            Id = p[11].TextOrNull,
            Notional = amount,
            MarginMode = "isolated",
            Side = amount > 0 ? "long" : "short",
            EntryPrice = p[3].DecimalOrNull,
            UnrealizedPnl = p[6].DecimalOrNull,
            Percentage = p[7].DecimalOrNull,
            LiquidationPrice = p[8].DecimalOrNull,
            Leverage = p[9].DecimalOrNull,
            Collateral = p[17].DecimalOrNull,
            MaintenanceMargin = p[18].DecimalOrNull,
            Timestamp = p[12].MillisecondsOrNull,
            LastUpdateTimestamp = p[13].MillisecondsOrNull,
            Raw = p.Kept,
        };
    }

    // [id, time, null, price, spot price, null, insurance fund, null, time of the next funding, accrued for it, its step, null,
    //  current funding, null, null, mark price, null, null, open interest, …]
    private static FundingRate ReadFundingRate(Json r, Markets markets) => new(SymbolOf(r[0].Text, markets))
    {
        Timestamp = r[1].MillisecondsOrNull,
        IndexPrice = r[3].DecimalOrNull,
        NextFundingTimestamp = r[8].MillisecondsOrNull,
        NextRate = r[9].DecimalOrNull,
        Rate = r[12].DecimalOrNull,
        MarkPrice = r[15].DecimalOrNull,
        Raw = r.Kept,
    };

    // The same without the id.
    private static PastFundingRate ReadPastFundingRate(Json r, string symbol) => new(symbol)
    {
        Timestamp = r[0].MillisecondsOrNull,
        IndexPrice = r[2].DecimalOrNull,
        NextFundingTimestamp = r[7].MillisecondsOrNull,
        NextRate = r[8].DecimalOrNull,
        Rate = r[11].DecimalOrNull,
        MarkPrice = r[14].DecimalOrNull,
        Raw = r.Kept,
    };
}
