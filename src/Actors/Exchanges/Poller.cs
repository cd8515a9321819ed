using Akka.Actor;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>
/// Asks for a channel's data round after round, below everything that somebody waits for, and tells the feed. The next round begins
/// when the interval has passed and the round before is over: the budget sets the pace where it is smaller.
/// </summary>
internal sealed class Poller : ReceiveActor, IWithTimers
{
    private readonly ExchangeContext context;
    private readonly Channel channel;
    private readonly IActorRef account;
    private readonly IActorRef feed;
    private readonly Dictionary<string, string> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> good = new(StringComparer.Ordinal);
    private readonly HashSet<string> stale = new(StringComparer.Ordinal);
    private ValueList<string>? symbols;
    private DateTimeOffset roundStarted;
    private bool allGood;
    private long lastId;

    public static Props Props(ExchangeContext context, Channel channel, IActorRef account, IActorRef feed, ValueList<string>? symbols) =>
        Akka.Actor.Props.Create(() => new Poller(context, channel, account, feed, symbols));

    public Poller(ExchangeContext context, Channel channel, IActorRef account, IActorRef feed, ValueList<string>? symbols)
    {
        (this.context, this.channel, this.account, this.feed, this.symbols) = (context, channel, account, feed, symbols);
        Receive<Round>(_ => StartRound());
        Receive<Watch>(watch => this.symbols = watch.Symbols);
        Receive<IAnswer>(OnAnswer);
        Receive<Refused>(OnRefused);
        Self.Tell(new Round());
    }

    public ITimerScheduler Timers { get; set; } = null!;

    private DateTimeOffset Now => context.Clock.GetUtcNow();

    private void StartRound()
    {
        (roundStarted, allGood) = (Now, true);
        if (channel == Channel.Tickers) Ask(new FetchTickers(symbols), "");
        else foreach (var symbol in symbols ?? []) Ask(Operation(symbol), symbol);
        if (asked.Count == 0) EndRound();
    }

    private IOperation Operation(string symbol) => channel switch
    {
        Channel.OrderBooks => new FetchOrderBook(symbol, context.Engine.BookDepth),
        Channel.Trades => new FetchTrades(symbol),
        _ => new FetchOHLCV(symbol),
    };

    private void Ask(IOperation operation, string symbol)
    {
        var id = $"{Self.Path.Name}-{++lastId}";
        asked[id] = symbol;
        account.Tell(new Request(id, context.Exchange.Id, null, null, Priority.Poll, null, operation));
    }

    private void OnAnswer(IAnswer answer)
    {
        if (!asked.Remove(answer.Id, out var symbol)) return;
        foreach (var happened in Events(answer.Value, symbol)) feed.Tell(happened);
        good[symbol] = Now;
        if (stale.Remove(symbol)) feed.Tell(new Resynced(context.Exchange.Id, channel, symbol.Length == 0 ? null : symbol, Now));
        if (asked.Count == 0) EndRound();
    }

    private void OnRefused(Refused refused)
    {
        if (!asked.Remove(refused.Id, out var symbol)) return;
        allGood = false;
        var age = Now - good.GetValueOrDefault(symbol, roundStarted);
        if (age >= context.Engine.StaleAfter && stale.Add(symbol)) feed.Tell(new Stale(context.Exchange.Id, channel, symbol.Length == 0 ? null : symbol, Now, age));
        if (asked.Count == 0) EndRound();
    }

    private void EndRound()
    {
        feed.Tell(new RoundEnded(allGood));
        var rest = context.Engine.PollInterval - (Now - roundStarted);
        Timers.StartSingleTimer("round", new Round(), rest > TimeSpan.Zero ? rest : TimeSpan.FromMilliseconds(1));
    }

    private IEnumerable<MarketEvent> Events(object? value, string symbol) => value switch
    {
        ValueMap<Ticker> tickers => tickers.Values.Select(t => new TickerChanged(context.Exchange.Id, t.Symbol, Now, t with { ReceivedAt = Now })),
        OrderBook book => [new BookChanged(context.Exchange.Id, symbol, Now, book with { ReceivedAt = Now })],
        ValueList<Trade> trades => trades.Select(t => new TradeHappened(context.Exchange.Id, symbol, Now, t with { ReceivedAt = Now })),
        ValueList<Candle> candles => candles.Select(c => new CandleChanged(context.Exchange.Id, symbol, Now, "1m", c)),
        _ => [],
    };

    private sealed record Round : INoSerializationVerificationNeeded;
}

/// <summary>A poller has asked for everything once; <paramref name="AllGood"/> when all of it came.</summary>
internal sealed record RoundEnded(bool AllGood) : INoSerializationVerificationNeeded;
