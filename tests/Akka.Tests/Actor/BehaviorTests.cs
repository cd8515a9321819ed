using System.Globalization;
using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>Handlers, predicates, behaviors, stash and the order of messages.</summary>
public sealed class BehaviorTests() : Akka.TestKit.Xunit2.TestKit(Quiet.Config)
{
    [Fact]
    public void The_first_handler_that_matches_gets_the_message()
    {
        var actor = ActorOf(Props.Create(() => new Forms()));
        foreach (var (message, answer) in new (object, string)[]
        {
            (5, "small"), (50, "predicate first"), (500, "int"), ("yes", "func"), ("no", "string"), (1.5, "double by type"), (2.5, "func by type"), ('c', "any"),
        })
        {
            actor.Tell(message);
            ExpectMsg(answer);
        }
    }

    [Fact]
    public void A_handler_of_a_base_type_gets_its_subtypes()
    {
        var actor = ActorOf(Props.Create(() => new Based()));
        actor.Tell(new ArgumentNullException());
        ExpectMsg("argument");
        actor.Tell(new FormatException());
        ExpectMsg("exception");
    }

    [Fact]
    public void Nothing_can_follow_ReceiveAny_and_nothing_can_be_added_later()
    {
        var actor = ActorOf(Props.Create(() => new LateHandlers()));
        actor.Tell(1);
        ExpectMsg<InvalidOperationException>();
        actor.Tell("x");
        ExpectMsg<InvalidOperationException>();
    }

    [Fact]
    public void Become_replaces_and_BecomeStacked_covers()
    {
        var actor = ActorOf(Props.Create(() => new Moody()));
        Says("neutral");
        actor.Tell("happy");
        Says("happy");
        actor.Tell("sad on top");
        Says("sad");
        actor.Tell("back");
        Says("happy");
        actor.Tell("back");
        Says("neutral");
        actor.Tell("back");
        Says("neutral");

        void Says(string mood)
        {
            actor.Tell("mood");
            ExpectMsg(mood);
        }
    }

    [Fact]
    public void A_restart_returns_to_the_first_behavior()
    {
        var actor = ActorOf(Props.Create(() => new Moody()));
        actor.Tell("happy");
        actor.Tell("fail");
        actor.Tell("mood");
        ExpectMsg("neutral");
    }

    [Fact]
    public void An_untyped_actor_has_behaviors_too()
    {
        var actor = ActorOf(Props.Create(() => new Toggle()));
        actor.Tell("?");
        ExpectMsg("off");
        actor.Tell("switch");
        actor.Tell("?");
        ExpectMsg("on");
        actor.Tell("switch");
        actor.Tell("?");
        ExpectMsg("off");
    }

    [Fact]
    public void Stashed_messages_come_back_in_their_order_and_before_others()
    {
        var actor = ActorOf(Props.Create(() => new Gate()));
        for (var i = 0; i < 10; i++) actor.Tell(i);
        actor.Tell("open");
        actor.Tell(10);
        for (var i = 0; i <= 10; i++) ExpectMsg(i);
    }

    [Fact]
    public void Unstash_returns_one_at_a_time()
    {
        var actor = ActorOf(Props.Create(() => new Gate()));
        actor.Tell(1);
        actor.Tell(2);
        actor.Tell("one");
        ExpectMsg("1 left");
        actor.Tell("open");
        // The one that was unstashed was stashed again, behind the other.
        ExpectMsg(2);
        ExpectMsg(1);
    }

    [Fact]
    public void The_sender_of_a_stashed_message_is_kept()
    {
        var actor = ActorOf(Props.Create(() => new Gate()));
        var probe = CreateTestProbe();
        probe.Send(actor, 7);
        actor.Tell("open");
        probe.ExpectMsg(7);
    }

    [Fact]
    public void A_message_cannot_be_stashed_twice()
    {
        var actor = ActorOf(Props.Create(() => new Gate()));
        actor.Tell("twice");
        ExpectMsg<IllegalActorStateException>();
    }

    [Fact]
    public void A_restart_gives_stashed_messages_back()
    {
        var actor = ActorOf(Props.Create(() => new Gate()));
        for (var i = 0; i < 5; i++) actor.Tell(i);
        actor.Tell("fail");
        actor.Tell("open");
        for (var i = 0; i < 5; i++) ExpectMsg(i);
    }

