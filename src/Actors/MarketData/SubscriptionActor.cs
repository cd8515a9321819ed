using Akka;
using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>
/// One subscription: takes the channel's events from the hub as fast as they come, keeps them as the policy says, and hands the
/// subscriber one batch at a time; its <see cref="Ack"/> asks for the next. Ends with the subscriber.
/// </summary>
internal sealed class SubscriptionActor : ReceiveActor, IWithTimers
{
    private readonly Subscribe subscribe;
    private readonly IActorRef subscriber;
    private readonly UniqueKillSwitch pipeline;
    private readonly TimeSpan atLeast;
    private TaskCompletionSource<bool>? taken;
    private long sequence;

    public static Props Props(Subscribe subscribe, IActorRef subscriber, Source<MarketEvent, NotUsed> hub) =>
        Akka.Actor.Props.Create(() => new SubscriptionActor(subscribe, subscriber, hub));

    public SubscriptionActor(Subscribe subscribe, IActorRef subscriber, Source<MarketEvent, NotUsed> hub)
    {
        (this.subscribe, this.subscriber) = (subscribe, subscriber);
        var policy = subscribe.Policy ?? new DeliveryPolicy.LatestWins();
        atLeast = policy is DeliveryPolicy.Sampled { Interval: var interval } ? interval : TimeSpan.Zero;
        var wanted = subscribe.Symbols?.ToHashSet(StringComparer.Ordinal);
        var self = Self;
        var running = hub
            .Where(happened => wanted is null || happened.Symbol is null || wanted.Contains(happened.Symbol))
            .ViaMaterialized(KillSwitches.Single<MarketEvent>(), Keep.Right)
            .ConflateWithSeed(first => new Pending(policy, first), (pending, happened) => pending.Add(happened))
            .SelectAsync(1, pending =>
            {
                // The stream waits here, and conflates behind it, until the subscriber has acknowledged.
                var handed = new Handed(pending, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
                self.Tell(handed);
                return handed.Taken.Task;
            })
            .ToMaterialized(Sink.Ignore<bool>(), Keep.Both)
            .Run(Context.System.Materializer());
        pipeline = running.Item1;
        running.Item2.PipeTo(Self, success: _ => new Completed(), failure: e => new Broken(e));
        Context.Watch(subscriber);

        Receive<Handed>(OnHanded);
        Receive<Ack>(OnAck);
        Receive<Continue>(_ => TakeNext());
        Receive<Unsubscribe>(_ => Context.Stop(Self));
        Receive<Terminated>(_ => Context.Stop(Self));
        Receive<Completed>(_ => End("the feed has ended"));
        Receive<Broken>(broken => End($"the feed broke: {broken.Cause.Message}"));
        subscriber.Tell(new Subscribed(subscribe.Subscription, subscribe.Exchange, subscribe.Channel));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected override void PostStop()
    {
        pipeline.Shutdown();
        taken?.TrySetResult(false);
    }

    private void OnHanded(Handed handed)
    {
        taken = handed.Taken;
        subscriber.Tell(new MarketBatch(subscribe.Subscription, ++sequence, handed.Pending.Take()));
    }

    private void OnAck(Ack ack)
    {
        if (ack.Subscription != subscribe.Subscription || ack.Sequence != sequence) return;
        if (atLeast > TimeSpan.Zero) Timers.StartSingleTimer("next", new Continue(), atLeast);
        else TakeNext();
    }

    private void TakeNext()
    {
        taken?.TrySetResult(true);
        taken = null;
    }

    private void End(string cause)
    {
        subscriber.Tell(new SubscriptionEnded(subscribe.Subscription, subscribe.Exchange, subscribe.Channel, cause));
        Context.Stop(Self);
    }

    private sealed record Handed(Pending Pending, TaskCompletionSource<bool> Taken) : INoSerializationVerificationNeeded;

    private sealed record Completed : INoSerializationVerificationNeeded;

    private sealed record Broken(Exception Cause) : INoSerializationVerificationNeeded;

    private sealed record Continue : INoSerializationVerificationNeeded;
}
