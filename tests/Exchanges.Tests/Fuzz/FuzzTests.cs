using System.Text.Json.Nodes;
using Ccxt.Exchanges.Tests.Vectors;
using Ccxt.Protocol;
using Xunit.Abstractions;

namespace Ccxt.Exchanges.Tests.Fuzz;

/// <summary>
/// Changes every recorded reply in a hundred ways: what comes of it is a unified value that holds no invented number, or an error of ours;
/// never another exception, never a hang, and no zero where a number was.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int MutationsPerReply = 100;

    public static TheoryData<string> Ids => new(Directory.EnumerateDirectories(Repository.At("tests", "vectors")).Select(Path.GetFileName).OfType<string>().Where(id => Catalogue.Ids.Contains(id)).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Mutated_replies_end_in_values_or_errors(string id)
    {
        var (replies, mutations, values, errors) = (0, 0, 0, 0);
        var failures = new List<string>();
        var seen = new HashSet<(string, string)>();
        foreach (var file in Directory.EnumerateFiles(Repository.At("tests", "vectors", id), "*.json").Order(StringComparer.Ordinal).Where(f => Path.GetFileName(f) != "deviations.json"))
            foreach (var recorded in Replay.Record(Vector.Read(file)!, id))
                for (var at = 0; at < recorded.Replies.Count; at++)
                {
                    var body = recorded.Replies[at].Body;
                    var hash = System.Security.Cryptography.SHA256.HashData(body);
                    if (!seen.Add((recorded.Operation.Name, Convert.ToBase64String(hash)))) continue;
                    replies++;
                    var whole = Try(recorded, at, body).Value;
                    var seed = BitConverter.ToInt32(hash);       // the same reply meets the same changes, whatever stands beside it
                    foreach (var mutation in Mutation.Of(body, seed, MutationsPerReply))
                    {
                        mutations++;
                        var (value, error, wrong) = Try(recorded, at, mutation.Body);
                        wrong ??= error is null && mutation.HidesNumbers ? Zeroed(whole, value, "$") : null;
                        if (error is null) values++;
                        else errors++;
                        if (wrong is not null && failures.Count < 40)
                            failures.Add($"{Path.GetFileName(file)}, {recorded.Call}, reply {at}, seed {seed}: {mutation.What}: {wrong}");
                    }
                }
        output.WriteLine($"{id}: {replies} replies, {mutations} mutations: {values} values, {errors} errors");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(errors > 0 && values > 0, "mutations should end in both values and errors");
    }

    private static (JsonNode? Value, ExchangeError? Error, string? Wrong) Try(Recorded recorded, int at, byte[] body)
    {
        try
        {
            var run = new Rerun(recorded, recorded.Replies.Select((reply, i) => i == at ? reply with { Body = body } : reply)).Run(recorded.Operation);
            return run.Error is { } error ? (null, error, null) : (CcxtShape.ToNode(run.Value), null, null);
        }
        catch (Exception e) when (e is not Errors.BaseError)
        {
            return (null, null, $"{e.GetType().Name}: {e.Message}");
        }
        catch (Errors.BaseError e)
        {
            return (null, e.Error, null);
        }
    }

    /// <summary>Where a number became zero though something was only taken away; lists that lost an element are not compared.</summary>
    private static string? Zeroed(JsonNode? whole, JsonNode? mutated, string path) => (whole, mutated) switch
    {
        (JsonObject before, JsonObject after) => !IsSame(before, after) ? null : before.Select(m => Zeroed(m.Value, after[m.Key], $"{path}.{m.Key}")).FirstOrDefault(w => w is not null),
        (JsonArray before, JsonArray after) when before.Count == after.Count => before.Zip(after, (b, a) => Zeroed(b, a, path)).FirstOrDefault(w => w is not null),
        (JsonValue before, JsonValue after) when IsNumber(before) && IsNumber(after) && before.ToJsonString() != "0" && after.ToJsonString() == "0" => $"{path} was {before} and is now 0",
        _ => null,
    };

    // Histories are sorted by time: without it, another entry stands in this place.
    private static bool IsSame(JsonObject before, JsonObject after) =>
        before["id"]?.ToJsonString() == after["id"]?.ToJsonString() && before["timestamp"]?.ToJsonString() == after["timestamp"]?.ToJsonString();

    private static bool IsNumber(JsonValue value) => value.GetValueKind() == System.Text.Json.JsonValueKind.Number;
}
