using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Lets elements through at a bounded rate, by a bucket of tokens that fills with time.</summary>
internal sealed class Throttle<T>(int cost, TimeSpan per, int maximumBurst, Func<T, int> costCalculation, ThrottleMode mode) : FlowStage<T, T>("throttle")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, cost, per, maximumBurst, costCalculation, mode);

    private sealed class Logic(Throttle<T> stage, int cost, TimeSpan per, int maximumBurst, Func<T, int> costCalculation, ThrottleMode mode)
        : TimedFlowLogic<T, T>(stage.Shape)
    {
        private readonly double _ticksPerToken = (double)per.Ticks / cost;
        private double _tokens = maximumBurst;
        private TimeSpan _filledAt;

        // The element that waits for its tokens.
        private T _held = default!;
        private bool _holds;
        private bool _ended;

        public override void PreStart() => _filledAt = Now;

        public override void OnPush()
        {
            var element = In.Grab();
            var delay = Draw(costCalculation(element));
            if (delay <= TimeSpan.Zero)
            {
                Out.Push(element);
            }
            else if (mode is ThrottleMode.Enforcing)
            {
                FailStage(new OverflowException("Maximum throttle throughput exceeded"));
            }
            else
            {
                (_held, _holds) = (element, true);
                ScheduleOnce(TimeoutChecks.Timer, delay);
            }
        }

        public override void OnUpstreamFinish()
        {
            if (_holds) _ended = true;
            else CompleteStage();
        }

        protected internal override void OnTimer(object timerKey)
        {
            Out.Push(_held);
            (_held, _holds) = (default!, false);
            if (_ended) CompleteStage();
        }

        // How long to wait until the bucket has held so many tokens, which are taken out now.
        private TimeSpan Draw(int tokens)
        {
            var now = Now;
            if (now > _filledAt)
            {
                _tokens = Math.Min(maximumBurst, _tokens + (now - _filledAt).Ticks / _ticksPerToken);
                _filledAt = now;
            }

            _tokens -= tokens;
            if (_tokens >= 0) return TimeSpan.Zero;
            var wait = TimeSpan.FromTicks((long)Math.Ceiling(-_tokens * _ticksPerToken)) + (_filledAt - now);
            // The tokens of the time to come are spent.
            _filledAt = now + wait;
            _tokens = 0;
            return wait;
        }
    }
}

/// <summary>Gathers elements into groups, closed by their weight or number or by the clock.</summary>
internal sealed class GroupedWeightedWithin<T>(string name, long maxWeight, int maxNumber, Func<T, long> cost, TimeSpan interval)
    : FlowStage<T, IEnumerable<T>>(name)
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, maxWeight, maxNumber, cost, interval);

    private sealed class Logic(GroupedWeightedWithin<T> stage, long maxWeight, int maxNumber, Func<T, long> cost, TimeSpan interval)
        : TimedFlowLogic<T, IEnumerable<T>>(stage.Shape)
    {
        private List<T> _group = [];
        private long _weight;

        // A closed group that the downstream has not asked for yet; the next one is not begun before.
        private List<T>? _closed;

        // An element too heavy for the group it would have joined.
        private T _pending = default!;
        private bool _hasPending;
        private bool _overdue;

        public override void PreStart()
        {
            ScheduleRepeatedly(TimeoutChecks.Timer, interval);
            In.Pull();
        }

        public override void OnPush()
        {
            Add(In.Grab());
            if (_closed is null && !In.HasBeenPulled && !In.InIsClosed) In.Pull();
        }

        public override void OnPull()
        {
            if (_closed is not null) PushClosed();
            else if (_overdue && _group.Count > 0) Close(restartsClock: false);
        }

        public override void OnUpstreamFinish()
        {
            if (_closed is null && _group.Count > 0) Close(restartsClock: false);
            if (_closed is null && _group.Count == 0) CompleteStage();
        }

        protected internal override void OnTimer(object timerKey)
        {
            if (_group.Count == 0 || _closed is not null) return;
            if (Out.OutIsAvailable) Close(restartsClock: false);
            else _overdue = true;
        }

        private void Add(T element)
        {
            var weight = cost(element);
            if (_group.Count > 0 && _weight + weight > maxWeight)
            {
                (_pending, _hasPending) = (element, true);
                Close(restartsClock: true);
                return;
            }

            _group.Add(element);
            _weight += weight;
            if (_weight >= maxWeight || _group.Count >= maxNumber) Close(restartsClock: true);
        }

        private void Close(bool restartsClock)
        {
            (_closed, _group, _weight, _overdue) = (_group, [], 0, false);
            if (restartsClock) ScheduleRepeatedly(TimeoutChecks.Timer, interval);
            if (Out.OutIsAvailable) PushClosed();
        }

        private void PushClosed()
        {
            Out.Push(_closed!);
            _closed = null;
            if (_hasPending)
            {
                var first = _pending;
                (_pending, _hasPending) = (default!, false);
                Add(first);
            }

            if (!In.InIsClosed)
            {
                if (!In.HasBeenPulled && !In.InIsAvailable && _closed is null) In.Pull();
            }
            else if (_closed is null && _group.Count == 0)
            {
                CompleteStage();
            }
            else if (_closed is null)
            {
                (_closed, _group) = (_group, []);
            }
        }
    }
}

