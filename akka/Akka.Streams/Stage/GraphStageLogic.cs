using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.Event;
using Akka.Streams.Implementation;

namespace Akka.Streams.Stage;

public interface IStageLogging
{
    ILoggingAdapter Log { get; }
}

/// <summary>
/// One run of a stage: its handlers and its state. Nothing here may be touched but from within the handlers and <see cref="PreStart"/>, <see cref="PostStop"/>;
/// from elsewhere go through <see cref="GetAsyncCallback{T}"/> or the stage actor.
/// </summary>
public abstract partial class GraphStageLogic : IStageLogging
{
    public readonly int InCount;
    public readonly int OutCount;

    // Null until the stage is wired to its neighbours.
    internal readonly Connection[] Ins;
    internal readonly Connection[] Outs;

    private readonly IInHandler?[] _inHandlers;
    private readonly IOutHandler?[] _outHandlers;
    private List<Connection>? _sideInlets;
    private Island? _island;
    private ILoggingAdapter? _log;
    private int _open;
    private bool _keepGoing;

    protected GraphStageLogic(int inCount, int outCount)
    {
        InCount = inCount;
        OutCount = outCount;
        Ins = inCount == 0 ? [] : new Connection[inCount];
        Outs = outCount == 0 ? [] : new Connection[outCount];
        _inHandlers = inCount == 0 ? [] : new IInHandler?[inCount];
        _outHandlers = outCount == 0 ? [] : new IOutHandler?[outCount];
        _open = inCount + outCount;
    }

    protected GraphStageLogic(Shape shape) : this(shape.Inlets.Length, shape.Outlets.Length) => StageModule.NumberPorts(shape);

    public static Action DoNothing { get; } = () => { };

    public virtual bool KeepGoingAfterAllPortsClosed => false;

    protected virtual object LogSource => this;

    public ILoggingAdapter Log => _log ??= Island.Materializer.MakeLogger(LogSource);

    protected IMaterializer Materializer => Island.Materializer;

    internal Island Island => _island ?? throw new InvalidOperationException("The stage is not running yet: do this in PreStart, not in the constructor.");

    internal Attributes Attributes { get; set; } = Attributes.None;

    internal bool IsStopped { get; private set; }

    /// <summary>Nothing keeps the stage going any more.</summary>
    internal bool IsIdle => _open == 0;

    /// <summary>Called before anything else happens to the stage.</summary>
    public virtual void PreStart()
    {
    }

    /// <summary>Called last, however the stage came to its end.</summary>
    public virtual void PostStop()
    {
    }

    protected internal virtual void BeforePreStart()
    {
    }

    protected internal virtual void AfterPostStop()
    {
    }

    /// <summary>How the stage is called in messages.</summary>
    internal string Label => Attributes.GetNameLifted() ?? (GetType().DeclaringType ?? GetType()).Name.Split('`')[0];

    protected internal void SetHandler<T>(Inlet<T> inlet, IInHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _inHandlers[inlet.Id] = handler;
        Ins[inlet.Id]?.HandleIn(handler);
    }

    protected internal void SetHandler<T>(Inlet<T> inlet, Action onPush, Action? onUpstreamFinish = null, Action<Exception>? onUpstreamFailure = null) =>
        SetHandler(inlet, new LambdaInHandler(onPush, onUpstreamFinish, onUpstreamFailure));

    protected internal void SetHandler<T>(Outlet<T> outlet, IOutHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        // While elements are still being emitted the new handler takes over after them.
        if (_outHandlers[outlet.Id] is Emitter emitter)
        {
            emitter.Previous = handler;
            return;
        }

        ReplaceHandler(outlet.Id, handler);
    }

    protected internal void SetHandler<T>(Outlet<T> outlet, Action onPull, Action<Exception>? onDownstreamFinish = null) =>
        SetHandler(outlet, new LambdaOutHandler(onPull, onDownstreamFinish));

