using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>Sends each element to the outlet that the function names.</summary>
public sealed class Partition<T> : GraphStage<UniformFanOutShape<T, T>>
{
    private readonly Func<T, int> _partitioner;

    public Partition(int outputPorts, Func<T, int> partitioner)
    {
        _partitioner = partitioner;
        Shape = new UniformFanOutShape<T, T>(outputPorts, "Partition");
    }

    public Inlet<T> In => Shape.In;

    public Outlet<T> Out(int id) => Shape.Out(id);

    public override UniformFanOutShape<T, T> Shape { get; }

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this);

    public override string ToString() => $"Partition({Shape.Outs.Count})";

    private sealed class Logic : InGraphStageLogic
    {
        private readonly Partition<T> _stage;

        // The element that waits for the outlet it belongs to.
        private T _held = default!;
        private int _heldFor = -1;
        private int _running;

        public Logic(Partition<T> stage) : base(stage.Shape)
        {
            _stage = stage;
            _running = stage.Shape.Outs.Count;
            SetHandler(stage.In, this);
            for (var i = 0; i < _running; i++)
            {
                var index = i;
                SetHandler(stage.Out(i), onPull: () => OnPull(index), onDownstreamFinish: cause =>
                {
                    if (--_running == 0)
                    {
                        CancelStage(cause);
                    }
                    else if (_heldFor == index)
                    {
                        Release();
                    }
                });
            }
        }

        public override void OnPush()
        {
            var element = Grab(_stage.In);
            var index = _stage._partitioner(element);
            if (index < 0 || index >= _stage.Shape.Outs.Count)
            {
                FailStage(new PartitionOutOfBoundsException(
                    $"partitioner must return an index in the range [0,{_stage.Shape.Outs.Count - 1}]. returned: [{index}] for input [{element}]."));
                return;
            }

            var outlet = _stage.Out(index);
            if (IsClosed(outlet))
            {
                Pull(_stage.In);
            }
            else if (IsAvailable(outlet))
            {
                Push(outlet, element);
                if (_stage.Shape.Outs.Any(o => IsAvailable(o))) Pull(_stage.In);
            }
            else
            {
                (_held, _heldFor) = (element, index);
            }
        }

        public override void OnUpstreamFinish()
        {
            if (_heldFor < 0) CompleteStage();
        }

        private void OnPull(int index)
        {
            if (_heldFor < 0)
            {
                if (!HasBeenPulled(_stage.In)) TryPull(_stage.In);
                return;
            }

            if (_heldFor != index) return;
            Push(_stage.Out(index), _held);
            Release();
        }

        private void Release()
        {
            (_held, _heldFor) = (default!, -1);
            if (IsClosed(_stage.In)) CompleteStage();
            else if (_stage.Shape.Outs.Any(o => IsAvailable(o)) && !HasBeenPulled(_stage.In)) Pull(_stage.In);
        }
    }
}

public class PartitionOutOfBoundsException(string message) : Exception(message);
