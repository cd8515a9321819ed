using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Engine.Tests.CommandLine;

/// <summary>Answers as tables.</summary>
public sealed class SheetTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123);

    public static TheoryData<string, object, string> Answers => new()
    {
        { "position", ((ValueList<Position>)[new("BTC/USDT:USDT") { Side = "short", Contracts = 0.5m, EntryPrice = 64000m, Leverage = 10m, MarginMode = "cross", UnrealizedPnl = -0.00000001m }]), "BTC/USDT:USDT short 0.5 64000 10 cross -0.00000001" },
        { "funding rate", new FundingRate("BTC/USDT:USDT") { Rate = 0.0001m, FundingTimestamp = Time, Interval = "8h" }, "BTC/USDT:USDT 0.0001 2023-11-14 22:13:20 8h" },
        { "funding rates", new[] { new FundingRate("A/B:B") { Rate = -0.00012m } }.ToValueMap(r => r.Symbol), "A/B:B -0.00012" },
        { "past funding rates", ((ValueList<PastFundingRate>)[new("A/B:B") { Rate = 0.0001m, Timestamp = Time }]), "A/B:B 2023-11-14 22:13:20 0.0001" },
        { "open interest", new OpenInterest("A/B:B") { Amount = 12m, Value = 34m }, "value 34" },
        { "transactions", ((ValueList<Transaction>)[new("1") { Type = "deposit", Currency = "XRP", Amount = 20m, Tag = "77", Status = "ok", Fee = new Fee("XRP", 0.25m) }]), "1 deposit XRP 20 0.25 XRP ok 77" },
        { "transfers", ((ValueList<TransferEntry>)[new("1") { Currency = "BTC", Amount = 0.1m, FromAccount = "spot", ToAccount = "swap", Status = "ok" }]), "1 BTC 0.1 spot swap ok" },
        { "ledger", ((ValueList<LedgerEntry>)[new("1") { Type = "trade", Direction = "in", Currency = "BTC", Amount = 1e-18m, After = 2m }]), "1 trade in BTC 0.000000000000000001 2" },
        { "deposit address", new DepositAddress("XRP", "rEb8TK") { Network = "XRP", Tag = "77" }, "XRP XRP rEb8TK 77" },
        { "accounts", ((ValueList<Account>)[new("main") { Type = "spot", Code = "USD" }]), "main spot USD" },
        { "moving fees", new[] { new DepositWithdrawFee("BTC") { Withdraw = new MovingFee { Fee = 0.0002m } } }.ToValueMap(f => f.Currency), "BTC 0.0002" },
        { "trading fees", new[] { new TradingFee("A/B") { Maker = -0.0001m, Taker = 0.001m } }.ToValueMap(f => f.Symbol), "A/B -0.0001 0.001" },
        { "status", new ExchangeStatus("maintenance") { Eta = Time }, "until 2023-11-14 22:13:20" },
        { "candles", ((ValueList<Candle>)[new(Time, 1m, 2m, 0.5m, null, 79228162514264337593543950335m)]), "2023-11-14 22:13:20 1 2 0.5 79228162514264337593543950335" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_has_its_row(string what, object answer, string row)
    {
        Assert.NotNull(what);
        Assert.Equal(row, string.Join(' ', Print(answer)[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Columns_stand_below_their_titles_and_numbers_end_alike()
    {
        var lines = Print((ValueList<Candle>)[new(Time, 1m, 2m, 0.5m, 10.25m, 3m), new(Time, 1000m, 2m, 0.5m, 1m, 30m)]);
        Assert.Equal(
        [
            "time (UTC)           open  high  low  close  volume",
            "2023-11-14 22:13:20     1     2  0.5  10.25       3",
            "2023-11-14 22:13:20  1000     2  0.5      1      30",
        ], lines);
    }

    [Fact]
    public void An_answer_that_tells_nothing_is_no_empty_row()
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var terminal = new Terminal { Out = output, Error = error };
        Sheets.Of((ValueList<Order>)[])!.Write(terminal);
        Sheets.Of((ValueList<Order>)[new((string?)null)])!.Write(terminal);
        Assert.Equal(("", "none|done; the exchange says no more|"), (output.ToString(), error.ToString().ReplaceLineEndings("|")));
    }

    private static string[] Print(object answer)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        Sheets.Of(answer)!.Write(new Terminal { Out = output, Error = error });
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
