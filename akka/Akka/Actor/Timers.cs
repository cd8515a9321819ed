using Akka.Event;

namespace Akka.Actor;

/// <summary>An actor with timers of its own: they end with the incarnation that started them.</summary>
public interface IWithTimers
{
    ITimerScheduler Timers { get; set; }
}

/// <summary>Timers by key. Starting one replaces the one with the same key, and no tick of a replaced or cancelled timer arrives, not even one that waits already.</summary>
public interface ITimerScheduler
{
    IReadOnlyCollection<object> ActiveTimers { get; }

    void StartPeriodicTimer(object key, object msg, TimeSpan interval);

    void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender);

    void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval);

    void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender);

    void StartSingleTimer(object key, object msg, TimeSpan timeout);

    void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender);

    bool IsTimerActive(object key);

    void Cancel(object key);

    void CancelAll();
}

internal sealed class TimerScheduler(ActorCell cell) : ITimerScheduler
{
    private readonly Dictionary<object, Tick> _timers = [];

    public IReadOnlyCollection<object> ActiveTimers => [.. _timers.Keys];

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval) => Start(key, msg, interval, interval, null);

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender) => Start(key, msg, interval, interval, sender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval) => Start(key, msg, initialDelay, interval, null);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender) =>
        Start(key, msg, initialDelay, interval, sender);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout) => Start(key, msg, timeout, null, null);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender) => Start(key, msg, timeout, null, sender);

    public bool IsTimerActive(object key) => _timers.ContainsKey(key);

    public void Cancel(object key)
    {
        if (_timers.Remove(key, out var timer)) timer.Cancel();
    }

    public void CancelAll()
    {
        foreach (var timer in _timers.Values) timer.Cancel();
        _timers.Clear();
    }

    /// <summary>The message of a tick, or null where its timer is no longer wanted.</summary>
    public object? Accept(Tick tick)
    {
        if (!_timers.TryGetValue(tick.Key, out var timer) || !ReferenceEquals(timer, tick)) return null;
        if (!tick.IsPeriodic) _timers.Remove(tick.Key);
        return tick.Message;
    }

    private void Start(object key, object message, TimeSpan delay, TimeSpan? interval, IActorRef? sender)
    {
        Cancel(key);
        var quiet = message is INotInfluenceReceiveTimeout;
        var tick = quiet ? new QuietTick(key, message, interval is not null) : new Tick(key, message, interval is not null);
        _timers[key] = tick;
        var scheduler = cell.System.Scheduler;
        tick.Pending = interval is { } period
            ? scheduler.ScheduleTellRepeatedlyCancelable(delay, period, cell.Self, tick, sender!)
            : scheduler.ScheduleTellOnceCancelable(delay, cell.Self, tick, sender!);
    }

    /// <summary>A timer and the message that it sends: a tick is valid while it is the one of its key.</summary>
    internal class Tick(object key, object message, bool isPeriodic) : IAutoReceivedMessage, INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public object Key { get; } = key;

        public object Message { get; } = message;

        public bool IsPeriodic { get; } = isPeriodic;

        public ICancelable? Pending { get; set; }

        public void Cancel() => Pending?.Cancel();

        public override string ToString() => $"Tick of timer {Key}";
    }

    private sealed class QuietTick(object key, object message, bool isPeriodic) : Tick(key, message, isPeriodic), INotInfluenceReceiveTimeout;
}
