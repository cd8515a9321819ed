namespace Akka.Streams.Stage;

/// <summary>Stands in for an inlet's handler until a number of elements has been read.</summary>
internal sealed class Reader<T>(GraphStageLogic logic, Inlet<T> inlet, IInHandler previous, int count, Action<List<T>> andThen,
    Action<List<T>> onClose) : IInHandler
{
    private readonly List<T> _read = [];

    public IInHandler Previous { get; set; } = previous;

    public void Add(T element) => _read.Add(element);

    public void OnPush()
    {
        _read.Add(logic.Grab(inlet));
        if (_read.Count < count)
        {
            logic.Pull(inlet);
            return;
        }

        HandBack();
        andThen(_read);
    }

    public void OnUpstreamFinish()
    {
        HandBack();
        onClose(_read);
        Previous.OnUpstreamFinish();
    }

    public void OnUpstreamFailure(Exception e)
    {
        HandBack();
        Previous.OnUpstreamFailure(e);
    }

    public void HandBack() => logic.ReplaceInHandler(inlet.Id, Previous);
}

/// <summary>Passes whatever arrives on to an outlet.</summary>
internal sealed class Passer<TIn, TOut>(GraphStageLogic logic, Inlet<TIn> from, Outlet<TOut> to, bool doFinish, bool doFail) : InHandler where TIn : TOut
{
    public override void OnPush() => logic.Emit(to, logic.Grab(from), () => logic.TryPull(from));

    public override void OnUpstreamFinish()
    {
        if (doFinish) base.OnUpstreamFinish();
    }

    public override void OnUpstreamFailure(Exception e)
    {
        if (doFail) base.OnUpstreamFailure(e);
    }
}

public abstract partial class GraphStageLogic
{
    /// <summary>Waits for one element and hands it to <paramref name="andThen"/>; the inlet's own handler is set aside meanwhile.</summary>
    protected internal void Read<T>(Inlet<T> inlet, Action<T> andThen, Action onClose) =>
        ReadInto(inlet, 1, read => andThen(read[0]), _ => onClose());

    /// <summary>Waits for <paramref name="n"/> elements; when the inlet ends before, <paramref name="onComplete"/> gets what there was.</summary>
    protected internal void ReadMany<T>(Inlet<T> inlet, int n, Action<IEnumerable<T>> andThen, Action<IEnumerable<T>> onComplete)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n == 0) andThen([]);
        else ReadInto(inlet, n, andThen, onComplete);
    }

    protected internal void AbortReading<T>(Inlet<T> inlet)
    {
        if (_inHandlers[inlet.Id] is Reader<T> reader) reader.HandBack();
    }

    /// <summary>Lets all further elements of an inlet through to an outlet, without looking at them.</summary>
    protected void PassAlong<TOut, TIn>(Inlet<TIn> from, Outlet<TOut> to, bool doFinish = true, bool doFail = true, bool doPull = false) where TIn : TOut
    {
        var passer = new Passer<TIn, TOut>(this, from, to, doFinish, doFail);
        if (IsAvailable(from)) Emit(to, Grab(from), () => TryPull(from));
        if (doFinish && IsClosed(from)) CompleteStage();
        SetHandler(from, passer);
        if (doPull) TryPull(from);
    }

    private void ReadInto<T>(Inlet<T> inlet, int count, Action<List<T>> andThen, Action<List<T>> onClose)
    {
        if (_inHandlers[inlet.Id] is Reader<T>) throw new InvalidOperationException($"Already reading on inlet {inlet}");
        var reader = new Reader<T>(this, inlet, _inHandlers[inlet.Id]!, count, andThen, onClose);
        if (IsAvailable(inlet))
        {
            ReplaceInHandler(inlet.Id, reader);
            reader.OnPush();
        }
        else if (IsClosed(inlet))
        {
            onClose([]);
        }
        else
        {
            ReplaceInHandler(inlet.Id, reader);
            if (!HasBeenPulled(inlet)) Pull(inlet);
        }
    }
}
