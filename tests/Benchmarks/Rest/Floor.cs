using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ccxt.Benchmarks.Rest;

/// <summary>The least that .NET needs for the same payloads: walking the tokens, and objects made by System.Text.Json's generated code.</summary>
public static class Floor
{
    public static object? Scan(byte[] payload)
    {
        var reader = new Utf8JsonReader(payload);
        while (reader.Read()) { }
        return null;
    }

    public static object? Markets(byte[] payload) => JsonSerializer.Deserialize(payload, FloorContext.Default.MarketsPoco);

    public static object? Tickers(byte[] payload) => JsonSerializer.Deserialize(payload, FloorContext.Default.TickerPocoArray);

    /// <summary>An order's form by hand: known parameters into one buffer, the platform's HMAC-SHA256 over it, its hexadecimal digits behind it.</summary>
    public static object? Sign(ReadOnlySpan<byte> secret, decimal amount, decimal price, long timestamp)
    {
        Span<byte> form = stackalloc byte[512];
        Span<byte> seal = stackalloc byte[32];
        var length = 0;
        Append(form, ref length, "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity="u8);
        amount.TryFormat(form[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        Append(form, ref length, "&price="u8);
        price.TryFormat(form[length..], out written, default, CultureInfo.InvariantCulture);
        length += written;
        Append(form, ref length, "&newOrderRespType=FULL&newClientOrderId=x-TKT5PX2F1234567890abcd&recvWindow=10000&timestamp="u8);
        timestamp.TryFormat(form[length..], out written);
        length += written;
        HMACSHA256.HashData(secret, form[..length], seal);
        Append(form, ref length, "&signature="u8);
        Convert.TryToHexStringLower(seal, form[length..], out written);
        return null;

        static void Append(Span<byte> form, ref int length, ReadOnlySpan<byte> text)
        {
            text.CopyTo(form[length..]);
            length += text.Length;
        }
    }

    public static object? Depth(byte[] payload) => JsonSerializer.Deserialize(payload, FloorContext.Default.DepthPoco);
}

// What a plain user of System.Text.Json would write.

public sealed class MarketsPoco
{
    public long ServerTime { get; set; }
    public MarketPoco[] Symbols { get; set; } = [];
}

public sealed class MarketPoco
{
    public string Symbol { get; set; } = "";
    public string Status { get; set; } = "";
    public string BaseAsset { get; set; } = "";
    public string QuoteAsset { get; set; } = "";
    public int BaseAssetPrecision { get; set; }
    public int QuoteAssetPrecision { get; set; }
    public string[] OrderTypes { get; set; } = [];
    public bool IsSpotTradingAllowed { get; set; }
    public bool IsMarginTradingAllowed { get; set; }
    public FilterPoco[] Filters { get; set; } = [];
    public string[] Permissions { get; set; } = [];
    public string[][] PermissionSets { get; set; } = [];
}

public sealed class FilterPoco
{
    public string FilterType { get; set; } = "";
    public decimal? MinPrice { get; set; }
    public decimal? MaxPrice { get; set; }
    public decimal? TickSize { get; set; }
    public decimal? MinQty { get; set; }
    public decimal? MaxQty { get; set; }
    public decimal? StepSize { get; set; }
    public decimal? MinNotional { get; set; }
    public decimal? MaxNotional { get; set; }
    public int? Limit { get; set; }
    public int? MaxNumOrders { get; set; }
    public int? MaxNumAlgoOrders { get; set; }
}

public sealed class TickerPoco
{
    public string Symbol { get; set; } = "";
    public decimal PriceChange { get; set; }
    public decimal PriceChangePercent { get; set; }
    public decimal WeightedAvgPrice { get; set; }
    public decimal PrevClosePrice { get; set; }
    public decimal LastPrice { get; set; }
    public decimal LastQty { get; set; }
    public decimal BidPrice { get; set; }
    public decimal BidQty { get; set; }
    public decimal AskPrice { get; set; }
    public decimal AskQty { get; set; }
    public decimal OpenPrice { get; set; }
    public decimal HighPrice { get; set; }
    public decimal LowPrice { get; set; }
    public decimal Volume { get; set; }
    public decimal QuoteVolume { get; set; }
    public long OpenTime { get; set; }
    public long CloseTime { get; set; }
    public long FirstId { get; set; }
    public long LastId { get; set; }
    public long Count { get; set; }
}

public sealed class DepthPoco
{
    public long LastUpdateId { get; set; }
    public LevelPoco[] Bids { get; set; } = [];
    public LevelPoco[] Asks { get; set; } = [];
}

[JsonConverter(typeof(LevelConverter))]
public readonly record struct LevelPoco(decimal Price, decimal Amount);

public sealed class LevelConverter : JsonConverter<LevelPoco>
{
    public override LevelPoco Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var price = decimal.Parse(reader.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);
        reader.Read();
        var amount = decimal.Parse(reader.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);
        reader.Read();
        return new LevelPoco(price, amount);
    }

    public override void Write(Utf8JsonWriter writer, LevelPoco value, JsonSerializerOptions options) => throw new NotSupportedException();
}

[JsonSourceGenerationOptions(
    NumberHandling = JsonNumberHandling.AllowReadingFromString, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MarketsPoco))]
[JsonSerializable(typeof(TickerPoco[]))]
[JsonSerializable(typeof(DepthPoco))]
public sealed partial class FloorContext : JsonSerializerContext;
