using System.Collections.Immutable;

namespace Akka.Streams;

/// <summary>The ports of a graph: all that can be seen of it from outside.</summary>
public abstract class Shape : ICloneable
{
    public abstract ImmutableArray<Inlet> Inlets { get; }

    public abstract ImmutableArray<Outlet> Outlets { get; }

    public abstract Shape DeepCopy();

    public abstract Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets);

    public bool HasSamePortsAs(Shape shape) =>
        Inlets.ToHashSet().SetEquals(shape.Inlets) && Outlets.ToHashSet().SetEquals(shape.Outlets);

    public bool HasSamePortsAndShapeAs(Shape shape) => Inlets.SequenceEqual(shape.Inlets) && Outlets.SequenceEqual(shape.Outlets);

    public object Clone() => DeepCopy();

    public sealed override string ToString() => $"{GetType().Name}([{string.Join(", ", Inlets)}] [{string.Join(", ", Outlets)}])";

    private protected static Inlet<T> Copy<T>(Inlet<T> inlet) => (Inlet<T>)inlet.CarbonCopy();
    private protected static Outlet<T> Copy<T>(Outlet<T> outlet) => (Outlet<T>)outlet.CarbonCopy();

    private protected static void Expect(bool fits, Type shape)
    {
        if (!fits) throw new ArgumentException($"The given ports do not make up a {shape.Name}.");
    }
}

public sealed class ClosedShape : Shape
{
    private ClosedShape()
    {
    }

    public static readonly ClosedShape Instance = new();

    public override ImmutableArray<Inlet> Inlets => [];

    public override ImmutableArray<Outlet> Outlets => [];

    public override Shape DeepCopy() => this;

    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets)
    {
        Expect(inlets.IsEmpty && outlets.IsEmpty, typeof(ClosedShape));
        return this;
    }
}

/// <summary>A shape that says nothing about how its ports relate.</summary>
public class AmorphousShape(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) : Shape
{
    public override ImmutableArray<Inlet> Inlets { get; } = inlets;

    public override ImmutableArray<Outlet> Outlets { get; } = outlets;

    public override Shape DeepCopy() => new AmorphousShape([.. Inlets.Select(i => i.CarbonCopy())], [.. Outlets.Select(o => o.CarbonCopy())]);

    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) => new AmorphousShape(inlets, outlets);
}

public sealed class SourceShape<TOut>(Outlet<TOut> outlet) : Shape
{
    public Outlet<TOut> Outlet { get; } = outlet ?? throw new ArgumentNullException(nameof(outlet));

    public override ImmutableArray<Inlet> Inlets => [];

    public override ImmutableArray<Outlet> Outlets { get; } = [outlet];

    public override Shape DeepCopy() => new SourceShape<TOut>(Copy(Outlet));

    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets)
    {
        Expect(inlets.IsEmpty && outlets.Length == 1, typeof(SourceShape<TOut>));
        return new SourceShape<TOut>((Outlet<TOut>)outlets[0]);
    }

    public override bool Equals(object? obj) => obj is SourceShape<TOut> other && ReferenceEquals(Outlet, other.Outlet);

    public override int GetHashCode() => Outlet.GetHashCode();
}

public interface IFlowShape
{
    Inlet Inlet { get; }

    Outlet Outlet { get; }
}

public sealed class FlowShape<TIn, TOut>(Inlet<TIn> inlet, Outlet<TOut> outlet) : Shape, IFlowShape
{
    public Inlet<TIn> Inlet { get; } = inlet ?? throw new ArgumentNullException(nameof(inlet));

    public Outlet<TOut> Outlet { get; } = outlet ?? throw new ArgumentNullException(nameof(outlet));

    Inlet IFlowShape.Inlet => Inlet;

    Outlet IFlowShape.Outlet => Outlet;

    public override ImmutableArray<Inlet> Inlets { get; } = [inlet];

    public override ImmutableArray<Outlet> Outlets { get; } = [outlet];

    public override Shape DeepCopy() => new FlowShape<TIn, TOut>(Copy(Inlet), Copy(Outlet));

    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets)
    {
        Expect(inlets.Length == 1 && outlets.Length == 1, typeof(FlowShape<TIn, TOut>));
        return new FlowShape<TIn, TOut>((Inlet<TIn>)inlets[0], (Outlet<TOut>)outlets[0]);
    }
}

public sealed class SinkShape<TIn>(Inlet<TIn> inlet) : Shape
{
    public Inlet<TIn> Inlet { get; } = inlet ?? throw new ArgumentNullException(nameof(inlet));

    public override ImmutableArray<Inlet> Inlets { get; } = [inlet];

    public override ImmutableArray<Outlet> Outlets => [];

    public override Shape DeepCopy() => new SinkShape<TIn>(Copy(Inlet));

    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets)
    {
        Expect(inlets.Length == 1 && outlets.IsEmpty, typeof(SinkShape<TIn>));
        return new SinkShape<TIn>((Inlet<TIn>)inlets[0]);
    }

    public override bool Equals(object? obj) => obj is SinkShape<TIn> other && ReferenceEquals(Inlet, other.Inlet);

    public override int GetHashCode() => Inlet.GetHashCode();
}

/// <summary>Two flows in opposite directions.</summary>
public sealed class BidiShape<TIn1, TOut1, TIn2, TOut2>(Inlet<TIn1> in1, Outlet<TOut1> out1, Inlet<TIn2> in2, Outlet<TOut2> out2) : Shape
{
    public BidiShape(FlowShape<TIn1, TOut1> top, FlowShape<TIn2, TOut2> bottom) : this(top.Inlet, top.Outlet, bottom.Inlet, bottom.Outlet)
    {
    }

    public Inlet<TIn1> Inlet1 { get; } = in1 ?? throw new ArgumentNullException(nameof(in1));

    public Outlet<TOut1> Outlet1 { get; } = out1 ?? throw new ArgumentNullException(nameof(out1));

    public Inlet<TIn2> Inlet2 { get; } = in2 ?? throw new ArgumentNullException(nameof(in2));

    public Outlet<TOut2> Outlet2 { get; } = out2 ?? throw new ArgumentNullException(nameof(out2));

    public override ImmutableArray<Inlet> Inlets { get; } = [in1, in2];

    public override ImmutableArray<Outlet> Outlets { get; } = [out1, out2];

    public override Shape DeepCopy() => new BidiShape<TIn1, TOut1, TIn2, TOut2>(Copy(Inlet1), Copy(Outlet1), Copy(Inlet2), Copy(Outlet2));

    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets)
    {
        Expect(inlets.Length == 2 && outlets.Length == 2, typeof(BidiShape<TIn1, TOut1, TIn2, TOut2>));
        return new BidiShape<TIn1, TOut1, TIn2, TOut2>((Inlet<TIn1>)inlets[0], (Outlet<TOut1>)outlets[0], (Inlet<TIn2>)inlets[1], (Outlet<TOut2>)outlets[1]);
    }

    public Shape Reversed() => new BidiShape<TIn2, TOut2, TIn1, TOut1>(Inlet2, Outlet2, Inlet1, Outlet1);
}
