using System.Collections.Immutable;

namespace Akka.Streams;

/// <summary>Any number of inlets and one outlet.</summary>
public abstract class FanInShape<TOut> : Shape
{
    public interface IInit
    {
        Outlet<TOut> Outlet { get; }

        IEnumerable<Inlet> Inlets { get; }

        string Name { get; }
    }

    /// <summary>New ports, named after the shape.</summary>
    public sealed class InitName(string name) : IInit
    {
        public Outlet<TOut> Outlet { get; } = new(name + ".out");

        public IEnumerable<Inlet> Inlets => [];

        public string Name { get; } = name;
    }

    /// <summary>Ports that are there already.</summary>
    public sealed class InitPorts(Outlet<TOut> outlet, IEnumerable<Inlet> inlets) : IInit
    {
        public Outlet<TOut> Outlet { get; } = outlet;

        public IEnumerable<Inlet> Inlets { get; } = inlets;

        public string Name => "FanIn";
    }

    private readonly Queue<Inlet> _given;
    private readonly string _name;
    private ImmutableArray<Inlet> _inlets = [];

    protected FanInShape(Outlet<TOut> outlet, IEnumerable<Inlet> registered, string name)
    {
        Out = outlet;
        Outlets = [outlet];
        _given = new Queue<Inlet>(registered);
        _name = name;
    }

    protected FanInShape(IInit init) : this(init.Outlet, init.Inlets, init.Name)
    {
    }

    public Outlet<TOut> Out { get; }

    public override ImmutableArray<Inlet> Inlets => _inlets;

    public override ImmutableArray<Outlet> Outlets { get; }

    public override Shape DeepCopy() => Construct(new InitPorts((Outlet<TOut>)Out.CarbonCopy(), [.. _inlets.Select(i => i.CarbonCopy())]));

    public sealed override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets)
    {
        Expect(outlets.Length == 1 && inlets.Length == _inlets.Length, GetType());
        return Construct(new InitPorts((Outlet<TOut>)outlets[0], inlets));
    }

    protected abstract FanInShape<TOut> Construct(IInit init);

    protected Inlet<T> NewInlet<T>(string name)
    {
        var inlet = _given.TryDequeue(out var given) ? (Inlet<T>)given : new Inlet<T>($"{_name}.{name}");
        _inlets = _inlets.Add(inlet);
        return inlet;
    }
}

/// <summary>Any number of inlets of one type and one outlet.</summary>
public class UniformFanInShape<TIn, TOut> : FanInShape<TOut>
{
    public readonly int N;

    public UniformFanInShape(int n, IInit init) : base(init)
    {
        N = n;
        Ins = [.. Enumerable.Range(0, n).Select(i => NewInlet<TIn>("in" + i))];
    }

    public UniformFanInShape(int n) : this(n, new InitName("UniformFanIn"))
    {
    }

    public UniformFanInShape(int n, string name) : this(n, new InitName(name))
    {
    }

    public UniformFanInShape(Outlet<TOut> outlet, params Inlet<TIn>[] inlets) : this(inlets.Length, new InitPorts(outlet, inlets))
    {
    }

    public IImmutableList<Inlet<TIn>> Ins { get; }

    public Inlet<TIn> In(int n) => Ins[n];

    protected override FanInShape<TOut> Construct(IInit init) => new UniformFanInShape<TIn, TOut>(N, init);
}

/// <summary>Two inlets of different types and one outlet.</summary>
public class FanInShape<T0, T1, TOut> : FanInShape<TOut>
{
    public FanInShape(IInit init) : base(init)
    {
        In0 = NewInlet<T0>("in0");
        In1 = NewInlet<T1>("in1");
    }

    public FanInShape(string name) : this(new InitName(name))
    {
    }

    public FanInShape(Outlet<TOut> outlet, Inlet<T0> in0, Inlet<T1> in1) : this(new InitPorts(outlet, [in0, in1]))
    {
    }

    public Inlet<T0> In0 { get; }

    public Inlet<T1> In1 { get; }

    protected override FanInShape<TOut> Construct(IInit init) => new FanInShape<T0, T1, TOut>(init);
}
