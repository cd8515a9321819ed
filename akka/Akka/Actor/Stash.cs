namespace Akka.Actor;

/// <summary>Messages put aside until the actor can handle them.</summary>
public interface IStash
{
    int Capacity { get; }

    int Count { get; }

    bool IsEmpty { get; }

    bool NonEmpty { get; }

    bool IsFull { get; }

    /// <summary>Puts the message that is being handled aside.</summary>
    void Stash();

    /// <summary>The oldest goes before all messages that wait.</summary>
    void Unstash();

    /// <summary>All go before all messages that wait, in their order.</summary>
    void UnstashAll();

    void UnstashAll(Func<Envelope, bool> predicate);

    IEnumerable<Envelope> ClearStash();

    void Prepend(IEnumerable<Envelope> envelopes);
}

public interface IActorStash
{
    IStash Stash { get; set; }
}

public interface IWithStash : IActorStash;

public interface IWithUnboundedStash : IWithStash;

public interface IWithUnrestrictedStash : IWithStash;

/// <summary>With the capacity of the actor's settings; one message too many throws StashOverflowException.</summary>
public interface IWithBoundedStash : IWithStash;

public abstract class UntypedActorWithStash : UntypedActor, IWithStash
{
    public IStash Stash { get; set; } = null!;
}

public abstract class UntypedActorWithUnboundedStash : UntypedActor, IWithUnboundedStash
{
    public IStash Stash { get; set; } = null!;
}

internal static class Stashes
{
    public static IStash For(ActorCell cell, ActorBase actor) =>
        new CellStash(cell, actor is IWithBoundedStash ? cell.System.Settings.Config.GetInt("akka.actor.default-mailbox.stash-capacity", -1) : -1);
}

internal sealed class CellStash(ActorCell cell, int capacity) : IStash
{
    private readonly LinkedList<Envelope> _stashed = [];

    public int Capacity => capacity;

    public int Count => _stashed.Count;

    public bool IsEmpty => _stashed.Count == 0;

    public bool NonEmpty => _stashed.Count > 0;

    public bool IsFull => capacity > 0 && _stashed.Count >= capacity;

    public void Stash()
    {
        var current = cell.CurrentEnvelope;
        if (current.Message is null) throw new InvalidOperationException("There is no message to stash.");
        if (_stashed.Last is { } last && ReferenceEquals(last.Value.Message, current.Message) && ReferenceEquals(last.Value.Sender, current.Sender) && cell.StashedThisTurn)
            throw new IllegalActorStateException($"Can't stash the same message {current.Message} more than once");
        if (IsFull) throw new StashOverflowException($"Couldn't enqueue message {current.Message} to stash of {cell.Self}");
        cell.StashedThisTurn = true;
        _stashed.AddLast(current);
    }

    public void Unstash()
    {
        if (_stashed.First is not { } first) return;
        _stashed.RemoveFirst();
        cell.Mailbox.Prepend([first.Value]);
    }

    public void UnstashAll()
    {
        if (_stashed.Count == 0) return;
        cell.Mailbox.Prepend(_stashed);
        _stashed.Clear();
    }

    public void UnstashAll(Func<Envelope, bool> predicate)
    {
        cell.Mailbox.Prepend(_stashed.Where(predicate));
        _stashed.Clear();
    }

    public IEnumerable<Envelope> ClearStash()
    {
        var all = _stashed.ToArray();
        _stashed.Clear();
        return all;
    }

    public void Prepend(IEnumerable<Envelope> envelopes)
    {
        foreach (var envelope in envelopes.Reverse()) _stashed.AddFirst(envelope);
    }
}
