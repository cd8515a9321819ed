using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using Akka.Util;

namespace Akka.Tests.Streams;

public class ElementwiseSpec : StreamsTest
{
    private static readonly int[] OneToFive = [1, 2, 3, 4, 5];

    private static Source<int, NotUsed> Numbers(int n = 5) => Source.From(Enumerable.Range(1, n));

    private static readonly Dictionary<string, (Func<Source<int, NotUsed>, Source<int, NotUsed>> Operate, int[] Expected)> Operators = new()
    {
        ["select"] = (s => s.Select(x => x * 10), [10, 20, 30, 40, 50]),
        ["where"] = (s => s.Where(x => x % 2 == 1), [1, 3, 5]),
        ["whereNot"] = (s => s.WhereNot(x => x % 2 == 1), [2, 4]),
        ["collect"] = (s => s.Collect(x => x > 3, x => -x), [-4, -5]),
        ["selectMany"] = (s => s.SelectMany(x => Enumerable.Repeat(x, x % 3)), [1, 2, 2, 4, 5, 5]),
        ["statefulSelectMany"] = (s => s.StatefulSelectMany<int, int, NotUsed>(() => { var sum = 0; return x => [sum += x]; }), [1, 3, 6, 10, 15]),
        ["scan"] = (s => s.Scan(0, (sum, x) => sum + x), [0, 1, 3, 6, 10, 15]),
        ["scanAsync"] = (s => s.ScanAsync(0, async (sum, x) => { await Task.Yield(); return sum + x; }), [0, 1, 3, 6, 10, 15]),
        ["aggregate"] = (s => s.Aggregate(100, (sum, x) => sum + x), [115]),
        ["aggregateAsync"] = (s => s.AggregateAsync(100, async (sum, x) => { await Task.Yield(); return sum + x; }), [115]),
        ["sum"] = (s => s.Sum((a, b) => a + b), [15]),
        ["take"] = (s => s.Take(2), [1, 2]),
        ["take none"] = (s => s.Take(0), []),
        ["takeWhile"] = (s => s.TakeWhile(x => x < 3), [1, 2]),
        ["takeWhile inclusive"] = (s => s.TakeWhile(x => x < 3, inclusive: true), [1, 2, 3]),
        ["skip"] = (s => s.Skip(3), [4, 5]),
        ["skipWhile"] = (s => s.SkipWhile(x => x < 3), [3, 4, 5]),
        ["limit"] = (s => s.Limit(5), [1, 2, 3, 4, 5]),
        ["grouped"] = (s => s.Grouped(2).Select(g => g.Sum()), [3, 7, 5]),
        ["sliding"] = (s => s.Sliding(3).Select(g => g.Sum()), [6, 9, 12]),
        ["sliding with a step"] = (s => s.Sliding(2, 2).Select(g => g.Sum()), [3, 7, 5]),
        ["sliding with gaps"] = (s => s.Sliding(2, 3).Select(g => g.Sum()), [3, 9]),
        ["intersperse"] = (s => s.Intersperse(0), [1, 0, 2, 0, 3, 0, 4, 0, 5]),
        ["intersperse with ends"] = (s => s.Take(2).Intersperse(7, 0, 9), [7, 1, 0, 2, 9]),
        ["buffer"] = (s => s.Buffer(2, OverflowStrategy.Backpressure), OneToFive),
        ["selectAsync"] = (s => s.SelectAsync(3, async x => { await Task.Yield(); return x; }), OneToFive),
        ["selectAsync of done tasks"] = (s => s.SelectAsync(3, Task.FromResult), OneToFive),
        ["concat"] = (s => s.Concat(Source.Single(6)), [1, 2, 3, 4, 5, 6]),
        ["prepend"] = (s => s.Prepend(Source.Single(0)), [0, 1, 2, 3, 4, 5]),
        ["zip"] = (s => s.Zip(Source.From(["a", "bb", "ccc"])).Select(p => p.Item1 + p.Item2.Length), [2, 4, 6]),
        ["zipWith"] = (s => s.ZipWith(Source.Repeat(10), (a, b) => a * b), [10, 20, 30, 40, 50]),
        ["zipWithIndex"] = (s => s.ZipWithIndex().Select(p => (int)p.Item2), [0, 1, 2, 3, 4]),
        ["empty flow"] = (s => s.Via(Flow.Create<int>()), OneToFive),
        ["flow"] = (s => s.Via(Flow.Create<int>().Select(x => x + 1).Where(x => x > 4)), [5, 6]),
        ["async"] = (s => s.Async().Select(x => x + 1).Async().Select(x => x - 1), OneToFive),
    };

    public static TheoryData<string> All => [.. Operators.Keys];

    /// <summary>Those that look at everything above them: they cannot end before it does.</summary>
    public static TheoryData<string> ThatSeeTheEnd => [.. Operators.Keys.Except(["take", "take none", "takeWhile", "takeWhile inclusive", "zip"])];

