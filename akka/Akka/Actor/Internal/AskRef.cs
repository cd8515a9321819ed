using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>
/// The reference that takes one answer. It has a path only if somebody looks at it, so that a question normally costs no name and no entry
/// in a table.
/// </summary>
internal sealed class AskRef<T>(IActorRefProvider provider) : MinimalActorRef, IAskTimeout
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AskTimer? _timer;
    private CancellationTokenRegistration _cancellation;
    private ActorPath? _path;

    public Task<T> Task => _answer.Task;

    public override IActorRefProvider Provider => provider;

    public override IInternalActorRef Parent => provider.TempContainer;

    public override bool IsTerminated => Task.IsCompleted;

    public override ActorPath Path
    {
        get
        {
            var path = Volatile.Read(ref _path);
            if (path is not null) return path;
            path = provider.TempPath();
            if (Interlocked.CompareExchange(ref _path, path, null) is { } other) return other;
            provider.RegisterTempActor(this, path);
            // Answered meanwhile: whoever answered has seen no path to unregister.
            if (Task.IsCompleted) provider.UnregisterTempActor(path);
            return path;
        }
    }

    public void Limit(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (timeout > TimeSpan.Zero && timeout != Timeout.InfiniteTimeSpan && timeout != TimeSpan.MaxValue)
        {
            _timer = new AskTimer(this, timeout);
            _timer.Start();
        }
        else if (timeout == TimeSpan.Zero)
        {
            _answer.TrySetException(new AskTimeoutException($"Timeout after {timeout} seconds"));
        }
        if (cancellationToken.CanBeCanceled) _cancellation = cancellationToken.UnsafeRegister(static (state, token) => ((AskRef<T>)state!).Cancel(token), this);
    }

    public void TimedOut(TimeSpan timeout)
    {
        if (_answer.TrySetException(new AskTimeoutException($"Timeout after {timeout} seconds"))) Close();
    }

    public override void SendSystemMessage(ISystemMessage message)
    {
        if (message is Watch watch && watch.Watchee.Equals(this) && Task.IsCompleted)
            watch.Watcher.SendSystemMessage(new DeathWatchNotification(this, existenceConfirmed: true, addressTerminated: false));
    }

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    protected override void TellInternal(object message, IActorRef sender)
    {
        if (Settle(message)) Close();
        else provider.DeadLetters.Tell(message as AllDeadLetters ?? new DeadLetter(message, sender ?? provider.DeadLetters, this), sender!);
    }

    private bool Settle(object message)
    {
        switch (message)
        {
            case Status.Failure failure when typeof(T) == typeof(object) || message is not T:
                return _answer.TrySetException(failure.Cause ?? new TaskCanceledException("Task cancelled by actor via Failure message."));
            case T answer:
                return _answer.TrySetResult(answer);
            default:
                return _answer.TrySetException(
                    new ArgumentException($"Received message of type [{message.GetType()}] - Ask expected message of type [{typeof(T)}]"));
        }
    }

    private void Cancel(CancellationToken token)
    {
        if (_answer.TrySetCanceled(token)) Close();
    }

    private void Close()
    {
        _timer?.Remove();
        _cancellation.Unregister();
        if (Volatile.Read(ref _path) is { } path) provider.UnregisterTempActor(path);
    }
}

internal interface IAskTimeout
{
    void TimedOut(TimeSpan timeout);
}

/// <summary>Ask waits in real time, whatever clock the system has.</summary>
internal sealed class AskTimer(IAskTimeout question, TimeSpan timeout) : ScheduledWork(TimerQueue.RealTime)
{
    public void Start() => Queue.Add(this, TimerQueue.Ticks(timeout));

    public override void Run() => question.TimedOut(timeout);
}
