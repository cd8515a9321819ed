using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Binance: deposits, withdrawals, addresses, transfers between accounts, fees, and the ledgers of contract accounts.</summary>
public sealed partial class Binance
{
    // The exchange looks at ninety days at a time.
    private const long MostHistory = 90L * 24 * 3600 * 1000;

    // Listing closed or cancelled orders is listing orders: their pages are those of all.
    protected override Paging? PagingOf(IOperation operation) => operation switch
    {
        Protocol.FetchOHLCV candles => new Paging(MostCandles, Timeframes.Length(candles.Timeframe)),
        Protocol.FetchFundingRateHistory => new Paging(1000, TimeSpan.FromHours(8)),
        Protocol.FetchTransfers transfers => transfers.Extra.IsOn("internal") ? null : new Paging(1000),
        Protocol.FetchTrades or Protocol.FetchOrders or Protocol.FetchMyTrades or Protocol.FetchDeposits or Protocol.FetchWithdrawals => new Paging(1000),
        // What one trade earned, and what it cost, have one id.
        Protocol.FetchLedger => new Paging(1000) { MayRepeat = true },
        _ => null,
    };

    public override Call<IEnumerable<Transaction>> FetchDeposits(CurrencyQuery query)
    {
        var (since, until) = (query.Window.SinceMilliseconds, (long?)query.Extra.Decimal("until"));
        var asking = IsFiat(query)
            ? Get("sapi/fiat/orders").With("transactionType", 0).With("beginTime", since).With("endTime", until)
            : Get("sapi/capital/deposit/hisrec").With("coin", query.CurrencyId).With("startTime", since)
                .With("endTime", since + MostHistory is { } last ? Math.Min(last, until ?? last) : null).With("limit", query.Window.Limit);
        return Movements(asking.With(query.Extra.Without("until", "fiatOnly", "paginate")), query, "deposit");
    }

