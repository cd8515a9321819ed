using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>
/// Coinbase Advanced Trade: deposits, withdrawals, the ledger, addresses and transfers. All but transfers are of the older API (v2), account by account.
/// </summary>
public sealed partial class Coinbase
{
    // Banks' deposits and withdrawals have lists of their own; those of coins are among an account's transactions.
    public override Call<IEnumerable<Transaction>> FetchDeposits(CurrencyQuery query) =>
        from usual in SettingText("fetchDeposits.currencyType")
        from deposits in Moved(query, query.Extra.Text("currencyType") ?? usual, "deposits", "deposit")
        select deposits;

    public override Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query) =>
        from usual in SettingText("fetchWithdrawals.currencyType")
        from withdrawals in Moved(query, query.Extra.Text("currencyType") ?? usual, "withdrawals", "withdrawal")
        select withdrawals;

    public override Call<IEnumerable<Transaction>> FetchTransactions(CurrencyQuery query) =>
        Transactions(query, "transactions").Select(all => all.Where(t => t.Type is "deposit" or "withdrawal"));

    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        OfAccount(query.Currency, query.Extra, (account, extra) => Get("v2.private/accounts/{account_id}/transactions")
            .With("account_id", account).With("limit", query.Window.Limit).With(extra)
            .ReadJson(json => json["data"].List.Select(e => ReadLedgerEntry(e, query.Markets))));

    public override Call<IEnumerable<DepositAddress>> FetchDepositAddressesByNetwork(Markets markets, string currency, Params extra) =>
        OfAccount(Known(markets, currency), extra, (account, rest) => Addresses(account, rest, markets));

    public override Call<IEnumerable<DepositAddress>> FetchDepositAddresses(Markets markets, IReadOnlyList<string>? currencies, Params extra) =>
        extra.Text("account_id", "accountId") is { } account
            ? Addresses(account, extra.Without("account_id"), markets)
            : Call.Fail<IEnumerable<DepositAddress>>(ErrorClass.ArgumentsRequired, "Coinbase has addresses account by account: give account_id");

    public override Call<DepositAddress> CreateDepositAddress(Markets markets, string currency, Params extra) =>
        from account in extra.Text("account_id") is { } given ? Call.Value(given)
            : Accounts(Params.Empty).Select(all => all.FirstOrDefault(a => a.Code == currency && a.Type == "wallet")?.Id
                ?? throw Refused(ErrorClass.ExchangeError, $"there is no wallet of {currency}: give account_id"))
        from address in Post("v2.private/accounts/{account_id}/addresses").Commits().With("account_id", account).With(extra.Without("account_id"))
            .ReadJson(json => new DepositAddress(currency, json["data"]["address"].Text) { Tag = json["data"]["destination_tag"].TextOrNull, Raw = json["data"].Kept })
        select address;

    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal) =>
        OfAccount(Known(markets, withdrawal.Currency), withdrawal.Extra, (account, extra) => Post("v2.private/accounts/{account_id}/transactions").Commits()
            .With("type", "send")
            .With("to", withdrawal.Address)
            .With("amount", Numbers.Plain(withdrawal.Amount))
            .With("currency", markets.CurrencyId(withdrawal.Currency))
            .With("account_id", account)
            .With("destination_tag", withdrawal.Tag)
            .With(extra)
            .ReadJson(json => ReadTransaction(json["data"]["id"].IsSaid ? json["data"] : throw json["data"]["id"].Bad("the id of the withdrawal"), markets)));

    public override Call<TransferEntry> Transfer(Markets markets, Transfer transfer) =>
        Post("v3.private/brokerage/portfolios/move_funds").Commits()
            .With("funds", Params.Of("value", markets.CurrencyText(transfer.Currency, transfer.Amount)).With("currency", markets.CurrencyId(transfer.Currency)))
            .With("source_portfolio_uuid", transfer.FromAccount)
            .With("target_portfolio_uuid", transfer.ToAccount)
            .With(transfer.Extra)
            .ReadJson(json => new TransferEntry((string?)null)
            {
                Currency = transfer.Currency, Amount = transfer.Amount, Status = "ok",
                FromAccount = json["source_portfolio_uuid"].Text, ToAccount = json["target_portfolio_uuid"].Text, Raw = json.Kept,
            });

    private Call<IEnumerable<Transaction>> Moved(CurrencyQuery query, string? kind, string list, string type)
    {
        var rest = query with { Extra = query.Extra.Without("currencyType") };
        return kind == "crypto" ? Transactions(rest, "transactions").Select(all => all.Where(t => t.Type == type)) : Transactions(rest, list);
    }

    // How many were asked for is a matter of the list, whatever it holds besides what was asked for.
    private Call<IEnumerable<Transaction>> Transactions(CurrencyQuery query, string list) =>
        OfAccount(query.Currency, query.Extra, (account, extra) => Get($"v2.private/accounts/{{account_id}}/{list}")
            .With("account_id", account).With("limit", query.Window.Limit).With(extra)
            .ReadJson(json => (IEnumerable<Transaction>)History.Trim(
                json["data"].List.Select(t => ReadTransaction(t, query.Markets)).OrderBy(t => t.Timestamp), t => t.Timestamp, query.Window)));

    private Call<IEnumerable<DepositAddress>> Addresses(string account, Params extra, Markets markets) =>
        Get("v2.private/accounts/{account_id}/addresses").With("account_id", account).With(extra)
            .ReadJson(json => json["data"].List.Select(a => ReadAddress(a, markets)));

    // An account by its id, or the one that holds the currency.
    private Call<T> OfAccount<T>(string? currency, Params extra, Func<string, Params, Call<T>> call)
    {
        var rest = extra.Without("account_id", "accountId");
        if (extra.Text("account_id", "accountId") is { } given) return call(given, rest);
        return currency is null ? Call.Fail<T>(ErrorClass.ArgumentsRequired, "Coinbase keeps an account per currency: give a currency, or account_id")
            : from accounts in Accounts(rest)
              let account = accounts.FirstOrDefault(a => a.Code == currency)?.Id
                  ?? throw Refused(ErrorClass.ExchangeError, $"there is no account of {currency} yet: creating a deposit address makes one")
              from value in call(account, rest)
              select value;
    }

    private Call<List<Account>> Accounts(Params extra) => Once("accounts", FetchAccounts(extra).Select(all => all.ToList()), TimeSpan.FromHours(1));

    private static string Known(Markets markets, string currency)
    {
        markets.CurrencyId(currency);
        return currency;
    }

    // Networks go by the names of their coins: "bitcoin", "solana".
    private string? NetworkOf(Json network, string? currency, Markets markets) => network.TextOrNull is not { } id ? null
        : Facts.Options.Declares($"networksById.{id}") ? Facts.NetworkOf(id, currency)
        : NetworkNames.Of(
            markets.Currencies.Values.LastOrDefault(c => c.Type == "crypto" && string.Equals(c.Name, id, StringComparison.OrdinalIgnoreCase))?.Code ?? id, currency);

    // From a bank or to one: { "id", "status", "committed", "resource": "deposit" | "withdrawal", "amount": { "amount", "currency" },
    //   "subtotal", "fee", "created_at", "updated_at" }
    // Of coins: { "id", "type": "send" | …, "status", "amount": { "amount": with its sign, "currency" },
    //   "network": { "hash", "network_name", "transaction_amount", "transaction_fee" }, "to": { "address" } }
    private Transaction ReadTransaction(Json t, Markets markets)
    {
        var (isSent, network, to, id) = (t["type"].TextOrNull == "send", t["network"], t["to"]["address"].TextOrNull, t["id"].TextOrNull);
        var moved = isSent ? network["transaction_amount"] : t["subtotal"];
        var amount = moved.IsObject ? moved : t["amount"];
        var fee = isSent ? network["transaction_fee"] : t["fee"];
        var code = amount["currency"].TextOrNull is { } currency ? markets.Code(currency) : null;
        return new Transaction(id)
        {
            TxId = network["hash"].TextOrNull ?? id,
            Type = t["resource"].TextOrNull is "deposit" or "withdrawal" ? t["resource"].Text
                : t["amount"]["amount"].Or(amount["amount"]).DecimalOrNull switch { > 0 => "deposit", < 0 => "withdrawal", _ => t["resource"].TextOrNull },
            Currency = code,
            Amount = Abs(amount["amount"].DecimalOrNull),
            Status = t["status"].TextOrNull switch
            {
                "created" => "pending",
                "completed" => "ok",
                null => t["committed"].FlagOrNull == true ? "ok" : "pending",
                var status => status,
            },
            Network = NetworkOf(network["network_name"], code, markets),
            Address = to,
            AddressTo = to,
            Timestamp = t["created_at"].Iso8601OrNull,
            Updated = t["updated_at"].Iso8601OrNull,
            Raw = t.Kept,
            Fee = fee.IsObject ? new Fee(fee["currency"].TextOrNull is { } of ? markets.Code(of) : null, fee["amount"].DecimalOrNull) : null,
        };
    }

    // { "id", "type": "send" | "buy" | "fiat_deposit" | …, "status", "amount": { "amount": with its sign, "currency" }, "network": { "transaction_fee" },
    //   "resource_path": "/v2/accounts/…/transactions/…" }
    private static LedgerEntry ReadLedgerEntry(Json e, Markets markets)
    {
        var (amount, fee) = (e["amount"]["amount"].DecimalOrNull, e["network"]["transaction_fee"]);
        return new LedgerEntry(e["id"].TextOrNull)
        {
            Direction = amount is null ? null : amount < 0 ? "out" : "in",
            Account = e["resource_path"].TextOrNull?.Split('/') is { Length: > 3 } parts ? parts[3] : null,
            Type = e["type"].TextOrNull switch
            {
                "buy" or "sell" => "trade",
                "fiat_deposit" or "fiat_withdrawal" or "exchange_deposit" or "exchange_withdrawal" or "send" or "pro_deposit" or "pro_withdrawal" => "transaction",
                var type => type,
            },
            Currency = e["amount"]["currency"].TextOrNull is { } id ? markets.Code(id) : null,
            Amount = Abs(amount),
            Timestamp = e["created_at"].Iso8601OrNull,
            Status = e["status"].TextOrNull switch { "completed" => "ok", var status => status },
            Raw = e.Kept,
            Fee = fee.IsObject ? new Fee(fee["currency"].TextOrNull is { } of ? markets.Code(of) : null, fee["amount"].DecimalOrNull) : null,
        };
    }

    // { "address", "address_info": { "address", "destination_tag" }, "network": "solana", "address_label": "USDC address (Solana)" }
    private DepositAddress ReadAddress(Json a, Markets markets)
    {
        var id = a["address_label"].TextOrNull?.Split(' ')[0] ?? a["currency"].Text;
        return new DepositAddress(markets.Code(id), Told(a["address"], id))
        {
            Network = NetworkOf(a["network"], null, markets),
            Tag = a["address_info"]["destination_tag"].TextOrNull,
            Raw = a.Kept,
        };
    }
}
