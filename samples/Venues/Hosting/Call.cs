using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ccxt.Venues;

/// <summary>A request as it came over the wire: what is signed is text, so the text is kept.</summary>
internal sealed class Call
{
    private readonly HttpContext _context;

    private Call(HttpContext context, string body, DateTimeOffset now)
    {
        _context = context;
        Body = body;
        Now = now;
        Verb = context.Request.Method;
        Target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var mark = Target.IndexOf('?', StringComparison.Ordinal);
        Path = mark < 0 ? Target : Target[..mark];
        RawQuery = mark < 0 ? "" : Target[(mark + 1)..];
        Query = Pairs(RawQuery);
        ContentType = context.Request.ContentType ?? "";
        Form = ContentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? Pairs(body) : [];
    }

    public string Verb { get; }

    /// <summary>Path and query as sent.</summary>
    public string Target { get; }

    public string Path { get; }
    public string RawQuery { get; }
    public string Body { get; }
    public string ContentType { get; }
    public DateTimeOffset Now { get; }
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }
    public IReadOnlyList<KeyValuePair<string, string>> Form { get; }
    public string Host => _context.Request.Host.Value ?? "";

    public string? Header(string name) => _context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public string Route(string name) => _context.Request.RouteValues[name] as string ?? "";

    /// <summary>A parameter wherever it came, query first; empty counts as absent.</summary>
    public string? Parameter(string name)
    {
        foreach (var pair in Query.Concat(Form))
            if (pair.Key == name) return pair.Value.Length == 0 ? null : pair.Value;
        return null;
    }

    public JsonDocument? Json()
    {
        try
        {
            return JsonDocument.Parse(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static async Task<Call> From(HttpContext context, DateTimeOffset now)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return new Call(context, await reader.ReadToEndAsync(context.RequestAborted), now);
    }

    private static List<KeyValuePair<string, string>> Pairs(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? "" : part[(equals + 1)..];
            pairs.Add(new(WebUtility.UrlDecode(name), WebUtility.UrlDecode(value)));
        }
        return pairs;
    }
}

/// <summary>A body that is no JSON.</summary>
internal sealed record Page(string Html);

/// <summary>What a venue answers: a body to be written as JSON, or a <see cref="Page"/>.</summary>
internal sealed record Reply(int Status, object Body)
{
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static Reply Ok(object body) => new(200, body);

    public Reply With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }

    public Reply WithSequence(BookSnapshot book) => With("X-Venue-Sequence", Text.Of(book.Sequence));
}

/// <summary>Leaves a handler with the exchange's own error.</summary>
internal sealed class RefusedException(Reply reply) : Exception
{
    public Reply Reply { get; } = reply;
}

/// <summary>Numbers as exchanges write and read them.</summary>
internal static class Text
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Fixed(decimal value, int decimals) => value.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    /// <summary>Without trailing zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static decimal? Decimal(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static long? Long(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
