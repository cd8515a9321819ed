using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Microsoft.Extensions.Logging;
using LogLevel = Akka.Event.LogLevel;

namespace Ccxt.Engine;

/// <summary>Hands the log of the actors to the host's loggers: the class that logs is the category, the actor's path a property.</summary>
internal sealed class LoggerBridge : ReceiveActor
{
    private readonly Dictionary<Type, ILogger> loggers = [];

    public LoggerBridge()
    {
        var factory = Context.System.Settings.Setup.Get<Factory>().Value.Loggers;
        Receive<InitializeLogger>(_ => Sender.Tell(new LoggerInitialized()));
        Receive<LogEvent>(log => Write(LoggerOf(factory, log.LogClass), log));
    }

    /// <summary>The settings below <c>akka</c> with this in place of the loggers there.</summary>
    public static Config Configure(Config config, ILoggerFactory loggers)
    {
        var level = loggers.CreateLogger("Ccxt").IsEnabled(Microsoft.Extensions.Logging.LogLevel.Debug) ? "DEBUG" : "INFO";
        return ConfigurationFactory.ParseString($"akka {{ loggers = [\"{typeof(LoggerBridge).AssemblyQualifiedName}\"], stdout-loglevel = OFF }}")
            .WithFallback(config.SafeWithFallback(ConfigurationFactory.ParseString($"akka.loglevel = {level}")));
    }

    private ILogger LoggerOf(ILoggerFactory factory, Type type)
    {
        if (!loggers.TryGetValue(type, out var logger)) loggers[type] = logger = factory.CreateLogger(type.FullName ?? type.Name);
        return logger;
    }

    private static void Write(ILogger logger, LogEvent log)
    {
        var level = log.LogLevel() switch
        {
            LogLevel.DebugLevel => Microsoft.Extensions.Logging.LogLevel.Debug,
            LogLevel.InfoLevel => Microsoft.Extensions.Logging.LogLevel.Information,
            LogLevel.WarningLevel => Microsoft.Extensions.Logging.LogLevel.Warning,
            _ => Microsoft.Extensions.Logging.LogLevel.Error,
        };
        logger.Log(level, log.Cause, "{Message} ({Actor})", log.Message, log.LogSource);
    }

    /// <summary>Carries the host's loggers into the actor system.</summary>
    public sealed class Factory(ILoggerFactory loggers) : Setup
    {
        public ILoggerFactory Loggers { get; } = loggers;
    }
}
