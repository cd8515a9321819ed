using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>One endpoint of an exchange's API: scope, verb and path as CCXT names them, and what a call costs.</summary>
public sealed partial record Endpoint(string Scope, string Verb, string Path)
{
    /// <summary>Cost in the server's units, from every bucket that its scope draws on.</summary>
    public decimal Cost { get; init; } = 1;

    /// <summary>Costs from named buckets, where they differ from <see cref="Cost"/>.</summary>
    public ValueMap<decimal> Buckets { get; init; } = ValueMap<decimal>.Empty;

    /// <summary>Costs that depend on the limit asked for: up to this limit, this cost; in rising order.</summary>
    public ValueList<KeyValuePair<int, decimal>> ByLimit { get; init; } = [];

    /// <summary>The cost when no symbol is given.</summary>
    public decimal? WithoutSymbol { get; init; }

    /// <summary>Only reads are ever repeated. Everything but a GET is a write unless the facts say <c>read</c>; a GET that acts says <c>write</c>.</summary>
    public bool IsWrite { get; init; }

    public bool IsSigned { get; init; }

    /// <summary>For people, logs and <see cref="CallEndpoint"/>.</summary>
    public string Name => $"{Scope} {Verb} {Path}";

    /// <summary>CCXT's name of the implicit method: private POST AddOrder → privatePostAddOrder.</summary>
    public string ImplicitName
    {
        get
        {
            var name = new StringBuilder();
            foreach (var part in Scope.Split('.')) name.Append(name.Length == 0 ? part : Capital(part));
            name.Append(Capital(Verb.ToLowerInvariant()));
            foreach (var part in Separators().Split(Path)) name.Append(Capital(part));
            return name.ToString();
        }
    }

    /// <summary>The names in braces in the path.</summary>
    public IEnumerable<string> PathParameters => Braces().Matches(Path).Select(m => m.Groups[1].Value);

    public decimal CostOf(Params values)
    {
        if (WithoutSymbol is { } all && !values.Has("symbol") && !values.Has("symbols")) return all;
        if (ByLimit.Count > 0 && values["limit"] is { } limit && decimal.TryParse(limit.ToString(), out var asked))
            foreach (var (upTo, cost) in ByLimit)
                if (asked <= upTo) return cost;
        return Cost;
    }

    /// <summary>Puts values into the braces of the path; what is left is to be sent otherwise.</summary>
    /// <exception cref="Errors.ArgumentsRequired">A value is missing.</exception>
    public (string Path, Params Unused) Fill(Params values)
    {
        if (!Path.Contains('{', StringComparison.Ordinal)) return (Path, values);
        var filled = Braces().Replace(Path, match => values[match.Groups[1].Value] is { } value
            ? Encode.Segment(value.ToString())
            : throw new ExchangeError(ErrorClass.ArgumentsRequired, $"the path needs the parameter {match.Groups[1].Value}") { Endpoint = Name }.ToException());
        return (filled, values.Without(PathParameters.ToArray()));
    }

    private static string Capital(string part) => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..];

    [GeneratedRegex("[^a-zA-Z0-9]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Braces();
}

/// <summary>All endpoints of an exchange, found by scope, verb and path or by CCXT's implicit name.</summary>
public sealed class EndpointTable
{
    private readonly FrozenDictionary<(string Scope, string Verb, string Path), Endpoint> byName;
    private readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, Endpoint>>> byVerb;
    private readonly Lazy<FrozenDictionary<string, Endpoint>> byImplicitName;

    public EndpointTable(IEnumerable<Endpoint> endpoints)
    {
        byName = endpoints.ToFrozenDictionary(e => (e.Scope, e.Verb, e.Path));
        byVerb = new(() => byName.Values.GroupBy(e => e.Verb).ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(e => $"{e.Scope}/{e.Path}")));
        byImplicitName = new(() => byName.Values.GroupBy(e => e.ImplicitName).ToFrozenDictionary(g => g.Key, g => g.First()));
    }

    public IReadOnlyCollection<Endpoint> All => byName.Values;

    /// <summary>Null where there is none.</summary>
    public Endpoint? Find(string scope, string verb, string path) => byName.GetValueOrDefault((scope, verb, path));

    /// <summary>Finds by verb and, as classes name them, by scope and path (<c>private/AddOrder</c>).</summary>
    public Endpoint? Find(string verb, string endpoint) => byVerb.Value.TryGetValue(verb, out var those) ? those.GetValueOrDefault(endpoint) : null;

    /// <summary>Finds <c>private POST AddOrder</c> or <c>privatePostAddOrder</c>.</summary>
    public Endpoint? Find(string name) => name.Split(' ', 3) is [var scope, var verb, var path]
        ? Find(scope, verb.ToUpperInvariant(), path)
        : byImplicitName.Value.GetValueOrDefault(name);
}
