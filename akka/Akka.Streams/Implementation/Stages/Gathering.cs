using Akka.Streams.Stage;
using Akka.Streams.Supervision;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Emits the initial state and then the state after each element.</summary>
internal sealed class Scan<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> next) : FlowStage<TIn, TOut>("scan")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, zero, next);

    private sealed class Logic(Scan<TIn, TOut> stage, Attributes attributes, TOut zero, Func<TOut, TIn, TOut> next)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        private TOut _state = zero;
        private bool _owesState = true;

        public override void OnPush()
        {
            try
            {
                _state = next(_state, In.Grab());
            }
            catch (Exception e)
            {
                switch (Decide(e))
                {
                    case Directive.Stop:
                        FailStage(e);
                        return;
                    case Directive.Restart:
                        _state = zero;
                        break;
                    default:
                        In.Pull();
                        return;
                }
            }

            Out.Push(_state);
        }

        public override void OnPull()
        {
            if (!_owesState)
            {
                In.Pull();
                return;
            }

            _owesState = false;
            Out.Push(_state);
            if (In.InIsClosed) CompleteStage();
        }

        public override void OnUpstreamFinish()
        {
            if (!_owesState) CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            // The initial state is owed whatever happens above.
            if (!_owesState) FailStage(e);
            else SetHandler(stage.Out, new FinalState(this, e));
        }

        private sealed class FinalState(Logic logic, Exception cause) : OutHandler
        {
            public override void OnPull()
            {
                logic.Out.Push(logic._state);
                logic.FailStage(cause);
            }
        }
    }
}

/// <summary>Emits one value when the upstream is done.</summary>
internal sealed class Aggregate<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> next) : FlowStage<TIn, TOut>("aggregate")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, zero, next);

    private sealed class Logic(Aggregate<TIn, TOut> stage, Attributes attributes, TOut zero, Func<TOut, TIn, TOut> next)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        private TOut _state = zero;

        public override void OnPush()
        {
            try
            {
                _state = next(_state, In.Grab());
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            In.Pull();
        }

        public override void OnPull()
        {
            if (!In.InIsClosed) In.Pull();
            else PushResult();
        }

        public override void OnUpstreamFinish()
        {
            if (Out.OutIsAvailable) PushResult();
        }

        protected override void Restart() => _state = zero;

        private void PushResult()
        {
            Out.Push(_state);
            CompleteStage();
        }
    }
}

/// <summary>Like <see cref="Aggregate{TIn,TOut}"/>, starting from the first element; fails when there is none.</summary>
internal sealed class Sum<T>(Func<T, T, T> reduce) : FlowStage<T, T>("sum")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, reduce);

    private sealed class Logic(Sum<T> stage, Attributes attributes, Func<T, T, T> reduce) : SupervisedLogic<T, T>(stage.Shape, attributes)
    {
        private T _state = default!;
        private bool _any;

        public override void OnPush()
        {
            try
            {
                var element = In.Grab();
                _state = _any ? reduce(_state, element) : element;
                _any = true;
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            In.Pull();
        }

        public override void OnPull()
        {
            if (!In.InIsClosed) In.Pull();
            else PushResult();
        }

        public override void OnUpstreamFinish()
        {
            if (!_any) FailStage(new NoSuchElementException("Reduce over empty stream"));
            else if (Out.OutIsAvailable) PushResult();
        }

        protected override void Restart() => _any = false;

        private void PushResult()
        {
            Out.Push(_state);
            CompleteStage();
        }
    }
}

internal sealed class Grouped<T>(int count) : FlowStage<T, IEnumerable<T>>("grouped")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, count);

    private sealed class Logic(Grouped<T> stage, int count) : FlowLogic<T, IEnumerable<T>>(stage.Shape)
    {
        private List<T> _group = new(count);

        public override void OnPush()
        {
            _group.Add(In.Grab());
            if (_group.Count < count) In.Pull();
            else PushGroup();
        }

        public override void OnUpstreamFinish()
        {
            // Elements are only there when they were asked for, so there is room for the last group.
            if (_group.Count > 0) PushGroup();
            CompleteStage();
        }

        private void PushGroup()
        {
            var full = _group;
            _group = new List<T>(count);
            Out.Push(full);
        }
    }
}

internal sealed class Sliding<T>(int count, int step) : FlowStage<T, IEnumerable<T>>("sliding")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, count, step);

    private sealed class Logic(Sliding<T> stage, int count, int step) : FlowLogic<T, IEnumerable<T>>(stage.Shape)
    {
        private readonly Queue<T> _window = new(count);
        private int _toSkip;
        private bool _fresh;

        public override void OnPush()
        {
            var element = In.Grab();
            if (_toSkip > 0)
            {
                _toSkip--;
                In.Pull();
                return;
            }

            _window.Enqueue(element);
            _fresh = true;
            if (_window.Count < count)
            {
                In.Pull();
                return;
            }

            Out.Push([.. _window]);
            _fresh = false;
            _toSkip = Math.Max(0, step - count);
            for (var i = Math.Min(step, count); i > 0; i--) _window.Dequeue();
        }

        public override void OnUpstreamFinish()
        {
            if (_fresh && _window.Count > 0) Out.Push([.. _window]);
            CompleteStage();
        }
    }
}

internal sealed class Intersperse<T>(bool injectStartEnd, T start, T inject, T end) : FlowStage<T, T>("intersperse")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, injectStartEnd, start, inject, end);

    private sealed class Logic(Intersperse<T> stage, bool injectStartEnd, T start, T inject, T end) : FlowLogic<T, T>(stage.Shape)
    {
        private bool _any;

        public override void OnPush()
        {
            var element = In.Grab();
            if (_any) Emit(stage.Out, inject);
            else if (injectStartEnd) Emit(stage.Out, start);
            _any = true;
            Emit(stage.Out, element);
        }

        public override void OnUpstreamFinish()
        {
            if (injectStartEnd)
            {
                if (!_any) Emit(stage.Out, start);
                Emit(stage.Out, end);
            }

            CompleteStage();
        }
    }
}
