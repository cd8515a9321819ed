using Akka.Actor;
using Akka.Configuration;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Tests.Streams;

public class TimedSpec : StreamsTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public TimedSpec() : base($"akka.scheduler.implementation = \"{typeof(VirtualTime).AssemblyQualifiedName}\"")
    {
    }

    private VirtualTime Time => (VirtualTime)System.Scheduler;

    private static IEnumerable<int> OneThenBoom(int one)
    {
        yield return one;
        throw new Boom();
    }

    // Lets what the turned clock has set off come through, as far as the probe's island.
    private async Task Advance<T>(TimeSpan time, SinkProbe<T>.Handle sink)
    {
        Time.Advance(time);
        await sink.Settle();
    }

    [Fact]
    public async Task Tick_emits_at_its_interval_and_drops_what_nobody_asked_for()
    {
        var (cancel, sink) = Source.Tick(Second, Second * 2, "tick").ToMaterialized(SinkProbe<string>.Create(), Keep.Both).Run(Materializer);
        await sink.Request();
        await sink.ExpectNothing();
        await Advance(Second, sink);
        await sink.ExpectNext("tick");
        await Advance(Second * 4, sink);
        await sink.ExpectNothing();
        await sink.Request(2);
        await Advance(Second * 2, sink);
        await sink.ExpectNext("tick");
        await sink.ExpectNothing();
        cancel.Cancel();
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task Throttle_spaces_elements_after_its_burst()
    {
        var sink = Source.From(Enumerable.Range(1, 5)).Throttle(1, Second, 2, ThrottleMode.Shaping).RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Request(10);
        await sink.ExpectNext(1, 2);
        await sink.ExpectNothing();
        await Advance(Second * 0.9, sink);
        await sink.ExpectNothing();
        await Advance(Second * 0.1, sink);
        await sink.ExpectNext(3);
        await Advance(Second, sink);
        await sink.ExpectNext(4);
        await sink.ExpectNothing();
        await Advance(Second, sink);
        await sink.ExpectNext(5);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task Throttle_refills_its_bucket_while_nothing_comes()
    {
        var (source, sink) = Probe(Flow.Create<int>().Throttle(2, Second, 2, ThrottleMode.Shaping));
        await sink.Request(10);
        for (var i = 1; i <= 2; i++)
        {
            await source.ExpectPull();
            await source.Send(i);
        }

        await sink.ExpectNext(1, 2);
        await Advance(Second, sink);
        for (var i = 3; i <= 4; i++)
        {
            await source.ExpectPull();
            await source.Send(i);
        }

        await sink.ExpectNext(3, 4);
    }

    [Fact]
    public async Task Throttle_that_enforces_fails_what_comes_too_fast()
    {
        var sink = Source.From(Enumerable.Range(1, 5)).Throttle(1, Second, 2, ThrottleMode.Enforcing).RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Request(10);
        await sink.ExpectNext(1, 2);
        Assert.IsType<OverflowException>(await sink.ExpectFailure());
    }

    [Fact]
    public async Task GroupedWithin_closes_a_group_by_number_or_by_time()
    {
        var (source, sink) = Probe(Flow.Create<int>().GroupedWithin(3, Second));
        await sink.Request(10);
        for (var i = 1; i <= 4; i++)
        {
            await source.ExpectPull();
            await source.Send(i);
        }

        Assert.Equal([1, 2, 3], await sink.Next());
        await sink.ExpectNothing();
        await Advance(Second, sink);
        Assert.Equal([4], await sink.Next());
        await Advance(Second * 3, sink);
        await sink.ExpectNothing();
        await source.ExpectPull();
        await source.Send(5);
        await source.Complete();
        Assert.Equal([5], await sink.Next());
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task GroupedWithin_waits_for_demand_with_one_group()
    {
        var (source, sink) = Probe(Flow.Create<int>().GroupedWithin(2, Second));
        for (var i = 1; i <= 2; i++)
        {
            await source.ExpectPull();
            await source.Send(i);
        }

        await source.Settle();
        Assert.False(source.Signals.TryNext(out _));
        await sink.Request();
        Assert.Equal([1, 2], await sink.Next());
        await source.ExpectPull();
    }

    [Fact]
    public async Task IdleTimeout_fails_a_stream_that_stands_still()
    {
        var (source, sink) = Probe(Flow.Create<int>().IdleTimeout(Second));
        await sink.Request(10);
        await source.ExpectPull();
        await Advance(Second * 0.9, sink);
        await source.Send(1);
        await sink.ExpectNext(1);
        await Advance(Second * 0.9, sink);
        await sink.ExpectNothing();
        await Advance(Second * 0.4, sink);
        Assert.IsType<TimeoutException>(await sink.ExpectFailure());
        await source.ExpectPull();
        Assert.IsType<TimeoutException>(await source.ExpectCancel());
    }

    [Fact]
    public async Task Initial_and_completion_timeouts_fail_once_their_time_is_up()
    {
        var (_, initial) = Probe(Flow.Create<int>().InitialTimeout(Second));
        var (_, completion) = Probe(Flow.Create<int>().CompletionTimeout(Second));
        var (_, backpressure) = Probe(Flow.Create<int>().BackpressureTimeout(Second));
        await initial.Settle();
        await completion.Settle();
        await backpressure.Settle();
        Time.Advance(Second * 1.2);
        Assert.IsType<TimeoutException>(await initial.ExpectFailure());
        Assert.IsType<TimeoutException>(await completion.ExpectFailure());
        Assert.IsType<TimeoutException>(await backpressure.ExpectFailure());
    }

    [Fact]
    public async Task KeepAlive_fills_the_gaps()
    {
        var (source, sink) = Probe(Flow.Create<int>().KeepAlive(Second, () => 0));
        await sink.Request(10);
        await source.ExpectPull();
        await source.Send(1);
        await sink.ExpectNext(1);
        await Advance(Second * 0.6, sink);
        await source.ExpectPull();
        await source.Send(2);
        await sink.ExpectNext(2);
        await Advance(Second * 0.6, sink);
        await sink.ExpectNothing();
        await Advance(Second * 0.4, sink);
        await sink.ExpectNext(0);
        await Advance(Second, sink);
        await sink.ExpectNext(0);
        await source.Complete();
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task Within_looks_at_the_clock()
    {
        var (source, taking) = Probe(Flow.Create<int>().TakeWithin(Second));
        await taking.Request();
        await source.ExpectPull();
        Time.Advance(Second);
        await taking.ExpectComplete();

        var (second, skipping) = Probe(Flow.Create<int>().SkipWithin(Second));
        await skipping.Request(2);
        await second.ExpectPull();
        await second.Send(1);
        await second.ExpectPull();
        await skipping.ExpectNothing();
        await Advance(Second, skipping);
        await second.Send(2);
        await skipping.ExpectNext(2);
    }

    [Fact]
    public async Task InitialDelay_keeps_the_first_demand_back()
    {
        var (source, sink) = Probe(Flow.Create<int>().InitialDelay(Second));
        await sink.Request();
        await sink.Settle();
        Assert.False(source.Signals.TryNext(out _));
        Time.Advance(Second);
        await source.ExpectPull();
    }

    [Fact]
    public async Task Delay_holds_each_element_back()
    {
        var (source, sink) = Probe(Flow.Create<int>().Delay(Second));
        await sink.Request(10);
        await source.ExpectPull();
        await source.Send(1);
        await source.ExpectPull();
        await Advance(Second * 0.5, sink);
        await source.Send(2);
        await source.Complete();
        await sink.ExpectNothing();
        await Advance(Second * 0.5, sink);
        await sink.ExpectNext(1);
        await sink.ExpectNothing();
        await Advance(Second * 0.5, sink);
        await sink.ExpectNext(2);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task Restart_waits_twice_as_long_each_time_up_to_its_maximum()
    {
        var runs = 0;
        var sink = RestartSource.WithBackoff(() =>
        {
            runs++;
            return Source.From(OneThenBoom(runs));
        }, Second, Second * 3, 0).RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Request(10);
        await sink.ExpectNext(1);
        foreach (var wait in new[] { 1.0, 2.0, 3.0, 3.0 })
        {
            await sink.Settle();
            await Advance(Second * (wait - 0.1), sink);
            await sink.ExpectNothing();
            await Advance(Second * 0.1, sink);
            await sink.ExpectNext(runs);
        }

        Assert.Equal(5, runs);
        await sink.Cancel();
        await sink.Stopped;
        Time.Advance(Second * 10);
        Assert.Equal(5, runs);
    }

    [Fact]
    public async Task A_run_that_lasts_is_forgiven_what_was_before()
    {
        var probes = new List<SourceProbe<int>.Handle>();
        var sink = RestartSource.OnFailuresWithBackoff(() => SourceProbe<int>.Create().MapMaterializedValue(h =>
        {
            probes.Add(h);
            return NotUsed.Instance;
        }), Second, Second * 60, 0).RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Request(10);
        await sink.Settle();
        await probes[0].Fail(new Boom());
        await sink.Settle();
        await Advance(Second, sink);
        Assert.Equal(2, probes.Count);
        // Longer than the shortest wait: the next wait is the shortest again.
        await Advance(Second * 5, sink);
        await probes[1].Fail(new Boom());
        await sink.Settle();
        await Advance(Second, sink);
        Assert.Equal(3, probes.Count);
        await probes[2].Complete();
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task After_too_many_restarts_the_failure_gets_through()
    {
        var sink = RestartSource.WithBackoff(() => Source.Failed<int>(new Boom()), Second, Second * 3, 0, 2).RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Request();
        await sink.Settle();
        await Advance(Second, sink);
        await sink.ExpectNothing();
        await Advance(Second * 2, sink);
        Assert.IsType<Boom>(await sink.ExpectFailure());
    }

    [Fact]
    public async Task A_completed_source_restarts_too_unless_only_failures_count()
    {
        var runs = 0;
        var sink = RestartSource.WithBackoff(() => Source.Single(++runs), RestartSettings.Create(Second, Second, 0)).RunWith(SinkProbe<int>.Create(),
            Materializer);
        await sink.Request(10);
        await sink.ExpectNext(1);
        await sink.Settle();
        await Advance(Second, sink);
        await sink.ExpectNext(2);
        await sink.Cancel();
    }

    [Fact]
    public async Task A_stopped_stream_leaves_no_timer_behind()
    {
        var before = Time.Waiting;
        var sink = Source.Tick(Second, Second, 1).IdleTimeout(Second * 5).KeepAlive(Second, () => 0).RunWith(SinkProbe<int>.Create(), Materializer);
        await sink.Request(5);
        await sink.Settle();
        Assert.True(Time.Waiting > before);
        await sink.Cancel();
        // The cancellation goes up stage by stage.
        Assert.True(SpinWait.SpinUntil(() => Time.Waiting == before, Patience));
    }
}
