using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Coinbase Exchange: accounts, fees, deposits, withdrawals and the ledger.</summary>
public sealed partial class CoinbaseExchange
{
    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        Get("private/accounts").With(extra).ReadJson(json => new Balance(json.List.ToValueMap(b => markets.Code(b["currency"].Text), b => new Holding
        {
            Free = b["available"].DecimalOrNull,
            Used = b["hold"].DecimalOrNull,
            Total = b["balance"].DecimalOrNull,
        })) { Raw = json.Kept });

    // One rate for all markets.
    public override Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) =>
        Get("private/fees").With(extra).ReadJson(json => markets.All.Values.Select(m => new TradingFee(m.Symbol)
        {
            Maker = json["maker_fee_rate"].DecimalOrNull, Taker = json["taker_fee_rate"].DecimalOrNull, Percentage = true, TierBased = true, Raw = json.Kept,
        }));

    public override Call<IEnumerable<Account>> FetchAccounts(Params extra) =>
        from markets in LoadedMarkets
        from accounts in Get("private/accounts").With(extra).ReadJson(json => json.List.Select(a => new Account(a["id"].TextOrNull)
        {
            Code = a["currency"].TextOrNull is { } id ? markets.Code(id) : null,
            Raw = a.Kept,
        }))
        select accounts;

    public override Call<IEnumerable<Transaction>> FetchDeposits(CurrencyQuery query) =>
        FetchTransactions(query with { Extra = Params.Of("type", "deposit").With(query.Extra) });

    public override Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query) =>
        FetchTransactions(query with { Extra = Params.Of("type", "withdraw").With(query.Extra) });

    // A transfer does not name its currency: its account does.
    public override Call<IEnumerable<Transaction>> FetchTransactions(CurrencyQuery query) =>
        from accounts in Accounts
        let account = query.Extra.Text("id") ?? (query.Currency is { } code ? AccountOf(code, accounts) : null)
        from moved in (account is null ? Get("private/transfers") : Get("private/accounts/{id}/transfers").With("id", account))
            .With("limit", query.Window.Limit).With(query.Extra)
            .ReadJson(json => json.List.Select(t =>
                ReadTransaction(t, account is null ? accounts.LastOrDefault(a => a.Id == t["account_id"].TextOrNull)?.Code : query.Currency)))
        select moved;

    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        from code in Call.Value(query).Select(q => q.RequiredCurrency)
        from accounts in Accounts
        from entries in Get("private/accounts/{id}/ledger").With("id", AccountOf(code, accounts))
            .With("start_date", query.Window.Since?.Iso8601())
            .With("limit", query.Window.Limit)
            .With("end_date", query.Extra.Time("until")?.Iso8601() ?? query.Extra["end_date"])
            .With(query.Extra.Without("until"))
            .ReadJson(json => json.List.Select(e => ReadLedgerEntry(e, code)))
        select entries;

    public override Call<DepositAddress> CreateDepositAddress(Markets markets, string currency, Params extra) =>
        from wallets in Once("coinbase-accounts", Get("private/coinbase-accounts").ReadJson(json => json.List
            .Select(w => KeyValuePair.Create(w["currency"].Text, w["id"].Text)).ToList()), TimeSpan.FromDays(1))
        let id = markets.CurrencyId(currency)
        let wallet = wallets.LastOrDefault(w => w.Key == id).Value
            ?? throw Refused(ErrorClass.InvalidAddress, $"there is no Coinbase account of {currency}, which would have the address")
        from address in Post("private/coinbase-accounts/{id}/addresses").Commits().With("id", wallet).With(extra)
            .ReadJson(json => new DepositAddress(currency, Told(json["address"], currency))
            {
                Tag = json["destination_tag"].TextOrNull,
                Raw = json.Kept,
            })
        select address;

    // To a bank, to an account at Coinbase, or over a blockchain.
    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal)
    {
        var path = withdrawal.Extra.Has("payment_method_id") ? "payment-method" : withdrawal.Extra.Has("coinbase_account_id") ? "coinbase-account" : "crypto";
        var isCrypto = path == "crypto";
        return Post($"private/withdrawals/{path}").Commits()
            .With("currency", markets.CurrencyId(withdrawal.Currency))
            .With("amount", withdrawal.Amount)
            .With("crypto_address", isCrypto ? withdrawal.Address : null)
            .With("destination_tag", isCrypto ? withdrawal.Tag : null)
            .With(withdrawal.Extra)
            .ReadJson(json => ReadTransaction(json["id"].IsSaid ? json : throw json["id"].Bad("the id of the withdrawal"),
                json["currency"].TextOrNull is { } id ? markets.Code(id) : withdrawal.Currency));
    }

    private Call<List<Account>> Accounts => Once("accounts", FetchAccounts(Params.Empty).Select(accounts => accounts.ToList()), TimeSpan.FromDays(1));

    private static string AccountOf(string code, List<Account> accounts) =>
        accounts.LastOrDefault(a => a.Code == code)?.Id ?? throw Refused(ErrorClass.ExchangeError, $"there is no account of {code}");

    // { "id", "type": "deposit" | "withdraw" | "internal_deposit" | …, "created_at", "completed_at", "canceled_at", "processed_at", "account_id", "amount",
    //   "details": { "crypto_address", "sent_to_address", "destination_tag", "crypto_transaction_hash", "network", "fee" } }
    private Transaction ReadTransaction(Json t, string? currency)
    {
        var (details, type, address) = (t["details"], t["type"].TextOrNull, t["crypto_address"].Or(t["details"]["crypto_address"]));
        var isWithdrawal = type == "withdraw";
        var fee = isWithdrawal ? details["fee"].DecimalOrNull : null;
        return new Transaction(t["id"].TextOrNull)
        {
            TxId = details["crypto_transaction_hash"].TextOrNull,
            Type = isWithdrawal ? "withdrawal" : type,
            Currency = currency,
            Network = details["network"].TextOrNull is { } network ? Facts.NetworkOf(network, currency) : null,
            Amount = t["amount"].DecimalOrNull - (fee ?? 0),
            Status = t["canceled_at"].IsSaid ? "canceled" : t["completed_at"].IsSaid ? "ok" : t["processed_at"].IsSaid ? "failed" : "pending",
            Timestamp = t["created_at"].Iso8601OrNull,
            Updated = t["processed_at"].Iso8601OrNull,
            Address = (isWithdrawal ? details["sent_to_address"].Or(address) : address).TextOrNull,
            AddressTo = details["crypto_address"].TextOrNull,
            Tag = details["destination_tag"].TextOrNull,
            Internal = false,
            Fee = fee is null ? null : new Fee(currency, fee),
            Raw = t.Kept,
        };
    }

    // { "id", "amount": with its sign, "balance", "created_at", "type": "transfer" | "match" | "fee" | …, "details": { "order_id", "profile_transfer_id", "from",
    //   "to" } }
    private static LedgerEntry ReadLedgerEntry(Json e, string currency)
    {
        var (amount, details, isTransfer) = (e["amount"].Decimal, e["details"], e["type"].TextOrNull == "transfer");
        return new LedgerEntry(e["id"].TextOrNull)
        {
            Direction = amount < 0 ? "out" : "in",
            Amount = Math.Abs(amount),
            After = e["balance"].DecimalOrNull,
            Currency = currency,
            Type = e["type"].TextOrNull switch { "match" or "conversion" => "trade", var type => type },
            Account = isTransfer ? details["from"].TextOrNull : null,
            ReferenceAccount = isTransfer ? details["to"].TextOrNull : null,
            ReferenceId = (isTransfer ? details["profile_transfer_id"] : details["order_id"]).TextOrNull,
            Timestamp = e["created_at"].Iso8601OrNull,
            Status = "ok",
            Raw = e.Kept,
        };
    }
}
