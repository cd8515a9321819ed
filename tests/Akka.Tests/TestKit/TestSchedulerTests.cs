using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace Akka.Tests.TestKit;

/// <summary>Virtual time: nothing happens until the test turns the clock.</summary>
public sealed class TestSchedulerTests() : Akka.TestKit.Xunit2.TestKit(TestConfigs.TestSchedulerConfig.WithFallback(Actor.Quiet.Config))
{
    private TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void A_message_comes_when_its_time_has_come()
    {
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromHours(1), TestActor, "late", ActorRefs.NoSender);
        Clock.Advance(TimeSpan.FromMinutes(59));
        ExpectNoMsg(TimeSpan.Zero);
        Clock.Advance(TimeSpan.FromMinutes(1));
        ExpectMsg("late");
    }

    [Fact]
    public void A_repeated_message_comes_as_often_as_its_time_does()
    {
        var cancelable = Sys.Scheduler.ScheduleTellRepeatedlyCancelable(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TestActor, "beat", ActorRefs.NoSender);
        Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(3, ReceiveN(3).Count);
        cancelable.Cancel();
        Clock.Advance(TimeSpan.FromSeconds(60));
        ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void Work_runs_in_the_order_of_its_time_and_may_schedule_more()
    {
        var order = new List<string>();
        var start = Clock.Now;
        Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromSeconds(3), () => order.Add($"c{(Clock.Now - start).TotalSeconds}"));
        Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromSeconds(1), () =>
        {
            order.Add($"a{(Clock.Now - start).TotalSeconds}");
            Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromSeconds(1), () => order.Add($"b{(Clock.Now - start).TotalSeconds}"));
        });
        Clock.AdvanceTo(start + TimeSpan.FromSeconds(10));
        Assert.Equal(["a1", "b2", "c3"], order);
        Assert.Equal(start + TimeSpan.FromSeconds(10), Clock.Now);
        Assert.Throws<InvalidOperationException>(() => Clock.AdvanceTo(start));
    }

    [Fact]
    public void Timers_and_receive_timeouts_follow_the_clock()
    {
        var actor = ActorOf(Props.Create(() => new Waiting(TestActor)));
        ExpectMsg("ready");
        Clock.Advance(TimeSpan.FromMinutes(5));
        ExpectMsg("timer");
        ExpectNoMsg(TimeSpan.Zero);
        Clock.Advance(TimeSpan.FromMinutes(10));
        ExpectMsg("timeout");
    }

    private sealed class Waiting : ReceiveActor, IWithTimers
    {
        private readonly IActorRef _probe;

        public Waiting(IActorRef probe)
        {
            _probe = probe;
            Receive<string>(text =>
            {
                Context.SetReceiveTimeout(TimeSpan.FromMinutes(10));
                _probe.Tell(text);
            });
            Receive<ReceiveTimeout>(_ => _probe.Tell("timeout"));
        }

        public ITimerScheduler Timers { get; set; } = null!;

        protected override void PreStart()
        {
            Timers.StartSingleTimer("key", "timer", TimeSpan.FromMinutes(5));
            _probe.Tell("ready");
        }
    }
}
