using System.Collections.Immutable;
using Akka.Actor;
using Akka.Streams.Implementation;
using Akka.Streams.Implementation.Stages;

namespace Akka.Streams.Dsl;

/// <summary>What source and flow have in common: an open outlet.</summary>
public interface IFlow<TOut, out TMat>
{
    IFlow<T, TMat> Via<T, TMat2>(IGraph<FlowShape<TOut, T>, TMat2> flow);

    IFlow<T2, TMat3> ViaMaterialized<T2, TMat2, TMat3>(IGraph<FlowShape<TOut, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine);

    IFlow<TOut, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc);
}

/// <summary>A graph with one open outlet.</summary>
public sealed class Source<TOut, TMat>(IModule module) : IFlow<TOut, TMat>, IGraph<SourceShape<TOut>, TMat>
{
    public SourceShape<TOut> Shape { get; } = (SourceShape<TOut>)module.Shape;

    public IModule Module { get; } = module;

    public Source<T2, TMat> Via<T2, TMat2>(IGraph<FlowShape<TOut, T2>, TMat2> flow) => ViaMaterialized(flow, Keep.Left);

    public Source<TOut2, TMat3> ViaMaterialized<TOut2, TMat2, TMat3>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) =>
        new(new ChainModule<TMat, TMat2, TMat3>(Module, flow.Module, combine, new SourceShape<TOut2>(flow.Shape.Outlet)));

    public IRunnableGraph<TMat> To<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink) => ToMaterialized(sink, Keep.Left);

    public IRunnableGraph<TMat3> ToMaterialized<TMat2, TMat3>(IGraph<SinkShape<TOut>, TMat2> sink, Func<TMat, TMat2, TMat3> combine) =>
        new RunnableGraph<TMat3>(new ChainModule<TMat, TMat2, TMat3>(Module, sink.Module, combine, ClosedShape.Instance));

    public Source<TOut, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) => new(new MapValueModule<TMat, TMat2>(Module, mapFunc));

    /// <summary>Runs the source now; what it emits waits for the returned source to be run, which may be once.</summary>
    public (TMat, Source<TOut, NotUsed>) PreMaterialize(IMaterializer materializer)
    {
        var (value, rest) = ToMaterialized(Sink.FromGraph(new HandoverSink<TOut>()), Keep.Both).Run(materializer);
        return (value, rest);
    }

    public (TMat, Source<TOut, NotUsed>) PreMaterialize(ActorSystem actorSystem) => PreMaterialize(SystemMaterializer.Of(actorSystem));

    public Source<TOut, TMat3> ConcatMaterialized<TMat2, TMat3>(IGraph<SourceShape<TOut>, TMat2> that, Func<TMat, TMat2, TMat3> materializedFunction) =>
        ViaMaterialized(Graphs.Concat(that), materializedFunction);

    public TMat2 RunWith<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink, IMaterializer materializer) => ToMaterialized(sink, Keep.Right).Run(materializer);

    public TMat2 RunWith<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink, ActorSystem actorSystem) => ToMaterialized(sink, Keep.Right).Run(actorSystem);

    public Task<TOut2> RunAggregate<TOut2>(TOut2 zero, Func<TOut2, TOut, TOut2> aggregate, IMaterializer materializer) =>
        RunWith(Sink.Aggregate(zero, aggregate), materializer);

    public Task<TOut2> RunAggregate<TOut2>(TOut2 zero, Func<TOut2, TOut, TOut2> aggregate, ActorSystem actorSystem) =>
        RunWith(Sink.Aggregate(zero, aggregate), actorSystem);

    public Task<TOut2> RunAggregateAsync<TOut2>(TOut2 zero, Func<TOut2, TOut, Task<TOut2>> aggregate, IMaterializer materializer) =>
        RunWith(Sink.AggregateAsync(zero, aggregate), materializer);

    public Task<TOut2> RunAggregateAsync<TOut2>(TOut2 zero, Func<TOut2, TOut, Task<TOut2>> aggregate, ActorSystem actorSystem) =>
        RunWith(Sink.AggregateAsync(zero, aggregate), actorSystem);

    public Task<TOut> RunSum(Func<TOut, TOut, TOut> reduce, IMaterializer materializer) => RunWith(Sink.Sum(reduce), materializer);

    public Task<TOut> RunSum(Func<TOut, TOut, TOut> reduce, ActorSystem actorSystem) => RunWith(Sink.Sum(reduce), actorSystem);

    public Task RunForeach(Action<TOut> action, IMaterializer materializer) => RunWith(Sink.ForEach(action), materializer);

    public Task RunForeach(Action<TOut> action, ActorSystem actorSystem) => RunWith(Sink.ForEach(action), actorSystem);

    public IAsyncEnumerable<TOut> RunAsAsyncEnumerable(IMaterializer materializer) => new StreamEnumerable<TOut, TMat>(this, materializer);

    public IAsyncEnumerable<TOut> RunAsAsyncEnumerable(ActorSystem actorSystem) => RunAsAsyncEnumerable(SystemMaterializer.Of(actorSystem));

    public Source<TOut, TMat> WithAttributes(Attributes attributes) => new(Module.WithAttributes(attributes));

    public Source<TOut, TMat> AddAttributes(Attributes attributes) => WithAttributes(Module.Attributes.And(attributes));

    public Source<TOut, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    public Source<TOut, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    public override string ToString() => $"Source({Shape})";

    IFlow<T, TMat> IFlow<TOut, TMat>.Via<T, TMat2>(IGraph<FlowShape<TOut, T>, TMat2> flow) => Via(flow);

    IFlow<T2, TMat3> IFlow<TOut, TMat>.ViaMaterialized<T2, TMat2, TMat3>(IGraph<FlowShape<TOut, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) =>
        ViaMaterialized(flow, combine);

    IFlow<TOut, TMat2> IFlow<TOut, TMat>.MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) => MapMaterializedValue(mapFunc);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.WithAttributes(Attributes attributes) => WithAttributes(attributes);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.AddAttributes(Attributes attributes) => AddAttributes(attributes);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.Named(string name) => Named(name);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.Async() => Async();
}
