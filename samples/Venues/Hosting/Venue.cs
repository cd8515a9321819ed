using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ccxt.Venues;

/// <summary>One simulated exchange, listening on loopback.</summary>
public sealed class Venue : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly VenueApi _api;
    private readonly TimeProvider _time;
    private readonly WebApplication _app;

    private Venue(MatchingEngine engine, VenueApi api, Account demo, TimeProvider time, int port)
    {
        Engine = engine;
        Demo = demo;
        Faults = new Faults(time);
        _api = api;
        _time = time;
        _app = Server.On(port);
        var routes = new Routes();
        api.Map(routes);
        foreach (var (verb, pattern, handler) in routes.All)
            _app.MapMethods(pattern, [verb], context => Serve(context, handler));
        _app.MapFallback(context => Serve(context, api.NoSuchRoute));
    }

    /// <summary>The exchange's id: binance, kraken, coinbasepro or bitstamp.</summary>
    public string Id => Engine.Profile.Id;

    public string Name => Engine.Profile.Name;

    /// <summary>Scheme, host and port; the exchange's own paths follow.</summary>
    public Uri BaseUrl { get; private set; } = new("http://127.0.0.1");

    public MatchingEngine Engine { get; }

    /// <summary>An account with funds in every currency, whose keys the venue accepts.</summary>
    public Account Demo { get; }

    public Credentials Credentials => Engine.Profile.Demo;

    /// <summary>In CCXT's notation, halted markets included.</summary>
    public IReadOnlyList<string> Symbols => Engine.Symbols;

    public decimal MakerFee => Engine.Profile.MakerFee;

    public decimal TakerFee => Engine.Profile.TakerFee;

    public Faults Faults { get; }

    public RequestLog RequestLog { get; } = new();

    /// <summary>An order's id as the venue's API shows it.</summary>
    public string OrderId(Order order) => _api.OrderId(order);

    internal static async Task<Venue> StartAsync(MatchingEngine engine, VenueApi api, Account demo, TimeProvider time, int port)
    {
        var venue = new Venue(engine, api, demo, time, port);
        venue.BaseUrl = await Server.StartAsync(venue._app);
        return venue;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Serve(HttpContext context, Handler handler)
    {
        var at = _time.GetUtcNow();
        var call = await Call.From(context, at);
        if (Faults.Latency > TimeSpan.Zero) await Task.Delay(Faults.Latency, _time, context.RequestAborted);
        if (Faults.DropConnections)
        {
            RequestLog.Add(new LoggedRequest(at, call.Verb, call.Path, 0));
            context.Abort();
            return;
        }
        var (status, headers, body) = Answer(call, handler);
        RequestLog.Add(new LoggedRequest(at, call.Verb, call.Path, status));
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        context.Response.ContentType ??= "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private (int Status, Dictionary<string, string> Headers, byte[] Body) Answer(Call call, Handler handler)
    {
        // Decided and written under the gate: an answer is of one moment, whatever it looks at.
        lock (Engine.Gate)
        {
            var reply = Decide(call, handler);
            var body = reply.Body is Page page ? Encoding.UTF8.GetBytes(page.Html) : JsonSerializer.SerializeToUtf8Bytes(reply.Body, s_json);
            if (reply.Body is Page) reply.With("Content-Type", "text/html");
            return (reply.Status, _api.Seal(call, reply, body).Headers, body);
        }
    }

    private Reply Decide(Call call, Handler handler)
    {
        if (Faults.RefusesFor() is { } left)
            return _api.TooManyRequests(call).With("Retry-After", Text.Of((long)Math.Ceiling(left.TotalSeconds)));
        if (Faults.ServerError is { } status) return _api.Failing(status);
        try
        {
            return handler(call);
        }
        catch (RefusedException refused)
        {
            return refused.Reply;
        }
    }
}

/// <summary>A bare Kestrel on 127.0.0.1.</summary>
internal static class Server
{
    public static WebApplication On(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        return builder.Build();
    }

    public static async Task<Uri> StartAsync(WebApplication app)
    {
        await app.StartAsync();
        return new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Five hosts in a process that may be somebody else's: none of them may answer to Ctrl+C or a signal.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
