namespace Ccxt.Protocol;

/// <summary>What an account holds of one currency, in that currency.</summary>
public sealed record Holding
{
    /// <summary>Free to use.</summary>
    public decimal? Free { get; init; }
    /// <summary>Held by open orders.</summary>
    public decimal? Used { get; init; }
    public decimal? Total { get; init; }
    public decimal? Debt { get; init; }

    /// <summary>Total = free + used, whichever of the three the exchange left out.</summary>
    public Holding Complete() => this with
    {
        Total = Total ?? Free + Used,
        Free = Free ?? Total - Used,
        Used = Used ?? Total - Free,
    };
}

/// <summary>What an account holds, by currency code.</summary>
public sealed record Balance(ValueMap<Holding> Holdings)
{
    public DateTimeOffset? Timestamp { get; init; }
    public string? Raw { get; init; }

    /// <summary>The holding of <paramref name="currency"/>; null when the exchange does not mention it.</summary>
    public Holding? this[string currency] => Holdings.TryGetValue(currency, out var holding) ? holding : null;

    public Balance Complete() => this with { Holdings = Holdings.ToValueMap(h => h.Key, h => h.Value.Complete()) };
}
