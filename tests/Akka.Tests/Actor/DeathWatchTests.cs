using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Actor;

/// <summary>Who watches learns of the end, once, whenever it began to watch.</summary>
public sealed class DeathWatchTests() : Akka.TestKit.Xunit2.TestKit(Quiet.Config)
{
    [Fact]
    public void A_watcher_learns_of_the_end()
    {
        var subject = ActorOf<Idle>();
        var watcher = ActorOf(Props.Create(() => new Watcher(TestActor)));
        watcher.Tell(subject);
        ExpectMsg("watching");
        Sys.Stop(subject);
        Assert.True(ExpectMsg<Gone>(gone => gone.Actor.Equals(subject)).Confirmed);
        ExpectMsg("watching");
    }

    [Fact]
    public void Watching_the_dead_is_answered()
    {
        var subject = ActorOf<Idle>();
        Watch(subject);
        Sys.Stop(subject);
        ExpectTerminated(subject);
        Watch(subject);
        ExpectTerminated(subject);
    }

    [Fact]
    public void Watching_one_that_never_was_is_answered_too()
    {
        var nobody = ((ExtendedActorSystem)Sys).Provider.ResolveActorRef("akka://test/user/never");
        Watch(nobody);
        Assert.False(ExpectTerminated(nobody).ExistenceConfirmed);
    }

    [Fact]
    public void Every_watcher_learns_it_once_however_often_it_asked()
    {
        var subject = ActorOf<Idle>();
        var probes = Enumerable.Range(0, 5).Select(_ => CreateTestProbe()).ToArray();
        foreach (var probe in probes)
        {
            probe.Watch(subject);
            probe.Watch(subject);
        }
        Sys.Stop(subject);
        foreach (var probe in probes)
        {
            probe.ExpectTerminated(subject);
            probe.ExpectNoMsg(TimeSpan.Zero);
        }
    }

    [Fact]
    public void After_Unwatch_nothing_comes_even_if_it_waits_already()
    {
        for (var i = 0; i < 300; i++)
        {
            var subject = ActorOf<Idle>();
            var watcher = ActorOf(Props.Create(() => new Watcher(TestActor)));
            watcher.Tell(subject);
            ExpectMsg("watching");
            Sys.Stop(subject);
            watcher.Tell(new Leave(subject));
            watcher.Tell("end");
            // Terminated may come before Leave is handled, never after it.
            var all = new List<object>();
            while (all.LastOrDefault() is not "end") all.Add(ReceiveOne(Quiet.Patience));
            var left = all.IndexOf("left");
            Assert.DoesNotContain(all.Skip(left), message => message is Gone);
        }
    }

