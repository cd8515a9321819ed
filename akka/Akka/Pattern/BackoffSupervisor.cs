using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <summary>The part that is common to both kinds of backoff: the child, the pauses, and messages from and to it.</summary>
public abstract class BackoffSupervisorBase : ActorBase
{
    private readonly TimeSpan _min;
    private readonly TimeSpan _max;
    private readonly double _random;

    internal BackoffSupervisorBase(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, IBackoffReset reset, double randomFactor,
        object? replyWhileStopped, Func<object, bool>? finalStopMessage)
    {
        (ChildProps, ChildName, Reset) = (childProps, childName, reset);
        (_min, _max, _random) = (minBackoff, maxBackoff, randomFactor);
        (ReplyWhileStopped, FinalStopMessage) = (replyWhileStopped!, finalStopMessage!);
    }

    protected Props ChildProps { get; }

    protected string ChildName { get; }

    protected IBackoffReset Reset { get; }

    protected object ReplyWhileStopped { get; }

    protected Func<object, bool> FinalStopMessage { get; }

    /// <summary>Null during a pause.</summary>
    protected IActorRef Child { get; set; } = null!;

    protected int RestartCountN { get; set; }

    protected bool FinalStopMessageReceived { get; set; }

    protected override void PreStart() => StartChild();

    protected bool HandleBackoff(object message)
    {
        switch (message)
        {
            case BackoffSupervisor.StartChild:
                StartChild();
                break;
            case BackoffSupervisor.Reset:
                if (Reset is ManualReset) RestartCountN = 0;
                else Unhandled(message);
                break;
            case BackoffSupervisor.ResetRestartCount reset:
                // Unless it has been started again meanwhile.
                if (reset.Current == RestartCountN) RestartCountN = 0;
                break;
            case BackoffSupervisor.GetRestartCount:
                Sender.Tell(new BackoffSupervisor.RestartCount(RestartCountN));
                break;
            case BackoffSupervisor.GetCurrentChild:
                Sender.Tell(new BackoffSupervisor.CurrentChild(Child));
                break;
            case var _ when Child is not null && Child.Equals(Sender):
                Context.Parent.Forward(message);
                break;
            case var _ when Child is not null:
                Child.Forward(message);
                FinalStopMessageReceived |= FinalStopMessage?.Invoke(message) == true;
                break;
            case var _ when FinalStopMessage?.Invoke(message) == true:
                Context.Stop(Self);
                break;
            case var _ when ReplyWhileStopped is not null:
                Sender.Tell(ReplyWhileStopped);
                break;
            default:
                Context.System.DeadLetters.Forward(message);
                break;
        }
        return true;
    }

    private protected void StartAfterPause()
    {
        Child = null!;
        Context.System.Scheduler.ScheduleTellOnce(BackoffSupervisor.Pause(RestartCountN, _min, _max, _random), Self, BackoffSupervisor.StartChild.Instance, Self);
        RestartCountN++;
    }

    private protected bool MayRetry(SupervisorStrategy strategy)
    {
        var most = (strategy as OneForOneStrategy)?.MaxNumberOfRetries ?? -1;
        if (most < 0 || RestartCountN < most) return true;
        Context.GetLogger().Debug("Terminating because restart count [{0}] exceeds max allowed restarts [{1}]", RestartCountN + 1, most);
        return false;
    }

    private void StartChild()
    {
        if (Child is not null) return;
        Child = Context.Watch(Context.ActorOf(ChildProps, ChildName));
        if (Reset is AutoReset auto)
            Context.System.Scheduler.ScheduleTellOnce(auto.ResetBackoff, Self, new BackoffSupervisor.ResetRestartCount(RestartCountN), Self);
    }
}

/// <summary>Starts its child again with pauses that grow, so that what the child needs has time to recover.</summary>
public sealed class BackoffSupervisor : BackoffSupervisorBase
{
    private readonly SupervisorStrategy _strategy;

    public BackoffSupervisor(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor)
        : this(childProps, childName, minBackoff, maxBackoff, new AutoReset(minBackoff), randomFactor, Actor.SupervisorStrategy.DefaultStrategy) { }

