namespace Ccxt.Venues;

/// <summary>
/// Moves the prices and, on every venue, a market maker who quotes around them and traders who take from him. Each <see cref="Step"/>
/// depends on the seed and on the steps before it, never on the clock: as many steps, the same books.
/// </summary>
public sealed class Market
{
    private readonly PriceProcess _process;
    private readonly List<Crowd> _crowds = [];
    private readonly Lock _stepping = new();

    public Market(int seed, IEnumerable<MatchingEngine> venues)
    {
        _process = new PriceProcess(seed);
        foreach (var venue in venues) _crowds.Add(new Crowd(venue, new VenuePrices(_process, seed, venue.Profile.Id)));
    }

    public long Steps { get; private set; }

    public void Step()
    {
        lock (_stepping)
        {
            _process.Step();
            foreach (var crowd in _crowds) crowd.Step();
            Steps++;
        }
    }
}

/// <summary>The simulated participants of one venue.</summary>
internal sealed class Crowd
{
    private const int Levels = 12;
    private const decimal Plenty = 1_000_000_000m;

    private readonly MatchingEngine _engine;
    private readonly VenuePrices _prices;
    private readonly Account _maker;
    private readonly Account _taker;
    private readonly decimal _halfSpread;

    public Crowd(MatchingEngine engine, VenuePrices prices)
    {
        _engine = engine;
        _prices = prices;
        _halfSpread = 0.0001m + 0.00005m * prices.Dice.Below(5);
        _maker = engine.Open("market maker", makerFee: 0, takerFee: 0, keepsHistory: false);
        _taker = engine.Open("other traders", makerFee: 0, takerFee: 0, keepsHistory: false);
        foreach (var asset in engine.Profile.Assets)
        {
            engine.Deposit(_maker, asset.Code, Plenty);
            engine.Deposit(_taker, asset.Code, Plenty);
        }
    }

    /// <summary>All of a venue's changes in one go: nobody sees a book half quoted.</summary>
    public void Step()
    {
        lock (_engine.Gate)
        {
            _prices.Step();
            foreach (var listing in _engine.Profile.Listings)
            {
                if (listing.Halted) continue;
                Quote(listing);
                Take(listing);
            }
        }
    }

    private void Quote(Listing listing)
    {
        var mid = _prices.Mid(listing);
        var bids = Ladder(listing, mid, Side.Buy);
        var asks = Ladder(listing, mid, Side.Sell);

        // First away with what no longer fits: old quotes must not meet new ones.
        foreach (var order in _engine.OpenOrders(_maker))
        {
            if (order.Listing != listing) continue;
            var wanted = order.Side == Side.Buy ? bids : asks;
            if (!wanted.Remove(order.Price!.Value)) _engine.Cancel(order);
        }
        foreach (var (price, amount) in bids.Concat(asks))
        {
            var side = price < mid ? Side.Buy : Side.Sell;
            _engine.Place(_maker, new NewOrder(listing.Symbol, side, OrderKind.Limit) { Price = price, Amount = amount });
        }
    }

    /// <summary>Prices and amounts of one side. The dice roll the same number of times whatever comes out.</summary>
    private SortedDictionary<decimal, decimal> Ladder(Listing listing, decimal mid, Side side)
    {
        var ladder = new SortedDictionary<decimal, decimal>();
        var distance = _halfSpread;
        for (var level = 0; level < Levels; level++)
        {
            var worth = 500m * (1 + _prices.Dice.Below(40)) * (1 + level);
            var price = side == Side.Buy
                ? Money.DownTo(mid * (1 - distance), listing.PriceTick)
                : Money.UpTo(mid * (1 + distance), listing.PriceTick);
            if (price == mid) price += side == Side.Buy ? -listing.PriceTick : listing.PriceTick;
            distance += 0.0002m + 0.00001m * _prices.Dice.Below(20);
            ladder.TryAdd(price, Amount(listing, worth));
        }
        return ladder;
    }

    private void Take(Listing listing)
    {
        var trades = _prices.Dice.Chance(3);
        var side = _prices.Dice.Chance(2) ? Side.Buy : Side.Sell;
        var worth = 20m * (1 + _prices.Dice.Below(60));
        if (trades) _engine.Place(_taker, new NewOrder(listing.Symbol, side, OrderKind.Market) { Amount = Amount(listing, worth) });
    }

    private decimal Amount(Listing listing, decimal dollars)
    {
        var least = Math.Max(listing.MinAmount, 2 * listing.MinCost / _prices.Mid(listing));
        return Money.UpTo(Math.Max(dollars / _prices.Dollars(listing.Base), least), listing.AmountStep);
    }
}
