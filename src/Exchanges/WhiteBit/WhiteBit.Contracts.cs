using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>WhiteBIT: positions of the collateral account and funding of perpetual swaps.</summary>
public sealed partial class WhiteBit
{
    public override Call<IEnumerable<FundingRate>> FetchFundingRates(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Get("v4.public/futures").With(extra).ReadJson(json => json["result"].List.Select(r => new FundingRate(SymbolOf(r["ticker_id"].Text, markets))
        {
            MarkPrice = r["markPrice"].DecimalOrNull,
            IndexPrice = r["indexPrice"].DecimalOrNull,
            InterestRate = r["interestRate"].DecimalOrNull,
            Rate = r["funding_rate"].DecimalOrNull,
            FundingTimestamp = r["next_funding_rate_timestamp"].MillisecondsOrNull,
            Raw = r.Kept,
        }));

    public override Call<IEnumerable<PastFundingRate>> FetchFundingRateHistory(Markets markets, Market? market, Window window, Params extra) =>
        Get("v4.public/funding-history/{market}")
            .With("market", (market ?? throw Needed("the exchange has funding rates of the past market by market: give a symbol")).Id)
            .With("startDate", window.SinceSeconds)
            .With("until_timestamp", extra.Time("until")?.ToUnixTimeSeconds())
            .With("limit", window.Limit)
            .With(extra.Without("until"))
            .ReadJson(json => json.List.Select(r => new PastFundingRate(market.Symbol)
            {
                Rate = r["fundingRate"].DecimalOrNull,
                Timestamp = r["fundingTime"].SecondsOrNull,
                Raw = r.Kept,
            }));

    public override Call<Position> FetchPosition(Market market, Params extra) =>
        Post("v4.private/collateral-account/positions/open").With("symbol", market.Id).With(extra)
            .ReadJson(json => json.List.Select(p => ReadPosition(p, market.Symbol)).FirstOrDefault() ?? new Position(market.Symbol) { Raw = json.Kept });

    public override Call<IEnumerable<Position>> FetchPositions(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Post("v4.private/collateral-account/positions/open").With(extra).ReadJson(json => json.List.Select(p => ReadPosition(p, SymbolOf(p["market"].Text, markets))));

    // One for the whole account.
    public override Call<RawReply> SetLeverage(decimal leverage, Market? market, Params extra) =>
        market is not null ? Call.Fail<RawReply>(ErrorClass.NotSupported, "WhiteBIT has one leverage for the whole account: give no symbol")
        : leverage is < 1 or > 20 ? Call.Fail<RawReply>(ErrorClass.BadRequest, $"a leverage is from 1 to 20, not {leverage}")
        : Post("v4.private/collateral-account/leverage").Commits().With("leverage", leverage).With(extra).Read(reply => new RawReply(reply.Text));

    // { "positionId", "market", "openDate": seconds, "modifyDate", "amount", "basePrice", "liquidationPrice", "pnl", "pnlPercent", "margin",
    //   "orderDetail": { "realizedPnl" }, "tpsl": { "stopLoss", "takeProfit" } }
    private static Position ReadPosition(Json p, string symbol) => new(symbol)
    {
        Id = p["positionId"].TextOrNull,
        Timestamp = p["openDate"].SecondsOrNull,
        LastUpdateTimestamp = p["modifyDate"].SecondsOrNull,
        EntryPrice = p["basePrice"].DecimalOrNull,
        LiquidationPrice = p["liquidationPrice"].DecimalOrNull,
        UnrealizedPnl = p["pnl"].DecimalOrNull,
        RealizedPnl = p["orderDetail"]["realizedPnl"].DecimalOrNull,
        Percentage = p["pnlPercent"].DecimalOrNull,
        Collateral = p["margin"].DecimalOrNull,
        StopLossPrice = p["tpsl"]["stopLoss"].DecimalOrNull,
        TakeProfitPrice = p["tpsl"]["takeProfit"].DecimalOrNull,
        Raw = p.Kept,
    };
}
