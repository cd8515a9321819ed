using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using Akka.Util;

namespace Akka.Tests.Streams;

/// <summary>Buffers, batches, tasks, recovery, fan-in, fan-out and substreams.</summary>
public class FlowControlSpec : StreamsTest
{
    private static async Task Send(SourceProbe<int>.Handle source, params int[] elements)
    {
        foreach (var element in elements)
        {
            await source.ExpectPull();
            await source.Send(element);
        }
    }

    private static async Task ExpectNoPull(SourceProbe<int>.Handle source)
    {
        await source.Settle();
        Assert.False(source.Signals.TryNext(out var signal), $"unexpected {signal}");
    }

    [Theory]
    [InlineData(OverflowStrategy.DropHead, new[] { 3, 4 })]
    [InlineData(OverflowStrategy.DropTail, new[] { 1, 4 })]
    [InlineData(OverflowStrategy.DropBuffer, new[] { 3, 4 })]
    [InlineData(OverflowStrategy.DropNew, new[] { 1, 2 })]
    public async Task A_buffer_that_drops_never_holds_the_upstream_up(OverflowStrategy strategy, int[] expected)
    {
        var (source, sink) = Probe(Flow.Create<int>().Buffer(2, strategy));
        await Send(source, 1, 2, 3, 4);
        await source.Complete();
        await sink.Request(10);
        await sink.ExpectNext(expected);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task A_buffer_with_backpressure_asks_only_for_what_fits()
    {
        var (source, sink) = Probe(Flow.Create<int>().Buffer(2, OverflowStrategy.Backpressure));
        await Send(source, 1, 2);
        await ExpectNoPull(source);
        await sink.RequestNext(1);
        await Send(source, 3);
        await source.Complete();
        await sink.Request(3);
        await sink.ExpectNext(2, 3);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task A_buffer_that_fails_does_so_beyond_its_size()
    {
        var (source, sink) = Probe(Flow.Create<int>().Buffer(1, OverflowStrategy.Fail));
        await Send(source, 1, 2);
        Assert.IsType<BufferOverflowException>(await sink.ExpectFailure());
    }

    [Fact]
    public async Task Conflate_folds_what_comes_while_nobody_asks()
    {
        var (source, sink) = Probe(Flow.Create<int>().Conflate((a, b) => a + b));
        await Send(source, 1, 2, 3);
        await sink.RequestNext(6);
        await sink.Request();
        await Send(source, 4);
        await sink.ExpectNext(4);
        await Send(source, 5);
        await source.Complete();
        await sink.Settle();
        await sink.RequestNext(5);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task ConflateWithSeed_begins_with_a_seed_each_time()
    {
        var (source, sink) = Probe(Flow.Create<int>().ConflateWithSeed(x => new List<int> { x }, (list, x) => { list.Add(x); return list; }));
        await Send(source, 1, 2);
        await sink.Request();
        Assert.Equal([1, 2], await sink.Next());
        await Send(source, 3);
        await sink.Request();
        Assert.Equal([3], await sink.Next());
    }

    [Fact]
    public async Task Batch_folds_up_to_its_size_and_then_waits()
    {
        var (source, sink) = Probe(Flow.Create<int>().Batch(2, x => x, (a, b) => a + b));
        await Send(source, 1, 2, 3);
        await ExpectNoPull(source);
        await sink.RequestNext(3);
        await Send(source, 4);
        await source.Complete();
        await sink.Request(2);
        await sink.ExpectNext(7);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task BatchWeighted_weighs()
    {
        var (source, sink) = Probe(Flow.Create<int>().BatchWeighted(5, x => x, x => $"{x}", (s, x) => $"{s}+{x}"));
        await Send(source, 1, 4, 3);
        await ExpectNoPull(source);
        await source.Complete();
        await sink.Request(3);
        await sink.ExpectNext("1+4", "3");
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task Expand_fills_in_while_nothing_comes()
    {
        var (source, sink) = Probe(Flow.Create<int>().Expand(x => Enumerable.Repeat(x, 1000).GetEnumerator()));
        await sink.Request();
        await Send(source, 1);
        await sink.ExpectNext(1);
        await sink.RequestNext(1);
        await Send(source, 2);
        await sink.RequestNext(2);
        await source.ExpectPull();
        await source.Complete();
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task SelectAsync_keeps_the_order_and_its_parallelism()
    {
        var tasks = Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var (source, sink) = Probe(Flow.Create<int>().SelectAsync(2, x => tasks[x].Task));
        await sink.Request(10);
        await Send(source, 0, 1);
        await ExpectNoPull(source);
        tasks[1].SetResult(1);
        await sink.ExpectNothing();
        tasks[0].SetResult(0);
        await sink.ExpectNext(0, 1);
        await Send(source, 2);
        await source.Complete();
        await sink.ExpectNothing();
        tasks[2].SetResult(2);
        await sink.ExpectNext(2);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task SelectAsyncUnordered_takes_results_as_they_come()
    {
        var tasks = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var (source, sink) = Probe(Flow.Create<int>().SelectAsyncUnordered(2, x => tasks[x].Task));
        await sink.Request(10);
        await Send(source, 0, 1);
        await ExpectNoPull(source);
        tasks[1].SetResult(1);
        await sink.ExpectNext(1);
        await Send(source, 2);
        await source.Complete();
        tasks[2].SetResult(2);
        tasks[0].SetResult(0);
        Assert.Equal([0, 2], new[] { await sink.Next(), await sink.Next() }.Order());
        await sink.ExpectComplete();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_task_is_supervised(bool ordered)
    {
        static async Task<int> Map(int x)
        {
            await Task.Yield();
            return x == 2 ? throw new Boom() : x;
        }

        static Task<int> MapAtOnce(int x) => x == 2 ? throw new Boom() : Task.FromResult(x);
        foreach (var map in new Func<int, Task<int>>[] { Map, MapAtOnce, x => x == 2 ? Task.FromException<int>(new Boom()) : Task.FromResult(x) })
        {
            var source = ordered ? Source.From([1, 2, 3]).SelectAsync(2, map) : Source.From([1, 2, 3]).SelectAsyncUnordered(2, map);
            await Assert.ThrowsAsync<Boom>(() => Collect(source));
            var resumed = await Collect(source.WithAttributes(ActorAttributes.CreateSupervisionStrategy(Deciders.ResumingDecider)));
            Assert.Equal([1, 3], resumed.Order());
        }
    }

    [Fact]
    public async Task Recover_emits_one_last_element_for_a_failure_it_knows()
    {
        var failing = Source.From([1, 2]).Select(x => x == 2 ? throw new Boom() : x);
        Assert.Equal([1, 99], await Collect(failing.Recover(e => e is Boom ? new Option<int>(99) : Option<int>.None)));
        await Assert.ThrowsAsync<Boom>(() => Collect(failing.Recover(_ => Option<int>.None)));
    }

    [Fact]
    public async Task RecoverWithRetries_goes_on_with_another_source_so_many_times()
    {
        var failing = Source.From([1, 2]).Select(x => x == 2 ? throw new Boom() : x);
        Assert.Equal([1, 7, 8], await Collect(failing.RecoverWithRetries(_ => Source.From([7, 8]), 1)));
        Assert.Equal([1, 1, 1, 5], await Collect(failing.RecoverWithRetries(Next(2), 3)));
        await Assert.ThrowsAsync<Boom>(() => Collect(failing.RecoverWithRetries(_ => failing, 2)));
        await Assert.ThrowsAsync<Boom>(() => Collect(failing.RecoverWith(_ => null!)));

        Func<Exception, IGraph<SourceShape<int>, NotUsed>> Next(int left) => _ => left-- > 0 ? failing : Source.Single(5);
    }

    [Fact]
    public async Task SelectError_translates_a_failure() => await Assert.ThrowsAsync<NotSupportedException>(() =>
        Collect(Source.Failed<int>(new Boom()).SelectError(_ => new NotSupportedException())));

    [Fact]
    public async Task Merge_takes_what_comes_and_completes_with_the_last()
    {
        var (a, (b, sink)) = SourceProbe<int>.Create().MergeMaterialized(SourceProbe<int>.Create(), Keep.Both)
            .ToMaterialized(SinkProbe<int>.Create(), (sources, s) => (sources.Item1, (sources.Item2, s))).Run(Materializer);
        await sink.Request(10);
        await Send(b, 1);
        await sink.ExpectNext(1);
        await Send(a, 2);
        await sink.ExpectNext(2);
        await a.Complete();
        await sink.ExpectNothing();
        await Send(b, 3);
        await sink.ExpectNext(3);
        await b.Complete();
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task Merge_can_complete_eagerly_and_widen()
    {
        Assert.Equal(10, (await Collect(Source.Repeat(1).Merge(Source.Repeat(2)).Take(10))).Count);
        Assert.Empty(await Collect(Source.Empty<int>().Merge(Source.Never<int>(), eagerComplete: true)));
        var widened = await Collect(Source.From(["a"]).Merge<string, object, NotUsed>(Source.From(new object[] { 1 })));
        Assert.Equal(2, widened.Count);
        await Assert.ThrowsAsync<Boom>(() => Collect(Source.Never<int>().Merge(Source.Failed<int>(new Boom()))));
    }

    [Fact]
    public async Task Interleave_and_merge_sorted_and_or_else()
    {
        Assert.Equal([1, 2, 11, 12, 3, 13, 14], await Collect(Source.From([1, 2, 3]).Interleave(Source.From([11, 12, 13, 14]), 2)));
        Assert.Equal([1, 2, 3, 4, 5, 9], await Collect(Source.From([1, 4, 5]).MergeSorted(Source.From([2, 3, 9]))));
        Assert.Equal([9, 5, 4], await Collect(Source.From([5]).MergeSorted(Source.From([9, 4]), (a, b) => b.CompareTo(a))));
        Assert.Equal([1], await Collect(Source.Single(1).OrElse(Source.Single(2))));
        Assert.Equal([2], await Collect(Source.Empty<int>().OrElse(Source.Single(2))));
        Assert.Empty(await Collect(Source.Empty<int>().OrElse(Source.Empty<int>())));
    }

    [Fact]
    public async Task Combine_feeds_many_into_one()
    {
        var one = Source.Single(1);
        Assert.Equal([1, 2, 3], (await Collect(Source.Combine(one, Source.Single(2), n => new Merge<int>(n), Source.Single(3)))).Order());
        Assert.Equal([1, 2, 3], await Collect(Source.Combine(one, Source.Single(2), n => Concat.Create<int>(n), Source.Single(3))));
    }

    [Fact]
    public async Task Concat_asks_the_second_only_after_the_first()
    {
        var (first, (second, sink)) = SourceProbe<int>.Create().ConcatMaterialized(SourceProbe<int>.Create(), Keep.Both)
            .ToMaterialized(SinkProbe<int>.Create(), (sources, s) => (sources.Item1, (sources.Item2, s))).Run(Materializer);
        await sink.Request(2);
        await Send(first, 1);
        await sink.ExpectNext(1);
        await ExpectNoPull(second);
        await first.ExpectPull();
        await first.Complete();
        await Send(second, 2);
        await second.Complete();
        await sink.ExpectNext(2);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task Zip_lets_a_closed_inlet_use_up_its_element()
    {
        Assert.Equal([(1, "a"), (2, "b")], await Collect(Source.From([1, 2]).Zip(Source.From(["a", "b", "c"]))));
        Assert.Equal([(1, "a")], await Collect(Source.From([1, 2]).Zip(Source.From(["a"]))));
    }

    [Fact]
    public async Task AlsoTo_is_as_fast_as_the_slower()
    {
        var (source, (side, main)) = SourceProbe<int>.Create().AlsoToMaterialized(SinkProbe<int>.Create(), Keep.Both)
            .ToMaterialized(SinkProbe<int>.Create(), (l, r) => (l.Item1, (l.Item2, r))).Run(Materializer);
        await main.Request(2);
        await ExpectNoPull(source);
        await side.Request(1);
        await Send(source, 1);
        await main.ExpectNext(1);
        await side.ExpectNext(1);
        await ExpectNoPull(source);
        await side.Cancel();
        await source.ExpectCancel();
        await main.ExpectComplete();
    }

    [Fact]
    public async Task WireTap_never_holds_anything_up()
    {
        var (source, (tap, main)) = SourceProbe<int>.Create().WireTapMaterialized(SinkProbe<int>.Create(), Keep.Both)
            .ToMaterialized(SinkProbe<int>.Create(), (l, r) => (l.Item1, (l.Item2, r))).Run(Materializer);
        await main.Request(10);
        await Send(source, 1, 2, 3);
        await main.ExpectNext(1, 2, 3);
        await tap.Request();
        await tap.ExpectNext(3);
        await tap.Cancel();
        await Send(source, 4);
        await main.ExpectNext(4);
        var seen = new List<int>();
        Assert.Equal([1, 2], await Collect(Source.From([1, 2]).WireTap(x => { lock (seen) seen.Add(x); })));
    }

    [Fact]
    public async Task DivertTo_sends_each_element_one_way()
    {
        var (odd, even) = Source.From(Enumerable.Range(1, 6)).DivertToMaterialized(Sink.Seq<int>(), x => x % 2 == 1, Keep.Right)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        Assert.Equal([1, 3, 5], await odd.WaitAsync(Patience));
        Assert.Equal([2, 4, 6], await even.WaitAsync(Patience));
    }

    [Fact]
    public async Task ConcatMany_and_MergeMany_run_substreams()
    {
        var numbers = Source.From([1, 2, 3]);
        Assert.Equal([1, 1, 2, 2, 3, 3], await Collect(numbers.ConcatMany(x => Source.From([x, x]))));
        Assert.Equal([1, 1, 2, 2, 3, 3], (await Collect(numbers.MergeMany(2, x => Source.From([x, x]).Async()))).Order());
        Assert.Equal([1, 3], await Collect(numbers.ConcatMany(x => x == 2 ? Source.Empty<int>() : Source.Single(x))));
        await Assert.ThrowsAsync<Boom>(() => Collect(numbers.ConcatMany(x => x == 2 ? Source.Failed<int>(new Boom()) : Source.Single(x))));
        await Assert.ThrowsAsync<Boom>(() => Collect(numbers.ConcatMany<int, int, NotUsed>(_ => throw new Boom())));
        Assert.Equal(2_000, (await Collect(Source.From(Enumerable.Range(0, 1_000)).ConcatMany(x => Source.From([x, x])))).Count);
    }

    [Fact]
    public async Task A_cancelled_flow_cancels_its_substreams()
    {
        SourceProbe<int>.Handle? inner = null;
        var sink = Source.Single(1).Concat(Source.Never<int>())
            .ConcatMany(_ => SourceProbe<int>.Create().MapMaterializedValue(h => { inner = h; return NotUsed.Instance; }))
            .RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Request();
        await sink.Settle();
        await Send(inner!, 5);
        await sink.ExpectNext(5);
        await sink.Cancel();
        await inner!.ExpectPull();
        await inner.ExpectCancel();
    }

    [Fact]
    public async Task A_substream_that_cannot_be_built_fails_its_stage()
    {
        var broken = Source.FromGraph(new BrokenStage());
        await Assert.ThrowsAsync<Boom>(() => Collect(Source.Single(1).ConcatMany(_ => broken)));
    }

    private sealed class BrokenStage : Akka.Streams.Stage.GraphStage<SourceShape<int>>
    {
        public override SourceShape<int> Shape { get; } = new(new Outlet<int>("broken.out"));

        protected override Akka.Streams.Stage.GraphStageLogic CreateLogic(Attributes inheritedAttributes) => throw new Boom();
    }
}
