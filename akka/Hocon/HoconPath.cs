using System.Text;
using Hocon.Parsing;

namespace Hocon;

/// <summary>The keys that lead to a value.</summary>
public sealed class HoconPath : List<string>, IEquatable<HoconPath>
{
    public HoconPath()
    {
    }

    public HoconPath(IEnumerable<string> path) : base(path)
    {
    }

    public bool IsEmpty => Count == 0;

    /// <summary>The path as it would be written.</summary>
    public string Value => Write(this);

    /// <summary>The last key.</summary>
    public string? Key => Count == 0 ? null : this[^1];

    /// <summary>Parses a path expression: keys with dots between, quoted where they hold other signs.</summary>
    public static HoconPath Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(Keys(path));
    }

    public bool Equals(HoconPath? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as HoconPath);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var key in this) hash.Add(key);
        return hash.ToHashCode();
    }

    public override string ToString() => Value;

    internal static string[] Keys(string path)
    {
        foreach (var c in path)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')) return Strict(path);
        return path.Length == 0 || path[0] == '.' || path[^1] == '.' || path.Contains("..", StringComparison.Ordinal) ? Strict(path) : path.Split('.');
    }

    internal static string Write(IEnumerable<string> keys) => string.Join('.', keys.Select(WriteKey));

    internal static string WriteKey(string key)
    {
        if (key.Length > 0 && key != "include" && key.All(c => Characters.IsUnquoted(c) && c is not ('.' or '/'))) return key;
        return Quote(key);
    }

    /// <summary>A string as a value: in quotes unless it is a plain word that is read back as itself.</summary>
    internal static string WriteText(string text) => text == "null" ? Quote(text) : WriteKey(text);

    internal static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append($"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        return quoted.Append('"').ToString();
    }

    private static string[] Strict(string path) => new DocumentParser(new Source(path), [], new Includes(null)).ParsePathOnly();
}
