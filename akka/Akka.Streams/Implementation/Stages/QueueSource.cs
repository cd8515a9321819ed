using System.Numerics;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

internal sealed class QueueSource<T>(int capacity, OverflowStrategy strategy) : SourceStage<T, ISourceQueueWithComplete<T>>("queueSource")
{
    protected override (GraphStageLogic Logic, ISourceQueueWithComplete<T> Value) Create(Attributes attributes)
    {
        var queue = new OfferQueue<T>(capacity, strategy);
        return (new Logic(this, queue), queue);
    }

    private sealed class Logic : SourceLogic<T>, IEndOfBatch
    {
        private readonly OfferQueue<T> _queue;
        private bool _hooked;

        public Logic(QueueSource<T> stage, OfferQueue<T> queue) : base(stage.Shape)
        {
            _queue = queue;
            _queue.Wake = new Signal(this, OnWoken);
        }

        public override void OnPull()
        {
            if (TryPush()) return;
            _queue.ReaderWaits();
            // Without a buffer an offer that waits can be let in only now.
            if (_queue.HasWaitingOffer) _queue.AdmitWaitingOffer();
            if (TryPush()) _queue.ReaderGoesOn();
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            if (cause is SubscriptionWithCancelException.NonFailureCancellation) _queue.Close();
            else _queue.Break(cause);
            base.OnDownstreamFinish(cause);
        }

        public void OnEndOfBatch()
        {
            _hooked = false;
            // An offer may have begun to wait just when the last element was taken: each side looks once more behind a barrier.
            Interlocked.MemoryBarrier();
            if (_queue.HasWaitingOffer) _queue.AdmitWaitingOffer();
        }

        public override void PostStop()
        {
            // Only when the island was torn down is the queue still open here.
            _queue.Break(new StreamDetachedException());
        }

        // True when there is nothing left to wait for.
        private bool TryPush()
        {
            var ended = _queue.HasEnded;
            if (_queue.Failure is { } failure)
            {
                FailStage(failure);
                return true;
            }

            if (_queue.TryTake(out var element))
            {
                Out.Push(element);
                if (!_hooked)
                {
                    _hooked = true;
                    Island.AtEndOfBatch(this);
                }

                // An offer that waits is let in when half of the buffer is free, or at the end of the batch: not once per element.
                if (_queue.HasWaitingOffer && _queue.IsHalfFree) _queue.AdmitWaitingOffer();
                if (ended && _queue.IsEmpty) Finish();
                return true;
            }

            if (ended) Finish();
            return ended;
        }

        private void Finish()
        {
            _queue.Close();
            CompleteStage();
        }

        private void OnWoken()
        {
            if (Out.OutIsAvailable) OnPull();
            else if (_queue.Failure is { } failure) FailStage(failure);
            else if (_queue.HasEnded && _queue.IsEmpty) Finish();
        }
    }
}

/// <summary>
/// The bounded buffer between those who offer, from any thread, and the stage that takes. Offers are serialised by a lock; the stage takes without it,
/// unless the strategy lets offers remove what is in the buffer.
/// </summary>
internal sealed class OfferQueue<T> : ISourceQueueWithComplete<T>
{
    private static readonly Task<IQueueOfferResult> Enqueued = Task.FromResult<IQueueOfferResult>(QueueOfferResult.Enqueued.Instance);
    private static readonly Task<IQueueOfferResult> Dropped = Task.FromResult<IQueueOfferResult>(QueueOfferResult.Dropped.Instance);
    private static readonly Task<IQueueOfferResult> QueueClosed = Task.FromResult<IQueueOfferResult>(QueueOfferResult.QueueClosed.Instance);

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly T[] _slots;
    private readonly int _mask;
    private readonly int _capacity;
    private readonly OverflowStrategy _strategy;
    private readonly bool _removes;
    private int _head;
    private int _tail;
    private int _readerWaits;
    private bool _ended;
    private bool _closed;
    private Offer? _waiting;
    private Exception? _failure;

