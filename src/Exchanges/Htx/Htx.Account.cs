using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>The accounts of a user, what they hold, and the money that came, went and moved between them.</summary>
public sealed partial class Htx
{
    private const int MostTransactions = 100;

    /// <summary>An account with the market that an isolated margin account is for.</summary>
    private sealed record Wallet(string Id, string? Type, string? Subtype, string? Raw);

    // Nearly every private request names an account.
    private Call<ValueList<Wallet>> Wallets => Once("accounts", AskWallets(Params.Empty), TimeSpan.MaxValue);

    public override Call<IEnumerable<Account>> FetchAccounts(Params extra) =>
        AskWallets(extra).Select(all => all.Select(w => new Account(w.Id) { Type = w.Type, Raw = w.Raw }));

    // { "data": [{ "id": 5202591, "type": "spot", "subtype": "", "state": "working" }, { "id": 3544747, "type": "margin", "subtype": "btcusdt", … }] }
    private Call<ValueList<Wallet>> AskWallets(Params extra) =>
        from _ in LoadedMarkets
        from wallets in Get("spot.private/v1/account/accounts").With(extra).ReadJson(json => json["data"].List
            .Select(a => new Wallet(a["id"].Text, AccountNamed(a["type"].TextOrNull), a["subtype"].TextOrNull, a.Kept)).ToValueList())
        select wallets;

    /// <summary>The account that a request is about: as the caller says, of the margin mode, or else the first.</summary>
    private Call<string> AccountId(string? mode, Market? market, Params extra) =>
        from all in Wallets
        let type = mode == "cross" ? "super-margin" : "spot"
        let found = mode == "isolated" ? all.FirstOrDefault(w => w.Subtype == market?.Id) : all.FirstOrDefault(w => w.Type == type)
        select extra.Text("accountId", "account-id") ?? found?.Id
            ?? (all.Count > 0 ? all[0].Id : throw Refused(ErrorClass.AccountNotEnabled, "these keys have no account"));

    public override Call<Balance> FetchBalance(Markets markets, Params extra)
    {
        if (extra.IsOn("unified") || extra.IsOn("uta")) throw NotHere("the exchange has no unified account any more");
        if (extra.IsOn("multiAssetMode")) throw NotHere("of contracts there is public data here, but no account");
        var rest = WithoutType(extra).Without("unified", "uta", "multiAssetMode", "subType", "defaultSubType", "marginMode", "defaultMarginMode");
        return from type in TypeOf(null, extra)
               from mode in MarginMode(extra)
               from balance in (type, mode) switch
               {
                   ("spot" or "margin", "isolated") => Get("spot.private/v1/margin/accounts/balance").With(rest).ReadJson(json => ReadPairs(json["data"], markets)),
                   ("margin", _) or ("spot", "cross") => Get("spot.private/v1/cross-margin/accounts/balance").With(rest)
                       .ReadJson(json => ReadBalance(json["data"], markets)),
                   ("spot", _) => from account in AccountId(null, null, rest)
                                  from held in Get("spot.private/v1/account/accounts/{account-id}/balance").With("account-id", account).With(rest)
                                      .ReadJson(json => ReadBalance(json["data"], markets))
                                  select held,
                   _ => throw NotHere($"of {type} markets there is public data here, but no account"),
               }
               select balance;
    }

    public override Call<IEnumerable<Transaction>> FetchDeposits(CurrencyQuery query) => Movements("deposit", query);

