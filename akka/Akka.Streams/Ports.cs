using Akka.Streams.Implementation;

namespace Akka.Streams;

/// <summary>An input port, seen without its element type.</summary>
public abstract class InPort
{
    /// <summary>The position within the stage that owns the port; set when the stage is first materialised.</summary>
    internal int Id = -1;
}

/// <summary>An output port, seen without its element type.</summary>
public abstract class OutPort
{
    internal int Id = -1;
}

public abstract class Inlet : InPort
{
    protected Inlet(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    public string Name { get; }

    public abstract Inlet CarbonCopy();

    public sealed override string ToString() => Name;
}

public sealed class Inlet<T>(string name) : Inlet(name)
{
    public override Inlet CarbonCopy() => new Inlet<T>(Name);
}

public abstract class Outlet : OutPort
{
    protected Outlet(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    public string Name { get; }

    public abstract Outlet CarbonCopy();

    public sealed override string ToString() => Name;

    // Only the outlet knows the element type, so it builds the typed link to whatever inlet it is wired to.
    internal abstract bool Fits(Inlet inlet);
    internal abstract Connection NewConnection();
    internal abstract (BoundaryEntry Entry, BoundaryExit Exit) NewBoundary(int capacity);
}

public sealed class Outlet<T>(string name) : Outlet(name)
{
    public override Outlet CarbonCopy() => new Outlet<T>(Name);

    internal override bool Fits(Inlet inlet) => inlet is Inlet<T>;

    internal override Connection NewConnection() => new Connection<T>();

    internal override (BoundaryEntry Entry, BoundaryExit Exit) NewBoundary(int capacity)
    {
        var boundary = new Boundary<T>(capacity);
        return (new BoundaryEntry<T>(boundary), new BoundaryExit<T>(boundary));
    }
}
