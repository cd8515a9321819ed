using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>The money of the account: what it holds, and how it comes and goes.</summary>
public sealed partial class Gate
{
    private static readonly TimeSpan LongestHistory = TimeSpan.FromDays(30);

    // The exchange keeps to since and limit; beyond a page of it nothing is cut off.
    protected override Window Kept(IOperation operation, Window asked) =>
        operation is Protocol.FetchDeposits or Protocol.FetchWithdrawals && !operation.Extra.IsOn("paginate") ? default : asked;

    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        from _ in UnifiedAccount
        let pair = extra.Text("symbol") is { } symbol ? markets[symbol].Id : null
        from unified in IsUnified("fetchBalance", extra)
        let left = extra.Without("symbol", "unifiedAccount", "defaultUnifiedAccount")
        from kind in KindOf("fetchBalance", null, left)
        let settled = Settled(kind.Type, kind.Extra)
        from account in AccountOf(false, settled.Extra)
        let mode = account.Request.Text("account")
        from balance in Get(unified ? "private.unified/accounts" : AccountsOf(kind.Type, mode))
            .With(settled.Request).With("currency_pair", pair).With(unified ? left : account.Extra)
            .ReadJson(json => (kind.Type == "spot" && !unified && mode == "margin" ? ReadIsolated(json, markets)
                : json["balances"].IsObject ? Balances(json["balances"].Fields.Select(b => (markets.Code(b.Name), b.Value)))
                : Balances((json.IsObject && !unified ? [json] : json.List).Select(b => (markets.Code(b["currency"].Text), b)))) with { Raw = json.Kept })
        select balance;

    private static string AccountsOf(string type, string? mode) => (type, mode) switch
    {
        ("spot", "spot") => "private.spot/accounts",
        ("spot", "margin") => "private.margin/accounts",
        ("spot", "cross_margin") => "private.margin/cross/accounts",
        ("funding", _) => "private.margin/funding_accounts",
        ("swap", _) => "private.futures/{settle}/accounts",
        ("future", _) => "private.delivery/{settle}/accounts",
        ("option", _) => "private.options/accounts",
        _ => throw NotHere($"there is no balance of {type} on the account {mode}"),
    };

    private static Balance Balances(IEnumerable<(string Code, Json Value)> holdings) => new(holdings.ToValueMap(h => h.Code, h => ReadHolding(h.Value)));

    // [{ "currency_pair": "BTC_USDT", "base": { "currency": "BTC", "available", "locked", "borrowed" }, "quote": { … } }]: what several markets
    // hold of one currency adds up
    private static Balance ReadIsolated(Json json, Markets markets) =>
        new(Sum(json.List.SelectMany(m => new[] { m["base"], m["quote"] }).Select(h => (markets.Code(h["currency"].Text), ReadHolding(h)))));

    // { "available": "0.5", "locked": "0.1" }; contracts say { "total", "available" }, the unified account { "available", "freeze", "borrowed" }
    private static Holding ReadHolding(Json h) => !h.IsObject ? throw h.Bad("a balance") : new()
    {
        Free = h["available"].DecimalOrNull,
        Used = h["freeze"].Or(h["locked"]).DecimalOrNull,
        Total = h["total"].DecimalOrNull,
        Debt = h["borrowed"].DecimalOrNull,
    };

    public override Call<IEnumerable<Transaction>> FetchDeposits(CurrencyQuery query) => Transactions("private.wallet/deposits", query);

