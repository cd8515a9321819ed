using Ccxt.Protocol;

namespace Ccxt.Arbitrage;

/// <summary>Buy on one exchange and sell on another at once: what the two books would pay after both fees.</summary>
/// <param name="Size">In base currency, as far as each level still pays.</param>
/// <param name="BuyPrice">Average price paid, before fees.</param>
/// <param name="SellPrice">Average price received, before fees.</param>
/// <param name="NetProfit">In quote currency, after both fees.</param>
public sealed record Opportunity(string Symbol, string BuyAt, string SellAt, decimal Size, decimal BuyPrice, decimal SellPrice, decimal NetProfit)
{
    public string Quote => Symbol[(Symbol.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Profit in percent of what is spent.</summary>
    public decimal Percent => NetProfit / (Size * BuyPrice) * 100;
}

/// <summary>Finds opportunities between books. Pure: the strategy actor owns it, tests ask it directly.</summary>
public static class OpportunityFinder
{
    /// <summary>What pays between two books, walking both as deep as each further level still earns more than both fees.</summary>
    /// <param name="buyFee">Taker fee where we buy, as a fraction.</param>
    /// <returns>Null when nothing pays.</returns>
    public static Opportunity? Between(string symbol, string buyAt, ValueList<Level> asks, decimal buyFee, string sellAt, ValueList<Level> bids, decimal sellFee)
    {
        decimal size = 0, paid = 0, received = 0;
        int a = 0, b = 0;
        decimal askLeft = asks.Count > 0 ? asks[0].Amount : 0, bidLeft = bids.Count > 0 ? bids[0].Amount : 0;
        while (a < asks.Count && b < bids.Count && bids[b].Price * (1 - sellFee) > asks[a].Price * (1 + buyFee))
        {
            var step = Math.Min(askLeft, bidLeft);
            (size, paid, received) = (size + step, paid + (step * asks[a].Price), received + (step * bids[b].Price));
            if ((askLeft -= step) == 0 && ++a < asks.Count) askLeft = asks[a].Amount;
            if ((bidLeft -= step) == 0 && ++b < bids.Count) bidLeft = bids[b].Amount;
        }
        return size == 0 ? null : new Opportunity(symbol, buyAt, sellAt, size, paid / size, received / size, (received * (1 - sellFee)) - (paid * (1 + buyFee)));
    }
}
