using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Which part of a cell a system message is for.</summary>
internal static class SystemMessages
{
    public static void Handle(ActorCell cell, SystemMessage message)
    {
        switch (message)
        {
            case DeathWatchNotification death:
                Lifecycle.Died(cell, death);
                break;
            case Watch watch:
                cell.Watching.AddWatcher(watch.Watchee, watch.Watcher);
                break;
            case Unwatch unwatch:
                cell.WatchingIfAny?.RemoveWatcher(unwatch.Watchee, unwatch.Watcher);
                break;
            case ActorContinuation continuation:
                AsyncHandlers(cell).Continue(continuation);
                break;
            case AsyncHandlerDone done:
                done.Operation.End();
                break;
            case Failed failed:
                FaultHandling.Supervise(cell, failed);
                break;
            case Terminate:
                Lifecycle.Terminate(cell);
                break;
            case Suspend or Resume or Recreate when cell.ChildrenIfAny is { Waiting: Waiting.ToRecreate }:
                // The actor is between two incarnations: what its supervisor wants next waits for the new one.
                cell.Children.Defer(message);
                break;
            case Suspend:
                FaultHandling.Suspend(cell);
                break;
            case Resume resume:
                FaultHandling.Resume(cell, resume.CausedByFailure);
                break;
            case Recreate recreate:
                Lifecycle.Recreate(cell, recreate.Cause);
                break;
        }
    }

    /// <summary>The actor is gone: those who ask are told, and what was awaited may at least run its finally blocks.</summary>
    public static void HandleAfterDeath(ActorCell cell, SystemMessage message)
    {
        switch (message)
        {
            case Watch watch when watch.Watchee.Equals(cell.Self):
                watch.Watcher.SendSystemMessage(new DeathWatchNotification(cell.Self, existenceConfirmed: true, addressTerminated: false));
                break;
            case ActorContinuation continuation:
                Dispatch.AsyncHandlers.ContinueAfterDeath(continuation);
                break;
        }
    }

    private static Dispatch.AsyncHandlers AsyncHandlers(ActorCell cell) => cell.Async!;
}
