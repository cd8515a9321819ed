namespace Ccxt.Protocol;

/// <summary>Places several orders in one request. Some may be refused while others stand: each answer has its own status.</summary>
public sealed record CreateOrders(ValueList<CreateOrder> Orders) : Operation<ValueList<Order>>
{
    public override string Name => "createOrders";
}

/// <summary>Replaces an order's amount and price; where the exchange does it by cancelling and placing again, the answer has a new id.</summary>
public sealed record EditOrder(string? Id, CreateOrder Order) : Operation<Order>
{
    public override string Name => "editOrder";

    /// <summary>The order's client order id, in place of the exchange's <see cref="Id"/>; the new one stands in <see cref="Order"/>.</summary>
    public string? ClientOrderId { get; init; }
}

public sealed record CancelOrders(ValueList<string> Ids, string? Symbol = null) : Operation<ValueList<Order>>
{
    public override string Name => "cancelOrders";
}

/// <param name="Symbol">Null: of all markets, where the exchange allows it.</param>
public sealed record CancelAllOrders(string? Symbol = null) : Operation<ValueList<Order>>
{
    public override string Name => "cancelAllOrders";
}

/// <summary>Dead man's switch: the exchange cancels all orders unless this comes again within the timeout. Zero switches it off.</summary>
public sealed record CancelAllOrdersAfter(TimeSpan Timeout) : Operation<RawReply>
{
    public override string Name => "cancelAllOrdersAfter";
}

public sealed record FetchOrders(string? Symbol = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Order>>
{
    public override string Name => "fetchOrders";
}

/// <summary>One order that is open; one that is done is not found.</summary>
public sealed record FetchOpenOrder(string Id, string? Symbol = null) : Operation<Order>
{
    public override string Name => "fetchOpenOrder";
}

/// <summary>One order that is done; one that is open is not found.</summary>
public sealed record FetchClosedOrder(string Id, string? Symbol = null) : Operation<Order>
{
    public override string Name => "fetchClosedOrder";
}

public sealed record FetchClosedOrders(string? Symbol = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Order>>
{
    public override string Name => "fetchClosedOrders";
}

public sealed record FetchCanceledOrders(string? Symbol = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Order>>
{
    public override string Name => "fetchCanceledOrders";
}

public sealed record FetchCanceledAndClosedOrders(string? Symbol = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Order>>
{
    public override string Name => "fetchCanceledAndClosedOrders";
}

/// <summary>The account's own trades that filled an order.</summary>
public sealed record FetchOrderTrades(string Id, string? Symbol = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Trade>>
{
    public override string Name => "fetchOrderTrades";
}

/// <summary>The account's own trades.</summary>
public sealed record FetchMyTrades(string? Symbol = null, DateTimeOffset? Since = null, int? Limit = null) : Operation<ValueList<Trade>>
{
    public override string Name => "fetchMyTrades";
}
