using Akka.Event;
using Akka.Streams.Dsl;
using Akka.Streams.Implementation.Stages;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Hubs;

/// <summary>The source end of a merge: each producer has a bounded queue of its own, which is read in turn.</summary>
internal sealed class MergeHubSource<T>(int perProducerBufferSize) : SourceStage<T, Sink<T, NotUsed>>("mergeHub")
{
    protected override (GraphStageLogic Logic, Sink<T, NotUsed> Value) Create(Attributes attributes)
    {
        var logic = new Logic(this);
        return (logic, Sink.FromGraph(new MergeHubSink<T>(logic, perProducerBufferSize)));
    }

    private sealed class Logic : SourceLogic<T>, IMergeHub<T>
    {
        private readonly Lock _gate = new();
        private readonly Signal _wake;
        private Boundary<T>[] _producers = [];
        private bool _stopped;
        private int _turn;

        public Logic(MergeHubSource<T> stage) : base(stage.Shape) => _wake = new Signal(this, OnWoken);

        public bool TryAttach(Boundary<T> producer)
        {
            producer.WakeReader = _wake;
            producer.ReaderWaits();
            lock (_gate)
            {
                if (_stopped) return false;
                Volatile.Write(ref _producers, [.. _producers, producer]);
                return true;
            }
        }

        public override void OnPull()
        {
            if (TryPush()) return;
            foreach (var producer in Volatile.Read(ref _producers)) producer.ReaderWaits();
            TryPush();
        }

        public override void PostStop()
        {
            Boundary<T>[] producers;
            lock (_gate)
            {
                _stopped = true;
                producers = _producers;
                _producers = [];
            }

            foreach (var producer in producers) producer.Cancel(SubscriptionWithCancelException.StageWasCompleted.Instance);
        }

        private bool TryPush()
        {
            var producers = Volatile.Read(ref _producers);
            for (var i = 0; i < producers.Length; i++)
            {
                var producer = producers[(_turn + i) % producers.Length];
                var ended = producer.HasEnded;
                if (producer.TryRead(out var element))
                {
                    // The next one has its turn, so that nobody is left out.
                    _turn = (_turn + i + 1) % producers.Length;
                    Out.Push(element);
                    producer.WakeWaitingWriterIfHalfFree();
                    return true;
                }

                producer.WakeWaitingWriter();
                if (ended) Detach(producer);
            }

            return false;
        }

        private void Detach(Boundary<T> producer)
        {
            if (producer.Failure is { } failure) Log.Error(failure, "Upstream producer failed with exception, removing from MergeHub now");
            lock (_gate) Volatile.Write(ref _producers, [.. _producers.Where(p => p != producer)]);
        }

        private void OnWoken()
        {
            if (Out.OutIsAvailable) OnPull();
        }
    }
}

internal interface IMergeHub<T>
{
    /// <summary>Called from a producer's island. False when the hub has stopped.</summary>
    bool TryAttach(Boundary<T> producer);
}

/// <summary>One producer of a merge; each run of it is another one.</summary>
internal sealed class MergeHubSink<T>(IMergeHub<T> hub, int bufferSize) : SinkStage<T, NotUsed>("mergeHubSink")
{
    protected override (GraphStageLogic Logic, NotUsed Value) Create(Attributes attributes) => (new Logic(hub, bufferSize), NotUsed.Instance);

    private sealed class Logic(IMergeHub<T> hub, int bufferSize) : BoundaryEntry<T>(new Boundary<T>(bufferSize))
    {
        public override void PreStart()
        {
            if (hub.TryAttach(Queue))
            {
                base.PreStart();
                return;
            }

            Queue.Cancel(SubscriptionWithCancelException.StageWasCompleted.Instance);
            CancelStage(SubscriptionWithCancelException.StageWasCompleted.Instance);
        }
    }
}
