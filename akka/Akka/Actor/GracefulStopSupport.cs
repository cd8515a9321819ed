using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

public static class GracefulStopSupport
{
    public static Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout) => target.GracefulStop(timeout, PoisonPill.Instance);

    /// <summary>Sends the message and completes with true when the actor has stopped; cancelled if it takes too long.</summary>
    public static async Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout, object stopMessage)
    {
        var subject = (IInternalActorRef)target;
        var death = new DeathRef(subject.Provider);
        subject.SendSystemMessage(new Watch(subject, death));
        target.Tell(stopMessage, ActorRefs.NoSender);
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            await death.Died.WaitAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            subject.SendSystemMessage(new Unwatch(subject, death));
            throw new TaskCanceledException($"{target} has not stopped within {timeout}");
        }
    }
}

public static class WatchAsyncSupport
{
    /// <summary>True when the actor has stopped, false if the token was cancelled before.</summary>
    public static async Task<bool> WatchAsync(this IActorRef target, CancellationToken token = default)
    {
        if (target is not IInternalActorRef subject || target is Nobody)
            throw new ArgumentException($"{target} is not watchable", nameof(target));
        var death = new DeathRef(subject.Provider);
        subject.SendSystemMessage(new Watch(subject, death));
        try
        {
            await death.Died.WaitAsync(token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            subject.SendSystemMessage(new Unwatch(subject, death));
            return false;
        }
    }
}

/// <summary>Watches one actor from outside the tree.</summary>
internal sealed class DeathRef(IActorRefProvider provider) : MinimalActorRef
{
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<ActorPath> _path = new(provider.TempPath);

    public Task Died => _died.Task;

    public override ActorPath Path => _path.Value;

    public override IActorRefProvider Provider => provider;

    public override void SendSystemMessage(ISystemMessage message)
    {
        if (message is DeathWatchNotification) _died.TrySetResult();
    }
}
