using Akka.Streams.Implementation.Hubs;

namespace Akka.Streams.Dsl;

/// <summary>
/// One producer, any number of consumers that come and go: the materialised source may be run as often as one likes, and every run sees all elements from
/// then on.
/// The producer goes no faster than the slowest consumer and waits when there is none.
/// </summary>
public class BroadcastHub
{
    private const int DefaultBufferSize = 256;

    public static Sink<T, Source<T, NotUsed>> Sink<T>() => Sink<T>(DefaultBufferSize);

    /// <param name="bufferSize">How far the fastest consumer may be ahead of the slowest. A power of two below 4096.</param>
    public static Sink<T, Source<T, NotUsed>> Sink<T>(int bufferSize)
    {
        if (bufferSize <= 0) throw new ArgumentException("Buffer size must be positive", nameof(bufferSize));
        if (bufferSize >= 4096) throw new ArgumentException("Buffer size larger than 4095 is not allowed", nameof(bufferSize));
        if ((bufferSize & (bufferSize - 1)) != 0) throw new ArgumentException("Buffer size must be a power of two", nameof(bufferSize));
        return Dsl.Sink.FromGraph(new BroadcastHubSink<T>(bufferSize));
    }
}

/// <summary>
/// One consumer, any number of producers that come and go: the materialised sink may be run as often as one likes. A producer that completes or fails leaves;
/// when the consumer ends, all producers are cancelled.
/// </summary>
public static class MergeHub
{
    private const int DefaultBufferSize = 16;

    public static Source<T, Sink<T, NotUsed>> Source<T>() => Source<T>(DefaultBufferSize);

    public static Source<T, Sink<T, NotUsed>> Source<T>(int perProducerBufferSize)
    {
        if (perProducerBufferSize <= 0) throw new ArgumentException("Buffer size must be positive", nameof(perProducerBufferSize));
        return Dsl.Source.FromGraph(new MergeHubSource<T>(perProducerBufferSize));
    }
}
