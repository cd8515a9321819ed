using System.Runtime.InteropServices;
using System.Text;

namespace Ccxt.Exchanges;

/// <summary>The short texts that replies repeat (symbols, codes, types): the same bytes give the same string, mostly, without making it anew.</summary>
internal static class Words
{
    private const int Longest = 24;

    // A new word drives out the old one of its slot. References are written whole, so no lock is needed: at worst a word is made twice.
    private static readonly string?[] Slots = new string?[4096];

    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "";
        if (utf8.Length > Longest) return Encoding.UTF8.GetString(utf8);
        ref var slot = ref Slots[Hash(utf8) & (Slots.Length - 1)];
        if (slot is { } known && known.Length == utf8.Length && Ascii.Equals(utf8, known)) return known;
        return slot = Encoding.UTF8.GetString(utf8);
    }

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        ulong hash;
        if (utf8.Length >= 8) hash = MemoryMarshal.Read<ulong>(utf8) + (MemoryMarshal.Read<ulong>(utf8[^8..]) * 31);
        else if (utf8.Length >= 4) hash = MemoryMarshal.Read<uint>(utf8) + ((ulong)MemoryMarshal.Read<uint>(utf8[^4..]) << 32);
        else hash = utf8[0] + ((ulong)utf8[utf8.Length >> 1] << 8) + ((ulong)utf8[^1] << 16);
        return (int)(((hash + (ulong)utf8.Length) * 0x9E3779B97F4A7C15) >> 40);
    }
}