    [Fact]
    public void What_is_stashed_when_the_actor_stops_is_a_dead_letter()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.DeadLetter));
        var actor = ActorOf(Props.Create(() => new Gate()));
        actor.Tell(1);
        actor.Tell(PoisonPill.Instance);
        Assert.Equal(1, ExpectMsg<Akka.Event.DeadLetter>().Message);
    }

    [Fact]
    public async Task Messages_of_one_sender_keep_their_order()
    {
        const int senders = 4, each = 20_000;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = ActorOf(Props.Create(() => new Ordered(senders, each, done)));
        await Task.WhenAll(Enumerable.Range(0, senders).Select(sender => Task.Run(() =>
        {
            for (var i = 0; i < each; i++) actor.Tell((sender, i), ActorRefs.NoSender);
        })));
        await done.Task.WaitAsync(Quiet.Patience);
    }

    [Fact]
    public async Task An_actor_is_never_in_two_places()
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = ActorOf(Props.Create(() => new Alone(40_000, done)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++) actor.Tell(1, ActorRefs.NoSender);
        })));
        Assert.Equal(40_000, await done.Task.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public void Null_is_no_message() => Assert.Throws<InvalidMessageException>(() => TestActor.Tell(null!, ActorRefs.NoSender));

    [Fact]
    public void An_actor_cannot_be_made_with_new() => Assert.Throws<ActorInitializationException>(() => new Toggle());

    [Fact]
    public void Without_an_actor_there_is_no_context()
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => Peeking.Peek()));
        thread.Start();
        thread.Join();
        Assert.IsType<NotSupportedException>(thrown);
    }

    private sealed class Peeking : ReceiveActor
    {
        public static ActorPath Peek() => Context.Self.Path;
    }

    private sealed class Forms : ReceiveActor
    {
        public Forms()
        {
            Receive<int>(_ => Sender.Tell("small"), number => number < 10);
            Receive<int>(number => number < 100, _ => Sender.Tell("predicate first"));
            Receive<int>(_ => Sender.Tell("int"));
            Receive<string>(text =>
            {
                if (text != "yes") return false;
                Sender.Tell("func");
                return true;
            });
            Receive<string>(_ => Sender.Tell("string"));
            var type = typeof(double);
            Receive(type, _ => Sender.Tell("double by type"), number => (double)number < 2);
            Receive(type, _ =>
            {
                Sender.Tell("func by type");
                return true;
            });
            ReceiveAny(_ => Sender.Tell("any"));
        }
    }

    private sealed class Based : ReceiveActor
    {
        public Based()
        {
            Receive<ArgumentException>(_ => Sender.Tell("argument"));
            Receive<Exception>(_ => Sender.Tell("exception"));
        }
    }

    private sealed class LateHandlers : ReceiveActor
    {
        public LateHandlers()
        {
            Receive<int>(_ => Sender.Tell(Record.Exception(() => Receive<long>(_ => { }))));
            Exception? second = null;
            Receive<string>(_ => Sender.Tell(second!));
            ReceiveAny(_ => { });
            second = Record.Exception(() => Receive<long>(_ => { }));
        }
    }

    private sealed class Moody : ReceiveActor
    {
        public Moody() => Mood("neutral");

        private void Mood(string mood)
        {
            Receive<string>(text => text == "mood", _ => Sender.Tell(mood));
            Receive<string>(text => text == "happy", _ => Become(() => Mood("happy")));
            Receive<string>(text => text == "sad on top", _ => BecomeStacked(() => Mood("sad")));
            Receive<string>(text => text == "back", _ => UnbecomeStacked());
            Receive<string>(text => text == "fail", _ => throw new FormatException());
        }
    }

    private sealed class Toggle : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is "switch") Become(On);
            else Sender.Tell("off");
        }

        private void On(object message)
        {
            if (message is "switch") Context.Become(OnReceive);
            else Sender.Tell("on");
        }
    }

    private sealed class Gate : ReceiveActor, IWithUnboundedStash
    {
        public Gate()
        {
            Receive<int>(_ => Stash.Stash());
            Receive<string>(text => text == "open", _ =>
            {
                Become(() => Receive<int>(number => Sender.Tell(number)));
                Stash.UnstashAll();
            });
            Receive<string>(text => text == "one", _ =>
            {
                Stash.Unstash();
                Sender.Tell(Stash.Count.ToString(CultureInfo.InvariantCulture) + " left");
            });
            Receive<string>(text => text == "twice", _ =>
            {
                Stash.Stash();
                Sender.Tell(Record.Exception(Stash.Stash));
            });
            Receive<string>(text => text == "fail", _ => throw new FormatException());
        }

        public IStash Stash { get; set; } = null!;
    }

    private sealed class Ordered : ReceiveActor
    {
        public Ordered(int senders, int each, TaskCompletionSource done)
        {
            var next = new int[senders];
            var total = 0;
            Receive<(int Sender, int Number)>(message =>
            {
                if (next[message.Sender]++ != message.Number) done.TrySetException(new InvalidOperationException($"{message} out of order"));
                if (++total == senders * each) done.TrySetResult();
            });
        }
    }

    private sealed class Alone : ReceiveActor
    {
        private int _inside;
        private int _count;

        public Alone(int total, TaskCompletionSource<int> done) => Receive<int>(_ =>
        {
            if (Interlocked.Increment(ref _inside) != 1) done.TrySetException(new InvalidOperationException("two at once"));
            _count++;
            Interlocked.Decrement(ref _inside);
            if (_count == total) done.TrySetResult(_count);
        });
    }
}