    public override Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query) => Movements("withdraw", query);

    private Call<IEnumerable<Transaction>> Movements(string type, CurrencyQuery query) =>
        Get("spot.private/v1/query/deposit-withdraw").With("type", type).With("direct", "next").With("from", 0).With("currency", query.CurrencyId)
            .With("size", Math.Min(query.Window.Limit ?? MostTransactions, MostTransactions)).With(query.Extra)
            .ReadJson(json => json["data"].List.Select(t => ReadTransaction(t, query.Markets)));

    // { "data": [{ "accountId", "currency", "transactAmt": -10.0, "transactType", "transferType": "transfer", "transactId", "transactTime" }] }
    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        from account in AccountId(null, null, query.Extra)
        from entries in Get("spot.private/v2/account/ledger").With("accountId", account).With("currency", query.CurrencyId)
            .With("startTime", query.Window.SinceMilliseconds).With("limit", query.Window.Limit).With("endTime", Until(query.Extra))
            .With(query.Extra.Without("until", "till"))
            .ReadJson(json => json["data"].List.Select(e => new LedgerEntry(e["transactId"].TextOrNull)
            {
                Account = e["accountId"].TextOrNull, ReferenceAccount = e["accountId"].TextOrNull, ReferenceId = e["transactId"].TextOrNull,
                Direction = e["direction"].TextOrNull, Type = LedgerType(e["transferType"].TextOrNull), Currency = query.Markets.Code(e["currency"].Text),
                Amount = e["transactAmt"].Decimal, Timestamp = e["transactTime"].MillisecondsOrNull, Raw = e.Kept,
            }))
        select entries;

    // The sign of an amount says which way, as the exchange has it.
    protected override LedgerEntry CompleteOf(LedgerEntry entry) => entry;

    public override Call<IEnumerable<TransferEntry>> FetchTransfers(CurrencyQuery query) =>
        Get("spot.private/v5/account/universal_transfer_records").With("currency", query.CurrencyId).With("start_time", query.Window.SinceMilliseconds)
            .With("end_time", (long?)query.Extra.Decimal("until")).With("limit", query.Window.Limit).With(query.Extra.Without("until"))
            .ReadJson(json => json["data"].List.Select(t => new TransferEntry(t["transfer_id"].TextOrNull)
            {
                Currency = query.Markets.Code(t["currency"].Text), Amount = t["amount"].DecimalOrNull, Timestamp = t["transfer_time"].MillisecondsOrNull,
                FromAccount = AccountNamed(t["from_account_type"].TextOrNull), ToAccount = AccountNamed(t["to_account_type"].TextOrNull),
                Status = t["status"].TextOrNull switch { "success" => "ok", "pending" or "failed" => t["status"].Text, _ => null }, Raw = t.Kept,
            }));

    public override Call<IEnumerable<DepositAddress>> FetchDepositAddressesByNetwork(Markets markets, string currency, Params extra) =>
        Get("spot.private/v2/account/deposit/address").With("currency", markets.CurrencyId(currency)).With(extra)
            .ReadJson(json => json["data"].List.Select(a => ReadAddress(a, markets)).Where(a => a.Currency == currency).ToList().AsEnumerable());

    // All networks come at once; the one that is meant is the caller's, or the currency's usual one.
    public override Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra) =>
        from all in FetchDepositAddressesByNetwork(markets, currency, extra.Without("networkCode", "network"))
        let usual = Facts.Options.Declares($"defaultNetworks.{currency}") ? $"defaultNetworks.{currency}" : "defaultNetwork"
        from otherwise in SettingText(usual)
        let network = extra.Text("networkCode", "network") ?? otherwise
        select all.LastOrDefault(a => a.Network == network)
            ?? throw NotHere($"there is no address of {currency} on {network}: give a network of {string.Join(", ", all.Select(a => a.Network))}");

    // Answered with an id; to addresses alone that the account knows.
    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal)
    {
        var (currency, extra) = (withdrawal.Currency, withdrawal.Extra.Without("networkCode", "network"));
        var network = withdrawal.Extra.Text("networkCode", "network");
        var amount = markets.CurrencyAmount(currency, withdrawal.Amount, network);
        return from deducts in SettingFlag("withdraw.includeFee")
               from fee in deducts ? WithdrawalFee(markets, currency, network, extra) : Call.Value<decimal?>(null)
               from requested in Post("spot.private/v1/dw/withdraw/api/create").Commits()
                   .With("address", withdrawal.Address).With("currency", markets.CurrencyId(currency).ToLowerInvariant()).With("addr-tag", withdrawal.Tag)
                   .With("chain", network is null ? null : ChainOn(network, currency, markets)).With("fee", fee).With("amount", amount - (fee ?? 0))
                   .With(fee is null ? extra : extra.Without("fee"))
                   .ReadJson(json => new Transaction(json["data"].Text)
                   {
                       Raw = json.Kept,
                       Type = "withdrawal", Currency = currency, Amount = amount - (fee ?? 0), Fee = new Fee(currency, fee),
                       Network = network, Address = withdrawal.Address, Tag = withdrawal.Tag,
                   })
               select requested;
    }

    private Call<decimal?> WithdrawalFee(Markets markets, string currency, string? network, Params extra) =>
        from listed in extra.Has("fee") ? Call.Value(extra.Decimal("fee")) : FetchCurrencies(Params.Empty)
            .Select(all => network is not null && all.TryGetValue(currency, out var found) && found.Networks.TryGetValue(network, out var way) ? way.Fee : null)
        let fee = listed ?? throw Needed("the fee that is to be taken out of the amount is not known: give a network, or the parameter fee")
        select (decimal?)markets.CurrencyAmount(currency, fee, network);

    // Each pair of accounts has its own way.
    public override Call<TransferEntry> Transfer(Markets markets, Transfer transfer) =>
        from defaultSubType in SettingText("defaultSubType")
        let extra = transfer.Extra.Without("subType", "defaultSubType")
        let linear = (transfer.Extra.Text("subType", "defaultSubType") ?? defaultSubType) == "linear"
        from moved in Way(markets, transfer, linear, extra).Commits()
            .ReadJson(json => new TransferEntry(json["data"].Text) { Currency = transfer.Currency, Raw = json.Kept })
        select moved;

    private Asking Way(Markets markets, Transfer transfer, bool linear, Params extra)
    {
        var (from, to) = (AccountOf(transfer.FromAccount, markets), AccountOf(transfer.ToAccount, markets));
        if (from == "pro" && to == "pro") throw Refused(ErrorClass.BadRequest, $"{transfer.FromAccount} and {transfer.ToAccount} are one account");
        var amount = markets.CurrencyAmount(transfer.Currency, transfer.Amount);
        Asking Move(string endpoint) => Post(endpoint).With("currency", markets.CurrencyId(transfer.Currency)).With("amount", amount);
        if (from == "futures" || to == "futures") return Move("spot.private/v1/futures/transfer").With("type", extra.Text("type") ?? $"{from}-to-{to}").With(extra);
        if (from == "pro" && to == "cross") return Move("private/cross-margin/transfer-in").With(extra);
        if (from == "cross" && to == "pro") return Move("private/cross-margin/transfer-out").With(extra);
        if (from == "pro" && IsMarket(to)) return Move("private/dw/transfer-in/margin").With("symbol", to).With(extra);
        if (IsMarket(from) && to == "pro") return Move("private/dw/transfer-out/margin").With("symbol", from).With(extra);
        if (!linear) return Move("v2Private/account/transfer").With("from", from == "pro" ? "spot" : from).With("to", to == "pro" ? "spot" : to).With(extra);

        // One of the two is the account of linear swaps; what is neither must not end there.
        if (from is not ("swap" or "linear-swap") && to is not ("swap" or "linear-swap"))
            throw NotHere($"there is no way from {transfer.FromAccount} to {transfer.ToAccount}, but to and from swap, future, cross and markets");
        var isFromSwap = from is "swap" or "linear-swap";
        return Move("v2Private/account/transfer")
            .With("margin-account", extra.Text("symbol") is { } symbol ? markets[symbol].Id : "USDT")
            .With("from", isFromSwap ? "linear-swap" : from == "pro" ? "spot" : from).With("to", !isFromSwap ? "linear-swap" : to == "pro" ? "spot" : to)
            .With(extra.Without("symbol"));

        bool IsMarket(string id) => markets.ById(id) is not null;
    }

    private string AccountOf(string name, Markets markets) => Facts.Options.FirstText($"accountsByType.{name.ToLowerInvariant()}") ?? markets.Find(name)?.Id ?? name;

    private string? AccountNamed(string? type) => type is null ? null : Facts.Options.FirstText($"accountsById.{type}") ?? type;

    private static string? LedgerType(string? type) => type switch
    {
        "etf" or "liquidation" => "trade", "transact-fee" or "fee-deduction" or "withdraw-fee" => "fee",
        "interest" => "credit", "withdraw" => "withdrawal", "other-types" => "transfer", _ => type,
    };

    // [{ "currency": "usdt", "type": "trade" | "frozen" | "loan" | …, "balance": "10.5" }]
    private static ValueMap<Holding> ReadHoldings(Json list, Markets markets) =>
        list.List.GroupBy(b => markets.Code(b["currency"].Text)).ToValueMap(of => of.Key, of => new Holding { Free = Held(of, "trade"), Used = Held(of, "frozen") });

    private static Balance ReadBalance(Json data, Markets markets) => new(ReadHoldings(data["list"], markets)) { Raw = data.Kept };

    private static decimal? Held(IEnumerable<Json> ofCurrency, string type) => ofCurrency.LastOrDefault(b => b["type"].TextOrNull == type)["balance"].DecimalOrNull;

    // [{ "symbol": "btcusdt", "list": […] }]: what is held for each pair, added up
    private static Balance ReadPairs(Json data, Markets markets) => new(data.List
        .SelectMany(pair => ReadHoldings(pair["list"], markets)).GroupBy(h => h.Key, h => h.Value)
        .ToValueMap(of => of.Key, of => new Holding { Free = Sum(of.Select(h => h.Free)), Used = Sum(of.Select(h => h.Used)) })) { Raw = data.Kept };

    private static decimal? Sum(IEnumerable<decimal?> values) => values.Aggregate((sum, value) => sum + value ?? sum ?? value);

    // { "currency": "usdt", "address", "addressTag": "", "chain": "usdterc20" }
    private DepositAddress ReadAddress(Json a, Markets markets)
    {
        var code = markets.Code(a["currency"].Text);
        return new DepositAddress(code, Sound(a["address"].TextOrNull))
        {
            Tag = a["addressTag"].TextOrNull, Network = NetworkOfChain(a["chain"].TextOrNull, code, markets), Raw = a.Kept,
        };
    }

    // { "id", "type": "deposit" | "withdraw", "sub-type": "NORMAL" | "FAST", "currency", "chain", "tx-hash", "amount", "address", "address-tag", "fee",
    //   "state", "created-at", "updated-at" }
    private Transaction ReadTransaction(Json t, Markets markets)
    {
        var (code, chain, hash) = (markets.Code(t["currency"].Text), t["chain"].TextOrNull, t["tx-hash"].TextOrNull);
        return new Transaction(t["id"].TextOrNull)
        {
            TxId = chain == "ETH" && hash?.Contains("0x", StringComparison.Ordinal) == false ? $"0x{hash}" : hash,
            Type = t["type"].TextOrNull is "withdraw" ? "withdrawal" : t["type"].TextOrNull,
            Currency = code,
            Amount = t["amount"].DecimalOrNull,
            Status = t["state"].TextOrNull switch
            {
                "confirmed" or "safe" => "ok",
                "confirming" or "submitted" or "reexamine" or "pass" or "wallet-transfer" or "pre-transfer" or "verifying" => "pending",
                "unknown" or "orphan" or "reject" or "wallet-reject" or "confirm-error" or "repealed" => "failed",
                var state => state,
            },
            Network = NetworkOfChain(chain, code, markets),
            Address = t["address"].TextOrNull,
            Tag = t["address-tag"].TextOrNull,
            Timestamp = t["created-at"].MillisecondsOrNull,
            Updated = t["updated-at"].MillisecondsOrNull,
            Internal = t["sub-type"].TextOrNull == "FAST",
            Fee = new Fee(code, Abs(t["fee"].DecimalOrNull)),
            Raw = t.Kept,
        };
    }
}
