using System.Reflection;

namespace Akka.Tests;

/// <summary>Nothing may exist in a stand-in that the package of the same name does not have, so that the packages can take its place.</summary>
public class PublicSurface
{
    [Theory]
    [InlineData("Akka")]
    [InlineData("Akka.Streams")]
    [InlineData("Akka.TestKit")]
    [InlineData("Akka.TestKit.Xunit2")]
    public void Every_public_member_of_a_stand_in_is_one_of_the_package(string name)
    {
        var allowed = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Api", $"{name}.txt")).ToHashSet(StringComparer.Ordinal);
        var excess = ApiLines.Of(Assembly.Load(name)).Where(line => !allowed.Contains(line)).ToList();

        Assert.True(excess.Count == 0, $"{excess.Count} lines of {name} are not in the list of the package:\n{string.Join('\n', excess)}");
    }

    [Fact]
    public void The_lists_can_be_told_from_the_lines_of_another_assembly()
    {
        var allowed = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Api", "Akka.txt")).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("Akka.Configuration.Config.GetInt(System.String, System.Int32): System.Int32", allowed);
        Assert.Contains(ApiLines.Of(typeof(global::Hocon.HoconParser).Assembly), line => !allowed.Contains(line));
    }
}
