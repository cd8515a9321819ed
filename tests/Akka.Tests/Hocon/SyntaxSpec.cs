namespace Akka.Tests.HoconSpecs;

/// <summary>Comments, braces, separators, keys and literals.</summary>
public class SyntaxSpec
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("# nothing but this", "{}")]
    [InlineData("{ a : 1 }", """{"a":1}""")]
    [InlineData("a : 1", """{"a":1}""")]
    [InlineData("\n\n  { a : 1 }\n# end\n", """{"a":1}""")]
    [InlineData("\uFEFFa = 1", """{"a":1}""")]
    [InlineData("[1, 2]", "[1,2]")]
    [InlineData("""{"a":{"b":[1,2.5,true,null,"x"]}}""", """{"a":{"b":[1,2.5,true,null,"x"]}}""")]
    public void The_root_is_an_object_with_or_without_braces_or_a_list(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("a = 1 # one", """{"a":1}""")]
    [InlineData("a = 1 // one\nb = 2", """{"a":1,"b":2}""")]
    [InlineData("a = x//y", """{"a":"x"}""")]
    [InlineData("a = x/y", """{"a":"x/y"}""")]
    [InlineData("a = x#y", """{"a":"x"}""")]
    [InlineData("a = \"x # y // z\"", """{"a":"x # y // z"}""")]
    [InlineData("a # between\n = # and here\n 1", """{"a":1}""")]
    [InlineData("a = [1 # one\n 2, # two\n]", """{"a":[1,2]}""")]
    [InlineData("a = 1 # \"{[ are no matter", """{"a":1}""")]
    public void A_comment_ends_with_its_line(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("a=1\nb=2", """{"a":1,"b":2}""")]
    [InlineData("a=1,b=2,", """{"a":1,"b":2}""")]
    [InlineData("a=1\n,b=2\n,\n", """{"a":1,"b":2}""")]
    [InlineData("a=1\r\nb=2\r\n", """{"a":1,"b":2}""")]
    [InlineData("a=[1\n2\n3]", """{"a":[1,2,3]}""")]
    [InlineData("a=[1,2,3,]", """{"a":[1,2,3]}""")]
    [InlineData("a=[\n1,\n2\n]", """{"a":[1,2]}""")]
    [InlineData("a=[ ]", """{"a":[]}""")]
    [InlineData("a={b=1}\nc={}", """{"a":{"b":1},"c":{}}""")]
    public void Commas_and_new_lines_separate(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("a=1", """{"a":1}""")]
    [InlineData("a:1", """{"a":1}""")]
    [InlineData("a{b:1}", """{"a":{"b":1}}""")]
    [InlineData("a\n{\n b = 1\n}", """{"a":{"b":1}}""")]
    [InlineData("a\n=\n1", """{"a":1}""")]
    [InlineData("a.b.c = 1", """{"a":{"b":{"c":1}}}""")]
    [InlineData("a.b.c = 1, a.b.d = 2", """{"a":{"b":{"c":1,"d":2}}}""")]
    [InlineData("\"a.b\".c = 1", """{"a.b":{"c":1}}""")]
    [InlineData("a.\"b.c\" = 1", """{"a":{"b.c":1}}""")]
    [InlineData("\"\" = 1", """{"":1}""")]
    [InlineData("a.\"\" = 1", """{"a":{"":1}}""")]
    [InlineData("a b c = 1", """{"a b c":1}""")]
    [InlineData("a \"b\" c = 1", """{"a b c":1}""")]
    [InlineData("a\"b\" = 1", """{"ab":1}""")]
    [InlineData("1m = 1", """{"1m":1}""")]
    [InlineData("1.5 = x", """{"1":{"5":"x"}}""")]
    [InlineData("-a_b/c = 1", """{"-a_b/c":1}""")]
    [InlineData("true = 1, null = 2", """{"true":1,"null":2}""")]
    [InlineData("includes = 1, include.x = 2, a include = 3", """{"includes":1,"include":{"x":2},"a include":3}""")]
    [InlineData("\"include\" = 1", """{"include":1}""")]
    [InlineData("größe = 1", """{"größe":1}""")]
    public void A_key_is_a_path(string text, string json) => Assert.Equal(json, Parsed.Json(text));

    [Theory]
    [InlineData("x", "\"x\"")]
    [InlineData("foo-bar_baz.qux/1;(2)", "\"foo-bar_baz.qux/1;(2)\"")]
    [InlineData("a b  c", "\"a b  c\"")]
    [InlineData("  a\tb  ", "\"a\\tb\"")]
    [InlineData("a\u00A0b\u00A0", "\"a\\u00A0b\"")]
    [InlineData("truefoo", "\"truefoo\"")]
    [InlineData("true foo", "\"true foo\"")]
    [InlineData("nullable", "\"nullable\"")]
    [InlineData("10ms", "\"10ms\"")]
    [InlineData("10 ms", "\"10 ms\"")]
    [InlineData("1.2.3.4", "\"1.2.3.4\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("-x", "\"-x\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("2024-01-31", "\"2024-01-31\"")]
    public void An_unquoted_string_keeps_its_inner_blanks_only(string value, string json) => Assert.Equal($$"""{"a":{{json}}}""", Parsed.Json($"a = {value}"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("12.50")]
    [InlineData("1e5")]
    [InlineData("1E-5")]
    [InlineData("1.5e+10")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    public void Numbers_booleans_and_null_are_kept_as_written(string value) => Assert.Equal($$"""{"a":{{value}}}""", Parsed.Json($"a = {value}"));

    [Theory]
    [InlineData("""
        "a \" \\ \/ \b\f\n\r\t \u00e9 \uD83D\uDE00"
        """, "a \" \\ / \b\f\n\r\t é 😀")]
    [InlineData("\"\"", "")]
    [InlineData("\" x \"", " x ")]
    [InlineData("\"\"\"a\n \"b\" \\n ${c}\"\"\"", "a\n \"b\" \\n ${c}")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"a\"\"\"\"", "a\"")]
    [InlineData("\"\"\"\"a\"\"\"\"\"", "\"a\"\"")]
    [InlineData("\"true\"", "true")]
    [InlineData("\"null\"", "null")]
    public void Quotes_and_triple_quotes(string value, string expected)
    {
        var config = Parsed.Config($"a = {value}");

        Assert.Equal(expected, config.GetString("a"));
        Assert.Equal(global::Hocon.HoconType.String, config.GetValue("a").Type);
    }

    [Fact]
    public void Fields_keep_the_order_in_which_they_were_first_written()
    {
        Assert.Equal("""{"z":3,"a":{"y":1,"b":4,"c":5},"m":2}""", Parsed.Json("z=1, a { y=1, b=2 }, m=2, z=3, a { b=4, c=5 }"));
    }
}
