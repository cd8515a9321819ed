using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ccxt.Actors;
using Ccxt.Venues;

namespace Ccxt.Engine.Tests.CommandLine;

/// <summary>The simulated exchanges, standing still, and the program pointed at them with an account each.</summary>
public sealed class CliVenues : IAsyncLifetime, IDisposable
{
    private readonly Scratch scratch = new();
    private readonly HttpTransport http = new();

    public VenueHost Host { get; private set; } = null!;

    public string Config { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Host = await VenueHost.StartAsync(new VenueOptions { Seed = 7, Interval = null });
        var text = new StringBuilder("ccxt { retries = 0, backoff { min = 1ms, max = 2ms } }\n");
        foreach (var venue in Host.Venues)
        {
            var keys = venue.Credentials;
            text.Append(CultureInfo.InvariantCulture, $"ccxt.exchanges.{venue.Id} {{\n  accounts.main {{ api-key = \"{keys.ApiKey}\", secret = \"{keys.Secret}\"{(keys.Passphrase is { } p ? $", password = \"{p}\"" : "")} }}\n");
            foreach (var (scope, url) in Exchanges.FactsLoader.Load(venue.Id).Urls.Rest)
                if (Uri.TryCreate(url, UriKind.Absolute, out var own)) text.Append(CultureInfo.InvariantCulture, $"  facts.urls.rest.\"{scope}\" = \"{venue.BaseUrl.GetLeftPart(UriPartial.Authority)}{own.AbsolutePath.TrimEnd('/')}\"\n");
            // The venues have no limits like the real ones'.
            if (venue.Id is "kraken" or "coinbasepro") text.Append("  facts.limits.public.rate { burst = 1000, per-second = 1000 }\n");
            if (venue.Id == "binance") text.Append("  facts.options { fetchMargins = false, fetchMarkets.types = [spot] }\n");
            text.Append("}\n");
        }
        Config = scratch.File("venues.conf", text.ToString());
    }

    public string File(string name, string text) => scratch.File(name, text);

    /// <summary>Runs the program with the venues' configuration.</summary>
    public Task<Ran> Run(params string[] args) => Run(new Dictionary<string, string> { ["CCXT_CONFIG"] = Config }, args);

    public async Task<Ran> Run(Dictionary<string, string> environment, params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var code = await Cli.RunAsync(args, new Terminal { Out = output, Error = error, Environment = environment }, http);
        return new Ran(code, output.ToString(), error.ToString());
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }
}

/// <summary>How a run of the program ended.</summary>
public sealed record Ran(int Code, string Out, string Error)
{
    public JsonNode Json => JsonNode.Parse(Out)!;

    /// <summary>The lines of a table, each cut into its columns.</summary>
    public IReadOnlyList<string[]> Table => [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>The value beside a name, in a table of names and values.</summary>
    public string? Named(string name) => Table.FirstOrDefault(l => l[0] == name)?.ElementAtOrDefault(1);

    public Ran Good()
    {
        Assert.True(Code == 0, $"exit code {Code}: {Error}");
        return this;
    }

    public Ran Bad(int code, params string[] words)
    {
        Assert.True(Code == code, $"exit code {Code}, not {code}: {Out}{Error}");
        Assert.All(words, word => Assert.Contains(word, Error, StringComparison.Ordinal));
        Assert.Equal("", Out);
        return this;
    }
}
