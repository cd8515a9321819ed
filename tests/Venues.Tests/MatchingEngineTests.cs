namespace Ccxt.Venues;

public class MatchingEngineTests
{
    [Fact]
    public void Better_price_trades_first_and_at_one_price_the_older_order()
    {
        var bench = new Bench();
        var first = bench.Limit(bench.Alice, Side.Sell, 101, 1).Order!;
        var second = bench.Limit(bench.Bob, Side.Sell, 101, 1).Order!;
        var better = bench.Limit(bench.Bob, Side.Sell, 100, 1).Order!;

        var taker = bench.Limit(bench.Carol, Side.Buy, 102, 2.5m).Order!;

        Assert.Equal([(100m, 1m), (101m, 1m), (101m, 0.5m)], taker.Fills.Select(x => (x.Price, x.Amount)));
        Assert.Equal((OrderStatus.Filled, OrderStatus.Filled, 0.5m), (better.Status, first.Status, second.Remaining));
        Assert.Equal(new BookLevel(101, 0.5m, 1, bench.Engine.Now), Assert.Single(bench.Book.Asks));
    }

    [Fact]
    public void Partially_filled_order_keeps_its_place_in_the_queue()
    {
        var bench = new Bench();
        var first = bench.Limit(bench.Alice, Side.Buy, 100, 1).Order!;
        var second = bench.Limit(bench.Bob, Side.Buy, 100, 1).Order!;

        bench.Market(bench.Carol, Side.Sell, 0.4m);
        bench.Market(bench.Carol, Side.Sell, 0.6m);

        Assert.Equal(OrderStatus.Filled, first.Status);
        Assert.Equal(0, second.Filled);
    }

    [Fact]
    public void Fees_in_quote_are_the_makers_and_takers_own_rates_and_go_to_the_venue()
    {
        var bench = new Bench();
        bench.Limit(bench.Alice, Side.Sell, 100, 2);
        bench.Limit(bench.Bob, Side.Buy, 100, 2);

        Assert.Equal(new Balance(100_000 + 200 - 0.2m, 0), bench.Engine.BalanceOf(bench.Alice, "USD"));
        Assert.Equal(new Balance(100_000 - 200 - 0.4m, 0), bench.Engine.BalanceOf(bench.Bob, "USD"));
        Assert.Equal(new Balance(12, 0), bench.Engine.BalanceOf(bench.Bob, "BTC"));
        Assert.Equal(0.6m, bench.Engine.BalanceOf(bench.Engine.Revenue, "USD").Total);
    }

    [Fact]
    public void Fees_in_what_is_received_reduce_a_buyers_coins()
    {
        var bench = new Bench(FeeIn.Received);
        bench.Limit(bench.Alice, Side.Sell, 100, 2);
        bench.Limit(bench.Bob, Side.Buy, 100, 2);

        Assert.Equal(new Balance(99_800, 0), bench.Engine.BalanceOf(bench.Bob, "USD"));
        Assert.Equal(new Balance(12 - 0.004m, 0), bench.Engine.BalanceOf(bench.Bob, "BTC"));
        Assert.Equal(new Balance(100_000 + 200 - 0.2m, 0), bench.Engine.BalanceOf(bench.Alice, "USD"));
    }

    [Fact]
    public void Resting_orders_hold_what_they_may_cost_and_give_it_back()
    {
        var bench = new Bench();
        var buy = bench.Limit(bench.Alice, Side.Buy, 100, 2).Order!;
        var sell = bench.Limit(bench.Alice, Side.Sell, 110, 3).Order!;
        Assert.Equal(200.4m, bench.Engine.BalanceOf(bench.Alice, "USD").Held);
        Assert.Equal(3, bench.Engine.BalanceOf(bench.Alice, "BTC").Held);

        bench.Market(bench.Bob, Side.Sell, 0.5m);
        Assert.Equal(150.3m, bench.Engine.BalanceOf(bench.Alice, "USD").Held);

        Assert.True(bench.Engine.Cancel(buy));
        Assert.True(bench.Engine.Cancel(sell));
        Assert.False(bench.Engine.Cancel(sell));
        Assert.Equal(new Balance(100_000 - 50.05m, 0), bench.Engine.BalanceOf(bench.Alice, "USD"));
        Assert.Equal(new Balance(10.5m, 0), bench.Engine.BalanceOf(bench.Alice, "BTC"));
        Assert.Empty(bench.Book.Bids);
        Assert.Empty(bench.Book.Asks);
    }

    [Fact]
    public void A_buy_below_its_limit_releases_the_difference()
    {
        var bench = new Bench();
        bench.Limit(bench.Alice, Side.Sell, 90, 1);
        bench.Limit(bench.Bob, Side.Buy, 100, 1);
        Assert.Equal(new Balance(100_000 - 90 - 0.18m, 0), bench.Engine.BalanceOf(bench.Bob, "USD"));
    }

