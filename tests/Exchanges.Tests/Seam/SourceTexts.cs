using System.Text;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>The string literals of a C# source, each with the method whose argument it is. A hole of an interpolated text is its expression between two marks.</summary>
internal sealed class SourceTexts(string source)
{
    public const char HoleBegins = '\u0001', HoleEnds = '\u0002';

    private readonly List<(string Caller, string Text)> found = [];
    private int at;

    public IReadOnlyList<(string Caller, string Text)> Read()
    {
        Code(end: null);
        return found;
    }

    // Reads code up to its end, or to the brace that ends a hole.
    private void Code(char? end)
    {
        var callers = new Stack<string>();
        while (at < source.Length)
        {
            var c = source[at];
            if (c == end && callers.Count == 0) return;
            if (Starts("//")) at = source.IndexOf('\n', at) is >= 0 and var line ? line : source.Length;
            else if (c == '\'') at = source.IndexOf('\'', source[at + 1] == '\\' ? at + 3 : at + 2) + 1;
            else if (c == '"' || Starts("$\""))
            {
                var isInterpolated = c == '$';
                at += isInterpolated ? 2 : 1;
                var caller = callers.FirstOrDefault(name => name.Length > 0) ?? "";
                found.Add((caller, Text(isInterpolated)));
            }
            else
            {
                if (c is '(' or '{' or '[') callers.Push(c == '(' ? NameBefore() : "");
                else if (c is ')' or '}' or ']' && callers.Count > 0) callers.Pop();
                at++;
            }
        }
    }

    private string Text(bool isInterpolated)
    {
        var text = new StringBuilder();
        while (source[at] != '"')
        {
            var c = source[at];
            if (c == '\\') { text.Append(source[at + 1]); at += 2; }
            else if (isInterpolated && (Starts("{{") || Starts("}}"))) { text.Append(c); at += 2; }
            else if (isInterpolated && c == '{')
            {
                var begin = ++at;
                Code('}');
                text.Append(HoleBegins).Append(source, begin, at - begin).Append(HoleEnds);
                at++;
            }
            else { text.Append(c); at++; }
        }
        at++;
        return text.ToString();
    }

    private string NameBefore()
    {
        var end = at;
        if (end > 0 && source[end - 1] == '>') end = source.LastIndexOf('<', end - 1);       // ToValueMap<string>(
        var begin = end;
        while (begin > 0 && (char.IsLetterOrDigit(source[begin - 1]) || source[begin - 1] == '_')) begin--;
        return begin < 0 || end < 0 ? "" : source[begin..end];
    }

    private bool Starts(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;
}
