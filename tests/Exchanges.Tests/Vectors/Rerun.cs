using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>A recorded call once more, with another operation or other replies: each request gets the next reply, whatever it asks.</summary>
internal sealed class Rerun(Recorded recorded, IEnumerable<(int Status, Dictionary<string, string> Headers, byte[] Body)> replies)
{
    private const int MostSteps = 500;
    private const string FreshId = "00000000-0000-4000-8000-000000000000";

    private readonly Queue<(int Status, Dictionary<string, string> Headers, byte[] Body)> left = new(replies);
    private readonly List<Draft> sent = [];
    private int steps;

    /// <summary>The requests as they went out, signed.</summary>
    public IReadOnlyList<Draft> Sent => sent;

    public CallRun Run(IOperation operation) => Drive(recorded.Exchange.Perform(operation));

    private CallRun Drive(Call call)
    {
        var run = new CallRun(call);
        while (!run.IsDone && run.TryNext(out var need))
        {
            if (++steps > MostSteps) throw new TimeoutException($"still asking after {MostSteps} steps");
            switch (need)
            {
                case AskNeed ask: Answer(ask); break;
                case NowNeed clock: clock.Answer(recorded.Now); break;
                case NewIdNeed id: id.Answer(FreshId); break;
                case SettingNeed setting: setting.Answer(recorded.Settings); break;
                case CredentialsNeed credentials: credentials.Answer(recorded.Exchange.MissingCredential(recorded.Keys) is null); break;
                case OnceNeed once when recorded.Remembered.TryGetValue(once.Key, out var known): once.Answer(known.Value); break;
                case OnceNeed once: Handed(Drive(once.Call), once.Answer, once.Fail); break;
                case MarketsNeed needed when recorded.Markets is { } markets: needed.Answer(markets); break;
                case MarketsNeed needed: Handed(Drive(recorded.Exchange.LoadMarkets()), value => needed.Answer((Markets)value!), needed.Fail); break;
            }
        }
        return run;
    }

    private void Answer(AskNeed ask)
    {
        try
        {
            sent.Add(recorded.Exchange.Prepare(ask.Draft, new Signing(recorded.Keys, recorded.Now.ToUnixTimeMilliseconds(), recorded.Now, _ => FreshId, recorded.Settings)));
        }
        catch (Errors.BaseError e)
        {
            ask.Fail(e.Error);
            return;
        }
        ask.Sending();
        if (left.TryDequeue(out var reply)) ask.Answer(new Reply(reply.Status, reply.Headers, reply.Body));
        else ask.Fail(new ExchangeError(ErrorClass.NetworkError, "no more replies were recorded"));
    }

    private static void Handed(CallRun run, Action<object?> answer, Action<ExchangeError> fail)
    {
        if (run.Error is { } error) fail(error);
        else answer(run.Value);
    }
}
