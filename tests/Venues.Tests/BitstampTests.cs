using System.Globalization;

namespace Ccxt.Venues;

public class BitstampTests(Shared shared) : IClassFixture<Shared>
{
    private const string Balances = "/api/v2/account_balances/";

    [Fact]
    public async Task A_signed_request_is_answered_with_a_signed_answer()
    {
        await using var wire = await Wire.Open();
        var nonce = Guid.NewGuid().ToString();
        var answer = await wire.SignedBitstamp(Balances, nonce: nonce);
        Assert.Equal(("btc", "5.00000000"), (answer.Json[0].GetProperty("currency").GetString(), answer.Json[0].GetProperty("total").GetString()));
        var text = nonce + wire.Now.ToString(CultureInfo.InvariantCulture) + "application/json" + answer.Body;
        Assert.Equal(Wire.HmacHex(wire.Bitstamp.Credentials.Secret, text), answer.Header("X-Server-Auth-Signature"));
    }

    [Fact]
    public async Task Each_wrong_header_gets_its_own_code()
    {
        await using var wire = await Wire.Open();
        Task<Received> Broken(Action<Dictionary<string, string>> how) => wire.SignedBitstamp(Balances, @break: how);
        await Denied("API0000", "Missing key, signature and nonce parameters", Broken(x => x.Clear()));
        await Denied("API0012", "X-Auth header is required", Broken(x => x.Remove("X-Auth")));
        await Denied("API0013", "X-Auth-Signature header is required", Broken(x => x.Remove("X-Auth-Signature")));
        await Denied("API0014", "X-Auth-Nonce header is required", Broken(x => x.Remove("X-Auth-Nonce")));
        await Denied("API0015", "X-Auth-Timestamp header is required", Broken(x => x.Remove("X-Auth-Timestamp")));
        await Denied("API0016", "X-Auth-Version header is required", Broken(x => x.Remove("X-Auth-Version")));
        await Denied("API0010", "Invalid version", Broken(x => x["X-Auth-Version"] = "v1"));
        await Denied("API0011", "Wrong API key format", Broken(x => x["X-Auth"] = "BITSTAMP short"));
        await Denied("API0001", "API key not found", Broken(x => x["X-Auth"] = $"BITSTAMP {new string('A', 32)}"));
        await Denied("API0018", "X-Auth-Timestamp header is invalid", Broken(x => x["X-Auth-Timestamp"] = "noon"));
        await Denied("API0017", "X-Auth-Timestamp header is out of boundaries", wire.SignedBitstamp(Balances, at: wire.Now - 150_001));
        await Denied("API0017", "X-Auth-Timestamp header is out of boundaries", wire.SignedBitstamp(Balances, at: wire.Now + 150_001));
        await Denied("API0005", "Invalid signature", wire.SignedBitstamp(Balances, secret: "another"));
        await Denied("API0005", "Invalid signature", Broken(x => x["X-Auth-Nonce"] = Guid.NewGuid().ToString()));
        await Denied("API0004", "Invalid nonce", wire.SignedBitstamp(Balances, nonce: "SHORT"));
        await Denied("API0019", "Content-Type header is not accepted", wire.SignedBitstamp(Balances, "{}", type: "application/json"));
        await Denied("API0020", "Content-Type header should not be present", wire.SignedBitstamp(Balances, type: Wire.Form));
    }

    [Fact]
    public async Task A_nonce_works_once_in_150_seconds()
    {
        await using var wire = await Wire.Open();
        const string nonce = "f93c979d-b00d-43a9-9b9c-fd4cd9547fa6";
        Assert.Equal(200, (await wire.SignedBitstamp(Balances, nonce: nonce)).Status);
        await Denied("API0004", "Invalid nonce", wire.SignedBitstamp(Balances, nonce: nonce));
        wire.Clock.Advance(TimeSpan.FromSeconds(151));
        Assert.Equal(200, (await wire.SignedBitstamp(Balances, nonce: nonce)).Status);
    }

