namespace Ccxt.Venues;

public class BinanceTests(Shared shared) : IClassFixture<Shared>
{
    private const string Resting = "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000";

    [Fact]
    public async Task A_signed_request_is_answered_and_its_weight_counted()
    {
        await using var wire = await Wire.Open();
        var first = await wire.SignedBinance("GET", "/api/v3/account");
        var second = await wire.SignedBinance("GET", "/api/v3/account", "recvWindow=60000");

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal(("20", "40"), (first.Header("X-MBX-USED-WEIGHT-1M"), second.Header("X-MBX-USED-WEIGHT-1M")));
        Assert.Equal("5.00000000", first.Json.GetProperty("balances")[0].GetProperty("free").GetString());

        wire.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("20", (await wire.SignedBinance("GET", "/api/v3/account")).Header("X-MBX-USED-WEIGHT-1M"));
    }

    [Fact]
    public async Task Too_much_weight_is_refused_until_the_minute_is_over()
    {
        await using var wire = await Wire.Open();
        wire.Clock.Advance(TimeSpan.FromSeconds(18));
        for (var used = 0; used < 6000; used += 250)
            Assert.Equal(200, (await wire.Get(wire.Binance, "/api/v3/depth?symbol=BTCUSDT&limit=5000")).Status);

        var refused = await wire.Get(wire.Binance, "/api/v3/time");
        Assert.Equal((429, "42", -1003), (refused.Status, refused.Header("Retry-After"), refused.Json.GetProperty("code").GetInt32()));
        wire.Clock.Advance(TimeSpan.FromSeconds(42));
        Assert.Equal(200, (await wire.Get(wire.Binance, "/api/v3/time")).Status);
    }

    [Fact]
    public async Task Wrong_keys_signatures_and_times_get_their_own_codes()
    {
        await using var wire = await Wire.Open();
        const string path = "/api/v3/account";
        var stranger = new string('A', 64);
        await Refused(401, -2014, "API-key format invalid.", wire.SignedBinance("GET", path, key: "short"));
        await Refused(401, -2014, "API-key format invalid.", wire.Get(wire.Binance, $"{path}?timestamp={wire.Now}&signature=00"));
        await Refused(401, -2015, "Invalid API-key, IP, or permissions for action.", wire.SignedBinance("GET", path, key: stranger));
        await Refused(400, -1022, "Signature for this request is not valid.", wire.SignedBinance("GET", path, secret: "another"));
        await Refused(400, -1021, "Timestamp for this request is outside of the recvWindow.", wire.SignedBinance("GET", path, at: wire.Now - 5001));
        await Refused(400, -1021, "Timestamp for this request was 1000ms ahead of the server's time.", wire.SignedBinance("GET", path, at: wire.Now + 1001));
        await Refused(400, -1131, "recvWindow must be less than 60000.", wire.SignedBinance("GET", path, "recvWindow=60001"));
        await Refused(400, -1102, "Mandatory parameter 'signature' was not sent, was empty/null, or malformed.",
            wire.Get(wire.Binance, $"{path}?timestamp={wire.Now}", ("X-MBX-APIKEY", wire.Binance.Credentials.ApiKey)));
        Assert.Equal(200, (await wire.SignedBinance("GET", path, at: wire.Now - 5000)).Status);
        Assert.Equal(200, (await wire.SignedBinance("GET", path, at: wire.Now + 1000)).Status);
    }

    [Fact]
    public async Task Tampering_with_a_signed_body_breaks_its_signature()
    {
        await using var wire = await Wire.Open();
        var text = $"{Resting}&timestamp={wire.Now}";
        var signature = Wire.HmacHex(wire.Binance.Credentials.Secret, text);
        var sent = text.Replace("0.01", "0.02", StringComparison.Ordinal) + "&signature=" + signature;
        await Refused(400, -1022, "Signature for this request is not valid.",
            wire.Send(wire.Binance, HttpMethod.Post, "/api/v3/order", sent, Wire.Form, ("X-MBX-APIKEY", wire.Binance.Credentials.ApiKey)));
        Assert.Empty(wire.Binance.Engine.OpenOrders(wire.Binance.Demo));
    }

