using System.Collections.Immutable;

namespace Akka.Streams;

/// <summary>One inlet and any number of outlets.</summary>
public abstract class FanOutShape<TIn> : Shape
{
    public interface IInit
    {
        Inlet<TIn> Inlet { get; }

        IEnumerable<Outlet> Outlets { get; }

        string Name { get; }
    }

    /// <summary>New ports, named after the shape.</summary>
    public sealed class InitName(string name) : IInit
    {
        public Inlet<TIn> Inlet { get; } = new(name + ".in");

        public IEnumerable<Outlet> Outlets => [];

        public string Name { get; } = name;
    }

    /// <summary>Ports that are there already.</summary>
    public sealed class InitPorts(Inlet<TIn> inlet, IEnumerable<Outlet> outlets) : IInit
    {
        public Inlet<TIn> Inlet { get; } = inlet;

        public IEnumerable<Outlet> Outlets { get; } = outlets;

        public string Name => "FanOut";
    }

    private readonly Queue<Outlet> _given;
    private readonly string _name;
    private ImmutableArray<Outlet> _outlets = [];

    protected FanOutShape(Inlet<TIn> inlet, IEnumerable<Outlet> registered, string name)
    {
        In = inlet;
        Inlets = [inlet];
        _given = new Queue<Outlet>(registered);
        _name = name;
    }

    protected FanOutShape(IInit init) : this(init.Inlet, init.Outlets, init.Name)
    {
    }

    public Inlet<TIn> In { get; }

    public override ImmutableArray<Inlet> Inlets { get; }

    public override ImmutableArray<Outlet> Outlets => _outlets;

    public override Shape DeepCopy() => Construct(new InitPorts((Inlet<TIn>)In.CarbonCopy(), [.. _outlets.Select(o => o.CarbonCopy())]));

    public sealed override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets)
    {
        Expect(inlets.Length == 1 && outlets.Length == _outlets.Length, GetType());
        return Construct(new InitPorts((Inlet<TIn>)inlets[0], outlets));
    }

    protected abstract FanOutShape<TIn> Construct(IInit init);

    protected Outlet<T> NewOutlet<T>(string name)
    {
        var outlet = _given.TryDequeue(out var given) ? (Outlet<T>)given : new Outlet<T>($"{_name}.{name}");
        _outlets = _outlets.Add(outlet);
        return outlet;
    }
}

/// <summary>One inlet and any number of outlets of one type.</summary>
public class UniformFanOutShape<TIn, TOut> : FanOutShape<TIn>
{
    private readonly int _n;

    public UniformFanOutShape(int n, IInit init) : base(init)
    {
        _n = n;
        Outs = [.. Enumerable.Range(0, n).Select(i => NewOutlet<TOut>("out" + i))];
    }

    public UniformFanOutShape(int n) : this(n, new InitName("UniformFanOut"))
    {
    }

    public UniformFanOutShape(int n, string name) : this(n, new InitName(name))
    {
    }

    public UniformFanOutShape(Inlet<TIn> inlet, params Outlet<TOut>[] outlets) : this(outlets.Length, new InitPorts(inlet, outlets))
    {
    }

    public IImmutableList<Outlet<TOut>> Outs { get; }

    public Outlet<TOut> Out(int n) => Outs[n];

    protected override FanOutShape<TIn> Construct(IInit init) => new UniformFanOutShape<TIn, TOut>(_n, init);
}
