using Akka.Actor;
using Akka.Configuration;
using Akka.Configuration.Hocon;
using FsCheck;
using FsCheck.Fluent;
using Config = Akka.Configuration.Config;

namespace Akka.Tests.ConfigurationSpecs;

public class ConfigSpec
{
    private static readonly Config Sample = ConfigurationFactory.ParseString("""
        akka {
          actor { provider = local, ask-timeout = 10s, retries = 3, debug.receive = on }
          actor.deployment { "/a.b/*" { router = pool } }
          loggers = ["a", "b"]
          numbers = [1, 2]
          buffer = 128KiB
          ratio = 1.5
          none = null
          never = infinite
        }
        """);

    [Fact]
    public void Values_are_read_by_path_and_type()
    {
        Assert.Equal("local", Sample.GetString("akka.actor.provider"));
        Assert.Equal(TimeSpan.FromSeconds(10), Sample.GetTimeSpan("akka.actor.ask-timeout"));
        Assert.Equal(Timeout.InfiniteTimeSpan, Sample.GetTimeSpan("akka.never"));
        Assert.Equal(3, Sample.GetInt("akka.actor.retries"));
        Assert.Equal(3L, Sample.GetLong("akka.actor.retries"));
        Assert.True(Sample.GetBoolean("akka.actor.debug.receive"));
        Assert.Equal(["a", "b"], Sample.GetStringList("akka.loggers"));
        Assert.Equal([1, 2], Sample.GetIntList("akka.numbers"));
        Assert.Equal([1L, 2L], Sample.GetLongList("akka.numbers"));
        Assert.Equal([(byte)1, (byte)2], Sample.GetByteList("akka.numbers"));
        Assert.Equal([1m, 2m], Sample.GetDecimalList("akka.numbers"));
        Assert.Equal(131072, Sample.GetByteSize("akka.buffer"));
        Assert.Equal(1.5m, Sample.GetDecimal("akka.ratio"));
        Assert.Equal(1.5, Sample.GetDouble("akka.ratio"));
        Assert.Equal(1.5f, Sample.GetFloat("akka.ratio"));
        Assert.Equal("pool", Sample.GetString("akka.actor.deployment.\"/a.b/*\".router"));
        Assert.True(Sample.HasPath("akka.none"));
        Assert.Null(Sample.GetString("akka.none", "x"));
    }

    [Fact]
    public void A_missing_path_gives_the_default()
    {
        Assert.False(Sample.HasPath("akka.nope"));
        Assert.Null(Sample.GetString("akka.nope"));
        Assert.Equal("x", Sample.GetString("akka.nope", "x"));
        Assert.Equal(7, Sample.GetInt("akka.nope.deeper", 7));
        Assert.Equal(TimeSpan.FromSeconds(1), Sample.GetTimeSpan("akka.nope", TimeSpan.FromSeconds(1)));
        Assert.Equal(TimeSpan.Zero, Sample.GetTimeSpan("akka.nope"));
        Assert.Null(Sample.GetByteSize("akka.nope"));
        Assert.Equal(5, Sample.GetByteSize("akka.nope", 5));
        Assert.Empty(Sample.GetStringList("akka.nope"));
        Assert.Equal(["x"], Sample.GetStringList("akka.nope", ["x"]));
        Assert.Null(Sample.GetConfig("akka.nope"));
        Assert.Null(Sample.GetValue("akka.nope"));
    }

    [Fact]
    public void A_wrong_value_is_an_error_that_names_the_path()
    {
        Assert.Contains("'akka.actor.provider'", Assert.Throws<FormatException>(() => Sample.GetInt("akka.actor.provider", 5)).Message);
        Assert.Contains("'akka.actor'", Assert.Throws<FormatException>(() => Sample.GetBoolean("akka.actor")).Message);
        Assert.Throws<FormatException>(() => Sample.GetTimeSpan("akka.never", null, false));
        Assert.Throws<FormatException>(() => Sample.GetTimeSpan("akka.actor.provider"));
        Assert.Throws<FormatException>(() => Sample.GetStringList("akka.actor.provider"));
        Assert.Throws<FormatException>(() => Sample.GetIntList("akka.loggers"));
        Assert.Throws<FormatException>(() => Sample.GetByteSize("akka.none"));
    }

