using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>
/// The queue of one actor and its turns on the thread pool. At any time at most one thread runs it; system messages come before user messages,
/// and user messages wait while it is suspended.
/// </summary>
internal sealed class ActorMailbox(ActorCell cell) : IThreadPoolWorkItem
{
    private const int Scheduled = 1;
    private const int Suspended = 2;
    private const int Closed = 4;

    [ThreadStatic] private static int _localTurns;

    private readonly ActorCell _cell = cell;
    private EnvelopeQueue _queue;

    // A new mailbox counts as scheduled, so what is sent before the actor starts waits for its first turn.
    private int _status = Scheduled;
    private int _suspensions;
    private SystemMessage? _system;
    private Queue<Envelope>? _front;

    public bool IsClosed => (Volatile.Read(ref _status) & Closed) != 0;

    public bool IsSuspended => _suspensions > 0;

    public bool HasMessages => _front is { Count: > 0 } || _queue.HasMessages;

    public int Count => (_front?.Count ?? 0) + _queue.Count;

    public void Start() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);

    public void Post(object message, IActorRef? sender)
    {
        if ((Volatile.Read(ref _status) & Closed) != 0)
        {
            _cell.ToDeadLetters(message, sender);
            return;
        }
        _queue.Enqueue(message, sender);
        // Closed in between: a turn empties the queue into the dead letters.
        if ((Volatile.Read(ref _status) & (Scheduled | Suspended)) == 0) Schedule();
    }

    public void PostSystem(SystemMessage message)
    {
        var first = Volatile.Read(ref _system);
        while (true)
        {
            message.Next = first;
            var seen = Interlocked.CompareExchange(ref _system, message, first);
            if (ReferenceEquals(seen, first)) break;
            first = seen;
        }
        if ((Volatile.Read(ref _status) & Scheduled) == 0) Schedule();
    }

    /// <summary>Holds user messages. Nests. As the actor only, like the members that follow.</summary>
    public void Suspend()
    {
        if (_suspensions++ == 0) Interlocked.Or(ref _status, Suspended);
    }

    public void Resume()
    {
        if (_suspensions > 0 && --_suspensions == 0) Interlocked.And(ref _status, ~Suspended);
    }

    public void Close()
    {
        _suspensions = 0;
        Interlocked.Or(ref _status, Closed);
        Interlocked.And(ref _status, ~Suspended);
    }

    /// <summary>Puts messages before all that wait.</summary>
    public void Prepend(IEnumerable<Envelope> envelopes)
    {
        var rest = _front;
        _front = new Queue<Envelope>(envelopes);
        if (rest is null) return;
        foreach (var envelope in rest) _front.Enqueue(envelope);
    }

    void IThreadPoolWorkItem.Execute()
    {
        ActorCell.Current = _cell;
        var again = false;
        try
        {
            again = Turn();
        }
        finally
        {
            ActorCell.Current = null;
            if (again)
            {
                // Others had to wait for this turn: go behind them.
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
            else
            {
                Interlocked.And(ref _status, ~Scheduled);
                if (HasWork()) Schedule();
            }
        }
    }

    private bool Turn()
    {
        if (!_cell.IsStarted) _cell.Start();
        if (_system is not null) RunSystem();
        if ((_status & Closed) != 0) return Drain();
        var throughput = _cell.System.Throughput;
        while (_suspensions == 0)
        {
            if (throughput-- == 0) return true;
            object message;
            IActorRef? sender;
            if (_front is { Count: > 0 })
            {
                var envelope = _front.Dequeue();
                (message, sender) = (envelope.Message, envelope.Sender);
            }
            else
            {
                var result = _queue.TryDequeue(out message, out sender);
                if (result == Dequeued.Empty) return false;
                if (result == Dequeued.Pending) return true;
            }
            _cell.Invoke(message, sender);
            if (_system is not null) RunSystem();
            if ((_status & Closed) != 0) return Drain();
        }
        return false;
    }

    private void RunSystem()
    {
        while (Volatile.Read(ref _system) is not null)
        {
            // The stack holds the latest on top.
            SystemMessage? next = null;
            for (var message = Interlocked.Exchange(ref _system, null); message is not null;)
            {
                var following = message.Next;
                message.Next = next;
                next = message;
                message = following;
            }
            while (next is not null)
            {
                var message = next;
                next = message.Next;
                message.Next = null;
                if ((_status & Closed) == 0) _cell.InvokeSystem(message);
                else _cell.InvokeSystemAfterDeath(message);
            }
        }
    }

    private bool Drain()
    {
        while (_front is { Count: > 0 })
        {
            var envelope = _front.Dequeue();
            _cell.ToDeadLetters(envelope.Message, envelope.Sender);
        }
        while (true)
        {
            var result = _queue.TryDequeue(out var message, out var sender);
            if (result == Dequeued.Message) _cell.ToDeadLetters(message, sender);
            else return result == Dequeued.Pending;
        }
    }

    private bool HasWork()
    {
        if (Volatile.Read(ref _system) is not null) return true;
        return (_status & Suspended) == 0 && HasMessages;
    }

    private void Schedule()
    {
        if ((Interlocked.Or(ref _status, Scheduled) & Scheduled) != 0) return;
        // The local queue of a pool thread is the quickest way to the receiver, but it is last in first out: now and then go behind all others.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: ++_localTurns % 32 != 0);
    }
}
