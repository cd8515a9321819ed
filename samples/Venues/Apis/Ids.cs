using System.Globalization;

namespace Ccxt.Venues;

/// <summary>Order and trade numbers in the clothes in which exchanges show them; there and back without a table.</summary>
internal static class Ids
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const ulong Scramble = 0x9E3779B97F4A7C15;
    private const ulong Unscramble = 0xF1DE83E19937733D;          // Scramble * Unscramble = 1 (mod 2^64)

    /// <summary>OTLAS3-RRHUF-NDWH5A: a letter for the kind, then 16 letters and digits.</summary>
    public static string Kraken(char kind, long number)
    {
        var rest = (ulong)number * Scramble;
        Span<char> letters = stackalloc char[17];
        letters[0] = kind;
        for (var i = 16; i >= 4; i--, rest /= 36) letters[i] = Letters[(int)(rest % 36)];
        for (var i = 1; i < 4; i++) letters[i] = Letters[(int)((number * 7 + 11 * i) % 36)];
        return $"{letters[..6]}-{letters[6..11]}-{letters[11..]}";
    }

    public static long? FromKraken(char kind, string? id)
    {
        if (id is not { Length: 19 }) return null;
        ulong value = 0;
        foreach (var letter in id.Replace("-", "", StringComparison.Ordinal)[4..])
        {
            var digit = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0) return null;
            value = unchecked((value * 36) + (ulong)digit);
        }
        var number = unchecked((long)(value * Unscramble));
        return number > 0 && Kraken(kind, number) == id ? number : null;
    }

    public static string Uuid(long number)
    {
        var hex = unchecked((ulong)number * Scramble).ToString("x16", CultureInfo.InvariantCulture);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[12..15]}-8{hex[15]}00-{number:x12}";
    }

    public static long? FromUuid(string id)
    {
        var known = id.Length == 36 && long.TryParse(id[24..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return known > 0 && Uuid(known) == id ? known : null;
    }
}
