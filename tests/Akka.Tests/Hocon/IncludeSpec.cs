using Hocon;

namespace Akka.Tests.HoconSpecs;

public class IncludeSpec
{
    private static HoconIncludeCallbackAsync Files(params (string Name, string Text)[] files) =>
        (_, name) => Task.FromResult(files.FirstOrDefault(f => f.Name == name).Text);

    [Theory]
    [InlineData("include \"x\"", """{"a":1,"b":{"c":2}}""")]
    [InlineData("include \"x\", d=3", """{"a":1,"b":{"c":2},"d":3}""")]
    [InlineData("a=0\ninclude \"x\"\nb.c=9", """{"a":1,"b":{"c":9}}""")]
    [InlineData("b.d=0, include \"x\"", """{"b":{"d":0,"c":2},"a":1}""")]
    [InlineData("p { include \"x\" }", """{"p":{"a":1,"b":{"c":2}}}""")]
    [InlineData("p = [{ include \"x\" }]", """{"p":[{"a":1,"b":{"c":2}}]}""")]
    [InlineData("include \"nope\", a=5", """{"a":5}""")]
    [InlineData("include required(\"x\")", """{"a":1,"b":{"c":2}}""")]
    [InlineData("include required( file( \"x\" ) )", """{"a":1,"b":{"c":2}}""")]
    [InlineData("include  \"x\" # why", """{"a":1,"b":{"c":2}}""")]
    public void The_fields_of_the_include_stand_in_its_place(string text, string json) =>
        Assert.Equal(json, Parsed.Json(text, Files(("x", "a=1, b { c=2 }"))));

    [Theory]
    [InlineData("include \"n\"", HoconCallbackType.File)]
    [InlineData("include file(\"n\")", HoconCallbackType.File)]
    [InlineData("include url(\"n\")", HoconCallbackType.Url)]
    [InlineData("include classpath(\"n\")", HoconCallbackType.Resource)]
    [InlineData("include required(classpath(\"n\"))", HoconCallbackType.Resource)]
    public void The_callback_learns_what_is_named(string text, HoconCallbackType type)
    {
        var asked = new List<(HoconCallbackType, string)>();

        HoconParser.Parse(text, (t, name) =>
        {
            asked.Add((t, name));
            return Task.FromResult("a=1");
        });

        Assert.Equal([(type, "n")], asked);
    }

    [Fact]
    public void A_path_in_an_include_is_looked_up_where_it_is_included_and_then_from_the_root()
    {
        var include = Files(("x", "a=1, b=${a}, c=${z}"), ("y", "include \"x\""));

        Assert.Equal("""{"a":7,"z":8,"p":{"a":1,"b":1,"c":8}}""", Parsed.Json("a=7, z=8, p { include \"x\" }", include));
        Assert.Equal("""{"z":8,"p":{"q":{"a":2,"b":2,"c":8}}}""", Parsed.Json("z=8, p { q { include \"y\", a=2 } }", include));
        Assert.Equal("""{"z":8,"p":{"a":1,"b":1,"c":9,"z":9}}""", Parsed.Json("z=8, p { include \"x\", z=9 }", include));
    }

    [Fact]
    public void An_include_can_add_to_what_is_there() =>
        Assert.Equal("""{"p":{"a":[1,2],"s":"xy"}}""", Parsed.Json("p { a=[1], s=x, include \"x\" }", Files(("x", "a += 2, s=${s}y"))));

    [Fact]
    public void An_error_in_an_include_names_it() =>
        Assert.StartsWith("Line 2, column 5 of include \"x\": ", Parsed.Error("include \"x\"", Files(("x", "a=1\nb = ]"))));

    [Theory]
    [InlineData("a=1\n  include required(\"nope\")", 2, 3, "\"nope\"")]
    [InlineData("include x", 1, 9, "quotes")]
    [InlineData("include = 1", 1, 9, "keyword")]
    [InlineData("include \"x", 1, 9, "closing quote")]
    [InlineData("include file(\"x\"", 1, 17, "')'")]
    [InlineData("include \"x\" b=1", 1, 13, "comma")]
    [InlineData("include \"list\"", 1, 1, "list")]
    [InlineData("include \"loop\"", 1, 1, "include")]
    [InlineData("include \"throws\"", 1, 1, "no luck")]
    [InlineData("a=[{include \"append\"}]", 1, 3, "+=")]
    public void What_cannot_be_included_is_an_error(string text, int line, int column, string why)
    {
        var files = Files(("list", "[1]"), ("loop", "include \"loop\""), ("append", "b += 1"));

        var message = Parsed.Error(text, (type, name) => name == "throws" ? throw new IOException("no luck") : files(type, name));

        Assert.StartsWith($"Line {line}, column {column}", message);
        Assert.Contains(why, message);
    }

    [Fact]
    public void Without_a_callback_an_include_is_an_error_and_not_passed_over() =>
        Assert.Contains("callback", Parsed.Error("include \"x\""));
}
