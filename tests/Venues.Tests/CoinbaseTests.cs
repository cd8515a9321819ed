namespace Ccxt.Venues;

public class CoinbaseTests(Shared shared) : IClassFixture<Shared>
{
    [Fact]
    public async Task A_signed_request_is_answered()
    {
        await using var wire = await Wire.Open();
        var accounts = await wire.SignedCoinbase("GET", "/accounts");
        Assert.Equal("5.0000000000000000", accounts.Json[0].GetProperty("balance").GetString());
        Assert.Equal("0.0060", (await wire.SignedCoinbase("GET", "/fees")).Json.GetProperty("taker_fee_rate").GetString());
        Assert.Equal(200, (await wire.SignedCoinbase("GET", "/orders?status=done&product_id=BTC-USDT")).Status);
    }

    [Fact]
    public async Task Wrong_keys_signatures_and_times_get_their_own_messages()
    {
        await using var wire = await Wire.Open();
        await Refused(401, "CB-ACCESS-KEY header is required", wire.Get(wire.Coinbase, "/accounts"));
        await Refused(401, "Invalid API Key", wire.SignedCoinbase("GET", "/accounts", key: "stranger"));
        await Refused(401, "Invalid Passphrase", wire.SignedCoinbase("GET", "/accounts", passphrase: "another"));
        await Refused(401, "invalid signature", wire.SignedCoinbase("GET", "/accounts", secret: "YW5vdGhlcg=="));
        await Refused(401, "request timestamp expired", wire.SignedCoinbase("GET", "/accounts", at: (wire.Now / 1000) - 31));
        await Refused(401, "request timestamp expired", wire.SignedCoinbase("GET", "/accounts", at: (wire.Now / 1000) + 31));
        Assert.Equal(200, (await wire.SignedCoinbase("GET", "/accounts", at: (wire.Now / 1000) - 30)).Status);
    }

    [Fact]
    public async Task A_client_without_a_name_is_refused()
    {
        await using var wire = await Wire.Open();
        await Refused(400, "User-Agent header is required.", wire.Get(wire.Coinbase, "/time", ("User-Agent", "")));
    }

    [Theory]
    [InlineData("""{"product_id":"NO-SUCH","side":"buy","type":"market","size":"1"}""", 404, "Product not found")]
    [InlineData("""{"product_id":"BTC-USDT","side":"left","type":"market","size":"1"}""", 400, "Invalid side")]
    [InlineData("""{"product_id":"BTC-USDT","side":"buy","type":"limit","size":"1"}""", 400, "price is required")]
    [InlineData("""{"product_id":"BTC-USDT","side":"buy","price":"50000.001","size":"1"}""", 400, "price is too accurate. Smallest unit is 0.01000000")]
    [InlineData("""{"product_id":"DOGE-USDT","side":"buy","price":"0.1","size":"100.01"}""", 400, "size is too accurate. Smallest unit is 0.10000000")]
    [InlineData("""{"product_id":"BTC-USDT","side":"buy","type":"market","funds":"0.5"}""", 400, "funds is too small. Minimum size is 1.00000000")]
    [InlineData("""{"product_id":"BTC-USDT","side":"buy","price":"50000","size":"100"}""", 400, "Insufficient funds")]
    [InlineData("""{"product_id":"MATIC-USD","side":"buy","price":"0.5","size":"100"}""", 400, "Cancel only mode")]
    [InlineData("""{"product_id":"BTC-USDT","side":"buy","price":"50000","size":"1","client_oid":"mine"}""", 400, "Invalid client_oid")]
    [InlineData("not json", 400, "Invalid JSON")]
    public async Task A_wrong_order_is_refused_in_Coinbases_words(string body, int status, string message)
    {
        var wire = shared.Wire;
        await Refused(status, message, wire.SignedCoinbase("POST", "/orders", body));
        Assert.Empty(wire.Coinbase.Engine.OpenOrders(wire.Coinbase.Demo));
    }

