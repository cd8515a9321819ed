using Xunit.Abstractions;
using Xunit.Sdk;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>
/// Replays every recorded vector: those of tests/vectors and of the folders in CCXT_VECTORS. Prints per exchange how many calls passed,
/// were replayed, and are absent (operations or exchanges that are not built yet).
/// </summary>
public sealed class VectorTests(VectorTests.Tally tally) : IClassFixture<VectorTests.Tally>
{
    public static TheoryData<string> Files
    {
        get
        {
            var folders = (Environment.GetEnvironmentVariable("CCXT_VECTORS") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Prepend(Repository.At("tests", "vectors"));
            return new TheoryData<string>(folders.SelectMany(f => Directory.EnumerateFiles(f, "*.json", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
                .Where(f => Path.GetFileName(f) != "deviations.json" && Vector.Read(f) is not null)
                .Select(f => Path.GetRelativePath(Repository.Root, f)));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Replays_as_recorded(string file)
    {
        var vector = Vector.Read(Repository.At(file))!;
        var id = Replay.IdOf(vector);
        var outcomes = id is null
            ? vector.Calls.Select((c, i) => new Outcome(c["name"]?.ToString() ?? $"call{i}", true, [])).ToList()
            : Replay.Run(vector, id, Deviations.Of(id));
        tally.Add(id ?? vector.ReferenceId, outcomes);

        var failed = outcomes.Where(o => o.Differences.Count > 0).Select(o => $"{o.Call}:\n    {string.Join("\n    ", o.Differences)}").ToList();
        Assert.True(failed.Count == 0, $"{file}: {failed.Count} of {outcomes.Count} calls differ\n  {string.Join("\n  ", failed)}");
    }

    [Fact]
    public void Every_named_deviation_has_a_reason_and_a_call()
    {
        foreach (var id in Catalogue.Ids)
            foreach (var (file, call, reason) in Deviations.Of(id).Named)
            {
                Assert.True(reason.Length > 20, $"{id}/{file}/{call}: a deviation needs its reason");
                var vector = Vector.Read(Repository.At("tests", "vectors", id, $"{file}.json"));
                Assert.True(vector?.Calls.Any(c => (c["name"] ?? c["method"] ?? c["property"])!.ToString() is var name && Deviations.Names(call, name)), $"{id}/{file} has no call {call}");
            }
    }

    /// <summary>Counts over all vectors, printed at the end.</summary>
    public sealed class Tally(IMessageSink sink) : IDisposable
    {
        private readonly SortedDictionary<string, (int Passed, int Replayed, int Absent)> counts = new(StringComparer.Ordinal);

        internal void Add(string id, IReadOnlyList<Outcome> outcomes)
        {
            var (passed, replayed, absent) = counts.GetValueOrDefault(id);
            counts[id] = (passed + outcomes.Count(o => !o.Absent && o.Differences.Count == 0), replayed + outcomes.Count(o => !o.Absent), absent + outcomes.Count(o => o.Absent));
        }

        public void Dispose()
        {
            foreach (var (id, (passed, replayed, absent)) in counts)
                sink.OnMessage(new DiagnosticMessage($"vectors {id}: passed {passed} / replayed {replayed} / absent {absent}"));
        }
    }
}
