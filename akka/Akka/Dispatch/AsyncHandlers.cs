using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>
/// Lets a handler await: what follows an await is posted here and runs as the actor, while its user messages are held until the handler's
/// task has ended. A handler whose task is already complete when it returns costs nothing.
/// </summary>
internal sealed class AsyncHandlers(ActorCell cell) : SynchronizationContext
{
    private readonly List<Operation> _running = [];

    public bool IsBusy => _running.Count > 0;

    public static void Run(Func<Task> handler)
    {
        var cell = ActorCell.Current ?? throw new InvalidOperationException("RunTask must be called from an actor context.");
        (cell.Async ??= new AsyncHandlers(cell)).Start(handler);
    }

    public override void Post(SendOrPostCallback d, object? state) => cell.Mailbox.PostSystem(new ActorContinuation(d, state));

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (ReferenceEquals(ActorCell.Current, cell)) d(state);
        else throw new NotSupportedException("An actor's context cannot be entered synchronously from outside.");
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>As the actor.</summary>
    public void Continue(ActorContinuation continuation)
    {
        using (Enter()) continuation.Callback(continuation.State);
        for (var i = _running.Count - 1; i >= 0; i--)
            if (_running[i].Task.IsCompleted) _running[i].End();
    }

    public static void ContinueAfterDeath(ActorContinuation continuation)
    {
        var outer = ActorCell.Current;
        ActorCell.Current = null;
        try
        {
            continuation.Callback(continuation.State);
        }
        finally
        {
            ActorCell.Current = outer;
        }
    }

    private void Start(Func<Task> handler)
    {
        Task task;
        using (Enter()) task = handler() ?? Task.CompletedTask;
        if (task.IsCompleted)
        {
            task.GetAwaiter().GetResult();
            return;
        }
        cell.Mailbox.Suspend();
        var operation = new Operation(this, task);
        _running.Add(operation);
        task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(operation.Completed);
    }

    private Entered Enter()
    {
        var entered = new Entered(Current);
        SetSynchronizationContext(this);
        return entered;
    }

    private void End(Operation operation)
    {
        if (!_running.Remove(operation)) return;
        cell.Mailbox.Resume();
        try
        {
            operation.Task.GetAwaiter().GetResult();
            if (!IsBusy) cell.EndMessage(cell.CurrentMessage);
        }
        catch (Exception failure)
        {
            FaultHandling.Fail(cell, failure, null);
        }
    }

    internal sealed class Operation(AsyncHandlers owner, Task task)
    {
        public Task Task { get; } = task;

        /// <summary>On whichever thread the task ends; most often the actor's own, which has seen it already.</summary>
        public void Completed() => owner.Announce(this);

        public void End() => owner.End(this);
    }

    private void Announce(Operation operation) => cell.Mailbox.PostSystem(new AsyncHandlerDone(operation));

    private readonly struct Entered(SynchronizationContext? outer) : IDisposable
    {
        public void Dispose() => SetSynchronizationContext(outer);
    }
}
