using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>Starts the loggers of the configuration and listens to dead letters for the log.</summary>
internal static class SystemLoggers
{
    public static void Start(ActorSystemImpl system)
    {
        var settings = system.Settings;
        var level = Logging.LogLevelFor(settings.LogLevel);
        var id = 0;
        foreach (var logger in settings.Loggers)
        {
            var type = Type.GetType(logger) ?? throw new Configuration.ConfigurationException($"Logger specified in config cannot be found: \"{logger}\"");
            StartLogger(system, type, level, $"log{++id}-{type.Name}");
        }
        if (settings.Loggers.Count > 0) system.EventStream.StopStdoutLogger(settings);
        system.EventStream.SetLogLevel(level);
        if (settings.LogDeadLetters > 0) Listen<DeadLetterLogger>(system, "deadLetterListener", typeof(DeadLetter));
        if (settings.DebugUnhandledMessage) Listen<UnhandledLogger>(system, "UnhandledMessageForwarder", typeof(UnhandledMessage));
    }

    // Subscribed from here and not by the actor itself: what happens right after the system's start is heard too.
    private static void Listen<TActor>(ActorSystemImpl system, string name, Type type) where TActor : ActorBase, new() =>
        system.EventStream.Subscribe(system.SystemActorOf<TActor>(name), type);

    private static void StartLogger(ActorSystemImpl system, Type type, LogLevel level, string name)
    {
        var logger = system.SystemActorOf(Props.Create(type), name);
        var started = logger.Ask<object>(new InitializeLogger(system.EventStream), system.Settings.LoggerStartTimeout);
        try
        {
            if (started.GetAwaiter().GetResult() is not LoggerInitialized)
                throw new LoggerInitializationException($"Logger [{name}] did not respond with LoggerInitialized");
        }
        catch (AskTimeoutException)
        {
            throw new LoggerInitializationException($"Logger [{name}] did not respond within {system.Settings.LoggerStartTimeout} to InitializeLogger");
        }
        foreach (var one in Logging.LevelsUpTo(level)) system.EventStream.Subscribe(logger, one.ClassFor());
    }

    /// <summary>Logs dead letters, as many as the settings say, and pauses after that.</summary>
    private sealed class DeadLetterLogger : ActorBase
    {
        private int _count;
        private TimeSpan? _silentUntil;

        protected override bool Receive(object message)
        {
            if (message is not DeadLetter dead) return false;
            var settings = Cell.System.Settings;
            if (Cell.System.IsTerminating && !settings.LogDeadLettersDuringShutdown) return true;
            _count++;
            var clock = Cell.System.Scheduler.MonotonicClock;
            if (_silentUntil is { } until)
            {
                if (clock < until) return true;
                (_silentUntil, _count) = (null, 1);
            }
            var last = settings.LogDeadLetters != int.MaxValue && _count >= settings.LogDeadLetters;
            if (settings.LogDeadLetters != int.MaxValue && _count > settings.LogDeadLetters) return true;
            var pause = last && settings.LogDeadLettersSuspendDuration != Timeout.InfiniteTimeSpan ? settings.LogDeadLettersSuspendDuration : (TimeSpan?)null;
            if (pause is not null) _silentUntil = clock + pause;
            var more = !last ? "" : pause is null ? ", no more dead letters will be logged" : $", no more dead letters will be logged in next [{pause}]";
            var text = $"Message [{dead.Message.GetType().Name}] from {dead.Sender} to {dead.Recipient} was not delivered. [{_count}] dead letters encountered{more}. " +
                "If this is not an expected behavior then the recipient may have terminated unexpectedly. This logging can be turned off or adjusted with " +
                "configuration settings 'akka.log-dead-letters' and 'akka.log-dead-letters-during-shutdown'.";
            Cell.System.EventStream.Publish(new Info(dead.Recipient.Path.ToString(), dead.Recipient.GetType(), text));
            return true;
        }
    }

    private sealed class UnhandledLogger : ActorBase
    {
        protected override bool Receive(object message)
        {
            if (message is not UnhandledMessage unhandled) return false;
            var text = $"Unhandled message from {unhandled.Sender} : {unhandled.Message}";
            Cell.System.EventStream.Publish(new Debug(unhandled.Recipient.Path.ToString(), unhandled.Recipient.GetType(), text));
            return true;
        }
    }
}
