namespace Ccxt.Venues;

public class KrakenTests(Shared shared) : IClassFixture<Shared>
{
    private const string Resting = "pair=XBTUSDT&type=buy&ordertype=limit&volume=0.01&price=50000.1";

    [Fact]
    public async Task A_signed_request_is_answered()
    {
        await using var wire = await Wire.Open();
        var balance = await wire.SignedKraken("Balance");
        Assert.Equal("5.0000000000", balance.Json.GetProperty("result").GetProperty("XXBT").GetString());
        Assert.Equal("500000.0000", (await wire.SignedKraken("BalanceEx", asJson: true)).Text("result", "ZUSD", "balance"));
    }

    [Fact]
    public async Task Wrong_keys_signatures_and_nonces_get_their_own_errors()
    {
        await using var wire = await Wire.Open();
        await Refused("EAPI:Invalid key", wire.SignedKraken("Balance", key: "stranger"));
        await Refused("EAPI:Invalid key", wire.Send(wire.Kraken, HttpMethod.Post, "/0/private/Balance", "nonce=1", Wire.Form));
        await Refused("EAPI:Invalid signature", wire.SignedKraken("Balance", secret: "YW5vdGhlcg==", nonce: 5000));
        Assert.Equal(200, (await wire.SignedKraken("Balance", nonce: 4000)).Status);
        await Refused("EAPI:Invalid nonce", wire.SignedKraken("Balance", nonce: 4000));
        await Refused("EAPI:Invalid nonce", wire.SignedKraken("Balance", nonce: 3999));
        Assert.Empty(Errors(await wire.SignedKraken("Balance", nonce: 4001)));
    }

    [Theory]
    [InlineData("pair=NOSUCH&type=buy&ordertype=market&volume=1", "EQuery:Unknown asset pair")]
    [InlineData("pair=XBTUSDT&type=left&ordertype=market&volume=1", "EGeneral:Invalid arguments:type")]
    [InlineData("pair=XBTUSDT&type=buy&ordertype=odd&volume=1", "EGeneral:Invalid arguments:ordertype")]
    [InlineData("pair=XBTUSDT&type=buy&ordertype=limit&volume=1", "EGeneral:Invalid arguments:price")]
    [InlineData("pair=XBTUSDT&type=buy&ordertype=limit&volume=abc&price=1", "EGeneral:Invalid arguments:volume")]
    [InlineData("pair=XBTUSDT&type=buy&ordertype=limit&volume=0.00001&price=50000", "EGeneral:Invalid arguments:volume minimum not met")]
    [InlineData("pair=XBTUSDT&type=buy&ordertype=limit&volume=1&price=50000.12", "EOrder:Invalid price:XBTUSDT price can only be specified up to 1 decimals.")]
    [InlineData("pair=XBTUSDT&type=buy&ordertype=limit&volume=100&price=50000", "EOrder:Insufficient funds")]
    [InlineData("pair=MATICUSD&type=buy&ordertype=limit&volume=100&price=0.5", "EService:Market in cancel_only mode")]
    [InlineData("pair=XBTUSDT&type=buy&ordertype=limit&volume=1&price=50000&oflags=viqc", "EGeneral:Invalid arguments:viqc")]
    [InlineData("pair=XBTUSDT&type=buy&ordertype=limit&volume=1&price=50000&cl_ord_id=longer-than-18-letters", "EGeneral:Invalid arguments:cl_ord_id")]
    public async Task A_wrong_order_is_refused_in_Krakens_words(string fields, string error)
    {
        var wire = shared.Wire;
        await Refused(error, wire.SignedKraken("AddOrder", fields));
        Assert.Empty(wire.Kraken.Engine.OpenOrders(wire.Kraken.Demo));
    }

    [Fact]
    public async Task An_order_is_placed_found_and_cancelled()
    {
        await using var wire = await Wire.Open();
        var placed = (await wire.SignedKraken("AddOrder", $"{Resting}&cl_ord_id=mine&userref=42")).Json.GetProperty("result");
        var id = placed.GetProperty("txid")[0].GetString()!;
        Assert.Matches("^O[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{6}$", id);
        Assert.Equal("buy 0.01000000 XBTUSDT @ limit 50000.1", placed.GetProperty("descr").GetProperty("order").GetString());

        await Refused("EGeneral:Invalid arguments:cl_ord_id", wire.SignedKraken("AddOrder", $"{Resting}&cl_ord_id=mine"));
        foreach (var filter in new[] { "", "cl_ord_id=mine", "userref=42" })
            Assert.True((await wire.SignedKraken("OpenOrders", filter)).Json.GetProperty("result").GetProperty("open").TryGetProperty(id, out _));
        Assert.False((await wire.SignedKraken("OpenOrders", "userref=43")).Json.GetProperty("result").GetProperty("open").TryGetProperty(id, out _));

        Assert.Equal(1, (await wire.SignedKraken("CancelOrder", "cl_ord_id=mine")).Json.GetProperty("result").GetProperty("count").GetInt32());
        await Refused("EOrder:Unknown order", wire.SignedKraken("CancelOrder", $"txid={id}"));
        var closed = (await wire.SignedKraken("QueryOrders", $"txid={id}")).Json.GetProperty("result").GetProperty(id);
        Assert.Equal(("canceled", "User requested"), (closed.GetProperty("status").GetString(), closed.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_market_goes_by_its_id_its_altname_and_its_websocket_name()
    {
        await using var wire = await Wire.Open();
        foreach (var name in new[] { "XXBTZUSD", "XBTUSD", "XBT/USD" })
        {
            var depth = await wire.Get(wire.Kraken, $"/0/public/Depth?pair={Uri.EscapeDataString(name)}&count=2");
            Assert.Equal(2, depth.Json.GetProperty("result").GetProperty("XXBTZUSD").GetProperty("bids").GetArrayLength());
            Assert.Equal($"{wire.Kraken.Engine.Snapshot("BTC/USD").Sequence}", depth.Header("X-Venue-Sequence"));
        }
        await Refused("EQuery:Unknown asset pair", wire.Get(wire.Kraken, "/0/public/Depth?pair=NOSUCH"));
    }

    [Fact]
    public async Task Trades_go_on_where_the_last_answer_ended()
    {
        await using var wire = await Wire.Open();
        var first = (await wire.Get(wire.Kraken, "/0/public/Trades?pair=XBTUSDT&since=0&count=2")).Json.GetProperty("result");
        var rest = (await wire.Get(wire.Kraken, $"/0/public/Trades?pair=XBTUSDT&since={first.GetProperty("last").GetString()}")).Json.GetProperty("result");
        var numbers = first.GetProperty("XBTUSDT").EnumerateArray().Concat(rest.GetProperty("XBTUSDT").EnumerateArray()).Select(x => x[6].GetInt64());
        Assert.Equal(wire.Kraken.Engine.Tape("BTC/USDT").Trades.Select(x => x.Number), numbers);
    }

    private static List<string?> Errors(Received received) => [.. received.Json.GetProperty("error").EnumerateArray().Select(x => x.GetString())];

    private static async Task Refused(string error, Task<Received> answer)
    {
        var received = await answer;
        Assert.Equal(200, received.Status);
        Assert.Equal([error], Errors(received));
    }
}
