namespace Ccxt.Protocol;

public sealed record FetchDeposits(string? Currency = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Transaction>>
{
    public override string Name => "fetchDeposits";
}

public sealed record FetchWithdrawals(string? Currency = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Transaction>>
{
    public override string Name => "fetchWithdrawals";
}

/// <summary>Deposits and withdrawals together. CCXT's newer name of it is fetchDepositsWithdrawals.</summary>
public sealed record FetchTransactions(string? Currency = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Transaction>>
{
    public override string Name => "fetchTransactions";
}

public sealed record FetchLedger(string? Currency = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<LedgerEntry>>
{
    public override string Name => "fetchLedger";
}

public sealed record FetchDepositAddress(string Currency) : Operation<DepositAddress>
{
    public override string Name => "fetchDepositAddress";
}

/// <summary>By currency.</summary>
public sealed record FetchDepositAddresses(ValueList<string>? Currencies = null) : Operation<ValueMap<DepositAddress>>
{
    public override string Name => "fetchDepositAddresses";
}

/// <summary>By network.</summary>
public sealed record FetchDepositAddressesByNetwork(string Currency) : Operation<ValueMap<DepositAddress>>
{
    public override string Name => "fetchDepositAddressesByNetwork";
}

public sealed record CreateDepositAddress(string Currency) : Operation<DepositAddress>
{
    public override string Name => "createDepositAddress";
}

/// <summary>Sends money out. An outcome of Unknown must be reconciled with the withdrawals, never repeated.</summary>
public sealed record Withdraw(string Currency, decimal Amount, string Address, string? Tag = null) : Operation<Transaction>
{
    public override string Name => "withdraw";
}

/// <summary>Moves money between accounts of the same owner, e.g. from <c>spot</c> to <c>swap</c>.</summary>
public sealed record Transfer(string Currency, decimal Amount, string FromAccount, string ToAccount) : Operation<TransferEntry>
{
    public override string Name => "transfer";
}

public sealed record FetchTransfers(string? Currency = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<TransferEntry>>
{
    public override string Name => "fetchTransfers";
}

public sealed record FetchAccounts : Operation<ValueList<Account>>
{
    public override string Name => "fetchAccounts";
}

public sealed record FetchTradingFee(string Symbol) : Operation<TradingFee>
{
    public override string Name => "fetchTradingFee";
}

/// <summary>By symbol.</summary>
public sealed record FetchTradingFees : Operation<ValueMap<TradingFee>>
{
    public override string Name => "fetchTradingFees";
}

/// <summary>By symbol.</summary>
public sealed record FetchTradingLimits(ValueList<string>? Symbols = null) : Operation<ValueMap<TradingLimits>>
{
    public override string Name => "fetchTradingLimits";
}

public sealed record FetchDepositWithdrawFee(string Currency) : Operation<DepositWithdrawFee>
{
    public override string Name => "fetchDepositWithdrawFee";
}

/// <summary>By currency. CCXT's older name of it is fetchFundingFees.</summary>
public sealed record FetchDepositWithdrawFees(ValueList<string>? Currencies = null) : Operation<ValueMap<DepositWithdrawFee>>
{
    public override string Name => "fetchDepositWithdrawFees";
}
