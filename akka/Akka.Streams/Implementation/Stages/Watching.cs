using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Lets everything through and tells, by a task, how it ended.</summary>
internal sealed class TerminationWatcher<T>() : FlowStage<T, T, Task<Done>>("terminationWatcher")
{
    protected override (GraphStageLogic Logic, Task<Done> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this);
        return (logic, logic.Finished);
    }

    private sealed class Logic(TerminationWatcher<T> stage) : FlowLogic<T, T>(stage.Shape)
    {
        private readonly TaskCompletionSource<Done> _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Done> Finished => _finished.Task;

        public override void OnPush() => Out.Push(In.Grab());

        public override void OnUpstreamFinish()
        {
            _finished.TrySetResult(Done.Instance);
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            _finished.TrySetException(e);
            FailStage(e);
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            if (cause is SubscriptionWithCancelException.NonFailureCancellation) _finished.TrySetResult(Done.Instance);
            else _finished.TrySetException(cause);
            CancelStage(cause);
        }

        public override void PostStop()
        {
            if (!_finished.Task.IsCompleted) _finished.TrySetException(new AbruptStageTerminationException(this));
        }
    }
}

/// <summary>Lets everything through and keeps the last thing that happened in view.</summary>
internal sealed class MonitorStage<T>() : FlowStage<T, T, IFlowMonitor>("monitorFlow")
{
    protected override (GraphStageLogic Logic, IFlowMonitor Value) Create(Attributes attributes)
    {
        var logic = new Logic(this);
        return (logic, logic);
    }

    private sealed class Logic(MonitorStage<T> stage) : FlowLogic<T, T>(stage.Shape), IFlowMonitor
    {
        private object _state = FlowMonitor.Initialized.Instance;

        // An element stands for "received it"; it is wrapped only when somebody looks.
        public FlowMonitor.IStreamState State =>
            Volatile.Read(ref _state) is var state && state is FlowMonitor.IStreamState known ? known : new FlowMonitor.Received<T>((T)state);

        public override void OnPush()
        {
            var element = In.Grab();
            Volatile.Write(ref _state, element is FlowMonitor.IStreamState ? new FlowMonitor.Received<T>(element) : element!);
            Out.Push(element);
        }

        public override void OnUpstreamFinish()
        {
            Volatile.Write(ref _state, FlowMonitor.Finished.Instance);
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            Volatile.Write(ref _state, new FlowMonitor.Failed(e));
            FailStage(e);
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            Volatile.Write(ref _state,
                cause is SubscriptionWithCancelException.NonFailureCancellation ? FlowMonitor.Finished.Instance : new FlowMonitor.Failed(cause));
            CancelStage(cause);
        }
    }
}
