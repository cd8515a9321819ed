using Akka.Actor;
using Akka.Streams.Stage;

namespace Akka.Streams;

public class BufferOverflowException : Exception
{
    public BufferOverflowException(string message) : base(message)
    {
    }

    public BufferOverflowException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

public class NoSuchElementException(string message) : Exception(message);

public class StreamLimitReachedException(long max) : Exception($"Limit of {max} reached");

public class StreamDetachedException : Exception
{
    public static readonly StreamDetachedException Instance = new();

    public StreamDetachedException() : this("Stream is terminated. Materialized value is detached.")
    {
    }

    public StreamDetachedException(string message) : base(message)
    {
    }

    public StreamDetachedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

public class WatchedActorTerminatedException(string stageName, IActorRef actorRef)
    : Exception($"Actor watched by [{stageName}] has terminated! Was: {actorRef}");

/// <summary>The stream was stopped from outside while the stage was still at work.</summary>
public sealed class AbruptStageTerminationException(GraphStageLogic logic)
    : Exception($"GraphStage {logic.Label} terminated abruptly, caused by for example materializer or actor system termination.");

public class AbruptTerminationException(IActorRef actor) : Exception($"Processor actor [{actor}] terminated abruptly")
{
    public readonly IActorRef Actor = actor;
}

public class MaterializationException(string message, Exception innerException) : Exception(message, innerException);

/// <summary>Why an outlet was cancelled.</summary>
public static class SubscriptionWithCancelException
{
    /// <summary>A reason that is not a failure. One of a kind, so it carries no stack.</summary>
    public abstract class NonFailureCancellation : Exception
    {
        public sealed override string? StackTrace => "";
    }

    public sealed class NoMoreElementsNeeded : NonFailureCancellation
    {
        private NoMoreElementsNeeded()
        {
        }

        public static readonly NoMoreElementsNeeded Instance = new();
    }

    public sealed class StageWasCompleted : NonFailureCancellation
    {
        private StageWasCompleted()
        {
        }

        public static readonly StageWasCompleted Instance = new();
    }
}
