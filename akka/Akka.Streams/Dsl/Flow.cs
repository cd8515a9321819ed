using Akka.Streams.Implementation;
using Akka.Streams.Implementation.Stages;

namespace Akka.Streams.Dsl;

/// <summary>A graph with one open inlet and one open outlet.</summary>
public sealed class Flow<TIn, TOut, TMat> : IFlow<TOut, TMat>, IGraph<FlowShape<TIn, TOut>, TMat>
{
    internal Flow(IModule module) => (Module, Shape) = (module, (FlowShape<TIn, TOut>)module.Shape);

    public FlowShape<TIn, TOut> Shape { get; }

    public IModule Module { get; }

    public Flow<TIn, T2, TMat> Via<T2, TMat2>(IGraph<FlowShape<TOut, T2>, TMat2> flow) => ViaMaterialized(flow, Keep.Left);

    public Flow<TIn, TOut2, TMat3> ViaMaterialized<TOut2, TMat2, TMat3>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) =>
        new(Append(flow.Module, combine, () => new FlowShape<TIn, TOut2>(Shape.Inlet, flow.Shape.Outlet)));

    public Sink<TIn, TMat> To<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink) => ToMaterialized(sink, Keep.Left);

    public Sink<TIn, TMat3> ToMaterialized<TMat2, TMat3>(IGraph<SinkShape<TOut>, TMat2> sink, Func<TMat, TMat2, TMat3> combine) =>
        new(Append(sink.Module, combine, () => new SinkShape<TIn>(Shape.Inlet)));

    public IRunnableGraph<TMat> Join<TMat2>(IGraph<FlowShape<TOut, TIn>, TMat2> flow) => JoinMaterialized(flow, Keep.Left);

    public IRunnableGraph<TMat3> JoinMaterialized<TMat2, TMat3>(IGraph<FlowShape<TOut, TIn>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) =>
        new RunnableGraph<TMat3>(new LoopModule<TMat, TMat2, TMat3>(Module, flow.Module, combine));

    public Flow<TIn, TOut, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) => new(new MapValueModule<TMat, TMat2>(Module, mapFunc));

    public Flow<TIn, TOut, TMat3> ConcatMaterialized<TMat2, TMat3>(IGraph<SourceShape<TOut>, TMat2> that, Func<TMat, TMat2, TMat3> materializedFunction) =>
        ViaMaterialized(Graphs.Concat(that), materializedFunction);

    public (TMat1, TMat2) RunWith<TMat1, TMat2>(IGraph<SourceShape<TIn>, TMat1> source, IGraph<SinkShape<TOut>, TMat2> sink, IMaterializer materializer) =>
        Source.FromGraph(source).Via(this).ToMaterialized(sink, Keep.Both).Run(materializer);

    public Flow<TIn, TOut, TMat> WithAttributes(Attributes attributes) => new(Module.WithAttributes(attributes));

    public Flow<TIn, TOut, TMat> AddAttributes(Attributes attributes) => WithAttributes(Module.Attributes.And(attributes));

    public Flow<TIn, TOut, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    public Flow<TIn, TOut, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    public override string ToString() => $"Flow({Shape})";

    // A flow that does nothing yet is left out of what is built on it.
    private GraphModule Append<TMat2, TMat3>(IModule next, Func<TMat, TMat2, TMat3> combine, Func<Shape> shape) =>
        Module is EmptyFlowModule<TIn, TMat> empty && empty.Attributes.IsEmpty
            ? new MapValueModule<TMat2, TMat3>(next, value => combine(empty.Value, value))
            : new ChainModule<TMat, TMat2, TMat3>(Module, next, combine, shape());

    IFlow<T, TMat> IFlow<TOut, TMat>.Via<T, TMat2>(IGraph<FlowShape<TOut, T>, TMat2> flow) => Via(flow);

    IFlow<T2, TMat3> IFlow<TOut, TMat>.ViaMaterialized<T2, TMat2, TMat3>(IGraph<FlowShape<TOut, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) =>
        ViaMaterialized(flow, combine);

    IFlow<TOut, TMat2> IFlow<TOut, TMat>.MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) => MapMaterializedValue(mapFunc);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.WithAttributes(Attributes attributes) => WithAttributes(attributes);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.AddAttributes(Attributes attributes) => AddAttributes(attributes);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.Named(string name) => Named(name);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.Async() => Async();
}

public static class Flow
{
    public static Flow<T, T, NotUsed> Create<T>() => new(new EmptyFlowModule<T, NotUsed>(NotUsed.Instance));

    public static Flow<T, T, TMat> Create<T, TMat>() => new(new EmptyFlowModule<T, TMat>(default!));

    public static Flow<T, T, NotUsed> Identity<T>() => Create<T>();

    public static Flow<T, T, TMat> Identity<T, TMat>() => Create<T, TMat>();

    public static Flow<TIn, TOut, NotUsed> FromFunction<TIn, TOut>(Func<TIn, TOut> function) => Create<TIn>().Select(function);

    public static Flow<TIn, TOut, TMat> FromGraph<TIn, TOut, TMat>(IGraph<FlowShape<TIn, TOut>, TMat> graph) =>
        graph as Flow<TIn, TOut, TMat> ?? new(graph.Module);

    public static Flow<TIn, TOut, NotUsed> FromSinkAndSource<TIn, TOut, TMat>(IGraph<SinkShape<TIn>, TMat> sink, IGraph<SourceShape<TOut>, TMat> source) =>
        FromSinkAndSource(sink, source, Keep.None);

    public static Flow<TIn, TOut, TMat> FromSinkAndSource<TIn, TOut, TMat1, TMat2, TMat>(IGraph<SinkShape<TIn>, TMat1> sink,
        IGraph<SourceShape<TOut>, TMat2> source, Func<TMat1, TMat2, TMat> combine) =>
        new(new PairModule<TMat1, TMat2, TMat>(sink.Module, source.Module, combine, new FlowShape<TIn, TOut>(sink.Shape.Inlet, source.Shape.Outlet)));
}
