namespace Ccxt.Protocol;

/// <summary>One price level. <see cref="Third"/> is the exchange's own third column (an order count or a time), null where it has none.</summary>
public readonly record struct Level(decimal Price, decimal Amount, decimal? Third = null);

/// <summary>The order book of a market, best prices first.</summary>
public sealed record OrderBook(string Symbol)
{
    public ValueList<Level> Bids { get; init => field = value ?? []; } = [];
    public ValueList<Level> Asks { get; init => field = value ?? []; } = [];
    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? ReceivedAt { get; init; }
    /// <summary>The exchange's sequence number of this state; null where it has none.</summary>
    public long? Nonce { get; init; }
    public string? Raw { get; init; }

    /// <summary>True when the best bid is at or above the best ask: such a book never existed on the exchange.</summary>
    public bool IsCrossed => Bids.Count > 0 && Asks.Count > 0 && Bids[0].Price >= Asks[0].Price;

    /// <summary>Orders both sides, best first.</summary>
    public OrderBook Complete() => this with
    {
        Bids = Ordered(Bids, (a, b) => b.Price.CompareTo(a.Price)),
        Asks = Ordered(Asks, (a, b) => a.Price.CompareTo(b.Price)),
    };

    /// <summary>Sums up the orders of one price, for exchanges whose books list single orders; third columns fall away.</summary>
    public OrderBook Aggregate() => this with { Bids = Summed(Bids), Asks = Summed(Asks) };

    private static ValueList<Level> Summed(ValueList<Level> levels) =>
        levels.GroupBy(level => level.Price).Select(price => new Level(price.Key, price.Sum(level => level.Amount))).Where(level => level.Amount > 0).ToValueList();

    private static ValueList<Level> Ordered(ValueList<Level> levels, Comparison<Level> order)
    {
        for (var i = 1; i < levels.Count; i++)
            if (order(levels[i - 1], levels[i]) > 0) return levels.Order(Comparer<Level>.Create(order)).ToValueList();
        return levels;
    }
}
