using System.Text.Json;

namespace Ccxt.Protocol;

// One method per structure, members in CCXT's order.
public static partial class CcxtShape
{
    private static void Write(Utf8JsonWriter writer, Market market)
    {
        writer.WriteStartObject();
        writer.WriteString("id", market.Id);
        writer.WriteString("symbol", market.Symbol);
        writer.WriteString("base", market.Base);
        writer.WriteString("quote", market.Quote);
        Text(writer, "settle", market.Settle);
        Text(writer, "baseId", market.BaseId);
        Text(writer, "quoteId", market.QuoteId);
        Text(writer, "settleId", market.SettleId);
        writer.WriteString("type", market.Type.Lower());
        writer.WriteBoolean("spot", market.IsSpot);
        Flag(writer, "margin", market.Margin);
        writer.WriteBoolean("swap", market.Type == MarketType.Swap);
        writer.WriteBoolean("future", market.Type == MarketType.Future);
        writer.WriteBoolean("option", market.Type == MarketType.Option);
        Flag(writer, "index", market.Index);
        Flag(writer, "active", market.Active);
        writer.WriteBoolean("contract", market.IsContract);
        Flag(writer, "linear", market.Linear);
        Flag(writer, "inverse", market.Inverse);
        Text(writer, "subType", market.Linear == true ? "linear" : market.Inverse == true ? "inverse" : null);
        Number(writer, "taker", market.Taker);
        Number(writer, "maker", market.Maker);
        Number(writer, "contractSize", market.ContractSize);
        Time(writer, "expiry", market.Expiry, "expiryDatetime");
        Number(writer, "strike", market.Strike);
        Text(writer, "optionType", market.OptionType);
        writer.WriteStartObject("precision");
        Number(writer, "amount", market.Precision.Amount);
        Number(writer, "price", market.Precision.Price);
        Number(writer, "cost", market.Precision.Cost);
        Number(writer, "base", market.Precision.Base);
        Number(writer, "quote", market.Precision.Quote);
        writer.WriteEndObject();
        writer.WriteStartObject("limits");
        MinAndMax(writer, "leverage", market.Limits.Leverage);
        MinAndMax(writer, "amount", market.Limits.Amount);
        MinAndMax(writer, "price", market.Limits.Price);
        MinAndMax(writer, "cost", market.Limits.Cost);
        if (market.Limits.Market is { } ofMarketOrders) MinAndMax(writer, "market", ofMarketOrders);
        writer.WriteEndObject();
        if (market.MarginModes is { } modes)
        {
            writer.WriteStartObject("marginModes");
            Flag(writer, "cross", modes.Cross);
            Flag(writer, "isolated", modes.Isolated);
            writer.WriteEndObject();
        }
        Time(writer, "created", market.Created);
        Flag(writer, "percentage", market.Percentage);
        Flag(writer, "tierBased", market.TierBased);
        Text(writer, "feeSide", market.FeeSide);
        Info(writer, market.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Currency currency)
    {
        writer.WriteStartObject();
        writer.WriteString("id", currency.Id);
        writer.WriteString("code", currency.Code);
        Text(writer, "name", currency.Name);
        Text(writer, "type", currency.Type);
        Flag(writer, "active", currency.Active);
        Flag(writer, "deposit", currency.Deposit);
        Flag(writer, "withdraw", currency.Withdraw);
        Flag(writer, "margin", currency.Margin);
        Number(writer, "fee", currency.Fee);
        writer.WriteStartObject("fees");
        foreach (var (network, fee) in currency.Fees) Number(writer, network, fee);
        writer.WriteEndObject();
        Number(writer, "precision", currency.Precision);
        Limits(writer, currency.Limits);
        writer.WriteStartObject("networks");
        foreach (var (code, network) in currency.Networks) Object(writer, code, network, Write);
        writer.WriteEndObject();
        Info(writer, currency.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Network network)
    {
        writer.WriteStartObject();
        writer.WriteString("id", network.Id);
        writer.WriteString("network", network.Code);
        Text(writer, "name", network.Name);
        Text(writer, "contract", network.Contract);
        Flag(writer, "active", network.Active);
        Flag(writer, "deposit", network.Deposit);
        Flag(writer, "withdraw", network.Withdraw);
        Number(writer, "fee", network.Fee);
        Number(writer, "precision", network.Precision);
        Limits(writer, network.Limits);
        writer.WriteEndObject();
    }

    private static void Limits(Utf8JsonWriter writer, CurrencyLimits limits)
    {
        writer.WriteStartObject("limits");
        MinAndMax(writer, "amount", limits.Amount);
        MinAndMax(writer, "price", limits.Price);
        MinAndMax(writer, "cost", limits.Cost);
        MinAndMax(writer, "deposit", limits.Deposit);
        MinAndMax(writer, "withdraw", limits.Withdraw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Ticker ticker)
    {
        writer.WriteStartObject();
        writer.WriteString("symbol", ticker.Symbol);
        Time(writer, "timestamp", ticker.Timestamp, "datetime");
        Number(writer, "high", ticker.High);
        Number(writer, "low", ticker.Low);
        Number(writer, "bid", ticker.Bid);
        Number(writer, "bidVolume", ticker.BidVolume);
        Number(writer, "ask", ticker.Ask);
        Number(writer, "askVolume", ticker.AskVolume);
        Number(writer, "vwap", ticker.Vwap);
        Number(writer, "open", ticker.Open);
        Number(writer, "close", ticker.Last);
        Number(writer, "last", ticker.Last);
        Number(writer, "previousClose", ticker.PreviousClose);
        Number(writer, "change", ticker.Change);
        Number(writer, "percentage", ticker.Percentage);
        Number(writer, "average", ticker.Average);
        Number(writer, "baseVolume", ticker.BaseVolume);
        Number(writer, "quoteVolume", ticker.QuoteVolume);
        Number(writer, "markPrice", ticker.MarkPrice);
        Number(writer, "indexPrice", ticker.IndexPrice);
        Info(writer, ticker.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, OrderBook book)
    {
        writer.WriteStartObject();
        writer.WriteString("symbol", book.Symbol);
        List(writer, "bids", book.Bids, Write);
        List(writer, "asks", book.Asks, Write);
        Time(writer, "timestamp", book.Timestamp, "datetime");
        Number(writer, "nonce", book.Nonce);
        Info(writer, book.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Level level)
    {
        writer.WriteStartArray();
        Number(writer, level.Price);
        Number(writer, level.Amount);
        if (level.Third is { } third) Number(writer, third);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Trade trade)
    {
        writer.WriteStartObject();
        Text(writer, "id", trade.Id);
        Text(writer, "order", trade.OrderId);
        Time(writer, "timestamp", trade.Timestamp, "datetime");
        Text(writer, "symbol", trade.Symbol);
        Text(writer, "type", trade.Type?.Text);
        Text(writer, "side", trade.Side?.Lower());
        Text(writer, "takerOrMaker", trade.TakerOrMaker?.Lower());
        Number(writer, "price", trade.Price);
        Number(writer, "amount", trade.Amount);
        Number(writer, "cost", trade.Cost);
        Object(writer, "fee", trade.Fee, Write);
        List(writer, "fees", trade.Fees, Write);
        Info(writer, trade.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Fee fee)
    {
        writer.WriteStartObject();
        Text(writer, "currency", fee.Currency);
        Number(writer, "cost", fee.Cost);
        Number(writer, "rate", fee.Rate);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Candle candle)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(candle.Timestamp.ToUnixTimeMilliseconds());
        NumberOrNull(writer, candle.Open);
        NumberOrNull(writer, candle.High);
        NumberOrNull(writer, candle.Low);
        NumberOrNull(writer, candle.Close);
        NumberOrNull(writer, candle.Volume);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject();
        Text(writer, "id", order.Id);
        Text(writer, "clientOrderId", order.ClientOrderId);
        Time(writer, "timestamp", order.Timestamp, "datetime");
        Time(writer, "lastTradeTimestamp", order.LastTradeTimestamp);
        Time(writer, "lastUpdateTimestamp", order.LastUpdateTimestamp);
        Text(writer, "symbol", order.Symbol);
        Text(writer, "type", order.Type?.Text);
        Text(writer, "timeInForce", order.TimeInForce?.Text);
        Flag(writer, "postOnly", order.PostOnly);
        Flag(writer, "reduceOnly", order.ReduceOnly);
        Text(writer, "side", order.Side?.Lower());
        Number(writer, "price", order.Price);
        Number(writer, "triggerPrice", order.TriggerPrice);
        Number(writer, "stopPrice", order.TriggerPrice);            // CCXT's older name of the same
        Number(writer, "stopLossPrice", order.StopLossPrice);
        Number(writer, "takeProfitPrice", order.TakeProfitPrice);
        Number(writer, "amount", order.Amount);
        Number(writer, "cost", order.Cost);
        Number(writer, "average", order.Average);
        Number(writer, "filled", order.Filled);
        Number(writer, "remaining", order.Remaining);
        Text(writer, "status", order.Status?.Text);
        Object(writer, "fee", order.Fee, Write);
        List(writer, "fees", order.Fees, Write);
        List(writer, "trades", order.Trades, Write);
        Info(writer, order.Raw);
        writer.WriteEndObject();
    }

    /// <summary>By currency, and again by kind: <c>{ "BTC": { "free": 1 }, "free": { "BTC": 1 } }</c>.</summary>
    private static void Write(Utf8JsonWriter writer, Balance balance)
    {
        writer.WriteStartObject();
        Time(writer, "timestamp", balance.Timestamp, "datetime");
        foreach (var (currency, holding) in balance.Holdings) Object(writer, currency, holding, Write);
        Column(writer, "free", balance, holding => holding.Free);
        Column(writer, "used", balance, holding => holding.Used);
        Column(writer, "total", balance, holding => holding.Total);
        if (balance.Holdings.Values.Any(holding => holding.Debt is not null)) Column(writer, "debt", balance, holding => holding.Debt);
        Info(writer, balance.Raw);
        writer.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter writer, string name, Balance balance, Func<Holding, decimal?> value)
    {
        writer.WriteStartObject(name);
        foreach (var (currency, holding) in balance.Holdings) Number(writer, currency, value(holding));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Holding holding)
    {
        writer.WriteStartObject();
        Number(writer, "free", holding.Free);
        Number(writer, "used", holding.Used);
        Number(writer, "total", holding.Total);
        Number(writer, "debt", holding.Debt);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ExchangeStatus status)
    {
        writer.WriteStartObject();
        writer.WriteString("status", status.Status);
        Time(writer, "updated", status.Updated);
        Time(writer, "eta", status.Eta);
        Text(writer, "url", status.Url);
        Info(writer, status.Raw);
        writer.WriteEndObject();
    }

    // CCXT throws errors, it has no structure for them: the class and message as the recorded vectors name them, then what we know beyond.
    private static void Write(Utf8JsonWriter writer, ExchangeError error)
    {
        writer.WriteStartObject();
        writer.WriteString("class", error.Class.ToString());
        writer.WriteString("message", error.Message);
        Text(writer, "exchange", error.Exchange);
        Text(writer, "account", error.Account);
        Text(writer, "operation", error.Operation);
        Text(writer, "endpoint", error.Endpoint);
        Number(writer, "httpStatus", error.HttpStatus);
        Text(writer, "code", error.Code);
        Text(writer, "text", error.Text);
        writer.WriteString("outcome", error.Outcome.ToString());
        writer.WriteString("retry", error.Retry.ToString());
        Number(writer, "retryAfter", error.RetryAfter is { } wait ? (decimal)wait.Ticks / TimeSpan.TicksPerMillisecond : null);
        writer.WriteEndObject();
    }
}
