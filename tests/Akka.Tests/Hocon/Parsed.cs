using System.Text.Json;
using Hocon;

namespace Akka.Tests.HoconSpecs;

/// <summary>A parsed text as one line of JSON, so that a rule of the specification is one line of a test.</summary>
internal static class Parsed
{
    public static string Json(string text, HoconIncludeCallbackAsync? include = null) => Json(HoconParser.Parse(text, include).Value);

    public static string Json(HoconValue value) => value switch
    {
        [HoconObject fields] => $"{{{string.Join(',', fields.Select(f => $"{Quote(f.Key)}:{Json(f.Value.Value)}"))}}}",
        [HoconArray items] => $"[{string.Join(',', items.Select(Json))}]",
        [HoconLiteral { Value: null }] => "null",
        [HoconLiteral { Type: HoconType.Number or HoconType.Boolean } plain] => plain.Value!,
        [HoconLiteral text] => Quote(text.Value!),
        _ => "nothing",
    };

    public static Config Config(string text) => HoconConfigurationFactory.ParseString(text);

    public static string Error(string text, HoconIncludeCallbackAsync? include = null) =>
        Assert.Throws<HoconParserException>(() => HoconParser.Parse(text, include)).Message;

    public static string Quote(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
