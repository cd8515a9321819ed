using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Bitfinex: from its lists to orders, own trades and movements of money.</summary>
public sealed partial class Bitfinex
{
    // A placement without an order id cannot be followed.
    private Order ReadSure(Json o, Markets markets) => o[0].IsSaid ? ReadOrder(o, markets) : throw o[0].Bad("an order id");

    private IEnumerable<Order> ReadCancelled(Json json, Markets markets) => json[4].ListOrNone.Select(o => ReadSure(o, markets));

    // Of one order of several: [time, "on-req", null, null, [order], code, "SUCCESS" | "ERROR", "Invalid order: …"]
    private Order ReadNotice(Json notice, NewOrder? asked, Markets markets)
    {
        var order = notice[4][0];
        if (order[0].IsSaid || notice[6].TextOrNull is not ("ERROR" or "FAILURE")) return ReadSure(order, markets);
        var refused = order.IsArray ? ReadOrder(order, markets) : new Order((string?)null) { ClientOrderId = asked?.ClientOrderId, Symbol = asked?.Market.Symbol };
        return refused with { Status = OrderStatus.Rejected, Raw = notice.Kept };
    }

    // [id, group, client order id, market, created, updated, remaining, amount, type, type before, ends, null, flags, "PARTIALLY FILLED @ 107.6(-0.2)", null, null,
    //  price, average price, trailing price, price of what a stop becomes, …]; amounts below zero are sold
    private Order ReadOrder(Json o, Markets markets)
    {
        var (type, amount, price) = (o[8].TextOrNull, o[7].DecimalOrNull, o[16].DecimalOrNull);
        var isStop = type is "EXCHANGE STOP" or "EXCHANGE STOP LIMIT";
        return new Order(o[0].TextOrNull)
        {
            ClientOrderId = o[2].TextOrNull,
            Symbol = o[3].TextOrNull is { } id ? SymbolOf(id, markets) : null,
            Timestamp = o[5].MillisecondsOrNull,
            Type = TypeOf(type),
            Side = amount is { } signed ? SideOf(signed) : null,
            Status = StatusOf(o[13].TextOrNull),
            TimeInForce = type switch
            {
                "EXCHANGE IOC" or "IOC" => TimeInForce.ImmediateOrCancel, "EXCHANGE FOK" or "FOK" => TimeInForce.FillOrKill, _ => TimeInForce.GoodTillCanceled,
            },
            PostOnly = ((o[12].LongOrNull ?? 0) & PostOnly) != 0,
            Price = !isStop ? price : type == "EXCHANGE STOP LIMIT" ? o[19].DecimalOrNull : null,
            TriggerPrice = isStop ? price : null,
            Amount = Abs(amount),
            Remaining = Abs(o[6].DecimalOrNull),
            Average = o[17].DecimalOrNull,
            Raw = o.Kept,
        };
    }

    private OrderType? TypeOf(string? said) =>
        Facts.Options.FirstText($"exchangeTypes.{said}") is { } type ? new OrderType(type) : null;

    // "EXECUTED @ 107.6(-0.2): was PARTIALLY FILLED @ …": the first word tells; a sentence that begins otherwise is handed on.
    private static OrderStatus? StatusOf(string? said) => said?.Split(" @ ")[0] is not { } now ? null : now.Split(' ')[0] switch
    {
        "ACTIVE" or "PARTIALLY" => OrderStatus.Open,
        "EXECUTED" => OrderStatus.Closed,
        "CANCELED" or "INSUFFICIENT" => OrderStatus.Canceled,
        "RSN_DUST" or "RSN_PAUSE" => OrderStatus.Rejected,
        _ => new OrderStatus(now),
    };

    // [id, market, time, order id, amount, price, order type, order price, 1 for makers, fee, its currency, …]; fees that were paid are below zero
    private Trade ReadOwnTrade(Json t, Markets markets) => new(t[1].TextOrNull is { } id ? SymbolOf(id, markets) : null)
    {
        Id = t[0].TextOrNull,
        Timestamp = t[2].MillisecondsOrNull,
        OrderId = t[3].TextOrNull,
        Side = SideOf(t[4].Decimal),
        Amount = Math.Abs(t[4].Decimal),
        Price = t[5].DecimalOrNull,
        Type = TypeOf(t[6].TextOrNull),
        TakerOrMaker = t[8].TextOrNull == "1" ? TakerOrMaker.Maker : TakerOrMaker.Taker,
        Fees = [new Fee(t[10].TextOrNull is { } currency ? markets.Code(currency) : null, -t[9].DecimalOrNull)],
        Raw = t.Kept,
    };

    // ["exchange", "BTC", in all, interest due, free, …]
    private static Holding ReadHolding(Json w) => new()
    {
        Total = w[2].DecimalOrNull, Free = w[4].DecimalOrNull, Debt = w[3].DecimalOrNull is { } interest and not 0 ? interest : null,
    };

