using Akka.Actor;
using Ccxt.Engine;
using Ccxt.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ccxt.Engine.Tests.House;

/// <summary>The README's code, so that it compiles; nothing of it runs.</summary>
internal static class Snippets
{
    public static async Task Library()
    {
        await using var engine = CcxtEngine.Start();
        var kraken = engine.Exchange("kraken");
        var ticker = await kraken.FetchTickerAsync("BTC/USD");
        Console.WriteLine($"{ticker.Symbol} {ticker.Last}, bid {ticker.Bid}, ask {ticker.Ask}");

        var account = engine.Exchange("kraken", "main");
        var order = await account.AskAsync(new CreateOrder("BTC/USD", OrderType.Limit, Side.Buy, 0.01m, 20_000m) { ClientOrderId = "mine-1", PostOnly = true });
        var depth = await kraken.CallAsync("public GET Depth", Params.Of("pair", "XBTUSD").With("count", 2));
        Console.WriteLine($"{order.Id} {depth.Text}");

        await engine.StartStrategy("watcher", root => Props.Create(() => new Watcher(root)));
    }

    public static IHost Hosted(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddCcxt(ccxt => ccxt
            .AddStrategy("watcher", (services, engine) => Props.Create(() => new Watcher(engine))));
        return builder.Build();
    }

    public sealed class Prices([FromKeyedServices("kraken")] ExchangeClient kraken, [FromKeyedServices("kraken/main")] ExchangeClient account)
    {
        public Task<Ticker> Bitcoin() => kraken.FetchTickerAsync("BTC/USD");
        public Task<Balance> Mine() => account.FetchBalanceAsync();
    }

    public sealed class Watcher : ReceiveActor
    {
        public Watcher(IActorRef engine)
        {
            engine.Tell(new Subscribe("books", "kraken", Channel.OrderBooks, ["BTC/USD"]));
            Receive<Subscribed>(_ => { });
            Receive<MarketBatch>(batch =>
            {
                foreach (var changed in batch.Events.OfType<BookChanged>())
                    Console.WriteLine($"{changed.Symbol} {changed.Book.Bids[0].Price} / {changed.Book.Asks[0].Price}");
                Sender.Tell(new Ack(batch.Subscription, batch.Sequence));
            });
        }
    }
}
