using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>Words of the command line as values, strictly: what could be meant in two ways is refused.</summary>
internal static partial class Words
{
    /// <summary>A number without thousands' marks: 0,5 is refused, not read as 5.</summary>
    public static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);

    /// <summary>500ms, 30s, 2m, 4h, 7d; a bare number is seconds.</summary>
    public static bool TryDuration(string text, out TimeSpan time)
    {
        time = default;
        var match = Duration().Match(text);
        if (!match.Success || !TryDecimal(match.Groups[1].Value, out var count)) return false;
        var unit = match.Groups[2].Value switch { "ms" => TimeSpan.TicksPerMillisecond, "m" => TimeSpan.TicksPerMinute, "h" => TimeSpan.TicksPerHour, "d" => TimeSpan.TicksPerDay, _ => TimeSpan.TicksPerSecond };
        if (count > 1_000_000_000m) return false;
        time = TimeSpan.FromTicks((long)(count * unit));
        return true;
    }

    /// <summary>A time in ISO 8601 (UTC where it names no zone), in milliseconds since 1970, or how long ago: 90m, 4h, 7d.</summary>
    public static bool TryTime(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        time = default;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            if (milliseconds is < 100_000_000_000 or > 253_402_300_799_999) return false;
            time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            return true;
        }
        if (TryDuration(text, out var ago)) time = now - ago;
        else if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time)) return false;
        return true;
    }

    /// <summary>Parameters: <c>name=text</c>, or <c>name:=json</c> for numbers, flags, lists and objects.</summary>
    /// <exception cref="UsageException">A word is neither.</exception>
    public static Params ToParams(IEnumerable<string> words) => words.Aggregate(Params.Empty, (all, word) =>
    {
        if (Named().Match(word) is not { Success: true } match) throw new UsageException($"{word}: parameters are name=text or name:=json");
        var (name, value) = (match.Groups[1].Value, match.Groups[3].Value);
        return all.With(name, match.Groups[2].Value == "=" ? value : ToParam(word, value));
    });

    public static bool IsNamed(string word) => Named().IsMatch(word);

    public static decimal? ReadAmount(ArgumentResult result) => ReadNumber(result, n => n > 0, "a number above zero, with a point and without thousands' marks, like 0.5");

    public static decimal? ReadNumber(ArgumentResult result, Predicate<decimal> good, string expected)
    {
        if (result.Tokens.Count == 0) return null;
        if (TryDecimal(result.Tokens[0].Value, out var value) && good(value)) return value;
        result.AddError($"{result.Tokens[0].Value} has to be {expected}");
        return null;
    }

    public static DateTimeOffset? ReadTime(ArgumentResult result)
    {
        if (TryTime(result.Tokens.Single().Value, TimeProvider.System.GetUtcNow(), out var time)) return time;
        result.AddError($"{result.Tokens.Single().Value} is no time: write 2026-11-24T12:00, milliseconds since 1970, or how long ago: 90m, 4h, 7d");
        return null;
    }

    private static Param? ToParam(string word, string json)
    {
        try
        {
            return ToParam(JsonNode.Parse(json));
        }
        catch (JsonException)
        {
            throw new UsageException($"{word}: what follows := has to be JSON; for a text write = in place of :=");
        }
    }

    private static Param? ToParam(JsonNode? value) => value switch
    {
        null => null,
        JsonObject nested => nested.Aggregate(Params.Empty, (all, entry) => all.With(entry.Key, ToParam(entry.Value))),
        JsonArray list => new Param.List(list.Select(v => ToParam(v) ?? throw new UsageException("a list of parameters cannot hold null")).ToValueList()),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => TryDecimal(value.ToJsonString(), out var number) ? number : throw new UsageException($"{value.ToJsonString()} is too large a number"),
        },
    };

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^([A-Za-z_][A-Za-z0-9_.\[\]-]*)(:?=)(.*)$", RegexOptions.Singleline)]
    private static partial Regex Named();
}
