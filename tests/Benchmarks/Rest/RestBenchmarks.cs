using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Benchmarks.Rest;

/// <summary>Whole unified calls of Binance on a stubbed transport, beside what .NET itself needs and beside CCXT.</summary>
public static class RestBenchmarks
{
    private static readonly Case[] Cases =
    [
        new("markets, 2,000 symbols", "15 ms"), new("24h tickers, 2,000 symbols", "2 ms"), new("depth, 1,000 + 1,000 levels", "180 µs"),
        new("createOrder: build, sign, send, read", ""), new("createOrder: build and sign", "2 µs"), new("order: sign", ""),
    ];

    public static void Run(Bench bench)
    {
        var payloads = new Payloads();
        var exchange = Catalogue.Create("binance");
        var settings = exchange.Facts.Options.With("fetchMarkets.types", (Param)new[] { "spot" }).With("fetchMargins", false).With("fetchCurrencies", false);
        var keys = new Keys { ApiKey = new Secret("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv"), Secret = new Secret("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiPNhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP") };
        var caller = new Caller(exchange, settings, keys);
        object Markets() => caller.Run(exchange.LoadMarkets(), payloads.Markets);
        caller.Markets = (Markets)Markets();

        var order = new CreateOrder("BTC/USDT", OrderType.Limit, Side.Buy, 0.015m, 108000m) { ClientOrderId = "x-TKT5PX2F1234567890abcd" };
        object Tickers() => caller.Run(exchange.Perform(new FetchTickers()), payloads.Tickers);
        object Depth() => caller.Run(exchange.Perform(new FetchOrderBook("BTC/USDT", 1000)), payloads.Depth);
        object Place() => caller.Run(exchange.Perform(order), payloads.Placed);
        Draft Request() => caller.Request(exchange.Perform(order));
        var draft = caller.Unsigned(exchange.Perform(order));

        // A figure for work that was not done must not come out.
        Bench.Check(caller.Markets.All.Count == 2000 && caller.Markets["BTC/USDT"].Limits.Price.Min == 1, "markets");
        Bench.Check(((ValueMap<Ticker>)Tickers()) is { Count: 2000 } tickers && tickers.Values.All(t => t is { Last: not null, Average: not null, QuoteVolume: not null }), "tickers");
        Bench.Check((OrderBook)Depth() is { Bids.Count: 1000, Asks.Count: 1000, IsCrossed: false }, "depth");
        Bench.Check((Order)Place() is { Filled: 0.015m, Trades.Count: 2, Fees.Count: 1 }, "placing");
        Bench.Check(Request() is { Body: { } body } && body.Contains("quantity=0.015&price=108000", StringComparison.Ordinal) && body.Contains("&signature=", StringComparison.Ordinal), "signing");

        bench.Case(Cases[0].Name, Markets);
        bench.Case($"{Cases[0].Name} / objects", () => Floor.Markets(payloads.Markets));
        bench.Case($"{Cases[0].Name} / scan", () => Floor.Scan(payloads.Markets));
        bench.Case(Cases[1].Name, Tickers);
        bench.Case($"{Cases[1].Name} / objects", () => Floor.Tickers(payloads.Tickers));
        bench.Case($"{Cases[1].Name} / scan", () => Floor.Scan(payloads.Tickers));
        bench.Case(Cases[2].Name, Depth);
        bench.Case($"{Cases[2].Name} / objects", () => Floor.Depth(payloads.Depth));
        bench.Case($"{Cases[2].Name} / scan", () => Floor.Scan(payloads.Depth));
        bench.Case(Cases[3].Name, Place);
        bench.Case(Cases[4].Name, Request);
        bench.Case(Cases[5].Name, () => caller.Sign(draft));
        bench.Case($"{Cases[5].Name} / scan", () => Floor.Sign(keys.Secret.Utf8(), 0.015m, 108000m, 1751889600000));
        var theirs = Ccxt.Measure(payloads);
        Print(bench, theirs);
    }

    private static void Print(Bench bench, IReadOnlyDictionary<string, double> theirs)
    {
        Console.WriteLine("| call | ours | least | by the clock | allocated | CCXT (npm) | CCXT ÷ ours | objects by System.Text.Json | ours ÷ objects | bare scan, or signed by hand | aim |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (name, aim) in Cases)
        {
            if (Find(name) is not { } ours) continue;
            var (objects, scan) = (Find($"{name} / objects"), Find($"{name} / scan"));
            var ccxt = theirs.TryGetValue(name, out var microseconds) ? microseconds : (double?)null;
            Console.WriteLine($"| {name} | {Bench.Text(ours.Cpu)} | {Bench.Text(ours.Least)} | {Bench.Text(ours.Clock)} | {Bench.Size(ours.Bytes)} | {(ccxt is { } c ? Bench.Text(c) : "")} | {Ratio(ccxt / ours.Cpu)} "
                + $"| {(objects is null ? "" : $"{Bench.Text(objects.Cpu)}, {Bench.Size(objects.Bytes)}")} | {Ratio(ours.Cpu / objects?.Cpu)} | {(scan is null ? "" : Bench.Text(scan.Cpu))} | {aim} |");
        }

        Measured? Find(string name) => bench.Results.FirstOrDefault(r => r.Name == name);

        static string Ratio(double? value) => value is { } ratio ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ratio:0.0}") : "";
    }

    private sealed record Case(string Name, string Aim);
}
