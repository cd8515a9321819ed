using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ccxt.Exchanges.Tests.Vectors;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>Every row of every error table can match: what is misspelt, hidden behind another row or said twice would never do, and nobody would notice.</summary>
public sealed partial class ErrorTableTests
{
    public static TheoryData<string> Ids => new(Catalogue.Ids);

    [Theory, MemberData(nameof(Ids))]
    public void Every_row_classifies_a_refusal_that_says_it(string id)
    {
        var errors = Catalogue.Create(id).Facts.Errors;
        var lost = Tables(errors).SelectMany(t => Lost(errors, t.Name, t.Errors)).ToList();
        Assert.True(lost.Count == 0, $"{id}: {string.Join("; ", lost)}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_row_is_a_text_that_a_server_could_have_written(string id)
    {
        var errors = Catalogue.Create(id).Facts.Errors;
        var strange = Tables(errors)
            .SelectMany(t => t.Errors.Exact.Keys.Where(k => k != k.Trim() || Strange().IsMatch(k)).Concat(t.Errors.Contains.Keys.Where(k => Strange().IsMatch(k) || k.Trim().Length < 3)))
            .ToList();
        Assert.True(strange.Count == 0, $"{id}: {string.Join("; ", strange.Select(s => $"\"{s}\""))}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_status_of_a_facts_file_is_one_that_decides(string id)
    {
        var exchange = Catalogue.Create(id);
        var said = StatusesOf(id);
        var draft = new Draft(exchange.Facts.Endpoints.All.First(), "https://exchange.example", "/", Params.Empty);
        var lost = exchange.Facts.Errors.Http.Where(row => said.Contains(row.Key))
            .Select(row => (row, judged: exchange.Judge(draft, new Reply(row.Key, new Dictionary<string, string>(), Encoding.UTF8.GetBytes("")))?.Class))
            .Where(r => r.judged != r.row.Value).Select(r => $"{r.row.Key} = {r.row.Value} is judged {r.judged}").ToList();
        Assert.True(lost.Count == 0, $"{id}: {string.Join("; ", lost)}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_table_is_one_that_the_class_looks_into(string id)
    {
        var exchange = Catalogue.Create(id);
        var tables = exchange.Facts.Errors.Tables.Keys.ToList();
        if (tables.Count == 0) return;
        var texts = Directory.EnumerateFiles(Repository.At("src", "Exchanges"), "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f).StartsWith($"{exchange.GetType().Name}.", StringComparison.Ordinal))
            .SelectMany(f => new SourceTexts(File.ReadAllText(f)).Read()).Select(t => t.Text).ToHashSet();
        // Some are named after a scope, or a part of one.
        var scopes = exchange.Facts.Endpoints.All.SelectMany(e => e.Scope.Split('.').Append(e.Scope));
        Assert.Empty(tables.Except(texts).Except(scopes));
    }

    // Proven is a row when a recorded reply means another class as soon as the row does. What a family's member has from its head, the head's replies prove.
    [Theory, MemberData(nameof(Ids))]
    public void Every_row_is_proven_by_a_recorded_reply(string id)
    {
        var exchange = Catalogue.Create(id);
        var head = exchange.Facts.Extends is { } extended ? Catalogue.Create(extended).Facts.Errors : null;
        var refused = RefusalsOf(exchange);
        var unproven = Tables(exchange.Facts.Errors)
            .SelectMany(t => t.Errors.Exact.Concat(t.Errors.Contains).Except(head is null ? [] : RowsIn(head, t.Name)).Select(row => (t.Name, row.Key)))
            .Where(row => !IsProven(row.Name, row.Key)).Select(row => $"{row.Name} {row.Key}".Trim()).Order(StringComparer.Ordinal).ToList();
        Assert.True(unproven.Count == 0, $"{id}: tests/oracle/cases/{id} has no reply that proves: {string.Join("; ", unproven)}");

        bool IsProven(string? table, string key)
        {
            var (odd, changed) = With(exchange, table, key);
            return refused.Any(r => r.Reply.Text.Contains(key, StringComparison.Ordinal) && r.Class != odd && changed.Judge(r.Draft, r.Reply)?.Class == odd);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_status_of_a_facts_file_is_proven_by_a_recorded_reply(string id)
    {
        var exchange = Catalogue.Create(id);
        var refused = RefusalsOf(exchange);
        var unproven = exchange.Facts.Errors.Http.Where(row => StatusesOf(id).Contains(row.Key) && !refused.Any(r => r.Reply.Status == row.Key && r.Class == row.Value)).ToList();
        Assert.True(unproven.Count == 0, $"{id}: tests/oracle/cases/{id} has no reply that proves: {string.Join("; ", unproven)}");
    }

    private static List<(Draft Draft, Reply Reply, ErrorClass Class)> RefusalsOf(Exchange exchange) =>
        (Directory.Exists(Repository.At("tests", "vectors", exchange.Id)) ? Directory.EnumerateFiles(Repository.At("tests", "vectors", exchange.Id), "*.json") : [])
        .Select(Vector.Read).OfType<Vector>().SelectMany(vector => Replay.Answered(vector, exchange.Id)).DistinctBy(a => (a.Draft.Endpoint.Scope, a.Reply.Status, a.Reply.Text))
        .SelectMany(a => exchange.Judge(a.Draft, a.Reply) is { } error ? new[] { (a.Draft, a.Reply, error.Class) } : []).ToList();

    private static IEnumerable<KeyValuePair<string, ErrorClass>> RowsIn(ErrorFacts errors, string? table) =>
        Tables(errors).Where(t => t.Name == table).SelectMany(t => t.Errors.Exact.Concat(t.Errors.Contains));

    // The same exchange with one row that means another class.
    private static (ErrorClass Odd, Exchange Exchange) With(Exchange exchange, string? table, string key)
    {
        var errors = exchange.Facts.Errors;
        var rows = table is null ? errors : errors.Tables[table];
        var isExact = rows.Exact.TryGetValue(key, out var said) || !rows.Contains.TryGetValue(key, out said);
        var odd = said == ErrorClass.CancelPending ? ErrorClass.ManualInteractionNeeded : ErrorClass.CancelPending;
        var changed = isExact
            ? rows with { Exact = rows.Exact.ToFrozenDictionary(row => row.Key, row => row.Key == key ? odd : row.Value) }
            : rows with { Contains = rows.Contains.ToValueMap(row => row.Key, row => row.Key == key ? odd : row.Value) };
        var all = table is null ? changed : errors with { Tables = errors.Tables.ToValueMap(row => row.Key, row => row.Key == table ? changed : row.Value) };
        return (odd, (Exchange)Activator.CreateInstance(exchange.GetType(), exchange.Facts with { Errors = all })!);
    }

    // The later of two rows wins, silently.
    [Theory, MemberData(nameof(Ids))]
    public void No_row_of_a_facts_file_stands_twice(string id)
    {
        var rows = RowsOf(id);
        Assert.True(rows.Count > 5, $"{id}: only {rows.Count} rows were read");
        var twice = rows.GroupBy(r => r).Where(r => r.Count() > 1).Select(r => r.Key).ToList();
        Assert.True(twice.Count == 0, $"{id}: {string.Join("; ", twice)}");
    }

    private static IReadOnlyList<string> RowsOf(string id) => new Rows(File.ReadAllText(Repository.At("hocon", "exchanges", $"{id}.conf"))).Read();

    private static HashSet<int> StatusesOf(string id) => RowsOf(id).Select(row => row.Split('.')).Where(row => row is [_, "errors", "http", _])
        .Select(row => int.Parse(row[3].Trim('"'), CultureInfo.InvariantCulture)).ToHashSet();

    private static IEnumerable<(string? Name, ErrorFacts Errors)> Tables(ErrorFacts errors) =>
        errors.Tables.Select(t => ((string?)t.Key, t.Value)).Prepend((null, errors));

    private static IEnumerable<string> Lost(ErrorFacts errors, string? name, ErrorFacts table)
    {
        foreach (var (code, error) in table.Exact)
        {
            if (errors.ClassOf(code, null, name) is var byCode && byCode != error) yield return $"the code {code} of {name ?? "exact"} is {error} and found as {byCode}";
            if (errors.ClassOf(null, code, name) is var byText && byText != error) yield return $"the text {code} of {name ?? "exact"} is {error} and found as {byText}";
        }
        foreach (var (part, error) in table.Contains)
            if (errors.ClassOf("~", $"~{part}~", name) is var byPart && byPart != error) yield return $"the part {part} of {name ?? "contains"} is {error} and found as {byPart}";
    }

    // Two blanks, a blank that is none, a tab, a typographer's quote: texts that were copied from a page.
    [GeneratedRegex(@"  |[\u00A0\u2018\u2019\u201C\u201D\t\r\n]")]
    private static partial Regex Strange();
}
