using System.Diagnostics.CodeAnalysis;
using Ccxt.Protocol;
using BaseError = Ccxt.Errors.BaseError;

namespace Ccxt.Exchanges;

/// <summary>
/// A <see cref="Call"/> under way. It turns steps into needs, which whoever runs it answers in its own time and on its own thread
/// (one at a time); in between, nothing waits anywhere. It also knows what became of the call's one write.
/// </summary>
public sealed class CallRun
{
    private readonly Queue<Need> needs = [];
    private Settings? settings;         // once asked for: they stay the same for the whole call
    private int writesUnderway;
    private bool wroteSomething, mayHaveWritten;
    private bool isDone;

    /// <param name="keepsRaw">Whether what is read keeps the exchange's own JSON; see <see cref="IOperation.KeepRaw"/>.</param>
    public CallRun(Call call, bool keepsRaw = false)
    {
        KeepsRaw = keepsRaw;
        Go(call.Root, null);
    }

    public bool KeepsRaw { get; }

    /// <summary>True once there is a <see cref="Value"/> or an <see cref="Error"/>.</summary>
    public bool IsDone => isDone;

    public object? Value { get; private set; }

    public ExchangeError? Error { get; private set; }

    /// <summary>The next thing the call needs and nobody has taken yet.</summary>
    public bool TryNext([NotNullWhen(true)] out Need? need)
    {
        while (!isDone && needs.TryDequeue(out need))
            if (IsWanted(need)) return true;
        need = null;
        return false;
    }

    /// <summary>Ends the call where it stands (a deadline, a shutdown).</summary>
    public void Abort(ExchangeError error)
    {
        if (!isDone) End(null, WithOutcome(error));
    }

    /// <summary>False once the call has ended, or gone another way, without this need.</summary>
    internal bool IsWanted(Need need)
    {
        for (var frame = need.Frame; frame is not null && !isDone; frame = frame.Parent)
            if (frame.Fork is { Failed: true }) return false;
        return !isDone;
    }

    internal void Answered(Need need, object? answer)
    {
        if (isDone) return;
        if (need is AskNeed ask)
        {
            var reply = (Reply)answer!;
            reply.KeepsRaw = KeepsRaw;
            if (ask.Exchange.Judge(ask.Draft, reply) is { } error) { Failed(need, error); return; }
            Go(Guarded(null, reply, onRead: ask)!, need.Frame);
            return;
        }
        if (need is SettingNeed) settings = (Settings)answer!;
        Return(need.Frame, answer);
    }

    internal void Failed(Need need, ExchangeError error)
    {
        if (isDone) return;
        if (need is AskNeed { Draft.Commits: true, WasSent: true }) Settle(error.Outcome);
        Raise(need.Frame, WithOutcome(Located(error, need as AskNeed)));
    }

    internal void Sending(AskNeed ask)
    {
        if (ask.Draft.Commits) writesUnderway++;
    }

    private void Go(Step step, Frame? frame)
    {
        while (true)
        {
            switch (step)
            {
                case Step.Pure pure: Return(frame, pure.Value); return;
                case Step.Fail fail: Raise(frame, WithOutcome(fail.Error)); return;
                case Step.Then then: (step, frame) = (then.First, new Frame(frame) { Next = then.Next }); continue;
                case Step.Catch @catch: (step, frame) = (@catch.First, new Frame(frame) { Other = @catch.Other }); continue;
                case Step.Unless unless: (step, frame) = (unless.First, new Frame(frame) { Objection = unless.Objection }); continue;
                case Step.All { Steps.Count: 0 } all: Return(frame, all.Join([])); return;
                case Step.All all:
                    var fork = new Fork(frame, all);
                    for (var i = 0; i < all.Steps.Count && !isDone; i++) Go(all.Steps[i], new Frame(frame) { Fork = fork, Slot = i });
                    return;
                case Step.Ask { Draft.Commits: true } when ObjectionIn(frame) is { } objection: Raise(frame, WithOutcome(objection)); return;
                case Step.Ask ask: needs.Enqueue(new AskNeed(this, frame, ask)); return;
                case Step.Once once: needs.Enqueue(new OnceNeed(this, frame, once)); return;
                case Step.Now: needs.Enqueue(new NowNeed(this, frame)); return;
                case Step.NewId id: needs.Enqueue(new NewIdNeed(this, frame, id.Kind)); return;
                case Step.Markets: needs.Enqueue(new MarketsNeed(this, frame)); return;
                case Step.Setting when settings is not null: Return(frame, settings); return;
                case Step.Setting setting: needs.Enqueue(new SettingNeed(this, frame, setting.Name)); return;
                case Step.HasCredentials: needs.Enqueue(new CredentialsNeed(this, frame)); return;
                default: throw new InvalidOperationException($"no such step: {step}");
            }
        }
    }

