using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Tests.Streams;

/// <summary>A scheduler whose clock stands still until it is turned.</summary>
public sealed class VirtualTime(Config scheduler, ILoggingAdapter log) : SchedulerBase(scheduler, log)
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch.AddYears(50);

    public override TimeSpan MonotonicClock => _now - DateTimeOffset.UnixEpoch;

    public override TimeSpan HighResMonotonicClock => MonotonicClock;

    protected override DateTimeOffset TimeNow => _now;

    /// <summary>How many timers wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _entries.Count(e => !e.IsCancelled);
        }
    }

    /// <summary>Turns the clock and fires what becomes due, in its order.</summary>
    public void Advance(TimeSpan time)
    {
        var until = _now + time;
        while (true)
        {
            Entry? due;
            lock (_gate)
            {
                _entries.RemoveAll(e => e.IsCancelled);
                due = _entries.Where(e => e.Due <= until).MinBy(e => e.Due);
                if (due is null) break;
                if (due.Due > _now) _now = due.Due;
                if (due.Interval is { } interval) due.Due += interval;
                else _entries.Remove(due);
            }

            due.Action();
        }

        _now = until;
    }

    protected override void InternalScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Add(delay, null, () => receiver.Tell(message, sender), cancelable);

    protected override void InternalScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender,
        ICancelable? cancelable) => Add(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) => Add(delay, null, action, cancelable);

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Add(initialDelay, interval, action, cancelable);

    private void Add(TimeSpan delay, TimeSpan? interval, Action action, ICancelable? cancelable)
    {
        lock (_gate) _entries.Add(new Entry(action, cancelable, interval) { Due = _now + delay });
    }

    private sealed class Entry(Action action, ICancelable? cancelable, TimeSpan? interval)
    {
        public DateTimeOffset Due { get; set; }

        public Action Action => action;

        public TimeSpan? Interval => interval;

        public bool IsCancelled => cancelable is { IsCancellationRequested: true };
    }
}
