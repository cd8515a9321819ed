using System.Globalization;
using System.Text.Json.Nodes;

namespace Ccxt.Protocol;

// The way back, for markets and currencies: files of them are written by --json and by CCXT itself.
public static partial class CcxtShape
{
    /// <summary>Markets in CCXT's shape: a list, or an object by symbol.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static IEnumerable<Market> ReadMarkets(JsonNode? json) => json switch
    {
        JsonObject bySymbol => bySymbol.Select(m => ReadMarket(m.Value as JsonObject)).ToList(),
        JsonArray list => list.Select(m => ReadMarket(m as JsonObject)).ToList(),
        _ => throw new FormatException("markets are a list, or an object by symbol"),
    };

    /// <summary>What an adapter needs beyond the model it finds under <see cref="Market.Own"/>: the plain members of <c>info</c>.</summary>
    /// <exception cref="FormatException">It lacks its symbol, id, base or quote.</exception>
    public static Market ReadMarket(JsonObject? json) => json is null ? throw new FormatException("a market is an object") : new Market(Needed(json, "symbol"))
    {
        Id = Needed(json, "id"), Base = Needed(json, "base"), Quote = Needed(json, "quote"), Settle = Text(json["settle"]),
        BaseId = Text(json["baseId"]), QuoteId = Text(json["quoteId"]), SettleId = Text(json["settleId"]),
        Type = Enum.TryParse<MarketType>(Text(json["type"]) ?? "spot", ignoreCase: true, out var type) ? type : MarketType.Spot,
        Active = Flag(json["active"]), Margin = Flag(json["margin"]), Linear = Flag(json["linear"]), Inverse = Flag(json["inverse"]),
        Taker = Number(json["taker"]), Maker = Number(json["maker"]), ContractSize = Number(json["contractSize"]),
        Expiry = Number(json["expiry"]) is { } expiry ? DateTimeOffset.FromUnixTimeMilliseconds((long)expiry) : null, Strike = Number(json["strike"]), OptionType = Text(json["optionType"]),
        Precision = new MarketPrecision(Number(json["precision"]?["amount"]), Number(json["precision"]?["price"])) { Cost = Number(json["precision"]?["cost"]) },
        Limits = new MarketLimits { Amount = Range(json["limits"]?["amount"]), Price = Range(json["limits"]?["price"]), Cost = Range(json["limits"]?["cost"]) },
        Own = (json["info"] as JsonObject ?? []).Where(i => i.Value is JsonValue).ToValueMap(i => i.Key, i => i.Value!.ToString()),
    };

    private static string Needed(JsonObject json, string name) => Text(json[name]) ?? throw new FormatException($"a market lacks its {name}");

    private static MinMax Range(JsonNode? range) => new(Number(range?["min"]), Number(range?["max"]));

    private static string? Text(JsonNode? value) => value?.ToString();

    private static bool? Flag(JsonNode? value) => value?.GetValue<bool>();

    private static decimal? Number(JsonNode? value) => value is null ? null : decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
