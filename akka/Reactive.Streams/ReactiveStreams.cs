namespace Reactive.Streams;

/// <summary>The publisher's end of a subscription: the subscriber asks, and may cancel.</summary>
public interface ISubscription
{
    void Request(long n);

    void Cancel();
}

/// <summary>Gets one subscription and then no more elements than it has asked for.</summary>
public interface ISubscriber<in T>
{
    void OnSubscribe(ISubscription subscription);

    void OnNext(T element);

    void OnError(Exception cause);

    void OnComplete();
}

public interface IPublisher<out T>
{
    void Subscribe(ISubscriber<T> subscriber);
}

public interface IProcessor<in T1, out T2> : ISubscriber<T1>, IPublisher<T2>;