    [Fact]
    public void Immediate_or_cancel_takes_what_is_there_and_rests_nothing()
    {
        var bench = new Bench();
        bench.Limit(bench.Alice, Side.Sell, 100, 1);
        var order = bench.Limit(bench.Bob, Side.Buy, 100, 3, TimeInForce.ImmediateOrCancel).Order!;

        Assert.Equal((OrderStatus.Expired, 1m, 0m), (order.Status, order.Filled, order.Held));
        Assert.Empty(bench.Book.Bids);
        Assert.Equal(0, bench.Engine.BalanceOf(bench.Bob, "USD").Held);
    }

    [Theory]
    [InlineData(3, OrderStatus.Expired, 0)]
    [InlineData(2, OrderStatus.Filled, 2)]
    public void Fill_or_kill_is_all_or_nothing(int amount, OrderStatus status, int filled)
    {
        var bench = new Bench();
        bench.Limit(bench.Alice, Side.Sell, 100, 1);
        bench.Limit(bench.Alice, Side.Sell, 101, 1);
        bench.Limit(bench.Alice, Side.Sell, 103, 9);
        var order = bench.Limit(bench.Bob, Side.Buy, 102, amount, TimeInForce.FillOrKill).Order!;
        Assert.Equal((status, (decimal)filled, 0m), (order.Status, order.Filled, order.Held));
    }

    [Fact]
    public void Post_only_rests_below_the_ask_and_is_refused_at_it()
    {
        var bench = new Bench();
        bench.Limit(bench.Alice, Side.Sell, 100, 1);
        Assert.Equal(Refusal.WouldTake, bench.Limit(bench.Bob, Side.Buy, 100, 1, postOnly: true).Refusal);
        Assert.Equal(OrderStatus.Open, bench.Limit(bench.Bob, Side.Buy, 99.5m, 1, postOnly: true).Order!.Status);
    }

    [Fact]
    public void Post_only_that_would_take_is_recorded_and_cancelled_where_the_venue_does_so()
    {
        var bench = new Bench(recordsCrossed: true);
        bench.Limit(bench.Alice, Side.Sell, 100, 1);
        var order = bench.Limit(bench.Bob, Side.Buy, 100, 1, postOnly: true).Order!;
        Assert.Equal((OrderStatus.Cancelled, 0m), (order.Status, order.Filled));
        Assert.Same(order, bench.Engine.Find(bench.Bob, order.Number));
        Assert.Equal(0, bench.Engine.BalanceOf(bench.Bob, "USD").Held);
    }

    [Theory]
    [InlineData(false, 1.5, 150.3)]
    [InlineData(true, 1.497, 149.9994)]          // 1.497 * 100 * 1.002
    public void A_market_buy_by_quote_amount_spends_it_with_or_without_the_fee(bool included, double amount, double paid)
    {
        var bench = new Bench(fundsIncludeFee: included);
        bench.Limit(bench.Alice, Side.Sell, 100, 5);
        var order = bench.Market(bench.Bob, Side.Buy, funds: 150).Order!;

        Assert.Equal((OrderStatus.Filled, (decimal)amount, (decimal)amount), (order.Status, order.Filled, order.Amount));
        Assert.Equal(new Balance(100_000 - (decimal)paid, 0), bench.Engine.BalanceOf(bench.Bob, "USD"));
    }

    [Fact]
    public void A_market_order_expires_with_what_the_book_cannot_give()
    {
        var bench = new Bench();
        bench.Limit(bench.Alice, Side.Buy, 100, 1);
        var order = bench.Market(bench.Bob, Side.Sell, 2).Order!;
        Assert.Equal((OrderStatus.Expired, 1m), (order.Status, order.Filled));
        Assert.Equal(new Balance(9, 0), bench.Engine.BalanceOf(bench.Bob, "BTC"));
    }

    [Fact]
    public void Own_orders_do_not_meet_where_the_venue_prevents_it()
    {
        var bench = new Bench(preventsSelfTrade: true);
        var resting = bench.Limit(bench.Alice, Side.Sell, 100, 1).Order!;
        var order = bench.Limit(bench.Alice, Side.Buy, 100, 1).Order!;
        Assert.Equal((OrderStatus.Cancelled, OrderStatus.Open), (order.Status, resting.Status));
    }

