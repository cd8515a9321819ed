using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Keeps the test actor the implicit sender after an await of the test.</summary>
internal sealed class CellKeepingContext(ActorCell cell, SynchronizationContext? inner) : SynchronizationContext
{
    public SynchronizationContext? Inner { get; } = inner;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Inner is null) ThreadPool.QueueUserWorkItem(static run => run.Context.Run(run.d, run.state), (Context: this, d, state), preferLocal: false);
        else Inner.Post(_ => Run(d, state), null);
    }

    public override void Send(SendOrPostCallback d, object? state) => Run(d, state);

    public override SynchronizationContext CreateCopy() => this;

    private void Run(SendOrPostCallback d, object? state)
    {
        var (outerCell, outer) = (ActorCell.Current, Current);
        ActorCell.Current = cell;
        SetSynchronizationContext(this);
        try
        {
            d(state);
        }
        finally
        {
            ActorCell.Current = outerCell;
            SetSynchronizationContext(outer);
        }
    }
}
