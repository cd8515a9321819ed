namespace Akka.Streams;

public enum OverflowStrategy
{
    /// <summary>Drops the oldest element of the buffer.</summary>
    DropHead = 2,

    /// <summary>Drops the youngest element of the buffer.</summary>
    DropTail = 3,

    /// <summary>Drops everything in the buffer.</summary>
    DropBuffer = 4,

    /// <summary>Drops the element that did not find room.</summary>
    DropNew = 5,

    /// <summary>Makes the upstream wait.</summary>
    Backpressure = 6,

    /// <summary>Fails the stream.</summary>
    Fail = 7,
}

public enum DelayOverflowStrategy
{
    /// <summary>Emits the oldest element before its time.</summary>
    EmitEarly = 1,
    DropHead = 2,
    DropTail = 3,
    DropBuffer = 4,
    DropNew = 5,
    Backpressure = 6,
    Fail = 7,
}

public enum ThrottleMode
{
    /// <summary>Makes the upstream wait.</summary>
    Shaping,

    /// <summary>Fails when elements come too fast.</summary>
    Enforcing,
}

/// <summary>What became of an element that was offered to a queue.</summary>
public interface IQueueOfferResult;

public abstract class QueueOfferResult : IQueueOfferResult
{
    public sealed class Enqueued : QueueOfferResult
    {
        private Enqueued()
        {
        }

        public static readonly Enqueued Instance = new();
    }

    public sealed class Dropped : QueueOfferResult
    {
        private Dropped()
        {
        }

        public static readonly Dropped Instance = new();
    }

    /// <summary>The stream failed, or the offer made it fail.</summary>
    public sealed class Failure(Exception cause) : QueueOfferResult
    {
        public Exception Cause { get; } = cause;
    }

    /// <summary>The stream has completed.</summary>
    public sealed class QueueClosed : QueueOfferResult
    {
        private QueueClosed()
        {
        }

        public static readonly QueueClosed Instance = new();
    }
}

public interface ISourceQueue<in T>
{
    /// <summary>
    /// Offers an element from any thread. With <see cref="OverflowStrategy.Backpressure"/> the task waits until there is room,
    /// and only one offer at a time may wait.
    /// </summary>
    Task<IQueueOfferResult> OfferAsync(T element);

    Task WatchCompletionAsync();
}

public interface ISourceQueueWithComplete<in T> : ISourceQueue<T>
{
    /// <summary>Ends the stream once the elements in the buffer have been taken.</summary>
    void Complete();

    /// <summary>Fails the stream at once.</summary>
    void Fail(Exception ex);

    new Task WatchCompletionAsync();
}

public interface ISinkQueue<T>
{
    /// <summary>The next element, or none when the stream has completed.</summary>
    Task<Util.Option<T>> PullAsync();
}
