using Akka.Streams.Stage;

namespace Akka.Streams.Implementation;

/// <summary>What a graph is made of. Immutable; run as often as one likes.</summary>
public interface IModule
{
    Shape Shape { get; }

    Attributes Attributes { get; }

    IModule WithAttributes(Attributes attributes);
}

/// <summary>
/// The tree behind every graph. Building a node builds its parts and wires them by the position of their ports,
/// so the same part may stand in a tree many times without being copied.
/// </summary>
internal abstract class GraphModule(Shape shape, Attributes attributes) : IModule
{
    public Shape Shape { get; } = shape;

    public Attributes Attributes { get; private set; } = attributes;

    public IModule WithAttributes(Attributes attributes)
    {
        var copy = (GraphModule)MemberwiseClone();
        copy.Attributes = attributes;
        return copy;
    }

    public Built Build(Materialization run, Attributes inherited)
    {
        var attributes = inherited.And(Attributes.Inheritable());
        return Attributes.Has<Attributes.AsyncBoundary>() ? run.InNewIsland(() => BuildParts(run, attributes)) : BuildParts(run, attributes);
    }

    protected abstract Built BuildParts(Materialization run, Attributes attributes);

    protected static Built BuildPart(IModule part, Materialization run, Attributes attributes) => ((GraphModule)part).Build(run, attributes);
}

/// <summary>A running part: its value and its ports.</summary>
internal sealed record Built(object? Value, InRef[] Ins, OutRef[] Outs);

internal readonly record struct InRef(GraphStageLogic Logic, Inlet Port);

internal readonly record struct OutRef(GraphStageLogic Logic, Outlet Port);

internal static class StageModule
{
    // Idempotent: a stage always numbers its ports the same way.
    public static void NumberPorts(Shape shape)
    {
        var ins = shape.Inlets;
        for (var i = 0; i < ins.Length; i++) ins[i].Id = i;
        var outs = shape.Outlets;
        for (var i = 0; i < outs.Length; i++) outs[i].Id = i;
    }
}

internal sealed class StageModule<TShape, TMat>(GraphStageWithMaterializedValue<TShape, TMat> stage, Attributes attributes)
    : GraphModule(stage.Shape, attributes)
    where TShape : Shape
{
    protected override Built BuildParts(Materialization run, Attributes attributes)
    {
        StageModule.NumberPorts(Shape);
        var made = stage.CreateWithin(run.Materializer, attributes);
        var logic = made.Logic;
        logic.Attributes = attributes;
        run.Add(logic);
        return new Built(made.MaterializedValue, [.. Shape.Inlets.Select(p => new InRef(logic, p))], [.. Shape.Outlets.Select(p => new OutRef(logic, p))]);
    }
}

/// <summary>The last outlet of one part feeds the first inlet of another.</summary>
internal sealed class ChainModule<T1, T2, T3>(IModule left, IModule right, Func<T1, T2, T3> combine, Shape shape) : GraphModule(shape, Attributes.None)
{
    protected override Built BuildParts(Materialization run, Attributes attributes)
    {
        var first = BuildPart(left, run, attributes);
        var second = BuildPart(right, run, attributes);
        run.Connect(first.Outs[0], second.Ins[0]);
        return new Built(combine((T1)first.Value!, (T2)second.Value!), first.Ins, second.Outs);
    }
}

internal sealed class MapValueModule<T1, T2>(IModule inner, Func<T1, T2> map) : GraphModule(inner.Shape, Attributes.None)
{
    protected override Built BuildParts(Materialization run, Attributes attributes)
    {
        var built = BuildPart(inner, run, attributes);
        return built with { Value = map((T1)built.Value!) };
    }
}

/// <summary>The same graph with attributes around it.</summary>
internal sealed class NestedModule(IModule inner, Attributes attributes) : GraphModule(inner.Shape, attributes)
{
    protected override Built BuildParts(Materialization run, Attributes attributes) => BuildPart(inner, run, attributes);
}

/// <summary>
/// A fan-in stage seen as a flow: one of its inlets stays open, sources feed the others. Its value is the first source's.
/// </summary>
internal sealed class FanInFlowModule(IModule fanIn, int openInlet, IModule[] sources, Shape shape) : GraphModule(shape, Attributes.None)
{
    protected override Built BuildParts(Materialization run, Attributes attributes)
    {
        var stage = BuildPart(fanIn, run, attributes);
        var fed = sources.Select(s => BuildPart(s, run, attributes)).ToArray();
        var others = stage.Ins.Where((_, i) => i != openInlet).ToArray();
        for (var i = 0; i < fed.Length; i++) run.Connect(fed[i].Outs[0], others[i]);
        return new Built(fed[0].Value, [stage.Ins[openInlet]], stage.Outs);
    }
}

