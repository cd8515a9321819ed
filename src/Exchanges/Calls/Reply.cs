using System.Text;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What came back: status, headers and body.</summary>
public sealed class Reply(int status, IReadOnlyDictionary<string, string> headers, byte[] body)
{
    private bool parsed;
    private Json? json;

    /// <summary>Whether values of the body say how they stood there: <see cref="Exchanges.Json.Kept"/>.</summary>
    internal bool KeepsRaw { get; set; }

    public int Status => status;

    public bool IsSuccess => status is >= 200 and < 300;

    /// <summary>The body as text.</summary>
    public string Text => field ??= Encoding.UTF8.GetString(body);

    /// <summary>The body as JSON; missing everywhere when it is none.</summary>
    public Json JsonOrMissing
    {
        get
        {
            if (!parsed) (json, parsed) = (Exchanges.Json.TryParse(body, KeepsRaw), true);
            return json ?? default;
        }
    }

    /// <summary>The body as JSON.</summary>
    /// <exception cref="Errors.BadResponse">It is not JSON.</exception>
    public Json Json => JsonOrMissing is { IsMissing: false } there ? there : throw NotJson();

    /// <summary>When the exchange asks to come back: Retry-After in seconds.</summary>
    public TimeSpan? RetryAfter => Header("Retry-After") is { } text && decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 1_000_000 ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;

    /// <summary>Null where the reply has no such header.</summary>
    public string? Header(string name) => headers.TryGetValue(name, out var value) ? value : null;

    private Errors.BaseError NotJson()
    {
        var (kind, what) = body.Length == 0 ? (ErrorClass.NullResponse, "an empty body")
            : (ErrorClass.BadResponse, $"something that is not JSON: {(Text.Length > 80 ? Text[..80] + "…" : Text)}");
        return new ExchangeError(kind, $"the exchange answered with {what}").ToException();
    }
}

/// <summary>The exchange's own word that it refuses. Which class it is, is a fact: see <c>errors</c> in the exchange's conf.</summary>
public sealed record Refusal(string? Code, string? Text)
{
    /// <summary>Set where the class follows from something else than code and text.</summary>
    public ErrorClass? Class { get; init; }

    /// <summary>The class where the tables know neither code nor text.</summary>
    public ErrorClass? Otherwise { get; init; }

    /// <summary>The table of <c>errors.tables</c> to look in first.</summary>
    public string? Table { get; init; }

    /// <summary>Where the tables know neither, the HTTP status decides.</summary>
    public bool StatusDecides { get; init; }

    /// <summary>A known word that does not tell whether a write happened (the exchange itself heard nothing in time).</summary>
    public bool LeavesUnknown { get; init; }

    /// <summary>A known word tells that nothing was done even with a status of 5xx: of an exchange that refuses with 500.</summary>
    public bool IsSureAtAnyStatus { get; init; }

    /// <summary>A refusal when there is a text, none when there is not.</summary>
    public static Refusal? From(string? text) => string.IsNullOrEmpty(text) ? null : new Refusal(null, text);
}