    /// <summary>Those with the one source above them, and alive until they are cancelled.</summary>
    public static TheoryData<string> ThatLive => [.. Operators.Keys.Except(["take none", "concat", "prepend", "zip"])];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Operators_make_of_one_to_five(string name)
    {
        var (operate, expected) = Operators[name];
        Assert.Equal(expected, await Collect(operate(Numbers())));
        // The same blueprint runs again from its beginning, and across boundaries.
        var graph = operate(Numbers().Async()).Async();
        Assert.Equal(expected, await Collect(graph));
        Assert.Equal(expected, await Collect(graph));
    }

    [Theory]
    [MemberData(nameof(ThatSeeTheEnd))]
    public async Task Operators_pass_a_failure_on(string name)
    {
        var failing = Numbers().Concat(Source.Failed<int>(new Boom()));
        await Assert.ThrowsAsync<Boom>(() => Collect(Operators[name].Operate(failing)));
    }

    [Theory]
    [MemberData(nameof(ThatLive))]
    public async Task Operators_pass_a_cancellation_on(string name)
    {
        SourceProbe<int>.Handle? source = null;
        var sink = Operators[name].Operate(SourceProbe<int>.Create().MapMaterializedValue(h => { source = h; return NotUsed.Instance; }))
            .RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Cancel();
        var signal = await source!.Signals.Next();
        // Some ask ahead of demand.
        while (signal is Signal.Pull) signal = await source.Signals.Next();
        Assert.IsType<Signal.Cancel>(signal);
    }

    [Fact]
    public async Task An_element_moves_only_when_it_is_asked_for()
    {
        var (source, sink) = Probe(Flow.Create<int>().Select(x => x + 1).Where(_ => true));
        await sink.ExpectNothing();
        Assert.False(source.Signals.TryNext(out _));
        await sink.Request(2);
        await source.ExpectPull();
        await source.Send(1);
        await sink.ExpectNext(2);
        await source.ExpectPull();
        await source.Complete();
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task A_source_of_known_elements_completes_with_its_last()
    {
        var sink = Numbers(2).RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Request(2);
        await sink.ExpectNext(1, 2);
        await sink.ExpectComplete();
    }

    [Theory]
    [InlineData(Directive.Stop)]
    [InlineData(Directive.Resume)]
    [InlineData(Directive.Restart)]
    public async Task The_decider_says_what_becomes_of_an_element_that_throws(Directive directive)
    {
        var strategy = ActorAttributes.CreateSupervisionStrategy(_ => directive);
        var source = Numbers().Select(x => x == 3 ? throw new Boom() : x).WithAttributes(strategy);
        if (directive == Directive.Stop) await Assert.ThrowsAsync<Boom>(() => Collect(source));
        else Assert.Equal([1, 2, 4, 5], await Collect(source));
    }

    [Fact]
    public async Task A_restart_forgets_what_was_gathered_and_a_resume_does_not()
    {
        static int Add(int sum, int x) => x == 3 ? throw new Boom() : sum + x;
        Task<IReadOnlyList<int>> Run(Decider decider) => Collect(Numbers().Aggregate(0,
            Add).WithAttributes(ActorAttributes.CreateSupervisionStrategy(decider)));
        Assert.Equal([12], await Run(Deciders.ResumingDecider));
        Assert.Equal([9], await Run(Deciders.RestartingDecider));
        await Assert.ThrowsAsync<Boom>(() => Run(Deciders.StoppingDecider));
    }

    [Fact]
    public async Task The_materializers_decider_is_the_default()
    {
        var resuming = System.Materializer(ActorMaterializerSettings.Create(System).WithSupervisionStrategy(Deciders.ResumingDecider));
        var got = await Numbers().Select(x => x == 3 ? throw new Boom() : x).RunWith(Sink.Seq<int>(), resuming).WaitAsync(Patience);
        Assert.Equal([1, 2, 4, 5], got);
    }

    [Fact]
    public async Task Limit_fails_beyond_its_maximum() => await Assert.ThrowsAsync<StreamLimitReachedException>(() => Collect(Numbers().Limit(4)));

    [Fact]
    public async Task Sum_of_nothing_fails() => await Assert.ThrowsAsync<NoSuchElementException>(() => Collect(Source.Empty<int>().Sum((a, b) => a + b)));

    [Fact]
    public async Task Null_is_no_element() => await Assert.ThrowsAsync<ArgumentNullException>(async () =>
        await Source.From(["a"]).Select(string? (_) => null).RunWith(Sink.Ignore<string?>(), Materializer).WaitAsync(Patience));

    [Fact]
    public async Task Unfold_goes_on_until_there_is_none()
    {
        var source = Source.Unfold(1, x => x > 3 ? Option<(int, string)>.None : new Option<(int, string)>((x + 1, $"#{x}")));
        Assert.Equal(["#1", "#2", "#3"], await Collect(source));
        var later = Source.UnfoldAsync(1, async x =>
        {
            await Task.Yield();
            return x > 3 ? Option<(int, string)>.None : new Option<(int, string)>((x + 1, $"#{x}"));
        });
        Assert.Equal(["#1", "#2", "#3"], await Collect(later));
    }
}
