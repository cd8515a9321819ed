using Akka.Configuration;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>The engine's settings, read once from the section <c>ccxt</c> of its configuration; hocon/reference.conf explains each.</summary>
public sealed record EngineSettings
{
    /// <summary>How long one HTTP request may take.</summary>
    public required TimeSpan RequestTimeout { get; init; }
    /// <summary>How long an operation may take when its sender names no deadline, waiting and retries included.</summary>
    public required TimeSpan Deadline { get; init; }
    /// <summary>How many requests may wait for one exchange; one more is refused with RateLimitExceeded.</summary>
    public required int QueueCapacity { get; init; }
    /// <summary>How often a failed read is tried again.</summary>
    public required int Retries { get; init; }
    public required TimeSpan BackoffMin { get; init; }
    public required TimeSpan BackoffMax { get; init; }
    /// <summary>How long an exchange is left alone after a 429 or 418 that names no time.</summary>
    public required TimeSpan PenaltyBox { get; init; }
    public required TimeSpan MarketsRefresh { get; init; }
    public required TimeSpan PollInterval { get; init; }
    /// <summary>Levels a side that order books are polled with.</summary>
    public required int BookDepth { get; init; }
    /// <summary>Data older than this is announced as <see cref="Stale"/>.</summary>
    public required TimeSpan StaleAfter { get; init; }
    public required int HubBuffer { get; init; }
    public required IReadOnlyDictionary<string, ExchangeSettings> Exchanges { get; init; }

    /// <exception cref="ConfigurationException">The section is missing.</exception>
    public static EngineSettings From(Config config)
    {
        var section = config.GetConfig("ccxt") ?? throw new ConfigurationException("the configuration has no section ccxt; it starts from hocon/reference.conf");
        return new EngineSettings
        {
            RequestTimeout = section.GetTimeSpan("request-timeout"),
            Deadline = section.GetTimeSpan("deadline"),
            QueueCapacity = section.GetInt("queue-capacity"),
            Retries = section.GetInt("retries"),
            BackoffMin = section.GetTimeSpan("backoff.min"),
            BackoffMax = section.GetTimeSpan("backoff.max"),
            PenaltyBox = section.GetTimeSpan("penalty-box"),
            MarketsRefresh = section.GetTimeSpan("markets-refresh"),
            PollInterval = section.GetTimeSpan("poll-interval"),
            BookDepth = section.GetInt("book-depth"),
            StaleAfter = section.GetTimeSpan("stale-after"),
            HubBuffer = section.GetInt("hub-buffer"),
            Exchanges = new Dictionary<string, ExchangeSettings>(StringComparer.Ordinal),
        };
    }

    /// <summary>The settings of one exchange; plain ones for an exchange that is not mentioned.</summary>
    public ExchangeSettings Of(string exchange) => Exchanges.TryGetValue(exchange, out var settings) ? settings : new ExchangeSettings();
}

/// <summary>What the user says about one exchange.</summary>
public sealed record ExchangeSettings
{
    /// <summary>HOCON laid over the exchange's facts (<c>urls.rest.public = "…"</c>); null for none.</summary>
    public string? Facts { get; init; }
    /// <summary>The test network.</summary>
    public bool Sandbox { get; init; }
    /// <summary>Credentials by account name.</summary>
    public IReadOnlyDictionary<string, Keys> Accounts { get; init; } = new Dictionary<string, Keys>(StringComparer.Ordinal);
}
