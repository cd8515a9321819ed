using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;
using Akka.Streams.Implementation;

namespace Akka.Streams.Stage;

public static class StageActorRef
{
    /// <summary>Handles a message to a stage, within the stage.</summary>
    public delegate void Receive((IActorRef, object) args);
}

public class StageActorRefNotInitializedException : Exception
{
    public static readonly StageActorRefNotInitializedException Instance = new();

    private StageActorRefNotInitializedException() : base("You must first call GetStageActor(StageActorRef.Receive), to initialize the actor's behavior")
    {
    }
}

/// <summary>What a stage looks like to actors: they can send to it and watch it, and it can watch them.</summary>
public sealed class StageActor
{
    private readonly FunctionRef _ref;

    internal StageActor(GraphStageLogic stage, StageActorRef.Receive receive, string? name)
    {
        _ref = new FunctionRef(((ExtendedActorSystem)stage.Island.Materializer.System).Provider, name);
        Become(receive);
        _ref.Handler = message => CallbackEvent<(IActorRef, object)>.Send(stage, args => _receive(args), message);
    }

    private StageActorRef.Receive _receive = null!;

    public IActorRef Ref => _ref;

    public void Become(StageActorRef.Receive behavior) => _receive = behavior;

    public void Watch(IActorRef actorRef) => _ref.Watch((IInternalActorRef)actorRef);

    public void Unwatch(IActorRef actorRef) => _ref.Unwatch((IInternalActorRef)actorRef);

    public void Stop() => _ref.Stop();
}

/// <summary>A reference that hands its messages to a function, on the sender's thread, and takes part in death watch both ways.</summary>
internal sealed class FunctionRef : MinimalActorRef
{
    private readonly Lock _gate = new();
    private readonly HashSet<IInternalActorRef> _watchers = [];
    private readonly HashSet<IInternalActorRef> _watching = [];
    private readonly IActorRefProvider _provider;
    private bool _stopped;

    public FunctionRef(IActorRefProvider provider, string? name)
    {
        _provider = provider;
        var path = provider.TempPath();
        Path = string.IsNullOrEmpty(name) ? path : path.Parent / $"{Uri.EscapeDataString(name)}-{path.Name.TrimStart('$')}";
        provider.RegisterTempActor(this, Path);
    }

    public Action<(IActorRef, object)> Handler { get; set; } = static _ => { };

    /// <summary>Whether <see cref="PoisonPill"/> is a message like any other; a stage is stopped by its stream.</summary>
    public bool TakesPoison { get; init; }

    public override ActorPath Path { get; }

    public override IActorRefProvider Provider => _provider;

    public override IInternalActorRef Parent => _provider.TempContainer;

    public override bool IsTerminated => Volatile.Read(ref _stopped);

    public void Watch(IInternalActorRef actor)
    {
        lock (_gate)
        {
            if (_stopped || !_watching.Add(actor)) return;
        }

        actor.SendSystemMessage(new Watch(actor, this));
    }

    public void Unwatch(IInternalActorRef actor)
    {
        lock (_gate)
        {
            if (!_watching.Remove(actor)) return;
        }

        actor.SendSystemMessage(new Unwatch(actor, this));
    }

    public override void SendSystemMessage(ISystemMessage message)
    {
        switch (message)
        {
            case Watch watch when watch.Watchee.Equals(this):
                lock (_gate)
                {
                    if (!_stopped)
                    {
                        _watchers.Add(watch.Watcher);
                        return;
                    }
                }

                TellDeath(watch.Watcher);
                break;
            case Unwatch unwatch when unwatch.Watchee.Equals(this):
                lock (_gate) _watchers.Remove(unwatch.Watcher);
                break;
            case DeathWatchNotification death:
                lock (_gate)
                {
                    if (_stopped || !_watching.Remove((IInternalActorRef)death.Actor)) return;
                }

                Handler((death.Actor, new Terminated(death.Actor, death.ExistenceConfirmed, death.AddressTerminated)));
                break;
        }
    }

    public override void Stop()
    {
        IInternalActorRef[] watchers, watching;
        lock (_gate)
        {
            if (_stopped) return;
            Volatile.Write(ref _stopped, true);
            watchers = [.. _watchers];
            watching = [.. _watching];
        }

        _provider.UnregisterTempActor(Path);
        foreach (var actor in watching) actor.SendSystemMessage(new Unwatch(actor, this));
        foreach (var watcher in watchers) TellDeath(watcher);
    }

    protected override void TellInternal(object message, IActorRef sender)
    {
        if (IsTerminated) _provider.DeadLetters.Tell(new Akka.Event.DeadLetter(message, sender ?? _provider.DeadLetters, this), sender!);
        else if (TakesPoison || message is not (PoisonPill or Kill)) Handler((sender, message));
    }

    private void TellDeath(IInternalActorRef watcher) =>
        watcher.SendSystemMessage(new DeathWatchNotification(this, existenceConfirmed: true, addressTerminated: false));
}

public abstract partial class GraphStageLogic
{
    private StageActor? _stageActor;

    /// <summary>The stage's face to actors, once <see cref="GetStageActor"/> has made it.</summary>
    protected StageActor StageActor => _stageActor ?? throw StageActorRefNotInitializedException.Instance;

    protected virtual string StageActorName => "";

    /// <summary>Lets actors send to this stage; called again, it changes the behaviour.</summary>
    protected internal StageActor GetStageActor(StageActorRef.Receive receive)
    {
        if (_stageActor is null) _stageActor = new StageActor(this, receive, StageActorName);
        else _stageActor.Become(receive);
        return _stageActor;
    }
}
