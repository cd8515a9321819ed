using Microsoft.Extensions.Configuration;

namespace Ccxt.Engine;

/// <summary>
/// Where settings come from. What stands further down wins over what stands above: hocon/reference.conf, <see cref="Host"/>, <see cref="File"/>,
/// <see cref="Hocon"/>, the credentials file, user secrets, <see cref="Environment"/>, <see cref="Overrides"/>.
/// </summary>
public sealed record ConfigurationSources
{
    /// <summary>The section <c>ccxt</c> of a host's configuration (appsettings.json, its user secrets, …); null for none.</summary>
    public IConfiguration? Host { get; init; }

    /// <summary>A HOCON file; null for none.</summary>
    public string? File { get; init; }

    /// <summary>HOCON text; null for none.</summary>
    public string? Hocon { get; init; }

    /// <summary>Variables whose names begin with <c>CCXT__</c> set single settings; null: those of the process.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>HOCON text that wins over everything: what the command line says; null for none.</summary>
    public string? Overrides { get; init; }
}
