using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Tests.HoconSpecs;

/// <summary>A value to write down and to find again: a scalar, a list, or an object.</summary>
public abstract record Tree
{
    public sealed record Scalar(string Json, string Written) : Tree;

    public sealed record Items(IReadOnlyList<Tree> Of) : Tree;

    public sealed record Fields(IReadOnlyList<(string Key, Tree Value)> Of) : Tree;

    public string AsJson => this switch
    {
        Scalar scalar => scalar.Json,
        Items items => $"[{string.Join(',', items.Of.Select(i => i.AsJson))}]",
        Fields fields => $"{{{string.Join(',', fields.Of.Select(f => $"{Parsed.Quote(f.Key)}:{f.Value.AsJson}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Every leaf with the keys that lead to it; an empty object is a leaf.</summary>
    public IEnumerable<(IReadOnlyList<string> Path, Tree Value)> Leaves() => this is Fields { Of.Count: > 0 } fields
        ? fields.Of.SelectMany(f => f.Value.Leaves().Select(l => ((IReadOnlyList<string>)[f.Key, .. l.Path], l.Value)))
        : [([], this)];

    /// <summary>Written in a style drawn at random: braces, separators, quotes, comments, blanks.</summary>
    public string Write(Random style)
    {
        var text = new StringBuilder();
        var braces = this is not Fields || style.Next(2) == 0;
        if (braces) Write(text, style);
        else Write(((Fields)this).Of, text, style);
        return text.Append("\n# so that it is never empty").ToString();
    }

    public static string WriteKey(string key, Random style) =>
        key is not ("" or "include") && key.All(char.IsAsciiLetterOrDigit) && style.Next(3) > 0 ? key : Parsed.Quote(key);

    private void Write(StringBuilder text, Random style)
    {
        switch (this)
        {
            case Scalar scalar:
                text.Append(scalar.Written);
                break;
            case Items items:
                text.Append('[').Append(Lines(style));
                foreach (var item in items.Of)
                {
                    item.Write(text, style);
                    text.Append(Separator(style));
                }
                text.Append(']');
                break;
            case Fields fields:
                text.Append('{').Append(Lines(style));
                Write(fields.Of, text, style);
                text.Append('}');
                break;
        }
    }

    private static void Write(IReadOnlyList<(string Key, Tree Value)> fields, StringBuilder text, Random style)
    {
        foreach (var (key, value) in fields)
        {
            text.Append(Blank(style)).Append(WriteKey(key, style)).Append(Blank(style));
            text.Append(value is Fields && style.Next(2) == 0 ? Lines(style) : One(style, ":", "=", " = ", ": ")).Append(Blank(style));
            value.Write(text, style);
            text.Append(Separator(style));
        }
    }

    private static string Separator(Random style) => One(style, ",", "\n", ", ", " # c }\"\n", " // c ${\n\n", "\r\n", "\n,\n", ",\n# c\n");

    private static string Lines(Random style) => One(style, "", "", " ", "\n", "# c [\n");

    private static string Blank(Random style) => One(style, "", "", " ", "\t", "\u00A0 ");

    private static string One(Random style, params string[] of) => of[style.Next(of.Length)];
}

public static class Trees
{
    private static readonly Gen<char> Letter = Gen.Elements("abzAZ09".ToCharArray());

    private static readonly Gen<char> AnyCharacter =
        Gen.OneOf(Letter, Gen.Elements(" \t\n\r\"\\/{}[]:=,+#`^?!@*&$.-_é☃\u00A0\u2028\uFEFF\u0001".ToCharArray()));

    public static Gen<string> Word { get; } = Gen.NonEmptyListOf(Letter).Select(cs => "k" + string.Concat(cs));

    private static Gen<string> Text { get; } = Gen.ListOf(AnyCharacter).Select(string.Concat);

    private static Gen<string> Key { get; } = Gen.Frequency((5, Word), (1, Text));

    private static Gen<Tree> Scalar { get; } = Gen.OneOf(
        Gen.Elements("true", "false", "null", "0", "-1", "12.50", "1e5", "-3.5E-2").Select(s => (Tree)new Tree.Scalar(s, s)),
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => (Tree)new Tree.Scalar($"{n}", $"{n}")),
        Word.Select(w => (Tree)new Tree.Scalar(Parsed.Quote(w), w)),
        Gen.NonEmptyListOf(Word).Select(ws => (Tree)new Tree.Scalar(Parsed.Quote(string.Join("  ", ws)), string.Join("  ", ws))),
        Text.Select(t => (Tree)new Tree.Scalar(Parsed.Quote(t), Parsed.Quote(t))),
        Text.Where(t => !t.Contains("\"\"\"", StringComparison.Ordinal)).Select(t => (Tree)new Tree.Scalar(Parsed.Quote(t), $"\"\"\"{t}\"\"\"")));

    public static Gen<Tree> Object { get; } = Gen.Sized(size => Fields(Math.Min(size, 12)));

    private static Gen<Tree> Value(int size) => size <= 1
        ? Scalar
        : Gen.Frequency((4, Scalar), (1, Gen.ListOf(Value(size / 3)).Select(v => (Tree)new Tree.Items([.. v.Take(5)]))), (2, Fields(size / 2)));

    private static Gen<Tree> Fields(int size) =>
        Gen.ListOf(Gen.Zip(Key, Value(size))).Select(fs => (Tree)new Tree.Fields([.. fs.DistinctBy(f => f.Item1).Take(6)]));
}
