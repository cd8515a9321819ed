using System.Text.Json.Nodes;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>Unified markets as a vector gives them with <c>setMarkets</c>.</summary>
internal static class SetMarkets
{
    public static Markets Read(Facts facts, JsonArray args)
    {
        var currencies = (args.ElementAtOrDefault(1) as JsonObject)?.ToValueMap(c => c.Key, c => Currency(c.Key, c.Value!.AsObject()));
        return new Markets(facts, CcxtShape.ReadMarkets(args[0]), currencies);
    }

    private static Currency Currency(string code, JsonObject c) => new(code) { Id = Text(c["id"]) ?? code, Precision = Number(c["precision"]), Name = Text(c["name"]) };

    private static string? Text(JsonNode? value) => value?.ToString();

    private static decimal? Number(JsonNode? value) => value is null ? null : Operations.ToDecimal(value);
}
