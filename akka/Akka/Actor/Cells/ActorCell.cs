using Akka.Actor.Internal;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// One actor at run time: what it is, what it is doing and the parts it has needed so far. The parts do the work: its mailbox, its children,
/// its death watch, its timers; <see cref="Lifecycle"/> starts, restarts and stops it, <see cref="FaultHandling"/> takes its failures upwards.
/// </summary>
internal sealed class ActorCell : IUntypedActorContext
{
    [ThreadStatic] internal static ActorCell? Current;

    private Receive? _behavior;
    private Stack<Receive>? _covered;
    private object? _message;
    private IActorRef? _sender;
    private Children? _children;
    private DeathWatch? _watch;
    private ReceiveTimeoutTimer? _receiveTimeout;

    internal ActorCell(ActorSystemImpl system, LocalActorRef self, Props props, IInternalActorRef parent)
    {
        System = system;
        Self = self;
        Props = props;
        Parent = parent;
        Mailbox = new ActorMailbox(this);
    }

    public ActorSystemImpl System { get; }

    public LocalActorRef Self { get; }

    public Props Props { get; }

    public IInternalActorRef Parent { get; }

    internal ActorMailbox Mailbox { get; }

    internal ActorBase? Actor { get; private set; }

    internal bool IsStarted { get; private set; }

    internal bool IsIncarnating { get; private set; }

    /// <summary>The actor has failed and its supervisor has not decided yet.</summary>
    internal bool IsFailed { get; set; }

    /// <summary>The child whose failure this actor passed on, while <see cref="IsFailed"/>.</summary>
    internal IActorRef? Perpetrator { get; set; }

    /// <summary>Set by the event stream, which must forget this actor when it stops.</summary>
    internal bool IsSubscribed { get; set; }

    /// <summary>The current message is in the stash already.</summary>
    internal bool StashedThisTurn { get; set; }

    /// <summary>It has been told to stop: no child may be born any more.</summary>
    internal bool IsTerminating { get; set; }

    internal bool IsTerminated => Mailbox.IsClosed;

    internal TimerScheduler? Timers { get; set; }

    internal AsyncHandlers? Async { get; set; }

    internal Children Children => _children ??= new Children(this);

    internal Children? ChildrenIfAny => _children;

    internal DeathWatch Watching => _watch ??= new DeathWatch(this);

    internal DeathWatch? WatchingIfAny => _watch;

    internal object? CurrentMessage => _message;

    public IActorRef Sender => _sender ?? System.DeadLetters;

    internal IActorRef? ForwardedSender => _sender ?? System.DeadLetters;

    public TimeSpan? ReceiveTimeout => _receiveTimeout?.Timeout;

    ActorSystem IActorContext.System => System;

    IActorRef IActorContext.Self => Self;

    IActorRef IActorContext.Parent => Parent;

    internal static ActorCell CurrentOrThrow() => Current ?? throw new NotSupportedException(
        "There is no active ActorContext, this is most likely due to use of async operations from within this actor.");

    internal void Start()
    {
        IsStarted = true;
        Lifecycle.Create(this);
    }

    /// <summary>One user message.</summary>
    internal void Invoke(object message, IActorRef? sender)
    {
        _message = message;
        _sender = sender;
        StashedThisTurn = false;
        try
        {
            if (message is IAutoReceivedMessage) AutoReceive(message);
            else ReceiveMessage(message);
            if (Async is not { IsBusy: true }) EndMessage(message);
        }
        catch (Exception failure)
        {
            FaultHandling.Fail(this, failure, null);
        }
    }

    /// <summary>The message is dealt with, awaits included.</summary>
    internal void EndMessage(object? message)
    {
        _message = null;
        _sender = null;
        if (_receiveTimeout is { } timeout && message is not INotInfluenceReceiveTimeout) timeout.Restart();
    }

    internal void ReceiveMessage(object message) => Actor!.AroundReceive(_behavior!, message);

    /// <summary>As if the message had come in place of the one that is handled now.</summary>
    internal void ReceiveInstead(object message)
    {
        _message = message;
        ReceiveMessage(message);
    }

    internal Envelope CurrentEnvelope => new(_message!, _sender!);

    internal void InvokeSystem(SystemMessage message)
    {
        try
        {
            SystemMessages.Handle(this, message);
        }
        catch (Exception failure)
        {
            FaultHandling.Fail(this, failure, null);
        }
    }

    internal void InvokeSystemAfterDeath(SystemMessage message) => SystemMessages.HandleAfterDeath(this, message);

