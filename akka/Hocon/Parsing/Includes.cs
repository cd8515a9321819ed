namespace Hocon.Parsing;

/// <summary>Reads what a text includes, through the caller's callback.</summary>
internal sealed class Includes(HoconIncludeCallbackAsync? callback)
{
    private const int MaxDepth = 50;

    private int depth;

    /// <summary>Of all texts that were included.</summary>
    public int Length { get; private set; }

    /// <summary>The parsed root of the include, or null when there is none and none is required.</summary>
    public Node? Load(Source from, int offset, HoconCallbackType type, string name, bool required, string[]? prefix)
    {
        // Leaving it out in silence would hide a setting that the writer believes in.
        if (callback is null) throw from.Error(offset, $"\"{name}\" cannot be included: the parser was given no include callback.");
        if (depth >= MaxDepth) throw from.Error(offset, $"includes are nested deeper than {MaxDepth}: \"{name}\" may include itself.");
        string? text;
        try
        {
            text = callback(type, name).GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            throw new HoconParserException($"{from.Describe(offset)}: including \"{name}\" failed: {e.Message}", e);
        }
        if (string.IsNullOrWhiteSpace(text)) return required ? throw from.Error(offset, $"the required include \"{name}\" was not found.") : null;
        depth++;
        Length += text.Length;
        var parsed = new DocumentParser(new Source(text, name), prefix, this).ParseDocument();
        depth--;
        return parsed;
    }
}
