using Akka.Actor;
using Akka.Streams.Implementation;

namespace Akka.Streams.Dsl;

/// <summary>A graph without open ports: it can be run, any number of times.</summary>
public interface IRunnableGraph<TMat> : IGraph<ClosedShape, TMat>
{
    IRunnableGraph<TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> func);

    TMat Run(IMaterializer materializer);

    TMat Run(ActorSystem actorSystem);

    new IRunnableGraph<TMat> WithAttributes(Attributes attributes);

    new IRunnableGraph<TMat> AddAttributes(Attributes attributes);

    new IRunnableGraph<TMat> Named(string name);
}

public sealed class RunnableGraph<TMat>(IModule module) : IRunnableGraph<TMat>
{
    public ClosedShape Shape => ClosedShape.Instance;

    public IModule Module { get; } = module;

    public IRunnableGraph<TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> func) => new RunnableGraph<TMat2>(new MapValueModule<TMat, TMat2>(Module, func));

    public TMat Run(IMaterializer materializer) => materializer.Materialize(this);

    public TMat Run(ActorSystem actorSystem) => Run(SystemMaterializer.Of(actorSystem));

    public IRunnableGraph<TMat> WithAttributes(Attributes attributes) => new RunnableGraph<TMat>(Module.WithAttributes(attributes));

    public IRunnableGraph<TMat> AddAttributes(Attributes attributes) => WithAttributes(Module.Attributes.And(attributes));

    public IRunnableGraph<TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    public IRunnableGraph<TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.WithAttributes(Attributes attributes) => WithAttributes(attributes);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.AddAttributes(Attributes attributes) => AddAttributes(attributes);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.Named(string name) => Named(name);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.Async() => Async();
}

public static class RunnableGraph
{
    public static RunnableGraph<TMat> FromGraph<TMat>(IGraph<ClosedShape, TMat> graph) => graph as RunnableGraph<TMat> ?? new RunnableGraph<TMat>(graph.Module);
}