    private static ExchangeError? ObjectionIn(Frame? frame)
    {
        for (; frame is not null; frame = frame.Parent)
            if (frame.Objection?.Invoke() is { } objection) return objection;
        return null;
    }

    private void Return(Frame? frame, object? value)
    {
        while (frame is not null && !isDone)
        {
            if (frame.Next is { } next) { Go(Guarded(next, value)!, frame.Parent); return; }
            if (frame.Fork is { } fork)
            {
                if (fork.Failed) return;
                fork.Values[frame.Slot] = value;
                if (--fork.Left > 0) return;
                (frame, value) = (fork.Parent, fork.Step.Join(fork.Values));
                continue;
            }
            frame = frame.Parent;
        }
        if (!isDone) End(value, null);
    }

    private void Raise(Frame? frame, ExchangeError error)
    {
        for (; frame is not null; frame = frame.Parent)
        {
            if (frame.Other is { } other && Guarded(e => other((ExchangeError)e!), error) is { } instead) { Go(instead, frame.Parent); return; }
            if (frame.Fork is { } fork)
            {
                if (fork.Failed) return;
                fork.Failed = true;
            }
        }
        End(null, error);
    }

    // An exchange's code runs here, on an exchange's data: whatever it throws is an error of the call, never of whoever runs it.
    private Step? Guarded(Func<object?, Step?>? code, object? value, AskNeed? onRead = null)
    {
        try
        {
            var next = onRead is null ? code!(value) : new Step.Pure(onRead.Read((Reply)value!));
            if (onRead is { Draft.Commits: true }) Settle(Outcome.Done);
            return next;
        }
        catch (BaseError e)
        {
            return Unreadable(e.Error);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Unreadable(new ExchangeError(ErrorClass.BadResponse, $"the reply cannot be read: {e.Message}"));
        }

        Step.Fail Unreadable(ExchangeError error)
        {
            if (onRead is { Draft.Commits: true }) Settle(Outcome.Unknown);
            return new Step.Fail(Located(error, onRead));
        }
    }

    // A write is over: done, not done, or nobody knows.
    private void Settle(Outcome outcome)
    {
        writesUnderway--;
        wroteSomething |= outcome == Outcome.Done;
        mayHaveWritten |= outcome == Outcome.Unknown;
    }

    private static ExchangeError Located(ExchangeError error, AskNeed? ask) => ask is null ? error : error with { Endpoint = error.Endpoint ?? ask.Draft.Endpoint.Name };

    // Before the write nothing is done; after it, it is done whatever failed; a refusal that we know says that it is not, and of all else nobody knows.
    private ExchangeError WithOutcome(ExchangeError error)
    {
        var outcome = mayHaveWritten || writesUnderway > 0 ? Outcome.Unknown : wroteSomething ? Outcome.Done : Outcome.NotDone;
        var retry = outcome switch
        {
            Outcome.Unknown => Retry.AfterReconcile,
            Outcome.NotDone when error.Is(ErrorClass.OperationFailed) => Retry.Safe,
            _ => Retry.Never,
        };
        return error with { Outcome = outcome, Retry = retry };
    }

    private void End(object? value, ExchangeError? error)
    {
        (Value, Error, isDone) = (value, error, true);
        needs.Clear();
    }

    /// <summary>Where a value goes when it is there: into the next step, past a catch, or into a slot of a fork.</summary>
    internal sealed class Frame(Frame? parent)
    {
        public Frame? Parent { get; } = parent;
        public Func<object?, Step>? Next { get; init; }
        public Func<ExchangeError, Step?>? Other { get; init; }
        public Func<ExchangeError?>? Objection { get; init; }
        public Fork? Fork { get; init; }
        public int Slot { get; init; }
    }

    internal sealed class Fork(Frame? parent, Step.All step)
    {
        public Frame? Parent { get; } = parent;
        public Step.All Step { get; } = step;
        public object?[] Values { get; } = new object?[step.Steps.Count];
        public int Left { get; set; } = step.Steps.Count;
        public bool Failed { get; set; }
    }
}