/// <summary>Holds each element back for a time, in a bounded buffer.</summary>
internal sealed class Delay<T>(TimeSpan of, DelayOverflowStrategy strategy) : FlowStage<T, T>("delay")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) =>
        new Logic(this, of, strategy, inheritedAttributes.GetAttribute<Attributes.InputBuffer>(null)?.Max ?? 16);

    private sealed class Logic(Delay<T> stage, TimeSpan of, DelayOverflowStrategy strategy, int size) : TimedFlowLogic<T, T>(stage.Shape)
    {
        private readonly Ring<(TimeSpan Due, T Element)> _buffer = new(size);

        public override void PreStart() => In.Pull();

        public override void OnPush()
        {
            var element = In.Grab();
            if (_buffer.IsFull)
            {
                switch (strategy)
                {
                    case DelayOverflowStrategy.EmitEarly:
                        // A full buffer asks for more only while there is demand.
                        Out.Push(_buffer.Dequeue().Element);
                        break;
                    case DelayOverflowStrategy.DropHead:
                        _buffer.Dequeue();
                        break;
                    case DelayOverflowStrategy.DropTail:
                        _buffer.DropTail();
                        break;
                    case DelayOverflowStrategy.DropBuffer:
                        _buffer.Clear();
                        break;
                    case DelayOverflowStrategy.DropNew:
                        In.Pull();
                        return;
                    case DelayOverflowStrategy.Fail:
                        FailStage(new BufferOverflowException($"Buffer overflow for Delay combinator (max capacity was: {size})!"));
                        return;
                }
            }

            _buffer.Enqueue((Now + of, element));
            if (!IsTimerActive(TimeoutChecks.Timer)) ScheduleOnce(TimeoutChecks.Timer, of);
            PullIfRoom();
        }

        public override void OnPull()
        {
            if (_buffer.Count > 0 && (_buffer.Peek().Due <= Now || (EmitsEarly && _buffer.IsFull))) PushFirst();
        }

        public override void OnUpstreamFinish()
        {
            if (_buffer.Count == 0) CompleteStage();
        }

        protected internal override void OnTimer(object timerKey)
        {
            if (Out.OutIsAvailable && _buffer.Count > 0 && _buffer.Peek().Due <= Now) PushFirst();
            else Reschedule();
        }

        private bool EmitsEarly => strategy is DelayOverflowStrategy.EmitEarly;

        private void PushFirst()
        {
            Out.Push(_buffer.Dequeue().Element);
            if (_buffer.Count == 0 && In.InIsClosed)
            {
                CompleteStage();
                return;
            }

            Reschedule();
            PullIfRoom();
        }

        private void Reschedule()
        {
            if (_buffer.Count == 0) return;
            var wait = _buffer.Peek().Due - Now;
            // What is overdue leaves with the next demand.
            if (wait > TimeSpan.Zero) ScheduleOnce(TimeoutChecks.Timer, wait);
        }

        private void PullIfRoom()
        {
            if (In.InIsClosed || In.HasBeenPulled) return;
            if (!_buffer.IsFull || (strategy is not DelayOverflowStrategy.Backpressure && (!EmitsEarly || Out.OutIsAvailable))) In.Pull();
        }
    }
}
