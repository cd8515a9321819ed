using Akka.Actor;

namespace Ccxt.Actors;

/// <summary>The engine's one clock: that of the actor system's scheduler, so that tests run on virtual time.</summary>
public sealed class SchedulerTime(ActorSystem system) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => system.Scheduler.Now;
}
