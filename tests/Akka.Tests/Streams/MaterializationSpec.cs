using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Tests.Streams;

public class MaterializationSpec : StreamsTest
{
    private static Source<int, string> Left => Source.From([1, 2, 3]).MapMaterializedValue(_ => "left");

    private static Sink<int, string> Right => Sink.Ignore<int>().MapMaterializedValue(_ => "right");

    [Fact]
    public void The_kept_value_is_the_one_asked_for()
    {
        Assert.Equal("left", Left.To(Right).Run(Materializer));
        Assert.Equal("left", Left.ToMaterialized(Right, Keep.Left).Run(Materializer));
        Assert.Equal("right", Left.ToMaterialized(Right, Keep.Right).Run(Materializer));
        Assert.Equal(("left", "right"), Left.ToMaterialized(Right, Keep.Both).Run(Materializer));
        Assert.Equal(NotUsed.Instance, Left.ToMaterialized(Right, Keep.None).Run(Materializer));
        Assert.Equal("right", Left.RunWith(Right, Materializer));
        Assert.Equal("right", Left.RunWith(Right, System));
        Assert.Equal("left", Right.RunWith(Left, Materializer));
        Assert.Equal("left+right", Left.ToMaterialized(Right, (a, b) => $"{a}+{b}").MapMaterializedValue(x => x).Run(System));
    }

    [Fact]
    public void A_flow_has_a_value_too()
    {
        var flow = Flow.Create<int>().Select(x => x).MapMaterializedValue(_ => "flow");
        Assert.Equal(("left", "flow"), Left.ViaMaterialized(flow, Keep.Both).To(Right).Run(Materializer));
        Assert.Equal(("flow", "right"), flow.ToMaterialized(Right, Keep.Both).RunWithValue(Left, Materializer));
        Assert.Equal(("left", "right"), flow.RunWith(Left, Right, Materializer));
        // One that does nothing as well, though there is no stage for it.
        var empty = Flow.Create<int>().MapMaterializedValue(_ => "empty");
        Assert.Equal("empty", Left.ViaMaterialized(empty, Keep.Right).To(Right).Run(Materializer));
        Assert.Equal("right", Flow.Create<int>().ToMaterialized(Right, Keep.Right).RunWithValue(Left, Materializer));
    }

    [Fact]
    public async Task A_blueprint_may_stand_in_a_graph_twice()
    {
        var numbers = Source.From([1, 2]);
        Assert.Equal([1, 2, 1, 2], await Collect(numbers.Concat(numbers)));
        var doubled = Flow.Create<int>().Select(x => x * 2);
        Assert.Equal([4, 8], await Collect(numbers.Via(doubled).Via(doubled)));
    }

    [Fact]
    public async Task Running_operators_have_shortcuts()
    {
        Assert.Equal(6, await Left.RunAggregate(0, (a, b) => a + b, Materializer).WaitAsync(Patience));
        Assert.Equal(6, await Left.RunAggregateAsync(0, (a, b) => Task.FromResult(a + b), System).WaitAsync(Patience));
        Assert.Equal(6, await Left.RunSum((a, b) => a + b, Materializer).WaitAsync(Patience));
        var seen = new List<int>();
        await Left.RunForeach(seen.Add, Materializer).WaitAsync(Patience);
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public async Task Sinks_answer_with_what_they_saw()
    {
        Assert.Equal(1, await Left.RunWith(Sink.First<int>(), Materializer).WaitAsync(Patience));
        Assert.Equal(3, await Left.RunWith(Sink.Last<int>(), Materializer).WaitAsync(Patience));
        Assert.Equal(0, await Source.Empty<int>().RunWith(Sink.FirstOrDefault<int>(), Materializer).WaitAsync(Patience));
        Assert.Equal(0, await Source.Empty<int>().RunWith(Sink.LastOrDefault<int>(), Materializer).WaitAsync(Patience));
        await Assert.ThrowsAsync<NoSuchElementException>(() => Source.Empty<int>().RunWith(Sink.First<int>(), Materializer).WaitAsync(Patience));
        await Assert.ThrowsAsync<NoSuchElementException>(() => Source.Empty<int>().RunWith(Sink.Last<int>(), Materializer).WaitAsync(Patience));
        Assert.Equal(6, await Left.RunWith(Sink.Sum<int>((a, b) => a + b), Materializer).WaitAsync(Patience));
        var sum = 0;
        await Left.RunWith(Sink.ForEachAsync<int>(2, async x => { await Task.Yield(); Interlocked.Add(ref sum, x); }), Materializer).WaitAsync(Patience);
        await Left.RunWith(Sink.ForEachParallel<int>(2, x => Interlocked.Add(ref sum, x)), Materializer).WaitAsync(Patience);
        Assert.Equal(12, sum);
        var ended = new TaskCompletionSource<Exception?>();
        Left.RunWith(Sink.OnComplete<int>(() => ended.SetResult(null), ended.SetResult), Materializer);
        Assert.Null(await ended.Task.WaitAsync(Patience));
        Assert.Equal([2, 4, 6], await Left.RunWith(Sink.Seq<int>().ContraMap<int>(x => x * 2), Materializer).WaitAsync(Patience));
    }

    [Fact]
    public async Task First_cancels_when_it_has_its_element()
    {
        var (source, first) = SourceProbe<int>.Create().ToMaterialized(Sink.First<int>(), Keep.Both).Run(Materializer);
        await source.ExpectPull();
        await source.Send(1);
        Assert.Equal(1, await first.WaitAsync(Patience));
        await source.ExpectCancel();
    }

    [Fact]
    public async Task Sources_of_all_kinds()
    {
        Assert.Equal([1], await Collect(Source.FromTask(Task.FromResult(1))));
        await Assert.ThrowsAsync<Boom>(() => Collect(Source.FromTask(Task.FromException<int>(new Boom()))));
        var later = new TaskCompletionSource<int>();
        var waiting = Collect(Source.FromTask(later.Task));
        later.SetResult(2);
        Assert.Equal([2], await waiting);
        Assert.Equal([7, 7], await Collect(Source.Repeat(7).Take(2)));
        Assert.Equal([1, 2, 1, 2, 1], await Collect(Source.Cycle(() => new List<int> { 1, 2 }.GetEnumerator()).Take(5)));
        Assert.Equal([0, 1, 2], await Collect(Source.UnfoldInfinite(0, x => (x + 1, x)).Take(3)));
        Assert.Equal([1, 2], await Collect(Source.FromEnumerator(() => new List<int> { 1, 2 }.GetEnumerator())));
        Assert.Equal([1, 2], await Collect(Source.From(Numbers)));
        var (maybe, one) = Source.Maybe<int>().ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        maybe.SetResult(3);
        Assert.Equal([3], await one.WaitAsync(Patience));
        var (value, lazy) = Source.Lazily(() => Left).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        Assert.Equal([1, 2, 3], await lazy.WaitAsync(Patience));
        Assert.Equal("left", await value.WaitAsync(Patience));
        var (taskValue, fromTask) = Source.FromTaskSource(Task.FromResult(Left)).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        Assert.Equal([1, 2, 3], await fromTask.WaitAsync(Patience));
        Assert.Equal("left", await taskValue.WaitAsync(Patience));

        static async IAsyncEnumerable<int> Numbers()
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
        }
    }

