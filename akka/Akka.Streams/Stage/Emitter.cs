namespace Akka.Streams.Stage;

/// <summary>Stands in for an outlet's handler while elements wait to be emitted.</summary>
internal abstract class Emitter(GraphStageLogic logic, int outlet, IOutHandler previous) : IOutHandler
{
    /// <summary>The handler that takes over afterwards.</summary>
    public IOutHandler Previous { get; set; } = previous;

    public bool CompletesAfterwards { get; set; }

    protected GraphStageLogic Logic => logic;

    protected int Outlet => outlet;

    public abstract void OnPull();

    public void OnDownstreamFinish(Exception cause)
    {
        HandBack();
        Previous.OnDownstreamFinish(cause);
    }

    public void HandBack() => logic.ReplaceHandler(outlet, Previous);
}

internal sealed class Emitter<T>(GraphStageLogic logic, int outlet, IOutHandler previous) : Emitter(logic, outlet, previous)
{
    private readonly Queue<(IEnumerator<T>? Sequence, T Single, Action AndThen)> _waiting = new();

    public void Add(T element, Action andThen) => _waiting.Enqueue((null, element, andThen));

    /// <summary>Adds a sequence that already stands at its next element.</summary>
    public void Add(IEnumerator<T> rest, Action andThen) => _waiting.Enqueue((rest, default!, andThen));

    public override void OnPull()
    {
        var (rest, single, andThen) = _waiting.Peek();
        ((Implementation.Connection<T>)Logic.Outs[Outlet]).Push(rest is null ? single : rest.Current);
        if (rest is not null && rest.MoveNext()) return;
        rest?.Dispose();
        _waiting.Dequeue();
        if (_waiting.Count == 0) HandBack();
        andThen();
        // The last word may have been to emit more, which then waits in a new emitter.
        if (_waiting.Count == 0 && CompletesAfterwards) Logic.CompleteOutlet(Outlet);
    }
}

public abstract partial class GraphStageLogic
{
    private static readonly Action NoMore = static () => { };

    protected internal void Emit<T>(Outlet<T> outlet, T element) => Emit(outlet, element, NoMore);

    /// <summary>Pushes the element as soon as the outlet is pulled, and then runs <paramref name="andThen"/>.</summary>
    protected internal void Emit<T>(Outlet<T> outlet, T element, Action andThen)
    {
        if (_outHandlers[outlet.Id] is Emitter<T> emitter)
        {
            emitter.Add(element, andThen);
        }
        else if (IsAvailable(outlet))
        {
            Push(outlet, element);
            andThen();
        }
        else
        {
            StartEmitting(outlet).Add(element, andThen);
        }
    }

    protected internal void EmitMultiple<T>(Outlet<T> outlet, IEnumerable<T> elements) => EmitMultiple(outlet, elements, NoMore);

    protected internal void EmitMultiple<T>(Outlet<T> outlet, IEnumerable<T> elements, Action andThen) =>
        EmitMultiple(outlet, elements.GetEnumerator(), andThen);

    protected internal void EmitMultiple<T>(Outlet<T> outlet, IEnumerator<T> enumerator) => EmitMultiple(outlet, enumerator, NoMore);

    /// <summary>Pushes the elements one by one as the outlet is pulled, and then runs <paramref name="andThen"/>.</summary>
    protected internal void EmitMultiple<T>(Outlet<T> outlet, IEnumerator<T> enumerator, Action andThen)
    {
        if (!enumerator.MoveNext())
        {
            enumerator.Dispose();
            andThen();
        }
        else if (_outHandlers[outlet.Id] is Emitter<T> emitter)
        {
            emitter.Add(enumerator, andThen);
        }
        else if (!IsAvailable(outlet))
        {
            StartEmitting(outlet).Add(enumerator, andThen);
        }
        else
        {
            Push(outlet, enumerator.Current);
            if (enumerator.MoveNext())
            {
                StartEmitting(outlet).Add(enumerator, andThen);
            }
            else
            {
                enumerator.Dispose();
                andThen();
            }
        }
    }

    /// <summary>Forgets what still waits to be emitted.</summary>
    protected internal void AbortEmitting<T>(Outlet<T> outlet)
    {
        if (_outHandlers[outlet.Id] is Emitter emitter) emitter.HandBack();
    }

    internal void CompleteOutlet(int outlet) => CompleteOut(outlet);

    private Emitter<T> StartEmitting<T>(Outlet<T> outlet)
    {
        var emitter = new Emitter<T>(this, outlet.Id, _outHandlers[outlet.Id]!);
        ReplaceHandler(outlet.Id, emitter);
        return emitter;
    }
}
