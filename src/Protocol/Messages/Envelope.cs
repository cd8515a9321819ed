namespace Ccxt.Protocol;

/// <summary>Who goes first in an exchange's queue; lower goes first.</summary>
public enum Priority { Cancel, Order, PrivateRead, MarketLoad, Poll, Backfill }

/// <summary>An operation on its way to an exchange.</summary>
/// <param name="Id">Minted by the sender; the answer carries it.</param>
/// <param name="Account">Null: the exchange's public side.</param>
/// <param name="Deadline">After it the request is not sent any more; null: the engine's default.</param>
/// <param name="Priority">Null: what the operation usually has.</param>
/// <param name="Trace">A W3C trace parent, handed on.</param>
public sealed record Request(string Id, string Exchange, string? Account, DateTimeOffset? Deadline, Priority? Priority, string? Trace, IOperation Operation);

/// <summary>An answer of whatever type, so that a strategy can match on the id alone.</summary>
public interface IAnswer
{
    string Id { get; }
    string Exchange { get; }
    string? Account { get; }
    object? Value { get; }
}

/// <summary>The operation's result.</summary>
public sealed record Answer<T>(string Id, string Exchange, string? Account, T Value) : IAnswer
{
    object? IAnswer.Value => Value;
}

/// <summary>The operation failed.</summary>
public sealed record Refused(string Id, string Exchange, string? Account, ExchangeError Error);

/// <summary>Asks an exchange for the state of its request budget.</summary>
public sealed record GetBudget(string Exchange);

/// <summary>The state of an exchange's request budget.</summary>
/// <param name="Queued">Requests waiting.</param>
/// <param name="Health"><c>starting</c>, <c>up</c> or <c>down</c>.</param>
public sealed record Budget(string Exchange, ValueList<BucketLevel> Buckets, int Queued, string Health)
{
    /// <summary>Requests sent since the exchange actor started.</summary>
    public long Sent { get; init; }
    public long Failed { get; init; }
}

/// <summary>One bucket: how much of its capacity is left, and until when it is closed by the exchange's order.</summary>
public sealed record BucketLevel(string Name, decimal Remaining, decimal Capacity)
{
    public decimal Used => Capacity - Remaining;
    /// <summary>When it is full again; null when it is.</summary>
    public DateTimeOffset? Reset { get; init; }
    public DateTimeOffset? ClosedUntil { get; init; }
}
