namespace Ccxt.Protocol;

/// <summary>Lengths of candles in CCXT's notation: 30s, 1m, 4h, 1d, 1w, 1M, 1y. A unit in capitals is the month.</summary>
public static class Timeframes
{
    private static readonly DateTimeOffset FirstMonday = new(1970, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The length of a candle; a month counts 30 days, a year 365.</summary>
    /// <exception cref="Errors.BadRequest">It is no timeframe.</exception>
    public static TimeSpan Length(string timeframe)
    {
        var (count, unit) = Parse(timeframe);
        return count * unit switch
        {
            's' => TimeSpan.FromSeconds(1), 'm' => TimeSpan.FromMinutes(1), 'h' => TimeSpan.FromHours(1), 'd' => TimeSpan.FromDays(1),
            'w' => TimeSpan.FromDays(7), 'M' => TimeSpan.FromDays(30), _ => TimeSpan.FromDays(365),
        };
    }

    /// <summary>When the candle that holds a time began, UTC. Weeks begin on Mondays, months and years on their first days.</summary>
    /// <exception cref="Errors.BadRequest">It is no timeframe.</exception>
    public static DateTimeOffset Begin(string timeframe, DateTimeOffset time)
    {
        var (count, unit) = Parse(timeframe);
        var utc = time.ToUniversalTime();
        switch (unit)
        {
            case 'M':
                var months = Down((utc.Year * 12L) + utc.Month - 1, count);
                return new DateTimeOffset((int)(months / 12), (int)(months % 12) + 1, 1, 0, 0, 0, TimeSpan.Zero);
            case 'y':
                return new DateTimeOffset((int)Math.Max(1, Down(utc.Year, count)), 1, 1, 0, 0, 0, TimeSpan.Zero);
            default:
                var since = unit == 'w' ? FirstMonday : DateTimeOffset.UnixEpoch;
                return since.AddTicks(Down((utc - since).Ticks, Length(timeframe).Ticks));
        }
    }

    /// <summary>When the next candle begins: never the time itself.</summary>
    /// <exception cref="Errors.BadRequest">It is no timeframe.</exception>
    public static DateTimeOffset Next(string timeframe, DateTimeOffset time)
    {
        var (count, unit) = Parse(timeframe);
        var begin = Begin(timeframe, time);
        return unit switch { 'M' => begin.AddMonths(count), 'y' => begin.AddYears(count), _ => begin + Length(timeframe) };
    }

    private static long Down(long value, long step) => value - (((value % step) + step) % step);

    private static (int Count, char Unit) Parse(string timeframe) =>
        timeframe.Length >= 2 && int.TryParse(timeframe.AsSpan(0, timeframe.Length - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
        && count is > 0 and < 10_000 && "smhdwMy".Contains(timeframe[^1], StringComparison.Ordinal)
            ? (count, timeframe[^1])
            : throw new ExchangeError(ErrorClass.BadRequest, $"{timeframe} is no timeframe; timeframes look like 1m, 4h, 1d").ToException();
}
