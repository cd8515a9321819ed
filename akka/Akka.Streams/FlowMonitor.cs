namespace Akka.Streams;

/// <summary>The last thing that happened at one point of a stream; may be read from any thread.</summary>
public interface IFlowMonitor
{
    FlowMonitor.IStreamState State { get; }
}

public static class FlowMonitor
{
    public interface IStreamState;

    /// <summary>Nothing has been received yet.</summary>
    public sealed class Initialized : IStreamState
    {
        private Initialized()
        {
        }

        public static Initialized Instance { get; } = new();
    }

    public sealed class Received<T>(T message) : IStreamState
    {
        public T Message { get; } = message;
    }

    public sealed class Failed(Exception cause) : IStreamState
    {
        public Exception Cause { get; } = cause;
    }

    public sealed class Finished : IStreamState
    {
        private Finished()
        {
        }

        public static Finished Instance { get; } = new();
    }
}
