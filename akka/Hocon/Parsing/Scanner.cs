using System.Text;

namespace Hocon.Parsing;

/// <summary>A place in a text, and the reading of everything below the level of values: space, comments, strings, paths.</summary>
internal class Scanner(Source source)
{
    private const string TripleQuote = "\"\"\"";

    protected Source Source { get; } = source;
    protected string Text { get; } = source.Text;
    protected int At { get; set; }

    protected bool AtEnd => At >= Text.Length;
    protected char Next => At < Text.Length ? Text[At] : '\0';

    protected bool Sees(string text) => string.CompareOrdinal(Text, At, text, 0, text.Length) == 0;

    protected bool AtComment => Next == '#' || (Next == '/' && Sees("//"));

    protected HoconParserException Error(string message) => Source.Error(At, message);

    protected string Found => AtEnd ? "the end of the text"
        : Next == '\n' ? "the end of the line"
        : char.IsControl(Next) ? $"the character U+{(int)Next:X4}"
        : $"'{Next}'";

    /// <summary>Skips whitespace that stays on the line; gives how much there was.</summary>
    protected int SkipBlanks()
    {
        var start = At;
        while (At < Text.Length && Characters.IsBlank(Text[At])) At++;
        return At - start;
    }

    /// <summary>Skips whitespace, newlines and comments; tells whether a newline was among them.</summary>
    protected bool SkipLines()
    {
        var newline = false;
        while (true)
        {
            SkipBlanks();
            if (Next == '\n') newline = true;
            else if (AtComment)
            {
                var end = Text.IndexOf('\n', At);
                At = end < 0 ? Text.Length : end;
                continue;
            }
            else return newline;
            At++;
        }
    }

    /// <summary>Text without quotes up to the first character that may not stand in one; empty when there is none.</summary>
    protected ReadOnlySpan<char> ReadUnquoted(bool allowNumber, bool stopAtDot)
    {
        var start = At;
        if (allowNumber && (Next == '-' || Characters.IsDigit(Next))) At += Characters.NumberLength(Text.AsSpan(At)); // 1e+5 has a plus sign, which is reserved
        while (At < Text.Length && Characters.IsUnquoted(Text[At]) && !(stopAtDot && Text[At] == '.') && !AtComment) At++;
        return Text.AsSpan(start, At - start);
    }

    /// <summary>A string in quotes or triple quotes, at whose first quote we stand.</summary>
    protected string ReadQuoted(out bool triple)
    {
        triple = Sees(TripleQuote);
        if (triple) return ReadTripleQuoted();
        var open = At++;
        var end = Text.AsSpan(At).IndexOfAny('"', '\\', '\n');
        if (end >= 0 && Text[At + end] == '"')
        {
            // The usual case: no escapes.
            if (Text.AsSpan(At, end).IndexOfAnyInRange('\0', '\x1f') is >= 0 and var control) RejectControl(At + control);
            At += end + 1;
            return Text.Substring(At - end - 1, end);
        }
        var value = new StringBuilder();
        while (true)
        {
            if (AtEnd) throw Source.Error(open, "this string has no closing quote.");
            RejectControl(At);
            var c = Text[At++];
            if (c == '"') return value.ToString();
            value.Append(c == '\\' ? ReadEscape() : c);
        }
    }

    private void RejectControl(int offset)
    {
        var c = Text[offset];
        if (c == '\n') throw Source.Error(offset, "a string in quotes ends on its line: close it, write \\n, or use triple quotes.");
        if (c < ' ') throw Source.Error(offset, $"the character U+{(int)c:X4} must be escaped in a quoted string.");
    }

    private char ReadEscape()
    {
        var start = At - 1;
        if (AtEnd) throw Source.Error(start, "the text ends within an escape.");
        var c = Text[At++];
        switch (c)
        {
            case '"' or '\\' or '/': return c;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                var code = 0;
                for (var i = 0; i < 4; i++, At++)
                {
                    if (!char.IsAsciiHexDigit(Next)) throw Source.Error(start, "\\u wants four hexadecimal digits.");
                    code = code * 16 + Convert.ToInt32(Next.ToString(), 16);
                }
                return (char)code;
            default: throw Source.Error(start, $"\\{c} is no escape: only \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX are.");
        }
    }

    private string ReadTripleQuoted()
    {
        var start = At + TripleQuote.Length;
        var end = start <= Text.Length ? Text.IndexOf(TripleQuote, start, StringComparison.Ordinal) : -1;
        if (end < 0) throw Error("this string has no closing triple quotes.");
        // Quotes right before the closing three belong to the string.
        while (end + TripleQuote.Length < Text.Length && Text[end + TripleQuote.Length] == '"') end++;
        At = end + TripleQuote.Length;
        return Text[start..end];
    }

    /// <summary>A path expression: elements, quoted or not, with dots between. Ends before the first character that is none of these.</summary>
    protected string[] ReadPath()
    {
        var start = At;
        List<string>? elements = null;
        var element = "";
        var begun = false;      // the element has text or quotes
        while (true)
        {
            var blanks = SkipBlanks();
            if (blanks > 0 && begun && IsPathPart()) element = string.Concat(element, Text.AsSpan(At - blanks, blanks));
            if (Next == '"')
            {
                element += ReadQuoted(out _);
                begun = true;
            }
            else if (Next == '.')
            {
                if (!begun) throw Error("a path has an empty element here: quote it (\"\") if that is meant.");
                if (blanks > 0) throw Error("a blank stands next to a dot of a path: leave it out, or quote the key.");
                At++;
                if (Characters.IsBlank(Next)) throw Error("a blank stands next to a dot of a path: leave it out, or quote the key.");
                (elements ??= new(4)).Add(element);
                element = "";
                begun = false;
            }
            else
            {
                var text = AtComment ? default : ReadUnquoted(allowNumber: false, stopAtDot: true);
                if (text.IsEmpty)
                {
                    At -= blanks;
                    break;
                }
                element = element.Length == 0 ? text.ToString() : string.Concat(element, text);
                begun = true;
            }
        }
        if (!begun)
        {
            if (elements is null) return [];
            throw Source.Error(At, $"the path '{Text[start..At]}' ends with a dot.");
        }
        if (elements is null) return [element];
        elements.Add(element);
        return [.. elements];
    }

    // Blanks between parts of a key belong to it, those around it do not; before a dot they are reported.
    private bool IsPathPart() => Next == '"' || (Next != '.' && Characters.IsUnquoted(Next) && !AtComment);
}
