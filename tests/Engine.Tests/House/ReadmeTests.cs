using System.Reflection;

namespace Ccxt.Engine.Tests.House;

/// <summary>The README's code compiles: each line of it stands in Snippets.cs, which is built with these tests.</summary>
public sealed class ReadmeTests
{
    private static readonly string Root = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Each_line_of_code_is_compiled()
    {
        var compiled = File.ReadLines(Path.Combine(Root, "tests", "Engine.Tests", "House", "Snippets.cs")).Select(line => line.Trim()).ToHashSet();
        var (shown, inCode) = (new List<string>(), false);
        foreach (var line in File.ReadLines(Path.Combine(Root, "README.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inCode = line == "```csharp";
            else if (inCode && line.Trim().Length > 0) shown.Add(line.Trim());
        }
        Assert.True(shown.Count > 20, "the README shows code");
        Assert.Empty(shown.Except(compiled));
    }
}
