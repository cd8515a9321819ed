using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Actor;

/// <summary>Publish and subscribe by type, and the log on top of it.</summary>
public sealed class EventStreamTests() : Akka.TestKit.Xunit2.TestKit("akka { loglevel = INFO, stdout-loglevel = OFF }")
{
    [Fact]
    public void A_subscriber_gets_the_type_and_its_subtypes_once()
    {
        Assert.True(Sys.EventStream.Subscribe(TestActor, typeof(Base)));
        Assert.False(Sys.EventStream.Subscribe(TestActor, typeof(Derived)));
        Sys.EventStream.Publish(new Derived());
        Sys.EventStream.Publish(new Base());
        Sys.EventStream.Publish("other");
        ExpectMsg<Derived>();
        ExpectMsg<Base>();
        ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void A_wider_subscription_takes_the_place_of_a_narrower()
    {
        Sys.EventStream.Subscribe<Derived>(TestActor);
        Sys.EventStream.Subscribe<IMarked>(TestActor);
        Sys.EventStream.Publish(new Derived());
        ExpectMsg<Derived>();
        ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void After_Unsubscribe_nothing_comes()
    {
        Sys.EventStream.Subscribe<Base>(TestActor);
        Sys.EventStream.Publish(new Base());
        ExpectMsg<Base>();
        Assert.True(Sys.EventStream.Unsubscribe<Base>(TestActor));
        Assert.False(Sys.EventStream.Unsubscribe(TestActor));
        Sys.EventStream.Publish(new Base());
        ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void A_subscriber_that_stops_is_forgotten()
    {
        var probe = CreateTestProbe();
        Sys.EventStream.Subscribe<Base>(probe.Ref);
        Watch(probe.Ref);
        Sys.Stop(probe.Ref);
        ExpectTerminated(probe.Ref);
        Sys.EventStream.Subscribe<AllDeadLetters>(TestActor);
        Sys.EventStream.Publish(new Base());
        ExpectNoMsg(TimeSpan.Zero);
        Assert.False(Sys.EventStream.Unsubscribe(probe.Ref));
    }

    [Fact]
    public void Only_levels_that_are_on_are_logged_and_texts_are_formatted_late()
    {
        Sys.EventStream.Subscribe<LogEvent>(TestActor);
        Assert.False(Log.IsDebugEnabled);
        Assert.True(Log.IsEnabled(LogLevel.WarningLevel));
        var counted = new Counted();
        Log.Debug("{0}", counted);
        Log.Info("{0} and {1}", counted, 2);
        var info = ExpectMsg<Info>();
        Assert.Equal("counted and 2", info.Message.ToString());
        Assert.Equal("counted and 2", info.Message.ToString());
        Assert.InRange(counted.Count, 1, 2);
        var cause = new FormatException();
        Log.Error(cause, "{0}{1}{2}{3}{4}{5}", 1, 2, 3, 4, 5, 6);
        Assert.Same(cause, ExpectMsg<Error>(error => error.Message.ToString() == "123456").Cause);
        Log.Log(LogLevel.WarningLevel, "plain {braces}");
        ExpectMsg<Warning>(warning => warning.Message.ToString() == "plain {braces}");
        Log.Warning("{0} {1}", 1);
        ExpectMsg<Warning>(warning => warning.Message.ToString()!.Contains("malformed", StringComparison.Ordinal));
    }

    [Fact]
    public void An_actor_logs_under_its_path()
    {
        Sys.EventStream.Subscribe<Info>(TestActor);
        var actor = ActorOf(Props.Create(() => new Logging()), "logging");
        actor.Tell("hello");
        var info = ExpectMsg<Info>();
        Assert.Equal("hello", info.Message);
        Assert.Equal("akka://test/user/logging", info.LogSource);
        Assert.Equal(typeof(Logging), info.LogClass);
        Assert.Contains("[INFO]", info.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_letters_are_logged_and_suppressed_ones_are_not()
    {
        EventFilter.Info(contains: "was not delivered").ExpectOne(() => Sys.DeadLetters.Tell("gone"));
        Sys.EventStream.Subscribe<AllDeadLetters>(TestActor);
        Sys.DeadLetters.Tell(new Suppressed());
        ExpectMsg<SuppressedDeadLetter>();
        Sys.IgnoreRef.Tell("ignored");
        ExpectNoMsg(TimeSpan.Zero);
    }

    private interface IMarked;

    private class Base;

    private sealed class Derived : Base, IMarked;

    private sealed class Suppressed : IDeadLetterSuppression;

    private sealed class Counted
    {
        public int Count { get; private set; }

        public override string ToString()
        {
            Count++;
            return "counted";
        }
    }

    private sealed class Logging : ReceiveActor
    {
        private readonly ILoggingAdapter _log = Context.GetLogger();

        public Logging() => Receive<string>(text => _log.Info(text));
    }
}
