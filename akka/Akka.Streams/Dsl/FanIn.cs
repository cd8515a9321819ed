using System.Collections.Immutable;
using Akka.Streams.Implementation;
using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>Emits from whichever inlet has an element, fairly when several have.</summary>
public class Merge<TIn, TOut> : GraphStage<UniformFanInShape<TIn, TOut>> where TIn : TOut
{
    private readonly bool _eagerComplete;

    /// <param name="eagerComplete">Complete when the first inlet does, not the last.</param>
    public Merge(int inputPorts, bool eagerComplete = false)
    {
        if (inputPorts < 1) throw new ArgumentException("A Merge must have one or more input ports");
        _eagerComplete = eagerComplete;
        Shape = new UniformFanInShape<TIn, TOut>(inputPorts, "Merge");
    }

    public Inlet<TIn> In(int id) => Shape.In(id);

    public Outlet<TOut> Out => Shape.Out;

    public sealed override UniformFanInShape<TIn, TOut> Shape { get; }

    protected sealed override Attributes InitialAttributes { get; } = Attributes.CreateName("merge");

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    public sealed override string ToString() => "Merge";

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly Merge<TIn, TOut> _stage;

        // Inlets with an element that found no demand, in the order of arrival.
        private readonly Queue<Inlet<TIn>> _waiting = new();
        private int _running;

        public Logic(Merge<TIn, TOut> stage) : base(stage.Shape)
        {
            _stage = stage;
            _running = stage.Shape.N;
            foreach (var inlet in stage.Shape.Ins)
            {
                SetHandler(inlet, onPush: () => OnPush(inlet), onUpstreamFinish: () =>
                {
                    _running--;
                    if (stage._eagerComplete)
                    {
                        foreach (var other in stage.Shape.Ins) Cancel(other);
                        _running = 0;
                        if (_waiting.Count == 0) CompleteStage();
                    }
                    else if (_running == 0 && _waiting.Count == 0)
                    {
                        CompleteStage();
                    }
                });
            }

            SetHandler(stage.Out, this);
        }

        public override void PreStart()
        {
            foreach (var inlet in _stage.Shape.Ins) TryPull(inlet);
        }

        public override void OnPull()
        {
            while (_waiting.TryDequeue(out var inlet))
            {
                if (!IsAvailable(inlet)) continue;
                Push(_stage.Out, Grab(inlet));
                if (_running == 0 && _waiting.Count == 0) CompleteStage();
                else TryPull(inlet);
                return;
            }

            if (_running == 0) CompleteStage();
        }

        private void OnPush(Inlet<TIn> inlet)
        {
            if (IsAvailable(_stage.Out) && _waiting.Count == 0)
            {
                Push(_stage.Out, Grab(inlet));
                TryPull(inlet);
            }
            else
            {
                _waiting.Enqueue(inlet);
            }
        }
    }
}

public sealed class Merge<T>(int inputPorts, bool eagerComplete = false) : Merge<T, T>(inputPorts, eagerComplete);

/// <summary>Emits all of the first inlet, then all of the second, and so on.</summary>
public class Concat<TIn, TOut> : GraphStage<UniformFanInShape<TIn, TOut>> where TIn : TOut
{
    public Concat(int inputPorts = 2)
    {
        if (inputPorts <= 1) throw new ArgumentException("A Concat must have more than 1 input port");
        Shape = new UniformFanInShape<TIn, TOut>(inputPorts, "Concat");
    }

    public Inlet<TIn> In(int id) => Shape.In(id);

    public Outlet<TOut> Out => Shape.Out;

    public override UniformFanInShape<TIn, TOut> Shape { get; }

    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("concat");

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly Concat<TIn, TOut> _stage;
        private int _active;

        public Logic(Concat<TIn, TOut> stage) : base(stage.Shape)
        {
            _stage = stage;
            for (var i = 0; i < stage.Shape.N; i++)
            {
                var (index, inlet) = (i, stage.In(i));
                SetHandler(inlet, onPush: () => Push(stage.Out, Grab(inlet)), onUpstreamFinish: () =>
                {
                    if (index != _active) return;
                    // The next one that is still open, if any.
                    while (++_active < stage.Shape.N && IsClosed(stage.In(_active)))
                    {
                    }

                    if (_active == stage.Shape.N) CompleteStage();
                    else if (IsAvailable(stage.Out)) Pull(stage.In(_active));
                });
            }

            SetHandler(stage.Out, this);
        }

        public override void OnPull() => Pull(_stage.In(_active));
    }
}

public static class Concat
{
    public static IGraph<UniformFanInShape<T, T>, NotUsed> Create<T>(int inputPorts = 2) => new Concat<T, T>(inputPorts);
}

/// <summary>Waits for an element on each inlet and emits what the function makes of them.</summary>
public class ZipWith<TIn0, TIn1, TOut> : GraphStage<FanInShape<TIn0, TIn1, TOut>>
{
    public ZipWith(Func<TIn0, TIn1, TOut> zipper)
    {
        Zipper = zipper;
        Shape = new FanInShape<TIn0, TIn1, TOut>("ZipWith");
    }

    public readonly Func<TIn0, TIn1, TOut> Zipper;

    public Inlet<TIn0> In0 => Shape.In0;

    public Inlet<TIn1> In1 => Shape.In1;

    public Outlet<TOut> Out => Shape.Out;

    public sealed override FanInShape<TIn0, TIn1, TOut> Shape { get; }

    protected sealed override Attributes InitialAttributes { get; } = Attributes.CreateName("zipWith");

    protected sealed override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly ZipWith<TIn0, TIn1, TOut> _stage;

        public Logic(ZipWith<TIn0, TIn1, TOut> stage) : base(stage.Shape)
        {
            _stage = stage;
            // An inlet that ends with an element still in hand lets that element be zipped first.
            SetHandler(stage.In0, onPush: TryZip, onUpstreamFinish: () => CompleteUnlessAvailable(IsAvailable(stage.In0)));
            SetHandler(stage.In1, onPush: TryZip, onUpstreamFinish: () => CompleteUnlessAvailable(IsAvailable(stage.In1)));
            SetHandler(stage.Out, this);
        }

        public override void OnPull()
        {
            Pull(_stage.In0);
            Pull(_stage.In1);
        }

        private void TryZip()
        {
            if (!IsAvailable(_stage.In0) || !IsAvailable(_stage.In1)) return;
            Push(_stage.Out, _stage.Zipper(Grab(_stage.In0), Grab(_stage.In1)));
            if (IsClosed(_stage.In0) || IsClosed(_stage.In1)) CompleteStage();
        }

        private void CompleteUnlessAvailable(bool available)
        {
            if (!available) CompleteStage();
        }
    }
}

public sealed class Zip<T1, T2>() : ZipWith<T1, T2, (T1, T2)>((first, second) => (first, second))
{
    public override string ToString() => "Zip";
}
