using System.Runtime.CompilerServices;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation;

/// <summary>
/// The link between one outlet and one inlet within an island. Its state bits say who may act; at most one push or pull is on its way at a time,
/// so a link stands in the event queue at most once for an element and once more for its end.
/// </summary>
internal abstract class Connection
{
    /// <summary>The inlet owes no answer: it may pull.</summary>
    public const int InReady = 1;

    /// <summary>The outlet has been asked and may push.</summary>
    public const int OutReady = 2;

    /// <summary>A pull waits for delivery.</summary>
    public const int Pulling = 4;

    /// <summary>A push waits for delivery.</summary>
    public const int Pushing = 8;

    /// <summary>The slot holds an element that was not grabbed.</summary>
    public const int Full = 16;

    /// <summary>The inlet has cancelled, or has seen the end.</summary>
    public const int InClosed = 32;

    /// <summary>The outlet has ended, or has seen the cancellation.</summary>
    public const int OutClosed = 64;

    /// <summary>The outlet ended by failing with <see cref="Cause"/>.</summary>
    public const int Failed = 128;

    public int State = InReady;
    public Exception? Cause;
    public Island Island = null!;
    public GraphStageLogic OutOwner = null!;
    public GraphStageLogic InOwner = null!;
    public IOutHandler OutHandler = null!;
    public IInHandler InHandler = null!;

    // The handlers again when they are of the classes that can be called virtually, which is twice as fast as through the interface.
    public InAndOutGraphStageLogic? FastIn;
    public InAndOutGraphStageLogic? FastOut;

    public bool InIsClosed => (State & InClosed) != 0;
    public bool OutIsClosed => (State & OutClosed) != 0;
    public bool InIsAvailable => (State & (Full | Pushing)) == Full;
    public bool OutIsAvailable => (State & (OutReady | OutClosed)) == OutReady;
    public bool HasBeenPulled => (State & (InReady | InClosed)) == 0;

    public void HandleIn(IInHandler handler) => (InHandler, FastIn) = (handler, handler as InAndOutGraphStageLogic);

    public void HandleOut(IOutHandler handler) => (OutHandler, FastOut) = (handler, handler as InAndOutGraphStageLogic);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pull()
    {
        var state = State;
        if ((state & (InReady | InClosed | OutClosed | Full)) == InReady)
        {
            State = (state ^ InReady) | Pulling;
            Island.Enqueue(this);
        }
        else
        {
            PullSlowly(state);
        }
    }

    private void PullSlowly(int state)
    {
        if ((state & InClosed) != 0) throw new ArgumentException($"Cannot pull closed port ({InName})");
        if ((state & InReady) == 0) throw new ArgumentException($"Cannot pull port ({InName}) twice");
        // An element that was not grabbed is given up by asking for the next.
        DropElement();
        state &= ~(Full | InReady);
        if ((state & OutClosed) != 0)
        {
            // The end is on its way: there is nobody left to ask.
            State = state;
            return;
        }

        State = state | Pulling;
        Island.Enqueue(this);
    }

    /// <summary>The outlet has no more elements.</summary>
    public void Complete() => CloseOut(0, null);

    public void Fail(Exception cause) => CloseOut(Failed, cause);

    private void CloseOut(int how, Exception? cause)
    {
        var state = State;
        if ((state & OutClosed) != 0) return;
        State = (state | OutClosed | how) & ~Pulling;
        if ((state & InClosed) == 0)
        {
            Cause = cause;
            // A push or pull on its way means that the link is queued already; the end follows it.
            if ((state & (Pushing | Pulling)) == 0) Island.Enqueue(this);
        }

        OutOwner.PortClosed();
    }

    /// <summary>The inlet wants no more elements.</summary>
    public void Cancel(Exception cause)
    {
        var state = State;
        if ((state & InClosed) != 0) return;
        State = (state | InClosed) & ~(Pushing | Pulling | Full);
        DropElement();
        if ((state & OutClosed) == 0)
        {
            Cause = cause;
            if ((state & (Pushing | Pulling)) == 0) Island.Enqueue(this);
        }

        InOwner.PortClosed();
    }

    public abstract void DropElement();

    public string InName => $"{InOwner.Label}, inlet {Array.IndexOf(InOwner.Ins, this)}";

    public string OutName => $"{OutOwner.Label}, outlet {Array.IndexOf(OutOwner.Outs, this)}";
}

/// <summary>A link that keeps its element unboxed.</summary>
internal sealed class Connection<T> : Connection
{
    private T _element = default!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(T element)
    {
        if (element is null) throw NoElement();
        var state = State;
        if ((state & (OutReady | OutClosed | InClosed)) == OutReady)
        {
            _element = element;
            State = (state ^ OutReady) | Pushing | Full;
            Island.Enqueue(this);
        }
        else
        {
            PushSlowly(state);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Grab()
    {
        var state = State;
        if ((state & (Full | Pushing)) != Full) throw CannotGrab();
        State = state ^ Full;
        var element = _element;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) _element = default!;
        return element;
    }

    public override void DropElement() => _element = default!;

    private void PushSlowly(int state)
    {
        if ((state & OutClosed) != 0) throw new ArgumentException($"Cannot push closed port ({OutName})");
        if ((state & OutReady) == 0) throw new ArgumentException($"Cannot push port ({OutName}) twice, or before it being pulled");
        // The inlet has cancelled and the outlet does not know yet.
        State = state ^ OutReady;
    }

    private ArgumentNullException NoElement() => new("element", $"Null is not an element ({OutName})");

    private ArgumentException CannotGrab() => new($"Cannot get element from already empty input port ({InName})");
}
