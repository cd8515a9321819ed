using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>Handlers that await, tasks that end as messages.</summary>
public sealed class AsyncTests() : Akka.TestKit.Xunit2.TestKit(Quiet.Config)
{
    [Fact]
    public void A_handler_that_awaits_holds_the_next_message_and_keeps_its_context()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = ActorOf(Props.Create(() => new Awaiting(gate.Task)));
        actor.Tell("wait");
        actor.Tell("next");
        ExpectMsg("before");
        ExpectNoMsg(TimeSpan.FromMilliseconds(20));
        gate.SetResult();
        ExpectMsg($"after as {actor.Path.Name}");
        ExpectMsg("next");
    }

    [Fact]
    public void Many_awaits_in_a_row_run_as_the_actor()
    {
        var actor = ActorOf(Props.Create(() => new Yielding()));
        for (var i = 0; i < 300; i++) actor.Tell(i);
        for (var i = 0; i < 300; i++) ExpectMsgFrom(actor, i);
    }

    [Fact]
    public void An_await_that_leaves_the_context_still_ends_the_message()
    {
        var actor = ActorOf(Props.Create(() => new Leaving(TestActor)));
        for (var i = 0; i < 300; i++) actor.Tell(i);
        for (var i = 0; i < 300; i++) ExpectMsg(i);
    }

    [Theory]
    [InlineData("fail before")]
    [InlineData("fail after")]
    public void A_failed_task_is_a_failure_of_the_actor(string when)
    {
        var actor = ActorOf(Props.Create(() => new FailingAsync(TestActor)));
        ExpectMsg("start");
        actor.Tell(when);
        actor.Tell("next");
        ExpectMsg($"restart for {when}");
        ExpectMsg("start");
        ExpectMsg("next");
    }

    [Fact]
    public void An_actor_can_be_stopped_while_it_awaits()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = ActorOf(Props.Create(() => new Awaiting(gate.Task)));
        actor.Tell("wait");
        ExpectMsg("before");
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        gate.SetResult();
    }

    [Fact]
    public async Task What_follows_an_await_runs_its_finally_even_if_the_actor_has_stopped()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cleaned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = ActorOf(Props.Create(() => new Cleaning(gate.Task, cleaned, TestActor)));
        actor.Tell("go");
        ExpectMsg("going");
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        gate.SetResult();
        await cleaned.Task.WaitAsync(Quiet.Patience);
    }

    [Fact]
    public void System_messages_are_handled_during_an_await()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = ActorOf(Props.Create(() => new Awaiting(gate.Task)));
        actor.Tell("wait");
        ExpectMsg("before");
        var probe = CreateTestProbe();
        probe.Watch(actor);
        gate.SetResult();
        ExpectMsg($"after as {actor.Path.Name}");
        Sys.Stop(actor);
        probe.ExpectTerminated(actor);
    }

    [Fact]
    public void ReceiveAnyAsync_and_predicates()
    {
        var actor = ActorOf(Props.Create(() => new AnyAsync()));
        actor.Tell(1);
        ExpectMsg("one");
        actor.Tell(2);
        ExpectMsg("any 2");
        actor.Tell("type");
        ExpectMsg("by type");
    }

    [Fact]
    public void PipeTo_turns_results_and_failures_into_messages()
    {
        Task.FromResult("result").PipeTo(TestActor);
        ExpectMsg("result");
        Task.FromResult(1).PipeTo(TestActor, success: number => $"got {number}");
        ExpectMsg("got 1");
        Task.FromException<string>(new FormatException()).PipeTo(TestActor);
        Assert.IsType<FormatException>(ExpectMsg<Status.Failure>().Cause);
        Task.FromException<string>(new FormatException()).PipeTo(TestActor, failure: failure => failure.GetType().Name);
        ExpectMsg(nameof(FormatException));
        Task.FromException(new FormatException()).PipeTo(TestActor);
        ExpectMsg<Status.Failure>();
        Task.CompletedTask.PipeTo(TestActor, success: () => "done");
        ExpectMsg("done");
        Task.FromCanceled<string>(new CancellationToken(true)).PipeTo(TestActor);
        Assert.IsType<TaskCanceledException>(ExpectMsg<Status.Failure>().Cause, exactMatch: false);
        var probe = CreateTestProbe();
        new ValueTask<int>(7).PipeTo(TestActor, probe.Ref);
        ExpectMsgFrom(probe.Ref, 7);
    }

    [Fact]
    public void PipeTo_self_keeps_the_sender_that_was_captured()
    {
        var actor = ActorOf(Props.Create(() => new Piping()));
        var probes = Enumerable.Range(0, 20).Select(_ => CreateTestProbe()).ToArray();
        for (var i = 0; i < probes.Length; i++) probes[i].Send(actor, i);
        for (var i = 0; i < probes.Length; i++) probes[i].ExpectMsg($"{i} done");
    }

    private sealed class Awaiting : ReceiveActor
    {
        public Awaiting(Task gate)
        {
            ReceiveAsync<string>(text => text == "wait", async _ =>
            {
                Sender.Tell("before");
                await gate;
                Sender.Tell($"after as {Context.Self.Path.Name}");
            });
            Receive<string>(text => Sender.Tell(text));
        }
    }

    private sealed class Yielding : ReceiveActor
    {
        private int _running;

        public Yielding() => ReceiveAsync<int>(async number =>
        {
            if (Interlocked.Increment(ref _running) != 1) throw new InvalidOperationException("two at once");
            var sender = Sender;
            for (var i = 0; i < 5; i++)
            {
                await Task.Yield();
                if (!sender.Equals(Sender) || !Context.Self.Equals(Self)) throw new InvalidOperationException("lost context");
            }
            Interlocked.Decrement(ref _running);
            Sender.Tell(number);
        });
    }

    private sealed class Leaving : ReceiveActor
    {
        public Leaving(IActorRef probe) => ReceiveAsync<int>(async number =>
        {
            await Task.Run(() => { }).ConfigureAwait(false);
            probe.Tell(number, ActorRefs.NoSender);
        });
    }

    private sealed class FailingAsync : ReceiveActor
    {
        private readonly IActorRef _probe;

        public FailingAsync(IActorRef probe)
        {
            _probe = probe;
            probe.Tell("start");
            ReceiveAsync<string>(text => text.StartsWith("fail", StringComparison.Ordinal), async text =>
            {
                if (text == "fail after") await Task.Yield();
                throw new FormatException();
            });
            Receive<string>(text => probe.Tell(text));
        }

        protected override void PreRestart(Exception reason, object message) => _probe.Tell($"restart for {message}");
    }

    private sealed class Cleaning : ReceiveActor
    {
        public Cleaning(Task gate, TaskCompletionSource cleaned, IActorRef probe) => ReceiveAsync<string>(async _ =>
        {
            try
            {
                probe.Tell("going");
                await gate;
            }
            finally
            {
                cleaned.SetResult();
            }
        });
    }

    private sealed class AnyAsync : ReceiveActor
    {
        public AnyAsync()
        {
            ReceiveAsync<int>(async _ =>
            {
                await Task.Yield();
                Sender.Tell("one");
            }, number => number == 1);
            var type = typeof(string);
            ReceiveAsync(type, async _ =>
            {
                await Task.Yield();
                Sender.Tell("by type");
            });
            ReceiveAnyAsync(async message =>
            {
                await Task.Yield();
                Sender.Tell($"any {message}");
            });
        }
    }

    private sealed class Piping : ReceiveActor
    {
        public Piping()
        {
            Receive<int>(number => Task.Run(() => $"{number} done").PipeTo(Self, Sender));
            Receive<string>(text => Sender.Tell(text));
        }
    }
}
