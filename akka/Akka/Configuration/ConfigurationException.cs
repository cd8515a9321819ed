using Akka.Actor;

namespace Akka.Configuration;

/// <summary>A configuration that is missing something, or says something that cannot be.</summary>
public class ConfigurationException : AkkaException
{
    public ConfigurationException(string message) : base(message)
    {
    }

    public ConfigurationException(string message, Exception? exception) : base(message, exception)
    {
    }

    /// <summary>For a constructor that was given no configuration of its own.</summary>
    public static ConfigurationException NullOrEmptyConfig<T>(string? path = null) =>
        new($"Failed to instantiate {typeof(T).Name}: the configuration{(path is null ? "" : $" at '{path}'")} is missing or empty.");
}
