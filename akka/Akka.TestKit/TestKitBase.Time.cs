using System.Diagnostics;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>Monotonic, and real even where the system's clock is virtual.</summary>
    public static TimeSpan Now => Stopwatch.GetElapsedTime(0);

    /// <summary>What is left of the enclosing Within.</summary>
    public TimeSpan Remaining => _end is { } end ? end.Left : throw new InvalidOperationException("Remaining may not be called outside of \"within\"");

    public TimeSpan RemainingOrDefault => RemainingOr(Dilated(_settings.SingleExpectDefault));

    public TimeSpan RemainingOr(TimeSpan duration) => _end is { } end ? end.Left : duration;

    public TimeSpan RemainingOrDilated(TimeSpan? duration)
    {
        if (duration is not { } wanted) return RemainingOrDefault;
        if (wanted == Timeout.InfiniteTimeSpan) throw new ArgumentException("max duration cannot be infinite", nameof(duration));
        if (wanted < TimeSpan.Zero) throw new ArgumentException("max duration cannot be negative", nameof(duration));
        return Dilated(wanted);
    }

    /// <summary>Times akka.test.timefactor.</summary>
    public TimeSpan Dilated(TimeSpan duration) =>
        duration == Timeout.InfiniteTimeSpan || duration == TimeSpan.MaxValue ? duration : duration * _settings.TestTimeFactor;

    public TimeSpan GetTimeoutOrDefault(TimeSpan? timeout) => timeout is { } given ? Dilated(given) : RemainingOrDefault;

    public void Within(TimeSpan max, Action action, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, action, null, epsilonValue, cancellationToken);

    /// <summary>The action must take at least min and at most max; expectations in it wait no longer than what is left.</summary>
    public void Within(TimeSpan min, TimeSpan max, Action action, string? hint = null, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within<object?>(min, max, () =>
        {
            action();
            return null;
        }, hint, epsilonValue, cancellationToken);

    public T Within<T>(TimeSpan max, Func<T> function, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    public T Within<T>(TimeSpan min, TimeSpan max, Func<T> function, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        var frame = Enter(min, max);
        T result;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            result = function();
        }
        finally
        {
            _end = frame.Outer;
        }
        Leave(frame, hint, epsilonValue);
        return result;
    }

    public Task WithinAsync(TimeSpan max, Func<Task> actionAsync, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, actionAsync, null, epsilonValue, cancellationToken);

    public Task WithinAsync(TimeSpan min, TimeSpan max, Func<Task> actionAsync, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync<object?>(min, max, async () =>
        {
            await actionAsync().ConfigureAwait(false);
            return null;
        }, hint, epsilonValue, cancellationToken);

    public Task<T> WithinAsync<T>(TimeSpan max, Func<Task<T>> function, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    public async Task<T> WithinAsync<T>(TimeSpan min, TimeSpan max, Func<Task<T>> function, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        var frame = Enter(min, max);
        T result;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var task = function();
            try
            {
                result = await task.WaitAsync(frame.Limit, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!task.IsCompleted)
            {
                Fail($"Failed: block took longer than {frame.Limit} to execute{Hint(hint)}");
                throw;
            }
        }
        finally
        {
            _end = frame.Outer;
        }
        Leave(frame, hint, epsilonValue);
        return result;
    }

    public void AwaitAssert(Action assertion, TimeSpan? duration = null, TimeSpan? interval = null, CancellationToken cancellationToken = default)
    {
        var deadline = Deadline.In(RemainingOrDilated(duration));
        while (true)
        {
            try
            {
                assertion();
                return;
            }
            catch (Exception) when (!deadline.HasPassed)
            {
                cancellationToken.WaitHandle.WaitOne(Pause(interval, deadline));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    public Task AwaitAssertAsync(Action assertion, TimeSpan? duration = null, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        AwaitAssertAsync(() =>
        {
            assertion();
            return Task.CompletedTask;
        }, duration, interval, cancellationToken);

    public async Task AwaitAssertAsync(Func<Task> assertion, TimeSpan? duration = null, TimeSpan? interval = null, CancellationToken cancellationToken = default)
    {
        var deadline = Deadline.In(RemainingOrDilated(duration));
        while (true)
        {
            try
            {
                await assertion().ConfigureAwait(false);
                return;
            }
            catch (Exception) when (!deadline.HasPassed)
            {
                await Task.Delay(Pause(interval, deadline), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void AwaitCondition(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, null, null, null!, cancellationToken);

    public void AwaitCondition(Func<bool> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, max, null, null!, cancellationToken);

    public void AwaitCondition(Func<bool> conditionIsFulfilled, TimeSpan? max, string message, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, max, null, message, cancellationToken);

    public void AwaitCondition(Func<bool> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default)
    {
        var limit = RemainingOrDilated(max);
        if (!AwaitConditionNoThrow(conditionIsFulfilled, limit, interval, cancellationToken)) Fail(NotFulfilled(limit, message));
    }

    public Task AwaitConditionAsync(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, null, null, null!, cancellationToken);

    public Task AwaitConditionAsync(Func<bool> conditionIsFulfilled, TimeSpan? max, string message, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, message, cancellationToken);

    public Task AwaitConditionAsync(Func<bool> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(() => Task.FromResult(conditionIsFulfilled()), max, interval, message, cancellationToken);

    public Task AwaitConditionAsync(Func<Task<bool>> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, null, null, null!, cancellationToken);

    public Task AwaitConditionAsync(Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, null!, cancellationToken);

    public Task AwaitConditionAsync(Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, string message, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, message, cancellationToken);

    public async Task AwaitConditionAsync(Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default)
    {
        var limit = RemainingOrDilated(max);
        if (!await AwaitConditionNoThrowAsync(conditionIsFulfilled, limit, interval, cancellationToken).ConfigureAwait(false)) Fail(NotFulfilled(limit, message));
    }

    public bool AwaitConditionNoThrow(Func<bool> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null, CancellationToken cancellationToken = default)
    {
        var deadline = Deadline.In(max);
        while (!conditionIsFulfilled())
        {
            if (deadline.HasPassed) return false;
            cancellationToken.WaitHandle.WaitOne(Pause(interval, deadline));
            cancellationToken.ThrowIfCancellationRequested();
        }
        return true;
    }

    public Task<bool> AwaitConditionNoThrowAsync(Func<bool> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        AwaitConditionNoThrowAsync(() => Task.FromResult(conditionIsFulfilled()), max, interval, cancellationToken);

    public async Task<bool> AwaitConditionNoThrowAsync(Func<Task<bool>> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null,
        CancellationToken cancellationToken = default)
    {
        var deadline = Deadline.In(max);
        while (!await conditionIsFulfilled().ConfigureAwait(false))
        {
            if (deadline.HasPassed) return false;
            await Task.Delay(Pause(interval, deadline), cancellationToken).ConfigureAwait(false);
        }
        return true;
    }

    private static string NotFulfilled(TimeSpan limit, string? message) => $"Timeout {limit} expired while waiting for condition. {message}";

    private static string Hint(string? hint) => string.IsNullOrEmpty(hint) ? "" : $" ({hint})";

    // A condition of the test's own cannot announce itself: it is looked at again and again, so quickly that nobody waits for the looking.
    private static TimeSpan Pause(TimeSpan? interval, Deadline deadline)
    {
        var pause = interval ?? TimeSpan.FromMilliseconds(10);
        var left = deadline.Left;
        return left == Timeout.InfiniteTimeSpan || pause < left ? pause : left;
    }

    private Frame Enter(TimeSpan min, TimeSpan max)
    {
        if (min < TimeSpan.Zero) throw new ArgumentException("min must be >= 0", nameof(min));
        if (max <= TimeSpan.Zero) throw new ArgumentException("max must be > 0", nameof(max));
        var outer = _end;
        var limit = Dilated(max);
        if (outer is { } end && end.Left is var left && left != Timeout.InfiniteTimeSpan && left < limit) limit = left;
        _assertions.AssertTrue(limit >= min, "Remaining time {0} is shorter than the minimum {1}", limit, min);
        _lastWasNoMsg = false;
        _end = Deadline.In(limit);
        return new Frame(Stopwatch.GetTimestamp(), min, limit, outer);
    }

    private void Leave(Frame frame, string? hint, TimeSpan? epsilon)
    {
        var elapsed = Stopwatch.GetElapsedTime(frame.Start);
        _assertions.AssertTrue(elapsed + (epsilon ?? TimeSpan.Zero) >= frame.Min, "Failed: block took {0}, should have at least been {1}{2}", elapsed, frame.Min, Hint(hint));
        // Expecting no message takes all the time there is, and a little more.
        if (!_lastWasNoMsg)
            _assertions.AssertTrue(elapsed - (epsilon ?? TimeSpan.Zero) <= frame.Limit, "Failed: block took {0}, exceeding {1}{2}", elapsed, frame.Limit, Hint(hint));
    }

    private readonly record struct Frame(long Start, TimeSpan Min, TimeSpan Limit, Deadline? Outer);
}
