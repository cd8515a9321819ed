using Microsoft.AspNetCore.Builder;

namespace Ccxt.Venues;

public sealed record VenueOptions
{
    public int Seed { get; init; } = 7;

    /// <summary>0: free ports. Else the venues take this port and the next ones in the order of <see cref="VenueHost.Venues"/>, then the control.</summary>
    public int Port { get; init; }

    /// <summary>Between steps of the market; null: it moves only when <see cref="Market.Step"/> is called.</summary>
    public TimeSpan? Interval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Steps made before the doors open, dated a minute apart, so that there are trades and candles to ask for.</summary>
    public int Warmup { get; init; } = 90;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>Four simulated exchanges with one market behind them.</summary>
public sealed class VenueHost : IAsyncDisposable
{
    private readonly WebApplication _control;
    private ITimer? _timer;

    private VenueHost(Market market, IReadOnlyList<Venue> venues, WebApplication control)
    {
        Market = market;
        Venues = venues;
        _control = control;
    }

    public Market Market { get; }

    /// <summary>binance, kraken, coinbasepro, bitstamp.</summary>
    public IReadOnlyList<Venue> Venues { get; }

    /// <summary>Faults, state and steps for other processes; see <see cref="Control"/>.</summary>
    public Uri ControlUrl { get; private set; } = new("http://127.0.0.1");

    public Venue this[string id] => Venues.Single(x => x.Id == id);

    public static async Task<VenueHost> StartAsync(VenueOptions options)
    {
        var time = new VenueTime(options.Time);
        var faces = Exchanges.All.Select(x => (Engine: new MatchingEngine(x.Profile, time), x.Api)).ToList();
        var market = new Market(options.Seed, faces.Select(x => x.Engine));
        for (var left = options.Warmup; left > 0; left--)
            time.At(options.Time.GetUtcNow() - TimeSpan.FromMinutes(left), market.Step);

        var venues = new List<Venue>();
        var control = Server.On(options.Port == 0 ? 0 : options.Port + faces.Count);
        var host = new VenueHost(market, venues, control);
        try
        {
            foreach (var (engine, api) in faces)
            {
                var port = options.Port == 0 ? 0 : options.Port + venues.Count;
                venues.Add(await Venue.StartAsync(engine, api(engine), Exchanges.OpenDemo(engine), time, port));
            }
            Control.Map(control, host);
            host.ControlUrl = await Server.StartAsync(control);
        }
        catch
        {
            await host.DisposeAsync();          // a port was taken: nothing stays behind
            throw;
        }
        if (options.Interval is { } interval) host._timer = options.Time.CreateTimer(_ => market.Step(), null, interval, interval);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null) await _timer.DisposeAsync();
        await _control.DisposeAsync();
        foreach (var venue in Venues) await venue.DisposeAsync();
    }
}

/// <summary>The venues' clock; it can be set back for a moment to make history.</summary>
internal sealed class VenueTime(TimeProvider real) : TimeProvider
{
    private DateTimeOffset? _pinned;

    public override DateTimeOffset GetUtcNow() => _pinned ?? real.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>Only before anybody listens.</summary>
    public void At(DateTimeOffset moment, Action action)
    {
        _pinned = moment;
        action();
        _pinned = null;
    }
}
