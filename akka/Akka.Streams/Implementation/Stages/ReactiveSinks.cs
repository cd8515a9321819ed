using Akka.Streams.Dsl;
using Akka.Streams.Implementation.Hubs;
using Akka.Streams.Stage;
using Reactive.Streams;

namespace Akka.Streams.Implementation.Stages;

/// <summary>Feeds a subscriber.</summary>
internal sealed class SubscriberSink<T>(ISubscriber<T> subscriber) : SinkStage<T, NotUsed>("subscriberSink")
{
    protected override (GraphStageLogic Logic, NotUsed Value) Create(Attributes attributes)
    {
        var logic = new PublisherLogic<T>(Shape);
        logic.Feed(subscriber);
        return (logic, NotUsed.Instance);
    }
}

/// <summary>A sink whose value is a publisher for one subscriber.</summary>
internal sealed class PublisherSink<T>() : SinkStage<T, IPublisher<T>>("publisherSink")
{
    protected override (GraphStageLogic Logic, IPublisher<T> Value) Create(Attributes attributes)
    {
        var logic = new PublisherLogic<T>(Shape);
        return (logic, new OnlyOne(logic));
    }

    private sealed class OnlyOne(PublisherLogic<T> logic) : IPublisher<T>
    {
        private int _subscribers;

        public void Subscribe(ISubscriber<T> subscriber)
        {
            ArgumentNullException.ThrowIfNull(subscriber);
            if (Interlocked.Increment(ref _subscribers) == 1) logic.Island.Send(new Attach(logic, subscriber) { Stage = logic });
            else Refuse(subscriber, new InvalidOperationException("Publisher supports only one subscriber (which is allowed, see rule 1.12)"));
        }
    }

    private sealed class Attach(PublisherLogic<T> logic, ISubscriber<T> subscriber) : IslandEvent
    {
        public override void Run() => logic.Attach(subscriber);

        public override void Discard() => Refuse(subscriber, new AbruptStageTerminationException(logic));
    }

    private static void Refuse(ISubscriber<T> subscriber, Exception cause)
    {
        subscriber.OnSubscribe(new NoSubscription());
        subscriber.OnError(cause);
    }

    private sealed class NoSubscription : ISubscription
    {
        public void Request(long n)
        {
        }

        public void Cancel()
        {
        }
    }
}

/// <summary>A sink whose value is a publisher for any number of subscribers.</summary>
internal sealed class FanoutSink<T>() : SinkStage<T, IPublisher<T>>("fanoutPublisherSink")
{
    private readonly BroadcastHubSink<T> _hub = new(16);

    public override SinkShape<T> Shape => _hub.Shape;

    protected override (GraphStageLogic Logic, IPublisher<T> Value) Create(Attributes attributes) =>
        throw new NotSupportedException("A publisher for many can only be made by a materializer.");

    internal override ILogicAndMaterializedValue<IPublisher<T>> CreateWithin(ActorMaterializerImpl materializer, Attributes inheritedAttributes)
    {
        var hub = _hub.CreateLogicAndMaterializedValue(inheritedAttributes);
        return new LogicAndMaterializedValue<IPublisher<T>>(hub.Logic, new HubPublisher<T>(hub.MaterializedValue, materializer));
    }
}

/// <summary>A publisher for any number of subscribers, none of whom runs far ahead of the others.</summary>
internal sealed class HubPublisher<T>(Source<T, NotUsed> hub, IMaterializer materializer) : IPublisher<T>
{
    public void Subscribe(ISubscriber<T> subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        hub.RunWith(Sink.FromSubscriber(subscriber), materializer);
    }
}

/// <summary>Hands elements to a subscriber as it asks for them. Until there is one it waits, also with the end.</summary>
internal sealed class PublisherLogic<T>(SinkShape<T> shape) : SinkLogic<T>(shape), ISubscription
{
    private ISubscriber<T>? _subscriber;
    private long _demand;
    private bool _ended;
    private Exception? _failure;

    public void Feed(ISubscriber<T> subscriber) => _subscriber = subscriber;

    public override void PreStart()
    {
        SetKeepGoing(true);
        _subscriber?.OnSubscribe(this);
    }

    public void Attach(ISubscriber<T> subscriber)
    {
        _subscriber = subscriber;
        subscriber.OnSubscribe(this);
        if (_ended) Finish();
    }

    public override void OnPush()
    {
        _demand--;
        _subscriber!.OnNext(In.Grab());
        PullIfAsked();
    }

    public override void OnUpstreamFinish()
    {
        _ended = true;
        if (_subscriber is not null) Finish();
    }

    public override void OnUpstreamFailure(Exception e)
    {
        (_ended, _failure) = (true, e);
        if (_subscriber is not null) Finish();
    }

    public override void PostStop()
    {
        if (_ended || _subscriber is null) return;
        _ended = true;
        _subscriber.OnError(new AbruptStageTerminationException(this));
    }

    void ISubscription.Request(long n) => CallbackEvent<long>.Send(this, OnRequest, n);

    void ISubscription.Cancel() => CallbackEvent<long>.Send(this, OnCancel, 0L);

    private void OnRequest(long n)
    {
        if (_ended) return;
        if (n <= 0)
        {
            (_ended, _failure) = (true, new ArgumentException("The number of requested elements must be > 0 (see reactive-streams specification, rule 3.9)"));
            CancelStage(_failure);
            _subscriber!.OnError(_failure);
            return;
        }

        _demand = _demand > long.MaxValue - n ? long.MaxValue : _demand + n;
        PullIfAsked();
    }

    private void OnCancel(long _)
    {
        _ended = true;
        CancelStage(SubscriptionWithCancelException.NoMoreElementsNeeded.Instance);
    }

    private void PullIfAsked()
    {
        if (_demand > 0 && !In.InIsClosed && !In.HasBeenPulled) In.Pull();
    }

    private void Finish()
    {
        if (_failure is null) _subscriber!.OnComplete();
        else _subscriber!.OnError(_failure);
        CompleteStage();
    }
}
