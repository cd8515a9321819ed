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
    /// <summary>How long an engine that stops waits for writes under way.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(10);
    public required IReadOnlyDictionary<string, ExchangeSettings> Exchanges { get; init; }

    /// <exception cref="ConfigurationException">The section is missing, or a setting makes no sense; the message names it.</exception>
    public static EngineSettings From(Config config)
    {
        var section = config.GetConfig("ccxt") ?? throw new ConfigurationException("the configuration has no section ccxt; it starts from hocon/reference.conf");
        return new EngineSettings
        {
            RequestTimeout = Time("request-timeout"),
            Deadline = Time("deadline"),
            QueueCapacity = Whole("queue-capacity", 1),
            Retries = Whole("retries", 0),
            BackoffMin = Time("backoff.min"),
            BackoffMax = Time("backoff.max"),
            PenaltyBox = Time("penalty-box"),
            MarketsRefresh = Time("markets-refresh"),
            PollInterval = Time("poll-interval"),
            BookDepth = Whole("book-depth", 1),
            StaleAfter = Time("stale-after"),
            HubBuffer = Whole("hub-buffer", 2),
            ShutdownTimeout = Time("shutdown-timeout"),
            Exchanges = new Dictionary<string, ExchangeSettings>(StringComparer.Ordinal),
        };

        TimeSpan Time(string name) => Read(name, path => section.GetTimeSpan(path), time => time > TimeSpan.Zero, "a time above zero, like 500ms or 10s");

        int Whole(string name, int least) => Read(name, path => section.GetInt(path), number => number >= least, $"a whole number from {least} on");

        T Read<T>(string name, Func<string, T> read, Predicate<T> good, string expected)
        {
            try
            {
                if (section.HasPath(name) && read(name) is var value && good(value)) return value;
            }
            catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
            {
            }
            throw new ConfigurationException($"ccxt.{name} has to be {expected}, not {section.GetString(name, "nothing")}");
        }
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
