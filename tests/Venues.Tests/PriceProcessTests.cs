namespace Ccxt.Venues;

public class PriceProcessTests
{
    private static VenueOptions ByHand(int seed, TimeProvider time) => new() { Seed = seed, Interval = null, Warmup = 20, Time = time };

    [Fact]
    public async Task As_many_steps_from_one_seed_make_the_same_books_whatever_the_clock_says()
    {
        await using var one = await VenueHost.StartAsync(ByHand(11, new ManualTime()));
        await using var other = await VenueHost.StartAsync(ByHand(11, TimeProvider.System));
        for (var step = 0; step < 50; step++)
        {
            one.Market.Step();
            other.Market.Step();
        }
        Assert.Equal(Books(one), Books(other));
    }

    [Fact]
    public async Task Another_seed_makes_other_books()
    {
        await using var one = await VenueHost.StartAsync(ByHand(11, new ManualTime()));
        await using var other = await VenueHost.StartAsync(ByHand(12, new ManualTime()));
        Assert.NotEqual(Books(one), Books(other));
    }

    [Fact]
    public async Task A_traders_order_does_not_change_where_prices_go()
    {
        await using var quiet = await VenueHost.StartAsync(ByHand(5, new ManualTime()));
        await using var busy = await VenueHost.StartAsync(ByHand(5, new ManualTime()));
        foreach (var venue in busy.Venues)
            venue.Engine.Place(venue.Demo, new NewOrder("BTC/USDT", Side.Buy, OrderKind.Market) { Amount = 0.5m });
        for (var step = 0; step < 20; step++)
        {
            quiet.Market.Step();
            busy.Market.Step();
        }
        Assert.Equal(Prices(quiet), Prices(busy));

        static List<string> Prices(VenueHost host) =>
            [.. host.Venues.Select(x => x.Engine.Snapshot("BTC/USDT")).Select(x => string.Join(' ', x.Bids.Concat(x.Asks).Select(y => y.Price)))];
    }

    [Fact]
    public async Task Spreads_exceed_both_fees_at_times_and_not_always()
    {
        await using var host = await VenueHost.StartAsync(ByHand(7, new ManualTime()));
        var (steps, profitable) = (400, 0);
        for (var step = 0; step < steps; step++)
        {
            host.Market.Step();
            if (Best(host) > 0) profitable++;
        }
        Assert.InRange(profitable, steps / 20, steps * 19 / 20);

        static decimal Best(VenueHost host) => (
            from buy in host.Venues
            from sell in host.Venues
            where buy != sell
            let ask = buy.Engine.Snapshot("ETH/USDT").BestAsk
            let bid = sell.Engine.Snapshot("ETH/USDT").BestBid
            select bid!.Value * (1 - sell.TakerFee) - ask!.Value * (1 + buy.TakerFee)).Max();
    }

    [Fact]
    public async Task Open_markets_are_quoted_on_both_sides_in_their_own_ticks_and_lots()
    {
        await using var host = await VenueHost.StartAsync(ByHand(3, new ManualTime()));
        foreach (var venue in host.Venues)
        {
            foreach (var listing in venue.Engine.Profile.Listings)
            {
                var book = venue.Engine.Snapshot(listing.Symbol);
                if (listing.Halted)
                {
                    Assert.Empty(book.Bids);
                    continue;
                }
                Assert.True(book.Bids.Length >= 4 && book.Asks.Length >= 4 && book.BestBid < book.BestAsk, $"{venue.Id} {listing.Symbol}");
                Assert.All(book.Bids.Concat(book.Asks), x => Assert.Equal((0m, 0m), (x.Price % listing.PriceTick, x.Amount % listing.AmountStep)));
            }
            Assert.Single(venue.Engine.Profile.Listings, x => x.Halted);
        }
    }

    [Fact]
    public async Task Seven_currencies_are_traded_for_USDT_on_every_venue()
    {
        await using var host = await VenueHost.StartAsync(ByHand(3, new ManualTime()));
        foreach (var code in new[] { "BTC", "ETH", "SOL", "ADA", "LTC", "XRP", "DOGE" })
            Assert.All(host.Venues, x => Assert.Contains($"{code}/USDT", x.Symbols));
    }

    [Fact]
    public async Task The_market_steps_by_itself_at_its_interval()
    {
        var clock = new ManualTime();
        await using var host = await VenueHost.StartAsync(new VenueOptions { Time = clock, Warmup = 0 });
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(4, host.Market.Steps);
    }

    private static List<string> Books(VenueHost host) =>
    [
        .. from venue in host.Venues
           from symbol in venue.Symbols
           let book = venue.Engine.Snapshot(symbol)
           select $"{venue.Id} {symbol} {book.Sequence} {Levels(book.Bids)} | {Levels(book.Asks)}",
    ];

    private static string Levels(IEnumerable<BookLevel> levels) => string.Join(' ', levels.Select(x => $"{x.Price}x{x.Amount}"));
}
