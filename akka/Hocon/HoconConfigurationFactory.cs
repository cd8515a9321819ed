using System.Reflection;

namespace Hocon;

/// <summary>Makes configurations.</summary>
public static class HoconConfigurationFactory
{
    public static Config Empty => new();

    /// <exception cref="HoconParserException">The text is not HOCON; the message names line, column and cause.</exception>
    public static Config ParseString(string hocon, HoconIncludeCallbackAsync? includeCallback = null) => new(HoconParser.Parse(hocon, includeCallback));

    public static Config FromResource(string resourceName, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(resourceName)
            ?? throw new ArgumentException($"The assembly {assembly.GetName().Name} has no resource {resourceName}.", nameof(resourceName));
        using var reader = new StreamReader(stream);
        return ParseString(reader.ReadToEnd());
    }
}