    [Fact]
    public void A_race_between_watching_and_stopping_has_one_answer()
    {
        for (var i = 0; i < 300; i++)
        {
            var subject = ActorOf<Idle>();
            var watcher = ActorOf(Props.Create(() => new Watcher(TestActor)));
            watcher.Tell(subject);
            Sys.Stop(subject);
            ExpectMsg("watching");
            ExpectMsg<Gone>(gone => gone.Actor.Equals(subject));
            ExpectMsg("watching");
            Sys.Stop(watcher);
        }
        ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WatchWith_sends_a_message_of_ones_own()
    {
        var subject = ActorOf<Idle>();
        var watcher = ActorOf(Props.Create(() => new Watcher(TestActor)));
        watcher.Tell(new With(subject, "gone"));
        ExpectMsg("watching");
        Sys.Stop(subject);
        ExpectMsg("gone");
    }

    [Fact]
    public void Another_message_for_the_same_actor_is_refused()
    {
        var subject = ActorOf<Idle>();
        var watcher = ActorOf(Props.Create(() => new Watcher(TestActor)));
        Watch(watcher);
        watcher.Tell(new With(subject, "gone"));
        ExpectMsg("watching");
        watcher.Tell(new With(subject, "gone"));
        ExpectMsg("watching");
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        watcher.Tell(subject);
        Assert.IsType<InvalidOperationException>(ExpectMsg<Error>().Cause);
    }

    [Fact]
    public void An_unhandled_Terminated_breaks_the_pact()
    {
        var subject = ActorOf<Idle>();
        var pact = ActorOf(Props.Create(() => new Pact(subject)));
        pact.Tell("are you there");
        ExpectMsg("yes");
        Watch(pact);
        Sys.Stop(subject);
        ExpectTerminated(pact);
    }

    [Fact]
    public void A_child_is_watched_like_any_other()
    {
        var parent = ActorOf(Props.Create(() => new WatchingParent(TestActor, 100)));
        parent.Tell("stop");
        for (var i = 0; i < 100; i++) ExpectMsg<Gone>();
        parent.Tell("count");
        ExpectMsg(0);
    }

    [Fact]
    public void A_name_is_free_when_its_Terminated_is_handled()
    {
        var parent = ActorOf(Props.Create(() => new Reusing(TestActor)));
        for (var i = 0; i < 300; i++)
        {
            parent.Tell("next");
            ExpectMsg("again");
        }
    }

    [Fact]
    public void A_stopped_watcher_no_longer_watches()
    {
        var subject = ActorOf<Idle>();
        var watcher = ActorOf(Props.Create(() => new Watcher(TestActor)));
        watcher.Tell(subject);
        ExpectMsg("watching");
        Watch(watcher);
        Sys.Stop(watcher);
        ExpectTerminated(watcher);
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));
        Watch(subject);
        Sys.Stop(subject);
        ExpectTerminated(subject);
        ExpectNoMsg(TimeSpan.Zero);
    }

    /// <summary>A Terminated cannot be passed on: only who watches gets one.</summary>
    private sealed record Gone(IActorRef Actor, bool Confirmed);

    private sealed record Leave(IActorRef Subject);

    private sealed record With(IActorRef Subject, string Message);

    private sealed class Idle : ReceiveActor { }

    private sealed class Watcher : ReceiveActor
    {
        public Watcher(IActorRef probe)
        {
            Receive<IActorRef>(subject =>
            {
                Context.Watch(subject);
                probe.Tell("watching");
            });
            Receive<With>(with =>
            {
                Context.WatchWith(with.Subject, with.Message);
                probe.Tell("watching");
            });
            Receive<Leave>(leave =>
            {
                Context.Unwatch(leave.Subject);
                probe.Tell("left");
            });
            Receive<Terminated>(terminated =>
            {
                probe.Tell(new Gone(terminated.ActorRef, terminated.ExistenceConfirmed));
                // To watch it again is allowed, and is answered again; that answer must not come twice.
                Context.Watch(terminated.ActorRef);
                Context.Unwatch(terminated.ActorRef);
                probe.Tell("watching");
            });
            Receive<string>(text => probe.Tell(text));
        }
    }

    private sealed class Pact : ReceiveActor
    {
        public Pact(IActorRef subject)
        {
            Context.Watch(subject);
            Receive<string>(_ => Sender.Tell("yes"));
        }
    }

    private sealed class WatchingParent : ReceiveActor
    {
        public WatchingParent(IActorRef probe, int count)
        {
            for (var i = 0; i < count; i++) Context.Watch(Context.ActorOf(Props.Create<Idle>()));
            Receive<Terminated>(terminated => probe.Tell(new Gone(terminated.ActorRef, terminated.ExistenceConfirmed)));
            Receive<string>(text =>
            {
                if (text == "count") Sender.Tell(Context.GetChildren().Count());
                else foreach (var child in Context.GetChildren()) Context.Stop(child);
            });
        }
    }

    private sealed class Reusing : ReceiveActor
    {
        public Reusing(IActorRef probe)
        {
            Start();
            Receive<string>(_ => Context.Stop(Context.Child("same")));
            Receive<Terminated>(_ =>
            {
                Start();
                probe.Tell("again");
            });

            static void Start() => Context.Watch(Context.ActorOf(Props.Create<Idle>(), "same"));
        }
    }
}
