using Akka.Streams.Stage;
using Akka.Streams.Supervision;

namespace Akka.Streams.Implementation.Stages;

internal sealed class Buffer<T>(int size, OverflowStrategy strategy) : FlowStage<T, T>("buffer")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, size, strategy);

    private sealed class Logic(Buffer<T> stage, int size, OverflowStrategy strategy) : FlowLogic<T, T>(stage.Shape)
    {
        private readonly Ring<T> _buffer = new(size);

        public override void PreStart() => In.Pull();

        public override void OnPush()
        {
            // Whenever the outlet is available the buffer is empty.
            if (Out.OutIsAvailable)
            {
                Out.Push(In.Grab());
                In.Pull();
            }
            else if (Store(In.Grab()) && (strategy != OverflowStrategy.Backpressure || !_buffer.IsFull))
            {
                In.Pull();
            }
        }

        public override void OnPull()
        {
            if (_buffer.Count > 0) Out.Push(_buffer.Dequeue());
            if (In.InIsClosed)
            {
                if (_buffer.Count == 0) CompleteStage();
            }
            else if (!In.HasBeenPulled)
            {
                In.Pull();
            }
        }

        public override void OnUpstreamFinish()
        {
            if (_buffer.Count == 0) CompleteStage();
        }

        private bool Store(T element)
        {
            if (_buffer.IsFull)
            {
                switch (strategy)
                {
                    case OverflowStrategy.DropHead:
                        _buffer.Dequeue();
                        break;
                    case OverflowStrategy.DropTail:
                        _buffer.DropTail();
                        break;
                    case OverflowStrategy.DropBuffer:
                        _buffer.Clear();
                        break;
                    case OverflowStrategy.DropNew:
                        return true;
                    default:
                        FailStage(new BufferOverflowException($"Buffer overflow (max capacity was {size})"));
                        return false;
                }
            }

            _buffer.Enqueue(element);
            return true;
        }
    }
}

/// <summary>While the downstream is busy, folds what arrives into one element, up to a total weight.</summary>
internal sealed class Batch<TIn, TOut>(string name, long max, Func<TIn, long> cost, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate)
    : FlowStage<TIn, TOut>(name)
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, max, cost, seed, aggregate);

    private sealed class Logic(Batch<TIn, TOut> stage, Attributes attributes, long max, Func<TIn, long> cost, Func<TIn, TOut> seed, Func<TOut, TIn,
        TOut> aggregate)
        : SupervisedLogic<TIn, TOut>(stage.Shape, attributes)
    {
        private TOut _batch = default!;
        private bool _any;
        private long _left = max;

        // An element that did not fit into the batch and opens the next one.
        private TIn _pending = default!;
        private bool _hasPending;

        public override void PreStart() => In.Pull();

        public override void OnPush()
        {
            try
            {
                Add(In.Grab());
            }
            catch (Exception e)
            {
                if (!Recovers(e)) return;
            }

            if (Out.OutIsAvailable && _any) Flush();
            if (!_hasPending) In.Pull();
        }

        public override void OnPull()
        {
            if (!_any)
            {
                if (In.InIsClosed) CompleteStage();
                else if (!In.HasBeenPulled) In.Pull();
                return;
            }

            Flush();
            if (In.InIsClosed)
            {
                if (!_any) CompleteStage();
            }
            else if (!In.HasBeenPulled)
            {
                In.Pull();
            }
        }

        public override void OnUpstreamFinish()
        {
            if (!_any) CompleteStage();
        }

        protected override void Restart()
        {
            (_batch, _any, _left) = (default!, false, max);
            (_pending, _hasPending) = (default!, false);
        }

        private void Add(TIn element)
        {
            var weight = cost(element);
            if (!_any)
            {
                _batch = seed(element);
                _any = true;
                _left = max - weight;
            }
            else if (_left < weight)
            {
                (_pending, _hasPending) = (element, true);
            }
            else
            {
                _batch = aggregate(_batch, element);
                _left -= weight;
            }
        }

        private void Flush()
        {
            Out.Push(_batch);
            (_batch, _any, _left) = (default!, false, max);
            if (!_hasPending) return;
            var first = _pending;
            (_pending, _hasPending) = (default!, false);
            try
            {
                Add(first);
            }
            catch (Exception e)
            {
                Recovers(e);
            }
        }

        private bool Recovers(Exception e)
        {
            switch (Decide(e))
            {
                case Directive.Stop:
                    FailStage(e);
                    return false;
                case Directive.Restart:
                    Restart();
                    return true;
                default:
                    (_pending, _hasPending) = (default!, false);
                    return true;
            }
        }
    }
}

/// <summary>While the upstream is slow, spins its last element out into as many as are asked for.</summary>
internal sealed class Expand<TIn, TOut>(Func<TIn, IEnumerator<TOut>> extrapolate) : FlowStage<TIn, TOut>("expand")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, extrapolate);

    private sealed class Logic(Expand<TIn, TOut> stage, Func<TIn, IEnumerator<TOut>> extrapolate) : FlowLogic<TIn, TOut>(stage.Shape)
    {
        // Stands at the next element to push, if there is one.
        private IEnumerator<TOut>? _elements;
        private bool _used;

        public override void PreStart() => In.Pull();

        public override void OnPush()
        {
            _elements = extrapolate(In.Grab());
            _used = false;
            if (!_elements.MoveNext())
            {
                _elements = null;
                In.Pull();
            }
            else if (Out.OutIsAvailable)
            {
                PushNext();
            }
        }

        public override void OnPull()
        {
            if (_elements is not null) PushNext();
        }

        public override void OnUpstreamFinish()
        {
            // An element that nobody has seen yet is still delivered once.
            if (_elements is null || _used) CompleteStage();
        }

        private void PushNext()
        {
            Out.Push(_elements!.Current);
            if (!_elements.MoveNext()) _elements = null;
            _used = true;
            if (In.InIsClosed) CompleteStage();
            else if (!In.HasBeenPulled) In.Pull();
        }
    }
}
