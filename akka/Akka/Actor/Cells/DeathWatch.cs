using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Whom an actor watches and who watches it.</summary>
internal sealed class DeathWatch(ActorCell cell)
{
    private Dictionary<IActorRef, object?>? _watching;
    private HashSet<IActorRef>? _announced;
    private object? _watchedBy;

    public IActorRef Watch(IInternalActorRef subject, object? message)
    {
        if (subject.Equals(cell.Self)) return subject;
        _watching ??= [];
        if (_watching.TryGetValue(subject, out var previous))
        {
            if (!Equals(previous, message))
            {
                throw new InvalidOperationException(
                    $"Watch(ref, {message ?? "Terminated"}) termination message was not overwritten from [{previous ?? "Terminated"}]. If this was intended, call Unwatch first.");
            }
            return subject;
        }
        _watching.Add(subject, message);
        // The end of a child comes to its parent anyway.
        if (cell.ChildrenIfAny?.Contains(subject) != true) subject.SendSystemMessage(new Watch(subject, cell.Self));
        return subject;
    }

    public IActorRef Unwatch(IInternalActorRef subject)
    {
        if (_watching?.Remove(subject) == true && cell.ChildrenIfAny?.Contains(subject) != true) subject.SendSystemMessage(new Unwatch(subject, cell.Self));
        _announced?.Remove(subject);
        return subject;
    }

    /// <summary>Whether a Terminated from the mailbox is still wanted.</summary>
    public bool Accept(Terminated terminated) => _announced?.Remove(terminated.ActorRef) == true;

    public void WatchedDied(DeathWatchNotification death)
    {
        if (_watching is null || !_watching.Remove(death.Actor, out var message)) return;
        if (cell.ChildrenIfAny is { Waiting: Waiting.ToTerminate }) return;
        if (message is not null)
        {
            cell.Self.Tell(message, death.Actor);
            return;
        }
        (_announced ??= []).Add(death.Actor);
        cell.Self.Tell(new Terminated(death.Actor, death.ExistenceConfirmed, death.AddressTerminated), death.Actor);
    }

    public void AddWatcher(IInternalActorRef watchee, IInternalActorRef watcher)
    {
        if (!watchee.Equals(cell.Self) || watcher.Equals(cell.Self)) return;
        switch (_watchedBy)
        {
            case null:
                _watchedBy = watcher;
                break;
            case HashSet<IActorRef> several:
                several.Add(watcher);
                break;
            case IActorRef one when !one.Equals(watcher):
                _watchedBy = new HashSet<IActorRef> { one, watcher };
                break;
        }
    }

    public void RemoveWatcher(IInternalActorRef watchee, IInternalActorRef watcher)
    {
        if (!watchee.Equals(cell.Self)) return;
        if (_watchedBy is HashSet<IActorRef> several) several.Remove(watcher);
        else if (watcher.Equals(_watchedBy)) _watchedBy = null;
    }

    /// <summary>The actor has stopped: tells its watchers (its parent knows already) and no longer watches anybody.</summary>
    public void Died()
    {
        switch (_watchedBy)
        {
            case HashSet<IActorRef> several:
                foreach (var watcher in several) Tell(watcher);
                break;
            case IActorRef one:
                Tell(one);
                break;
        }
        _watchedBy = null;
        if (_watching is not null)
            foreach (var watched in _watching.Keys) ((IInternalActorRef)watched).SendSystemMessage(new Unwatch((IInternalActorRef)watched, cell.Self));
        _watching = null;
        _announced = null;
    }

    private void Tell(IActorRef watcher)
    {
        if (!ReferenceEquals(watcher, cell.Parent))
            ((IInternalActorRef)watcher).SendSystemMessage(new DeathWatchNotification(cell.Self, existenceConfirmed: true, addressTerminated: false));
    }
}
