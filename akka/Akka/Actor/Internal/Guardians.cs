namespace Akka.Actor.Internal;

/// <summary>"/": a guardian that fails takes the system down; the user's actors stop first, the system's after them.</summary>
internal sealed class RootGuardianActor : ActorBase
{
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    protected override void PreStart()
    {
        var provider = (LocalProvider)Cell.System.Provider;
        Cell.Watch(provider.Guardian);
        Cell.Watch(provider.SystemGuardian);
    }

    protected override bool Receive(object message)
    {
        if (message is not Terminated terminated) return false;
        var provider = (LocalProvider)Cell.System.Provider;
        if (terminated.ActorRef.Equals(provider.Guardian)) Cell.Stop(provider.SystemGuardian);
        else Cell.Stop(Self);
        return true;
    }
}

/// <summary>"/user": the parent of all actors that the program makes at top level.</summary>
internal sealed class UserGuardianActor : ActorBase
{
    protected override bool Receive(object message)
    {
        Cell.System.DeadLetters.Tell(new Event.DeadLetter(message, Sender, Self), Sender);
        return true;
    }

    // Its children outlive its own restart.
    protected override void PreRestart(Exception reason, object message) { }
}

/// <summary>"/system": loggers and the actors of extensions.</summary>
internal sealed class SystemGuardianActor : ActorBase
{
    protected override bool Receive(object message)
    {
        Cell.System.DeadLetters.Tell(new Event.DeadLetter(message, Sender, Self), Sender);
        return true;
    }

    protected override void PreRestart(Exception reason, object message) { }
}
