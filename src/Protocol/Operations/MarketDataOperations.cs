namespace Ccxt.Protocol;

/// <summary>Best bid and ask by symbol.</summary>
public sealed record FetchBidsAsks(ValueList<string>? Symbols = null) : Operation<ValueMap<Ticker>>
{
    public override string Name => "fetchBidsAsks";
}

/// <summary>By symbol.</summary>
public sealed record FetchOrderBooks(ValueList<string>? Symbols = null, int? Limit = null) : Operation<ValueMap<OrderBook>>
{
    public override string Name => "fetchOrderBooks";
}

/// <summary>The order book with orders of one price summed up.</summary>
public sealed record FetchL2OrderBook(string Symbol, int? Limit = null) : Operation<OrderBook>
{
    public override string Name => "fetchL2OrderBook";
}
