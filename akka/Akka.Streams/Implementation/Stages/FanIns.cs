using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

/// <summary>A stage with two inlets and one outlet, all of one type.</summary>
internal abstract class TwoInStage<T> : GraphStage<UniformFanInShape<T, T>>
{
    protected TwoInStage(string name)
    {
        Name = name;
        Shape = new UniformFanInShape<T, T>(2, name);
    }

    public override UniformFanInShape<T, T> Shape { get; }

    protected string Name { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(Name);
}

/// <summary>The first inlet; if that completes without an element, the second.</summary>
internal sealed class OrElse<T>() : TwoInStage<T>("orElse")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly Inlet<T> _primary;
        private readonly Inlet<T> _secondary;
        private Inlet<T> _current;
        private bool _any;

        public Logic(OrElse<T> stage) : base(stage.Shape)
        {
            (_primary, _secondary) = (stage.Shape.In(0), stage.Shape.In(1));
            _current = _primary;
            SetHandler(stage.Shape.Out, this);
            SetHandler(_primary, onPush: () =>
            {
                if (!_any)
                {
                    _any = true;
                    Cancel(_secondary);
                }

                Push(stage.Shape.Out, Grab(_primary));
            }, onUpstreamFinish: () =>
            {
                if (_any || IsClosed(_secondary))
                {
                    CompleteStage();
                    return;
                }

                _current = _secondary;
                if (IsAvailable(stage.Shape.Out)) Pull(_secondary);
            });
            SetHandler(_secondary, onPush: () => Push(stage.Shape.Out, Grab(_secondary)), onUpstreamFinish: () =>
            {
                if (IsClosed(_primary)) CompleteStage();
            });
        }

        public override void OnPull() => Pull(_current);
    }
}

/// <summary>So many elements of the one, then so many of the other; when one completes, the rest of the other.</summary>
internal sealed class Interleave<T>(int segmentSize) : TwoInStage<T>("interleave")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, segmentSize);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly Interleave<T> _stage;
        private readonly int _segmentSize;
        private int _current;
        private int _sent;

        public Logic(Interleave<T> stage, int segmentSize) : base(stage.Shape)
        {
            (_stage, _segmentSize) = (stage, segmentSize);
            SetHandler(stage.Shape.Out, this);
            for (var i = 0; i < 2; i++)
            {
                var (index, inlet) = (i, stage.Shape.In(i));
                SetHandler(inlet, onPush: () =>
                {
                    Push(stage.Shape.Out, Grab(inlet));
                    if (++_sent == _segmentSize) Switch();
                }, onUpstreamFinish: () =>
                {
                    if (IsClosed(stage.Shape.In(1 - index)))
                    {
                        CompleteStage();
                    }
                    else if (index == _current)
                    {
                        Switch();
                        if (IsAvailable(stage.Shape.Out)) Pull(stage.Shape.In(_current));
                    }
                });
            }
        }

        public override void OnPull() => Pull(_stage.Shape.In(_current));

        private void Switch()
        {
            _sent = 0;
            if (!IsClosed(_stage.Shape.In(1 - _current))) _current = 1 - _current;
        }
    }
}

/// <summary>Two sorted inputs become one.</summary>
internal sealed class MergeSorted<T>(Func<T, T, int> compare) : TwoInStage<T>("mergeSorted")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, compare);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly MergeSorted<T> _stage;
        private readonly Func<T, T, int> _compare;
        private readonly T[] _heads = new T[2];
        private readonly bool[] _known = new bool[2];

        public Logic(MergeSorted<T> stage, Func<T, T, int> compare) : base(stage.Shape)
        {
            (_stage, _compare) = (stage, compare);
            SetHandler(stage.Shape.Out, this);
            for (var i = 0; i < 2; i++)
            {
                var (index, inlet) = (i, stage.Shape.In(i));
                SetHandler(inlet, onPush: () =>
                {
                    (_heads[index], _known[index]) = (Grab(inlet), true);
                    PushIfDecided();
                }, onUpstreamFinish: PushIfDecided);
            }
        }

        public override void PreStart()
        {
            foreach (var inlet in _stage.Shape.Ins) TryPull(inlet);
        }

        public override void OnPull() => PushIfDecided();

        // Both heads must be known before one may leave; an end is greater than anything.
        private void PushIfDecided()
        {
            for (var i = 0; i < 2; i++)
                if (!_known[i] && !IsClosed(_stage.Shape.In(i))) return;
            if (!_known[0] && !_known[1])
            {
                CompleteStage();
                return;
            }

            if (!IsAvailable(_stage.Shape.Out)) return;
            var smaller = !_known[1] || (_known[0] && _compare(_heads[0], _heads[1]) <= 0) ? 0 : 1;
            Push(_stage.Shape.Out, _heads[smaller]);
            (_heads[smaller], _known[smaller]) = (default!, false);
            if (!IsClosed(_stage.Shape.In(smaller))) Pull(_stage.Shape.In(smaller));
            else if (!_known[1 - smaller] && IsClosed(_stage.Shape.In(1 - smaller))) CompleteStage();
        }
    }
}
