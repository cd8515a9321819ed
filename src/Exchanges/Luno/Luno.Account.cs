using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Luno: what an account did, its fees and its money.</summary>
public sealed partial class Luno
{
    private const int MostRows = 1000;

    public override Call<IEnumerable<Account>> FetchAccounts(Params extra) =>
        Get("private/balance").With(extra).ReadJson(json => json["balance"].ListOrNone
            .Select(a => new Account(a["account_id"].Text) { Code = a["asset"].TextOrNull is { } asset ? Facts.CodeOf(asset) : null, Raw = a.Kept }));

    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades)
    {
        var market = trades.Market ?? throw Needed("Luno lists own trades by market: give a symbol");
        return Get("private/listtrades")
            .With("pair", market.Id).With("since", trades.Window.SinceMilliseconds).With("limit", trades.Window.Limit).With(trades.Extra)
            .ReadJson(json => json["trades"].ListOrNone.Select(t => ReadTrade(t, market)));
    }

    public override Call<TradingFee> FetchTradingFee(Market market, Params extra) =>
        Get("private/fee_info").With("pair", market.Id).With(extra)
            .ReadJson(json => new TradingFee(market.Symbol) { Maker = json["maker_fee"].DecimalOrNull, Taker = json["taker_fee"].DecimalOrNull, Raw = json.Kept });

    public override Call<DepositWithdrawFee> FetchDepositWithdrawFee(Markets markets, string currency, Params extra) => extra.Has("address")
        ? Get("private/send_fee").With("currency", markets.CurrencyId(currency)).With(extra)
            .ReadJson(json => new DepositWithdrawFee(currency) { Withdraw = new MovingFee { Fee = json["fee"].Decimal, Percentage = false }, Raw = json.Kept })
        : throw Needed("Luno tells the fee of sending to an address: give the parameter address");

    public override Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra) =>
        Get("private/funding_address").With("asset", markets.CurrencyId(currency)).With(extra).ReadJson(json => ReadAddress(json, markets, currency));

    public override Call<DepositAddress> CreateDepositAddress(Markets markets, string currency, Params extra) =>
        Post("private/funding_address").Commits().With("asset", markets.CurrencyId(currency)).With(extra).ReadJson(json => ReadAddress(json, markets, currency));

    // An account holds one currency, and its book-keeping is asked for by row: from the last one back, unless the caller says which rows.
    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        from accounts in Once("accounts", FetchAccounts(Params.Empty).Select(all => all.ToValueList()), TimeSpan.MaxValue)
        let account = query.Extra.Text("id") ?? AccountOf(accounts, query)
        let rows = Rows(query.Extra, query.Window.Limit)
        from entries in Get("private/accounts/{id}/transactions").With(query.Extra).With("id", account).With("min_row", rows.Min).With("max_row", rows.Max)
            .ReadJson(json => json["transactions"].ListOrNone.Select(t => ReadEntry(t, query.Markets, query.Currency)))
        select entries;

    private static string AccountOf(ValueList<Account> accounts, CurrencyQuery query)
    {
        var code = query.Currency ?? throw Needed("Luno keeps a ledger per account: give a currency, or the parameter id");
        _ = query.CurrencyId;
        return accounts.LastOrDefault(a => a.Code == code)?.Id ?? throw Refused(ErrorClass.ExchangeError, $"there is no account of {code}");
    }

    private static (decimal Min, decimal Max) Rows(Params extra, int? limit)
    {
        var (min, max) = (extra.Decimal("min_row"), extra.Decimal("max_row")) switch
        {
            (null, null) => (-MostRows, 0),
            ({ } from, { } to) => (from, to),
            _ => throw Refused(ErrorClass.ExchangeError, "give both of min_row and max_row, or neither"),
        };
        if (limit < max - min) (min, max) = max <= 0 ? (max - limit.Value, max) : min > 0 ? (min, min + limit.Value) : (min, max);
        return max - min <= MostRows ? (min, max) : throw Refused(ErrorClass.ExchangeError, $"Luno gives {MostRows} rows at a time: bring min_row and max_row nearer");
    }
}
