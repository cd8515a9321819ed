using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Ccxt.Protocol.Tests;

public class WireTests
{
    public static TheoryData<string> Manifests => GoldenTests.Manifests;

    [Theory, MemberData(nameof(Manifests))]
    public void A_sample_has_every_member_set_and_the_wire_carries_each(string manifest)
    {
        var sample = Samples.ByType[Wire.Types[manifest]];
        using var json = JsonDocument.Parse(Wire.Serialize(sample, out _));

        HasAllMembers(sample, json.RootElement, manifest);
    }

    [Fact]
    public void Every_operation_its_answer_and_every_event_can_cross()
    {
        var protocol = typeof(Request).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsAbstract: false }).ToList();
        var operations = protocol.Where(type => type.IsAssignableTo(typeof(IOperation))).ToList();
        var answers = operations
            .SelectMany(type => type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOperation<>)))
            .Select(i => typeof(Answer<>).MakeGenericType(i.GetGenericArguments()));
        var events = protocol.Where(type => type.IsAssignableTo(typeof(MarketEvent)) || type.IsAssignableTo(typeof(OrderEvent)));
        var policies = typeof(DeliveryPolicy).GetNestedTypes();

        Assert.NotEmpty(operations);
        Assert.DoesNotContain(operations.Concat(answers).Concat(events).Concat(policies), type => !Wire.Knows(type));
    }

    [Fact]
    public void Every_record_that_is_not_inside_another_can_cross()
    {
        // What travels only as a member, or not at all.
        Type[] inside = [typeof(MarketPrecision), typeof(MarketLimits), typeof(CurrencyLimits), typeof(MarginModes)];
        var records = typeof(Request).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false, IsNested: false, Namespace: "Ccxt.Protocol" } && IsRecord(type));

        Assert.DoesNotContain(records.Except(inside), type => !Wire.Knows(type));
    }

    [Fact]
    public void An_unknown_manifest_is_named() =>
        Assert.Contains("'System.Diagnostics.Process'", Refused("System.Diagnostics.Process", "{}"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_type_of_operation_is_named() =>
        Assert.Contains(
            "SellEverything", Refused("Request", """{"id":"1","exchange":"kraken","operation":{"type":"SellEverything"}}"""), StringComparison.Ordinal);

    [Fact]
    public void A_type_that_is_no_message_is_named_when_written() =>
        Assert.Contains("List<Uri>", Assert.Throws<WireException>(() => Wire.Serialize(new List<Uri>(), out _)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FetchTicker", "{}", "symbol")]
    [InlineData("FetchTicker", """{"symbol":null}""", "symbol")]
    [InlineData("Market", """{"symbol":"A/B","id":"AB","base":"A"}""", "quote")]
    [InlineData("CreateOrder", """{"symbol":"A/B","orderType":"limit","amount":1}""", "side")]
    [InlineData("CreateOrder", """{"symbol":"A/B","orderType":"limit","side":"Buy"}""", "amount")]
    [InlineData("Answer<Ticker>", """{"id":"1","exchange":"kraken"}""", "value")]
    [InlineData("Answer<Ticker>", """{"id":"1","exchange":"kraken","value":null}""", "value")]
    [InlineData("Answer<DateTimeOffset>", """{"id":"1","exchange":"kraken"}""", "value")]
    [InlineData("BookChanged", """{"exchange":"kraken","symbol":"A/B","at":1,"book":{"symbol":"A/B"}}""", "channel")]
    [InlineData("TickerChanged", """{"exchange":"kraken","channel":"Tickers","at":1,"ticker":{"symbol":"A/B"}}""", "symbol")]
    [InlineData("MarketBatch", """{"subscription":"1","sequence":1}""", "events")]
    public void A_missing_member_is_named(string manifest, string json, string member)
    {
        var message = Refused(manifest, json);

        Assert.Contains(manifest, message, StringComparison.Ordinal);
        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ticker", """{"symbol":"A/B","last":"1.5"}""", "$.last")]
    [InlineData("Ticker", """{"symbol":"A/B","last":1e99}""", "$.last")]
    [InlineData("Ticker", """{"symbol":"A/B","timestamp":9223372036854775807}""", "$.timestamp")]
    [InlineData("Ticker", """{"symbol":"A/B","timestamp":1.5}""", "$.timestamp")]
    [InlineData("Trade", """{"side":"Long"}""", "$.side")]
    [InlineData("Trade", """{"side":0}""", "$.side")]
    [InlineData("Trade", """{"type":1}""", "$.type")]
    [InlineData("OrderBook", """{"symbol":"A/B","bids":[[1]]}""", "$.bids")]
    [InlineData("OrderBook", """{"symbol":"A/B","bids":[{}]}""", "$.bids")]
    [InlineData("OrderBook", """{"symbol":"A/B","bids":[[1,"x"]]}""", "$.bids")]
    [InlineData("OrderBook", """{"symbol":"A/B","bids":[null]}""", "$.bids")]
    [InlineData("OrderBook", """{"symbol":"A/B","bids":{}}""", "$.bids")]
    [InlineData("Balance", """{"holdings":{"BTC":null}}""", "$.holdings")]
    [InlineData("Balance", """{"holdings":[]}""", "$.holdings")]
    [InlineData("FetchTime", """{"extra":{"a":[null]}}""", "$.extra")]
    [InlineData("FetchTime", """{"extra":[]}""", "$.extra")]
    [InlineData("ExchangeError", """{"class":"BadRequest","message":"m","retryAfter":9223372036854775807}""", "$.retryAfter")]
    [InlineData("Market", """{"symbol":"A/B","id":"AB","base":"A","quote":"B","limits":{"amount":[1]}}""", "$.limits.amount")]
    [InlineData("Ack", "{\"subscription\":\"1\"", "Ack")]
    [InlineData("Ack", "null", "Ack")]
    [InlineData("Ack", "", "Ack")]
    [InlineData("Ack", "[]", "Ack")]
    public void What_cannot_be_read_is_refused_saying_where(string manifest, string json, string where) =>
        Assert.Contains(where, Refused(manifest, json), StringComparison.Ordinal);

    [Fact]
    public void A_message_cut_anywhere_is_refused_and_nothing_else()
    {
        foreach (var sample in Samples.ByType.Values)
        {
            var bytes = Wire.Serialize(sample, out var manifest);
            for (var length = 0; length < bytes.Length; length += 1 + (length / 50))
                Assert.Throws<WireException>(() => Wire.Deserialize(manifest, bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Members_of_a_later_version_are_skipped()
    {
        var later = """
            {"later":{"a":[1]},"subscription":"s","sequence":1,"events":[{"type":"BookChanged","later":1,
             "exchange":"kraken","channel":"OrderBooks","symbol":"A/B","at":0,
             "book":{"symbol":"A/B","bids":[[1,2,3,[4],{"five":5}]],"later":[[]]}}]}
            """;
        var book = new OrderBook("A/B") { Bids = [new(1, 2, 3)] };

        Assert.Equal(new MarketBatch("s", 1, [new BookChanged("kraken", "A/B", DateTimeOffset.UnixEpoch, book)]), Read("MarketBatch", later));
        var market = (Market)Read("Market", """{"symbol":"A/B","id":"AB","base":"A","quote":"B","limits":{"amount":{"min":1,"later":{}}}}""");
        Assert.Equal(new MinMax(1), market.Limits.Amount);
    }

    [Fact]
    public void What_is_left_out_is_empty_or_at_its_default()
    {
        Assert.Equal(new Order("1"), Read("Order", """{"id":"1"}"""));
        Assert.Equal(new OrderBook("A/B"), Read("OrderBook", """{"symbol":"A/B"}"""));
        Assert.Equal(new Market("A/B") { Id = "AB", Base = "A", Quote = "B" }, Read("Market", """{"symbol":"A/B","id":"AB","base":"A","quote":"B"}"""));
        Assert.Equal(new Currency("A") { Id = "a" }, Read("Currency", """{"code":"A","id":"a"}"""));
        Assert.Equal(new FetchOHLCV("A/B"), Read("FetchOHLCV", """{"symbol":"A/B"}"""));
        Assert.Equal(new FetchTime(), Read("FetchTime", "{}"));
        Assert.Equal(
            new Request("1", "kraken", null, null, null, null, new FetchTime()),
            Read("Request", """{"id":"1","exchange":"kraken","operation":{"type":"FetchTime"}}"""));
    }

    [Theory]
    [InlineData("""{"symbol":"A/B"}""")]
    [InlineData("""{"symbol":"A/B","timestamp":1700000000123456,"bid":0.0000000000000000000000000001,"last":1.10,"change":-79228162514264337593543950335}""")]
    public void Nulls_are_left_out_and_decimals_keep_all_their_digits(string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(Wire.Serialize(Read("Ticker", json), out _)));

    [Fact]
    public void A_long_list_is_read_whole()
    {
        var book = new OrderBook("A/B") { Bids = Enumerable.Range(1, 5000).Select(price => new Level(price, 1)).ToValueList() };
        var trades = Enumerable.Range(1, 100).Select(id => new Trade("A/B") { Id = $"{id}", Fees = [new("USD", id)] });
        var order = new Order("1") { Trades = trades.ToValueList() };

        foreach (var message in new object[] { book, order })
            Assert.Equal(message, Wire.Deserialize(Wire.ManifestOf(message), Wire.Serialize(message, out _)));
    }

    [Fact]
    public void A_term_without_text_is_refused_when_written()
    {
        var refusal = Assert.Throws<WireException>(() => Wire.Serialize(new CreateOrder("A/B", default, Side.Buy, 1), out _));
        Assert.Contains("OrderType", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_that_ought_not_to_be_there_is_refused_when_written()
    {
        object[] messages =
        [
            new Answer<Ticker>("1", "kraken", null, null!), new FetchTicker(null!), new Balance(null!),
            new Request("1", "kraken", null, null, null, null, null!),
        ];
        foreach (var message in messages) Assert.Throws<WireException>(() => Wire.Serialize(message, out _));
    }

    // What is not on the wire is read as null, empty or zero, so no member may begin as anything else.
    [Theory, MemberData(nameof(Manifests))]
    public void A_member_that_is_not_given_begins_as_null_empty_or_zero(string manifest)
    {
        var type = Wire.Types[manifest];
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var sample = Samples.ByType[type];
        var fresh = constructor.Invoke([.. constructor.GetParameters().Select(parameter => type.GetProperty(parameter.Name!)!.GetValue(sample))]);
        var optional = type.GetProperties().Where(member => member.SetMethod is not null && member.GetIndexParameters().Length == 0
            && constructor.GetParameters().All(parameter => parameter.Name != member.Name) && member.PropertyType != typeof(Channel));

        object[] nothing = [MarketPrecision.None, MarketLimits.None, CurrencyLimits.None];
        foreach (var member in optional)
        {
            var value = member.GetValue(fresh);
            var empty = value is null || (value is IEnumerable items && !items.Cast<object>().Any()) || nothing.Contains(value)
                || value.Equals(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(value.GetType()));
            Assert.True(empty, $"{member.Name} begins as {value}");
        }
    }

    private static object Read(string manifest, string json) => Wire.Deserialize(manifest, Encoding.UTF8.GetBytes(json));

    private static string Refused(string manifest, string json) => Assert.Throws<WireException>(() => Read(manifest, json)).Message;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static void HasAllMembers(object value, JsonElement json, string path)
    {
        var members = value.GetType().GetProperties().Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0).ToList();
        foreach (var member in members)
        {
            var name = value is CreateOrder && member.Name == "Type" ? "orderType" : JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            var at = $"{path}.{name}";
            Assert.True(json.TryGetProperty(name, out var written), $"{at} is not on the wire");
            var inner = member.GetValue(value);
            Assert.True(inner is not null && (inner is not IEnumerable items || items.Cast<object>().Any()), $"{at} is not set");
            foreach (var (item, element) in Items(inner!, written)) HasAllMembers(item, element, at);
        }
        // Inside another message an operation, event or policy also says its type; the type of a CreateOrder's order is "orderType", so that the two differ.
        var discriminator = json.TryGetProperty("type", out _) && (value is CreateOrder || members.All(member => member.Name != "Type")) ? 1 : 0;
        Assert.Equal(members.Count + discriminator, json.EnumerateObject().Count());
    }

    // The records in a member: itself, or what a list or map of it holds.
    private static IEnumerable<(object, JsonElement)> Items(object value, JsonElement json) => (value, json.ValueKind) switch
    {
        (_, JsonValueKind.Object) when IsRecord(value.GetType()) => [(value, json)],
        (IEnumerable values, JsonValueKind.Array) => values.Cast<object>().Zip(json.EnumerateArray()).Where(pair => IsRecord(pair.First.GetType())),
        (IEnumerable values, JsonValueKind.Object) => values.Cast<object>()
            .Select(entry => entry.GetType().GetProperty("Value")!.GetValue(entry))
            .Zip(json.EnumerateObject(), (item, member) => (item!, member.Value))
            .Where(pair => pair.Item1 is not null && pair.Value.ValueKind == JsonValueKind.Object && IsRecord(pair.Item1.GetType()) && pair.Item1 is not Param),
        _ => [],
    };
}
