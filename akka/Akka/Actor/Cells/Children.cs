using System.Diagnostics.CodeAnalysis;
using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;
using Akka.Util;

namespace Akka.Actor;

internal enum Waiting
{
    ForNothing,
    ToRecreate,
    ToTerminate,
    Forever,
}

/// <summary>The children of an actor by name. The actor changes them; others look names up, and anybody may add top-level actors: hence the lock.</summary>
internal sealed class Children(ActorCell cell)
{
    private readonly Dictionary<string, ChildRestartStats> _byName = new(StringComparer.Ordinal);
    private long _lastName = -1;
    private int _dying;
    private Exception? _cause;
    private List<SystemMessage>? _deferred;

    /// <summary>What happens when those that are being stopped are gone.</summary>
    public Waiting Waiting { get; private set; }

    public int Count
    {
        get
        {
            lock (_byName) return _byName.Count;
        }
    }

    public LocalActorRef Add(Props props, string? name)
    {
        if (name is not null) ActorNames.Validate(name, cell.Self.Path);
        LocalActorRef child;
        lock (_byName)
        {
            if (Waiting >= Waiting.ToTerminate || cell.IsTerminating) throw new InvalidOperationException("Cannot create child while terminating or terminated");
            name ??= ActorNames.Generated(++_lastName);
            child = new LocalActorRef(cell.System, props, cell.Self, new ChildActorPath(cell.Self.Path, name, ActorNames.NextUid()));
            if (!_byName.TryAdd(name, new ChildRestartStats(child))) throw new InvalidActorNameException($"Actor name \"{name}\" is not unique!");
        }
        // Between failure and decision all children hold still, the new one too.
        if (cell.IsFailed && ReferenceEquals(ActorCell.Current, cell)) child.Suspend();
        child.Start();
        return child;
    }

    public LocalActorRef? Find(string name)
    {
        lock (_byName) return _byName.TryGetValue(name, out var stats) ? stats.Ref : null;
    }

    public LocalActorRef[] All()
    {
        lock (_byName)
        {
            var all = new LocalActorRef[_byName.Count];
            var i = 0;
            foreach (var stats in _byName.Values) all[i++] = stats.Ref;
            return all;
        }
    }

    public ChildRestartStats[] AllStats()
    {
        lock (_byName) return [.. _byName.Values];
    }

    public bool Contains(IActorRef child) => StatsOf(child) is not null;

    public ChildRestartStats? StatsOf(IActorRef child)
    {
        if (child is not LocalActorRef local || !ReferenceEquals(local.Cell.Parent, cell.Self)) return null;
        lock (_byName) return _byName.TryGetValue(child.Path.Name, out var stats) && ReferenceEquals(stats.Ref, child) ? stats : null;
    }

    /// <summary>The child is about to be stopped.</summary>
    public void MarkDying(IActorRef child)
    {
        if (StatsOf(child) is not { IsDying: false } stats) return;
        stats.IsDying = true;
        lock (_byName) _dying++;
    }

    /// <summary>False if no stopped child is still there, so there is nothing to wait for.</summary>
    public bool WaitToRecreate(Exception? cause)
    {
        lock (_byName)
        {
            if (_dying == 0) return false;
            Waiting = Waiting.ToRecreate;
            _cause = cause;
            return true;
        }
    }

    /// <summary>No child can be added any more. False if that was so already.</summary>
    public bool BeginTermination()
    {
        lock (_byName)
        {
            if (Waiting >= Waiting.ToTerminate) return false;
            Waiting = Waiting.ToTerminate;
            return true;
        }
    }

    /// <summary>A child is gone. True if it was one; then tells what was waiting for it.</summary>
    public bool Remove(IActorRef actor, out Waiting after, [MaybeNull] out Exception cause)
    {
        (after, cause) = (Waiting.ForNothing, null);
        var stats = StatsOf(actor);
        if (stats is null) return false;
        lock (_byName)
        {
            _byName.Remove(actor.Path.Name);
            if (stats.IsDying) _dying--;
            if (Waiting == Waiting.ToTerminate && _byName.Count == 0) after = Waiting;
            else if (Waiting == Waiting.ToRecreate && _dying == 0)
            {
                (after, cause) = (Waiting, _cause);
                (Waiting, _cause) = (Waiting.ForNothing, null);
            }
        }
        return true;
    }

    public void Terminated()
    {
        lock (_byName) Waiting = Waiting.Forever;
    }

    public void Suspend(IActorRef? except)
    {
        foreach (var child in All())
            if (!ReferenceEquals(child, except)) child.Suspend();
    }

    public void Resume(Exception? cause, IActorRef? perpetrator)
    {
        foreach (var child in All()) child.Resume(ReferenceEquals(child, perpetrator) ? cause : null);
    }

    public void Defer(SystemMessage message) => (_deferred ??= []).Add(message);

    public IEnumerable<SystemMessage> TakeDeferred()
    {
        var deferred = _deferred;
        _deferred = null;
        return deferred ?? (IEnumerable<SystemMessage>)[];
    }
}
