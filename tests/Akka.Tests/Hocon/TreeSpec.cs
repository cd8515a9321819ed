using Hocon;

namespace Akka.Tests.HoconSpecs;

/// <summary>Configurations as a whole: paths, defaults, fallbacks, text, equality.</summary>
public class TreeSpec
{
    [Fact]
    public void A_missing_path_is_an_error_unless_a_default_is_given()
    {
        var config = Parsed.Config("a { b = 1 }");

        Assert.True(config.HasPath("a.b"));
        Assert.True(config.HasPath(HoconPath.Parse("a.b")));
        Assert.False(config.HasPath("a.c"));
        Assert.False(config.HasPath("a.b.c"));
        Assert.Throws<HoconValueException>(() => config.GetString("a.c"));
        Assert.Throws<HoconValueException>(() => config.GetConfig("a.c"));
        Assert.Throws<HoconValueException>(() => config.GetConfig("a.b"));
        Assert.Equal("x", config.GetString("a.c", "x"));
        Assert.Equal(7, config.GetInt("a.c", 7));
        Assert.Equal(7L, config.GetLong("a.c", 7L));
        Assert.Equal(7.5m, config.GetDecimal("a.c", 7.5m));
        Assert.True(config.GetBoolean("a.c", true));
        Assert.Equal(TimeSpan.FromDays(1), config.GetTimeSpan("a.c", TimeSpan.FromDays(1)));
        Assert.Equal(8, config.GetByteSize("a.c", 8));
        Assert.Equal(["x"], config.GetStringList("a.c", ["x"]));
        Assert.Null(config.GetConfig("a.c", null));
    }

    [Fact]
    public void A_default_does_not_hide_a_wrong_value() =>
        Assert.Throws<HoconValueException>(() => Parsed.Config("a = x").GetInt("a", 7));

    [Theory]
    [InlineData("a=1", "b=2", """{"b":2,"a":1}""")]
    [InlineData("a=1", "a=2, b=3", """{"a":1,"b":3}""")]
    [InlineData("a { x=1 }", "a { x=2, y=3 }", """{"a":{"x":1,"y":3}}""")]
    [InlineData("a=1", "a { x=2 }", """{"a":1}""")]
    [InlineData("a { x=1 }", "a=2", """{"a":{"x":1}}""")]
    [InlineData("a=[1]", "a=[2,3]", """{"a":[1]}""")]
    [InlineData("a=null", "a=2", """{"a":null}""")]
    public void A_fallback_fills_in_what_is_left_open(string text, string behind, string json)
    {
        var (config, fallback) = (Parsed.Config(text), Parsed.Config(behind));
        var (before, beforeBehind) = (config.ToString(), fallback.ToString());

        Assert.Equal(json, Parsed.Json(config.WithFallback(fallback).Root));
        Assert.Equal((before, beforeBehind), (config.ToString(), fallback.ToString()));
    }

    [Fact]
    public void An_empty_configuration_falls_back_wholly()
    {
        var config = Parsed.Config("a=1");

        Assert.True(HoconConfigurationFactory.Empty.IsEmpty);
        Assert.True(Parsed.Config("{}").IsEmpty);
        Assert.False(config.IsEmpty);
        Assert.Same(config, HoconConfigurationFactory.Empty.WithFallback(config));
        Assert.Same(config, config.WithFallback(HoconConfigurationFactory.Empty));
        Assert.Throws<ArgumentException>(() => config.WithFallback(config));
        Assert.Empty(HoconConfigurationFactory.Empty.AsEnumerable());
    }

    [Fact]
    public void A_merged_value_knows_its_path() =>
        Assert.Equal("a.b", Parsed.Config("a { b = 1 }").WithFallback(Parsed.Config("a { c = 1 }")).GetConfig("a").Root.GetObject()["b"].Path.Value);

    [Theory]
    [InlineData("a=1, b { c=[1, x, \"y z\"] }, d=null", "{\n  a : 1,\n  b : {\n    c : [1, x, \"y z\"]\n  },\n  d : null\n}")]
    [InlineData("\"a.b\"=\"1\", \"include\"=\"\"\"q\"\n\"\"\"", "{\n  \"a.b\" : \"1\",\n  \"include\" : \"q\\\"\\n\"\n}")]
    [InlineData("a={}, b=[{c=1}]", "{\n  a : {},\n  b : [{\n    c : 1\n  }]\n}")]
    public void The_text_of_a_tree_is_HOCON(string text, string written)
    {
        var root = HoconParser.Parse(text);

        Assert.Equal(written, root.ToString());
        Assert.Equal(root.Value, HoconParser.Parse(written).Value);
        Assert.Equal(root.Value, HoconParser.Parse(root.Value.Raw!).Value);
    }

    [Fact]
    public void Trees_are_equal_by_value_and_whatever_the_order_of_fields()
    {
        Assert.Equal(Parsed.Config("a=1, b { c=[1] }"), Parsed.Config("b { c=[1] }, a=1"));
        Assert.Equal(Parsed.Config("a=1, b=2").GetHashCode(), Parsed.Config("b=2, a=1").GetHashCode());
        Assert.NotEqual(Parsed.Config("a=[1,2]"), Parsed.Config("a=[2,1]"));
        Assert.NotEqual(Parsed.Config("a=1"), Parsed.Config("a=2"));
        Assert.NotEqual(Parsed.Config("a=1"), Parsed.Config("b=1"));
    }

    [Fact]
    public void Fields_can_be_taken_by_key_and_by_path()
    {
        var root = Parsed.Config("a { b { c = 1 } }").Root.GetObject();

        Assert.Equal(1, root.GetField(HoconPath.Parse("a.b.c")).Value.GetInt());
        Assert.Equal("a.b", root.GetField("a").GetObject().GetField("b").Path.Value);
        Assert.Throws<KeyNotFoundException>(() => root.GetField("x"));
    }

    [Fact]
    public void A_tree_unwraps_to_plain_collections()
    {
        var plain = Parsed.Config("a = 1, b = [x, {c = null}], d { e = y }").Root.GetObject().Unwrapped;

        Assert.Equal("1", plain["a"]);
        var list = Assert.IsAssignableFrom<IList<object?>>(plain["b"]);
        Assert.Equal("x", list[0]);
        Assert.Null(Assert.IsAssignableFrom<IDictionary<string, object?>>(list[1])["c"]);
        Assert.Equal("y", Assert.IsAssignableFrom<IDictionary<string, object?>>(plain["d"])["e"]);
    }

    [Fact]
    public void Paths_are_written_as_they_are_read()
    {
        Assert.Equal(["a", "b.c", "d e", ""], HoconPath.Parse("a.\"b.c\".d e.\"\""));
        Assert.Equal("a.\"b.c\".\"d e\".\"\"", HoconPath.Parse("a.\"b.c\".d e.\"\"").Value);
        Assert.Equal(HoconPath.Parse("a.b"), new HoconPath(["a", "b"]));
        Assert.Equal("b", HoconPath.Parse("a.b").Key);
    }

    [Fact]
    public void A_text_is_a_configuration()
    {
        Config config = "a = 1";

        Assert.Equal(1, config.GetInt("a"));
    }
}