    [Fact]
    public void A_text_that_is_not_HOCON_is_an_error_with_its_place() =>
        Assert.StartsWith("Line 2, column 5: ", Assert.Throws<FormatException>(() => ConfigurationFactory.ParseString("a = 1\nb = ]")).Message);

    [Fact]
    public void A_fallback_answers_for_what_is_left_open()
    {
        var config = ConfigurationFactory.ParseString("akka.actor.retries = 5")
            .WithFallback(Sample)
            .WithFallback(ConfigurationFactory.ParseString("akka.actor { more = 1, retries = 9 }"));

        Assert.Equal(5, config.GetInt("akka.actor.retries"));
        Assert.Equal("local", config.GetString("akka.actor.provider"));
        Assert.Equal(1, config.GetInt("akka.actor.more"));
        var actor = config.GetConfig("akka.actor")!;
        Assert.Equal((5, "local", 1), (actor.GetInt("retries"), actor.GetString("provider"), actor.GetInt("more")));
        Assert.Equal(["retries", "provider", "ask-timeout", "debug", "deployment", "more"], actor.AsEnumerable().Select(f => f.Key));
        Assert.Equal(3, Sample.GetInt("akka.actor.retries"));
        Assert.Null(Sample.Fallback);
        Assert.Throws<ArgumentException>(() => Sample.WithFallback(Sample));
    }

    [Fact]
    public void Empty_and_missing_configurations_are_left_out()
    {
        Assert.True(Config.Empty.IsEmpty);
        Assert.True(ConfigurationFactory.ParseString("").IsEmpty);
        Assert.True(ConfigurationFactory.ParseString("a {}").GetConfig("a")!.IsEmpty);
        Assert.Same(Sample, Config.Empty.WithFallback(Sample));
        Assert.Same(Sample, Sample.WithFallback(Config.Empty));
        Assert.Same(Sample, ((Config?)null).SafeWithFallback(Sample));
        Assert.Same(Sample, Sample.SafeWithFallback(null));
        Assert.Same(Sample, Sample.SafeWithFallback(Sample));
        Assert.True(((Config?)null).IsNullOrEmpty());
        Assert.True(Config.Empty.IsNullOrEmpty());
        Assert.False(Sample.IsNullOrEmpty());
        Assert.IsAssignableFrom<AkkaException>(ConfigurationException.NullOrEmptyConfig<ConfigSpec>("a.b"));
        Assert.Contains("'a.b'", ConfigurationException.NullOrEmptyConfig<ConfigSpec>("a.b").Message);
    }

    [Fact]
    public void A_text_is_a_configuration_and_can_be_added()
    {
        Config text = "a = 1";

        Assert.Equal((1, 2), Read(text + "b = 2, a = 2"));
        Assert.Equal((3, 2), Read("a = 3, b = 2" + text));

        static (int, int) Read(Config config) => (config.GetInt("a"), config.GetInt("b"));
    }

    [Fact]
    public void Its_text_holds_its_own_values_and_the_fallbacks_on_demand()
    {
        var config = ConfigurationFactory.ParseString("a { b = 1, c = \"x y\" }, l = [1, null, \"null\"]")
            .WithFallback(ConfigurationFactory.ParseString("a { b = 2, d = {} }, e = 3.5"));

        Assert.Equal("{\n  a : {\n    b : 1\n    c : \"x y\"\n  }\n  l : [1,null,\"null\"]\n}", config.ToString());
        Assert.Equal("a : {\n  b : 1\n  c : \"x y\"\n  d : {\n  }\n}\nl : [1,null,\"null\"]\ne : \"3.5\"\n", config.ToString(true));
        Assert.Equal("2", config.Fallback!.GetString("a.b"));
    }

