using System.Collections.Frozen;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

public enum ExchangeLife { Live, Closed }

/// <summary>What is known about an exchange before a line of code: hocon/exchanges/&lt;id&gt;.conf, checked and typed.</summary>
public sealed record Facts
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public ValueList<string> Countries { get; init; } = [];
    public ExchangeLife Status { get; init; }
    public string? Version { get; init; }
    /// <summary>The id whose facts these extend, and whose behaviour the exchange shares; null for a head of a family.</summary>
    public string? Extends { get; init; }
    public required UrlFacts Urls { get; init; }
    /// <summary>Names of the credentials that signed requests need, as in <see cref="Keys.Named"/>.</summary>
    public ValueList<string> RequiredCredentials { get; init; } = [];
    /// <summary>Scopes whose requests are signed.</summary>
    public required FrozenSet<string> Signed { get; init; }
    public ValueList<BucketFacts> Limits { get; init; } = [];
    public required EndpointTable Endpoints { get; init; }
    public FeeFacts Fees { get; init; } = new(null, null);
    /// <summary>CCXT's timeframe → the exchange's.</summary>
    public ValueMap<string> Timeframes { get; init; } = ValueMap<string>.Empty;
    /// <summary>The exchange's currency id → the common code.</summary>
    public required FrozenDictionary<string, string> Currencies { get; init; }
    public PrecisionMode PrecisionMode { get; init; }
    /// <summary>The unit of amounts where it is another; null: the same.</summary>
    public PrecisionMode? AmountPrecisionMode { get; init; }
    /// <summary>Digits after the point that a price keeps at most; null: no such limit.</summary>
    public int? PricePlaces { get; init; }
    public required ErrorFacts Errors { get; init; }
    public Settings Options { get; init; } = Settings.None;
    /// <summary>Operations that a family member lacks though its head has them.</summary>
    public required FrozenSet<string> Lacks { get; init; }

    /// <summary>The common name of a network, from the option networksById; the exchange's own where that does not know it.</summary>
    public string NetworkOf(string id) => Options.FirstText($"networksById.{id}") ?? id;

    /// <summary>The same where the currency is known: a chain's own coin is no token on it (ETH), and a token is not its chain (ERC20).</summary>
    public string NetworkOf(string id, string? currency) => NetworkNames.Of(NetworkOf(id), currency);

    /// <summary>Which way amounts of a currency are brought to its step: the option currencyToPrecisionRoundingMode, to the nearest where there is none.</summary>
    public Rounding CurrencyRounding =>
        Options.Declares("currencyToPrecisionRoundingMode") && Options.Number("currencyToPrecisionRoundingMode") == 0 ? Rounding.Truncate : Rounding.Nearest;

    /// <summary>The common code of a currency id: its alias, or the id in capitals.</summary>
    public string CodeOf(string id) => Currencies.TryGetValue(id, out var code) ? code
        : id.ToUpperInvariant() is var upper && Currencies.TryGetValue(upper, out var aliased) ? aliased : upper;
}

/// <summary>Where an exchange is reached; one REST base per scope.</summary>
public sealed record UrlFacts(ValueMap<string> Rest, ValueMap<string> Sandbox)
{
    public string? Stream { get; init; }
    public string? Site { get; init; }
    public string? Docs { get; init; }

    /// <summary>The base of a scope: its own, or that of the longest part of a dotted scope that has one.</summary>
    public string? Base(string scope, bool sandbox)
    {
        var bases = sandbox ? Sandbox : Rest;
        for (var name = scope; ; name = name[..name.LastIndexOf('.')])
        {
            if (bases.TryGetValue(name, out var url)) return url;
            if (!name.Contains('.', StringComparison.Ordinal)) return bases.TryGetValue("all", out var all) ? all : null;
        }
    }
}

/// <summary>Fee rates as fractions.</summary>
public sealed record FeeFacts(decimal? Maker, decimal? Taker)
{
    public bool? Percentage { get; init; }
    public bool? TierBased { get; init; }
    /// <summary>The currency fees are taken in, as CCXT's <c>feeSide</c>: <c>get</c>, <c>give</c>, <c>base</c>, <c>quote</c>; null when not known.</summary>
    public string? Side { get; init; }
}

/// <summary>Whose budget a bucket is.</summary>
public enum BucketOwner { Ip, Key, Account }

/// <summary>A budget of requests in the server's own units: a leaking rate, or a window that starts anew.</summary>
public sealed record BucketFacts(string Name, BucketOwner Per)
{
    public required decimal Capacity { get; init; }
    /// <summary>A rate: refills so much each second, up to the capacity. Null: a window.</summary>
    public decimal? PerSecond { get; init; }
    /// <summary>A window: full again after so long.</summary>
    public TimeSpan? Window { get; init; }
    /// <summary>Scopes that draw on it; <c>all</c> means every one; empty means the scope of the bucket's own name.</summary>
    public required FrozenSet<string> Scopes { get; init; }
    /// <summary>The reply header that tells how much is used, and the one that tells how much remains; null where there is none.</summary>
    public string? UsedHeader { get; init; }
    public string? RemainingHeader { get; init; }
    /// <summary>The nonce must rise from request to request as they arrive: one request at a time.</summary>
    public bool StrictNonce { get; init; }
}

/// <summary>Which of our error classes an exchange's code or text means.</summary>
public sealed record ErrorFacts(FrozenDictionary<string, ErrorClass> Exact, ValueMap<ErrorClass> Contains, FrozenDictionary<int, ErrorClass> Http)
{
    /// <summary>Further tables for parts of an exchange that number their errors differently.</summary>
    public ValueMap<ErrorFacts> Tables { get; init; } = ValueMap<ErrorFacts>.Empty;

    /// <summary>The class of a code or text, by the named table first; null when the tables do not know it. In texts, the longest part wins.</summary>
    public ErrorClass? ClassOf(string? code, string? text, string? table = null)
    {
        if (table is not null && Tables.TryGetValue(table, out var special) && special.ClassOf(code, text) is { } there) return there;
        if (code is not null && Exact.TryGetValue(code, out var byCode)) return byCode;
        if (text is null) return null;
        if (Exact.TryGetValue(text, out var byText)) return byText;
        (string? part, ErrorClass found) longest = (null, default);
        foreach (var (part, error) in Contains)
            if (part.Length > (longest.part?.Length ?? 0) && text.Contains(part, StringComparison.Ordinal)) longest = (part, error);
        return longest.part is null ? null : longest.found;
    }
}