    [Theory]
    [InlineData("buy/nosuch", "amount=1&price=1", 404, "404.002")]
    [InlineData("buy/btcusdt", "price=50000", 400, "400.005")]
    [InlineData("buy/btcusdt", "amount=1", 400, "400.006")]
    [InlineData("buy/btcusdt", "amount=abc&price=50000", 400, "400.026")]
    [InlineData("buy/btcusdt", "amount=100&price=50000", 400, "400.009")]
    [InlineData("buy/btcusdt", "amount=0.00001&price=50000", 400, "400.020")]
    [InlineData("buy/btcusdt", "amount=1&price=50000.5", 400, "400.007")]
    [InlineData("buy/btcusdt", "amount=1&price=900000", 400, "400.021")]
    [InlineData("buy/btcusdt", "amount=1&price=900", 400, "400.021")]
    [InlineData("buy/btcusdt", "amount=1&price=50000&ioc_order=True&fok_order=True", 400, "400.024")]
    [InlineData("buy/maticusd", "amount=100&price=0.5", 400, "400.003")]
    [InlineData("sell/instant/btcusdt", "amount=100", 400, "400.009")]
    public async Task A_wrong_order_is_refused_with_Bitstamps_codes(string route, string body, int status, string code)
    {
        var wire = shared.Wire;
        var answer = await wire.SignedBitstamp($"/api/v2/{route}/", body);
        Assert.Equal((status, "error", code), (answer.Status, answer.Text("status"), answer.Text("response_code")));
        Assert.Empty(wire.Bitstamp.Engine.OpenOrders(wire.Bitstamp.Demo));
    }

    [Fact]
    public async Task An_order_is_placed_found_and_cancelled_and_may_share_its_client_id()
    {
        await using var wire = await Wire.Open();
        const string body = "amount=0.01&price=50000&client_order_id=mine";
        var first = await wire.SignedBitstamp("/api/v2/buy/btcusdt/", body);
        var second = await wire.SignedBitstamp("/api/v2/buy/btcusdt/", body);
        Assert.Equal((200, "0", "50000", "0.01000000"),
            (second.Status, first.Text("type"), first.Text("price"), first.Text("amount")));
        Assert.Equal(2, (await wire.SignedBitstamp("/api/v2/open_orders/all/")).Json.GetArrayLength());
        var id = first.Json.GetProperty("id").GetString()!;
        Assert.Equal("Open", (await wire.SignedBitstamp("/api/v2/order_status/", $"id={id}")).Json.GetProperty("status").GetString());
        Assert.Equal("BTC/USDT", (await wire.SignedBitstamp("/api/v2/cancel_order/", $"id={id}")).Json.GetProperty("market").GetString());
        Assert.Equal("Canceled", (await wire.SignedBitstamp("/api/v2/order_status/", $"id={id}")).Json.GetProperty("status").GetString());
        Assert.Equal("Order not found.", (await wire.SignedBitstamp("/api/v2/cancel_order/", $"id={id}")).Json.GetProperty("reason").GetString());
        Assert.Equal(1, (await wire.SignedBitstamp("/api/v2/cancel_all_orders/btcusdt/")).Json.GetProperty("canceled").GetArrayLength());
    }

    [Fact]
    public async Task A_books_microtimestamp_rises_with_its_sequence()
    {
        await using var wire = await Wire.Open();
        var before = await Book();
        wire.Host.Market.Step();
        var after = await Book();
        Assert.True(after.Stamp > before.Stamp && after.Sequence > before.Sequence);
        Assert.Equal((wire.Bitstamp.Engine.Snapshot("BTC/USD").Stamp, wire.Bitstamp.Engine.Snapshot("BTC/USD").Sequence), after);

        async Task<(long Stamp, long Sequence)> Book()
        {
            var book = await wire.Get(wire.Bitstamp, "/api/v2/order_book/btcusd/");
            return (long.Parse(book.Json.GetProperty("microtimestamp").GetString()!, CultureInfo.InvariantCulture),
                long.Parse(book.Header("X-Venue-Sequence"), CultureInfo.InvariantCulture));
        }
    }

    private static async Task Denied(string code, string reason, Task<Received> answer)
    {
        var received = await answer;
        Assert.Equal((403, "error", code, reason),
            (received.Status, received.Text("status"), received.Text("code"), received.Text("reason")));
    }
}
