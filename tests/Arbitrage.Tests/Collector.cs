using System.Threading.Channels;
using Akka.Actor;
using Ccxt.Protocol;

namespace Ccxt.Arbitrage.Tests;

/// <summary>A subscriber that acknowledges everything and hands the events on in order.</summary>
internal sealed class Collector : ReceiveActor
{
    public Collector(IActorRef engine, Subscribe subscribe, ChannelWriter<MarketEvent> events)
    {
        engine.Tell(subscribe);
        Receive<Subscribed>(_ => { });
        Receive<MarketBatch>(batch =>
        {
            foreach (var happened in batch.Events) events.TryWrite(happened);
            Sender.Tell(new Ack(batch.Subscription, batch.Sequence));
        });
    }
}
