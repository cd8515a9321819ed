using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Actor;

/// <summary>What a parent decides about its children, and what happens then.</summary>
public sealed class SupervisionTests() : Akka.TestKit.Xunit2.TestKit(Quiet.Config)
{
    [Fact]
    public void Resume_keeps_the_state()
    {
        var (_, child) = Family(new OneForOneStrategy(_ => Directive.Resume));
        child.Tell(5);
        child.Tell(new FormatException());
        child.Tell("sum");
        ExpectMsg(5);
    }

    [Fact]
    public void Restart_drops_the_state()
    {
        var (_, child) = Family(new OneForOneStrategy(_ => Directive.Restart));
        child.Tell(5);
        child.Tell(new FormatException());
        child.Tell("sum");
        ExpectMsg(0);
    }

    [Fact]
    public void Stop_ends_it()
    {
        var (_, child) = Family(new OneForOneStrategy(_ => Directive.Stop));
        Watch(child);
        child.Tell(new FormatException());
        ExpectTerminated(child);
    }

    [Fact]
    public void The_failing_message_is_not_handled_again()
    {
        var (_, child) = Family(new OneForOneStrategy(_ => Directive.Restart));
        child.Tell(1);
        child.Tell(new FormatException());
        child.Tell(2);
        child.Tell("sum");
        ExpectMsg(2);
    }

    [Fact]
    public void Escalate_makes_the_parent_fail()
    {
        var (parent, child) = Family(new OneForOneStrategy(failure => failure is FormatException ? Directive.Escalate : Directive.Stop));
        Watch(child);
        Watch(parent);
        // The guardian restarts the parent, whose PreRestart stops the child.
        child.Tell(new FormatException());
        ExpectTerminated(child);
        parent.Tell("state");
        ExpectMsg("fresh");
        Sys.Stop(parent);
        ExpectTerminated(parent);
    }

    [Fact]
    public void Escalated_and_resumed_from_above_everybody_goes_on()
    {
        var top = ActorOf(Props.Create(() => new Parent(new OneForOneStrategy(_ => Directive.Resume), Props.Create(() =>
            new Parent(new OneForOneStrategy(_ => Directive.Escalate), Props.Create<Child>(), 2)), 1)));
        top.Tell("child");
        var middle = ExpectMsg<IActorRef>();
        middle.Tell("child");
        var child = ExpectMsg<IActorRef>();
        middle.Tell("second");
        var sibling = ExpectMsg<IActorRef>();
        for (var i = 1; i <= 100; i++)
        {
            child.Tell(1);
            sibling.Tell(1);
            child.Tell(new FormatException());
            child.Tell("sum");
            ExpectMsg(i);
            sibling.Tell("sum");
            ExpectMsg(i);
        }
        middle.Tell("state");
        ExpectMsg("used");
    }

    [Fact]
    public void All_for_one_restarts_the_siblings_too()
    {
        var parent = ActorOf(Props.Create(() => new Parent(new AllForOneStrategy(_ => Directive.Restart), Props.Create<Child>(), 2)));
        parent.Tell("child");
        var child = ExpectMsg<IActorRef>();
        parent.Tell("second");
        var sibling = ExpectMsg<IActorRef>();
        for (var i = 0; i < 100; i++)
        {
            sibling.Tell(7);
            sibling.Tell("sum");
            ExpectMsg(7);
            child.Tell(new FormatException());
            child.Tell("sum");
            ExpectMsg(0);
            sibling.Tell("sum");
            ExpectMsg(0);
        }
    }

