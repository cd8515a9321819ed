using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;

namespace Akka.Tests.Actor;

/// <summary>A system's beginning and end, its settings, extensions and props.</summary>
public sealed class SystemTests
{
    [Fact]
    public async Task A_system_ends_with_all_its_actors_and_then_its_callbacks()
    {
        var order = new List<string>();
        var system = ActorSystem.Create("ending", Quiet.Config);
        var actors = Enumerable.Range(0, 100).Select(_ => system.ActorOf(Props.Create(() => new Idle()))).ToArray();
        system.RegisterOnTermination(() => order.Add("first"));
        system.RegisterOnTermination(() => order.Add("second"));
        await system.Terminate().WaitAsync(Quiet.Patience);
        Assert.True(system.WhenTerminated.IsCompletedSuccessfully);
        Assert.Equal(["second", "first"], order);
        Assert.All(actors, actor => Assert.True(((IInternalActorRef)actor).IsTerminated));
        Assert.Throws<InvalidOperationException>(() => system.ActorOf(Props.Create(() => new Idle())));
        Assert.Throws<InvalidOperationException>(() => system.RegisterOnTermination(() => { }));
        await system.Terminate();
    }

    [Fact]
    public async Task Many_systems_live_side_by_side()
    {
        var systems = Enumerable.Range(0, 20).Select(i => ActorSystem.Create($"s{i}", Quiet.Config)).ToArray();
        foreach (var system in systems) Assert.Equal(system.Name, await system.ActorOf(Props.Create(() => new Idle())).Ask<string>("name", Quiet.Patience));
        await Task.WhenAll(systems.Select(system => system.Terminate())).WaitAsync(Quiet.Patience);
    }

    [Fact]
    public async Task Actors_made_while_the_system_ends_are_refused_or_stopped()
    {
        for (var round = 0; round < 20; round++)
        {
            var system = ActorSystem.Create("race", Quiet.Config);
            var making = Task.Run(() =>
            {
                try
                {
                    while (true) system.ActorOf(Props.Create(() => new Idle()));
                }
                catch (InvalidOperationException)
                {
                    // That was the end.
                }
            });
            await system.Terminate().WaitAsync(Quiet.Patience);
            await making.WaitAsync(Quiet.Patience);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("-a")]
    public void A_system_needs_a_proper_name(string name) => Assert.Throws<ArgumentException>(() => ActorSystem.Create(name, Quiet.Config));

    [Fact]
    public async Task Settings_come_from_the_configuration_over_the_defaults()
    {
        var setup = BootstrapSetup.Create().WithConfig(ConfigurationFactory.ParseString("akka.actor.ask-timeout = 7s").WithFallback(Quiet.Config));
        using var system = ActorSystem.Create("set", ActorSystemSetup.Create(setup));
        Assert.Equal(TimeSpan.FromSeconds(7), system.Settings.AskTimeout);
        Assert.Equal("OFF", system.Settings.LogLevel);
        Assert.Equal(int.MaxValue, system.Settings.LogDeadLetters);
        Assert.Equal("1.5.30", system.Settings.ConfigVersion);
        Assert.False(system.Settings.Config.HasPath("module.x"));
        system.Settings.InjectTopLevelFallback(ConfigurationFactory.ParseString("module.x = 1, akka.actor.ask-timeout = 8s"));
        Assert.Equal(1, system.Settings.Config.GetInt("module.x"));
        Assert.Equal(TimeSpan.FromSeconds(7), system.Settings.Config.GetTimeSpan("akka.actor.ask-timeout"));
        await system.Terminate();
    }

    [Fact]
    public async Task An_unknown_logger_or_scheduler_is_an_error_at_once()
    {
        var logger = ConfigurationFactory.ParseString("akka.loggers = [\"No.Such, Thing\"]").WithFallback(Quiet.Config);
        Assert.Throws<ConfigurationException>(() => ActorSystem.Create("bad", logger));
        var scheduler = ConfigurationFactory.ParseString("akka.scheduler.implementation = \"No.Such, Thing\"").WithFallback(Quiet.Config);
        Assert.Throws<ConfigurationException>(() => ActorSystem.Create("bad", scheduler));
        await Task.CompletedTask;
    }

    [Fact]
    public void An_extension_is_made_once()
    {
        using var system = ActorSystem.Create("ext", ConfigurationFactory.ParseString(
            $"akka.extensions = [\"{typeof(CountingExtension).FullName}, Akka.Tests\"]").WithFallback(Quiet.Config));
        Assert.True(system.HasExtension<Counting>());
        var extension = system.WithExtension<Counting, CountingExtension>();
        Assert.Same(extension, new CountingExtension().Apply(system));
        Assert.Same(extension, system.GetExtension<Counting>());
        Assert.True(system.TryGetExtension<Counting>(out _));
        Parallel.For(0, 8, _ => system.RegisterExtension(new OtherExtension()));
        Assert.Equal(1, system.GetExtension<Other>().Made);
    }

    [Fact]
    public async Task Coordinated_shutdown_runs_phases_in_order_and_ends_the_system()
    {
        var order = new List<string>();
        var system = ActorSystem.Create("coord", Quiet.Config);
        var shutdown = CoordinatedShutdown.Get(system);
        Add(CoordinatedShutdown.PhaseBeforeActorSystemTerminate);
        Add(CoordinatedShutdown.PhaseServiceStop);
        Add(CoordinatedShutdown.PhaseServiceUnbind);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceRequestsDone, "fails", () => Task.FromException<Done>(new FormatException()));
        Add(CoordinatedShutdown.PhaseBeforeServiceUnbind);
        Assert.Throws<ArgumentException>(() => shutdown.AddTask("no-such-phase", "x", () => Task.FromResult(Done.Instance)));
        await system.Terminate().WaitAsync(Quiet.Patience);
        Assert.Equal([CoordinatedShutdown.PhaseBeforeServiceUnbind, CoordinatedShutdown.PhaseServiceUnbind, CoordinatedShutdown.PhaseServiceStop,
            CoordinatedShutdown.PhaseBeforeActorSystemTerminate], order);
        Assert.Same(CoordinatedShutdown.ActorSystemTerminateReason.Instance, shutdown.ShutdownReason);

        void Add(string phase) => shutdown.AddTask(phase, phase, async () =>
        {
            await Task.Yield();
            lock (order) order.Add(phase);
            Assert.False(system.WhenTerminated.IsCompleted);
            return Done.Instance;
        });
    }

