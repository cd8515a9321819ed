using System.Globalization;
using System.Text.Json.Nodes;
using Ccxt.Protocol;

namespace Ccxt.Engine.Tests.CommandLine;

/// <summary>Public commands against the venues: tables for people, CCXT's JSON for programs.</summary>
public sealed class MarketDataTests(CliVenues venues) : IClassFixture<CliVenues>
{
    public static TheoryData<string> Ids => ["binance", "kraken", "coinbasepro", "bitstamp"];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Markets(string id)
    {
        var venue = venues.Host[id];
        var json = (await venues.Run("markets", id, "--json")).Good().Json.AsObject();
        Assert.Equal(venue.Symbols.Order(), json.Select(m => m.Key).Order());
        var market = json["BTC/USDT"]!;
        Assert.Equal(("BTC", "USDT", "spot"), ((string)market["base"]!, (string)market["quote"]!, (string)market["type"]!));
        var table = (await venues.Run("markets", id)).Good().Table;
        Assert.Equal(["symbol", "id", "type", "active", "maker", "taker"], table[0][..6]);
        Assert.Equal(venue.Symbols.Count, table.Count - 1);
        var one = (await venues.Run("markets", id, "BTC/USDT")).Good().Table;
        Assert.Equal((string)market["id"]!, Assert.Single(one.Skip(1))[1]);
        Assert.Equal("none\n", (await venues.Run("markets", id, "--type", "option")).Good().Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Ticker_and_tickers(string id)
    {
        var json = (await venues.Run("ticker", id, "BTC/USDT", "--json")).Good().Json;
        var book = venues.Host[id].Engine.Snapshot("BTC/USDT");
        Assert.Equal("BTC/USDT", (string)json["symbol"]!);
        Assert.Equal((book.Bids[0].Price, book.Asks[0].Price), ((decimal)json["bid"]!, (decimal)json["ask"]!));
        var table = (await venues.Run("ticker", id, "BTC/USDT")).Good();
        Assert.Equal((Plain(json["last"]), Plain(json["bid"])), (table.Named("last"), table.Named("bid")));
        if (id == "coinbasepro") return;                            // has no tickers of several markets that the venue speaks
        var all = (await venues.Run("tickers", id, "--json")).Good().Json.AsObject();
        Assert.Contains("ETH/USDT", all.Select(t => t.Key));
        var some = (await venues.Run("tickers", id, "ETH/USDT", "BTC/USDT")).Good().Table;
        Assert.Equal(["BTC/USDT", "ETH/USDT", "symbol"], some.Select(l => l[0]).Order(StringComparer.Ordinal));
        Assert.Equal(Plain(all["ETH/USDT"]!["last"]), some.Single(l => l[0] == "ETH/USDT")[1]);
    }

    [Fact]
    public async Task What_the_exchange_itself_said_stands_beside_as_info()
    {
        var ticker = (await venues.Run("ticker", "kraken", "BTC/USDT", "--json", "--raw")).Good().Json;
        Assert.Equal((decimal)ticker["bid"]!, decimal.Parse((string)ticker["info"]!["b"]![0]!, CultureInfo.InvariantCulture));
        Assert.Null((await venues.Run("ticker", "kraken", "BTC/USDT", "--json")).Good().Json["info"]);
        var market = (await venues.Run("markets", "kraken", "BTC/USDT", "--json", "--raw")).Good().Json["BTC/USDT"]!;
        Assert.Equal("online", (string)market["info"]!["status"]!);
        Assert.NotNull(market["maker"]);
        Assert.All((await venues.Run("balance", "kraken", "--json", "--raw")).Good().Json["info"]!["result"]!.AsObject(), b => Assert.NotNull(b.Value!["balance"]));
        (await venues.Run("ticker", "kraken", "BTC/USDT", "--raw")).Bad(ExitCode.Usage, "--json");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Order_book(string id)
    {
        var json = (await venues.Run("book", id, "BTC/USDT", "--json")).Good().Json;
        var book = venues.Host[id].Engine.Snapshot("BTC/USDT");
        Assert.Equal((book.Bids[0].Price, book.Bids[0].Amount), ((decimal)json["bids"]![0]![0]!, (decimal)json["bids"]![0]![1]!));
        var table = (await venues.Run("book", id, "BTC/USDT")).Good().Table;
        Assert.Equal(["amount", "bid", "ask", "amount"], table[0]);
        Assert.Equal([Plain(json["bids"]![0]![1]), Plain(json["bids"]![0]![0]), Plain(json["asks"]![0]![0]), Plain(json["asks"]![0]![1])], table[1]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Trades_and_candles(string id)
    {
        var trades = (await venues.Run("trades", id, "BTC/USDT", "--limit", "3", "--json")).Good().Json.AsArray();
        Assert.InRange(trades.Count, 1, 3);
        var table = (await venues.Run("trades", id, "BTC/USDT", "--limit", "3")).Good().Table;
        Assert.Equal(["id", "time (UTC)", "side", "price", "amount", "cost"], table[0]);
        Assert.Equal(Plain(trades[^1]!["price"]), table[^1][3]);

        var timeframe = id is "coinbasepro" ? "1h" : "5m";
        var candles = (await venues.Run("candles", id, "BTC/USDT", "--timeframe", timeframe, "--limit", "2", "--json")).Good().Json.AsArray();
        Assert.InRange(candles.Count, 1, 2);
        var rows = (await venues.Run("candles", id, "BTC/USDT", "-t", timeframe, "--limit", "2")).Good().Table;
        Assert.Equal(["time (UTC)", "open", "high", "low", "close", "volume"], rows[0]);
        var opened = DateTimeOffset.FromUnixTimeMilliseconds((long)candles[^1]![0]!);
        Assert.Equal([opened.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Plain(candles[^1]![1])], rows[^1][..2]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Currencies_time_and_status(string id)
    {
        var json = (await venues.Run("currencies", id, "--json")).Good().Json.AsObject();
        Assert.Contains("BTC", json.Select(c => c.Key));
        Assert.Equal(["code", "id", "name"], (await venues.Run("currencies", id)).Good().Table[0][..3]);
        if (id != "bitstamp")
        {
            var time = (long)(await venues.Run("time", id, "--json")).Good().Json;
            Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(time), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        }
        if (id != "kraken") return;
        Assert.Equal("ok", (await venues.Run("status", id)).Good().Named("status"));
        Assert.Equal("ok", (string)(await venues.Run("status", id, "--json")).Good().Json["status"]!);
    }

    [Fact]
    public async Task Endpoints_by_their_words_and_by_ccxt_s_name()
    {
        var words = (await venues.Run("call", "kraken", "public", "GET", "Depth", "pair=XBTUSDT", "count=2")).Good();
        Assert.Equal(2, words.Json["result"]!["XBTUSDT"]!["bids"]!.AsArray().Count);
        Assert.Contains('\n', words.Out.TrimEnd());
        var name = (await venues.Run("call", "kraken", "publicGetDepth", "pair=XBTUSDT", "count:=2", "--json")).Good();
        Assert.Equal(2, name.Json["result"]!["XBTUSDT"]!["asks"]!.AsArray().Count);
        Assert.DoesNotContain('\n', name.Out.TrimEnd());
        (await venues.Run("call", "kraken", "public", "GET", "Dpeth")).Bad(64, "did you mean public GET Depth?", "ccxt describe kraken --endpoints");
        (await venues.Run("call", "kraken", "publicGetDepht", "pair=X")).Bad(64, "did you mean publicGetDepth?");
    }

    [Fact]
    public async Task A_url_points_an_exchange_at_a_venue()
    {
        var url = venues.Host["kraken"].BaseUrl.GetLeftPart(UriPartial.Authority);
        var none = new Dictionary<string, string>();
        Assert.Equal("BTC/USDT", (await venues.Run(none, "ticker", "kraken", "BTC/USDT", "--url", url)).Good().Named("symbol"));
        Assert.Equal("BTC/USDT", (await venues.Run(none, "ticker", "kraken", "BTC/USDT", "--url", $"public={url}/0/public")).Good().Named("symbol"));
        (await venues.Run("ticker", "kraken", "BTC/USDT", "--url", $"pubic={url}")).Bad(64, "did you mean public?");
        (await venues.Run("ticker", "kraken", "BTC/USDT", "--url", "not-a-url")).Bad(64, "no http or https URL");
        (await venues.Run("ticker", "kraken", "BTC/USDT", "--sandbox")).Bad(78, "ccxt.exchanges.kraken.sandbox", "no test network");
    }

    [Fact]
    public async Task Verbose_tells_the_requests_and_nothing_secret()
    {
        var ran = (await venues.Run("balance", "binance", "--verbose")).Good();
        Assert.Contains("> GET http://127.0.0.1", ran.Error, StringComparison.Ordinal);
        Assert.Contains("< 200 GET /account", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("signature", ran.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(venues.Host["binance"].Credentials.ApiKey, ran.Error, StringComparison.Ordinal);
    }

    private static string Plain(JsonNode? number) => Numbers.Plain((decimal)number!);
}
