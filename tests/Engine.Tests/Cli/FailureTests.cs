using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Ccxt.Engine.Tests.CommandLine;

/// <summary>What goes wrong: the exit code, and words that say what to do.</summary>
public sealed class FailureTests(CliVenues venues) : IClassFixture<CliVenues>
{
    [Fact]
    public async Task A_wrong_symbol_is_the_exchange_s_refusal()
    {
        (await venues.Run("ticker", "kraken", "NOPE/USDT")).Bad(1, "kraken fetchTicker", "BadSymbol", "NOPE/USDT", "ccxt markets kraken");
        (await venues.Run("markets", "kraken", "BTC/UDST")).Bad(1, "did you mean BTC/USDT?");
        var json = JsonNode.Parse((await venues.Run("ticker", "kraken", "NOPE/USDT", "--json")).Bad(1).Error)!;
        Assert.Equal(("BadSymbol", "kraken", "fetchTicker", "NotDone"), ((string)json["class"]!, (string)json["exchange"]!, (string)json["operation"]!, (string)json["outcome"]!));
    }

    [Theory]
    [InlineData("did you mean kraken?", "ticker", "krakne", "BTC/USDT")]
    [InlineData("there is no exchange nowhere", "describe", "nowhere")]
    [InlineData("Did you mean ticker?", "tikcer", "kraken", "BTC/USDT")]
    [InlineData("ccxt ticker --help", "ticker", "kraken")]
    [InlineData("--limt", "book", "kraken", "BTC/USDT", "--limt", "5")]
    [InlineData("--timeout", "ticker", "kraken", "BTC/USDT", "--timeout", "soon")]
    [InlineData("how long ago", "trades", "kraken", "BTC/USDT", "--since", "yesterday")]
    [InlineData("name=value", "ticker", "kraken", "BTC/USDT", "--set", "ccxt.retries")]
    [InlineData("name=text", "ticker", "kraken", "BTC/USDT", "-p", "nothing")]
    public async Task Wrong_usage(string word, params string[] args) => (await venues.Run(args)).Bad(64, word);

    [Fact]
    public async Task No_command_at_all_shows_what_there_is() => (await venues.Run(Array.Empty<string>())).Bad(64, "Usage:", "ticker", "Exit codes: 0 done");

    [Fact]
    public async Task Missing_credentials_are_named_with_the_way_to_give_them()
    {
        var none = new Dictionary<string, string>();
        (await venues.Run(none, "balance", "kraken")).Bad(78, "ccxt.exchanges.kraken.accounts.main.api-key", "CCXT__EXCHANGES__KRAKEN__ACCOUNTS__MAIN__SECRET=…");
        var half = new Dictionary<string, string> { ["CCXT__EXCHANGES__KRAKEN__ACCOUNTS__MAIN__API_KEY"] = "k" };
        (await venues.Run(half, "balance", "kraken")).Bad(78, "ccxt.exchanges.kraken.accounts.main.secret is missing", "CCXT__EXCHANGES__KRAKEN__ACCOUNTS__MAIN__SECRET");
        (await venues.Run("balance", "kraken", "--account", "mian")).Bad(78, "no account mian", "main");
        var two = new Dictionary<string, string> { ["CCXT__EXCHANGES__KRAKEN__ACCOUNTS__A__API_KEY"] = "k", ["CCXT__EXCHANGES__KRAKEN__ACCOUNTS__B__API_KEY"] = "k" };
        (await venues.Run(two, "balance", "kraken")).Bad(64, "choose one with --account");
        (await venues.Run(new Dictionary<string, string> { ["CCXT_CONFIG"] = venues.Config, ["CCXT__EXCHANGES__KRAKEN__ACCOUNTS__MAIN__SECRET"] = "planted-secret!" }, "balance", "kraken")).Bad(78, "not base64");
    }

    [Fact]
    public async Task A_wrong_configuration_is_named()
    {
        (await venues.Run(new Dictionary<string, string> { ["CCXT__RETIRES"] = "1" }, "time", "kraken")).Bad(78, "CCXT__RETIRES", "did you mean retries?");
        (await venues.Run("time", "kraken", "--config", "nowhere.conf")).Bad(78, "nowhere.conf");
        (await venues.Run("time", "kraken", "--set", "ccxt.retries=many")).Bad(78, "ccxt.retries", "whole number");
        (await venues.Run("time", "kraken", "--set", "urls.rset.public=x")).Bad(78, "rset");
    }

