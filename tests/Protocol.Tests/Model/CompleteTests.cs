namespace Ccxt.Protocol.Tests;

/// <summary>What follows from what an exchange says: trades, balances, currencies, books.</summary>
public class CompleteTests
{
    private static readonly Market Inverse = new("BTC/USD:BTC")
    {
        Id = "X", Base = "BTC", Quote = "USD", Type = MarketType.Swap, Inverse = true, ContractSize = 100,
    };

    [Fact]
    public void A_trade_costs_its_price_times_its_amount_in_contracts_by_their_size()
    {
        var trade = new Trade("A/B") { Price = 50000, Amount = 5 };

        Assert.Equal(250000, trade.Complete().Cost);
        Assert.Equal(25000, trade.Complete(Inverse with { Inverse = false, ContractSize = 0.1m }).Cost);
        Assert.Equal(0.01m, trade.Complete(Inverse).Cost);
        Assert.Equal(7, (trade with { Cost = 7 }).Complete().Cost);
        Assert.Null(new Trade("A/B") { Price = 1 }.Complete().Cost);
        Assert.Null(new Trade("A/B") { Amount = 1 }.Complete().Cost);
    }

    [Fact]
    public void Fees_are_summed_by_currency_and_rate()
    {
        var trade = new Trade("A/B")
        {
            Fees =
            [
                new("USD", 1) { Rate = 0.1m }, new("USD", 2) { Rate = 0.2m }, new("BTC", 3), new("USD", 4) { Rate = 0.1m }, new("BTC", null),
                new(null, 5), new(null, 6),
            ],
        };

        Assert.Equal(
            [new("USD", 5) { Rate = 0.1m }, new("USD", 2) { Rate = 0.2m }, new("BTC", 3), new(null, 5), new(null, 6)],
            trade.Complete().Fees);
        Assert.Equal(new Fee("USD", 3), new Trade("A/B") { Fees = [new("USD", 1), new("USD", 2)] }.Complete().Fee);
    }

    [Theory]
    [InlineData(1, 2, null, 1, 2, 3)]
    [InlineData(1, null, 3, 1, 2, 3)]
    [InlineData(null, 2, 3, 1, 2, 3)]
    [InlineData(null, null, 3, null, null, 3)]
    [InlineData(1, null, null, 1, null, null)]
    [InlineData(1, 2, 4, 1, 2, 4)]
    public void Free_used_and_total_of_a_balance_give_each_other(int? free, int? used, int? total, int? freeThen, int? usedThen, int? totalThen)
    {
        var balance = new Balance(new([new("BTC", new() { Free = free, Used = used, Total = total, Debt = 9 })])).Complete();

        Assert.Equal(new Holding { Free = freeThen, Used = usedThen, Total = totalThen, Debt = 9 }, balance["BTC"]);
        Assert.Null(balance["ETH"]);
    }

    [Fact]
    public void A_currency_follows_from_its_networks()
    {
        var one = new Network("ONE")
        {
            Id = "1", Deposit = false, Withdraw = true, Fee = 2, Precision = 0.01m, Limits = new() { Withdraw = new(5, 50), Deposit = new(1) },
        };
        var two = new Network("TWO") { Id = "2", Deposit = true, Withdraw = false, Fee = 1, Precision = 0.1m, Limits = new() { Withdraw = new(3, 70) } };
        var three = new Network("THREE") { Id = "3" };

        foreach (var networks in new Network[][] { [one, two, three], [three, two, one], [two, three, one] })
        {
            var currency = new Currency("X") { Id = "x", Networks = networks.ToValueMap(network => network.Code) }.Complete();

            Assert.Equal((true, true, 1m, 0.1m), (currency.Deposit, currency.Withdraw, currency.Fee, currency.Precision));
            Assert.Equal(new CurrencyLimits { Withdraw = new(3, 70), Deposit = new(1) }, currency.Limits);
        }
    }

    [Fact]
    public void A_currency_without_networks_stays_as_it_is()
    {
        var currency = new Currency("X") { Id = "x", Deposit = false, Fee = 3, Precision = 0.1m };

        Assert.Equal(currency, currency.Complete());
    }

    [Fact]
    public void A_book_has_its_best_prices_first()
    {
        var book = new OrderBook("A/B") { Bids = [new(1, 1), new(3, 1), new(2, 1)], Asks = [new(6, 1), new(4, 1), new(5, 1)] }.Complete();

        Assert.Equal([3m, 2m, 1m], book.Bids.Select(level => level.Price));
        Assert.Equal([4m, 5m, 6m], book.Asks.Select(level => level.Price));
        Assert.Same(book.Bids, book.Complete().Bids);
    }

    [Fact]
    public void A_book_is_crossed_when_its_sides_touch()
    {
        var book = new OrderBook("A/B") { Bids = [new(3, 1)], Asks = [new(4, 1)] };

        Assert.False(book.IsCrossed);
        Assert.True((book with { Asks = [new(3, 1)] }).IsCrossed);
        Assert.True((book with { Asks = [new(2, 1)] }).IsCrossed);
        Assert.False((book with { Asks = [] }).IsCrossed);
    }

    [Fact]
    public void A_market_writes_amounts_cut_prices_rounded_and_refuses_what_leaves_nothing()
    {
        var market = new Market("A/B") { Id = "AB", Base = "A", Quote = "B", Precision = new(0.0001m, 0.05m) { Cost = 0.01m } };

        Assert.Equal("0.1234", market.AmountText(0.12349m));
        Assert.Equal("10.15", market.PriceText(10.13m));
        Assert.Equal("1.23", market.CostText(1.239m));
        Assert.Equal("1.2", (market with { Precision = market.Precision with { Cost = null } }).CostText(1.239m));
        Assert.Equal("0.00000001", (market with { Precision = MarketPrecision.None }).AmountText(0.000000010m));

        // Prices of five digits that end at the eighth place, amounts of eight places.
        var both = market with { Precision = new(8, 5) { Mode = PrecisionMode.SignificantDigits, AmountMode = PrecisionMode.DecimalPlaces, PricePlaces = 8 } };
        Assert.Equal("1234567.12345678", both.AmountText(1234567.123456789m));
        Assert.Equal("36501", both.PriceText(36501.15m));
        Assert.Equal("0.00000861", both.PriceText(0.0000086149m));
        Assert.Equal("36501", both.CostText(36501.99m));

        var refusal = Assert.Throws<Errors.InvalidOrder>(() => market.AmountText(0.00009m));
        Assert.Equal(Outcome.NotDone, refusal.Error.Outcome);
        Assert.Contains("0.00009", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<Errors.InvalidOrder>(() => market.PriceText(0.02m));
    }
}
