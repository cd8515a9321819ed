namespace Ccxt.Protocol;

/// <summary>A unified operation: what one can ask of any exchange.</summary>
public interface IOperation
{
    /// <summary>CCXT's name of the method, e.g. <c>fetchTicker</c>.</summary>
    string Name { get; }

    /// <summary>Parameters beyond the unified ones, handed to the exchange as they are.</summary>
    Params Extra { get; }

    /// <summary>Whether the answer shall carry the exchange's own JSON (<c>Raw</c>) beside what was read from it. Markets that were loaded before have none.</summary>
    bool KeepRaw { get; }
}

/// <summary>An operation and the type of its answer.</summary>
public interface IOperation<TAnswer> : IOperation;

/// <summary>What all operations have in common.</summary>
public abstract record Operation<TAnswer> : IOperation<TAnswer>
{
    public abstract string Name { get; }

    public Params Extra { get; init => field = value ?? Params.Empty; } = Params.Empty;

    public bool KeepRaw { get; init; }
}

/// <summary>Loads currencies and markets, once, or again when <paramref name="Reload"/>.</summary>
public sealed record LoadMarkets(bool Reload = false) : Operation<ValueMap<Market>>
{
    public override string Name => "loadMarkets";
}

public sealed record FetchMarkets : Operation<ValueList<Market>>
{
    public override string Name => "fetchMarkets";
}

public sealed record FetchCurrencies : Operation<ValueMap<Currency>>
{
    public override string Name => "fetchCurrencies";
}

/// <summary>The exchange's clock.</summary>
public sealed record FetchTime : Operation<DateTimeOffset>
{
    public override string Name => "fetchTime";
}

public sealed record FetchStatus : Operation<ExchangeStatus>
{
    public override string Name => "fetchStatus";
}

public sealed record FetchTicker(string Symbol) : Operation<Ticker>
{
    public override string Name => "fetchTicker";
}

/// <param name="Symbols">Null: all.</param>
public sealed record FetchTickers(ValueList<string>? Symbols = null) : Operation<ValueMap<Ticker>>
{
    public override string Name => "fetchTickers";
}

/// <param name="Limit">Levels a side; null: the exchange's default.</param>
public sealed record FetchOrderBook(string Symbol, int? Limit = null) : Operation<OrderBook>
{
    public override string Name => "fetchOrderBook";
}

public sealed record FetchTrades(string Symbol, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Trade>>
{
    public override string Name => "fetchTrades";
}

/// <param name="Timeframe">CCXT's notation: 1m, 5m, 1h, 1d, …</param>
public sealed record FetchOHLCV(string Symbol, string Timeframe = "1m", DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Candle>>
{
    public override string Name => "fetchOHLCV";
}

public sealed record FetchBalance : Operation<Balance>
{
    public override string Name => "fetchBalance";
}

/// <summary>Places an order. Amount in base currency, price in quote currency; null where the order type needs none.</summary>
public sealed record CreateOrder(string Symbol, OrderType Type, Side Side, decimal Amount, decimal? Price = null) : Operation<Order>
{
    public override string Name => "createOrder";

    public string? ClientOrderId { get; init; }
    public TimeInForce? TimeInForce { get; init; }
    public bool? PostOnly { get; init; }
    public bool? ReduceOnly { get; init; }
    public decimal? TriggerPrice { get; init; }
    public decimal? StopLossPrice { get; init; }
    public decimal? TakeProfitPrice { get; init; }
    /// <summary>A market buy by what it may cost, in quote currency, in place of the amount.</summary>
    public decimal? Cost { get; init; }
}

/// <summary>Cancels by the exchange's id, or by ours when <paramref name="Id"/> is null.</summary>
public sealed record CancelOrder(string? Id, string? Symbol = null) : Operation<Order>
{
    public override string Name => "cancelOrder";

    public string? ClientOrderId { get; init; }
}

public sealed record FetchOrder(string? Id, string? Symbol = null) : Operation<Order>
{
    public override string Name => "fetchOrder";

    public string? ClientOrderId { get; init; }
}

public sealed record FetchOpenOrders(string? Symbol = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Order>>
{
    public override string Name => "fetchOpenOrders";
}

/// <summary>Any endpoint of the exchange's own API; the answer is the exchange's own JSON.</summary>
/// <param name="Endpoint">Scope, verb and path (<c>private POST AddOrder</c>) or CCXT's implicit name (<c>privatePostAddOrder</c>).</param>
public sealed record CallEndpoint(string Endpoint) : Operation<RawReply>
{
    public override string Name => "callEndpoint";
}

/// <summary>The exchange's own words: JSON text, or whatever it sent.</summary>
public sealed record RawReply(string Text);