    [Fact]
    public void All_for_one_stops_all_when_the_retries_are_used_up()
    {
        var parent = ActorOf(Props.Create(() => new Parent(new AllForOneStrategy(1, TimeSpan.FromMinutes(10), _ => Directive.Restart), Props.Create<Child>(), 2)));
        parent.Tell("child");
        var child = Watch(ExpectMsg<IActorRef>());
        parent.Tell("second");
        var sibling = Watch(ExpectMsg<IActorRef>());
        child.Tell(new FormatException());
        child.Tell("sum");
        ExpectMsg(0);
        child.Tell(new FormatException());
        ExpectMsgAllOf(new Terminated(child, true, false), new Terminated(sibling, true, false));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void More_failures_than_retries_stop_the_child(int retries)
    {
        var (_, child) = Family(new OneForOneStrategy(retries, TimeSpan.FromMinutes(10), _ => Directive.Restart));
        Watch(child);
        for (var i = 0; i < retries; i++)
        {
            child.Tell(new FormatException());
            child.Tell("sum");
            ExpectMsg(0);
        }
        child.Tell(new FormatException());
        ExpectTerminated(child);
    }

    [Fact]
    public void Retries_are_counted_anew_in_a_new_window()
    {
        var (_, child) = Family(new OneForOneStrategy(1, 1, _ => Directive.Restart));
        for (var i = 0; i < 5; i++)
        {
            child.Tell(new FormatException());
            child.Tell("sum");
            ExpectMsg(0);
            ReceiveOne(TimeSpan.FromMilliseconds(5));
        }
    }

    [Fact]
    public void The_default_restarts_but_stops_for_failed_creation_and_kill()
    {
        var strategy = SupervisorStrategy.DefaultDecider;
        Assert.Equal(Directive.Restart, strategy.Decide(new FormatException()));
        Assert.Equal(Directive.Stop, strategy.Decide(new ActorInitializationException("x")));
        Assert.Equal(Directive.Stop, strategy.Decide(new ActorKilledException("x")));
    }

    [Fact]
    public void A_decider_can_be_a_table()
    {
        var decider = Decider.From(Directive.Escalate, Directive.Resume.When<FormatException>(), Directive.Stop.When<ArgumentException>());
        Assert.Equal(Directive.Resume, decider.Decide(new FormatException()));
        Assert.Equal(Directive.Stop, decider.Decide(new ArgumentNullException()));
        Assert.Equal(Directive.Escalate, decider.Decide(new NotSupportedException()));
        Assert.Equal(Directive.Stop, Decider.From(_ => Directive.Stop).Decide(new NotSupportedException()));
    }

    [Fact]
    public void Props_can_carry_the_strategy()
    {
        var parent = ActorOf(Props.Create(() => new Parent(null!, Props.Create<Child>(), 1), new OneForOneStrategy(_ => Directive.Resume)));
        parent.Tell("child");
        var child = ExpectMsg<IActorRef>();
        child.Tell(5);
        child.Tell(new FormatException());
        child.Tell("sum");
        ExpectMsg(5);
    }

    [Fact]
    public async Task Failures_that_escalate_to_the_guardian_and_beyond_end_the_system()
    {
        var system = ActorSystem.Create("failing", Akka.Configuration.ConfigurationFactory.ParseString(
            $"akka.actor.guardian-supervisor-strategy = \"{typeof(Escalating).FullName}, {typeof(Escalating).Assembly.GetName().Name}\"").WithFallback(Quiet.Config));
        var actor = system.ActorOf(Props.Create<Child>());
        actor.Tell(new FormatException());
        await system.WhenTerminated.WaitAsync(Quiet.Patience);
        Assert.True(system.WhenTerminated.IsCompletedSuccessfully);
    }

    [Fact]
    public void Failures_are_logged_with_the_childs_path()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        var (_, child) = Family(new OneForOneStrategy(_ => Directive.Restart));
        child.Tell(new FormatException("boom"));
        var error = ExpectMsg<Error>();
        Assert.Equal("boom", error.Message.ToString());
        Assert.IsType<FormatException>(error.Cause);
        Assert.Equal(child.Path.ToString(), error.LogSource);
    }

    [Fact]
    public void A_storm_of_failures_loses_no_message()
    {
        var (_, child) = Family(new OneForOneStrategy(_ => Directive.Resume));
        for (var i = 0; i < 500; i++)
        {
            child.Tell(1);
            child.Tell(new FormatException());
        }
        child.Tell("sum");
        ExpectMsg(500);
    }

    [Fact]
    public void An_actor_stopped_while_it_waits_for_the_decision_is_stopped()
    {
        for (var i = 0; i < 200; i++)
        {
            var (_, child) = Family(new OneForOneStrategy(_ => Directive.Restart));
            Watch(child);
            child.Tell(new FormatException());
            Sys.Stop(child);
            ExpectTerminated(child);
        }
    }

    private (IActorRef Parent, IActorRef Child) Family(SupervisorStrategy strategy)
    {
        var parent = ActorOf(Props.Create(() => new Parent(strategy, Props.Create<Child>(), 1)));
        parent.Tell("child");
        return (parent, ExpectMsg<IActorRef>());
    }

    internal sealed class Escalating : SupervisorStrategyConfigurator
    {
        public override SupervisorStrategy Create() => new OneForOneStrategy(_ => Directive.Escalate);
    }

    private sealed class Parent : ReceiveActor
    {
        private readonly SupervisorStrategy? _strategy;
        private bool _used;

        public Parent(SupervisorStrategy strategy, Props child, int count)
        {
            _strategy = strategy;
            var children = Enumerable.Range(0, count).Select(_ => Context.ActorOf(child)).ToArray();
            Receive<string>(text =>
            {
                Sender.Tell(text switch
                {
                    "child" => children[0],
                    "second" => children[1],
                    _ => _used ? "used" : "fresh",
                });
                _used = true;
            });
        }

        protected override SupervisorStrategy SupervisorStrategy() => _strategy ?? base.SupervisorStrategy();
    }

    private sealed class Child : ReceiveActor
    {
        private int _sum;

        public Child()
        {
            Receive<int>(number => _sum += number);
            Receive<Exception>(failure => throw failure);
            Receive<string>(_ => Sender.Tell(_sum));
        }
    }
}
