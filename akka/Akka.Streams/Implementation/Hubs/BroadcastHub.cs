using Akka.Streams.Dsl;
using Akka.Streams.Implementation.Stages;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Hubs;

/// <summary>
/// The sink end of a broadcast: it writes into a ring, each consumer reads from it at its own pace, and the slowest of them bounds how far it may go.
/// Without consumers it fills the ring and then waits.
/// </summary>
internal sealed class BroadcastHubSink<T>(int bufferSize) : SinkStage<T, Source<T, NotUsed>>("broadcastHub")
{
    protected override (GraphStageLogic Logic, Source<T, NotUsed> Value) Create(Attributes attributes)
    {
        var hub = new BroadcastRing<T>(bufferSize);
        return (new Logic(this, hub), Source.FromGraph(new BroadcastHubSource<T>(hub)));
    }

    private sealed class Logic : SinkLogic<T>, IEndOfBatch
    {
        private readonly BroadcastRing<T> _hub;
        private int _unannounced;
        private bool _hooked;

        public Logic(BroadcastHubSink<T> stage, BroadcastRing<T> hub) : base(stage.Shape)
        {
            _hub = hub;
            _hub.WakeHub = new Signal(this, PullIfRoom);
        }

        public override void OnPush()
        {
            _hub.Write(In.Grab());
            if (!_hooked)
            {
                _hooked = true;
                Island.AtEndOfBatch(this);
            }

            if (++_unannounced >= _hub.Batch) Announce();
            PullIfRoom();
        }

        public override void OnUpstreamFinish() => Finish(null);

        public override void OnUpstreamFailure(Exception e) => Finish(e);

        public void OnEndOfBatch()
        {
            _hooked = false;
            Announce();
        }

        public override void PostStop() => _hub.End(new AbruptStageTerminationException(this));

        private void Finish(Exception? failure)
        {
            _hub.End(failure);
            CompleteStage();
        }

        private void Announce()
        {
            _unannounced = 0;
            _hub.WakeWaitingReaders();
        }

        private void PullIfRoom()
        {
            if (In.InIsClosed || In.HasBeenPulled) return;
            if (_hub.IsFull)
            {
                Announce();
                _hub.HubWaits();
                if (_hub.IsFull) return;
                _hub.HubGoesOn();
            }

            In.Pull();
        }
    }
}

/// <summary>One consumer of a broadcast; each run of it is another one.</summary>
internal sealed class BroadcastHubSource<T>(BroadcastRing<T> hub) : SourceStage<T>("broadcastHubSource")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, hub);

    private sealed class Logic : SourceLogic<T>, IEndOfBatch
    {
        private readonly BroadcastRing<T> _hub;
        private readonly BroadcastReader _reader;
        private long _position;
        private long _seen;
        private int _unannounced;
        private bool _hooked;

        public Logic(BroadcastHubSource<T> stage, BroadcastRing<T> hub) : base(stage.Shape)
        {
            _hub = hub;
            _reader = new BroadcastReader(new Signal(this, OnWoken));
        }

        public override void PreStart()
        {
            _position = _seen = _hub.Attach(_reader);
            // A hub that has ended tells so without being asked.
            OnWoken();
        }

        public override void OnPull()
        {
            if (TryPush()) return;
            _reader.Waits();
            if (TryPush()) _reader.GoesOn();
        }

        public void OnEndOfBatch()
        {
            _hooked = false;
            Announce();
        }

        public override void PostStop() => _hub.Detach(_reader, _position);

        // True when there is nothing left to wait for.
        private bool TryPush()
        {
            if (_position == _seen)
            {
                // The end is looked at before the position, so that what was written before the end is not missed.
                var ended = _hub.HasEnded;
                _seen = _hub.Written;
                if (ended)
                {
                    if (_hub.Failure is { } failure)
                    {
                        FailStage(failure);
                        return true;
                    }

                    if (_position == _seen)
                    {
                        CompleteStage();
                        return true;
                    }
                }

                if (_position == _seen) return false;
            }

            Out.Push(_hub[_position]);
            _position++;
            AfterRead();
            // The end goes out with the last element, not with the next demand.
            if (_position == _seen && _hub.HasEnded && _hub.Failure is null && _position == _hub.Written) CompleteStage();
            return true;
        }

        private void AfterRead()
        {
            if (!_hooked)
            {
                _hooked = true;
                Island.AtEndOfBatch(this);
            }

            if (++_unannounced >= _hub.Batch) Announce();
        }

        private void Announce()
        {
            _unannounced = 0;
            _hub.Advance(_reader, _position);
        }

        private void OnWoken()
        {
            if (Out.OutIsAvailable) OnPull();
            else if (_hub.HasEnded && _hub.Failure is { } failure) FailStage(failure);
            else if (_hub.HasEnded && _position == _hub.Written) CompleteStage();
        }
    }
}

