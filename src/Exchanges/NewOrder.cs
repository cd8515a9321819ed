using System.Runtime.CompilerServices;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>An order to place, its market found.</summary>
public sealed record NewOrder(Markets Markets, Market Market, OrderType Type, Side Side, decimal Amount, decimal? Price)
{
    private readonly StrongBox<Term> looked = new();       // the terms that the exchange's class has looked at, of all copies
    private readonly TimeInForce? timeInForce;
    private readonly bool postOnly;
    private readonly bool? reduceOnly;
    private readonly decimal? triggerPrice, stopLossPrice, takeProfitPrice, cost;

    public string? ClientOrderId { get; init; }
    public TimeInForce? TimeInForce { get => Look(Term.TimeInForce, timeInForce); init => timeInForce = value; }
    public bool PostOnly { get => Look(Term.PostOnly, postOnly); init => postOnly = value; }
    public bool? ReduceOnly { get => Look(Term.ReduceOnly, reduceOnly); init => reduceOnly = value; }
    public decimal? TriggerPrice { get => Look(Term.TriggerPrice, triggerPrice); init => triggerPrice = value; }
    public decimal? StopLossPrice { get => Look(Term.StopLossPrice, stopLossPrice); init => stopLossPrice = value; }
    public decimal? TakeProfitPrice { get => Look(Term.TakeProfitPrice, takeProfitPrice); init => takeProfitPrice = value; }
    /// <summary>What a market buy may cost, in quote currency, in place of the amount.</summary>
    public decimal? Cost { get => Look(Term.Cost, cost); init => cost = value; }
    public Params Extra { get; init; } = Params.Empty;

    /// <summary>A term that was said and that nobody has looked at, or that a limit order cannot have: the order would go out without it. Null when there is none.</summary>
    internal string? Overlooked => (Said & (IsLimit ? ~looked.Value | Term.Cost : ~looked.Value)) switch
    {
        0 => null,
        var terms when terms.HasFlag(Term.TimeInForce) => $"time in force {timeInForce}",
        var terms when terms.HasFlag(Term.PostOnly) => "post-only",
        var terms when terms.HasFlag(Term.ReduceOnly) => "reduce-only",
        var terms when terms.HasFlag(Term.TriggerPrice) => "trigger price",
        var terms when terms.HasFlag(Term.StopLossPrice) => "stop-loss price",
        var terms when terms.HasFlag(Term.TakeProfitPrice) => "take-profit price",
        _ => "cost",
    };

    private Term Said => (timeInForce is { } force && force != Protocol.TimeInForce.GoodTillCanceled ? Term.TimeInForce : 0) | (postOnly ? Term.PostOnly : 0)
        | (reduceOnly == true ? Term.ReduceOnly : 0) | (triggerPrice is null ? 0 : Term.TriggerPrice) | (stopLossPrice is null ? 0 : Term.StopLossPrice)
        | (takeProfitPrice is null ? 0 : Term.TakeProfitPrice) | (cost is null ? 0 : Term.Cost);

    private T Look<T>(Term term, T value)
    {
        looked.Value |= term;
        return value;
    }

    [Flags]
    private enum Term { TimeInForce = 1, PostOnly = 2, ReduceOnly = 4, TriggerPrice = 8, StopLossPrice = 16, TakeProfitPrice = 32, Cost = 64 }

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
