using System.Linq.Expressions;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Configs;
using Akka.TestKit.Internal;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>A test with an actor system, a test actor whose messages it reads, and expectations with a time limit. Time here is real time.</summary>
public abstract partial class TestKitBase : IActorRefFactory
{
    private static int _testActors;
    private static int _probes;

    private readonly ITestKitAssertions _assertions;
    private readonly TestQueue _queue = new();
    private TestKitSettings _settings = null!;
    private ILoggingAdapter _log = null!;
    private EventFilterFactory? _eventFilter;
    private MessageEnvelope _lastMessage = NullMessageEnvelope.Instance;
    private Deadline? _end;
    private bool _lastWasNoMsg;

    protected TestKitBase(ITestKitAssertions assertions, ActorSystem? system = null, string? testActorName = null)
        : this(assertions, system, ActorSystemSetup.Empty, null, testActorName) { }

    protected TestKitBase(ITestKitAssertions assertions, Config config, string? actorSystemName = null, string? testActorName = null)
    {
        _assertions = assertions ?? throw new ArgumentNullException(nameof(assertions));
        InitializeTest(null!, config, actorSystemName!, testActorName!);
    }

    protected TestKitBase(ITestKitAssertions assertions, ActorSystemSetup setup, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, setup, actorSystemName, testActorName) { }

    protected TestKitBase(ITestKitAssertions assertions, ActorSystem? system, ActorSystemSetup config, string? actorSystemName, string? testActorName)
    {
        _assertions = assertions ?? throw new ArgumentNullException(nameof(assertions));
        InitializeTest(system!, config, actorSystemName!, testActorName!);
    }

    public static Config DefaultConfig => TestConfigs.DefaultConfig;

    public static Config FullDebugConfig { get; } = ConfigurationFactory.ParseString("""
        akka {
          log-dead-letters-during-shutdown = true
          actor.debug { receive = true, autoreceive = true, lifecycle = true, event-stream = true, unhandled = true }
          stdout-loglevel = DEBUG
          loglevel = DEBUG
        }
        """);

    public ActorSystem Sys { get; private set; } = null!;

    public IActorRef TestActor { get; private set; } = null!;

    public TestKitSettings TestKitSettings => _settings;

    /// <summary>The sender of the last message that an expectation has taken.</summary>
    public IActorRef LastSender => _lastMessage.Sender;

    public object LastMessage => _lastMessage.Message;

    public bool HasMessages => _queue.HasMessages;

    /// <summary>Watches what the actors log.</summary>
    public EventFilterFactory EventFilter => _eventFilter ??= new EventFilterFactory(this);

    protected ILoggingAdapter Log => _log;

    internal ITestKitAssertions Assertions => _assertions;

    protected virtual void InitializeTest(ActorSystem system, ActorSystemSetup config, string actorSystemName, string testActorName)
    {
        if (system is null)
        {
            var bootstrap = config.Get<BootstrapSetup>();
            var own = bootstrap.HasValue ? bootstrap.Value : BootstrapSetup.Create();
            own = own.Config.HasValue ? own.WithConfigFallback(DefaultConfig) : own.WithConfig(DefaultConfig);
            system = ActorSystem.Create(actorSystemName ?? "test", config.WithSetup(own));
        }
        Begin(system, testActorName);
    }

