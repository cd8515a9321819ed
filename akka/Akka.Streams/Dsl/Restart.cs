using Akka.Streams.Implementation.Stages;

namespace Akka.Streams.Dsl;

/// <summary>
/// A source that is made and run anew whenever it ends. What was under way when it failed is lost; the downstream sees neither the failure nor the end.
/// Only the cancellation of the downstream ends it, or too many restarts.
/// </summary>
public static class RestartSource
{
    public static Source<T, NotUsed> WithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory, RestartSettings settings) =>
        Source.FromGraph(new RestartSourceStage<T, TMat>(sourceFactory, settings, onlyOnFailures: false));

    public static Source<T, NotUsed> WithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        WithBackoff(sourceFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor));

    public static Source<T, NotUsed> WithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor,
        int maxRestarts) => WithBackoff(sourceFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor).WithMaxRestarts(maxRestarts, minBackoff));

    /// <summary>A normal completion ends it.</summary>
    public static Source<T, NotUsed> OnFailuresWithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory, RestartSettings settings) =>
        Source.FromGraph(new RestartSourceStage<T, TMat>(sourceFactory, settings, onlyOnFailures: true));

    public static Source<T, NotUsed> OnFailuresWithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory, TimeSpan minBackoff, TimeSpan maxBackoff,
        double randomFactor) => OnFailuresWithBackoff(sourceFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor));

    public static Source<T, NotUsed> OnFailuresWithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory, TimeSpan minBackoff, TimeSpan maxBackoff,
        double randomFactor, int maxRestarts) =>
        OnFailuresWithBackoff(sourceFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor).WithMaxRestarts(maxRestarts, minBackoff));
}
