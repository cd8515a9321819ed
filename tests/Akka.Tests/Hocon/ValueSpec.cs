using Hocon;

namespace Akka.Tests.HoconSpecs;

/// <summary>Literals as values of a type.</summary>
public class ValueSpec
{
    [Theory]
    [InlineData("250", 250)]
    [InlineData("1ms", 1)]
    [InlineData("\"1 ms\"", 1)]
    [InlineData("2 milli", 2)]
    [InlineData("2 millis", 2)]
    [InlineData("2 millisecond", 2)]
    [InlineData("2 milliseconds", 2)]
    [InlineData("3s", 3_000)]
    [InlineData("3 second", 3_000)]
    [InlineData("3 seconds", 3_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData(".5s", 500)]
    [InlineData("1e3", 1_000)]
    [InlineData("2m", 120_000)]
    [InlineData("2 minute", 120_000)]
    [InlineData("2 minutes", 120_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("1 hour", 3_600_000)]
    [InlineData("2 hours", 7_200_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("1 day", 86_400_000)]
    [InlineData("7 days", 604_800_000)]
    [InlineData("0", 0)]
    [InlineData("infinite", -1)]
    public void Durations(string value, long milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Parsed.Config($"a = {value}").GetTimeSpan("a"));

    [Theory]
    [InlineData("1us", 10)]
    [InlineData("1 micro", 10)]
    [InlineData("2 micros", 20)]
    [InlineData("1 microsecond", 10)]
    [InlineData("2 microseconds", 20)]
    [InlineData("100ns", 1)]
    [InlineData("200 nano", 2)]
    [InlineData("200 nanos", 2)]
    [InlineData("200 nanosecond", 2)]
    [InlineData("250 nanoseconds", 2)]
    public void Short_durations(string value, long ticks) => Assert.Equal(TimeSpan.FromTicks(ticks), Parsed.Config($"a = {value}").GetTimeSpan("a"));

    [Theory]
    [InlineData("-1s")]
    [InlineData("1 S")]
    [InlineData("1 fortnight")]
    [InlineData("s")]
    [InlineData("1s 2ms")]
    [InlineData("999999999999999 days")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("[1s]")]
    public void What_is_no_duration(string value) => Wrong(value, c => c.GetTimeSpan("a"));

    [Fact]
    public void An_infinite_duration_can_be_refused() => Wrong("infinite", c => c.GetTimeSpan("a", allowInfinite: false));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("512", 512)]
    [InlineData("512B", 512)]
    [InlineData("1 b", 1)]
    [InlineData("2 bytes", 2)]
    [InlineData("1 byte", 1)]
    [InlineData("1kB", 1_000)]
    [InlineData("1 kilobyte", 1_000)]
    [InlineData("2 kilobytes", 2_000)]
    [InlineData("1MB", 1_000_000)]
    [InlineData("1.5 megabytes", 1_500_000)]
    [InlineData("1GB", 1_000_000_000)]
    [InlineData("1TB", 1_000_000_000_000)]
    [InlineData("1PB", 1_000_000_000_000_000)]
    [InlineData("1EB", 1_000_000_000_000_000_000)]
    [InlineData("1K", 1024)]
    [InlineData("1k", 1024)]
    [InlineData("1Ki", 1024)]
    [InlineData("128 KiB", 131_072)]
    [InlineData("1 kibibyte", 1024)]
    [InlineData("0.5M", 524_288)]
    [InlineData("1m", 1_048_576)]
    [InlineData("1MiB", 1_048_576)]
    [InlineData("1 G", 1_073_741_824)]
    [InlineData("1 GiB", 1_073_741_824)]
    [InlineData("1TiB", 1_099_511_627_776)]
    [InlineData("1PiB", 1_125_899_906_842_624)]
    [InlineData("7EiB", 8_070_450_532_247_928_832)]
    [InlineData("0.001 ZB", 1_000_000_000_000_000_000)]
    public void Sizes(string value, long bytes) => Assert.Equal(bytes, Parsed.Config($"a = {value}").GetByteSize("a"));

    [Theory]
    [InlineData("1 KB")]
    [InlineData("-1")]
    [InlineData("1 YiB")]
    [InlineData("1 x")]
    [InlineData("null")]
    public void What_is_no_size(string value) => Wrong(value, c => c.GetByteSize("a"));

    [Theory]
    [InlineData("true", true)]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData("\"true\"", true)]
    [InlineData("false", false)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    public void Booleans(string value, bool expected) => Assert.Equal(expected, Parsed.Config($"a = {value}").GetBoolean("a"));

    [Theory]
    [InlineData("True")]
    [InlineData("1")]
    [InlineData("y")]
    [InlineData("null")]
    [InlineData("[true]")]
    public void What_is_no_boolean(string value) => Wrong(value, c => c.GetBoolean("a"));

    [Theory]
    [InlineData("5", 5)]
    [InlineData("-5", -5)]
    [InlineData("\"5\"", 5)]
    [InlineData("5.0", 5)]
    [InlineData("1e3", 1000)]
    [InlineData("2147483647", int.MaxValue)]
    public void Whole_numbers(string value, int expected)
    {
        Assert.Equal(expected, Parsed.Config($"a = {value}").GetInt("a"));
        Assert.Equal(expected, Parsed.Config($"a = {value}").GetLong("a"));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("5.5")]
    [InlineData("0x10")]
    [InlineData("\"1,000\"")]
    [InlineData("five")]
    [InlineData("\"\"")]
    [InlineData("{b=1}")]
    public void What_is_no_whole_number(string value) => Wrong(value, c => c.GetInt("a"));

    [Fact]
    public void Money_is_read_exactly()
    {
        var config = Parsed.Config("a = 0.1000, b = 79228162514264337593543950335, c = 1e-8, d = 1e99, e = 9223372036854775807");

        Assert.Equal("0.1000", config.GetDecimal("a").ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(decimal.MaxValue, config.GetDecimal("b"));
        Assert.Equal(0.00000001m, config.GetDecimal("c"));
        Assert.Throws<HoconValueException>(() => config.GetDecimal("d"));
        Assert.Equal(1e99, config.GetDouble("d"));
        Assert.Equal(long.MaxValue, config.GetLong("e"));
    }

    [Fact]
    public void Lists()
    {
        var config = Parsed.Config("a = [1, 2], b = [x, \"y z\", 3], c = [yes, off], d = [], e { 1 = y, 0 = x, 10 = z, other = 5 }, f = [{g=1}, {g=2}]");

        Assert.Equal([1, 2], config.GetIntList("a"));
        Assert.Equal([1L, 2L], config.GetLongList("a"));
        Assert.Equal([1m, 2m], config.GetDecimalList("a"));
        Assert.Equal(["x", "y z", "3"], config.GetStringList("b"));
        Assert.Equal([true, false], config.GetBooleanList("c"));
        Assert.Empty(config.GetStringList("d"));
        Assert.Equal(["x", "y", "z"], config.GetStringList("e"));
        Assert.Equal([1, 2], config.GetValue("f").GetObjectList().Select(o => o["g"].Value.GetInt()));
        Assert.EndsWith(
            ": 'b' should be a list with a whole number in every place, but is x.",
            Assert.Throws<HoconValueException>(() => config.GetIntList("b")).Message);
        Assert.Throws<HoconValueException>(() => Parsed.Config("a = [1, [2]]").GetStringList("a"));
        Assert.Throws<HoconValueException>(() => Parsed.Config("a = 1").GetStringList("a"));
        Assert.Throws<HoconValueException>(() => Parsed.Config("a { x = 1 }").GetStringList("a"));
    }

    [Fact]
    public void The_type_tells_what_was_written()
    {
        var config = Parsed.Config("a = 1, b = x, c = true, d = null, e = [], f = {}, g = \"1\", h = ${a}, i = ${a}${a}");

        Assert.Equal(
            [
                HoconType.Number, HoconType.String, HoconType.Boolean, HoconType.Empty,
                HoconType.Array, HoconType.Object, HoconType.String, HoconType.Number, HoconType.String,
            ],
            config.AsEnumerable().Select(f => f.Value.Type));
        Assert.Null(config.GetString("d"));
    }

    [Fact]
    public void A_wrong_value_is_named_with_its_path_and_place()
    {
        var config = Parsed.Config("a {\n  b { \"c.d\" = five }\n}").GetConfig("a");

        var error = Assert.Throws<HoconValueException>(() => config.GetInt("b.\"c.d\""));

        Assert.Equal("Line 2, column 15: 'a.b.\"c.d\"' should be a whole number of 32 bits, but is five.", error.Message);
        Assert.Equal("a.b.\"c.d\"", error.FailPath);
        Assert.Equal("'a.b.x' is missing.", Assert.Throws<HoconValueException>(() => config.GetInt("b.x")).Message);
    }

    private static void Wrong<T>(string value, Func<Config, T> read)
    {
        var error = Assert.Throws<HoconValueException>(() => read(Parsed.Config($"a = {value}")));

        Assert.StartsWith("Line 1, column 5: 'a' should be ", error.Message);
        Assert.Equal("a", error.FailPath);
    }
}
