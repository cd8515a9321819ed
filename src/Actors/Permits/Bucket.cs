using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>
/// One budget of an exchange as we believe the server counts it: a rate that refills, or a window that starts anew.
/// The server's own words (used, remaining, Retry-After) correct the belief.
/// </summary>
public sealed class Bucket
{
    private readonly BucketFacts facts;
    private decimal level;
    private DateTimeOffset since;
    private DateTimeOffset closedUntil = DateTimeOffset.MinValue;

    public Bucket(BucketFacts facts, DateTimeOffset now) => (this.facts, level, since) = (facts, facts.Capacity, now);

    public BucketFacts Facts => facts;

    /// <summary>When <paramref name="cost"/> could be taken: now, or later. A cost above the capacity needs a full bucket.</summary>
    public DateTimeOffset WhenReady(decimal cost, DateTimeOffset now)
    {
        Refill(now);
        var need = Math.Min(cost, facts.Capacity) - level;
        var ready = need <= 0 ? now
            : facts.PerSecond is { } rate ? since + Seconds(need / rate)
            : since + facts.Window!.Value;
        return ready > closedUntil ? ready : closedUntil > now ? closedUntil : now;
    }

    public void Take(decimal cost, DateTimeOffset now)
    {
        Refill(now);
        level -= cost;
    }

    /// <summary>The server says to stay away.</summary>
    public void CloseUntil(DateTimeOffset time)
    {
        if (time > closedUntil) closedUntil = time;
    }

    /// <summary>The server says how much is used; ours is corrected downwards only, for what is in flight is not counted there yet.</summary>
    public void Correct(Reply reply, DateTimeOffset now)
    {
        Refill(now);
        if (facts.UsedHeader is { } used && Number(reply.Header(used)) is { } spent) level = Math.Min(level, facts.Capacity - spent);
        if (facts.RemainingHeader is { } remaining && Number(reply.Header(remaining)) is { } left) level = Math.Min(level, left);
    }

    public BucketLevel Level(DateTimeOffset now)
    {
        Refill(now);
        var full = level >= facts.Capacity;
        return new BucketLevel(facts.Name, Math.Max(0, decimal.Round(level, 3)), facts.Capacity)
        {
            Reset = full ? null : WhenReady(facts.Capacity, now),
            ClosedUntil = closedUntil > now ? closedUntil : null,
        };
    }

    private void Refill(DateTimeOffset now)
    {
        if (now <= since) return;
        if (facts.PerSecond is { } rate)
        {
            level = Math.Min(facts.Capacity, level + (rate * (now - since).Ticks / TimeSpan.TicksPerSecond));
            since = now;
        }
        else if (now - since >= facts.Window)
        {
            level = facts.Capacity;
            since = now;
        }
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    // Rounded up to a tick, or the bucket would be asked again a tick too early.
    private static TimeSpan Seconds(decimal seconds) => TimeSpan.FromTicks((long)decimal.Ceiling(seconds * TimeSpan.TicksPerSecond));
}
