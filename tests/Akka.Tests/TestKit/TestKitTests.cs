using Akka.Actor;
using Akka.Event;
using Akka.TestKit;
using Xunit.Sdk;

namespace Akka.Tests.TestKit;

/// <summary>The TestKit's expectations: what they accept, what they refuse and how they wait.</summary>
public sealed class TestKitTests() : Akka.TestKit.Xunit2.TestKit(Actor.Quiet.Config)
{
    [Fact]
    public void The_test_sends_as_its_test_actor()
    {
        var echo = ActorOf<Echo>();
        echo.Tell("hello");
        Assert.Equal("hello", ExpectMsg<string>());
        Assert.Equal(echo, LastSender);
    }

    [Fact]
    public async Task It_does_so_after_an_await_too()
    {
        var echo = ActorOf<Echo>();
        await Task.Yield();
        echo.Tell("one");
        await ExpectMsgAsync("one");
        await Task.Run(() => { });
        echo.Tell("two");
        await ExpectMsgAsync("two");
    }

    [Fact]
    public void A_wrong_message_fails()
    {
        TestActor.Tell(1);
        Assert.Throws<FailException>(() => ExpectMsg<string>());
        TestActor.Tell("a");
        var failure = Assert.ThrowsAny<XunitException>(() => ExpectMsg("b"));
        Assert.Contains("Expected b", failure.Message, StringComparison.Ordinal);
        TestActor.Tell("a");
        Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>(text => text == "b"));
    }

    [Fact]
    public void No_message_in_time_fails() =>
        Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>(TimeSpan.FromMilliseconds(5)));

    [Fact]
    public void A_message_where_none_is_expected_fails()
    {
        ExpectNoMsg(5);
        TestActor.Tell("x");
        Assert.ThrowsAny<XunitException>(() => ExpectNoMsg(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Predicates_and_assertions_see_message_and_sender()
    {
        var probe = CreateTestProbe();
        probe.Send(TestActor, 1);
        ExpectMsg<int>((number, sender) => number == 1 && sender.Equals(probe.Ref));
        probe.Send(TestActor, 2);
        ExpectMsgFrom(probe, 2);
        probe.Send(TestActor, 3);
        ExpectMsgFrom<int>(probe, number => Assert.Equal(3, number));
        probe.Send(TestActor, 4);
        Assert.ThrowsAny<XunitException>(() => ExpectMsgFrom(CreateTestProbe(), 4));
    }

    [Fact]
    public void A_probe_replies_and_forwards()
    {
        var probe = CreateTestProbe("named");
        probe.Ref.Tell("question");
        probe.ExpectMsg("question");
        probe.Reply("answer");
        ExpectMsgFrom(probe.Ref, "answer");
        var other = CreateTestProbe();
        probe.Forward(other);
        other.ExpectMsg("question");
        Assert.Equal(TestActor, other.Sender);
    }

    [Fact]
    public void A_probe_is_a_reference()
    {
        var probe = CreateTestProbe();
        IActorRef reference = probe;
        reference.Tell("direct", TestActor);
        probe.ExpectMsg("direct");
        Watch(probe.Ref);
        Sys.Stop(probe);
        ExpectTerminated(probe.Ref);
    }

    [Fact]
    public void Any_of_and_all_of()
    {
        foreach (var i in new[] { 3, 1, 2 }) TestActor.Tell(i);
        Assert.Equal(3, ExpectMsgAnyOf<int>([1, 2, 3]));
        ExpectMsgAllOf(1, 2);
        TestActor.Tell(1);
        Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOf(2));
    }

    [Fact]
    public async Task Fishing_drops_the_others()
    {
        for (var i = 0; i < 10; i++) TestActor.Tell(i);
        Assert.Equal(5, FishForMessage<int>(number => number == 5));
        Assert.Equal(8, await FishForMessageAsync<int>(number => number == 8));
        ExpectMsg(9);
        Assert.ThrowsAny<XunitException>(() => FishForMessage(_ => true, TimeSpan.FromMilliseconds(5)));
    }

    [Fact]
    public async Task Several_messages_are_received_in_order()
    {
        for (var i = 0; i < 10; i++) TestActor.Tell(i);
        Assert.Equal([0, 1, 2], ReceiveN(3).Cast<int>());
        Assert.Equal(["3", "4"], ReceiveWhile(TimeSpan.FromSeconds(3), message => (int)message < 5 ? message.ToString()! : null!));
        Assert.Equal(5, PeekOne());
        Assert.Equal(5, ReceiveOne());
        var rest = new List<object>();
        await foreach (var message in ReceiveNAsync(4, TimeSpan.FromSeconds(3))) rest.Add(message);
        Assert.Equal([6, 7, 8, 9], rest.Cast<int>());
        Assert.Null(ReceiveOne(TimeSpan.Zero));
        Assert.False(HasMessages);
    }

    [Fact]
    public async Task Within_limits_what_is_in_it()
    {
        Assert.ThrowsAny<XunitException>(() => Within(TimeSpan.FromMilliseconds(20), () => ExpectMsg<string>()));
        var answer = Within(TimeSpan.FromSeconds(3), () =>
        {
            Assert.True(Remaining <= TimeSpan.FromSeconds(3));
            TestActor.Tell("x");
            return ExpectMsg<string>();
        });
        Assert.Equal("x", answer);
        Assert.Throws<InvalidOperationException>(() => Remaining);
        await Assert.ThrowsAnyAsync<XunitException>(() => WithinAsync(TimeSpan.FromMilliseconds(5), () => Task.Delay(Timeout.Infinite)));
        await WithinAsync(TimeSpan.FromSeconds(3), () => Task.CompletedTask);
    }

    [Fact]
    public void Within_has_a_least_time_as_well() =>
        Assert.ThrowsAny<XunitException>(() => Within(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), () => { }));

    [Fact]
    public async Task Conditions_are_awaited()
    {
        var count = 0;
        AwaitCondition(() => ++count == 3);
        AwaitAssert(() => Assert.Equal(6, ++count));
        await AwaitConditionAsync(() => Task.FromResult(++count == 9));
        await AwaitAssertAsync(() => Assert.Equal(12, ++count));
        Assert.ThrowsAny<XunitException>(() => AwaitCondition(() => false, TimeSpan.FromMilliseconds(5)));
        Assert.Throws<EqualException>(() => AwaitAssert(() => Assert.Equal(1, 2), TimeSpan.FromMilliseconds(5)));
    }

    [Fact]
    public void Messages_can_be_ignored_and_piloted()
    {
        IgnoreMessages<int>(number => number % 2 == 0);
        for (var i = 0; i < 4; i++) TestActor.Tell(i);
        ExpectMsg(1);
        ExpectMsg(3);
        IgnoreNoMessages();
        TestActor.Tell(4);
        ExpectMsg(4);
        var probe = CreateTestProbe();
        probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell($"pilot {message}");
            return message is 2 ? AutoPilot() : Akka.TestKit.TestActor.KeepRunning;
        }));
        for (var i = 1; i < 4; i++) probe.Ref.Tell(i);
        ExpectMsg("pilot 1");
        ExpectMsg("pilot 2");
        Assert.Equal([1, 2, 3], probe.ReceiveN(3).Cast<int>());
        Assert.False(HasMessages);

        static AutoPilot AutoPilot() => Akka.TestKit.TestActor.NoAutoPilot;
    }

    [Fact]
    public void Children_of_the_test_actor()
    {
        var child = ChildActorOf(Props.Create(() => new Echo()), "kid");
        Assert.Equal(TestActor.Path / "kid", child.Path);
        child.Tell("x");
        ExpectMsgFrom(child, "x");
    }

    [Fact]
    public void A_latch_opens_when_counted_down()
    {
        var latch = CreateTestLatch(2);
        latch.CountDown();
        Assert.False(latch.IsOpen);
        Assert.Throws<TimeoutException>(() => latch.Ready(TimeSpan.FromMilliseconds(1)));
        latch.CountDown();
        latch.Ready();
    }

    private sealed class Echo : ReceiveActor
    {
        public Echo() => ReceiveAny(message => Sender.Tell(message));
    }
}

