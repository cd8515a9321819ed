using System.Globalization;

namespace Ccxt.Engine.Tests.CommandLine;

/// <summary>Commands of an account against the venues: what is asked arrives there, and nothing without a yes.</summary>
public sealed class AccountTests(CliVenues venues) : IClassFixture<CliVenues>
{
    [Theory]
    [InlineData("binance")]
    [InlineData("kraken")]
    [InlineData("coinbasepro")]
    [InlineData("bitstamp")]
    public async Task An_order_is_placed_found_and_cancelled(string id)
    {
        var venue = venues.Host[id];
        var before = (decimal)(await venues.Run("balance", id, "--json")).Good().Json["USDT"]!["free"]!;
        var placed = (await venues.Run("order", id, "BTC/USDT", "buy", "0.01", "--limit", "20000", "--yes", "--json")).Good().Json;
        var at = Assert.Single(venue.Engine.OpenOrders(venue.Demo));
        Assert.Equal((0.01m, 20_000m, (string)placed["id"]!), (at.Amount, at.Price!.Value, venue.OrderId(at)));

        var orders = (await venues.Run("orders", id, "BTC/USDT")).Good().Table;
        Assert.Equal(["id", "time (UTC)", "symbol", "type", "side", "price", "amount", "filled"], orders[0][..8]);
        Assert.Equal((string)placed["id"]!, Assert.Single(orders.Skip(1))[0]);
        Assert.Equal((string)placed["id"]!, (string)Assert.Single((await venues.Run("orders", id, "--json", "BTC/USDT")).Good().Json.AsArray())!["id"]!);
        Assert.Equal((string)placed["id"]!, (await venues.Run("order-status", id, (string)placed["id"]!, "BTC/USDT")).Good().Named("id"));
        Assert.InRange(before - (decimal)(await venues.Run("balance", id, "--json")).Good().Json["USDT"]!["free"]!, 200, 202);
        Assert.Contains("USDT", (await venues.Run("balance", id)).Good().Table.Select(l => l[0]));

        (await venues.Run("cancel", id, (string)placed["id"]!, "--symbol", "BTC/USDT")).Good();
        Assert.Empty(venue.Engine.OpenOrders(venue.Demo));
        Assert.Equal("none", (await venues.Run("orders", id, "BTC/USDT")).Good().Error.Trim());
    }

    [Fact]
    public async Task A_market_order_fills_and_shows_among_the_own_trades()
    {
        (await venues.Run("order", "kraken", "ETH/USDT", "sell", "0.5", "--market", "-y")).Good();
        var trade = (await venues.Run("trades-mine", "kraken", "ETH/USDT", "--json")).Good().Json.AsArray()[^1]!;
        Assert.Equal(("sell", "ETH/USDT"), ((string)trade["side"]!, (string)trade["symbol"]!));
        var table = (await venues.Run("trades-mine", "kraken", "ETH/USDT")).Good().Table;
        Assert.Equal(["id", "order", "time (UTC)", "symbol", "side", "price", "amount", "cost", "fee", "role"], table[0]);
        Assert.EndsWith(" USDT", table[^1][8], StringComparison.Ordinal);
        Assert.Equal("closed", (await venues.Run("orders", "kraken", "--status", "closed")).Good().Table[^1][^1]);
        Assert.Equal(0.004m, (decimal)(await venues.Run("fees", "kraken", "ETH/USDT", "--json")).Good().Json["taker"]!);
        Assert.Equal(["symbol", "maker", "taker"], (await venues.Run("fees", "kraken", "ETH/USDT")).Good().Table[0]);
        (await venues.Run("fees", "kraken")).Bad(64, "ccxt fees kraken SYMBOL");
    }

    [Fact]
    public async Task All_orders_are_cancelled_with_a_yes()
    {
        (await venues.Run("order", "bitstamp", "BTC/USD", "buy", "0.01", "--limit", "20000", "-y")).Good();
        (await venues.Run("order", "bitstamp", "BTC/USD", "buy", "0.02", "--limit", "20001", "-y")).Good();
        (await venues.Run("cancel", "bitstamp", "--all")).Bad(64, "cancel all open orders at bitstamp [main]", "--yes");
        Assert.Equal(2, venues.Host["bitstamp"].Engine.OpenOrders(venues.Host["bitstamp"].Demo).Count);
        (await venues.Run("cancel", "bitstamp", "--all", "-y")).Good();
        Assert.Empty(venues.Host["bitstamp"].Engine.OpenOrders(venues.Host["bitstamp"].Demo));
        (await venues.Run("cancel", "bitstamp")).Bad(64, "--all");
        (await venues.Run("cancel", "bitstamp", "1", "--all", "-y")).Bad(64, "which orders");
    }

