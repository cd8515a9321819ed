using Hocon;

namespace Akka.Tests.HoconSpecs;

/// <summary>What is not HOCON is refused, with line, column and cause.</summary>
public class ErrorSpec
{
    [Theory]
    [InlineData("{ a=1", 1, 1, "never closed")]
    [InlineData("a {\n b {\n }", 1, 3, "never closed")]
    [InlineData("a = [1,\n 2", 1, 5, "never closed")]
    [InlineData("a=1 }", 1, 5, "closes nothing")]
    [InlineData("{ a=1 } }", 1, 9, "one too many")]
    [InlineData("{} {}", 1, 4, "one too many")]
    [InlineData("a = [1 }", 1, 8, "closes nothing")]
    [InlineData("a = {b=1 ]", 1, 10, "closes nothing")]
    [InlineData("a = [1, }", 1, 9, "value")]
    [InlineData("a = { ]", 1, 7, "key")]
    [InlineData("a = ]", 1, 5, "value")]
    [InlineData("\"text\"", 1, 7, "'='")]
    public void Braces(string text, int line, int column, string why) => Refused(text, line, column, why);

    [Theory]
    [InlineData(",a=1", 1, 1, "comma")]
    [InlineData("a=1,,b=2", 1, 5, "comma")]
    [InlineData("a=1\n,\n,b=2", 3, 1, "comma")]
    [InlineData("a=[,1]", 1, 4, "comma")]
    [InlineData("a=[1,,2]", 1, 6, "comma")]
    [InlineData("a=[1:2]", 1, 5, "':'")]
    public void Commas(string text, int line, int column, string why) => Refused(text, line, column, why);

    [Theory]
    [InlineData("a=1\nb", 2, 2, "key b")]
    [InlineData("a=1\nb 2 c\nd=1", 2, 6, "key \"b 2 c\"")]
    [InlineData("a=1\nb # c\nd=1", 2, 2, "key b")]
    [InlineData("=1", 1, 1, "key")]
    [InlineData(".a=1", 1, 1, "empty element")]
    [InlineData("a.=1", 1, 3, "dot")]
    [InlineData("a..b=1", 1, 3, "empty element")]
    [InlineData("a. b=1", 1, 3, "blank")]
    [InlineData("a .b=1", 1, 3, "blank")]
    [InlineData("a:b=1", 1, 4, "'='")]
    [InlineData("${a}=1", 1, 1, "substitution")]
    [InlineData("a@b=1", 1, 2, "'@'")]
    [InlineData("a+b=1", 1, 2, "'+'")]
    [InlineData("[1]=2", 1, 4, "one too many")]
    [InlineData("a=[{b+=1}]", 1, 6, "+=")]
    public void Keys(string text, int line, int column, string why) => Refused(text, line, column, why);

    [Theory]
    [InlineData("a=", 1, 3, "value")]
    [InlineData("a=\n\n", 3, 1, "value")]
    [InlineData("a=,b=1", 1, 3, "value")]
    [InlineData("a={b=}", 1, 6, "value")]
    [InlineData("a=b=c", 1, 4, "'='")]
    [InlineData("a=\nb=1", 2, 2, "'='")]
    [InlineData("url = http://x", 1, 11, "':'")]
    [InlineData("a = 1+1", 1, 6, "'+'")]
    [InlineData("a = x*", 1, 6, "'*'")]
    [InlineData("a = a&b", 1, 6, "'&'")]
    [InlineData("a = C:\\x", 1, 6, "':'")]
    [InlineData("a = \u0001", 1, 5, "U+0001")]
    [InlineData("a = [1] x", 1, 9, "string and a list")]
    [InlineData("a = x {b=1}", 1, 7, "string and an object")]
    [InlineData("a = [1] {b=1}", 1, 9, "list and an object")]
    [InlineData("a = {b=1} c = 2", 1, 13, "'='")]
    public void Values(string text, int line, int column, string why) => Refused(text, line, column, why);

    [Theory]
    [InlineData("a = \"x", 1, 5, "closing quote")]
    [InlineData("a = \"x\nb\"", 1, 7, "ends on its line")]
    [InlineData("a = \"x\ty\"", 1, 7, "U+0009")]
    [InlineData("a = \"\\x\"", 1, 6, "escape")]
    [InlineData("a = \"\\u12g4\"", 1, 6, "hexadecimal")]
    [InlineData("a = \"\\", 1, 6, "escape")]
    [InlineData("a = \"\"\"x", 1, 5, "triple")]
    [InlineData("a = \"\"\"x\"\"", 1, 5, "triple")]
    public void Strings(string text, int line, int column, string why) => Refused(text, line, column, why);

    [Theory]
    [InlineData("a=1\nb = ${c}", 2, 5, "${c}")]
    [InlineData("b = x ${c.d} y", 1, 7, "${c.d}")]
    [InlineData("a = $b", 1, 5, "'$'")]
    [InlineData("a = ${b", 1, 8, "'}'")]
    [InlineData("a = ${}", 1, 7, "path")]
    [InlineData("a = ${b:c}", 1, 8, "'}'")]
    [InlineData("a = ${b..c}", 1, 9, "empty element")]
    [InlineData("a = ${b\n}", 1, 8, "'}'")]
    [InlineData("a=1, b=${a} {c=1}", 1, 8, "not an object")]
    [InlineData("a=1, b=${a} [1]", 1, 8, "not a list")]
    [InlineData("a{x=1}, b=${a}y", 1, 11, "an object")]
    [InlineData("a=[1], b=y${a}", 1, 10, "list")]
    [InlineData("a{x=1}, c=1, b=${a} ${c}", 1, 21, "not an object")]
    public void Substitutions(string text, int line, int column, string why) => Refused(text, line, column, why);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData(null)]
    public void An_empty_text(string? text) => Refused(text!, 1, 1, "empty");

    [Theory]
    [InlineData("[")]
    [InlineData("a={")]
    [InlineData("a=[")]
    [InlineData("a.")]
    [InlineData("a=[{")]
    public void Depth_beyond_reason(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000));

        Assert.StartsWith("Line 1, column ", Parsed.Error(text));
    }

    [Theory]
    [InlineData("a b", true)]
    [InlineData("a.\"b.c\"", true)]
    [InlineData("", false)]
    [InlineData("a..b", false)]
    [InlineData("a.", false)]
    [InlineData("a:b", false)]
    [InlineData("a.\"b", false)]
    public void A_path_in_a_getter_is_read_as_strictly(string path, bool good)
    {
        var config = Parsed.Config("x=1");

        if (good) Assert.False(config.HasPath(path));
        else Assert.StartsWith("Line 1, column ", Assert.Throws<HoconParserException>(() => config.HasPath(path)).Message);
    }

    private static void Refused(string text, int line, int column, string why)
    {
        var message = Parsed.Error(text);

        Assert.StartsWith($"Line {line}, column {column}: ", message);
        Assert.Contains(why, message[message.IndexOf(": ", StringComparison.Ordinal)..]);
    }
}
