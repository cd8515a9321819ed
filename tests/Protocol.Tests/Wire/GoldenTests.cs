using System.Text;

namespace Ccxt.Protocol.Tests;

/// <summary>
/// The golden files freeze the wire format: they are what engines out there write and expect. One may be added with a new type or grow with a new
/// optional member; any other change of one breaks them. GOLDEN=write makes the missing ones.
/// </summary>
public class GoldenTests
{
    private static readonly string Folder = FindFolder();

    public static TheoryData<string> Manifests => [.. Wire.Types.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Manifests))]
    public void A_message_is_written_byte_for_byte_as_its_golden_file(string manifest)
    {
        var message = Sample(manifest);
        var bytes = Wire.Serialize(message, out var said);
        Assert.Equal(manifest, said);

        var path = PathOf(manifest);
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllBytes(path, [.. bytes, (byte)'\n']);
        Assert.True(File.Exists(path), $"{manifest} has no golden file {Path.GetFileName(path)}; it would be: {Encoding.UTF8.GetString(bytes)}");
        Assert.Equal(File.ReadAllText(path), Encoding.UTF8.GetString(bytes) + "\n");
    }

    [Theory, MemberData(nameof(Manifests))]
    public void A_golden_file_is_read_as_the_message_it_was(string manifest) =>
        Assert.Equal(Sample(manifest), Wire.Deserialize(manifest, File.ReadAllBytes(PathOf(manifest))));

    [Fact]
    public void Every_golden_file_belongs_to_a_type() =>
        Assert.Equal(
            Wire.Types.Keys.Select(PathOf).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Order(StringComparer.Ordinal));

    private static object Sample(string manifest) =>
        Samples.ByType.TryGetValue(Wire.Types[manifest], out var sample) ? sample : throw new InvalidOperationException($"{manifest} has no sample");

    // Answer<ValueMap<Market>> is in Answer.ValueMap.Market.json
    private static string PathOf(string manifest) => Path.Combine(Folder, $"{manifest.Replace('<', '.').TrimEnd('>')}.json");

    private static string FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "Golden") is var folder && Directory.Exists(folder)) return folder;
        throw new DirectoryNotFoundException("no folder Golden above the tests");
    }
}