    [Fact]
    public async Task A_phase_that_takes_too_long_is_left_behind()
    {
        var system = ActorSystem.Create("slow", ConfigurationFactory.ParseString("akka.coordinated-shutdown.phases.service-stop.timeout = 5ms").WithFallback(Quiet.Config));
        var shutdown = CoordinatedShutdown.Get(system);
        Assert.Equal(TimeSpan.FromMilliseconds(5), shutdown.Timeout(CoordinatedShutdown.PhaseServiceStop));
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "never", () => new TaskCompletionSource<Done>().Task);
        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Quiet.Patience);
        await system.WhenTerminated.WaitAsync(Quiet.Patience);
        Assert.Same(shutdown.Run(CoordinatedShutdown.UnknownReason.Instance), shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance));
    }

    [Fact]
    public async Task Props_evaluate_their_arguments_once()
    {
        using var system = ActorSystem.Create("props", Quiet.Config);
        var made = 0;
        Func<int> next = () => ++made;
        var props = Props.Create(() => new Holding(new List<int> { next() }));
        Assert.Equal(1, made);
        var first = await system.ActorOf(props).Ask<List<int>>("get", Quiet.Patience);
        var second = await system.ActorOf(props).Ask<List<int>>("get", Quiet.Patience);
        Assert.Same(first, second);
        Assert.Equal(1, made);
        Assert.Equal(typeof(Holding), props.Type);
    }

    [Fact]
    public async Task Props_by_type_find_the_constructor()
    {
        using var system = ActorSystem.Create("props", Quiet.Config);
        var type = typeof(Holding);
        Assert.Equal([1], await system.ActorOf(Props.Create(type, new List<int> { 1 })).Ask<List<int>>("get", Quiet.Patience));
        Assert.Equal([7], await system.ActorOf(Props.Create<Holding>(7)).Ask<List<int>>("get", Quiet.Patience));
        Assert.Equal([], await system.ActorOf(Props.Create<Holding>()).Ask<List<int>>("get", Quiet.Patience));
        Assert.Equal([9], await system.ActorOf(Props.CreateBy(new Producer())).Ask<List<int>>("get", Quiet.Patience));
        Assert.Throws<ArgumentException>(() => Props.Create(typeof(string)));
        Assert.Throws<ArgumentException>(() => Props.Create(() => Holding.Make()));
    }

    private sealed class Idle : ReceiveActor
    {
        public Idle() => Receive<string>(_ => Sender.Tell(Context.System.Name));
    }

    private sealed class Holding : ReceiveActor
    {
        public Holding(List<int> list) => Receive<string>(_ => Sender.Tell(list));

        public Holding(int one) : this([one]) { }

        public Holding() : this([]) { }

        public static Holding Make() => new();
    }

    private sealed class Producer : IIndirectActorProducer
    {
        public Type ActorType => typeof(Holding);

        public ActorBase Produce() => new Holding(9);

        public void Release(ActorBase actor) { }
    }

    public sealed class Counting : IExtension;

    public sealed class CountingExtension : ExtensionIdProvider<Counting>
    {
        public override Counting CreateExtension(ExtendedActorSystem system) => new();
    }

    public sealed class Other : IExtension
    {
        private static int _made;

        public int Made { get; } = Interlocked.Increment(ref _made);
    }

    public sealed class OtherExtension : ExtensionIdProvider<Other>
    {
        public override Other CreateExtension(ExtendedActorSystem system) => new();
    }
}
