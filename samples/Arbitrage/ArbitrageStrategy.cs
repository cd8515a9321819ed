using Akka.Actor;
using Ccxt.Protocol;

namespace Ccxt.Arbitrage;

/// <summary>What pays now in one symbol; sent whenever it changes. Empty: nothing pays any more.</summary>
public sealed record OpportunitiesChanged(string Symbol, ValueList<Opportunity> Opportunities);

/// <summary>Asks the strategy what it sees.</summary>
public sealed record GetView;

/// <param name="Spreads">Per symbol the best bid over the best ask anywhere else, in percent; negative: nothing crosses.</param>
/// <param name="Books">Books received.</param>
public sealed record View(ValueMap<decimal> Spreads, ValueList<Opportunity> Opportunities, ValueMap<int> Trusted, long Books, long Found);

/// <summary>
/// Watches the order books of all symbols that at least two exchanges share, and tells <c>observer</c> what would pay.
/// A strategy as anybody would write one: it knows the engine's reference and Protocol's messages, nothing else.
/// States: one exchange after the other tells its markets; once all have, books come in. A gap makes an exchange's books void.
/// </summary>
public sealed class ArbitrageStrategy : ReceiveActor
{
    private readonly IActorRef engine;
    private readonly IActorRef observer;
    private readonly ValueList<string>? only;
    private readonly HashSet<string> missing;
    private readonly Dictionary<string, ValueMap<Market>> markets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Dictionary<string, OrderBook>> books = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueList<Opportunity>> paying = new(StringComparer.Ordinal);
    private long booksReceived;
    private long found;

    /// <param name="only">The symbols to watch; null: all that are shared.</param>
    public static Props Props(IActorRef engine, ValueList<string> exchanges, ValueList<string>? only, IActorRef observer) =>
        Akka.Actor.Props.Create(() => new ArbitrageStrategy(engine, exchanges, only, observer));

    public ArbitrageStrategy(IActorRef engine, ValueList<string> exchanges, ValueList<string>? only, IActorRef observer)
    {
        (this.engine, this.observer, this.only) = (engine, observer, only);
        missing = exchanges.ToHashSet(StringComparer.Ordinal);
        foreach (var exchange in exchanges) AskMarkets(exchange);
        Receive<Answer<ValueMap<Market>>>(OnMarkets);
        Receive<Refused>(refused => Context.System.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(1), Self, new AskAgain(refused.Exchange), Self));
        Receive<AskAgain>(again => AskMarkets(again.Exchange));
        Receive<MarketBatch>(OnBatch);
        Receive<GetView>(_ => Sender.Tell(Look()));
        Receive<Subscribed>(_ => { });
    }

    private void AskMarkets(string exchange) => engine.Tell(new Request($"markets-{exchange}", exchange, null, null, null, null, new LoadMarkets()));

    private void OnMarkets(Answer<ValueMap<Market>> answer)
    {
        markets[answer.Exchange] = answer.Value;
        if (!missing.Remove(answer.Exchange) || missing.Count > 0) return;
        var shared = markets.Values.SelectMany(m => m.Values).Where(m => m.IsSpot && m.Active != false)
            .GroupBy(m => m.Symbol).Where(g => g.Count() > 1 && only?.Contains(g.Key) != false).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (exchange, all) in markets)
        {
            var symbols = all.Values.Where(m => m.Active != false && shared.Contains(m.Symbol)).Select(m => m.Symbol).ToValueList();
            if (symbols.Count > 0) engine.Tell(new Subscribe(exchange, exchange, Channel.OrderBooks, symbols));
        }
    }

    private void OnBatch(MarketBatch batch)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var happened in batch.Events)
        {
            switch (happened)
            {
                case BookChanged { Book.IsCrossed: false } changed:
                    booksReceived++;
                    if (!books.TryGetValue(changed.Symbol!, out var known)) books[changed.Symbol!] = known = new(StringComparer.Ordinal);
                    known[changed.Exchange] = changed.Book;
                    touched.Add(changed.Symbol!);
                    break;
                // What an exchange said before a gap, or too long ago, is no ground for a trade.
                case Gap or Stale:
                    foreach (var (symbol, byExchange) in books)
                        if ((happened.Symbol ?? symbol) == symbol && byExchange.Remove(happened.Exchange)) touched.Add(symbol);
                    break;
            }
        }
        foreach (var symbol in touched) Judge(symbol);
        Sender.Tell(new Ack(batch.Subscription, batch.Sequence));
    }

    private void Judge(string symbol)
    {
        var byExchange = books[symbol];
        var now = (from buy in byExchange
                   from sell in byExchange
                   where buy.Key != sell.Key
                   let opportunity = OpportunityFinder.Between(symbol, buy.Key, buy.Value.Asks, Fee(buy.Key, symbol), sell.Key, sell.Value.Bids, Fee(sell.Key, symbol))
                   where opportunity is not null
                   orderby opportunity.NetProfit descending
                   select opportunity).ToValueList();
        var before = paying.GetValueOrDefault(symbol) ?? [];
        if (now.Equals(before)) return;
        found += now.Count(n => !before.Any(b => b.BuyAt == n.BuyAt && b.SellAt == n.SellAt));
        paying[symbol] = now;
        observer.Tell(new OpportunitiesChanged(symbol, now));
    }

    private decimal Fee(string exchange, string symbol) => markets[exchange][symbol].Taker ?? 0;

    private View Look() => new(
        books.Where(b => b.Value.Count > 1).ToValueMap(b => b.Key, b => Spread(b.Value)),
        paying.Values.SelectMany(p => p).OrderByDescending(p => p.Percent).ToValueList(),
        books.Values.SelectMany(b => b.Keys).GroupBy(e => e).ToValueMap(g => g.Key, g => g.Count()),
        booksReceived, found);

    private static decimal Spread(Dictionary<string, OrderBook> byExchange)
    {
        var pairs = from buy in byExchange
                    from sell in byExchange
                    where buy.Key != sell.Key && buy.Value.Asks.Count > 0 && sell.Value.Bids.Count > 0
                    select (sell.Value.Bids[0].Price / buy.Value.Asks[0].Price * 100) - 100;
        return decimal.Round(pairs.DefaultIfEmpty(-100).Max(), 4);
    }

    private sealed record AskAgain(string Exchange);
}
