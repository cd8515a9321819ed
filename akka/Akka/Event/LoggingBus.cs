using System.Collections.Concurrent;
using Akka.Actor;

namespace Akka.Event;

/// <summary>The bus of log events and of everything else that is published to a system, by type; a subscriber to a type gets its subtypes too.</summary>
public class LoggingBus : ActorEventBus<object, Type>
{
    private readonly ConcurrentDictionary<Type, IActorRef[]> _receivers = new();

    public LogLevel LogLevel { get; private set; } = LogLevel.InfoLevel;

    public void SetLogLevel(LogLevel logLevel) => LogLevel = logLevel;

    /// <summary>Who gets an event is worked out once per type of event.</summary>
    private protected override void Distribute(object @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var type = @event.GetType();
        if (!_receivers.TryGetValue(type, out var receivers)) receivers = Find(type);
        foreach (var receiver in receivers) Publish(@event, receiver);
    }

    public void StartStdoutLogger(Settings config)
    {
        SetLogLevel(Logging.LogLevelFor(config.StdoutLogLevel));
        foreach (var level in Logging.LevelsUpTo(Logging.LogLevelFor(config.StdoutLogLevel))) Subscribe(StdoutLogger(config), Logging.ClassFor(level));
    }

    internal void StopStdoutLogger(Settings config) => Unsubscribe(StdoutLogger(config));

    protected override bool IsSubClassification(Type parent, Type child) => parent.IsAssignableFrom(child);

    protected override void Publish(object @event, IActorRef subscriber) => subscriber.Tell(@event, ActorRefs.NoSender);

    protected override bool Classify(object @event, Type classifier) => classifier.IsInstanceOfType(@event);

    protected override Type GetClassifier(object @event) => @event.GetType();

    private protected override void OnChanged() => _receivers.Clear();

    private static MinimalLogger StdoutLogger(Settings settings) => settings.StdoutLogger;

    private IActorRef[] Find(Type type)
    {
        while (true)
        {
            var subscriptions = Subscriptions;
            var receivers = subscriptions.Where(s => s.Classifier.IsAssignableFrom(type)).Select(s => s.Subscriber).Distinct().ToArray();
            _receivers[type] = receivers;
            // A change meanwhile has cleared the table before or after this entry was made.
            if (ReferenceEquals(subscriptions, Subscriptions)) return receivers;
            _receivers.TryRemove(type, out _);
        }
    }
}

/// <summary>The bus of an actor system. Subscribers that stop are forgotten.</summary>
public class EventStream : LoggingBus
{
    private readonly bool _debug;

    public EventStream(bool debug) => _debug = debug;

    public override bool Subscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        if (_debug) Publish(new Debug(nameof(EventStream), GetType(), $"subscribing {subscriber} to channel {channel}"));
        var subscribed = base.Subscribe(subscriber, channel);
        if (subscriber is LocalActorRef local)
        {
            local.Cell.IsSubscribed = true;
            Interlocked.MemoryBarrier();
            if (local.IsTerminated) base.Unsubscribe(subscriber);
        }
        return subscribed;
    }

    public override bool Unsubscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        if (_debug) Publish(new Debug(nameof(EventStream), GetType(), $"unsubscribing {subscriber} from channel {channel}"));
        return base.Unsubscribe(subscriber, channel);
    }

    public override bool Unsubscribe(IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        if (_debug) Publish(new Debug(nameof(EventStream), GetType(), $"unsubscribing {subscriber} from all channels"));
        return base.Unsubscribe(subscriber);
    }
}

public static class EventStreamExtensions
{
    public static bool Subscribe<TChannel>(this EventStream eventStream, IActorRef subscriber) => eventStream.Subscribe(subscriber, typeof(TChannel));

    public static bool Unsubscribe<TChannel>(this EventStream eventStream, IActorRef subscriber) => eventStream.Unsubscribe(subscriber, typeof(TChannel));
}
