namespace Ccxt.Protocol;

/// <summary>One market of one exchange: what is traded for what, and within which limits and steps.</summary>
/// <param name="Symbol">CCXT's notation: <c>BTC/USDT</c>, <c>BTC/USDT:USDT</c>, <c>BTC/USD:BTC-240329</c>, <c>BTC/USD:BTC-240329-40000-C</c>.</param>
public sealed record Market(string Symbol)
{
    /// <summary>The exchange's own name of the market.</summary>
    public required string Id { get; init; }
    public required string Base { get; init; }
    public required string Quote { get; init; }
    /// <summary>The currency profits are paid in; null for spot.</summary>
    public string? Settle { get; init; }
    public string? BaseId { get; init; }
    public string? QuoteId { get; init; }
    public string? SettleId { get; init; }
    public MarketType Type { get; init; } = MarketType.Spot;
    /// <summary>Whether it can be traded now; null when the exchange does not say.</summary>
    public bool? Active { get; init; }
    /// <summary>Whether it can be traded on margin; null when the exchange does not say.</summary>
    public bool? Margin { get; init; }
    /// <summary>Whether it is an index, which cannot be traded; null when the exchange does not say.</summary>
    public bool? Index { get; init; }
    public bool? Linear { get; init; }
    public bool? Inverse { get; init; }
    /// <summary>Fee rates as fractions (0.001 = 0.1 %); null when unknown.</summary>
    public decimal? Taker { get; init; }
    public decimal? Maker { get; init; }
    public bool? Percentage { get; init; }
    public bool? TierBased { get; init; }
    /// <summary>The currency fees are taken in: <c>get</c> (what is received), <c>give</c>, <c>base</c>, <c>quote</c>; null when unknown.</summary>
    public string? FeeSide { get; init; }
    /// <summary>Base (linear) or quote (inverse) currency per contract; null for spot.</summary>
    public decimal? ContractSize { get; init; }
    public DateTimeOffset? Expiry { get; init; }
    public decimal? Strike { get; init; }
    /// <summary><c>call</c> or <c>put</c>.</summary>
    public string? OptionType { get; init; }
    public MarketPrecision Precision { get; init => field = value ?? MarketPrecision.None; } = MarketPrecision.None;
    public MarketLimits Limits { get; init => field = value ?? MarketLimits.None; } = MarketLimits.None;
    public MarginModes? MarginModes { get; init; }
    public DateTimeOffset? Created { get; init; }
    /// <summary>What the exchange's adapter itself needs to remember about the market.</summary>
    public ValueMap<string> Own { get; init => field = value ?? ValueMap<string>.Empty; } = ValueMap<string>.Empty;
    /// <summary>The exchange's own JSON; only when asked for.</summary>
    public string? Raw { get; init; }

    public bool IsSpot => Type == MarketType.Spot;

    public bool IsContract => Type is MarketType.Swap or MarketType.Future or MarketType.Option;

    /// <summary>Truncates an amount to the market's step and writes it without exponent.</summary>
    /// <exception cref="Errors.InvalidOrder">Nothing is left.</exception>
    public string AmountText(decimal amount) => Precision.AmountText(amount) is { } text and not "0"
        ? text
        : throw TooSmall("amount", amount, Precision.Amount);

    /// <summary>Rounds a price to the market's step and writes it without exponent.</summary>
    /// <exception cref="Errors.InvalidOrder">Nothing is left.</exception>
    public string PriceText(decimal price) => Precision.PriceText(price) is { } text and not "0"
        ? text
        : throw TooSmall("price", price, Precision.Price);

    /// <summary>Truncates a cost to the market's cost step, or where it has none to its price step.</summary>
    public string CostText(decimal cost) => Precision.Text(cost, Precision.Cost ?? Precision.Price, Rounding.Truncate);

    /// <summary>Rounds a fee to the market's price step.</summary>
    public string FeeText(decimal fee) => Precision.Text(fee, Precision.Price, Rounding.Nearest);

    /// <summary>What a trade costs at this market's rates, in the currency that the fee is taken in; cost and rate are null when the rate is unknown.</summary>
    /// <param name="role">Ignored for market orders, which always take.</param>
    /// <exception cref="Errors.ArgumentsRequired">A market order was said to be a maker.</exception>
    public Fee CalculateFee(OrderType type, Side side, decimal amount, decimal price, TakerOrMaker role = TakerOrMaker.Taker)
    {
        if (type == OrderType.Market && role == TakerOrMaker.Maker)
            throw new ExchangeError(ErrorClass.ArgumentsRequired, $"a market order of {Symbol} is always a taker: say so, or nothing").ToException();
        var inQuote = FeeSide switch { "get" => side == Side.Sell, "give" => side == Side.Buy, null => true, var word => word == "quote" };
        var rate = role == TakerOrMaker.Taker ? Taker : Maker;
        return new Fee(!IsSpot ? Settle : inQuote ? Quote : Base, (inQuote ? amount * price : amount) * rate) { Rate = rate };
    }

    private Errors.BaseError TooSmall(string what, decimal value, decimal? step) =>
        new ExchangeError(ErrorClass.InvalidOrder, $"{what} {Numbers.Plain(value)} of {Symbol} is below the smallest step {step}: raise the {what}")
        { Outcome = Outcome.NotDone }.ToException();
}

/// <summary>Steps, in the unit that <see cref="Mode"/> says; null when unknown.</summary>
public sealed record MarketPrecision(decimal? Amount, decimal? Price)
{
    public static readonly MarketPrecision None = new(null, null);

    public decimal? Cost { get; init; }
    public decimal? Base { get; init; }
    public decimal? Quote { get; init; }
    public PrecisionMode Mode { get; init; } = PrecisionMode.TickSize;
    /// <summary>The unit of <see cref="Amount"/> where it is another than <see cref="Mode"/>; null: the same.</summary>
    public PrecisionMode? AmountMode { get; init; }
    /// <summary>Digits after the point that a price keeps at most, whatever its step; null: no such limit.</summary>
    public int? PricePlaces { get; init; }

    internal string AmountText(decimal amount) => Numbers.Plain(Steps.To(amount, Amount, AmountMode ?? Mode, Rounding.Truncate));

    internal string PriceText(decimal price) => Numbers.Plain(Steps.To(Steps.To(price, Price, Mode, Rounding.Nearest), PricePlaces, PrecisionMode.DecimalPlaces, Rounding.Truncate));

    internal string Text(decimal value, decimal? step, Rounding rounding) => Numbers.Plain(Steps.To(value, step, Mode, rounding));
}

/// <summary>Limits in base currency (amount), quote per base (price), quote currency (cost); null means no limit is known.</summary>
public sealed record MarketLimits
{
    public static readonly MarketLimits None = new();

    public MinMax Amount { get; init; }
    public MinMax Price { get; init; }
    public MinMax Cost { get; init; }
    public MinMax Leverage { get; init; }
    /// <summary>Amounts of market orders where they differ.</summary>
    public MinMax? Market { get; init; }
}

public readonly record struct MinMax(decimal? Min, decimal? Max = null)
{
    public bool IsEmpty => Min is null && Max is null;
}

public sealed record MarginModes(bool? Cross, bool? Isolated);