    public override Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query)
    {
        var since = query.Window.SinceMilliseconds;
        var asking = IsFiat(query)
            ? Get("sapi/fiat/orders").With("endTime", query.Extra["until"]).With("transactionType", 1).With("beginTime", since)
            : Get("sapi/capital/withdraw/history").With("endTime", query.Extra["until"]).With("coin", query.CurrencyId).With("startTime", since)
                .With("endTime", since + MostHistory).With("limit", query.Window.Limit);
        return Movements(asking.With(query.Extra.Without("until", "fiatOnly", "paginate")), query, "withdrawal");
    }

    public override Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra) =>
        Get("sapi/capital/deposit/address").With("coin", markets.CurrencyId(currency))
            .With("network", NetworkIn(extra, currency, markets)).With(extra.Without("networkCode", "network"))
            .ReadJson(json => new DepositAddress(currency, Told(json["address"], currency))
            {
                Network = json["url"].TextOrNull is { } url ? NetworkAt(url, markets.Currencies[currency]) : null,
                Tag = json["tag"].TextOrNull,
                Raw = json.Kept,
            });

    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal) =>
        Post("sapi/capital/withdraw/apply").Commits()
            .With("coin", markets.CurrencyId(withdrawal.Currency))
            .With("address", withdrawal.Address)
            .With("addressTag", withdrawal.Tag)
            .With("network", NetworkIn(withdrawal.Extra, withdrawal.Currency, markets))
            .With("amount", markets.CurrencyText(withdrawal.Currency, withdrawal.Amount, withdrawal.Extra.Text("networkCode", "network")))
            .With(withdrawal.Extra.Without("networkCode", "network"))
            .ReadJson(json => ReadTransaction(json["id"].IsSaid ? json : throw json["id"].Bad("the id of the withdrawal"), markets, withdrawal.Currency, null));

    public override Call<TransferEntry> Transfer(Markets markets, Transfer transfer) =>
        Post("sapi/asset/transfer").Commits()
            .With("asset", markets.CurrencyId(transfer.Currency))
            .With("amount", markets.CurrencyText(transfer.Currency, transfer.Amount))
            .With(transfer.Extra.Text("type") is { } type ? Params.Of("type", type) : Route(transfer, markets))
            .With(transfer.Extra.Has("type") ? transfer.Extra : transfer.Extra.Without("symbol"))
            .ReadJson(json => ReadTransfer(json["tranId"].IsSaid ? json : throw json["tranId"].Bad("the id of the transfer"), markets, transfer.Currency));

    // MAIN_UMFUTURE; of isolated margin the symbol besides, which may also stand in the place of the account.
    private Params Route(Transfer transfer, Markets markets)
    {
        var symbol = transfer.Extra.Text("symbol") is { } given ? markets[given].Id : null;
        var (from, to) = (AccountId(transfer.FromAccount, markets), AccountId(transfer.ToAccount, markets));
        if (symbol is null && (from == "ISOLATED" || to == "ISOLATED")) throw Needed("a transfer from or to isolated margin needs the parameter symbol");
        var (isolatedFrom, isolatedTo) = (!IsAccount(from), !IsAccount(to));
        if (!isolatedFrom && !isolatedTo) return Params.Of("type", $"{from}_{to}");
        if (new[] { "UMFUTURE", "CMFUTURE", "FUNDING", "OPTION" }.Any(other => from == other || to == other))
            throw Refused(ErrorClass.BadRequest, $"the exchange does not transfer between {transfer.FromAccount} and {transfer.ToAccount}");
        var market = symbol ?? (isolatedTo ? to : from);
        return (isolatedFrom, isolatedTo) switch
        {
            (true, _) when to == "MAIN" => Params.Of("type", "ISOLATED_MARGIN_MAIN").With("fromSymbol", market),
            (_, true) when from == "MAIN" => Params.Of("type", "MAIN_ISOLATED_MARGIN").With("toSymbol", market),
            (true, true) => Params.Of("type", "ISOLATEDMARGIN_ISOLATEDMARGIN").With("fromSymbol", from).With("toSymbol", to),
            (true, false) => Params.Of("type", $"ISOLATEDMARGIN_{to}").With("fromSymbol", market),
            _ => Params.Of("type", $"{from}_ISOLATEDMARGIN").With("toSymbol", market),
        };
    }

    public override Call<IEnumerable<TransferEntry>> FetchTransfers(CurrencyQuery query)
    {
        var isInternal = query.Extra.IsOn("internal");
        if (query.Currency is not null) _ = query.CurrencyId;
        return from kind in SettingText("defaultType")
               let source = query.Extra.Text("fromAccount") ?? kind
               let target = query.Extra.Text("toAccount") ?? (source == "future" ? "spot" : "future")
               from transfers in (isInternal ? Get("sapi/pay/transactions")
                   : Get("sapi/asset/transfer").With("type", query.Extra.Text("type") ?? $"{Known(source)}_{Known(target)}"))
                   .With(isInternal ? "limit" : "size", query.Window.Limit)
                   .With("startTime", query.Window.SinceMilliseconds)
                   .With("endTime", query.Extra["until"])
                   .With(query.Extra.Without("until", "internal", "paginate"))
                   .ReadJson(json => json["rows"].Or(json["data"]).Items.Select(t => ReadTransfer(t, query.Markets, query.Currency)))
               select transfers;

        string Known(string account) => Facts.Options.FirstText($"accountsByType.{account}")
            ?? throw Refused(ErrorClass.ExchangeError, $"{account} is no account of the exchange, but spot, funding, margin, linear, inverse, option");
    }

    public override Call<IEnumerable<DepositWithdrawFee>> FetchDepositWithdrawFees(Markets markets, IReadOnlyList<string>? currencies, Params extra) =>
        Get("sapi/capital/config/getall").With(extra).ReadJson(json => json.List.Select(c => ReadMovingFee(c, markets.Code(c["coin"].Text))));

    public override Call<TradingFee> FetchTradingFee(Market market, Params extra) =>
        from markets in LoadedMarkets
        from subKind in SettingText("defaultSubType")
        let papi = extra.IsOn("papi") || extra.IsOn("portfolioMargin")
        let endpoint = (extra.Text("subType", "defaultSubType") ?? (market.Linear == true ? "linear" : market.Inverse == true ? "inverse" : subKind)) switch
        {
            "linear" => papi ? "papi/um/commissionRate" : "fapiPrivate/commissionRate",
            "inverse" => papi ? "papi/cm/commissionRate" : "dapiPrivate/commissionRate",
            _ => "sapi/asset/tradeFee",
        }
        from fee in Get(endpoint).With("symbol", market.Id).With(extra.Without("papi", "portfolioMargin", "subType", "defaultSubType"))
            .ReadJson(json => ReadTradingFee(json.IsArray ? json[0] : json, markets, market))
        select fee;

    // Of contracts the exchange tells the tier, and what a tier pays is known.
    public override Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) =>
        from kind in SettingText("defaultType")
        from subKind in SettingText("defaultSubType")
        let type = extra.Text("defaultType", "type") ?? kind
        let isLinear = (extra.Text("subType", "defaultSubType") ?? subKind) is not "inverse"
        let rest = extra.Without("type", "defaultType", "subType", "defaultSubType")
        from fees in type is "spot" or "margin"
            ? Get("sapi/asset/tradeFee").With(rest).ReadJson(json => json.List.Select(f => ReadTradingFee(f, markets, null)))
            : isLinear
                ? Get("fapiPrivate/accountConfig").With(rest).ReadJson(json => TierFees(json, "linear", markets.All.Values.Where(m => m.Linear == true)))
                : Get("dapiPrivate/account").With(rest).ReadJson(json => TierFees(json, "inverse", markets.All.Values.Where(m => m.Inverse == true)))
        select fees;

    // Contract and option accounts have one, the spot account has none.
    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        from kind in SettingText("defaultType")
        from subKind in SettingText("defaultSubType")
        let extra = query.Extra
        let type = extra.Text("defaultType", "type") ?? kind
        let subType = extra.Text("subType", "defaultSubType") ?? subKind
        let papi = extra.IsOn("papi") || extra.IsOn("portfolioMargin")
        let endpoint = type == "option" ? "eapiPrivate/bill"
            : subType == "linear" || (subType is null && type is "future" or "swap") ? papi ? "papi/um/income" : "fapiPrivate/income"
            : subType == "inverse" || (subType is null && type == "delivery") ? papi ? "papi/cm/income" : "dapiPrivate/income"
            : throw NotHere("the exchange keeps ledgers of contract accounts: give type swap with subType linear or inverse, or type option")
        from entries in Get(endpoint)
            .With("startTime", query.Window.SinceMilliseconds)
            .With("limit", query.Window.Limit)
            .With("endTime", extra["until"])
            .With("currency", type == "option" ? query.Markets.CurrencyId(query.RequiredCurrency) : null)
            .With(extra.Without("type", "defaultType", "subType", "defaultSubType", "until", "papi", "portfolioMargin", "paginate"))
            .ReadJson(json => json.List.Select(e => ReadLedgerEntry(e, query)))
        select entries;

    private Call<IEnumerable<Transaction>> Movements(Asking asking, CurrencyQuery query, string type)
    {
        var id = query.CurrencyId;
        return asking
            .ReadJson(json => (json.IsArray ? json : json["data"]).List.Select(t => ReadTransaction(t, query.Markets, id is null ? null : query.Currency, type)));
    }

    private bool IsFiat(CurrencyQuery query) => query.Extra.IsOn("fiat") || (query.Currency is { } code && Facts.Options.FirstText($"legalMoney.{code}") is not null);

    private string AccountId(string account, Markets markets) =>
        (Facts.Options.FirstText($"accountsByType.{account.ToLowerInvariant()}") ?? markets.Find(account)?.Id ?? account).ToUpperInvariant();

    private bool IsAccount(string id) => Facts.Options.FirstText($"accountsById.{id}") is not null;

    private static string? NetworkIn(Params extra, string currency, Markets markets) =>
        extra.Text("networkCode", "network") is { } network ? markets.NetworkId(network, currency) : null;
}
