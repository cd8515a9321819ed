using Hocon.Parsing;

namespace Hocon;

/// <summary>Reads HOCON text.</summary>
public static class HoconParser
{
    /// <summary>Parses a text and resolves its includes and substitutions.</summary>
    /// <exception cref="HoconParserException">The text is not HOCON; the message names line, column and cause.</exception>
    public static HoconRoot Parse(string text, HoconIncludeCallbackAsync? includeCallback = null)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new HoconParserException("Line 1, column 1: the text is empty; an empty configuration is written {}.");
        var includes = new Includes(includeCallback);
        var root = new DocumentParser(new Source(text), [], includes).ParseDocument();
        return new HoconRoot(new Resolver(root, text.Length + includes.Length).Resolve());
    }
}
