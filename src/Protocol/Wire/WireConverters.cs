using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ccxt.Protocol;

/// <summary>The converters of the wire format, one by one and none made by reflection, and what their types are when they are empty.</summary>
internal static class WireConverters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new MicrosecondsConverter(),
        new SpanConverter(),
        new LevelConverter(),
        new MinMaxConverter(),
        new ParamsConverter(),
        new TermConverter<OrderStatus>(),
        new TermConverter<OrderType>(),
        new TermConverter<TimeInForce>(),
        Names<Side>(),
        Names<MarketType>(),
        Names<TakerOrMaker>(),
        Names<PrecisionMode>(),
        Names<Priority>(),
        Names<Channel>(),
        Names<ErrorClass>(),
        Names<Outcome>(),
        Names<Retry>(),
        new ValueListConverter<string>(),
        new ValueListConverter<Level>(),
        new ValueListConverter<Fee>(),
        new ValueListConverter<Trade>(),
        new ValueListConverter<Order>(),
        new ValueListConverter<Candle>(),
        new ValueListConverter<Market>(),
        new ValueListConverter<Transaction>(),
        new ValueListConverter<LedgerEntry>(),
        new ValueListConverter<TransferEntry>(),
        new ValueListConverter<Account>(),
        new ValueListConverter<Position>(),
        new ValueListConverter<PastFundingRate>(),
        new ValueListConverter<CreateOrder>(),
        new ValueListConverter<MarketEvent>(),
        new ValueListConverter<BucketLevel>(),
        new ValueMapConverter<string>(),
        new ValueMapConverter<decimal?>(),
        new ValueMapConverter<Market>(),
        new ValueMapConverter<Currency>(),
        new ValueMapConverter<Network>(),
        new ValueMapConverter<Ticker>(),
        new ValueMapConverter<Holding>(),
        new ValueMapConverter<OrderBook>(),
        new ValueMapConverter<DepositAddress>(),
        new ValueMapConverter<TradingFee>(),
        new ValueMapConverter<TradingLimits>(),
        new ValueMapConverter<DepositWithdrawFee>(),
        new ValueMapConverter<FundingRate>(),
        new ValueMapConverter<NetworkFee>(),
    ];

    /// <summary>What a member of such a type is when it is not there, where that is not null.</summary>
    public static IReadOnlyDictionary<Type, object> Defaults { get; } = new Dictionary<Type, object>(
        All.OfType<IHasEmpty>().Select(converter => converter.Empty).Select(empty => KeyValuePair.Create(empty.GetType(), empty)))
    {
        [typeof(MarketPrecision)] = MarketPrecision.None,
        [typeof(MarketLimits)] = MarketLimits.None,
        [typeof(CurrencyLimits)] = CurrencyLimits.None,
        [typeof(MovingFee)] = MovingFee.None,
    };

    private static JsonStringEnumConverter<T> Names<T>() where T : struct, Enum => new(namingPolicy: null, allowIntegerValues: false);
}

/// <summary>A converter of a collection, which is never null.</summary>
internal interface IHasEmpty
{
    object Empty { get; }
}

/// <summary>Whole microseconds since 1970, UTC.</summary>
internal sealed class MicrosecondsConverter : JsonConverter<DateTimeOffset>
{
    private static readonly long First = (DateTimeOffset.MinValue - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
    private static readonly long Last = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var microseconds = reader.GetInt64();
        if (microseconds < First || microseconds > Last) throw new JsonException($"{microseconds} microseconds are no time between the years 1 and 9999");
        return DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((value - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
}

/// <summary>Whole microseconds.</summary>
internal sealed class SpanConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var microseconds = reader.GetInt64();
        if (Math.Abs((decimal)microseconds) > long.MaxValue / TimeSpan.TicksPerMicrosecond)
            throw new JsonException($"{microseconds} microseconds are too long a time");
        return TimeSpan.FromTicks(microseconds * TimeSpan.TicksPerMicrosecond);
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Ticks / TimeSpan.TicksPerMicrosecond);
}

/// <summary>A word of the exchanges' vocabulary as it is.</summary>
internal sealed class TermConverter<T> : JsonConverter<T> where T : struct, ITerm<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? T.Of(reader.GetString()!) : throw new JsonException($"a {typeof(T).Name} is a text");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text ?? throw new JsonException($"the {typeof(T).Name} has no text"));
}

/// <summary><c>[price, amount]</c> or <c>[price, amount, third]</c>.</summary>
internal sealed class LevelConverter : JsonConverter<Level>
{
    public override Level Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("a price level is [price, amount] or [price, amount, third]");
        var price = Next(ref reader) ?? throw new JsonException("a price level has no price");
        var amount = Next(ref reader) ?? throw new JsonException("a price level has no amount");
        if (Next(ref reader) is not { } third) return new Level(price, amount);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) reader.Skip();      // columns of a later version
        return new Level(price, amount, third);
    }

    public override void Write(Utf8JsonWriter writer, Level value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Price);
        writer.WriteNumberValue(value.Amount);
        if (value.Third is { } third) writer.WriteNumberValue(third);
        writer.WriteEndArray();
    }

    private static decimal? Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.EndArray ? null : reader.GetDecimal();
    }
}

/// <summary><c>{"min": 1, "max": 2}</c>.</summary>
internal sealed class MinMaxConverter : JsonConverter<MinMax>
{
    public override MinMax Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("limits are {\"min\": …, \"max\": …}");
        decimal? min = null, max = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("min"u8)) min = Value(ref reader);
            else if (reader.ValueTextEquals("max"u8)) max = Value(ref reader);
            else reader.Skip();
        }
        return new MinMax(min, max);
    }

    public override void Write(Utf8JsonWriter writer, MinMax value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Min is { } min) writer.WriteNumber("min"u8, min);
        if (value.Max is { } max) writer.WriteNumber("max"u8, max);
        writer.WriteEndObject();
    }

    private static decimal? Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetDecimal();
    }
}
