using Akka.Streams.Stage;
using Akka.Streams.Supervision;

namespace Akka.Streams.Implementation.Stages;

internal sealed class Identity<T>() : FlowStage<T, T>("identityOp")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    private sealed class Logic(Identity<T> stage) : FlowLogic<T, T>(stage.Shape)
    {
        public override void OnPush() => Out.Push(In.Grab());
    }
}

internal sealed class Select<TIn, TOut>(Func<TIn, TOut> map) : FlowStage<TIn, TOut>("select")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, map);

    private sealed class Logic(Select<TIn, TOut> stage, Attributes attributes, Func<TIn, TOut> map) : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        public override void OnPush()
        {
            TOut element;
            try
            {
                element = map(In.Grab());
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            Out.Push(element);
        }
    }
}

internal sealed class Where<T>(Predicate<T> predicate) : FlowStage<T, T>("where")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, predicate);

    private sealed class Logic(Where<T> stage, Attributes attributes, Predicate<T> predicate) : SupervisedLogic<T, T>(stage.Shape, attributes)
    {
        public override void OnPush()
        {
            var element = In.Grab();
            bool passes;
            try
            {
                passes = predicate(element);
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            if (passes) Out.Push(element);
            else In.Pull();
        }
    }
}

internal sealed class Collect<TIn, TOut>(Func<TIn, bool> isDefined, Func<TIn, TOut> collector) : FlowStage<TIn, TOut>("collect")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, isDefined, collector);

    private sealed class Logic(Collect<TIn, TOut> stage, Attributes attributes, Func<TIn, bool> isDefined, Func<TIn, TOut> collector)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        public override void OnPush()
        {
            TOut collected;
            try
            {
                var element = In.Grab();
                if (!isDefined(element))
                {
                    In.Pull();
                    return;
                }

                collected = collector(element);
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            Out.Push(collected);
        }
    }
}

internal sealed class TakeWhile<T>(Predicate<T> predicate, bool inclusive) : FlowStage<T, T>("takeWhile")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, predicate, inclusive);

    private sealed class Logic(TakeWhile<T> stage, Attributes attributes, Predicate<T> predicate, bool inclusive)
        : SupervisedLogic<T, T>(stage.Shape, attributes)
    {
        public override void OnPush()
        {
            var element = In.Grab();
            bool goesOn;
            try
            {
                goesOn = predicate(element);
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            if (goesOn || inclusive) Out.Push(element);
            if (!goesOn) CompleteStage();
        }
    }
}

internal sealed class SkipWhile<T>(Predicate<T> predicate) : FlowStage<T, T>("skipWhile")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, predicate);

    private sealed class Logic(SkipWhile<T> stage, Attributes attributes, Predicate<T> predicate) : SupervisedLogic<T, T>(stage.Shape, attributes)
    {
        private bool _passing;

        public override void OnPush()
        {
            var element = In.Grab();
            try
            {
                _passing = _passing || !predicate(element);
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            if (_passing) Out.Push(element);
            else In.Pull();
        }
    }
}

internal sealed class Take<T>(long count) : FlowStage<T, T>("take")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, count);

    private sealed class Logic(Take<T> stage, long count) : FlowLogic<T, T>(stage.Shape)
    {
        private long _left = count;

        public override void PreStart()
        {
            if (_left <= 0) CompleteStage();
        }

        public override void OnPush()
        {
            Out.Push(In.Grab());
            if (--_left <= 0) CompleteStage();
        }
    }
}

internal sealed class Skip<T>(long count) : FlowStage<T, T>("skip")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, count);

    private sealed class Logic(Skip<T> stage, long count) : FlowLogic<T, T>(stage.Shape)
    {
        private long _left = count;

        public override void OnPush()
        {
            if (_left > 0)
            {
                _left--;
                In.Pull();
            }
            else
            {
                Out.Push(In.Grab());
            }
        }
    }
}

internal sealed class LimitWeighted<T>(long max, Func<T, long> cost) : FlowStage<T, T>("limitWeighted")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, max, cost);

    private sealed class Logic(LimitWeighted<T> stage, Attributes attributes, long max, Func<T, long> cost) : SupervisedLogic<T, T>(stage.Shape, attributes)
    {
        private long _left = max;

        public override void OnPush()
        {
            var element = In.Grab();
            try
            {
                _left -= cost(element);
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            if (_left >= 0) Out.Push(element);
            else FailStage(new StreamLimitReachedException(max));
        }

        protected override void Restart() => _left = max;
    }
}

/// <summary>Each element becomes a sequence, by a function that may carry state from one element to the next.</summary>
internal sealed class StatefulSelectMany<TIn, TOut>(Func<Func<TIn, IEnumerable<TOut>>> create) : FlowStage<TIn, TOut>("selectMany")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, create);

    private sealed class Logic(StatefulSelectMany<TIn, TOut> stage, Attributes attributes, Func<Func<TIn, IEnumerable<TOut>>> create)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        private Func<TIn, IEnumerable<TOut>> _map = create();

        // Stands at an element that is still to be pushed.
        private IEnumerator<TOut>? _rest;

        public override void OnPush()
        {
            try
            {
                var sequence = _map(In.Grab()).GetEnumerator();
                if (sequence.MoveNext()) _rest = sequence;
                else sequence.Dispose();
            }
            catch (Exception e)
            {
                Supervise(e);
                return;
            }

            if (_rest is null) In.Pull();
            else PushNext();
        }

        public override void OnPull()
        {
            if (_rest is null) In.Pull();
            else PushNext();
        }

        public override void OnUpstreamFinish()
        {
            if (_rest is null) CompleteStage();
        }

        public override void PostStop() => EndSequence();

        protected override void Restart() => _map = create();

        private void PushNext()
        {
            Out.Push(_rest!.Current);
            try
            {
                if (_rest.MoveNext()) return;
            }
            catch (Exception e)
            {
                if (Decide(e) is Directive.Stop)
                {
                    FailStage(e);
                    return;
                }
            }

            EndSequence();
            if (In.InIsClosed) CompleteStage();
        }

        private void EndSequence()
        {
            _rest?.Dispose();
            _rest = null;
        }
    }
}

internal sealed class SelectError<T>(Func<Exception, Exception> map) : FlowStage<T, T>("selectError")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, map);

    private sealed class Logic(SelectError<T> stage, Func<Exception, Exception> map) : FlowLogic<T, T>(stage.Shape)
    {
        public override void OnPush() => Out.Push(In.Grab());

        public override void OnUpstreamFailure(Exception e) => FailStage(map(e));
    }
}
