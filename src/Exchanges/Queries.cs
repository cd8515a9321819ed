using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Which part of a history: from when, and how many. Null: the exchange's default.</summary>
public readonly record struct Window(DateTimeOffset? Since, int? Limit)
{
    public long? SinceMilliseconds => Since?.ToUnixTimeMilliseconds();

    public long? SinceSeconds => Since?.ToUnixTimeSeconds();
}

/// <summary>One order, by the exchange's id or by ours.</summary>
/// <param name="Market">Null when the caller gave no symbol.</param>
public sealed record OrderQuery(Markets Markets, Market? Market, string? Id, string? ClientOrderId, Params Extra)
{
    /// <exception cref="Errors.ArgumentsRequired">The caller gave no symbol.</exception>
    public Market RequiredMarket => Market ?? throw new ExchangeError(ErrorClass.ArgumentsRequired, "this exchange finds orders by symbol: give one").ToException();

    /// <exception cref="Errors.ArgumentsRequired">The caller gave no id.</exception>
    public string RequiredId => Id ?? throw new ExchangeError(ErrorClass.ArgumentsRequired, "this exchange finds orders by its own id: give one").ToException();
}

/// <summary>Some orders of an account.</summary>
public sealed record OrdersQuery(Markets Markets, Market? Market, Window Window, Params Extra);

/// <summary>Some movements of money of an account.</summary>
/// <param name="Currency">Its common code; null: all currencies.</param>
public sealed record CurrencyQuery(Markets Markets, string? Currency, Window Window, Params Extra)
{
    /// <summary>The exchange's own name of the currency; null: all currencies.</summary>
    public string? CurrencyId => Currency is { } code ? Markets.CurrencyId(code) : null;

    /// <exception cref="Errors.ArgumentsRequired">The caller gave no currency.</exception>
    public string RequiredCurrency =>
        Currency ?? throw new ExchangeError(ErrorClass.ArgumentsRequired, "this exchange asks for one currency at a time: give one").ToException();
}
