using System.Globalization;

namespace Hocon.Parsing;

/// <summary>The character classes of the specification.</summary>
internal static class Characters
{
    private const string Reserved = "$\"{}[]:=,+#`^?!@*&\\";

    /// <summary>Whitespace, the newline excepted.</summary>
    public static bool IsBlank(char c) => c switch
    {
        ' ' or '\t' or '\r' => true,
        '\n' => false,
        < ' ' => c is '\v' or '\f' or (>= '\x1c' and <= '\x1f'),
        < '\x7f' => false,
        '\ufeff' => true,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };

    /// <summary>May stand in an unquoted string; the caller minds the comment sign //.</summary>
    public static bool IsUnquoted(char c) => c > ' ' && c < '\x7f' ? !Reserved.Contains(c) : c > '\x7f' && !char.IsControl(c) && !IsBlank(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The length of the JSON number at the start of a text, or 0.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var at = text is ['-', ..] ? 1 : 0;
        var whole = Digits(text[at..]);
        if (whole == 0) return 0;
        at += whole;
        if (at < text.Length && text[at] == '.' && Digits(text[(at + 1)..]) is > 0 and var fraction) at += 1 + fraction;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 1 : 0;
            if (at + 1 + sign <= text.Length && Digits(text[(at + 1 + sign)..]) is > 0 and var exponent) at += 1 + sign + exponent;
        }
        return at;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && IsDigit(text[n])) n++;
        return n;
    }
}
