using System.Threading.Channels;
using Akka.Actor;
using Ccxt.Engine;
using Ccxt.Protocol;
using Ccxt.Venues;

namespace Ccxt.Arbitrage.Tests;

/// <summary>The whole of it: venues, engine, strategy. The market stands still between steps, so both sides mean the same books.</summary>
public sealed class EndToEndTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Opportunities_equal_those_computed_from_the_venues_own_books()
    {
        await using var venues = await VenueHost.StartAsync(new VenueOptions { Seed = 11, Interval = null });
        await using var engine = CcxtEngine.Start(Job.Configuration(venues) + "\nccxt { poll-interval = 100ms, book-depth = 500 }");
        var reports = Channel<OpportunitiesChanged>();
        var observer = engine.System.ActorOf(Props.Create(() => new Forwarder<OpportunitiesChanged>(reports.Writer)));
        await engine.StartStrategy("arbitrage", root => ArbitrageStrategy.Props(root, venues.Venues.Select(v => v.Id).ToValueList(), null, observer));

        var seen = new Dictionary<string, ValueList<Opportunity>>(StringComparer.Ordinal);
        var found = 0;
        for (var step = 0; step < 6; step++)
        {
            for (var i = 0; i < 5; i++) venues.Market.Step();
            var expected = Expected(venues);
            found += expected.Values.Sum(e => e.Count);
            // Nothing moves now: what the strategy says has to become, symbol by symbol, exactly what the venues' own books say.
            while (!Same(expected, seen))
            {
                using var patience = new CancellationTokenSource(Patience);
                try
                {
                    var report = await reports.Reader.ReadAsync(patience.Token);
                    seen[report.Symbol] = report.Opportunities;
                }
                catch (OperationCanceledException)
                {
                    Assert.Fail($"step {step}: {Differences(expected, seen)}");
                }
            }
        }
        Assert.True(found > 0, "this seed shows no opportunity: the test proves nothing");
    }

    [Fact]
    public async Task An_exchange_that_says_429_is_left_alone_for_as_long_as_it_says_and_the_others_go_on()
    {
        await using var venues = await VenueHost.StartAsync(new VenueOptions { Seed = 3, Interval = null });
        await using var engine = CcxtEngine.Start(Job.Configuration(venues)
            + "\nccxt { poll-interval = 100ms }\nccxt.exchanges.kraken.facts.limits.public.rate { burst = 1, per-second = 3 }");
        var kraken = Watch(engine, "kraken", "BTC/USDT");
        var binance = Watch(engine, "binance", "BTC/USDT");
        await Next<BookChanged>(kraken);

        var wait = TimeSpan.FromSeconds(3);
        venues["kraken"].Faults.TooManyRequests(wait);
        var othersBefore = venues["binance"].RequestLog.Count;
        LoggedRequest refused;
        do
        {
            await Next<BookChanged>(binance);                        // the others go on all the while
            refused = venues["kraken"].RequestLog.Entries.FirstOrDefault(e => e.Status == 429)!;
        }
        while (refused is null);
        IReadOnlyList<LoggedRequest> after;
        do
        {
            await Next<BookChanged>(binance);
            after = [.. venues["kraken"].RequestLog.Entries.SkipWhile(e => e != refused).Skip(1)];
        }
        while (after.Count == 0);

        Assert.True(after[0].At - refused.At >= wait, $"refused at {refused.At:O}, asked again at {after[0].At:O}");
        Assert.Equal(200, after[0].Status);
        Assert.True(venues["binance"].RequestLog.Count - othersBefore > 5);
        await Next<BookChanged>(kraken);
    }

    [Fact]
    public async Task A_killed_exchange_is_back_with_its_markets_and_subscribers_see_gap_then_resynced()
    {
        await using var venues = await VenueHost.StartAsync(new VenueOptions { Seed = 5, Interval = null });
        await using var engine = CcxtEngine.Start(Job.Configuration(venues) + "\nccxt { poll-interval = 100ms }");
        var events = Watch(engine, "kraken", "BTC/USDT");
        await Next<BookChanged>(events);

        engine.System.ActorSelection("/user/engine/exchanges/kraken").Tell(Kill.Instance);
        var gap = await Next<Gap>(events, upTo: e => e is Resynced);
        Assert.Equal(("kraken", Protocol.Channel.OrderBooks), (gap.Exchange, gap.Channel));
        await Next<Resynced>(events);
        await Next<BookChanged>(events);

        var markets = await engine.Exchange("kraken").LoadMarketsAsync();
        Assert.Equal(venues["kraken"].Engine.Profile.Listings.Count, markets.Count);
        Assert.Equal("BTC/USDT", (await engine.Exchange("kraken").FetchTickerAsync("BTC/USDT")).Symbol);
    }

    [Fact]
    public async Task Orders_reach_the_venue_and_refusals_come_back_as_their_exception()
    {
        await using var venues = await VenueHost.StartAsync(new VenueOptions { Seed = 9, Interval = null });
        var keys = venues["kraken"].Credentials;
        await using var engine = CcxtEngine.Start(Job.Configuration(venues)
            + $"\nccxt.exchanges.kraken.accounts {{ main {{ api-key = \"{keys.ApiKey}\", secret = \"{keys.Secret}\" }}, wrong {{ api-key = \"NOBODY\", secret = \"{keys.Secret}\" }} }}");
        var main = engine.Exchange("kraken", "main");
        var before = await main.FetchBalanceAsync();
        var placed = await main.CreateOrderAsync(new CreateOrder("BTC/USDT", OrderType.Limit, Protocol.Side.Buy, 0.01m, 20_000m));
        var open = Assert.Single(await main.FetchOpenOrdersAsync("BTC/USDT"));
        Assert.Equal(placed.Id, open.Id);
        var atVenue = Assert.Single(venues["kraken"].Engine.OpenOrders(venues["kraken"].Demo));
        Assert.Equal((0.01m, 20_000m), (atVenue.Amount, atVenue.Price!.Value));
        await main.CancelOrderAsync(placed.Id!, "BTC/USDT");
        Assert.Empty(venues["kraken"].Engine.OpenOrders(venues["kraken"].Demo));
        Assert.Equal(before["USDT"]!.Total, (await main.FetchBalanceAsync())["USDT"]!.Total);

        var poor = await Assert.ThrowsAsync<Errors.InsufficientFunds>(() => main.CreateOrderAsync(new CreateOrder("BTC/USDT", OrderType.Limit, Protocol.Side.Buy, 5_000m, 60_000m)));
        Assert.Equal(Outcome.NotDone, poor.Error.Outcome);
        await Assert.ThrowsAsync<Errors.AuthenticationError>(() => engine.Exchange("kraken", "wrong").FetchBalanceAsync());
        await Assert.ThrowsAsync<Errors.BadSymbol>(() => main.FetchTickerAsync("NOPE/USDT"));
        var unknown = await Assert.ThrowsAsync<Errors.AuthenticationError>(() => engine.Exchange("kraken", "nobody").FetchBalanceAsync());
        Assert.Contains("nobody", unknown.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, List<Opportunity>> Expected(VenueHost venues)
    {
        var all = new Dictionary<string, List<Opportunity>>(StringComparer.Ordinal);
        foreach (var buy in venues.Venues)
            foreach (var sell in venues.Venues.Where(v => v != buy))
                foreach (var symbol in Open(buy).Intersect(Open(sell)))
                    if (Brute(symbol, buy, sell) is { } opportunity)
                    {
                        if (!all.TryGetValue(symbol, out var list)) all[symbol] = list = [];
                        list.Add(opportunity);
                    }
        return all;
    }

    private static IEnumerable<string> Open(Venue venue) => venue.Engine.Profile.Listings.Where(l => !l.Halted).Select(l => l.Symbol);

    // Another way to the same result: every pair of levels in the order in which they match, each judged by its own profit.
    private static Opportunity? Brute(string symbol, Venue buy, Venue sell)
    {
        var asks = buy.Engine.Snapshot(symbol).Asks.Select(l => (l.Price, l.Amount)).ToList();
        var bids = sell.Engine.Snapshot(symbol).Bids.Select(l => (l.Price, l.Amount)).ToList();
        decimal size = 0, paid = 0, got = 0;
        foreach (var (askPrice, askAmount) in asks)
        {
            var left = askAmount;
            for (var i = 0; i < bids.Count && left > 0; i++)
            {
                var (bidPrice, bidAmount) = bids[i];
                var cost = askPrice + (askPrice * buy.TakerFee);
                var income = bidPrice - (bidPrice * sell.TakerFee);
                if (bidAmount == 0 || income <= cost) continue;
                var step = Math.Min(left, bidAmount);
                (size, paid, got, left) = (size + step, paid + (step * askPrice), got + (step * bidPrice), left - step);
                bids[i] = (bidPrice, bidAmount - step);
            }
        }
        return size == 0 ? null : new Opportunity(symbol, buy.Id, sell.Id, size, paid / size, got / size, got - (got * sell.TakerFee) - paid - (paid * buy.TakerFee));
    }

    private static bool Same(Dictionary<string, List<Opportunity>> expected, Dictionary<string, ValueList<Opportunity>> seen) => Differences(expected, seen).Length == 0;

    private static string Differences(Dictionary<string, List<Opportunity>> expected, Dictionary<string, ValueList<Opportunity>> seen)
    {
        var wrong = new List<string>();
        foreach (var symbol in expected.Keys.Union(seen.Keys).Order(StringComparer.Ordinal))
        {
            var theirs = (expected.GetValueOrDefault(symbol) ?? []).ToDictionary(o => (o.BuyAt, o.SellAt));
            var ours = (seen.GetValueOrDefault(symbol) ?? []).ToDictionary(o => (o.BuyAt, o.SellAt));
            foreach (var pair in theirs.Keys.Union(ours.Keys))
                if (!theirs.TryGetValue(pair, out var e) || !ours.TryGetValue(pair, out var o) || e.Size != o.Size || Math.Abs(e.NetProfit - o.NetProfit) > 1e-15m)
                    wrong.Add($"{symbol} {pair}: venues {theirs.GetValueOrDefault(pair)}, strategy {ours.GetValueOrDefault(pair)}");
        }
        return string.Join("; ", wrong);
    }

    private static ChannelReader<MarketEvent> Watch(CcxtEngine engine, string exchange, params string[] symbols)
    {
        var events = Channel<MarketEvent>();
        var subscribe = new Subscribe($"test-{exchange}", exchange, Protocol.Channel.OrderBooks, symbols.ToValueList(), new DeliveryPolicy.Bounded(1000));
        engine.System.ActorOf(Props.Create(() => new Collector(engine.Actor, subscribe, events.Writer)));
        return events.Reader;
    }

    private static Channel<T> Channel<T>() => System.Threading.Channels.Channel.CreateUnbounded<T>();

    private static async Task<T> Next<T>(ChannelReader<MarketEvent> events, Func<MarketEvent, bool>? upTo = null) where T : MarketEvent
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var happened = await events.ReadAsync(patience.Token);
            if (happened is T wanted) return wanted;
            Assert.False(upTo?.Invoke(happened) ?? false, $"{happened} came before any {typeof(T).Name}");
        }
    }

    private sealed class Forwarder<T> : ReceiveActor
    {
        public Forwarder(ChannelWriter<T> writer) => Receive<T>(message => writer.TryWrite(message));
    }
}