    internal void ToDeadLetters(object message, IActorRef? sender) =>
        System.DeadLetters.Tell(message as AllDeadLetters ?? new DeadLetter(message, sender ?? System.DeadLetters, Self), sender!);

    /// <summary>Runs the constructor as this cell.</summary>
    internal void Incarnate()
    {
        var outer = Current;
        Current = this;
        IsIncarnating = true;
        try
        {
            var actor = Props.NewActor() ?? throw new ActorInitializationException(Self, "Actor instance passed to ActorOf can't be 'null'");
            Actor = actor;
            _behavior = actor.ReceiveFromCell;
            _covered = null;
            if (actor is IActorStash stashing) stashing.Stash = Stashes.For(this, actor);
            if (actor is IWithTimers timed) timed.Timers = Timers ??= new TimerScheduler(this);
            if (actor is ReceiveActor receiving) receiving.EndOfConstruction();
        }
        finally
        {
            IsIncarnating = false;
            Current = outer;
        }
    }

    /// <summary>Lets go of the incarnation: its timers and behaviors end with it.</summary>
    internal void ClearActor()
    {
        Timers?.CancelAll();
        Timers = null;
        Actor = null;
        _behavior = null;
        _covered = null;
        _message = null;
        _sender = null;
    }

    public void Become(Receive receive)
    {
        _covered = null;
        _behavior = receive;
    }

    public void BecomeStacked(Receive receive)
    {
        (_covered ??= new Stack<Receive>()).Push(_behavior!);
        _behavior = receive;
    }

    public void UnbecomeStacked() => _behavior = _covered is { Count: > 0 } ? _covered.Pop() : Actor!.ReceiveFromCell;

    public void Become(UntypedReceive receive) => Become(Handled(receive));

    public void BecomeStacked(UntypedReceive receive) => BecomeStacked(Handled(receive));

    private static Receive Handled(UntypedReceive receive) => message =>
    {
        receive(message);
        return true;
    };

    public IActorRef ActorOf(Props props, string? name = null) => Children.Add(props, name);

    public ActorSelection ActorSelection(ActorPath actorPath) => ActorRefFactoryShared.ActorSelection(actorPath, System);

    public ActorSelection ActorSelection(string actorPath) => ActorRefFactoryShared.ActorSelection(actorPath, System, Self);

    public IActorRef Child(string name) => _children?.Find(name) ?? (IActorRef)ActorRefs.Nobody;

    public IEnumerable<IActorRef> GetChildren() => _children?.All() ?? (IEnumerable<IActorRef>)[];

    public void Stop(IActorRef child)
    {
        _children?.MarkDying(child);
        ((IInternalActorRef)child).Stop();
    }

    public IActorRef Watch(IActorRef subject) => Watching.Watch((IInternalActorRef)subject, null);

    public IActorRef WatchWith(IActorRef subject, object message) => Watching.Watch((IInternalActorRef)subject, message);

    public IActorRef Unwatch(IActorRef subject) => _watch?.Unwatch((IInternalActorRef)subject) ?? subject;

    public void SetReceiveTimeout(TimeSpan? timeout)
    {
        _receiveTimeout?.Cancel();
        _receiveTimeout = timeout is { } wanted ? new ReceiveTimeoutTimer(this, wanted) : null;
    }

    private void AutoReceive(object message)
    {
        switch (message)
        {
            case TimerScheduler.Tick tick:
                if (Timers?.Accept(tick) is { } timed) ReceiveOrAuto(timed);
                break;
            case ReceiveTimeoutTimer.Elapsed elapsed:
                if (ReferenceEquals(elapsed.Timer, _receiveTimeout)) ReceiveInstead(Akka.Actor.ReceiveTimeout.Instance);
                break;
            case Terminated terminated:
                if (_watch?.Accept(terminated) == true) ReceiveMessage(terminated);
                break;
            case PoisonPill:
                Self.Stop();
                break;
            case Kill:
                throw new ActorKilledException("Kill");
            case Identify identify:
                Sender.Tell(new ActorIdentity(identify.MessageId, Self), Self);
                break;
            case ActorSelectionMessage selected:
                ActorSelections.Deliver(Self, Sender, selected);
                break;
            default:
                ReceiveMessage(message);
                break;
        }
    }

    private void ReceiveOrAuto(object message)
    {
        _message = message;
        if (message is IAutoReceivedMessage) AutoReceive(message);
        else ReceiveMessage(message);
    }
}
