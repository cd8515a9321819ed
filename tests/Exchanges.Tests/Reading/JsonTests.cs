using System.Globalization;
using System.Text;
using System.Text.Json;
using Ccxt.Errors;
using Ccxt.Exchanges;
using Json = Ccxt.Exchanges.Json;

namespace Ccxt.Exchanges.Tests.Reading;

/// <summary>Our own reading of JSON, held against System.Text.Json's and the platform's decimals.</summary>
public class JsonTests
{
    private const string Reply = """
        { "code": 0, "data" : [ {"id":"1","price":"108000.10","amounts":[1.5, -2e-3,0],"note":"a \"quoted\" \u00e9 line\n"},
        {"id":2,"price":null,"amounts":[ ],"deep":{"a":{"b":[[true],[false]]}, "":{}}} ] , "ünï": "cödé", "na\u006de": "escaped" }
        """;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{}")]
    [InlineData(" [ ] ")]
    [InlineData("[,]")]
    [InlineData("[1,]")]
    [InlineData("{,}")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a" 1}""")]
    [InlineData("""{"a":}""")]
    [InlineData("""{a:1}""")]
    [InlineData("""{"a":1]""")]
    [InlineData("""[1}""")]
    [InlineData("1")]
    [InlineData("-")]
    [InlineData("-0")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1.5e")]
    [InlineData("1.5E+")]
    [InlineData("1.5E+07")]
    [InlineData("+1")]
    [InlineData("1 2")]
    [InlineData("tru")]
    [InlineData("truely")]
    [InlineData("[nul]")]
    [InlineData("null")]
    [InlineData("\"open")]
    [InlineData("\"a\tb\"")]
    [InlineData("""["\x"]""")]
    [InlineData("""["\u12g4"]""")]
    [InlineData("""["\u12"]""")]
    [InlineData("[\"\\\"]")]
    [InlineData("// no\n1")]
    [InlineData("<html></html>")]
    [InlineData("\uFEFF{}")]
    public void What_is_JSON_is_what_the_platform_takes_for_it(string text) => Agrees(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void So_it_is_in_twenty_thousand_damaged_replies()
    {
        var whole = Encoding.UTF8.GetBytes(Reply);
        var dice = new Random(20261125);
        const string Likely = "{}[]\",:\\ue0-.tfn \n\0";
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = whole.ToList();
            for (var j = dice.Next(3); j >= 0; j--)
            {
                var at = dice.Next(damaged.Count);
                if (dice.Next(3) == 0) damaged.RemoveRange(at, dice.Next(Math.Min(8, damaged.Count - at)));
                else if (dice.Next(2) == 0) damaged[at] = (byte)Likely[dice.Next(Likely.Length)];
                else damaged.Insert(at, (byte)dice.Next(256));
            }
            Agrees([.. damaged]);
        }
    }

    [Fact]
    public void Nesting_ends_at_64()
    {
        Agrees(Encoding.UTF8.GetBytes(new string('[', 64) + new string(']', 64)));
        Agrees(Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65)));
    }

    [Fact]
    public void Long_texts_and_long_lists_keep_every_byte()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789\\n\\u00e9ü", 10_000));
        var number = $"0.{new string('1', 70_000)}";
        Agrees(Encoding.UTF8.GetBytes($$"""{"{{text}}":["{{text}}", {{number}} , { } ] ,"after":"{{text[..65534]}}","list":[{{string.Join(" ,", Enumerable.Range(0, 50_000))}}]}"""));
    }

    [Fact]
    public void Members_are_found_in_the_objects_of_a_list_whether_they_look_alike_or_not()
    {
        var rows = Enumerable.Range(0, 2000).Select(i => (i % 7) switch
        {
            0 => $$"""{"a":{"bid":1,"ask":2},"ask":{{i}},"bid":{{i + 1}}}""",
            1 => $$"""{"bid":{{i + 1}},"ask":{{i}} }""",
            2 => $$"""{"b":[{"ask":1}],"bid":{{i + 1}},"c":null,"ask":{{i}}}""",
            3 => $$"""{"bod":5,"aak":6,"ask":{{i}},"bid":{{i + 1}}}""",
            4 => $$"""{"\u0061sk":{{i}},"b\u0069d":{{i + 1}}}""",
            5 => $$"""{"ask":{{i}},"a":{"a":{"bid":3} },"bid":{{i + 1}}}""",
            _ => $$"""{"bid ":5,"ask":{{i}},"bid":{{i + 1}}}""",
        });
        var list = Parsed($"[{string.Join(',', rows)}]");
        Assert.Equal(2000, list.Count);
        var at = 0;
        foreach (var row in list.Items)
        {
            Assert.Equal((at, at + 1), ((int)row["ask"].Long, (int)row["bid"].Long));
            Assert.True(row["bit"].IsMissing);
            at++;
        }
    }

    [Fact]
    public void Of_two_members_of_one_name_the_last_counts_wherever_the_objects_around_it_have_it()
    {
        var many = string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"k{i}\":{i}"));
        string[] twice =
        [
            """{"id":0,"price":1,"side":"buy","price":2}""", """{"price":1,"id":0,"price":2}""", """{"price":1,"price":2,"id":0}""", """{"price":{"price":1},"price":2}""",
            """{"pr\u0069ce":1,"price":2}""", """{"price":1,"pr\u0069ce":2}""", """{"price":0,"price":1,"price":2}""", $$"""{"price":1,{{many}},"price":2}""",
        ];
        // What stands in the objects before them must not decide.
        foreach (var before in (string[])["", """{"price":7},""", """{"id":0,"price":7,"side":"buy"},""", """{"id":0,"price":7,"side":"buy","cost":7},""", """{"id":0,"side":"buy","price":7},"""])
        {
            var list = Parsed($"[{string.Concat(Enumerable.Repeat(before, 100))}{string.Join(',', twice)}]");
            foreach (var row in list.Items.Take(list.Count - twice.Length)) Assert.Equal(7, row["price"].Long);
            foreach (var row in list.Items.Skip(list.Count - twice.Length)) Assert.Equal(2, row["price"].Long);
            Assert.Equal(JsonDocument.Parse(twice[0]).RootElement.GetProperty("price").GetInt64(), list.Items.ElementAt(list.Count - twice.Length)["price"].Long);
        }
        var ünï = Parsed("""{"ünï":1,"ünï":2}""");
        Assert.Equal(2, ünï["ünï"].Long);
    }

    [Fact]
    public void What_is_not_there_says_where_it_would_be()
    {
        var json = Parsed(Reply);
        Assert.Equal("$.data[1].price", json["data"][1]["price"].Path);
        Assert.Equal("$.data[7]", json["data"][7].Path);
        Assert.Equal("$.data[7].price[0].x", json["data"][7]["price"][0]["x"].Path);
        Assert.Equal("$.data[1].amounts[last]", json["data"][1]["amounts"].Last.Path);
        Assert.Equal("$.data[1].amounts[last].x", json["data"][1]["amounts"].Last["x"].Path);
        Assert.Equal(".a[2]", default(Json)["a"][2].Path);
        Assert.Equal("$", default(Json).Path);
        var refused = Assert.Throws<BadResponse>(() => json["data"][1]["price"].Decimal);
        Assert.Contains("$.data[1].price, found null", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_is_kept_for_those_who_asked()
    {
        var json = Json.TryParse("""{"a": {"b": [1.50, "x\n\u00e9"] }, "c": null}"""u8.ToArray(), keepsRaw: true)!.Value;
        Assert.Equal("""{"b": [1.50, "x\n\u00e9"] }""", json["a"].Kept);
        Assert.Equal("1.50", json["a"]["b"][0].Kept);
        Assert.Equal("\"x\\n\\u00e9\"", json["a"]["b"][1].Kept);
        Assert.Equal("null", json["c"].Kept);
        // What is missing gives that in which it is missing.
        Assert.Equal("""[1.50, "x\n\u00e9"]""", json["a"]["b"][7]["d"].Kept);
        Assert.Equal("[1.50,null]", Json.KeptOf([json["a"]["b"][0], json["c"]]));
        Assert.Null(default(Json).Kept);
    }

    [Fact]
    public void Who_did_not_ask_pays_nothing()
    {
        var json = Parsed(Reply);
        var row = json["data"][1];
        Assert.Null(row.Kept);          // compiled by now
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) _ = row.Kept;
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Null(Json.KeptOf(json["data"].Items));
    }

    [Fact]
    public void Decimals_are_the_platforms_scale_and_all()
    {
        var dice = new Random(20261125);
        for (var i = 0; i < 40_000; i++)
        {
            var text = new StringBuilder(dice.Next(3) == 0 ? "-" : "");
            for (var digits = dice.Next(22); digits >= 0; digits--) text.Append(dice.Next(3) == 0 ? '0' : (char)('0' + dice.Next(10)));
            if (dice.Next(4) > 0) text.Append('.');
            for (var digits = dice.Next(24); digits > 0; digits--) text.Append(dice.Next(3) == 0 ? '0' : (char)('0' + dice.Next(10)));
            if (dice.Next(10) == 0) text.Append('e').Append(dice.Next(-30, 9));
            if (dice.Next(20) == 0) text[dice.Next(text.Length)] = " -+.,ex:/"[dice.Next(9)];
            AgreesOnNumber(text.ToString());
        }
    }

    [Theory]
    [InlineData("0.00000000000000000000000000001", "28 digits")]
    [InlineData("1e-40", "28 digits")]
    [InlineData("79228162514264337593543950336", "a number at")]
    [InlineData("12,5", "a number at")]
    [InlineData("0x10", "a number at")]
    [InlineData("--1", "a number at")]
    public void What_no_decimal_can_hold_is_refused(string text, string why) =>
        Assert.Contains(why, Assert.Throws<BadResponse>(() => Parsed($"[\"{text}\"]")[0].DecimalOrNull).Message, StringComparison.Ordinal);

    private static void AgreesOnNumber(string text)
    {
        var parses = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected);
        var isLost = parses && expected == 0 && text.TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9');
        var json = Parsed($"[\"{text}\"]")[0];
        if (!parses || isLost) Assert.Throws<BadResponse>(() => json.DecimalOrNull);
        else Assert.Equal(decimal.GetBits(expected), decimal.GetBits(json.Decimal));
        if (parses && !isLost && decimal.Truncate(expected) == expected && Math.Abs(expected) < 9_000_000_000_000_000_000) Assert.Equal((long)expected, json.Long);
    }

    private static Json Parsed(string text) => Json.TryParse(Encoding.UTF8.GetBytes(text)) ?? throw new InvalidOperationException("no JSON");

    private static void Agrees(byte[] utf8)
    {
        JsonDocument? expected = null;
        try { expected = JsonDocument.Parse(utf8); }
        catch (JsonException) { }
        var json = Json.TryParse(utf8);
        Assert.True(expected is null == json is null, $"{Encoding.UTF8.GetString(utf8)}\nis {(expected is null ? "no " : "")}JSON");
        if (expected is not null && System.Text.Unicode.Utf8.IsValid(utf8)) Same(expected.RootElement, json!.Value);
        expected?.Dispose();
    }

    private static void Same(JsonElement expected, Json json)
    {
        Assert.Equal(expected.GetRawText(), json.Raw);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var (member, (name, value)) in expected.EnumerateObject().Zip(json.Table)) { if (Name(member) is { } said) Assert.Equal(said, name); Same(member.Value, value); }
                Assert.Equal(expected.EnumerateObject().Count(), json.Count);
                foreach (var unique in expected.EnumerateObject().Where(m => Name(m) is not null).GroupBy(m => m.Name).Where(g => g.Count() == 1)) Assert.Equal(unique.First().Value.GetRawText(), json[unique.Key].Raw);
                break;
            case JsonValueKind.Array:
                foreach (var (item, ours) in expected.EnumerateArray().Zip(json.List)) Same(item, ours);
                Assert.Equal(expected.GetArrayLength(), json.Count);
                break;
            case JsonValueKind.String:
                string text;
                try { text = expected.GetString()!; }
                catch (InvalidOperationException) { break; }        // half a surrogate pair
                Assert.Equal(text.Length == 0 ? null : text, json.TextOrNull);
                break;
            case JsonValueKind.Number: Assert.Equal(expected.GetRawText(), json.Text); break;
            case JsonValueKind.Null: Assert.False(json.IsSaid); break;
            default: Assert.Equal(expected.GetBoolean(), json.Flag); break;
        }

        static string? Name(JsonProperty member)
        {
            try { return member.Name; }
            catch (InvalidOperationException) { return null; }
        }
    }
}
