using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Kraken: what an account did before, and its money.</summary>
public sealed partial class Kraken
{
    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) =>
        Until(Post("private/TradesHistory").With("start", trades.Window.SinceSeconds), trades.Extra)
            .ReadJson(json => json["result"]["trades"].Fields.Select(t => ReadOwnTrade(t.Name, t.Value, trades.Markets)));

    // The trades of an order are asked for by their own ids, twenty at a time, which the caller may know or the order tells.
    public override Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window)
    {
        var known = order.Extra["trades"] is Param.List list
            ? Call.Value<IReadOnlyList<string>>([.. list.Values.Select(t => t is Param.Nested { Values: var trade } ? trade["id"]!.ToString() : t.ToString())])
            : FetchOrder(order).Select(o => (IReadOnlyList<string>)[.. o.Trades.Select(t => t.Id!)]);
        return from ids in known
               from answers in Call.All(ids.Chunk(20).Select(some => Post("private/QueryTrades").With("txid", string.Join(',', some))
                   .ReadJson(json => json["result"].Fields.Select(t => ReadOwnTrade(t.Name, t.Value, order.Markets)).ToList())))
               select answers.SelectMany(trades => trades);
    }

    public override Call<TradingFee> FetchTradingFee(Market market, Params extra) =>
        Post("private/TradeVolume").With("pair", market.Id).With("fee-info", true).With(extra).ReadJson(json => new TradingFee(market.Symbol)
        {
            Maker = json["result"]["fees_maker"][market.Id]["fee"].DecimalOrNull / 100,
            Taker = json["result"]["fees"][market.Id]["fee"].DecimalOrNull / 100,
            Percentage = true,
            TierBased = true,
            Raw = json["result"].Kept,
        });

    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        Until(Post("private/Ledgers").With("asset", query.CurrencyId).With("start", query.Window.SinceSeconds), query.Extra)
            .ReadJson(json => json["result"]["ledger"].Fields.Select(entry => ReadLedgerEntry(entry.Name, entry.Value)));

    public override Call<IEnumerable<Transaction>> FetchDeposits(CurrencyQuery query) => Movements("DepositStatus", "deposit", query);

    public override Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query) => Movements("WithdrawStatus", "withdrawal", query);

    protected override bool KeepsOrder(IOperation operation) => operation.Name is "fetchDeposits" or "fetchWithdrawals";

    public override Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra)
    {
        var asset = markets.CurrencyId(currency);
        var network = extra.Text("network")?.ToUpperInvariant() is { } said ? Facts.Options.FirstText($"networks.{said}") ?? said : null;
        var method = extra.Text("method") ?? Facts.Options.FirstText($"depositMethods.{(network == "TRC20" && currency == "USDT" ? "USDT-TRC20" : currency)}");
        return from chosen in method is not null ? Call.Value<string?>(method) : Post("private/DepositMethods").With("asset", asset).ReadJson(json =>
                   json["result"].Items.Select(m => m["method"].Text).FirstOrDefault(m => network is not null && m.Contains(network, StringComparison.Ordinal))
                       ?? json["result"][0]["method"].TextOrNull)
               from address in Post("private/DepositAddresses").With("asset", asset).With("method", chosen).With(extra.Without("network", "method"))
                   .ReadJson(json => json["result"][0]["address"].TextOrNull is { } address
                       ? new DepositAddress(currency, address) { Tag = json["result"][0]["tag"].TextOrNull, Raw = json["result"][0].Kept }
                       : throw new ExchangeError(ErrorClass.InvalidAddress, $"Kraken has no deposit address of {currency} yet: create one").ToException())
               select address;
    }

    public override Call<DepositAddress> CreateDepositAddress(Markets markets, string currency, Params extra) =>
        FetchDepositAddress(markets, currency, Params.Of("new", "true").With(extra));

    protected override Withdraw Checked(Withdraw withdrawal) =>
        withdrawal.Address.Length > 0 ? base.Checked(withdrawal) : withdrawal with { Extra = withdrawal.Extra.Without("tag") };

    // The address is told by the name under which the account keeps it.
    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal) => !withdrawal.Extra.Has("key")
        ? Call.Fail<Transaction>(ErrorClass.ExchangeError, "Kraken withdraws to addresses that the account knows: give the address' name there as the parameter key")
        : Post("private/Withdraw").Commits()
            .With("asset", markets.CurrencyId(withdrawal.Currency))
            .With("amount", withdrawal.Amount)
            .With("address", withdrawal.Address.Length == 0 ? null : withdrawal.Address)
            .With(withdrawal.Extra)
            .ReadJson(json => new Transaction(json["result"]["refid"].Text) { Raw = json["result"].Kept });

    public override Call<TransferEntry> Transfer(Markets markets, Transfer transfer)
    {
        var (from, to) = (Wallet(transfer.FromAccount), Wallet(transfer.ToAccount));
        return from != "Spot Wallet"
            ? Call.Fail<TransferEntry>(ErrorClass.BadRequest, $"Kraken transfers from its spot wallet only, not from {from}")
            : Post("private/WalletTransfer").Commits()
                .With("amount", markets.CurrencyText(transfer.Currency, transfer.Amount))
                .With("from", from).With("to", to)
                .With("asset", markets.CurrencyId(transfer.Currency))
                .With(transfer.Extra)
                .ReadJson(json => new TransferEntry(json["result"]["refid"].Text)
                {
                    Currency = transfer.Currency, Amount = transfer.Amount, FromAccount = from, ToAccount = to, Status = "ok", Raw = json["result"].Kept,
                });
    }

    public override Call<IEnumerable<Position>> FetchPositions(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Post("private/OpenPositions").With("docalcs", "true").With("consolidation", "market").With(extra).ReadJson(json => json["result"].Items.Select(p =>
            new Position(markets.ById(p["pair"].TextOrNull)?.Symbol ?? p["pair"].TextOrNull)
            {
                Side = p["type"].TextOrNull == "buy" ? "long" : "short",
                Contracts = p["vol"].DecimalOrNull,
                InitialMargin = p["margin"].DecimalOrNull,
                Leverage = p["leverage"].DecimalOrNull,
                UnrealizedPnl = p["net"].DecimalOrNull,
                Raw = p.Kept,
            }));

    private Call<IEnumerable<Transaction>> Movements(string path, string type, CurrencyQuery query) =>
        Until(Post($"private/{path}").With("asset", query.CurrencyId).With("start", Seconds(query.Window.SinceMilliseconds)), query.Extra, exact: true)
            .ReadJson(json => json["result"]["withdrawals"].Or(json["result"]).Items.Select(t => ReadTransaction(t, type)));

    // The end is a second later than what was asked for, which may be in the middle of one.
    private static Asking Until(Asking asking, Params extra, bool exact = false) =>
        asking.With("end", extra.Decimal("until", "till") is { } until ? Seconds(exact ? until + 1000 : decimal.Truncate(until / 1000 + 1) * 1000) : null)
            .With(extra.Without("until", "till"));

    private static string? Seconds(decimal? milliseconds) => milliseconds is { } ms ? Numbers.Plain(ms / 1000) : null;

    private static string Wallet(string account) => account switch { "spot" => "Spot Wallet", "swap" or "future" => "Futures Wallet", _ => account };

    // "TID…": { "ordertxid", "pair": "XXBTZUSD", "time": seconds, "type": "buy", "ordertype": "limit", "price", "cost", "fee", "vol", "maker": true }
    private Trade ReadOwnTrade(string id, Json t, Markets markets)
    {
        var pair = t["pair"].TextOrNull;
        var market = ByName(pair, markets);
        return new Trade(market?.Symbol ?? pair)
        {
            Id = id,
            OrderId = t["ordertxid"].TextOrNull,
            Timestamp = t["time"].SecondsOrNull,
            Side = SideOf(t["type"].TextOrNull),
            Type = t["ordertype"].TextOrNull is { } type ? new OrderType(type) : null,
            TakerOrMaker = t["maker"].FlagOrNull switch { true => TakerOrMaker.Maker, false => TakerOrMaker.Taker, null => null },
            Price = t["price"].DecimalOrNull,
            Amount = t["vol"].DecimalOrNull,
            Cost = t["cost"].DecimalOrNull,
            Fees = t["fee"].DecimalOrNull is { } fee ? [new Fee(market?.Quote, fee)] : [],
            Raw = t.Kept,
        };
    }

    // "LID…": { "refid", "time": seconds, "type": "trade", "asset": "XXBT", "amount": with its sign, "fee", "balance" }
    private LedgerEntry ReadLedgerEntry(string id, Json e)
    {
        var currency = e["asset"].TextOrNull is { } asset ? Code(asset) : null;
        var amount = e["amount"].Decimal;
        return new LedgerEntry(id)
        {
            Direction = amount < 0 ? "out" : "in",
            ReferenceId = e["refid"].TextOrNull,
            Type = e["type"].TextOrNull switch { "withdrawal" or "deposit" => "transaction", var type => type },
            Currency = currency,
            Amount = Math.Abs(amount),
            After = e["balance"].DecimalOrNull,
            Status = "ok",
            Timestamp = e["time"].SecondsOrNull,
            Fee = new Fee(currency, e["fee"].DecimalOrNull),
            Raw = e.Kept,
        };
    }

    // { "method", "asset": "XXBT", "network": "Bitcoin", "refid", "txid", "info": address, "amount", "fee", "time": seconds, "status": "Success", "status-prop" }
    private Transaction ReadTransaction(Json t, string type)
    {
        var currency = t["asset"].TextOrNull is { } asset ? Code(asset) : null;
        return new Transaction(t["refid"].TextOrNull)
        {
            TxId = t["txid"].TextOrNull,
            Type = type,
            Currency = currency,
            Amount = t["amount"].DecimalOrNull,
            Network = t["network"].TextOrNull is { } network ? Facts.Options.FirstText($"withdrawMethods.{network}") ?? network : null,
            Address = t["info"].TextOrNull,
            Status = t["status-prop"].TextOrNull is "on-hold" or "cancel-pending" or "onhold" ? "pending" : t["status"].TextOrNull switch
            {
                "Initial" or "Pending" or "Settled" => "pending",
                "Success" or "Partial" => "ok",
                "Failure" => "failed",
                var status => status,
            },
            Timestamp = t["time"].SecondsOrNull,
            Fee = new Fee(currency, t["fee"].DecimalOrNull),
            Raw = t.Kept,
        };
    }
}
