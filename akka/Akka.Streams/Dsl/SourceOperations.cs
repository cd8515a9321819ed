using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;
using Akka.Streams.Implementation;
using Akka.Streams.Implementation.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

/// <summary>The operators on sources.</summary>
public static class SourceOperations
{
    public static Source<TOut, TMat> Select<TIn, TOut, TMat>(this Source<TIn, TMat> flow, Func<TIn, TOut> mapper) => flow.Via(new Select<TIn, TOut>(mapper));

    public static Source<TOut, TMat> Where<TOut, TMat>(this Source<TOut, TMat> flow, Predicate<TOut> predicate) => flow.Via(new Where<TOut>(predicate));

    public static Source<TOut, TMat> WhereNot<TOut, TMat>(this Source<TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Via(new Where<TOut>(element => !predicate(element)));

    /// <summary>Lets those elements through that the first function accepts, as the second makes of them.</summary>
    public static Source<TOut2, TMat> Collect<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, Func<TOut1, bool> isDefined, Func<TOut1, TOut2> collector) =>
        flow.Via(new Collect<TOut1, TOut2>(isDefined, collector));

    /// <summary>Each element becomes any number of others.</summary>
    public static Source<TOut2, TMat> SelectMany<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, Func<TOut1, IEnumerable<TOut2>> mapConcater) =>
        flow.Via(new StatefulSelectMany<TOut1, TOut2>(() => mapConcater));

    /// <summary>Like SelectMany, with a function that is made anew for each run and may keep state.</summary>
    public static Source<TOut2, TMat> StatefulSelectMany<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, Func<Func<TOut1,
        IEnumerable<TOut2>>> mapConcaterFactory) =>
        flow.Via(new StatefulSelectMany<TOut1, TOut2>(mapConcaterFactory));

    /// <summary>Up to <paramref name="parallelism"/> tasks at a time; results in the order of the elements.</summary>
    public static Source<TOut, TMat> SelectAsync<TIn, TOut, TMat>(this Source<TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsync<TIn, TOut>(parallelism, asyncMapper));

    /// <summary>Up to <paramref name="parallelism"/> tasks at a time; results as they come.</summary>
    public static Source<TOut, TMat> SelectAsyncUnordered<TIn, TOut, TMat>(this Source<TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsyncUnordered<TIn, TOut>(parallelism, asyncMapper));

    /// <summary>Emits the initial value and then the value after each element.</summary>
    public static Source<TOut2, TMat> Scan<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1, TOut2> scan) =>
        flow.Via(new Scan<TOut1, TOut2>(zero, scan));

    public static Source<TOut2, TMat> ScanAsync<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1, Task<TOut2>> scan) =>
        flow.Via(new AggregateAsync<TOut1, TOut2>("scanAsync", true, zero, scan));

    /// <summary>Emits one value when the upstream completes.</summary>
    public static Source<TOut2, TMat> Aggregate<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1, TOut2> fold) =>
        flow.Via(new Aggregate<TOut1, TOut2>(zero, fold));

    public static Source<TOut2, TMat> AggregateAsync<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1, Task<TOut2>> fold) =>
        flow.Via(new AggregateAsync<TOut1, TOut2>("aggregateAsync", false, zero, fold));

    public static Source<TOut, TMat> Sum<TOut, TMat>(this Source<TOut, TMat> flow, Func<TOut, TOut, TOut> reduce) => flow.Via(new Sum<TOut>(reduce));

    public static Source<TOut, TMat> Take<TOut, TMat>(this Source<TOut, TMat> flow, long n) => flow.Via(new Take<TOut>(n));

    public static Source<TOut, TMat> TakeWhile<TOut, TMat>(this Source<TOut, TMat> flow, Predicate<TOut> predicate, bool inclusive = false) =>
        flow.Via(new TakeWhile<TOut>(predicate, inclusive));

    public static Source<TOut, TMat> Skip<TOut, TMat>(this Source<TOut, TMat> flow, long n) => flow.Via(new Skip<TOut>(n));

    public static Source<TOut, TMat> SkipWhile<TOut, TMat>(this Source<TOut, TMat> flow, Predicate<TOut> predicate) => flow.Via(new SkipWhile<TOut>(predicate));

    /// <summary>Fails when there are more than <paramref name="max"/> elements.</summary>
    public static Source<T, TMat> Limit<T, TMat>(this Source<T, TMat> flow, long max) => flow.Via(new LimitWeighted<T>(max, _ => 1));

    public static Source<T, TMat> LimitWeighted<T, TMat>(this Source<T, TMat> flow, long max, Func<T, long> costFunc) =>
        flow.Via(new LimitWeighted<T>(max, costFunc));

    public static Source<IEnumerable<TOut>, TMat> Grouped<TOut, TMat>(this Source<TOut, TMat> flow, int n) => flow.Via(new Grouped<TOut>(Graphs.Positive(n)));

    public static Source<IEnumerable<TOut>, TMat> Sliding<TOut, TMat>(this Source<TOut, TMat> flow, int n, int step = 1) =>
        flow.Via(new Sliding<TOut>(Graphs.Positive(n), Graphs.Positive(step)));

    public static Source<TOut, TMat> Intersperse<TOut, TMat>(this Source<TOut, TMat> flow, TOut inject) =>
        flow.Via(new Intersperse<TOut>(false, default!, inject, default!));

    public static Source<TOut, TMat> Intersperse<TOut, TMat>(this Source<TOut, TMat> flow, TOut start, TOut inject, TOut end) =>
        flow.Via(new Intersperse<TOut>(true, start, inject, end));

    public static Source<TOut, TMat> SelectError<TOut, TMat>(this Source<TOut, TMat> flow, Func<Exception, Exception> selector) =>
        flow.Via(new SelectError<TOut>(selector));

    /// <summary>Lets the upstream run ahead by <paramref name="size"/> elements, and does as the strategy says when that is not enough.</summary>
    public static Source<TOut, TMat> Buffer<TOut, TMat>(this Source<TOut, TMat> flow, int size, OverflowStrategy strategy) =>
        flow.Via(new Buffer<TOut>(Graphs.Positive(size), strategy));

    /// <summary>While the downstream is busy, up to <paramref name="max"/> elements become one.</summary>
    public static Source<TOut2, TMat> Batch<TOut, TOut2, TMat>(this Source<TOut, TMat> flow, long max, Func<TOut, TOut2> seed, Func<TOut2, TOut,
        TOut2> aggregate) =>
        flow.Via(new Batch<TOut, TOut2>("batch", max, _ => 1, seed, aggregate));

    public static Source<TOut2, TMat> BatchWeighted<TOut, TOut2, TMat>(this Source<TOut, TMat> flow, long max, Func<TOut, long> costFunction,
        Func<TOut, TOut2> seed, Func<TOut2, TOut, TOut2> aggregate) =>
        flow.Via(new Batch<TOut, TOut2>("batchWeighted", max, costFunction, seed, aggregate));

    /// <summary>While the downstream is busy, all elements become one: the upstream never waits.</summary>
    public static Source<TOut, TMat> Conflate<TOut, TMat>(this Source<TOut, TMat> flow, Func<TOut, TOut, TOut> aggregate) =>
        flow.Via(new Batch<TOut, TOut>("conflate", 1, _ => 0, element => element, aggregate));

    public static Source<TSeed, TMat> ConflateWithSeed<TOut, TSeed, TMat>(this Source<TOut, TMat> flow, Func<TOut, TSeed> seed, Func<TSeed, TOut,
        TSeed> aggregate) =>
        flow.Via(new Batch<TOut, TSeed>("conflateWithSeed", 1, _ => 0, seed, aggregate));

    public static Source<TOut2, TMat> Expand<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, Func<TOut1, IEnumerator<TOut2>> extrapolate) =>
        flow.Via(new Expand<TOut1, TOut2>(extrapolate));

    /// <summary>A task that tells how the stream ended at this point.</summary>
    public static Source<TOut, TMat2> WatchTermination<TOut, TMat, TMat2>(this Source<TOut, TMat> flow, Func<TMat, Task<Done>, TMat2> materializerFunction) =>
        flow.ViaMaterialized(new TerminationWatcher<TOut>(), materializerFunction);

    public static Source<TOut, TMat2> Monitor<TOut, TMat, TMat2>(this Source<TOut, TMat> flow, Func<TMat, IFlowMonitor, TMat2> combine) =>
        flow.ViaMaterialized(new MonitorStage<TOut>(), combine);

    public static Source<TOut, TMat> Concat<TOut, TMat>(this Source<TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> other) => flow.Via(Graphs.Concat(other));

    /// <summary>All of <paramref name="that"/> first.</summary>
    public static Source<TOut2, TMat> Prepend<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, IGraph<SourceShape<TOut2>, TMat> that) where TOut1 : TOut2 =>
        flow.Via(Graphs.Prepend<TOut1, TOut2, TMat>(that));

    public static Source<TOut2, TMat> Merge<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, IGraph<SourceShape<TOut2>, TMat> other,
        bool eagerComplete = false) where TOut1 : TOut2 =>
        flow.Via(Graphs.Merge<TOut1, TOut2, TMat>(other, eagerComplete));

    public static Source<TOut2, TMat3> MergeMaterialized<TOut1, TOut2, TMat, TMat2, TMat3>(this Source<TOut1, TMat> flow, IGraph<SourceShape<TOut2>,
        TMat2> that, Func<TMat, TMat2, TMat3> combine) where TOut1 : TOut2 =>
        flow.ViaMaterialized(Graphs.Merge<TOut1, TOut2, TMat2>(that, eagerComplete: false), combine);

    public static Source<(T1, T2), TMat> Zip<T1, T2, TMat>(this Source<T1, TMat> flow, IGraph<SourceShape<T2>, TMat> other) =>
        flow.Via(Graphs.ZipWith<T1, T2, (T1, T2), TMat>(other, static (first, second) => (first, second)));

    public static Source<T3, TMat> ZipWith<T1, T2, T3, TMat>(this Source<T1, TMat> flow, IGraph<SourceShape<T2>, TMat> other, Func<T1, T2, T3> combine) =>
        flow.Via(Graphs.ZipWith(other, combine));

    public static Source<(TOut1, long), TMat> ZipWithIndex<TOut1, TMat>(this Source<TOut1, TMat> flow) => flow.Via(Graphs.ZipWithIndex<TOut1>());

    /// <summary>Elements go to the sink as well, which can hold the stream up.</summary>
    public static Source<TOut, TMat> AlsoTo<TOut, TMat>(this Source<TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat> that) => flow.Via(Graphs.AlsoTo(that));

    public static Source<TOut, TMat3> AlsoToMaterialized<TOut, TMat, TMat2, TMat3>(this Source<TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat2> that,
        Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(Graphs.AlsoTo(that), materializerFunction);

    /// <summary>The elements of <paramref name="secondary"/> when there are none here.</summary>
    public static Source<T, TMat> OrElse<T, TMat>(this Source<T, TMat> flow, IGraph<SourceShape<T>, TMat> secondary) => flow.Via(Graphs.OrElse(secondary));

    public static Source<T, TMat3> OrElseMaterialized<T, TMat, TMat2, TMat3>(this Source<T, TMat> flow, IGraph<SourceShape<T>, TMat2> secondary,
        Func<TMat, TMat2, TMat3> combine) =>
        flow.ViaMaterialized(Graphs.OrElse(secondary), combine);

    public static Source<T2, TMat> Interleave<T1, T2, TMat>(this Source<T1, TMat> flow, IGraph<SourceShape<T2>, TMat> other, int segmentSize) where T1 : T2 =>
        flow.Via(Graphs.Interleave<T1, T2, TMat>(other, segmentSize));

    public static Source<T2, TMat3> InterleaveMaterialized<T1, T2, TMat, TMat2, TMat3>(this Source<T1, TMat> flow, IGraph<SourceShape<T2>,
        TMat2> graph, int segmentSize, Func<TMat, TMat2, TMat3> combine) where T1 : T2 =>
        flow.ViaMaterialized(Graphs.Interleave<T1, T2, TMat2>(graph, segmentSize), combine);

    public static Source<TOut, TMat> MergeSorted<TOut, TMat>(this Source<TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> that) =>
        flow.Via(Graphs.MergeSorted(that, Comparer<TOut>.Default.Compare));

    public static Source<TOut, TMat> MergeSorted<TOut, TMat>(this Source<TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> that, Func<TOut, TOut,
        int> orderFunc) =>
        flow.Via(Graphs.MergeSorted(that, orderFunc));

    public static Source<TOut, TMat> MergeSorted<TOut, TMat>(this Source<TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> that, IComparer<TOut> comparer) =>
        flow.Via(Graphs.MergeSorted(that, comparer.Compare));

    public static Source<TOut, TMat> WireTap<TOut, TMat>(this Source<TOut, TMat> flow, Action<TOut> action) =>
        flow.WireTap(Sink.ForEach(action).MapMaterializedValue(_ => default(TMat)!));

    /// <summary>Elements go to the sink as well if it is ready for them; it never holds the stream up.</summary>
    public static Source<TOut, TMat> WireTap<TOut, TMat>(this Source<TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat> that) => flow.Via(Graphs.WireTap(that));

    public static Source<TOut, TMat3> WireTapMaterialized<TOut, TMat, TMat2, TMat3>(this Source<TOut, TMat> flow, IGraph<SinkShape<TOut>,
        TMat2> that, Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(Graphs.WireTap(that), materializerFunction);

    /// <summary>Elements for which <paramref name="when"/> holds go to the sink instead.</summary>
    public static Source<TOut, TMat> DivertTo<TOut, TMat>(this Source<TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat> that, Func<TOut, bool> when) =>
        flow.Via(Graphs.DivertTo(that, when));

    public static Source<TOut, TMat3> DivertToMaterialized<TOut, TMat, TMat2, TMat3>(this Source<TOut, TMat> flow, IGraph<SinkShape<TOut>,
        TMat2> that, Func<TOut, bool> when, Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(Graphs.DivertTo(that, when), materializerFunction);

    /// <summary>On a failure that the function understands, one last element instead.</summary>
    public static Source<TOut, TMat> Recover<TOut, TMat>(this Source<TOut, TMat> flow, Func<Exception, Option<TOut>> partialFunc) =>
        flow.Via(new Recover<TOut>(partialFunc));

    /// <summary>On a failure that the function understands, goes on with another source; so many times, or for ever when negative.</summary>
    public static Source<TOut, TMat> RecoverWithRetries<TOut, TMat>(this Source<TOut, TMat> flow, Func<Exception, IGraph<SourceShape<TOut>,
        TMat>> partialFunc, int attempts = -1) =>
        flow.Via(new RecoverWith<TOut, TMat>(attempts, partialFunc));

    public static Source<TOut, TMat> RecoverWith<TOut, TMat>(this Source<TOut, TMat> flow, Func<Exception, IGraph<SourceShape<TOut>, TMat>> partialFunc) =>
        flow.RecoverWithRetries(partialFunc, -1);

    /// <summary>Each element becomes a source; one after the other.</summary>
    public static Source<TOut2, TMat> ConcatMany<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, Func<TOut1, IGraph<SourceShape<TOut2>, TMat>> flatten) =>
        flow.Via(new Flatten<TOut1, TOut2, TMat>("concatMany", 1, flatten));

    /// <summary>Each element becomes a source; up to <paramref name="breadth"/> at a time.</summary>
    public static Source<TOut2, TMat> MergeMany<TOut1, TOut2, TMat>(this Source<TOut1, TMat> flow, int breadth, Func<TOut1,
        IGraph<SourceShape<TOut2>, TMat>> flatten) =>
        flow.Via(new Flatten<TOut1, TOut2, TMat>("mergeMany", Graphs.Positive(breadth), flatten));

    /// <summary>Groups of <paramref name="n"/>, or of what there is when the time is up.</summary>
    public static Source<IEnumerable<TOut>, TMat> GroupedWithin<TOut, TMat>(this Source<TOut, TMat> flow, int n, TimeSpan timeout) =>
        flow.Via(new GroupedWeightedWithin<TOut>("groupedWithin", Graphs.Positive(n), int.MaxValue, _ => 1, timeout));

    public static Source<IEnumerable<TOut>, TMat> GroupedWeightedWithin<TOut, TMat>(this Source<TOut, TMat> flow, long maxWeight, int maxNumber,
        TimeSpan interval, Func<TOut, long> costFn) =>
        flow.Via(new GroupedWeightedWithin<TOut>("groupedWeightedWithin", maxWeight, maxNumber, costFn, interval));

    /// <summary>At most so many elements per time; shaping waits, enforcing fails.</summary>
    public static Source<TOut, TMat> Throttle<TOut, TMat>(this Source<TOut, TMat> flow, int elements, TimeSpan per, int maximumBurst, ThrottleMode mode) =>
        flow.Throttle(elements, per, maximumBurst, _ => 1, mode);

    public static Source<TOut, TMat> Throttle<TOut, TMat>(this Source<TOut, TMat> flow, int cost, TimeSpan per, int maximumBurst, Func<TOut,
        int> calculateCost, ThrottleMode mode) =>
        flow.Via(Graphs.Throttle(cost, per, maximumBurst, calculateCost, mode));

    /// <summary>Fails with <see cref="TimeoutException"/> when the time between two elements is longer.</summary>
    public static Source<TOut, TMat> IdleTimeout<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan timeout) =>
        flow.Via(new TimeoutStage<TOut>(TimeoutKind.Idle, timeout));

    public static Source<TOut, TMat> InitialTimeout<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan timeout) =>
        flow.Via(new TimeoutStage<TOut>(TimeoutKind.Initial, timeout));

    public static Source<TOut, TMat> CompletionTimeout<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan timeout) =>
        flow.Via(new TimeoutStage<TOut>(TimeoutKind.Completion, timeout));

    public static Source<TOut, TMat> BackpressureTimeout<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan timeout) =>
        flow.Via(new TimeoutStage<TOut>(TimeoutKind.Backpressure, timeout));

    /// <summary>An element of its own whenever none has come for so long and there is demand.</summary>
    public static Source<TInjected, TMat> KeepAlive<TOut, TInjected, TMat>(this Source<TOut, TMat> flow, TimeSpan timeout,
        Func<TInjected> injectElement) where TOut : TInjected =>
        flow.Via(new KeepAlive<TOut, TInjected>(timeout, injectElement));

    public static Source<TOut, TMat> TakeWithin<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan duration) => flow.Via(new TakeWithin<TOut>(duration));

    public static Source<TOut, TMat> SkipWithin<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan duration) => flow.Via(new SkipWithin<TOut>(duration));

    public static Source<TOut, TMat> InitialDelay<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan delay) => flow.Via(new InitialDelay<TOut>(delay));

    /// <summary>Holds each element back; as many as the input buffer holds.</summary>
    public static Source<TOut, TMat> Delay<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan of, DelayOverflowStrategy? strategy = null) =>
        flow.Via(new Delay<TOut>(of, strategy ?? DelayOverflowStrategy.DropTail));

    public static Source<TOut, TMat> Log<TOut, TMat>(this Source<TOut, TMat> flow, string name, Func<TOut, object>? extract = null,
        ILoggingAdapter? log = null) =>
        flow.Via(new LogStage<TOut>(name, extract ?? (element => element!), log));

    /// <summary>Asks ahead by one element.</summary>
    public static Source<TOut, TMat> Detach<TOut, TMat>(this Source<TOut, TMat> flow) => flow.Via(new Buffer<TOut>(1, OverflowStrategy.Backpressure));

    /// <summary>Fails with <see cref="WatchedActorTerminatedException"/> when the actor stops.</summary>
    public static Source<T, TMat> Watch<T, TMat>(this Source<T, TMat> flow, IActorRef actor) => flow.Via(new WatchStage<T>(actor));
}
