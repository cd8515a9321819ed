using System.Globalization;
using System.Text;
using Akka.Actor;
using Ccxt.Engine;
using Ccxt.Protocol;
using Ccxt.Venues;
using Spectre.Console;

namespace Ccxt.Arbitrage;

/// <summary>What the main job was asked to do.</summary>
public sealed record JobOptions
{
    /// <summary>Null: until Ctrl+C.</summary>
    public int? Seconds { get; init; }
    public bool Json { get; init; }
    /// <summary>Real exchanges in place of the simulated ones.</summary>
    public ValueList<string>? Live { get; init; }
    public ValueList<string>? Symbols { get; init; }
    public int Seed { get; init; } = 7;
}

/// <summary>Starts the venues (unless live) and the engine, runs the strategy, shows what it sees.</summary>
public static class Job
{
    public static async Task<int> RunAsync(JobOptions options, TextWriter output, CancellationToken stop)
    {
        await using var venues = options.Live is null ? await VenueHost.StartAsync(new VenueOptions { Seed = options.Seed }) : null;
        var exchanges = options.Live ?? venues!.Venues.Select(v => v.Id).Where(Ccxt.Exchanges.Catalogue.Ids.Contains).ToValueList();
        await using var engine = CcxtEngine.Start(Configuration(venues));
        var screen = !options.Json && ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var observer = engine.System.ActorOf(Props.Create(() => new Reporter(options.Json ? Reporter.Style.Json : screen ? Reporter.Style.Silent : Reporter.Style.Plain, output)), "reporter");
        var strategy = await engine.StartStrategy("arbitrage", root => ArbitrageStrategy.Props(root, exchanges, options.Symbols, observer));
        if (!options.Json && !screen) output.WriteLine($"watching {string.Join(", ", exchanges)}{(venues is null ? "" : " (simulated venues on loopback)")}");

        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (options.Seconds is { } seconds) timer.CancelAfter(TimeSpan.FromSeconds(seconds));
        var started = DateTimeOffset.UtcNow;
        try
        {
            if (screen) await ShowAsync(engine, strategy, exchanges, started, timer.Token);
            else await Task.Delay(Timeout.Infinite, timer.Token);
        }
        catch (OperationCanceledException)
        {
        }
        var view = await strategy.Ask<View>(new GetView(), TimeSpan.FromSeconds(5), CancellationToken.None);
        if (!options.Json) output.WriteLine(await SummaryAsync(engine, exchanges, view, DateTimeOffset.UtcNow - started));
        return view.Books > 0 ? 0 : 1;
    }

    /// <summary>Points the four exchanges at the venues; nothing when live.</summary>
    public static string Configuration(VenueHost? venues)
    {
        var text = new StringBuilder("akka { loglevel = WARNING, log-dead-letters = off, log-dead-letters-during-shutdown = off }\n");
        if (venues is null) return text.ToString();
        text.Append("ccxt { poll-interval = 500ms, book-depth = 20 }\n");
        foreach (var venue in venues.Venues.Where(v => Ccxt.Exchanges.Catalogue.Ids.Contains(v.Id)))
        {
            // The simulated venues charge their own fees and have no limits like the real ones': the demo asks more often.
            text.Append(CultureInfo.InvariantCulture, $"ccxt.exchanges.{venue.Id}.facts {{\n  fees {{ maker = {venue.MakerFee}, taker = {venue.TakerFee} }}\n");
            foreach (var (scope, path) in Bases(venue.Id)) text.Append(CultureInfo.InvariantCulture, $"  urls.rest.{scope} = \"{venue.BaseUrl.ToString().TrimEnd('/')}{path}\"\n");
            if (venue.Id is "kraken" or "coinbasepro") text.Append("  limits.public.rate { burst = 30, per-second = 60 }\n");
            if (venue.Id == "binance") text.Append("  options { fetchMargins = false, fetchMarkets.types = [spot] }\n");
            text.Append("}\n");
        }
        return text.ToString();
    }

    private static IEnumerable<(string Scope, string Path)> Bases(string id)
    {
        var facts = Ccxt.Exchanges.FactsLoader.Load(id);
        foreach (var (scope, url) in facts.Urls.Rest)
            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && !address.Host.Contains("zendesk", StringComparison.Ordinal))
                yield return (scope.Contains('.', StringComparison.Ordinal) ? $"\"{scope}\"" : scope, address.AbsolutePath.TrimEnd('/'));
    }

    private static async Task ShowAsync(CcxtEngine engine, IActorRef strategy, ValueList<string> exchanges, DateTimeOffset started, CancellationToken stop)
    {
        await AnsiConsole.Live(new Markup("starting…")).StartAsync(async live =>
        {
            long booksBefore = 0;
            var lookedAt = started;
            while (!stop.IsCancellationRequested)
            {
                await Task.Delay(250, stop);
                var view = await strategy.Ask<View>(new GetView(), TimeSpan.FromSeconds(2), stop);
                var budgets = await Task.WhenAll(exchanges.Select(e => engine.Actor.Ask<Budget>(new GetBudget(e), TimeSpan.FromSeconds(2), stop)));
                var now = DateTimeOffset.UtcNow;
                live.UpdateTarget(Screen.Draw(view, budgets, (view.Books - booksBefore) / Math.Max(0.001, (now - lookedAt).TotalSeconds), now - started));
                (booksBefore, lookedAt) = (view.Books, now);
            }
        });
    }

    private static async Task<string> SummaryAsync(CcxtEngine engine, ValueList<string> exchanges, View view, TimeSpan ran)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{ran.TotalSeconds:0} s: {view.Books} books, {view.Found} opportunities, {view.Books / Math.Max(1, ran.TotalSeconds):0} books/s");
        foreach (var exchange in exchanges)
        {
            var budget = await engine.Actor.Ask<Budget>(new GetBudget(exchange), TimeSpan.FromSeconds(2));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  {exchange,-12} {budget.Health,-8} {view.Trusted.GetValueOrDefault(exchange)} books, {budget.Sent} requests, {budget.Failed} failed, {string.Join(", ", budget.Buckets.Select(b => $"{b.Name} {b.Remaining:0.#}/{b.Capacity:0.#}"))}");
        }
        return text.ToString().TrimEnd();
    }
}
