using System.Collections;
using System.Text.Json;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>The exchange's own JSON: on every record of every answer for those who ask to keep it, on none for all others.</summary>
public sealed class RawTests
{
    /// <summary>Records without JSON of their own: id (a star: any), operation, and why.</summary>
    private static readonly (string Id, string Operation, string Reason)[] Exceptions =
    [
        ("*", "fetchTradingLimits", "limits follow from the markets, which were loaded before, for all"),
    ];

    public static TheoryData<string> Ids => Fuzz.FuzzTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stands_on_every_record_when_asked_for(string id)
    {
        var (records, missing) = (0, new List<string>());
        foreach (var (vector, outcome) in Answers(id, keepsRaw: true))
            foreach (var (path, raw) in RawsOf(outcome.Value, ""))
            {
                records++;
                if (!IsJson(raw) && !Exceptions.Any(e => (e.Id == "*" || e.Id == id) && e.Operation == outcome.Operation!.Name))
                    missing.Add($"{vector.Name}: {outcome.Call} ({outcome.Operation!.Name}) {path}: {raw ?? "none"}");
            }
        Assert.True(records > 0, $"no vector of {id} answers with a record");
        Assert.True(missing.Count == 0, $"{id}: {missing.Count} of {records} records lack the exchange's own JSON\n  {string.Join("\n  ", missing.Take(40))}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stands_on_none_when_not_asked_for(string id)
    {
        foreach (var (vector, outcome) in Answers(id, keepsRaw: false))
            foreach (var (path, raw) in RawsOf(outcome.Value, "")) Assert.True(raw is null, $"{vector.Name}: {outcome.Call} {path} keeps {raw}");
    }

    private static IEnumerable<(Vector Vector, Outcome Outcome)> Answers(string id, bool keepsRaw) =>
        from file in Directory.EnumerateFiles(Repository.At("tests", "vectors", id), "*.json").Order(StringComparer.Ordinal)
        where Path.GetFileName(file) != "deviations.json"
        let vector = Vector.Read(file)!
        from outcome in Replay.Run(vector, id, Deviations.Of(id), keepsRaw)
        where outcome is { Operation: not null, Value: not null }
        select (vector, outcome);

    // The value itself, the items of a list, the values of a map, and the trades of an order.
    private static IEnumerable<(string Path, string? Raw)> RawsOf(object? value, string path) => value switch
    {
        null or string => [],
        IEnumerable items => items.Cast<object?>().SelectMany((item, i) => IsEntry(item, out var key, out var of) ? RawsOf(of, $"{path}.{key}") : RawsOf(item, $"{path}[{i}]")),
        _ => (value.GetType().GetProperty("Raw") is { } raw ? [($"{path} {value.GetType().Name}", (string?)raw.GetValue(value))] : Enumerable.Empty<(string, string?)>())
            .Concat(RawsOf((value as Order)?.Trades, $"{path}.trades")),
    };

    private static bool IsEntry(object? item, out object? key, out object? value)
    {
        (key, value) = (null, null);
        if (item?.GetType() is not { IsGenericType: true } type || type.GetGenericTypeDefinition() != typeof(KeyValuePair<,>)) return false;
        (key, value) = (type.GetProperty("Key")!.GetValue(item), type.GetProperty("Value")!.GetValue(item));
        return true;
    }

    private static bool IsJson(string? raw)
    {
        if (raw is null) return false;
        try
        {
            using var _ = JsonDocument.Parse(raw);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
