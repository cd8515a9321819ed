namespace Hocon.Parsing;

/// <summary>What was written, before substitutions: the public tree is built from these by <see cref="Resolver"/>.</summary>
internal abstract class Node(Source source, int offset)
{
    public Source Source { get; } = source;
    public int Offset { get; } = offset;

    /// <summary>Being evaluated: a reference that comes back to this node looks at what the field was before it.</summary>
    public bool Active { get; set; }

    public HoconParserException Error(string message) => Source.Error(Offset, message);
}

internal sealed class LiteralNode(Source source, int offset, string? value, HoconLiteralType type) : Node(source, offset)
{
    /// <summary>Null only for the literal null.</summary>
    public string? Value { get; } = value;
    public HoconLiteralType Type { get; } = type;
    public bool IsBlank => Type == HoconLiteralType.Whitespace;
}

internal sealed class ListNode(Source source, int offset) : Node(source, offset)
{
    public List<Node> Items { get; } = [];
}

/// <summary>Parts of one value on one line, at least one of them a substitution, a list or an object.</summary>
internal sealed class ConcatNode(Source source, int offset, List<Node> parts) : Node(source, offset)
{
    public List<Node> Parts { get; } = parts;
}

/// <param name="prefix">Where the file that says this is included: a path is looked up below it first.</param>
internal sealed class SubstitutionNode(Source source, int offset, string[] path, string[] prefix, bool optional) : Node(source, offset)
{
    public string[] Path { get; } = path;
    public string[] Prefix { get; } = prefix;
    public bool Optional { get; } = optional;

    public override string ToString() => $"${{{(Optional ? "?" : "")}{HoconPath.Write(Path)}}}";
}

internal sealed class ObjectNode(Source source, int offset) : Node(source, offset)
{
    /// <summary>All that was assigned to a key, the latest last: a later one may merge with, or refer to, an earlier one.</summary>
    public Dictionary<string, List<Node>> Fields { get; } = new(StringComparer.Ordinal);

    public void Assign(ReadOnlySpan<string> path, Node value)
    {
        var target = this;
        foreach (var key in path[..^1]) target = target.Child(key, value);
        target.Assign(path[^1], value);
    }

    public void Merge(ObjectNode other)
    {
        foreach (var (key, values) in other.Fields)
            foreach (var value in values) Assign(key, value);
    }

    private ObjectNode Child(string key, Node value)
    {
        var values = Slot(key);
        if (values.Count > 0 && values[^1] is ObjectNode existing) return existing;
        var child = new ObjectNode(value.Source, value.Offset);
        values.Add(child);
        return child;
    }

    private void Assign(string key, Node value)
    {
        var values = Slot(key);
        if (value is ObjectNode next && values.Count > 0 && values[^1] is ObjectNode last) last.Merge(next);
        else
        {
            if (value is LiteralNode) values.Clear(); // nothing can shine through a literal
            values.Add(value);
        }
    }

    private List<Node> Slot(string key)
    {
        if (Fields.TryGetValue(key, out var values)) return values;
        return Fields[key] = new(1);
    }
}
