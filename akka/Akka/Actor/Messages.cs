using Akka.Event;

namespace Akka.Actor;

/// <summary>A message that the cell handles itself before (or instead of) the actor.</summary>
public interface IAutoReceivedMessage;

/// <summary>A message that is dangerous to send across a boundary that is not trusted.</summary>
public interface IPossiblyHarmful;

/// <summary>A message that does not postpone the receive timeout.</summary>
public interface INotInfluenceReceiveTimeout;

/// <summary>A message that is left alone when `akka.actor.serialize-messages` is on.</summary>
public interface INoSerializationVerificationNeeded;

/// <summary>A message around another one.</summary>
public interface IWrappedMessage
{
    object Message { get; }
}

public static class WrappedMessage
{
    public static object Unwrap(object message)
    {
        while (message is IWrappedMessage wrapped) message = wrapped.Message;
        return message;
    }
}

/// <summary>Stops the actor when it is processed, in order with the messages before it.</summary>
public sealed class PoisonPill : IAutoReceivedMessage, IPossiblyHarmful, IDeadLetterSuppression
{
    private PoisonPill() { }

    public static PoisonPill Instance { get; } = new();

    public override string ToString() => "<PoisonPill>";
}

/// <summary>Makes the actor throw an <see cref="ActorKilledException"/>.</summary>
public sealed class Kill : IAutoReceivedMessage, IPossiblyHarmful
{
    private Kill() { }

    public static Kill Instance { get; } = new();

    public override string ToString() => "<Kill>";
}

/// <summary>Asks whether an actor is there; answered with <see cref="ActorIdentity"/>.</summary>
public sealed class Identify(object messageId) : IAutoReceivedMessage, INotInfluenceReceiveTimeout
{
    public object MessageId { get; } = messageId;

    public override bool Equals(object? obj) => obj is Identify other && Equals(MessageId, other.MessageId);

    public override int GetHashCode() => MessageId?.GetHashCode() ?? 0;

    public override string ToString() => $"<Identify>: {MessageId}";
}

/// <summary>The answer to <see cref="Identify"/>: Subject is null where there was no actor.</summary>
public sealed class ActorIdentity(object messageId, IActorRef? subject)
{
    public object MessageId { get; } = messageId;

    public IActorRef Subject { get; } = subject!;

    public override bool Equals(object? obj) => obj is ActorIdentity other && Equals(MessageId, other.MessageId) && Equals(Subject, other.Subject);

    public override int GetHashCode() => HashCode.Combine(MessageId, Subject);

    public override string ToString() => $"<ActorIdentity>: {MessageId}, Subject: {Subject}";
}

public sealed class ReceiveTimeout : IPossiblyHarmful
{
    private ReceiveTimeout() { }

    public static ReceiveTimeout Instance { get; } = new();
}

/// <summary>A watched actor has stopped (or was never there: ExistenceConfirmed is false).</summary>
public sealed class Terminated(IActorRef actorRef, bool existenceConfirmed, bool addressTerminated)
    : IAutoReceivedMessage, IPossiblyHarmful, IDeadLetterSuppression, INoSerializationVerificationNeeded, IEquatable<Terminated>
{
    public IActorRef ActorRef { get; } = actorRef;

    public bool AddressTerminated { get; } = addressTerminated;

    public bool ExistenceConfirmed { get; } = existenceConfirmed;

    public bool Equals(Terminated? other) =>
        other is not null && Equals(ActorRef, other.ActorRef) && AddressTerminated == other.AddressTerminated && ExistenceConfirmed == other.ExistenceConfirmed;

    public override bool Equals(object? obj) => Equals(obj as Terminated);

    public override int GetHashCode() => HashCode.Combine(ActorRef, AddressTerminated, ExistenceConfirmed);

    public override string ToString() => $"<Terminated>: {ActorRef} - ExistenceConfirmed={ExistenceConfirmed}";
}

/// <summary>An outcome as a message: what Ask turns into a result or an exception.</summary>
public abstract class Status
{
    public sealed class Success(object status) : Status
    {
        public static readonly Success Instance = new(null!);

        public object Status { get; } = status;

        public override string ToString() => $"Success: {Status}";
    }

    public sealed class Failure : Status
    {
        public Failure(Exception cause) : this(cause, null!) { }

        public Failure(Exception cause, object state) => (Cause, State) = (cause, state);

        public Exception Cause { get; }

        public object State { get; }

        public override string ToString() => $"Failure: {Cause}{(State is null ? "" : $", State: {State}")}";
    }
}