    [Fact]
    public async Task A_failing_venue_and_a_cut_connection_are_the_network_s()
    {
        await using var host = await Ccxt.Venues.VenueHost.StartAsync(new Ccxt.Venues.VenueOptions { Seed = 2, Interval = null });
        var (venue, url) = (host["bitstamp"], host["bitstamp"].BaseUrl.GetLeftPart(UriPartial.Authority));
        venue.Faults.ServerError = 503;
        (await venues.Run("ticker", "bitstamp", "BTC/USD", "--url", url)).Bad(2, "bitstamp fetchTicker", "ExchangeNotAvailable", "HTTP 503");
        venue.Faults.Clear();
        venue.Faults.TooManyRequests(TimeSpan.FromMinutes(5));
        (await venues.Run("ticker", "bitstamp", "BTC/USD", "--url", url)).Bad(2, "HTTP 429", "retry after");
        venue.Faults.Clear();
        venue.Faults.DropConnections = true;
        (await venues.Run("ticker", "bitstamp", "BTC/USD", "--url", url)).Bad(2, "NetworkError");
        venue.Faults.Clear();
        venue.Faults.Latency = TimeSpan.FromMinutes(5);
        (await venues.Run("ticker", "bitstamp", "BTC/USD", "--url", url, "--timeout", "200ms")).Bad(2, "RequestTimeout", "--timeout");
        (await venues.Run("ticker", "bitstamp", "BTC/USD", "--url", "http://127.0.0.1:9")).Bad(2, "ExchangeNotAvailable", "refused");
    }

    [Fact]
    public async Task An_order_whose_answer_is_lost_may_have_happened()
    {
        await using var host = await Ccxt.Venues.VenueHost.StartAsync(new Ccxt.Venues.VenueOptions { Seed = 2, Interval = null });
        var venue = host["bitstamp"];
        var dropping = new Dropping(venue);
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var code = await Cli.RunAsync(
            ["order", "bitstamp", "BTC/USD", "buy", "0.01", "--limit", "20000", "-y", "--config", venues.Config, "--url", venue.BaseUrl.GetLeftPart(UriPartial.Authority)], output, error, dropping);
        new Ran(code, output.ToString(), error.ToString()).Bad(2, "bitstamp [main] createOrder", "outcome Unknown", "may have happened", "ccxt orders bitstamp");
        dropping.Dispose();
    }

    [Fact]
    public async Task Ctrl_c_ends_a_read_and_lets_a_write_tell_its_outcome()
    {
        using var stop = new CancellationTokenSource();
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var waiting = new Scripted(draft =>
        {
            stop.Cancel();
            return new TaskCompletionSource<Exchanges.Reply>().Task;
        });
        Assert.Equal(130, await Cli.RunAsync(["time", "kraken"], output, error, waiting, stop.Token));
        Assert.Equal(("", "ccxt: interrupted"), (output.ToString(), error.ToString().Trim()));

        using var late = new CancellationTokenSource();
        var writing = new Scripted(draft =>
        {
            if (draft.Endpoint.IsWrite) late.Cancel();
            return Scripted.Json("""{"error":[],"result":{"count":2}}""");
        });
        Assert.Equal(0, await Cli.RunAsync(["call", "kraken", "private", "POST", "CancelAll", "-y", "--json", "--config", venues.Config], output, error, writing, late.Token));
        Assert.Contains("\"count\":2", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("waiting for the exchange's answer", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_has_gone_is_no_error()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, await Cli.RunAsync(["exchanges"], new ClosedPipe(), error));
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task The_process_ends_with_the_code_and_a_signal_ends_it()
    {
        var exchanges = await Process("exchanges", "--json");
        Assert.Equal(0, exchanges.Code);
        Assert.Equal('[', exchanges.Out[0]);
        Assert.Equal(64, (await Process("ticker")).Code);
        if (OperatingSystem.IsWindows()) return;

        // A server that never answers; the signal comes when the request has arrived. It is not Ctrl+C's, which a shell's background jobs ignore.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var process = Start("time", "kraken", "--url", $"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}");
        using var connection = await silent.AcceptTcpClientAsync();
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("ccxt: interrupted", (await process.StandardError.ReadToEndAsync()).Trim());
    }

    private static async Task<(int Code, string Out)> Process(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output);
    }

    private static Process Start(params string[] args) => System.Diagnostics.Process.Start(new ProcessStartInfo("dotnet", [typeof(Cli).Assembly.Location, .. args])
    { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;

    private sealed class ClosedPipe : StringWriter
    {
        public ClosedPipe() : base(CultureInfo.InvariantCulture) { }

        public override void Write(string? value) => throw new IOException("Broken pipe");
    }

    /// <summary>Cuts the connection of every write.</summary>
    private sealed class Dropping(Ccxt.Venues.Venue venue) : Actors.ITransport, IDisposable
    {
        private readonly Actors.HttpTransport http = new();

        public Task<Exchanges.Reply> Send(Exchanges.Draft request, TimeSpan timeout)
        {
            if (request.Endpoint.IsWrite) venue.Faults.DropConnections = true;
            return http.Send(request, timeout);
        }

        public void Dispose() => http.Dispose();
    }
}
