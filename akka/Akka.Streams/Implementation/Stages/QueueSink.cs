using Akka.Streams.Dsl;
using Akka.Streams.Stage;
using Akka.Util;

namespace Akka.Streams.Implementation.Stages;

/// <summary>A sink that is emptied by pulling, one element at a time. It reads ahead by the input buffer.</summary>
internal sealed class QueueSink<T>() : SinkStage<T, ISinkQueue<T>>("queueSink")
{
    protected override (GraphStageLogic Logic, ISinkQueue<T> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this, attributes.GetAttribute<Attributes.InputBuffer>(null)?.Max ?? 16);
        return (logic, logic);
    }

    private sealed class Logic(QueueSink<T> stage, int capacity) : SinkLogic<T>(stage.Shape), ISinkQueue<T>
    {
        private readonly Lock _gate = new();
        private readonly Ring<T> _buffer = new(Math.Max(1, capacity));
        private TaskCompletionSource<Option<T>>? _waiting;
        private Exception? _failure;
        private bool _ended;
        private Signal? _wake;

        public override void PreStart()
        {
            _wake = new Signal(this, OnTaken);
            base.PreStart();
        }

        public override void OnPush()
        {
            TaskCompletionSource<Option<T>>? waiting;
            var element = In.Grab();
            bool full;
            lock (_gate)
            {
                (waiting, _waiting) = (_waiting, null);
                if (waiting is null) _buffer.Enqueue(element);
                full = _buffer.IsFull;
            }

            waiting?.TrySetResult(new Option<T>(element));
            if (!full) In.Pull();
        }

        public override void OnUpstreamFinish() => End(null);

        public override void OnUpstreamFailure(Exception e) => End(e);

        public override void PostStop() => End(new AbruptStageTerminationException(this));

        public Task<Option<T>> PullAsync()
        {
            Task<Option<T>> answer;
            lock (_gate)
            {
                if (_waiting is not null)
                    return Task.FromException<Option<T>>(new InvalidOperationException(
                        "You have to wait for the previous pull to be resolved to send another request"));
                if (_buffer.Count > 0)
                {
                    answer = Task.FromResult(new Option<T>(_buffer.Dequeue()));
                }
                else if (_ended)
                {
                    return _failure is null ? Task.FromResult(Option<T>.None) : Task.FromException<Option<T>>(_failure);
                }
                else
                {
                    _waiting = new TaskCompletionSource<Option<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
                    return _waiting.Task;
                }
            }

            Volatile.Read(ref _wake)?.Raise();
            return answer;
        }

        private void OnTaken()
        {
            lock (_gate)
            {
                if (_buffer.IsFull) return;
            }

            if (!In.InIsClosed && !In.HasBeenPulled) In.Pull();
        }

        private void End(Exception? failure)
        {
            TaskCompletionSource<Option<T>>? waiting;
            lock (_gate)
            {
                if (_ended) return;
                (_ended, _failure) = (true, failure);
                (waiting, _waiting) = (_waiting, null);
            }

            if (failure is null) waiting?.TrySetResult(Option<T>.None);
            else waiting?.TrySetException(failure);
            CompleteStage();
        }
    }
}

/// <summary>A source as an asynchronous sequence. Each enumeration is a run; ending it early ends the run.</summary>
internal sealed class StreamEnumerable<T, TMat>(Source<T, TMat> source, IMaterializer materializer) : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var (killSwitch, queue) = source.ViaMaterialized(KillSwitches.Single<T>(), Keep.Right).ToMaterialized(Sink.FromGraph(new QueueSink<T>()),
            Keep.Both).Run(materializer);
        try
        {
            while (true)
            {
                var next = await queue.PullAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
                if (!next.HasValue) yield break;
                yield return next.Value;
            }
        }
        finally
        {
            killSwitch.Shutdown();
        }
    }
}
