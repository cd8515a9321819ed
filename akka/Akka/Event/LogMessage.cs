using System.Globalization;
using Akka.Actor;

namespace Akka.Event;

public interface ILogMessageFormatter
{
    string Format(string format, params object[] args);

    string Format(string format, IEnumerable<object> args);
}

public sealed class DefaultLogMessageFormatter : ILogMessageFormatter
{
    public static readonly DefaultLogMessageFormatter Instance = new();

    private DefaultLogMessageFormatter() { }

    public string Format(string format, params object[] args) => string.Format(CultureInfo.InvariantCulture, format, args);

    public string Format(string format, IEnumerable<object> args) => Format(format, args.ToArray());
}

/// <summary>A log message whose text is made when somebody prints it.</summary>
public abstract class LogMessage
{
    protected readonly ILogMessageFormatter Formatter;

    protected LogMessage(ILogMessageFormatter formatter, string format) => (Formatter, Format) = (formatter, format);

    public string Format { get; private set; }

    public abstract IEnumerable<object> Parameters();

    public abstract string Unformatted();
}

internal sealed class LogTemplate(ILogMessageFormatter formatter, string format, object?[] args) : LogMessage(formatter, format)
{
    private string? _text;

    public override IEnumerable<object> Parameters() => args!;

    public override string Unformatted() => $"{Format} [{string.Join(", ", args)}]";

    public override string ToString()
    {
        if (_text is not null) return _text;
        try
        {
            return _text = Formatter.Format(Format, args!);
        }
        catch (FormatException broken)
        {
            // A log line must not fail the code that writes it.
            return _text = $"Received a malformed formatted message. Template: [{Format}], arguments: [{string.Join(", ", args)}], cause: {broken.Message}";
        }
    }
}

/// <summary>The name under which something logs.</summary>
public readonly struct LogSource
{
    private LogSource(string source, Type type) => (Source, Type) = (source, type);

    public string Source { get; }

    public Type Type { get; }

    public static LogSource Create(object o) => Create(o, null!);

    public static LogSource Create(string source, Type t) => new(source, t);

    public static LogSource Create(object o, ActorSystem system) => o switch
    {
        IActorContext context => new(FromActor(context, system), SourceType(o)),
        IActorRef actor => new(FromActorRef(actor, system), SourceType(o)),
        string text => new(FromString(text, system), SourceType(o)),
        Type type => new(FromType(type, system), type),
        _ => new(FromType(o.GetType(), system), o.GetType()),
    };

    public static string FromActor(IActorContext actor, ActorSystem system) => FromActorRef(actor.Self, system);

    public static string FromActorRef(IActorRef a, ActorSystem system) => a.Path.ToString();

    public static string FromString(string source, ActorSystem system) => system is null ? source : $"{source}({system.Name})";

    public static string FromType(Type t, ActorSystem system) => system is null ? Logging.SimpleName(t) : $"{Logging.SimpleName(t)}({system.Name})";

    public static Type SourceType(object o) => o switch
    {
        Type type => type,
        IActorContext context => context.Props.Type,
        IActorRef => typeof(IActorRef),
        string => typeof(DummyClassForStringSources),
        _ => o.GetType(),
    };
}

public sealed class DummyClassForStringSources;
