using Akka.Event;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit
{
    public interface IEventFilter
    {
        bool Apply(LogEvent logEvent);
    }

    public interface IUnmutableFilter : IDisposable
    {
        void Unmute();
    }
}

namespace Akka.TestKit.Internal
{
    public delegate void EventMatched(EventFilterBase eventFilter, LogEvent logEvent);

    /// <summary>A condition on log events. What it matches is counted by the test and kept from the log.</summary>
    public abstract class EventFilterBase(IStringMatcher messageMatcher, IStringMatcher sourceMatcher) : IEventFilter
    {
        public event EventMatched? EventMatched;

        protected abstract string FilterDescriptiveName { get; }

        public bool Apply(LogEvent logEvent)
        {
            if (!IsMatch(logEvent)) return false;
            OnEventMatched(logEvent);
            return true;
        }

        protected abstract bool IsMatch(LogEvent evt);

        protected virtual void OnEventMatched(LogEvent logEvent) => EventMatched?.Invoke(this, logEvent);

        protected bool InternalDoMatch(string src, object msg) =>
            (sourceMatcher?.IsMatch(src) ?? true) && (messageMatcher?.IsMatch(msg?.ToString() ?? "") ?? true);

        public override string ToString()
        {
            var message = messageMatcher is null or MatchesAll ? "" : $" when Message {messageMatcher}";
            var source = sourceMatcher is null or MatchesAll ? "" : $" from {sourceMatcher}";
            return FilterDescriptiveName + message + source;
        }
    }

    public sealed class DebugFilter(IStringMatcher? messageMatcher = null, IStringMatcher? sourceMatcher = null) : EventFilterBase(messageMatcher!, sourceMatcher!)
    {
        protected override string FilterDescriptiveName => "Debug";

        protected override bool IsMatch(LogEvent evt) => evt is Debug && InternalDoMatch(evt.LogSource, evt.Message);
    }

    public sealed class InfoFilter(IStringMatcher? messageMatcher = null, IStringMatcher? sourceMatcher = null) : EventFilterBase(messageMatcher!, sourceMatcher!)
    {
        protected override string FilterDescriptiveName => "Info";

        protected override bool IsMatch(LogEvent evt) => evt is Info && InternalDoMatch(evt.LogSource, evt.Message);
    }

    public sealed class WarningFilter(IStringMatcher? messageMatcher = null, IStringMatcher? sourceMatcher = null) : EventFilterBase(messageMatcher!, sourceMatcher!)
    {
        protected override string FilterDescriptiveName => "Warning";

        protected override bool IsMatch(LogEvent evt) => evt is Warning && InternalDoMatch(evt.LogSource, evt.Message);
    }

    /// <summary>Errors; with a type, those with an exception of it.</summary>
    public sealed class ErrorFilter : EventFilterBase
    {
        private readonly Type? _exceptionType;
        private readonly bool _inner;

        public ErrorFilter(IStringMatcher? messageMatcher = null, IStringMatcher? sourceMatcher = null) : base(messageMatcher!, sourceMatcher!) { }

        public ErrorFilter(Type? exceptionType, IStringMatcher? messageMatcher = null, IStringMatcher? sourceMatcher = null, bool recurseInnerExceptions = false)
            : base(messageMatcher!, sourceMatcher!) => (_exceptionType, _inner) = (exceptionType, recurseInnerExceptions);

        protected override string FilterDescriptiveName => _exceptionType is null ? "Error" : $"Exception of type {_exceptionType}";

        protected override bool IsMatch(LogEvent evt)
        {
            if (evt is not Error error) return false;
            if (_exceptionType is null) return InternalDoMatch(error.LogSource, error.Message);
            for (var cause = error.Cause; cause is not null; cause = _inner ? cause.InnerException : null)
            {
                if (_exceptionType.IsInstanceOfType(cause) &&
                    (InternalDoMatch(error.LogSource, cause.Message) || InternalDoMatch(error.LogSource, error.Message))) return true;
            }
            return false;
        }
    }

    public sealed class CustomEventFilter(Predicate<LogEvent> predicate) : EventFilterBase(null!, null!)
    {
        protected override string FilterDescriptiveName => "Custom";

        protected override bool IsMatch(LogEvent evt) => predicate(evt);
    }
}

namespace Akka.TestKit
{
    /// <summary>Dead letters, which the listener sees as warnings.</summary>
    public class DeadLettersFilter(IStringMatcher? messageMatcher, IStringMatcher? sourceMatcher, Predicate<DeadLetter>? isMatch = null)
        : Internal.EventFilterBase(messageMatcher!, sourceMatcher!)
    {
        protected override string FilterDescriptiveName => "DeadLetter";

        protected override bool IsMatch(LogEvent evt) =>
            evt is Warning { Message: DeadLetter dead } && (isMatch is null || isMatch(dead)) && InternalDoMatch(evt.LogSource, dead.Message);
    }
}

namespace Akka.TestKit.TestEvent
{
    using Akka.Actor;
    using Akka.TestKit.Internal;

    /// <summary>Adds filters to the listener.</summary>
    public sealed class Mute : INoSerializationVerificationNeeded
    {
        public Mute(params EventFilterBase[] filters) => Filters = filters;

        public Mute(IReadOnlyCollection<EventFilterBase> filters) => Filters = filters;

        public IReadOnlyCollection<EventFilterBase> Filters { get; }
    }

    public sealed class Unmute : INoSerializationVerificationNeeded
    {
        public Unmute(params EventFilterBase[] filters) => Filters = filters;

        public Unmute(IReadOnlyCollection<EventFilterBase> filters) => Filters = filters;

        public IReadOnlyCollection<EventFilterBase> Filters { get; }
    }
}