    public OfferQueue(int capacity, OverflowStrategy strategy)
    {
        _capacity = capacity;
        _strategy = strategy;
        _removes = strategy is OverflowStrategy.DropHead or OverflowStrategy.DropTail or OverflowStrategy.DropBuffer;
        _slots = new T[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, capacity))];
        _mask = _slots.Length - 1;
    }

    public Signal Wake { get; set; } = null!;

    public Exception? Failure => Volatile.Read(ref _failure);

    public bool HasEnded => Volatile.Read(ref _ended) && !HasWaitingOffer;

    public bool HasWaitingOffer => Volatile.Read(ref _waiting) is not null;

    public bool IsEmpty => Volatile.Read(ref _tail) == Volatile.Read(ref _head);

    public bool IsHalfFree => (Volatile.Read(ref _tail) - Volatile.Read(ref _head)) * 2 <= _capacity;

    public Task<IQueueOfferResult> OfferAsync(T element)
    {
        if (element is null) throw new ArgumentNullException(nameof(element));
        Task<IQueueOfferResult> result;
        lock (_gate)
        {
            if (_failure is not null) return Task.FromResult<IQueueOfferResult>(new QueueOfferResult.Failure(_failure));
            if (_ended || _closed) return QueueClosed;
            result = HasRoom ? Store(element) : Overflow(element);
        }

        WakeReader();
        return result;
    }

    public void Complete()
    {
        lock (_gate) _ended = true;
        Wake.Raise();
    }

    public void Fail(Exception ex)
    {
        lock (_gate)
        {
            if (_closed || _failure is not null) return;
            Volatile.Write(ref _failure, ex);
        }

        Wake.Raise();
    }

    public Task WatchCompletionAsync() => _completion.Task;

    public bool TryTake(out T element)
    {
        if (!_removes) return Take(out element);
        lock (_gate) return Take(out element);
    }

    // Announce first, look again afterwards: an offer may come in between.
    public void ReaderWaits() => Interlocked.Exchange(ref _readerWaits, 1);

    public void ReaderGoesOn() => Volatile.Write(ref _readerWaits, 0);

    public void AdmitWaitingOffer()
    {
        Offer offer;
        lock (_gate)
        {
            if (_waiting is null || !HasRoom) return;
            offer = _waiting;
            _waiting = null;
            Store(offer.Element);
        }

        offer.Result.TrySetResult(QueueOfferResult.Enqueued.Instance);
        WakeReader();
    }

    /// <summary>The stream has ended without a failure.</summary>
    public void Close()
    {
        Offer? left;
        lock (_gate)
        {
            if (_closed) return;
            _closed = _ended = true;
            (left, _waiting) = (_waiting, null);
        }

        left?.Result.TrySetResult(QueueOfferResult.QueueClosed.Instance);
        _completion.TrySetResult();
    }

    public void Break(Exception cause)
    {
        Offer? left;
        lock (_gate)
        {
            if (_closed) return;
            _closed = _ended = true;
            cause = _failure ??= cause;
            (left, _waiting) = (_waiting, null);
        }

        left?.Result.TrySetException(cause);
        _completion.TrySetException(cause);
    }

    // Without a buffer an element is taken only when the stage is waiting for it.
    private bool HasRoom
    {
        get
        {
            var count = _tail - Volatile.Read(ref _head);
            return count < _capacity || (_capacity == 0 && count == 0 && Volatile.Read(ref _readerWaits) != 0);
        }
    }

    private Task<IQueueOfferResult> Store(T element)
    {
        _slots[_tail & _mask] = element;
        Volatile.Write(ref _tail, _tail + 1);
        return Enqueued;
    }

    private Task<IQueueOfferResult> Overflow(T element)
    {
        switch (_strategy)
        {
            case OverflowStrategy.Backpressure:
                if (_waiting is not null)
                    return Task.FromException<IQueueOfferResult>(new InvalidOperationException(
                        "You have to wait for the previous offer to be resolved to send another request"));
                Volatile.Write(ref _waiting, new Offer(element));
                Interlocked.MemoryBarrier();
                if (!HasRoom) return _waiting.Result.Task;
                _waiting = null;
                return Store(element);
            case OverflowStrategy.Fail:
                Volatile.Write(ref _failure, new BufferOverflowException($"Buffer overflow (max capacity was: {_capacity})!"));
                Wake.Raise();
                return Task.FromResult<IQueueOfferResult>(new QueueOfferResult.Failure(_failure!));
            case OverflowStrategy.DropNew:
                return Dropped;
            default:
                if (_capacity == 0) return Dropped;
                MakeRoom();
                return Store(element);
        }
    }

    private void MakeRoom()
    {
        switch (_strategy)
        {
            case OverflowStrategy.DropHead:
                Take(out _);
                break;
            case OverflowStrategy.DropTail:
                _slots[--_tail & _mask] = default!;
                break;
            case OverflowStrategy.DropBuffer:
                while (Take(out _))
                {
                }

                break;
        }
    }

    private bool Take(out T element)
    {
        var head = _head;
        if (head == Volatile.Read(ref _tail))
        {
            element = default!;
            return false;
        }

        element = _slots[head & _mask];
        _slots[head & _mask] = default!;
        Volatile.Write(ref _head, head + 1);
        return true;
    }

    private void WakeReader()
    {
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _readerWaits) != 0 && Interlocked.Exchange(ref _readerWaits, 0) != 0) Wake.Raise();
    }

    private sealed class Offer(T element)
    {
        public T Element { get; } = element;

        public TaskCompletionSource<IQueueOfferResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
