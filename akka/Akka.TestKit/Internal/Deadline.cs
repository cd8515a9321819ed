using System.Diagnostics;

namespace Akka.TestKit.Internal;

/// <summary>A point of real time, whatever clock the system under test has.</summary>
internal readonly struct Deadline
{
    private readonly long _at;
    private readonly bool _never;

    private Deadline(long at, bool never) => (_at, _never) = (at, never);

    public static Deadline In(TimeSpan timeout) => timeout == Timeout.InfiniteTimeSpan || timeout == TimeSpan.MaxValue
        ? new Deadline(0, never: true)
        : new Deadline(Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency), never: false);

    /// <summary>Zero when it has passed, infinite when there is none.</summary>
    public TimeSpan Left
    {
        get
        {
            if (_never) return Timeout.InfiniteTimeSpan;
            var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), _at);
            return left > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : TimeSpan.Zero;
        }
    }

    public bool HasPassed => !_never && Left == TimeSpan.Zero;
}
