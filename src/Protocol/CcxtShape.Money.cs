using System.Text.Json;

namespace Ccxt.Protocol;

// Money moved and contracts held; members in CCXT's order.
public static partial class CcxtShape
{
    private static void Write(Utf8JsonWriter writer, Transaction transaction)
    {
        writer.WriteStartObject();
        Text(writer, "id", transaction.Id);
        Text(writer, "txid", transaction.TxId);
        Time(writer, "timestamp", transaction.Timestamp, "datetime");
        Text(writer, "network", transaction.Network);
        Text(writer, "address", transaction.Address);
        Text(writer, "addressTo", transaction.AddressTo);
        Text(writer, "addressFrom", transaction.AddressFrom);
        Text(writer, "tag", transaction.Tag);
        Text(writer, "tagTo", transaction.TagTo);
        Text(writer, "tagFrom", transaction.TagFrom);
        Text(writer, "type", transaction.Type);
        Number(writer, "amount", transaction.Amount);
        Text(writer, "currency", transaction.Currency);
        Text(writer, "status", transaction.Status);
        Time(writer, "updated", transaction.Updated);
        Flag(writer, "internal", transaction.Internal);
        Text(writer, "comment", transaction.Comment);
        Object(writer, "fee", transaction.Fee, Write);
        Info(writer, transaction.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LedgerEntry entry)
    {
        writer.WriteStartObject();
        Text(writer, "id", entry.Id);
        Time(writer, "timestamp", entry.Timestamp, "datetime");
        Text(writer, "direction", entry.Direction);
        Text(writer, "account", entry.Account);
        Text(writer, "referenceId", entry.ReferenceId);
        Text(writer, "referenceAccount", entry.ReferenceAccount);
        Text(writer, "type", entry.Type);
        Text(writer, "currency", entry.Currency);
        Number(writer, "amount", entry.Amount);
        Number(writer, "before", entry.Before);
        Number(writer, "after", entry.After);
        Text(writer, "status", entry.Status);
        Object(writer, "fee", entry.Fee, Write);
        Info(writer, entry.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TransferEntry transfer)
    {
        writer.WriteStartObject();
        Text(writer, "id", transfer.Id);
        Time(writer, "timestamp", transfer.Timestamp, "datetime");
        Text(writer, "currency", transfer.Currency);
        Number(writer, "amount", transfer.Amount);
        Text(writer, "fromAccount", transfer.FromAccount);
        Text(writer, "toAccount", transfer.ToAccount);
        Text(writer, "status", transfer.Status);
        Info(writer, transfer.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DepositAddress address)
    {
        writer.WriteStartObject();
        writer.WriteString("currency", address.Currency);
        Text(writer, "network", address.Network);
        writer.WriteString("address", address.Address);
        Text(writer, "tag", address.Tag);
        Info(writer, address.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TradingFee fee)
    {
        writer.WriteStartObject();
        writer.WriteString("symbol", fee.Symbol);
        Number(writer, "maker", fee.Maker);
        Number(writer, "taker", fee.Taker);
        Flag(writer, "percentage", fee.Percentage);
        Flag(writer, "tierBased", fee.TierBased);
        Info(writer, fee.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TradingLimits limits)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("limits");
        if (!limits.Limits.Leverage.IsEmpty) MinAndMax(writer, "leverage", limits.Limits.Leverage);
        MinAndMax(writer, "amount", limits.Limits.Amount);
        if (!limits.Limits.Price.IsEmpty) MinAndMax(writer, "price", limits.Limits.Price);
        if (!limits.Limits.Cost.IsEmpty) MinAndMax(writer, "cost", limits.Limits.Cost);
        writer.WriteEndObject();
        Info(writer, limits.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MovingFee fee)
    {
        writer.WriteStartObject();
        Number(writer, "fee", fee.Fee);
        Flag(writer, "percentage", fee.Percentage);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, NetworkFee fee)
    {
        writer.WriteStartObject();
        Object(writer, "withdraw", fee.Withdraw, Write);
        Object(writer, "deposit", fee.Deposit, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DepositWithdrawFee fee)
    {
        writer.WriteStartObject();
        Object(writer, "withdraw", fee.Withdraw, Write);
        Object(writer, "deposit", fee.Deposit, Write);
        writer.WriteStartObject("networks");
        foreach (var (network, ofNetwork) in fee.Networks) Object(writer, network, ofNetwork, Write);
        writer.WriteEndObject();
        Info(writer, fee.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Account account)
    {
        writer.WriteStartObject();
        Text(writer, "id", account.Id);
        Text(writer, "type", account.Type);
        Text(writer, "name", account.Name);
        Text(writer, "code", account.Code);
        Info(writer, account.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Position position)
    {
        writer.WriteStartObject();
        Text(writer, "id", position.Id);
        Text(writer, "symbol", position.Symbol);
        Time(writer, "timestamp", position.Timestamp, "datetime");
        Time(writer, "lastUpdateTimestamp", position.LastUpdateTimestamp);
        Number(writer, "initialMargin", position.InitialMargin);
        Number(writer, "initialMarginPercentage", position.InitialMarginPercentage);
        Number(writer, "maintenanceMargin", position.MaintenanceMargin);
        Number(writer, "maintenanceMarginPercentage", position.MaintenanceMarginPercentage);
        Number(writer, "entryPrice", position.EntryPrice);
        Number(writer, "notional", position.Notional);
        Number(writer, "leverage", position.Leverage);
        Number(writer, "unrealizedPnl", position.UnrealizedPnl);
        Number(writer, "realizedPnl", position.RealizedPnl);
        Number(writer, "contracts", position.Contracts);
        Number(writer, "contractSize", position.ContractSize);
        Number(writer, "marginRatio", position.MarginRatio);
        Number(writer, "liquidationPrice", position.LiquidationPrice);
        Number(writer, "markPrice", position.MarkPrice);
        Number(writer, "lastPrice", position.LastPrice);
        Number(writer, "collateral", position.Collateral);
        Text(writer, "marginMode", position.MarginMode);
        Text(writer, "marginType", position.MarginType);
        Text(writer, "side", position.Side);
        Number(writer, "percentage", position.Percentage);
        Number(writer, "stopLossPrice", position.StopLossPrice);
        Number(writer, "takeProfitPrice", position.TakeProfitPrice);
        Flag(writer, "hedged", position.Hedged);
        Info(writer, position.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FundingRate rate)
    {
        writer.WriteStartObject();
        writer.WriteString("symbol", rate.Symbol);
        Number(writer, "markPrice", rate.MarkPrice);
        Number(writer, "indexPrice", rate.IndexPrice);
        Number(writer, "interestRate", rate.InterestRate);
        Number(writer, "estimatedSettlePrice", rate.EstimatedSettlePrice);
        Time(writer, "timestamp", rate.Timestamp, "datetime");
        Number(writer, "fundingRate", rate.Rate);
        Time(writer, "fundingTimestamp", rate.FundingTimestamp, "fundingDatetime");
        Number(writer, "nextFundingRate", rate.NextRate);
        Time(writer, "nextFundingTimestamp", rate.NextFundingTimestamp, "nextFundingDatetime");
        Number(writer, "previousFundingRate", rate.PreviousRate);
        Time(writer, "previousFundingTimestamp", rate.PreviousFundingTimestamp, "previousFundingDatetime");
        Text(writer, "interval", rate.Interval);
        Info(writer, rate.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PastFundingRate rate)
    {
        writer.WriteStartObject();
        writer.WriteString("symbol", rate.Symbol);
        Number(writer, "fundingRate", rate.Rate);
        Time(writer, "timestamp", rate.Timestamp, "datetime");
        Number(writer, "markPrice", rate.MarkPrice);
        Number(writer, "indexPrice", rate.IndexPrice);
        Number(writer, "nextFundingRate", rate.NextRate);
        Time(writer, "nextFundingTimestamp", rate.NextFundingTimestamp, "nextFundingDatetime");
        Info(writer, rate.Raw);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, OpenInterest interest)
    {
        writer.WriteStartObject();
        writer.WriteString("symbol", interest.Symbol);
        Number(writer, "baseVolume", interest.BaseVolume);
        Number(writer, "quoteVolume", interest.QuoteVolume);
        Number(writer, "openInterestAmount", interest.Amount);
        Number(writer, "openInterestValue", interest.Value);
        Time(writer, "timestamp", interest.Timestamp, "datetime");
        Info(writer, interest.Raw);
        writer.WriteEndObject();
    }
}
