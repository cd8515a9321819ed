using System.Text.Json.Nodes;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>Unified markets as a vector gives them with <c>setMarkets</c>.</summary>
internal static class SetMarkets
{
    public static Markets Read(Facts facts, JsonArray args)
    {
        var given = args[0] is JsonObject bySymbol ? bySymbol.Select(m => m.Value) : args[0]!.AsArray();
        var currencies = (args.ElementAtOrDefault(1) as JsonObject)?.ToValueMap(c => c.Key, c => Currency(c.Key, c.Value!.AsObject()));
        return new Markets(facts, given.Select(m => Market(m!.AsObject())), currencies);
    }

    private static Currency Currency(string code, JsonObject c) => new(code) { Id = Text(c["id"]) ?? code, Precision = Number(c["precision"]), Name = Text(c["name"]) };

    private static Market Market(JsonObject m) => new(Text(m["symbol"])!)
    {
        Id = Text(m["id"])!, Base = Text(m["base"])!, Quote = Text(m["quote"])!, Settle = Text(m["settle"]),
        BaseId = Text(m["baseId"]), QuoteId = Text(m["quoteId"]), SettleId = Text(m["settleId"]),
        Type = Enum.TryParse<MarketType>(Text(m["type"]) ?? "spot", ignoreCase: true, out var type) ? type : MarketType.Spot,
        Active = Flag(m["active"]), Margin = Flag(m["margin"]), Linear = Flag(m["linear"]), Inverse = Flag(m["inverse"]),
        Taker = Number(m["taker"]), Maker = Number(m["maker"]), ContractSize = Number(m["contractSize"]),
        Precision = new MarketPrecision(Number(m["precision"]?["amount"]), Number(m["precision"]?["price"])) { Cost = Number(m["precision"]?["cost"]) },
        Limits = new MarketLimits { Amount = Range(m["limits"]?["amount"]), Price = Range(m["limits"]?["price"]), Cost = Range(m["limits"]?["cost"]) },
        // What an adapter needs beyond the model it finds in the exchange's own JSON.
        Own = (m["info"] as JsonObject ?? []).Where(i => i.Value is JsonValue).ToValueMap(i => i.Key, i => i.Value!.ToString()),
    };

    private static MinMax Range(JsonNode? range) => new(Number(range?["min"]), Number(range?["max"]));

    private static string? Text(JsonNode? value) => value?.ToString();

    private static bool? Flag(JsonNode? value) => value?.GetValue<bool>();

    private static decimal? Number(JsonNode? value) => value is null ? null : Operations.ToDecimal(value);
}
