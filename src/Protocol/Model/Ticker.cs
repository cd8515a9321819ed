namespace Ccxt.Protocol;

/// <summary>The state of a market at one moment and over the last 24 hours. Prices in quote currency; null where the exchange says nothing.</summary>
public sealed record Ticker(string Symbol)
{
    /// <summary>The exchange's time of the ticker.</summary>
    public DateTimeOffset? Timestamp { get; init; }
    /// <summary>When we received it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
    public decimal? High { get; init; }
    public decimal? Low { get; init; }
    public decimal? Bid { get; init; }
    /// <summary>Amount at the best bid, in base currency.</summary>
    public decimal? BidVolume { get; init; }
    public decimal? Ask { get; init; }
    public decimal? AskVolume { get; init; }
    /// <summary>Volume-weighted average price.</summary>
    public decimal? Vwap { get; init; }
    public decimal? Open { get; init; }
    public decimal? Last { get; init; }
    public decimal? PreviousClose { get; init; }
    /// <summary>Last − open.</summary>
    public decimal? Change { get; init; }
    /// <summary>Change in percent of open.</summary>
    public decimal? Percentage { get; init; }
    /// <summary>Middle of open and last.</summary>
    public decimal? Average { get; init; }
    public decimal? BaseVolume { get; init; }
    public decimal? QuoteVolume { get; init; }
    public decimal? MarkPrice { get; init; }
    public decimal? IndexPrice { get; init; }
    public string? Raw { get; init; }

    /// <summary>Computes what follows from what was said (vwap, open, last, change, percentage, average). A price of zero was not said.</summary>
    /// <param name="market">Gives the digits of the average; null keeps 18.</param>
    public Ticker Complete(Market? market = null)
    {
        if (IsWhole) return this;
        decimal? open = Said(Open), last = Said(Last), change = Change, percentage = Said(Percentage), average = Said(Average);
        var vwap = Vwap ?? (BaseVolume is { } traded and not 0 ? Said(QuoteVolume) / traded : null);
        if (change is not null)
        {
            last ??= average + (change / 2);
            open ??= last - change;
        }
        else if (percentage is { } percent)
        {
            if (last is null && average is { } middle) last = (open ?? (middle * 2 / (2 + (percent / 100)))) * (1 + (percent / 100));
            if (1 + (percent / 100) is var growth and not 0) open ??= last / growth;
        }
        change ??= last - open ?? open * percentage / 100;
        if (open is { } start)
        {
            percentage ??= change / start * 100;
            last ??= start + change ?? (average * 2) - start;
            average ??= last is { } end ? Middle(start, end, market) : null;
        }
        (open, last) = (Said(open), Said(last));
        if (Stays(Open, open) && Stays(Last, last) && Stays(Percentage, percentage) && Stays(Average, average) && Change.HasValue == change.HasValue && Vwap.HasValue == vwap.HasValue
            && Bid is not 0 && Ask is not 0 && High is not 0 && Low is not 0) return this;
        return this with
        {
            Bid = Said(Bid),
            Ask = Said(Ask),
            High = Said(High),
            Low = Said(Low),
            Open = open,
            Last = last,
            Change = change,
            Percentage = percentage,
            Average = average,
            Vwap = vwap,
        };
    }

    /// <summary>The middle of open and last, with 18 digits; null where one of them was not said.</summary>
    public static decimal? Middle(decimal? open, decimal? last) => Said(open) is { } start && Said(last) is { } end ? Middle(start, end, null) : null;

    private static decimal Middle(decimal open, decimal last, Market? market)
    {
        var places = market is { Precision: { Mode: PrecisionMode.TickSize, Price: { } tick } } ? Steps.PlacesOf(tick) : 18;
        return decimal.Round((open + last) / 2, places, MidpointRounding.ToZero);
    }

    // Nothing follows any more, as when it was completed before.
    private bool IsWhole => Open is not (null or 0) && Last is not (null or 0) && Percentage is not (null or 0) && Average is not (null or 0) && Change is not null && Vwap is not null
        && Bid is not 0 && Ask is not 0 && High is not 0 && Low is not 0;

    // What was said and is not zero is never computed anew.
    private static bool Stays(decimal? said, decimal? complete) => said is null ? complete is null : said is not 0;

    private static decimal? Said(decimal? value) => value is 0 ? null : value;
}
