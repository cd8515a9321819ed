using Akka.Actor;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>Finds the feed of an exchange's channel, making it for the first subscriber.</summary>
internal sealed class MarketDataActor : ReceiveActor
{
    private readonly EngineSettings settings;
    private readonly TimeProvider clock;
    private readonly Dictionary<(string, Channel), IActorRef> feeds = [];

    public static Props Props(EngineSettings settings, TimeProvider clock) => Akka.Actor.Props.Create(() => new MarketDataActor(settings, clock));

    public MarketDataActor(EngineSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        Receive<SubscribeAt>(OnSubscribe);
        Receive<Unsubscribe>(unsubscribe => { foreach (var feed in feeds.Values) feed.Forward(unsubscribe); });
    }

    private void OnSubscribe(SubscribeAt at)
    {
        var key = (at.Subscribe.Exchange, at.Subscribe.Channel);
        if (!feeds.TryGetValue(key, out var feed))
            feeds[key] = feed = Context.ActorOf(FeedActor.Props(at.Subscribe.Exchange, at.Subscribe.Channel, at.Exchange, settings, clock),
                $"{at.Subscribe.Exchange}-{at.Subscribe.Channel.ToString().ToLowerInvariant()}");
        feed.Forward(at.Subscribe);
    }

    /// <summary>A subscription and where its data comes from.</summary>
    internal sealed record SubscribeAt(Subscribe Subscribe, IActorRef Exchange) : INoSerializationVerificationNeeded;
}