    // [id, currency, method, null, null, started, updated, null, null, status, null, null, amount, fees, null, null, address,
    //  null, null, null, transaction, note]; amounts below zero went out
    private Transaction ReadMovement(Json t, Markets markets)
    {
        if (t.Count < 22) throw t.Bad("a deposit or withdrawal");
        var (code, amount) = (markets.Code(t[1].Text), t[12].DecimalOrNull);
        return new Transaction(t[0].TextOrNull)
        {
            TxId = t[20].TextOrNull,
            Type = amount is null ? null : amount < 0 ? "withdrawal" : "deposit",
            Currency = code,
            Network = t[2].TextOrNull is { } method ? Facts.NetworkOf(method, code) : null,
            Amount = Abs(amount),
            Status = t[9].TextOrNull switch
            {
                "SUCCESS" or "COMPLETED" => "ok",
                "ERROR" or "FAILURE" => "failed",
                "CANCELED" => "canceled",
                "PENDING APPROVAL" or "PENDING" or "PENDING REVIEW" or "PENDING CANCELLATION" or "SENDING" or "USER APPROVED" => "pending",
                var other => other,
            },
            Timestamp = t[5].MillisecondsOrNull,
            Updated = t[6].MillisecondsOrNull,
            Address = t[16].TextOrNull,
            AddressTo = t[16].TextOrNull,
            Comment = t[21].TextOrNull,
            Fee = new Fee(code, Abs(t[13].DecimalOrNull)),
            Raw = t.Kept,
        };
    }

    // [time, "acc_wd-req", null, null, [id, null, method, payment id, wallet, amount, null, null, fee], null, "SUCCESS", text]; the id is 0 when it was refused
    private Transaction ReadWithdrawal(Json json, string currency)
    {
        var w = json[4];
        var id = w[0].Text is "0" ? null : w[0].Text;
        return new Transaction(id)
        {
            Type = "withdrawal",
            Currency = currency,
            Network = Facts.NetworkOf(w[2].Text.ToUpperInvariant(), currency),
            Amount = w[5].DecimalOrNull,
            Status = id is null ? "failed" : "ok",
            Timestamp = json[0].MillisecondsOrNull,
            Tag = w[3].TextOrNull,
            TagTo = w[3].TextOrNull,
            Fee = new Fee(currency, Abs(w[8].DecimalOrNull)),
            Raw = json.Kept,
        };
    }

    // [id, currency, null, time, null, amount, balance, null, "Exchange 0.5 BTC for USD @ 36500 on wallet exchange"]
    private static LedgerEntry ReadEntry(Json e, Markets markets) => new(e[0].TextOrNull)
    {
        ReferenceId = e[0].TextOrNull,
        Type = KindOf(e[8].TextOrNull),
        Currency = markets.Code(e[1].Text),
        Amount = e[5].DecimalOrNull,
        After = e[6].DecimalOrNull,
        Timestamp = e[3].MillisecondsOrNull,
        Raw = e.Kept,
    };

    private static string? KindOf(string? description)
    {
        var said = description?.Split(" @ ")[0].ToLowerInvariant();
        return said is null ? null
            : Has("fee") || Has("charged") ? "fee"
            : Has("rebate") ? "rebate"
            : Has("deposit") || Has("withdrawal") ? "transaction"
            : Has("transfer") ? "transfer"
            : Has("payment") ? "payout"
            : Has("exchange") || Has("position") ? "trade"
            : said;

        bool Has(string word) => said.Contains(word, StringComparison.Ordinal);
    }

    // [time, "acc_tf", null, null, [time, from, to, null, currency, its name there, null, amount], null, "SUCCESS", text]
    private static TransferEntry ReadTransfer(Json json, string currency, Markets markets)
    {
        var (t, status) = (json[4], json[6].Text);
        if (status == "SUCCESS" && !t.IsArray) throw t.Bad("a transfer");
        return new TransferEntry((string?)null)
        {
            Currency = t[5].TextOrNull is { } id ? markets.Code(id) : currency,
            Amount = t[7].DecimalOrNull,
            FromAccount = t[1].TextOrNull,
            ToAccount = t[2].TextOrNull,
            Status = status switch { "SUCCESS" => "ok", "ERROR" or "FAILURE" => "failed", _ => status },
            Timestamp = json[0].MillisecondsOrNull,
            Raw = json.Kept,
        };
    }

    // [time, "acc_dep", null, null, [null, method, currency, null, address, pool address], null, "SUCCESS", text]; with a pool, the address is a tag
    private static DepositAddress ReadAddress(Json json, string currency)
    {
        var (address, pool) = (json[4][4].TextOrNull, json[4][5].TextOrNull);
        return new DepositAddress(currency, Sound(pool ?? address)) { Tag = pool is null ? null : address, Raw = json.Kept };
    }
}
