using Akka.Streams.Stage;
using Akka.Util;

namespace Akka.Streams.Implementation.Stages;

/// <summary>On a failure it may understand, emits one last element instead.</summary>
internal sealed class Recover<T>(Func<Exception, Option<T>> recovery) : FlowStage<T, T>("recover")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, recovery);

    private sealed class Logic(Recover<T> stage, Func<Exception, Option<T>> recovery) : FlowLogic<T, T>(stage.Shape)
    {
        private T _last = default!;
        private bool _recovered;

        public override void OnPush() => Out.Push(In.Grab());

        public override void OnPull()
        {
            if (!_recovered)
            {
                In.Pull();
                return;
            }

            Out.Push(_last);
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            var answer = recovery(e);
            if (!answer.HasValue)
            {
                FailStage(e);
                return;
            }

            (_last, _recovered) = (answer.Value, true);
            if (Out.OutIsAvailable) OnPull();
        }
    }
}

/// <summary>On a failure it may understand, goes on with another source; up to so many times, or for ever when that is negative.</summary>
internal sealed class RecoverWith<T, TMat>(int attempts, Func<Exception, IGraph<SourceShape<T>, TMat>?> recovery) : FlowStage<T, T>("recoverWith")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, attempts, recovery);

    private sealed class Logic(RecoverWith<T, TMat> stage, int attempts, Func<Exception, IGraph<SourceShape<T>, TMat>?> recovery) : FlowLogic<T, T>(stage.Shape)
    {
        private int _attempt;
        private SideInlet<T>? _substitute;

        public override void OnPush() => Out.Push(In.Grab());

        public override void OnPull()
        {
            if (_substitute is null) In.Pull();
            else _substitute.Pull();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            var substitute = attempts >= 0 && _attempt >= attempts ? null : recovery(e);
            if (substitute is null)
            {
                FailStage(e);
                return;
            }

            _attempt++;
            _substitute = RunWithin(substitute, new Side(this));
            if (Out.OutIsAvailable) _substitute.Pull();
        }

        private sealed class Side(Logic logic) : IInHandler
        {
            public void OnPush() => logic.Out.Push(logic._substitute!.Grab());

            public void OnUpstreamFinish() => logic.CompleteStage();

            public void OnUpstreamFailure(Exception e) => logic.OnUpstreamFailure(e);
        }
    }
}
