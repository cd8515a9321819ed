using System.Buffers.Binary;
using System.Globalization;

namespace Ccxt.Exchanges;

/// <summary>Numbers straight from the bytes. What nearly all replies hold, plain digits with a point, is read here; anything else the platform reads.</summary>
internal static class Numerals
{
    private const int MostDigits = 19;      // of which any number fits 64 bits

    /// <summary>A decimal with the scale of its text; false when it is none, or was too small to be held and would read as zero.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        var negative = text.Length > 1 && text[0] == '-';
        var digits = negative ? text[1..] : text;
        ulong whole = 0;
        var at = 0;
        for (; at < digits.Length && (uint)(digits[at] - '0') is <= 9 and var digit; at++) whole = (whole * 10) + digit;
        if (at > 0 && digits.Length <= MostDigits + 1)
        {
            if (at == digits.Length && at <= MostDigits)
            {
                value = new decimal((int)whole, (int)(whole >> 32), 0, negative, 0);
                return true;
            }
            if (at < digits.Length && digits[at] == '.' && Fraction(digits[(at + 1)..], ref whole))
            {
                value = new decimal((int)whole, (int)(whole >> 32), 0, negative, (byte)(digits.Length - at - 1));
                return true;
            }
        }
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && (value != 0 || !HasDigits(text));
    }

    /// <summary>A whole number of at most 18 plain digits; false for any other text, number or not.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or >= MostDigits) return false;
        foreach (var c in text)
        {
            if ((uint)(c - '0') is not (<= 9 and var digit)) return false;
            value = (value * 10) + digit;
        }
        return true;
    }

    private static bool Fraction(ReadOnlySpan<byte> digits, ref ulong mantissa)
    {
        if (digits.IsEmpty) return false;
        while (digits.Length >= 8)
        {
            if (!EightDigits(BinaryPrimitives.ReadUInt64LittleEndian(digits), out var eight)) return false;
            mantissa = (mantissa * 100_000_000) + eight;
            digits = digits[8..];
        }
        foreach (var c in digits)
        {
            if ((uint)(c - '0') is not (<= 9 and var digit)) return false;
            mantissa = (mantissa * 10) + digit;
        }
        return true;
    }

    // Eight digits at once: each byte is a digit when adding 0x46 and taking away 0x30 both leave its high bit clear. Then pairs, fours and eights are summed.
    private static bool EightDigits(ulong text, out uint value)
    {
        var digits = text - 0x3030303030303030;
        value = 0;
        if (((digits | (text + 0x4646464646464646)) & 0x8080808080808080) != 0) return false;
        digits = (digits * 10) + (digits >> 8);
        value = (uint)((((digits & 0x000000FF000000FF) * 0x000F424000000064) + (((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
        return true;
    }

    // A mantissa that is not zero and reads as zero was too small to be held.
    private static bool HasDigits(ReadOnlySpan<byte> number)
    {
        foreach (var c in number)
        {
            if (c is (byte)'e' or (byte)'E') return false;
            if (c is >= (byte)'1' and <= (byte)'9') return true;
        }
        return false;
    }
}
