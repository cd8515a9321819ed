using System.Diagnostics;

namespace Akka.Actor;

/// <summary>
/// Work in the order of its time: a heap, and a thread that sleeps until the first is due. Work knows its place in the heap, so that
/// cancelling removes it at once. The thread exists while there is something to wait for.
/// </summary>
internal sealed class TimerQueue : IDisposable
{
    // Several, because every question and every answer takes the lock of one.
    private static readonly TimerQueue[] RealTimes = [.. Enumerable.Range(1, 8).Select(i => new TimerQueue($"akka-real-time-{i}"))];

    [ThreadStatic] private static int _turn;

    private static readonly TimeSpan ThreadLingers = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly string _name;
    private readonly AutoResetEvent _wake = new(false);
    private ScheduledWork[] _heap = new ScheduledWork[16];
    private int _count;
    private long _sequence;
    private long _wakesAt = long.MinValue;
    private bool _running;
    private bool _disposed;

    public TimerQueue(string name) => _name = name;

    /// <summary>For what must not follow a system's own (possibly virtual) time: the timeout of Ask.</summary>
    public static TimerQueue RealTime => RealTimes[++_turn & 7];

    public int Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    public static long Ticks(TimeSpan delay) => Stopwatch.GetTimestamp() + (long)(delay.TotalSeconds * Stopwatch.Frequency);

    /// <summary>False after Dispose: the work is dropped.</summary>
    public bool Add(ScheduledWork work, long due)
    {
        bool wake = false, start = false;
        lock (_gate)
        {
            if (_disposed) return false;
            work.Due = due;
            work.Sequence = _sequence++;
            if (_count == _heap.Length) Array.Resize(ref _heap, _count * 2);
            Up(work, _count++);
            if (!_running) start = _running = true;
            else if (due < _wakesAt)
            {
                _wakesAt = due;
                wake = true;
            }
        }
        if (start) new Thread(Run) { IsBackground = true, Name = _name }.UnsafeStart();
        else if (wake) _wake.Set();
        return true;
    }

    public bool Remove(ScheduledWork work)
    {
        lock (_gate)
        {
            var place = work.Place;
            if (place < 0) return false;
            work.Place = -1;
            var last = _heap[--_count];
            _heap[_count] = null!;
            if (place == _count) return true;
            if (place > 0 && Before(last, _heap[(place - 1) / 2])) Up(last, place);
            else Down(last, place);
            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            for (var i = 0; i < _count; i++) _heap[i].Place = -1;
            Array.Clear(_heap);
            _count = 0;
        }
        _wake.Set();
    }

    private void Run()
    {
        while (true)
        {
            ScheduledWork? work = null;
            var sleep = ThreadLingers;
            lock (_gate)
            {
                var now = Stopwatch.GetTimestamp();
                if (_disposed || (_count == 0 && _wakesAt != long.MinValue && now >= _wakesAt))
                {
                    // Nothing came for a while.
                    _running = false;
                    _wakesAt = long.MinValue;
                    return;
                }
                if (_count > 0 && _heap[0].Due <= now)
                {
                    work = _heap[0];
                    work.Place = -1;
                    var last = _heap[--_count];
                    _heap[_count] = null!;
                    if (_count > 0) Down(last, 0);
                }
                else
                {
                    if (_count > 0) sleep = Stopwatch.GetElapsedTime(now, _heap[0].Due);
                    _wakesAt = now + (long)(sleep.TotalSeconds * Stopwatch.Frequency);
                }
            }
            if (work is not null) work.Run();
            else _wake.WaitOne(Milliseconds(sleep));
        }
    }

    // Rounded up: waking before the time only means sleeping again.
    private static int Milliseconds(TimeSpan sleep) => (int)Math.Clamp(Math.Ceiling(sleep.TotalMilliseconds), 1, int.MaxValue);

    private static bool Before(ScheduledWork a, ScheduledWork b) => a.Due < b.Due || (a.Due == b.Due && a.Sequence < b.Sequence);

    private void Up(ScheduledWork work, int place)
    {
        while (place > 0)
        {
            var parent = (place - 1) / 2;
            if (!Before(work, _heap[parent])) break;
            Put(_heap[parent], place);
            place = parent;
        }
        Put(work, place);
    }

    private void Down(ScheduledWork work, int place)
    {
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= _count) break;
            if (child + 1 < _count && Before(_heap[child + 1], _heap[child])) child++;
            if (!Before(_heap[child], work)) break;
            Put(_heap[child], place);
            place = child;
        }
        Put(work, place);
    }

    private void Put(ScheduledWork work, int place)
    {
        _heap[place] = work;
        work.Place = place;
    }
}

/// <summary>One entry of a <see cref="TimerQueue"/>.</summary>
internal abstract class ScheduledWork(TimerQueue queue)
{
    internal long Due;
    internal long Sequence;
    internal int Place = -1;

    protected TimerQueue Queue { get; } = queue;

    /// <summary>On the queue's thread: brief.</summary>
    public abstract void Run();

    public virtual void Remove() => Queue.Remove(this);
}