    [Fact]
    public async Task A_pre_materialised_source_runs_before_it_is_taken_up()
    {
        var (queue, source) = Source.Queue<int>(8, OverflowStrategy.Backpressure).PreMaterialize(Materializer);
        for (var i = 1; i <= 3; i++) await queue.OfferAsync(i).WaitAsync(Patience);
        queue.Complete();
        Assert.Equal([1, 2, 3], await Collect(source));
        Assert.Throws<InvalidOperationException>(() => source.To(Sink.Ignore<int>()).Run(Materializer));
    }

    [Fact]
    public async Task Coupled_sink_and_source_make_a_flow()
    {
        var flow = Flow.FromSinkAndSource(Sink.Ignore<int>(), Source.From(["a", "b"]), Keep.Left);
        var (ignored, seen) = Source.From([1, 2]).ViaMaterialized(flow, Keep.Right).ToMaterialized(Sink.Seq<string>(), Keep.Both).Run(Materializer);
        Assert.Equal(["a", "b"], await seen.WaitAsync(Patience));
        await ignored.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_flow_joined_with_another_runs_in_a_circle()
    {
        var done = new TaskCompletionSource<int>();
        var up = Flow.Create<int>().Prepend(Source.Single(0)).Select(x => x + 1).TakeWhile(x => x < 5);
        // Someone in the circle has to ask first, and once more while an element is on its way.
        var back = Flow.Create<int>().Buffer(2, OverflowStrategy.Backpressure).WatchTermination((_, t) => t)
            .MapMaterializedValue(t => t.ContinueWith(_ => done.TrySetResult(1)));
        up.Join(back).Run(Materializer);
        Assert.Equal(1, await done.Task.WaitAsync(Patience));
    }

    [Fact]
    public void Attributes_are_inherited_and_the_inner_ones_win()
    {
        var attributes = Attributes.CreateName("outer").And(Attributes.CreateInputBuffer(1, 2)).And(Attributes.CreateName("inner"));
        Assert.Equal("inner", attributes.GetNameLifted());
        Assert.Equal("outer", attributes.GetFirstAttribute<Attributes.Name>().Value);
        Assert.Equal(new Attributes.InputBuffer(1, 2), attributes.GetMandatoryAttribute<Attributes.InputBuffer>());
        Assert.Null(attributes.GetAttribute<ActorAttributes.Dispatcher>());
        Assert.Equal("fallback", Attributes.None.GetNameOrDefault("fallback"));
        Assert.True(attributes.Contains(new Attributes.Name("outer")));
        Assert.Equal(3, attributes.AttributeList.Count());
    }

    [Fact]
    public async Task A_boundary_holds_no_more_than_its_input_buffer()
    {
        var (source, sink) = SourceProbe<int>.Create().Async()
            .ToMaterialized(SinkProbe<int>.Create().WithAttributes(Attributes.CreateInputBuffer(2, 2)), Keep.Both).Run(Materializer);
        for (var i = 1; i <= 2; i++)
        {
            await source.ExpectPull();
            await source.Send(i);
        }

        await source.Settle();
        Assert.False(source.Signals.TryNext(out _));
        await sink.RequestNext(1);
        await source.ExpectPull();
        await source.Complete();
        await sink.Request(2);
        await sink.ExpectNext(2);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task Order_and_number_survive_many_boundaries()
    {
        var source = Source.From(Enumerable.Range(0, 20_000));
        for (var i = 0; i < 6; i++) source = source.Select(x => x).Async();
        Assert.Equal(19_999, await source.RunAggregate(-1, (last, x) => x == last + 1 ? x : int.MinValue, Materializer).WaitAsync(Patience));
    }
}

internal static class RunExtensions
{
    /// <summary>Runs a sink and keeps its value, not the source's.</summary>
    public static TMat RunWithValue<T, TMat, TMat2>(this Sink<T, TMat> sink, Source<T, TMat2> source, IMaterializer materializer) =>
        source.ToMaterialized(sink, Keep.Right).Run(materializer);
}
