using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Protocol.Tests;

public class TimeframesTests
{
    [Theory]
    [InlineData("30s", 30)]
    [InlineData("1m", 60)]
    [InlineData("4h", 4 * 3600)]
    [InlineData("1d", 86400)]
    [InlineData("2w", 14 * 86400)]
    [InlineData("1M", 30 * 86400)]
    [InlineData("1y", 365 * 86400)]
    public void A_timeframe_has_a_length(string timeframe, long seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Timeframes.Length(timeframe));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("0m")]
    [InlineData("-1m")]
    [InlineData("1.5h")]
    [InlineData("1 m")]
    [InlineData("1q")]
    [InlineData("60")]
    [InlineData("99999999d")]
    public void What_is_none_is_refused(string timeframe) =>
        Assert.Contains("timeframes look like", Assert.Throws<Ccxt.Errors.BadRequest>(() => Timeframes.Length(timeframe)).Message, StringComparison.Ordinal);

    // Begin and next as the reference rounds down and up.
    [Theory]
    [InlineData("1m", "2023-11-14T22:13:20Z", "2023-11-14T22:13:00Z", "2023-11-14T22:14:00Z")]
    [InlineData("5m", "2023-11-14T22:13:20Z", "2023-11-14T22:10:00Z", "2023-11-14T22:15:00Z")]
    [InlineData("4h", "2023-11-14T20:00:00Z", "2023-11-14T20:00:00Z", "2023-11-15T00:00:00Z")]
    [InlineData("1d", "2023-11-14T23:30:00-05:00", "2023-11-15T00:00:00Z", "2023-11-16T00:00:00Z")]
    [InlineData("1w", "2023-11-14T22:13:20Z", "2023-11-13T00:00:00Z", "2023-11-20T00:00:00Z")]
    [InlineData("2w", "2023-11-14T22:13:20Z", "2023-11-13T00:00:00Z", "2023-11-27T00:00:00Z")]
    [InlineData("1M", "2023-12-31T23:59:59Z", "2023-12-01T00:00:00Z", "2024-01-01T00:00:00Z")]
    [InlineData("3M", "2023-11-14T22:13:20Z", "2023-10-01T00:00:00Z", "2024-01-01T00:00:00Z")]
    [InlineData("1y", "2024-02-29T12:00:00Z", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")]
    [InlineData("1d", "1969-12-31T12:00:00Z", "1969-12-31T00:00:00Z", "1970-01-01T00:00:00Z")]
    public void A_candle_begins_and_the_next_one_does(string timeframe, string time, string begin, string next)
    {
        Assert.Equal(At(begin), Timeframes.Begin(timeframe, At(time)));
        Assert.Equal(At(next), Timeframes.Next(timeframe, At(time)));
    }

    [Fact]
    public void Every_time_lies_in_one_candle() => Prop.ForAll(
        Gen.Elements("1s", "1m", "3m", "1h", "6h", "1d", "3d", "1w", "1M", "1y").ToArbitrary(), Gen.Choose(-1_000_000_000, 2_000_000_000).ToArbitrary(), (timeframe, seconds) =>
        {
            var time = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
            var (begin, next) = (Timeframes.Begin(timeframe, time), Timeframes.Next(timeframe, time));
            return begin <= time && time < next && Timeframes.Begin(timeframe, begin) == begin && Timeframes.Begin(timeframe, next) == next;
        }).QuickCheckThrowOnFailure();

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
