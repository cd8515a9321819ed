namespace Ccxt.Venues;

public sealed record Candle(DateTimeOffset Start, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume, decimal Cost, int Trades)
{
    public decimal TakerBuyVolume { get; init; }
    public decimal TakerBuyCost { get; init; }
    public decimal Average => Volume > 0 ? Cost / Volume : 0;

    internal static Candle From(DateTimeOffset start, Trade trade) =>
        new(start, trade.Price, trade.Price, trade.Price, trade.Price, trade.Amount, trade.Cost, 1)
        {
            TakerBuyVolume = trade.TakerSide == Side.Buy ? trade.Amount : 0,
            TakerBuyCost = trade.TakerSide == Side.Buy ? trade.Cost : 0,
        };

    internal Candle Then(Candle later) => this with
    {
        High = Math.Max(High, later.High),
        Low = Math.Min(Low, later.Low),
        Close = later.Close,
        Volume = Volume + later.Volume,
        Cost = Cost + later.Cost,
        Trades = Trades + later.Trades,
        TakerBuyVolume = TakerBuyVolume + later.TakerBuyVolume,
        TakerBuyCost = TakerBuyCost + later.TakerBuyCost,
    };
}

/// <summary>What was traded in one market: the latest trades one by one, and a day and more of them by the minute.</summary>
public sealed class Tape
{
    private const int MostTrades = 1000;
    private const int MostMinutes = 2 * 24 * 60;

    private readonly Queue<Trade> _trades = new();
    private readonly List<Candle> _minutes = [];

    public IReadOnlyCollection<Trade> Trades => _trades;
    public Trade? Last { get; private set; }

    internal void Add(Trade trade)
    {
        Last = trade;
        _trades.Enqueue(trade);
        if (_trades.Count > MostTrades) _trades.Dequeue();

        var minute = Candle.From(Floor(trade.At, TimeSpan.FromMinutes(1)), trade);
        if (_minutes.Count > 0 && _minutes[^1].Start >= minute.Start)
            _minutes[^1] = _minutes[^1].Then(minute);
        else
            _minutes.Add(minute);
        if (_minutes.Count > MostMinutes) _minutes.RemoveRange(0, _minutes.Count - MostMinutes);
    }

    /// <summary>Candles with trades in them, oldest first.</summary>
    public IEnumerable<Candle> Candles(TimeSpan width)
    {
        Candle? current = null;
        foreach (var minute in _minutes)
        {
            var start = Floor(minute.Start, width);
            if (current is not null && current.Start == start)
            {
                current = current.Then(minute);
                continue;
            }
            if (current is not null) yield return current;
            current = minute with { Start = start };
        }
        if (current is not null) yield return current;
    }

    /// <summary>The last 24 hours as one candle; null if there was no trade in them.</summary>
    public Candle? Day(DateTimeOffset now) => Since(now.AddDays(-1));

    public Candle? Since(DateTimeOffset from)
    {
        Candle? sum = null;
        foreach (var minute in _minutes)
            if (minute.Start >= from) sum = sum is null ? minute : sum.Then(minute);
        return sum;
    }

    private static DateTimeOffset Floor(DateTimeOffset at, TimeSpan width)
    {
        // Weeks begin on Mondays; 1970 began on a Thursday.
        var shift = width == TimeSpan.FromDays(7) ? TimeSpan.FromDays(3).Ticks : 0;
        var ticks = at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks + shift;
        return new DateTimeOffset(DateTimeOffset.UnixEpoch.UtcTicks + ticks - (ticks % width.Ticks) - shift, TimeSpan.Zero);
    }
}

internal static class Candles
{
    /// <summary>With an empty candle at the last close wherever nobody traded, up to now, as most exchanges show them.</summary>
    public static IEnumerable<Candle> WithoutGaps(this IEnumerable<Candle> candles, TimeSpan width, DateTimeOffset now)
    {
        Candle? last = null;
        foreach (var candle in candles)
        {
            for (var at = last?.Start + width; at < candle.Start; at += width) yield return Empty(at.Value, last!.Close);
            yield return last = candle;
        }
        for (var at = last?.Start + width; at <= now; at += width) yield return Empty(at.Value, last!.Close);
    }

    private static Candle Empty(DateTimeOffset start, decimal price) => new(start, price, price, price, price, 0, 0, 0);
}
