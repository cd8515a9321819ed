using Akka.Streams.Stage;
using Akka.Streams.Supervision;

namespace Akka.Streams.Implementation.Stages;

/// <summary>A stage with one inlet and one outlet.</summary>
internal abstract class FlowStage<TIn, TOut> : GraphStage<FlowShape<TIn, TOut>>
{
    protected FlowStage(string name)
    {
        Name = name;
        In = new Inlet<TIn>(name + ".in");
        Out = new Outlet<TOut>(name + ".out");
        Shape = new FlowShape<TIn, TOut>(In, Out);
    }

    public Inlet<TIn> In { get; }

    public Outlet<TOut> Out { get; }

    public override FlowShape<TIn, TOut> Shape { get; }

    protected string Name { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(Name);
}

/// <summary>A flow stage with a value of its own.</summary>
internal abstract class FlowStage<TIn, TOut, TMat> : GraphStageWithMaterializedValue<FlowShape<TIn, TOut>, TMat>
{
    protected FlowStage(string name)
    {
        Name = name;
        Shape = new FlowShape<TIn, TOut>(new Inlet<TIn>(name + ".in"), new Outlet<TOut>(name + ".out"));
    }

    public override FlowShape<TIn, TOut> Shape { get; }

    protected string Name { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(Name);

    public override ILogicAndMaterializedValue<TMat> CreateLogicAndMaterializedValue(Attributes inheritedAttributes)
    {
        var (logic, value) = Create(inheritedAttributes);
        return new LogicAndMaterializedValue<TMat>(logic, value);
    }

    protected abstract (GraphStageLogic Logic, TMat Value) Create(Attributes attributes);
}

internal abstract class SourceStage<T> : GraphStage<SourceShape<T>>
{
    protected SourceStage(string name)
    {
        Name = name;
        Shape = new SourceShape<T>(new Outlet<T>(name + ".out"));
    }

    public override SourceShape<T> Shape { get; }

    protected string Name { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(Name);
}

internal abstract class SourceStage<T, TMat> : GraphStageWithMaterializedValue<SourceShape<T>, TMat>
{
    protected SourceStage(string name)
    {
        Name = name;
        Shape = new SourceShape<T>(new Outlet<T>(name + ".out"));
    }

    public override SourceShape<T> Shape { get; }

    protected string Name { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(Name);

    public override ILogicAndMaterializedValue<TMat> CreateLogicAndMaterializedValue(Attributes inheritedAttributes)
    {
        var (logic, value) = Create(inheritedAttributes);
        return new LogicAndMaterializedValue<TMat>(logic, value);
    }

    protected abstract (GraphStageLogic Logic, TMat Value) Create(Attributes attributes);
}

internal abstract class SinkStage<T, TMat> : GraphStageWithMaterializedValue<SinkShape<T>, TMat>
{
    protected SinkStage(string name)
    {
        Name = name;
        Shape = new SinkShape<T>(new Inlet<T>(name + ".in"));
    }

    public override SinkShape<T> Shape { get; }

    protected string Name { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(Name);

    public override ILogicAndMaterializedValue<TMat> CreateLogicAndMaterializedValue(Attributes inheritedAttributes)
    {
        var (logic, value) = Create(inheritedAttributes);
        return new LogicAndMaterializedValue<TMat>(logic, value);
    }

    protected abstract (GraphStageLogic Logic, TMat Value) Create(Attributes attributes);
}

/// <summary>The logic of a flow stage, with its two links at hand. By default demand goes straight up.</summary>
internal abstract class FlowLogic<TIn, TOut> : InAndOutGraphStageLogic
{
    protected FlowLogic(FlowShape<TIn, TOut> shape) : base(shape) => SetHandlers(shape.Inlet, shape.Outlet, this);

    protected Connection<TIn> In { get; private set; } = null!;

    protected Connection<TOut> Out { get; private set; } = null!;

    public override void OnPull() => In.Pull();

    protected internal override void BeforePreStart()
    {
        In = (Connection<TIn>)Ins[0];
        Out = (Connection<TOut>)Outs[0];
    }
}

/// <summary>A flow logic that calls a function of the user, which may throw.</summary>
internal abstract class SupervisedLogic<TIn, TOut>(FlowShape<TIn, TOut> shape, Attributes attributes) : FlowLogic<TIn, TOut>(shape)
{
    private readonly Decider _decider = attributes.DeciderOf();

    /// <summary>After a failure of the user's function: fails the stage, or drops the element and asks for the next.</summary>
    protected void Supervise(Exception e)
    {
        switch (Decide(e))
        {
            case Directive.Stop:
                FailStage(e);
                return;
            case Directive.Restart:
                Restart();
                break;
        }

        if (!In.InIsClosed && !In.HasBeenPulled) In.Pull();
    }

    protected Directive Decide(Exception e) => _decider(e);

    /// <summary>Forgets what the stage has gathered.</summary>
    protected virtual void Restart()
    {
    }
}

internal abstract class SourceLogic<T> : InAndOutGraphStageLogic
{
    protected SourceLogic(SourceShape<T> shape) : base(shape) => SetHandler(shape.Outlet, this);

    protected Connection<T> Out { get; private set; } = null!;

    public sealed override void OnPush()
    {
    }

    protected internal override void BeforePreStart() => Out = (Connection<T>)Outs[0];
}

internal abstract class SinkLogic<T> : InAndOutGraphStageLogic
{
    protected SinkLogic(SinkShape<T> shape) : base(shape) => SetHandler(shape.Inlet, this);

    protected Connection<T> In { get; private set; } = null!;

    public override void PreStart() => In.Pull();

    public sealed override void OnPull()
    {
    }

    protected internal override void BeforePreStart() => In = (Connection<T>)Ins[0];
}

/// <summary>A flow logic with timers.</summary>
internal abstract class TimedFlowLogic<TIn, TOut> : TimerGraphStageLogic, IInHandler, IOutHandler
{
    protected TimedFlowLogic(FlowShape<TIn, TOut> shape) : base(shape)
    {
        SetHandler(shape.Inlet, this);
        SetHandler(shape.Outlet, this);
    }

    protected Connection<TIn> In { get; private set; } = null!;

    protected Connection<TOut> Out { get; private set; } = null!;

    protected TimeSpan Now => Island.Materializer.Now;

    public abstract void OnPush();

    public virtual void OnPull() => In.Pull();

    public virtual void OnUpstreamFinish() => CompleteStage();

    public virtual void OnUpstreamFailure(Exception e) => FailStage(e);

    public virtual void OnDownstreamFinish(Exception cause) => CancelStage(cause);

    protected internal override void BeforePreStart()
    {
        In = (Connection<TIn>)Ins[0];
        Out = (Connection<TOut>)Outs[0];
    }
}
