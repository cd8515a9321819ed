using System.Numerics;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation;

/// <summary>
/// The bounded queue between two islands: one writes, the other reads, and each wakes the other only when it is known to wait.
/// A failure overtakes the elements that are still queued; a completion does not.
/// </summary>
internal sealed class Boundary<T>
{
    private readonly T[] _slots;
    private readonly int _mask;
    private readonly int _capacity;
    private int _written;
    private int _read;
    private int _writerWaits;
    private int _readerWaits;
    private bool _ended;
    private bool _cancelled;

    public Boundary(int capacity)
    {
        _capacity = Math.Max(1, capacity);
        _slots = new T[BitOperations.RoundUpToPowerOf2((uint)_capacity)];
        _mask = _slots.Length - 1;
    }

    public Signal WakeWriter { get; set; } = null!;

    /// <summary>Not there before the reading side is.</summary>
    public Signal? WakeReader { get; set; }

    /// <summary>Half of the queue: as soon as so much can be done the other side is woken without waiting for the end of the batch.</summary>
    public int Batch => Math.Max(1, _capacity / 2);

    public int Count => Volatile.Read(ref _written) - Volatile.Read(ref _read);

    public bool IsFull => Count >= _capacity;

    public bool HasEnded => Volatile.Read(ref _ended);

    public Exception? Failure { get; private set; }

    public bool IsCancelled => Volatile.Read(ref _cancelled);

    public Exception? CancelCause { get; private set; }

    public void Write(T element)
    {
        _slots[_written & _mask] = element;
        Volatile.Write(ref _written, _written + 1);
    }

    public bool TryRead(out T element)
    {
        var read = _read;
        if (read == Volatile.Read(ref _written))
        {
            element = default!;
            return false;
        }

        element = _slots[read & _mask];
        _slots[read & _mask] = default!;
        Volatile.Write(ref _read, read + 1);
        return true;
    }

    public void End(Exception? failure)
    {
        Failure = failure;
        Volatile.Write(ref _ended, true);
        Interlocked.MemoryBarrier();
        WakeReader?.Raise();
    }

    public void Cancel(Exception cause)
    {
        CancelCause = cause;
        Volatile.Write(ref _cancelled, true);
        WakeWriter.Raise();
    }

    // Announce first, look again afterwards: between the two the other side may have moved.
    public void WriterWaits() => Interlocked.Exchange(ref _writerWaits, 1);

    public void WriterGoesOn() => Volatile.Write(ref _writerWaits, 0);

    public void ReaderWaits() => Interlocked.Exchange(ref _readerWaits, 1);

    public void ReaderGoesOn() => Volatile.Write(ref _readerWaits, 0);

    public void WakeWaitingWriter()
    {
        if (Volatile.Read(ref _writerWaits) != 0 && Interlocked.Exchange(ref _writerWaits, 0) != 0) WakeWriter.Raise();
    }

    /// <summary>Spares the writer a wake-up for every single element.</summary>
    public void WakeWaitingWriterIfHalfFree()
    {
        Interlocked.MemoryBarrier();
        if (Count * 2 <= _capacity) WakeWaitingWriter();
    }

    public void WakeWaitingReader()
    {
        if (Volatile.Read(ref _readerWaits) != 0 && Interlocked.Exchange(ref _readerWaits, 0) != 0) WakeReader?.Raise();
    }
}

/// <summary>The end of an island that feeds another: takes elements off an outlet.</summary>
internal abstract class BoundaryEntry() : InAndOutGraphStageLogic(1, 0);

/// <summary>The beginning of an island that is fed by another.</summary>
internal abstract class BoundaryExit() : InAndOutGraphStageLogic(0, 1);

internal class BoundaryEntry<T> : BoundaryEntry, IEndOfBatch
{
    private readonly Boundary<T> _boundary;
    private bool _hooked;
    private int _unannounced;

    public BoundaryEntry(Boundary<T> boundary)
    {
        _boundary = boundary;
        _boundary.WakeWriter = new Signal(this, OnWoken);
        ReplaceInHandler(0, this);
    }

    protected Boundary<T> Queue => _boundary;

