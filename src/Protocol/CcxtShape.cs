using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ccxt.Protocol;

/// <summary>
/// Writes the model as CCXT's unified structures: what <c>--json</c> prints and what recorded vectors are compared with. Times are integer
/// milliseconds beside an ISO 8601 <c>datetime</c>, what is null is left out, and <c>info</c> is there only when the model has its <c>Raw</c>.
/// </summary>
public static partial class CcxtShape
{
    // Texts of exchanges are data, not HTML: they stay readable.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <summary>The JSON text of a result.</summary>
    /// <exception cref="ArgumentException">CCXT has no such structure.</exception>
    public static string ToJson(object? value, bool indented = false) => Encoding.UTF8.GetString(Bytes(value, indented ? Indented : Compact));

    /// <summary>The JSON tree of a result; null for null.</summary>
    /// <exception cref="ArgumentException">CCXT has no such structure.</exception>
    public static JsonNode? ToNode(object? value) => JsonNode.Parse(Bytes(value, Compact));

    /// <summary>Writes a result: a record of the model, a list or map of them, or a plain value.</summary>
    /// <exception cref="ArgumentException">CCXT has no such structure.</exception>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case decimal number: Number(writer, number); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case DateTimeOffset time: writer.WriteNumberValue(time.ToUnixTimeMilliseconds()); break;
            case Side side: writer.WriteStringValue(side.Lower()); break;
            case MarketType type: writer.WriteStringValue(type.Lower()); break;
            case TakerOrMaker role: writer.WriteStringValue(role.Lower()); break;
            case OrderStatus status: writer.WriteStringValue(status.Text); break;
            case OrderType type: writer.WriteStringValue(type.Text); break;
            case TimeInForce timeInForce: writer.WriteStringValue(timeInForce.Text); break;
            case RawReply reply: Verbatim(writer, reply.Text); break;
            case Market market: Write(writer, market); break;
            case Currency currency: Write(writer, currency); break;
            case Network network: Write(writer, network); break;
            case Ticker ticker: Write(writer, ticker); break;
            case OrderBook book: Write(writer, book); break;
            case Level level: Write(writer, level); break;
            case Trade trade: Write(writer, trade); break;
            case Fee fee: Write(writer, fee); break;
            case Candle candle: Write(writer, candle); break;
            case Order order: Write(writer, order); break;
            case Balance balance: Write(writer, balance); break;
            case Holding holding: Write(writer, holding); break;
            case Transaction transaction: Write(writer, transaction); break;
            case LedgerEntry ledgerEntry: Write(writer, ledgerEntry); break;
            case TransferEntry transferEntry: Write(writer, transferEntry); break;
            case DepositAddress depositAddress: Write(writer, depositAddress); break;
            case TradingFee tradingFee: Write(writer, tradingFee); break;
            case TradingLimits tradingLimits: Write(writer, tradingLimits); break;
            case MovingFee movingFee: Write(writer, movingFee); break;
            case NetworkFee networkFee: Write(writer, networkFee); break;
            case DepositWithdrawFee depositWithdrawFee: Write(writer, depositWithdrawFee); break;
            case Account account: Write(writer, account); break;
            case Position position: Write(writer, position); break;
            case FundingRate fundingRate: Write(writer, fundingRate); break;
            case PastFundingRate pastFundingRate: Write(writer, pastFundingRate); break;
            case OpenInterest openInterest: Write(writer, openInterest); break;
            case ExchangeStatus status: Write(writer, status); break;
            case ExchangeError error: Write(writer, error); break;
            case MinMax limits: Write(writer, limits); break;
            case IValueMap map: Write(writer, map); break;
            case IEnumerable items: Write(writer, items); break;
            default: throw new ArgumentException($"CCXT has no structure for {value.GetType().Name}", nameof(value));
        }
    }

    private static byte[] Bytes(object? value, JsonWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options)) Write(writer, value);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, IValueMap map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map.Entries)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items) Write(writer, item);
        writer.WriteEndArray();
    }

    // The helpers below leave out what is null.

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag) writer.WriteBoolean(name, flag);
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is not { } number) return;
        writer.WritePropertyName(name);
        Number(writer, number);
    }

    /// <summary>Milliseconds under <paramref name="name"/> and, where CCXT has one, the text under <paramref name="text"/>.</summary>
    private static void Time(Utf8JsonWriter writer, string name, DateTimeOffset? value, string? text = null)
    {
        if (value is not { } time) return;
        writer.WriteNumber(name, time.ToUnixTimeMilliseconds());
        if (text is not null) writer.WriteString(text, Iso(time));
    }

    private static string Iso(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static void Object<T>(Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> write) where T : class
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        write(writer, value);
    }

    private static void List<T>(Utf8JsonWriter writer, string name, ValueList<T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) write(writer, value);
        writer.WriteEndArray();
    }

    private static void MinAndMax(Utf8JsonWriter writer, string name, MinMax value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    private static void Write(Utf8JsonWriter writer, MinMax value)
    {
        writer.WriteStartObject();
        Number(writer, "min", value.Min);
        Number(writer, "max", value.Max);
        writer.WriteEndObject();
    }

    // Plain digits without trailing zeros: 36500.10 reads 36500.1.
    private static void Number(Utf8JsonWriter writer, decimal value)
    {
        Span<byte> digits = stackalloc byte[40];
        value.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> text = digits[..length];
        if (text.Contains((byte)'.')) text = text.TrimEnd((byte)'0').TrimEnd((byte)'.');
        writer.WriteRawValue(text.SequenceEqual("-0"u8) ? "0"u8 : text, skipInputValidation: true);
    }

    private static void NumberOrNull(Utf8JsonWriter writer, decimal? value)
    {
        if (value is { } number) Number(writer, number);
        else writer.WriteNullValue();
    }

    private static void Info(Utf8JsonWriter writer, string? raw)
    {
        if (raw is null) return;
        writer.WritePropertyName("info");
        Verbatim(writer, raw);
    }

    /// <summary>JSON goes out as it came; anything else, an HTML page say, as a string.</summary>
    private static void Verbatim(Utf8JsonWriter writer, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (IsJson(utf8)) writer.WriteRawValue(utf8, skipInputValidation: true);
        else writer.WriteStringValue(text);
    }

    private static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            var any = false;
            while (reader.Read()) any = true;
            return any;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
