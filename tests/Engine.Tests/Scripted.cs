using System.Collections.Concurrent;
using System.Text;
using Ccxt.Actors;
using Ccxt.Exchanges;

namespace Ccxt.Engine.Tests;

/// <summary>A transport that answers as a test says, and remembers what it was asked.</summary>
internal sealed class Scripted(Func<Draft, Task<Reply>> answer) : ITransport
{
    public ConcurrentQueue<Draft> Sent { get; } = new();

    public Task<Reply> Send(Draft request, TimeSpan timeout)
    {
        Sent.Enqueue(request);
        return answer(request);
    }

    public static Task<Reply> Json(string text, int status = 200) => Task.FromResult(new Reply(status, new Dictionary<string, string>(), Encoding.UTF8.GetBytes(text)));
}
