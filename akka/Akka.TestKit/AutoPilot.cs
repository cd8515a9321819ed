using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Handles messages in the test actor before the test sees them; returns the pilot of the next message.</summary>
public abstract class AutoPilot
{
    public abstract AutoPilot Run(IActorRef sender, object message);

    public NoAutoPilot NoAutoPilot => NoAutoPilot.Instance;

    public KeepRunning KeepRunning => KeepRunning.Instance;
}

public sealed class NoAutoPilot : AutoPilot
{
    private NoAutoPilot() { }

    public static NoAutoPilot Instance { get; } = new();

    public override AutoPilot Run(IActorRef sender, object message) => this;
}

/// <summary>Says: the same pilot again.</summary>
public sealed class KeepRunning : AutoPilot
{
    private KeepRunning() { }

    public static KeepRunning Instance { get; } = new();

    public override AutoPilot Run(IActorRef sender, object message) => throw new Pattern.IllegalStateException("Must not call");
}

public delegate AutoPilot AutoPilotDelegate(IActorRef sender, object message);

public sealed class DelegateAutoPilot(AutoPilotDelegate autoPilotDelegate) : AutoPilot
{
    public override AutoPilot Run(IActorRef sender, object message) => autoPilotDelegate(sender, message);
}
