using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>WhiteBIT: changing and cancelling many orders, fees, and the money of the main account.</summary>
public sealed partial class WhiteBit
{
    public override Call<Order> EditOrder(OrderQuery order, NewOrder changed)
    {
        // The exchange takes what a market buy may cost, not how much it shall buy.
        if (!changed.IsLimit && changed.Side == Side.Buy && changed.Cost is null && !changed.Extra.Has("total"))
            throw Invalid("a market buy is changed by its cost, not by an amount");
        var trigger = changed.TriggerPrice ?? changed.Extra.Decimal("stopPrice", "activationPrice");
        var total = changed.Cost ?? changed.Extra.Decimal("total");
        return Post("v4.private/order/modify").Commits()
            .With("market", changed.Market.Id)
            .With("clientOrderId", changed.ClientOrderId)
            .With("orderId", changed.ClientOrderId is null ? order.RequiredId : null)
            .With("activationPrice", trigger is { } at ? changed.Market.PriceText(at) : null)
            .With("total", total is { } cost ? changed.Market.CostText(cost) : null)
            .With("amount", total is null && changed.Amount != 0 ? changed.AmountText : null)
            .With("price", changed.Price is { } price ? changed.Market.PriceText(price) : null)
            .With(changed.Extra.Without("stopPrice", "activationPrice", "total"))
            .ReadJson(json => ReadPlaced(json, order.Markets, changed.Market));
    }