    [Theory]
    [InlineData("n")]
    [InlineData("")]
    [InlineData("yes please")]
    public async Task Whoever_is_asked_and_does_not_agree_sends_nothing(string answer)
    {
        var arrived = venues.Host["coinbasepro"].RequestLog.Count;
        var (code, _, error) = await Asked("coinbasepro", answer);
        Assert.Equal(1, code);
        Assert.StartsWith("buy 0.01 BTC/USDT at 20000 (limit, 200 USDT in all, post-only) at coinbasepro [main]? [y/N] ", error, StringComparison.Ordinal);
        Assert.Contains("not done", error, StringComparison.Ordinal);
        Assert.Equal(arrived, venues.Host["coinbasepro"].RequestLog.Count);
    }

    [Fact]
    public async Task Whoever_agrees_has_his_order()
    {
        var (code, output, error) = await Asked("coinbasepro", "y\n");
        Assert.True(code == 0, error);
        var order = Assert.Single(venues.Host["coinbasepro"].Engine.OpenOrders(venues.Host["coinbasepro"].Demo));
        Assert.Contains(venues.Host["coinbasepro"].OrderId(order), output, StringComparison.Ordinal);
        (await venues.Run("cancel", "coinbasepro", venues.Host["coinbasepro"].OrderId(order))).Good();
    }

