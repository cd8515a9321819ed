namespace Akka.Configuration;

public static class ConfigExtensions
{
    public static bool IsNullOrEmpty(this Config? config) => config is null || config.IsEmpty;

    /// <summary>The first configuration with the second behind it, where either may be missing.</summary>
    public static Config SafeWithFallback(this Config? config, Config? fallback)
    {
        if (config.IsNullOrEmpty()) return fallback ?? Config.Empty;
        return fallback.IsNullOrEmpty() || ReferenceEquals(config, fallback) ? config! : config!.WithFallback(fallback!);
    }
}