    public BackoffSupervisor(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, IBackoffReset reset, double randomFactor,
        SupervisorStrategy strategy, object? replyWhileStopped = null, Func<object, bool>? finalStopMessage = null)
        : base(childProps, childName, minBackoff, maxBackoff, reset, randomFactor, replyWhileStopped, finalStopMessage) => _strategy = strategy;

    public static Props Props(BackoffOptions options) => options.Props;

    public static Props Props(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        Props(Backoff.OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor));

    public static Props Props(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        Props(Backoff.OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor, maxNrOfRetries));

    public static Props PropsWithSupervisorStrategy(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor,
        SupervisorStrategy strategy) =>
        Actor.Props.Create(() => new BackoffSupervisor(childProps, childName, minBackoff, maxBackoff, new AutoReset(minBackoff), randomFactor, strategy, null!, null!));

    protected override SupervisorStrategy SupervisorStrategy() => _strategy;

    protected override bool Receive(object message)
    {
        if (message is not Terminated terminated || Child is null || !terminated.ActorRef.Equals(Child)) return HandleBackoff(message);
        if (!FinalStopMessageReceived && MayRetry(_strategy)) StartAfterPause();
        else Context.Stop(Self);
        return true;
    }

    /// <summary>The least pause, doubled with each restart up to the longest, and a part of it more by chance.</summary>
    internal static TimeSpan Pause(int restartCount, TimeSpan min, TimeSpan max, double randomFactor)
    {
        var pause = restartCount >= 30 ? max : TimeSpan.FromTicks((long)Math.Min(max.Ticks, min.Ticks * Math.Pow(2, restartCount)));
        var chance = 1 + (Random.Shared.NextDouble() * randomFactor);
        return TimeSpan.FromTicks((long)Math.Min(TimeSpan.MaxValue.Ticks / 2d, pause.Ticks * chance));
    }

    /// <summary>Answered with <see cref="CurrentChild"/>.</summary>
    public sealed class GetCurrentChild
    {
        private GetCurrentChild() { }

        public static readonly GetCurrentChild Instance = new();
    }

    public sealed class CurrentChild(IActorRef @ref)
    {
        public IActorRef Ref { get; } = @ref;
    }

    /// <summary>From the child, with manual reset: all is well again.</summary>
    public sealed new class Reset
    {
        private Reset() { }

        public static readonly Reset Instance = new();
    }

    public sealed class GetRestartCount
    {
        private GetRestartCount() { }

        public static readonly GetRestartCount Instance = new();
    }

    public sealed class RestartCount(int count)
    {
        public int Count { get; } = count;
    }

    public sealed class StartChild : IDeadLetterSuppression
    {
        private StartChild() { }

        public static readonly StartChild Instance = new();
    }

    public sealed class ResetRestartCount(int current) : IDeadLetterSuppression
    {
        public int Current { get; } = current;
    }
}

/// <summary>Backoff for a child that fails; a child that stops of its own is not started again.</summary>
internal sealed class BackoffOnFailureSupervisor(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, IBackoffReset reset, double randomFactor,
    OneForOneStrategy strategy, object? replyWhileStopped, Func<object, bool>? finalStopMessage)
    : BackoffSupervisorBase(childProps, childName, minBackoff, maxBackoff, reset, randomFactor, replyWhileStopped, finalStopMessage)
{
    private IActorRef? _failed;

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(strategy.MaxNumberOfRetries, strategy.WithinTimeRangeMilliseconds, failure =>
    {
        var directive = strategy.Decider.Decide(failure);
        if (directive != Directive.Restart) return directive;
        if (MayRetry(strategy)) _failed = Child;
        return Directive.Stop;
    });

    protected override bool Receive(object message)
    {
        if (message is not Terminated terminated || Child is null || !terminated.ActorRef.Equals(Child)) return HandleBackoff(message);
        if (Child.Equals(_failed)) StartAfterPause();
        else Context.Stop(Self);
        _failed = null;
        return true;
    }
}
