namespace Ccxt.Protocol;

/// <summary>The kinds of market data.</summary>
public enum Channel { Tickers, OrderBooks, Trades, Candles }

/// <summary>Something a market said. All events of one exchange and channel come in one ordered stream.</summary>
/// <param name="Symbol">Null: the whole channel (a gap, say).</param>
/// <param name="At">When we knew it.</param>
public abstract record MarketEvent(string Exchange, Channel Channel, string? Symbol, DateTimeOffset At);

public sealed record TickerChanged(string Exchange, string Symbol, DateTimeOffset At, Ticker Ticker) : MarketEvent(Exchange, Channel.Tickers, Symbol, At);

public sealed record BookChanged(string Exchange, string Symbol, DateTimeOffset At, OrderBook Book) : MarketEvent(Exchange, Channel.OrderBooks, Symbol, At);

public sealed record TradeHappened(string Exchange, string Symbol, DateTimeOffset At, Trade Trade) : MarketEvent(Exchange, Channel.Trades, Symbol, At);

public sealed record CandleChanged(string Exchange, string Symbol, DateTimeOffset At, string Timeframe, Candle Candle) : MarketEvent(Exchange, Channel.Candles, Symbol, At);

/// <summary>Between these times something may be missing: what was known before must not be trusted until <see cref="Resynced"/>.</summary>
/// <param name="Count">How many events were dropped; null when nobody knows.</param>
public sealed record Gap(string Exchange, Channel Channel, string? Symbol, DateTimeOffset At, DateTimeOffset From, DateTimeOffset To, string Cause, long? Count = null)
    : MarketEvent(Exchange, Channel, Symbol, At);

/// <summary>Nothing new for longer than it may be.</summary>
public sealed record Stale(string Exchange, Channel Channel, string? Symbol, DateTimeOffset At, TimeSpan Age) : MarketEvent(Exchange, Channel, Symbol, At);

/// <summary>The data is whole and fresh again.</summary>
public sealed record Resynced(string Exchange, Channel Channel, string? Symbol, DateTimeOffset At) : MarketEvent(Exchange, Channel, Symbol, At);