    protected internal void SetHandler<TIn, TOut>(Inlet<TIn> inlet, Outlet<TOut> outlet, InAndOutGraphStageLogic handler) =>
        SetHandlers(inlet, outlet, handler);

    protected internal void SetHandlers<TIn, TOut>(Inlet<TIn> inlet, Outlet<TOut> outlet, InAndOutGraphStageLogic handler)
    {
        SetHandler(inlet, handler);
        SetHandler(outlet, handler);
    }

    protected internal IInHandler GetHandler<T>(Inlet<T> inlet) => _inHandlers[inlet.Id]!;

    protected internal IOutHandler GetHandler<T>(Outlet<T> outlet) => _outHandlers[outlet.Id] is Emitter emitter ? emitter.Previous : _outHandlers[outlet.Id]!;

    internal void ReplaceHandler(int outlet, IOutHandler handler)
    {
        _outHandlers[outlet] = handler;
        Outs[outlet]?.HandleOut(handler);
    }

    internal void ReplaceInHandler(int inlet, IInHandler handler)
    {
        _inHandlers[inlet] = handler;
        Ins[inlet]?.HandleIn(handler);
    }

    /// <summary>Asks for the next element. Only when the inlet was not pulled yet and is open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected internal void Pull<T>(Inlet<T> inlet) => Ins[inlet.Id].Pull();

    protected internal void TryPull<T>(Inlet<T> inlet)
    {
        if (!IsClosed(inlet)) Pull(inlet);
    }

    /// <summary>Takes the element that was pushed. Once per push.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected internal T Grab<T>(Inlet<T> inlet) => ((Connection<T>)Ins[inlet.Id]).Grab();

    /// <summary>Sends an element. Only when the outlet was pulled and is open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected internal void Push<T>(Outlet<T> outlet, T element) => ((Connection<T>)Outs[outlet.Id]).Push(element);

    protected internal bool HasBeenPulled<T>(Inlet<T> inlet) => Ins[inlet.Id].HasBeenPulled;

    protected internal bool IsAvailable<T>(Inlet<T> inlet) => Ins[inlet.Id].InIsAvailable;

    protected internal bool IsClosed<T>(Inlet<T> inlet) => Ins[inlet.Id].InIsClosed;

    protected internal bool IsAvailable<T>(Outlet<T> outlet) => Outs[outlet.Id].OutIsAvailable;

    protected internal bool IsClosed<T>(Outlet<T> outlet) => Outs[outlet.Id].OutIsClosed;

    protected void Cancel<T>(Inlet<T> inlet) => Cancel(inlet, SubscriptionWithCancelException.NoMoreElementsNeeded.Instance);

    protected void Cancel<T>(Inlet<T> inlet, Exception cause) => Ins[inlet.Id].Cancel(cause);

    /// <summary>Ends the outlet, after what is still being emitted on it.</summary>
    protected internal void Complete<T>(Outlet<T> outlet) => CompleteOut(outlet.Id);

    protected void Fail<T>(Outlet<T> outlet, Exception reason) => Outs[outlet.Id].Fail(reason);

    private void CompleteOut(int outlet)
    {
        if (_outHandlers[outlet] is Emitter emitter) emitter.CompletesAfterwards = true;
        else Outs[outlet].Complete();
    }

    /// <summary>Cancels all inlets, completes all outlets, and stops the stage.</summary>
    public void CompleteStage()
    {
        CancelAll(SubscriptionWithCancelException.StageWasCompleted.Instance);
        for (var i = 0; i < Outs.Length; i++) CompleteOut(i);
        SetKeepGoing(false);
    }

    /// <summary>Cancels all inlets, fails all outlets, and stops the stage.</summary>
    public void FailStage(Exception reason)
    {
        CancelAll(reason);
        foreach (var outlet in Outs) outlet.Fail(reason);
        SetKeepGoing(false);
    }

    /// <summary>Stops the stage because of a cancellation: a failure downstream fails it, anything else completes it.</summary>
    public void CancelStage(Exception cause)
    {
        if (cause is SubscriptionWithCancelException.NonFailureCancellation)
        {
            CancelAll(cause);
            for (var i = 0; i < Outs.Length; i++) CompleteOut(i);
            SetKeepGoing(false);
        }
        else
        {
            FailStage(cause);
        }
    }

