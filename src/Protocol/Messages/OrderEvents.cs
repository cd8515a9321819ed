namespace Ccxt.Protocol;

/// <summary>Something that became of one of an account's orders. The events of one order come in the order in which they were known.</summary>
/// <param name="ClientOrderId">Ours, minted before anything is sent: every order has one.</param>
/// <param name="Symbol">Its market.</param>
/// <param name="At">When we knew it; the exchange's own times stand in the order and its fills.</param>
public abstract record OrderEvent(string Exchange, string Account, string ClientOrderId, string Symbol, DateTimeOffset At);

/// <summary>The exchange took the order and said its id.</summary>
/// <param name="Order">As the exchange told it; it may be filled already.</param>
public sealed record OrderAccepted(string Exchange, string Account, string ClientOrderId, string Symbol, DateTimeOffset At, Order Order)
    : OrderEvent(Exchange, Account, ClientOrderId, Symbol, At);

/// <summary>A trade filled the order or a part of it; each trade is told once, whatever way it became known.</summary>
/// <param name="Order">The order after this fill.</param>
public sealed record OrderFilled(string Exchange, string Account, string ClientOrderId, string Symbol, DateTimeOffset At, Trade Fill, Order Order)
    : OrderEvent(Exchange, Account, ClientOrderId, Symbol, At);

/// <summary>The order rests no longer though it is not filled: cancelled by us or by the exchange, or expired. Its status says which.</summary>
/// <param name="Order">With what had been filled before.</param>
public sealed record OrderCancelled(string Exchange, string Account, string ClientOrderId, string Symbol, DateTimeOffset At, Order Order)
    : OrderEvent(Exchange, Account, ClientOrderId, Symbol, At);

/// <summary>The exchange refused the order: nothing of it stands there.</summary>
/// <param name="Error">Its outcome is <see cref="Outcome.NotDone"/>.</param>
public sealed record OrderRejected(string Exchange, string Account, string ClientOrderId, string Symbol, DateTimeOffset At, ExchangeError Error)
    : OrderEvent(Exchange, Account, ClientOrderId, Symbol, At);

/// <summary>Nobody knows whether the order stands at the exchange. It is being looked up; until <see cref="OrderReconciled"/> it must neither be repeated nor counted on.</summary>
/// <param name="Error">Its outcome is <see cref="Outcome.Unknown"/>.</param>
public sealed record OrderUnknown(string Exchange, string Account, string ClientOrderId, string Symbol, DateTimeOffset At, ExchangeError Error)
    : OrderEvent(Exchange, Account, ClientOrderId, Symbol, At);

/// <summary>What became of an order is certain again.</summary>
/// <param name="Order">As the exchange tells it; null: it was never placed.</param>
public sealed record OrderReconciled(string Exchange, string Account, string ClientOrderId, string Symbol, DateTimeOffset At, Order? Order)
    : OrderEvent(Exchange, Account, ClientOrderId, Symbol, At);

/// <summary>The order never left: revoked while it waited, past its deadline, or refused before sending.</summary>
/// <param name="Error">Why; its outcome is <see cref="Outcome.NotDone"/>.</param>
public sealed record OrderNeverSent(string Exchange, string Account, string ClientOrderId, string Symbol, DateTimeOffset At, ExchangeError Error)
    : OrderEvent(Exchange, Account, ClientOrderId, Symbol, At);
