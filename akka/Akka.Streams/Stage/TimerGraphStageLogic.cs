using Akka.Actor;
using Akka.Streams.Implementation;

namespace Akka.Streams.Stage;

/// <summary>A logic with named timers, driven by the actor system's scheduler. Setting a timer replaces the one of the same key.</summary>
public abstract class TimerGraphStageLogic : GraphStageLogic
{
    private readonly Dictionary<object, Timer> _timers = [];

    protected TimerGraphStageLogic(Shape shape) : base(shape)
    {
    }

    protected internal abstract void OnTimer(object timerKey);

    protected internal void ScheduleOnce(object timerKey, TimeSpan delay)
    {
        var timer = Replace(timerKey, repeating: false);
        timer.Cancelable = Materializer.ScheduleOnce(delay, timer.Fire);
    }

    protected internal void ScheduleRepeatedly(object timerKey, TimeSpan interval) => ScheduleRepeatedly(timerKey, interval, interval);

    protected internal void ScheduleRepeatedly(object timerKey, TimeSpan initialDelay, TimeSpan interval)
    {
        var timer = Replace(timerKey, repeating: true);
        timer.Cancelable = Materializer.ScheduleRepeatedly(initialDelay, interval, timer.Fire);
    }

    protected internal void CancelTimer(object timerKey)
    {
        if (_timers.Remove(timerKey, out var timer)) timer.Cancelable?.Cancel();
    }

    protected internal bool IsTimerActive(object timerKey) => _timers.ContainsKey(timerKey);

    protected internal override void AfterPostStop()
    {
        foreach (var timer in _timers.Values) timer.Cancelable?.Cancel();
        _timers.Clear();
        base.AfterPostStop();
    }

    private Timer Replace(object key, bool repeating)
    {
        CancelTimer(key);
        return _timers[key] = new Timer(this, key, repeating);
    }

    private sealed class Timer
    {
        private readonly TimerGraphStageLogic _logic;
        private readonly object _key;
        private readonly bool _repeating;
        private readonly Signal _signal;

        public Timer(TimerGraphStageLogic logic, object key, bool repeating)
        {
            (_logic, _key, _repeating) = (logic, key, repeating);
            _signal = new Signal(logic, OnFired);
        }

        public ICancelable? Cancelable { get; set; }

        // Called by the scheduler. A tick that the stage has not seen yet swallows the next: timers do not pile up.
        public void Fire() => _signal.Raise();

        private void OnFired()
        {
            // A timer that was cancelled or replaced after it fired must not be heard of any more.
            if (!_logic._timers.TryGetValue(_key, out var current) || current != this) return;
            if (!_repeating) _logic._timers.Remove(_key);
            _logic.OnTimer(_key);
        }
    }
}
