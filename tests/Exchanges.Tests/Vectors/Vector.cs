using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>A recording of what the reference implementation did: canned replies, calls, the requests it made and its results.</summary>
internal sealed class Vector(string file, JsonObject json)
{
    private readonly Route[] routes = [.. json["routes"]?.AsArray().Select(r => new Route(r!.AsObject())) ?? []];

    public string File => file;

    public string Name => Path.GetFileNameWithoutExtension(file);

    public string Reference => json["reference"]?.GetValue<string>() ?? "4.5";

    public string ReferenceId => json["exchange"]!.GetValue<string>();

    public bool Sandbox => json["sandbox"]?.GetValue<bool>() ?? false;

    public JsonObject? Credentials => json["credentials"]?.AsObject();

    public JsonObject? Options => json["options"]?.AsObject();

    public JsonObject? Config => json["config"]?.AsObject();

    public IEnumerable<JsonObject> Calls => json["calls"]!.AsArray().Select(c => c!.AsObject());

    /// <summary>Reads a vector; null when the file is something else.</summary>
    public static Vector? Read(string file) =>
        JsonNode.Parse(System.IO.File.ReadAllText(file)) is JsonObject json && json["format"]?.GetValue<string>() == "ccxt-oracle/1" && json["kind"]?.GetValue<string>() == "rest"
            ? new Vector(file, json)
            : null;

    /// <summary>The first route that fits and is not used up.</summary>
    public Route? Answer(string method, string url, string? body) => routes.FirstOrDefault(r => r.Fits(method, url, body))?.Use();

    internal sealed class Route(JsonObject json)
    {
        private readonly Regex url = new(json["url"]?.GetValue<string>() ?? "", RegexOptions.ECMAScript);
        private readonly Regex? body = json["bodyMatch"] is { } match ? new Regex(match.GetValue<string>(), RegexOptions.ECMAScript) : null;
        private int left = json["times"]?.GetValue<int>() ?? int.MaxValue;

        public string? Fault => json["fail"]?.GetValue<string>();

        public int Status => json["status"]?.GetValue<int>() ?? 200;

        public Dictionary<string, string> Headers =>
            (json["headers"]?.AsObject() ?? []).ToDictionary(h => h.Key, h => h.Value!.GetValue<string>(), StringComparer.OrdinalIgnoreCase);

        public byte[] Body => json["bodyBase64"] is { } base64 ? Convert.FromBase64String(base64.GetValue<string>())
            : Encoding.UTF8.GetBytes(json["bodyText"]?.GetValue<string>() ?? json["body"]?.ToJsonString(Relaxed) ?? (json.ContainsKey("body") ? "null" : ""));

        private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public bool Fits(string method, string address, string? sent) =>
            left > 0 && (json["method"]?.GetValue<string>() ?? method) == method && url.IsMatch(address) && (body is null || body.IsMatch(sent ?? ""));

        public Route Use()
        {
            left--;
            return this;
        }
    }
}
