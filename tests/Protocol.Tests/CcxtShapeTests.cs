using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ccxt.Protocol;

namespace Ccxt.Protocol.Tests;

public class CcxtShapeTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1699999999512);

    [Fact]
    public void A_ticker_has_milliseconds_an_iso_time_and_its_last_price_twice()
    {
        var ticker = new Ticker("BTC/USDT") { Timestamp = At, ReceivedAt = At, Last = 36500.10m, Bid = 0.00000115m, Change = -0.00000003m };

        Is("""
            {"symbol":"BTC/USDT","timestamp":1699999999512,"datetime":"2023-11-14T22:13:19.512Z","bid":0.00000115,
             "close":36500.1,"last":36500.1,"change":-0.00000003}
            """, ticker);
    }

    [Fact]
    public void A_book_lists_its_levels_as_arrays_with_the_third_column_where_there_is_one()
    {
        var book = new OrderBook("BTC/USD") { Bids = [new(36500m, 1.25m, 1699999999)], Asks = [new(36501m, 3)], Nonce = 40112233445 };

        Is("""{"symbol":"BTC/USD","bids":[[36500,1.25,1699999999]],"asks":[[36501,3]],"nonce":40112233445}""", book);
    }

    [Fact]
    public void A_candle_is_an_array_and_what_is_missing_in_it_is_null() =>
        Is("[[1699999999512,1,2,0.5,null,3.25]]", ValueList.Create<Candle>([new(At, 1, 2, 0.5m, null, 3.25m)]));

    [Fact]
    public void An_order_has_its_single_fee_twice_and_its_trigger_price_under_both_names()
    {
        var order = new Order("7")
        {
            ClientOrderId = "mine",
            Symbol = "BTC/USD",
            Type = OrderType.Limit,
            Side = Side.Sell,
            Status = OrderStatus.Open,
            TimeInForce = TimeInForce.PostOnly,
            PostOnly = true,
            ReduceOnly = false,
            Timestamp = At,
            LastTradeTimestamp = At,
            LastUpdateTimestamp = At,
            Price = 1,
            Amount = 2,
            Filled = 0,
            Remaining = 2,
            Cost = 0,
            Average = 1,
            TriggerPrice = 3,
            StopLossPrice = 4,
            TakeProfitPrice = 5,
            Fees = [new("USD", 0.1m) { Rate = 0.001m }],
            Trades = [new("BTC/USD") { Id = "t", OrderId = "7", TakerOrMaker = TakerOrMaker.Maker, Fees = [new("USD", 1), new("BTC", 2)] }],
        };

        Is("""
            {"id":"7","clientOrderId":"mine","timestamp":1699999999512,"datetime":"2023-11-14T22:13:19.512Z","lastTradeTimestamp":1699999999512,
             "lastUpdateTimestamp":1699999999512,"symbol":"BTC/USD","type":"limit","timeInForce":"PO","postOnly":true,"reduceOnly":false,"side":"sell",
             "price":1,"triggerPrice":3,"stopPrice":3,"stopLossPrice":4,"takeProfitPrice":5,"amount":2,"cost":0,"average":1,"filled":0,"remaining":2,
             "status":"open","fee":{"currency":"USD","cost":0.1,"rate":0.001},"fees":[{"currency":"USD","cost":0.1,"rate":0.001}],
             "trades":[{"id":"t","order":"7","symbol":"BTC/USD","takerOrMaker":"maker","fees":[{"currency":"USD","cost":1},{"currency":"BTC","cost":2}]}]}
            """, order);
    }

    [Fact]
    public void A_balance_is_told_by_currency_and_by_kind()
    {
        var holdings = new ValueMap<Holding>([new("BTC", new() { Free = 0.4m, Used = 0.1m, Total = 0.5m }), new("USD", new() { Total = 5, Debt = 2 })]);

        Is("""
            {"timestamp":1699999999512,"datetime":"2023-11-14T22:13:19.512Z","BTC":{"free":0.4,"used":0.1,"total":0.5},"USD":{"total":5,"debt":2},
             "free":{"BTC":0.4},"used":{"BTC":0.1},"total":{"BTC":0.5,"USD":5},"debt":{"USD":2}}
            """, new Balance(holdings) { Timestamp = At });
    }

    [Fact]
    public void A_market_says_every_kind_that_it_is_or_is_not()
    {
        var market = new Market("BTC/USD:BTC-231114-40000-C")
        {
            Id = "X",
            Base = "BTC",
            Quote = "USD",
            Settle = "BTC",
            BaseId = "xbt",
            QuoteId = "usd",
            SettleId = "xbt",
            Type = MarketType.Option,
            Active = true,
            Margin = false,
            Index = false,
            Linear = false,
            Inverse = true,
            Taker = 0.001m,
            Maker = 0.0005m,
            Percentage = true,
            TierBased = false,
            ContractSize = 1,
            Expiry = At,
            Strike = 40000,
            OptionType = "call",
            Created = At,
            MarginModes = new(true, false),
            Precision = new(0.1m, 0.01m) { Cost = 0.001m, Base = 0.0001m, Quote = 0.00001m },
            Limits = new() { Amount = new(1, 2), Price = new(3, 4), Cost = new(5), Leverage = new(null, 6), Market = new(7, 8) },
        };

        Is("""
            {"id":"X","symbol":"BTC/USD:BTC-231114-40000-C","base":"BTC","quote":"USD","settle":"BTC","baseId":"xbt","quoteId":"usd","settleId":"xbt",
             "type":"option","spot":false,"margin":false,"swap":false,"future":false,"option":true,"index":false,"active":true,"contract":true,
             "linear":false,"inverse":true,"subType":"inverse","taker":0.001,"maker":0.0005,"contractSize":1,"expiry":1699999999512,
             "expiryDatetime":"2023-11-14T22:13:19.512Z","strike":40000,"optionType":"call",
             "precision":{"amount":0.1,"price":0.01,"cost":0.001,"base":0.0001,"quote":0.00001},
             "limits":{"leverage":{"max":6},"amount":{"min":1,"max":2},"price":{"min":3,"max":4},"cost":{"min":5},"market":{"min":7,"max":8}},
             "marginModes":{"cross":true,"isolated":false},"created":1699999999512,"percentage":true,"tierBased":false}
            """, market);
    }

    [Fact]
    public void A_currency_tells_its_networks_by_code()
    {
        var network = new Network("BTC")
        {
            Id = "bitcoin", Name = "Bitcoin", Active = true, Deposit = true, Withdraw = false, Fee = 0.0002m, Precision = 0.00000001m,
            Limits = new() { Withdraw = new(0.001m, 2400) },
        };
        var currency = new Currency("BTC")
        {
            Id = "xbt", Name = "Bitcoin", Type = "crypto", Active = true, Deposit = true, Withdraw = false, Fee = 0.0002m, Precision = 0.00000001m,
            Fees = new([new("BTC", 0.0002m), new("BEP20", null)]), Networks = new([new("BTC", network)]),
        };

        Is("""
            {"BTC":{"id":"xbt","code":"BTC","name":"Bitcoin","type":"crypto","active":true,"deposit":true,"withdraw":false,"fee":0.0002,
              "fees":{"BTC":0.0002},"precision":0.00000001,"limits":{"amount":{},"price":{},"cost":{},"deposit":{},"withdraw":{}},
              "networks":{"BTC":{"id":"bitcoin","network":"BTC","name":"Bitcoin","active":true,"deposit":true,"withdraw":false,"fee":0.0002,
                "precision":0.00000001,"limits":{"amount":{},"price":{},"cost":{},"deposit":{},"withdraw":{"min":0.001,"max":2400}}}}}}
            """, new ValueMap<Currency>([new("BTC", currency)]));
    }

    [Theory]
    [InlineData("""{ "b": [1.10, 1e-7],  "a": null }""", """{ "b": [1.10, 1e-7],  "a": null }""")]
    [InlineData("<html>", "\"<html>\"")]
    [InlineData("{\"half\":", "\"{\\\"half\\\":\"")]
    [InlineData("", "\"\"")]
    public void A_raw_reply_is_its_json_verbatim_or_a_string(string said, string written) =>
        Assert.Equal(written, CcxtShape.ToJson(new RawReply(said)));

    [Fact]
    public void Raw_json_of_a_record_is_its_info() =>
        Is("""{"status":"ok","updated":1699999999512,"url":"https://a.b","info":{"s":0}}""",
            new ExchangeStatus("ok") { Updated = At, Url = "https://a.b", Raw = """{"s":0}""" });

    [Fact]
    public void Every_record_that_can_keep_it_writes_it()
    {
        var written = 0;
        foreach (var type in typeof(Order).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.GetProperty("Raw") is { CanWrite: true }))
        {
            var constructor = type.GetConstructors().First(c => c.GetParameters() is not [var only] || only.ParameterType != type);
            var record = constructor.Invoke([.. constructor.GetParameters().Select(p => p.ParameterType == typeof(string) ? "BTC" : p.ParameterType.GetField("Empty")!.GetValue(null))]);
            type.GetProperty("Raw")!.SetValue(record, """{"a":[1.10,"b"]}""");
            Assert.Contains("\"info\":{\"a\":[1.10,\"b\"]}", CcxtShape.ToJson(record), StringComparison.Ordinal);
            type.GetProperty("Raw")!.SetValue(record, null);
            Assert.DoesNotContain("info", CcxtShape.ToJson(record), StringComparison.Ordinal);
            written++;
        }
        Assert.True(written >= 20, $"only {written} records can keep the exchange's own JSON");
    }

    [Fact]
    public void Plain_values_are_written_plainly()
    {
        Assert.Equal("1699999999512", CcxtShape.ToJson(At));
        Assert.Equal("null", CcxtShape.ToJson(null));
        Assert.Equal("true", CcxtShape.ToJson(true));
        Assert.Equal("\"a+b é\"", CcxtShape.ToJson("a+b é"));
        Assert.Equal("""["BTC/USD","ETH/USD"]""", CcxtShape.ToJson(ValueList.Create<string>(["BTC/USD", "ETH/USD"])));
        Assert.Equal("""{"a":{"symbol":"A/B"}}""", CcxtShape.ToJson(new ValueMap<Ticker>([new("a", new("A/B"))])));
    }

    [Theory]
    [InlineData("36500.10", "36500.1")]
    [InlineData("1000.000", "1000")]
    [InlineData("1000", "1000")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    public void Numbers_are_plain_digits(string number, string written) =>
        Assert.Equal(written, CcxtShape.ToJson(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void An_error_tells_its_class_and_what_became_of_it() =>
        Is("""
            {"class":"RateLimitExceeded","message":"slow down","exchange":"kraken","httpStatus":429,"outcome":"NotDone","retry":"Safe","retryAfter":1500}
            """, new ExchangeError(ErrorClass.RateLimitExceeded, "slow down")
        {
            Exchange = "kraken", HttpStatus = 429, Retry = Retry.Safe, RetryAfter = TimeSpan.FromSeconds(1.5),
        });

    [Fact]
    public void What_has_no_structure_is_refused_by_name() =>
        Assert.Contains("Uri", Assert.Throws<ArgumentException>(() => CcxtShape.ToJson(new Uri("https://a.b"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_tree_and_a_given_writer_say_the_same_as_the_text()
    {
        var ticker = new Ticker("BTC/USDT") { Last = 1.5m };
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes)) CcxtShape.Write(writer, ticker);

        Assert.Equal(CcxtShape.ToJson(ticker), Encoding.UTF8.GetString(bytes.ToArray()));
        Assert.Equal(CcxtShape.ToJson(ticker), CcxtShape.ToNode(ticker)!.ToJsonString());
        Assert.Null(CcxtShape.ToNode(null));
    }

    // Texts are compared, so the order of members and the digits of numbers count.
    private static void Is(string expected, object? value) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonNode.Parse(CcxtShape.ToJson(value))!.ToJsonString());
}
