using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ccxt.Venues;

/// <summary>What came back: status, headers and body.</summary>
internal sealed record Received(int Status, HttpResponseHeaders Headers, string Body)
{
    private readonly JsonDocument? _json = Body.StartsWith('{') || Body.StartsWith('[') ? JsonDocument.Parse(Body) : null;

    public JsonElement Json => _json!.RootElement;

    /// <summary>The text at a path of names.</summary>
    public string? Text(params string[] path) => path.Aggregate(Json, (json, name) => json.GetProperty(name)).GetString();

    public string Header(string name) => string.Join(',', Headers.GetValues(name));
}

/// <summary>Four venues that move by hand, and a client who signs for each as its exchange's documentation says.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly VenueHost _host;
    private long _nonce = 1000;

    private Wire(VenueHost host, ManualTime clock)
    {
        _host = host;
        Clock = clock;
    }

    public ManualTime Clock { get; }
    public VenueHost Host => _host;
    public Venue Binance => _host["binance"];
    public Venue Kraken => _host["kraken"];
    public Venue Coinbase => _host["coinbasepro"];
    public Venue Bitstamp => _host["bitstamp"];
    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static async Task<Wire> Open()
    {
        var clock = new ManualTime();
        return new Wire(await VenueHost.StartAsync(new VenueOptions { Interval = null, Warmup = 30, Time = clock }), clock);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    public Task<Received> Get(Venue venue, string target, params (string Name, string Value)[] headers) =>
        Send(venue, HttpMethod.Get, target, null, null, headers);

    public async Task<Received> Send(Venue venue, HttpMethod verb, string target, string? body, string? type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(verb, new Uri(venue.BaseUrl, target));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (type is not null) request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }
        if (!headers.Any(x => x.Name == "User-Agent")) request.Headers.Add("User-Agent", "tests");
        foreach (var (name, value) in headers)
            if (value.Length > 0) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request);
        return new Received((int)response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Parameters go into the query of a GET or DELETE and into the body of a POST, as clients do it.</summary>
    public Task<Received> SignedBinance(string verb, string path, string parameters = "", string? key = null, string? secret = null, long? at = null)
    {
        var text = string.Join('&', new[] { parameters, $"timestamp={at ?? Now}" }.Where(x => x.Length > 0));
        text += "&signature=" + HmacHex(secret ?? Binance.Credentials.Secret, text);
        var headers = ("X-MBX-APIKEY", key ?? Binance.Credentials.ApiKey);
        return verb == "POST"
            ? Send(Binance, HttpMethod.Post, path, text, Form, headers)
            : Send(Binance, new HttpMethod(verb), $"{path}?{text}", null, null, headers);
    }

    public Task<Received> SignedKraken(string method, string fields = "", string? key = null, string? secret = null, long? nonce = null, bool asJson = false)
    {
        var path = $"/0/private/{method}";
        var number = (nonce ?? ++_nonce).ToString(CultureInfo.InvariantCulture);
        var body = asJson ? $"{{\"nonce\":{number}{fields}}}" : $"nonce={number}{(fields.Length > 0 ? "&" : "")}{fields}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(number + body));
        var message = Encoding.UTF8.GetBytes(path).Concat(hash).ToArray();
        var sign = Convert.ToBase64String(HMACSHA512.HashData(Convert.FromBase64String(secret ?? Kraken.Credentials.Secret), message));
        var headers = new[] { ("API-Key", key ?? Kraken.Credentials.ApiKey), ("API-Sign", sign) };
        return Send(Kraken, HttpMethod.Post, path, body, asJson ? "application/json" : Form, headers);
    }

    public Task<Received> SignedCoinbase(
        string verb, string target, string body = "", string? key = null, string? secret = null, string? passphrase = null, long? at = null)
    {
        var timestamp = (at ?? (Now / 1000)).ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes(timestamp + verb + target + body);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret ?? Coinbase.Credentials.Secret), signed));
        return Send(Coinbase, new HttpMethod(verb), target, body.Length > 0 ? body : null, "application/json",
            ("CB-ACCESS-KEY", key ?? Coinbase.Credentials.ApiKey), ("CB-ACCESS-SIGN", sign), ("CB-ACCESS-TIMESTAMP", timestamp),
            ("CB-ACCESS-PASSPHRASE", passphrase ?? Coinbase.Credentials.Passphrase!));
    }

    /// <param name="break">Changes the headers after they were signed.</param>
    public Task<Received> SignedBitstamp(
        string path, string body = "", string? secret = null, string? nonce = null, long? at = null,
        Action<Dictionary<string, string>>? @break = null, string? type = null)
    {
        var contentType = type ?? (body.Length > 0 ? Form : "");
        var headers = new Dictionary<string, string>
        {
            ["X-Auth"] = $"BITSTAMP {Bitstamp.Credentials.ApiKey}",
            ["X-Auth-Nonce"] = nonce ?? Guid.NewGuid().ToString(),
            ["X-Auth-Timestamp"] = (at ?? Now).ToString(CultureInfo.InvariantCulture),
            ["X-Auth-Version"] = "v2",
        };
        var text = headers["X-Auth"] + "POST" + Bitstamp.BaseUrl.Authority + path + contentType
            + headers["X-Auth-Nonce"] + headers["X-Auth-Timestamp"] + "v2" + body;
        headers["X-Auth-Signature"] = HmacHex(secret ?? Bitstamp.Credentials.Secret, text).ToUpperInvariant();
        @break?.Invoke(headers);
        var content = body.Length > 0 || type is not null ? body : null;
        return Send(Bitstamp, HttpMethod.Post, path, content, contentType.Length > 0 ? contentType : null, [.. headers.Select(x => (x.Key, x.Value))]);
    }

    public const string Form = "application/x-www-form-urlencoded";

    public static string HmacHex(string secret, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
}

/// <summary>One set of venues for a class's tests that leave no trace.</summary>
public sealed class Shared : IAsyncLifetime
{
    internal Wire Wire { get; private set; } = null!;

    public async Task InitializeAsync() => Wire = await Wire.Open();

    public async Task DisposeAsync() => await Wire.DisposeAsync();
}
