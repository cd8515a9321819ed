using Akka.Actor;
using Akka.Streams.Stage;
using Akka.Util;

namespace Akka.Streams.Implementation.Stages;

/// <summary>The elements of an enumerable, enumerated anew for each run.</summary>
internal sealed class EnumeratorSource<T>(string name, Func<IEnumerator<T>> create) : SourceStage<T>(name)
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, create);

    private sealed class Logic(EnumeratorSource<T> stage, Func<IEnumerator<T>> create) : SourceLogic<T>(stage.Shape)
    {
        private IEnumerator<T>? _elements;

        public override void OnPull()
        {
            if (_elements is null)
            {
                _elements = create();
                if (!_elements.MoveNext())
                {
                    CompleteStage();
                    return;
                }
            }

            Out.Push(_elements.Current);
            // The end goes out with the last element, not with the next demand.
            if (!_elements.MoveNext()) CompleteStage();
        }

        public override void PostStop() => _elements?.Dispose();
    }
}

internal sealed class SingleSource<T>(T element) : SourceStage<T>("singleSource")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, element);

    private sealed class Logic(SingleSource<T> stage, T element) : SourceLogic<T>(stage.Shape)
    {
        public override void OnPull()
        {
            Out.Push(element);
            CompleteStage();
        }
    }
}

/// <summary>Ends at once, with or without a failure.</summary>
internal sealed class EmptySource<T>(string name, Exception? failure) : SourceStage<T>(name)
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, failure);

    private sealed class Logic(EmptySource<T> stage, Exception? failure) : SourceLogic<T>(stage.Shape)
    {
        public override void PreStart()
        {
            if (failure is null) CompleteStage();
            else FailStage(failure);
        }

        public override void OnPull()
        {
        }
    }
}

internal sealed class NeverSource<T>() : SourceStage<T>("neverSource")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    private sealed class Logic(NeverSource<T> stage) : SourceLogic<T>(stage.Shape)
    {
        public override void OnPull()
        {
        }
    }
}

internal sealed class RepeatSource<T>(T element) : SourceStage<T>("repeat")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, element);

    private sealed class Logic(RepeatSource<T> stage, T element) : SourceLogic<T>(stage.Shape)
    {
        public override void OnPull() => Out.Push(element);
    }
}

/// <summary>The same element again and again; a tick that nobody asked for is dropped.</summary>
internal sealed class TickSource<T>(TimeSpan initialDelay, TimeSpan interval, T tick) : SourceStage<T, ICancelable>("tickSource")
{
    protected override (GraphStageLogic Logic, ICancelable Value) Create(Attributes attributes)
    {
        var logic = new Logic(this, initialDelay, interval, tick);
        return (logic, logic.Switch);
    }

    private sealed class Logic : TimerGraphStageLogic, IOutHandler
    {
        private static readonly object Timer = new();
        private readonly TickSource<T> _stage;
        private readonly TimeSpan _initialDelay;
        private readonly TimeSpan _interval;
        private readonly T _tick;

        public Logic(TickSource<T> stage, TimeSpan initialDelay, TimeSpan interval, T tick) : base(stage.Shape)
        {
            (_stage, _initialDelay, _interval, _tick) = (stage, initialDelay, interval, tick);
            SetHandler(stage.Shape.Outlet, this);
        }

        public StreamCancelable Switch { get; } = new();

        public override void PreStart()
        {
            ScheduleRepeatedly(Timer, _initialDelay, _interval);
            var cancelled = GetAsyncCallback(CompleteStage);
            Switch.Token.Register(() => cancelled());
        }

        public void OnPull()
        {
        }

        public void OnDownstreamFinish(Exception cause) => CancelStage(cause);

        protected internal override void OnTimer(object timerKey)
        {
            if (Switch.IsCancellationRequested) CompleteStage();
            else if (IsAvailable(_stage.Shape.Outlet)) Push(_stage.Shape.Outlet, _tick);
        }
    }
}

/// <summary>Cancels a running stream; it needs no scheduler of its own.</summary>
internal sealed class StreamCancelable : ICancelable
{
    private readonly CancellationTokenSource _source = new();

    public bool IsCancellationRequested => _source.IsCancellationRequested;

    public CancellationToken Token => _source.Token;

    public void Cancel() => _source.Cancel();

    public void Cancel(bool throwOnFirstException) => _source.Cancel(throwOnFirstException);

    public void CancelAfter(TimeSpan delay) => _source.CancelAfter(delay);

    public void CancelAfter(int millisecondsDelay) => _source.CancelAfter(millisecondsDelay);
}

internal sealed class TaskSource<T>(Task<T> task) : SourceStage<T>("taskSource")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, task);

    private sealed class Logic(TaskSource<T> stage, Task<T> task) : SourceLogic<T>(stage.Shape)
    {
        private bool _done;

        public override void PreStart()
        {
            var pending = new PendingTask<T>(OnDone);
            if (pending.Watch(this, task)) OnDone(pending);
        }

        public override void OnPull()
        {
            if (_done) Finish();
        }

        private void OnDone(PendingTask<T> pending)
        {
            _done = true;
            if (!task.IsCompletedSuccessfully) FailStage(PendingTask<T>.CauseOf(task));
            else if (Out.OutIsAvailable) Finish();
        }

        private void Finish()
        {
            Out.Push(task.Result);
            CompleteStage();
        }
    }
}

