using System.Runtime.CompilerServices;
using Akka.Event;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation;

/// <summary>
/// Stages that are run together: one thread at a time moves their elements along, so within it a stage never needs a lock.
/// What comes from outside (timers, callbacks, other islands) arrives as an <see cref="IslandEvent"/>. Like an actor it takes a thread of the pool only
/// while it has
/// something to do, gives it back after a bounded number of steps, and stops with its materializer.
/// </summary>
internal sealed class Island(ActorMaterializerImpl materializer, string name) : IThreadPoolWorkItem
{
    // The two ends of the mailbox's life beside "empty" (null) and "events waiting": nobody is running, and gone for good.
    private static readonly IslandEvent Asleep = new Mark();
    private static readonly IslandEvent Gone = new Mark();

    [ThreadStatic]
    private static Island? _current;

    private readonly List<GraphStageLogic> _logics = [];
    private readonly List<IEndOfBatch> _endOfBatch = [];
    private readonly List<GraphStageLogic> _finished = [];
    private Connection[] _queue = new Connection[32];
    private int _head;
    private int _tail;
    private Connection? _next;
    private GraphStageLogic? _active;
    private int _live;
    private bool _started;

    // A stack that producers push on and the island takes whole. While the island is being built it counts as running.
    private IslandEvent? _mailbox;

    /// <summary>The island that runs on this thread.</summary>
    public static Island Current => _current ?? throw new InvalidOperationException("Something tried to use a stream's stage from outside of its stream.");

    public static bool IsRunning(Island island) => ReferenceEquals(_current, island);

    public ActorMaterializerImpl Materializer { get; } = materializer;

    public string Name { get; } = name;

    public GraphStageLogic ActiveStage => _active ?? throw new InvalidOperationException("No stage is active.");

    public void Add(GraphStageLogic logic)
    {
        logic.Attach(this);
        _logics.Add(logic);
        _live++;
    }

