using Akka.Actor.Internal;
using Akka.Event;

namespace Akka.Actor;

/// <summary>How a parent deals with the failures of its children.</summary>
public abstract class SupervisorStrategy
{
    public static readonly IDecider DefaultDecider = Actor.Decider.From(
        Directive.Restart,
        Directive.Stop.When<ActorInitializationException>(),
        Directive.Stop.When<ActorKilledException>(),
        Directive.Stop.When<DeathPactException>());

    public static readonly SupervisorStrategy DefaultStrategy = new OneForOneStrategy(DefaultDecider);

    public static readonly OneForOneStrategy StoppingStrategy = new(_ => Directive.Stop);

    public abstract IDecider Decider { get; }

    protected bool LoggingEnabled { get; set; } = true;

    protected abstract Directive Handle(IActorRef child, Exception exception);

    public abstract void ProcessFailure(IActorContext context, bool restart, IActorRef child, Exception cause, ChildRestartStats stats,
        IReadOnlyCollection<ChildRestartStats> children);

    public abstract void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children);

    /// <summary>False to escalate.</summary>
    internal bool HandleFailure(ActorCell cell, IActorRef child, Exception cause, ChildRestartStats failedChildStats, IReadOnlyCollection<ChildRestartStats> allChildren)
    {
        var directive = Handle(child, cause);
        LogFailure(cell, child, cause, directive);
        switch (directive)
        {
            case Directive.Escalate:
                return false;
            case Directive.Resume:
                ResumeChild(child, cause);
                return true;
            default:
                ProcessFailure(cell, directive == Directive.Restart, child, cause, failedChildStats, allChildren);
                return true;
        }
    }

    protected void RestartChild(IActorRef child, Exception cause, bool suspendFirst)
    {
        var actor = (IInternalActorRef)child;
        if (suspendFirst) actor.Suspend();
        actor.Restart(cause);
    }

    protected void ResumeChild(IActorRef child, Exception exception) => ((IInternalActorRef)child).Resume(exception);

    protected virtual void LogFailure(IActorContext context, IActorRef child, Exception cause, Directive directive)
    {
        if (!LoggingEnabled || directive == Directive.Escalate) return;
        var message = cause is ActorInitializationException { InnerException: { } inner } ? inner.Message : cause.Message;
        var (source, type) = (child.Path.ToString(), GetType());
        context.System.EventStream.Publish(directive == Directive.Resume ? new Warning(source, type, message) : new Error(cause, source, type, message));
    }
}

/// <summary>The child that has failed is dealt with alone.</summary>
public class OneForOneStrategy : SupervisorStrategy, IEquatable<OneForOneStrategy>
{
    private readonly IDecider _decider;

    public OneForOneStrategy() : this(DefaultDecider) { }

    public OneForOneStrategy(IDecider decider) : this(-1, -1, decider) { }

    public OneForOneStrategy(Func<Exception, Directive> localOnlyDecider) : this(-1, -1, localOnlyDecider) { }

    public OneForOneStrategy(Func<Exception, Directive> localOnlyDecider, bool loggingEnabled) : this(-1, -1, localOnlyDecider, loggingEnabled) { }

