using System.Collections.Immutable;
using Akka.Actor;
using Akka.Streams.Implementation;
using Akka.Streams.Implementation.Stages;
using Reactive.Streams;

namespace Akka.Streams.Dsl;

/// <summary>A graph with one open inlet.</summary>
public sealed class Sink<TIn, TMat>(IModule module) : IGraph<SinkShape<TIn>, TMat>
{
    public SinkShape<TIn> Shape { get; } = (SinkShape<TIn>)module.Shape;

    public IModule Module { get; } = module;

    /// <summary>Applies the function to what comes in.</summary>
    public Sink<TIn2, TMat> ContraMap<TIn2>(Func<TIn2, TIn> function) => Flow.FromFunction(function).ToMaterialized(this, Keep.Right);

    public TMat2 RunWith<TMat2>(IGraph<SourceShape<TIn>, TMat2> source, IMaterializer materializer) => Source.FromGraph(source).To(this).Run(materializer);

    public Sink<TIn, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> fn) => new(new MapValueModule<TMat, TMat2>(Module, fn));

    public Sink<TIn, TMat> WithAttributes(Attributes attributes) => new(Module.WithAttributes(attributes));

    public Sink<TIn, TMat> AddAttributes(Attributes attributes) => WithAttributes(Module.Attributes.And(attributes));

    public Sink<TIn, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    public Sink<TIn, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    public override string ToString() => $"Sink({Shape})";

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.WithAttributes(Attributes attributes) => WithAttributes(attributes);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.AddAttributes(Attributes attributes) => AddAttributes(attributes);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.Named(string name) => Named(name);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.Async() => Async();
}

public static class Sink
{
    public static Sink<TIn, TMat> FromGraph<TIn, TMat>(IGraph<SinkShape<TIn>, TMat> graph) => graph as Sink<TIn, TMat> ?? new(graph.Module);

    public static Sink<TIn, TMat> Wrap<TIn, TMat>(IGraph<SinkShape<TIn>, TMat> graph) => FromGraph(graph);

    /// <summary>The task completes with all elements when the stream does; everything is kept in memory.</summary>
    public static Sink<TIn, Task<IImmutableList<TIn>>> Seq<TIn>() => FromGraph(new SeqSink<TIn>());

    public static Sink<TIn, Task<Done>> ForEach<TIn>(Action<TIn> action) => FromGraph(new ForEachSink<TIn>(action));

    /// <summary>Runs the action for up to <paramref name="parallelism"/> elements at a time on the thread pool.</summary>
    public static Sink<TIn, Task<Done>> ForEachParallel<TIn>(int parallelism, Action<TIn> action) =>
        ForEachAsync<TIn>(parallelism, element => Task.Run(() => action(element)));

    public static Sink<TIn, Task<Done>> ForEachAsync<TIn>(int parallelism, Func<TIn, Task> action) =>
        Flow.Create<TIn>().SelectAsyncUnordered(parallelism, async element =>
        {
            await action(element).ConfigureAwait(false);
            return Done.Instance;
        }).ToMaterialized(Ignore<Done>(), Keep.Right);

    public static Sink<TIn, Task<TOut>> Aggregate<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> aggregate) =>
        FromGraph(new AggregateSink<TIn, TOut>(zero, aggregate));

    public static Sink<TIn, Task<TOut>> AggregateAsync<TIn, TOut>(TOut zero, Func<TOut, TIn, Task<TOut>> aggregate) =>
        Flow.Create<TIn>().AggregateAsync(zero, aggregate).ToMaterialized(First<TOut>(), Keep.Right);

    public static Sink<TIn, Task<TIn>> Sum<TIn>(Func<TIn, TIn, TIn> reduce) => Flow.Create<TIn>().Sum(reduce).ToMaterialized(First<TIn>(), Keep.Right);

    public static Sink<TIn, Task<Done>> Ignore<TIn>() => FromGraph(new IgnoreSink<TIn>());

    public static Sink<TIn, Task<TIn>> First<TIn>() => FromGraph(new FirstSink<TIn>(orDefault: false));

    public static Sink<TIn, Task<TIn>> FirstOrDefault<TIn>() => FromGraph(new FirstSink<TIn>(orDefault: true));

    public static Sink<TIn, Task<TIn>> Last<TIn>() => FromGraph(new LastSink<TIn>(orDefault: false));

    public static Sink<TIn, Task<TIn>> LastOrDefault<TIn>() => FromGraph(new LastSink<TIn>(orDefault: true));

    /// <summary>The materialised queue is pulled for one element after the other.</summary>
    public static Sink<TIn, ISinkQueue<TIn>> Queue<TIn>() => FromGraph(new QueueSink<TIn>());

    /// <summary>Cancels the upstream at once.</summary>
    public static Sink<TIn, NotUsed> Cancelled<TIn>() => FromGraph(new CancelledSink<TIn>());

    /// <summary>Sends every element to the actor, without waiting for it: a slow actor's mailbox grows.</summary>
    public static Sink<TIn, NotUsed> ActorRef<TIn>(IActorRef actorRef, object onCompleteMessage, Func<Exception, object> onFailureMessage) =>
        FromGraph(new ActorRefSink<TIn>(actorRef, onCompleteMessage, onFailureMessage));

    /// <summary>The same; a failure is sent as <see cref="Status.Failure"/>.</summary>
    public static Sink<TIn, NotUsed> ActorRef<TIn>(IActorRef actorRef, object onCompleteMessage) =>
        ActorRef<TIn>(actorRef, onCompleteMessage, cause => new Status.Failure(cause));

    /// <summary>
    /// Sends an element to the actor whenever it has acknowledged the one before; the first after it has acknowledged <paramref name="onInitMessage"/>.
    /// </summary>
    public static Sink<TIn, NotUsed> ActorRefWithAck<TIn>(IActorRef actorRef, object onInitMessage, object ackMessage, object onCompleteMessage,
        Func<Exception, object>? onFailureMessage = null) =>
        FromGraph(new ActorRefWithAckSink<TIn>(actorRef, onInitMessage, ackMessage, onCompleteMessage,
            onFailureMessage ?? (cause => new Status.Failure(cause))));

    public static Sink<TIn, NotUsed> FromSubscriber<TIn>(ISubscriber<TIn> subscriber) => FromGraph(new SubscriberSink<TIn>(subscriber));

    /// <param name="fanout">Whether the publisher takes more than one subscriber.</param>
    public static Sink<TIn, IPublisher<TIn>> AsPublisher<TIn>(bool fanout) => fanout ? FanoutPublisher<TIn>() : Publisher<TIn>();

    public static Sink<TIn, IPublisher<TIn>> Publisher<TIn>() => FromGraph(new PublisherSink<TIn>());

    public static Sink<TIn, IPublisher<TIn>> FanoutPublisher<TIn>() => FromGraph(new FanoutSink<TIn>());

    public static Sink<TIn, NotUsed> OnComplete<TIn>(Action success, Action<Exception> failure) => FromGraph(new OnCompleteSink<TIn>(success, failure));
}
