using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>A request waiting for its turn.</summary>
/// <param name="Account">Whose buckets and nonce lane it uses; "" is the public side.</param>
/// <param name="Owner">Handed back with the permit.</param>
public sealed record Permit<TOwner>(TOwner Owner, long Id, string Account, Endpoint Endpoint, Params Params, Priority Priority, DateTimeOffset Deadline);

/// <summary>
/// Puts the requests of one exchange in order: by priority, first come first served within one, each taking all it draws on at once.
/// Pure: it is told the time. A request that must wait holds back those behind it only where they draw on the same bucket.
/// </summary>
public sealed class PermitQueue<TOwner> where TOwner : notnull
{
    private readonly Facts facts;
    private readonly int capacity;
    private readonly TimeSpan penalty;
    private readonly LinkedList<Permit<TOwner>>[] waiting = [.. Enum.GetValues<Priority>().Select(_ => new LinkedList<Permit<TOwner>>())];
    private readonly Dictionary<(string Bucket, string Account), Bucket> buckets = [];
    private readonly Dictionary<(TOwner, long), Permit<TOwner>> inFlight = [];
    private readonly HashSet<(string Bucket, string Account)> lanes = [];

    public PermitQueue(Facts facts, int capacity, TimeSpan penalty) => (this.facts, this.capacity, this.penalty) = (facts, capacity, penalty);

    public int Count { get; private set; }

    /// <summary>False: the queue is full.</summary>
    public bool TryAdd(Permit<TOwner> permit)
    {
        if (Count >= capacity) return false;
        waiting[(int)permit.Priority].AddLast(permit);
        Count++;
        return true;
    }

    /// <summary>Takes out what may be sent now and what has waited too long; says when to look again.</summary>
    public (IReadOnlyList<Permit<TOwner>> Granted, IReadOnlyList<Permit<TOwner>> Expired, DateTimeOffset? Next) Due(DateTimeOffset now)
    {
        List<Permit<TOwner>> granted = [], expired = [];
        DateTimeOffset? next = null;
        var taken = new HashSet<(string, string)>();
        foreach (var queue in waiting)
        {
            for (var node = queue.First; node is not null;)
            {
                var (permit, after) = (node.Value, node.Next);
                if (permit.Deadline <= now)
                {
                    Remove(queue, node);
                    expired.Add(permit);
                }
                else if (Ready(permit, taken, now) is { } time)
                {
                    if (time <= now)
                    {
                        Remove(queue, node);
                        Take(permit, now);
                        granted.Add(permit);
                    }
                    else next = Earlier(next, time < permit.Deadline ? time : permit.Deadline);
                }
                else next = Earlier(next, permit.Deadline);
                node = after;
            }
        }
        return (granted, expired, next);
    }

    /// <summary>The request is over: frees its lane and listens to what the server said. Null: there was no reply.</summary>
    public void Finished(TOwner owner, long id, Reply? reply, DateTimeOffset now)
    {
        if (!inFlight.Remove((owner, id), out var permit)) return;
        foreach (var (key, _, bucketFacts) in Draws(permit))
        {
            if (bucketFacts.StrictNonce) lanes.Remove(key);
            if (reply is null) continue;
            var bucket = Of(key, bucketFacts, now);
            bucket.Correct(reply, now);
            if (reply.Status is 429 or 418 || (reply.Status == 503 && reply.RetryAfter is not null)) bucket.CloseUntil(now + (reply.RetryAfter ?? penalty));
        }
    }

    /// <summary>Forgets everything an owner has waiting or in flight.</summary>
    public void Forget(TOwner owner, DateTimeOffset now)
    {
        foreach (var queue in waiting)
            for (var node = queue.First; node is not null;)
            {
                var after = node.Next;
                if (node.Value.Owner.Equals(owner)) Remove(queue, node);
                node = after;
            }
        foreach (var key in inFlight.Keys.Where(k => k.Item1.Equals(owner)).ToList()) Finished(key.Item1, key.Item2, null, now);
    }

    public ValueList<BucketLevel> Levels(DateTimeOffset now) =>
        buckets.Select(b => b.Value.Level(now) with { Name = b.Key.Account.Length == 0 ? b.Key.Bucket : $"{b.Key.Bucket} ({b.Key.Account})" }).ToValueList();

    // When the permit could go; null when it waits for another request, whose end will say.
    private DateTimeOffset? Ready(Permit<TOwner> permit, HashSet<(string, string)> taken, DateTimeOffset now)
    {
        DateTimeOffset? ready = now;
        var draws = Draws(permit).ToList();
        foreach (var (key, cost, bucketFacts) in draws)
        {
            if (taken.Contains(key) || (bucketFacts.StrictNonce && lanes.Contains(key))) ready = null;
            else if (ready is not null && Of(key, bucketFacts, now).WhenReady(cost, now) is var time && time > ready) ready = time;
        }
        // Whoever is behind must not overtake on a bucket that this one waits for.
        if (ready is null || ready > now) foreach (var (key, _, _) in draws) taken.Add(key);
        return ready;
    }

    private void Take(Permit<TOwner> permit, DateTimeOffset now)
    {
        inFlight[(permit.Owner, permit.Id)] = permit;
        foreach (var (key, cost, bucketFacts) in Draws(permit))
        {
            Of(key, bucketFacts, now).Take(cost, now);
            if (bucketFacts.StrictNonce) lanes.Add(key);
        }
    }

    private IEnumerable<((string Bucket, string Account) Key, decimal Cost, BucketFacts Facts)> Draws(Permit<TOwner> permit)
    {
        var endpoint = permit.Endpoint;
        foreach (var bucket in facts.Limits)
        {
            decimal? cost = endpoint.Buckets.TryGetValue(bucket.Name, out var own) ? own
                : DrawsOn(bucket, endpoint) ? endpoint.CostOf(permit.Params) : null;
            if (cost is { } amount) yield return ((bucket.Name, bucket.Per == BucketOwner.Ip ? "" : permit.Account), amount, bucket);
        }
    }

    private static bool DrawsOn(BucketFacts bucket, Endpoint endpoint) => bucket.Scopes.Count == 0
        ? bucket.Name == endpoint.Scope || endpoint.Scope.StartsWith($"{bucket.Name}.", StringComparison.Ordinal)
        : bucket.Scopes.Contains(endpoint.Scope) || bucket.Scopes.Contains("all");

    private Bucket Of((string, string) key, BucketFacts bucketFacts, DateTimeOffset now) =>
        buckets.TryGetValue(key, out var bucket) ? bucket : buckets[key] = new Bucket(bucketFacts, now);

    private void Remove(LinkedList<Permit<TOwner>> queue, LinkedListNode<Permit<TOwner>> node)
    {
        queue.Remove(node);
        Count--;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset b) => a is null || b < a ? b : a;
}
