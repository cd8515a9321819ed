namespace Akka.TestKit.Internal;

/// <summary>
/// What a test actor has received and the test has not taken. The test may wait on its own thread or asynchronously; either way it is woken
/// by the message and not by looking again and again.
/// </summary>
internal sealed class TestQueue
{
    private readonly object _gate = new();
    private readonly LinkedList<MessageEnvelope> _messages = [];
    private TaskCompletionSource? _arrival;

    public bool HasMessages
    {
        get
        {
            lock (_gate) return _messages.Count > 0;
        }
    }

    public void Enqueue(MessageEnvelope message)
    {
        TaskCompletionSource? arrival;
        lock (_gate)
        {
            _messages.AddLast(message);
            arrival = _arrival;
            _arrival = null;
            Monitor.PulseAll(_gate);
        }
        arrival?.TrySetResult();
    }

    public void PutBack(MessageEnvelope message)
    {
        lock (_gate) _messages.AddFirst(message);
    }

    public MessageEnvelope[] Clear()
    {
        lock (_gate)
        {
            var all = _messages.ToArray();
            _messages.Clear();
            return all;
        }
    }

    /// <summary>Null if nothing comes in time; zero does not wait, infinite waits for good. In synchronous mode the task is complete.</summary>
    public ValueTask<MessageEnvelope?> Take(TimeSpan timeout, bool remove, bool synchronous, CancellationToken cancellation) =>
        synchronous ? new ValueTask<MessageEnvelope?>(Wait(timeout, remove, cancellation)) : WaitAsync(timeout, remove, cancellation);

    private MessageEnvelope? Wait(TimeSpan timeout, bool remove, CancellationToken cancellation)
    {
        var deadline = Deadline.In(timeout);
        using var wake = cancellation.UnsafeRegister(static gate =>
        {
            lock (gate!) Monitor.PulseAll(gate);
        }, _gate);
        lock (_gate)
        {
            while (true)
            {
                if (First(remove) is { } first) return first;
                cancellation.ThrowIfCancellationRequested();
                var left = deadline.Left;
                if (left == TimeSpan.Zero) return null;
                Monitor.Wait(_gate, left);
            }
        }
    }

    private async ValueTask<MessageEnvelope?> WaitAsync(TimeSpan timeout, bool remove, CancellationToken cancellation)
    {
        var deadline = Deadline.In(timeout);
        while (true)
        {
            Task arrival;
            lock (_gate)
            {
                if (First(remove) is { } first) return first;
                arrival = (_arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
            cancellation.ThrowIfCancellationRequested();
            var left = deadline.Left;
            if (left == TimeSpan.Zero) return null;
            try
            {
                await arrival.WaitAsync(left, cancellation).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                lock (_gate) return First(remove);
            }
        }
    }

    private MessageEnvelope? First(bool remove)
    {
        if (_messages.First is not { } first) return null;
        if (remove) _messages.RemoveFirst();
        return first.Value;
    }
}
