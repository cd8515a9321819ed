using Akka.Streams.Implementation;

namespace Akka.Streams;

/// <summary>A blueprint of a piece of stream processing with the ports of <typeparamref name="TShape"/>; immutable and reusable.</summary>
public interface IGraph<out TShape> where TShape : Shape
{
    TShape Shape { get; }

    IModule Module { get; }
}

/// <summary>A blueprint that, each time it is run, also yields a value of <typeparamref name="TMaterialized"/>.</summary>
public interface IGraph<out TShape, out TMaterialized> : IGraph<TShape> where TShape : Shape
{
    /// <summary>Replaces the attributes of this graph. Those of the graphs within it stay.</summary>
    IGraph<TShape, TMaterialized> WithAttributes(Attributes attributes);

    IGraph<TShape, TMaterialized> AddAttributes(Attributes attributes);

    IGraph<TShape, TMaterialized> Named(string name);

    /// <summary>Lets the graph run concurrently with what it is connected to.</summary>
    IGraph<TShape, TMaterialized> Async();
}
