using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ccxt.Exchanges.Tests.Fuzz;

/// <summary>One change of a recorded reply.</summary>
/// <param name="HidesNumbers">Whether it takes a number away or makes it unreadable: no zero may come of that.</param>
internal sealed record Mutation(string What, byte[] Body, bool HidesNumbers)
{
    private static readonly (string Name, JsonNode? Value, bool Hides)[] Values =
    [
        ("null", null, true), ("empty text", "", true), ("text", "abc", true), ("text that begins as a number", "12abc", true), ("space", " ", true),
        ("object", new JsonObject(), true), ("list", new JsonArray(), true), ("flag", true, false),
        ("huge", JsonNode.Parse("1e400"), true), ("huge text", "9" + new string('9', 60), true), ("many digits", "0." + new string('0', 40) + "1", false),
        ("negative", -1, false), ("negative text", "-0.5", false), ("exponent", "1e-7", false), ("number", 42, false), ("NaN", "NaN", true), ("Infinity", "Infinity", true),
        ("hexadecimal", "0x10", true), ("comma", "1,5", true), ("unicode", "\u0000\ud83d\ude00", true),
    ];

    /// <summary>So many different changes, the same ones for the same seed.</summary>
    public static IEnumerable<Mutation> Of(byte[] body, int seed, int count)
    {
        var random = new Random(seed);
        var text = Encoding.UTF8.GetString(body);
        JsonNode? root = null;
        try { root = JsonNode.Parse(text); }
        catch (System.Text.Json.JsonException) { }      // not JSON: it is only cut
        var paths = new List<List<object>>();
        Walk(root, [], paths);
        for (var i = 0; i < count; i++)
        {
            if (paths.Count == 0 || i % 12 == 0)
            {
                var cut = random.Next(body.Length + 1);
                yield return new Mutation($"cut after {cut} bytes", body[..cut], false);
                continue;
            }
            var path = paths[random.Next(paths.Count)];
            var copy = JsonNode.Parse(text)!;
            var parent = path.SkipLast(1).Aggregate((JsonNode)copy, (node, key) => key is string name ? node[name]! : node[(int)key]!);
            var at = $"$.{string.Join('.', path)}";
            var leaf = path[^1] is string member ? parent[member] : parent[(int)path[^1]];
            var isNumber = leaf is JsonValue && decimal.TryParse(leaf.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            if (random.Next(5) == 0)
            {
                if (path[^1] is string gone) parent.AsObject().Remove(gone);
                else parent.AsArray().RemoveAt((int)path[^1]);
                // Of a row without names, all columns behind it are other ones then.
                yield return new Mutation($"{at} removed", Bytes(copy), isNumber && path[^1] is string);
                continue;
            }
            var (what, value, hides) = Values[random.Next(Values.Length)];
            if (path[^1] is string key) parent[key] = value?.DeepClone();
            else parent[(int)path[^1]] = value?.DeepClone();
            yield return new Mutation($"{at} = {what}", Bytes(copy), isNumber && hides);
        }
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    private static void Walk(JsonNode? node, List<object> at, List<List<object>> paths)
    {
        if (node is JsonObject members)
            foreach (var (name, value) in members) Into(name, value);
        else if (node is JsonArray items)
            for (var i = 0; i < items.Count; i++) Into(i, items[i]);

        void Into(object key, JsonNode? value)
        {
            List<object> path = [.. at, key];
            paths.Add(path);
            Walk(value, path, paths);
        }
    }
}
