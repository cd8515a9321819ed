using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What the exchange says about money, read.</summary>
public sealed partial class Binance
{
    // Deposits: { "id", "amount", "coin", "network", "status": number, "address", "addressTag", "txId", "insertTime",
    //   "transferType": 1 between accounts of the exchange };
    // withdrawals: with "applyTime": "2019-10-12 11:12:02", "transactionFee"; fiat: { "orderNo", "fiatCurrency", "amount", "totalFee", "status": "Successful",
    //   "createTime", "updateTime" }
    private Transaction ReadTransaction(Json t, Markets markets, string? asked, string? kind)
    {
        var code = t["coin"].Or(t["fiatCurrency"]).TextOrNull is { } id ? markets.Code(id) : asked;
        var type = kind ?? t["transactionType"].TextOrNull switch { null => null, "0" => "deposit", _ => "withdrawal" };
        if (kind is null && code is not null) code = Facts.Options.FirstText($"legalMoneyCurrenciesById.{code}") ?? code;
        var fee = t["transactionFee"].Or(t["totalFee"]).DecimalOrNull;
        return new Transaction(t["id"].Or(t["orderNo"]).TextOrNull)
        {
            TxId = t["txId"].TextOrNull is not { } txId ? null : txId.Contains(Inside, StringComparison.Ordinal) ? txId[Inside.Length..] : txId,
            Type = type,
            Currency = code,
            Amount = t["amount"].DecimalOrNull,
            Status = t["status"].TextOrNull is { } status ? StatusOf(status, type) : null,
            Network = t["network"].TextOrNull is { } network ? Facts.NetworkOf(network, code) : null,
            Address = t["address"].TextOrNull,
            AddressTo = t["address"].TextOrNull,
            Tag = t["addressTag"].TextOrNull,
            TagTo = t["addressTag"].TextOrNull,
            Timestamp = t["insertTime"].Or(t["createTime"]).MillisecondsOrNull ?? t["applyTime"].Iso8601OrNull,
            Updated = t["successTime"].Or(t["updateTime"]).MillisecondsOrNull,
            Internal = t["transferType"].DecimalOrNull is { } internally ? internally != 0 : null,
            Fee = fee is null ? null : new Fee(code, fee),
            Raw = t.Kept,
        };
    }

    private const string Inside = "Internal transfer ";

    // One number is one thing for deposits and another for withdrawals.
    private static string StatusOf(string status, string? type) => (type, status) switch
    {
        (null, _) => status,
        (_, "0" or "Processing") => "pending",
        (_, "6" or "Successful") => "ok",
        (_, "Failed" or "Refund Failed") => "failed",
        (_, "Refunding" or "Refunded") => "canceled",
        ("deposit", "1") => "ok",
        ("withdrawal", "1") => "canceled",
        ("withdrawal", "2" or "4") => "pending",
        ("withdrawal", "3" or "5") => "failed",
        _ => status,
    };

    // { "tranId", "asset", "amount", "type": "MAIN_UMFUTURE", "status": "CONFIRMED", "timestamp" } or
    // { "transactionId", "currency", "amount", "walletType", "payerInfo": { "accountId" }, "receiverInfo": { "accountId" }, "transactionTime" }
    private TransferEntry ReadTransfer(Json t, Markets markets, string? asked)
    {
        var parts = t["type"].TextOrNull?.Split('_') ?? [];
        var isPayment = t["walletType"].IsSaid;
        return new TransferEntry(t["tranId"].Or(t["transactionId"]).TextOrNull)
        {
            Currency = t["asset"].Or(t["currency"]).TextOrNull is { } id ? markets.Code(id) : asked,
            Amount = t["amount"].DecimalOrNull,
            FromAccount = isPayment ? t["payerInfo"]["accountId"].TextOrNull : Account(0),
            ToAccount = isPayment ? t["receiverInfo"]["accountId"].TextOrNull : Account(1),
            Status = t["status"].TextOrNull switch { "CONFIRMED" => "ok", var status => status },
            Timestamp = t["timestamp"].Or(t["transactionTime"]).MillisecondsOrNull,
            Raw = t.Kept,
        };

        string? Account(int at) => parts.ElementAtOrDefault(at) is { } part ? Facts.Options.FirstText($"accountsById.{part}") ?? part : null;
    }

