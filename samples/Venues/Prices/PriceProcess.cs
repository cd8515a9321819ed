namespace Ccxt.Venues;

/// <summary>
/// A fair price per currency in US dollars, wandering at random. Venues follow it each in its own way (<see cref="VenuePrices"/>),
/// so one symbol costs nearly the same everywhere, and now and then does not.
/// </summary>
public sealed class PriceProcess
{
    private readonly Dice _dice;
    private readonly SortedDictionary<string, decimal> _fair = new(StringComparer.Ordinal)
    {
        ["BTC"] = 65_000m, ["ETH"] = 3_200m, ["SOL"] = 150m, ["ADA"] = 0.45m, ["LTC"] = 82m, ["XRP"] = 0.52m, ["DOGE"] = 0.125m,
        ["BNB"] = 580m, ["MATIC"] = 0.55m, ["USDT"] = 1m, ["EUR"] = 1.08m, ["USD"] = 1m,
    };

    private readonly string[] _currencies;

    public PriceProcess(int seed)
    {
        _dice = new Dice(Dice.Seed(seed, "fair"));
        _currencies = [.. _fair.Keys];
    }

    public IReadOnlyCollection<string> Currencies => _currencies;

    public decimal Fair(string currency) => _fair[currency];

    public void Step()
    {
        var whole = _dice.Bell();                       // the market moves as one, each currency a little on its own
        foreach (var currency in _currencies)
        {
            var move = Swing(currency) * (0.6m * whole + 0.8m * _dice.Bell());
            _fair[currency] = decimal.Round(_fair[currency] * (1 + move), 12);
        }
    }

    /// <summary>The most that a currency moves in a step.</summary>
    private static decimal Swing(string currency) => currency switch
    {
        "USD" => 0,
        "USDT" => 0.000005m,
        "EUR" => 0.00002m,
        "BTC" => 0.0006m,
        _ => 0.0009m,
    };
}

/// <summary>One venue's view of the fair prices: it lags, it has its own bias, and at times a currency is out of line and drifts back.</summary>
internal sealed class VenuePrices
{
    private const int SurpriseOneIn = 160;
    private const decimal Back = 0.965m;

    private readonly PriceProcess _process;
    private readonly Dice _dice;
    private readonly decimal _lag;
    private readonly Dictionary<string, View> _views;

    public VenuePrices(PriceProcess process, int seed, string venue)
    {
        _process = process;
        _dice = new Dice(Dice.Seed(seed, venue));
        _lag = 0.35m + 0.05m * _dice.Below(13);
        _views = process.Currencies.ToDictionary(x => x, x => new View { Price = process.Fair(x) }, StringComparer.Ordinal);
    }

    public Dice Dice => _dice;

    public void Step()
    {
        foreach (var currency in _process.Currencies)
        {
            var view = _views[currency];
            view.Price += _lag * (_process.Fair(currency) - view.Price);
            view.Offset *= Back;
            var noise = _dice.Bell();
            var surprise = _dice.Chance(SurpriseOneIn);
            var size = 0.004m + 0.00001m * _dice.Below(1300);
            var up = _dice.Chance(2);
            if (currency is "USD" or "USDT" or "EUR") continue;
            view.Offset += 0.00015m * noise;
            if (surprise) view.Offset += up ? size : -size;
        }
    }

    public decimal Mid(Listing listing) => Dollars(listing.Base) / Dollars(listing.Quote);

    public decimal Dollars(string currency) => _views[currency].Price * (1 + _views[currency].Offset);

    private sealed class View
    {
        public decimal Price { get; set; }
        public decimal Offset { get; set; }
    }
}
