using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>Questions from outside: answers, failures, timeouts and cancellation.</summary>
public sealed class AskTests : IAsyncLifetime
{
    private readonly ActorSystem _system = ActorSystem.Create("ask", Quiet.Config);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _system.Terminate();

    [Fact]
    public async Task The_answer_is_the_reply()
    {
        var echo = _system.ActorOf(Props.Create(() => new Echo()));
        Assert.Equal("hello", await echo.Ask<string>("hello", Quiet.Patience));
        Assert.Equal(42, await echo.Ask<object>(42, Quiet.Patience));
    }

    [Fact]
    public async Task A_failure_faults_the_task()
    {
        var echo = _system.ActorOf(Props.Create(() => new Echo()));
        var failure = new Status.Failure(new FormatException("no"));
        var thrown = await Assert.ThrowsAsync<FormatException>(() => echo.Ask<string>(failure, Quiet.Patience));
        Assert.Equal("no", thrown.Message);
        await Assert.ThrowsAsync<FormatException>(() => echo.Ask(failure, Quiet.Patience));
    }

    [Fact]
    public async Task The_failure_itself_can_be_asked_for()
    {
        var echo = _system.ActorOf(Props.Create(() => new Echo()));
        var failure = new Status.Failure(new FormatException("no"));
        Assert.Same(failure, await echo.Ask<Status.Failure>(failure, Quiet.Patience));
    }

    [Fact]
    public async Task An_answer_of_another_type_faults_the_task()
    {
        var echo = _system.ActorOf(Props.Create(() => new Echo()));
        await Assert.ThrowsAsync<ArgumentException>(() => echo.Ask<int>("text", Quiet.Patience));
    }

    [Fact]
    public async Task No_answer_in_time_is_an_AskTimeoutException()
    {
        var silent = _system.ActorOf(Props.Create(() => new Silent()));
        await Assert.ThrowsAsync<AskTimeoutException>(() => silent.Ask<string>("hello", TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public async Task A_token_cancels_the_question()
    {
        var silent = _system.ActorOf(Props.Create(() => new Silent()));
        using var cancellation = new CancellationTokenSource();
        var answer = silent.Ask<string>("hello", cancellation.Token);
        Assert.False(answer.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task A_late_answer_is_a_dead_letter()
    {
        var seen = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listener = _system.ActorOf(Props.Create(() => new Listener(seen)));
        _system.EventStream.Subscribe(listener, typeof(Akka.Event.DeadLetter));
        var keeper = _system.ActorOf(Props.Create(() => new Keeper()));
        await Assert.ThrowsAsync<AskTimeoutException>(() => keeper.Ask<string>("keep", TimeSpan.FromMilliseconds(1)));
        keeper.Tell("now");
        Assert.Equal("late", ((Akka.Event.DeadLetter)await seen.Task.WaitAsync(Quiet.Patience)).Message);
    }

    [Fact]
    public async Task Many_questions_at_once_get_their_own_answers()
    {
        var echo = _system.ActorOf(Props.Create(() => new Echo()));
        var answers = await Task.WhenAll(Enumerable.Range(0, 2000).Select(i => echo.Ask<int>(i, Quiet.Patience)));
        Assert.Equal(Enumerable.Range(0, 2000), answers);
    }

    [Fact]
    public async Task The_asking_reference_can_be_resolved_while_the_question_is_open()
    {
        var keeper = _system.ActorOf(Props.Create(() => new Keeper()));
        var answer = keeper.Ask<string>("keep", Quiet.Patience);
        var sender = await keeper.Ask<IActorRef>("who", Quiet.Patience);
        var path = Akka.Serialization.Serialization.SerializedActorPath(sender);
        var resolved = ((ExtendedActorSystem)_system).Provider.ResolveActorRef(path);
        resolved.Tell("by path", ActorRefs.NoSender);
        Assert.Equal("by path", await answer);
        Assert.NotSame(sender, ((ExtendedActorSystem)_system).Provider.ResolveActorRef(path));
    }

    private sealed class Echo : ReceiveActor
    {
        public Echo() => ReceiveAny(message => Sender.Tell(message));
    }

    private sealed class Silent : ReceiveActor
    {
        public Silent() => ReceiveAny(_ => { });
    }

    private sealed class Listener : ReceiveActor
    {
        public Listener(TaskCompletionSource<object> seen) => ReceiveAny(message => seen.TrySetResult(message));
    }

    private sealed class Keeper : ReceiveActor
    {
        private IActorRef? _kept;

        public Keeper()
        {
            Receive<string>(text => text == "keep", _ => _kept = Sender);
            Receive<string>(text => text == "who", _ => Sender.Tell(_kept!));
            Receive<string>(text => text == "now", _ => _kept!.Tell("late"));
        }
    }
}
