using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Tests.Streams;

public class HubSpec : StreamsTest
{
    private (SourceProbe<int>.Handle Source, Source<int, NotUsed> Hub) Hub(int size) =>
        SourceProbe<int>.Create().ToMaterialized(BroadcastHub.Sink<int>(size), Keep.Both).Run(Materializer);

    private SinkProbe<int>.Handle Attach(Source<int, NotUsed> hub) => hub.RunWith(SinkProbe<int>.Create(), Materializer);

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
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(4096)]
    public void The_buffer_is_a_power_of_two_below_4096(int size) => Assert.Throws<ArgumentException>(() => BroadcastHub.Sink<int>(size));

    [Fact]
    public async Task Every_consumer_gets_every_element()
    {
        var (source, hub) = Hub(8);
        var (a, b) = (Attach(hub), Attach(hub));
        await a.Request(3);
        await b.Request(3);
        await a.Settle();
        await b.Settle();
        await Send(source, 1, 2, 3);
        await a.ExpectNext(1, 2, 3);
        await b.ExpectNext(1, 2, 3);
    }

    [Fact]
    public async Task Without_consumers_the_producer_waits_once_the_buffer_is_full()
    {
        var (source, hub) = Hub(2);
        await Send(source, 1, 2);
        await ExpectNoPull(source);
        var late = Attach(hub);
        await late.Request(2);
        await late.ExpectNext(1, 2);
        await source.ExpectPull();
    }

    [Fact]
    public async Task The_slowest_consumer_holds_the_producer_up_within_the_buffer()
    {
        var (source, hub) = Hub(4);
        var (fast, slow) = (Attach(hub), Attach(hub));
        await slow.Settle();
        await fast.Request(100);
        await Send(source, 1, 2, 3, 4);
        await fast.ExpectNext(1, 2, 3, 4);
        await ExpectNoPull(source);
        await slow.Request();
        await slow.ExpectNext(1);
        await source.ExpectPull();
        await source.Send(5);
        await fast.ExpectNext(5);
        await ExpectNoPull(source);
        await slow.Cancel();
        // Who leaves holds nobody up.
        await Send(source, 6, 7);
        await fast.ExpectNext(6, 7);
    }

    [Fact]
    public async Task Who_comes_after_all_have_left_does_not_see_what_they_had()
    {
        var (source, hub) = Hub(4);
        var first = Attach(hub);
        await first.Request(2);
        await Send(source, 1, 2);
        await first.ExpectNext(1, 2);
        await first.Cancel();
        await first.Stopped;
        await Send(source, 3);
        var second = Attach(hub);
        await second.Request(2);
        await Send(source, 4);
        await second.ExpectNext(3, 4);
    }

    [Fact]
    public async Task Completion_comes_to_each_after_its_elements()
    {
        var (source, hub) = Hub(4);
        var (a, b) = (Attach(hub), Attach(hub));
        await a.Settle();
        await b.Settle();
        await Send(source, 1, 2);
        await source.Complete();
        await a.Request(3);
        await a.ExpectNext(1, 2);
        await a.ExpectComplete();
        await b.Request(1);
        await b.ExpectNext(1);
        await b.ExpectNothing();
        await b.Request(1);
        await b.ExpectNext(2);
        await b.ExpectComplete();
        await Attach(hub).ExpectComplete();
    }

    [Fact]
    public async Task A_failure_comes_to_all()
    {
        var (source, hub) = Hub(4);
        var (a, b) = (Attach(hub), Attach(hub));
        await a.Request();
        await a.Settle();
        await b.Settle();
        await source.ExpectPull();
        await source.Fail(new Boom());
        Assert.IsType<Boom>(await a.ExpectFailure());
        Assert.IsType<Boom>(await b.ExpectFailure());
        Assert.IsType<Boom>(await Attach(hub).ExpectFailure());
    }

    [Fact]
    public async Task A_torn_down_hub_fails_consumers_elsewhere()
    {
        var elsewhere = System.Materializer();
        var (_, hub) = Hub(4);
        var consumer = hub.RunWith(Sink.Ignore<int>(), elsewhere);
        Materializer.Shutdown();
        await Assert.ThrowsAsync<AbruptStageTerminationException>(() => consumer.WaitAsync(Patience));
    }

    [Fact]
    public async Task Consumers_that_come_and_go_see_no_gap_and_nothing_twice()
    {
        var (queue, hub) = Source.Queue<int>(64, OverflowStrategy.Backpressure).ToMaterialized(BroadcastHub.Sink<int>(32), Keep.Both).Run(Materializer);
        // One who stays keeps the hub moving; what it sees is whole.
        var whole = hub.RunWith(Sink.Aggregate<int, int>(-1, (last, x) => x == last + 1 ? x : int.MinValue), Materializer);
        var visitors = Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(async () =>
        {
            for (var visit = 0; visit < 50; visit++)
            {
                var seen = await hub.Take(1 + (seed * 7 + visit * 13) % 50).RunWith(Sink.Seq<int>(), Materializer);
                for (var i = 1; i < seen.Count; i++) Assert.Equal(seen[i - 1] + 1, seen[i]);
            }
        })));
        var count = 0;
        while (!visitors.IsCompleted) await queue.OfferAsync(count++).WaitAsync(Patience);
        await visitors;
        queue.Complete();
        Assert.Equal(count - 1, await whole.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_hundred_consumers_get_the_same()
    {
        var (queue, hub) = Source.Queue<int>(64, OverflowStrategy.Backpressure).ToMaterialized(BroadcastHub.Sink<int>(64), Keep.Both).Run(Materializer);
        var consumers = Enumerable.Range(0, 100).Select(_ => hub.RunWith(SinkProbe<int>.Create(), Materializer)).ToArray();
        foreach (var consumer in consumers)
        {
            await consumer.Request(1000);
            await consumer.Settle();
        }

        for (var i = 0; i < 500; i++) await queue.OfferAsync(i).WaitAsync(Patience);
        queue.Complete();
        foreach (var consumer in consumers)
        {
            for (var i = 0; i < 500; i++) await consumer.ExpectNext(i);
            await consumer.ExpectComplete();
        }
    }

    [Fact]
    public async Task Merged_producers_all_get_through_each_in_its_order()
    {
        var (into, result) = MergeHub.Source<(int Producer, int Value)>(4).Take(4_000).ToMaterialized(Sink.Seq<(int Producer, int Value)>(),
            Keep.Both).Run(Materializer);
        for (var p = 0; p < 4; p++)
        {
            var producer = p;
            Source.From(Enumerable.Range(0, 1_000)).Select(x => (producer, x)).RunWith(into, Materializer);
        }

        var seen = await result.WaitAsync(Patience);
        foreach (var group in seen.GroupBy(x => x.Producer)) Assert.Equal(Enumerable.Range(0, 1_000), group.Select(x => x.Value));
    }

    [Fact]
    public async Task A_merged_producer_that_fails_or_completes_only_leaves()
    {
        var (into, sink) = MergeHub.Source<int>().ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        await sink.Request(10);
        Source.Failed<int>(new Boom()).RunWith(into, Materializer);
        Source.Single(1).RunWith(into, Materializer);
        await sink.ExpectNext(1);
        Source.Single(2).RunWith(into, Materializer);
        await sink.ExpectNext(2);
    }

    [Fact]
    public async Task A_merged_producer_is_held_up_by_its_own_buffer()
    {
        var (into, sink) = MergeHub.Source<int>(2).ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        var source = SourceProbe<int>.Create().To(into).Run(Materializer);
        await Send(source, 1, 2);
        await ExpectNoPull(source);
        await sink.Request(2);
        await sink.ExpectNext(1, 2);
        await source.ExpectPull();
    }

    [Fact]
    public async Task When_the_consumer_ends_the_producers_are_cancelled()
    {
        var (into, sink) = MergeHub.Source<int>().ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        var source = SourceProbe<int>.Create().To(into).Run(Materializer);
        await source.ExpectPull();
        await sink.Cancel();
        await source.ExpectCancel();
        var late = SourceProbe<int>.Create().To(into).Run(Materializer);
        await late.ExpectCancel();
    }
}
