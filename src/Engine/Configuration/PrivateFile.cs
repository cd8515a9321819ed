using System.Text.RegularExpressions;
using Akka.Configuration;
using Microsoft.Extensions.Configuration;

namespace Ccxt.Engine;

/// <summary>Files that hold credentials. On Unix only their owner may read them; elsewhere the file's access list is the operator's affair.</summary>
internal static partial class PrivateFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>A HOCON file of the shape <c>kraken.main { api-key = "…", secret = "…" }</c>.</summary>
    /// <param name="setting">The setting that named the file, for errors.</param>
    /// <exception cref="ConfigurationException">It is not there, others may read it, or it is not HOCON.</exception>
    public static Config Read(string path, string setting)
    {
        var text = ReadText(path, setting);
        try
        {
            return string.IsNullOrWhiteSpace(text) ? Config.Empty : ConfigurationFactory.ParseString(text);
        }
        catch (Exception e) when (e is not ConfigurationException)
        {
            // What the parser quotes may be a piece of a secret: only the place is told.
            var place = Place().Match(e.Message) is { Success: true } match ? $" ({match.Value.ToLowerInvariant()})" : "";
            throw new ConfigurationException($"{setting}: {path} is not HOCON{place}: write kraken.main {{ api-key = \"…\", secret = \"…\" }}, values in quotes");
        }
    }

    /// <summary>The file of <c>dotnet user-secrets</c>, its keys <c>kraken:main:api-key</c>.</summary>
    /// <exception cref="ConfigurationException">It is not there, others may read it, or it is not JSON.</exception>
    public static Config ReadUserSecrets(string id, string setting)
    {
        var path = PathOfUserSecrets(id);
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ReadText(path, setting)));
        try
        {
            var hocon = Variables.Read(new ConfigurationBuilder().AddJsonStream(text).Build());
            return hocon.Length == 0 ? Config.Empty : ConfigurationFactory.ParseString(hocon);
        }
        catch (FormatException)
        {
            throw new ConfigurationException($"{setting}: {path} is not JSON: fill it with dotnet user-secrets set --id {id} kraken:main:api-key …");
        }
    }

    /// <summary>Whether anybody but its owner may read or change a file; never where there are no such modes.</summary>
    public static bool IsOpenToOthers(string path, out string mode)
    {
        using var file = File.OpenHandle(path);
        var modes = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file);
        mode = $"0{Convert.ToString((int)modes, 8)}";
        return (modes & Others) != 0;
    }

    private static string ReadText(string path, string setting)
    {
        try
        {
            if (IsOpenToOthers(path, out var mode))
                throw new ConfigurationException($"{setting}: others may read {path} (mode {mode}), and it holds credentials: run chmod 600 {path}");
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{setting}: {path} cannot be read ({e.GetType().Name}): make it, or take the setting away");
        }
    }

    // Where .NET keeps them: https://learn.microsoft.com/aspnet/core/security/app-secrets
    private static string PathOfUserSecrets(string id) => Environment.GetEnvironmentVariable("APPDATA") is { Length: > 0 } appData
        ? Path.Combine(appData, "Microsoft", "UserSecrets", id, "secrets.json")
        : Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".microsoft", "usersecrets", id, "secrets.json");

    [GeneratedRegex(@"[Ll]ine \d+(, column \d+)?")]
    private static partial Regex Place();
}
