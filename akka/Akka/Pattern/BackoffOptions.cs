using Akka.Actor;

namespace Akka.Pattern;

/// <summary>When the count of a backoff begins anew.</summary>
public interface IBackoffReset;

internal sealed record AutoReset(TimeSpan ResetBackoff) : IBackoffReset;

internal sealed record ManualReset : IBackoffReset;

/// <summary>Settings of a <see cref="BackoffSupervisor"/>.</summary>
public static class Backoff
{
    /// <summary>Starts the child again, after a pause, when it fails (and its strategy says restart). A child that stops takes its supervisor along.</summary>
    public static BackoffOptions OnFailure(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        new BackoffSettings(restartOnFailure: true, childProps, childName, minBackoff, maxBackoff, randomFactor).WithMaxNrOfRetries(maxNrOfRetries);

    public static BackoffOptions OnFailure(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnFailure(childProps, childName, minBackoff, maxBackoff, randomFactor, -1);

    /// <summary>Starts the child again, after a pause, when it has stopped.</summary>
    public static BackoffOptions OnStop(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        new BackoffSettings(restartOnFailure: false, childProps, childName, minBackoff, maxBackoff, randomFactor).WithMaxNrOfRetries(maxNrOfRetries);

    public static BackoffOptions OnStop(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor, -1);
}

public abstract class BackoffOptions
{
    /// <summary>The count begins anew when the child has run that long. (By default: the least backoff.)</summary>
    public abstract BackoffOptions WithAutoReset(TimeSpan resetBackoff);

    /// <summary>The count begins anew when the child sends its parent BackoffSupervisor.Reset.</summary>
    public abstract BackoffOptions WithManualReset();

    public abstract BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy);

    /// <summary>Any failure stops the child.</summary>
    public abstract BackoffOptions WithDefaultStoppingStrategy();

    /// <summary>The answer to messages while there is no child; without it they become dead letters.</summary>
    public abstract BackoffOptions WithReplyWhileStopped(object replyWhileStopped);

    /// <summary>-1: no limit.</summary>
    public abstract BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries);

    /// <summary>After such a message the child may stop for good, and its supervisor with it.</summary>
    public abstract BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage);

    internal abstract Props Props { get; }
}

internal sealed class BackoffSettings : BackoffOptions
{
    private readonly bool _restartOnFailure;
    private readonly Props _child;
    private readonly string _name;
    private readonly TimeSpan _min;
    private readonly TimeSpan _max;
    private readonly double _random;
    private IBackoffReset? _reset;
    private OneForOneStrategy _strategy = new(SupervisorStrategy.DefaultDecider);
    private object? _reply;
    private Func<object, bool>? _final;

    public BackoffSettings(bool restartOnFailure, Props child, string name, TimeSpan min, TimeSpan max, double random) =>
        (_restartOnFailure, _child, _name, _min, _max, _random) = (restartOnFailure, child, name, min, max, random);

    internal override Props Props
    {
        get
        {
            Check(_min > TimeSpan.Zero, "MinBackoff must be greater than 0");
            Check(_max >= _min, "MaxBackoff must be greater than MinBackoff");
            Check(_random is >= 0 and <= 1, "RandomFactor must be between 0.0 and 1.0");
            var reset = _reset ?? new AutoReset(_min);
            if (reset is AutoReset { ResetBackoff: var after }) Check(after >= _min && after <= _max, "ResetBackoff must be between MinBackoff and MaxBackoff");
            var (child, name, min, max, random, strategy, reply, final) = (_child, _name, _min, _max, _random, _strategy, _reply, _final);
            return _restartOnFailure
                ? Props.Create(() => new BackoffOnFailureSupervisor(child, name, min, max, reset, random, strategy, reply, final))
                : Props.Create(() => new BackoffSupervisor(child, name, min, max, reset, random, strategy, reply!, final!));
        }
    }

    public override BackoffOptions WithAutoReset(TimeSpan resetBackoff) => With(copy => copy._reset = new AutoReset(resetBackoff));

    public override BackoffOptions WithManualReset() => With(copy => copy._reset = new ManualReset());

    public override BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy) => With(copy => copy._strategy = supervisorStrategy);

    public override BackoffOptions WithDefaultStoppingStrategy() =>
        With(copy => copy._strategy = new OneForOneStrategy(_strategy.MaxNumberOfRetries, _strategy.WithinTimeRangeMilliseconds, _ => Directive.Stop));

    public override BackoffOptions WithReplyWhileStopped(object replyWhileStopped) => With(copy => copy._reply = replyWhileStopped);

    public override BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries) => With(copy => copy._strategy = _strategy.WithMaxNrOfRetries(maxNrOfRetries));

    public override BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage) => With(copy => copy._final = isFinalStopMessage);

    private static void Check(bool holds, string message)
    {
        if (!holds) throw new ArgumentException(message);
    }

    private BackoffSettings With(Action<BackoffSettings> change)
    {
        var copy = (BackoffSettings)MemberwiseClone();
        change(copy);
        return copy;
    }
}