/// <summary>Filters of the log.</summary>
public sealed class EventFilterTests() : Akka.TestKit.Xunit2.TestKit("akka { loglevel = DEBUG, stdout-loglevel = OFF }")
{
    [Fact]
    public async Task What_is_logged_is_counted_by_level_text_and_source()
    {
        EventFilter.Info("the text").ExpectOne(() => Log.Info("the {0}", "text"));
        EventFilter.Warning(start: "the").ExpectOne(() => Log.Warning("the text"));
        EventFilter.Error(contains: "tex").Expect(2, () =>
        {
            Log.Error("the text");
            Log.Error(new FormatException(), "context");
        });
        EventFilter.Debug(new System.Text.RegularExpressions.Regex("^t.*t$")).ExpectOne(() => Log.Debug("the text"));
        await EventFilter.Exception<FormatException>("bad").ExpectOneAsync(async () =>
        {
            await Task.Yield();
            Log.Error(new FormatException("bad"), "oh");
        });
        var logging = ActorOf(Props.Create(() => new Logging()), "logging");
        EventFilter.Info(source: logging.Path.ToString()).ExpectOne(() => logging.Tell("hello"));
        EventFilter.Info("hello").And.Warning("x").Expect(2, () =>
        {
            logging.Tell("hello");
            Log.Warning("x");
        });
    }

    [Fact]
    public void Too_few_and_too_many_fail()
    {
        var few = Assert.ThrowsAny<XunitException>(() => EventFilter.Info("x").Expect(2, TimeSpan.FromMilliseconds(10), () => Log.Info("x")));
        Assert.Contains("/2 messages", few.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<XunitException>(() => EventFilter.Info("x").Expect(0, TimeSpan.FromSeconds(5), () => Log.Info("x")));
        EventFilter.Info("x").Expect(0, TimeSpan.FromMilliseconds(10), () => Log.Info("y"));
    }

    [Fact]
    public void Dead_letters_are_seen()
    {
        var gone = ActorOf(Props.Create(() => new Logging()));
        Watch(gone);
        Sys.Stop(gone);
        ExpectTerminated(gone);
        EventFilter.DeadLetter<string>().ExpectOne(() => gone.Tell("too late"));
        EventFilter.DeadLetter<string>(text => text == "b").ExpectOne(() =>
        {
            gone.Tell("a");
            gone.Tell("b");
        });
    }

    [Fact]
    public void A_muted_filter_counts_nothing()
    {
        using var muted = EventFilter.Info("x").Mute();
        Log.Info("x");
        EventFilter.Info("y").ExpectOne(() => Log.Info("y"));
    }

    private sealed class Logging : ReceiveActor
    {
        private readonly ILoggingAdapter _log = Context.GetLogger();

        public Logging() => Receive<string>(text => _log.Info(text));
    }
}
