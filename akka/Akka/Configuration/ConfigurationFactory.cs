using System.Reflection;
using System.Text.Json;
using Akka.Configuration.Hocon;

namespace Akka.Configuration;

/// <summary>Makes configurations.</summary>
public class ConfigurationFactory
{
    private const string Reference = "Akka.reference.conf";

    private static readonly Lazy<Config> reference = new(() =>
        typeof(ConfigurationFactory).Assembly.GetManifestResourceInfo(Reference) is null
            ? new()
            : FromResource(Reference, typeof(ConfigurationFactory).Assembly));

    public static Config Empty => new();

    /// <exception cref="FormatException">The text is not HOCON; the message names line, column and cause.</exception>
    public static Config ParseString(string hocon) => ParseString(hocon, null!);

    /// <param name="hocon">The text.</param>
    /// <param name="includeCallback">Gives what an include names; null when there is no such thing.</param>
    /// <exception cref="FormatException">The text is not HOCON; the message names line, column and cause.</exception>
    public static Config ParseString(string hocon, Func<string, HoconRoot>? includeCallback) => new(Parser.Parse(hocon, includeCallback!));

    /// <summary>What an application configures for itself. There is no app.config here, so it is nothing.</summary>
    public static Config Load() => Empty;

    /// <summary>Every setting's default.</summary>
    public static Config Default() => reference.Value;

    public static Config FromObject(object source) => ParseString(JsonSerializer.Serialize(source));

    public static Config FromResource<TAssembly>(string resourceName) => FromResource(resourceName, typeof(TAssembly).Assembly);

    public static Config FromResource(string resourceName, object instanceInAssembly)
    {
        ArgumentNullException.ThrowIfNull(instanceInAssembly);
        return FromResource(resourceName, instanceInAssembly switch
        {
            Assembly assembly => assembly,
            Type type => type.Assembly,
            _ => instanceInAssembly.GetType().Assembly,
        });
    }

    public static Config FromResource(string resourceName, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(resourceName)
            ?? throw new ArgumentException($"The assembly {assembly.GetName().Name} has no resource {resourceName}.", nameof(resourceName));
        using var reader = new StreamReader(stream);
        return ParseString(reader.ReadToEnd());
    }
}
