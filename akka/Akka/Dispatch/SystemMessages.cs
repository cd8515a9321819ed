using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>A message between cells. It is handled before every user message.</summary>
public interface ISystemMessage : INoSerializationVerificationNeeded;

/// <summary>A system message is a link of its receiver's queue, so one object goes to one receiver.</summary>
public abstract class SystemMessage : ISystemMessage
{
    internal SystemMessage? Next;
}

internal sealed class Suspend : SystemMessage;

internal sealed class Resume(Exception? causedByFailure) : SystemMessage
{
    public Exception? CausedByFailure { get; } = causedByFailure;
}

internal sealed class Recreate(Exception? cause) : SystemMessage
{
    public Exception? Cause { get; } = cause;
}

internal sealed class Terminate : SystemMessage;

internal sealed class Failed(LocalActorRef child, Exception cause) : SystemMessage
{
    public LocalActorRef Child { get; } = child;

    public Exception Cause { get; } = cause;
}

internal sealed class Watch(IInternalActorRef watchee, IInternalActorRef watcher) : SystemMessage
{
    public IInternalActorRef Watchee { get; } = watchee;

    public IInternalActorRef Watcher { get; } = watcher;
}

internal sealed class Unwatch(IInternalActorRef watchee, IInternalActorRef watcher) : SystemMessage
{
    public IInternalActorRef Watchee { get; } = watchee;

    public IInternalActorRef Watcher { get; } = watcher;
}

internal sealed class DeathWatchNotification(IActorRef actor, bool existenceConfirmed, bool addressTerminated) : SystemMessage
{
    public IActorRef Actor { get; } = actor;

    public bool ExistenceConfirmed { get; } = existenceConfirmed;

    public bool AddressTerminated { get; } = addressTerminated;
}

/// <summary>Work that must run as the actor although its user messages are held: what follows an await.</summary>
internal sealed class ActorContinuation(SendOrPostCallback callback, object? state) : SystemMessage
{
    public SendOrPostCallback Callback { get; } = callback;

    public object? State { get; } = state;
}

internal sealed class AsyncHandlerDone(AsyncHandlers.Operation operation) : SystemMessage
{
    public AsyncHandlers.Operation Operation { get; } = operation;
}
