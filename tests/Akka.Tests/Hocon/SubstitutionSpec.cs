namespace Akka.Tests.HoconSpecs;

public class SubstitutionSpec
{
    [Theory]
    [InlineData("a=1, b=${a}", """{"a":1,"b":1}""")]
    [InlineData("b=${a}, a=1", """{"b":1,"a":1}""")]
    [InlineData("a=1, b=${a}, a=2", """{"a":2,"b":2}""")]
    [InlineData("a{b{c=1}}, d=${a.b.c}", """{"a":{"b":{"c":1}},"d":1}""")]
    [InlineData("a{b{c=1}}, d=${a.b}", """{"a":{"b":{"c":1}},"d":{"c":1}}""")]
    [InlineData("\"a.b\"=1, c=${\"a.b\"}", """{"a.b":1,"c":1}""")]
    [InlineData("a b=1, c=${ a b }", """{"a b":1,"c":1}""")]
    [InlineData("a=1, b=[${a}, ${a}]", """{"a":1,"b":[1,1]}""")]
    [InlineData("a=null, b=${a}", """{"a":null,"b":null}""")]
    [InlineData("a=${b}, b=${c}, c=1", """{"a":1,"b":1,"c":1}""")]
    [InlineData("a=${b}{y=2}, b{x=1}, c=${a.x}${a.y}", """{"a":{"x":1,"y":2},"b":{"x":1},"c":"12"}""")]
    public void A_substitution_stands_for_the_final_value_at_its_path(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("a=x, b=${a}y", """{"a":"x","b":"xy"}""")]
    [InlineData("a=x, b=${a} ${a}", """{"a":"x","b":"x x"}""")]
    [InlineData("a=x, b = pre ${a} \" post\"", """{"a":"x","b":"pre x  post"}""")]
    [InlineData("a=1, b=${a}0", """{"a":1,"b":"10"}""")]
    [InlineData("a=[1], b=${a} [2]", """{"a":[1],"b":[1,2]}""")]
    [InlineData("a=[1], b=${a}${a}", """{"a":[1],"b":[1,1]}""")]
    [InlineData("a{x=1,y=1}, b=${a} {y=2}", """{"a":{"x":1,"y":1},"b":{"x":1,"y":2}}""")]
    [InlineData("a{x=1,y=1}, b={y=2} ${a}", """{"a":{"x":1,"y":1},"b":{"y":1,"x":1}}""")]
    [InlineData("a{x=1}, c{y=2}, b=${a} ${c}", """{"a":{"x":1},"c":{"y":2},"b":{"x":1,"y":2}}""")]
    [InlineData("a{x=1}, b=${a}, b{y=2}", """{"a":{"x":1},"b":{"x":1,"y":2}}""")]
    [InlineData("a{x=1}, b{y=2}, b=${a}", """{"a":{"x":1},"b":{"y":2,"x":1}}""")]
    [InlineData("a=5, a{x=1}, b=${a}{y=2}", """{"a":{"x":1},"b":{"x":1,"y":2}}""")]
    [InlineData("a=5, a{x=1}, b{z=1}, b=${a}", """{"a":{"x":1},"b":{"z":1,"x":1}}""")]
    [InlineData("a=[1], a{x=1}, a.y=2, b=${a.y}", """{"a":{"x":1,"y":2},"b":2}""")]
    public void A_substitution_can_be_a_part_of_a_value(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("a=${?x}", "{}")]
    [InlineData("a=5, a=${?x}", """{"a":5}""")]
    [InlineData("a=[1, ${?x}, 2]", """{"a":[1,2]}""")]
    [InlineData("a=p${?x}q", """{"a":"pq"}""")]
    [InlineData("a=${?x}${?y}", "{}")]
    [InlineData("a=${?x} ${?y}", "{}")]
    [InlineData("a=${?x}[1]", """{"a":[1]}""")]
    [InlineData("a=${?x}{b=1}", """{"a":{"b":1}}""")]
    [InlineData("a{b=${?x}}", """{"a":{}}""")]
    [InlineData("a{b=1}, a=${?x}{c=2}", """{"a":{"b":1,"c":2}}""")]
    public void An_optional_one_without_a_value_is_not_there(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("path=a, path=${path}\":b\", path=${path}\":c\"", """{"path":"a:b:c"}""")]
    [InlineData("a=[1], a=${a}[2], a=[0]${a}", """{"a":[0,1,2]}""")]
    [InlineData("a=[1], a=[${a}, 2]", """{"a":[[1],2]}""")]
    [InlineData("a=1, a=${?a}", """{"a":1}""")]
    [InlineData("a=${?a}x", """{"a":"x"}""")]
    [InlineData("a=${?a}", "{}")]
    [InlineData("bar { foo=42, baz=${bar.foo} }", """{"bar":{"foo":42,"baz":42}}""")]
    [InlineData("bar { foo=42, baz=${bar.foo} }, bar { foo=43 }", """{"bar":{"foo":43,"baz":43}}""")]
    [InlineData("bar { a=${foo.d}, b=1 }, bar.b=3, foo { c=${bar.b}, d=2 }, foo.d=4", """{"bar":{"a":4,"b":3},"foo":{"c":3,"d":4}}""")]
    [InlineData("foo { a { c=1 } }, foo=${foo.a}, foo { a=2 }", """{"foo":{"a":2,"c":1}}""")]
    [InlineData("a { b=1 }, a=${a}{c=2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a { x=1 }, a { x=${a.x}2 }", """{"a":{"x":"12"}}""")]
    [InlineData("base { n=1 }, a=${base}{ m=${a.n} }", """{"base":{"n":1},"a":{"n":1,"m":1}}""")]
    [InlineData("c { k { q=1 }, m=${a.k} }, a=${c}", """{"c":{"k":{"q":1},"m":{"q":1}},"a":{"k":{"q":1},"m":{"q":1}}}""")]
    [InlineData("b { y=${a.x} }, a=${b}{x=1}", """{"b":{"y":1},"a":{"y":1,"x":1}}""")]
    [InlineData("a=${?b}, b=${?a}", "{}")]
    public void A_reference_to_the_field_it_stands_in_sees_what_was_there_before(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("a=${nope}, a=5", """{"a":5}""")]
    [InlineData("a=${nope}, a=[5]", """{"a":[5]}""")]
    [InlineData("a { b=${nope} }, a=5", """{"a":5}""")]
    public void A_hidden_one_is_never_looked_up(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Fact]
    public void What_no_path_gives_the_environment_may()
    {
        Environment.SetEnvironmentVariable("HOCON_SPEC_HOME", "/srv/x");
        Environment.SetEnvironmentVariable("HOCON_SPEC.DOTTED", "y");

        Assert.Equal("""{"a":"/srv/x","b":"/srv/x/bin","c":"y"}""", Parsed.Json("a=${HOCON_SPEC_HOME}, b=${?HOCON_SPEC_HOME}/bin, c=${HOCON_SPEC.DOTTED}"));
        Assert.Equal("""{"HOCON_SPEC_HOME":1,"a":1}""", Parsed.Json("HOCON_SPEC_HOME=1, a=${HOCON_SPEC_HOME}"));
        Assert.Equal("""{"HOCON_SPEC_HOME":null,"a":null}""", Parsed.Json("HOCON_SPEC_HOME=null, a=${HOCON_SPEC_HOME}"));
        Assert.Equal("""{"a":{"HOCON_SPEC_HOME":"/srv/x"}}""", Parsed.Json("a { HOCON_SPEC_HOME=${HOCON_SPEC_HOME} }"));
    }

