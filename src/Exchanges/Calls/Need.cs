using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Something a <see cref="CallRun"/> waits for. Answer it or fail it, once.</summary>
public abstract class Need
{
    private readonly CallRun run;
    private bool answered;

    private protected Need(CallRun run, CallRun.Frame? frame) => (this.run, Frame) = (run, frame);

    internal CallRun.Frame? Frame { get; }

    private protected CallRun Run => run;

    public void Fail(ExchangeError error)
    {
        if (Once()) run.Failed(this, error);
    }

    /// <summary>False once the call has ended, or gone another way: what has not left yet need not leave any more.</summary>
    public bool IsWanted => run.IsWanted(this);

    private protected void AnswerWith(object? answer)
    {
        if (Once()) run.Answered(this, answer);
    }

    private bool Once() => !answered && (answered = true);
}

/// <summary>One HTTP request, to be signed and sent when a permit is there.</summary>
public sealed class AskNeed : Need
{
    private readonly Step.Ask step;

    internal AskNeed(CallRun run, CallRun.Frame? frame, Step.Ask step) : base(run, frame) => this.step = step;

    public Exchange Exchange => step.Exchange;

    public Draft Draft => step.Draft;

    internal Func<Reply, object?> Read => step.Read;

    /// <summary>Says that the request leaves now: from here on the outcome of a write is unknown until its reply is read.</summary>
    public void Sending()
    {
        if (WasSent) return;
        WasSent = true;
        Run.Sending(this);
    }

    internal bool WasSent { get; private set; }

    public void Answer(Reply reply) => AnswerWith(reply);
}

/// <summary>A value that is asked for once and remembered under <see cref="Key"/>.</summary>
public sealed class OnceNeed : Need
{
    private readonly Step.Once step;

    internal OnceNeed(CallRun run, CallRun.Frame? frame, Step.Once step) : base(run, frame) => this.step = step;

    public string Key => step.Key;

    public Call Call => step.Call;

    public TimeSpan Ttl => step.Ttl;

    public void Answer(object? value) => AnswerWith(value);
}

public sealed class NowNeed : Need
{
    internal NowNeed(CallRun run, CallRun.Frame? frame) : base(run, frame) { }

    public void Answer(DateTimeOffset now) => AnswerWith(now);
}

public sealed class NewIdNeed : Need
{
    internal NewIdNeed(CallRun run, CallRun.Frame? frame, IdKind kind) : base(run, frame) => Kind = kind;

    public IdKind Kind { get; }

    public void Answer(string id) => AnswerWith(id);
}

/// <summary>The exchange's markets, loaded first when they are not.</summary>
public sealed class MarketsNeed : Need
{
    internal MarketsNeed(CallRun run, CallRun.Frame? frame) : base(run, frame) { }

    public void Answer(Markets markets) => AnswerWith(markets);
}

/// <summary>An option, as the account has it.</summary>
public sealed class SettingNeed : Need
{
    internal SettingNeed(CallRun run, CallRun.Frame? frame, string name) : base(run, frame) => Name = name;

    public string Name { get; }

    public void Answer(Settings settings) => AnswerWith(settings);
}

/// <summary>Whether the account has the credentials that the exchange requires.</summary>
public sealed class CredentialsNeed : Need
{
    internal CredentialsNeed(CallRun run, CallRun.Frame? frame) : base(run, frame) { }

    public void Answer(bool has) => AnswerWith(has);
}