    // The page of the address lies on the network's own explorer.
    private static string? NetworkAt(string url, Currency currency) => currency.Networks.Values.LastOrDefault(n =>
        n.Explorer is { } explorer && explorer.Split('/') is [var scheme, _, var domain, ..] && url.StartsWith($"{scheme}//{domain}/", StringComparison.Ordinal))?.Code;

    // { "coin": "BTC", "networkList": [{ "network": "BTC", "isDefault": true, "withdrawFee": "0.0005" }] }
    private DepositWithdrawFee ReadMovingFee(Json c, string code) => new(code)
    {
        Withdraw = c["networkList"].Items.LastOrDefault(n => n["isDefault"].FlagOrNull == true) is { IsMissing: false } usual
            ? new MovingFee { Fee = usual["withdrawFee"].DecimalOrNull } : MovingFee.None,
        Networks = c["networkList"].Items.Where(n => n["network"].IsSaid)
            .ToValueMap(n => Facts.NetworkOf(n["network"].Text, code), n => new NetworkFee { Withdraw = new MovingFee { Fee = n["withdrawFee"].DecimalOrNull } }),
        Raw = c.Kept,
    };

    // { "symbol", "makerCommission", "takerCommission" }, of contracts "makerCommissionRate", "takerCommissionRate"
    private static TradingFee ReadTradingFee(Json f, Markets markets, Market? asked) => new(SymbolOf(f["symbol"].TextOrNull, markets, asked))
    {
        Maker = f["makerCommission"].Or(f["makerCommissionRate"]).DecimalOrNull,
        Taker = f["takerCommission"].Or(f["takerCommissionRate"]).DecimalOrNull,
        Raw = f.Kept,
    };

    private IEnumerable<TradingFee> TierFees(Json account, string kind, IEnumerable<Market> markets)
    {
        var tier = account["feeTier"];
        var at = tier.IntOrNull ?? throw tier.Bad("a fee tier");
        return markets.Select(m => new TradingFee(m.Symbol) { Maker = Rate("maker"), Taker = Rate("taker"), Raw = account.Kept }).ToList();

        decimal Rate(string side) => Facts.Options.List($"feeTiers.{kind}.{side}").ElementAtOrDefault(at) is { } rate
            ? decimal.Parse(rate, NumberStyles.Float, CultureInfo.InvariantCulture) : throw tier.Bad("a fee tier that is known");
    }

    // { "asset", "income": with its sign, "incomeType", "time", "tranId", "tradeId", "symbol" } or of options { "id", "asset", "amount", "type", "createDate" }
    private static LedgerEntry ReadLedgerEntry(Json e, CurrencyQuery query)
    {
        var amount = e["amount"].Or(e["income"]).Decimal;
        return new LedgerEntry(e["id"].Or(e["tranId"]).TextOrNull)
        {
            Direction = amount <= 0 ? "out" : "in",
            Amount = Math.Abs(amount),
            Currency = e["asset"].TextOrNull is { } id ? query.Markets.Code(id) : query.Currency,
            ReferenceId = e["tradeId"].TextOrNull,
            Timestamp = e["createDate"].Or(e["time"]).MillisecondsOrNull,
            Type = e["type"].Or(e["incomeType"]).TextOrNull switch
            {
                "FEE" or "FUNDING_FEE" or "OPTIONS_PREMIUM_FEE" or "POSITION_LIMIT_INCREASE_FEE" => "fee",
                "CONTRACT" or "REALIZED_PNL" => "trade",
                "TRANSFER" or "CROSS_COLLATERAL_TRANSFER" or "INTERNAL_TRANSFER" => "transfer",
                "COIN_SWAP_DEPOSIT" => "deposit",
                "COIN_SWAP_WITHDRAW" => "withdrawal",
                "OPTIONS_SETTLE_PROFIT" or "DELIVERED_SETTELMENT" => "settlement",
                "WELCOME_BONUS" or "CONTEST_REWARD" => "cashback",
                "COMMISSION_REBATE" or "API_REBATE" => "rebate",
                "REFERRAL_KICKBACK" => "referral",
                "COMMISSION" => "commission",
                var type => type,
            },
            Raw = e.Kept,
        };
    }
}
