using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>What has happened since a subscriber last took something, kept as its policy says: bounded whatever the subscriber does.</summary>
internal sealed class Pending
{
    private readonly DeliveryPolicy policy;
    private readonly LinkedList<MarketEvent> events = [];
    private readonly Dictionary<string, LinkedListNode<MarketEvent>> latest = new(StringComparer.Ordinal);
    private long dropped;
    private MarketEvent? firstDropped;

    public Pending(DeliveryPolicy policy, MarketEvent first)
    {
        this.policy = policy;
        Add(first);
    }

    public Pending Add(MarketEvent happened)
    {
        if (policy is DeliveryPolicy.Bounded { Capacity: var capacity })
        {
            events.AddLast(happened);
            if (events.Count > capacity) Drop();
            return this;
        }
        // A gap, a staleness or a resync is never replaced: what it says about the time before would be lost.
        if (happened.Symbol is { } symbol && happened is not (Gap or Stale or Resynced))
        {
            if (latest.Remove(symbol, out var older)) events.Remove(older);
            latest[symbol] = events.AddLast(happened);
        }
        else
        {
            latest.Clear();
            events.AddLast(happened);
            Forget(happened);
        }
        return this;
    }

    public ValueList<MarketEvent> Take()
    {
        if (dropped == 0) return events.ToValueList();
        var at = events.First!.Value.At;
        return events.Prepend(new Gap(firstDropped!.Exchange, firstDropped.Channel, null, at, firstDropped.At, at, "the subscriber is too slow", dropped)).ToValueList();
    }

    private void Drop()
    {
        firstDropped ??= events.First!.Value;
        dropped++;
        events.RemoveFirst();
    }

    // One that takes nothing while gaps come and go keeps the first and the last marker of each kind only.
    private void Forget(MarketEvent marker)
    {
        var same = events.Where(e => e.GetType() == marker.GetType() && e.Symbol == marker.Symbol).ToList();
        if (same.Count > 2) events.Remove(same[1]);
    }
}
