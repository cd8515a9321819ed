using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit;

/// <summary>Makes filters of log events.</summary>
public class EventFilterFactory
{
    private readonly TestKitBase _testKit;
    private readonly ActorSystem? _system;
    private readonly IReadOnlyList<EventFilterBase> _filters;

    public EventFilterFactory(TestKitBase testkit) : this(testkit, null!, []) { }

    public EventFilterFactory(TestKitBase testkit, ActorSystem system) : this(testkit, system, []) { }

    public EventFilterFactory(TestKitBase testkit, ActorSystem system, IReadOnlyList<EventFilterBase> filters) =>
        (_testKit, _system, _filters) = (testkit, system, filters);

    public IEventFilterApplier Exception<TException>(Regex pattern, string? source = null) where TException : Exception =>
        Exception(typeof(TException), pattern, source);

    public IEventFilterApplier Exception(Type exceptionType, Regex pattern, string? source = null, bool checkInnerExceptions = false) =>
        Exception(exceptionType, new RegexMatcher(pattern), Source(source), checkInnerExceptions);

    public IEventFilterApplier Exception<TException>(string? message = null, string? start = null, string? contains = null, string? source = null)
        where TException : Exception => Exception(typeof(TException), message, start, contains, source);

    public IEventFilterApplier Exception(Type exceptionType, string? message = null, string? start = null, string? contains = null, string? source = null,
        bool checkInnerExceptions = false) =>
        Exception(exceptionType, CreateMessageMatcher(message, start, contains), Source(source), checkInnerExceptions);

    public IEventFilterApplier Error(Regex pattern, string? source = null) => Applier(new ErrorFilter(new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier Error(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Applier(new ErrorFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier Warning(Regex pattern, string? source = null) => Applier(new WarningFilter(new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier Warning(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Applier(new WarningFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier Info(Regex pattern, string? source = null) => Applier(new InfoFilter(new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier Info(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Applier(new InfoFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier Debug(Regex pattern, string? source = null) => Applier(new DebugFilter(new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier Debug(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Applier(new DebugFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier ForLogLevel(LogLevel logLevel, Regex pattern, string? source = null) =>
        Applier(ForLevel(logLevel, new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier ForLogLevel(LogLevel logLevel, string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Applier(ForLevel(logLevel, CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier DeadLetter() => Applier(new DeadLettersFilter(null, null));

    public IEventFilterApplier DeadLetter<TMessage>(string? source = null) => DeadLetter(typeof(TMessage), source);

    public IEventFilterApplier DeadLetter<TMessage>(Func<TMessage, bool> isMatch, string? source = null) =>
        DeadLetter(typeof(TMessage), message => isMatch((TMessage)message), source);

    public IEventFilterApplier DeadLetter(Type type, string? source = null) => DeadLetter(type, _ => true, source);

    public IEventFilterApplier DeadLetter(Type type, Func<object, bool> isMatch, string? source = null) =>
        Applier(new DeadLettersFilter(null, Source(source), dead => type.IsInstanceOfType(dead.Message) && isMatch(dead.Message)));

    public IEventFilterApplier Custom(Predicate<LogEvent> predicate) => Applier(new CustomEventFilter(predicate));

    public IEventFilterApplier Custom<TLogEvent>(Predicate<TLogEvent> predicate) where TLogEvent : LogEvent =>
        Applier(new CustomEventFilter(log => log is TLogEvent typed && predicate(typed)));

    protected static IStringMatcher CreateMessageMatcher(string? message, string? start, string? contains) =>
        message is not null ? new EqualsString(message)
        : start is not null ? new StartsWithString(start)
        : contains is not null ? new ContainsString(contains)
        : MatchesAll.Instance;

    protected IEventFilterApplier CreateApplier(EventFilterBase filter, ActorSystem system) => new EventFilterApplier(_testKit, system, [.. _filters, filter]);

    private static EventFilterBase ForLevel(LogLevel level, IStringMatcher message, IStringMatcher source) => level switch
    {
        LogLevel.DebugLevel => new DebugFilter(message, source),
        LogLevel.InfoLevel => new InfoFilter(message, source),
        LogLevel.WarningLevel => new WarningFilter(message, source),
        LogLevel.ErrorLevel => new ErrorFilter(message, source),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level"),
    };

    private static IStringMatcher Source(string? source) => source is null ? MatchesAll.Instance : new EqualsStringAndPathMatcher(source);

    private IEventFilterApplier Exception(Type type, IStringMatcher message, IStringMatcher source, bool inner)
    {
        if (!typeof(Exception).IsAssignableFrom(type)) throw new ArgumentException($"The type must be an exception. It was: {type}", nameof(type));
        return Applier(new ErrorFilter(type, message, source, inner));
    }

    private IEventFilterApplier Applier(EventFilterBase filter) => CreateApplier(filter, _system!);
}
