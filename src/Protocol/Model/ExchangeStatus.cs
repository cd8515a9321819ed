namespace Ccxt.Protocol;

/// <summary>Whether the exchange says it works. Status: <c>ok</c>, <c>maintenance</c>, <c>error</c> or its own word.</summary>
public sealed record ExchangeStatus(string Status)
{
    public DateTimeOffset? Updated { get; init; }
    /// <summary>Expected end of the maintenance.</summary>
    public DateTimeOffset? Eta { get; init; }
    public string? Url { get; init; }
    public string? Raw { get; init; }
}
