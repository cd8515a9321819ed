using System.Collections.Immutable;
using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Stage;

namespace Akka.Tests.Streams;

/// <summary>Stages as a user writes them, against the public API.</summary>
public class GraphStageSpec : StreamsTest
{
    /// <summary>A flow stage from a function that sets a logic up.</summary>
    private sealed class Custom<TIn, TOut>(Action<Custom<TIn, TOut>.Logic> setUp) : GraphStage<FlowShape<TIn, TOut>>
    {
        public readonly Inlet<TIn> In = new("custom.in");
        public readonly Outlet<TOut> Out = new("custom.out");

        // Made anew for every look, as users like to write it: the ports are what counts.
        public override FlowShape<TIn, TOut> Shape => new(In, Out);

        protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, setUp);

        public sealed class Logic : TimerGraphStageLogic
        {
            public Logic(Custom<TIn, TOut> stage, Action<Logic> setUp) : base(stage.Shape)
            {
                Stage = stage;
                SetHandler(In, onPush: () => Pushed());
                SetHandler(Out, onPull: () => Pull(In));
                setUp(this);
            }

            public Custom<TIn, TOut> Stage { get; }

            public Inlet<TIn> In => Stage.In;

            public Outlet<TOut> Out => Stage.Out;

            public Action Pushed { get; set; } = () => { };

            public Action Started { get; set; } = () => { };

            public Action Stopped { get; set; } = () => { };

            public Action<Action>? Outside { get; set; }

            public override void PreStart()
            {
                Outside = GetAsyncCallback<Action>(action => action());
                Started();
            }

            public override void PostStop() => Stopped();

            public void OnPush(Action action) => Pushed = action;

            public TIn Take() => Grab(In);

            public void Give(TOut element) => Push(Out, element);

            public void Ask() => Pull(In);

            public void On(Action onPush, Action? onFinish = null, Action<Exception>? onFailure = null) => SetHandler(In, onPush, onFinish, onFailure);

            public void OnDemand(Action onPull, Action<Exception>? onCancel = null) => SetHandler(Out, onPull, onCancel);

            public void EmitAll(IEnumerable<TOut> elements, Action andThen) => EmitMultiple(Out, elements, andThen);

            public void EmitOne(TOut element) => Emit(Out, element);

            public void ReadSome(int n, Action<IEnumerable<TIn>> andThen, Action<IEnumerable<TIn>> onEnd) => ReadMany(In, n, andThen, onEnd);

            public void ReadOne(Action<TIn> andThen, Action onEnd) => Read(In, andThen, onEnd);

            public void KeepGoing(bool on) => SetKeepGoing(on);

            public void CompleteOut() => Complete(Out);

            public void CancelIn(Exception? cause = null)
            {
                if (cause is null) Cancel(In);
                else Cancel(In, cause);
            }

            public (bool Pulled, bool InAvailable, bool OutAvailable, bool InClosed, bool OutClosed) State =>
                (HasBeenPulled(In), IsAvailable(In), IsAvailable(Out), IsClosed(In), IsClosed(Out));

            public StageActor Actor(StageActorRef.Receive receive) => GetStageActor(receive);

