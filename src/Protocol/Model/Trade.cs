namespace Ccxt.Protocol;

/// <summary>A fee paid or due. <see cref="Cost"/> in <see cref="Currency"/>, <see cref="Rate"/> as a fraction.</summary>
public sealed record Fee(string? Currency, decimal? Cost)
{
    public decimal? Rate { get; init; }

    public bool IsEmpty => Currency is null && Cost is null && Rate is null;

    /// <summary>One fee per currency and rate; fees without a cost say nothing and fall out.</summary>
    public static ValueList<Fee> Sum(IEnumerable<Fee> fees)
    {
        var sums = new List<Fee>();
        foreach (var fee in fees.Where(f => f.Cost is not null))
        {
            var at = fee.Currency is null ? -1 : sums.FindIndex(s => s.Currency == fee.Currency && s.Rate == fee.Rate);
            if (at < 0) sums.Add(fee);
            else sums[at] = fee with { Cost = sums[at].Cost + fee.Cost };
        }
        return sums.ToValueList();
    }
}

/// <summary>A trade, public or our own. Price in quote, amount in base currency.</summary>
public sealed record Trade(string? Symbol)
{
    public string? Id { get; init; }
    /// <summary>The order it filled; null for public trades.</summary>
    public string? OrderId { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? ReceivedAt { get; init; }
    public OrderType? Type { get; init; }
    /// <summary>The taker's side of a public trade, our side of our own; null when the exchange does not say.</summary>
    public Side? Side { get; init; }
    public TakerOrMaker? TakerOrMaker { get; init; }
    public decimal? Price { get; init; }
    public decimal? Amount { get; init; }
    /// <summary>Price × amount, in quote currency.</summary>
    public decimal? Cost { get; init; }
    public ValueList<Fee> Fees { get; init => field = value ?? []; } = [];
    public string? Raw { get; init; }

    /// <summary>The only fee, or null when there are none or several.</summary>
    public Fee? Fee => Fees.Count == 1 ? Fees[0] : null;

    /// <summary>Computes the cost where the exchange does not say it, and sums the fees.</summary>
    public Trade Complete(Market? market = null)
    {
        var cost = Cost ?? (Price, Amount, market) switch
        {
            ({ } price and not 0, { } amount, { Inverse: true, ContractSize: { } size }) => amount * size / price,
            ({ } price, { } amount, { ContractSize: { } size }) => amount * size * price,
            ({ } price, { } amount, _) => price * amount,
            _ => null,
        };
        return this with { Cost = cost, Fees = Fee.Sum(Fees) };
    }
}

/// <summary>One candle: open, high, low, close in quote currency, volume in base currency, at its opening time.</summary>
public sealed record Candle(DateTimeOffset Timestamp, decimal? Open, decimal? High, decimal? Low, decimal? Close, decimal? Volume);
