using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>What the test actor understands beside the messages that it keeps for the test.</summary>
public static class TestActor
{
    public delegate bool Ignore(object message);

    public static AutoPilot KeepRunning => TestKit.KeepRunning.Instance;

    public static AutoPilot NoAutoPilot => TestKit.NoAutoPilot.Instance;

    public static NullMessageEnvelope NullMessage => NullMessageEnvelope.Instance;

    public sealed class SetIgnore(Ignore ignore) : INoSerializationVerificationNeeded
    {
        public Ignore Ignore { get; } = ignore;
    }

    public sealed class SetAutoPilot(AutoPilot autoPilot) : INoSerializationVerificationNeeded
    {
        public AutoPilot AutoPilot { get; } = autoPilot;
    }

    public sealed class Watch(IActorRef actor) : INoSerializationVerificationNeeded
    {
        public IActorRef Actor { get; } = actor;
    }

    public sealed class Unwatch(IActorRef actor) : INoSerializationVerificationNeeded
    {
        public IActorRef Actor { get; } = actor;
    }

    public sealed class Spawn(Props props, Option<string> name, Option<SupervisorStrategy> strategy) : INoSerializationVerificationNeeded
    {
        public readonly Props _props = props;
        public readonly Option<string> _name = name;
        public readonly Option<SupervisorStrategy> _supervisorStrategy = strategy;

        public IActorRef Apply(IActorRefFactory context) => context.ActorOf(_props, _name.HasValue ? _name.Value : null);
    }
}

/// <summary>Keeps what it receives until the test asks.</summary>
internal sealed class KeepingActor(TestQueue queue) : ActorBase
{
    private readonly DelegatingSupervisorStrategy _strategy = new();
    private TestActor.Ignore? _ignore;
    private AutoPilot _pilot = NoAutoPilot.Instance;

    protected override SupervisorStrategy SupervisorStrategy() => _strategy;

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case TestActor.SetIgnore ignore:
                _ignore = ignore.Ignore;
                return true;
            case TestActor.SetAutoPilot pilot:
                _pilot = pilot.AutoPilot;
                return true;
            case TestActor.Watch watch:
                Context.Watch(watch.Actor);
                Sender.Tell(watch);
                return true;
            case TestActor.Unwatch unwatch:
                Context.Unwatch(unwatch.Actor);
                Sender.Tell(unwatch);
                return true;
            case TestActor.Spawn spawn:
                var child = spawn.Apply(Context);
                if (spawn._supervisorStrategy.HasValue) _strategy.Update(child, spawn._supervisorStrategy.Value);
                Sender.Tell(new Spawned(child));
                return true;
        }
        if (_pilot is not TestKit.NoAutoPilot && _pilot.Run(Sender, message) is var next and not TestKit.KeepRunning) _pilot = next;
        if (_ignore?.Invoke(message) != true) queue.Enqueue(new RealMessageEnvelope(message, Sender));
        return true;
    }

    protected override void PostStop()
    {
        foreach (var left in queue.Clear()) Context.System.DeadLetters.Tell(new DeadLetter(left.Message, left.Sender, Self), left.Sender);
    }

    internal sealed class Spawned(IActorRef child) : INoSerializationVerificationNeeded
    {
        public IActorRef Child { get; } = child;
    }
}
