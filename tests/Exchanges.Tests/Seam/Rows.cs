namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>The rows of a facts file as they stand there, each with the path to it, twice where it stands twice: what merging hides.</summary>
internal sealed class Rows(string text)
{
    private readonly List<string> rows = [];
    private int at;

    public IReadOnlyList<string> Read()
    {
        Object("");
        return rows;
    }

    private void Object(string path)
    {
        while (Next() is var c && c != '}' && c != '\0')
        {
            if (c == ',') { at++; continue; }
            var key = $"{path}{Key()}";
            if (Next() is '=' or ':') at++;
            if (Next() == '{')
            {
                at++;
                Object($"{key}.");
                at++;
            }
            else
            {
                rows.Add(key);
                Value();
            }
        }
    }

    // Past blanks and comments.
    private char Next()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
            if (text[at] == '#') at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            else at++;
        return at < text.Length ? text[at] : '\0';
    }

    private string Key()
    {
        var begin = at;
        while (at < text.Length && text[at] is not ('=' or ':' or '{' or '\n'))
            if (text[at] == '"') Quoted();
            else at++;
        if (at == begin) throw new FormatException($"no key at {text[at..Math.Min(at + 40, text.Length)]}");
        return text[begin..at].Trim();
    }

    private void Value()
    {
        var isList = text[at] == '[';
        while (at < text.Length && (isList ? text[at] != ']' : text[at] is not (',' or '}' or '\n' or '#')))
            if (text[at] == '"') Quoted();
            else at++;
        if (isList) at++;
    }

    private void Quoted()
    {
        for (at++; text[at] != '"'; at++)
            if (text[at] == '\\') at++;
        at++;
    }
}
