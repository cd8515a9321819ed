namespace Akka.Actor;

public abstract class AkkaException : Exception
{
    protected AkkaException() { }

    protected AkkaException(string message, Exception? cause = null) : base(message, cause) { }

    protected Exception Cause => InnerException!;
}

/// <summary>Creation failed: the constructor, PreStart or the props.</summary>
public class ActorInitializationException : AkkaException
{
    private readonly IActorRef? _actor;

    public ActorInitializationException() { }

    public ActorInitializationException(string message) : base(message) { }

    public ActorInitializationException(string message, Exception cause) : base(message, cause) { }

    public ActorInitializationException(IActorRef actor, string message, Exception? cause = null) : base(message, cause) => _actor = actor;

    public IActorRef Actor => _actor!;

    public override string ToString() => _actor is null ? base.ToString() : $"{_actor}: {base.ToString()}";
}

public class ActorKilledException : AkkaException
{
    public ActorKilledException() { }

    public ActorKilledException(string message) : base(message) { }
}

public class ActorNotFoundException : AkkaException
{
    public ActorNotFoundException() { }

    public ActorNotFoundException(string message, Exception? innerException = null) : base(message, innerException) { }
}

public class AskTimeoutException(string message) : AkkaException(message);

/// <summary>Thrown where an actor watches another and leaves its Terminated unhandled.</summary>
public class DeathPactException(IActorRef deadActor) : AkkaException($"Monitored actor [{deadActor}] terminated")
{
    public IActorRef DeadActor { get; } = deadActor;
}

public class IllegalActorNameException(string message) : AkkaException(message);

public class IllegalActorStateException(string message) : AkkaException(message);

public class InvalidActorNameException : AkkaException
{
    public InvalidActorNameException(string message) : base(message) { }

    public InvalidActorNameException(string message, Exception innerException) : base(message, innerException) { }
}

public class InvalidMessageException : AkkaException
{
    public InvalidMessageException() : this("Message is null") { }

    public InvalidMessageException(string message) : base(message) { }
}

public class LoggerInitializationException : AkkaException
{
    public LoggerInitializationException() { }

    public LoggerInitializationException(string message) : base(message) { }

    public LoggerInitializationException(string message, Exception? cause = null) : base(message, cause) { }
}

/// <summary>The new incarnation failed in PostRestart.</summary>
public sealed class PostRestartException : ActorInitializationException
{
    public PostRestartException(IActorRef actor, Exception cause, Exception originalCause)
        : base(actor, $"Exception post restart ({originalCause?.GetType().ToString() ?? "null"})", cause) => OriginalCause = originalCause!;

    public Exception OriginalCause { get; }
}

/// <summary>The old incarnation failed in PreRestart. It is only logged: the restart goes on.</summary>
public class PreRestartException : ActorInitializationException
{
    public PreRestartException(IActorRef actor, Exception restartException, Exception cause, object optionalMessage)
        : base(actor, $"Exception in PreRestart({cause?.GetType().ToString() ?? "null"}, {optionalMessage?.GetType().ToString() ?? "null"})", restartException)
    {
        RestartException = restartException;
        OptionalMessage = optionalMessage!;
    }

    public object OptionalMessage { get; }

    public Exception RestartException { get; }
}

public sealed class SchedulerException(string message) : AkkaException(message);

public class StashOverflowException(string message, Exception? cause = null) : AkkaException(message, cause);
