using System.Text;
using System.Text.Json;

namespace Ccxt.Exchanges;

/// <summary>
/// A parsed reply: the bytes and a flat tape of tokens over them. Nothing is copied or converted until it is read,
/// and any value can say where it stands, which errors about money need.
/// </summary>
internal sealed class JsonTape
{
    private const int Guesses = 256;

    private readonly byte[] bytes;
    private readonly Token[] tokens;
    private readonly int[]? guesses;

    private JsonTape(byte[] bytes, Token[] tokens, int count)
    {
        (this.bytes, this.tokens) = (bytes, tokens);
        if (count > Guesses) guesses = new int[Guesses];
    }

    public bool KeepsRaw { get; set; }

    public enum Kind : byte { Object, Array, Text, Number, True, False, Null, Name }

    public ref readonly Token this[int index] => ref tokens[index];

    public static JsonTape? TryParse(byte[] bytes)
    {
        var parser = new JsonParser(bytes);
        return parser.Parse() ? new JsonTape(bytes, parser.Tokens, parser.Count) : null;
    }

    /// <summary>A value as it stands in the reply; of texts and names what is between the quotes.</summary>
    public ReadOnlySpan<byte> Bytes(int index)
    {
        ref readonly var token = ref tokens[index];
        return bytes.AsSpan(token.Start, token.Length == Token.Unmeasured ? Measure(index) : token.Length);
    }

    public string Text(int index)
    {
        ref readonly var token = ref tokens[index];
        if (!token.IsOdd) return Words.Of(Bytes(index));
        var reader = new Utf8JsonReader(bytes.AsSpan(token.Start - 1, Bytes(index).Length + 2));        // with its quotes
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>The index of the member's value, or -1. Of two members of one name, which no exchange means to send, it is the last, as in JavaScript.</summary>
    public int Member(int index, string name)
    {
        var print = Token.Fingerprint(name);
        var end = tokens[index].Next;
        if (tokens[index].IsOdd) return Last(index, end, name);
        if (guesses is null) return Search(index, end, name, print);

        // The objects of a list look alike: what was the fifth token of the last one is the fifth of this one too.
        // Two names may have one place among the guesses: the one that came before stands beside it.
        var place = (uint)(print * -1640531527) >> 24;
        if (IsNameAt(index + guesses[place], index, end, name, print)) return index + guesses[place] + 1;
        if (IsNameAt(index + guesses[place ^ 1], index, end, name, print)) return index + guesses[place ^ 1] + 1;
        var found = Search(index, end, name, print);
        if (found >= 0) (guesses[place], guesses[place ^ 1]) = (found - 1 - index, guesses[place]);
        return found;
    }

    private bool IsNameAt(int at, int index, int end, string name, int print) =>
        at > index && at < end && tokens[at].Depth == tokens[index].Depth + 1 && IsName(at, name, print);

    public string PathOf(int index)
    {
        var path = new StringBuilder("$");
        for (var at = 0; at != index;)
        {
            var inObject = tokens[at].Kind == Kind.Object;
            var position = 0;
            for (at++; ; position++)
            {
                var value = inObject ? at + 1 : at;
                if (index < tokens[value].Next)
                {
                    if (inObject) path.Append('.').Append(Text(at));
                    else path.Append('[').Append(position).Append(']');
                    at = value;
                    break;
                }
                at = tokens[value].Next;
            }
        }
        return path.ToString();
    }

    private int Search(int index, int end, string name, int print)
    {
        for (var at = index + 1; at < end; at = tokens[at + 1].Next)
            if (IsName(at, name, print)) return at + 1;
        return Ascii.IsValid(name) ? -1 : Last(index, end, name);
    }

    private int Last(int index, int end, string name)
    {
        var found = -1;
        for (var at = index + 1; at < end; at = tokens[at + 1].Next)
            if (Text(at) == name) found = at + 1;
        return found;
    }

    private bool IsName(int at, string name, int print) => tokens[at].Kind == Kind.Name && tokens[at].Print == print && Ascii.Equals(Bytes(at), name);

    // Containers end where the last thing in them ends, behind the brackets that close both; texts and numbers of this length are measured anew.
    private int Measure(int index)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind is not (Kind.Object or Kind.Array)) return JsonParser.LengthOf(bytes, token.Start, token.Kind);
        var last = token.Next - 1;
        var isEmpty = tokens[last].Kind is Kind.Object or Kind.Array;
        var at = isEmpty ? tokens[last].Start + 1 : tokens[last].Start + Bytes(last).Length + (tokens[last].Kind == Kind.Text ? 1 : 0);
        for (var brackets = tokens[last].Depth - token.Depth + (isEmpty ? 1 : 0); brackets > 0; at++)
            if (bytes[at] is (byte)']' or (byte)'}') brackets--;
        return at - token.Start;
    }

    /// <summary>
    /// Twelve bytes, because a reply has a hundred thousand of them: where a value starts, what comes after it, and how long, deep and of which kind it is.
    /// </summary>
    internal readonly struct Token
    {
        /// <summary>The length of what is longer than fits, and of objects and arrays.</summary>
        public const int Unmeasured = ushort.MaxValue;

        private const byte OddFlag = 0x80;

        private readonly ushort length;
        private readonly byte kind;
        private readonly byte depth;

        /// <param name="next">Of a name its fingerprint.</param>
        public Token(Kind kind, int start, int length, int depth, int next, bool isOdd = false)
        {
            (Start, Next) = (start, next);
            this.length = length < Unmeasured ? (ushort)length : (ushort)Unmeasured;
            this.kind = isOdd ? (byte)((int)kind | OddFlag) : (byte)kind;
            this.depth = (byte)depth;
        }

        public int Start { get; }

        /// <summary>The token after this value and all that is in it.</summary>
        public int Next { get; }

        public int Print => Next;

        public int Length => length;

        public Kind Kind => (Kind)(kind & ~OddFlag);

        /// <summary>Of a text or name: it has escapes. Of an object: it has names with escapes, or may have one name twice.</summary>
        public bool IsOdd => (kind & OddFlag) != 0;

        /// <summary>How many objects and arrays it is in.</summary>
        public int Depth => depth;

        /// <summary>What tells most names apart without reading them.</summary>
        public static int Fingerprint(ReadOnlySpan<byte> name) => name.Length == 0 ? 0 : (name.Length << 24) ^ (name[0] << 16) ^ (name[name.Length >> 1] << 8) ^ name[^1];

        public static int Fingerprint(string name) => name.Length == 0 ? 0 : (name.Length << 24) ^ (name[0] << 16) ^ (name[name.Length >> 1] << 8) ^ name[^1];

        public Token EndingAt(int next) => new(Kind, Start, Unmeasured, Depth, next, IsOdd);

        public Token AsOdd() => new(Kind, Start, length, Depth, Next, isOdd: true);
    }
}
