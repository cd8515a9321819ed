using Akka.Actor;
using Akka.Streams.Implementation;
using Akka.Streams.Implementation.Stages;
using Akka.Util;
using Reactive.Streams;

namespace Akka.Streams.Dsl;

public static class Source
{
    public static Source<T, TMat> FromGraph<T, TMat>(IGraph<SourceShape<T>, TMat> source) => source as Source<T, TMat> ?? new(source.Module);

    public static Source<T, NotUsed> From<T>(IEnumerable<T> enumerable) => FromGraph(new EnumeratorSource<T>("enumerable", enumerable.GetEnumerator));

    public static Source<T, NotUsed> From<T>(Func<IAsyncEnumerable<T>> asyncEnumerable) => FromGraph(new AsyncEnumerableSource<T>(asyncEnumerable));

    public static Source<T, NotUsed> FromEnumerator<T>(Func<IEnumerator<T>> enumeratorFactory) =>
        FromGraph(new EnumeratorSource<T>("enumerator", enumeratorFactory));

    /// <summary>The elements of the enumerator, over and over.</summary>
    public static Source<T, NotUsed> Cycle<T>(Func<IEnumerator<T>> enumeratorFactory)
    {
        return FromEnumerator(Again);

        IEnumerator<T> Again()
        {
            while (true)
            {
                using var elements = enumeratorFactory();
                if (!elements.MoveNext()) throw new ArgumentException("Empty iterator");
                do yield return elements.Current;
                while (elements.MoveNext());
            }
        }
    }

    public static Source<T, NotUsed> FromTask<T>(Task<T> task) => FromGraph(new TaskSource<T>(task));

    /// <summary>The element every <paramref name="interval"/>; ticks that find no demand are dropped. Cancelling completes the source.</summary>
    public static Source<T, ICancelable> Tick<T>(TimeSpan initialDelay, TimeSpan interval, T tick) =>
        FromGraph(new TickSource<T>(initialDelay, interval, tick));

    public static Source<T, NotUsed> Single<T>(T element) => FromGraph(new SingleSource<T>(element));

    public static Source<T, NotUsed> Repeat<T>(T element) => FromGraph(new RepeatSource<T>(element));

    public static Source<TElem, NotUsed> Unfold<TState, TElem>(TState state, Func<TState, Option<(TState, TElem)>> unfold) =>
        FromGraph(new Unfold<TState, TElem>(state, unfold));

    public static Source<TElem, NotUsed> UnfoldAsync<TState, TElem>(TState state, Func<TState, Task<Option<(TState, TElem)>>> unfoldAsync) =>
        FromGraph(new UnfoldAsync<TState, TElem>(state, unfoldAsync));

    public static Source<TElem, NotUsed> UnfoldInfinite<TState, TElem>(TState state, Func<TState, (TState, TElem)> unfold) =>
        Unfold(state, s => new Option<(TState, TElem)>(unfold(s)));

    public static Source<T, NotUsed> Empty<T>() => FromGraph(new EmptySource<T>("emptySource", null));

    public static Source<T, NotUsed> Failed<T>(Exception cause) => FromGraph(new EmptySource<T>("failedSource", cause));

    public static Source<T, NotUsed> Never<T>() => FromGraph(new NeverSource<T>());

    /// <summary>Emits what its completion source is set to; setting the default value completes it without an element.</summary>
    public static Source<T, TaskCompletionSource<T>> Maybe<T>() => FromGraph(new MaybeSource<T>());

    /// <summary>Elements are offered to the materialised queue, from any thread.</summary>
    /// <param name="bufferSize">How many elements may wait; 0 hands each over only when it is asked for.</param>
    public static Source<T, ISourceQueueWithComplete<T>> Queue<T>(int bufferSize, OverflowStrategy overflowStrategy)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize);
        return FromGraph(new QueueSource<T>(bufferSize, overflowStrategy));
    }

    /// <summary>
    /// Messages of type <typeparamref name="T"/> sent to the materialised reference are emitted. <see cref="Status.Success"/> completes, <see
    /// cref="Status.Failure"/> fails.
    /// There is no way to slow the senders down: the strategy may not be <see cref="OverflowStrategy.Backpressure"/>.
    /// </summary>
    public static Source<T, IActorRef> ActorRef<T>(int bufferSize, OverflowStrategy overflowStrategy)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize);
        if (overflowStrategy == OverflowStrategy.Backpressure) throw new NotSupportedException("Backpressure overflow strategy is not supported");
        return FromGraph(new ActorRefSource<T>(bufferSize, overflowStrategy));
    }

    public static Source<T, NotUsed> FromPublisher<T>(IPublisher<T> publisher) => FromGraph(new PublisherSource<T>(publisher));

    public static Source<T, ISubscriber<T>> AsSubscriber<T>() => FromGraph(new SubscriberSource<T>());

    /// <summary>Makes the source when it is first asked for an element.</summary>
    public static Source<TOut, Task<TMat>> Lazily<TOut, TMat>(Func<Source<TOut, TMat>> create) => FromGraph(new LazySource<TOut, TMat>(create));

    public static Source<T, Task<M>> FromTaskSource<T, M>(Task<Source<T, M>> task) => FromGraph(new FlattenedTaskSource<T, M>(task));

    /// <summary>Feeds several sources into a fan-in stage, such as <see cref="Merge{T}"/> or <see cref="Concat{TIn,TOut}"/>.</summary>
    public static Source<TOut2, NotUsed> Combine<T, TOut2>(Source<T, NotUsed> first, Source<T, NotUsed> second,
        Func<int, IGraph<UniformFanInShape<T, TOut2>, NotUsed>> strategy, params Source<T, NotUsed>[] rest)
    {
        var fanIn = strategy(2 + rest.Length);
        return first.Via(Graphs.FanIn<T, TOut2>(fanIn, [second.Module, .. rest.Select(s => s.Module)]));
    }

    public static Source<TOut2, TMatOut> CombineMaterialized<T, TOut2, TMat1, TMat2, TMatOut>(Source<T, TMat1> first, Source<T, TMat2> second,
        Func<int, IGraph<UniformFanInShape<T, TOut2>, NotUsed>> strategy, Func<TMat1, TMat2, TMatOut> combineMaterializers) =>
        first.ViaMaterialized(Graphs.FanIn<T, T, TOut2, TMat2>(strategy(2).Module, 0, second), combineMaterializers);
}
