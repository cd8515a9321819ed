namespace Ccxt.Venues;

/// <summary>What goes wrong at a venue, switched at run time.</summary>
public sealed class Faults(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _refusesUntil = DateTimeOffset.MinValue;

    /// <summary>Added before every answer.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Every request is answered with this status, such as 500 or 503; null: none is.</summary>
    public int? ServerError { get; set; }

    /// <summary>Connections are cut instead of answered.</summary>
    public bool DropConnections { get; set; }

    /// <summary>From now on answers 429 with the time left in Retry-After, until that time is over.</summary>
    public void TooManyRequests(TimeSpan retryAfter)
    {
        lock (_gate) _refusesUntil = time.GetUtcNow() + retryAfter;
    }

    public void Clear()
    {
        lock (_gate) _refusesUntil = DateTimeOffset.MinValue;
        Latency = TimeSpan.Zero;
        ServerError = null;
        DropConnections = false;
    }

    internal TimeSpan? RefusesFor()
    {
        lock (_gate)
        {
            var left = _refusesUntil - time.GetUtcNow();
            return left > TimeSpan.Zero ? left : null;
        }
    }
}

/// <summary>One request that arrived.</summary>
/// <param name="Status">0 if the connection was cut.</param>
public sealed record LoggedRequest(DateTimeOffset At, string Verb, string Path, int Status);

/// <summary>The latest requests in the order in which they were answered.</summary>
public sealed class RequestLog
{
    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<LoggedRequest> _entries = new();
    private long _count;

    /// <summary>All that ever arrived, those already forgotten included.</summary>
    public long Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    public IReadOnlyList<LoggedRequest> Entries
    {
        get
        {
            lock (_gate) return [.. _entries];
        }
    }

    internal void Add(LoggedRequest entry)
    {
        lock (_gate)
        {
            _count++;
            _entries.Enqueue(entry);
            if (_entries.Count > Most) _entries.Dequeue();
        }
    }
}