            protected internal override void OnTimer(object timerKey)
            {
            }
        }
    }

    private static IGraph<FlowShape<int, int>, NotUsed> Stage(Action<Custom<int, int>.Logic> setUp) => new Custom<int, int>(setUp);

    private (SourceProbe<int>.Handle Source, SinkProbe<int>.Handle Sink) Run(Action<Custom<int, int>.Logic> setUp) => Probe(Stage(setUp));

    [Fact]
    public async Task Ports_tell_who_may_act()
    {
        var states = new List<(bool, bool, bool, bool, bool)>();
        Custom<int, int>.Logic? logic = null;
        var (source, sink) = Run(l =>
        {
            logic = l;
            l.OnDemand(() => { states.Add(l.State); l.Ask(); states.Add(l.State); });
            l.On(() => { states.Add(l.State); var x = l.Take(); states.Add(l.State); l.Give(x); states.Add(l.State); });
        });
        await sink.Request();
        await source.ExpectPull();
        await source.Send(1);
        await sink.ExpectNext(1);
        Assert.Equal([(false, false, true, false, false), (true, false, true, false, false), (false, true, true, false, false), (false, false, true,
            false, false),
            (false, false, false, false, false)], states);
        Assert.NotNull(logic);
    }

    [Theory]
    [InlineData("pull twice")]
    [InlineData("grab twice")]
    [InlineData("push twice")]
    [InlineData("push unasked")]
    [InlineData("pull closed")]
    public async Task A_stage_that_breaks_the_rules_fails(string how)
    {
        var (source, sink) = Run(l =>
        {
            l.OnDemand(() =>
            {
                if (how == "pull closed") l.CancelIn();
                l.Ask();
                if (how == "pull twice") l.Ask();
            });
            l.On(() =>
            {
                var x = l.Take();
                if (how == "grab twice") l.Take();
                l.Give(x);
                if (how == "push twice") l.Give(x);
            });
            if (how == "push unasked") l.Started = () => l.Give(0);
        });
        await sink.Request();
        if (how is "grab twice" or "push twice")
        {
            await source.ExpectPull();
            await source.Send(1);
        }

        var signal = await sink.Signals.Next();
        if (how == "push twice") signal = await sink.Signals.Next();
        Assert.IsType<ArgumentException>(Assert.IsType<Signal.Failure>(signal).Cause);
    }

    [Fact]
    public async Task A_stage_without_a_handler_is_refused()
    {
        var stage = new Handlerless();
        Assert.Throws<InvalidOperationException>(() => Source.Single(1).Via(stage).To(Sink.Ignore<int>()).Run(Materializer));
        Assert.Equal([1], await Collect(Source.Single(1)));
    }

    private sealed class Handlerless : GraphStage<FlowShape<int, int>>
    {
        public override FlowShape<int, int> Shape { get; } = new(new Inlet<int>("in"), new Outlet<int>("out"));

        protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape);

        private sealed class Logic(Shape shape) : GraphStageLogic(shape);
    }

    [Fact]
    public async Task Emitting_waits_for_demand_and_completion_waits_for_emitting()
    {
        var order = new List<string>();
        var (source, sink) = Run(l => l.On(() =>
        {
            var x = l.Take();
            l.EmitAll([x, x + 1], () => order.Add("first"));
            l.EmitAll([x + 2, x + 3], () => order.Add("second"));
            l.EmitOne(x + 4);
        }));
        await sink.Request();
        await source.ExpectPull();
        await source.Send(1);
        await source.Complete();
        await sink.ExpectNext(1);
        await sink.ExpectNothing();
        Assert.Empty(order);
        await sink.RequestNext(2);
        await sink.Request(3);
        await sink.ExpectNext(3, 4, 5);
        await sink.ExpectComplete();
        Assert.Equal(["first", "second"], order);
    }

    [Fact]
    public async Task After_emitting_demand_goes_to_the_handler_again()
    {
        var (source, sink) = Run(l => l.On(() => { var x = l.Take(); l.EmitAll([x, x], () => { }); }));
        await sink.Request(3);
        await source.ExpectPull();
        await source.Send(1);
        await sink.ExpectNext(1, 1);
        await source.ExpectPull();
        await source.Send(2);
        await sink.ExpectNext(2);
    }

    [Fact]
    public async Task Reading_sets_the_handler_aside()
    {
        var read = new List<string>();
        var (source, sink) = Run(l =>
        {
            l.On(() => l.Give(l.Take()));
            l.Started = () => l.ReadSome(2, xs => { read.Add(string.Join("+", xs)); l.ReadOne(x => read.Add($"{x}"), () => read.Add("end")); },
                _ => read.Add("early"));
        });
        for (var i = 1; i <= 3; i++)
        {
            await source.ExpectPull();
            await source.Send(i);
        }

        await source.Settle();
        Assert.Equal(["1+2", "3"], read);
        await sink.Request();
        await source.ExpectPull();
        await source.Send(4);
        await sink.ExpectNext(4);
    }

    [Fact]
    public async Task Reading_is_told_of_an_early_end()
    {
        var left = ImmutableList<int>.Empty;
        var (source, sink) = Run(l => l.Started = () => l.ReadSome(3, _ => { }, xs => left = [.. xs]));
        await source.ExpectPull();
        await source.Send(1);
        await source.Complete();
        await sink.ExpectComplete();
        Assert.Equal([1], left);
    }

    [Fact]
    public async Task Callbacks_from_outside_run_within_the_stage_and_are_dropped_after_its_end()
    {
        Custom<int, int>.Logic? logic = null;
        var calls = 0;
        var (_, sink) = Run(l => logic = l);
        await sink.Settle();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            // Unsynchronised on purpose: the stage runs one at a time.
            for (var i = 0; i < 1_000; i++) logic!.Outside!(() => calls++);
        })));
        await sink.Settle();
        Assert.Equal(8_000, calls);
        await sink.Cancel();
        await sink.Stopped;
        logic!.Outside!(() => calls++);
        Assert.Equal(8_000, calls);
    }

    [Fact]
    public async Task A_stage_stops_once_its_ports_are_closed_unless_it_keeps_going()
    {
        var stopped = new TaskCompletionSource();
        Custom<int, int>.Logic? logic = null;
        var (source, sink) = Run(l =>
        {
            logic = l;
            l.Started = () => l.KeepGoing(true);
            l.Stopped = stopped.SetResult;
            l.On(() => { }, onFinish: () => l.CompleteOut());
        });
        await source.Complete();
        await sink.ExpectComplete();
        await sink.Settle();
        Assert.False(stopped.Task.IsCompleted);
        logic!.Outside!(() => logic.KeepGoing(false));
        await stopped.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Half_closed_ports_do_not_stop_a_stage()
    {
        var (source, sink) = Run(l =>
        {
            l.On(() => l.Give(l.Take()), onFinish: () => { });
            l.OnDemand(() => { if (l.State.InClosed) l.Give(99); else l.Ask(); }, _ => { });
        });
        await source.Complete();
        await sink.Settle();
        await sink.RequestNext(99);
        await sink.RequestNext(99);
    }

    [Fact]
    public async Task A_cancellation_carries_its_cause()
    {
        var (source, sink) = Run(_ => { });
        await sink.Cancel();
        Assert.IsType<SubscriptionWithCancelException.NoMoreElementsNeeded>(await source.ExpectCancel());
        var (second, below) = Run(_ => { });
        await below.Cancel(new Boom());
        Assert.IsType<Boom>(await second.ExpectCancel());
        var (third, taking) = Probe(Flow.Create<int>().Take(1));
        await taking.Request();
        await third.ExpectPull();
        await third.Send(1);
        Assert.IsType<SubscriptionWithCancelException.StageWasCompleted>(await third.ExpectCancel());
    }

    [Fact]
    public async Task An_exception_anywhere_fails_the_stage_and_still_stops_it()
    {
        foreach (var where in new[] { "start", "push", "pull", "finish", "callback" })
        {
            var stopped = new TaskCompletionSource();
            Custom<int, int>.Logic? logic = null;
            var (source, sink) = Run(l =>
            {
                logic = l;
                l.Stopped = () => { stopped.SetResult(); throw new InvalidOperationException("and once more"); };
                if (where == "start") l.Started = () => throw new Boom();
                if (where == "pull") l.OnDemand(() => throw new Boom());
                l.On(() => throw new Boom(), onFinish: () => throw new Boom());
            });
            await sink.Settle();
            if (where is "push" or "pull") await sink.Request();
            if (where == "push")
            {
                await source.ExpectPull();
                await source.Send(1);
            }

            if (where == "finish") await source.Complete();
            if (where == "callback") logic!.Outside!(() => throw new Boom());
            Assert.IsType<Boom>(await sink.ExpectFailure());
            await stopped.Task.WaitAsync(Patience);
        }
    }

    [Fact]
    public async Task A_torn_down_stream_stops_its_stages_without_a_signal()
    {
        var stopped = new TaskCompletionSource();
        var (_, sink) = Run(l => l.Stopped = stopped.SetResult);
        await sink.Settle();
        Materializer.Shutdown();
        await stopped.Task.WaitAsync(Patience);
        await sink.Stopped;
        Assert.False(sink.Signals.TryNext(out _));
        Assert.True(Materializer.IsShutdown);
        Assert.Throws<InvalidOperationException>(() => Source.Single(1).To(Sink.Ignore<int>()).Run(Materializer));
    }

    [Fact]
    public async Task The_systems_end_is_the_end_of_its_streams()
    {
        var endless = Source.Repeat(1).RunWith(Sink.Ignore<int>(), Materializer);
        await System.Terminate().WaitAsync(Patience);
        await Assert.ThrowsAsync<AbruptStageTerminationException>(() => endless.WaitAsync(Patience));
    }

    private sealed class Owner : ReceiveActor
    {
        public Owner(TaskCompletionSource<Task> stream)
        {
            stream.SetResult(Source.Never<int>().RunWith(Sink.Ignore<int>(), Context.Materializer()));
            ReceiveAny(_ => Context.Stop(Self));
        }
    }

    [Fact]
    public async Task An_actors_end_is_the_end_of_the_streams_it_ran()
    {
        var stream = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        var owner = System.ActorOf(Props.Create(() => new Owner(stream)));
        var running = await stream.Task.WaitAsync(Patience);
        owner.Tell("stop");
        await Assert.ThrowsAsync<AbruptStageTerminationException>(() => running.WaitAsync(Patience));
    }

    private sealed class Echo : ReceiveActor
    {
        public Echo() => ReceiveAny(m =>
        {
            if (m is "stop") Context.Stop(Self);
            else Sender.Tell(m);
        });
    }

    [Fact]
    public async Task A_stage_speaks_with_actors()
    {
        Custom<int, int>.Logic? logic = null;
        var (_, sink) = Run(l =>
        {
            logic = l;
            l.OnDemand(() => { });
            l.Started = () => l.Actor(args =>
            {
                if (args.Item2 is int x) l.EmitOne(x);
                if (args.Item2 is Terminated) l.CompleteStage();
            });
        });
        await sink.Settle();
        var echo = System.ActorOf(Props.Create(() => new Echo()));
        var self = new TaskCompletionSource<IActorRef>();
        logic!.Outside!(() =>
        {
            var actor = logic.Actor(args =>
            {
                if (args.Item2 is int x) logic.EmitOne(x);
                if (args.Item2 is Terminated) logic.CompleteStage();
            });
            actor.Watch(echo);
            echo.Tell(5, actor.Ref);
            self.SetResult(actor.Ref);
        });
        await sink.Request(2);
        await sink.ExpectNext(5);
        (await self.Task).Tell(6, ActorRefs.NoSender);
        await sink.ExpectNext(6);
        echo.Tell("stop");
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task An_actor_sees_a_stage_end()
    {
        var self = new TaskCompletionSource<IActorRef>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (_, sink) = Run(l => l.Started = () => self.SetResult(l.Actor(_ => { }).Ref));
        var died = new TaskCompletionSource();
        var stage = await self.Task.WaitAsync(Patience);
        System.ActorOf(Props.Create(() => new Watcher(stage, died)));
        await sink.Settle();
        await sink.Cancel();
        await died.Task.WaitAsync(Patience);
    }

    private sealed class Watcher : ReceiveActor
    {
        public Watcher(IActorRef watched, TaskCompletionSource died)
        {
            Context.Watch(watched);
            Receive<Terminated>(_ => died.TrySetResult());
        }
    }

    [Fact]
    public async Task An_endless_stream_does_not_keep_others_from_running()
    {
        var switches = Enumerable.Range(0, Environment.ProcessorCount * 4)
            .Select(_ => Source.Repeat(1).ViaMaterialized(KillSwitches.Single<int>(), Keep.Right).To(Sink.Ignore<int>()).Run(Materializer)).ToArray();
        Assert.Equal(100, (await Collect(Source.From(Enumerable.Range(0, 100)).Async().Select(x => x))).Count);
        foreach (var killSwitch in switches) killSwitch.Shutdown();
    }
}
