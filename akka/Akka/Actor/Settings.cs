using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The settings of a system, read once.</summary>
public class Settings
{
    private readonly Config _user;
    private Config _fallback = ConfigurationFactory.Default();

    public Settings(ActorSystem system, Config config) : this(system, config, ActorSystemSetup.Empty) { }

    public Settings(ActorSystem system, Config config, ActorSystemSetup setup)
    {
        System = system;
        Setup = setup;
        _user = config;
        Config = config.SafeWithFallback(_fallback);

        ConfigVersion = Text("akka.version");
        ProviderClass = Text("akka.actor.provider");
        SupervisorStrategyClass = Text("akka.actor.guardian-supervisor-strategy");
        AskTimeout = Config.GetTimeSpan("akka.actor.ask-timeout", Timeout.InfiniteTimeSpan);
        CreationTimeout = Config.GetTimeSpan("akka.actor.creation-timeout", TimeSpan.FromSeconds(20));
        SerializeAllMessages = Config.GetBoolean("akka.actor.serialize-messages");
        SerializeAllCreators = Config.GetBoolean("akka.actor.serialize-creators");

        LogLevel = Text("akka.loglevel");
        StdoutLogLevel = Text("akka.stdout-loglevel");
        Loggers = Config.GetStringList("akka.loggers");
        LoggerStartTimeout = Config.GetTimeSpan("akka.logger-startup-timeout", TimeSpan.FromSeconds(5));
        LogConfigOnStart = Config.GetBoolean("akka.log-config-on-start");
        LogDeadLetters = Text("akka.log-dead-letters").ToLowerInvariant() switch
        {
            "on" or "true" => int.MaxValue,
            "off" or "false" => 0,
            _ => Config.GetInt("akka.log-dead-letters"),
        };
        LogDeadLettersDuringShutdown = Config.GetBoolean("akka.log-dead-letters-during-shutdown");
        LogDeadLettersSuspendDuration = Text("akka.log-dead-letters-suspend-duration").Equals("infinite", StringComparison.OrdinalIgnoreCase)
            ? Timeout.InfiniteTimeSpan : Config.GetTimeSpan("akka.log-dead-letters-suspend-duration");

        AddLoggingReceive = Config.GetBoolean("akka.actor.debug.receive");
        DebugAutoReceive = Config.GetBoolean("akka.actor.debug.autoreceive");
        DebugLifecycle = Config.GetBoolean("akka.actor.debug.lifecycle");
        DebugEventStream = Config.GetBoolean("akka.actor.debug.event-stream");
        DebugUnhandledMessage = Config.GetBoolean("akka.actor.debug.unhandled");

        SchedulerClass = Text("akka.scheduler.implementation");
        SchedulerShutdownTimeout = Config.GetTimeSpan("akka.scheduler.shutdown-timeout", TimeSpan.FromSeconds(5));

        CoordinatedShutdownTerminateActorSystem = Config.GetBoolean("akka.coordinated-shutdown.terminate-actor-system", true);
        CoordinatedShutdownRunByActorSystemTerminate = Config.GetBoolean("akka.coordinated-shutdown.run-by-actor-system-terminate", true);
        Home = Config.GetString("akka.home", "")!;
    }

    public ActorSystem System { get; }

    public ActorSystemSetup Setup { get; }

    public Config Config { get; private set; }

    public string ConfigVersion { get; }

    public string ProviderClass { get; }

    public string SupervisorStrategyClass { get; }

    public TimeSpan AskTimeout { get; }

    public TimeSpan CreationTimeout { get; }

    public bool SerializeAllMessages { get; }

    public bool SerializeAllCreators { get; }

    public string LogLevel { get; }

    public string StdoutLogLevel { get; }

    public IList<string> Loggers { get; }

    public TimeSpan LoggerStartTimeout { get; }

    public bool LogConfigOnStart { get; }

    /// <summary>How many dead letters are logged before there is silence; 0: none.</summary>
    public int LogDeadLetters { get; }

    public bool LogDeadLettersDuringShutdown { get; }

    public TimeSpan LogDeadLettersSuspendDuration { get; }

    public bool AddLoggingReceive { get; }

    public bool DebugAutoReceive { get; }

    public bool DebugLifecycle { get; }

    public bool DebugEventStream { get; }

    public bool DebugUnhandledMessage { get; }

    public string SchedulerClass { get; }

    public TimeSpan SchedulerShutdownTimeout { get; }

    public bool CoordinatedShutdownTerminateActorSystem { get; }

    public bool CoordinatedShutdownRunByActorSystemTerminate { get; }

    public string Home { get; }

    public MinimalLogger StdoutLogger { get; } = new StandardOutLogger();

    /// <summary>Adds the defaults of a module below everything that is there.</summary>
    public void InjectTopLevelFallback(Config config)
    {
        _fallback = config.SafeWithFallback(_fallback);
        Config = _user.SafeWithFallback(_fallback);
    }

    public override string ToString() => Config.ToString();

    private string Text(string path) => Config.GetString(path, "")!;
}
