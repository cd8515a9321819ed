using Akka.Actor;
using Akka.Configuration;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Tests.Streams;

/// <summary>A system of its own for each test.</summary>
public abstract class StreamsTest : IAsyncLifetime
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    protected StreamsTest() : this("")
    {
    }

    protected StreamsTest(string config)
    {
        const string quiet = "akka { loglevel = OFF\n stdout-loglevel = OFF }";
        System = ActorSystem.Create("streams", ConfigurationFactory.ParseString(config + "\n" + quiet));
        Materializer = System.Materializer();
    }

    protected ActorSystem System { get; }

    protected ActorMaterializer Materializer { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await System.Terminate().WaitAsync(Patience);

    protected async Task<IReadOnlyList<T>> Collect<T, TMat>(Source<T, TMat> source) =>
        [.. await source.RunWith(Sink.Seq<T>(), Materializer).WaitAsync(Patience)];

    protected (SourceProbe<TIn>.Handle Source, SinkProbe<TOut>.Handle Sink) Probe<TIn, TOut>(IGraph<FlowShape<TIn, TOut>, NotUsed> flow) =>
        SourceProbe<TIn>.Create().Via(flow).ToMaterialized(SinkProbe<TOut>.Create(), Keep.Both).Run(Materializer);

    protected sealed class Boom() : Exception("boom");
}