    public override Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query) => Transactions("private.wallet/withdrawals", query);

    private Call<IEnumerable<Transaction>> Transactions(string endpoint, CurrencyQuery query) =>
        Get(endpoint).With("currency", query.CurrencyId)
            .With("limit", query.Window.Limit)
            .With("from", query.Window.SinceSeconds)
            .With("to", Seconds(query.Extra, "until", "till") ?? query.Window.SinceSeconds + (long)LongestHistory.TotalSeconds)
            .With(query.Extra.Without("until", "till"))
            .ReadJson(json => json.List.Select(t => ReadTransaction(t, query.Markets)));

    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal)
    {
        var network = withdrawal.Extra.Text("networkCode", "network");
        return Post("private.withdrawals/withdrawals").Commits()
            .With("currency", markets.CurrencyId(withdrawal.Currency))
            .With("address", withdrawal.Address)
            .With("amount", markets.CurrencyText(withdrawal.Currency, withdrawal.Amount))
            .With("memo", withdrawal.Tag)
            .With("chain", network is null ? null : markets.NetworkId(network, withdrawal.Currency))
            .With(withdrawal.Extra.Without("networkCode", "network"))
            .ReadJson(json => ReadTransaction(json, markets) with { Id = json["id"].Text });
    }

    // { "id": "w5864259", "timestamp": "1542000000", "currency", "address", "txid", "amount", "fee", "memo", "status": "DONE", "chain" };
    // ids begin with d for deposits, w for withdrawals, and b for codes of the exchange, which go by the sign of the amount
    private Transaction ReadTransaction(Json t, Markets markets)
    {
        var (id, amount, fee) = (t["id"].TextOrNull, t["amount"].DecimalOrNull, t["fee"].Or(t["fee_amount"]).DecimalOrNull);
        var type = id?[..1] switch
        {
            "b" => amount is null ? null : amount > 0 ? "deposit" : "withdrawal",
            "d" => "deposit",
            "w" => "withdrawal",
            var other => other,
        };
        if (id?[0] == 'b') amount = Abs(amount);
        var code = t["currency"].TextOrNull is { } currency ? markets.Code(currency) : null;
        return new Transaction(id)
        {
            TxId = t["txid"].TextOrNull,
            Type = type,
            Currency = code,
            Amount = type == "withdrawal" ? amount - fee : amount,
            Network = t["chain"].TextOrNull is { } chain ? Facts.NetworkOf(chain.ToUpperInvariant(), code) : null,
            Address = t["address"].TextOrNull,
            Tag = t["memo"].TextOrNull,
            Status = t["status"].TextOrNull switch
            {
                "PEND" or "REQUEST" or "DMOVE" or "MANUAL" or "VERIFY" or "PROCES" or "EXTPEND" or "SPLITPEND" => "pending",
                "CANCEL" => "canceled",
                "FAIL" or "INVALID" => "failed",
                "DONE" or "BCODE" => "ok",
                var other => other,
            },
            Timestamp = t["timestamp"].SecondsOrNull,
            Fee = new Fee(code, fee),
            Raw = t.Kept,
        };
    }

    public override Call<IEnumerable<DepositAddress>> FetchDepositAddressesByNetwork(Markets markets, string currency, Params extra) =>
        Get("private.wallet/deposit_address").With("currency", markets.CurrencyId(currency)).With(extra)
            .ReadJson(json => json["multichain_addresses"].Items.Select(a => ReadDepositAddress(a, currency)));

    // Which network is meant has to be said: an address of another one loses money.
    public override Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra) =>
        from standard in SettingText("defaultNetwork")
        let asked = extra.Text("networkCode", "network")
        from addresses in FetchDepositAddressesByNetwork(markets, currency, extra.Without("networkCode", "network"))
        let all = addresses.ToList()
        let network = asked ?? standard ?? (all.Count == 0 ? throw NotHere($"there is no deposit address of {currency}")
            : throw Refused(ErrorClass.ExchangeError, $"give the network of {currency}: {string.Join(", ", all.Select(a => a.Network))}"))
        select all.LastOrDefault(a => a.Network == network)
            ?? throw NotHere($"there is no deposit address of {currency} over {network}: there are {string.Join(", ", all.Select(a => a.Network))}");

    // { "chain": "ETH", "address": "0x…", "payment_id": "", "payment_name": "", "obtain_failed": 0 }
    private DepositAddress ReadDepositAddress(Json a, string currency) => new(currency, Sound(a["address"].TextOrNull))
    {
        Network = a["chain"].TextOrNull is { } chain ? Facts.NetworkOf(chain) : null,
        Tag = a["payment_id"].TextOrNull,
        Raw = a.Kept,
    };

    public override Call<TransferEntry> Transfer(Markets markets, Transfer transfer)
    {
        var (source, target) = (AccountName(transfer.FromAccount, markets), AccountName(transfer.ToAccount, markets));
        var currency = markets.CurrencyId(transfer.Currency);
        // An isolated margin account is one of a market: its symbol in place of the account, or beside it.
        var pair = !IsAccount(target) ? target : !IsAccount(source) ? source : null;
        if (source == "margin" || target == "margin")
            pair = markets[transfer.Extra.Text("symbol", "currency_pair") ?? throw Needed("isolated margin accounts are one per market: give a symbol")].Id;
        var settles = source is "futures" or "delivery" || target is "futures" or "delivery";
        var request = Params.Of("currency", currency).With("amount", markets.CurrencyText(transfer.Currency, transfer.Amount));
        request = IsAccount(source) ? request.With("from", source) : request.With("from", "margin").With("currency_pair", pair);
        return Post("private.wallet/transfers").Commits().With(request)
            .With("to", IsAccount(target) ? target : "margin").With("currency_pair", pair)
            .With("settle", settles ? currency : null)
            .With(source == "margin" || target == "margin" ? transfer.Extra.Without("symbol") : transfer.Extra)
            .ReadJson(json => !json.IsObject ? throw json.Bad("a transfer")
                : new TransferEntry(json["tx_id"].TextOrNull) { Currency = transfer.Currency, Raw = json.Kept });
    }

    private string AccountName(string account, Markets markets) =>
        Facts.Options.FirstText($"accountsByType.{account.ToLowerInvariant()}") ?? markets.Find(account)?.Id ?? account;

    private bool IsAccount(string name) => Facts.Options.Declares($"accountsByType.{name}");

    public override Call<TradingFee> FetchTradingFee(Market market, Params extra) =>
        Get("private.wallet/fee").With("currency_pair", market.Id).With(extra).ReadJson(json => ReadTradingFee(json, market));

    public override Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) =>
        Get("private.wallet/fee").With(extra).ReadJson(json => markets.All.Values.Select(m => ReadTradingFee(json, m)));

    // { "taker_fee": "0.002", "maker_fee": "0.002", "gt_discount": false, "gt_taker_fee": "0.0015", "gt_maker_fee", "futures_taker_fee", "futures_maker_fee" }
    private static TradingFee ReadTradingFee(Json f, Market market)
    {
        if (!f.IsObject) throw f.Bad("fees");
        var kind = market.IsContract ? "futures_" : f["gt_discount"].FlagOrNull == true ? "gt_" : "";
        return new TradingFee(market.Symbol) { Maker = f[$"{kind}maker_fee"].DecimalOrNull, Taker = f[$"{kind}taker_fee"].DecimalOrNull, Raw = f.Kept };
    }

    // [{ "currency": "USDT", "deposit": "0", "withdraw_fix": "1.5", "withdraw_fix_on_chains": { "ETH": "1.5", "TRX": "1" } }]
    public override Call<IEnumerable<DepositWithdrawFee>> FetchDepositWithdrawFees(Markets markets, IReadOnlyList<string>? currencies, Params extra) =>
        Get("private.wallet/withdraw_status").With(extra).ReadJson(json => json.List.Select(f =>
        {
            var code = markets.Code(f["currency"].Text);
            return new DepositWithdrawFee(code)
            {
                Deposit = new MovingFee { Fee = f["deposit"].DecimalOrNull, Percentage = false },
                Withdraw = new MovingFee { Fee = f["withdraw_fix"].DecimalOrNull, Percentage = false },
                Raw = f.Kept,
                Networks = f["withdraw_fix_on_chains"].Fields.ToValueMap(n => Facts.NetworkOf(n.Name, code),
                    n => new NetworkFee { Withdraw = new MovingFee { Fee = n.Value.DecimalOrNull, Percentage = false } }),
            };
        }));

    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        from kind in KindOf("fetchLedger", null, query.Extra)
        let settled = Settled(kind.Type, kind.Extra)
        let currency = kind.IsSpot || settled.Request.Text("settle") == query.CurrencyId?.ToLowerInvariant() ? query.Currency : null
        from entries in Get(kind.Type == "margin" ? "private.margin/account_book" : $"private.{PathOf(kind.Type, "account_book")}")
            .With("currency", kind.IsSpot ? query.CurrencyId : null)
            .With(settled.Request)
            .With("from", query.Window.SinceMilliseconds)
            .With("limit", query.Window.Limit)
            .With("to", settled.Extra["until"] ?? settled.Extra["till"])
            .With(settled.Extra.Without("until", "till"))
            .ReadJson(json => json.List.Select(e => ReadLedgerEntry(e, query.Markets, currency)))
        select entries;

    // { "id": "123456", "time": "1699999000000", "currency": "BTC", "change": "-0.5", "balance": "1.2", "type": "order_fill" }; contracts say seconds, and no currency
    private static LedgerEntry ReadLedgerEntry(Json e, Markets markets, string? asked)
    {
        var (change, after) = (e["change"].DecimalOrNull, e["balance"].DecimalOrNull);
        return new LedgerEntry(e["id"].TextOrNull)
        {
            Direction = change is null ? null : change < 0 ? "out" : "in",
            Currency = e["currency"].TextOrNull is { } currency ? markets.Code(currency) : asked,
            Type = e["type"].TextOrNull switch
            {
                "withdraw" => "withdrawal",
                "sub_account_transfer" or "margin_in" or "margin_out" or "margin_funding_in" or "margin_funding_out" or "cross_margin_in" or "cross_margin_out"
                    or "copy_trading_in" or "copy_trading_out" or "quant_in" or "quant_out" or "futures_in" or "futures_out" or "delivery_in"
                    or "delivery_out" => "transfer",
                "new_order" or "order_fill" or "flash_swap_buy" or "flash_swap_sell" or "prem" or "pnl" => "trade",
                "referral_fee" or "point_refr" or "refr" => "rebate",
                "order_fee" or "point_fee" or "fund" => "fee",
                "lend" or "redeem" => "loan",
                "profit" => "interest",
                "set" => "settlement",
                "point_dnw" or "dnw" => "deposit/withdraw",
                var other => other,
            },
            Amount = Abs(change),
            Timestamp = ReadTime(e["time"]),
            Before = after - change,
            After = after,
            Raw = e.Kept,
        };
    }
}
