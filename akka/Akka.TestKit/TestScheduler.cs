using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.TestKit;

/// <summary>A clock that stands still until the test turns it: then what is due happens, in the order of its time, on the test's thread.</summary>
public class TestScheduler : IScheduler, IAdvancedScheduler
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Item, (DateTimeOffset Due, long Sequence)> _items = new();
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;
    private DateTimeOffset _now;
    private long _sequence;

    public TestScheduler(Config schedulerConfig, ILoggingAdapter log) => _now = _start;

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate) return _now;
        }
    }

    public TimeSpan MonotonicClock => Now - _start;

    public TimeSpan HighResMonotonicClock => Now - _start;

    public IAdvancedScheduler Advanced => this;

    protected DateTimeOffset TimeNow => Now;

    public void Advance(TimeSpan offset)
    {
        if (offset < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(offset), "Time does not go back");
        Turn(Now + offset);
    }

    public void AdvanceTo(DateTimeOffset when)
    {
        if (when < Now) throw new InvalidOperationException("You can't reverse time...");
        Turn(when);
    }

    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender) => ScheduleTellOnce(delay, receiver, message, sender, null);

    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Add(delay, null, () => receiver.Tell(message, sender), cancelable);

    public void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender) =>
        ScheduleTellRepeatedly(initialDelay, interval, receiver, message, sender, null);

    public void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Add(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    public void ScheduleOnce(TimeSpan delay, Action action) => ScheduleOnce(delay, action, null);

    public void ScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) => Add(delay, null, action, cancelable);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) => ScheduleRepeatedly(initialDelay, interval, action, null);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Add(initialDelay, interval, action, cancelable);

    private void Add(TimeSpan delay, TimeSpan? interval, Action fire, ICancelable? cancelable)
    {
        if (delay < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(delay), $"Delay must be >=0. It was {delay}");
        if (interval is { } period && period <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(interval), $"Interval must be >0. It was {interval}");
        if (cancelable is { IsCancellationRequested: true }) return;
        lock (_gate)
        {
            var due = _now + delay;
            _items.Enqueue(new Item(due, interval, fire, cancelable), (due, _sequence++));
        }
    }

    private void Turn(DateTimeOffset to)
    {
        while (true)
        {
            Item item;
            lock (_gate)
            {
                if (!_items.TryPeek(out item!, out _) || item.Due > to)
                {
                    _now = to > _now ? to : _now;
                    return;
                }
                _items.Dequeue();
                if (item.Due > _now) _now = item.Due;
                if (item.Cancelable is { IsCancellationRequested: true }) continue;
                if (item.Interval is { } interval)
                    _items.Enqueue(item with { Due = item.Due + interval }, (item.Due + interval, _sequence++));
            }
            item.Fire();
        }
    }

    private sealed record Item(DateTimeOffset Due, TimeSpan? Interval, Action Fire, ICancelable? Cancelable);
}
