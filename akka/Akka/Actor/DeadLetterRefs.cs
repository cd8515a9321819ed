using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The reference to a path where nobody is: what it gets becomes a dead letter, and who watches it learns at once that it is gone.</summary>
public class EmptyLocalActorRef : MinimalActorRef
{
    private readonly EventStream _events;

    public EmptyLocalActorRef(IActorRefProvider provider, ActorPath path, EventStream eventStream)
    {
        Provider = provider;
        Path = path;
        _events = eventStream;
    }

    public override ActorPath Path { get; }

    public override IActorRefProvider Provider { get; }

    public override bool IsTerminated => true;

    public override void SendSystemMessage(ISystemMessage message)
    {
        if (message is Watch watch && watch.Watchee.Equals(this) && !watch.Watcher.Equals(this))
            watch.Watcher.SendSystemMessage(new DeathWatchNotification(watch.Watchee, existenceConfirmed: false, addressTerminated: false));
    }

    protected override void TellInternal(object message, IActorRef sender)
    {
        if (message is DeadLetter) _events.Publish(message);
        else if (!SpecialHandle(message, sender)) PublishDead(message, sender);
    }

    protected virtual bool SpecialHandle(object message, IActorRef sender)
    {
        switch (message)
        {
            case Identify identify:
                sender?.Tell(new ActorIdentity(identify.MessageId, null), this);
                return true;
            case ActorSelectionMessage { Message: Identify identify }:
                sender?.Tell(new ActorIdentity(identify.MessageId, null), this);
                return true;
            case ActorSelectionMessage selected:
                PublishDead(selected.Message, sender);
                return true;
            case IDeadLetterSuppression suppressed:
                _events.Publish(new SuppressedDeadLetter(suppressed, sender ?? Provider.DeadLetters, this));
                return true;
            default:
                return false;
        }
    }

    private void PublishDead(object message, IActorRef? sender)
    {
        if (message is IDeadLetterSuppression suppressed) _events.Publish(new SuppressedDeadLetter(suppressed, sender ?? Provider.DeadLetters, this));
        else _events.Publish(new DeadLetter(message, sender ?? Provider.DeadLetters, this));
    }
}

/// <summary>Where messages without a living receiver end: they are published on the event stream.</summary>
public class DeadLetterActorRef(IActorRefProvider provider, ActorPath path, EventStream eventStream) : EmptyLocalActorRef(provider, path, eventStream)
{
    private readonly EventStream _events = eventStream;

    protected override void TellInternal(object message, IActorRef sender)
    {
        switch (message)
        {
            case DeadLetter { Message: IDeadLetterSuppression suppressed } dead:
                _events.Publish(new SuppressedDeadLetter(suppressed, dead.Sender, dead.Recipient));
                break;
            case DeadLetter { Message: Identify } dead:
                SpecialHandle(dead.Message, dead.Sender);
                break;
            case DeadLetter { Message: ActorSelectionMessage { Message: Identify } selected } dead:
                SpecialHandle(selected, dead.Sender);
                break;
            case AllDeadLetters dead:
                _events.Publish(dead);
                break;
            default:
                if (!SpecialHandle(message, sender)) _events.Publish(new DeadLetter(message, sender ?? this, this));
                break;
        }
    }
}
