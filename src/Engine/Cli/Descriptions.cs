using System.Globalization;
using System.Text.Json;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>What is known of exchanges, as tables and as JSON in the shape of CCXT's <c>describe</c>.</summary>
internal static class Descriptions
{
    public static Sheet OfAll(IEnumerable<Exchange> exchanges) => Sheet.Of(exchanges, ["id", "name", "status", ">capabilities", ">emulated", ">endpoints", "countries"],
        e => [e.Id, e.Facts.Name, StatusOf(e), e.Capabilities.Count, e.EmulatedCapabilities.Count, e.Facts.Endpoints.All.Count, string.Join(", ", e.Facts.Countries)]);

    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<Exchange> exchanges)
    {
        writer.WriteStartArray();
        foreach (var exchange in exchanges)
        {
            writer.WriteStartObject();
            Head(writer, exchange);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    public static void Write(Terminal terminal, Exchange exchange, bool endpoints)
    {
        var facts = exchange.Facts;
        if (endpoints)
        {
            Sheet.Of(facts.Endpoints.All.OrderBy(e => e.Scope, StringComparer.Ordinal).ThenBy(e => e.Verb, StringComparer.Ordinal).ThenBy(e => e.Path, StringComparer.Ordinal), ["scope", "verb", "path", ">cost", "signed", "write", "CCXT's name"],
                e => [e.Scope, e.Verb, e.Path, e.Cost, e.IsSigned ? "yes" : "", e.IsWrite ? "yes" : "", e.ImplicitName]).Write(terminal);
            return;
        }
        Sheet.Facts(
            ("id", facts.Id), ("name", facts.Name), ("status", StatusOf(exchange)), ("countries", string.Join(", ", facts.Countries)), ("API version", facts.Version), ("behaves like", facts.Extends),
            ("site", facts.Urls.Site), ("documentation", facts.Urls.Docs), ("credentials", string.Join(", ", facts.RequiredCredentials)),
            ("maker fee", facts.Fees.Maker), ("taker fee", facts.Fees.Taker), ("precision", facts.PrecisionMode switch { PrecisionMode.TickSize => "steps", PrecisionMode.DecimalPlaces => "decimal places", _ => "significant digits" }),
            ("timeframes", string.Join(", ", facts.Timeframes.Keys))).Write(terminal);
        Section(terminal, "hosts", Sheet.Of(facts.Urls.Rest.Select(u => (u, false)).Concat(facts.Urls.Sandbox.Select(u => (u, true))), ["scope", "url", "test network", "signed", ">endpoints"],
            u => [u.Item1.Key, u.Item1.Value, u.Item2 ? "yes" : "", facts.Signed.Contains(u.Item1.Key) ? "yes" : "", facts.Endpoints.All.Count(e => e.Scope == u.Item1.Key)]));
        if (facts.Limits.Count > 0)
            Section(terminal, "limits", Sheet.Of(facts.Limits, ["bucket", "of each", ">capacity", "refills"], l => [l.Name, l.Per.ToString().ToLowerInvariant(), l.Capacity,
                l.PerSecond is { } rate ? $"{Numbers.Plain(rate)} a second" : string.Create(CultureInfo.InvariantCulture, $"whole every {l.Window!.Value.TotalSeconds:0.###} s")]));
        terminal.Out.Write($"\ncapabilities ({exchange.Capabilities.Count})\n{Wrapped(exchange.Capabilities, terminal.Width)}");
        if (exchange.EmulatedCapabilities.Count > 0) terminal.Out.Write($"\nemulated ({exchange.EmulatedCapabilities.Count})\n{Wrapped(exchange.EmulatedCapabilities, terminal.Width)}");
    }

    public static void Write(Utf8JsonWriter writer, Exchange exchange, bool endpoints)
    {
        var facts = exchange.Facts;
        writer.WriteStartObject();
        Head(writer, exchange);
        writer.WriteStartObject("urls");
        Texts(writer, "api", facts.Urls.Rest);
        if (facts.Urls.Sandbox.Count > 0) Texts(writer, "test", facts.Urls.Sandbox);
        if (facts.Urls.Site is { } site) writer.WriteString("www", site);
        if (facts.Urls.Docs is { } docs) writer.WriteString("doc", docs);
        writer.WriteEndObject();
        writer.WriteStartObject("requiredCredentials");
        foreach (var name in facts.RequiredCredentials) writer.WriteBoolean(name, true);
        writer.WriteEndObject();
        writer.WriteStartObject("fees");
        writer.WriteStartObject("trading");
        if (facts.Fees.Maker is { } maker) writer.WriteNumber("maker", maker);
        if (facts.Fees.Taker is { } taker) writer.WriteNumber("taker", taker);
        if (facts.Fees.Percentage is { } percentage) writer.WriteBoolean("percentage", percentage);
        if (facts.Fees.TierBased is { } tierBased) writer.WriteBoolean("tierBased", tierBased);
        writer.WriteEndObject();
        writer.WriteEndObject();
        Texts(writer, "timeframes", facts.Timeframes);
        writer.WriteStartArray("limits");
        foreach (var limit in facts.Limits)
        {
            writer.WriteStartObject();
            writer.WriteString("name", limit.Name);
            writer.WriteString("per", limit.Per.ToString().ToLowerInvariant());
            writer.WriteNumber("capacity", limit.Capacity);
            if (limit.PerSecond is { } rate) writer.WriteNumber("perSecond", rate);
            if (limit.Window is { } window) writer.WriteNumber("window", window.Ticks / TimeSpan.TicksPerMillisecond);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (endpoints)
        {
            writer.WriteStartArray("api");
            foreach (var endpoint in facts.Endpoints.All.OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                writer.WriteStartObject();
                writer.WriteString("scope", endpoint.Scope);
                writer.WriteString("verb", endpoint.Verb);
                writer.WriteString("path", endpoint.Path);
                writer.WriteString("name", endpoint.ImplicitName);
                writer.WriteNumber("cost", endpoint.Cost);
                writer.WriteBoolean("signed", endpoint.IsSigned);
                writer.WriteBoolean("write", endpoint.IsWrite);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter writer, Exchange exchange)
    {
        var facts = exchange.Facts;
        writer.WriteString("id", facts.Id);
        writer.WriteString("name", facts.Name);
        writer.WriteString("status", StatusOf(exchange).Text);
        writer.WriteStartArray("countries");
        foreach (var country in facts.Countries) writer.WriteStringValue(country);
        writer.WriteEndArray();
        if (facts.Version is { } version) writer.WriteString("version", version);
        writer.WriteNumber("endpoints", facts.Endpoints.All.Count);
        writer.WriteStartObject("has");
        foreach (var name in exchange.Capabilities.Concat(exchange.EmulatedCapabilities).Order(StringComparer.Ordinal))
            if (exchange.Capabilities.Contains(name)) writer.WriteBoolean(name, true);
            else writer.WriteString(name, "emulated");
        writer.WriteEndObject();
    }

    private static Cell StatusOf(Exchange exchange) => exchange.Facts.Status == ExchangeLife.Live ? new Cell("live", Tint.Good) : new Cell("closed", Tint.Quiet);

    private static void Section(Terminal terminal, string title, Sheet sheet)
    {
        terminal.Out.Write($"\n{title}\n");
        sheet.Write(terminal);
    }

    private static void Texts(Utf8JsonWriter writer, string name, ValueMap<string> values)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in values) writer.WriteString(key, value);
        writer.WriteEndObject();
    }

    private static string Wrapped(IEnumerable<string> words, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in words.Order(StringComparer.Ordinal))
        {
            if (line.Length > 0 && line.Length + word.Length + 2 > width) (lines, line) = ([.. lines, line], "");
            line = line.Length == 0 ? word : $"{line}, {word}";
        }
        return $"{string.Join("\n", [.. lines, line])}\n";
    }
}
