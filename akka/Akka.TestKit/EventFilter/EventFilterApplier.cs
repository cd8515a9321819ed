using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;
using Akka.TestKit.TestEvent;

namespace Akka.TestKit;

internal sealed class EventFilterApplier(TestKitBase testKit, ActorSystem? system, IReadOnlyList<EventFilterBase> filters) : IEventFilterApplier
{
    public EventFilterFactory And => new(testKit, system!, filters);

    private ActorSystem System => system ?? testKit.Sys;

    public void ExpectOne(Action action, CancellationToken cancellationToken = default) => Expect(1, action, cancellationToken);

    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default) => Expect(1, timeout, action, cancellationToken);

    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default) => Expect(1, func, cancellationToken);

    public T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) => Expect(1, timeout, func, cancellationToken);

    public Task ExpectOneAsync(Action action, CancellationToken cancellationToken = default) => ExpectAsync(1, AsTask(action), cancellationToken);

    public Task ExpectOneAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default) => ExpectAsync(1, actionAsync, cancellationToken);

    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, timeout, actionAsync, cancellationToken);

    public Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) => ExpectAsync(1, func, cancellationToken);

    public Task<T> ExpectOneAsync<T>(TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, timeout, func, cancellationToken);

    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default) =>
        Expect(expectedCount, Unit(action), cancellationToken);

    public void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Expect(expectedCount, timeout, Unit(action), cancellationToken);

    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, null, () => Task.FromResult(func()), synchronous: true, cancellationToken).GetAwaiter().GetResult();

    public T Expect<T>(int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, timeout, () => Task.FromResult(func()), synchronous: true, cancellationToken).GetAwaiter().GetResult();

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, null, Unit(actionAsync), synchronous: false, cancellationToken);

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, timeout, Unit(actionAsync), synchronous: false, cancellationToken);

    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, timeout, AsTask(action), cancellationToken);

    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, actionAsync, timeout, cancellationToken);

    public Task<T> ExpectAsync<T>(int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, null, func, synchronous: false, cancellationToken);

    public Task<T> ExpectAsync<T>(int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, timeout, func, synchronous: false, cancellationToken);

    public void Mute(Action action, CancellationToken cancellationToken = default) => Mute(Unit(action), cancellationToken);

    public Task MuteAsync(Action action, CancellationToken cancellationToken = default) => MuteAsync(AsTask(action), cancellationToken);

    public Task MuteAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default) => MuteAsync(Unit(actionAsync), cancellationToken);

    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(null, null, () => Task.FromResult(func()), synchronous: true, cancellationToken).GetAwaiter().GetResult();

    public Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        Intercept(null, null, func, synchronous: false, cancellationToken);

    public IUnmutableFilter Mute()
    {
        System.EventStream.Publish(new Mute(filters));
        return new Muted(System, filters);
    }

    private static Func<object?> Unit(Action action) => () =>
    {
        action();
        return null;
    };

    private static Func<Task<object?>> Unit(Func<Task> action) => async () =>
    {
        await action().ConfigureAwait(false);
        return null;
    };

    private static Func<Task> AsTask(Action action) => () =>
    {
        action();
        return Task.CompletedTask;
    };

    private async Task<T> Intercept<T>(int? expected, TimeSpan? timeout, Func<Task<T>> action, bool synchronous, CancellationToken cancellationToken)
    {
        var limit = testKit.Dilated(timeout ?? testKit.TestKitSettings.TestEventFilterLeeway);
        var matches = new Matches(expected is > 0 ? expected.Value : 1);
        foreach (var filter in filters) filter.EventMatched += matches.Count;
        System.EventStream.Publish(new Mute(filters));
        try
        {
            var result = await action().ConfigureAwait(false);
            if (expected is { } count)
            {
                // Expecting none means waiting for one in vain.
                if (synchronous) matches.Reached.Wait(limit, cancellationToken);
                else await Task.WhenAny(matches.Reached, Task.Delay(limit, cancellationToken)).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (matches.Total != count)
                {
                    var what = $"[{string.Join(", ", filters)}]";
                    testKit.Assertions.Fail("{0}", matches.Total < count
                        ? $"Timeout ({limit}) while waiting for messages. Only received {matches.Total}/{count} messages that matched filter {what}"
                        : $"Received {matches.Total - count} message{(matches.Total - count == 1 ? "" : "s")} too many. Expected {count}, received {matches.Total} that matched filter {what}");
                }
            }
            return result;
        }
        finally
        {
            foreach (var filter in filters) filter.EventMatched -= matches.Count;
            System.EventStream.Publish(new Unmute(filters));
        }
    }

    private sealed class Matches(int wanted)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _total;

        public Task Reached => _reached.Task;

        public int Total => Volatile.Read(ref _total);

        public void Count(EventFilterBase filter, LogEvent log)
        {
            if (Interlocked.Increment(ref _total) == wanted) _reached.TrySetResult();
        }
    }

    private sealed class Muted(ActorSystem system, IReadOnlyList<EventFilterBase> filters) : IUnmutableFilter
    {
        private int _unmuted;

        public void Unmute()
        {
            if (Interlocked.Exchange(ref _unmuted, 1) == 0) system.EventStream.Publish(new Unmute(filters));
        }

        public void Dispose() => Unmute();
    }
}
