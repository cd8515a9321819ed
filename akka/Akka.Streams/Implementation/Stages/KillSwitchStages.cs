using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Something that happens once, with a failure or without, and that stages wait for.</summary>
internal sealed class KillSignal
{
    private readonly Lock _gate = new();
    private readonly List<Signal> _listeners = [];
    private bool _tripped;
    private Exception? _failure;

    public void Trip(Exception? failure)
    {
        Signal[] listeners;
        lock (_gate)
        {
            if (_tripped) return;
            (_tripped, _failure) = (true, failure);
            listeners = [.. _listeners];
            _listeners.Clear();
        }

        foreach (var listener in listeners) listener.Raise();
    }

    public bool HasTripped(out Exception? failure)
    {
        lock (_gate)
        {
            failure = _failure;
            return _tripped;
        }
    }

    /// <summary>False when it has happened already.</summary>
    public bool TryListen(Signal listener)
    {
        lock (_gate)
        {
            if (!_tripped) _listeners.Add(listener);
            return !_tripped;
        }
    }

    public void Forget(Signal listener)
    {
        lock (_gate) _listeners.Remove(listener);
    }
}

internal sealed class KillableLogic<T> : FlowLogic<T, T>
{
    private readonly KillSignal _signal;
    private readonly Signal _listener;

    public KillableLogic(FlowShape<T, T> shape, KillSignal signal) : base(shape)
    {
        _signal = signal;
        _listener = new Signal(this, Stop);
    }

    public override void PreStart()
    {
        if (!_signal.TryListen(_listener)) Stop();
    }

    public override void OnPush() => Out.Push(In.Grab());

    public override void PostStop() => _signal.Forget(_listener);

    private void Stop()
    {
        _signal.HasTripped(out var failure);
        if (failure is null) CompleteStage();
        else FailStage(failure);
    }
}

internal sealed class UniqueKillSwitchStage<T>() : FlowStage<T, T, UniqueKillSwitch>("killSwitch")
{
    protected override (GraphStageLogic Logic, UniqueKillSwitch Value) Create(Attributes attributes)
    {
        var signal = new KillSignal();
        return (new KillableLogic<T>(Shape, signal), new UniqueKillSwitch(signal));
    }
}

internal sealed class SharedKillSwitchStage<T>(SharedKillSwitch killSwitch, KillSignal signal) : FlowStage<T, T, SharedKillSwitch>("sharedKillSwitch")
{
    protected override (GraphStageLogic Logic, SharedKillSwitch Value) Create(Attributes attributes) => (new KillableLogic<T>(Shape, signal), killSwitch);
}

internal sealed class CancellationTokenStage<T>(bool gracefully, CancellationToken token) : FlowStage<T, T>("cancellationToken")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, gracefully, token);

    private sealed class Logic(CancellationTokenStage<T> stage, bool gracefully, CancellationToken token) : FlowLogic<T, T>(stage.Shape)
    {
        private CancellationTokenRegistration _registration;

        public override void PreStart()
        {
            if (token.IsCancellationRequested) Stop();
            else _registration = token.Register(new Signal(this, Stop).Raise);
        }

        public override void OnPush() => Out.Push(In.Grab());

        // Not disposed of here: that would wait for a callback that is running just now.
        public override void PostStop() => _registration.Unregister();

        private void Stop()
        {
            if (gracefully) CompleteStage();
            else FailStage(new OperationCanceledException(token));
        }
    }
}
