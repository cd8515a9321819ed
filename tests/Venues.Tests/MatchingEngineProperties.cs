using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Venues;

/// <summary>Whatever people order, in whatever sequence, on a venue of whatever rules.</summary>
public class MatchingEngineProperties
{
    private sealed record Action(int Who, int What, Side Side, int Price, int Amount, int Style);

    private static readonly Gen<Action> s_action =
        from who in Gen.Choose(0, 2)
        from what in Gen.Choose(0, 9)
        from side in Gen.Elements(Side.Buy, Side.Sell)
        from price in Gen.Choose(180, 220)
        from amount in Gen.Choose(1, 6000)
        from style in Gen.Choose(0, 5)
        select new Action(who, what, side, price, amount, style);

    [Theory]
    [InlineData(FeeIn.Quote, false, 4)]
    [InlineData(FeeIn.Quote, true, 4)]
    [InlineData(FeeIn.Received, false, 4)]
    [InlineData(FeeIn.Quote, false, 1)]
    [InlineData(FeeIn.Quote, true, 1)]
    [InlineData(FeeIn.Received, false, 1)]
    public void Value_is_conserved_and_nothing_is_held_for_nobody(FeeIn feeIn, bool fundsIncludeFee, int cents) =>
        Prop.ForAll(s_action.ListOf().ToArbitrary(), actions =>
        {
            var bench = new Bench(feeIn, fundsIncludeFee, recordsCrossed: fundsIncludeFee, preventsSelfTrade: fundsIncludeFee, cents: cents);
            Account[] people = [bench.Alice, bench.Bob, bench.Rich("poor", 1, 200)];
            var (btc, usd) = (bench.TotalOf("BTC"), bench.TotalOf("USD"));

            foreach (var action in actions) Do(bench, people[action.Who], action);

            Assert.Equal(btc, bench.TotalOf("BTC"));
            Assert.Equal(usd, bench.TotalOf("USD"));
            foreach (var person in people)
            {
                var open = bench.Engine.OpenOrders(person);
                Assert.Equal(open.Where(x => x.Side == Side.Buy).Sum(x => x.Held), bench.Engine.BalanceOf(person, "USD").Held);
                Assert.Equal(open.Where(x => x.Side == Side.Sell).Sum(x => x.Remaining), bench.Engine.BalanceOf(person, "BTC").Held);
                Assert.All(bench.Engine.ClosedOrders(person), x => Assert.Equal(0, x.Held));
            }
            BookEqualsTheOpenOrders(bench, people);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_book_is_never_crossed_and_its_sequence_never_falls() =>
        Prop.ForAll(s_action.ListOf().ToArbitrary(), actions =>
        {
            var bench = new Bench();
            Account[] people = [bench.Alice, bench.Bob, bench.Carol];
            var last = bench.Book;
            foreach (var action in actions)
            {
                Do(bench, people[action.Who], action);
                var book = bench.Book;
                Assert.True(book.BestBid is null || book.BestAsk is null || book.BestBid < book.BestAsk);
                Assert.Equal(book.Sequence == last.Sequence, ReferenceEquals(book, last));
                Assert.True(book.Sequence >= last.Sequence);
                last = book;
            }
        }).QuickCheckThrowOnFailure();

    private static void BookEqualsTheOpenOrders(Bench bench, Account[] people)
    {
        var open = people.SelectMany(bench.Engine.OpenOrders).ToList();
        foreach (var (side, levels) in new[] { (Side.Buy, bench.Book.Bids), (Side.Sell, bench.Book.Asks) })
        {
            var expected = open.Where(x => x.Side == side).GroupBy(x => x.Price!.Value).ToDictionary(x => x.Key, x => (x.Sum(y => y.Remaining), x.Count()));
            Assert.Equal(expected, levels.ToDictionary(x => x.Price, x => (x.Amount, x.Orders)));
            Assert.Equal(side == Side.Buy ? levels.OrderByDescending(x => x.Price) : levels.OrderBy(x => x.Price), levels);
        }
    }

    private static TimeInForce InForce(int style) => style < 3 ? (TimeInForce)style : TimeInForce.GoodTillCancelled;

    private static void Do(Bench bench, Account who, Action action)
    {
        if (action.What == 0 && bench.Engine.OpenOrders(who) is { Count: > 0 } open)
            bench.Engine.Cancel(open[action.Amount % open.Count]);
        else if (action.What == 1)
            bench.Market(who, action.Side, amount: action.Amount / 1000m);
        else if (action.What == 2)
            bench.Market(who, action.Side, funds: (action.Amount / 7) + 0.3m);
        else
            bench.Limit(who, action.Side, action.Price / 2m, action.Amount / 1000m, InForce(action.Style), postOnly: action.Style == 3);
    }
}
