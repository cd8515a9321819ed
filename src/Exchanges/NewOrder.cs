using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>An order to place, its market found.</summary>
public sealed record NewOrder(Markets Markets, Market Market, OrderType Type, Side Side, decimal Amount, decimal? Price)
{
    private readonly HashSet<string> looked = [];       // the terms that the exchange's class has looked at, of all copies
    private readonly TimeInForce? timeInForce;
    private readonly bool postOnly;
    private readonly bool? reduceOnly;
    private readonly decimal? triggerPrice, stopLossPrice, takeProfitPrice, cost;

    public string? ClientOrderId { get; init; }
    public TimeInForce? TimeInForce { get => Look(timeInForce); init => timeInForce = value; }
    public bool PostOnly { get => Look(postOnly); init => postOnly = value; }
    public bool? ReduceOnly { get => Look(reduceOnly); init => reduceOnly = value; }
    public decimal? TriggerPrice { get => Look(triggerPrice); init => triggerPrice = value; }
    public decimal? StopLossPrice { get => Look(stopLossPrice); init => stopLossPrice = value; }
    public decimal? TakeProfitPrice { get => Look(takeProfitPrice); init => takeProfitPrice = value; }
    /// <summary>What a market buy may cost, in quote currency, in place of the amount.</summary>
    public decimal? Cost { get => Look(cost); init => cost = value; }
    public Params Extra { get; init; } = Params.Empty;

    /// <summary>A term that was said and that nobody has looked at, or that a limit order cannot have: the order would go out without it. Null when there is none.</summary>
    internal string? Overlooked => new (string Name, string Words, bool IsSaid)[]
    {
        (nameof(TimeInForce), $"time in force {timeInForce}", timeInForce is { } force && force != Protocol.TimeInForce.GoodTillCanceled),
        (nameof(PostOnly), "post-only", postOnly), (nameof(ReduceOnly), "reduce-only", reduceOnly == true), (nameof(TriggerPrice), "trigger price", triggerPrice is not null),
        (nameof(StopLossPrice), "stop-loss price", stopLossPrice is not null), (nameof(TakeProfitPrice), "take-profit price", takeProfitPrice is not null), (nameof(Cost), "cost", cost is not null),
    }.FirstOrDefault(term => term.IsSaid && (!looked.Contains(term.Name) || (IsLimit && term.Name == nameof(Cost)))).Words;

    private T Look<T>(T value, [System.Runtime.CompilerServices.CallerMemberName] string term = "")
    {
        looked.Add(term);
        return value;
    }

    /// <summary>Whether the order must rest, checked against what contradicts it.</summary>
    /// <exception cref="Errors.InvalidOrder">A market order, IOC or FOK cannot rest.</exception>
    public bool IsPostOnly() => PostOnly && (IsMarket || timeInForce == Protocol.TimeInForce.ImmediateOrCancel || timeInForce == Protocol.TimeInForce.FillOrKill)
        ? throw new ExchangeError(ErrorClass.InvalidOrder, $"a post-only order cannot be {(IsMarket ? "a market order" : timeInForce!.Value.Text)}").ToException()
        : PostOnly;

    public bool IsMarket => Type == OrderType.Market;

    public bool IsLimit => Type == OrderType.Limit;

    public string AmountText => Market.AmountText(Amount);

    /// <summary>The limit price.</summary>
    /// <exception cref="Errors.ArgumentsRequired">There is none.</exception>
    public string PriceText => Market.PriceText(Price ?? throw new ExchangeError(ErrorClass.ArgumentsRequired, $"a {Type} order needs a price").ToException());
}