    private const string Missing = "was not sent, was empty/null, or malformed.";

    [Theory]
    [InlineData("", -1102, $"Mandatory parameter 'symbol' {Missing}")]
    [InlineData("symbol=NOSUCH&side=BUY&type=MARKET&quantity=1", -1121, "Invalid symbol.")]
    [InlineData("symbol=BTCUSDT&side=LEFT&type=MARKET&quantity=1", -1117, "Invalid side.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=ICEBERG&quantity=1", -1116, "Invalid orderType.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTX&quantity=1&price=1", -1115, "Invalid timeInForce.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=1", -1102, $"Mandatory parameter 'timeInForce' {Missing}")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1", -1102, $"Mandatory parameter 'price' {Missing}")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&price=1", -1106, "Parameter 'price' sent when not required.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&quoteOrderQty=9", -1128, "Combination of optional parameters invalid.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000.001", -1013, "Filter failure: PRICE_FILTER")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.000001&price=50000", -1013, "Filter failure: LOT_SIZE")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00002&price=50000", -1013, "Filter failure: NOTIONAL")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.000000001&price=50000", -1111, "Parameter 'quantity' has too much precision.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=100&price=50000", -2010, "Account has insufficient balance for requested action.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT_MAKER&quantity=0.01&price=90000", -2010, "Order would immediately match and take.")]
    [InlineData("symbol=MATICUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=100&price=0.5", -1013, "Market is closed.")]
    public async Task A_wrong_order_is_refused_in_Binances_words(string parameters, int code, string msg)
    {
        var wire = shared.Wire;
        await Refused(400, code, msg, wire.SignedBinance("POST", "/api/v3/order", parameters));
        Assert.Empty(wire.Binance.Engine.OpenOrders(wire.Binance.Demo));
    }

    [Fact]
    public async Task An_order_is_placed_found_refused_again_and_cancelled()
    {
        await using var wire = await Wire.Open();
        var placed = await wire.SignedBinance("POST", "/api/v3/order", $"{Resting}&newClientOrderId=mine");
        Assert.Equal((200, "NEW", "1"), (placed.Status, placed.Json.GetProperty("status").GetString(), placed.Header("X-MBX-ORDER-COUNT-10S")));
        var id = placed.Json.GetProperty("orderId").GetInt64();

        await Refused(400, -2010, "Duplicate order sent.", wire.SignedBinance("POST", "/api/v3/order", $"{Resting}&newClientOrderId=mine"));
        var found = await wire.SignedBinance("GET", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=mine");
        Assert.Equal(id, found.Json.GetProperty("orderId").GetInt64());
        await Refused(400, -2013, "Order does not exist.", wire.SignedBinance("GET", "/api/v3/order", $"symbol=ETHUSDT&orderId={id}"));

        var cancelled = await wire.SignedBinance("DELETE", "/api/v3/order", $"symbol=BTCUSDT&orderId={id}");
        Assert.Equal("CANCELED", cancelled.Json.GetProperty("status").GetString());
        await Refused(400, -2011, "Unknown order sent.", wire.SignedBinance("DELETE", "/api/v3/order", $"symbol=BTCUSDT&orderId={id}"));
    }

    [Fact]
    public async Task A_book_says_its_sequence_twice()
    {
        await using var wire = await Wire.Open();
        var depth = await wire.Get(wire.Binance, "/api/v3/depth?symbol=ETHUSDT&limit=5");
        var book = wire.Binance.Engine.Snapshot("ETH/USDT");
        Assert.Equal(book.Sequence, depth.Json.GetProperty("lastUpdateId").GetInt64());
        Assert.Equal($"{book.Sequence}", depth.Header("X-Venue-Sequence"));
        Assert.Equal(5, depth.Json.GetProperty("asks").GetArrayLength());
        Assert.Equal($"{book.Asks[0].Price:F8}", depth.Json.GetProperty("asks")[0][0].GetString());
    }

    private static async Task Refused(int status, int code, string msg, Task<Received> answer)
    {
        var received = await answer;
        Assert.Equal((status, code, msg), (received.Status, received.Json.GetProperty("code").GetInt32(), received.Json.GetProperty("msg").GetString()));
    }
}
