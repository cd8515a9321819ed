using System.Diagnostics;
using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>The scheduler of real time, and what switches it off.</summary>
public sealed class SchedulerTests() : Akka.TestKit.Xunit2.TestKit(Quiet.Config)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(2);

    [Fact]
    public void A_message_is_not_early()
    {
        for (var i = 1; i <= 10; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Sys.Scheduler.ScheduleTellOnce(i * Soon, TestActor, i, ActorRefs.NoSender);
            ExpectMsg(i);
            Assert.True(Stopwatch.GetElapsedTime(start) >= i * Soon);
        }
    }

    [Fact]
    public void Work_runs_in_the_order_of_its_time_and_work_of_one_time_in_the_order_it_came()
    {
        using var queue = new TimerQueue("test");
        var start = TimerQueue.Ticks(5 * Soon);
        var places = Enumerable.Range(0, 200).Select(i => i * 71 % 200).ToArray();
        foreach (var place in places) Assert.True(queue.Add(new Telling(queue, TestActor, place), start + (place / 2)));
        var expected = Enumerable.Range(0, 100).SelectMany(pair => places.Where(place => place / 2 == pair));
        Assert.Equal(expected, ReceiveN(200, Quiet.Patience).Cast<int>());
    }

    [Fact]
    public void Work_can_be_taken_out_of_the_middle()
    {
        using var queue = new TimerQueue("test");
        var start = TimerQueue.Ticks(TimeSpan.FromHours(1));
        var all = Enumerable.Range(0, 200).Select(i => new Telling(queue, TestActor, i)).ToArray();
        foreach (var work in all) queue.Add(work, start + (work.Number * 71 % 200));
        foreach (var work in all.Where(work => work.Number % 3 != 0)) Assert.True(queue.Remove(work));
        Assert.All(all.Where(work => work.Number % 3 != 0), work => Assert.False(queue.Remove(work)));
        Assert.Equal(67, queue.Count);
        queue.Dispose();
        Assert.Equal(0, queue.Count);
        Assert.False(queue.Add(all[0], start));
    }

    [Fact]
    public void Repeated_messages_come_until_cancelled()
    {
        var cancelable = Sys.Scheduler.ScheduleTellRepeatedlyCancelable(TimeSpan.Zero, Soon, TestActor, "beat", ActorRefs.NoSender);
        ReceiveN(5);
        cancelable.Cancel();
        Assert.True(cancelable.IsCancellationRequested);
        // At most one was on its way.
        ReceiveWhile(TimeSpan.FromMilliseconds(20), message => message);
        ExpectNoMsg(TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public void Actions_run_and_may_fail()
    {
        Sys.Scheduler.Advanced.ScheduleOnce(Soon, () => throw new FormatException());
        Sys.Scheduler.Advanced.ScheduleOnce(Soon, () => TestActor.Tell("ran"));
        ExpectMsg("ran");
        var beat = Sys.Scheduler.Advanced.ScheduleRepeatedlyCancelable(Soon, Soon, () => TestActor.Tell("again"));
        ReceiveN(3);
        beat.Cancel();
    }

    [Fact]
    public void What_is_cancelled_leaves_the_queue_at_once()
    {
        var hour = TimeSpan.FromHours(1);
        var scheduler = (HashedWheelTimerScheduler)Sys.Scheduler;
        var before = scheduler.Pending;
        var cancelables = Enumerable.Range(0, 200).Select(i => scheduler.ScheduleTellOnceCancelable(hour * (i % 7 + 1), TestActor, i, ActorRefs.NoSender)).ToArray();
        using var source = new CancellationTokenSource();
        Sys.Scheduler.ScheduleTellOnce(hour, TestActor, "x", ActorRefs.NoSender, new Foreign(source));
        var shared = new Cancelable(Sys.Scheduler);
        for (var i = 0; i < 3; i++) Sys.Scheduler.ScheduleTellRepeatedly(hour, hour, TestActor, i, ActorRefs.NoSender, shared);
        Assert.Equal(before + 204, scheduler.Pending);
        foreach (var cancelable in cancelables) cancelable.Cancel();
        source.Cancel();
        shared.Cancel();
        Sys.Scheduler.ScheduleTellOnce(Soon, TestActor, "x", ActorRefs.NoSender, Cancelable.CreateCanceled());
        Assert.Equal(before, scheduler.Pending);
    }

    [Fact]
    public void Cancelables_are_linked_and_time_out()
    {
        var first = new Cancelable(Sys.Scheduler);
        var linked = Cancelable.CreateLinkedCancelable(Sys.Scheduler, first, new Cancelable(Sys.Scheduler));
        Assert.False(linked.IsCancellationRequested);
        first.Cancel();
        Assert.True(linked.IsCancellationRequested);
        Assert.True(linked.Token.IsCancellationRequested);
        using var timed = new Cancelable(Sys.Scheduler, Soon);
        Assert.True(timed.Token.WaitHandle.WaitOne(Quiet.Patience));
    }

    [Fact]
    public void Impossible_times_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sys.Scheduler.ScheduleTellOnce(-Soon, TestActor, "x", ActorRefs.NoSender));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sys.Scheduler.ScheduleTellRepeatedly(Soon, TimeSpan.Zero, TestActor, "x", ActorRefs.NoSender));
    }

    [Fact]
    public void A_thousand_timers_all_fire()
    {
        for (var i = 0; i < 1000; i++) Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(i % 20), TestActor, i, ActorRefs.NoSender);
        Assert.Equal(Enumerable.Range(0, 1000), ReceiveN(1000, Quiet.Patience).Cast<int>().Order());
    }

    [Fact]
    public void Time_goes_forward()
    {
        var (now, clock) = (Sys.Scheduler.Now, Sys.Scheduler.MonotonicClock);
        Sys.Scheduler.ScheduleTellOnce(Soon, TestActor, "x", ActorRefs.NoSender);
        ExpectMsg("x");
        Assert.True(Sys.Scheduler.MonotonicClock > clock);
        Assert.InRange(Sys.Scheduler.Now - DateTimeOffset.UtcNow, -Quiet.Patience, Quiet.Patience);
        Assert.True(Sys.Scheduler.Now >= now - Quiet.Patience);
    }

    private sealed class Telling(TimerQueue queue, IActorRef receiver, int number) : ScheduledWork(queue)
    {
        public int Number { get; } = number;

        public override void Run() => receiver.Tell(Number, ActorRefs.NoSender);
    }

    private sealed class Foreign(CancellationTokenSource source) : ICancelable
    {
        public bool IsCancellationRequested => source.IsCancellationRequested;

        public CancellationToken Token => source.Token;

        public void Cancel() => source.Cancel();

        public void Cancel(bool throwOnFirstException) => source.Cancel(throwOnFirstException);

        public void CancelAfter(TimeSpan delay) => source.CancelAfter(delay);

        public void CancelAfter(int millisecondsDelay) => source.CancelAfter(millisecondsDelay);
    }
}
