using System.Reflection;

namespace Ccxt.Exchanges.Tests;

/// <summary>Where the tests find what is not compiled in.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);
}
