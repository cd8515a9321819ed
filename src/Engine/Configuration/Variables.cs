using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Ccxt.Engine;

/// <summary>
/// Single settings from the environment, and settings of a host's configuration, as HOCON. <c>CCXT__POLL_INTERVAL=2s</c> is <c>ccxt.poll-interval = "2s"</c>:
/// two underscores are a dot, one is a dash, capitals become small. A part with a small letter in it is taken as it stands
/// (<c>CCXT__EXCHANGES__BINANCE__FACTS__OPTIONS__fetchMargins=false</c>). Values are text: nothing in them has a meaning in HOCON.
/// </summary>
internal static class Variables
{
    private const string Prefix = "CCXT__";

    public static IReadOnlyDictionary<string, string> OfProcess() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Where(e => ((string)e.Key).StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(e => (string)e.Key, e => e.Value as string ?? "", StringComparer.Ordinal);

    /// <summary>Name of the variable and the HOCON that it stands for; an empty variable says nothing.</summary>
    public static IEnumerable<(string Name, string Hocon)> Read(IReadOnlyDictionary<string, string> environment) => environment
        .Where(v => v.Key.StartsWith(Prefix, StringComparison.Ordinal) && v.Value.Length > 0)
        .OrderBy(v => v.Key, StringComparer.Ordinal)
        .Select(v => (v.Key, $"ccxt.{string.Join('.', v.Key[Prefix.Length..].Split("__").Select(part => Quote(KeyOf(part))))} = {Quote(v.Value)}"));

    /// <summary>The variable that sets a setting.</summary>
    public static string NameOf(string setting) => string.Join("__", setting.Split('.')
        .Select(part => part.Any(char.IsUpper) ? part : part.Replace('-', '_').ToUpperInvariant()));

    /// <summary>A section of a host's configuration as the content of <c>ccxt { }</c>.</summary>
    public static string Read(IConfiguration section)
    {
        var text = new StringBuilder();
        foreach (var child in section.GetChildren().Where(c => c.Value != "")) text.Append(Quote(KeyOf(child.Key))).Append(" = ").Append(ValueOf(child)).Append('\n');
        return text.ToString();
    }

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string ValueOf(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0) return Quote(section.Value ?? "");
        return children.Select((child, i) => child.Key == i.ToString(System.Globalization.CultureInfo.InvariantCulture)).All(isList => isList)
            ? $"[{string.Join(", ", children.Select(ValueOf))}]"
            : $"{{\n{Read(section)}}}";
    }

    private static string KeyOf(string part) => part.Any(char.IsLower) ? part : part.Replace('_', '-').ToLowerInvariant();
}
