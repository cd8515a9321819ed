namespace Hocon.Parsing;

/// <summary>A text being parsed, and how to point into it.</summary>
internal sealed class Source(string text, string? name = null)
{
    public string Text { get; } = text;

    /// <summary>Line and column count from 1; they are only looked up for an error, so nodes carry no more than an offset.</summary>
    public (int Line, int Column) At(int offset)
    {
        var before = Text.AsSpan(0, Math.Min(offset, Text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    public string Describe(int offset)
    {
        var (line, column) = At(offset);
        return name is null ? $"Line {line}, column {column}" : $"Line {line}, column {column} of include \"{name}\"";
    }

    public HoconParserException Error(int offset, string message) => new($"{Describe(offset)}: {message}");
}
