using Akka.Actor;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    public T ExpectMsg<T>(TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect<T>(duration, null, hint, synchronous: true, cancellationToken));

    public T ExpectMsg<T>(T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, Equal(message, hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsg<T>(T expected, Func<T, T, bool> comparer, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, Equal(expected, comparer, hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsg<T>(Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, Holds(isMessage, hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsg<T>(Action<T> assert, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect<T>(timeout, (message, _) => assert(message), hint, synchronous: true, cancellationToken));

    public T ExpectMsg<T>(Func<T, IActorRef, bool> isMessageAndSender, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, Holds(isMessageAndSender, hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsg<T>(Action<T, IActorRef> assertMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) => Done(Expect(timeout, assertMessageAndSender, hint, synchronous: true, cancellationToken));

    public ValueTask<T> ExpectMsgAsync<T>(TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect<T>(duration, null, hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgAsync<T>(T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect(timeout, Equal(message, hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgAsync<T>(T expected, Func<T, T, bool> comparer, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) => Expect(timeout, Equal(expected, comparer, hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgAsync<T>(Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect(timeout, Holds(isMessage, hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgAsync<T>(Action<T> assert, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect<T>(timeout, (message, _) => assert(message), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgAsync<T>(Func<T, IActorRef, bool> isMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) => Expect(timeout, Holds(isMessageAndSender, hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgAsync<T>(Action<T, IActorRef> assertMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) => Expect(timeout, assertMessageAndSender, hint, synchronous: false, cancellationToken);

    public T ExpectMsgFrom<T>(IActorRef sender, TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect(duration, From<T>(sender, null, hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsgFrom<T>(IActorRef sender, T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, From(sender, Equal(message, hint), hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsgFrom<T>(IActorRef sender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, From(sender, Holds(isMessage, hint), hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsgFrom<T>(IActorRef sender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, From<T>(sender, (message, _) => assertMessage(message), hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsgFrom<T>(Predicate<IActorRef> isSender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, Holds<T>((message, sender) => isSender(sender) && isMessage(message), hint), hint, synchronous: true, cancellationToken));

    public T ExpectMsgFrom<T>(Action<IActorRef> assertSender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) => Done(Expect(timeout, Both(assertSender, assertMessage), hint, synchronous: true, cancellationToken));

    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect(duration, From<T>(sender, null, hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, T message, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) => Expect(timeout, From(sender, Equal(message, hint), hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, From(sender, Holds(isMessage, hint), hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, From<T>(sender, (message, _) => assertMessage(message), hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgFromAsync<T>(Predicate<IActorRef> isSender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, Holds<T>((message, sender) => isSender(sender) && isMessage(message), hint), hint, synchronous: false, cancellationToken);

    public ValueTask<T> ExpectMsgFromAsync<T>(Action<IActorRef> assertSender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) => Expect(timeout, Both(assertSender, assertMessage), hint, synchronous: false, cancellationToken);

    public Terminated ExpectTerminated(IActorRef target, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Done(Expect(timeout, Dead(target, hint), hint ?? $"Terminated {target}", synchronous: true, cancellationToken));

    public ValueTask<Terminated> ExpectTerminatedAsync(IActorRef target, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) => Expect(timeout, Dead(target, hint), hint ?? $"Terminated {target}", synchronous: false, cancellationToken);

    public void ExpectNoMsg(CancellationToken cancellationToken = default) => Done(Nothing(RemainingOrDefault, synchronous: true, cancellationToken));

    public void ExpectNoMsg(TimeSpan duration, CancellationToken cancellationToken = default) =>
        Done(Nothing(Dilated(duration), synchronous: true, cancellationToken));

    public void ExpectNoMsg(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsg(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    public async ValueTask ExpectNoMsgAsync(CancellationToken cancellationToken = default) =>
        await Nothing(RemainingOrDefault, synchronous: false, cancellationToken).ConfigureAwait(false);

    public async ValueTask ExpectNoMsgAsync(TimeSpan duration, CancellationToken cancellationToken = default) =>
        await Nothing(Dilated(duration), synchronous: false, cancellationToken).ConfigureAwait(false);

    public ValueTask ExpectNoMsgAsync(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    private async ValueTask<T> Expect<T>(TimeSpan? timeout, Action<T, IActorRef>? assert, string? hint, bool synchronous, CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(timeout);
        var envelope = await Next(limit, synchronous, cancellationToken).ConfigureAwait(false);
        if (envelope is null) Fail($"Failed: Timeout {limit} while waiting for a message of type {typeof(T)}{Hint(hint)}");
        if (envelope!.Message is not T typed)
        {
            Fail($"Failed: Expected a message of type {typeof(T)}, but received {{{envelope.Message}}} (type {envelope.Message.GetType()}) instead{Hint(hint)} " +
                $"from {envelope.Sender}");
            throw new InvalidOperationException();
        }
        assert?.Invoke(typed, envelope.Sender);
        return typed;
    }

    private async ValueTask<bool> Nothing(TimeSpan limit, bool synchronous, CancellationToken cancellationToken)
    {
        var envelope = await Next(limit, synchronous, cancellationToken).ConfigureAwait(false);
        if (envelope is not null) Fail($"Failed: Expected no messages during {limit}, instead we received {envelope}");
        _lastWasNoMsg = true;
        return true;
    }

    private Action<T, IActorRef> Equal<T>(T expected, string? hint) =>
        (message, _) => _assertions.AssertEqual(expected, message, "Failed: Expected {0}, but received {1}{2}", expected!, message!, Hint(hint));

    private Action<T, IActorRef> Equal<T>(T expected, Func<T, T, bool> comparer, string? hint) =>
        (message, _) => _assertions.AssertEqual(expected, message, comparer, "Failed: Expected {0}, but received {1}{2}", expected!, message!, Hint(hint));

    private Action<T, IActorRef> Holds<T>(Predicate<T> isMessage, string? hint) =>
        (message, _) => _assertions.AssertTrue(isMessage(message), "Failed: Got a message of the expected type <{0}>. Also expected the predicate to return true but it " +
            "returned false. The message: {1}{2}", typeof(T), message!, Hint(hint));

    private Action<T, IActorRef> Holds<T>(Func<T, IActorRef, bool> isMessageAndSender, string? hint) =>
        (message, sender) => _assertions.AssertTrue(isMessageAndSender(message, sender), "Failed: Got a message of the expected type <{0}> from {1}. Also expected the " +
            "predicate to return true but it returned false. The message: {2}{3}", typeof(T), sender, message!, Hint(hint));

    private Action<T, IActorRef> From<T>(IActorRef expected, Action<T, IActorRef>? assert, string? hint) => (message, sender) =>
    {
        _assertions.AssertTrue(Equals(expected, sender), "Failed: Expected a message from {0}, but received {1} from {2}{3}", expected, message!, sender, Hint(hint));
        assert?.Invoke(message, sender);
    };

    private static Action<T, IActorRef> Both<T>(Action<IActorRef> assertSender, Action<T> assertMessage) => (message, sender) =>
    {
        assertSender(sender);
        assertMessage(message);
    };

    private Action<Terminated, IActorRef> Dead(IActorRef target, string? hint) => (message, _) =>
        _assertions.AssertEqual(target, message.ActorRef, "Failed: Expected Terminated of {0}, but received that of {1}{2}", target, message.ActorRef, Hint(hint));
}
