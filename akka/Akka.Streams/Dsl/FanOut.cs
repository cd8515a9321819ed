using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>Sends each element to all outlets, as fast as the slowest of them.</summary>
public sealed class Broadcast<T> : GraphStage<UniformFanOutShape<T, T>>
{
    private readonly bool _eagerCancel;

    /// <param name="eagerCancel">Cancel when the first outlet is cancelled, not the last.</param>
    public Broadcast(int outputPorts, bool eagerCancel = false)
    {
        if (outputPorts < 1) throw new ArgumentException("A Broadcast must have one or more output ports");
        _eagerCancel = eagerCancel;
        Shape = new UniformFanOutShape<T, T>(outputPorts, "Broadcast");
    }

    public Inlet<T> In => Shape.In;

    public Outlet<T> Out(int id) => Shape.Out(id);

    public override UniformFanOutShape<T, T> Shape { get; }

    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("broadcast");

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    public override string ToString() => "Broadcast";

    private sealed class Logic : InGraphStageLogic
    {
        private readonly Broadcast<T> _stage;
        private readonly bool[] _asked;
        private int _missing;
        private int _running;

        public Logic(Broadcast<T> stage) : base(stage.Shape)
        {
            _stage = stage;
            _running = _missing = stage.Shape.Outs.Count;
            _asked = new bool[_running];
            SetHandler(stage.In, this);
            for (var i = 0; i < _running; i++)
            {
                var index = i;
                SetHandler(stage.Out(i), onPull: () =>
                {
                    _asked[index] = true;
                    _missing--;
                    PullIfAllAsk();
                }, onDownstreamFinish: cause =>
                {
                    _running--;
                    if (stage._eagerCancel || _running == 0)
                    {
                        CancelStage(cause);
                        return;
                    }

                    if (_asked[index]) return;
                    _missing--;
                    PullIfAllAsk();
                });
            }
        }

        public override void OnPush()
        {
            var element = Grab(_stage.In);
            _missing = _running;
            for (var i = 0; i < _asked.Length; i++)
            {
                if (IsClosed(_stage.Out(i))) continue;
                _asked[i] = false;
                Push(_stage.Out(i), element);
            }
        }

        private void PullIfAllAsk()
        {
            if (_missing == 0 && !HasBeenPulled(_stage.In)) TryPull(_stage.In);
        }
    }
}

/// <summary>Sends each element to one outlet that asks for it.</summary>
public sealed class Balance<T> : GraphStage<UniformFanOutShape<T, T>>
{
    private readonly bool _waitForAllDownstreams;

    public Balance(int outputPorts, bool waitForAllDownstreams = false)
    {
        if (outputPorts < 1) throw new ArgumentException("A Balance must have one or more output ports");
        _waitForAllDownstreams = waitForAllDownstreams;
        Shape = new UniformFanOutShape<T, T>(outputPorts, "Balance");
    }

    public Inlet<T> In => Shape.In;

    public Outlet<T> Out(int id) => Shape.Out(id);

    public override UniformFanOutShape<T, T> Shape { get; }

    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("balance");

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    public override string ToString() => "Balance";

    private sealed class Logic : InGraphStageLogic
    {
        private readonly Balance<T> _stage;
        private readonly Queue<Outlet<T>> _asking = new();
        private int _running;
        private int _silent;

        public Logic(Balance<T> stage) : base(stage.Shape)
        {
            _stage = stage;
            _running = stage.Shape.Outs.Count;
            _silent = stage._waitForAllDownstreams ? _running : 0;
            SetHandler(stage.In, this);
            foreach (var outlet in stage.Shape.Outs)
            {
                var hasAsked = false;
                SetHandler(outlet, onPull: () =>
                {
                    if (!hasAsked)
                    {
                        hasAsked = true;
                        if (_silent > 0) _silent--;
                    }

                    _asking.Enqueue(outlet);
                    Serve();
                }, onDownstreamFinish: cause =>
                {
                    if (!hasAsked && _silent > 0) _silent--;
                    if (--_running == 0) CancelStage(cause);
                    else Serve();
                });
            }
        }

        public override void OnPush() => Serve();

        private void Serve()
        {
            if (_silent > 0) return;
            while (_asking.TryPeek(out var outlet) && !IsAvailable(outlet)) _asking.Dequeue();
            if (_asking.Count == 0) return;
            if (IsAvailable(_stage.In)) Push(_asking.Dequeue(), Grab(_stage.In));
            if (!IsClosed(_stage.In) && !HasBeenPulled(_stage.In)) Pull(_stage.In);
        }
    }
}
