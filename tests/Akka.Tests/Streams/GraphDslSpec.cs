using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Tests.Streams;

public class GraphDslSpec : StreamsTest
{
    [Fact]
    public async Task A_diamond_runs_and_runs_again()
    {
        var diamond = GraphDsl.Create(Sink.Seq<int>(), (b, sink) =>
        {
            var broadcast = b.Add(new Broadcast<int>(2));
            var zip = b.Add(new Zip<int, int>());
            b.From(b.Add(Source.From([1, 2, 3]))).To(broadcast);
            b.From(broadcast).Via(Flow.Create<int>().Select(x => x * 10)).To(zip.In0);
            b.From(broadcast).To(zip.In1);
            b.From(zip.Out).Via(Flow.Create<(int, int)>().Select(p => p.Item1 + p.Item2)).To(sink);
            return ClosedShape.Instance;
        });
        var graph = RunnableGraph.FromGraph(diamond);
        Assert.Equal([11, 22, 33], await graph.Run(Materializer).WaitAsync(Patience));
        Assert.Equal([11, 22, 33], await graph.Run(Materializer).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_graph_with_open_ports_is_a_flow()
    {
        var pass = Flow.Create<int>();
        var flow = Flow.FromGraph(GraphDsl.Create(b =>
        {
            var balance = b.Add(new Balance<int>(3));
            var merge = b.Add(new Merge<int>(3));
            for (var i = 0; i < 3; i++) b.From(balance.Out(i)).Via(pass.Select(x => x).Async()).To(merge.In(i));
            return new FlowShape<int, int>(balance.In, merge.Out);
        }));
        // Twice in one stream: the ports are its own each time.
        var seen = await Collect(Source.From(Enumerable.Range(0, 1_000)).Via(flow).Via(flow));
        Assert.Equal(Enumerable.Range(0, 1_000), seen.Order());
    }

    [Fact]
    public async Task A_partition_sends_each_to_its_outlet()
    {
        var (low, high) = RunnableGraph.FromGraph(GraphDsl.Create(Sink.Seq<int>(), Sink.Seq<int>(), Keep.Both, (b, low, high) =>
        {
            var partition = b.Add(new Partition<int>(2, x => x < 3 ? 0 : 1));
            b.From(b.Add(Source.From([1, 5, 2, 6]))).To(partition);
            b.From(partition.Out(0)).To(low);
            b.From(partition.Out(1)).To(high);
            return ClosedShape.Instance;
        })).Run(Materializer);
        Assert.Equal([1, 2], await low.WaitAsync(Patience));
        Assert.Equal([5, 6], await high.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_partition_out_of_bounds_fails()
    {
        var done = RunnableGraph.FromGraph(GraphDsl.Create(Sink.Ignore<int>(), (b, sink) =>
        {
            var partition = b.Add(new Partition<int>(1, x => x));
            b.From(b.Add(Source.From([0, 1]))).To(partition);
            b.From(partition).To(sink);
            return ClosedShape.Instance;
        })).Run(Materializer);
        await Assert.ThrowsAsync<PartitionOutOfBoundsException>(() => done.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_balance_gives_each_element_to_one_who_asks()
    {
        var (first, second) = RunnableGraph.FromGraph(GraphDsl.Create(SinkProbe<int>.Create(), SinkProbe<int>.Create(), Keep.Both, (b, one, two) =>
        {
            var balance = b.Add(new Balance<int>(2));
            b.From(b.Add(Source.From(Enumerable.Range(1, 10)))).To(balance);
            b.From(balance.Out(0)).To(one);
            b.From(balance.Out(1)).To(two);
            return ClosedShape.Instance;
        })).Run(Materializer);
        await first.RequestNext(1);
        await second.RequestNext(2);
        await second.RequestNext(3);
        await first.Cancel();
        await second.RequestNext(4);
    }

    [Fact]
    public async Task A_broadcast_lives_until_its_last_outlet_is_cancelled()
    {
        var (source, (one, two)) = RunnableGraph.FromGraph(GraphDsl.Create(SourceProbe<int>.Create(),
            GraphDsl.Create(SinkProbe<int>.Create(), SinkProbe<int>.Create(), Keep.Both, (b, first, second) =>
            {
                var broadcast = b.Add(new Broadcast<int>(2));
                b.From(broadcast).To(first);
                b.From(broadcast).To(second);
                return new SinkShape<int>(broadcast.In);
            }), Keep.Both, (b, from, to) =>
            {
                b.From(from).To(to);
                return ClosedShape.Instance;
            })).Run(Materializer);
        await one.Request(5);
        await source.Settle();
        Assert.False(source.Signals.TryNext(out _));
        await two.Cancel();
        await source.ExpectPull();
        await source.Send(1);
        await one.ExpectNext(1);
        await source.ExpectPull();
        await one.Cancel();
        await source.ExpectCancel();
    }

    [Fact]
    public void Ports_must_all_be_accounted_for()
    {
        Assert.Throws<InvalidOperationException>(() => GraphDsl.Create(b =>
        {
            b.Add(Source.Single(1));
            return ClosedShape.Instance;
        }));
        Assert.Throws<ArgumentException>(() => GraphDsl.Create(b =>
        {
            var source = b.Add(Source.Single(1));
            b.From(source).To(Sink.Ignore<int>());
            b.From(source).To(Sink.Ignore<int>());
            return ClosedShape.Instance;
        }));
        Assert.Throws<ArgumentException>(() => RunnableGraph.FromGraph(GraphDsl.Create(b =>
        {
            b.From(b.Add(Source.Single(1))).To(b.Add(Sink.Ignore<string>()));
            return ClosedShape.Instance;
        })).Run(Materializer));
    }

    [Fact]
    public void A_copied_shape_has_ports_of_its_own()
    {
        foreach (var shape in new Shape[] { new Merge<int>(2).Shape, new Balance<int>(2).Shape, new Zip<int, string>().Shape, Source.Single(1).Shape,
            Flow.Create<int>().Shape })
        {
            Assert.False(shape.DeepCopy().HasSamePortsAs(shape));
            Assert.True(shape.CopyFromPorts(shape.Inlets, shape.Outlets).HasSamePortsAndShapeAs(shape));
        }
    }
}
