using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Tests.Streams;

public class QueueSpec : StreamsTest
{
    private static readonly IQueueOfferResult Enqueued = QueueOfferResult.Enqueued.Instance;

    private (ISourceQueueWithComplete<int> Queue, SinkProbe<int>.Handle Sink) Run(int size, OverflowStrategy strategy) =>
        Source.Queue<int>(size, strategy).ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);

    private static Task<IQueueOfferResult> Offer(ISourceQueue<int> queue, int element) => queue.OfferAsync(element).WaitAsync(Patience);

    [Theory]
    [InlineData(OverflowStrategy.DropHead, new[] { 3, 4 })]
    [InlineData(OverflowStrategy.DropTail, new[] { 1, 4 })]
    [InlineData(OverflowStrategy.DropBuffer, new[] { 3, 4 })]
    [InlineData(OverflowStrategy.DropNew, new[] { 1, 2 })]
    public async Task A_full_buffer_does_as_its_strategy_says(OverflowStrategy strategy, int[] expected)
    {
        var (queue, sink) = Run(2, strategy);
        for (var i = 1; i <= 4; i++)
        {
            var result = await Offer(queue, i);
            Assert.Equal(i > 2 && strategy == OverflowStrategy.DropNew ? QueueOfferResult.Dropped.Instance : Enqueued, result);
        }

        queue.Complete();
        await sink.Request(10);
        await sink.ExpectNext(expected);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task A_full_buffer_that_fails_fails_the_stream()
    {
        var (queue, sink) = Run(1, OverflowStrategy.Fail);
        await Offer(queue, 1);
        Assert.IsType<BufferOverflowException>(Assert.IsType<QueueOfferResult.Failure>(await Offer(queue, 2)).Cause);
        Assert.IsType<BufferOverflowException>(await sink.ExpectFailure());
        await Assert.ThrowsAsync<BufferOverflowException>(() => queue.WatchCompletionAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task With_backpressure_an_offer_waits_until_there_is_room_and_only_one_may()
    {
        var (queue, sink) = Run(2, OverflowStrategy.Backpressure);
        await Offer(queue, 1);
        await Offer(queue, 2);
        var waiting = queue.OfferAsync(3);
        Assert.False(waiting.IsCompleted);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Offer(queue, 4));
        await sink.RequestNext(1);
        Assert.Equal(Enqueued, await waiting.WaitAsync(Patience));
        await sink.Request(2);
        await sink.ExpectNext(2, 3);
    }

    [Fact]
    public async Task Without_a_buffer_an_element_is_handed_over_on_demand()
    {
        var (queue, sink) = Run(0, OverflowStrategy.Backpressure);
        var waiting = queue.OfferAsync(1);
        Assert.False(waiting.IsCompleted);
        await sink.RequestNext(1);
        Assert.Equal(Enqueued, await waiting.WaitAsync(Patience));
        await sink.Request();
        await sink.Settle();
        Assert.Equal(Enqueued, await Offer(queue, 2));
        await sink.ExpectNext(2);

        var (dropping, idle) = Run(0, OverflowStrategy.DropNew);
        await idle.Settle();
        Assert.Equal(QueueOfferResult.Dropped.Instance, await Offer(dropping, 1));
    }

    [Fact]
    public async Task Completion_comes_after_what_was_offered()
    {
        var (queue, sink) = Run(2, OverflowStrategy.Backpressure);
        await Offer(queue, 1);
        await Offer(queue, 2);
        var waiting = queue.OfferAsync(3);
        queue.Complete();
        Assert.Equal(QueueOfferResult.QueueClosed.Instance, await Offer(queue, 4));
        await sink.Request(10);
        await sink.ExpectNext(1, 2, 3);
        await sink.ExpectComplete();
        Assert.Equal(Enqueued, await waiting.WaitAsync(Patience));
        await queue.WatchCompletionAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task A_failure_does_not_wait_for_what_was_offered()
    {
        var (queue, sink) = Run(2, OverflowStrategy.Backpressure);
        await Offer(queue, 1);
        queue.Fail(new Boom());
        Assert.IsType<Boom>(await sink.ExpectFailure());
        Assert.IsType<Boom>(Assert.IsType<QueueOfferResult.Failure>(await Offer(queue, 2)).Cause);
        await Assert.ThrowsAsync<Boom>(() => queue.WatchCompletionAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task A_cancelled_stream_closes_the_queue()
    {
        var (queue, sink) = Run(1, OverflowStrategy.Backpressure);
        await Offer(queue, 1);
        var waiting = queue.OfferAsync(2);
        await sink.Cancel();
        Assert.Equal(QueueOfferResult.QueueClosed.Instance, await waiting.WaitAsync(Patience));
        await queue.WatchCompletionAsync().WaitAsync(Patience);
        Assert.Equal(QueueOfferResult.QueueClosed.Instance, await Offer(queue, 3));
    }

    [Fact]
    public async Task A_torn_down_stream_detaches_the_queue()
    {
        var (queue, _) = Run(1, OverflowStrategy.Backpressure);
        await Offer(queue, 1);
        var waiting = queue.OfferAsync(2);
        Materializer.Shutdown();
        await Assert.ThrowsAsync<StreamDetachedException>(() => waiting.WaitAsync(Patience));
        await Assert.ThrowsAsync<StreamDetachedException>(() => queue.WatchCompletionAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task Offers_from_many_threads_all_arrive_once()
    {
        const int offerers = 8, each = 2_000;
        var (queue, sum) = Source.Queue<int>(16, OverflowStrategy.DropNew).ToMaterialized(Sink.Aggregate<int, long>(0, (s, x) => s + x), Keep.Both)
            .Run(Materializer);
        var sent = await Task.WhenAll(Enumerable.Range(0, offerers).Select(n => Task.Run(async () =>
        {
            var accepted = 0L;
            for (var i = 1; i <= each; i++)
                if (await queue.OfferAsync(n * each + i) is QueueOfferResult.Enqueued) accepted += n * each + i;
            return accepted;
        }))).WaitAsync(Patience);
        queue.Complete();
        Assert.Equal(sent.Sum(), await sum.WaitAsync(Patience));
    }

    [Fact]
    public async Task One_who_waits_for_each_offer_gets_everything_through_in_order()
    {
        const int count = 50_000;
        var (queue, seen) = Source.Queue<int>(16, OverflowStrategy.Backpressure).Async()
            .ToMaterialized(Sink.Aggregate<int, int>(0, (last, x) => x == last + 1 ? x : -1_000_000), Keep.Both).Run(Materializer);
        for (var i = 1; i <= count; i++) Assert.Equal(Enqueued, await queue.OfferAsync(i));
        queue.Complete();
        Assert.Equal(count, await seen.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_sink_queue_is_pulled_one_by_one()
    {
        var (source, queue) = SourceProbe<int>.Create().ToMaterialized(Sink.Queue<int>(), Keep.Both).Run(Materializer);
        var first = queue.PullAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => queue.PullAsync());
        await source.ExpectPull();
        await source.Send(1);
        Assert.Equal(1, (await first.WaitAsync(Patience)).Value);
        await source.ExpectPull();
        await source.Send(2);
        await source.Complete();
        Assert.Equal(2, (await queue.PullAsync().WaitAsync(Patience)).Value);
        Assert.False((await queue.PullAsync().WaitAsync(Patience)).HasValue);
    }

    [Fact]
    public async Task A_sink_queue_reads_ahead_by_its_buffer_and_no_further()
    {
        var (source, queue) = SourceProbe<int>.Create().ToMaterialized(Sink.Queue<int>().WithAttributes(Attributes.CreateInputBuffer(2, 2)),
            Keep.Both).Run(Materializer);
        for (var i = 1; i <= 2; i++)
        {
            await source.ExpectPull();
            await source.Send(i);
        }

        await source.Settle();
        Assert.False(source.Signals.TryNext(out _));
        Assert.Equal(1, (await queue.PullAsync().WaitAsync(Patience)).Value);
        await source.ExpectPull();
        await source.Fail(new Boom());
        Assert.Equal(2, (await queue.PullAsync().WaitAsync(Patience)).Value);
        await Assert.ThrowsAsync<Boom>(() => queue.PullAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task A_stream_is_an_async_sequence_that_ends_with_its_reader()
    {
        var got = new List<int>();
        await foreach (var x in Source.From(Enumerable.Range(1, 5)).RunAsAsyncEnumerable(Materializer)) got.Add(x);
        Assert.Equal([1, 2, 3, 4, 5], got);

        SourceProbe<int>.Handle? source = null;
        var numbers = SourceProbe<int>.Create().MapMaterializedValue(h => source = h).RunAsAsyncEnumerable(Materializer);
        await using (var reader = numbers.GetAsyncEnumerator())
        {
            var move = reader.MoveNextAsync();
            await source!.ExpectPull();
            await source.Send(7);
            Assert.True(await move);
            Assert.Equal(7, reader.Current);
        }

        await source.ExpectPull();
        await source.ExpectCancel();
    }
}
