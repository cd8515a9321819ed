using Ccxt.Actors;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>Counts who is inside; once it is closed nobody enters, and the last who leaves ends the waiting.</summary>
internal sealed class Gate
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int inside;
    private bool closed;

    public bool TryEnter()
    {
        lock (gate)
        {
            if (closed) return false;
            inside++;
            return true;
        }
    }

    public void Leave()
    {
        lock (gate)
            if (--inside == 0 && closed) empty.TrySetResult();
    }

    /// <summary>The task ends when nobody is inside any more.</summary>
    public Task Close()
    {
        lock (gate)
        {
            closed = true;
            if (inside == 0) empty.TrySetResult();
            return empty.Task;
        }
    }
}

/// <summary>The transport of an engine: when it is closed nothing leaves any more, and writes that have left can be waited for.</summary>
internal sealed class Departures(ITransport transport, bool owned) : ITransport, IDisposable
{
    private readonly Gate writes = new();
    private volatile bool closed;

    public async Task<Reply> Send(Draft request, TimeSpan timeout)
    {
        if (closed) throw Stopped();
        if (!request.Endpoint.IsWrite) return await transport.Send(request, timeout).ConfigureAwait(false);
        if (!writes.TryEnter()) throw Stopped();
        try
        {
            return await transport.Send(request, timeout).ConfigureAwait(false);
        }
        finally
        {
            writes.Leave();
        }
    }

    public Task Close()
    {
        closed = true;
        return writes.Close();
    }

    public void Dispose()
    {
        if (owned) (transport as IDisposable)?.Dispose();
    }

    private static TransportException Stopped() =>
        new(new ExchangeError(ErrorClass.ExchangeClosedByUser, "the engine is stopping; this was not sent") { Outcome = Outcome.NotDone });
}
