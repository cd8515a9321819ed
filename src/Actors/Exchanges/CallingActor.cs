using Akka.Actor;
using Ccxt.Exchanges;
using Ccxt.Protocol;
using BaseError = Ccxt.Errors.BaseError;

namespace Ccxt.Actors;

/// <summary>
/// An actor that runs <see cref="Call"/>s: a permit from the exchange actor for each request, the request signed and sent when it is granted,
/// failed reads tried again through the queue. Nothing waits; everything that ends comes back as a message.
/// </summary>
internal abstract class CallingActor : ReceiveActor, IWithTimers
{
    private readonly ExchangeContext context;
    private readonly string account;
    private readonly Keys keys;
    private readonly IActorRef exchange;
    private readonly Dictionary<long, Sending> sendings = [];
    private readonly List<(Running Running, MarketsNeed Need)> marketsWanted = [];
    private readonly Dictionary<string, (object? Value, DateTimeOffset Until)> remembered = new(StringComparer.Ordinal);
    private long lastId;
    private long lastNonce;
    private Markets? markets;

    protected CallingActor(ExchangeContext context, string account, Keys keys)
    {
        (this.context, this.account, this.keys, exchange) = (context, account, keys, Context.Parent);
        Receive<Permission.Granted>(granted => Send(granted.Id));
        Receive<Permission.Denied>(denied => End(denied.Id, denied.Error, tellExchange: false));
        Receive<Replied>(replied => OnReply(replied.Id, replied.Reply));
        Receive<Failed>(failed => OnFailure(failed.Id, failed.Error));
        Receive<TryAgain>(again => Want(again.Id));
        Receive<MarketsReady>(OnMarkets);
        Receive<MarketsFailed>(OnMarketsFailed);
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected ExchangeContext Shared => context;

    protected DateTimeOffset Now => context.Clock.GetUtcNow();

    /// <summary>Runs a call; <paramref name="done"/> is called in this actor when it has ended.</summary>
    protected void Run(Call call, Priority priority, DateTimeOffset deadline, Action<CallRun> done, bool keepsRaw = false)
    {
        var running = new Running(new CallRun(call, keepsRaw), priority, deadline, done);
        Drive(running);
    }

    private void Drive(Running running)
    {
        while (running.Run.TryNext(out var need)) Answer(running, need);
        if (!running.Run.IsDone || running.Ended) return;
        running.Ended = true;
        if (running.Run.Error?.Is(ErrorClass.AuthenticationError) == true) remembered.Clear();
        running.Done(running.Run);
    }

    private void Answer(Running running, Need need)
    {
        switch (need)
        {
            case AskNeed ask:
                var id = ++lastId;
                sendings[id] = new Sending(running, ask);
                Want(id);
                break;
            case NowNeed clock: clock.Answer(Now); break;
            case NewIdNeed fresh: fresh.Answer(NewId(fresh.Kind)); break;
            case SettingNeed setting: setting.Answer(context.Exchange.Facts.Options); break;
            case CredentialsNeed credentials: credentials.Answer(context.Exchange.MissingCredential(keys) is null); break;
            case OnceNeed once: AnswerOnce(running, once); break;
            case MarketsNeed needed when markets is not null: needed.Answer(markets); break;
            case MarketsNeed needed:
                marketsWanted.Add((running, needed));
                exchange.Tell(new MarketsWanted());
                break;
        }
    }

    private void AnswerOnce(Running running, OnceNeed once)
    {
        if (remembered.TryGetValue(once.Key, out var known) && known.Until > Now) { once.Answer(known.Value); return; }
        Run(once.Call, running.Priority, running.Deadline, run =>
        {
            if (run.Error is { } error) once.Fail(error);
            else
            {
                remembered[once.Key] = (run.Value, once.Ttl == TimeSpan.MaxValue ? DateTimeOffset.MaxValue : Now + once.Ttl);
                once.Answer(run.Value);
            }
            Drive(running);
        }, running.Run.KeepsRaw);
    }

    private void Want(long id)
    {
        if (!sendings.TryGetValue(id, out var sending)) return;
        var draft = sending.Ask.Draft;
        exchange.Tell(new Permission.Wanted(id, draft.Endpoint.IsSigned ? account : "", draft.Endpoint, draft.Params, sending.Running.Priority, sending.Running.Deadline));
    }

    private void Send(long id)
    {
        var sending = sendings[id];
        if (!sending.Ask.IsWanted)
        {
            // Its call has ended while it waited: above all a write must not leave now.
            sendings.Remove(id);
            exchange.Tell(new Permission.Used(id, null));
            return;
        }
        Draft request;
        try
        {
            // Times and nonces are taken now: a request that has waited must not be stale when it leaves.
            lastNonce = Math.Max(lastNonce + 1, Now.ToUnixTimeMilliseconds());
            request = context.Exchange.Prepare(sending.Ask.Draft, new Signing(keys, lastNonce, Now, NewId, context.Exchange.Facts.Options));
        }
        catch (BaseError e)
        {
            exchange.Tell(new Permission.Used(id, null));
            End(id, e.Error, tellExchange: false);
            return;
        }
        sending.Ask.Sending();
        sending.Attempts++;
        context.Transport.Send(request, context.Engine.RequestTimeout).PipeTo(Self,
            success: reply => new Replied(id, reply),
            failure: e => new Failed(id, e is TransportException { Error: var error } ? error
                : new ExchangeError(ErrorClass.NetworkError, e.GetBaseException().Message) { Outcome = Outcome.Unknown }));
    }

    private void OnReply(long id, Reply reply)
    {
        exchange.Tell(new Permission.Used(id, reply));
        var sending = sendings[id];
        if (!reply.IsSuccess && context.Exchange.Judge(sending.Ask.Draft, reply) is { } error && TriesAgain(id, sending, error)) return;
        sendings.Remove(id);
        sending.Ask.Answer(reply);
        Drive(sending.Running);
    }

    private void OnFailure(long id, ExchangeError error)
    {
        if (TriesAgain(id, sendings[id], error)) exchange.Tell(new Permission.Used(id, null));
        else End(id, error, tellExchange: true);
    }

    private void End(long id, ExchangeError error, bool tellExchange)
    {
        if (tellExchange) exchange.Tell(new Permission.Used(id, null));
        if (!sendings.Remove(id, out var sending)) return;
        sending.Ask.Fail(error with { Exchange = context.Exchange.Id });
        Drive(sending.Running);
    }

    // Only reads, only what may pass, only while there is time; each attempt waits in the queue like the first.
    private bool TriesAgain(long id, Sending sending, ExchangeError error)
    {
        if (sending.Ask.Draft.Endpoint.IsWrite || !error.Is(ErrorClass.NetworkError) || sending.Attempts > context.Engine.Retries) return false;
        var spread = context.Engine.BackoffMin * Math.Pow(2, sending.Attempts - 1) * (0.5 + Random.Shared.NextDouble());
        var wait = error.RetryAfter ?? (spread < context.Engine.BackoffMax ? spread : context.Engine.BackoffMax);
        if (Now + wait >= sending.Running.Deadline) return false;
        Timers.StartSingleTimer($"retry-{id}", new TryAgain(id), wait);
        return true;
    }

    private void OnMarkets(MarketsReady ready)
    {
        markets = ready.Markets;
        foreach (var (running, need) in TakeMarketsWanted())
        {
            need.Answer(ready.Markets);
            Drive(running);
        }
    }

    private void OnMarketsFailed(MarketsFailed failed)
    {
        foreach (var (running, need) in TakeMarketsWanted())
        {
            need.Fail(failed.Error);
            Drive(running);
        }
    }

    private List<(Running Running, MarketsNeed Need)> TakeMarketsWanted()
    {
        var wanted = marketsWanted.ToList();
        marketsWanted.Clear();
        return wanted;
    }

    private static string NewId(IdKind kind) => kind switch
    {
        IdKind.Uuid => Guid.NewGuid().ToString(),
        IdKind.Hex32 => Guid.NewGuid().ToString("N"),
        IdKind.Uuid16 => Guid.NewGuid().ToString("N")[..16],
        _ => Guid.NewGuid().ToString("N")[..22],
    };

    private sealed class Running(CallRun run, Priority priority, DateTimeOffset deadline, Action<CallRun> done)
    {
        public CallRun Run { get; } = run;
        public Priority Priority { get; } = priority;
        public DateTimeOffset Deadline { get; } = deadline;
        public Action<CallRun> Done { get; } = done;
        public bool Ended { get; set; }
    }

    private sealed class Sending(Running running, AskNeed ask)
    {
        public Running Running { get; } = running;
        public AskNeed Ask { get; } = ask;
        public int Attempts { get; set; }
    }

    private sealed record Replied(long Id, Reply Reply) : INoSerializationVerificationNeeded;

    private sealed record Failed(long Id, ExchangeError Error) : INoSerializationVerificationNeeded;

    private sealed record TryAgain(long Id) : INoSerializationVerificationNeeded;
}
