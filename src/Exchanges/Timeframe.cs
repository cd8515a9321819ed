namespace Ccxt.Exchanges;

/// <summary>A candle's length: CCXT's name, the exchange's, and its duration.</summary>
public sealed record Timeframe(string Name, string Id, TimeSpan Length);
