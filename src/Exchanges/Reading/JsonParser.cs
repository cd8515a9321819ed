using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kind = Ccxt.Exchanges.JsonTape.Kind;
using Token = Ccxt.Exchanges.JsonTape.Token;

namespace Ccxt.Exchanges;

/// <summary>
/// Makes the tape of a JSON text (RFC 8259, at most 64 levels deep). The same texts pass as with System.Text.Json's reader, which takes twice as long.
/// Positions are locals and results, not fields: so they stay in registers. -1 is "no JSON".
/// </summary>
internal ref struct JsonParser(byte[] bytes)
{
    private const int MaxDepth = 64;
    private const int BytesPerToken = 10;       // of most replies; a guess that saves growing
    private const int MostCompared = 64;        // names before one that may repeat one of them

    private readonly ReadOnlySpan<byte> json = bytes;
    private Token[] tokens = GC.AllocateUninitializedArray<Token>(16 + (bytes.Length / BytesPerToken));
    private int count;

    public readonly Token[] Tokens => tokens;

    public readonly int Count => count;

    /// <summary>False when it is not JSON.</summary>
    public bool Parse()
    {
        Span<int> open = stackalloc int[MaxDepth];
        Span<ulong> names = stackalloc ulong[MaxDepth];         // a bit for each name that the open object has so far, a few names to a bit
        var text = json;
        var depth = 0;
        var at = Blanks(text, 0);
        while (true)
        {
            // A value…
            if ((uint)at >= (uint)text.Length) return false;
            switch (text[at])
            {
                case (byte)'"':
                    at = Text(at + 1, Kind.Text, depth);
                    break;
                case (byte)'{':
                    if (depth == MaxDepth) return false;
                    open[depth] = Add(new Token(Kind.Object, at, 0, depth++, 0));
                    at = Blanks(text, at + 1);
                    if (at < text.Length && text[at] == '}') break;
                    names[depth - 1] = 0;
                    at = Name(at, depth, open[depth - 1], ref names[depth - 1]);
                    continue;
                case (byte)'[':
                    if (depth == MaxDepth) return false;
                    open[depth] = Add(new Token(Kind.Array, at, 0, depth++, 0));
                    at = Blanks(text, at + 1);
                    if (at < text.Length && text[at] == ']') break;
                    continue;
                case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                    at = Number(at, depth);
                    break;
                case (byte)'t':
                    at = Literal("true"u8, Kind.True, at, depth);
                    break;
                case (byte)'f':
                    at = Literal("false"u8, Kind.False, at, depth);
                    break;
                case (byte)'n':
                    at = Literal("null"u8, Kind.Null, at, depth);
                    break;
                default:
                    return false;
            }
            if (at < 0) return false;

            // …and what ends with it, up to the next.
            while (true)
            {
                at = Blanks(text, at);
                if (depth == 0) return at == text.Length;
                if ((uint)at >= (uint)text.Length) return false;
                ref var container = ref tokens[open[depth - 1]];
                var isObject = container.Kind == Kind.Object;
                var next = text[at++];
                if (next == ',')
                {
                    at = Blanks(text, at);
                    if (isObject) at = Name(at, depth, open[depth - 1], ref names[depth - 1]);
                    break;
                }
                if (next != (isObject ? '}' : ']')) return false;
                container = container.EndingAt(count);
                depth--;
            }
        }
    }

    /// <summary>The length of a text, name or number that is there and right.</summary>
    public static int LengthOf(ReadOnlySpan<byte> json, int start, Kind kind)
    {
        var at = start;
        if (kind == Kind.Number)
        {
            while (At(json, at) is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E') at++;
            return at - start;
        }
        while (json[at = EndOfPlain(json, at)] != '"') at = Escape(json, at + 1);
        return at - start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Blanks(ReadOnlySpan<byte> text, int at)
    {
        while ((uint)at < (uint)text.Length && text[at] <= ' ' && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }

    // A member's name and its colon, up to its value.
    private int Name(int at, int depth, int container, ref ulong names)
    {
        if ((uint)at >= (uint)json.Length || json[at] != '"') return -1;
        at = Text(at + 1, Kind.Name, depth);
        if (at < 0) return -1;
        ref readonly var name = ref tokens[count - 1];
        var bit = 1UL << (int)((uint)(name.Print * -1640531527) >> 26);
        if (name.IsOdd || ((names & bit) != 0 && !tokens[container].IsOdd && MayRepeat(container))) tokens[container] = tokens[container].AsOdd();
        names |= bit;
        at = Blanks(json, at);
        return (uint)at < (uint)json.Length && json[at] == ':' ? Blanks(json, at + 1) : -1;
    }

    // Whether the name that was added last stands before in its object, or so much that it is not looked for.
    private readonly bool MayRepeat(int container)
    {
        ref readonly var name = ref tokens[count - 1];
        var at = container + 1;
        for (var compared = 0; at < count - 1; at = tokens[at + 1].Next)
            if (compared++ == MostCompared || (tokens[at].Print == name.Print && Same(tokens[at], name))) return true;
        return false;
    }

    private readonly bool Same(in Token a, in Token b) =>
        a.Length == b.Length && (a.Length == Token.Unmeasured || json.Slice(a.Start, a.Length).SequenceEqual(json.Slice(b.Start, b.Length)));

    private int Text(int at, Kind kind, int depth)
    {
        var text = json;
        var start = at;
        var escaped = false;
        while (true)
        {
            at = EndOfPlain(text, at);
            if (at == text.Length) return -1;
            if (text[at] == '"') break;
            if (text[at] != '\\' || (at = Escape(text, at + 1)) < 0) return -1;
            escaped = true;
        }
        var isName = kind == Kind.Name;
        Add(new Token(kind, start, at - start, depth, isName ? Token.Fingerprint(text[start..at]) : count + 1, escaped));
        return at + 1;
    }

    // The next quote, backslash or control character, 16 bytes at a time; the length where there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfPlain(ReadOnlySpan<byte> text, int at)
    {
        for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var chunk = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);
            var ends = Vector128.Equals(chunk, Vector128.Create((byte)'"')) | Vector128.Equals(chunk, Vector128.Create((byte)'\\'))
                | Vector128.Equals(Vector128.Min(chunk, Vector128.Create((byte)0x1F)), chunk);
            var found = ends.ExtractMostSignificantBits();
            if (found != 0) return at + System.Numerics.BitOperations.TrailingZeroCount(found);
        }
        while ((uint)at < (uint)text.Length && text[at] is >= (byte)' ' and not ((byte)'"' or (byte)'\\')) at++;
        return at;
    }

    private static int Escape(ReadOnlySpan<byte> text, int at)
    {
        if ((uint)at >= (uint)text.Length) return -1;
        if (text[at] is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t') return at + 1;
        if (text[at] != 'u' || text.Length - at < 5) return -1;
        foreach (var digit in text.Slice(at + 1, 4))
            if (!char.IsAsciiHexDigit((char)digit)) return -1;
        return at + 5;
    }

    // -12.5e+3: no leading zeros, digits on both sides of the point and behind the e.
    private int Number(int at, int depth)
    {
        var text = json;
        var start = at;
        if (text[at] == '-') at++;
        at = At(text, at) == '0' ? at + 1 : Digits(text, at);
        if (At(text, at) == '.') at = Digits(text, at + 1);
        if (At(text, at) is 'e' or 'E') at = Digits(text, At(text, at + 1) is '+' or '-' ? at + 2 : at + 1);
        if (at >= 0) Add(new Token(Kind.Number, start, at - start, depth, count + 1));
        return at;
    }

    private static int Digits(ReadOnlySpan<byte> text, int at)
    {
        var start = at;
        while ((uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9) at++;
        return at > start ? at : -1;
    }

    private static char At(ReadOnlySpan<byte> text, int at) => (uint)at < (uint)text.Length ? (char)text[at] : '\0';

    private int Literal(ReadOnlySpan<byte> word, Kind kind, int at, int depth)
    {
        if (!json[at..].StartsWith(word)) return -1;
        Add(new Token(kind, at, word.Length, depth, count + 1));
        return at + word.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add(Token token)
    {
        if (count == tokens.Length) Grow();
        tokens[count] = token;
        return count++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var more = GC.AllocateUninitializedArray<Token>(tokens.Length * 2);
        tokens.AsSpan().CopyTo(more);
        tokens = more;
    }
}
