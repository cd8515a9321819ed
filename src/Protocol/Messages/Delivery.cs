namespace Ccxt.Protocol;

/// <summary>What a subscriber gets when it is slower than the market.</summary>
public abstract record DeliveryPolicy
{
    private DeliveryPolicy() { }

    /// <summary>The newest event of each symbol; older ones are replaced silently.</summary>
    public sealed record LatestWins : DeliveryPolicy;

    /// <summary>Up to <paramref name="Capacity"/> events wait; beyond it the oldest are dropped and a <see cref="Gap"/> says how many.</summary>
    public sealed record Bounded(int Capacity) : DeliveryPolicy;

    /// <summary>At most one event per symbol and <paramref name="Interval"/>.</summary>
    public sealed record Sampled(TimeSpan Interval) : DeliveryPolicy;
}

/// <summary>Asks the engine for market data. The sender becomes the subscriber and gets <see cref="Subscribed"/> or <see cref="SubscribeRefused"/>.</summary>
/// <param name="Subscription">Minted by the subscriber.</param>
/// <param name="Symbols">Null: every symbol the exchange is watching.</param>
/// <param name="Policy">Null: the channel's usual one.</param>
public sealed record Subscribe(string Subscription, string Exchange, Channel Channel, ValueList<string>? Symbols = null, DeliveryPolicy? Policy = null);

public sealed record Subscribed(string Subscription, string Exchange, Channel Channel);

public sealed record SubscribeRefused(string Subscription, string Exchange, Channel Channel, ExchangeError Error);

public sealed record Unsubscribe(string Subscription);

/// <summary>Events of one subscription, in order. <paramref name="Sequence"/> counts batches from 1; <see cref="Ack"/> asks for the next.</summary>
public sealed record MarketBatch(string Subscription, long Sequence, ValueList<MarketEvent> Events);

/// <summary>The subscriber is done with the batch and ready for another.</summary>
public sealed record Ack(string Subscription, long Sequence);

/// <summary>The subscription has ended and will say nothing more; <paramref name="Cause"/> says why.</summary>
public sealed record SubscriptionEnded(string Subscription, string Exchange, Channel Channel, string Cause);

/// <summary>The exchange's markets are loaded, or loaded again.</summary>
public sealed record MarketsLoaded(string Exchange, int Markets, DateTimeOffset At);