    protected virtual void InitializeTest(ActorSystem system, Config config, string actorSystemName, string testActorName) =>
        InitializeTest(system, config is null ? ActorSystemSetup.Empty : ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config)), actorSystemName, testActorName);

    private void Begin(ActorSystem system, string? testActorName)
    {
        system.RegisterExtension(new TestKitExtension());
        system.RegisterExtension(new TestKitAssertionsExtension(_assertions));
        Sys = system;
        _settings = TestKitExtension.For(system);
        _log = Logging.GetLogger(system, GetType());
        TestActor = CreateTestActor(testActorName ?? $"testActor{Interlocked.Increment(ref _testActors)}", _queue);
        if (this is INoImplicitSender) return;
        var cell = ((LocalActorRef)TestActor).Cell;
        ActorCell.Current = cell;
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new CellKeepingContext(cell, context is CellKeepingContext other ? other.Inner : context));
    }

    private IActorRef CreateTestActor(string name, TestQueue queue) =>
        ((ExtendedActorSystem)Sys).SystemActorOf(Props.Create(() => new KeepingActor(queue)), name);

    /// <summary>An actor that only takes messages; nobody reads them.</summary>
    public IActorRef CreateTestActor(string name) => CreateTestActor(name, new TestQueue());

    public IActorRef ActorOf(Props props) => Sys.ActorOf(props);

    public IActorRef ActorOf(Props props, string? name) => Sys.ActorOf(props, name);

    public IActorRef ActorOf<TActor>() where TActor : ActorBase, new() => Sys.ActorOf(Props.Create<TActor>());

    public IActorRef ActorOf<TActor>(string name) where TActor : ActorBase, new() => Sys.ActorOf(Props.Create<TActor>(), name);

    public IActorRef ActorOf<TActor>(Expression<Func<TActor>> factory) where TActor : ActorBase => Sys.ActorOf(Props.Create(factory));

    public IActorRef ActorOf<TActor>(Expression<Func<TActor>> factory, string name) where TActor : ActorBase => Sys.ActorOf(Props.Create(factory), name);

    public ActorSelection ActorSelection(ActorPath actorPath) => Sys.ActorSelection(actorPath);

    public ActorSelection ActorSelection(string actorPath) => Sys.ActorSelection(actorPath);

    public ActorSelection ActorSelection(IActorRef anchorRef, string actorPath) => Sys.ActorSelection(anchorRef, actorPath);

    /// <summary>A child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) =>
        ChildActorOfAsync(props, name, supervisorStrategy, cancellationToken).ConfigureAwait(false).GetAwaiter().GetResult();

    public IActorRef ChildActorOf(Props props, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) =>
        ChildActorOf(props, null!, supervisorStrategy, cancellationToken);

    public IActorRef ChildActorOf(Props props, string name, CancellationToken cancellationToken = default) => ChildActorOf(props, name, null!, cancellationToken);

    public IActorRef ChildActorOf(Props props, CancellationToken cancellationToken = default) => ChildActorOf(props, null!, null!, cancellationToken);

    public async Task<IActorRef> ChildActorOfAsync(Props props, string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
    {
        var spawn = new TestActor.Spawn(props, name, supervisorStrategy);
        var spawned = await TestActor.Ask<KeepingActor.Spawned>(spawn, GetTimeoutOrDefault(null), cancellationToken).ConfigureAwait(false);
        return spawned.Child;
    }

    public Task<IActorRef> ChildActorOfAsync(Props props, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) =>
        ChildActorOfAsync(props, null!, supervisorStrategy, cancellationToken);

    public Task<IActorRef> ChildActorOfAsync(Props props, string name, CancellationToken cancellationToken = default) =>
        ChildActorOfAsync(props, name, null!, cancellationToken);

    public Task<IActorRef> ChildActorOfAsync(Props props, CancellationToken cancellationToken = default) =>
        ChildActorOfAsync(props, null!, null!, cancellationToken);

    public virtual TestProbe CreateTestProbe(string? name = null) => CreateTestProbe(Sys, name);

    public virtual TestProbe CreateTestProbe(ActorSystem system, string? name = null) =>
        new(system, _assertions, name ?? $"probe-{Interlocked.Increment(ref _probes)}");

    public TestLatch CreateTestLatch(int count = 1) => new(Dilated, _settings.DefaultTimeout, count);

    public TestBarrier CreateTestBarrier(int count) => new(this, count);

    public EventFilterFactory CreateEventFilter(ActorSystem system) => new(this, system);

    public IActorRef Watch(IActorRef actorToWatch) => WatchAsync(actorToWatch).ConfigureAwait(false).GetAwaiter().GetResult();

    /// <summary>From then on the test actor gets the Terminated of that actor.</summary>
    public async Task<IActorRef> WatchAsync(IActorRef actorToWatch)
    {
        await TestActor.Ask(new TestActor.Watch(actorToWatch), RemainingOrDefault).ConfigureAwait(false);
        return actorToWatch;
    }

    public IActorRef Unwatch(IActorRef actorToUnwatch) => UnwatchAsync(actorToUnwatch).ConfigureAwait(false).GetAwaiter().GetResult();

    public async Task<IActorRef> UnwatchAsync(IActorRef actorToUnwatch)
    {
        await TestActor.Ask(new TestActor.Unwatch(actorToUnwatch), RemainingOrDefault).ConfigureAwait(false);
        return actorToUnwatch;
    }

    public void IgnoreMessages(Func<object, bool> shouldIgnoreMessage) => TestActor.Tell(new TestActor.SetIgnore(message => shouldIgnoreMessage(message)));

    public void IgnoreMessages<TMsg>(Func<TMsg, bool> shouldIgnoreMessage) => IgnoreMessages(message => message is TMsg typed && shouldIgnoreMessage(typed));

    public void IgnoreMessages<TMsg>() => IgnoreMessages(message => message is TMsg);

    public void IgnoreNoMessages() => TestActor.Tell(new TestActor.SetIgnore(null!));

    public void SetAutoPilot(AutoPilot pilot) => TestActor.Tell(new TestActor.SetAutoPilot(pilot));

    /// <summary>Stops the system of this test.</summary>
    public virtual void Shutdown(TimeSpan? duration = null, bool verifySystemShutdown = false)
    {
        Shutdown(Sys, duration, verifySystemShutdown);
        if (ReferenceEquals(ActorCell.Current, ((LocalActorRef)TestActor).Cell)) ActorCell.Current = null;
        if (SynchronizationContext.Current is CellKeepingContext context) SynchronizationContext.SetSynchronizationContext(context.Inner);
    }

    public virtual void Shutdown(ActorSystem system, TimeSpan? duration = null, bool verifySystemShutdown = false)
    {
        system ??= Sys;
        var limit = duration ?? TimeSpan.FromSeconds(Math.Max(5, Dilated(TimeSpan.FromSeconds(5)).TotalSeconds));
        if (system.Terminate().Wait(limit)) return;
        var message = $"Failed to stop [{system.Name}] within [{limit}]\n{((ExtendedActorSystem)system).PrintTree()}";
        if (verifySystemShutdown) throw new TimeoutException(message);
        system.Log.Warning(message);
    }
}
