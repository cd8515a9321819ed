using Akka.Streams.Implementation;

namespace Akka.Streams.Stage;

/// <summary>What a stage does on the signals of one inlet.</summary>
public interface IInHandler
{
    /// <summary>An element is there to be grabbed.</summary>
    void OnPush();

    void OnUpstreamFinish();

    void OnUpstreamFailure(Exception e);
}

/// <summary>What a stage does on the signals of one outlet.</summary>
public interface IOutHandler
{
    /// <summary>The outlet may push one element.</summary>
    void OnPull();

    void OnDownstreamFinish(Exception cause);
}

public abstract class InHandler : IInHandler
{
    public abstract void OnPush();

    public virtual void OnUpstreamFinish() => Island.Current.ActiveStage.CompleteStage();

    public virtual void OnUpstreamFailure(Exception e) => Island.Current.ActiveStage.FailStage(e);
}

public abstract class OutHandler : IOutHandler
{
    public abstract void OnPull();

    public virtual void OnDownstreamFinish(Exception cause) => Island.Current.ActiveStage.InternalOnDownstreamFinish(cause);
}

public abstract class InAndOutHandler : IInHandler, IOutHandler
{
    public abstract void OnPush();

    public virtual void OnUpstreamFinish() => Island.Current.ActiveStage.CompleteStage();

    public virtual void OnUpstreamFailure(Exception e) => Island.Current.ActiveStage.FailStage(e);

    public abstract void OnPull();

    public virtual void OnDownstreamFinish(Exception cause) => Island.Current.ActiveStage.InternalOnDownstreamFinish(cause);
}

/// <summary>Completes the stage when the inlet ends.</summary>
public sealed class EagerTerminateInput : InHandler
{
    private EagerTerminateInput()
    {
    }

    public static readonly EagerTerminateInput Instance = new();

    public override void OnPush()
    {
    }
}

/// <summary>Keeps the stage going when the inlet ends, and fails it when the inlet fails.</summary>
public sealed class IgnoreTerminateInput : InHandler
{
    private IgnoreTerminateInput()
    {
    }

    public static readonly IgnoreTerminateInput Instance = new();

    public override void OnPush()
    {
    }

    public override void OnUpstreamFinish()
    {
    }
}

/// <summary>Completes the stage when the inlet ends and the condition holds.</summary>
public class ConditionalTerminateInput(Func<bool> predicate) : InHandler
{
    public override void OnPush()
    {
    }

    public override void OnUpstreamFinish()
    {
        if (predicate()) Island.Current.ActiveStage.CompleteStage();
    }
}

/// <summary>Takes no notice of the inlet's end nor of its failure.</summary>
public sealed class TotallyIgnorantInput : InHandler
{
    private TotallyIgnorantInput()
    {
    }

    public static readonly TotallyIgnorantInput Instance = new();

    public override void OnPush()
    {
    }

    public override void OnUpstreamFinish()
    {
    }

    public override void OnUpstreamFailure(Exception e)
    {
    }
}

/// <summary>Completes the stage when the outlet is cancelled.</summary>
public sealed class EagerTerminateOutput : OutHandler
{
    private EagerTerminateOutput()
    {
    }

    public static readonly EagerTerminateOutput Instance = new();

    public override void OnPull()
    {
    }
}

public sealed class IgnoreTerminateOutput : OutHandler
{
    private IgnoreTerminateOutput()
    {
    }

    public static readonly IgnoreTerminateOutput Instance = new();

    public override void OnPull()
    {
    }

    public override void OnDownstreamFinish(Exception cause)
    {
    }
}

/// <summary>Completes the stage when the outlet is cancelled and the condition holds.</summary>
public class ConditionalTerminateOutput(Func<bool> predicate) : OutHandler
{
    public override void OnPull()
    {
    }

    public override void OnDownstreamFinish(Exception cause)
    {
        if (predicate()) Island.Current.ActiveStage.InternalOnDownstreamFinish(cause);
    }
}

internal sealed class LambdaInHandler(Action onPush, Action? onUpstreamFinish, Action<Exception>? onUpstreamFailure) : InHandler
{
    public override void OnPush() => onPush();

    public override void OnUpstreamFinish()
    {
        if (onUpstreamFinish is null) base.OnUpstreamFinish();
        else onUpstreamFinish();
    }

    public override void OnUpstreamFailure(Exception e)
    {
        if (onUpstreamFailure is null) base.OnUpstreamFailure(e);
        else onUpstreamFailure(e);
    }
}

internal sealed class LambdaOutHandler(Action onPull, Action<Exception>? onDownstreamFinish) : OutHandler
{
    public override void OnPull() => onPull();

    public override void OnDownstreamFinish(Exception cause)
    {
        if (onDownstreamFinish is null) base.OnDownstreamFinish(cause);
        else onDownstreamFinish(cause);
    }
}
