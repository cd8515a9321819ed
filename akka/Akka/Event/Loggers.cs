using Akka.Actor;

namespace Akka.Event;

/// <summary>Sent to a logger when it is to begin; it answers LoggerInitialized.</summary>
public class InitializeLogger(LoggingBus loggingBus) : INoSerializationVerificationNeeded
{
    public LoggingBus LoggingBus { get; } = loggingBus;
}

public class LoggerInitialized : INoSerializationVerificationNeeded;

/// <summary>A logger that is no actor: it prints before the loggers have started and after they have stopped.</summary>
public abstract class MinimalLogger : MinimalActorRef
{
    private static readonly ActorPath LoggerPath = new RootActorPath(Address.AllSystems, "/StandardOutLogger");

    public sealed override ActorPath Path => LoggerPath;

    public sealed override IActorRefProvider Provider => throw new NotSupportedException("This logger does not provide.");

    protected abstract void Log(object message);

    protected sealed override void TellInternal(object message, IActorRef sender) => Log(message);
}

public class StandardOutLogger : MinimalLogger
{
    private static readonly Lock Gate = new();

    public static bool UseColors { get; set; } = true;

    public static ConsoleColor DebugColor { get; set; } = ConsoleColor.Gray;

    public static ConsoleColor InfoColor { get; set; } = ConsoleColor.White;

    public static ConsoleColor WarningColor { get; set; } = ConsoleColor.Yellow;

    public static ConsoleColor ErrorColor { get; set; } = ConsoleColor.Red;

    protected override void Log(object message)
    {
        if (message is LogEvent log) Print(log);
        else Console.WriteLine(message);
    }

    internal static void Print(LogEvent log)
    {
        if (!UseColors || Console.IsOutputRedirected)
        {
            Console.WriteLine(log);
            return;
        }
        lock (Gate)
        {
            var before = Console.ForegroundColor;
            Console.ForegroundColor = log.LogLevel() switch
            {
                LogLevel.DebugLevel => DebugColor,
                LogLevel.InfoLevel => InfoColor,
                LogLevel.WarningLevel => WarningColor,
                _ => ErrorColor,
            };
            Console.WriteLine(log);
            Console.ForegroundColor = before;
        }
    }
}

/// <summary>The logger of the default settings: it prints to the standard output.</summary>
public class DefaultLogger : ActorBase
{
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                Sender.Tell(new LoggerInitialized());
                return true;
            case LogEvent log:
                Print(log);
                return true;
            default:
                return false;
        }
    }

    protected virtual void Print(LogEvent logEvent) => StandardOutLogger.Print(logEvent);
}
