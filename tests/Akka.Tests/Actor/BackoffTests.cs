using Akka.Actor;
using Akka.Pattern;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace Akka.Tests.Actor;

/// <summary>Restarts after growing pauses, on virtual time.</summary>
public sealed class BackoffTests() : Akka.TestKit.Xunit2.TestKit(TestConfigs.TestSchedulerConfig.WithFallback(Quiet.Config))
{
    private static readonly TimeSpan Min = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Max = TimeSpan.FromSeconds(8);

    [Fact]
    public void The_pause_doubles_up_to_the_longest()
    {
        var supervisor = Supervise(OnStop().WithManualReset());
        foreach (var seconds in new[] { 1, 2, 4, 8, 8 })
        {
            supervisor.Tell("stop");
            Paused(supervisor);
            Advance(seconds - 0.1);
            ExpectNoMsg(TimeSpan.FromMilliseconds(5));
            Advance(0.1);
            ExpectMsg("started");
        }
    }

    [Fact]
    public void Messages_pass_in_both_directions()
    {
        var parent = CreateTestProbe();
        var supervisor = parent.ChildActorOf(BackoffSupervisor.Props(OnStop()));
        ExpectMsg("started");
        supervisor.Tell("to child");
        ExpectMsg("to child");
        supervisor.Tell("to parent");
        parent.ExpectMsg("to parent");
    }

    [Fact]
    public void A_failure_restarts_at_once_with_OnStop_and_after_a_pause_with_OnFailure()
    {
        var stopping = Supervise(OnStop());
        stopping.Tell("fail");
        ExpectMsg("started");
        var failing = Supervise(OnFailure());
        failing.Tell("fail");
        Paused(failing);
        ExpectNoMsg(TimeSpan.FromMilliseconds(5));
        Advance(1);
        ExpectMsg("started");
    }

    [Fact]
    public void The_stopping_strategy_makes_a_failure_a_stop()
    {
        var supervisor = Supervise(OnStop().WithDefaultStoppingStrategy());
        supervisor.Tell("fail");
        Paused(supervisor);
        Advance(1);
        ExpectMsg("started");
    }

    [Fact]
    public void OnFailure_ends_with_a_child_that_stops()
    {
        var supervisor = Supervise(OnFailure());
        Watch(supervisor);
        supervisor.Tell("stop");
        ExpectTerminated(supervisor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_gives_up_after_the_last_retry(bool failure)
    {
        var supervisor = Supervise((failure ? OnFailure() : OnStop()).WithMaxNrOfRetries(2).WithManualReset());
        Watch(supervisor);
        for (var i = 0; i < 2; i++)
        {
            supervisor.Tell(failure ? "fail" : "stop");
            Paused(supervisor);
            Advance(10);
            ExpectMsg("started");
        }
        supervisor.Tell(failure ? "fail" : "stop");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void The_count_begins_anew_after_a_good_while()
    {
        var supervisor = Supervise(OnStop().WithAutoReset(TimeSpan.FromSeconds(5)));
        supervisor.Tell("stop");
        Paused(supervisor);
        Assert.Equal(1, Count(supervisor));
        Advance(1);
        ExpectMsg("started");
        Assert.Equal(1, Count(supervisor));
        Advance(5);
        AwaitAssert(() => Assert.Equal(0, Count(supervisor)));
    }

    [Fact]
    public void With_manual_reset_the_child_says_when()
    {
        var supervisor = Supervise(OnStop().WithManualReset());
        supervisor.Tell("stop");
        Paused(supervisor);
        Advance(1);
        ExpectMsg("started");
        Advance(100);
        Assert.Equal(1, Count(supervisor));
        supervisor.Tell("well");
        AwaitAssert(() => Assert.Equal(0, Count(supervisor)));
    }

    [Fact]
    public void Who_asks_during_a_pause_is_answered_if_so_wanted()
    {
        var supervisor = Supervise(OnStop().WithReplyWhileStopped("closed"));
        supervisor.Tell("stop");
        Paused(supervisor);
        supervisor.Tell("hello");
        ExpectMsg("closed");
        var other = Supervise(OnStop());
        other.Tell("stop");
        Paused(other);
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.DeadLetter));
        other.Tell("hello");
        Assert.Equal("hello", ExpectMsg<Akka.Event.DeadLetter>().Message);
    }

    [Fact]
    public void After_the_final_message_a_stop_is_the_end()
    {
        var supervisor = Supervise(OnStop().WithFinalStopMessage(message => message is "stop"));
        Watch(supervisor);
        supervisor.Tell("stop");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void Chance_makes_the_pause_longer_by_no_more_than_its_share()
    {
        for (var i = 0; i < 100; i++)
            Assert.InRange(BackoffSupervisor.Pause(1, Min, Max, 0.5), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
        Assert.Equal(Max, BackoffSupervisor.Pause(1000, Min, Max, 0));
    }

    [Fact]
    public void Impossible_settings_are_refused()
    {
        Assert.Throws<ArgumentException>(() => BackoffSupervisor.Props(Backoff.OnStop(Child, "c", TimeSpan.Zero, Max, 0)));
        Assert.Throws<ArgumentException>(() => BackoffSupervisor.Props(Backoff.OnStop(Child, "c", Max, Min, 0)));
        Assert.Throws<ArgumentException>(() => BackoffSupervisor.Props(Backoff.OnFailure(Child, "c", Min, Max, 2)));
        Assert.Throws<ArgumentException>(() => BackoffSupervisor.Props(OnStop().WithAutoReset(TimeSpan.FromSeconds(9))));
    }

    private Props Child => Props.Create(() => new Fragile(TestActor));

    private BackoffOptions OnStop() => Backoff.OnStop(Child, "child", Min, Max, 0);

    private BackoffOptions OnFailure() => Backoff.OnFailure(Child, "child", Min, Max, 0);

    private IActorRef Supervise(BackoffOptions options)
    {
        var supervisor = ActorOf(BackoffSupervisor.Props(options));
        ExpectMsg("started");
        return supervisor;
    }

    private void Advance(double seconds) => ((TestScheduler)Sys.Scheduler).Advance(TimeSpan.FromSeconds(seconds));

    private static void Paused(IActorRef supervisor)
    {
        while (supervisor.Ask<BackoffSupervisor.CurrentChild>(BackoffSupervisor.GetCurrentChild.Instance, Quiet.Patience).GetAwaiter().GetResult().Ref is not null) { }
    }

    private static int Count(IActorRef supervisor) =>
        supervisor.Ask<BackoffSupervisor.RestartCount>(BackoffSupervisor.GetRestartCount.Instance, Quiet.Patience).GetAwaiter().GetResult().Count;

    private sealed class Fragile : ReceiveActor
    {
        private readonly IActorRef _probe;

        public Fragile(IActorRef probe)
        {
            _probe = probe;
            Receive<string>(text =>
            {
                switch (text)
                {
                    case "stop":
                        Context.Stop(Self);
                        break;
                    case "fail":
                        throw new FormatException();
                    case "well":
                        Context.Parent.Tell(BackoffSupervisor.Reset.Instance);
                        break;
                    case "to parent":
                        Context.Parent.Tell(text);
                        break;
                    default:
                        probe.Tell(text);
                        break;
                }
            });
        }

        protected override void PreStart() => _probe.Tell("started");
    }
}
