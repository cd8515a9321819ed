using System.Collections.Concurrent;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>The references of a system that has no other process to speak to.</summary>
internal sealed class LocalProvider : IActorRefProvider
{
    private readonly ActorSystemImpl _system;
    private readonly TempRefs _temp;
    private readonly RootSupervisor _aboveRoot;
    private long _tempNames;

    public LocalProvider(ActorSystemImpl system)
    {
        _system = system;
        DefaultAddress = new Address("akka", system.Name);
        RootPath = new RootActorPath(DefaultAddress);
        DeadLetters = new DeadLetterActorRef(this, RootPath / "deadLetters", system.EventStream);
        IgnoreRef = new IgnoringRef(this, RootPath / "ignore");
        SerializationInformation = new Serialization.Information(DefaultAddress, system);
        _temp = new TempRefs(this, RootPath / "temp");
        _aboveRoot = new RootSupervisor(this, RootPath / "_root-supervisor");
    }

    public LocalActorRef Root { get; private set; } = null!;

    public IInternalActorRef RootGuardian => Root;

    public LocalActorRef Guardian { get; private set; } = null!;

    public LocalActorRef SystemGuardian { get; private set; } = null!;

    public IActorRef DeadLetters { get; }

    public IActorRef IgnoreRef { get; }

    public ActorPath RootPath { get; }

    public Settings Settings => _system.Settings;

    public Address DefaultAddress { get; }

    public Serialization.Information SerializationInformation { get; }

    public IInternalActorRef TempContainer => _temp;

    public Task TerminationTask => _aboveRoot.Terminated;

    /// <summary>The failure that took the system down, if one did.</summary>
    public Exception? Failure => _aboveRoot.Failure;

    public void Start(SupervisorStrategy guardianStrategy)
    {
        Root = new LocalActorRef(_system, Props.Create<RootGuardianActor>(), _aboveRoot, RootPath);
        Guardian = Root.Cell.Children.Add(new Props(typeof(UserGuardianActor), guardianStrategy), "user");
        SystemGuardian = Root.Cell.Children.Add(Props.Create<SystemGuardianActor>(), "system");
        // Anybody may add children to these two at any time, so they do not wait for the first to make room for it.
        _ = Guardian.Cell.Children;
        _ = SystemGuardian.Cell.Children;
        Root.Start();
    }

    public ActorPath TempPath() => _temp.Path / ActorNames.Generated(Interlocked.Increment(ref _tempNames));

    public void RegisterTempActor(IInternalActorRef actorRef, ActorPath path) => _temp.Add(path.Name, actorRef);

    public void UnregisterTempActor(ActorPath path) => _temp.Remove(path.Name);

    public IActorRef ResolveActorRef(string path)
    {
        if (ActorPath.TryParse(path, out var parsed) && parsed.Address == DefaultAddress) return Resolve(parsed);
        return DeadLetters;
    }

    public IActorRef ResolveActorRef(ActorPath actorPath) =>
        actorPath.Address == DefaultAddress ? Resolve(actorPath) : new EmptyLocalActorRef(this, actorPath, _system.EventStream);

    public IActorRef RootGuardianAt(Address address) => address == DefaultAddress ? Root : DeadLetters;

    public Address GetExternalAddressFor(Address address) => address == DefaultAddress ? address : null!;

    private IActorRef Resolve(ActorPath path)
    {
        var elements = path.Elements;
        if (elements.Count == 0) return Root;
        IActorRef found = ActorRefs.Nobody;
        switch (elements[0])
        {
            case "temp":
                found = elements.Count == 1 ? _temp : _temp.GetChild([elements[1]]);
                break;
            case "deadLetters" when elements.Count == 1:
                return DeadLetters;
            case "ignore" when elements.Count == 1:
                return IgnoreRef;
            default:
                found = Root.GetChild(elements);
                break;
        }
        return found is Nobody || (path.Uid != 0 && found.Path.Uid != path.Uid) ? new EmptyLocalActorRef(this, path, _system.EventStream) : found;
    }

    /// <summary>References that live as long as a question does.</summary>
    private sealed class TempRefs(LocalProvider provider, ActorPath path) : MinimalActorRef
    {
        private readonly ConcurrentDictionary<string, IInternalActorRef> _refs = new(StringComparer.Ordinal);

        public override ActorPath Path { get; } = path;

        public override IActorRefProvider Provider { get; } = provider;

        public override IInternalActorRef Parent => provider.Root;

        public void Add(string name, IInternalActorRef actor) => _refs[name] = actor;

        public void Remove(string name) => _refs.TryRemove(name, out _);

        public override IActorRef GetChild(IReadOnlyList<string> name) =>
            name.Count == 0 ? this : _refs.TryGetValue(name[0], out var found) ? found : ActorRefs.Nobody;
    }

    private sealed class IgnoringRef(LocalProvider provider, ActorPath path) : MinimalActorRef
    {
        public override ActorPath Path { get; } = path;

        public override IActorRefProvider Provider { get; } = provider;
    }

    /// <summary>What stands above the root of the tree: it learns that the last actor has stopped.</summary>
    private sealed class RootSupervisor(LocalProvider provider, ActorPath path) : MinimalActorRef
    {
        private readonly TaskCompletionSource _terminated = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ActorPath Path { get; } = path;

        public override IActorRefProvider Provider { get; } = provider;

        public Task Terminated => _terminated.Task;

        public Exception? Failure { get; private set; }

        public override void SendSystemMessage(ISystemMessage message)
        {
            switch (message)
            {
                case Failed failed:
                    Failure = failed.Cause;
                    provider._system.EventStream.Publish(new Error(failed.Cause, Path.ToString(), typeof(RootSupervisor), $"guardian {failed.Child} failed, shutting down!"));
                    failed.Child.Stop();
                    break;
                case DeathWatchNotification:
                    _terminated.TrySetResult();
                    break;
            }
        }
    }
}
