using Akka.Streams.Implementation;

namespace Akka.Streams.Dsl;

/// <summary>Graphs with any wiring: parts are added to a builder and their ports connected.</summary>
public static class GraphDsl
{
    public static IGraph<TShape, NotUsed> Create<TShape>(Func<Builder<NotUsed>, TShape> buildBlock) where TShape : Shape
    {
        var builder = new Builder<NotUsed>(static _ => NotUsed.Instance);
        return builder.Build(buildBlock(builder));
    }

    /// <summary>With the value of one part.</summary>
    public static IGraph<TShapeOut, TMat> Create<TShapeOut, TMat, TShape1>(IGraph<TShape1, TMat> g1, Func<Builder<TMat>, TShape1, TShapeOut> buildBlock)
        where TShapeOut : Shape where TShape1 : Shape
    {
        var builder = new Builder<TMat>(static values => (TMat)values[0]!);
        return builder.Build(buildBlock(builder, builder.Add(g1)));
    }

    /// <summary>With a value made of those of two parts.</summary>
    public static IGraph<TShapeOut, TMatOut> Create<TShapeOut, TMatOut, TMat0, TMat1, TShape0, TShape1>(IGraph<TShape0, TMat0> g0, IGraph<TShape1, TMat1> g1,
        Func<TMat0, TMat1, TMatOut> combineMaterializers, Func<Builder<TMatOut>, TShape0, TShape1, TShapeOut> buildBlock)
        where TShapeOut : Shape where TShape0 : Shape where TShape1 : Shape
    {
        var builder = new Builder<TMatOut>(values => combineMaterializers((TMat0)values[0]!, (TMat1)values[1]!));
        return builder.Build(buildBlock(builder, builder.Add(g0), builder.Add(g1)));
    }

    public sealed class Builder<T>
    {
        private readonly List<(IModule Module, Shape Shape)> _parts = [];
        private readonly List<(Outlet From, Inlet To)> _edges = [];
        private readonly Func<object?[], T> _value;

        // The value of the graph, from those of the parts in the order in which they were added.
        internal Builder(Func<object?[], T> value) => _value = value;

        /// <summary>Adds a part and gives its ports, which are this part's own. Its value is dropped.</summary>
        public TShape Add<TShape, TMat>(IGraph<TShape, TMat> graph) where TShape : Shape
        {
            var shape = (TShape)graph.Shape.DeepCopy();
            _parts.Add((graph.Module, shape));
            return shape;
        }

        public ForwardOps<TOut, T> From<TOut>(Outlet<TOut> outlet) => new(this, outlet);

        public ForwardOps<TOut, T> From<TOut>(SourceShape<TOut> source) => From(source.Outlet);

        public ForwardOps<TOut, T> From<TOut>(IGraph<SourceShape<TOut>, T> source) => From(Add(source));

        public ForwardOps<TOut, T> From<TIn, TOut>(FlowShape<TIn, TOut> flow) => From(flow.Outlet);

        public ForwardOps<TOut, T> From<TIn, TOut>(IGraph<FlowShape<TIn, TOut>, T> flow) => From(Add(flow));

        public ForwardOps<TOut, T> From<TIn, TOut>(UniformFanInShape<TIn, TOut> fanIn) => From(fanIn.Out);

        /// <summary>From the first outlet that is not connected yet.</summary>
        public ForwardOps<TOut, T> From<TIn, TOut>(UniformFanOutShape<TIn, TOut> fanOut) => From(FirstFree(fanOut.Outs));

        internal void Connect(Outlet from, Inlet to)
        {
            if (_edges.Any(e => e.From == from)) throw new ArgumentException($"The output port [{from}] is already connected");
            if (_edges.Any(e => e.To == to)) throw new ArgumentException($"The input port [{to}] is already connected");
            _edges.Add((from, to));
        }

        internal Inlet<TIn> FirstFree<TIn>(IEnumerable<Inlet<TIn>> inlets) =>
            inlets.FirstOrDefault(i => _edges.TrueForAll(e => e.To != i)) ?? throw new ArgumentException("No more inlets free on junction");

        internal Outlet<TOut> FirstFree<TOut>(IEnumerable<Outlet<TOut>> outlets) =>
            outlets.FirstOrDefault(o => _edges.TrueForAll(e => e.From != o)) ?? throw new ArgumentException("No more outlets free on junction");

        internal IGraph<TShape, T> Build<TShape>(TShape shape) where TShape : Shape
        {
            var outlets = _parts.SelectMany(p => p.Shape.Outlets).Except(_edges.Select(e => e.From)).ToHashSet();
            var inlets = _parts.SelectMany(p => p.Shape.Inlets).Except(_edges.Select(e => e.To)).ToHashSet();
            if (!outlets.SetEquals(shape.Outlets) || !inlets.SetEquals(shape.Inlets))
                throw new InvalidOperationException($"The ports left open are not those of {shape}: {new AmorphousShape([.. inlets], [.. outlets])}");
            return new ModuleGraph<TShape, T>(shape, new WiredModule<T>([.. _parts], [.. _edges], _value, shape));
        }
    }

    /// <summary>An outlet that waits to be connected.</summary>
    public sealed class ForwardOps<TOut, TMat>(Builder<TMat> builder, Outlet<TOut> outlet)
    {
        public Outlet<TOut> Out { get; } = outlet;

        internal Builder<TMat> Builder => builder;
    }
}

/// <summary>Connects an outlet to what follows it.</summary>
public static class ForwardOps
{
    public static GraphDsl.Builder<TMat> To<TIn, TOut, TMat>(this GraphDsl.ForwardOps<TOut, TMat> ops, Inlet<TIn> inlet)
    {
        ops.Builder.Connect(ops.Out, inlet);
        return ops.Builder;
    }

    public static GraphDsl.Builder<TMat> To<TIn, TOut, TMat>(this GraphDsl.ForwardOps<TOut, TMat> ops, SinkShape<TIn> sink) => ops.To(sink.Inlet);

    public static GraphDsl.Builder<TMat> To<TIn, TOut, TMat>(this GraphDsl.ForwardOps<TOut, TMat> ops, FlowShape<TIn, TOut> flow) => ops.To(flow.Inlet);

    public static GraphDsl.Builder<TMat> To<TIn, TOut, TMat, TMat2>(this GraphDsl.ForwardOps<TOut, TMat> ops, IGraph<SinkShape<TIn>, TMat2> sink) =>
        ops.To(ops.Builder.Add(sink));

    public static GraphDsl.Builder<TMat> To<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops, UniformFanInShape<TIn, TOut2> junction) =>
        ops.To(ops.Builder.FirstFree(junction.Ins));

    public static GraphDsl.Builder<TMat> To<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops, UniformFanOutShape<TIn, TOut2> junction) =>
        ops.To(junction.In);

    public static GraphDsl.ForwardOps<TOut2, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops, FlowShape<TIn, TOut2> flow) =>
        ops.To(flow.Inlet).From(flow);

    public static GraphDsl.ForwardOps<TOut2, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        IGraph<FlowShape<TIn, TOut2>, NotUsed> flow) => ops.Via(ops.Builder.Add(flow));

    public static GraphDsl.ForwardOps<TOut2, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        UniformFanInShape<TIn, TOut2> junction) => ops.To(junction).From(junction);

    public static GraphDsl.ForwardOps<TOut2, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        UniformFanOutShape<TIn, TOut2> junction) => ops.To(junction).From(junction);
}
