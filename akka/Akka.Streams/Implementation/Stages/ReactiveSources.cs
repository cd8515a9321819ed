using Akka.Streams.Stage;
using Reactive.Streams;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Subscribes to a publisher for each run.</summary>
internal sealed class PublisherSource<T>(IPublisher<T> publisher) : SourceStage<T>("publisherSource")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inheritedAttributes, publisher);

    private sealed class Logic(PublisherSource<T> stage, Attributes attributes, IPublisher<T> publisher) : SubscriberLogic<T>(stage.Shape, attributes)
    {
        public override void PreStart() => publisher.Subscribe(Subscriber);
    }
}

/// <summary>A source whose value is the subscriber that feeds it.</summary>
internal sealed class SubscriberSource<T>() : SourceStage<T, ISubscriber<T>>("subscriberSource")
{
    protected override (GraphStageLogic Logic, ISubscriber<T> Value) Create(Attributes attributes)
    {
        var logic = new SubscriberLogic<T>(Shape, attributes);
        return (logic, logic.Subscriber);
    }
}

/// <summary>Emits what a subscriber receives, and asks for as much as the input buffer holds.</summary>
internal class SubscriberLogic<T> : SourceLogic<T>
{
    private readonly Ring<T> _buffer;
    private readonly int _size;
    private ISubscription? _subscription;
    private int _taken;
    private bool _ended;

    public SubscriberLogic(SourceShape<T> shape, Attributes attributes) : base(shape)
    {
        _size = Math.Max(1, attributes.GetAttribute<Attributes.InputBuffer>(null)?.Max ?? 16);
        _buffer = new Ring<T>(_size);
        Subscriber = new Receiver(this);
    }

    public ISubscriber<T> Subscriber { get; }

    public override void OnPull()
    {
        if (_buffer.Count > 0)
        {
            Out.Push(_buffer.Dequeue());
            Taken();
        }

        if (_ended && _buffer.Count == 0) CompleteStage();
    }

    public override void OnDownstreamFinish(Exception cause)
    {
        _subscription?.Cancel();
        base.OnDownstreamFinish(cause);
    }

    public override void PostStop()
    {
        if (!_ended) _subscription?.Cancel();
    }

    // Asks again once half of the buffer has been used up.
    private void Taken()
    {
        if (++_taken < (_size + 1) / 2 || _ended) return;
        _subscription?.Request(_taken);
        _taken = 0;
    }

    private void OnSubscribed(ISubscription subscription)
    {
        if (_subscription is not null)
        {
            subscription.Cancel();
            return;
        }

        _subscription = subscription;
        subscription.Request(_size);
    }

    private void OnNext(T element)
    {
        if (_ended) return;
        if (Out.OutIsAvailable && _buffer.Count == 0)
        {
            Out.Push(element);
            Taken();
        }
        else if (_buffer.IsFull)
        {
            _subscription?.Cancel();
            FailStage(new InvalidOperationException("The publisher has sent more elements than it was asked for"));
        }
        else
        {
            _buffer.Enqueue(element);
        }
    }

    private void OnEnded(Exception? failure)
    {
        _ended = true;
        if (failure is not null) FailStage(failure);
        else if (_buffer.Count == 0) CompleteStage();
    }

    private sealed class Receiver(SubscriberLogic<T> logic) : ISubscriber<T>
    {
        public void OnSubscribe(ISubscription subscription)
        {
            ArgumentNullException.ThrowIfNull(subscription);
            if (!logic.Island.Send(new Subscribed(logic, subscription) { Stage = logic })) subscription.Cancel();
        }

        public void OnNext(T element)
        {
            if (element is null) throw new ArgumentNullException(nameof(element));
            CallbackEvent<T>.Send(logic, logic.OnNext, element);
        }

        public void OnError(Exception cause)
        {
            ArgumentNullException.ThrowIfNull(cause);
            CallbackEvent<Exception?>.Send(logic, logic.OnEnded, cause);
        }

        public void OnComplete() => CallbackEvent<Exception?>.Send(logic, logic.OnEnded, null);
    }

    private sealed class Subscribed(SubscriberLogic<T> logic, ISubscription subscription) : IslandEvent
    {
        public override void Run() => logic.OnSubscribed(subscription);

        public override void Discard() => subscription.Cancel();
    }
}
