using Akka.Actor;

namespace Akka.Util;

/// <summary>The form in which an object that belongs to a system is written to bytes.</summary>
public interface ISurrogate
{
    ISurrogated FromSurrogate(ActorSystem system);
}

public interface ISurrogated
{
    ISurrogate ToSurrogate(ActorSystem system);
}