    [Theory]
    [InlineData("say what kind", "order", "kraken", "BTC/USDT", "buy", "0.01")]
    [InlineData("say what kind", "order", "kraken", "BTC/USDT", "buy", "0.01", "--limit", "1", "--market")]
    [InlineData("how much", "order", "kraken", "BTC/USDT", "buy", "--market")]
    [InlineData("how much", "order", "kraken", "BTC/USDT", "buy", "1", "--cost", "5", "--market")]
    [InlineData("thousands' marks", "order", "kraken", "BTC/USDT", "buy", "0,5", "--market")]
    [InlineData("above zero", "order", "kraken", "BTC/USDT", "buy", "0", "--market")]
    [InlineData("above zero", "order", "kraken", "BTC/USDT", "buy", "1", "--limit", "-5")]
    [InlineData("'hold'", "order", "kraken", "BTC/USDT", "hold", "1", "--market")]
    [InlineData("nothing was sent", "order", "kraken", "BTC/USDT", "buy", "0.01", "--market")]
    [InlineData("nothing was sent", "call", "kraken", "private", "POST", "AddOrder", "pair=XBTUSDT")]
    [InlineData("nothing was sent", "withdraw", "kraken", "BTC", "1", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh")]
    [InlineData("nothing was sent", "transfer", "kraken", "BTC", "1", "spot", "swap")]
    public async Task What_moves_money_is_asked_for_in_full(string word, params string[] args)
    {
        var arrived = venues.Host["kraken"].RequestLog.Count;
        (await venues.Run(args)).Bad(64, word);
        Assert.Equal(arrived, venues.Host["kraken"].RequestLog.Count);
    }

    [Fact]
    public async Task What_an_exchange_says_of_its_own_goes_along()
    {
        var scripted = new Scripted(draft => Scripted.Json(draft.Path switch
        {
            "/Assets" => """{"error":[],"result":{"XXBT":{"altname":"XBT","decimals":10},"ZUSD":{"altname":"USD","decimals":4}}}""",
            "/AssetPairs" => """{"error":[],"result":{"XXBTZUSD":{"altname":"XBTUSD","wsname":"XBT/USD","base":"XXBT","quote":"ZUSD","pair_decimals":1,"lot_decimals":8,"fees":[],"fees_maker":[],"ordermin":"0.0001","tick_size":"0.1","status":"online"}}}""",
            "/Ledgers" => """{"error":[],"result":{"ledger":{"L4UESK":{"refid":"TY5BYV","time":1700000000.5,"type":"trade","aclass":"currency","asset":"XXBT","amount":"-0.5000000000","fee":"0.0000000000","balance":"4.5000000000"}},"count":1}}""",
            "/DepositStatus" => """{"error":[],"result":[{"method":"Bitcoin","asset":"XXBT","refid":"FTQcuak","txid":"6544b41b","info":"3ADUPNhQ","amount":"0.78125","fee":"0.0","time":1700000000,"status":"Success"}]}""",
            "/WithdrawStatus" => """{"error":[],"result":[{"method":"Bitcoin","asset":"XXBT","refid":"FTQcuak","txid":"6544b41b","info":"3ADUPNhQ","amount":"0.72485000","fee":"0.00020000","time":1700000001,"status":"Success"}]}""",
            "/OpenPositions" => """{"error":[],"result":[{"pair":"XXBTZUSD","positions":"1","type":"buy","leverage":"5.00000","vol":"0.10000000","margin":"1300.00000","net":"-12.3456"}]}""",
            "/DepositMethods" => """{"error":[],"result":[{"method":"Bitcoin","limit":false}]}""",
            "/DepositAddresses" => """{"error":[],"result":[{"address":"2N9fRkx5JTWXWHmXzZtvhQsufvoYRMq9ExV","expiretm":"0","new":true}]}""",
            "/Withdraw" => """{"error":[],"result":{"refid":"AGBSO6T-UFMTTQ-I7KGS6"}}""",
            "/WalletTransfer" => """{"error":[],"result":{"refid":"BOG5AE5-KSCNR4-VPNPEV"}}""",
            _ => """{"error":["EGeneral:Unknown method"]}""",
        }));
        async Task<Ran> Run(params string[] args)
        {
            using StringWriter o = new(CultureInfo.InvariantCulture), e = new(CultureInfo.InvariantCulture);
            var code = await Cli.RunAsync([.. args, "--config", venues.Config], o, e, scripted);
            return new Ran(code, o.ToString(), e.ToString());
        }

        Assert.Equal(["L4UESK", "2023-11-14 22:13:20", "trade", "out", "BTC", "0.5"], (await Run("ledger", "kraken")).Good().Table[^1][..6]);
        Assert.Equal("0.78125", (await Run("deposits", "kraken", "BTC")).Good().Table[^1][4]);
        Assert.Equal(0.72485m, (decimal)(await Run("withdrawals", "kraken", "BTC", "--json", "-p", "cursor=true")).Good().Json[0]!["amount"]!);
        Assert.Contains(scripted.Sent, d => d.Body?.Contains("cursor=true", StringComparison.Ordinal) == true);
        Assert.Equal(["BTC/USD", "long", "0.1", "5", "-12.3456"], (await Run("positions", "kraken")).Good().Table[^1]);
        Assert.Equal(["BTC", "2N9fRkx5JTWXWHmXzZtvhQsufvoYRMq9ExV"], (await Run("deposit-address", "kraken", "BTC")).Good().Table[^1]);
        Assert.Equal("AGBSO6T-UFMTTQ-I7KGS6", (string)(await Run("withdraw", "kraken", "BTC", "0.725", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh", "-p", "key=cold", "--yes", "--json")).Good().Json["id"]!);
        Assert.Contains(scripted.Sent, d => d.Path == "/Withdraw" && d.Body!.Contains("amount=0.725&address=bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh&key=cold", StringComparison.Ordinal));
        Assert.Equal("BOG5AE5-KSCNR4-VPNPEV", (await Run("transfer", "kraken", "BTC", "0.1", "spot", "swap", "-y")).Good().Table[^1][0]);
        (await Run("transfers", "kraken")).Bad(1, "NotSupported", "ccxt describe kraken");
        (await Run("funding-rate", "kraken")).Bad(1, "NotSupported");
        (await Run("transactions", "kraken")).Bad(1, "NotSupported");
        (await Run("funding-history", "kraken")).Bad(1, "NotSupported");
        (await Run("open-interest", "kraken", "BTC/USD")).Bad(1, "NotSupported");
        (await Run("accounts", "kraken")).Bad(1, "NotSupported");
    }

    private async Task<(int Code, string Out, string Error)> Asked(string id, string answer)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        using var input = new StringReader(answer);
        var terminal = new Terminal { Out = output, Error = error, In = input, CanAsk = true };
        var code = await Cli.RunAsync(["order", id, "BTC/USDT", "buy", "0.01", "--limit", "20000", "--post-only", "--config", venues.Config], terminal);
        return (code, output.ToString(), error.ToString());
    }
}
