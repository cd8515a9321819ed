using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Takes a failure to the supervisor and carries out what a supervisor decides. Runs as the actor.</summary>
internal static class FaultHandling
{
    /// <summary>This actor has failed (or passes the failure of a child on): it and its children hold still until its supervisor has decided.</summary>
    public static void Fail(ActorCell cell, Exception cause, IActorRef? perpetrator)
    {
        if (cell.IsTerminated || cell.IsFailed) return;
        cell.IsFailed = true;
        cell.Perpetrator = perpetrator;
        cell.Mailbox.Suspend();
        cell.ChildrenIfAny?.Suspend(except: perpetrator);
        cell.Parent.SendSystemMessage(new Failed(cell.Self, cause));
    }

    /// <summary>A child of this actor has failed.</summary>
    public static void Supervise(ActorCell cell, Failed failed)
    {
        if (cell.ChildrenIfAny?.StatsOf(failed.Child) is not { } stats) return;
        var strategy = cell.Props.SupervisorStrategy ?? cell.Actor?.StrategyForCell() ?? cell.System.DefaultSupervisorStrategy;
        if (!strategy.HandleFailure(cell, failed.Child, failed.Cause, stats, cell.Children.AllStats())) Fail(cell, failed.Cause, failed.Child);
    }

    public static void Suspend(ActorCell cell)
    {
        cell.Mailbox.Suspend();
        cell.ChildrenIfAny?.Suspend(except: null);
    }

    public static void Resume(ActorCell cell, Exception? causedByFailure)
    {
        if (cell.Actor is null)
        {
            // It failed while it was created: there is nothing to resume.
            Lifecycle.Recreate(cell, causedByFailure);
            return;
        }
        var perpetrator = cell.Perpetrator;
        cell.Mailbox.Resume();
        if (causedByFailure is not null)
        {
            cell.IsFailed = false;
            cell.Perpetrator = null;
        }
        cell.ChildrenIfAny?.Resume(causedByFailure, perpetrator);
    }
}
