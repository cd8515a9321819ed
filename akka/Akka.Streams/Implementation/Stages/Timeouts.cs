using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

internal static class TimeoutChecks
{
    /// <summary>The only timer of the stages here.</summary>
    public static readonly object Timer = new();
}

internal enum TimeoutKind
{
    /// <summary>Until the first element.</summary>
    Initial,

    /// <summary>Until the stream completes.</summary>
    Completion,

    /// <summary>Between two elements.</summary>
    Idle,

    /// <summary>Between an element and the demand for the next.</summary>
    Backpressure,
}

/// <summary>Fails the stream with a <see cref="TimeoutException"/> when something takes too long.</summary>
internal sealed class TimeoutStage<T>(TimeoutKind kind, TimeSpan timeout) : FlowStage<T, T>(kind.ToString().ToLowerInvariant() + "Timeout")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, kind, timeout);

    private sealed class Logic(TimeoutStage<T> stage, TimeoutKind kind, TimeSpan timeout) : TimedFlowLogic<T, T>(stage.Shape)
    {
        private bool _any;
        private bool _waitsForDemand = true;
        private TimeSpan _since;

        public override void PreStart()
        {
            _since = Now;
            ScheduleOnce(TimeoutChecks.Timer, timeout);
        }

        public override void OnPush()
        {
            if (kind is TimeoutKind.Initial && !_any) CancelTimer(TimeoutChecks.Timer);
            _any = _waitsForDemand = true;
            if (kind is TimeoutKind.Idle or TimeoutKind.Backpressure) _since = Now;
            Out.Push(In.Grab());
        }

        public override void OnPull()
        {
            _waitsForDemand = false;
            In.Pull();
        }

        // The timer is not set back by every element: it looks at the time when it fires, and waits for the rest.
        protected internal override void OnTimer(object timerKey)
        {
            var left = kind switch
            {
                TimeoutKind.Idle => _since + timeout - Now,
                TimeoutKind.Backpressure => _waitsForDemand ? _since + timeout - Now : timeout,
                _ => TimeSpan.Zero,
            };
            if (left <= TimeSpan.Zero) Expire();
            else ScheduleOnce(TimeoutChecks.Timer, left);
        }

        private void Expire() => FailStage(new TimeoutException(kind switch
        {
            TimeoutKind.Initial => $"The first element has not yet passed through in {timeout}.",
            TimeoutKind.Completion => $"The stream has not been completed in {timeout}.",
            TimeoutKind.Idle => $"No elements passed in the last {timeout}.",
            _ => $"No demand signalled in the last {timeout}.",
        }));
    }
}

/// <summary>Emits an element of its own whenever none has come for a while.</summary>
internal sealed class KeepAlive<TIn, TOut>(TimeSpan interval, Func<TOut> inject) : FlowStage<TIn, TOut>("keepAlive") where TIn : TOut
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, interval, inject);

    private sealed class Logic(KeepAlive<TIn, TOut> stage, TimeSpan interval, Func<TOut> inject) : TimedFlowLogic<TIn, TOut>(stage.Shape)
    {
        private TimeSpan _due;

        public override void PreStart()
        {
            _due = Now + interval;
            // Fetched ahead, so that a real element that is there goes before an injected one.
            In.Pull();
        }

        public override void OnPush()
        {
            // The timer is not set back: it looks at the time when it fires.
            _due = Now + interval;
            if (!Out.OutIsAvailable) return;
            Out.Push(In.Grab());
            In.Pull();
        }

        public override void OnPull()
        {
            if (In.InIsAvailable)
            {
                Out.Push(In.Grab());
                if (In.InIsClosed) CompleteStage();
                else In.Pull();
                return;
            }

            InjectOrWait();
        }

        public override void OnUpstreamFinish()
        {
            if (!In.InIsAvailable) CompleteStage();
        }

        protected internal override void OnTimer(object timerKey)
        {
            if (Out.OutIsAvailable) InjectOrWait();
        }

        private void InjectOrWait()
        {
            var now = Now;
            if (now < _due)
            {
                if (!IsTimerActive(TimeoutChecks.Timer)) ScheduleOnce(TimeoutChecks.Timer, _due - now);
                return;
            }

            _due = now + interval;
            Out.Push(inject());
        }
    }
}

internal sealed class TakeWithin<T>(TimeSpan duration) : FlowStage<T, T>("takeWithin")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, duration);

    private sealed class Logic(TakeWithin<T> stage, TimeSpan duration) : TimedFlowLogic<T, T>(stage.Shape)
    {
        public override void PreStart() => ScheduleOnce(TimeoutChecks.Timer, duration);

        public override void OnPush() => Out.Push(In.Grab());

        protected internal override void OnTimer(object timerKey) => CompleteStage();
    }
}

internal sealed class SkipWithin<T>(TimeSpan duration) : FlowStage<T, T>("skipWithin")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, duration);

    private sealed class Logic(SkipWithin<T> stage, TimeSpan duration) : TimedFlowLogic<T, T>(stage.Shape)
    {
        private bool _passing;

        public override void PreStart() => ScheduleOnce(TimeoutChecks.Timer, duration);

        public override void OnPush()
        {
            var element = In.Grab();
            if (_passing) Out.Push(element);
            else In.Pull();
        }

        protected internal override void OnTimer(object timerKey) => _passing = true;
    }
}

/// <summary>Keeps the first demand back for a while.</summary>
internal sealed class InitialDelay<T>(TimeSpan delay) : FlowStage<T, T>("initialDelay")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, delay);

    private sealed class Logic(InitialDelay<T> stage, TimeSpan delay) : TimedFlowLogic<T, T>(stage.Shape)
    {
        private bool _open;

        public override void PreStart()
        {
            if (delay <= TimeSpan.Zero) _open = true;
            else ScheduleOnce(TimeoutChecks.Timer, delay);
        }

        public override void OnPush() => Out.Push(In.Grab());

        public override void OnPull()
        {
            if (_open) In.Pull();
        }

        protected internal override void OnTimer(object timerKey)
        {
            _open = true;
            if (Out.OutIsAvailable) In.Pull();
        }
    }
}
