using System.Collections.Frozen;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>The markets and currencies of an exchange, found by our names and by theirs.</summary>
public sealed class Markets
{
    private readonly Facts facts;
    private readonly Market[] spotFirst;

    /// <param name="markets">In the exchange's order; of two with one symbol the last wins.</param>
    /// <param name="currencies">As the exchange lists them; null: what follows from the markets.</param>
    public Markets(Facts facts, IEnumerable<Market> markets, ValueMap<Currency>? currencies)
    {
        this.facts = facts;
        spotFirst = markets.OrderBy(m => m.IsSpot ? 0 : 1).Select(WithFees).ToArray();
        All = spotFirst.ToValueMap(m => m.Symbol);
        Currencies = currencies is { Count: > 0 } ? currencies : FromMarkets(spotFirst);
    }

    /// <summary>By symbol.</summary>
    public ValueMap<Market> All { get; }

    /// <summary>By code.</summary>
    public ValueMap<Currency> Currencies { get; }

    /// <summary>The market a caller means by a symbol, where an option has a say in it; null, or an answer of null: the market of that symbol.</summary>
    public Func<Markets, string, Market?>? Meaning { get; init; }

    /// <summary>The market of a symbol, or of an exchange's own id.</summary>
    /// <exception cref="Errors.BadSymbol">There is none.</exception>
    public Market this[string symbol] => Meaning?.Invoke(this, symbol) ?? Find(symbol)
        ?? throw new ExchangeError(ErrorClass.BadSymbol,
            $"there is no market {symbol}; symbols look like {All.Keys.FirstOrDefault() ?? "BTC/USDT"}") { Exchange = facts.Id }.ToException();

    /// <summary>The market of a symbol, or of an exchange's own id; null where there is none.</summary>
    public Market? Find(string symbol) => All.TryGetValue(symbol, out var market) ? market : ById(symbol);

    /// <summary>The market of an exchange's own id, of the given type where several share the id.</summary>
    public Market? ById(string? id, MarketType type = MarketType.Spot) =>
        id is null || !MarketsById.TryGetValue(id, out var found) ? null : found.Length == 1 ? found[0] : found.FirstOrDefault(m => m.Type == type) ?? found[0];

    /// <summary>The common code of an exchange's currency id.</summary>
    public string Code(string id) => CodesById.TryGetValue(id, out var code) ? code : facts.CodeOf(id);

    /// <summary>The exchange's own name of a currency.</summary>
    /// <exception cref="Errors.ExchangeError">The exchange has no such currency.</exception>
    public string CurrencyId(string code) => Currencies.TryGetValue(code, out var currency)
        ? currency.Id
        : throw new ExchangeError(ErrorClass.ExchangeError,
            $"there is no currency {code}; codes look like {Currencies.Keys.FirstOrDefault() ?? "BTC"}") { Exchange = facts.Id }.ToException();

    /// <summary>
    /// The exchange's own name of a network on which a currency moves: from the option networks, or as the currency lists it; as it is said where neither knows it.
    /// </summary>
    public string NetworkId(string network, string? currency)
    {
        var preferred = currency is null ? network : NetworkNames.Of(network, currency);
        return Option(preferred) ?? Option(NetworkNames.Other(preferred)) ?? Listed()
            ?? (NetworkNames.Older(network) is { } today ? NetworkId(today, currency) : network);

        string? Option(string name) => facts.Options.FirstText($"networks.{name}");

        string? Listed() => (currency is null ? Currencies.Values : Currencies.TryGetValue(currency, out var one) ? [one] : [])
            .Select(c => c.Networks.TryGetValue(network, out var found) ? found.Id : null).FirstOrDefault(id => id is not null);
    }

    /// <summary>An amount of a currency, brought to the step of the currency or of one of its networks, without exponent.</summary>
    /// <exception cref="Errors.ExchangeError">The exchange has no such currency.</exception>
    public string CurrencyText(string code, decimal amount, string? network = null) => Numbers.Plain(CurrencyAmount(code, amount, network));

    /// <summary>The same as a number.</summary>
    /// <exception cref="Errors.ExchangeError">The exchange has no such currency.</exception>
    public decimal CurrencyAmount(string code, decimal amount, string? network = null)
    {
        CurrencyId(code);
        var currency = Currencies[code];
        var step = network is not null && currency.Networks.TryGetValue(network, out var found) ? found.Precision ?? currency.Precision : currency.Precision;
        return Steps.To(amount, step, facts.PrecisionMode, facts.CurrencyRounding);
    }

    // Made when first asked for: an exchange may build its markets in several steps. Whoever else makes them at that moment makes the same.
    private FrozenDictionary<string, Market[]> MarketsById => field ??= spotFirst.GroupBy(m => m.Id).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private FrozenDictionary<string, string> CodesById => field ??= Currencies.Values.GroupBy(c => c.Id).ToFrozenDictionary(g => g.Key, g => g.Last().Code);

    private Market WithFees(Market market) => IsWhole(market) ? market : market with
    {
        Maker = market.Maker ?? facts.Fees.Maker,
        Taker = market.Taker ?? facts.Fees.Taker,
        Percentage = market.Percentage ?? facts.Fees.Percentage,
        TierBased = market.TierBased ?? facts.Fees.TierBased,
        FeeSide = market.FeeSide ?? facts.Fees.Side,
        Precision = market.Precision with { Mode = facts.PrecisionMode, AmountMode = facts.AmountPrecisionMode, PricePlaces = facts.PricePlaces },
    };

    // Nothing that the facts could add.
    private bool IsWhole(Market market) => market.Precision.Mode == facts.PrecisionMode
        && (market.Maker ?? facts.Fees.Maker) == market.Maker && (market.Taker ?? facts.Fees.Taker) == market.Taker
        && (market.Percentage ?? facts.Fees.Percentage) == market.Percentage && (market.TierBased ?? facts.Fees.TierBased) == market.TierBased
        && (market.FeeSide ?? facts.Fees.Side) == market.FeeSide;

    // Where an exchange lists no currencies, the finest step that a market uses is the currency's.
    private ValueMap<Currency> FromMarkets(IEnumerable<Market> markets)
    {
        var otherwise = facts.PrecisionMode == PrecisionMode.TickSize ? 0.00000001m : 8;
        var found = new Dictionary<string, Currency>(StringComparer.Ordinal);
        foreach (var market in markets)
        {
            Add(market.Base, market.BaseId, market.Precision.Base ?? market.Precision.Amount);
            Add(market.Quote, market.QuoteId, market.Precision.Quote ?? market.Precision.Price);
        }
        return found.Values.OrderBy(c => c.Code, StringComparer.Ordinal).ToValueMap(c => c.Code);

        void Add(string code, string? id, decimal? step)
        {
            var precision = step ?? otherwise;
            if (found.TryGetValue(code, out var before) && !IsFiner(precision, before.Precision!.Value)) return;
            found[code] = new Currency(code) { Id = id ?? code, Precision = precision };
        }

        bool IsFiner(decimal a, decimal b) => facts.PrecisionMode == PrecisionMode.TickSize ? a < b : a > b;
    }
}
