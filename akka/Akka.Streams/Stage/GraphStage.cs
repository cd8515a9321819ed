using Akka.Streams.Implementation;

namespace Akka.Streams.Stage;

public interface ILogicAndMaterializedValue<out TMaterialized>
{
    GraphStageLogic Logic { get; }

    TMaterialized MaterializedValue { get; }
}

public struct LogicAndMaterializedValue<TMaterialized>(GraphStageLogic logic, TMaterialized materializedValue) : ILogicAndMaterializedValue<TMaterialized>
{
    public GraphStageLogic Logic { get; } = logic;

    public TMaterialized MaterializedValue { get; } = materializedValue;
}

public interface IGraphStageWithMaterializedValue<out TShape, out TMaterialized> : IGraph<TShape, TMaterialized> where TShape : Shape
{
    ILogicAndMaterializedValue<TMaterialized> CreateLogicAndMaterializedValue(Attributes attributes);
}

/// <summary>The blueprint of one stage. It holds no state of a run: that belongs in the logic it creates for each.</summary>
public abstract class GraphStageWithMaterializedValue<TShape, TMaterialized> : IGraphStageWithMaterializedValue<TShape, TMaterialized>
    where TShape : Shape
{
    private IModule? _module;

    protected virtual Attributes InitialAttributes => Attributes.None;

    public abstract TShape Shape { get; }

    public IModule Module => _module ??= new StageModule<TShape, TMaterialized>(this, InitialAttributes);

    public abstract ILogicAndMaterializedValue<TMaterialized> CreateLogicAndMaterializedValue(Attributes inheritedAttributes);

    // For the built-in stages whose value needs the materializer, such as an actor's reference.
    internal virtual ILogicAndMaterializedValue<TMaterialized> CreateWithin(ActorMaterializerImpl materializer, Attributes inheritedAttributes) =>
        CreateLogicAndMaterializedValue(inheritedAttributes);

    public IGraph<TShape, TMaterialized> WithAttributes(Attributes attributes) =>
        new ModuleGraph<TShape, TMaterialized>(Shape, Module.WithAttributes(attributes));

    public IGraph<TShape, TMaterialized> AddAttributes(Attributes attributes) => WithAttributes(Module.Attributes.And(attributes));

    public IGraph<TShape, TMaterialized> Named(string name) => AddAttributes(Attributes.CreateName(name));

    public IGraph<TShape, TMaterialized> Async() => AddAttributes(Attributes.CreateAsyncBoundary());
}

/// <summary>The blueprint of one stage without a value of its own.</summary>
public abstract class GraphStage<TShape> : GraphStageWithMaterializedValue<TShape, NotUsed> where TShape : Shape
{
    protected abstract GraphStageLogic CreateLogic(Attributes inheritedAttributes);

    public sealed override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes inheritedAttributes) =>
        new LogicAndMaterializedValue<NotUsed>(CreateLogic(inheritedAttributes), NotUsed.Instance);
}
