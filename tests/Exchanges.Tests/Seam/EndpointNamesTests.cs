using System.Text.RegularExpressions;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>Every class has facts, and every endpoint that its source names stands in them.</summary>
public sealed partial class EndpointNamesTests
{
    private static readonly ILookup<string, Exchange> ByClass = Catalogue.Ids.Select(id => Catalogue.Create(id)).ToLookup(exchange => exchange.GetType().Name);

    public static TheoryData<string> Sources => new(Directory.EnumerateFiles(Repository.At("src", "Exchanges"), "*.cs", SearchOption.AllDirectories)
        .Where(f => ClassIn(File.ReadAllText(f)) is { } name && ByClass.Contains(name))
        .Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_class_has_facts()
    {
        var classes = typeof(Exchange).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Exchange)) && !t.IsAbstract).Select(t => t.Name);
        Assert.Empty(classes.Except(ByClass.Select(c => c.Key)));
    }

    [Theory, MemberData(nameof(Sources))]
    public void Every_endpoint_that_a_class_names_is_one_of_its_facts(string file)
    {
        var source = File.ReadAllText(Repository.At(file));
        var endpoints = ByClass[ClassIn(source)!].SelectMany(exchange => exchange.Facts.Endpoints.All).ToList();
        var scopes = endpoints.Select(e => e.Scope).ToHashSet();
        var constants = Constants().Matches(source).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var unknown = new SourceTexts(source).Read()
            .Select(text => (text.Caller, Name: Hole().Replace(text.Text, hole => constants.GetValueOrDefault(hole.Groups[1].Value, hole.Value))))
            .Where(text => VerbOf(text.Caller) is not null ? text.Name.Contains('/', StringComparison.Ordinal) : scopes.Any(s => text.Name.StartsWith($"{s}/", StringComparison.Ordinal)))
            .Where(text => !endpoints.Any(e => (VerbOf(text.Caller) ?? e.Verb) == e.Verb && Fits(text.Name, $"{e.Scope}/{e.Path}")))
            .Select(text => $"{VerbOf(text.Caller)} {text.Name}").ToList();
        Assert.True(unknown.Count == 0, $"{file} names what the facts do not have: {string.Join("; ", unknown)}");
    }

    [Theory]
    [InlineData("""Get("public/time").With("a/b", "c")""", "Get public/time;With a/b;With c")]
    [InlineData("""Post((from || Is("z")) ? "a/in/" : $"b/{Kind(of, "x")}_{{id}}/")""", "Is z;Post a/in/;Kind x;Post b/<Kind(of, \"x\")>_{id}/")]
    [InlineData("""/**/ // "a comment"\nDelete(("a/b")); var c = '"'; var d = "e";""", "Delete a/b; e")]
    public void Texts_are_found_with_whose_arguments_they_are(string source, string expected)
    {
        var texts = new SourceTexts(source.Replace("\\n", "\n", StringComparison.Ordinal)).Read();
        Assert.Equal(expected, string.Join(';', texts.Select(t => $"{t.Caller} {t.Text.Replace(SourceTexts.HoleBegins, '<').Replace(SourceTexts.HoleEnds, '>')}")));
    }

    // A hole of an interpolated text stands for anything.
    private static bool Fits(string name, string endpoint) => name == endpoint
        || Regex.IsMatch(endpoint, $"^{string.Join(".*", AnyHole().Split(name).Select(Regex.Escape))}$", RegexOptions.Singleline);

    private static string? VerbOf(string caller) => caller is "Get" or "Post" or "Put" or "Delete" ? caller.ToUpperInvariant() : null;

    private static string? ClassIn(string source) => Class().Match(source) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex(@"^public (?:sealed |abstract )?(?:partial )?class (\w+)", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex("""const string (\w+) = "([^"]*)";""")]
    private static partial Regex Constants();

    [GeneratedRegex(@"\u0001(\w+)\u0002")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\u0001[^\u0002]*\u0002")]
    private static partial Regex AnyHole();
}
