using Akka.Streams.Dsl;
using Akka.Streams.Implementation.Stages;

namespace Akka.Streams.Implementation;

/// <summary>Stages with several ports, seen as flows.</summary>
internal static class Graphs
{
    public static IGraph<FlowShape<T, T>, TMat> Concat<T, TMat>(IGraph<SourceShape<T>, TMat> that) => FanIn<T, T, T, TMat>(new Concat<T, T>(2).Module, 0, that);

    public static IGraph<FlowShape<TIn, TOut>, TMat> Prepend<TIn, TOut, TMat>(IGraph<SourceShape<TOut>, TMat> that) where TIn : TOut =>
        Widened<TIn, TOut, TOut, TMat>(FanIn<TOut, TOut, TOut, TMat>(new Concat<TOut, TOut>(2).Module, 1, that));

    public static IGraph<FlowShape<TIn, TOut>, TMat> Merge<TIn, TOut, TMat>(IGraph<SourceShape<TOut>, TMat> that, bool eagerComplete) where TIn : TOut =>
        Widened<TIn, TOut, TOut, TMat>(FanIn<TOut, TOut, TOut, TMat>(new Merge<TOut, TOut>(2, eagerComplete).Module, 0, that));

    public static IGraph<FlowShape<T1, TOut>, TMat> ZipWith<T1, T2, TOut, TMat>(IGraph<SourceShape<T2>, TMat> that, Func<T1, T2, TOut> combine) =>
        FanIn<T1, T2, TOut, TMat>(new ZipWith<T1, T2, TOut>(combine).Module, 0, that);


    public static IGraph<FlowShape<T, (T, long)>, NotUsed> ZipWithIndex<T>() => new StatefulSelectMany<T, (T, long)>(static () =>
    {
        var index = 0L;
        return element => [(element, index++)];
    });

    public static int Positive(int n) => n > 0 ? n : throw new ArgumentException("The count must be greater than 0");

    public static IGraph<FlowShape<T, T>, TMat> AlsoTo<T, TMat>(IGraph<SinkShape<T>, TMat> that) => FanOut(new Broadcast<T>(2, eagerCancel: true).Module, that);

    /// <summary>A fan-in stage whose inlet <paramref name="open"/> stays open while a source feeds the other.</summary>
    public static IGraph<FlowShape<TIn, TOut>, TMat> FanIn<TIn, TSide, TOut, TMat>(IModule stage, int open, IGraph<SourceShape<TSide>, TMat> source)
    {
        var shape = new FlowShape<TIn, TOut>((Inlet<TIn>)stage.Shape.Inlets[open], (Outlet<TOut>)stage.Shape.Outlets[0]);
        return new ModuleGraph<FlowShape<TIn, TOut>, TMat>(shape, new FanInFlowModule(stage, open, [source.Module], shape));
    }

    /// <summary>A fan-in stage whose first inlet stays open while sources feed the others; their values are dropped.</summary>
    public static IGraph<FlowShape<TIn, TOut>, object> FanIn<TIn, TOut>(IGraph<UniformFanInShape<TIn, TOut>, NotUsed> stage, IModule[] sources)
    {
        var shape = new FlowShape<TIn, TOut>(stage.Shape.In(0), stage.Shape.Out);
        return new ModuleGraph<FlowShape<TIn, TOut>, object>(shape, new FanInFlowModule(stage.Module, 0, sources, shape));
    }

    public static IGraph<FlowShape<T, T>, TMat> OrElse<T, TMat>(IGraph<SourceShape<T>, TMat> that) => FanIn<T, T, T, TMat>(new OrElse<T>().Module, 0, that);

    public static IGraph<FlowShape<TIn, TOut>, TMat> Interleave<TIn, TOut, TMat>(IGraph<SourceShape<TOut>, TMat> that, int segmentSize) where TIn : TOut =>
        Widened<TIn, TOut, TOut, TMat>(FanIn<TOut, TOut, TOut, TMat>(new Interleave<TOut>(Positive(segmentSize)).Module, 0, that));

    public static IGraph<FlowShape<T, T>, TMat> MergeSorted<T, TMat>(IGraph<SourceShape<T>, TMat> that, Func<T, T, int> compare) =>
        FanIn<T, T, T, TMat>(new MergeSorted<T>(compare).Module, 0, that);

    public static IGraph<FlowShape<T, T>, TMat> WireTap<T, TMat>(IGraph<SinkShape<T>, TMat> that) => FanOut(new WireTapStage<T>().Module, that);

    public static IGraph<FlowShape<T, T>, TMat> DivertTo<T, TMat>(IGraph<SinkShape<T>, TMat> that, Func<T, bool> when) =>
        FanOut(new Partition<T>(2, element => when(element) ? 1 : 0).Module, that);

    public static IGraph<FlowShape<T, T>, NotUsed> Throttle<T>(int cost, TimeSpan per, int maximumBurst, Func<T, int> costCalculation, ThrottleMode mode)
    {
        if (cost <= 0) throw new ArgumentException("cost must be > 0", nameof(cost));
        if (per <= TimeSpan.Zero) throw new ArgumentException("per time must be > 0", nameof(per));
        if (mode == ThrottleMode.Enforcing && maximumBurst < 0) throw new ArgumentException("maximumBurst must be > 0 in Enforcing mode", nameof(maximumBurst));
        return new Throttle<T>(cost, per, maximumBurst, costCalculation, mode);
    }

    /// <summary>A fan-out stage whose first outlet stays open while a sink takes the second.</summary>
    public static IGraph<FlowShape<T, T>, TMat> FanOut<T, TMat>(IModule stage, IGraph<SinkShape<T>, TMat> sink)
    {
        var shape = new FlowShape<T, T>((Inlet<T>)stage.Shape.Inlets[0], (Outlet<T>)stage.Shape.Outlets[0]);
        return new ModuleGraph<FlowShape<T, T>, TMat>(shape, new FanOutFlowModule(stage, sink.Module, shape));
    }

    // Elements of a more specific type flow into a graph of a more general one.
    private static IGraph<FlowShape<TIn, TOut>, TMat> Widened<TIn, TWide, TOut, TMat>(IGraph<FlowShape<TWide, TOut>, TMat> graph) where TIn : TWide =>
        graph as IGraph<FlowShape<TIn, TOut>, TMat>
        ?? Flow.FromGraph(new Select<TIn, TWide>(static element => element)).ViaMaterialized(graph, Keep.Right);
}
