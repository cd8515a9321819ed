using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Ccxt.Engine.Tests.House;

/// <summary>Rules about the tree itself.</summary>
public sealed partial class TreeTests
{
    private static readonly string Root = typeof(TreeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    private static readonly string[] Text = [".cs", ".csproj", ".props", ".targets", ".json", ".conf", ".md", ".mjs", ".csv", ".txt", ".sln", ".editorconfig", ""];

    [Fact]
    public void No_tracked_file_names_a_path_of_a_machine_or_a_package_registry()
    {
        var found = Tracked().Where(f => Text.Contains(Path.GetExtension(f)) && !f.StartsWith("tests/vectors/", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(Path.Combine(Root, f)).Select((line, i) => (f, i, line)))
            .Where(l => MachinePath().IsMatch(l.line) || Registry().IsMatch(l.line))
            .Select(l => $"{l.f}:{l.i + 1}: {l.line.Trim()}").ToList();
        Assert.True(found.Count == 0, string.Join('\n', found.Take(20)));
    }

    [Fact]
    public void Money_is_never_floating_point()
    {
        var found = Sources("src/Protocol", "src/Exchanges").SelectMany(f => File.ReadLines(Path.Combine(Root, f)).Select((line, i) => (f, i, line)))
            .Where(l => Floating().IsMatch(l.line.Split("//")[0])).Select(l => $"{l.f}:{l.i + 1}: {l.line.Trim()}").ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void No_source_file_is_over_500_lines()
    {
        var found = Sources("src", "akka", "samples").Select(f => (f, lines: File.ReadLines(Path.Combine(Root, f)).Count())).Where(f => f.lines > 500).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Versions_are_central()
    {
        var found = Tracked().Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(f => Regex.IsMatch(File.ReadAllText(Path.Combine(Root, f)), "<PackageReference[^>]* Version=")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Banned_symbols_are_wired_into_the_exchanges()
    {
        var project = File.ReadAllText(Path.Combine(Root, "src/Exchanges/Exchanges.csproj"));
        Assert.Contains("BannedApiAnalyzers", project, StringComparison.Ordinal);
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\"", project, StringComparison.Ordinal);
        Assert.Contains("T:System.Threading.Tasks.Task;", File.ReadAllText(Path.Combine(Root, "src/Exchanges/BannedSymbols.txt")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sources(params string[] folders) =>
        Tracked().Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && folders.Any(d => f.StartsWith(d + "/", StringComparison.Ordinal)));

    private static List<string> Tracked()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files"]) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Path.Combine(Root, f))).ToList();
        Assert.True(files.Count > 100, "git ls-files found nothing: is this a clone?");
        return files;
    }

    // The brackets keep this file from finding itself.
    [GeneratedRegex("""(?<![\w.:/])/(wor[k]|tm[p]|roo[t]|hom[e])/[a-z]|[A-Z]:\\[A-Za-z]""")]
    private static partial Regex MachinePath();

    [GeneratedRegex("""https?://[\w.]*(nuge[t]|npmj[s]|npm\.|debia[n])[\w.]*""")]
    private static partial Regex Registry();

    [GeneratedRegex(@"\b(double|float)\b")]
    private static partial Regex Floating();
}
