namespace Ccxt.Protocol;

/// <summary>What is held of a contract. Money in the settle currency, prices in the quote currency; null is "the exchange says nothing".</summary>
public sealed record Position(string? Symbol)
{
    public string? Id { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? LastUpdateTimestamp { get; init; }
    /// <summary><c>long</c> or <c>short</c>.</summary>
    public string? Side { get; init; }
    /// <summary>Whether long and short are held apart.</summary>
    public bool? Hedged { get; init; }
    /// <summary>Never negative: <see cref="Side"/> says which way.</summary>
    public decimal? Contracts { get; init; }
    public decimal? ContractSize { get; init; }
    public decimal? EntryPrice { get; init; }
    public decimal? MarkPrice { get; init; }
    public decimal? LastPrice { get; init; }
    public decimal? LiquidationPrice { get; init; }
    public decimal? StopLossPrice { get; init; }
    public decimal? TakeProfitPrice { get; init; }
    public decimal? Notional { get; init; }
    public decimal? Leverage { get; init; }
    public decimal? Collateral { get; init; }
    public decimal? InitialMargin { get; init; }
    /// <summary>A fraction of the notional, as all percentages of margins here.</summary>
    public decimal? InitialMarginPercentage { get; init; }
    public decimal? MaintenanceMargin { get; init; }
    public decimal? MaintenanceMarginPercentage { get; init; }
    public decimal? MarginRatio { get; init; }
    /// <summary><c>cross</c> or <c>isolated</c>.</summary>
    public string? MarginMode { get; init; }
    /// <summary>The exchange's own word for it, where CCXT hands that on besides.</summary>
    public string? MarginType { get; init; }
    public decimal? UnrealizedPnl { get; init; }
    public decimal? RealizedPnl { get; init; }
    /// <summary>Unrealised profit in per cent of the initial margin.</summary>
    public decimal? Percentage { get; init; }
    public string? Raw { get; init; }

    /// <summary>Computes the profit in per cent (to the hundredth, cut off) and takes the contract's size from the market.</summary>
    public Position Complete(Market? market = null) => this with
    {
        Percentage = Percentage ?? (InitialMargin is { } margin and not 0 && UnrealizedPnl is { } profit ? Steps.To(profit / margin, 4, PrecisionMode.DecimalPlaces, Rounding.Truncate) * 100 : null),
        ContractSize = ContractSize ?? market?.ContractSize,
    };
}

/// <summary>What longs pay shorts (or, negative, shorts longs): a fraction of the notional at each funding time.</summary>
public sealed record FundingRate(string Symbol)
{
    public decimal? MarkPrice { get; init; }
    public decimal? IndexPrice { get; init; }
    public decimal? InterestRate { get; init; }
    public decimal? EstimatedSettlePrice { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public decimal? Rate { get; init; }
    public DateTimeOffset? FundingTimestamp { get; init; }
    public decimal? NextRate { get; init; }
    public DateTimeOffset? NextFundingTimestamp { get; init; }
    public decimal? PreviousRate { get; init; }
    public DateTimeOffset? PreviousFundingTimestamp { get; init; }
    /// <summary>In CCXT's notation of timeframes: <c>8h</c>.</summary>
    public string? Interval { get; init; }
    public string? Raw { get; init; }
}

/// <summary>A funding that has happened.</summary>
public sealed record PastFundingRate(string Symbol)
{
    public decimal? Rate { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    /// <summary>What some exchanges tell of the same time.</summary>
    public decimal? MarkPrice { get; init; }
    public decimal? IndexPrice { get; init; }
    public decimal? NextRate { get; init; }
    public DateTimeOffset? NextFundingTimestamp { get; init; }
    public string? Raw { get; init; }
}

/// <summary>All open positions of a market.</summary>
public sealed record OpenInterest(string Symbol)
{
    /// <summary>In base currency or contracts, as the exchange counts.</summary>
    public decimal? Amount { get; init; }
    /// <summary>In quote or settle currency.</summary>
    public decimal? Value { get; init; }
    public decimal? BaseVolume { get; init; }
    public decimal? QuoteVolume { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public string? Raw { get; init; }
}