    [Theory]
    [InlineData("a=${a}", 1, 3)]
    [InlineData("a=${a}x", 1, 3)]
    [InlineData("a=${b}\nb=${a}", 2, 3)]
    [InlineData("a=x${b}\nb=${c}y\nc=${a}", 3, 3)]
    [InlineData("a=[${a}]", 1, 4)]
    [InlineData("a { b=${a} }", 1, 7)]
    [InlineData("a { b=${?a} }", 1, 7)]
    [InlineData("a { b=${c} }\nc { d=${a} }", 1, 7)]
    [InlineData("x=[{p=${y}}]\ny=[{q=${x}}]", 2, 7)]
    public void A_cycle_is_an_error(string text, int line, int column) => Assert.StartsWith($"Line {line}, column {column}: ", Parsed.Error(text));

    [Fact]
    public void Doubling_is_stopped_before_it_fills_the_memory()
    {
        var strings = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"a{i}=${{a{i - 1}}}${{a{i - 1}}}"));
        var lists = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"a{i}=[${{a{i - 1}}},${{a{i - 1}}}]"));

        Assert.StartsWith("Line ", Parsed.Error($"a0=x\n{strings}"));
        Assert.StartsWith("Line ", Parsed.Error($"a0=x\n{lists}"));
    }

    [Fact]
    public void A_long_chain_is_followed_and_a_chain_too_long_refused()
    {
        string Chain(int n) => $"a0=x\n{string.Join('\n', Enumerable.Range(1, n).Reverse().Select(i => $"a{i}=${{a{i - 1}}}"))}";

        Assert.Equal("x", Parsed.Config(Chain(300)).GetString("a300"));
        Assert.StartsWith("Line ", Parsed.Error(Chain(100_000)));
    }
}
