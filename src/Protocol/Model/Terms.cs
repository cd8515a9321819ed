namespace Ccxt.Protocol;

/// <summary>Which side of the book an order or a taker was on.</summary>
public enum Side { Buy, Sell }

/// <summary>What a market trades. CCXT: the <c>type</c> of a market.</summary>
public enum MarketType { Spot, Margin, Swap, Future, Option }

/// <summary>Who paid: the resting order (maker) or the one that hit it (taker).</summary>
public enum TakerOrMaker { Taker, Maker }

/// <summary>How <see cref="MarketPrecision"/> counts: by a step, by digits after the point, or by significant digits.</summary>
public enum PrecisionMode { TickSize, DecimalPlaces, SignificantDigits }

/// <summary>A word of the exchanges' vocabulary: known ones have names here, unknown ones keep the exchange's own text.</summary>
public interface ITerm<TSelf> where TSelf : struct, ITerm<TSelf>
{
    string Text { get; }

    static abstract TSelf Of(string text);
}

/// <summary>Where an order is in its life. An unknown text is kept as the exchange said it and <see cref="IsKnown"/> is false.</summary>
public readonly record struct OrderStatus(string Text) : ITerm<OrderStatus>
{
    public static readonly OrderStatus Open = new("open");
    public static readonly OrderStatus Closed = new("closed");
    public static readonly OrderStatus Canceled = new("canceled");
    public static readonly OrderStatus Canceling = new("canceling");
    public static readonly OrderStatus Expired = new("expired");
    public static readonly OrderStatus Rejected = new("rejected");

    public bool IsKnown => this == Open || this == Closed || this == Canceled || this == Canceling || this == Expired || this == Rejected;

    public static OrderStatus Of(string text) => new(text);

    public override string ToString() => Text;
}

/// <summary>What kind of order. CCXT knows limit and market; exchanges add their own (stop_loss_limit, settle-position, …).</summary>
public readonly record struct OrderType(string Text) : ITerm<OrderType>
{
    public static readonly OrderType Limit = new("limit");
    public static readonly OrderType Market = new("market");

    public static OrderType Of(string text) => new(text);

    public override string ToString() => Text;
}

/// <summary>How long an order stays: GTC until cancelled, IOC fill what can be filled now, FOK all or nothing, PO maker only.</summary>
public readonly record struct TimeInForce(string Text) : ITerm<TimeInForce>
{
    public static readonly TimeInForce GoodTillCanceled = new("GTC");
    public static readonly TimeInForce ImmediateOrCancel = new("IOC");
    public static readonly TimeInForce FillOrKill = new("FOK");
    public static readonly TimeInForce PostOnly = new("PO");

    public static TimeInForce Of(string text) => new(text);

    public override string ToString() => Text;
}

/// <summary>Lower-case names as exchanges and CCXT write them.</summary>
public static class TermNames
{
    public static string Lower(this Side side) => side == Side.Buy ? "buy" : "sell";

    public static string Upper(this Side side) => side == Side.Buy ? "BUY" : "SELL";

    public static string Lower(this MarketType type) => type switch
    {
        MarketType.Spot => "spot",
        MarketType.Margin => "margin",
        MarketType.Swap => "swap",
        MarketType.Future => "future",
        _ => "option",
    };

    public static string Lower(this TakerOrMaker side) => side == TakerOrMaker.Taker ? "taker" : "maker";
}
