using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;
using Akka.Streams.Implementation;
using Akka.Streams.Implementation.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

/// <summary>The operators on flows.</summary>
public static class FlowOperations
{
    public static Flow<T, TOut, TMat> Select<T, TIn, TOut, TMat>(this Flow<T, TIn, TMat> flow, Func<TIn, TOut> mapper) =>
        flow.Via(new Select<TIn, TOut>(mapper));

    public static Flow<TIn, TOut, TMat> Where<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Via(new Where<TOut>(predicate));

    public static Flow<TIn, TOut, TMat> WhereNot<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Via(new Where<TOut>(element => !predicate(element)));

    /// <summary>Lets those elements through that the first function accepts, as the second makes of them.</summary>
    public static Flow<TIn, TOut2, TMat> Collect<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, Func<TOut1, bool> isDefined, Func<TOut1,
        TOut2> collector) =>
        flow.Via(new Collect<TOut1, TOut2>(isDefined, collector));

    /// <summary>Each element becomes any number of others.</summary>
    public static Flow<T, TOut, TMat> SelectMany<T, TIn, TOut, TMat>(this Flow<T, TIn, TMat> flow, Func<TIn, IEnumerable<TOut>> mapConcater) =>
        flow.Via(new StatefulSelectMany<TIn, TOut>(() => mapConcater));

    /// <summary>Like SelectMany, with a function that is made anew for each run and may keep state.</summary>
    public static Flow<T, TOut, TMat> StatefulSelectMany<T, TIn, TOut, TMat>(this Flow<T, TIn, TMat> flow, Func<Func<TIn,
        IEnumerable<TOut>>> mapConcaterFactory) =>
        flow.Via(new StatefulSelectMany<TIn, TOut>(mapConcaterFactory));

    /// <summary>Up to <paramref name="parallelism"/> tasks at a time; results in the order of the elements.</summary>
    public static Flow<T, TOut, TMat> SelectAsync<T, TIn, TOut, TMat>(this Flow<T, TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsync<TIn, TOut>(parallelism, asyncMapper));

    /// <summary>Up to <paramref name="parallelism"/> tasks at a time; results as they come.</summary>
    public static Flow<T, TOut, TMat> SelectAsyncUnordered<T, TIn, TOut, TMat>(this Flow<T, TIn, TMat> flow, int parallelism, Func<TIn,
        Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsyncUnordered<TIn, TOut>(parallelism, asyncMapper));

    /// <summary>Emits the initial value and then the value after each element.</summary>
    public static Flow<TIn, TOut2, TMat> Scan<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1, TOut2> scan) =>
        flow.Via(new Scan<TOut1, TOut2>(zero, scan));

    public static Flow<TIn, TOut2, TMat> ScanAsync<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1,
        Task<TOut2>> scan) =>
        flow.Via(new AggregateAsync<TOut1, TOut2>("scanAsync", true, zero, scan));

    /// <summary>Emits one value when the upstream completes.</summary>
    public static Flow<TIn, TOut2, TMat> Aggregate<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1, TOut2> fold) =>
        flow.Via(new Aggregate<TOut1, TOut2>(zero, fold));

    public static Flow<TIn, TOut2, TMat> AggregateAsync<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1,
        Task<TOut2>> fold) =>
        flow.Via(new AggregateAsync<TOut1, TOut2>("aggregateAsync", false, zero, fold));

    public static Flow<TIn, TOut, TMat> Sum<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Func<TOut, TOut, TOut> reduce) => flow.Via(new Sum<TOut>(reduce));

    public static Flow<TIn, TOut, TMat> Take<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, long n) => flow.Via(new Take<TOut>(n));

    public static Flow<TIn, TOut, TMat> TakeWhile<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Predicate<TOut> predicate, bool inclusive = false) =>
        flow.Via(new TakeWhile<TOut>(predicate, inclusive));

    public static Flow<TIn, TOut, TMat> Skip<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, long n) => flow.Via(new Skip<TOut>(n));

    public static Flow<TIn, TOut, TMat> SkipWhile<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Via(new SkipWhile<TOut>(predicate));

    /// <summary>Fails when there are more than <paramref name="max"/> elements.</summary>
    public static Flow<TIn, TOut, TMat> Limit<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, long max) => flow.Via(new LimitWeighted<TOut>(max, _ => 1));

    public static Flow<TIn, TOut, TMat> LimitWeighted<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, long max, Func<TOut, long> costFunc) =>
        flow.Via(new LimitWeighted<TOut>(max, costFunc));

    public static Flow<TIn, IEnumerable<TOut>, TMat> Grouped<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, int n) =>
        flow.Via(new Grouped<TOut>(Graphs.Positive(n)));

    public static Flow<TIn, IEnumerable<TOut>, TMat> Sliding<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, int n, int step = 1) =>
        flow.Via(new Sliding<TOut>(Graphs.Positive(n), Graphs.Positive(step)));

    public static Flow<TIn, TOut, TMat> Intersperse<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TOut inject) =>
        flow.Via(new Intersperse<TOut>(false, default!, inject, default!));

    public static Flow<TIn, TOut, TMat> Intersperse<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TOut start, TOut inject, TOut end) =>
        flow.Via(new Intersperse<TOut>(true, start, inject, end));

    public static Flow<TIn, TOut, TMat> SelectError<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Func<Exception, Exception> selector) =>
        flow.Via(new SelectError<TOut>(selector));

    /// <summary>Lets the upstream run ahead by <paramref name="size"/> elements, and does as the strategy says when that is not enough.</summary>
    public static Flow<TIn, TOut, TMat> Buffer<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, int size, OverflowStrategy strategy) =>
        flow.Via(new Buffer<TOut>(Graphs.Positive(size), strategy));

    /// <summary>While the downstream is busy, up to <paramref name="max"/> elements become one.</summary>
    public static Flow<TIn, TOut2, TMat> Batch<TIn, TOut, TOut2, TMat>(this Flow<TIn, TOut, TMat> flow, long max, Func<TOut, TOut2> seed, Func<TOut2,
        TOut, TOut2> aggregate) =>
        flow.Via(new Batch<TOut, TOut2>("batch", max, _ => 1, seed, aggregate));

    public static Flow<TIn, TOut2, TMat> BatchWeighted<TIn, TOut, TOut2, TMat>(this Flow<TIn, TOut, TMat> flow, long max, Func<TOut,
        long> costFunction, Func<TOut, TOut2> seed, Func<TOut2, TOut, TOut2> aggregate) =>
        flow.Via(new Batch<TOut, TOut2>("batchWeighted", max, costFunction, seed, aggregate));

    /// <summary>While the downstream is busy, all elements become one: the upstream never waits.</summary>
    public static Flow<TIn, TOut, TMat> Conflate<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Func<TOut, TOut, TOut> aggregate) =>
        flow.Via(new Batch<TOut, TOut>("conflate", 1, _ => 0, element => element, aggregate));

    public static Flow<TIn, TSeed, TMat> ConflateWithSeed<TIn, TOut, TSeed, TMat>(this Flow<TIn, TOut, TMat> flow, Func<TOut, TSeed> seed,
        Func<TSeed, TOut, TSeed> aggregate) =>
        flow.Via(new Batch<TOut, TSeed>("conflateWithSeed", 1, _ => 0, seed, aggregate));

    public static Flow<TIn, TOut2, TMat> Expand<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, Func<TOut1, IEnumerator<TOut2>> extrapolate) =>
        flow.Via(new Expand<TOut1, TOut2>(extrapolate));

    /// <summary>A task that tells how the stream ended at this point.</summary>
    public static Flow<TIn, TOut, TMat2> WatchTermination<TIn, TOut, TMat, TMat2>(this Flow<TIn, TOut, TMat> flow, Func<TMat, Task<Done>,
        TMat2> materializerFunction) =>
        flow.ViaMaterialized(new TerminationWatcher<TOut>(), materializerFunction);

    public static Flow<TIn, TOut, TMat2> Monitor<TIn, TOut, TMat, TMat2>(this Flow<TIn, TOut, TMat> flow, Func<TMat, IFlowMonitor, TMat2> combine) =>
        flow.ViaMaterialized(new MonitorStage<TOut>(), combine);

    public static Flow<TIn, TOut, TMat> Concat<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> other) =>
        flow.Via(Graphs.Concat(other));

    /// <summary>All of <paramref name="that"/> first.</summary>
    public static Flow<TIn, TOut2, TMat> Prepend<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, IGraph<SourceShape<TOut2>,
        TMat> that) where TOut1 : TOut2 =>
        flow.Via(Graphs.Prepend<TOut1, TOut2, TMat>(that));

    public static Flow<TIn, TOut2, TMat> Merge<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, IGraph<SourceShape<TOut2>, TMat> other,
        bool eagerComplete = false) where TOut1 : TOut2 =>
        flow.Via(Graphs.Merge<TOut1, TOut2, TMat>(other, eagerComplete));

    public static Flow<TIn, TOut2, TMat3> MergeMaterialized<TIn, TOut1, TOut2, TMat, TMat2, TMat3>(this Flow<TIn, TOut1, TMat> flow,
        IGraph<SourceShape<TOut2>, TMat2> that, Func<TMat, TMat2, TMat3> combine) where TOut1 : TOut2 =>
        flow.ViaMaterialized(Graphs.Merge<TOut1, TOut2, TMat2>(that, eagerComplete: false), combine);

    public static Flow<TIn, (T1, T2), TMat> Zip<TIn, T1, T2, TMat>(this Flow<TIn, T1, TMat> flow, IGraph<SourceShape<T2>, TMat> other) =>
        flow.Via(Graphs.ZipWith<T1, T2, (T1, T2), TMat>(other, static (first, second) => (first, second)));

    public static Flow<TIn, T3, TMat> ZipWith<TIn, T1, T2, T3, TMat>(this Flow<TIn, T1, TMat> flow, IGraph<SourceShape<T2>, TMat> other, Func<T1, T2,
        T3> combine) =>
        flow.Via(Graphs.ZipWith(other, combine));

    public static Flow<TIn, (TOut, long), TMat> ZipWithIndex<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow) => flow.Via(Graphs.ZipWithIndex<TOut>());

    /// <summary>Elements go to the sink as well, which can hold the stream up.</summary>
    public static Flow<TIn, TOut, TMat> AlsoTo<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat> that) =>
        flow.Via(Graphs.AlsoTo(that));

    public static Flow<TIn, TOut, TMat3> AlsoToMaterialized<TIn, TOut, TMat, TMat2, TMat3>(this Flow<TIn, TOut, TMat> flow, IGraph<SinkShape<TOut>,
        TMat2> that, Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(Graphs.AlsoTo(that), materializerFunction);

    /// <summary>The elements of <paramref name="secondary"/> when there are none here.</summary>
    public static Flow<T, T, TMat> OrElse<T, TMat>(this Flow<T, T, TMat> flow, IGraph<SourceShape<T>, TMat> secondary) => flow.Via(Graphs.OrElse(secondary));

    public static Flow<T, T, TMat3> OrElseMaterialized<T, TMat, TMat2, TMat3>(this Flow<T, T, TMat> flow, IGraph<SourceShape<T>, TMat2> secondary,
        Func<TMat, TMat2, TMat3> combine) =>
        flow.ViaMaterialized(Graphs.OrElse(secondary), combine);

    public static Flow<TIn, T2, TMat> Interleave<TIn, T1, T2, TMat>(this Flow<TIn, T1, TMat> flow, IGraph<SourceShape<T2>, TMat> other,
        int segmentSize) where T1 : T2 =>
        flow.Via(Graphs.Interleave<T1, T2, TMat>(other, segmentSize));

    public static Flow<TIn, T2, TMat3> InterleaveMaterialized<TIn, T1, T2, TMat, TMat2, TMat3>(this Flow<TIn, T1, TMat> flow, IGraph<SourceShape<T2>,
        TMat2> graph, int segmentSize, Func<TMat, TMat2, TMat3> combine) where T1 : T2 =>
        flow.ViaMaterialized(Graphs.Interleave<T1, T2, TMat2>(graph, segmentSize), combine);

    public static Flow<TIn, TOut, TMat> MergeSorted<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> that) =>
        flow.Via(Graphs.MergeSorted(that, Comparer<TOut>.Default.Compare));

    public static Flow<TIn, TOut, TMat> MergeSorted<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> that,
        Func<TOut, TOut, int> orderFunc) =>
        flow.Via(Graphs.MergeSorted(that, orderFunc));

    public static Flow<TIn, TOut, TMat> MergeSorted<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> that,
        IComparer<TOut> comparer) =>
        flow.Via(Graphs.MergeSorted(that, comparer.Compare));

    public static Flow<TIn, TOut, TMat> WireTap<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Action<TOut> action) =>
        flow.WireTap(Sink.ForEach(action).MapMaterializedValue(_ => default(TMat)!));

    /// <summary>Elements go to the sink as well if it is ready for them; it never holds the stream up.</summary>
    public static Flow<TIn, TOut, TMat> WireTap<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat> that) =>
        flow.Via(Graphs.WireTap(that));

    public static Flow<TIn, TOut, TMat3> WireTapMaterialized<TIn, TOut, TMat, TMat2, TMat3>(this Flow<TIn, TOut, TMat> flow, IGraph<SinkShape<TOut>,
        TMat2> that, Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(Graphs.WireTap(that), materializerFunction);

    /// <summary>Elements for which <paramref name="when"/> holds go to the sink instead.</summary>
    public static Flow<TIn, TOut, TMat> DivertTo<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat> that, Func<TOut, bool> when) =>
        flow.Via(Graphs.DivertTo(that, when));

    public static Flow<TIn, TOut, TMat3> DivertToMaterialized<TIn, TOut, TMat, TMat2, TMat3>(this Flow<TIn, TOut, TMat> flow, IGraph<SinkShape<TOut>,
        TMat2> that, Func<TOut, bool> when, Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(Graphs.DivertTo(that, when), materializerFunction);

    /// <summary>On a failure that the function understands, one last element instead.</summary>
    public static Flow<TIn, TOut, TMat> Recover<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Func<Exception, Option<TOut>> partialFunc) =>
        flow.Via(new Recover<TOut>(partialFunc));

    /// <summary>On a failure that the function understands, goes on with another source; so many times, or for ever when negative.</summary>
    public static Flow<TIn, TOut, TMat> RecoverWithRetries<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Func<Exception,
        IGraph<SourceShape<TOut>, TMat>> partialFunc, int attempts = -1) =>
        flow.Via(new RecoverWith<TOut, TMat>(attempts, partialFunc));

    public static Flow<TIn, TOut, TMat> RecoverWith<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, Func<Exception, IGraph<SourceShape<TOut>,
        TMat>> partialFunc) =>
        flow.RecoverWithRetries(partialFunc, -1);

    /// <summary>Each element becomes a source; one after the other.</summary>
    public static Flow<TIn, TOut2, TMat> ConcatMany<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, Func<TOut1, IGraph<SourceShape<TOut2>,
        TMat>> flatten) =>
        flow.Via(new Flatten<TOut1, TOut2, TMat>("concatMany", 1, flatten));

    /// <summary>Each element becomes a source; up to <paramref name="breadth"/> at a time.</summary>
    public static Flow<TIn, TOut2, TMat> MergeMany<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow, int breadth, Func<TOut1,
        IGraph<SourceShape<TOut2>, TMat>> flatten) =>
        flow.Via(new Flatten<TOut1, TOut2, TMat>("mergeMany", Graphs.Positive(breadth), flatten));

    /// <summary>Groups of <paramref name="n"/>, or of what there is when the time is up.</summary>
    public static Flow<TIn, IEnumerable<TOut>, TMat> GroupedWithin<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, int n, TimeSpan timeout) =>
        flow.Via(new GroupedWeightedWithin<TOut>("groupedWithin", Graphs.Positive(n), int.MaxValue, _ => 1, timeout));

    public static Flow<TIn, IEnumerable<TOut>, TMat> GroupedWeightedWithin<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, long maxWeight,
        int maxNumber, TimeSpan interval, Func<TOut, long> costFn) =>
        flow.Via(new GroupedWeightedWithin<TOut>("groupedWeightedWithin", maxWeight, maxNumber, costFn, interval));

    /// <summary>At most so many elements per time; shaping waits, enforcing fails.</summary>
    public static Flow<TIn, TOut, TMat> Throttle<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, int elements, TimeSpan per, int maximumBurst,
        ThrottleMode mode) =>
        flow.Throttle(elements, per, maximumBurst, _ => 1, mode);

    public static Flow<TIn, TOut, TMat> Throttle<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, int cost, TimeSpan per, int maximumBurst,
        Func<TOut, int> calculateCost, ThrottleMode mode) =>
        flow.Via(Graphs.Throttle(cost, per, maximumBurst, calculateCost, mode));

    /// <summary>Fails with <see cref="TimeoutException"/> when the time between two elements is longer.</summary>
    public static Flow<TIn, TOut, TMat> IdleTimeout<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan timeout) =>
        flow.Via(new TimeoutStage<TOut>(TimeoutKind.Idle, timeout));

    public static Flow<TIn, TOut, TMat> InitialTimeout<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan timeout) =>
        flow.Via(new TimeoutStage<TOut>(TimeoutKind.Initial, timeout));

    public static Flow<TIn, TOut, TMat> CompletionTimeout<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan timeout) =>
        flow.Via(new TimeoutStage<TOut>(TimeoutKind.Completion, timeout));

    public static Flow<TIn, TOut, TMat> BackpressureTimeout<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan timeout) =>
        flow.Via(new TimeoutStage<TOut>(TimeoutKind.Backpressure, timeout));

    /// <summary>An element of its own whenever none has come for so long and there is demand.</summary>
    public static Flow<TIn, TInjected, TMat> KeepAlive<TIn, TOut, TInjected, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan timeout,
        Func<TInjected> injectElement) where TOut : TInjected =>
        flow.Via(new KeepAlive<TOut, TInjected>(timeout, injectElement));

    public static Flow<TIn, TOut, TMat> TakeWithin<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan duration) =>
        flow.Via(new TakeWithin<TOut>(duration));

    public static Flow<TIn, TOut, TMat> SkipWithin<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan duration) =>
        flow.Via(new SkipWithin<TOut>(duration));

    public static Flow<TIn, TOut, TMat> InitialDelay<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan delay) =>
        flow.Via(new InitialDelay<TOut>(delay));

    /// <summary>Holds each element back; as many as the input buffer holds.</summary>
    public static Flow<TIn, TOut, TMat> Delay<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, TimeSpan of, DelayOverflowStrategy? strategy = null) =>
        flow.Via(new Delay<TOut>(of, strategy ?? DelayOverflowStrategy.DropTail));

    public static Flow<TIn, TOut, TMat> Log<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, string name, Func<TOut, object>? extract = null,
        ILoggingAdapter? log = null) =>
        flow.Via(new LogStage<TOut>(name, extract ?? (element => element!), log));

    /// <summary>Asks ahead by one element.</summary>
    public static Flow<TIn, TOut, TMat> Detach<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow) =>
        flow.Via(new Buffer<TOut>(1, OverflowStrategy.Backpressure));

    /// <summary>Fails with <see cref="WatchedActorTerminatedException"/> when the actor stops.</summary>
    public static Flow<T, T, TMat> Watch<T, TMat>(this Flow<T, T, TMat> flow, IActorRef actor) => flow.Via(new WatchStage<T>(actor));
}
