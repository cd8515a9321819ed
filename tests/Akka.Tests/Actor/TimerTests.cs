using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace Akka.Tests.Actor;

/// <summary>Timers of an actor and the receive timeout, on virtual time.</summary>
public sealed class TimerTests() : Akka.TestKit.Xunit2.TestKit(TestConfigs.TestSchedulerConfig.WithFallback(Quiet.Config))
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_single_timer_fires_once()
    {
        var actor = Timed();
        Do(actor, timers => timers.StartSingleTimer("k", "tick", Second));
        Advance(10);
        ExpectMsg("tick");
        Nothing();
        Do(actor, timers => Assert.False(timers.IsTimerActive("k")));
    }

    [Fact]
    public void A_periodic_timer_fires_until_cancelled()
    {
        var actor = Timed();
        Do(actor, timers => timers.StartPeriodicTimer("k", "tick", Second));
        Advance(3);
        for (var i = 0; i < 3; i++) ExpectMsg("tick");
        Do(actor, timers =>
        {
            Assert.Equal(["k"], timers.ActiveTimers);
            timers.Cancel("k");
        });
        Advance(3);
        Nothing();
    }

    [Fact]
    public void The_first_delay_can_differ()
    {
        var actor = Timed();
        Do(actor, timers => timers.StartPeriodicTimer("k", "tick", TimeSpan.Zero, Second));
        Advance(2);
        for (var i = 0; i < 3; i++) ExpectMsg("tick");
        Nothing();
    }

    [Fact]
    public void A_new_timer_with_the_same_key_replaces_the_old()
    {
        var actor = Timed();
        Do(actor, timers =>
        {
            timers.StartPeriodicTimer("k", "old", Second);
            timers.StartSingleTimer("k", "new", Second);
            timers.StartSingleTimer("other", "other", 2 * Second);
        });
        Advance(3);
        ExpectMsg("new");
        ExpectMsg("other");
        Nothing();
    }

    [Fact]
    public void No_tick_comes_after_Cancel_even_if_it_waits_already()
    {
        var actor = Timed();
        for (var i = 0; i < 200; i++)
        {
            Do(actor, timers => timers.StartSingleTimer("k", "tick", Second));
            // The cancellation is on its way when the tick is sent, so the tick waits behind it.
            actor.Tell((Action<ITimerScheduler>)(timers => timers.CancelAll()));
            Advance(1);
            ExpectMsg("done");
            Nothing();
        }
    }

    [Fact]
    public void A_tick_of_the_incarnation_before_does_not_come()
    {
        for (var i = 0; i < 100; i++)
        {
            var actor = Timed();
            Do(actor, timers => timers.StartPeriodicTimer("k", "tick", Second));
            actor.Tell(new FormatException());
            Advance(1);
            Do(actor, _ => { });
            Advance(5);
            Nothing();
        }
    }

    [Fact]
    public void Timers_end_with_the_actor()
    {
        var actor = Timed();
        Do(actor, timers => timers.StartPeriodicTimer("k", "tick", Second));
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.AllDeadLetters));
        Advance(5);
        Nothing();
    }

    [Fact]
    public void A_timer_can_have_a_sender()
    {
        var probe = CreateTestProbe();
        var actor = ActorOf(Props.Create(() => new Replying()));
        actor.Tell(probe.Ref);
        ExpectMsg("started");
        Advance(1);
        probe.ExpectMsgFrom(actor, "from timer");
    }

    [Fact]
    public void The_receive_timeout_comes_after_silence_and_again()
    {
        var actor = Timed();
        actor.Tell(10 * Second);
        ExpectMsg("done");
        AdvanceAtRest(9);
        actor.Tell("hello");
        ExpectMsg("hello");
        AdvanceAtRest(9);
        Nothing();
        AdvanceAtRest(1);
        ExpectMsg("timeout");
        Do(actor, _ => { });
        AdvanceAtRest(10);
        ExpectMsg("timeout");
    }

    [Fact]
    public void Some_messages_do_not_count_as_activity()
    {
        var actor = Timed();
        actor.Tell(10 * Second);
        ExpectMsg("done");
        AdvanceAtRest(9);
        actor.Tell(new Quietly());
        ExpectMsg("quiet");
        AdvanceAtRest(1);
        ExpectMsg("timeout");
    }

    [Fact]
    public void The_receive_timeout_can_be_taken_back_and_ends_with_a_restart()
    {
        var actor = Timed();
        actor.Tell(10 * Second);
        ExpectMsg("done");
        actor.Tell("off");
        ExpectMsg("off");
        AdvanceAtRest(20);
        Nothing();
        actor.Tell(10 * Second);
        ExpectMsg("done");
        actor.Tell(new FormatException());
        Do(actor, _ => { });
        AdvanceAtRest(20);
        Nothing();
    }

    private IActorRef Timed() => ActorOf(Props.Create(() => new TimedActor(TestActor)));

    private void Do(IActorRef actor, Action<ITimerScheduler> what)
    {
        actor.Tell(what);
        ExpectMsg("done");
    }

    private void Advance(int seconds) => ((TestScheduler)Sys.Scheduler).Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>The receive timeout starts anew when a handler is through, which is after the message by which the test saw it run.</summary>
    private void AdvanceAtRest(int seconds)
    {
        Rest();
        Advance(seconds);
    }

    /// <summary>All that was sent to the actors has been handled; nothing came of it.</summary>
    private void Nothing()
    {
        Rest();
        ExpectNoMsg(TimeSpan.Zero);
    }

    private void Rest()
    {
        foreach (var child in ((ExtendedActorSystem)Sys).Guardian.GetChild([]) is LocalActorRef guardian ? guardian.Children : [])
            child.Ask<ActorIdentity>(new Identify(0), Quiet.Patience).GetAwaiter().GetResult();
    }

    private sealed class Quietly : INotInfluenceReceiveTimeout;

    private sealed class TimedActor : ReceiveActor, IWithTimers
    {
        public TimedActor(IActorRef probe)
        {
            Receive<Action<ITimerScheduler>>(what =>
            {
                what(Timers);
                probe.Tell("done");
            });
            Receive<Exception>(failure => throw failure);
            Receive<TimeSpan>(timeout =>
            {
                Context.SetReceiveTimeout(timeout);
                Assert.Equal(timeout, Context.ReceiveTimeout);
                probe.Tell("done");
            });
            Receive<string>(text =>
            {
                if (text == "off") Context.SetReceiveTimeout(null);
                probe.Tell(text);
            });
            Receive<Quietly>(_ => probe.Tell("quiet"));
            Receive<ReceiveTimeout>(_ => probe.Tell("timeout"));
        }

        public ITimerScheduler Timers { get; set; } = null!;
    }

    private sealed class Replying : ReceiveActor, IWithTimers
    {
        public Replying()
        {
            Receive<IActorRef>(sender =>
            {
                Timers.StartSingleTimer("k", "from timer", Second, sender);
                Sender.Tell("started");
            });
            Receive<string>(text => Sender.Tell(text));
        }

        public ITimerScheduler Timers { get; set; } = null!;
    }
}
