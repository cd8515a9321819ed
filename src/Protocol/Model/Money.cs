namespace Ccxt.Protocol;

/// <summary>A deposit or a withdrawal. Null is "the exchange says nothing", never zero.</summary>
public sealed record Transaction(string? Id)
{
    /// <summary>The transaction on its blockchain.</summary>
    public string? TxId { get; init; }
    /// <summary><c>deposit</c> or <c>withdrawal</c>.</summary>
    public string? Type { get; init; }
    public string? Currency { get; init; }
    /// <summary>In the currency itself.</summary>
    public decimal? Amount { get; init; }
    /// <summary><c>ok</c>, <c>pending</c>, <c>failed</c>, <c>canceled</c>, or the exchange's own word.</summary>
    public string? Status { get; init; }
    public string? Network { get; init; }
    public string? Address { get; init; }
    public string? AddressFrom { get; init; }
    public string? AddressTo { get; init; }
    /// <summary>Memo, payment id or destination tag.</summary>
    public string? Tag { get; init; }
    public string? TagFrom { get; init; }
    public string? TagTo { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? Updated { get; init; }
    /// <summary>Between accounts of the exchange, not on a blockchain.</summary>
    public bool? Internal { get; init; }
    public string? Comment { get; init; }
    public Fee? Fee { get; init; }
    public string? Raw { get; init; }
}

/// <summary>One line of an account's book-keeping.</summary>
public sealed record LedgerEntry(string? Id)
{
    /// <summary><c>in</c> or <c>out</c>.</summary>
    public string? Direction { get; init; }
    public string? Account { get; init; }
    /// <summary>The trade, transaction or transfer behind it.</summary>
    public string? ReferenceId { get; init; }
    public string? ReferenceAccount { get; init; }
    /// <summary><c>trade</c>, <c>fee</c>, <c>transaction</c>, <c>transfer</c>, <c>margin</c>, …, or the exchange's own word.</summary>
    public string? Type { get; init; }
    public string? Currency { get; init; }
    /// <summary>Never negative: <see cref="Direction"/> says which way.</summary>
    public decimal? Amount { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public decimal? Before { get; init; }
    public decimal? After { get; init; }
    public string? Status { get; init; }
    public Fee? Fee { get; init; }
    public string? Raw { get; init; }

    /// <summary>Computes the balance before from the one after, or the other way round, and the direction of a negative amount.</summary>
    public LedgerEntry Complete()
    {
        var entry = Amount < 0 ? this with { Amount = -Amount, Direction = Direction ?? "out" } : this;
        var direction = entry.Direction ?? (entry.After > entry.Before ? "in" : entry.After < entry.Before ? "out" : null);
        var change = direction switch { "in" => entry.Amount, "out" => -entry.Amount, _ => null };
        return entry with { Direction = direction, Before = entry.Before ?? entry.After - change, After = entry.After ?? entry.Before + change };
    }
}

/// <summary>Money moved between two accounts of the same owner at an exchange.</summary>
public sealed record TransferEntry(string? Id)
{
    public string? Currency { get; init; }
    public decimal? Amount { get; init; }
    /// <summary><c>spot</c>, <c>margin</c>, <c>swap</c>, <c>funding</c>, …, or the exchange's own word.</summary>
    public string? FromAccount { get; init; }
    public string? ToAccount { get; init; }
    public string? Status { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public string? Raw { get; init; }
}

/// <summary>Where to send a currency so that it arrives in the account.</summary>
public sealed record DepositAddress(string Currency, string Address)
{
    public string? Network { get; init; }
    /// <summary>Memo, payment id or destination tag; where there is one, money sent without it may be lost.</summary>
    public string? Tag { get; init; }
    public string? Raw { get; init; }
}

/// <summary>What trading a market costs this account. Rates are fractions (0.001 = 0.1 %), negative where a rebate is paid.</summary>
public sealed record TradingFee(string Symbol)
{
    public decimal? Maker { get; init; }
    public decimal? Taker { get; init; }
    public bool? Percentage { get; init; }
    public bool? TierBased { get; init; }
    public string? Raw { get; init; }
}

/// <summary>What orders of a market may be.</summary>
public sealed record TradingLimits(string Symbol)
{
    public MarketLimits Limits { get; init => field = value ?? MarketLimits.None; } = MarketLimits.None;
    public string? Raw { get; init; }
}

/// <summary>A fee for moving a currency: an amount of it, or a fraction when <see cref="Percentage"/>.</summary>
public sealed record MovingFee
{
    public static readonly MovingFee None = new();

    public decimal? Fee { get; init; }
    public bool? Percentage { get; init; }
}

/// <summary>What depositing and withdrawing over one network costs.</summary>
public sealed record NetworkFee
{
    public MovingFee Deposit { get; init => field = value ?? MovingFee.None; } = MovingFee.None;
    public MovingFee Withdraw { get; init => field = value ?? MovingFee.None; } = MovingFee.None;
}

/// <summary>What depositing and withdrawing a currency costs, in all and by network.</summary>
public sealed record DepositWithdrawFee(string Currency)
{
    public MovingFee Deposit { get; init => field = value ?? MovingFee.None; } = MovingFee.None;
    public MovingFee Withdraw { get; init => field = value ?? MovingFee.None; } = MovingFee.None;
    public ValueMap<NetworkFee> Networks { get; init => field = value ?? ValueMap<NetworkFee>.Empty; } = ValueMap<NetworkFee>.Empty;
    public string? Raw { get; init; }

    /// <summary>In all: what the only network costs, or the network that has the currency's own name.</summary>
    public DepositWithdrawFee Complete() =>
        (Networks.Count == 1 ? Networks.Values.First() : Networks.TryGetValue(Currency, out var own) ? own : null) is { } usual
            ? this with { Deposit = usual.Deposit, Withdraw = usual.Withdraw } : this;
}

/// <summary>An account, wallet or portfolio of the owner of the credentials.</summary>
public sealed record Account(string? Id)
{
    /// <summary><c>spot</c>, <c>margin</c>, <c>swap</c>, <c>main</c>, …, or the exchange's own word.</summary>
    public string? Type { get; init; }
    public string? Name { get; init; }
    /// <summary>The currency it holds, where an account holds one.</summary>
    public string? Code { get; init; }
    public string? Raw { get; init; }
}
