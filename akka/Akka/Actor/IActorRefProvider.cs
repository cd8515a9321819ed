namespace Akka.Actor;

/// <summary>Makes and finds references.</summary>
public interface IActorRefProvider
{
    IInternalActorRef RootGuardian { get; }

    LocalActorRef Guardian { get; }

    LocalActorRef SystemGuardian { get; }

    IActorRef DeadLetters { get; }

    IActorRef IgnoreRef { get; }

    ActorPath RootPath { get; }

    Settings Settings { get; }

    Address DefaultAddress { get; }

    Serialization.Information SerializationInformation { get; }

    IInternalActorRef TempContainer { get; }

    Task TerminationTask { get; }

    /// <summary>A new path under /temp.</summary>
    ActorPath TempPath();

    void RegisterTempActor(IInternalActorRef actorRef, ActorPath path);

    void UnregisterTempActor(ActorPath path);

    IActorRef ResolveActorRef(string path);

    IActorRef ResolveActorRef(ActorPath actorPath);

    IActorRef RootGuardianAt(Address address);

    Address GetExternalAddressFor(Address address);
}
