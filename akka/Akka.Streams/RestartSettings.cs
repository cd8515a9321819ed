namespace Akka.Streams;

/// <summary>How a restarted stream backs off: exponentially between a shortest and a longest wait, with some chance mixed in, and how often.</summary>
public sealed class RestartSettings
{
    private RestartSettings(TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxRestarts, TimeSpan maxRestartsWithin)
    {
        MinBackoff = minBackoff;
        MaxBackoff = maxBackoff;
        RandomFactor = randomFactor;
        MaxRestarts = maxRestarts;
        MaxRestartsWithin = maxRestartsWithin;
    }

    public TimeSpan MinBackoff { get; }

    public TimeSpan MaxBackoff { get; }

    /// <summary>0.2 lengthens a wait by up to a fifth.</summary>
    public double RandomFactor { get; }

    public int MaxRestarts { get; }

    /// <summary>A run that lasts longer than this is forgiven the restarts before it.</summary>
    public TimeSpan MaxRestartsWithin { get; }

    public static RestartSettings Create(TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        new(minBackoff, maxBackoff, randomFactor, int.MaxValue, minBackoff);

    public RestartSettings WithMinBackoff(TimeSpan value) => new(value, MaxBackoff, RandomFactor, MaxRestarts, MaxRestartsWithin);

    public RestartSettings WithMaxBackoff(TimeSpan value) => new(MinBackoff, value, RandomFactor, MaxRestarts, MaxRestartsWithin);

    public RestartSettings WithRandomFactor(double value) => new(MinBackoff, MaxBackoff, value, MaxRestarts, MaxRestartsWithin);

    public RestartSettings WithMaxRestarts(int count, TimeSpan within) => new(MinBackoff, MaxBackoff, RandomFactor, count, within);

    public override string ToString() =>
        $"RestartSettings(minBackoff={MinBackoff}, maxBackoff={MaxBackoff}, randomFactor={RandomFactor}, "
        + $"maxRestarts={MaxRestarts}, maxRestartsWithin={MaxRestartsWithin})";
}
