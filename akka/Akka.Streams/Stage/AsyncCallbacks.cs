using Akka.Streams.Implementation;

namespace Akka.Streams.Stage;

public abstract partial class GraphStageLogic
{
    /// <summary>
    /// A delegate that may be called from any thread and runs <paramref name="handler"/> within the stage. Calls after the stage has stopped are dropped.
    /// </summary>
    protected internal Action<T> GetAsyncCallback<T>(Action<T> handler) => argument => CallbackEvent<T>.Send(this, handler, argument);

    protected internal Action GetAsyncCallback(Action handler) => () => CallbackEvent<Action>.Send(this, static run => run(), handler);
}
