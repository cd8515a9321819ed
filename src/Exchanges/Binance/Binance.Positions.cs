using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Positions, read. What the exchange does not say of margins follows from brackets and from the liquidation price.</summary>
public sealed partial class Binance
{
    /// <param name="Floor">From this notional on (inverse: this quantity of base currency).</param>
    /// <param name="Rate">The part of the notional that has to be held.</param>
    private sealed record Bracket(decimal Floor, decimal Rate);

    // { "symbol", "brackets": [{ "bracket": 1, "initialLeverage": 125, "notionalCap", "notionalFloor" | "qtyFloor", "maintMarginRatio": 0.004, "cum" }] }
    private static ValueList<Bracket> ReadBrackets(Json market) =>
        market["brackets"].List.Select(b => new Bracket(b["notionalFloor"].Or(b["qtyFloor"]).Decimal, b["maintMarginRatio"].Decimal)).ToValueList();

    // { "symbol", "markPrice", "indexPrice", "estimatedSettlePrice", "lastFundingRate", "interestRate", "nextFundingTime", "time" }
    private static FundingRate ReadFundingRate(Json r, Markets markets, Market? asked, Venue venue) => !r.IsObject ? throw r.Bad("a funding rate")
        : new FundingRate(SymbolOf(asked is null ? r["symbol"].Text : r["symbol"].TextOrNull, markets, asked, venue))
        {
            Raw = r.Kept,
            MarkPrice = r["markPrice"].DecimalOrNull,
            IndexPrice = r["indexPrice"].DecimalOrNull,
            InterestRate = r["interestRate"].DecimalOrNull,
            EstimatedSettlePrice = r["estimatedSettlePrice"].DecimalOrNull,
            Timestamp = r["time"].MillisecondsOrNull,
            Rate = r["lastFundingRate"].DecimalOrNull,
            FundingTimestamp = r["nextFundingTime"].MillisecondsOrNull,
            Interval = r["fundingIntervalHours"].TextOrNull is { } hours ? $"{hours}h" : null,
        };

    private static Market? MarketOf(Json position, Markets markets) => markets.ById(position["symbol"].Text, MarketType.Swap);

    // { "symbol", "positionSide": "BOTH" | "LONG" | "SHORT", "positionAmt", "entryPrice", "markPrice", "unRealizedProfit", "liquidationPrice", "isolatedMargin",
    //   "updateTime",
    //   "notional" | "notionalValue", "leverage", "marginType" (version 2, inverse), "initialMargin", "maintMargin" (version 3) }
    private static Position ReadRisk(Json p, Market? market, ValueMap<ValueList<Bracket>> brackets)
    {
        var signed = p["notional"].Or(p["notionalValue"]).DecimalOrNull;
        var notional = Abs(signed);
        var contracts = Abs(p["positionAmt"].DecimalOrNull);
        var isolated = p["isolatedMargin"].DecimalOrNull;
        var mode = p["marginType"].TextOrNull ?? isolated switch { null => null, 0 => "cross", _ => "isolated" };
        var (liquidation, entry) = (NotZero(p["liquidationPrice"].DecimalOrNull), p["entryPrice"].DecimalOrNull);
        var (rate, leverage) = (RateOf(p, notional, brackets), NotZero(p["leverage"].DecimalOrNull));
        var isShort = signed < 0;
        var collateral = mode != "cross" ? isolated : p["notional"].IsMissing
            ? CrossOfInverse(contracts * market?.ContractSize, entry, liquidation, rate, isShort, market)
            : CrossOfLinear(contracts, entry, liquidation, rate, isShort, market);
        var maintenance = rate * notional ?? p["maintMargin"].DecimalOrNull;
        var part = leverage is { } times ? Cut(1 / times, 8) : Cut(Divide(p["initialMargin"].DecimalOrNull, notional), 8);
        return new Position(market?.Symbol ?? p["symbol"].Text)
        {
            Contracts = contracts,
            ContractSize = market?.ContractSize,
            UnrealizedPnl = p["unRealizedProfit"].DecimalOrNull,
            Leverage = leverage,
            LiquidationPrice = liquidation,
            Collateral = collateral,
            Notional = notional,
            MarkPrice = NotZero(p["markPrice"].DecimalOrNull),
            EntryPrice = entry,
            Timestamp = Said(p["updateTime"]),
            InitialMargin = leverage is null ? p["initialMargin"].DecimalOrNull : Cut(notional * part, 8),
            InitialMarginPercentage = part,
            MaintenanceMargin = maintenance,
            MaintenanceMarginPercentage = rate,
            MarginRatio = RatioOf(maintenance, collateral),
            MarginMode = mode,
            MarginType = mode,
            Side = signed > 0 ? "long" : isShort ? "short" : null,
            Hedged = p["positionSide"].TextOrNull != "BOTH",
            Raw = p.Kept,
        };
    }

    // { "assets": [{ "asset", "crossWalletBalance", "crossUnPnl" }], "positions": [{ "symbol", "initialMargin", "maintMargin", "unrealizedProfit", "positionAmt",
    //   "notional" | "notionalValue",
    //   "isolatedWallet", "isolatedMargin", "updateTime", "positionSide", "leverage", "entryPrice", "isolated" (version 2, inverse) }] }
    private IEnumerable<Position> ReadAccountPositions(Json account, Markets markets, ValueMap<ValueList<Bracket>> brackets, bool openOnly)
    {
        var assets = account["assets"].List.ToDictionary(a => Facts.CodeOf(a["asset"].Text));
        return account["positions"].List
            .Where(p => !openOnly || p["maintMargin"].TextOrNull is not ("0" or "0.00000000"))
            .Select(p => (Position: p, Market: MarketOf(p, markets)))
            .Where(p => p.Market is not null && assets.ContainsKey(p.Market.Linear == true ? p.Market.Quote : p.Market.Base))
            .Select(p => ReadAccountPosition(p.Position, p.Market!, assets[p.Market!.Linear == true ? p.Market.Quote : p.Market.Base], brackets)).ToList();
    }

