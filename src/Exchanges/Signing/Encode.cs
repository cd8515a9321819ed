using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Parameters as text, exactly as exchanges expect to find it signed.</summary>
public static partial class Encode
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>name=value&amp;…</c>, percent-encoded after RFC 3986; lists as <c>name[0]=…</c>.</summary>
    public static string Query(Params values) => Query(values, Component);

    /// <summary>The same with names as they are: <c>close[price]=…</c>.</summary>
    public static string QueryOfBareNames(Params values) => Query(values, name => name);

    /// <summary>The same without percent-encoding.</summary>
    public static string RawQuery(Params values) => string.Join('&', values.Select(v => $"{v.Key}={v.Value}"));

    /// <summary>The time in UTC with milliseconds: 2026-11-24T12:00:00.000Z.</summary>
    public static string Iso8601(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Component(string text) => Uri.EscapeDataString(text);

    /// <summary>A part of a path: what RFC 3986 lets stand there stays as it is.</summary>
    public static string Segment(string text) => NotOfSegments().Replace(text, part => Component(part.Value));

    public static string Json(Params values) => Json((Param)values);

    /// <summary>A list, too: some bodies are one.</summary>
    public static string Json(Param value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain)) Write(writer, value);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    [GeneratedRegex("[^:@!$&'()*+,;=]+")]
    private static partial Regex NotOfSegments();

    private static string Query(Params values, Func<string, string> encodeName)
    {
        if (values.Count == 0) return "";
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        var isFirst = true;
        for (var i = 0; i < values.Count; i++) Append(ref text, ref isFirst, values[i].Key, values[i].Value, encodeName);
        return text.ToStringAndClear();
    }

    private static void Append(ref DefaultInterpolatedStringHandler text, ref bool isFirst, string name, Param value, Func<string, string> encodeName)
    {
        switch (value)
        {
            case Param.List list:
                for (var i = 0; i < list.Values.Count; i++) Append(ref text, ref isFirst, $"{name}[{i}]", list.Values[i], encodeName);
                break;
            case Param.Nested nested:
                foreach (var (inner, innerValue) in nested.Values) Append(ref text, ref isFirst, $"{name}[{inner}]", innerValue, encodeName);
                break;
            default:
                if (!isFirst) text.AppendLiteral("&");
                isFirst = false;
                text.AppendLiteral(encodeName(name));
                text.AppendLiteral("=");
                text.AppendLiteral(Component(value.ToString()));
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, Param value)
    {
        switch (value)
        {
            case Param.Text text: writer.WriteStringValue(text.Value); break;
            case Param.Number number: writer.WriteRawValue(number.ToString()); break;
            case Param.Flag flag: writer.WriteBooleanValue(flag.Value); break;
            case Param.Nested nested: Write(writer, nested.Values); break;
            case Param.List list:
                writer.WriteStartArray();
                foreach (var item in list.Values) Write(writer, item);
                writer.WriteEndArray();
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, Params values)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }
}
