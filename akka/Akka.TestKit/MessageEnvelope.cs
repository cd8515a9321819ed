using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A message that a test actor has received.</summary>
public abstract class MessageEnvelope
{
    public abstract object Message { get; }

    public abstract IActorRef Sender { get; }
}

public class RealMessageEnvelope(object message, IActorRef sender) : MessageEnvelope
{
    public override object Message { get; } = message;

    public override IActorRef Sender { get; } = sender;

    public override string ToString() => $"<{Message ?? "null"}> from {(Sender is null || Sender.IsNobody() ? "NoSender" : Sender.ToString())}";
}

/// <summary>No message has come.</summary>
public sealed class NullMessageEnvelope : MessageEnvelope
{
    private NullMessageEnvelope() { }

    public static NullMessageEnvelope Instance { get; } = new();

    public override object Message => throw new Pattern.IllegalStateException("last receive did not dequeue a message");

    public override IActorRef Sender => throw new Pattern.IllegalStateException("last receive did not dequeue a message");

    public override string ToString() => "<null>";
}
