using Akka.Streams.Dsl;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

/// <summary>
/// Each element becomes a source; up to <paramref name="breadth"/> of them run at a time and their elements are merged. With a breadth of one they are
/// concatenated.
/// </summary>
internal sealed class Flatten<TIn, TOut, TMat>(string name, int breadth, Func<TIn, IGraph<SourceShape<TOut>, TMat>> map) : FlowStage<TIn, TOut>(name)
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, breadth, map);

    private sealed class Logic(Flatten<TIn, TOut, TMat> stage, Attributes attributes, int breadth, Func<TIn, IGraph<SourceShape<TOut>, TMat>> map)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        // Substreams whose element found no demand, in the order of arrival.
        private readonly Queue<Substream> _waiting = new();
        private int _running;

        public override void PreStart() => In.Pull();

        public override void OnPush()
        {
            IGraph<SourceShape<TOut>, TMat> source;
            try
            {
                source = map(In.Grab());
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            _running++;
            var substream = new Substream(this);
            substream.Inlet = RunWithin(source, substream);
            substream.Inlet.Pull();
            if (_running < breadth) In.Pull();
        }

        public override void OnPull()
        {
            if (_waiting.TryDequeue(out var substream)) substream.Emit();
        }

        public override void OnUpstreamFinish()
        {
            if (_running == 0) CompleteStage();
        }

        private void Ended()
        {
            _running--;
            if (!In.InIsClosed)
            {
                if (!In.HasBeenPulled) In.Pull();
            }
            else if (_running == 0)
            {
                CompleteStage();
            }
        }

        private sealed class Substream(Logic logic) : IInHandler
        {
            public SideInlet<TOut> Inlet { get; set; } = null!;

            public void Emit()
            {
                logic.Out.Push(Inlet.Grab());
                if (Inlet.IsClosed) logic.Ended();
                else Inlet.Pull();
            }

            public void OnPush()
            {
                if (logic.Out.OutIsAvailable) Emit();
                else logic._waiting.Enqueue(this);
            }

            public void OnUpstreamFinish()
            {
                // An element that still waits is emitted first.
                if (!Inlet.IsAvailable) logic.Ended();
            }

            public void OnUpstreamFailure(Exception e) => logic.FailStage(e);
        }
    }
}

/// <summary>A source that is made when it is first asked.</summary>
internal sealed class LazySource<T, TMat>(Func<Source<T, TMat>> create) : SourceStage<T, Task<TMat>>("lazySource")
{
    protected override (GraphStageLogic Logic, Task<TMat> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this, create);
        return (logic, logic.Value.Task);
    }

    private sealed class Logic(LazySource<T, TMat> stage, Func<Source<T, TMat>> create) : SourceLogic<T>(stage.Shape)
    {
        private Forwarder<T>? _forwarder;

        public TaskCompletionSource<TMat> Value { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void OnPull()
        {
            if (_forwarder is null)
            {
                _forwarder = new Forwarder<T>(this, stage.Shape.Outlet);
                _forwarder.Inlet = RunWithin(create(), _forwarder, out var value);
                Value.TrySetResult(value);
            }

            _forwarder.Inlet.Pull();
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            Value.TrySetException(new InvalidOperationException("Downstream canceled without triggering lazy source materialization"));
            base.OnDownstreamFinish(cause);
        }

        public override void PostStop()
        {
            if (!Value.Task.IsCompleted) Value.TrySetException(new AbruptStageTerminationException(this));
        }
    }
}

/// <summary>A source that comes by a task.</summary>
internal sealed class FlattenedTaskSource<T, TMat>(Task<Source<T, TMat>> task) : SourceStage<T, Task<TMat>>("taskFlattenSource")
{
    protected override (GraphStageLogic Logic, Task<TMat> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this, task);
        return (logic, logic.Value.Task);
    }

    private sealed class Logic(FlattenedTaskSource<T, TMat> stage, Task<Source<T, TMat>> task) : SourceLogic<T>(stage.Shape)
    {
        private Forwarder<T>? _forwarder;

        public TaskCompletionSource<TMat> Value { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void PreStart()
        {
            var pending = new PendingTask<Source<T, TMat>>(OnDone);
            if (pending.Watch(this, task)) OnDone(pending);
        }

        public override void OnPull() => _forwarder?.Inlet.Pull();

        public override void PostStop()
        {
            if (!Value.Task.IsCompleted) Value.TrySetException(new StreamDetachedException());
        }

        private void OnDone(PendingTask<Source<T, TMat>> pending)
        {
            if (!task.IsCompletedSuccessfully)
            {
                var cause = PendingTask<Source<T, TMat>>.CauseOf(task);
                Value.TrySetException(cause);
                FailStage(cause);
                return;
            }

            _forwarder = new Forwarder<T>(this, stage.Shape.Outlet);
            _forwarder.Inlet = RunWithin(task.Result, _forwarder, out var value);
            Value.TrySetResult(value);
            if (Out.OutIsAvailable) _forwarder.Inlet.Pull();
        }
    }
}

/// <summary>Passes a side inlet's signals on to the outlet of its stage.</summary>
internal sealed class Forwarder<T>(GraphStageLogic logic, Outlet<T> outlet) : IInHandler
{
    public SideInlet<T> Inlet { get; set; } = null!;

    public void OnPush() => logic.Push(outlet, Inlet.Grab());

    public void OnUpstreamFinish() => logic.CompleteStage();

    public void OnUpstreamFailure(Exception e) => logic.FailStage(e);
}
