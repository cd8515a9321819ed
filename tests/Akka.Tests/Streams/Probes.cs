using System.Threading.Channels;
using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Stage;

namespace Akka.Tests.Streams;

/// <summary>What a probe has seen.</summary>
public sealed class Signals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Channel<object> _signals = Channel.CreateUnbounded<object>();

    public void Add(object signal) => _signals.Writer.TryWrite(signal);

    public async Task<object> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _signals.Reader.ReadAsync(patience.Token);
    }

    public async Task<T> Next<T>() => Assert.IsType<T>(await Next(), exactMatch: false);

    public bool TryNext(out object? signal) => _signals.Reader.TryRead(out signal);

    public async Task Expect(params object[] expected)
    {
        foreach (var signal in expected) Assert.Equal(signal, await Next());
    }
}

public static class Signal
{
    public const string Pull = "pull";
    public const string Complete = "complete";

    public sealed record Element(object? Value);

    public sealed record Failure(Exception Cause);

    public sealed record Cancel(Exception Cause);
}

/// <summary>A source that emits on command and reports what it is asked.</summary>
public sealed class SourceProbe<T> : GraphStageWithMaterializedValue<SourceShape<T>, SourceProbe<T>.Handle>
{
    public SourceProbe() => Shape = new SourceShape<T>(new Outlet<T>("probe.out"));

    public override SourceShape<T> Shape { get; }

    public override ILogicAndMaterializedValue<Handle> CreateLogicAndMaterializedValue(Attributes inheritedAttributes)
    {
        var handle = new Handle();
        return new LogicAndMaterializedValue<Handle>(new Logic(this, handle), handle);
    }

    public static Source<T, Handle> Create() => Source.FromGraph(new SourceProbe<T>());

    public sealed class Handle
    {
        internal readonly TaskCompletionSource<Action<Action<Logic>>> Started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Signals Signals { get; } = new();

        public Task ExpectPull() => Signals.Expect(Signal.Pull);

        public async Task<Exception> ExpectCancel() => (await Signals.Next<Signal.Cancel>()).Cause;

        public Task Send(T element) => Do(l => l.Send(element));

        public Task Complete() => Do(l => l.Finish());

        public Task Fail(Exception e) => Do(l => l.FailStage(e));

        /// <summary>Comes back when all that was set off before has happened, as far as it happens in the probe's island.</summary>
        public async Task Settle()
        {
            var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await Do(_ => { });
            await Do(_ => settled.SetResult());
            await settled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }

        private async Task Do(Action<Logic> action) => (await Started.Task)(action);
    }

    internal sealed class Logic : GraphStageLogic
    {
        private readonly SourceProbe<T> _stage;
        private readonly Handle _handle;

        public Logic(SourceProbe<T> stage, Handle handle) : base(stage.Shape)
        {
            (_stage, _handle) = (stage, handle);
            SetHandler(stage.Shape.Outlet, onPull: () => handle.Signals.Add(Signal.Pull), onDownstreamFinish: cause =>
            {
                handle.Signals.Add(new Signal.Cancel(cause));
                CompleteStage();
            });
        }

        public override void PreStart() => _handle.Started.SetResult(GetAsyncCallback<Action<Logic>>(action => action(this)));

        public void Send(T element) => Push(_stage.Shape.Outlet, element);

        public void Finish() => CompleteStage();
    }
}

/// <summary>A sink that asks on command and reports what it gets.</summary>
public sealed class SinkProbe<T> : GraphStageWithMaterializedValue<SinkShape<T>, SinkProbe<T>.Handle>
{
    public SinkProbe() => Shape = new SinkShape<T>(new Inlet<T>("probe.in"));

    public override SinkShape<T> Shape { get; }

    public override ILogicAndMaterializedValue<Handle> CreateLogicAndMaterializedValue(Attributes inheritedAttributes)
    {
        var handle = new Handle();
        return new LogicAndMaterializedValue<Handle>(new Logic(this, handle), handle);
    }

    public static Sink<T, Handle> Create() => Sink.FromGraph(new SinkProbe<T>());

    public sealed class Handle
    {
        internal readonly TaskCompletionSource<Action<Action<Logic>>> Started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Signals Signals { get; } = new();

        public Task Request(int n = 1) => Do(l => l.Request(n));

        public Task Cancel(Exception? cause = null) => Do(l => l.Stop(cause));

        public async Task ExpectNext(params T[] elements)
        {
            foreach (var element in elements) Assert.Equal(new Signal.Element(element), await Signals.Next());
        }

        public async Task<T> Next() => (T)(await Signals.Next<Signal.Element>()).Value!;

        public async Task RequestNext(T element)
        {
            await Request();
            await ExpectNext(element);
        }

        public Task ExpectComplete() => Signals.Expect(Signal.Complete);

        public async Task<Exception> ExpectFailure() => (await Signals.Next<Signal.Failure>()).Cause;

        /// <summary>Completed when the probe has been stopped.</summary>
        public Task Stopped => StoppedSource.Task.WaitAsync(TimeSpan.FromSeconds(10));

        internal TaskCompletionSource StoppedSource { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Comes back when all that was set off before has happened, as far as it happens in the probe's island.</summary>
        public async Task Settle()
        {
            var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await Do(_ => { });
            await Do(_ => settled.SetResult());
            await settled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }

        /// <summary>Nothing more has come, once all that was set off before has happened in the probe's island.</summary>
        public async Task ExpectNothing()
        {
            await Settle();
            Assert.False(Signals.TryNext(out var signal), $"unexpected {signal}");
        }

        private async Task Do(Action<Logic> action) => (await Started.Task)(action);
    }

    internal sealed class Logic : GraphStageLogic
    {
        private readonly SinkProbe<T> _stage;
        private readonly Handle _handle;
        private int _wanted;

        public Logic(SinkProbe<T> stage, Handle handle) : base(stage.Shape)
        {
            (_stage, _handle) = (stage, handle);
            SetHandler(stage.Shape.Inlet, onPush: () =>
            {
                handle.Signals.Add(new Signal.Element(Grab(stage.Shape.Inlet)));
                if (--_wanted > 0) Pull(stage.Shape.Inlet);
            }, onUpstreamFinish: () =>
            {
                handle.Signals.Add(Signal.Complete);
            }, onUpstreamFailure: e =>
            {
                handle.Signals.Add(new Signal.Failure(e));
            });
        }

        public override void PreStart()
        {
            // Alive until it is cancelled, so that it can be asked what came after the end.
            SetKeepGoing(true);
            _handle.Started.SetResult(GetAsyncCallback<Action<Logic>>(action => action(this)));
        }

        public override void PostStop() => _handle.StoppedSource.TrySetResult();

        public void Request(int n)
        {
            _wanted += n;
            if (!HasBeenPulled(_stage.Shape.Inlet)) TryPull(_stage.Shape.Inlet);
        }

        public void Stop(Exception? cause)
        {
            if (cause is null) Cancel(_stage.Shape.Inlet);
            else Cancel(_stage.Shape.Inlet, cause);
            SetKeepGoing(false);
        }
    }
}