    public void InternalOnDownstreamFinish(Exception cause) => CancelStage(cause);

    private void CancelAll(Exception cause)
    {
        foreach (var inlet in Ins) inlet.Cancel(cause);
        if (_sideInlets is null) return;
        foreach (var inlet in _sideInlets) inlet.Cancel(cause);
        _sideInlets.Clear();
    }

    /// <summary>Keeps the stage alive although all its ports are closed.</summary>
    protected void SetKeepGoing(bool enabled)
    {
        if (enabled == _keepGoing) return;
        _keepGoing = enabled;
        if (enabled) _open++;
        else PortClosed();
    }

    internal void PortClosed()
    {
        if (--_open == 0) _island?.Finished(this);
    }

    internal void Attach(Island island)
    {
        _island = island;
        if (KeepGoingAfterAllPortsClosed) SetKeepGoing(true);
    }

    internal void Wire(Connection connection, int? inlet, int? outlet)
    {
        if (inlet is { } i)
        {
            connection.InOwner = this;
            connection.HandleIn(_inHandlers[i] ?? throw NoHandler("inlet", i));
            Ins[i] = connection;
        }

        if (outlet is { } o)
        {
            connection.OutOwner = this;
            connection.HandleOut(_outHandlers[o] ?? throw NoHandler("outlet", o));
            Outs[o] = connection;
        }
    }

    private InvalidOperationException NoHandler(string kind, int port) => new(
        $"No handler defined in stage [{Label}] for {kind} {port}. Every port must be given one with SetHandler in the constructor of the logic.");

    internal void Begin()
    {
        BeforePreStart();
        PreStart();
    }

    internal void End()
    {
        IsStopped = true;
        try
        {
            PostStop();
        }
        finally
        {
            _stageActor?.Stop();
            AfterPostStop();
        }
    }

    /// <summary>Closes all ports without a signal to the neighbours, who are given up as well.</summary>
    internal void GiveUp()
    {
        foreach (var inlet in Ins) inlet.State |= Connection.InClosed | Connection.OutClosed;
        foreach (var outlet in Outs) outlet.State |= Connection.InClosed | Connection.OutClosed;
        foreach (var inlet in _sideInlets ?? []) inlet.State |= Connection.InClosed | Connection.OutClosed;
        _open = 0;
        _keepGoing = false;
    }

    /// <summary>
    /// Runs a source within this stage's island, its outlet wired to an extra inlet of this stage. The stage lives on until the inlet closes; ending the
    /// stage closes it.
    /// </summary>
    internal SideInlet<T> RunWithin<T, TMat>(IGraph<SourceShape<T>, TMat> source, IInHandler handler, out TMat materialized)
    {
        var connection = new Connection<T> { Island = Island, InOwner = this };
        connection.HandleIn(handler);
        materialized = (TMat)Materialization.Into(Island, source.Module, connection, Attributes.Inheritable())!;
        (_sideInlets ??= []).RemoveAll(c => c.InIsClosed);
        _sideInlets.Add(connection);
        _open++;
        return new SideInlet<T>(connection);
    }

    internal SideInlet<T> RunWithin<T, TMat>(IGraph<SourceShape<T>, TMat> source, IInHandler handler) => RunWithin(source, handler, out _);
}

/// <summary>An inlet that a stage opened while running.</summary>
internal sealed class SideInlet<T>(Connection<T> connection)
{
    public bool IsAvailable => connection.InIsAvailable;

    public bool IsClosed => connection.InIsClosed;

    public bool HasBeenPulled => connection.HasBeenPulled;

    public void Pull() => connection.Pull();

    public T Grab() => connection.Grab();

    public void Cancel(Exception? cause = null) => connection.Cancel(cause ?? SubscriptionWithCancelException.NoMoreElementsNeeded.Instance);
}
