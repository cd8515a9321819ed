using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.RegularExpressions;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor.Internal;

internal sealed partial class ActorSystemImpl : ExtendedActorSystem
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _extensions = new();
    private readonly TerminationCallbacks _callbacks = new();
    private readonly LocalProvider _provider;
    private readonly Lazy<Serialization.Serialization> _serialization;
    private int _terminating;

    public ActorSystemImpl(string name, Config config, ActorSystemSetup setup)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new ArgumentException(
                $"Invalid ActorSystem name [{name}], must contain only word characters (i.e. [a-zA-Z0-9] plus non-leading '-' or '_').", nameof(name));
        }
        Name = name;
        Settings = new Settings(this, config, setup);
        Throughput = Math.Max(1, Settings.Config.GetInt("akka.actor.default-dispatcher.throughput", 30));
        EventStream = new EventStream(Settings.DebugEventStream);
        EventStream.StartStdoutLogger(Settings);
        Log = new BusLogging(EventStream, $"ActorSystem({name})", typeof(ActorSystem), DefaultLogMessageFormatter.Instance);
        Scheduler = Create<IScheduler>(Settings.SchedulerClass, Settings.Config, Log);
        DefaultSupervisorStrategy = SupervisorStrategy.DefaultStrategy;
        _provider = new LocalProvider(this);
        _serialization = new Lazy<Serialization.Serialization>(() => new Serialization.Serialization(this));
        SerializesMessages = Settings.SerializeAllMessages;
        MessageVerifier = new MessageVerifier(this);
        WhenTerminated = FinishTermination();
    }

    public override string Name { get; }

    public override Settings Settings { get; }

    public override Serialization.Serialization Serialization => _serialization.Value;

    public override EventStream EventStream { get; }

    public override IActorRef DeadLetters => _provider.DeadLetters;

    public override IActorRef IgnoreRef => _provider.IgnoreRef;

    public override IScheduler Scheduler { get; }

    public override ILoggingAdapter Log { get; }

    public override Task WhenTerminated { get; }

    public override IActorRefProvider Provider => _provider;

    public override IInternalActorRef Guardian => _provider.Guardian;

    public override IInternalActorRef LookupRoot => _provider.Root;

    public override IInternalActorRef SystemGuardian => _provider.SystemGuardian;

    /// <summary>How many messages an actor handles before others have their turn.</summary>
    internal int Throughput { get; }

    internal SupervisorStrategy DefaultSupervisorStrategy { get; }

    internal bool SerializesMessages { get; }

    internal MessageVerifier MessageVerifier { get; }

    internal bool IsTerminating => Volatile.Read(ref _terminating) != 0;

    public void Start()
    {
        try
        {
            var strategy = Create<SupervisorStrategyConfigurator>(Settings.SupervisorStrategyClass).Create();
            _provider.Start(strategy);
            SystemLoggers.Start(this);
            foreach (var extension in Settings.Config.GetStringList("akka.extensions")) RegisterExtension(Create<IExtensionId>(extension));
            if (Settings.LogConfigOnStart) Log.Info(Settings.ToString());
        }
        catch
        {
            Abort();
            throw;
        }
    }

    public override IActorRef ActorOf(Props props, string? name = null) => _provider.Guardian.Cell.Children.Add(props, name);

    public override IActorRef SystemActorOf(Props props, string? name = null) => _provider.SystemGuardian.Cell.Children.Add(props, name);

    public override IActorRef SystemActorOf<TActor>(string? name = null) => SystemActorOf(Props.Create<TActor>(), name);

    public override ActorSelection ActorSelection(ActorPath actorPath) => ActorRefFactoryShared.ActorSelection(actorPath, this);

    public override ActorSelection ActorSelection(string actorPath) => ActorRefFactoryShared.ActorSelection(actorPath, this, _provider.Root);

    public override void Stop(IActorRef actor) => ((IInternalActorRef)actor).Stop();

    public override Task Terminate()
    {
        if (Settings.CoordinatedShutdownRunByActorSystemTerminate)
        {
            if (!_provider.TerminationTask.IsCompleted) _ = CoordinatedShutdown.Get(this).Run(CoordinatedShutdown.ActorSystemTerminateReason.Instance);
            return WhenTerminated;
        }
        return FinalTerminate();
    }

    public override void Abort() => FinalTerminate();

    public override void RegisterOnTermination(Action code) => _callbacks.Add(code);

    public override object RegisterExtension(IExtensionId extension)
    {
        var made = new Lazy<object>(() => extension.CreateExtension(this));
        var entry = _extensions.GetOrAdd(extension.ExtensionType, made);
        try
        {
            return entry.Value;
        }
        catch when (ReferenceEquals(entry, made))
        {
            // The next who asks tries again.
            _extensions.TryRemove(new KeyValuePair<Type, Lazy<object>>(extension.ExtensionType, made));
            throw;
        }
    }

    public override object GetExtension(IExtensionId extensionId) => TryGetExtension(extensionId.ExtensionType, out var extension) ? extension : null!;

    public override T GetExtension<T>() => TryGetExtension<T>(out var extension) ? extension : null!;

    public override bool HasExtension(Type type) => _extensions.ContainsKey(type);

    public override bool HasExtension<T>() => HasExtension(typeof(T));

    public override bool TryGetExtension(Type extensionType, [MaybeNullWhen(false)] out object extension)
    {
        extension = _extensions.TryGetValue(extensionType, out var entry) ? entry.Value : null;
        return extension is not null;
    }

    public override bool TryGetExtension<T>([MaybeNullWhen(false)] out T extension)
    {
        extension = TryGetExtension(typeof(T), out var found) ? (T)found : null;
        return extension is not null;
    }

    public override string PrintTree()
    {
        var text = new StringBuilder();
        Print(_provider.Root, 0);
        return text.ToString();

        void Print(LocalActorRef actor, int depth)
        {
            text.Append(' ', depth * 2).Append(actor.Path.Name).Append(' ').AppendLine(actor.Cell.Props.Type.Name);
            foreach (var child in actor.Children.OrderBy(child => child.Path.Name, StringComparer.Ordinal)) Print((LocalActorRef)child, depth + 1);
        }
    }

    public override string ToString() => _provider.RootPath.Address.ToString();

    /// <summary>Stops the tree without asking anybody.</summary>
    internal Task FinalTerminate()
    {
        Volatile.Write(ref _terminating, 1);
        _provider.Guardian?.Stop();
        return WhenTerminated;
    }

    /// <summary>An object of a class that the configuration names, with the arguments it takes.</summary>
    internal static T Create<T>(string typeName, params object[] arguments)
    {
        var type = Type.GetType(typeName) ?? throw new ConfigurationException($"Could not find the type [{typeName}] that the configuration names.");
        try
        {
            return (T)(Activator.CreateInstance(type, arguments) ?? throw new ConfigurationException($"[{typeName}] cannot be created."));
        }
        catch (System.Reflection.TargetInvocationException failure) when (failure.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private async Task FinishTermination()
    {
        await _provider.TerminationTask.ConfigureAwait(false);
        Volatile.Write(ref _terminating, 1);
        EventStream.StopStdoutLogger(Settings);
        (Scheduler as IDisposable)?.Dispose();
        _callbacks.Run(Log);
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9-_]*$")]
    private static partial Regex ValidName();

    /// <summary>What runs when the last actor has stopped, the latest registered first.</summary>
    private sealed class TerminationCallbacks
    {
        private readonly Stack<Action> _callbacks = new();
        private bool _done;

        public void Add(Action code)
        {
            lock (_callbacks)
            {
                if (_done) throw new InvalidOperationException("ActorSystem already terminated.");
                _callbacks.Push(code);
            }
        }

        public void Run(ILoggingAdapter log)
        {
            Action[] all;
            lock (_callbacks)
            {
                _done = true;
                all = [.. _callbacks];
            }
            foreach (var code in all)
            {
                try
                {
                    code();
                }
                catch (Exception failure)
                {
                    log.Error(failure, "A termination callback failed");
                }
            }
        }
    }
}
