using System.Diagnostics.CodeAnalysis;
using Akka.Actor.Internal;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor;

/// <summary>A tree of actors with its settings, clock and event stream.</summary>
public abstract class ActorSystem : IActorRefFactory, IDisposable
{
    public abstract Settings Settings { get; }

    public abstract string Name { get; }

    public abstract Serialization.Serialization Serialization { get; }

    public abstract EventStream EventStream { get; }

    public abstract IActorRef DeadLetters { get; }

    /// <summary>Swallows what it is sent: for replies that nobody wants.</summary>
    public abstract IActorRef IgnoreRef { get; }

    public abstract IScheduler Scheduler { get; }

    public abstract ILoggingAdapter Log { get; }

    /// <summary>Since the machine's start, when the system was created.</summary>
    public TimeSpan StartTime { get; } = TimeSpan.FromMilliseconds(Environment.TickCount64);

    public TimeSpan Uptime => TimeSpan.FromMilliseconds(Environment.TickCount64) - StartTime;

    /// <summary>Completes when the last actor has stopped.</summary>
    public abstract Task WhenTerminated { get; }

    public static ActorSystem Create(string name) => Create(name, ConfigurationFactory.Load());

    public static ActorSystem Create(string name, Config config) => Create(name, ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config)));

    public static ActorSystem Create(string name, BootstrapSetup setup) => Create(name, ActorSystemSetup.Create(setup));

    public static ActorSystem Create(string name, ActorSystemSetup setup)
    {
        var bootstrap = setup.Get<BootstrapSetup>();
        var config = bootstrap.HasValue ? bootstrap.Value.EffectiveConfig : ConfigurationFactory.Load();
        var system = new ActorSystemImpl(name, config, setup);
        system.Start();
        return system;
    }

    public abstract IActorRef ActorOf(Props props, string? name = null);

    public abstract ActorSelection ActorSelection(ActorPath actorPath);

    public abstract ActorSelection ActorSelection(string actorPath);

    public abstract void Stop(IActorRef actor);

    /// <summary>Runs the coordinated shutdown and stops every actor.</summary>
    public abstract Task Terminate();

    public abstract void RegisterOnTermination(Action code);

    public abstract object RegisterExtension(IExtensionId extension);

    public abstract object GetExtension(IExtensionId extensionId);

    public abstract T GetExtension<T>() where T : class, IExtension;

    public abstract bool HasExtension(Type type);

    public abstract bool HasExtension<T>() where T : class, IExtension;

    public abstract bool TryGetExtension(Type extensionType, [MaybeNullWhen(false)] out object extension);

    public abstract bool TryGetExtension<T>([MaybeNullWhen(false)] out T extension) where T : class, IExtension;

    public void Dispose()
    {
        Terminate().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The system as extensions see it.</summary>
public abstract class ExtendedActorSystem : ActorSystem
{
    public abstract IActorRefProvider Provider { get; }

    public abstract IInternalActorRef Guardian { get; }

    public abstract IInternalActorRef LookupRoot { get; }

    public abstract IInternalActorRef SystemGuardian { get; }

    public abstract IActorRef SystemActorOf(Props props, string? name = null);

    public abstract IActorRef SystemActorOf<TActor>(string? name = null) where TActor : ActorBase, new();

    public abstract string PrintTree();

    public abstract void Abort();
}
