namespace Ccxt.Protocol.Tests;

public sealed class FeeTests
{
    private static readonly Market Spot = new("BTC/USDT") { Id = "BTCUSDT", Base = "BTC", Quote = "USDT", Maker = 0.001m, Taker = 0.002m, Precision = new(0.00001m, 0.01m) };

    [Theory]
    [InlineData(null, Side.Buy, "USDT", "0.2")]
    [InlineData("quote", Side.Sell, "USDT", "0.2")]
    [InlineData("base", Side.Sell, "BTC", "0.004")]
    [InlineData("get", Side.Buy, "BTC", "0.004")]
    [InlineData("get", Side.Sell, "USDT", "0.2")]
    [InlineData("give", Side.Buy, "USDT", "0.2")]
    [InlineData("give", Side.Sell, "BTC", "0.004")]
    public void The_fee_is_in_the_currency_that_the_market_takes_it_in(string? feeSide, Side side, string currency, string cost)
    {
        var fee = (Spot with { FeeSide = feeSide }).CalculateFee(OrderType.Limit, side, 2, 50);
        Assert.Equal(new Fee(currency, decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture)) { Rate = 0.002m }, fee);
    }

    [Fact]
    public void A_contract_costs_its_settle_currency() =>
        Assert.Equal(new Fee("USDC", 0.1m) { Rate = 0.001m },
            (Spot with { Type = MarketType.Swap, Settle = "USDC" }).CalculateFee(OrderType.Limit, Side.Buy, 2, 50, TakerOrMaker.Maker));

    [Fact]
    public void An_unknown_rate_is_no_fee_of_zero() => Assert.Null((Spot with { Taker = null }).CalculateFee(OrderType.Limit, Side.Buy, 2, 50).Cost);

    [Fact]
    public void A_market_order_is_never_a_maker() =>
        Assert.Throws<Ccxt.Errors.ArgumentsRequired>(() => Spot.CalculateFee(OrderType.Market, Side.Buy, 2, 50, TakerOrMaker.Maker));

    [Fact]
    public void Fees_are_rounded_to_the_price_step() => Assert.Equal("0.13", Spot.FeeText(0.125m));

    [Fact]
    public void Orders_of_one_price_are_one_level()
    {
        var book = new OrderBook("BTC/USDT") { Bids = [new(10, 1, 7), new(10, 2, 8), new(9, 0)], Asks = [new(11, 1)] }.Aggregate();
        Assert.Equal([new Level(10, 3)], book.Bids);
        Assert.Equal([new Level(11, 1)], book.Asks);
    }

    [Fact]
    public void A_ledger_entry_knows_its_other_balance()
    {
        Assert.Equal(1.5m, new LedgerEntry("1") { Direction = "out", Amount = 0.5m, After = 1 }.Complete().Before);
        Assert.Equal(1.5m, new LedgerEntry("1") { Direction = "in", Amount = 0.5m, Before = 1 }.Complete().After);
        Assert.Null(new LedgerEntry("1") { Amount = 0.5m, Before = 1 }.Complete().After);
    }

    [Fact]
    public void A_negative_ledger_amount_went_out()
    {
        var entry = new LedgerEntry("1") { Amount = -0.5m, After = 1 }.Complete();
        Assert.Equal(("out", 0.5m, 1.5m), (entry.Direction, entry.Amount, entry.Before));
    }
}
