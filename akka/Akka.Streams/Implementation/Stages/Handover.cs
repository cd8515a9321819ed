using Akka.Streams.Dsl;
using Akka.Streams.Stage;

namespace Akka.Streams.Implementation.Stages;

/// <summary>A sink whose value is a source with the same elements, to be run once, at any time.</summary>
internal sealed class HandoverSink<T>() : SinkStage<T, Source<T, NotUsed>>("handoverSink")
{
    protected override (GraphStageLogic Logic, Source<T, NotUsed> Value) Create(Attributes attributes)
    {
        var boundary = new Boundary<T>(attributes.GetAttribute<Attributes.InputBuffer>(null)?.Max ?? 16);
        return (new BoundaryEntry<T>(boundary), Source.FromGraph(new HandoverSource<T>(boundary)));
    }
}

internal sealed class HandoverSource<T>(Boundary<T> boundary) : SourceStage<T>("handoverSource")
{
    private int _runs;

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes)
    {
        if (Interlocked.Increment(ref _runs) > 1) throw new InvalidOperationException("A pre-materialized source can be run only once");
        return new BoundaryExit<T>(boundary);
    }
}
