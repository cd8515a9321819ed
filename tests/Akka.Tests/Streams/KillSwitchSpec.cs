using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Tests.Streams;

public class KillSwitchSpec : StreamsTest
{
    [Fact]
    public async Task A_switch_of_its_own_completes_below_and_cancels_above()
    {
        var ((source, killSwitch), sink) = SourceProbe<int>.Create().ViaMaterialized(KillSwitches.Single<int>(), Keep.Both)
            .ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        await sink.Request();
        await source.ExpectPull();
        await source.Send(1);
        await sink.ExpectNext(1);
        killSwitch.Shutdown();
        await sink.ExpectComplete();
        await source.ExpectCancel();
        killSwitch.Abort(new Boom());
        await sink.ExpectNothing();
    }

    [Fact]
    public async Task An_abort_fails_below_and_cancels_above_with_its_cause()
    {
        var ((source, killSwitch), sink) = SourceProbe<int>.Create().ViaMaterialized(KillSwitches.Single<int>(), Keep.Both)
            .ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        killSwitch.Abort(new Boom());
        Assert.IsType<Boom>(await sink.ExpectFailure());
        Assert.IsType<Boom>(await source.ExpectCancel());
    }

    [Fact]
    public async Task A_shared_switch_ends_all_its_streams_and_those_to_come()
    {
        var shared = KillSwitches.Shared("all");
        var one = Source.Never<int>().Via(shared.Flow<int>()).RunWith(Sink.Seq<int>(), Materializer);
        var two = Source.Never<string>().Via(shared.Flow<string>()).RunWith(Sink.Seq<string>(), Materializer);
        shared.Shutdown();
        Assert.Empty(await one.WaitAsync(Patience));
        Assert.Empty(await two.WaitAsync(Patience));
        Assert.Empty(await Source.Never<int>().Via(shared.Flow<int>()).RunWith(Sink.Seq<int>(), Materializer).WaitAsync(Patience));
        Assert.Equal("KillSwitch(all)", shared.ToString());
    }

    [Fact]
    public async Task A_shared_abort_stays_an_abort()
    {
        var shared = KillSwitches.Shared("all");
        shared.Abort(new Boom());
        shared.Shutdown();
        var late = Source.Single(1).Via(shared.Flow<int>()).RunWith(Sink.Seq<int>(), Materializer);
        await Assert.ThrowsAsync<Boom>(() => late.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_token_is_a_switch()
    {
        using var graceful = new CancellationTokenSource();
        var completed = Source.Never<int>().Via(graceful.Token.AsFlow<int>(cancelGracefully: true)).RunWith(Sink.Seq<int>(), Materializer);
        await graceful.CancelAsync();
        Assert.Empty(await completed.WaitAsync(Patience));
        var failed = Source.Never<int>().Via(graceful.Token.AsFlow<int>()).RunWith(Sink.Seq<int>(), Materializer);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => failed.WaitAsync(Patience));
    }

    [Fact]
    public async Task Termination_is_watched_however_it_comes()
    {
        Task<Done> Watch(Source<int, NotUsed> source, Sink<int, Task<Done>> sink) =>
            source.WatchTermination(Keep.Right).To(sink).Run(Materializer).WaitAsync(Patience);
        await Watch(Source.From([1, 2]), Sink.Ignore<int>());
        await Watch(Source.Never<int>(), Sink.Cancelled<int>().MapMaterializedValue(_ => Task.FromResult(Done.Instance)));
        await Assert.ThrowsAsync<Boom>(() => Watch(Source.Failed<int>(new Boom()), Sink.Ignore<int>()));
        await Assert.ThrowsAsync<Boom>(() => Watch(Source.Single(1), Sink.ForEach<int>(_ => throw new Boom())));
        var abrupt = Watch(Source.Never<int>(), Sink.Ignore<int>());
        Materializer.Shutdown();
        await Assert.ThrowsAsync<AbruptStageTerminationException>(() => abrupt);
    }

    [Fact]
    public async Task A_monitor_shows_the_last_thing_that_happened()
    {
        var ((source, monitor), sink) = SourceProbe<int>.Create().Monitor(Keep.Both).ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        await sink.Request(2);
        await source.ExpectPull();
        Assert.IsType<FlowMonitor.Initialized>(monitor.State);
        await source.Send(7);
        await sink.ExpectNext(7);
        Assert.Equal(7, Assert.IsType<FlowMonitor.Received<int>>(monitor.State).Message);
        await source.Fail(new Boom());
        await sink.ExpectFailure();
        Assert.IsType<Boom>(Assert.IsType<FlowMonitor.Failed>(monitor.State).Cause);
    }
}
