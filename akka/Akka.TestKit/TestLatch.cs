namespace Akka.TestKit;

/// <summary>Opens when it has been counted down.</summary>
public class TestLatch
{
    private readonly CountdownEvent _countdown;
    private readonly Func<TimeSpan, TimeSpan> _dilate;
    private readonly TimeSpan _timeout;

    public TestLatch() : this(1) { }

    public TestLatch(int count) : this(count, TimeSpan.FromSeconds(5)) { }

    public TestLatch(int count, TimeSpan defaultTimeout) : this(static time => time, defaultTimeout, count) { }

    public TestLatch(Func<TimeSpan, TimeSpan> dilate, TimeSpan defaultTimeout, int count) =>
        (_dilate, _timeout, _countdown) = (dilate, defaultTimeout, new CountdownEvent(count));

    public TimeSpan DefaultTimeout => _timeout;

    public bool IsOpen => _countdown.IsSet;

    public void CountDown()
    {
        if (!_countdown.IsSet) _countdown.Signal();
    }

    public void Open()
    {
        while (!IsOpen) CountDown();
    }

    public void Reset() => _countdown.Reset();

    public void Ready() => Ready(_timeout);

    public void Ready(TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan) throw new ArgumentException("A latch cannot wait for ever", nameof(timeout));
        if (!_countdown.Wait(_dilate(timeout))) throw new TimeoutException($"Timeout of {timeout}");
    }
}

/// <summary>Lets threads go on when all have come.</summary>
public class TestBarrier(TestKitBase testKit, int count, TimeSpan? defaultTimeout = null)
{
    private readonly Barrier _barrier = new(count);

    public TimeSpan DefaultTimeout { get; } = defaultTimeout ?? testKit.TestKitSettings.DefaultTimeout;

    public void Await() => Await(DefaultTimeout);

    public void Await(TimeSpan timeout)
    {
        if (!_barrier.SignalAndWait(testKit.Dilated(timeout))) throw new TimeoutException($"The barrier was not reached by all within {timeout}");
    }

    public void Reset()
    {
        while (_barrier.ParticipantsRemaining < _barrier.ParticipantCount && _barrier.ParticipantsRemaining > 0) _barrier.RemoveParticipant();
        if (_barrier.ParticipantCount < count) _barrier.AddParticipants(count - _barrier.ParticipantCount);
    }
}