    private static Position ReadAccountPosition(Json p, Market market, Json asset, ValueMap<ValueList<Bracket>> brackets)
    {
        var signed = p["notional"].Or(p["notionalValue"]).DecimalOrNull;
        var notional = Abs(signed);
        var contracts = Abs(p["positionAmt"].DecimalOrNull);
        var (leverage, rate) = (NotZero(p["leverage"].DecimalOrNull), RateOf(p, notional, brackets));
        var (initial, maintenance, profit, entry) = (p["initialMargin"].DecimalOrNull,
            p["maintMargin"].DecimalOrNull, p["unrealizedProfit"].DecimalOrNull, p["entryPrice"].DecimalOrNull);
        var isIsolated = p["isolated"].FlagOrNull ?? (p["isolatedMargin"].DecimalOrNull is { } apart ? apart != 0 : null);
        var wallet = isIsolated switch { true => p["isolatedWallet"].DecimalOrNull, false => asset["crossWalletBalance"].DecimalOrNull, null => null };
        var collateral = wallet + (isIsolated == true ? profit : asset["crossUnPnl"].DecimalOrNull);
        var isShort = signed < 0;
        var liquidation = signed is null or 0 ? null : p["notional"].IsMissing
            ? LiquidationOfInverse(contracts * market.ContractSize, entry, wallet, rate, isShort)
            : LiquidationOfLinear(contracts, entry, wallet, rate, isShort);
        var places = market.Precision.Price is { } tick ? Steps.PlacesOf(tick) : 8;
        return new Position(market.Symbol)
        {
            Timestamp = Said(p["updateTime"]),
            InitialMargin = initial,
            InitialMarginPercentage = leverage is { } times ? Cut(1 / times, 8) : null,
            MaintenanceMargin = maintenance,
            MaintenanceMarginPercentage = rate,
            EntryPrice = signed is 0 ? null : entry,
            Notional = notional,
            Leverage = leverage,
            UnrealizedPnl = profit,
            Contracts = contracts,
            ContractSize = market.ContractSize,
            MarginRatio = signed is 0 ? null : RatioOf(maintenance, collateral),
            LiquidationPrice = Cut(liquidation + Half(places), places) is { } price and >= 0 ? price : null,
            Collateral = collateral,
            MarginMode = isIsolated switch { true => "isolated", false => "cross", null => null },
            Side = signed is null or 0 ? null : isShort ? "short" : "long",
            Hedged = p["positionSide"].TextOrNull != "BOTH",
            Raw = p.Kept,
        };
    }

    // Where linear: collateral + contracts · (liquidation − entry) = rate · contracts · liquidation of a long, and the other way round of a short.
    private static decimal? CrossOfLinear(decimal? contracts, decimal? entry, decimal? liquidation, decimal? rate, bool isShort, Market? market) =>
        (market?.Precision.Quote ?? market?.Precision.Price) is not { } step ? null
            : Cut(((liquidation * (isShort ? 1 + rate : rate - 1)) + (isShort ? -entry : entry)) * contracts, Steps.PlacesOf(step));

    private static decimal? CrossOfInverse(decimal? size, decimal? entry, decimal? liquidation, decimal? rate, bool isShort, Market? market) =>
        market?.Precision.Base is not { } step ? null
            : Cut(size * (Divide(1, isShort ? entry : -entry) - Divide(isShort ? 1 - rate : -1 - rate, liquidation)), Steps.PlacesOf(step));

    private static decimal? LiquidationOfLinear(decimal? contracts, decimal? entry, decimal? wallet, decimal? rate, bool isShort)
    {
        var part = isShort ? 1 + rate : rate - 1;
        return Divide(wallet, contracts * part) + Divide(isShort ? entry : -entry, part);
    }

    private static decimal? LiquidationOfInverse(decimal? size, decimal? entry, decimal? wallet, decimal? rate, bool isShort) =>
        Divide(size * (isShort ? 1 - rate : -1 - rate), (Divide(1, isShort ? entry : -entry) * size) - wallet);

    private static decimal? RateOf(Json position, decimal? notional, ValueMap<ValueList<Bracket>> brackets) =>
        notional is null || !brackets.TryGetValue(position["symbol"].Text, out var steps) ? null : steps.TakeWhile(b => b.Floor <= notional).LastOrDefault()?.Rate;

    private static decimal? RatioOf(decimal? maintenance, decimal? collateral) => Cut(Divide(maintenance, collateral) + 0.00005m, 4);

    private static decimal Half(int places) => new decimal(5, 0, 0, false, (byte)Math.Min(places + 1, 28));

    private static decimal? Cut(decimal? value, int places) => value is { } number ? Steps.To(number, places, PrecisionMode.DecimalPlaces, Rounding.Truncate) : null;

    private static decimal? Divide(decimal? a, decimal? b) => b is null or 0 ? null : a / b;

    // Zero stands for never.
    private static DateTimeOffset? Said(Json time) => time.LongOrNull is null or 0 ? null : time.MillisecondsOrNull;
}
