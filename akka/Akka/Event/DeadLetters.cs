using Akka.Actor;

namespace Akka.Event;

/// <summary>A message that nobody needs to hear about when it cannot be delivered.</summary>
public interface IDeadLetterSuppression;

public abstract class AllDeadLetters : IWrappedMessage
{
    protected AllDeadLetters(object message, IActorRef sender, IActorRef recipient) => (Message, Sender, Recipient) = (message, sender, recipient);

    public object Message { get; }

    public IActorRef Recipient { get; }

    public IActorRef Sender { get; }

    public override string ToString() => $"{GetType().Name} from {Sender} to {Recipient}: <{Message}>";
}

/// <summary>A message whose receiver was not there.</summary>
public sealed class DeadLetter(object message, IActorRef sender, IActorRef recipient) : AllDeadLetters(message, sender, recipient);

public sealed class SuppressedDeadLetter(IDeadLetterSuppression message, IActorRef sender, IActorRef recipient) : AllDeadLetters(message, sender, recipient);

/// <summary>A message that its receiver had no handler for.</summary>
public sealed class UnhandledMessage(object message, IActorRef sender, IActorRef recipient) : AllDeadLetters(message, sender, recipient);

/// <summary>A message that was let go on purpose: a full buffer, say.</summary>
public sealed class Dropped : AllDeadLetters
{
    public Dropped(object message, string reason, IActorRef recipient) : this(message, reason, ActorRefs.NoSender, recipient) { }

    public Dropped(object message, string reason, IActorRef sender, IActorRef recipient) : base(message, sender, recipient) => Reason = reason;

    public string Reason { get; }
}
