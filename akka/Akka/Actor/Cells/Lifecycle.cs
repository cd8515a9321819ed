using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>Creates, recreates and ends the incarnations of a cell. Runs as the actor.</summary>
internal static class Lifecycle
{
    public static void Create(ActorCell cell)
    {
        try
        {
            cell.Incarnate();
            cell.Actor!.AroundPreStart();
        }
        catch (Exception failure)
        {
            FaultHandling.Fail(cell, CreationFailure(cell, failure), null);
        }
    }

    /// <summary>The supervisor wants a new incarnation: the old one says goodbye, and its stopped children go first.</summary>
    public static void Recreate(ActorCell cell, Exception? cause)
    {
        if (cell.Actor is { } failed)
        {
            try
            {
                cell.Timers?.CancelAll();
                (failed as IActorStash)?.Stash?.UnstashAll();
                failed.AroundPreRestart(cause!, cell.CurrentMessage!);
            }
            catch (Exception failure)
            {
                var error = new PreRestartException(cell.Self, failure, cause!, cell.CurrentMessage!);
                cell.System.EventStream.Publish(new Error(error, cell.Self.Path.ToString(), failed.GetType(), error.Message));
            }
        }
        cell.SetReceiveTimeout(null);
        if (cell.ChildrenIfAny?.WaitToRecreate(cause) == true) return;
        FinishRecreate(cell, cause);
    }

    private static void FinishRecreate(ActorCell cell, Exception? cause)
    {
        var message = cell.CurrentMessage;
        var first = cell.Actor is null;
        var survivors = cell.GetChildren().ToArray();
        cell.ClearActor();
        cell.IsFailed = false;
        cell.Perpetrator = null;
        cell.Mailbox.Resume();
        try
        {
            cell.Incarnate();
            if (first) cell.Actor!.AroundPreStart();
            else cell.Actor!.AroundPostRestart(cause!, message!);
            foreach (var survivor in survivors) ((IInternalActorRef)survivor).Restart(cause!);
        }
        catch (Exception failure)
        {
            var error = first ? CreationFailure(cell, failure) : new PostRestartException(cell.Self, failure, cause!);
            cell.ClearActor();
            FaultHandling.Fail(cell, error, null);
        }
    }

    public static void Terminate(ActorCell cell)
    {
        if (cell.IsTerminated) return;
        cell.IsTerminating = true;
        cell.SetReceiveTimeout(null);
        cell.Timers?.CancelAll();
        if (cell.ChildrenIfAny is { } children)
        {
            if (!children.BeginTermination()) return;
            foreach (var child in children.All()) cell.Stop(child);
            if (children.Count > 0)
            {
                cell.Mailbox.Suspend();
                return;
            }
        }
        FinishTerminate(cell);
    }

    private static void FinishTerminate(ActorCell cell)
    {
        var actor = cell.Actor;
        try
        {
            actor?.AroundPostStop();
        }
        catch (Exception failure)
        {
            cell.System.EventStream.Publish(new Error(failure, cell.Self.Path.ToString(), actor!.GetType(), failure.Message));
        }
        finally
        {
            (actor as IActorStash)?.Stash?.UnstashAll();
            cell.ChildrenIfAny?.Terminated();
            cell.Mailbox.Close();
            if (cell.IsSubscribed) cell.System.EventStream.Unsubscribe(cell.Self);
            cell.Parent.SendSystemMessage(new DeathWatchNotification(cell.Self, existenceConfirmed: true, addressTerminated: false));
            cell.WatchingIfAny?.Died();
            if (cell.System.Settings.DebugLifecycle) cell.System.EventStream.Publish(new Debug(cell.Self.Path.ToString(), actor?.GetType()!, "Stopped"));
            cell.ClearActor();
        }
    }

    /// <summary>A watched actor or a child is gone.</summary>
    public static void Died(ActorCell cell, DeathWatchNotification death)
    {
        cell.WatchingIfAny?.WatchedDied(death);
        if (cell.ChildrenIfAny is not { } children || !children.Remove(death.Actor, out var after, out var cause)) return;
        switch (after)
        {
            case Waiting.ToTerminate:
                FinishTerminate(cell);
                break;
            case Waiting.ToRecreate:
                FinishRecreate(cell, cause);
                foreach (var deferred in children.TakeDeferred()) cell.InvokeSystem(deferred);
                break;
        }
    }

    private static ActorInitializationException CreationFailure(ActorCell cell, Exception failure) =>
        failure as ActorInitializationException ?? new ActorInitializationException(cell.Self, "Exception during creation", failure);
}
