namespace Akka.Tests.HoconSpecs;

/// <summary>Duplicate keys, and concatenation of strings, lists and objects.</summary>
public class MergeSpec
{
    [Theory]
    [InlineData("a=1, a=2", """{"a":2}""")]
    [InlineData("a{b=1}, a{c=2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a{b=1}, a{b=2}", """{"a":{"b":2}}""")]
    [InlineData("a{b{c=1}}, a.b.d=2", """{"a":{"b":{"c":1,"d":2}}}""")]
    [InlineData("a{b=1}, a=null, a{c=2}", """{"a":{"c":2}}""")]
    [InlineData("a{b=1}, a=5, a{c=2}", """{"a":{"c":2}}""")]
    [InlineData("a{b=1}, a=[1], a{c=2}", """{"a":{"c":2}}""")]
    [InlineData("a{b=1}, a=5", """{"a":5}""")]
    [InlineData("a=[1], a=[2]", """{"a":[2]}""")]
    [InlineData("a=5, a.b=1", """{"a":{"b":1}}""")]
    public void Of_two_values_the_later_wins_and_objects_merge(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("a = 1 2", """{"a":"1 2"}""")]
    [InlineData("a = \"x\"y", """{"a":"xy"}""")]
    [InlineData("a = \" x \"  \" y \"", """{"a":" x    y "}""")]
    [InlineData("a = x null 1.50 true", """{"a":"x null 1.50 true"}""")]
    [InlineData("a = [1] [2, 3][4]", """{"a":[1,2,3,4]}""")]
    [InlineData("a = {b=1} {c=2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a = {b=1}{b=2, c{d=1}} {c{e=2}}", """{"a":{"b":2,"c":{"d":1,"e":2}}}""")]
    [InlineData("a {b=1} {c=2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a = [{b=1} {c=2}, x y]", """{"a":[{"b":1,"c":2},"x y"]}""")]
    [InlineData("a = [\n[1]\n[2]\n]", """{"a":[[1],[2]]}""")]
    public void Values_on_one_line_are_joined(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("a += 1", """{"a":[1]}""")]
    [InlineData("a = [1], a += 2, a += 3", """{"a":[1,2,3]}""")]
    [InlineData("a += [1], a += [2]", """{"a":[[1],[2]]}""")]
    [InlineData("a.b += {c=1}", """{"a":{"b":[{"c":1}]}}""")]
    [InlineData("a { b = [1] }, a { b += 2 }", """{"a":{"b":[1,2]}}""")]
    [InlineData("x=[1], a=${x}, a += 2", """{"x":[1],"a":[1,2]}""")]
    [InlineData("x=5, a += ${x}", """{"x":5,"a":[5]}""")]
    [InlineData("a { 0 = x, 1 = y }, a += z", """{"a":["x","y","z"]}""")]
    public void Plus_equals_appends_to_a_list(string text, string json) => Assert.Equal(json, Parsed.Json(text));
}
