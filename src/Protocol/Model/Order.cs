namespace Ccxt.Protocol;

/// <summary>An order as an exchange tells it. Null is "the exchange says nothing", never zero.</summary>
public sealed record Order(string? Id)
{
    public string? ClientOrderId { get; init; }
    public string? Symbol { get; init; }
    public OrderType? Type { get; init; }
    public Side? Side { get; init; }
    public OrderStatus? Status { get; init; }
    public TimeInForce? TimeInForce { get; init; }
    public bool? PostOnly { get; init; }
    public bool? ReduceOnly { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? LastTradeTimestamp { get; init; }
    public DateTimeOffset? LastUpdateTimestamp { get; init; }
    /// <summary>Limit price; for market orders the average once there is one.</summary>
    public decimal? Price { get; init; }
    /// <summary>Ordered, in base currency.</summary>
    public decimal? Amount { get; init; }
    public decimal? Filled { get; init; }
    public decimal? Remaining { get; init; }
    /// <summary>Filled so far, in quote currency.</summary>
    public decimal? Cost { get; init; }
    public decimal? Average { get; init; }
    public decimal? TriggerPrice { get; init; }
    public decimal? StopLossPrice { get; init; }
    public decimal? TakeProfitPrice { get; init; }
    public ValueList<Fee> Fees { get; init => field = value ?? []; } = [];
    public ValueList<Trade> Trades { get; init => field = value ?? []; } = [];
    public string? Raw { get; init; }

    public Fee? Fee => Fees.Count == 1 ? Fees[0] : null;

    /// <summary>
    /// Computes what follows: filled, cost, fees, times and sides from the trades; amount = filled + remaining; average = cost ÷ filled;
    /// a market order's price; time in force from order type and post-only.
    /// </summary>
    public Order Complete(Market? market = null)
    {
        var trades = Trades.Select(t => t.Complete(market)).ToValueList();
        var lookAtTrades = trades.Count > 0 && (Filled is null || Cost is null || Fees.Count == 0);
        var first = lookAtTrades ? trades[0] : null;
        var type = Type ?? first?.Type;
        var amount = NotZero(Amount);
        var filled = Filled ?? (lookAtTrades ? Sum(trades, t => t.Amount) : null);
        var cost = Cost ?? (lookAtTrades ? Sum(trades, t => t.Cost) : null);
        var remaining = Remaining;
        var closed = Status == OrderStatus.Closed;

        amount ??= filled + remaining ?? (closed ? NotZero(filled) : null);
        filled ??= amount - remaining ?? (closed ? amount : null);
        remaining ??= amount - filled ?? (closed && filled is not 0 ? 0 : null);

        var size = market?.ContractSize ?? 1;
        var inverse = market?.Inverse == true;
        var average = NotZero(Average);
        if (average is null && filled > 0 && cost is { } spent && (!inverse || spent != 0))
            average = inverse ? filled * size / spent : spent / (filled * size);
        var price = NotZero(Price);
        if (Cost is null && filled is not null && (average ?? price) is { } each && each != 0)
            cost = inverse ? filled * size / each : filled * size * each;
        if (price is null && type == OrderType.Market) price = average;

        var triggered = TriggerPrice is not null || StopLossPrice is not null || TakeProfitPrice is not null;
        var timeInForce = TimeInForce
            ?? (PostOnly == true ? Protocol.TimeInForce.PostOnly : !triggered && type == OrderType.Market ? Protocol.TimeInForce.ImmediateOrCancel : null);
        return this with
        {
            Id = Id ?? first?.OrderId,
            Symbol = Symbol ?? first?.Symbol,
            Side = Side ?? first?.Side,
            Type = type,
            Amount = amount,
            Filled = filled,
            Remaining = remaining,
            Cost = cost,
            Average = average,
            Price = price,
            TimeInForce = timeInForce,
            PostOnly = PostOnly ?? (TimeInForce is { } said ? said == Protocol.TimeInForce.PostOnly : null),
            LastTradeTimestamp = LastTradeTimestamp ?? (lookAtTrades ? trades.Max(t => t.Timestamp) : null),
            Fees = Fees.Count == 1 ? Fees : Protocol.Fee.Sum(Fees.Count > 0 ? Fees : lookAtTrades ? trades.SelectMany(t => t.Fees) : []),
            Trades = trades,
        };
    }

    // A trade that does not tell leaves the sum unknown, not smaller.
    private static decimal? Sum(ValueList<Trade> trades, Func<Trade, decimal?> value) => trades.All(t => value(t) is not null) ? trades.Sum(value) : null;

    private static decimal? NotZero(decimal? value) => value is 0 ? null : value;
}
