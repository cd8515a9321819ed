using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>A candle's length: CCXT's name, the exchange's, and its duration.</summary>
public sealed record Timeframe(string Name, string Id, TimeSpan Length)
{
    /// <summary>The duration of 1m, 4h, 1d, 1w, 1M (30 days), 1y (365 days).</summary>
    /// <exception cref="Errors.BadRequest">It is none.</exception>
    public static TimeSpan Parse(string name)
    {
        if (name.Length >= 2 && int.TryParse(name[..^1], out var count) && count > 0)
            switch (name[^1])
            {
                case 's': return TimeSpan.FromSeconds(count);
                case 'm': return TimeSpan.FromMinutes(count);
                case 'h': return TimeSpan.FromHours(count);
                case 'd': return TimeSpan.FromDays(count);
                case 'w': return TimeSpan.FromDays(count * 7);
                case 'M': return TimeSpan.FromDays(count * 30);
                case 'y': return TimeSpan.FromDays(count * 365);
            }
        throw new ExchangeError(ErrorClass.BadRequest, $"{name} is no timeframe; timeframes look like 1m, 4h, 1d").ToException();
    }
}
