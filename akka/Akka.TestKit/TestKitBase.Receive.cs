using System.Collections;
using Akka.Actor;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>The next message, or null if none comes in time.</summary>
    public object ReceiveOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        TryReceiveOne(out var envelope, max, cancellationToken) ? envelope.Message : null!;

    public async ValueTask<object> ReceiveOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        await Next(max, synchronous: false, cancellationToken).ConfigureAwait(false) is { } envelope ? envelope.Message : null!;

    public bool TryReceiveOne(out MessageEnvelope envelope, TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        envelope = Done(Next(max, synchronous: true, cancellationToken)) ?? NullMessageEnvelope.Instance;
        return envelope is not NullMessageEnvelope;
    }

    public async ValueTask<(bool success, MessageEnvelope envelope)> TryReceiveOneAsync(TimeSpan? max, CancellationToken cancellationToken = default)
    {
        var envelope = await Next(max, synchronous: false, cancellationToken).ConfigureAwait(false);
        return (envelope is not null, envelope ?? NullMessageEnvelope.Instance);
    }

    /// <summary>The next message, which stays the next one.</summary>
    public object PeekOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        TryPeekOne(out var envelope, max, cancellationToken) ? envelope.Message : null!;

    public object PeekOne(CancellationToken cancellationToken) => PeekOne(Timeout.InfiniteTimeSpan, cancellationToken);

    public async ValueTask<object> PeekOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await TryPeekOneAsync(max, cancellationToken).ConfigureAwait(false)) is (true, var envelope) ? envelope.Message : null!;

    public ValueTask<object> PeekOneAsync(CancellationToken cancellationToken) => PeekOneAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    public bool TryPeekOne(out MessageEnvelope envelope, TimeSpan? max, CancellationToken cancellationToken = default)
    {
        envelope = Done(_queue.Take(WaitFor(max), remove: false, synchronous: true, cancellationToken)) ?? NullMessageEnvelope.Instance;
        return envelope is not NullMessageEnvelope;
    }

    public async ValueTask<(bool success, MessageEnvelope envelope)> TryPeekOneAsync(TimeSpan? max, CancellationToken cancellationToken = default)
    {
        var envelope = await _queue.Take(WaitFor(max), remove: false, synchronous: false, cancellationToken).ConfigureAwait(false);
        return (envelope is not null, envelope ?? NullMessageEnvelope.Instance);
    }

    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, CancellationToken cancellationToken = default) =>
        Done(Messages(numberOfMessages, RemainingOrDefault, synchronous: true, cancellationToken));

    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        Done(Messages(numberOfMessages, Dilated(max), synchronous: true, cancellationToken));

    public IAsyncEnumerable<object> ReceiveNAsync(int numberOfMessages, CancellationToken cancellationToken = default) =>
        Later(() => Messages(numberOfMessages, RemainingOrDefault, synchronous: false, cancellationToken));

    public IAsyncEnumerable<object> ReceiveNAsync(int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        Later(() => Messages(numberOfMessages, Dilated(max), synchronous: false, cancellationToken));

    /// <summary>Takes messages until one is the one; the others are gone.</summary>
    public object FishForMessage(Predicate<object> isMessage, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default) =>
        Done(Fish(isMessage, null, max, hint, synchronous: true, cancellationToken));

    public T FishForMessage<T>(Predicate<T> isMessage, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default) =>
        Done(Fish(isMessage, null, max, hint, synchronous: true, cancellationToken));

    public T FishForMessage<T>(Predicate<T> isMessage, ArrayList? allMessages, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) => Done(Fish(isMessage, allMessages, max, hint, synchronous: true, cancellationToken));

    public ValueTask<object> FishForMessageAsync(Predicate<object> isMessage, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) => Fish(isMessage, null, max, hint, synchronous: false, cancellationToken);

    public ValueTask<T> FishForMessageAsync<T>(Predicate<T> isMessage, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default) =>
        Fish(isMessage, null, max, hint, synchronous: false, cancellationToken);

    public ValueTask<T> FishForMessageAsync<T>(Predicate<T> isMessage, ArrayList? allMessages, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) => Fish(isMessage, allMessages, max, hint, synchronous: false, cancellationToken);

    public async Task FishUntilMessageAsync<T>(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        await Fish<T>(_ => true, null, max, "", synchronous: false, cancellationToken).ConfigureAwait(false);

    /// <summary>Takes messages until for a while none has come.</summary>
    public async Task<ArrayList> WaitForRadioSilenceAsync(TimeSpan? max = null, uint? maxMessages = null, CancellationToken cancellationToken = default)
    {
        var all = new ArrayList();
        while (await Next(max ?? TimeSpan.FromSeconds(1), synchronous: false, cancellationToken).ConfigureAwait(false) is { } envelope)
        {
            if (maxMessages is { } most && all.Count >= most) _assertions.Fail($"maxMessages violated (current: {all.Count + 1}) while waiting for silence");
            all.Add(envelope.Message);
        }
        return all;
    }

    /// <summary>Takes messages as long as the filter makes something of them; the one it makes null of stays.</summary>
    public IReadOnlyList<T> ReceiveWhile<T>(TimeSpan? max, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default)
        where T : class => ReceiveWhile(filter, max, Timeout.InfiniteTimeSpan, msgs, cancellationToken);

    public IReadOnlyList<T> ReceiveWhile<T>(TimeSpan? max, TimeSpan? idle, Func<object, T> filter, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) where T : class => ReceiveWhile(filter, max, idle, msgs, cancellationToken);

    public IReadOnlyList<T> ReceiveWhile<T>(Func<object, T> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) where T : class =>
        Done(While(filter, ignored: null, max, idle, msgs, synchronous: true, cancellationToken));

    public IReadOnlyList<T> ReceiveWhile<T>(Predicate<T> shouldContinue, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true, CancellationToken cancellationToken = default) where T : class =>
        Done(While(message => message is T typed && shouldContinue(typed) ? typed : null, shouldIgnoreOtherMessageTypes ? message => message is not T : null, max, idle,
            msgs, synchronous: true, cancellationToken));

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(TimeSpan? max, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default)
        where T : class => ReceiveWhileAsync(filter, max, Timeout.InfiniteTimeSpan, msgs, cancellationToken);

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(TimeSpan? max, TimeSpan? idle, Func<object, T> filter, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) where T : class => ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken);

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(Func<object, T> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) where T : class =>
        Later(() => While(filter, ignored: null, max, idle, msgs, synchronous: false, cancellationToken));

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(Predicate<T> shouldContinue, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true, CancellationToken cancellationToken = default) where T : class =>
        Later(() => While(message => message is T typed && shouldContinue(typed) ? typed : null, shouldIgnoreOtherMessageTypes ? message => message is not T : null, max,
            idle, msgs, synchronous: false, cancellationToken));

    /// <summary>Takes the next message and remembers it as the last one.</summary>
    private async ValueTask<MessageEnvelope?> Next(TimeSpan? max, bool synchronous, CancellationToken cancellationToken)
    {
        var envelope = await _queue.Take(WaitFor(max), remove: true, synchronous, cancellationToken).ConfigureAwait(false);
        _lastWasNoMsg = false;
        _lastMessage = envelope ?? NullMessageEnvelope.Instance;
        return envelope;
    }

    private async ValueTask<IReadOnlyCollection<object>> Messages(int count, TimeSpan max, bool synchronous, CancellationToken cancellationToken)
    {
        var deadline = Internal.Deadline.In(max);
        var messages = new List<object>(count);
        while (messages.Count < count)
        {
            var envelope = await Next(deadline.Left, synchronous, cancellationToken).ConfigureAwait(false);
            if (envelope is null) Fail($"Timeout ({max}) while expecting {count} messages. Only got {messages.Count} after {max}.");
            messages.Add(envelope!.Message);
        }
        return messages;
    }

    private async ValueTask<T> Fish<T>(Predicate<T> isMessage, ArrayList? all, TimeSpan? max, string hint, bool synchronous, CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(max);
        var deadline = Internal.Deadline.In(limit);
        while (true)
        {
            var envelope = await Next(deadline.Left, synchronous, cancellationToken).ConfigureAwait(false);
            if (envelope is null) Fail($"Timeout ({limit}) during fishForMessage{(string.IsNullOrEmpty(hint) ? "" : $", hint: {hint}")}");
            if (envelope!.Message is T typed && isMessage(typed)) return typed;
            all?.Add(envelope.Message);
        }
    }

    private async ValueTask<IReadOnlyList<T>> While<T>(Func<object, T?> filter, Func<object, bool>? ignored, TimeSpan? max, TimeSpan? idle, int count,
        bool synchronous, CancellationToken cancellationToken) where T : class
    {
        var deadline = Internal.Deadline.In(RemainingOrDilated(max));
        var pause = idle ?? Timeout.InfiniteTimeSpan;
        var taken = new List<T>();
        var last = _lastMessage;
        while (taken.Count < count)
        {
            var left = deadline.Left;
            var wait = pause == Timeout.InfiniteTimeSpan ? left : left == Timeout.InfiniteTimeSpan || pause < left ? pause : left;
            var envelope = await _queue.Take(wait, remove: true, synchronous, cancellationToken).ConfigureAwait(false);
            if (envelope is null) break;
            if (ignored?.Invoke(envelope.Message) == true) continue;
            if (filter(envelope.Message) is not { } result)
            {
                _queue.PutBack(envelope);
                break;
            }
            taken.Add(result);
            last = envelope;
        }
        _lastMessage = last;
        _lastWasNoMsg = true;
        return taken;
    }

    private TimeSpan WaitFor(TimeSpan? max) => max is not { } limit ? RemainingOrDefault : limit < TimeSpan.Zero && limit != Timeout.InfiniteTimeSpan ? TimeSpan.Zero : limit;

    /// <summary>The result of what has run synchronously.</summary>
    private static T Done<T>(ValueTask<T> task) => task.GetAwaiter().GetResult();

    private static async IAsyncEnumerable<T> Later<T>(Func<ValueTask<IReadOnlyList<T>>> receive)
    {
        foreach (var one in await receive().ConfigureAwait(false)) yield return one;
    }

    private static async IAsyncEnumerable<T> Later<T>(Func<ValueTask<IReadOnlyCollection<T>>> receive)
    {
        foreach (var one in await receive().ConfigureAwait(false)) yield return one;
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private void Fail(string message)
    {
        _assertions.Fail("{0}", message);
        throw new InvalidOperationException(message);
    }
}
