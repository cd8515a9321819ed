using Akka;
using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>
/// One channel of one exchange: a hub that subscribers attach to and leave at run time. It asks the exchange to read the channel, marks a
/// <see cref="Gap"/> when the reader is lost, asks again when the exchange is back, and says <see cref="Resynced"/> when all of it is there again.
/// </summary>
internal sealed class FeedActor : ReceiveActor
{
    private readonly string exchange;
    private readonly Channel channel;
    private readonly IActorRef exchangeActor;
    private readonly TimeProvider clock;
    private readonly ISourceQueueWithComplete<MarketEvent> queue;
    private readonly Source<MarketEvent, NotUsed> hub;
    private readonly Dictionary<(IActorRef Subscriber, string Subscription), (IActorRef Actor, Subscribe Subscribe)> subscriptions = [];
    private IActorRef reader = ActorRefs.Nobody;
    private DateTimeOffset last;
    private bool inGap;
    private long lost;
    private int made;

    public static Props Props(string exchange, Channel channel, IActorRef exchangeActor, EngineSettings settings, TimeProvider clock) =>
        Akka.Actor.Props.Create(() => new FeedActor(exchange, channel, exchangeActor, settings, clock));

    public FeedActor(string exchange, Channel channel, IActorRef exchangeActor, EngineSettings settings, TimeProvider clock)
    {
        (this.exchange, this.channel, this.exchangeActor, this.clock, last) = (exchange, channel, exchangeActor, clock, clock.GetUtcNow());
        var materializer = Context.System.Materializer();
        (queue, hub) = Source.Queue<MarketEvent>(settings.HubBuffer, OverflowStrategy.DropNew)
            .ToMaterialized(BroadcastHub.Sink<MarketEvent>(settings.HubBuffer), Keep.Both)
            .Run(materializer);
        hub.RunWith(Sink.Ignore<MarketEvent>(), materializer);           // a hub without consumers would hold its producer
        Context.System.EventStream.Subscribe(Self, typeof(ExchangeStarted));

        Receive<Subscribe>(OnSubscribe);
        Receive<Unsubscribe>(OnUnsubscribe);
        Receive<Watching>(OnWatching);
        Receive<MarketEvent>(Publish);
        Receive<RoundEnded>(OnRoundEnded);
        Receive<ExchangeStarted>(started => started.Exchange == exchange, _ => Watch());
        Receive<Terminated>(OnTerminated);
    }

    protected override void PostStop() => queue.Complete();

    private void OnSubscribe(Subscribe subscribe)
    {
        var key = (Sender, subscribe.Subscription);
        if (subscriptions.TryGetValue(key, out var before)) Context.Stop(before.Actor);
        var actor = Context.ActorOf(SubscriptionActor.Props(subscribe, Sender, hub), $"subscription-{++made}");
        Context.Watch(actor);
        subscriptions[key] = (actor, subscribe);
        Watch();
    }

    private void OnUnsubscribe(Unsubscribe unsubscribe)
    {
        if (subscriptions.TryGetValue((Sender, unsubscribe.Subscription), out var found)) found.Actor.Tell(unsubscribe);
    }

    private void Watch()
    {
        if (subscriptions.Count == 0) return;
        var lists = subscriptions.Values.Select(s => s.Subscribe.Symbols).ToList();
        exchangeActor.Tell(new Watch(channel, lists.Any(l => l is null) ? null : lists.SelectMany(l => l!).Distinct().Order(StringComparer.Ordinal).ToValueList(), Self));
    }

    private void OnWatching(Watching watching)
    {
        if (reader.Equals(watching.Reader)) return;
        reader = watching.Reader;
        Context.Watch(reader);
    }

    private void OnTerminated(Terminated gone)
    {
        if (gone.ActorRef.Equals(reader))
        {
            var now = clock.GetUtcNow();
            (reader, inGap) = (ActorRefs.Nobody, true);
            Publish(new Gap(exchange, channel, null, now, last, now, "the reader of this channel was lost"));
            return;
        }
        foreach (var (key, _) in subscriptions.Where(s => s.Value.Actor.Equals(gone.ActorRef)).ToList()) subscriptions.Remove(key);
    }

    private void OnRoundEnded(RoundEnded round)
    {
        if (!inGap || !round.AllGood || !Sender.Equals(reader)) return;
        inGap = false;
        Publish(new Resynced(exchange, channel, null, clock.GetUtcNow()));
    }

    private void Publish(MarketEvent happened)
    {
        if (happened is not (Gap or Stale or Resynced)) last = happened.At;
        if (lost > 0 && Offer(new Gap(exchange, channel, null, happened.At, last, happened.At, "the hub was full", lost))) lost = 0;
        if (!Offer(happened)) lost++;
    }

    private bool Offer(MarketEvent happened) => queue.OfferAsync(happened) is not { IsCompletedSuccessfully: true, Result: QueueOfferResult.Dropped };
}
