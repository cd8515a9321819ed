namespace Akka.Actor;

/// <summary>One setting of the receive timeout: another call of SetReceiveTimeout makes another one, and what the former still sends is dropped.</summary>
internal sealed class ReceiveTimeoutTimer
{
    private readonly ActorCell _cell;
    private ICancelable? _pending;

    public ReceiveTimeoutTimer(ActorCell cell, TimeSpan timeout)
    {
        (_cell, Timeout) = (cell, timeout);
        Restart();
    }

    public TimeSpan Timeout { get; }

    public void Restart()
    {
        Cancel();
        _pending = _cell.System.Scheduler.ScheduleTellOnceCancelable(Timeout, _cell.Self, new Elapsed(this), _cell.Self);
    }

    public void Cancel()
    {
        _pending?.Cancel();
        _pending = null;
    }

    internal sealed class Elapsed(ReceiveTimeoutTimer timer) : IAutoReceivedMessage, INoSerializationVerificationNeeded, Event.IDeadLetterSuppression
    {
        public ReceiveTimeoutTimer Timer { get; } = timer;
    }
}