/// <summary>A fan-out stage seen as a flow: its first outlet stays open, a sink takes the second. Its value is the sink's.</summary>
internal sealed class FanOutFlowModule(IModule fanOut, IModule sink, Shape shape) : GraphModule(shape, Attributes.None)
{
    protected override Built BuildParts(Materialization run, Attributes attributes)
    {
        var stage = BuildPart(fanOut, run, attributes);
        var side = BuildPart(sink, run, attributes);
        run.Connect(stage.Outs[1], side.Ins[0]);
        return new Built(side.Value, stage.Ins, [stage.Outs[0]]);
    }
}

/// <summary>Parts side by side, unconnected: the inlets of the first and the outlets of the second.</summary>
internal sealed class PairModule<T1, T2, T3>(IModule first, IModule second, Func<T1, T2, T3> combine, Shape shape) : GraphModule(shape, Attributes.None)
{
    protected override Built BuildParts(Materialization run, Attributes attributes)
    {
        var one = BuildPart(first, run, attributes);
        var two = BuildPart(second, run, attributes);
        return new Built(combine((T1)one.Value!, (T2)two.Value!), one.Ins, two.Outs);
    }
}

/// <summary>Two flows that feed each other.</summary>
internal sealed class LoopModule<T1, T2, T3>(IModule first, IModule second, Func<T1, T2, T3> combine) : GraphModule(ClosedShape.Instance, Attributes.None)
{
    protected override Built BuildParts(Materialization run, Attributes attributes)
    {
        var one = BuildPart(first, run, attributes);
        var two = BuildPart(second, run, attributes);
        run.Connect(one.Outs[0], two.Ins[0]);
        run.Connect(two.Outs[0], one.Ins[0]);
        return new Built(combine((T1)one.Value!, (T2)two.Value!), [], []);
    }
}

/// <summary>A module dressed as a graph.</summary>
internal sealed class ModuleGraph<TShape, TMat>(TShape shape, IModule module) : IGraph<TShape, TMat> where TShape : Shape
{
    public TShape Shape => shape;

    public IModule Module => module;

    public IGraph<TShape, TMat> WithAttributes(Attributes attributes) => new ModuleGraph<TShape, TMat>(shape, module.WithAttributes(attributes));

    public IGraph<TShape, TMat> AddAttributes(Attributes attributes) => WithAttributes(module.Attributes.And(attributes));

    public IGraph<TShape, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    public IGraph<TShape, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());
}

/// <summary>A flow that lets everything through; what is appended to it takes its place.</summary>
internal sealed class EmptyFlowModule<T, TMat>(TMat value)
    : GraphModule(new FlowShape<T, T>(new Inlet<T>("empty.in"), new Outlet<T>("empty.out")), Attributes.None)
{
    private readonly IModule _identity = new Stages.Identity<T>().Module;

    public TMat Value => value;

    protected override Built BuildParts(Materialization run, Attributes attributes) => BuildPart(_identity, run, attributes) with { Value = value };
}

/// <summary>Parts wired port by port. The ports of the parts' shapes here are this graph's own; they stand for those of the parts by position.</summary>
internal sealed class WiredModule<T>((IModule Module, Shape Shape)[] parts, (Outlet From, Inlet To)[] edges, Func<object?[], T> value, Shape shape)
    : GraphModule(shape, Attributes.None)
{
    protected override Built BuildParts(Materialization run, Attributes attributes)
    {
        var ins = new Dictionary<Inlet, InRef>();
        var outs = new Dictionary<Outlet, OutRef>();
        var values = new object?[parts.Length];
        for (var p = 0; p < parts.Length; p++)
        {
            var built = BuildPart(parts[p].Module, run, attributes);
            values[p] = built.Value;
            for (var i = 0; i < built.Ins.Length; i++) ins[parts[p].Shape.Inlets[i]] = built.Ins[i];
            for (var i = 0; i < built.Outs.Length; i++) outs[parts[p].Shape.Outlets[i]] = built.Outs[i];
        }

        foreach (var (from, to) in edges) run.Connect(outs[from], ins[to]);
        return new Built(value(values), [.. Shape.Inlets.Select(i => ins[i])], [.. Shape.Outlets.Select(o => outs[o])]);
    }
}
