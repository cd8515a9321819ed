using System.CommandLine;
using Ccxt.Arbitrage;
using Ccxt.Protocol;

var seconds = new Option<int?>("--seconds") { Description = "Stop by itself after so many seconds, with a summary." };
var json = new Option<bool>("--json") { Description = "Print opportunities as lines of JSON." };
var live = new Option<string?>("--live") { Description = "Real exchanges in place of the simulated ones, e.g. kraken,binance." };
var symbols = new Option<string?>("--symbols") { Description = "Only these symbols, e.g. BTC/USDT,ETH/USDT. With --live the default is BTC/USDT,ETH/USDT,BTC/USD,ETH/USD." };
var seed = new Option<int>("--seed") { Description = "Seed of the simulated prices.", DefaultValueFactory = _ => 7 };
var command = new RootCommand("Watches the order books of several exchanges and shows what would pay between them, after fees.") { seconds, json, live, symbols, seed };
command.SetAction((parsed, stop) =>
{
    var real = List(parsed.GetValue(live));
    return Job.RunAsync(new JobOptions
    {
        Seconds = parsed.GetValue(seconds),
        Json = parsed.GetValue(json),
        Live = real,
        Symbols = List(parsed.GetValue(symbols)) ?? (real is null ? null : ["BTC/USDT", "ETH/USDT", "BTC/USD", "ETH/USD"]),
        Seed = parsed.GetValue(seed),
    }, Console.Out, stop);
});
return await command.Parse(args).InvokeAsync();

static ValueList<string>? List(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValueList();
