using System.Collections.Immutable;
using Akka.Streams.Stage;
using Akka.Streams.Supervision;

namespace Akka.Streams.Implementation.Stages;

/// <summary>A sink's logic that owes a result, whatever becomes of the stream.</summary>
internal abstract class ResultLogic<T, TResult>(SinkShape<T> shape) : SinkLogic<T>(shape)
{
    private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TResult> Result => _result.Task;

    public override void OnUpstreamFailure(Exception e)
    {
        _result.TrySetException(e);
        FailStage(e);
    }

    public override void PostStop()
    {
        if (!_result.Task.IsCompleted) _result.TrySetException(new AbruptStageTerminationException(this));
    }

    protected void Succeed(TResult result)
    {
        _result.TrySetResult(result);
        CompleteStage();
    }

    protected void Break(Exception e)
    {
        _result.TrySetException(e);
        FailStage(e);
    }
}

internal sealed class ForEachSink<T>(Action<T> action) : SinkStage<T, Task<Done>>("forEachSink")
{
    protected override (GraphStageLogic Logic, Task<Done> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this, attributes, action);
        return (logic, logic.Result);
    }

    private sealed class Logic(ForEachSink<T> stage, Attributes attributes, Action<T> action) : ResultLogic<T, Done>(stage.Shape)
    {
        private readonly Decider _decider = attributes.DeciderOf();

        public override void OnPush()
        {
            try
            {
                action(In.Grab());
            }
            catch (Exception e) when (_decider(e) is Directive.Stop)
            {
                Break(e);
                return;
            }
            catch (Exception)
            {
                // Resumed or restarted: the element is done with.
            }

            In.Pull();
        }

        public override void OnUpstreamFinish() => Succeed(Done.Instance);
    }
}

internal sealed class AggregateSink<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> aggregate) : SinkStage<TIn, Task<TOut>>("aggregateSink")
{
    protected override (GraphStageLogic Logic, Task<TOut> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this, attributes, zero, aggregate);
        return (logic, logic.Result);
    }

    private sealed class Logic(AggregateSink<TIn, TOut> stage, Attributes attributes, TOut zero, Func<TOut, TIn, TOut> aggregate)
        : ResultLogic<TIn, TOut>(stage.Shape)
    {
        private readonly Decider _decider = attributes.DeciderOf();
        private TOut _state = zero;

        public override void OnPush()
        {
            try
            {
                _state = aggregate(_state, In.Grab());
            }
            catch (Exception e)
            {
                switch (_decider(e))
                {
                    case Directive.Stop:
                        Break(e);
                        return;
                    case Directive.Restart:
                        _state = zero;
                        break;
                }
            }

            In.Pull();
        }

        public override void OnUpstreamFinish() => Succeed(_state);
    }
}

internal sealed class IgnoreSink<T>() : SinkStage<T, Task<Done>>("ignoreSink")
{
    protected override (GraphStageLogic Logic, Task<Done> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this);
        return (logic, logic.Result);
    }

    private sealed class Logic(IgnoreSink<T> stage) : ResultLogic<T, Done>(stage.Shape)
    {
        public override void OnPush() => In.Pull();

        public override void OnUpstreamFinish() => Succeed(Done.Instance);
    }
}

internal sealed class SeqSink<T>() : SinkStage<T, Task<IImmutableList<T>>>("seqSink")
{
    protected override (GraphStageLogic Logic, Task<IImmutableList<T>> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this);
        return (logic, logic.Result);
    }

    private sealed class Logic(SeqSink<T> stage) : ResultLogic<T, IImmutableList<T>>(stage.Shape)
    {
        private readonly ImmutableList<T>.Builder _elements = ImmutableList.CreateBuilder<T>();

        public override void OnPush()
        {
            _elements.Add(In.Grab());
            In.Pull();
        }

        public override void OnUpstreamFinish() => Succeed(_elements.ToImmutable());
    }
}

/// <summary>The first element; without any, the default value or a failure.</summary>
internal sealed class FirstSink<T>(bool orDefault) : SinkStage<T, Task<T>>(orDefault ? "firstOrDefaultSink" : "firstSink")
{
    protected override (GraphStageLogic Logic, Task<T> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this, orDefault);
        return (logic, logic.Result);
    }

    private sealed class Logic(FirstSink<T> stage, bool orDefault) : ResultLogic<T, T>(stage.Shape)
    {
        public override void OnPush() => Succeed(In.Grab());

        public override void OnUpstreamFinish()
        {
            if (orDefault) Succeed(default!);
            else Break(new NoSuchElementException("First of empty stream"));
        }
    }
}

/// <summary>The last element; without any, the default value or a failure.</summary>
internal sealed class LastSink<T>(bool orDefault) : SinkStage<T, Task<T>>(orDefault ? "lastOrDefaultSink" : "lastSink")
{
    protected override (GraphStageLogic Logic, Task<T> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this, orDefault);
        return (logic, logic.Result);
    }

    private sealed class Logic(LastSink<T> stage, bool orDefault) : ResultLogic<T, T>(stage.Shape)
    {
        private T _last = default!;
        private bool _any;

        public override void OnPush()
        {
            (_last, _any) = (In.Grab(), true);
            In.Pull();
        }

        public override void OnUpstreamFinish()
        {
            if (_any || orDefault) Succeed(_last);
            else Break(new NoSuchElementException("Last of empty stream"));
        }
    }
}

internal sealed class CancelledSink<T>() : SinkStage<T, NotUsed>("cancelledSink")
{
    protected override (GraphStageLogic Logic, NotUsed Value) Create(Attributes attributes) => (new Logic(this), NotUsed.Instance);

    private sealed class Logic(CancelledSink<T> stage) : SinkLogic<T>(stage.Shape)
    {
        public override void PreStart() => Cancel(stage.Shape.Inlet);

        public override void OnPush()
        {
        }
    }
}

/// <summary>Drops the elements and tells how the stream ended.</summary>
internal sealed class OnCompleteSink<T>(Action success, Action<Exception> failure) : SinkStage<T, NotUsed>("onCompleteSink")
{
    protected override (GraphStageLogic Logic, NotUsed Value) Create(Attributes attributes) => (new Logic(this, success, failure), NotUsed.Instance);

    private sealed class Logic(OnCompleteSink<T> stage, Action success, Action<Exception> failure) : SinkLogic<T>(stage.Shape)
    {
        private bool _told;

        public override void OnPush() => In.Pull();

        public override void OnUpstreamFinish()
        {
            _told = true;
            success();
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            _told = true;
            failure(e);
            FailStage(e);
        }

        public override void PostStop()
        {
            if (!_told) failure(new AbruptStageTerminationException(this));
        }
    }
}
