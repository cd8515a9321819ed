using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>
/// Where an operation goes. A symbol decides; where there is none, or where parameters say otherwise, type and subType do, then the options
/// defaultType and defaultSubType. Types are spot, margin, swap and future (both linear), delivery (inverse); a subType overrules the type.
/// </summary>
public sealed partial class Binance
{
    /// <summary>Spot, the margin account on spot markets, contracts settled in the quote currency, contracts settled in the base currency.</summary>
    private enum Venue { Spot, Margin, Linear, Inverse }

    /// <param name="IsIsolated">On margin: the account of one market alone.</param>
    /// <param name="Extra">The parameters without those that decided.</param>
    private sealed record Destination(Venue Venue, bool IsIsolated, Params Extra);

    private static Venue VenueOf(Market market) => market.Linear == true ? Venue.Linear : market.Inverse == true ? Venue.Inverse : Venue.Spot;

    private static Venue VenueOf(string type, string? subType) => (type, subType) switch
    {
        (_, "linear") or ("swap" or "future", null) => Venue.Linear,
        (_, "inverse") or ("delivery", null) => Venue.Inverse,
        ("spot", _) => Venue.Spot,
        ("margin", _) => Venue.Margin,
        _ => throw NotHere($"Binance is supported for spot, margin, linear and inverse contracts, not for the type {type}"),
    };

    private static MarketType TypeOf(Venue venue) => venue is Venue.Linear or Venue.Inverse ? MarketType.Swap : MarketType.Spot;

    private static string Public(Venue venue, string path) =>
        venue switch { Venue.Linear => $"fapiPublic/{path}", Venue.Inverse => $"dapiPublic/{path}", _ => $"public/{path}" };

    private static string Private(Venue venue, string path) => venue switch
    {
        Venue.Margin => $"sapi/margin/{path}", Venue.Linear => $"fapiPrivate/{path}", Venue.Inverse => $"dapiPrivate/{path}", _ => $"private/{path}",
    };

    /// <param name="type">The type where neither parameters nor a market say one; null: that of the options.</param>
    private Call<Destination> DestinationOf(string operation, Market? market, Params extra, string? type = null, string? subType = null) =>
        from usualType in FirstSet(operation, $"{operation}.defaultType", $"{operation}.type", "defaultType")
        from usualSubType in Option(operation, "subType", "defaultSubType")
        let ofMarket = market is { Linear: true } ? "linear" : market is { Inverse: true } ? "inverse" : null
        let saidSubType = extra.Text("subType", "defaultSubType")
        let venue = VenueOf(
            extra.Text("defaultType", "type") ?? market?.Type.Lower() ?? type ?? usualType ?? "spot",
            saidSubType is null ? ofMarket ?? usualSubType ?? subType : saidSubType is "linear" or "inverse" ? saidSubType : null)
        select new Destination(venue, false, extra.Without("type", "defaultType", "subType", "defaultSubType"));

    // An order meant for another account must not end up in this one.
    private Call<Destination> AccountOf(string operation, Market? market, Params extra, string? type = "spot") =>
        Elsewhere(extra) is { } other ? Call.Fail<Destination>(NotHere($"{other} is not supported on Binance").Error) :
        from route in DestinationOf(operation, market, extra, type)
        from mode in MarginMode(operation, extra)
        let venue = route.Venue == Venue.Spot && mode is not null ? Venue.Margin : route.Venue
        select new Destination(venue, venue == Venue.Margin && mode == "isolated", route.Extra.Without(ForAccounts));

    // Of own trades the type decides whether they are of spot, and the market which contracts they are of.
    private Call<Destination> TradesOf(Market market, Params extra)
    {
        if (Elsewhere(extra) is { } other) throw NotHere($"{other} is not supported on Binance");
        var type = extra.Text("defaultType", "type") ?? market.Type.Lower();
        if (type is not ("spot" or "margin") && market.IsSpot) throw NotHere($"{market.Symbol} is no contract: there are no trades of the type {type}");
        return from mode in MarginMode("fetchMyTrades", extra)
               let venue = type is not ("spot" or "margin") ? VenueOf(market) : type == "margin" || mode is not null ? Venue.Margin : Venue.Spot
               select new Destination(venue, venue == Venue.Margin && mode == "isolated", extra.Without("type", "defaultType").Without(ForAccounts));
    }

    private static string? Elsewhere(Params extra) => extra.Count == 0 ? null : new[] { "portfolioMargin", "papi", "stock", "margin" }.FirstOrDefault(extra.IsOn);

    private static readonly string[] ForAccounts = ["marginMode", "defaultMarginMode", "portfolioMargin", "papi", "stock", "paginate", "margin"];

    private static Call<string?> MarginMode(string operation, Params extra) => AllSettings.Select(settings => MarginMode(operation, extra, settings));

    private static string? MarginMode(string operation, Params extra, Settings settings) =>
        extra.Text("marginMode", "defaultMarginMode")
            ?? settings.FirstText($"{operation}.marginMode", $"{operation}.defaultMarginMode", "marginMode", "defaultMarginMode");

    // What is set for one operation goes before what is set for all.
    private static Call<string?> Option(string operation, params string[] names) => FirstSet([.. names.Select(name => $"{operation}.{name}"), .. names]);

    private static Call<string?> FirstSet(params string[] options) => AllSettings.Select(settings => settings.FirstText(options));

    // Symbols name the kind of market; with another default type than spot, BTC/USDT or an id may mean a contract.
    private static Market? Meant(string? type, Markets markets, string symbol)
    {
        if (type is null or "spot") return null;
        var listed = markets.All.GetValueOrDefault(symbol);
        if (type is not ("future" or "delivery") && listed is not null) return listed;
        if (listed is { IsSpot: false }) return listed;
        if (!symbol.Contains('/', StringComparison.Ordinal))
            return type is "future" or "swap" || markets.ById(symbol, MarketType.Swap)?.Inverse == true ? markets.ById(symbol, MarketType.Swap) : markets.ById(symbol);
        if (symbol.Contains(':', StringComparison.Ordinal) || symbol.Split('/') is not [var @base, var quote]) return null;
        var settle = (listed is null ? quote == "USD" : type == "delivery") ? @base : quote;
        return markets.All.GetValueOrDefault($"{symbol}:{settle}")
            ?? (listed is null ? null : throw Refused(ErrorClass.BadSymbol, $"there is no contract {symbol}:{settle}, and the option defaultType is {type}"));
    }
}
