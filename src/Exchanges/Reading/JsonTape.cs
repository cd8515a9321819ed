using System.Text;
using System.Text.Json;

namespace Ccxt.Exchanges;

/// <summary>
/// A parsed reply: the bytes and a flat tape of tokens over them. Nothing is copied or converted until it is read,
/// and any value can say where it stands, which errors about money need.
/// </summary>
internal sealed class JsonTape
{
    private readonly byte[] bytes;
    private Token[] tokens = new Token[64];
    private int count;

    private JsonTape(byte[] bytes) => this.bytes = bytes;

    public enum Kind : byte { Object, Array, Text, Number, True, False, Null, Name }

    public ref readonly Token this[int index] => ref tokens[index];

    public static JsonTape? TryParse(byte[] bytes)
    {
        var tape = new JsonTape(bytes);
        try
        {
            tape.Parse();
            return tape.count > 0 ? tape : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public ReadOnlySpan<byte> Bytes(int index) => bytes.AsSpan(tokens[index].Start, tokens[index].Length);

    public string Text(int index)
    {
        ref readonly var token = ref tokens[index];
        if (!token.Escaped) return Encoding.UTF8.GetString(Bytes(index));
        var reader = new Utf8JsonReader(bytes.AsSpan(token.Start - 1, token.Length + 2));        // with its quotes
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>The index of the member's value, or -1.</summary>
    public int Member(int index, string name)
    {
        var end = tokens[index].Next;
        for (var at = index + 1; at < end; at = tokens[at + 1].Next)
            if (tokens[at].Escaped ? Text(at) == name : IsName(Bytes(at), name)) return at + 1;
        return -1;
    }

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

    private static bool IsName(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length == name.Length && Ascii.Equals(bytes, name)) return true;
        return bytes.Length > name.Length && Encoding.UTF8.GetByteCount(name) == bytes.Length && Encoding.UTF8.GetString(bytes) == name;
    }

    private void Parse()
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64 });
        Span<int> open = stackalloc int[65];
        var depth = 0;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: open[depth++] = Add(ref reader, Kind.Object); break;
                case JsonTokenType.StartArray: open[depth++] = Add(ref reader, Kind.Array); break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ref var token = ref tokens[open[--depth]];
                    token.Next = count;
                    token.Length = (int)reader.BytesConsumed - token.Start;
                    break;
                case JsonTokenType.PropertyName: Add(ref reader, Kind.Name); break;
                case JsonTokenType.String: Add(ref reader, Kind.Text); break;
                case JsonTokenType.Number: Add(ref reader, Kind.Number); break;
                case JsonTokenType.True: Add(ref reader, Kind.True); break;
                case JsonTokenType.False: Add(ref reader, Kind.False); break;
                default: Add(ref reader, Kind.Null); break;
            }
        }
    }

    private int Add(ref Utf8JsonReader reader, Kind kind)
    {
        if (count == tokens.Length) Array.Resize(ref tokens, count * 2);
        var quoted = kind is Kind.Text or Kind.Name ? 1 : 0;
        tokens[count] = new Token
        {
            Kind = kind,
            Escaped = quoted == 1 && reader.ValueIsEscaped,
            Start = (int)reader.TokenStartIndex + quoted,
            Length = reader.ValueSpan.Length,
            Next = count + 1,
        };
        return count++;
    }

    internal struct Token
    {
        public Kind Kind;
        public bool Escaped;
        public int Start;
        public int Length;
        /// <summary>The token after this value and all that is in it.</summary>
        public int Next;
    }
}