    public override Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra)
    {
        var type = extra.Text("type") ?? (market?.Type ?? MarketType.Spot).Lower();
        string[] kinds = type switch
        {
            "spot" => [extra.IsOn("isMargin") ? "margin" : "spot"],
            "swap" => ["futures"],
            _ => throw NotHere($"there is no type {type}, but spot and swap"),
        };
        return Post("v4.private/order/cancel/all").Commits().With("market", market?.Id).With("type", kinds).With(extra.Without("type", "isMargin"))
            .ReadJson(json => json.List.Select(o => ReadOrder(o, markets, market?.Id)).Where(o => market is null || o.Symbol == market.Symbol));
    }

    // A market each.
    public override Call<RawReply> CancelAllOrdersAfter(TimeSpan timeout, Params extra) =>
        from markets in LoadedMarkets
        let market = markets[extra.Text("symbol") ?? throw Needed("the switch is one market's: give the parameter symbol")]
        from reply in Post("v4.private/order/kill-switch").Commits()
            .With("market", market.Id)
            .With("timeout", timeout > TimeSpan.Zero ? Numbers.Plain((decimal)timeout.Ticks / TimeSpan.TicksPerSecond) : "null")
            .With(extra.Without("symbol"))
            .Read(reply => new RawReply(reply.Text))
        select reply;

    public override Call<IEnumerable<Account>> FetchAccounts(Params extra) =>
        LoadedMarkets.Then(_ => Post("v4.private/sub-account/list").With(extra)
            .ReadJson(json => json["data"].List.Select(a => new Account(a["id"].TextOrNull) { Type = "subaccount", Name = a["alias"].TextOrNull, Raw = a.Kept })));

    // "BTC" or, by network, "USDT (ERC20)": { "deposit": { "min_amount", "max_amount", "fixed", "flex" }, "withdraw": { … } }
    public override Call<IEnumerable<DepositWithdrawFee>> FetchDepositWithdrawFees(Markets markets, IReadOnlyList<string>? currencies, Params extra) =>
        Get("v4.public/fee").With(extra).ReadJson(json => json.Table.GroupBy(f => markets.Code(f.Name.Split(' ')[0])).Select(fees => new DepositWithdrawFee(fees.Key)
        {
            Deposit = FixedFee(fees.LastOrDefault(f => !f.Name.Contains(' ', StringComparison.Ordinal)).Value["deposit"]),
            Withdraw = FixedFee(fees.LastOrDefault(f => !f.Name.Contains(' ', StringComparison.Ordinal)).Value["withdraw"]),
            Networks = fees.Where(f => f.Name.Contains(' ', StringComparison.Ordinal)).ToValueMap(
                f => Facts.NetworkOf(f.Name.Split(' ')[1].Trim('(', ')'), fees.Key),
                f => new NetworkFee { Deposit = FixedFee(f.Value["deposit"]), Withdraw = FixedFee(f.Value["withdraw"]) }),
            Raw = Json.KeptOf(fees.Select(f => f.Value)),
        }.Complete()));

    public override Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) =>
        Get("v4.public/assets").With(extra).ReadJson(json => json.IsObject ? markets.All.Values.Select(m => new TradingFee(m.Symbol)
        {
            Maker = json[m.BaseId!]["maker_fee"].DecimalOrNull / 100, Taker = json[m.BaseId!]["taker_fee"].DecimalOrNull / 100,
            Percentage = Facts.Fees.Percentage, TierBased = Facts.Fees.TierBased, Raw = json[m.BaseId!].Kept,
        }) : throw json.Bad("an object"));

    public override Call<IEnumerable<Transaction>> FetchDeposits(CurrencyQuery query) => ReadHistory(query, Post("v4.private/main-account/history")
        .With("transactionMethod", 1).With("limit", Most(query)).With("offset", 0).With("ticker", query.CurrencyId));

    public override Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query) => ReadHistory(query, Post("v4.private/main-account/history")
        .With("ticker", query.CurrencyId).With("startDate", query.Window.SinceSeconds).With("limit", Most(query)).With("transactionMethod", "2"));

    public override Call<IEnumerable<Transaction>> FetchTransactions(CurrencyQuery query) => ReadHistory(query, Post("v4.private/main-account/history")
        .With("ticker", query.CurrencyId).With("startDate", query.Window.SinceSeconds).With("limit", Most(query)));

    public override Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra)
    {
        if (IsFiat(currency) && new[] { "provider", "amount", "uniqueId" }.FirstOrDefault(name => !extra.Has(name)) is { } missing)
            throw Needed($"a deposit of {currency} needs the parameter {missing}");
        return Post(IsFiat(currency) ? "v4.private/main-account/fiat-deposit-url" : "v4.private/main-account/address").With("ticker", markets.CurrencyId(currency))
            .With("provider", IsFiat(currency) ? extra["provider"] : null).With("amount", IsFiat(currency) ? extra["amount"] : null).With(extra)
            .ReadJson(json => ReadAddress(json, currency));
    }

    public override Call<DepositAddress> CreateDepositAddress(Markets markets, string currency, Params extra) =>
        Post("v4.private/main-account/create-new-address").Commits().With("ticker", markets.CurrencyId(currency))
            .With(extra).ReadJson(json => ReadAddress(json, currency));

    // Fiat money goes to a provider, not to an address.
    protected override Withdraw Checked(Withdraw withdrawal) => withdrawal;

    // Answered with an empty list: the history tells what became of it, by the unique id.
    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal)
    {
        if (IsFiat(withdrawal.Currency) && !withdrawal.Extra.Has("provider")) throw Needed($"a withdrawal of {withdrawal.Currency} needs the parameter provider");
        var amount = markets.CurrencyText(withdrawal.Currency, withdrawal.Amount);
        return from id in withdrawal.Extra["uniqueId"] is { } own ? Call.Value(own.ToString()) : NewId(IdKind.Uuid22)
               from requested in Post("v4.private/main-account/withdraw").Commits()
                   .With("ticker", markets.CurrencyId(withdrawal.Currency)).With("amount", amount).With("address", withdrawal.Address)
                   .With("uniqueId", id).With("memo", withdrawal.Tag).With("provider", withdrawal.Extra["provider"]).With(withdrawal.Extra)
                   .ReadJson(json => !json.IsArray ? throw json.Bad("a list") : new Transaction(id)
                   {
                       Type = "withdrawal", Currency = withdrawal.Currency, Fee = new Fee(withdrawal.Currency, null), Raw = json.Kept,
                   })
               select requested;
    }

    public override Call<TransferEntry> Transfer(Markets markets, Transfer transfer) =>
        Post("v4.private/main-account/transfer").Commits()
            .With("ticker", markets.CurrencyId(transfer.Currency)).With("amount", markets.CurrencyText(transfer.Currency, transfer.Amount))
            .With("from", AccountOf(transfer.FromAccount)).With("to", AccountOf(transfer.ToAccount)).With(transfer.Extra)
            .ReadJson(json => json.IsArray ? new TransferEntry((string?)null) { Currency = transfer.Currency, Raw = json.Kept } : throw json.Bad("a list"));

    private static MovingFee FixedFee(Json fee) => fee["fixed"].DecimalOrNull is { } amount ? new MovingFee { Fee = amount, Percentage = false } : MovingFee.None;

    private static int Most(CurrencyQuery query) => Math.Min(query.Window.Limit ?? MostRecords, MostRecords);

    private Call<IEnumerable<Transaction>> ReadHistory(CurrencyQuery query, Asking asking) =>
        asking.With(query.Extra).ReadJson(json => json["records"].List.Select(t => ReadTransaction(t, query.Markets)));

    private static bool IsFiat(string currency) => currency is "EUR" or "USD" or "RUB" or "UAH";

    private static string AccountOf(string name) => name switch { "funding" => "main", "margin" => "collateral", "trade" => "spot", _ => name };

    // { "account": { "address", "memo" }, "required": { … } }, for fiat money { "url" }
    private static DepositAddress ReadAddress(Json json, string currency) =>
        new(currency, Told(json["account"]["address"].Or(json["url"]), currency))
        {
            Tag = json["account"]["memo"].TextOrNull,
            Raw = json.Kept,
        };

    // { "uniqueId", "transactionId", "createdAt": seconds, "ticker", "method": 1 deposit | 2 withdrawal, "amount", "fee", "status": number, "network", "address",
    //   "memo", "description" }
    private static Transaction ReadTransaction(Json t, Markets markets)
    {
        var (code, isDeposit) = (markets.Code(t["ticker"].Text), t["method"].Text == "1");
        return new Transaction(t["uniqueId"].TextOrNull)
        {
            TxId = t["transactionId"].TextOrNull,
            Type = isDeposit ? "deposit" : "withdrawal",
            Currency = code,
            Amount = t["amount"].DecimalOrNull,
            Status = t["status"].TextOrNull switch
            {
                "3" or "7" => "ok", "4" or "9" => "canceled",
                "1" or "2" or "5" or "6" or "10" or "11" or "12" or "13" or "14" or "15" or "16" or "17" => "pending",
                var status => status,
            },
            Network = t["network"].TextOrNull,
            Address = t["address"].TextOrNull,
            AddressFrom = isDeposit ? t["address"].TextOrNull : null,
            AddressTo = isDeposit ? null : t["address"].TextOrNull,
            Tag = t["memo"].TextOrNull,
            Timestamp = t["createdAt"].SecondsOrNull,
            Comment = t["description"].TextOrNull,
            Fee = new Fee(code, t["fee"].DecimalOrNull),
            Raw = t.Kept,
        };
    }
}
