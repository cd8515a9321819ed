using Akka.Event;
using Akka.Streams.Dsl;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Runs a source anew whenever it has ended, after a wait that grows as long as the runs are short.</summary>
internal sealed class RestartSourceStage<T, TMat>(Func<Source<T, TMat>> create, RestartSettings settings, bool onlyOnFailures) : SourceStage<T>("restartSource")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, create, new Backoff(settings), onlyOnFailures);

    private sealed class Logic : TimerGraphStageLogic, IOutHandler, IInHandler
    {
        private static readonly object Timer = new();
        private readonly RestartSourceStage<T, TMat> _stage;
        private readonly Func<Source<T, TMat>> _create;
        private readonly Backoff _backoff;
        private readonly bool _onlyOnFailures;

        // Null while it waits for the next run.
        private SideInlet<T>? _run;

        public Logic(RestartSourceStage<T, TMat> stage, Func<Source<T, TMat>> create, Backoff backoff, bool onlyOnFailures) : base(stage.Shape)
        {
            (_stage, _create, _backoff, _onlyOnFailures) = (stage, create, backoff, onlyOnFailures);
            SetHandler(stage.Shape.Outlet, this);
        }

        public override void PreStart() => StartRun();

        public void OnPull() => _run?.Pull();

        public void OnDownstreamFinish(Exception cause) => CancelStage(cause);

        public void OnPush() => Push(_stage.Shape.Outlet, _run!.Grab());

        public void OnUpstreamFinish()
        {
            if (_onlyOnFailures || !TryRestart()) CompleteStage();
        }

        public void OnUpstreamFailure(Exception e)
        {
            if (!TryRestart())
            {
                FailStage(e);
                return;
            }

            Log.Warning("Restarting stream due to failure [{0}]: {1}", _backoff.Restarts, e);
        }

        protected internal override void OnTimer(object timerKey) => StartRun();

        private void StartRun()
        {
            _backoff.Started(Island.Materializer.Now);
            _run = RunWithin(_create(), this);
            if (IsAvailable(_stage.Shape.Outlet)) _run.Pull();
        }

        private bool TryRestart()
        {
            _run = null;
            if (!_backoff.TryNext(Island.Materializer.Now, out var wait)) return false;
            ScheduleOnce(Timer, wait);
            return true;
        }
    }
}

/// <summary>How long to wait before the next run, if there is to be one.</summary>
internal sealed class Backoff(RestartSettings settings)
{
    private TimeSpan _startedAt;

    public int Restarts { get; private set; }

    public void Started(TimeSpan now) => _startedAt = now;

    public bool TryNext(TimeSpan now, out TimeSpan wait)
    {
        wait = default;
        if (now - _startedAt > settings.MaxRestartsWithin) Restarts = 0;
        if (settings.MaxRestarts >= 0 && Restarts >= settings.MaxRestarts) return false;
        // Beyond thirty doublings the longest wait is reached in any case.
        var doubled = Restarts >= 30 ? settings.MaxBackoff.Ticks : Math.Min(settings.MinBackoff.Ticks * Math.Pow(2, Restarts), settings.MaxBackoff.Ticks);
        wait = TimeSpan.FromTicks((long)(doubled * (1 + Random.Shared.NextDouble() * settings.RandomFactor)));
        Restarts++;
        return true;
    }
}