internal sealed class Unfold<TState, T>(TState zero, Func<TState, Option<(TState, T)>> unfold) : SourceStage<T>("unfold")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, zero, unfold);

    private sealed class Logic(Unfold<TState, T> stage, TState zero, Func<TState, Option<(TState, T)>> unfold) : SourceLogic<T>(stage.Shape)
    {
        private TState _state = zero;

        public override void OnPull()
        {
            var next = unfold(_state);
            if (!next.HasValue)
            {
                CompleteStage();
                return;
            }

            _state = next.Value.Item1;
            Out.Push(next.Value.Item2);
        }
    }
}

internal sealed class UnfoldAsync<TState, T>(TState zero, Func<TState, Task<Option<(TState, T)>>> unfold) : SourceStage<T>("unfoldAsync")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, zero, unfold);

    private sealed class Logic(UnfoldAsync<TState, T> stage, TState zero, Func<TState, Task<Option<(TState, T)>>> unfold) : SourceLogic<T>(stage.Shape)
    {
        private TState _state = zero;

        public override void OnPull()
        {
            var pending = new PendingTask<Option<(TState, T)>>(OnDone);
            if (pending.Watch(this, unfold(_state))) OnDone(pending);
        }

        private void OnDone(PendingTask<Option<(TState, T)>> pending)
        {
            if (!pending.Task.IsCompletedSuccessfully)
            {
                FailStage(PendingTask<Option<(TState, T)>>.CauseOf(pending.Task));
            }
            else if (pending.Task.Result is { HasValue: true, Value: var next })
            {
                _state = next.Item1;
                Out.Push(next.Item2);
            }
            else
            {
                CompleteStage();
            }
        }
    }
}

internal sealed class AsyncEnumerableSource<T>(Func<IAsyncEnumerable<T>> create) : SourceStage<T>("asyncEnumerable")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, create);

    private sealed class Logic(AsyncEnumerableSource<T> stage, Func<IAsyncEnumerable<T>> create) : SourceLogic<T>(stage.Shape)
    {
        private readonly CancellationTokenSource _stopped = new();
        private IAsyncEnumerator<T>? _elements;
        private bool _moving;

        public override void PreStart() => _elements = create().GetAsyncEnumerator(_stopped.Token);

        public override void OnPull()
        {
            _moving = true;
            var move = _elements!.MoveNextAsync();
            if (move.IsCompletedSuccessfully)
            {
                OnMoved(move.Result);
                return;
            }

            var pending = new PendingTask<bool>(OnDone);
            if (pending.Watch(this, move.AsTask())) OnDone(pending);
        }

        public override void PostStop()
        {
            _stopped.Cancel();
            // While it moves, an enumerator may not be disposed of.
            if (!_moving) _ = _elements?.DisposeAsync().AsTask();
        }

        private void OnDone(PendingTask<bool> pending)
        {
            if (pending.Task.IsCompletedSuccessfully) OnMoved(pending.Task.Result);
            else FailStage(PendingTask<bool>.CauseOf(pending.Task));
        }

        private void OnMoved(bool moved)
        {
            _moving = false;
            if (moved) Out.Push(_elements!.Current);
            else CompleteStage();
        }
    }
}

/// <summary>At most one element, whenever its completion source is set; a default value stands for none.</summary>
internal sealed class MaybeSource<T>() : SourceStage<T, TaskCompletionSource<T>>("maybeSource")
{
    protected override (GraphStageLogic Logic, TaskCompletionSource<T> Value) Create(Attributes attributes)
    {
        var promise = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        return (new Logic(this, promise), promise);
    }

    private sealed class Logic(MaybeSource<T> stage, TaskCompletionSource<T> promise) : SourceLogic<T>(stage.Shape)
    {
        public override void PreStart()
        {
            var pending = new PendingTask<T>(OnDone);
            if (pending.Watch(this, promise.Task)) OnDone(pending);
        }

        public override void OnPull()
        {
            if (promise.Task.IsCompletedSuccessfully) Finish();
        }

        public override void PostStop() => promise.TrySetResult(default!);

        private void OnDone(PendingTask<T> pending)
        {
            if (!pending.Task.IsCompletedSuccessfully) FailStage(PendingTask<T>.CauseOf(pending.Task));
            else if (EqualityComparer<T>.Default.Equals(pending.Task.Result, default!)) CompleteStage();
            else if (Out.OutIsAvailable) Finish();
        }

        private void Finish()
        {
            if (!EqualityComparer<T>.Default.Equals(promise.Task.Result, default!)) Out.Push(promise.Task.Result);
            CompleteStage();
        }
    }
}
