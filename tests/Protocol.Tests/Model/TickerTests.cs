using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Protocol.Tests;

public class TickerTests
{
    private static readonly Market Market = new("BTC/USDT") { Id = "BTCUSDT", Base = "BTC", Quote = "USDT", Precision = new(0.00001m, 0.1m) };

    [Fact]
    public void Open_and_last_give_change_percentage_and_the_middle()
    {
        var ticker = new Ticker("BTC/USDT") { Open = 100, Last = 110 }.Complete();

        Assert.Equal((10m, 10m, 105m), (ticker.Change, ticker.Percentage, ticker.Average));
    }

    [Fact]
    public void The_middle_is_cut_to_the_digits_of_the_markets_price()
    {
        var ticker = new Ticker("BTC/USDT") { Open = 36155.7m, Last = 36501.2m };

        Assert.Equal(36328.45m, ticker.Complete().Average);
        Assert.Equal(36328.4m, ticker.Complete(Market).Average);
    }

    [Fact]
    public void Last_and_change_give_open_and_percentage()
    {
        var ticker = new Ticker("BTC/USDT") { Last = 90, Change = -10 }.Complete();

        Assert.Equal((100m, -10m, 95m), (ticker.Open, ticker.Percentage, ticker.Average));
    }

    [Fact]
    public void Last_and_percentage_give_open_and_change()
    {
        var ticker = new Ticker("BTC/USDT") { Last = 125, Percentage = 25 }.Complete();

        Assert.Equal((100m, 25m, 112.5m), (ticker.Open, ticker.Change, ticker.Average));
    }

    [Fact]
    public void The_middle_gives_what_is_missing_beside_it()
    {
        Assert.Equal((100m, 110m), Prices(new("A/B") { Average = 105, Change = 10 }));
        Assert.Equal((100m, 110m), Prices(new("A/B") { Average = 105, Percentage = 10 }));
        Assert.Equal((100m, 110m), Prices(new("A/B") { Average = 105, Open = 100 }));
        Assert.Equal((100m, 110m), Prices(new("A/B") { Open = 100, Change = 10 }));

        static (decimal?, decimal?) Prices(Ticker ticker) => ticker.Complete() is var done ? (done.Open, done.Last) : default;
    }

    [Fact]
    public void Volumes_give_the_weighted_average_unless_nothing_was_traded()
    {
        Assert.Equal(4, new Ticker("A/B") { BaseVolume = 2, QuoteVolume = 8 }.Complete().Vwap);
        Assert.Null(new Ticker("A/B") { BaseVolume = 0, QuoteVolume = 0 }.Complete().Vwap);
        Assert.Equal(5, new Ticker("A/B") { BaseVolume = 2, QuoteVolume = 8, Vwap = 5 }.Complete().Vwap);
    }

    [Fact]
    public void A_price_of_zero_was_not_said_but_a_volume_of_zero_was()
    {
        var ticker = new Ticker("A/B") { Bid = 0, Ask = 0, High = 0, Low = 0, Open = 0, Last = 0, BidVolume = 0, AskVolume = 0, BaseVolume = 0 }.Complete();

        Assert.Equal(new Ticker("A/B") { BidVolume = 0, AskVolume = 0, BaseVolume = 0 }, ticker);
    }

    [Fact]
    public void What_the_exchange_says_stays_as_it_says_it()
    {
        var ticker = new Ticker("A/B") { Open = 100, Last = 110, Change = 9, Percentage = 8, Average = 7 };

        Assert.Equal(ticker, ticker.Complete());
    }

    [Fact]
    public void A_percentage_of_minus_100_divides_nothing() => Assert.Null(new Ticker("A/B") { Last = 1, Percentage = -100 }.Complete().Open);

    [Fact]
    public void Completing_twice_changes_nothing_more()
    {
        var price = Gen.Choose(-1, 1_000_000).Select(cents => cents < 0 ? (decimal?)null : cents / 100m);
        var tickers = Gen.Zip(price.Four(), price.Three(), (prices, others) => new Ticker("A/B")
        {
            Open = prices.Item1, Last = prices.Item2, Bid = prices.Item3, Average = prices.Item4,
            Percentage = others.Item1, BaseVolume = others.Item2, QuoteVolume = others.Item3,
        });

        Prop.ForAll(tickers.ToArbitrary(), ticker => Assert.Equal(ticker.Complete(), ticker.Complete().Complete()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
