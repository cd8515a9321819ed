using Ccxt.Protocol;

namespace Ccxt.Arbitrage.Tests;

public sealed class OpportunityFinderTests
{
    [Fact]
    public void Walks_both_books_as_deep_as_each_level_pays()
    {
        var found = OpportunityFinder.Between("BTC/USD", "a", [new(100, 1), new(101, 2), new(110, 5)], 0.001m, "b", [new(105, 2), new(104, 0.5m), new(90, 9)], 0.002m)!;
        Assert.Equal(2.5m, found.Size);
        Assert.Equal((100 + (1.5m * 101)) / 2.5m, found.BuyPrice);
        Assert.Equal(((2 * 105) + (0.5m * 104)) / 2.5m, found.SellPrice);
        Assert.Equal((262 * 0.998m) - (251.5m * 1.001m), found.NetProfit);
    }

    [Theory]
    [InlineData(100, 100)]           // fees eat it
    [InlineData(100, 100.3)]
    [InlineData(100, 99)]
    public void Finds_nothing_where_the_fees_eat_it(decimal ask, decimal bid) =>
        Assert.Null(OpportunityFinder.Between("BTC/USD", "a", [new(ask, 1)], 0.002m, "b", [new(bid, 1)], 0.002m));

    [Fact]
    public void An_empty_book_pays_nothing() => Assert.Null(OpportunityFinder.Between("BTC/USD", "a", [], 0, "b", [new(1, 1)], 0));
}
