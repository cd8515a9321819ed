using Akka.Actor;
using Akka.Event;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>
/// One exchange: owns its buckets and puts the requests of all its accounts in order; shares the markets; supervises market loader,
/// accounts and pollers. It never waits: requests that may not go yet are looked at again when their buckets say.
/// </summary>
internal sealed class ExchangeActor : ReceiveActor, IWithTimers
{
    private readonly ExchangeContext context;
    private readonly PermitQueue<IActorRef> permits;
    private readonly Dictionary<string, IActorRef> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<Channel, IActorRef> pollers = [];
    private readonly HashSet<IActorRef> waitingForMarkets = [];
    private readonly ILoggingAdapter log = Context.GetLogger();
    private Markets? markets;
    private ExchangeError? loadingFailed;
    private long sent;
    private long failed;

    public static Props Props(ExchangeContext context) => Akka.Actor.Props.Create(() => new ExchangeActor(context));

    public ExchangeActor(ExchangeContext context)
    {
        this.context = context;
        permits = new PermitQueue<IActorRef>(context.Exchange.Facts, context.Engine.QueueCapacity, context.Engine.PenaltyBox);
        Receive<Request>(OnRequest);
        Receive<Permission.Wanted>(OnWanted);
        Receive<Permission.Used>(OnUsed);
        Receive<Pump>(_ => OnPump());
        Receive<MarketsWanted>(_ => OnMarketsWanted());
        Receive<MarketsReady>(OnMarketsReady);
        Receive<MarketsFailed>(OnMarketsFailed);
        Receive<Watch>(OnWatch);
        Receive<GetBudget>(_ => Sender.Tell(new Budget(context.Exchange.Id, permits.Levels(Now), permits.Count, markets is not null ? "up" : loadingFailed is null ? "starting" : "down")
        { Sent = sent, Failed = failed }));
        Receive<Terminated>(gone => permits.Forget(gone.ActorRef, Now));
        Receive<IOperation>(operation => OnRequest(new Request(Guid.NewGuid().ToString("N"), context.Exchange.Id, null, null, null, null, operation)));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    private DateTimeOffset Now => context.Clock.GetUtcNow();

    protected override void PreStart()
    {
        Context.ActorOf(MarketLoader.Props(context), "markets");
        accounts[""] = Context.ActorOf(AccountActor.Props(context, "", new Keys()), "public");
        foreach (var (name, keys) in context.Settings.Accounts)
            accounts[name] = Context.ActorOf(AccountActor.Props(context, name, keys), $"account-{Uri.EscapeDataString(name)}");
        Context.System.EventStream.Publish(new ExchangeStarted(context.Exchange.Id));
    }

    // Whatever breaks in a child is the child's: it starts anew with what the exchange says now.
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Restart);

    private void OnRequest(Request request)
    {
        if (accounts.TryGetValue(request.Account ?? "", out var account)) account.Forward(request);
        else Sender.Tell(new Refused(request.Id, request.Exchange, request.Account, new ExchangeError(ErrorClass.AuthenticationError,
            $"there is no account {request.Account}; there are {string.Join(", ", context.Settings.Accounts.Keys.DefaultIfEmpty("none"))}")
        { Exchange = context.Exchange.Id, Account = request.Account, Operation = request.Operation.Name }));
    }

    private void OnWanted(Permission.Wanted wanted)
    {
        Context.Watch(Sender);
        if (permits.TryAdd(new Permit<IActorRef>(Sender, wanted.Id, wanted.Account, wanted.Endpoint, wanted.Params, wanted.Priority, wanted.Deadline))) OnPump();
        else Sender.Tell(new Permission.Denied(wanted.Id, new ExchangeError(ErrorClass.RateLimitExceeded,
            $"{permits.Count} requests wait already: ask less often, or raise ccxt.queue-capacity")));
    }

    private void OnUsed(Permission.Used used)
    {
        if (used.Reply is not { IsSuccess: true }) failed++;
        if (used.Reply is { Status: 429 or 418 } refusal) log.Warning("{0}: HTTP {1}, staying away for {2}", context.Exchange.Id, refusal.Status, refusal.RetryAfter ?? context.Engine.PenaltyBox);
        permits.Finished(Sender, used.Id, used.Reply, Now);
        OnPump();
    }

    private void OnPump()
    {
        var (granted, expired, next) = permits.Due(Now);
        foreach (var permit in granted)
        {
            sent++;
            permit.Owner.Tell(new Permission.Granted(permit.Id));
        }
        foreach (var permit in expired)
            permit.Owner.Tell(new Permission.Denied(permit.Id, new ExchangeError(ErrorClass.RequestTimeout, "the deadline passed while the request waited for its turn; it was not sent")));
        if (next is { } time) Timers.StartSingleTimer("pump", new Pump(), time > Now ? time - Now : TimeSpan.FromMilliseconds(1));
    }

    private void OnMarketsWanted()
    {
        if (markets is not null) Sender.Tell(new MarketsReady(markets));
        else if (loadingFailed is not null) Sender.Tell(new MarketsFailed(loadingFailed));
        else waitingForMarkets.Add(Sender);
    }

    private void OnMarketsReady(MarketsReady ready)
    {
        (markets, loadingFailed) = (ready.Markets, null);
        foreach (var child in Context.GetChildren()) child.Tell(ready);
        waitingForMarkets.Clear();
        log.Info("{0}: {1} markets", context.Exchange.Id, markets.All.Count);
        Context.System.EventStream.Publish(new MarketsLoaded(context.Exchange.Id, markets.All.Count, Now));
    }

    private void OnMarketsFailed(MarketsFailed failure)
    {
        loadingFailed = failure.Error;
        foreach (var child in waitingForMarkets) child.Tell(failure);
        waitingForMarkets.Clear();
    }

    private void OnWatch(Watch watch)
    {
        if (pollers.TryGetValue(watch.Channel, out var poller)) poller.Tell(watch);
        else pollers[watch.Channel] = poller = Context.ActorOf(Poller.Props(context, watch.Channel, accounts[""], watch.Feed, watch.Symbols), $"poll-{watch.Channel.ToString().ToLowerInvariant()}");
        Sender.Tell(new Watching(watch.Channel, poller));
    }

    private sealed record Pump : INoSerializationVerificationNeeded;
}
