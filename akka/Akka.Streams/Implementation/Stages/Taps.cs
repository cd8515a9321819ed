using Akka.Event;
using Akka.Streams.Stage;
using Akka.Streams.Supervision;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Lets everything through and gives the second outlet what it happens to be ready for; it never holds the stream up.</summary>
internal sealed class WireTapStage<T> : GraphStage<UniformFanOutShape<T, T>>
{
    public override UniformFanOutShape<T, T> Shape { get; } = new(2, "wireTap");

    protected override Attributes InitialAttributes => Attributes.CreateName("wireTap");

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    private sealed class Logic : GraphStageLogic
    {
        // An element that the main outlet has had and the tap has not.
        private T _missed = default!;
        private bool _hasMissed;

        public Logic(WireTapStage<T> stage) : base(stage.Shape)
        {
            var (inlet, main, tap) = (stage.Shape.In, stage.Shape.Out(0), stage.Shape.Out(1));
            SetHandler(inlet, onPush: () =>
            {
                var element = Grab(inlet);
                Push(main, element);
                if (IsClosed(tap)) return;
                if (IsAvailable(tap)) Push(tap, element);
                else (_missed, _hasMissed) = (element, true);
            });
            SetHandler(main, onPull: () => Pull(inlet));
            SetHandler(tap, onPull: () =>
            {
                if (!_hasMissed) return;
                Push(tap, _missed);
                (_missed, _hasMissed) = (default!, false);
            }, onDownstreamFinish: _ => (_missed, _hasMissed) = (default!, false));
        }
    }
}

/// <summary>
/// Writes what passes to the log: elements and completion at debug, failure at error, unless <see cref="Attributes.LogLevels"/> says otherwise.
/// </summary>
internal sealed class LogStage<T>(string name, Func<T, object> extract, ILoggingAdapter? adapter) : FlowStage<T, T>("log")
{
    private static readonly Attributes.LogLevels DefaultLevels = new(LogLevel.DebugLevel, LogLevel.DebugLevel, LogLevel.ErrorLevel);

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, name, extract, adapter);

    private sealed class Logic(LogStage<T> stage, Attributes attributes, string name, Func<T, object> extract, ILoggingAdapter? adapter)
        : SupervisedLogic<T, T>(stage.Shape, attributes)
    {
        private readonly Attributes.LogLevels _levels = attributes.GetAttribute(DefaultLevels);
        private ILoggingAdapter _log = null!;

        public override void PreStart() => _log = adapter ?? Log;

        public override void OnPush()
        {
            var element = In.Grab();
            try
            {
                if (IsOn(_levels.OnElement)) Write(_levels.OnElement, null, $"[{name}] Element: {extract(element)}");
            }
            catch (Exception e) when (Decide(e) is Directive.Stop)
            {
                FailStage(e);
                return;
            }
            catch (Exception)
            {
                In.Pull();
                return;
            }

            Out.Push(element);
        }

        public override void OnUpstreamFinish()
        {
            if (IsOn(_levels.OnFinish)) Write(_levels.OnFinish, null, $"[{name}] Upstream finished.");
            base.OnUpstreamFinish();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            if (IsOn(_levels.OnFailure)) Write(_levels.OnFailure, e, $"[{name}] Upstream failed.");
            base.OnUpstreamFailure(e);
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            if (IsOn(_levels.OnFinish)) Write(_levels.OnFinish, null, $"[{name}] Downstream finished, cause: {cause.GetType().Name}: {cause.Message}");
            base.OnDownstreamFinish(cause);
        }

        private bool IsOn(LogLevel level) => level != Attributes.LogLevels.Off && _log.IsEnabled(level);

        // Braces in an element are not places to fill in.
        private void Write(LogLevel level, Exception? cause, string text) => _log.Log(level, cause, text.Replace("{", "{{").Replace("}", "}}"));
    }
}

/// <summary>Fails the stream when the actor stops.</summary>
internal sealed class WatchStage<T>(Akka.Actor.IActorRef watched) : FlowStage<T, T>("watch")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, watched);

    private sealed class Logic(WatchStage<T> stage, Akka.Actor.IActorRef watched) : FlowLogic<T, T>(stage.Shape)
    {
        public override void PreStart() => GetStageActor(args =>
        {
            if (args.Item2 is Akka.Actor.Terminated death && death.ActorRef.Equals(watched)) FailStage(new WatchedActorTerminatedException("Watch", watched));
        }).Watch(watched);

        public override void OnPush() => Out.Push(In.Grab());
    }
}
