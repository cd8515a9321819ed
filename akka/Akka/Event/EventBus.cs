using Akka.Actor;

namespace Akka.Event;

/// <summary>Publish and subscribe: subscribers name a classifier and get the events that it covers.</summary>
public abstract class EventBus<TEvent, TClassifier, TSubscriber> where TSubscriber : notnull
{
    private readonly Lock _gate = new();
    private volatile (TSubscriber Subscriber, TClassifier Classifier)[] _subscriptions = [];

    public virtual bool Subscribe(TSubscriber subscriber, TClassifier classifier)
    {
        lock (_gate)
        {
            foreach (var (one, to) in _subscriptions)
                if (one.Equals(subscriber) && IsSubClassification(to, classifier)) return false;
            // A wider subscription takes the place of narrower ones, so that nobody gets an event twice.
            Changed([.. _subscriptions.Where(s => !(s.Subscriber.Equals(subscriber) && IsSubClassification(classifier, s.Classifier))), (subscriber, classifier)]);
            return true;
        }
    }

    public virtual bool Unsubscribe(TSubscriber subscriber) => Remove(s => s.Subscriber.Equals(subscriber));

    public virtual bool Unsubscribe(TSubscriber subscriber, TClassifier classifier) =>
        Remove(s => s.Subscriber.Equals(subscriber) && IsSubClassification(classifier, s.Classifier));

    public virtual void Publish(TEvent @event) => Distribute(@event);

    private protected virtual void Distribute(TEvent @event)
    {
        var classifier = GetClassifier(@event);
        foreach (var (subscriber, to) in _subscriptions)
            if (Classify(@event, to) || IsSubClassification(to, classifier)) Publish(@event, subscriber);
    }

    protected abstract bool IsSubClassification(TClassifier parent, TClassifier child);

    protected abstract void Publish(TEvent @event, TSubscriber subscriber);

    protected abstract bool Classify(TEvent @event, TClassifier classifier);

    protected abstract TClassifier GetClassifier(TEvent @event);

    internal (TSubscriber Subscriber, TClassifier Classifier)[] Subscriptions => _subscriptions;

    private protected virtual void OnChanged() { }

    private bool Remove(Func<(TSubscriber Subscriber, TClassifier Classifier), bool> which)
    {
        lock (_gate)
        {
            var left = _subscriptions.Where(s => !which(s)).ToArray();
            if (left.Length == _subscriptions.Length) return false;
            Changed(left);
            return true;
        }
    }

    private void Changed((TSubscriber Subscriber, TClassifier Classifier)[] subscriptions)
    {
        _subscriptions = subscriptions;
        OnChanged();
    }
}

public abstract class ActorEventBus<TEvent, TClassifier> : EventBus<TEvent, TClassifier, IActorRef>;
