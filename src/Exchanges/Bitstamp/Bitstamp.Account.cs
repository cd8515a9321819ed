using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Bitstamp: fees, what an account did, and its money.</summary>
public sealed partial class Bitstamp
{
    public override Call<TradingFee> FetchTradingFee(Market market, Params extra) =>
        Post("private/fees/trading/").With("market_symbol", market.Id).With(extra).ReadJson(json =>
            json.List.Where(f => f["currency_pair"].TextOrNull == market.Id)
                .Select(f => ReadTradingFee(f, market.Symbol)).FirstOrDefault() ?? new TradingFee(market.Symbol) { Raw = json.Kept });

    public override Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) =>
        Post("private/fees/trading/").With(extra).ReadJson(json =>
            json.List.Select(f => ReadTradingFee(f, markets.ById(f["market"].Text)?.Symbol ?? f["market"].Text)));

    public override Call<IEnumerable<DepositWithdrawFee>> FetchDepositWithdrawFees(Markets markets, IReadOnlyList<string>? currencies, Params extra) =>
        Post("private/fees/withdrawal/").With(extra).ReadJson(json => json.List.GroupBy(f => f["currency"].Text).Select(networks =>
            new DepositWithdrawFee(markets.Code(networks.Key))
        {
            Withdraw = new MovingFee { Fee = networks.Last()["fee"].DecimalOrNull },
            Networks = networks.Where(n => n["network"].IsSaid).ToValueMap(n => Facts.NetworkOf(n["network"].Text, markets.Code(networks.Key)),
                n => new NetworkFee { Withdraw = new MovingFee { Fee = n["fee"].DecimalOrNull } }),
            Raw = Json.KeptOf(networks),
        }));

    public override Call<Order> EditOrder(OrderQuery order, NewOrder changed) =>
        Post("private/replace_order/").Commits()
            .With("amount", changed.AmountText)
            .With("price", changed.PriceText)
            .With("client_order_id", changed.ClientOrderId ?? changed.Extra["client_order_id"])
            .With("id", changed.ClientOrderId is null && !changed.Extra.Has("client_order_id") ? order.RequiredId : null)
            .With(changed.Extra)
            .ReadJson(json => ReadOrder(json["id"].IsSaid ? json : throw json["id"].Bad("an order id"), order.Markets, changed.Market) with { Type = changed.Type });

    public override Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra) =>
        (market is null ? Post("private/cancel_all_orders/") : Post("private/cancel_all_orders/{pair}/").With("pair", market.Id)).Commits().With(extra)
            .ReadJson(json => json["canceled"].List.Select(o => ReadOrder(o, markets, null)));

    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) =>
        (trades.Market is { } market ? Post("private/user_transactions/{pair}/").With("pair", market.Id) : Post("private/user_transactions/"))
            .With("limit", trades.Window.Limit).With(trades.Extra)
            .ReadJson(json => json.List.Where(t => t["type"].TextOrNull == "2").Select(t => ReadOwnTrade(t, trades.Markets)));

    public override Call<IEnumerable<Transaction>> FetchTransactions(CurrencyQuery query) =>
        Post("private/user_transactions/").With("limit", query.Window.Limit).With(query.Extra)
            .ReadJson(json => json.List.Where(t => t["type"].TextOrNull is "0" or "1").Select(t => ReadTransaction(t, query.Markets, query.Currency)));

    // The exchange looks back 50 million seconds at most.
    public override Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query) =>
        from now in Now
        from withdrawals in Post("private/withdrawal-requests/")
            .With("timedelta", query.Window.Since is { } since ? (long)(now - since).TotalMilliseconds : 50_000_000L).With(query.Extra)
            .ReadJson(json => json.List.Select(t => ReadTransaction(t, query.Markets, null)))
        select withdrawals;

    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        Post("private/user_transactions/").With("limit", query.Window.Limit).With(query.Extra)
            .ReadJson(json => json.List.Select(t => ReadLedgerEntry(t, query)));

    public override Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra) => IsFiat(currency)
        ? Call.Fail<DepositAddress>(ErrorClass.NotSupported, $"Bitstamp has no deposit addresses of {currency}: transfer it through a bank")
        : Post($"private/{currency.ToLowerInvariant()}_address/").With(extra).ReadJson(json => new DepositAddress(currency, Told(json["address"], currency))
        {
            Tag = json["memo_id"].Or(json["destination_tag"]).TextOrNull,
            Raw = json.Kept,
        });

    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal) => IsFiat(withdrawal.Currency)
        ? Post("private/withdrawal/open/").Commits()
            .With("amount", withdrawal.Amount).With("iban", withdrawal.Address).With("account_currency", markets.CurrencyId(withdrawal.Currency)).With(withdrawal.Extra)
            .ReadJson(json => Requested(json, markets, withdrawal.Currency))
        : Post($"private/{withdrawal.Currency.ToLowerInvariant()}_withdrawal/").Commits()
            .With("amount", withdrawal.Amount)
            .With(withdrawal.Currency == "XRP" ? "destination_tag" : "memo_id", withdrawal.Currency is "XRP" or "XLM" or "HBAR" ? withdrawal.Tag : null)
            .With("address", withdrawal.Address).With(withdrawal.Extra)
            .ReadJson(json => Requested(json, markets, null));

    public override Call<TransferEntry> Transfer(Markets markets, Transfer transfer)
    {
        var (from, to) = (transfer.FromAccount == "main", transfer.ToAccount == "main");
        if (from == to) return Call.Fail<TransferEntry>(ErrorClass.BadRequest, "Bitstamp transfers from or to the main account: name one of the two main");
        return Post(from ? "private/transfer-from-main/" : "private/transfer-to-main/").Commits()
            .With("amount", markets.CurrencyAmount(transfer.Currency, transfer.Amount))
            .With("currency", markets.CurrencyId(transfer.Currency).ToUpperInvariant())
            .With("subAccount", from ? transfer.ToAccount : transfer.FromAccount)
            .With(transfer.Extra)
            .ReadJson(json => new TransferEntry((string?)null)
            {
                Currency = transfer.Currency, Amount = transfer.Amount, FromAccount = transfer.FromAccount, ToAccount = transfer.ToAccount,
                Status = json["status"].Text switch { "error" => "failed", var status => status },
                Raw = json.Kept,
            });
    }

    public override Call<FundingRate> FetchFundingRate(Market market, Params extra) =>
        Get("public/funding_rate/{market_symbol}/").With("market_symbol", market.Id).With(extra).ReadJson(json => new FundingRate(market.Symbol)
        {
            MarkPrice = json["mark_price"].DecimalOrNull,
            IndexPrice = json["index_price"].DecimalOrNull,
            Timestamp = json["timestamp"].SecondsOrNull,
            Rate = json["funding_rate"].DecimalOrNull,
            FundingTimestamp = json["next_funding_time"].SecondsOrNull,
            Raw = json.Kept,
        });

    public override Call<IEnumerable<PastFundingRate>> FetchFundingRateHistory(Markets markets, Market? market, Window window, Params extra) => market is null
        ? throw Needed("Bitstamp tells past funding rates by market: give a symbol")
        : Get("public/funding_rate_history/{pair}/").With("pair", market.Id)
            .With("since_timestamp", window.SinceMilliseconds is { } since ? (since + 500) / 1000 : null)
            .With("until_timestamp", (extra.Time("until") ?? extra.Time("till"))?.ToUnixTimeSeconds())
            .With("limit", window.Limit)
            .With(extra.Without("until", "till"))
            .ReadJson(json => json["funding_rate_history"].List
                .Select(r => new PastFundingRate(market.Symbol) { Rate = r["funding_rate"].DecimalOrNull, Timestamp = r["timestamp"].SecondsOrNull, Raw = r.Kept }));

    // { "currency_pair": "btcusd", "market": "btcusd", "fees": { "maker": "0.300", "taker": "0.400" } }
    private static TradingFee ReadTradingFee(Json f, string symbol) =>
        new(symbol) { Maker = f["fees"]["maker"].DecimalOrNull, Taker = f["fees"]["taker"].DecimalOrNull, Raw = f.Kept };

    // { "id", "type": "2", "datetime", "order_id", "fee", "btc": amount with its sign, "usd": cost, "btc_usd": price }
    private static Trade ReadOwnTrade(Json t, Markets markets)
    {
        var pair = t.Fields.Select(f => f.Name).FirstOrDefault(name => name != "order_id" && name.Contains('_', StringComparison.Ordinal));
        var market = pair is null ? MarketOf(t, markets) : markets.ById(pair.Replace("_", "", StringComparison.Ordinal));
        var trade = ReadFill(t, market);
        return trade with
        {
            Symbol = market?.Symbol ?? pair?.Replace('_', '/').ToUpperInvariant(),
            Price = pair is null ? trade.Price : t[pair].DecimalOrNull,
            Side = trade.Amount is not { } amount ? null : amount < 0 ? Side.Sell : Side.Buy,
            Amount = Abs(trade.Amount),
        };
    }

    // { "id", "type": "0" deposit | "1" withdrawal, "datetime", "fee", "btc": amount, other currencies: 0 } or { "id", "currency", "amount", "status", "address", … }
    private static Transaction ReadTransaction(Json t, Markets markets, string? asked)
    {
        var id = t["currency"].TextOrNull?.ToLowerInvariant() ?? CurrencyIn(t);
        var code = id is null ? asked : markets.Code(id.ToUpperInvariant());
        var amount = t["amount"].IsMissing ? t[asked is null ? id ?? "" : markets.CurrencyId(asked).ToLowerInvariant()] : t["amount"];
        var address = t["address"].TextOrNull?.Split("?dt=") ?? [];
        return new Transaction(t["id"].TextOrNull)
        {
            TxId = t["transaction_id"].TextOrNull,
            Type = t["type"].TextOrNull switch { "0" => "deposit", "1" => "withdrawal", null => "withdrawal", _ => null },
            Currency = code,
            Amount = Abs(amount.DecimalOrNull),
            Status = t["status"].TextOrNull switch { null => "ok", "0" or "1" => "pending", "2" => "ok", "3" => "canceled", "4" => "failed", var status => status },
            Timestamp = t["datetime"].Iso8601OrNull,
            Address = address.ElementAtOrDefault(0),
            AddressTo = address.ElementAtOrDefault(0),
            Tag = address.ElementAtOrDefault(1),
            TagTo = address.ElementAtOrDefault(1),
            Fee = t["fee"].DecimalOrNull is { } fee ? new Fee(t["amount"].IsMissing ? code : null, fee) : null,
            Raw = t.Kept,
        };
    }

    private static Transaction Requested(Json json, Markets markets, string? currency) =>
        ReadTransaction(json["id"].IsSaid || json["withdrawal_id"].IsSaid ? json : throw json["id"].Bad("the id of the withdrawal"), markets, currency);

    // The currency is the field with an amount.
    private static string? CurrencyIn(Json t) => t.Fields
        .Where(f => f.Name is not ("fee" or "price" or "datetime" or "type" or "status" or "id") && !f.Name.Contains('_', StringComparison.Ordinal))
        .FirstOrDefault(f => f.Value.DecimalOrNull is { } amount and not 0).Name;

    // A trade ("type": "2"), or a movement of money: "0", "1", between accounts "14".
    private static LedgerEntry ReadLedgerEntry(Json t, CurrencyQuery query)
    {
        var type = t["type"].TextOrNull;
        if (type == "2")
        {
            var trade = ReadOwnTrade(t, query.Markets);
            return new LedgerEntry(trade.Id)
            {
                Type = "trade", Direction = trade.Side == Side.Buy ? "in" : "out", ReferenceId = trade.OrderId, Timestamp = trade.Timestamp, Status = "ok",
                Currency = trade.Symbol is { } symbol ? query.Markets.Find(symbol)?.Base : null, Amount = trade.Amount, Fee = trade.Fee, Raw = t.Kept,
            };
        }
        var moved = ReadTransaction(t, query.Markets, query.Currency);
        var amount = t["amount"].IsMissing ? moved.Currency is { } code ? t[query.Markets.CurrencyId(code).ToLowerInvariant()] : default : t["amount"];
        return new LedgerEntry(moved.Id)
        {
            Type = type switch { "0" or "1" => "transaction", "14" => "transfer", _ => type },
            Direction = amount.DecimalOrNull is { } signed ? signed > 0 ? "in" : "out" : null,
            ReferenceId = moved.TxId, Timestamp = moved.Timestamp, Currency = moved.Currency, Amount = moved.Amount, Status = moved.Status, Fee = moved.Fee, Raw = t.Kept,
        };
    }
}