    [Fact]
    public async Task An_order_is_placed_found_and_cancelled_by_either_id()
    {
        await using var wire = await Wire.Open();
        const string own = "0f3c1b2a-0000-4000-8000-000000000001";
        const string body = $$"""{"product_id":"BTC-USDT","side":"buy","type":"limit","price":"50000.12","size":"0.01","client_oid":"{{own}}"}""";
        var placed = await wire.SignedCoinbase("POST", "/orders", body);
        var id = placed.Json.GetProperty("id").GetString()!;
        Assert.True(Guid.TryParse(id, out _));
        Assert.Equal(("pending", false), (placed.Json.GetProperty("status").GetString(), placed.Json.GetProperty("settled").GetBoolean()));

        foreach (var name in new[] { id, $"client:{own}" })
            Assert.Equal("open", (await wire.SignedCoinbase("GET", $"/orders/{name}")).Json.GetProperty("status").GetString());
        Assert.Equal($"\"{id}\"", (await wire.SignedCoinbase("DELETE", $"/orders/client:{own}")).Body);
        await Refused(400, "Order already done", wire.SignedCoinbase("DELETE", $"/orders/{id}"));
        await Refused(404, "order not found", wire.SignedCoinbase("DELETE", $"/orders/{Guid.NewGuid()}"));
        await Refused(404, "NotFound", wire.SignedCoinbase("GET", $"/orders/{Guid.NewGuid()}"));
        await Refused(400, "Invalid order id", wire.SignedCoinbase("GET", "/orders/17"));
        var done = (await wire.SignedCoinbase("GET", $"/orders/{id}")).Json;
        Assert.Equal(("done", "canceled"), (done.GetProperty("status").GetString(), done.GetProperty("done_reason").GetString()));
    }

    [Fact]
    public async Task Trades_come_in_pages_and_show_the_makers_side()
    {
        await using var wire = await Wire.Open();
        var tape = wire.Coinbase.Engine.Tape("BTC/USDT").Trades.Reverse().ToList();
        var first = await wire.Get(wire.Coinbase, "/products/BTC-USDT/trades?limit=2");
        var second = await wire.Get(wire.Coinbase, $"/products/BTC-USDT/trades?limit=2&after={first.Header("CB-AFTER")}");
        var shown = first.Json.EnumerateArray().Concat(second.Json.EnumerateArray())
            .Select(x => (x.GetProperty("trade_id").GetInt64(), x.GetProperty("side").GetString()));
        Assert.Equal(tape.Take(4).Select(x => (x.Number, (string?)(x.TakerSide == Side.Buy ? "sell" : "buy"))), shown);
        Assert.Equal($"{tape[0].Number}", first.Header("CB-BEFORE"));
    }

    [Fact]
    public async Task A_book_comes_in_three_levels_and_says_its_sequence()
    {
        await using var wire = await Wire.Open();
        var book = wire.Coinbase.Engine.Snapshot("BTC/USDT");
        foreach (var (level, count) in new[] { (1, 1), (2, book.Bids.Length), (3, book.Bids.Sum(x => x.Orders)) })
        {
            var shown = await wire.Get(wire.Coinbase, $"/products/BTC-USDT/book?level={level}");
            Assert.Equal(count, shown.Json.GetProperty("bids").GetArrayLength());
            Assert.Equal((book.Sequence, $"{book.Sequence}"), (shown.Json.GetProperty("sequence").GetInt64(), shown.Header("X-Venue-Sequence")));
        }
        await Refused(400, "Unsupported granularity", wire.Get(wire.Coinbase, "/products/BTC-USDT/candles?granularity=61"));
    }

    private static async Task Refused(int status, string message, Task<Received> answer)
    {
        var received = await answer;
        Assert.Equal((status, message), (received.Status, received.Json.GetProperty("message").GetString()));
    }
}