/// <summary>Where one consumer stands.</summary>
internal sealed class BroadcastReader(Signal wake)
{
    private int _waits;

    /// <summary>All elements before this one have been read.</summary>
    public long Position;

    public void Waits() => Interlocked.Exchange(ref _waits, 1);

    public void GoesOn() => Volatile.Write(ref _waits, 0);

    public void WakeIfWaiting()
    {
        if (Volatile.Read(ref _waits) != 0 && Interlocked.Exchange(ref _waits, 0) != 0) wake.Raise();
    }

    public void Wake() => wake.Raise();
}

/// <summary>
/// What hub and consumers share. Only the hub writes elements and only where every consumer has been; the list of consumers changes under a lock and is
/// read as a snapshot.
/// </summary>
internal sealed class BroadcastRing<T>
{
    private readonly Lock _gate = new();
    private readonly T[] _slots;
    private readonly int _mask;
    private BroadcastReader[] _readers = [];
    private long _written;

    // Lower bound of all positions, as last computed; with no reader, where the last one left off.
    private long _tail;
    private int _hubWaits;
    private bool _ended;

    public BroadcastRing(int size)
    {
        _slots = new T[size];
        _mask = size - 1;
        Batch = Math.Max(1, size / 4);
    }

    public Signal WakeHub { get; set; } = null!;

    /// <summary>After so many elements the other side is told without waiting for the end of the batch.</summary>
    public int Batch { get; }

    public long Written => Volatile.Read(ref _written);

    public bool HasEnded => Volatile.Read(ref _ended);

    public Exception? Failure { get; private set; }

    public T this[long position] => _slots[position & _mask];

    /// <summary>Asked by the hub only.</summary>
    public bool IsFull
    {
        get
        {
            if (_written - _tail < _slots.Length) return false;
            lock (_gate) _tail = SlowestPosition();
            return _written - _tail >= _slots.Length;
        }
    }

    public void Write(T element)
    {
        _slots[_written & _mask] = element;
        Volatile.Write(ref _written, _written + 1);
    }

    public void WakeWaitingReaders()
    {
        Interlocked.MemoryBarrier();
        foreach (var reader in Volatile.Read(ref _readers)) reader.WakeIfWaiting();
    }

    public void HubWaits() => Interlocked.Exchange(ref _hubWaits, 1);

    public void HubGoesOn() => Volatile.Write(ref _hubWaits, 0);

    public void End(Exception? failure)
    {
        BroadcastReader[] readers;
        lock (_gate)
        {
            if (_ended) return;
            Failure = failure;
            Volatile.Write(ref _ended, true);
            readers = _readers;
        }

        foreach (var reader in readers) reader.Wake();
    }

    /// <summary>
    /// A newcomer starts where the slowest of the others stands: at the oldest element that is still kept. After the end there is nothing for it.
    /// </summary>
    public long Attach(BroadcastReader reader)
    {
        lock (_gate)
        {
            reader.Position = _ended ? _written : SlowestPosition();
            Volatile.Write(ref _readers, [.. _readers, reader]);
            return reader.Position;
        }
    }

    public void Detach(BroadcastReader reader, long position)
    {
        lock (_gate)
        {
            if (!_readers.Contains(reader)) return;
            Volatile.Write(ref reader.Position, position);
            if (_readers.Length == 1) _tail = Math.Max(_tail, reader.Position);
            Volatile.Write(ref _readers, [.. _readers.Where(r => r != reader)]);
        }

        WakeWaitingHub();
    }

    public void Advance(BroadcastReader reader, long position)
    {
        Volatile.Write(ref reader.Position, position);
        Interlocked.MemoryBarrier();
        WakeWaitingHub();
    }

    private void WakeWaitingHub()
    {
        if (Volatile.Read(ref _hubWaits) != 0 && Interlocked.Exchange(ref _hubWaits, 0) != 0) WakeHub.Raise();
    }

    private long SlowestPosition()
    {
        var readers = _readers;
        if (readers.Length == 0) return _tail;
        var slowest = long.MaxValue;
        foreach (var reader in readers) slowest = Math.Min(slowest, Volatile.Read(ref reader.Position));
        return slowest;
    }
}
