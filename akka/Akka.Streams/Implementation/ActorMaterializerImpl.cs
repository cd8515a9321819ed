using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.Event;

namespace Akka.Streams.Implementation;

internal sealed class ActorMaterializerImpl : ActorMaterializer
{
    private static int _count;

    private readonly Shared _shared;
    private readonly string _namePrefix;
    private readonly Attributes _attributes;

    private ActorMaterializerImpl(Shared shared, ActorMaterializerSettings settings, string namePrefix)
    {
        _shared = shared;
        _namePrefix = namePrefix;
        Settings = settings;
        _attributes = new Attributes(new Attributes.InputBuffer(settings.InitialInputBufferSize, settings.MaxInputBufferSize),
            new ActorAttributes.SupervisionStrategy(settings.SupervisionDecider));
    }

    public override ActorMaterializerSettings Settings { get; }

    public override bool IsShutdown => _shared.IsShutdown;

    public override ActorSystem System => _shared.System;

    public override IActorRef Supervisor => _shared.Supervisor;

    public override ILoggingAdapter Logger => _shared.Logger;


    /// <summary>The scheduler's clock, steady in real time; a test's scheduler turns its date.</summary>
    public TimeSpan Now => System.Scheduler is HashedWheelTimerScheduler real ? real.MonotonicClock : TimeSpan.FromTicks(System.Scheduler.Now.UtcTicks);

    // At least so much that giving the thread back does not cost more than the work.
    public int SyncProcessingLimit => Math.Max(16, Settings.SyncProcessingLimit);

    public static ActorMaterializerImpl Start(IActorRefFactory context, ActorSystem system, ActorMaterializerSettings settings, string namePrefix)
    {
        var shared = new Shared(system);
        shared.Supervisor = context.ActorOf(Props.Create(() => new StreamSupervisor(shared)), $"StreamSupervisor-{Interlocked.Increment(ref _count) - 1}");
        return new ActorMaterializerImpl(shared, settings, namePrefix);
    }

    public string NextName() => $"{_namePrefix}-{Interlocked.Increment(ref _shared.Flows) - 1}";

    public bool Register(Island island) => _shared.Register(island);

    public void Unregister(Island island) => _shared.Unregister(island);

    public override IMaterializer WithNamePrefix(string namePrefix) => new ActorMaterializerImpl(_shared, Settings, namePrefix);

    public override TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable) => Materialize(runnable, Attributes.None);

    public override TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes)
    {
        if (IsShutdown) throw new InvalidOperationException("Trying to materialize a stream after its materializer has been shut down");
        return (TMat)Materialization.Run(this, runnable.Module, _attributes.And(initialAttributes))!;
    }

    public override ICancelable ScheduleOnce(TimeSpan delay, Action action) => System.Scheduler.Advanced.ScheduleOnceCancelable(delay, action);

    public override ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) =>
        System.Scheduler.Advanced.ScheduleRepeatedlyCancelable(initialDelay, interval, action);

    public override ILoggingAdapter MakeLogger(object logSource) => Logging.GetLogger(System, logSource is string ? logSource : logSource.GetType());

    public override void Shutdown()
    {
        _shared.StopAll();
        System.Stop(Supervisor);
    }

    /// <summary>What the materializers have in common that differ in their names only.</summary>
    internal sealed class Shared(ActorSystem system)
    {
        private readonly Lock _gate = new();
        private readonly HashSet<Island> _islands = [];
        private ILoggingAdapter? _logger;

        public int Flows;

        public ActorSystem System => system;

        public IActorRef Supervisor { get; set; } = ActorRefs.Nobody;

        public bool IsShutdown { get; private set; }

        public ILoggingAdapter Logger => _logger ??= Logging.GetLogger(system, "Akka.Streams");

        public bool Register(Island island)
        {
            lock (_gate) return !IsShutdown && _islands.Add(island);
        }

        public void Unregister(Island island)
        {
            lock (_gate) _islands.Remove(island);
        }

        public void StopAll()
        {
            Island[] running;
            lock (_gate)
            {
                IsShutdown = true;
                running = [.. _islands];
                _islands.Clear();
            }

            foreach (var island in running) island.Send(new AbortEvent(island));
        }
    }

    private sealed class AbortEvent(Island island) : IslandEvent
    {
        public override void Run() => island.Abort();
    }
}

/// <summary>The place of a materializer's streams in the tree of actors. When it stops, they do.</summary>
internal sealed class StreamSupervisor(ActorMaterializerImpl.Shared streams) : UntypedActor
{
    protected override void PostStop() => streams.StopAll();

    protected override void OnReceive(object message)
    {
        if (message is Create create) Sender.Tell(Context.ActorOf(create.Props, create.Name));
        else Unhandled(message);
    }

    /// <summary>Asks for a child and is answered with its reference.</summary>
    internal sealed record Create(Props Props, string Name);
}

/// <summary>The materializer of those who name only the system.</summary>
internal static class SystemMaterializer
{
    private static readonly ConditionalWeakTable<ActorSystem, ActorMaterializer> Materializers = [];

    public static ActorMaterializer Of(ActorSystem system) => Materializers.GetValue(system, static s => s.Materializer());
}