    public OneForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, Func<Exception, Directive> localOnlyDecider)
        : this(maxNrOfRetries ?? -1, Retries.Window(withinTimeRange), localOnlyDecider) { }

    public OneForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, IDecider decider)
        : this(maxNrOfRetries ?? -1, Retries.Window(withinTimeRange), decider) { }

    public OneForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, Func<Exception, Directive> localOnlyDecider, bool loggingEnabled = true)
        : this(maxNrOfRetries, withinTimeMilliseconds, new LocalOnlyDecider(localOnlyDecider), loggingEnabled) { }

    public OneForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, IDecider decider, bool loggingEnabled = true)
    {
        MaxNumberOfRetries = maxNrOfRetries;
        WithinTimeRangeMilliseconds = withinTimeMilliseconds;
        _decider = decider;
        LoggingEnabled = loggingEnabled;
    }

    /// <summary>-1: no limit.</summary>
    public int MaxNumberOfRetries { get; }

    /// <summary>-1: the whole life.</summary>
    public int WithinTimeRangeMilliseconds { get; }

    public override IDecider Decider => _decider;

    public OneForOneStrategy WithMaxNrOfRetries(int maxNrOfRetries) => new(maxNrOfRetries, WithinTimeRangeMilliseconds, _decider, LoggingEnabled);

    protected override Directive Handle(IActorRef child, Exception exception) => _decider.Decide(exception);

    public override void ProcessFailure(IActorContext context, bool restart, IActorRef child, Exception cause, ChildRestartStats stats,
        IReadOnlyCollection<ChildRestartStats> children)
    {
        if (restart && stats.RequestRestartPermission(MaxNumberOfRetries, WithinTimeRangeMilliseconds)) RestartChild(child, cause, suspendFirst: false);
        else context.Stop(child);
    }

    public override void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children) { }

    public bool Equals(OneForOneStrategy? other) =>
        other is not null && MaxNumberOfRetries == other.MaxNumberOfRetries && WithinTimeRangeMilliseconds == other.WithinTimeRangeMilliseconds &&
        Equals(_decider, other._decider);

    public override bool Equals(object? obj) => Equals(obj as OneForOneStrategy);

    public override int GetHashCode() => HashCode.Combine(MaxNumberOfRetries, WithinTimeRangeMilliseconds);
}

/// <summary>When one child has failed, all are dealt with.</summary>
public class AllForOneStrategy : SupervisorStrategy, IEquatable<AllForOneStrategy>
{
    private readonly IDecider _decider;

    public AllForOneStrategy() : this(DefaultDecider) { }

    public AllForOneStrategy(IDecider decider) : this(-1, -1, decider) { }

    public AllForOneStrategy(Func<Exception, Directive> localOnlyDecider) : this(-1, -1, localOnlyDecider) { }

    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, Func<Exception, Directive> localOnlyDecider)
        : this(maxNrOfRetries ?? -1, Retries.Window(withinTimeRange), localOnlyDecider) { }

    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, IDecider decider)
        : this(maxNrOfRetries ?? -1, Retries.Window(withinTimeRange), decider) { }

    public AllForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, Func<Exception, Directive> localOnlyDecider, bool loggingEnabled = true)
        : this(maxNrOfRetries, withinTimeMilliseconds, new LocalOnlyDecider(localOnlyDecider), loggingEnabled) { }

    public AllForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, IDecider decider, bool loggingEnabled = true)
    {
        MaxNumberOfRetries = maxNrOfRetries;
        WithinTimeRangeMilliseconds = withinTimeMilliseconds;
        _decider = decider;
        LoggingEnabled = loggingEnabled;
    }

    public int MaxNumberOfRetries { get; }

    public int WithinTimeRangeMilliseconds { get; }

    public override IDecider Decider => _decider;

    protected override Directive Handle(IActorRef child, Exception exception) => _decider.Decide(exception);

    public override void ProcessFailure(IActorContext context, bool restart, IActorRef child, Exception cause, ChildRestartStats stats,
        IReadOnlyCollection<ChildRestartStats> children)
    {
        // Each child pays with a retry of its own: one that has none left takes all down.
        var again = restart;
        if (restart)
            foreach (var one in children) again &= one.RequestRestartPermission(MaxNumberOfRetries, WithinTimeRangeMilliseconds);
        // All hold still before the first begins anew: none of them meets the others as they were.
        if (again)
            foreach (var one in children)
                if (!ReferenceEquals(one.Child, child)) one.Child.Suspend();
        foreach (var one in children)
        {
            if (again) RestartChild(one.Child, cause, suspendFirst: false);
            else context.Stop(one.Child);
        }
    }

    public override void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children) { }

    public bool Equals(AllForOneStrategy? other) =>
        other is not null && MaxNumberOfRetries == other.MaxNumberOfRetries && WithinTimeRangeMilliseconds == other.WithinTimeRangeMilliseconds &&
        Equals(_decider, other._decider);

    public override bool Equals(object? obj) => Equals(obj as AllForOneStrategy);

    public override int GetHashCode() => HashCode.Combine(MaxNumberOfRetries, WithinTimeRangeMilliseconds);
}

internal static class Retries
{
    public static int Window(TimeSpan? range) => range is { } window && window != Timeout.InfiniteTimeSpan ? (int)window.TotalMilliseconds : -1;
}
