using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Actor;

/// <summary>Hooks in their order, failures at every point of a life, and what becomes of children.</summary>
public sealed class LifecycleTests() : Akka.TestKit.Xunit2.TestKit(Quiet.Config)
{
    [Fact]
    public void A_restart_runs_the_hooks_in_order_and_keeps_the_reference()
    {
        var actor = ActorOf(Props.Create(() => new Noisy(TestActor)));
        Said("ctor", "PreStart");
        actor.Tell(new FormatException("boom"));
        Said("PreRestart boom FormatException", "PostStop", "ctor", "PostRestart boom", "PreStart");
        actor.Tell("still there");
        Said("still there");
        Sys.Stop(actor);
        Said("PostStop");
    }

    [Fact]
    public void Messages_wait_while_the_supervisor_decides()
    {
        var actor = ActorOf(Props.Create(() => new Noisy(TestActor)));
        Said("ctor", "PreStart");
        actor.Tell(new FormatException("boom"));
        for (var i = 0; i < 100; i++) actor.Tell(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Said("PreRestart boom FormatException", "PostStop", "ctor", "PostRestart boom", "PreStart");
        for (var i = 0; i < 100; i++) Said(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_constructor_that_throws_stops_the_actor()
    {
        var actor = ActorOf(Props.Create(() => new Broken(true)));
        Watch(actor);
        ExpectTerminated(actor);
    }

    [Fact]
    public void A_PreStart_that_throws_stops_the_actor_and_tells_why()
    {
        var parent = ActorOf(Props.Create(() => new Deciding(TestActor, Props.Create(() => new Broken(false)), _ => Directive.Stop)));
        parent.Tell("start");
        var failure = ExpectMsg<ActorInitializationException>();
        Assert.IsType<NotSupportedException>(failure.InnerException);
        ExpectMsg<Gone>();
    }

    [Fact]
    public void An_actor_that_failed_to_start_can_be_restarted()
    {
        var attempts = new Attempts(2);
        var parent = ActorOf(Props.Create(() => new Deciding(TestActor, Props.Create(() => new ThirdTimeLucky(attempts, TestActor)), _ => Directive.Restart)));
        parent.Tell("start");
        ExpectMsg<ActorInitializationException>();
        ExpectMsg<ActorInitializationException>();
        ExpectMsg("alive");
    }

    [Fact]
    public void Stopping_stops_children_first()
    {
        var parent = ActorOf(Props.Create(() => new Nest(TestActor, 3)), "nest");
        Said("ctor", "PreStart");
        Said("ctor", "PreStart");
        Said("ctor", "PreStart");
        Watch(parent);
        Sys.Stop(parent);
        Said("PostStop");
        Said("PostStop");
        Said("PostStop");
        ExpectMsg("nest PostStop");
        ExpectTerminated(parent);
    }

    [Fact]
    public void A_restart_stops_the_children_and_waits_for_them()
    {
        var parent = ActorOf(Props.Create(() => new Nest(TestActor, 2)), "nest");
        Said("ctor", "PreStart", "ctor", "PreStart");
        parent.Tell(new FormatException("boom"));
        // The nest's own PostStop belongs to its PreRestart; the new incarnation begins after the last child has ended.
        Assert.Equal(["PostStop", "PostStop", "nest PostStop"], ReceiveN(3).Cast<string>().Order(StringComparer.Ordinal));
        Said("ctor", "PreStart", "ctor", "PreStart");
    }

    [Fact]
    public void Children_that_survive_a_restart_are_restarted_with_their_parent()
    {
        var parent = ActorOf(Props.Create(() => new Keeping(TestActor)));
        Said("ctor", "PreStart");
        parent.Tell(new FormatException("boom"));
        Said("PreRestart boom null", "PostStop", "ctor", "PostRestart boom", "PreStart");
        parent.Tell("children");
        ExpectMsg(1);
    }

    [Fact]
    public void A_PreRestart_that_throws_does_not_stop_the_restart()
    {
        var actor = ActorOf(Props.Create(() => new FailingHook(TestActor, "PreRestart")));
        ExpectMsg("start");
        actor.Tell("fail");
        ExpectMsg("start");
        actor.Tell("ok");
        ExpectMsg("ok");
    }

    [Fact]
    public void A_PostRestart_that_throws_fails_the_new_incarnation()
    {
        var parent = ActorOf(Props.Create(() => new Deciding(TestActor, Props.Create(() => new FailingHook(TestActor, "PostRestart")),
            failure => failure is PostRestartException ? Directive.Stop : Directive.Restart)));
        parent.Tell("start");
        ExpectMsg("start");
        parent.Tell("fail");
        ExpectMsg<FormatException>();
        ExpectMsg("start");
        var failure = ExpectMsg<PostRestartException>();
        Assert.IsType<FormatException>(failure.OriginalCause);
        ExpectMsg<Gone>();
    }

    [Fact]
    public void PoisonPill_comes_after_what_was_sent_before_it_and_Stop_at_once()
    {
        var actor = ActorOf(Props.Create(() => new Noisy(TestActor)));
        Said("ctor", "PreStart");
        Watch(actor);
        for (var i = 0; i < 50; i++) actor.Tell("x");
        actor.Tell(PoisonPill.Instance);
        actor.Tell("after");
        for (var i = 0; i < 50; i++) Said("x");
        Said("PostStop");
        ExpectTerminated(actor);
    }

    [Fact]
    public void Kill_stops_by_default()
    {
        var actor = ActorOf(Props.Create(() => new Noisy(TestActor)));
        Said("ctor", "PreStart");
        Watch(actor);
        actor.Tell(Kill.Instance);
        Said("PostStop");
        ExpectTerminated(actor);
    }

    [Fact]
    public async Task GracefulStop_completes_when_the_actor_has_stopped()
    {
        var actor = ActorOf(Props.Create(() => new Noisy(TestActor)));
        Assert.True(await actor.GracefulStop(Quiet.Patience));
        Said("ctor", "PreStart", "PostStop");
        Assert.True(await actor.GracefulStop(Quiet.Patience));
        Assert.True(await actor.WatchAsync());
    }

    [Fact]
    public async Task GracefulStop_is_cancelled_if_the_actor_does_not_stop()
    {
        var actor = ActorOf(Props.Create(() => new Noisy(TestActor)));
        await Assert.ThrowsAsync<TaskCanceledException>(() => actor.GracefulStop(TimeSpan.FromMilliseconds(5), "please"));
        using var cancelled = new CancellationTokenSource();
        var watch = actor.WatchAsync(cancelled.Token);
        await cancelled.CancelAsync();
        Assert.False(await watch);
    }

    [Fact]
    public void Messages_to_the_dead_are_dead_letters()
    {
        var actor = ActorOf(Props.Create(() => new Noisy(TestActor)));
        Said("ctor", "PreStart");
        Watch(actor);
        Sys.Stop(actor);
        Said("PostStop");
        ExpectTerminated(actor);
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        actor.Tell("late");
        var dead = ExpectMsg<DeadLetter>();
        Assert.Equal("late", dead.Message);
        Assert.Equal(actor, dead.Recipient);
        Assert.Equal(TestActor, dead.Sender);
    }

    [Fact]
    public void What_waits_when_an_actor_stops_is_a_dead_letter_and_nothing_is_lost()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        for (var round = 0; round < 100; round++)
        {
            var seen = new Counter();
            var actor = ActorOf(Props.Create(() => new Counting(seen)));
            for (var i = 0; i < 20; i++)
            {
                if (i == 10) Sys.Stop(actor);
                actor.Tell(i);
            }
            var dead = 0;
            Within(Quiet.Patience, () =>
            {
                while (dead + seen.Value < 20)
                    if (ReceiveOne(TimeSpan.FromMilliseconds(1)) is DeadLetter) dead++;
            });
            Assert.Equal(20, dead + seen.Value);
        }
    }

    [Fact]
    public void An_actor_that_stops_has_no_more_children()
    {
        var actor = ActorOf(Props.Create(() => new LateParent(TestActor)));
        Sys.Stop(actor);
        ExpectMsg<InvalidOperationException>();
    }

    [Fact]
    public void Unhandled_messages_are_published()
    {
        var actor = ActorOf(Props.Create(() => new OnlyStrings()));
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        actor.Tell(1);
        Assert.Equal(1, ExpectMsg<UnhandledMessage>().Message);
    }

    private void Said(params string[] all)
    {
        foreach (var one in all) ExpectMsg(one);
    }

    internal sealed class Attempts(int failures)
    {
        private int _left = failures;

        public bool Fails() => Interlocked.Decrement(ref _left) >= 0;
    }

    internal sealed class Counter
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public void Increment() => Interlocked.Increment(ref _value);
    }

    private sealed class Counting : ReceiveActor
    {
        public Counting(Counter seen) => Receive<int>(_ => seen.Increment());
    }

    private sealed class OnlyStrings : ReceiveActor
    {
        public OnlyStrings() => Receive<string>(_ => { });
    }

    private sealed class LateParent(IActorRef probe) : ReceiveActor
    {
        protected override void PostStop() => probe.Tell(Record.Exception(() => Context.ActorOf(Props.Create<OnlyStrings>())));
    }

    private sealed class Broken : ReceiveActor
    {
        public Broken(bool constructor)
        {
            if (constructor) throw new NotSupportedException("constructor");
        }

        protected override void PreStart() => throw new NotSupportedException("PreStart");
    }

    private sealed class ThirdTimeLucky : ReceiveActor
    {
        public ThirdTimeLucky(Attempts attempts, IActorRef probe)
        {
            if (attempts.Fails()) throw new NotSupportedException();
            probe.Tell("alive");
        }
    }

    private sealed class Noisy : ReceiveActor
    {
        private readonly IActorRef _probe;

        public Noisy(IActorRef probe)
        {
            _probe = probe;
            _probe.Tell("ctor");
            Receive<Exception>(failure => throw failure);
            Receive<string>(text => _probe.Tell(text));
        }

        protected override void PreStart() => _probe.Tell("PreStart");

        protected override void PostStop() => _probe.Tell("PostStop");

        protected override void PreRestart(Exception reason, object message)
        {
            _probe.Tell($"PreRestart {reason.Message} {message?.GetType().Name ?? "null"}");
            base.PreRestart(reason, message!);
        }

        protected override void PostRestart(Exception reason)
        {
            _probe.Tell($"PostRestart {reason.Message}");
            base.PostRestart(reason);
        }
    }

    private sealed class Nest : ReceiveActor
    {
        private readonly IActorRef _probe;
        private readonly int _children;

        public Nest(IActorRef probe, int children)
        {
            (_probe, _children) = (probe, children);
            Receive<Exception>(failure => throw failure);
        }

        protected override void PreStart()
        {
            // One after the other, so that the test can say what comes when.
            for (var i = 0; i < _children; i++)
            {
                var child = Context.ActorOf(Props.Create(() => new Noisy(_probe)));
                child.Ask<ActorIdentity>(new Identify(1), Quiet.Patience).GetAwaiter().GetResult();
            }
        }

        protected override void PostStop() => _probe.Tell("nest PostStop");
    }

    private sealed class Keeping : ReceiveActor
    {
        public Keeping(IActorRef probe)
        {
            if (!Context.GetChildren().Any()) Context.ActorOf(Props.Create(() => new Noisy(probe)), "kept");
            Receive<Exception>(failure => throw failure);
            Receive<string>(_ => probe.Tell(Context.GetChildren().Count()));
        }

        protected override void PreRestart(Exception reason, object message) { }
    }

    private sealed class FailingHook : ReceiveActor
    {
        private readonly string _which;

        public FailingHook(IActorRef probe, string which)
        {
            _which = which;
            Receive<string>(text => text == "fail", _ => throw new FormatException("fail"));
            Receive<string>(text => probe.Tell(text));
            probe.Tell("start");
        }

        protected override void PreRestart(Exception reason, object message)
        {
            if (_which == "PreRestart") throw new NotSupportedException("PreRestart");
            base.PreRestart(reason, message);
        }

        protected override void PostRestart(Exception reason)
        {
            if (_which == "PostRestart") throw new NotSupportedException("PostRestart");
            base.PostRestart(reason);
        }
    }

    /// <summary>A Terminated cannot be passed on: only who watches gets one.</summary>
    internal sealed record Gone(IActorRef Actor);

    /// <summary>Makes one child when told to start, sends it the rest, tells the probe each failure and the child's end.</summary>
    internal sealed class Deciding : ReceiveActor
    {
        private readonly IActorRef _probe;
        private readonly Func<Exception, Directive> _decide;
        private IActorRef? _child;

        public Deciding(IActorRef probe, Props child, Func<Exception, Directive> decide)
        {
            (_probe, _decide) = (probe, decide);
            Receive<string>(text => text == "start", _ => _child = Context.Watch(Context.ActorOf(child)));
            Receive<Terminated>(terminated => probe.Tell(new Gone(terminated.ActorRef)));
            ReceiveAny(message => _child!.Forward(message));
        }

        protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(failure =>
        {
            _probe.Tell(failure);
            return _decide(failure);
        });
    }
}