    public static TheoryData<decimal, decimal, Refusal> Wrong => new()
    {
        { 0, 1, Refusal.BadPrice },
        { -1, 1, Refusal.BadPrice },
        { 100.25m, 1, Refusal.PriceTooPrecise },
        { 100, 0, Refusal.BadAmount },
        { 100, 1.0005m, Refusal.AmountTooPrecise },
        { 0.5m, 1, Refusal.CostTooSmall },
        { 100, 20_000_000, Refusal.AmountTooLarge },
        { 100_000, 1, Refusal.InsufficientFunds },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_order_that_breaks_a_rule_is_refused_and_leaves_no_trace(decimal price, decimal amount, Refusal refusal)
    {
        var bench = new Bench();
        var placed = bench.Limit(bench.Alice, Side.Buy, price, amount);
        Assert.Equal((null, refusal), (placed.Order, placed.Refusal));
        Assert.Equal(0, bench.Engine.BalanceOf(bench.Alice, "USD").Held);
        Assert.Equal(0, bench.Book.Sequence);
    }

    [Fact]
    public void A_halted_market_takes_no_order()
    {
        var bench = new Bench();
        var placed = bench.Engine.Place(bench.Alice, new NewOrder("OLD/USD", Side.Buy, OrderKind.Limit) { Price = 1, Amount = 1 });
        Assert.Equal(Refusal.Halted, placed.Refusal);
    }

    [Theory]
    [InlineData(ClientIds.UniqueWhileOpen, Refusal.DuplicateClientId)]
    [InlineData(ClientIds.Any, Refusal.None)]
    public void A_client_order_id_is_refused_while_it_is_taken_where_the_venue_does_so(ClientIds rule, Refusal meanwhile)
    {
        var bench = new Bench(clientIds: rule);
        var order = bench.Limit(bench.Alice, Side.Buy, 100, 1, clientId: "mine").Order!;
        Assert.Same(order, bench.Engine.Find(bench.Alice, "mine"));
        Assert.Null(bench.Engine.Find(bench.Bob, "mine"));
        Assert.Equal(Refusal.None, bench.Limit(bench.Bob, Side.Buy, 100, 1, clientId: "mine").Refusal);
        Assert.Equal(meanwhile, bench.Limit(bench.Alice, Side.Buy, 100, 1, clientId: "mine").Refusal);
        foreach (var open in bench.Engine.OpenOrders(bench.Alice)) bench.Engine.Cancel(open);
        Assert.Equal(Refusal.None, bench.Limit(bench.Alice, Side.Buy, 100, 1, clientId: "mine").Refusal);
    }

    [Fact]
    public void Every_change_moves_the_sequence_and_a_snapshot_never_changes()
    {
        var bench = new Bench();
        var empty = bench.Book;
        var order = bench.Limit(bench.Alice, Side.Buy, 100, 1).Order!;
        var one = bench.Book;
        bench.Market(bench.Bob, Side.Sell, 0.4m);
        var less = bench.Book;
        bench.Engine.Cancel(order);

        Assert.Equal([0L, 1L, 2L, 3L], [empty.Sequence, one.Sequence, less.Sequence, bench.Book.Sequence]);
        Assert.Equal([1m, 0.6m], [one.Bids[0].Amount, less.Bids[0].Amount]);
        Assert.Same(bench.Book, bench.Book);
        Assert.True(one.Stamp < less.Stamp && less.Stamp < bench.Book.Stamp);
    }

    [Fact]
    public void Candles_and_the_days_figures_come_from_the_trades()
    {
        var bench = new Bench();
        bench.Limit(bench.Alice, Side.Sell, 100, 1);
        bench.Limit(bench.Alice, Side.Sell, 104, 1);
        bench.Limit(bench.Alice, Side.Buy, 98, 1);
        bench.Market(bench.Bob, Side.Buy, 1);
        bench.Clock.Advance(TimeSpan.FromSeconds(30));
        bench.Market(bench.Bob, Side.Buy, 0.5m);
        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        bench.Market(bench.Bob, Side.Sell, 1);

        var tape = bench.Engine.Tape(Bench.Symbol);
        var minute = TimeSpan.FromMinutes(1);
        var candles = tape.Candles(minute).WithoutGaps(minute, bench.Clock.GetUtcNow()).ToList();
        Assert.Equal([(100m, 104m, 100m, 104m, 1.5m), (104m, 104m, 104m, 104m, 0m), (98m, 98m, 98m, 98m, 1m)],
            candles.Select(x => (x.Open, x.High, x.Low, x.Close, x.Volume)));
        Assert.Equal(1.5m, candles[0].TakerBuyVolume);
        var day = tape.Day(bench.Clock.GetUtcNow())!;
        Assert.Equal((100m, 104m, 98m, 98m, 2.5m, 3), (day.Open, day.High, day.Low, day.Close, day.Volume, day.Trades));
        Assert.Null(tape.Day(bench.Clock.GetUtcNow().AddDays(2)));
        Assert.Single(tape.Candles(TimeSpan.FromHours(1)));
    }
}
