using System.Collections.Immutable;

namespace Ccxt.Venues;

public readonly record struct BookLevel(decimal Price, decimal Amount, int Orders, DateTimeOffset At);

/// <summary>One market's book at one sequence. Best prices first.</summary>
/// <param name="Stamp">Microseconds since 1970 of the last change, strictly increasing with the sequence; bitstamp's books carry it.</param>
public sealed record BookSnapshot(string Symbol, long Sequence, long Stamp, ImmutableArray<BookLevel> Bids, ImmutableArray<BookLevel> Asks)
{
    public decimal? BestBid => Bids.IsEmpty ? null : Bids[0].Price;
    public decimal? BestAsk => Asks.IsEmpty ? null : Asks[0].Price;
}

/// <summary>Price-time priority: best price first, at one price the oldest order first.</summary>
internal sealed class Book(Listing listing)
{
    private readonly SortedDictionary<decimal, Level> _bids = new(Comparer<decimal>.Create((x, y) => y.CompareTo(x)));
    private readonly SortedDictionary<decimal, Level> _asks = [];
    private BookSnapshot? _snapshot;
    private long _stamp;

    public Listing Listing { get; } = listing;
    public Tape Tape { get; } = new();
    public long Sequence { get; private set; }

    public void Rest(Order order, DateTimeOffset at)
    {
        var side = SideOf(order.Side);
        if (!side.TryGetValue(order.Price!.Value, out var level))
            side[order.Price.Value] = level = new Level();
        level.Orders.AddLast(order);
        level.Amount += order.Remaining;
        Changed(level, at);
    }

    /// <summary>Takes an order, or what is left of it, out of the book.</summary>
    public void Remove(Order order, DateTimeOffset at)
    {
        var level = SideOf(order.Side)[order.Price!.Value];
        level.Orders.Remove(order);
        level.Amount -= order.Remaining;
        Changed(level, at);
        DropIfEmpty(order, level);
    }

    /// <summary>To be called after the fill was booked on the resting order.</summary>
    public void Filled(Order resting, decimal amount, DateTimeOffset at)
    {
        var level = SideOf(resting.Side)[resting.Price!.Value];
        level.Amount -= amount;
        if (resting.Remaining == 0) level.Orders.RemoveFirst();
        Changed(level, at);
        DropIfEmpty(resting, level);
    }

    public Order? Best(Side side) => SideOf(side) is { Count: > 0 } levels ? levels.First().Value.Orders.First!.Value : null;

    /// <summary>Resting orders in the sequence in which a taker would meet them.</summary>
    public IEnumerable<Order> Queue(Side side) => SideOf(side).Values.SelectMany(level => level.Orders);

    public BookSnapshot Snapshot()
    {
        if (_snapshot is null || _snapshot.Sequence != Sequence)
            _snapshot = new BookSnapshot(Listing.Symbol, Sequence, _stamp, Levels(_bids), Levels(_asks));
        return _snapshot;
    }

    private static ImmutableArray<BookLevel> Levels(SortedDictionary<decimal, Level> side) =>
        [.. side.Select(x => new BookLevel(x.Key, x.Value.Amount, x.Value.Orders.Count, x.Value.At))];

    private SortedDictionary<decimal, Level> SideOf(Side side) => side == Side.Buy ? _bids : _asks;

    private void DropIfEmpty(Order order, Level level)
    {
        if (level.Orders.Count == 0) SideOf(order.Side).Remove(order.Price!.Value);
    }

    private void Changed(Level level, DateTimeOffset at)
    {
        level.At = at;
        Sequence++;
        _stamp = Math.Max(_stamp + 1, at.ToUnixTimeMicroseconds());
    }

    private sealed class Level
    {
        public LinkedList<Order> Orders { get; } = [];
        public decimal Amount { get; set; }
        public DateTimeOffset At { get; set; }
    }
}

internal static class Time
{
    public static long ToUnixTimeMicroseconds(this DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMilliseconds(long value) => DateTimeOffset.FromUnixTimeMilliseconds(value);
}