    public void Start()
    {
        if (!Materializer.Register(this))
        {
            _mailbox = Gone;
            throw new InvalidOperationException("Trying to materialize a stream after its materializer has been shut down");
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Brings stages that were added while running to life, from within the island.</summary>
    public void Join(List<GraphStageLogic> newcomers)
    {
        var active = _active;
        foreach (var logic in newcomers) Begin(logic);
        _active = active;
    }

    /// <summary>Takes stages out again that could not be wired up.</summary>
    public void Withdraw(List<GraphStageLogic> newcomers)
    {
        _live -= newcomers.Count;
        _logics.RemoveAll(newcomers.Contains);
    }

    public bool IsEmpty => _logics.Count == 0;

    /// <summary>Hands an event to the island from any thread. False when the island is gone.</summary>
    public bool Send(IslandEvent e)
    {
        var head = Volatile.Read(ref _mailbox);
        while (true)
        {
            if (ReferenceEquals(head, Gone)) return false;
            e.Next = ReferenceEquals(head, Asleep) ? null : head;
            var seen = Interlocked.CompareExchange(ref _mailbox, e, head);
            if (ReferenceEquals(seen, head)) break;
            head = seen;
        }

        if (ReferenceEquals(head, Asleep)) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return true;
    }

    /// <summary>Runs the hook once when the island next comes to rest or gives its thread back.</summary>
    public void AtEndOfBatch(IEndOfBatch hook) => _endOfBatch.Add(hook);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enqueue(Connection connection)
    {
        // The most recent signal is usually the only one; the queue is for the rest.
        if (_next is null) _next = connection;
        else EnqueueSlowly(connection);
    }

    private void EnqueueSlowly(Connection connection)
    {
        var queue = _queue;
        if (_tail - _head == queue.Length) queue = GrowQueue();
        queue[_tail++ & (queue.Length - 1)] = connection;
    }

    private Connection[] GrowQueue()
    {
        var bigger = new Connection[_queue.Length * 2];
        for (var i = _head; i != _tail; i++) bigger[i & (bigger.Length - 1)] = _queue[i & (_queue.Length - 1)];
        return _queue = bigger;
    }

    public void Finished(GraphStageLogic logic) => _finished.Add(logic);

    void IThreadPoolWorkItem.Execute()
    {
        _current = this;
        try
        {
            Run(Materializer.SyncProcessingLimit);
        }
        catch (Exception e)
        {
            // Nothing that a stage does gets here; should something else go wrong, it must not take the process down.
            Materializer.Logger.Error(e, "Island [{0}] is torn down: {1}", Name, e.Message);
            Abort();
            Disband();
        }
        finally
        {
            _current = null;
        }
    }

    private void Run(int budget)
    {
        if (!_started)
        {
            _started = true;
            foreach (var logic in _logics.ToArray()) Begin(logic);
            if (_finished.Count > 0) Bury();
        }

        while (true)
        {
            if (_mailbox is not null) Deliver(Interlocked.Exchange(ref _mailbox, null), ref budget);
            RunEvents(ref budget);
            if (budget <= 0)
            {
                // Others want the thread too. The mailbox is not marked asleep, so nobody else will schedule us.
                EndBatch();
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }

            if (_mailbox is not null || EndBatch()) continue;
            if (_live == 0)
            {
                Disband();
                return;
            }

            if (Interlocked.CompareExchange(ref _mailbox, Asleep, null) is null) return;
        }
    }

    // Oldest first: the stack is turned over before it is run.
    private void Deliver(IslandEvent? newest, ref int budget)
    {
        IslandEvent? oldest = null;
        while (newest is not null)
        {
            var next = newest.Next;
            newest.Next = oldest;
            oldest = newest;
            newest = next;
        }

        while (oldest is not null)
        {
            // An event may be sent anew as soon as it runs, so it is let go of first.
            var e = oldest;
            oldest = e.Next;
            e.Next = null;
            budget--;
            Deliver(e);
            RunEvents(ref budget);
        }
    }

    private void Deliver(IslandEvent e)
    {
        var stage = e.Stage;
        if (stage is { IsStopped: true })
        {
            e.Discard();
            return;
        }

        _active = stage;
        try
        {
            e.Run();
        }
        catch (Exception ex) when (stage is not null)
        {
            Crash(stage, ex);
        }

        if (_finished.Count > 0) Bury();
    }

    private void RunEvents(ref int budget)
    {
        while (true)
        {
            try
            {
                Loop(ref budget);
                return;
            }
            catch (Exception ex)
            {
                Crash(_active!, ex);
                if (_finished.Count > 0) Bury();
            }
        }
    }

    private void Loop(ref int budget)
    {
        while (budget > 0)
        {
            var connection = _next;
            if (connection is not null)
            {
                _next = null;
            }
            else
            {
                if (_head == _tail) return;
                ref var slot = ref _queue[_head++ & (_queue.Length - 1)];
                connection = slot;
                slot = null!;
            }

            budget--;
            var state = connection.State;
            if ((state & (Connection.Pushing | Connection.InClosed)) == Connection.Pushing)
            {
                connection.State = (state ^ Connection.Pushing) | Connection.InReady;
                _active = connection.InOwner;
                if (connection.FastIn is { } fast) fast.OnPush();
                else connection.InHandler.OnPush();
                if ((state & Connection.OutClosed) != 0) Enqueue(connection);
            }
            else if ((state & (Connection.Pulling | Connection.OutClosed | Connection.InClosed)) == Connection.Pulling)
            {
                connection.State = (state ^ Connection.Pulling) | Connection.OutReady;
                _active = connection.OutOwner;
                if (connection.FastOut is { } fast) fast.OnPull();
                else connection.OutHandler.OnPull();
            }
            else
            {
                DeliverEnd(connection, state);
            }

            if (_finished.Count > 0) Bury();
        }
    }

    private void DeliverEnd(Connection connection, int state)
    {
        switch (state & (Connection.OutClosed | Connection.InClosed))
        {
            case Connection.InClosed:
                connection.State = state | Connection.OutClosed;
                _active = connection.OutOwner;
                connection.OutOwner.PortClosed();
                connection.OutHandler.OnDownstreamFinish(connection.Cause!);
                break;
            case Connection.OutClosed:
                connection.State = state | Connection.InClosed;
                _active = connection.InOwner;
                connection.InOwner.PortClosed();
                if ((state & Connection.Failed) != 0) connection.InHandler.OnUpstreamFailure(connection.Cause!);
                else connection.InHandler.OnUpstreamFinish();
                break;
        }
    }

    private void Begin(GraphStageLogic logic)
    {
        _active = logic;
        try
        {
            logic.Begin();
        }
        catch (Exception ex)
        {
            Crash(logic, ex);
        }

        if (logic.IsIdle) Finished(logic);
    }

    private void Crash(GraphStageLogic stage, Exception cause)
    {
        Materializer.Logger.Error(cause, "Error in stage [{0}]: {1}", stage.Label, cause.Message);
        stage.FailStage(cause);
    }

    // Stages whose last port has closed and who did not ask to be kept.
    private void Bury()
    {
        for (var i = 0; i < _finished.Count; i++)
        {
            var logic = _finished[i];
            if (logic.IsStopped || !logic.IsIdle) continue;
            _live--;
            _active = logic;
            try
            {
                logic.End();
            }
            catch (Exception ex)
            {
                Materializer.Logger.Error(ex, "Error during PostStop in [{0}]: {1}", logic.Label, ex.Message);
            }
        }

        _finished.Clear();
        // Stages come and go in islands that run substreams; the dead must not pile up.
        if (_logics.Count > 16 && _logics.Count > 2 * _live) _logics.RemoveAll(l => l.IsStopped);
    }

    private bool EndBatch()
    {
        if (_endOfBatch.Count == 0) return false;
        for (var i = 0; i < _endOfBatch.Count; i++) _endOfBatch[i].OnEndOfBatch();
        _endOfBatch.Clear();
        return _next is not null || _head != _tail;
    }

    /// <summary>Ends every stage without another signal to it. Runs within the island.</summary>
    public void Abort()
    {
        _queue = new Connection[1];
        _head = _tail = 0;
        _next = null;
        foreach (var logic in _logics.ToArray())
        {
            if (logic.IsStopped) continue;
            logic.GiveUp();
            Finished(logic);
        }

        Bury();
    }

    private void Disband()
    {
        Materializer.Unregister(this);
        var left = Interlocked.Exchange(ref _mailbox, Gone);
        for (; left is not null && !ReferenceEquals(left, Asleep); left = left.Next) left.Discard();
    }

    private sealed class Mark : IslandEvent
    {
        public override void Run()
        {
        }
    }
}

internal interface IEndOfBatch
{
    void OnEndOfBatch();
}

/// <summary>Something that reaches an island from outside. An instance may be sent again once it has run.</summary>
internal abstract class IslandEvent
{
    public IslandEvent? Next;

    /// <summary>The stage it is for; when that has stopped, the event is discarded.</summary>
    public GraphStageLogic? Stage;

    public abstract void Run();

    /// <summary>Told instead of <see cref="Run"/> when the stage or the island is gone.</summary>
    public virtual void Discard()
    {
    }
}

internal sealed class CallbackEvent<T>(Action<T> handler, T argument) : IslandEvent
{
    public static void Send(GraphStageLogic stage, Action<T> handler, T argument) =>
        stage.Island.Send(new CallbackEvent<T>(handler, argument) { Stage = stage });

    public override void Run() => handler(argument);
}

/// <summary>A reusable call of one method of a stage, at most once in the mailbox.</summary>
internal sealed class Signal(GraphStageLogic stage, Action handler) : IslandEvent
{
    private int _sent;

    public void Raise()
    {
        if (Volatile.Read(ref _sent) != 0 || Interlocked.Exchange(ref _sent, 1) != 0) return;
        Stage = stage;
        stage.Island.Send(this);
    }

    public override void Run()
    {
        // Cleared before the work, so that a signal raised meanwhile is not lost.
        Interlocked.Exchange(ref _sent, 0);
        handler();
    }
}
