namespace Ccxt.Protocol.Tests;

public class OrderTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);

    private static readonly Market Inverse = new("BTC/USD:BTC")
    {
        Id = "BTCUSD_PERP", Base = "BTC", Quote = "USD", Settle = "BTC", Type = MarketType.Swap, Inverse = true, Linear = false, ContractSize = 100,
    };

    private static readonly Market Linear = Inverse with { Inverse = false, Linear = true, ContractSize = 0.1m };

    [Theory]
    [InlineData(10, 4, null, 6)]
    [InlineData(10, null, 6, 4)]
    [InlineData(null, 4, 6, 10)]
    public void Amount_filled_and_remaining_give_each_other(int? amount, int? filled, int? remaining, int missing)
    {
        var order = new Order("1") { Amount = amount, Filled = filled, Remaining = remaining }.Complete();

        Assert.Equal((amount ?? missing, filled ?? missing, remaining ?? missing), (order.Amount, order.Filled, order.Remaining));
    }

    [Fact]
    public void A_closed_order_is_filled()
    {
        var byAmount = new Order("1") { Status = OrderStatus.Closed, Amount = 3 }.Complete();
        var byFilled = new Order("1") { Status = OrderStatus.Closed, Filled = 3 }.Complete();
        var unknown = new Order("1") { Status = OrderStatus.Closed }.Complete();

        Assert.Equal((3m, 3m, 0m), (byAmount.Amount, byAmount.Filled, byAmount.Remaining));
        Assert.Equal((3m, 3m, 0m), (byFilled.Amount, byFilled.Filled, byFilled.Remaining));
        Assert.Equal((null, null, 0m), (unknown.Amount, unknown.Filled, unknown.Remaining));
    }

    [Fact]
    public void A_cancelled_order_is_not_taken_for_filled()
    {
        var order = new Order("1") { Status = OrderStatus.Canceled, Amount = 3 }.Complete();

        Assert.Equal((3m, null, null), (order.Amount, order.Filled, order.Remaining));
    }

    [Fact]
    public void Cost_and_filled_give_the_average_and_a_market_orders_price()
    {
        var market = new Order("1") { Type = OrderType.Market, Filled = 2, Cost = 21, Price = 0 }.Complete();
        var limit = new Order("1") { Type = OrderType.Limit, Filled = 2, Cost = 21, Price = 11 }.Complete();

        Assert.Equal((10.5m, 10.5m), (market.Average, market.Price));
        Assert.Equal((10.5m, 11m), (limit.Average, limit.Price));
    }

    [Fact]
    public void The_average_before_the_price_gives_the_cost()
    {
        Assert.Equal(21, new Order("1") { Filled = 2, Average = 10.5m, Price = 11 }.Complete().Cost);
        Assert.Equal(22, new Order("1") { Filled = 2, Price = 11 }.Complete().Cost);
        Assert.Equal(0, new Order("1") { Filled = 0, Price = 11 }.Complete().Cost);
        Assert.Null(new Order("1") { Filled = 2 }.Complete().Cost);
    }

    [Fact]
    public void Contracts_count_by_their_size()
    {
        Assert.Equal(50, new Order("1") { Filled = 5, Price = 100 }.Complete(Linear).Cost);
        Assert.Equal(100, new Order("1") { Filled = 5, Cost = 50 }.Complete(Linear).Average);
        Assert.Equal(0.01m, new Order("1") { Filled = 5, Price = 50000 }.Complete(Inverse).Cost);
        Assert.Equal(50000, new Order("1") { Filled = 5, Cost = 0.01m }.Complete(Inverse).Average);
        Assert.Null(new Order("1") { Filled = 5, Cost = 0 }.Complete(Inverse).Average);
    }

    [Fact]
    public void Trades_give_what_the_order_does_not_say()
    {
        var order = new Order(null)
        {
            Amount = 3,
            Trades =
            [
                new("BTC/USDT") { OrderId = "7", Side = Side.Sell, Type = OrderType.Limit, Timestamp = At, Price = 10, Amount = 1, Fees = [new("USDT", 0.1m)] },
                new("BTC/USDT") { OrderId = "7", Timestamp = At.AddSeconds(1), Price = 11, Amount = 1, Fees = [new("USDT", 0.2m), new("BNB", 1)] },
            ],
        }.Complete();

        Assert.Equal(("7", "BTC/USDT", Side.Sell, OrderType.Limit), (order.Id, order.Symbol, order.Side, order.Type));
        Assert.Equal((2m, 1m, 21m, 10.5m), (order.Filled, order.Remaining, order.Cost, order.Average));
        Assert.Equal(At.AddSeconds(1), order.LastTradeTimestamp);
        Assert.Equal([new Fee("USDT", 0.3m), new Fee("BNB", 1)], order.Fees);
        Assert.Null(order.Fee);
    }

    [Fact]
    public void What_the_order_says_goes_before_its_trades()
    {
        var order = new Order("1")
        {
            Symbol = "ETH/USDT", Side = Side.Buy, Filled = 5, Cost = 60, LastTradeTimestamp = At, Fees = [new("USDT", 2)],
            Trades = [new("BTC/USDT") { OrderId = "7", Side = Side.Sell, Timestamp = At.AddSeconds(9), Price = 10, Amount = 1, Fees = [new("USDT", 0.1m)] }],
        }.Complete();

        Assert.Equal(("1", "ETH/USDT", Side.Buy, 5m, 60m, At), (order.Id, order.Symbol, order.Side, order.Filled, order.Cost, order.LastTradeTimestamp));
        Assert.Equal(new Fee("USDT", 2), order.Fee);
    }

    [Fact]
    public void Time_in_force_follows_from_type_and_post_only_and_the_other_way()
    {
        Assert.Equal(TimeInForce.ImmediateOrCancel, new Order("1") { Type = OrderType.Market }.Complete().TimeInForce);
        Assert.Null(new Order("1") { Type = OrderType.Market, TriggerPrice = 1 }.Complete().TimeInForce);
        Assert.Null(new Order("1") { Type = OrderType.Limit }.Complete().TimeInForce);
        Assert.Equal(TimeInForce.PostOnly, new Order("1") { Type = OrderType.Limit, PostOnly = true }.Complete().TimeInForce);
        Assert.True(new Order("1") { TimeInForce = TimeInForce.PostOnly }.Complete().PostOnly);
        Assert.False(new Order("1") { TimeInForce = TimeInForce.GoodTillCanceled }.Complete().PostOnly);
        Assert.Null(new Order("1") { Type = OrderType.Market }.Complete().PostOnly);
    }

    [Fact]
    public void Of_an_order_that_says_nothing_nothing_follows() => Assert.Equal(new Order("1"), new Order("1").Complete());
}
