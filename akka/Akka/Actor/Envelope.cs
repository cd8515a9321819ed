namespace Akka.Actor;

/// <summary>A message and who sent it.</summary>
public readonly struct Envelope
{
    public Envelope(object message, IActorRef sender) => (Message, Sender) = (message, sender);

    public Envelope(object message, IActorRef sender, ActorSystem system) : this(message, sender ?? system.DeadLetters) { }

    public object Message { get; }

    public IActorRef Sender { get; }

    public override string ToString() => $"<{Message}> from {Sender}";
}
