using System.Diagnostics;

namespace Akka.Actor.Internal;

/// <summary>A child and how often it was restarted lately.</summary>
public class ChildRestartStats
{
    private uint _count;
    private long _windowStart;

    internal ChildRestartStats(LocalActorRef child) => Ref = child;

    internal LocalActorRef Ref { get; }

    internal bool IsDying { get; set; }

    public IInternalActorRef Child => Ref;

    public long Uid => Ref.Path.Uid;

    public uint MaxNrOfRetriesCount => _count;

    public long RestartTimeWindowStartTicks => _windowStart;

    /// <summary>Counts one more restart; false if that is one too many. Negative: no limit.</summary>
    public bool RequestRestartPermission(int maxNrOfRetries, int withinTimeMilliseconds)
    {
        if (maxNrOfRetries == 0) return false;
        if (withinTimeMilliseconds <= 0) return maxNrOfRetries < 0 || ++_count <= maxNrOfRetries;
        // A window without a count means one retry within it.
        var retries = maxNrOfRetries < 0 ? 1 : maxNrOfRetries;
        var now = Stopwatch.GetTimestamp();
        if (_windowStart == 0 || Stopwatch.GetElapsedTime(_windowStart, now).TotalMilliseconds > withinTimeMilliseconds) (_windowStart, _count) = (now, 0);
        return ++_count <= retries;
    }
}
