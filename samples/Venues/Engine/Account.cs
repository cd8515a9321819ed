namespace Ccxt.Venues;

/// <summary>Who may trade, with what. Balances change only under the engine's lock.</summary>
public sealed class Account
{
    internal Account(string name, Credentials? credentials, decimal makerFee, decimal takerFee, bool keepsHistory)
    {
        Name = name;
        Credentials = credentials;
        MakerFee = makerFee;
        TakerFee = takerFee;
        KeepsHistory = keepsHistory;
    }

    public string Name { get; }
    public Credentials? Credentials { get; }
    public decimal MakerFee { get; }
    public decimal TakerFee { get; }

    /// <summary>False for the market's own traders: thousands of quotes a minute are forgotten as they close.</summary>
    internal bool KeepsHistory { get; }

    internal SortedDictionary<long, Order> Open { get; } = [];
    internal List<Order> Closed { get; } = [];
    internal Dictionary<string, Order> ByClientId { get; } = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Balance> _balances = new(StringComparer.Ordinal);

    public Balance this[string asset] => _balances.GetValueOrDefault(asset);

    internal void Move(string asset, decimal total, decimal held = 0)
    {
        var balance = this[asset];
        var next = new Balance(balance.Total + total, balance.Held + held);
        if (next.Held < 0 || next.Available < 0)
            throw new InvalidOperationException($"{Name} would have {next} {asset}: the engine paid what it had not reserved.");
        _balances[asset] = next;
    }

    internal IReadOnlyDictionary<string, Balance> Balances => _balances;
}

public readonly record struct Balance(decimal Total, decimal Held)
{
    public decimal Available => Total - Held;
}
