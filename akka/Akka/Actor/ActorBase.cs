namespace Akka.Actor;

public interface IInternalActor
{
    IActorContext ActorContext { get; }
}

public abstract class ActorBase : IInternalActor
{
    protected static readonly Receive EmptyReceive = _ => false;

    private readonly ActorCell _cell;

    protected ActorBase()
    {
        if (ActorCell.Current is not { IsIncarnating: true } cell)
        {
            throw new ActorInitializationException(
                $"You cannot create an instance of [{GetType().FullName}] explicitly using the constructor (new). Use ActorOf with Props instead.");
        }
        _cell = cell;
    }

    IActorContext IInternalActor.ActorContext => _cell;

    protected static IActorContext Context => ActorCell.CurrentOrThrow();

    protected IActorRef Self => _cell.Self;

    protected IActorRef Sender => ActorCell.CurrentOrThrow().Sender;

    internal ActorCell Cell => _cell;

    protected internal virtual bool AroundReceive(Receive receive, object message)
    {
        var handled = receive(message);
        if (!handled) Unhandled(message);
        return handled;
    }

    protected abstract bool Receive(object message);

    internal bool ReceiveFromCell(object message) => Receive(message);

    /// <summary>A message that nothing handled: published as UnhandledMessage; an unhandled Terminated breaks the death pact.</summary>
    protected virtual void Unhandled(object message)
    {
        if (message is Terminated terminated) throw new DeathPactException(terminated.ActorRef);
        _cell.System.EventStream.Publish(new Event.UnhandledMessage(message, _cell.Sender, Self));
    }

    protected void Become(Receive receive) => _cell.Become(receive);

    protected void BecomeStacked(Receive receive) => _cell.BecomeStacked(receive);

    protected void UnbecomeStacked() => _cell.UnbecomeStacked();

    protected void SetReceiveTimeout(TimeSpan? timeout) => _cell.SetReceiveTimeout(timeout);

    protected virtual SupervisorStrategy SupervisorStrategy() => _cell.System.DefaultSupervisorStrategy;

    internal SupervisorStrategy StrategyForCell() => SupervisorStrategy();

    /// <summary>Before the first message; also after a restart, unless PostRestart is overridden.</summary>
    protected virtual void PreStart() { }

    protected virtual void PostStop() { }

    /// <summary>On the failed incarnation: stops the children and calls PostStop.</summary>
    protected virtual void PreRestart(Exception reason, object message)
    {
        foreach (var child in _cell.GetChildren())
        {
            _cell.Unwatch(child);
            _cell.Stop(child);
        }
        PostStop();
    }

    /// <summary>On the new incarnation: calls PreStart.</summary>
    protected virtual void PostRestart(Exception reason) => PreStart();

    protected internal virtual void AroundPreStart() => PreStart();

    protected internal virtual void AroundPostStop() => PostStop();

    protected internal virtual void AroundPreRestart(Exception cause, object message) => PreRestart(cause, message);

    protected internal virtual void AroundPostRestart(Exception cause, object message) => PostRestart(cause);
}

public abstract class UntypedActor : ActorBase
{
    protected static new IUntypedActorContext Context => ActorCell.CurrentOrThrow();

    protected sealed override bool Receive(object message)
    {
        OnReceive(message);
        return true;
    }

    protected abstract void OnReceive(object message);

    protected void Become(UntypedReceive receive) => Cell.Become(receive);

    protected void BecomeStacked(UntypedReceive receive) => Cell.BecomeStacked(receive);

    /// <summary>Runs async work as part of the current message: user messages wait until it has ended.</summary>
    protected static void RunTask(Action action) => Dispatch.AsyncHandlers.Run(() =>
    {
        action();
        return Task.CompletedTask;
    });

    protected static void RunTask(Func<Task> action) => Dispatch.AsyncHandlers.Run(action);
}