    [Fact]
    public void Its_text_is_read_back_as_the_same() =>
        Check.One(FsCheck.Config.QuickThrowOnFailure, Prop.ForAll(HoconSpecs.Trees.Object.ToArbitrary(), tree =>
        {
            var config = ConfigurationFactory.ParseString(tree.AsJson);
            return ConfigurationFactory.ParseString(config.ToString()).ToString() == config.ToString()
                && Plain(ConfigurationFactory.ParseString(config.ToString()).Root) == Plain(config.Root);
        }));

    [Fact]
    public void Includes_come_from_the_callback()
    {
        var config = ConfigurationFactory.ParseString(
            "a = 1, p { include \"x\" }", name => Parser.Parse($"name = \"{name} #1\", n = [1, {{ m = null }}]", null));

        Assert.Equal("x #1", config.GetString("p.name"));
        Assert.Null(config.GetValue("p.n")!.GetArray()[1].GetObject()!.GetKey("m")!.GetString());
        Assert.False(ConfigurationFactory.ParseString("a = 1, include \"x\"", _ => null!).HasPath("x"));
    }

    [Fact]
    public void The_defaults_are_the_ones_embedded_in_the_assembly()
    {
        Assert.True(ConfigurationFactory.Default().HasPath("akka.actor"));
        Assert.Same(ConfigurationFactory.Default(), ConfigurationFactory.Default());
        Assert.True(ConfigurationFactory.FromResource<Config>("Akka.reference.conf").HasPath("akka.actor"));
        Assert.True(ConfigurationFactory.FromResource("Akka.reference.conf", typeof(Config).Assembly).HasPath("akka.actor"));
        Assert.True(ConfigurationFactory.FromResource("Akka.reference.conf", Config.Empty).HasPath("akka.actor"));
        Assert.Throws<ArgumentException>(() => ConfigurationFactory.FromResource<Config>("nope"));
        Assert.True(ConfigurationFactory.Load().IsEmpty);
    }

    [Fact]
    public void An_object_is_a_configuration() =>
        Assert.Equal("x \"y\"", ConfigurationFactory.FromObject(new { a = new { b = "x \"y\"" } }).GetString("a.b"));

    [Fact]
    public void Values_can_be_put_together_by_hand()
    {
        var value = new HoconValue();
        value.AppendValue(new HoconLiteral { Value = "a" });
        value.AppendValue(new HoconLiteral { Value = "b" });
        Assert.Equal("ab", value.GetString());
        Assert.Equal("ab", value.AtKey("k").GetString("k"));

        value.NewValue(new HoconArray { new() });
        Assert.True(value.IsArray());
        value.Clear();
        Assert.True(value.IsEmpty);

        var fields = new HoconObject();
        fields.GetOrCreateKey("k").NewValue(new HoconLiteral { Value = "5" });
        value.NewValue(fields);
        Assert.Equal(5, value.ToConfig().GetInt("k"));
        Assert.Equal("5", value.GetChildObject("k")!.GetString());
        Assert.Equal("5", fields.Unwrapped["k"]);
    }

    [Fact]
    public void Merging_adds_what_is_missing_and_leaves_the_other_as_it_was()
    {
        var other = ConfigurationFactory.ParseString("a { x = 1, y { z = 2 } }");
        var merged = ConfigurationFactory.ParseString("a { x = 5 }").Root.GetObject()!;

        merged.Merge(other.Root.GetObject()!);
        merged.GetKey("a")!.GetObject()!.GetKey("y")!.GetObject()!.Items.Clear();

        Assert.Equal(5, merged.GetKey("a")!.GetObject()!.GetKey("x")!.GetInt());
        Assert.Equal(2, other.GetInt("a.y.z"));
    }

    private static string Plain(HoconValue value) =>
        value.IsObject() ? $"{{{string.Join(',', value.GetObject()!.Items.Select(i => $"{i.Key.Length}{i.Key}{Plain(i.Value)}"))}}}"
        : value.IsArray() ? $"[{string.Join(',', value.GetArray().Select(Plain))}]"
        : value.GetString() is { } text ? $"{text.Length}{text}" : "null";
}
