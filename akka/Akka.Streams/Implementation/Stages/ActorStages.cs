using Akka.Actor;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Tells every element to an actor, as fast as they come, and how the stream ended.</summary>
internal sealed class ActorRefSink<T>(IActorRef target, object onComplete, Func<Exception, object> onFailure) : SinkStage<T, NotUsed>("actorRefSink")
{
    protected override (GraphStageLogic Logic, NotUsed Value) Create(Attributes attributes) =>
        (new Logic(this, target, onComplete, onFailure), NotUsed.Instance);

    private sealed class Logic(ActorRefSink<T> stage, IActorRef target, object onComplete, Func<Exception, object> onFailure) : SinkLogic<T>(stage.Shape)
    {
        private bool _told;

        public override void PreStart()
        {
            GetStageActor(args =>
            {
                if (args.Item2 is not Terminated death || !death.ActorRef.Equals(target)) return;
                _told = true;
                CompleteStage();
            }).Watch(target);
            base.PreStart();
        }

        public override void OnPush()
        {
            target.Tell(In.Grab()!, ActorRefs.NoSender);
            In.Pull();
        }

        public override void OnUpstreamFinish()
        {
            Tell(onComplete);
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            Tell(onFailure(e));
            FailStage(e);
        }

        public override void PostStop()
        {
            if (!_told) Tell(onFailure(new AbruptStageTerminationException(this)));
        }

        private void Tell(object message)
        {
            _told = true;
            target.Tell(message, ActorRefs.NoSender);
        }
    }
}

/// <summary>Tells an actor one element after the other, each when it has acknowledged the last. The stage is the sender.</summary>
internal sealed class ActorRefWithAckSink<T>(IActorRef target, object onInit, object ack, object onComplete, Func<Exception, object> onFailure)
    : SinkStage<T, NotUsed>("actorRefWithAckSink")
{
    protected override (GraphStageLogic Logic, NotUsed Value) Create(Attributes attributes) =>
        (new Logic(this, attributes.GetAttribute<Attributes.InputBuffer>(null)?.Max ?? 16, target, onInit, ack, onComplete, onFailure), NotUsed.Instance);

    private sealed class Logic(ActorRefWithAckSink<T> stage, int size, IActorRef target, object onInit, object ack, object onComplete,
        Func<Exception, object> onFailure)
        : SinkLogic<T>(stage.Shape)
    {
        private readonly Ring<T> _buffer = new(Math.Max(1, size));
        private bool _acknowledged;
        private bool _completing;
        private bool _told;

        private IActorRef Self => StageActor.Ref;

        public override void PreStart()
        {
            SetKeepGoing(true);
            GetStageActor(OnMessage).Watch(target);
            target.Tell(onInit, Self);
            base.PreStart();
        }

        public override void OnPush()
        {
            _buffer.Enqueue(In.Grab());
            TellNext();
            if (!_buffer.IsFull) In.Pull();
        }

        public override void OnUpstreamFinish()
        {
            if (_buffer.Count == 0) Finish();
            else _completing = true;
        }

        public override void OnUpstreamFailure(Exception e)
        {
            Tell(onFailure(e));
            FailStage(e);
        }

        public override void PostStop()
        {
            if (!_told) Tell(onFailure(new AbruptStageTerminationException(this)));
        }

        private void OnMessage((IActorRef, object) args)
        {
            switch (args.Item2)
            {
                case Terminated death when death.ActorRef.Equals(target):
                    _told = true;
                    CompleteStage();
                    break;
                case var message when Equals(message, ack):
                    _acknowledged = true;
                    TellNext();
                    if (!In.InIsClosed && !In.HasBeenPulled && !_buffer.IsFull) In.Pull();
                    break;
            }
        }

        private void TellNext()
        {
            if (!_acknowledged || _buffer.Count == 0) return;
            _acknowledged = false;
            target.Tell(_buffer.Dequeue()!, Self);
            if (_buffer.Count == 0 && _completing) Finish();
        }

        private void Finish()
        {
            Tell(onComplete);
            CompleteStage();
        }

        private void Tell(object message)
        {
            _told = true;
            target.Tell(message, Self);
        }
    }
}

/// <summary>
/// Emits the messages of its type that are sent to its reference. <see cref="Status.Success"/> and <see cref="PoisonPill"/> complete it, <see
/// cref="Status.Failure"/> fails it.
/// </summary>
internal sealed class ActorRefSource<T>(int bufferSize, OverflowStrategy strategy) : SourceStage<T, IActorRef>("actorRefSource")
{
    protected override (GraphStageLogic Logic, IActorRef Value) Create(Attributes attributes) =>
        throw new NotSupportedException("An actor's reference can only be made by a materializer.");

    internal override ILogicAndMaterializedValue<IActorRef> CreateWithin(ActorMaterializerImpl materializer, Attributes inheritedAttributes)
    {
        var reference = new FunctionRef(((ExtendedActorSystem)materializer.System).Provider, "ActorRefSource") { TakesPoison = true };
        return new LogicAndMaterializedValue<IActorRef>(new Logic(this, reference, bufferSize, strategy), reference);
    }

    private sealed class Logic : SourceLogic<T>
    {
        private readonly FunctionRef _reference;
        private readonly int _size;
        private readonly OverflowStrategy _strategy;
        private readonly Ring<T> _buffer;
        private bool _completing;

        public Logic(ActorRefSource<T> stage, FunctionRef reference, int size, OverflowStrategy strategy) : base(stage.Shape)
        {
            (_reference, _size, _strategy, _buffer) = (reference, size, strategy, new Ring<T>(size));
            // Messages that are sent before the stage starts wait in the island's mailbox.
            _reference.Handler = message => CallbackEvent<object>.Send(this, OnMessage, message.Item2);
        }

        public override void OnPull()
        {
            if (_buffer.Count > 0) Out.Push(_buffer.Dequeue());
            if (_completing && _buffer.Count == 0) CompleteStage();
        }

        public override void PostStop() => _reference.Stop();

        private void OnMessage(object message)
        {
            switch (message)
            {
                case PoisonPill:
                    CompleteStage();
                    break;
                case Status.Success:
                    _completing = true;
                    if (_buffer.Count == 0) CompleteStage();
                    break;
                case Status.Failure failure:
                    FailStage(failure.Cause);
                    break;
                case T element when !_completing:
                    if (Out.OutIsAvailable && _buffer.Count == 0) Out.Push(element);
                    else Store(element);
                    break;
            }
        }

        private void Store(T element)
        {
            if (_size == 0) return;
            if (_buffer.IsFull)
            {
                switch (_strategy)
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
                        return;
                    default:
                        FailStage(new BufferOverflowException($"Buffer overflow (max capacity was: {_size})!"));
                        return;
                }
            }

            _buffer.Enqueue(element);
        }
    }
}
