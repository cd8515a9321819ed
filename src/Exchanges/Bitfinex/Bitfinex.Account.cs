using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Bitfinex: wallets, fees, and what moves into, out of and between them.</summary>
public sealed partial class Bitfinex
{
    private const string WithdrawPath = "auth/w/withdraw";

    // One of three wallets; that of derivatives is the margin wallet's part in currencies that end with F0.
    public override Call<Balance> FetchBalance(Markets markets, Params extra)
    {
        var asked = extra.Text("type") ?? "exchange";
        var wallet = WalletOf(asked) ?? asked;
        return Post("private/auth/r/wallets").With(extra.Without("type")).ReadJson(json => new Balance(json.List
            .Where(w => w[0].Text == wallet && (asked != "derivatives" || w[1].Text.EndsWith("F0", StringComparison.OrdinalIgnoreCase)))
            .ToValueMap(w => Facts.CodeOf(w[1].Text), ReadHolding)) { Raw = json.Kept });
    }

    // [null, null, null, null, [[maker, maker to stable coins, maker to fiat, null, null, maker of derivatives], [the same of takers]], …]
    public override Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) =>
        Post("private/auth/r/summary").With(extra).ReadJson(json =>
        {
            var (maker, taker) = (json[4][0], json[4][1]);
            if (!maker.IsArray || !taker.IsArray) throw maker.Bad("a list of fees");
            return markets.All.Values.Select(m =>
            {
                var at = Facts.Options.Declares($"fiat.{m.Quote}") ? 2 : m.IsContract ? 5 : 0;
                return new TradingFee(m.Symbol)
                {
                    Maker = maker[at].DecimalOrNull, Taker = taker[at].DecimalOrNull, Percentage = true, TierBased = true, Raw = json.Kept,
                };
            });
        });

    public override Call<IEnumerable<Transaction>> FetchTransactions(CurrencyQuery query) =>
        OfCurrency("auth/r/movements", query).With("start", query.Window.SinceMilliseconds).With("limit", query.Window.Limit).With(query.Extra)
            .ReadJson(json => json.List.Select(t => ReadMovement(t, query.Markets)));

    public override Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) =>
        Within(OfCurrency("auth/r/ledgers", query), query.Window, query.Extra).ReadJson(json => json.List.Select(e => ReadEntry(e, query.Markets)));

    // Amounts keep the exchange's sign.
    protected override LedgerEntry CompleteOf(LedgerEntry entry)
    {
        var before = entry.After - entry.Amount;
        return entry with { Before = before, Direction = entry.After > before ? "in" : entry.After < before ? "out" : null };
    }

    public override Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra) =>
        ToAddress(Post("private/auth/w/deposit/address"), markets, currency, extra);

    public override Call<DepositAddress> CreateDepositAddress(Markets markets, string currency, Params extra) =>
        ToAddress(Post("private/auth/w/deposit/address").Commits(), markets, currency, Params.Of("op_renew", (decimal?)1).With(extra));

    public override Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal)
    {
        var currency = withdrawal.Currency;
        var method = MethodOf(markets, currency, withdrawal.Extra);
        return from includeFee in SettingFlag("withdraw.includeFee")
               from requested in Post($"private/{WithdrawPath}").Commits()
                   .With("method", method)
                   .With("wallet", withdrawal.Extra.Text("wallet") ?? "exchange")
                   .With("amount", Numbers.Plain(withdrawal.Amount))
                   .With("address", withdrawal.Address)
                   .With("payment_id", withdrawal.Tag)
                   .With("fee_deduct", includeFee ? 1 : null)
                   .With(withdrawal.Extra.Without("network", "wallet"))
                   .ReadJson(json => ReadWithdrawal(json, currency))
               select requested;
    }

    public override Call<TransferEntry> Transfer(Markets markets, Transfer transfer)
    {
        var from = WalletOf(transfer.FromAccount) ?? throw NoWallet(transfer.FromAccount);
        var to = WalletOf(transfer.ToAccount) ?? throw NoWallet(transfer.ToAccount);
        var id = markets.CurrencyId(transfer.Currency);
        return Post("private/auth/w/transfer").Commits()
            .With("amount", markets.CurrencyText(transfer.Currency, transfer.Amount))
            .With("currency", IdIn(id, transfer.FromAccount)).With("currency_to", IdIn(id, transfer.ToAccount))
            .With("from", from).With("to", to).With(transfer.Extra)
            .ReadJson(json => ReadTransfer(json, transfer.Currency, markets));
    }

    private string? WalletOf(string name) => Facts.Options.FirstText($"v2AccountsByType.{name}");

    private static Errors.BaseError NoWallet(string name) => Needed($"there is no wallet {name}, but exchange (spot), margin, funding and derivatives");

    private static string IdIn(string id, string account) => account != "derivatives" || id.EndsWith("F0", StringComparison.Ordinal) ? id : $"{id}F0";

    private Asking OfCurrency(string path, CurrencyQuery query) => query.CurrencyId is { } id
        ? Post($"private/{path}/{{currency}}/hist").With("currency", id)
        : Post($"private/{path}/hist");

    // The exchange's method of a network; a coin's own chain has the name of the coin.
    private static string MethodOf(Markets markets, string currency, Params extra)
    {
        markets.CurrencyId(currency);
        return markets.Currencies[currency].Networks.TryGetValue(extra.Text("network") ?? currency, out var network)
            ? network.Id
            : throw Needed($"{currency} moves on {string.Join(", ", markets.Currencies[currency].Networks.Keys)}: name one as the parameter network");
    }

    private static Call<DepositAddress> ToAddress(Asking asking, Markets markets, string currency, Params extra) =>
        asking.With("method", MethodOf(markets, currency, extra)).With("wallet", extra.Text("wallet") ?? "exchange").With("op_renew", 0)
            .With(extra.Without("network", "wallet")).ReadJson(json => ReadAddress(json, currency));
}
