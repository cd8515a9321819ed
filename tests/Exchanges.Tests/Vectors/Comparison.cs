using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>
/// Compares a result with the recorded one: every recorded member has to be equal, a member that is not recorded has to be absent or empty.
/// Numbers are the reference's doubles: equal within 1e-12.
/// </summary>
internal sealed class Comparison(IReadOnlySet<string> ignored)
{
    private static readonly JsonObject IgnoredMembers = JsonNode.Parse(File.ReadAllText(Repository.At("tests", "oracle", "ignored-members.json")))!.AsObject();

    public List<string> Differences { get; } = [];

    /// <summary>The members that a replay does not look at, for what a method returns.</summary>
    public static Comparison For(string method)
    {
        var kind = method switch
        {
            "loadMarkets" or "fetchMarkets" or "markets" => "market",
            "fetchCurrencies" or "currencies" => "currency",
            _ when method.Contains("rder", StringComparison.Ordinal) && !method.Contains("Book", StringComparison.Ordinal) => "order",
            _ => "",
        };
        var names = IgnoredMembers["anywhere"]!.AsArray().Concat(IgnoredMembers[kind]?.AsArray() ?? []);
        return new Comparison(names.Select(n => n!.GetValue<string>()).ToHashSet());
    }

    public void Compare(JsonNode? recorded, JsonNode? ours, string path = "")
    {
        if (IsEmpty(recorded) && IsEmpty(ours)) return;
        switch (recorded, ours)
        {
            case (JsonObject expected, JsonObject actual):
                foreach (var name in expected.Select(m => m.Key).Union(actual.Select(m => m.Key)))
                    if (!ignored.Contains(name) && !ignored.Any(i => i.Contains('.', StringComparison.Ordinal) && $"{path}.{name}".EndsWith($".{i}", StringComparison.Ordinal)))
                        Compare(expected[name], actual[name], $"{path}.{name}");
                break;
            case (JsonArray expected, JsonArray actual):
                if (expected.Count != actual.Count) Differences.Add($"{path}: recorded {expected.Count} elements, ours {actual.Count}");
                else for (var i = 0; i < expected.Count; i++) Compare(expected[i], actual[i], $"{path}[{i}]");
                break;
            default:
                if (!AreEqual(recorded, ours)) Differences.Add($"{path}: recorded {Show(recorded)}, ours {Show(ours)}");
                break;
        }
    }

    private static bool AreEqual(JsonNode? recorded, JsonNode? ours)
    {
        if (recorded is null || ours is null) return recorded is null == ours is null;
        // The reference writes some numbers as texts ("47.45"); a number of ours is the same fact.
        if (Number(ours, fromText: false) is { } actual && Number(recorded, fromText: true) is { } expected)
            return actual == expected || Math.Abs(actual - expected) <= 1e-12 * Math.Max(Math.Abs(actual), Math.Abs(expected));
        return JsonNode.DeepEquals(recorded, ours);
    }

    private static double? Number(JsonNode node, bool fromText) => node.GetValueKind() switch
    {
        JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String when fromText && double.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject members => members.All(m => IsEmpty(m.Value)),
        JsonArray elements => elements.Count == 0,
        _ => false,
    };

    private static string Show(JsonNode? node) => node?.ToJsonString() is { } text ? text.Length > 120 ? text[..120] + "…" : text : "nothing";
}
