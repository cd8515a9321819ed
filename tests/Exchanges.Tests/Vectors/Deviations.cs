using System.Text.Json.Nodes;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>
/// Where the reference is plainly wrong against the exchange's documentation, ours is right, and the difference stands in
/// tests/vectors/&lt;id&gt;/deviations.json: vector → call (a star stands for any text) → { reason, and error (ours), or path and value (ours), or requests (true: they differ) }.
/// </summary>
internal sealed class Deviations
{
    private readonly JsonObject all;

    private Deviations(JsonObject all) => this.all = all;

    public static Deviations Of(string id) => new(File.Exists(FileOf(id)) ? JsonNode.Parse(File.ReadAllText(FileOf(id)))!.AsObject() : []);

    public IEnumerable<(string Vector, string Call, string Reason)> Named =>
        all.SelectMany(v => v.Value!.AsObject().Select(c => (v.Key, c.Key, c.Value!["reason"]?.GetValue<string>() ?? "")));

    public Deviation? For(Vector vector, string call) =>
        (all[vector.Name]?.AsObject() ?? []).Where(d => Names(d.Key, call)).Select(d => new Deviation(d.Value!.AsObject())).FirstOrDefault();

    /// <summary>Whether a deviation's name means the call; a star stands for any text.</summary>
    public static bool Names(string pattern, string call) =>
        pattern == call || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), call, ignoreCase: false);

    private static string FileOf(string id) => Repository.At("tests", "vectors", id, "deviations.json");
}

internal sealed class Deviation(JsonObject json)
{
    public bool RequestsDiffer => json["requests"]?.GetValue<bool>() ?? false;

    public void Check(JsonObject call, string method, object? value, ExchangeError? error, List<string> differences,
        Action<JsonObject, string, object?, ExchangeError?, List<string>> compare)
    {
        if (json["error"]?.GetValue<string>() is { } ours)
        {
            if (error?.Class.ToString() != ours) differences.Add($"the deviation says {ours}, ours {(error is null ? CcxtShape.ToJson(value) : error)}");
            return;
        }
        // The recorded call with our values in place of the reference's: all the rest is compared as ever.
        var expected = call.DeepClone().AsObject();
        foreach (var (path, replacement) in json["values"]?.AsObject() ?? [])
        {
            expected.Remove("error");
            Set(expected, path, replacement?.DeepClone());
        }
        compare(expected, method, value, error, differences);
    }

    private static void Set(JsonObject call, string path, JsonNode? value)
    {
        if (path.Length == 0) { call["result"] = value; return; }
        var parts = path.Split('.', '[').Select(p => p.TrimEnd(']')).Where(p => p.Length > 0).ToArray();
        var at = call["result"]!;
        foreach (var part in parts[..^1]) at = at is JsonArray list ? list[int.Parse(part)]! : at[part]!;
        if (at is JsonArray last) last[int.Parse(parts[^1])] = value;
        else at[parts[^1]] = value;
    }
}
