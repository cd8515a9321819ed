using System.Diagnostics;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The scheduler of real time. (The name is the setting's; what is behind it is a <see cref="TimerQueue"/>.)</summary>
public class HashedWheelTimerScheduler(Config scheduler, ILoggingAdapter log) : SchedulerBase(scheduler, log), IDateTimeOffsetNowTimeProvider, IDisposable
{
    private static readonly long Epoch = Stopwatch.GetTimestamp();

    private readonly TimerQueue _queue = new("akka-scheduler");

    internal int Pending => _queue.Count;

    public override TimeSpan MonotonicClock => Stopwatch.GetElapsedTime(Epoch);

    public override TimeSpan HighResMonotonicClock => Stopwatch.GetElapsedTime(Epoch);

    protected override DateTimeOffset TimeNow => DateTimeOffset.UtcNow;

    public void Dispose()
    {
        _queue.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void InternalScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Add(delay, new TellWork(_queue, TimeSpan.Zero, receiver, message, sender, cancelable), cancelable);

    protected override void InternalScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender,
        ICancelable? cancelable) => Add(initialDelay, new TellWork(_queue, interval, receiver, message, sender, cancelable), cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        Add(delay, new ActionWork(_queue, TimeSpan.Zero, action, cancelable, Log), cancelable);

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Add(initialDelay, new ActionWork(_queue, interval, action, cancelable, Log), cancelable);

    private void Add(TimeSpan delay, ScheduledWork work, ICancelable? cancelable)
    {
        if (cancelable is { IsCancellationRequested: true }) return;
        if (!_queue.Add(work, TimerQueue.Ticks(delay))) throw new SchedulerException("cannot enqueue after timer shutdown");
        if (cancelable is Cancelable own) own.Attach(work);
        else cancelable?.Token.UnsafeRegister(static state => ((ScheduledWork)state!).Remove(), work);
    }

    private abstract class Work(TimerQueue queue, TimeSpan interval, ICancelable? cancelable) : ScheduledWork(queue)
    {
        public override void Run()
        {
            if (cancelable is { IsCancellationRequested: true }) return;
            try
            {
                Fire();
            }
            finally
            {
                // From when it was due, not from now: the beat does not drift.
                if (interval > TimeSpan.Zero && cancelable is not { IsCancellationRequested: true })
                {
                    Queue.Add(this, Due + (long)(interval.TotalSeconds * Stopwatch.Frequency));
                    if (cancelable is { IsCancellationRequested: true }) Queue.Remove(this);
                }
            }
        }

        protected abstract void Fire();
    }

    private sealed class TellWork(TimerQueue queue, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable)
        : Work(queue, interval, cancelable)
    {
        protected override void Fire() => receiver.Tell(message, sender);
    }

    private sealed class ActionWork(TimerQueue queue, TimeSpan interval, Action action, ICancelable? cancelable, ILoggingAdapter log)
        : Work(queue, interval, cancelable)
    {
        protected override void Fire() => ThreadPool.UnsafeQueueUserWorkItem(static state => state.RunAction(), this, preferLocal: false);

        private void RunAction()
        {
            try
            {
                action();
            }
            catch (Exception failure)
            {
                log.Error(failure, "Exception in scheduled action");
            }
        }
    }
}
