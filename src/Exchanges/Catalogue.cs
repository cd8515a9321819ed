using System.Collections.Frozen;

namespace Ccxt.Exchanges;

/// <summary>All exchanges: an id's facts and the class that behaves like it.</summary>
public static class Catalogue
{
    // A family member without code of its own behaves like the head that its facts extend.
    private static readonly FrozenDictionary<string, Func<Facts, bool, Exchange>> Classes = new Dictionary<string, Func<Facts, bool, Exchange>>
    {
        ["bitfinex2"] = (facts, sandbox) => new Bitfinex(facts) { IsSandbox = sandbox },
        ["bitstamp"] = (facts, sandbox) => new Bitstamp(facts) { IsSandbox = sandbox },
        ["coinbase"] = (facts, sandbox) => new Coinbase(facts) { IsSandbox = sandbox },
        ["coinbasepro"] = (facts, sandbox) => new CoinbaseExchange(facts) { IsSandbox = sandbox },
        ["binance"] = (facts, sandbox) => new Binance(facts) { IsSandbox = sandbox },
        ["gateio"] = (facts, sandbox) => new Gate(facts) { IsSandbox = sandbox },
        ["huobipro"] = (facts, sandbox) => new Htx(facts) { IsSandbox = sandbox },
        ["kraken"] = (facts, sandbox) => new Kraken(facts) { IsSandbox = sandbox },
        ["luno"] = (facts, sandbox) => new Luno(facts) { IsSandbox = sandbox },
        ["whitebit"] = (facts, sandbox) => new WhiteBit(facts) { IsSandbox = sandbox },
    }.ToFrozenDictionary();

    // Today's names, where the list of exchanges has an older one.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["coinbaseexchange"] = "coinbasepro",
        ["gate"] = "gateio",
        ["htx"] = "huobipro",
    }.ToFrozenDictionary();

    public static IReadOnlyList<string> Ids => FactsLoader.Ids;

    /// <summary>The id of the list that a name means.</summary>
    public static string Resolve(string name) => Aliases.GetValueOrDefault(name, name);

    /// <summary>An exchange by id or by today's name.</summary>
    /// <param name="overrides">The user's own facts as HOCON; see <see cref="FactsLoader.Load"/>.</param>
    /// <exception cref="FactsException">There is no such exchange.</exception>
    public static Exchange Create(string name, string? overrides = null, bool sandbox = false)
    {
        var facts = FactsLoader.Load(Resolve(name), overrides);
        var build = Classes.GetValueOrDefault(facts.Id) ?? (facts.Extends is { } head ? Classes.GetValueOrDefault(head) : null)
            ?? throw new FactsException($"{facts.Id} has facts but no class, and extends none");
        return build(facts, sandbox);
    }
}
