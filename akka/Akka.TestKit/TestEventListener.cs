using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;
using Akka.TestKit.TestEvent;

namespace Akka.TestKit;

/// <summary>The logger of tests: it prints what no filter wants.</summary>
public class TestEventListener : DefaultLogger
{
    private readonly List<EventFilterBase> _filters = [];

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger initialize:
                foreach (var type in new[] { typeof(Mute), typeof(Unmute), typeof(DeadLetter), typeof(UnhandledMessage) })
                    initialize.LoggingBus.Subscribe(Context.Self, type);
                Sender.Tell(new LoggerInitialized());
                return true;
            case Mute mute:
                _filters.AddRange(mute.Filters);
                return true;
            case Unmute unmute:
                foreach (var filter in unmute.Filters) _filters.Remove(filter);
                return true;
            case LogEvent log:
                if (!Filtered(log)) Print(log);
                return true;
            case DeadLetter dead:
                // The log says it in its own words, if the settings want it.
                Filtered(new Warning(dead.Recipient.Path.ToString(), dead.Recipient.GetType(), dead));
                return true;
            case UnhandledMessage unhandled:
                var warning = new Warning(unhandled.Recipient.Path.ToString(), unhandled.Recipient.GetType(),
                    $"Unhandled message from {unhandled.Sender}: {unhandled.Message}");
                Filtered(warning);
                return true;
            default:
                return false;
        }
    }

    private bool Filtered(LogEvent log)
    {
        foreach (var filter in _filters)
        {
            try
            {
                if (filter.Apply(log)) return true;
            }
            catch (Exception failure)
            {
                Print(new Warning(Self.Path.ToString(), GetType(), $"filter {filter} failed: {failure.Message}"));
            }
        }
        return false;
    }
}