    private Connection<T> In => (Connection<T>)Ins[0];

    public override void PreStart() => In.Pull();

    public override void OnPush()
    {
        _boundary.Write(In.Grab());
        if (!_hooked)
        {
            _hooked = true;
            Island.AtEndOfBatch(this);
        }

        if (++_unannounced >= _boundary.Batch)
        {
            _unannounced = 0;
            Interlocked.MemoryBarrier();
            _boundary.WakeWaitingReader();
        }

        PullIfRoom();
    }

    public override void OnPull()
    {
    }

    public override void OnUpstreamFinish()
    {
        _boundary.End(null);
        CompleteStage();
    }

    public override void OnUpstreamFailure(Exception e)
    {
        _boundary.End(e);
        CompleteStage();
    }

    public void OnEndOfBatch()
    {
        _hooked = false;
        _unannounced = 0;
        Interlocked.MemoryBarrier();
        _boundary.WakeWaitingReader();
    }

    public override void PostStop()
    {
        // When the island is torn down the other side must not wait for ever.
        if (!_boundary.HasEnded && !_boundary.IsCancelled) _boundary.End(new AbruptStageTerminationException(this));
    }

    private void OnWoken()
    {
        if (_boundary.IsCancelled) CancelStage(_boundary.CancelCause!);
        else PullIfRoom();
    }

    private void PullIfRoom()
    {
        if (In.HasBeenPulled || In.InIsClosed) return;
        if (_boundary.IsFull)
        {
            _boundary.WriterWaits();
            if (_boundary.IsFull) return;
            _boundary.WriterGoesOn();
        }

        In.Pull();
    }
}

internal sealed class BoundaryExit<T> : BoundaryExit, IEndOfBatch
{
    private readonly Boundary<T> _boundary;
    private bool _hooked;
    private int _unannounced;

    public BoundaryExit(Boundary<T> boundary)
    {
        _boundary = boundary;
        _boundary.WakeReader = new Signal(this, OnWoken);
        ReplaceHandler(0, this);
    }

    private Connection<T> Out => (Connection<T>)Outs[0];

    public override void PreStart()
    {
        // The other side may have ended before this one came to be.
        Interlocked.MemoryBarrier();
        OnWoken();
    }

    public override void OnPush()
    {
    }

    public override void OnPull()
    {
        if (TryPush()) return;
        _boundary.ReaderWaits();
        if (TryPush()) _boundary.ReaderGoesOn();
    }

    public override void OnDownstreamFinish(Exception cause)
    {
        _boundary.Cancel(cause);
        CompleteStage();
    }

    public void OnEndOfBatch()
    {
        _hooked = false;
        _unannounced = 0;
        Interlocked.MemoryBarrier();
        _boundary.WakeWaitingWriter();
    }

    public override void PostStop()
    {
        if (!_boundary.HasEnded && !_boundary.IsCancelled) _boundary.Cancel(SubscriptionWithCancelException.StageWasCompleted.Instance);
    }

    // True when there is nothing left to wait for.
    private bool TryPush()
    {
        // Looked at before the queue, so that what was written before the end is not missed.
        var ended = _boundary.HasEnded;
        if (ended && _boundary.Failure is { } failure)
        {
            FailStage(failure);
            return true;
        }

        if (_boundary.TryRead(out var element))
        {
            Out.Push(element);
            AfterRead();
            if (ended && _boundary.Count == 0) CompleteStage();
            return true;
        }

        if (ended) CompleteStage();
        return ended;
    }

    private void AfterRead()
    {
        if (!_hooked)
        {
            _hooked = true;
            Island.AtEndOfBatch(this);
        }

        if (++_unannounced < _boundary.Batch) return;
        _unannounced = 0;
        Interlocked.MemoryBarrier();
        _boundary.WakeWaitingWriter();
    }

    private void OnWoken()
    {
        if (Out.OutIsAvailable)
        {
            OnPull();
        }
        else if (_boundary.HasEnded)
        {
            if (_boundary.Failure is { } failure) FailStage(failure);
            else if (_boundary.Count == 0) CompleteStage();
        }
    }
}
