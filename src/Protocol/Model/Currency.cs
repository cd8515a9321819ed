namespace Ccxt.Protocol;

/// <summary>A currency of an exchange, under its common code.</summary>
public sealed record Currency(string Code)
{
    /// <summary>The exchange's own name of it.</summary>
    public required string Id { get; init; }
    public string? Name { get; init; }
    /// <summary><c>crypto</c>, <c>fiat</c> or the exchange's own word; null when it does not say.</summary>
    public string? Type { get; init; }
    public bool? Active { get; init; }
    public bool? Deposit { get; init; }
    public bool? Withdraw { get; init; }
    /// <summary>Withdrawal fee in the currency itself, the lowest of its networks.</summary>
    public decimal? Fee { get; init; }
    public ValueMap<decimal?> Fees { get; init => field = value ?? ValueMap<decimal?>.Empty; } = ValueMap<decimal?>.Empty;
    /// <summary>Whether it can be borrowed for trading on margin; null when the exchange does not say.</summary>
    public bool? Margin { get; init; }
    /// <summary>The step of amounts, in the exchange's precision mode.</summary>
    public decimal? Precision { get; init; }
    public CurrencyLimits Limits { get; init => field = value ?? CurrencyLimits.None; } = CurrencyLimits.None;
    public ValueMap<Network> Networks { get; init => field = value ?? ValueMap<Network>.Empty; } = ValueMap<Network>.Empty;
    public string? Raw { get; init; }

    /// <summary>Fills what follows from the networks: deposit, withdraw, the lowest fee, the coarsest precision, the widest limits.</summary>
    public Currency Complete() => Networks.Values.Aggregate(this, (currency, network) => currency with
    {
        Deposit = currency.Deposit is null || network.Deposit == true ? network.Deposit : currency.Deposit,
        Withdraw = currency.Withdraw is null || network.Withdraw == true ? network.Withdraw : currency.Withdraw,
        Fee = Least(currency.Fee, network.Fee),
        Precision = currency.Precision is not { } own || network.Precision > own ? network.Precision ?? currency.Precision : own,
        Limits = currency.Limits with
        {
            Deposit = Widest(currency.Limits.Deposit, network.Limits.Deposit),
            Withdraw = Widest(currency.Limits.Withdraw, network.Limits.Withdraw),
        },
    });

    private static MinMax Widest(MinMax a, MinMax b) => new(Least(a.Min, b.Min), a.Max is null || b.Max > a.Max ? b.Max ?? a.Max : a.Max);

    private static decimal? Least(decimal? a, decimal? b) => a is null || b < a ? b ?? a : a;
}

public sealed record CurrencyLimits
{
    public static readonly CurrencyLimits None = new();

    public MinMax Amount { get; init; }
    public MinMax Price { get; init; }
    public MinMax Cost { get; init; }
    public MinMax Deposit { get; init; }
    public MinMax Withdraw { get; init; }
}

/// <summary>A blockchain or rail on which a currency is deposited and withdrawn.</summary>
public sealed record Network(string Code)
{
    public required string Id { get; init; }
    public string? Name { get; init; }
    /// <summary>The address of the token's contract, where it is a token.</summary>
    public string? Contract { get; init; }
    /// <summary>Where its addresses are looked at, or the token's contract.</summary>
    public string? Explorer { get; init; }
    public bool? Active { get; init; }
    public bool? Deposit { get; init; }
    public bool? Withdraw { get; init; }
    public decimal? Fee { get; init; }
    public decimal? Precision { get; init; }
    public CurrencyLimits Limits { get; init => field = value ?? CurrencyLimits.None; } = CurrencyLimits.None;
}
