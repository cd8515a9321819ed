using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Venues;

public class FaultTests
{
    private static readonly Dictionary<string, (string Path, string Refusal)> s_probes = new()
    {
        ["binance"] = ("/api/v3/ticker/price?symbol=BTCUSDT", "\"code\":-1003"),
        ["kraken"] = ("/0/public/Ticker?pair=XBTUSDT", "EGeneral:Too many requests"),
        ["coinbasepro"] = ("/products/BTC-USDT/ticker", "Public rate limit exceeded"),
        ["bitstamp"] = ("/api/v2/ticker/btcusdt/", "exceeded rate limit"),
    };

    public static TheoryData<string> Ids => new(s_probes.Keys);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_venue_that_is_asked_too_much_says_for_how_long_and_keeps_to_it(string id)
    {
        await using var wire = await Wire.Open();
        var venue = wire.Host[id];
        venue.Faults.TooManyRequests(TimeSpan.FromSeconds(5));

        var first = await Probe(wire, venue);
        wire.Clock.Advance(TimeSpan.FromSeconds(3.5));
        var second = await Probe(wire, venue);
        wire.Clock.Advance(TimeSpan.FromSeconds(1.5));
        var third = await Probe(wire, venue);

        Assert.Equal([(429, "5"), (429, "2")], new[] { first, second }.Select(x => (x.Status, x.Header("Retry-After"))));
        Assert.Contains(s_probes[id].Refusal, first.Body, StringComparison.Ordinal);
        Assert.Equal(200, third.Status);
        Assert.Equal([429, 429, 200], venue.RequestLog.Entries.Select(x => x.Status));
        Assert.All(wire.Host.Venues.Where(x => x != venue), x => Assert.Equal(0, x.RequestLog.Count));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Errors_and_cut_connections_last_until_cleared_and_leave_the_others_alone(string id)
    {
        await using var wire = await Wire.Open();
        var venue = wire.Host[id];
        venue.Faults.ServerError = 503;
        Assert.Equal(503, (await Probe(wire, venue)).Status);
        venue.Faults.Clear();
        venue.Faults.DropConnections = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => Probe(wire, venue));
        foreach (var other in wire.Host.Venues.Where(x => x != venue)) Assert.Equal(200, (await Probe(wire, other)).Status);
        venue.Faults.Clear();
        Assert.Equal(200, (await Probe(wire, venue)).Status);
        Assert.Equal([503, 0, 200], venue.RequestLog.Entries.Select(x => x.Status).Distinct());
    }

    [Fact]
    public async Task A_slow_venue_answers_when_its_time_has_come()
    {
        await using var wire = await Wire.Open();
        wire.Kraken.Faults.Latency = TimeSpan.FromSeconds(2);
        var waits = wire.Clock.NextTimer();
        var answer = Probe(wire, wire.Kraken);
        await waits;
        wire.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(0, wire.Kraken.RequestLog.Count);
        wire.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(200, (await answer).Status);
    }

    [Fact]
    public async Task Faults_and_steps_are_at_hand_for_other_processes()
    {
        await using var wire = await Wire.Open();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = wire.Host.ControlUrl };
        async Task<int> Post(string target) => (int)(await http.PostAsync(new Uri(target, UriKind.Relative), null)).StatusCode;

        Assert.Equal(200, await Post("/_venue/fault?venue=kraken&kind=429&seconds=7"));
        Assert.Equal((429, "7"), await Probe(wire, wire.Kraken) is var refused ? (refused.Status, refused.Header("Retry-After")) : default);
        Assert.Equal(200, await Post("/_venue/fault?venue=kraken&kind=clear"));
        Assert.Equal(200, (await Probe(wire, wire.Kraken)).Status);
        Assert.Equal((404, 400), (await Post("/_venue/fault?venue=mtgox&kind=429"), await Post("/_venue/fault?venue=kraken&kind=flood")));
        var steps = wire.Host.Market.Steps;
        await Post("/_venue/step?count=3");
        Assert.Equal(steps + 3, wire.Host.Market.Steps);
        Assert.Contains("\"Total\":5", await http.GetStringAsync(new Uri("/_venue/state?venue=bitstamp", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_loopback_is_listened_on()
    {
        await using var wire = await Wire.Open();
        Assert.All(wire.Host.Venues.Select(x => x.BaseUrl).Append(wire.Host.ControlUrl), x => Assert.Equal("127.0.0.1", x.Host));
        Assert.Equal(5, wire.Host.Venues.Select(x => x.BaseUrl.Port).Append(wire.Host.ControlUrl.Port).Distinct().Count());
    }

    [Fact]
    public async Task A_start_on_a_taken_port_fails_and_leaves_nothing_behind()
    {
        await using var wire = await Wire.Open();
        var taken = wire.Bitstamp.BaseUrl.Port;
        await Assert.ThrowsAsync<IOException>(() => VenueHost.StartAsync(new VenueOptions { Port = taken, Interval = null, Warmup = 0 }));
        Assert.Equal(200, (await Probe(wire, wire.Bitstamp)).Status);
    }

    [Fact]
    public void Order_numbers_survive_the_exchanges_dress() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).Select(x => x * 97L).ToArbitrary(), number =>
        {
            Assert.Equal(number, Venues.Ids.FromKraken('O', Venues.Ids.Kraken('O', number)));
            Assert.Equal(number, Venues.Ids.FromUuid(Venues.Ids.Uuid(number)));
            Assert.Null(Venues.Ids.FromKraken('T', Venues.Ids.Kraken('O', number)));
            Assert.Null(Venues.Ids.FromUuid(Venues.Ids.Uuid(number).Replace('4', '5')));
        }).QuickCheckThrowOnFailure();

    private static Task<Received> Probe(Wire wire, Venue venue) => wire.Get(venue, s_probes[venue.Id].Path);
}
