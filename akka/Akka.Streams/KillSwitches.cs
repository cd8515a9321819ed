using Akka.Streams.Implementation.Stages;

namespace Akka.Streams;

/// <summary>Ends streams from outside.</summary>
public interface IKillSwitch
{
    /// <summary>Completes the streams downstream and cancels them upstream.</summary>
    void Shutdown();

    /// <summary>Fails the streams downstream and cancels them upstream.</summary>
    void Abort(Exception cause);
}

public static class KillSwitches
{
    /// <summary>A switch of its own for every run.</summary>
    public static IGraph<FlowShape<T, T>, UniqueKillSwitch> Single<T>() => new UniqueKillSwitchStage<T>();

    /// <summary>One switch for all streams that contain one of its flows.</summary>
    public static SharedKillSwitch Shared(string name) => new(name);

    /// <summary>A flow that ends when the token is cancelled: completing, or failing with <see cref="OperationCanceledException"/>.</summary>
    public static IGraph<FlowShape<T, T>, NotUsed> AsFlow<T>(this CancellationToken cancellationToken, bool cancelGracefully = false) =>
        new CancellationTokenStage<T>(cancelGracefully, cancellationToken);
}

public sealed class UniqueKillSwitch : IKillSwitch
{
    private readonly KillSignal _signal;

    internal UniqueKillSwitch(KillSignal signal) => _signal = signal;

    public void Shutdown() => _signal.Trip(null);

    public void Abort(Exception cause) => _signal.Trip(cause ?? throw new ArgumentNullException(nameof(cause)));

    public override string ToString() => $"SingleKillSwitch({GetHashCode()})";
}

public sealed class SharedKillSwitch : IKillSwitch
{
    private readonly KillSignal _signal = new();
    private readonly string _name;

    internal SharedKillSwitch(string name) => _name = name;

    public void Shutdown() => _signal.Trip(null);

    public void Abort(Exception cause) => _signal.Trip(cause ?? throw new ArgumentNullException(nameof(cause)));

    public IGraph<FlowShape<T, T>, SharedKillSwitch> Flow<T>() => new SharedKillSwitchStage<T>(this, _signal);

    public override string ToString() => $"KillSwitch({_name})";
}
