using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Benchmarks.Rest;

/// <summary>Runs whole unified calls as the exchange's actor does, on a transport that answers at once with a canned reply.</summary>
public sealed class Caller(Exchange exchange, Settings settings, Keys keys)
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1751889600000);
    private static readonly Dictionary<string, string> Headers = new() { ["Content-Type"] = "application/json;charset=UTF-8" };

    /// <summary>What operations find when they ask for the markets.</summary>
    public Markets? Markets { get; set; }

    /// <summary>The answer of a call.</summary>
    public object Run(Call call, byte[] reply)
    {
        var run = new CallRun(call);
        while (run.TryNext(out var need))
        {
            if (need is not AskNeed ask) { Answer(need); continue; }
            Prepare(ask);
            ask.Sending();
            ask.Answer(new Reply(200, Headers, reply));
        }
        return run.Value ?? throw new InvalidOperationException($"the call failed: {run.Error}");
    }

    /// <summary>The first request of a call, signed.</summary>
    public Draft Request(Call call)
    {
        var run = new CallRun(call);
        while (run.TryNext(out var need))
        {
            if (need is AskNeed ask) return Prepare(ask);
            Answer(need);
        }
        throw new InvalidOperationException($"the call asks nothing: {run.Error}");
    }

    /// <summary>The first request of a call, as it waits for its permit.</summary>
    public Draft Unsigned(Call call)
    {
        var run = new CallRun(call);
        while (run.TryNext(out var need))
        {
            if (need is AskNeed ask) return ask.Draft;
            Answer(need);
        }
        throw new InvalidOperationException($"the call asks nothing: {run.Error}");
    }

    public Draft Sign(Draft draft) => exchange.Prepare(draft, new Signing(keys, Now.ToUnixTimeMilliseconds(), Now, NewId, settings));

    private Draft Prepare(AskNeed ask) => Sign(ask.Draft);

    private void Answer(Need need)
    {
        switch (need)
        {
            case MarketsNeed markets: markets.Answer(Markets!); break;
            case SettingNeed setting: setting.Answer(settings); break;
            case NowNeed now: now.Answer(Now); break;
            case CredentialsNeed credentials: credentials.Answer(exchange.MissingCredential(keys) is null); break;
            case NewIdNeed id: id.Answer(NewId(id.Kind)); break;
            default: throw new InvalidOperationException($"no answer to {need}");
        }
    }

    private static string NewId(IdKind kind) => "1234567890abcdef123456";
}
