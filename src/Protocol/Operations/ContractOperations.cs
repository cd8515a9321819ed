namespace Ccxt.Protocol;

public sealed record FetchPosition(string Symbol) : Operation<Position>
{
    public override string Name => "fetchPosition";
}

public sealed record FetchPositions(ValueList<string>? Symbols = null) : Operation<ValueList<Position>>
{
    public override string Name => "fetchPositions";
}

public sealed record FetchFundingRate(string Symbol) : Operation<FundingRate>
{
    public override string Name => "fetchFundingRate";
}

/// <summary>By symbol.</summary>
public sealed record FetchFundingRates(ValueList<string>? Symbols = null) : Operation<ValueMap<FundingRate>>
{
    public override string Name => "fetchFundingRates";
}

public sealed record FetchFundingRateHistory(string? Symbol = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<PastFundingRate>>
{
    public override string Name => "fetchFundingRateHistory";
}

public sealed record FetchOpenInterest(string Symbol) : Operation<OpenInterest>
{
    public override string Name => "fetchOpenInterest";
}

public sealed record SetLeverage(decimal Leverage, string? Symbol = null) : Operation<RawReply>
{
    public override string Name => "setLeverage";
}

/// <param name="MarginMode"><c>cross</c> or <c>isolated</c>.</param>
public sealed record SetMarginMode(string MarginMode, string? Symbol = null) : Operation<RawReply>
{
    public override string Name => "setMarginMode";
}
