using Akka.Streams.Stage;
using Akka.Streams.Supervision;

namespace Akka.Streams.Implementation.Stages;

/// <summary>A task that reports to its stage when it is done.</summary>
internal sealed class PendingTask<T>(Action<PendingTask<T>> done) : IslandEvent
{
    public Task<T> Task { get; private set; } = null!;

    public bool IsDropped { get; set; }

    /// <summary>True when the task is done already, in which case there will be no report.</summary>
    public bool Watch(GraphStageLogic stage, Task<T> task)
    {
        Stage = stage;
        Task = task;
        if (task.IsCompleted) return true;
        var island = stage.Island;
        task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => island.Send(this));
        return false;
    }

    public override void Run() => done(this);

    public static Exception CauseOf(Task task) =>
        task.IsCanceled ? new TaskCanceledException(task) : task.Exception!.InnerExceptions.Count == 1 ? task.Exception.InnerException! : task.Exception;
}

/// <summary>Runs up to a number of tasks at a time and emits their results in the order of the elements.</summary>
internal sealed class SelectAsync<TIn, TOut>(int parallelism, Func<TIn, Task<TOut>> map) : FlowStage<TIn, TOut>("selectAsync")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, parallelism, map);

    private sealed class Logic(SelectAsync<TIn, TOut> stage, Attributes attributes, int parallelism, Func<TIn, Task<TOut>> map)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        private readonly Queue<PendingTask<TOut>> _running = new();

        public override void OnPush()
        {
            Task<TOut> task;
            try
            {
                task = map(In.Grab());
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            if (task.IsCompletedSuccessfully && _running.Count == 0 && Out.OutIsAvailable)
            {
                Out.Push(task.Result);
            }
            else
            {
                var pending = new PendingTask<TOut>(OnDone);
                _running.Enqueue(pending);
                if (pending.Watch(this, task)) OnDone(pending);
            }

            PullIfRoom();
        }

        public override void OnPull()
        {
            PushReady();
            PullIfRoom();
        }

        public override void OnUpstreamFinish()
        {
            if (_running.Count == 0) CompleteStage();
        }

        private void OnDone(PendingTask<TOut> pending)
        {
            if (!pending.Task.IsCompletedSuccessfully)
            {
                var cause = PendingTask<TOut>.CauseOf(pending.Task);
                if (Decide(cause) is Directive.Stop)
                {
                    FailStage(cause);
                    return;
                }

                pending.IsDropped = true;
            }

            PushReady();
            PullIfRoom();
        }

        private void PushReady()
        {
            while (_running.TryPeek(out var first) && first.Task is { IsCompleted: true })
            {
                if (!first.IsDropped)
                {
                    // A failed task is dropped by its own report, which is on its way.
                    if (!first.Task.IsCompletedSuccessfully || !Out.OutIsAvailable) break;
                    Out.Push(first.Task.Result);
                }

                _running.Dequeue();
            }

            if (_running.Count == 0 && In.InIsClosed) CompleteStage();
        }

        private void PullIfRoom()
        {
            if (_running.Count < parallelism && !In.InIsClosed && !In.HasBeenPulled) In.Pull();
        }
    }
}

/// <summary>Runs up to a number of tasks at a time and emits their results as they come.</summary>
internal sealed class SelectAsyncUnordered<TIn, TOut>(int parallelism, Func<TIn, Task<TOut>> map) : FlowStage<TIn, TOut>("selectAsyncUnordered")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, parallelism, map);

    private sealed class Logic(SelectAsyncUnordered<TIn, TOut> stage, Attributes attributes, int parallelism, Func<TIn, Task<TOut>> map)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        private readonly Queue<TOut> _ready = new();
        private int _running;

        public override void OnPush()
        {
            Task<TOut> task;
            try
            {
                task = map(In.Grab());
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            _running++;
            var pending = new PendingTask<TOut>(OnDone);
            if (pending.Watch(this, task)) OnDone(pending);
            else PullIfRoom();
        }

        public override void OnPull()
        {
            if (_ready.Count > 0) Out.Push(_ready.Dequeue());
            CompleteOrPull();
        }

        public override void OnUpstreamFinish() => CompleteOrPull();

        private void OnDone(PendingTask<TOut> pending)
        {
            _running--;
            if (pending.Task.IsCompletedSuccessfully)
            {
                if (Out.OutIsAvailable) Out.Push(pending.Task.Result);
                else _ready.Enqueue(pending.Task.Result);
            }
            else
            {
                var cause = PendingTask<TOut>.CauseOf(pending.Task);
                if (Decide(cause) is Directive.Stop)
                {
                    FailStage(cause);
                    return;
                }
            }

            CompleteOrPull();
        }

        private void CompleteOrPull()
        {
            if (!In.InIsClosed) PullIfRoom();
            else if (_running == 0 && _ready.Count == 0) CompleteStage();
        }

        private void PullIfRoom()
        {
            if (_running + _ready.Count < parallelism && !In.InIsClosed && !In.HasBeenPulled) In.Pull();
        }
    }
}

/// <summary>Folds with a function that answers by a task; the next element waits for it.</summary>
internal sealed class AggregateAsync<TIn, TOut>(string name, bool emitsEach, TOut zero, Func<TOut, TIn, Task<TOut>> next) : FlowStage<TIn, TOut>(name)
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, emitsEach, zero, next);

    private sealed class Logic(AggregateAsync<TIn, TOut> stage, Attributes attributes, bool emitsEach, TOut zero, Func<TOut, TIn, Task<TOut>> next)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        private TOut _state = zero;
        private bool _owesState = emitsEach;
        private bool _running;

        public override void OnPush()
        {
            Task<TOut> task;
            try
            {
                task = next(_state, In.Grab());
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            _running = true;
            var pending = new PendingTask<TOut>(OnDone);
            if (pending.Watch(this, task)) OnDone(pending);
        }

        public override void OnPull()
        {
            if (_owesState)
            {
                _owesState = false;
                Out.Push(_state);
                if (In.InIsClosed && !_running) CompleteStage();
            }
            else if (!In.InIsClosed)
            {
                if (!_running && !In.HasBeenPulled) In.Pull();
            }
            else if (!_running)
            {
                Finish();
            }
        }

        public override void OnUpstreamFinish()
        {
            if (_running || _owesState) return;
            if (emitsEach) CompleteStage();
            else if (Out.OutIsAvailable) Finish();
        }

        protected override void Restart() => _state = zero;

        private void OnDone(PendingTask<TOut> pending)
        {
            _running = false;
            if (!pending.Task.IsCompletedSuccessfully)
            {
                var cause = PendingTask<TOut>.CauseOf(pending.Task);
                if (Decide(cause) is var directive && directive is Directive.Stop)
                {
                    FailStage(cause);
                    return;
                }

                if (directive is Directive.Restart) Restart();
            }
            else
            {
                _state = pending.Task.Result;
                if (emitsEach)
                {
                    Out.Push(_state);
                    if (In.InIsClosed) CompleteStage();
                    return;
                }
            }

            if (!In.InIsClosed) In.Pull();
            else if (emitsEach) CompleteStage();
            else if (Out.OutIsAvailable) Finish();
        }

        private void Finish()
        {
            if (!emitsEach) Out.Push(_state);
            CompleteStage();
        }
    }
}
