using System.Globalization;
using System.Text.Json.Nodes;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine.Tests.CommandLine;

/// <summary>What the program knows without asking: exchanges, descriptions, explanations.</summary>
public sealed class AboutTests(CliVenues venues) : IClassFixture<CliVenues>
{
    public static TheoryData<string> Ids => [.. Catalogue.Ids];

    [Fact]
    public async Task Exchanges()
    {
        var json = (await venues.Run("exchanges", "--json")).Good().Json.AsArray();
        Assert.Equal(Catalogue.Ids, json.Select(e => (string)e!["id"]!));
        var kraken = json.Single(e => (string)e!["id"]! == "kraken")!;
        Assert.Equal(("Kraken", "live", true, "emulated"), ((string)kraken["name"]!, (string)kraken["status"]!, (bool)kraken["has"]!["createOrder"]!, (string)kraken["has"]!["fetchL2OrderBook"]!));
        Assert.Null(kraken["has"]!["fetchFundingRate"]);
        var table = (await venues.Run("exchanges")).Good().Table;
        Assert.Equal(Catalogue.Ids, table.Skip(1).Select(l => l[0]));
        Assert.Equal(["id", "name", "status", "capabilities", "emulated", "endpoints", "countries"], table[0]);
        Assert.Equal(Catalogue.Create("kraken").Facts.Endpoints.All.Count.ToString(CultureInfo.InvariantCulture), table.Single(l => l[0] == "kraken")[5]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Describe(string id)
    {
        var facts = Catalogue.Create(id).Facts;
        var none = new Dictionary<string, string>();
        var json = (await venues.Run(none, "describe", id, "--json", "--endpoints")).Good().Json;
        Assert.Equal((id, facts.Endpoints.All.Count, facts.Endpoints.All.Count), ((string)json["id"]!, (int)json["endpoints"]!, json["api"]!.AsArray().Count));
        Assert.Equal(facts.RequiredCredentials, json["requiredCredentials"]!.AsObject().Select(c => c.Key));
        var text = (await venues.Run(none, "describe", id)).Good();
        Assert.Equal(facts.Name, text.Named("name"));
        Assert.All(Catalogue.Create(id).Capabilities, name => Assert.Contains(name, text.Out, StringComparison.Ordinal));
        Assert.Equal(facts.Endpoints.All.Count, (await venues.Run(none, "describe", id, "--endpoints")).Good().Table.Count - 1);
    }

    [Fact]
    public async Task Explaining_shows_what_would_be_sent_and_sends_nothing()
    {
        var markets = venues.File("markets.json", (await venues.Run("markets", "kraken", "--json")).Good().Out);
        var arrived = venues.Host["kraken"].RequestLog.Count;
        var ran = (await venues.Run("explain", "kraken", "createOrder", "BTC/USDT", "limit", "buy", "0.123456789", "20000.04", "postOnly=true", "--markets", markets, "--at", "2026-01-01")).Good();
        var lines = ran.Out.Split('\n');
        Assert.Equal("# 1. private POST AddOrder (signed, a write, costs 0)", lines[0]);
        Assert.StartsWith("POST http://127.0.0.1", lines[1], StringComparison.Ordinal);
        Assert.Contains("API-Key: INVENTED-KEY", lines);
        Assert.Contains(lines, l => l.StartsWith("API-Sign: ", StringComparison.Ordinal));
        Assert.Contains("nonce=1767225600000&pair=XBTUSDT&type=buy&ordertype=limit&volume=0.12345678&price=20000&oflags=post", lines);
        Assert.DoesNotContain(venues.Host["kraken"].Credentials.ApiKey, ran.Out, StringComparison.Ordinal);
        Assert.Contains("--reply", ran.Error, StringComparison.Ordinal);
        var again = (await venues.Run("explain", "kraken", "order", "BTC/USDT", "limit", "buy", "0.123456789", "20000.04", "postOnly=true", "--markets", markets, "--at", "2026-01-01")).Good();
        Assert.Equal(ran.Out, again.Out);
        Assert.Equal(arrived, venues.Host["kraken"].RequestLog.Count);
    }

    [Fact]
    public async Task Explaining_goes_on_with_replies_and_shows_the_answer()
    {
        var reply = venues.File("reply.json", """{"error":[],"result":{"descr":{"order":"buy 0.1 XBTUSDT @ limit 20000"},"txid":["OUF4EM-FRGI2-MQMWZD"]}}""");
        var json = (await venues.Run("explain", "kraken", "createOrder", "BTC/USDT", "limit", "buy", "0.1", "20000", "--reply", reply, "--json")).Good().Json;
        Assert.Equal(("POST", true, true), ((string)json["requests"]![0]!["method"]!, (bool)json["requests"]![0]!["signed"]!, (bool)json["complete"]!));
        Assert.Equal("OUF4EM-FRGI2-MQMWZD", (string)json["answer"]!["id"]!);

        var refusal = venues.File("refusal.json", """{"error":["EOrder:Insufficient funds"]}""");
        var refused = await venues.Run("explain", "kraken", "createOrder", "BTC/USDT", "limit", "buy", "0.1", "20000", "--reply", refusal);
        Assert.Equal(1, refused.Code);
        Assert.Contains("InsufficientFunds", refused.Error, StringComparison.Ordinal);
        var busy = await venues.Run("explain", "kraken", "createOrder", "BTC/USDT", "limit", "buy", "0.1", "20000", "--reply", $"503:{refusal}.gone");
        Assert.Equal(64, busy.Code);
    }

    [Fact]
    public async Task Explaining_online_sends_public_reads_only()
    {
        var log = venues.Host["bitstamp"].RequestLog;
        var before = log.Count;
        var ran = (await venues.Run("explain", "bitstamp", "createOrder", "BTC/USD", "limit", "buy", "0.1", "20000", "--online")).Good();
        Assert.Contains("/api/v2/buy/btcusd/", ran.Out, StringComparison.Ordinal);
        Assert.True(log.Count > before);
        Assert.All(log.Entries.Skip((int)before), e => Assert.Equal("GET", e.Verb));
        Assert.Empty(venues.Host["bitstamp"].Engine.OpenOrders(venues.Host["bitstamp"].Demo));
        var ticker = (await venues.Run("explain", "bitstamp", "ticker", "BTC/USD", "--online", "--json")).Good().Json;
        Assert.Equal("BTC/USD", (string)ticker["answer"]!["symbol"]!);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Whatever_an_exchange_can_do_can_be_explained(string id)
    {
        var exchange = Catalogue.Create(id);
        foreach (var name in exchange.Capabilities.Concat(exchange.EmulatedCapabilities).Order(StringComparer.Ordinal))
        {
            if (name == "createOrders") continue;                   // has no words of its own
            string[] words = OperationWords.Usage(name).Split(' ')[1..] switch
            {
                var slots => [.. slots.TakeWhile(s => !s.StartsWith('[') || s is "[symbol]" or "[price]" or "[currency]" or "[id]").Select(s => s.Trim('[', ']') switch
                {
                    "symbol" => "BTC/USDT", "type" => "limit", "side" => "buy", "amount" or "price" or "leverage" => "1", "currency" => "BTC", "ids" or "id" => "123",
                    "timeout" => "60s", "marginMode" => "cross", "order" => "x", var other => other,
                })],
            };
            var ran = await venues.Run(new Dictionary<string, string>(), ["explain", id, name, .. words, "--json"]);
            Assert.True(ran.Code is 0 or 1 or 2 or 64, $"{id} {name}: {ran.Code} {ran.Error}");
            if (ran.Code == 0) Assert.NotNull(ran.Json["requests"]);
            else Assert.StartsWith("{", ran.Error.StartsWith("ccxt: ", StringComparison.Ordinal) ? "{" : ran.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("did you mean createOrder?", "explain", "kraken", "createOrdr")]
    [InlineData("createOrder symbol type side amount [price]", "explain", "kraken", "createOrder", "BTC/USDT")]
    [InlineData("buy or sell", "explain", "kraken", "createOrder", "BTC/USDT", "limit", "hold", "1")]
    [InlineData("a number", "explain", "kraken", "createOrder", "BTC/USDT", "limit", "buy", "0,5")]
    [InlineData("takes no 7", "explain", "kraken", "fetchTicker", "BTC/USDT", "7")]
    [InlineData("unified symbol", "explain", "kraken", "fetchTicker", "XBTUSDT")]
    [InlineData("--markets", "explain", "kraken", "fetchTicker", "BTC/USDT", "--markets", "nowhere.json")]
    public async Task An_explanation_asked_for_wrongly(string word, params string[] args) => (await venues.Run(args)).Bad(64, word);

    [Fact]
    public void Words_become_operations()
    {
        Assert.Equal(new FetchOHLCV("BTC/USD", "1h", DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000), 5), OperationWords.Read("candles", ["BTC/USD", "1h", "1700000000000", "5"]));
        Assert.Equal(new FetchTrades("BTC/USD", null, 5) { Extra = Params.Of("own", "1") }, OperationWords.Read("fetchTrades", ["BTC/USD", "-", "5", "own=1"]));
        Assert.Equal(new FetchTickers(["A/B", "C/D"]), OperationWords.Read("tickers", ["A/B", "C/D"]));
        var order = new CreateOrder("BTC/USD", OrderType.Limit, Side.Sell, 0.5m, 7m) { ClientOrderId = "x", PostOnly = true, TriggerPrice = 6.5m, TimeInForce = TimeInForce.FillOrKill, Extra = Params.Of("leverage", (Param)(decimal?)3m!) };
        Assert.Equal(order, OperationWords.Read("createOrder", ["BTC/USD", "limit", "sell", "0.5", "7", "clientOrderId=x", "postOnly=true", "triggerPrice=6.5", "timeInForce=FOK", "leverage:=3"]));
        Assert.Equal(new EditOrder("id", new CreateOrder("BTC/USD", OrderType.Limit, Side.Buy, 1m, 2m)), OperationWords.Read("editOrder", ["id", "BTC/USD", "limit", "buy", "1", "2"]));
        Assert.Equal(new CancelAllOrdersAfter(TimeSpan.FromSeconds(60)), OperationWords.Read("cancelAllOrdersAfter", ["60s"]));
    }

    [Theory]
    [InlineData("0.5", true)]
    [InlineData("1e-8", true)]
    [InlineData("0,5", false)]
    [InlineData("1,000", false)]
    [InlineData("5 ", false)]
    [InlineData("(5)", false)]
    [InlineData("", false)]
    public void A_number_is_read_in_one_way_only(string word, bool good) => Assert.Equal(good, Words.TryDecimal(word, out _));

    [Theory]
    [InlineData("2026-11-24", "2026-11-24T00:00:00Z")]
    [InlineData("2026-11-24T12:00", "2026-11-24T12:00:00Z")]
    [InlineData("2026-11-24T12:00+02:00", "2026-11-24T10:00:00Z")]
    [InlineData("1700000000000", "2023-11-14T22:13:20Z")]
    [InlineData("90m", "2026-01-01T10:30:00Z")]
    [InlineData("7d", "2025-12-25T12:00:00Z")]
    [InlineData("1700000000", null)]                                // seconds? milliseconds of 1970? neither is taken for the other
    [InlineData("yesterday", null)]
    public void A_time_is_read_in_one_way_only(string word, string? time)
    {
        var read = Words.TryTime(word, DateTimeOffset.Parse("2026-01-01T12:00:00Z", CultureInfo.InvariantCulture), out var found);
        Assert.Equal<DateTimeOffset?>(time is null ? null : DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), read ? found : null);
    }

    [Fact]
    public async Task Every_command_has_help_and_every_operation_among_them_can_be_explained()
    {
        var help = (await venues.Run("--help")).Good().Out;
        var commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(l => l.Trim().Split(' ')[0]).Where(w => w.Length > 0 && char.IsLower(w[0]) && w != "ccxt").ToList();
        Assert.True(commands.Count > 30, help);
        foreach (var command in commands)
        {
            Assert.StartsWith("Description:", (await venues.Run(command, "--help")).Good().Out, StringComparison.Ordinal);
            if (command is "exchanges" or "describe" or "explain") continue;
            var asked = await venues.Run("explain", "kraken", command);
            Assert.DoesNotContain("no operation", asked.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task On_a_screen_tables_have_frames_and_colours_unless_nobody_wants_them()
    {
        var colours = await OnScreen(true, "book", "kraken", "BTC/USDT", "--limit", "1", "--config", venues.Config);
        Assert.Contains('╭', colours);
        Assert.Contains("\u001b[", colours, StringComparison.Ordinal);
        var plain = await OnScreen(false, "book", "kraken", "BTC/USDT", "--limit", "1", "--config", venues.Config);
        Assert.Contains('╭', plain);
        Assert.DoesNotContain('\u001b', plain);
        var narrow = await OnScreen(true, 30, "book", "kraken", "BTC/USDT", "--limit", "1", "--config", venues.Config);
        Assert.DoesNotContain('╭', narrow);
        Assert.Equal((await venues.Run("book", "kraken", "BTC/USDT", "--limit", "1")).Out, narrow);
        Assert.DoesNotContain('\u001b', (await venues.Run("book", "kraken", "BTC/USDT")).Good().Out);
    }

    [Fact]
    public async Task Numbers_and_times_print_alike_in_every_culture()
    {
        var expected = (await venues.Run("markets", "kraken")).Good().Out;
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "−");
            culture.DateTimeFormat.DateSeparator = ".";
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, (await venues.Run("markets", "kraken")).Good().Out);
            Assert.Contains("volume=0.1&price=20000.5", (await venues.Run("explain", "kraken", "createOrder", "BTC/USDT", "limit", "buy", "0.1", "20000.5")).Good().Out, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.DoesNotContain("E-", expected, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("0.00000001", expected, StringComparison.Ordinal);
    }

    private static Task<string> OnScreen(bool colours, params string[] args) => OnScreen(colours, 80, args);

    private static async Task<string> OnScreen(bool colours, int width, params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var code = await Cli.RunAsync(args, new Terminal { Out = output, Error = error, IsScreen = true, HasColors = colours, Width = width });
        Assert.True(code == 0, error.ToString());
        return output.ToString();
    }
}
