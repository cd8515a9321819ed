using System.Globalization;
using Akka.Actor;

namespace Akka.Event;

public enum LogLevel
{
    DebugLevel,
    InfoLevel,
    WarningLevel,
    ErrorLevel,
}

public abstract class LogEvent : INoSerializationVerificationNeeded
{
    protected LogEvent() => (Timestamp, Thread) = (DateTime.UtcNow, Thread.CurrentThread);

    public Exception Cause { get; protected set; } = null!;

    public DateTime Timestamp { get; private set; }

    public Thread Thread { get; private set; }

    public string LogSource { get; protected set; } = null!;

    public Type LogClass { get; protected set; } = null!;

    public object Message { get; protected set; } = null!;

    public abstract LogLevel LogLevel();

    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"[{Logging.StringFor(LogLevel())}][{Timestamp:MM/dd/yyyy HH:mm:ss.fff}Z][Thread {Thread.ManagedThreadId:0000}][{LogSource}] {Message}");
        return Cause is null ? text : $"{text}{Environment.NewLine}Cause: {Cause}";
    }

    private protected void Set(Exception? cause, string source, Type type, object message) => (Cause, LogSource, LogClass, Message) = (cause!, source, type, message);
}

public class Error : LogEvent
{
    public Error(Exception? cause, string logSource, Type logClass, object message) => Set(cause, logSource, logClass, message);

    public override LogLevel LogLevel() => Event.LogLevel.ErrorLevel;
}

public class Warning : LogEvent
{
    public Warning(string logSource, Type logClass, object message) : this(null, logSource, logClass, message) { }

    public Warning(Exception? cause, string logSource, Type logClass, object message) => Set(cause, logSource, logClass, message);

    public override LogLevel LogLevel() => Event.LogLevel.WarningLevel;
}

public class Info : LogEvent
{
    public Info(string logSource, Type logClass, object message) : this(null, logSource, logClass, message) { }

    public Info(Exception? cause, string logSource, Type logClass, object message) => Set(cause, logSource, logClass, message);

    public override LogLevel LogLevel() => Event.LogLevel.InfoLevel;
}

public class Debug : LogEvent
{
    public Debug(string logSource, Type logClass, object message) : this(null, logSource, logClass, message) { }

    public Debug(Exception? cause, string logSource, Type logClass, object message) => Set(cause, logSource, logClass, message);

    public override LogLevel LogLevel() => Event.LogLevel.DebugLevel;
}
