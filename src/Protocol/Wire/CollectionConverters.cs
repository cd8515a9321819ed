using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ccxt.Protocol;

/// <summary>A list as a JSON array.</summary>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>, IHasEmpty
{
    private readonly Element<T> element = new();

    public object Empty => ValueList<T>.Empty;

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException($"a list of {typeof(T).Name} is an array");
        var items = ArrayPool<T>.Shared.Rent(16);       // a book has hundreds of levels, of which a growing list would leave copies behind
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length) Grow(ref items);
            items[count++] = element.Read(ref reader, options);
        }
        var list = ValueList.Create<T>(items.AsSpan(0, count));
        Return(items);
        return list;
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value.Span) element.Write(writer, item, options);
        writer.WriteEndArray();
    }

    private static void Grow(ref T[] items)
    {
        var more = ArrayPool<T>.Shared.Rent(items.Length * 2);
        items.CopyTo(more, 0);
        Return(items);
        items = more;
    }

    private static void Return(T[] items) => ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}

/// <summary>A map as a JSON object, in the map's order.</summary>
internal sealed class ValueMapConverter<T> : JsonConverter<ValueMap<T>>, IHasEmpty
{
    private readonly Element<T> element = new();

    public object Empty => ValueMap<T>.Empty;

    public override ValueMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"a map of {typeof(T).Name} is an object");
        List<KeyValuePair<string, T>>? entries = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            (entries ??= []).Add(KeyValuePair.Create(key, element.Read(ref reader, options)));
        }
        return entries is null ? ValueMap<T>.Empty : new ValueMap<T>(entries);
    }

    public override void Write(Utf8JsonWriter writer, ValueMap<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in value)
        {
            writer.WritePropertyName(key);
            element.Write(writer, item, options);
        }
        writer.WriteEndObject();
    }
}

/// <summary>Reads and writes what a collection holds, with the element's converter looked up once.</summary>
internal sealed class Element<T>
{
    private static readonly bool MayBeNull = Nullable.GetUnderlyingType(typeof(T)) is not null;

    // The wire format has one set of options, so one converter is enough.
    private JsonConverter<T>? converter;

    public T Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return MayBeNull ? default! : throw new JsonException($"a {typeof(T).Name} in a collection is null");
        return ConverterOf(options).Read(ref reader, typeof(T), options)!;
    }

    public void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null) writer.WriteNullValue();
        else ConverterOf(options).Write(writer, value, options);
    }

    private JsonConverter<T> ConverterOf(JsonSerializerOptions options) => converter ??= (JsonConverter<T>)options.GetConverter(typeof(T));
}

/// <summary>Extra parameters as an object, in their order: texts, numbers, flags, arrays and objects.</summary>
internal sealed class ParamsConverter : JsonConverter<Params>, IHasEmpty
{
    public object Empty => Params.Empty;

    public override Params Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("parameters are an object");
        return ReadObject(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, Params value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, param) in value)
        {
            writer.WritePropertyName(name);
            Write(writer, param);
        }
        writer.WriteEndObject();
    }

    private static Params ReadObject(ref Utf8JsonReader reader)
    {
        List<KeyValuePair<string, Param>> entries = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null) entries.Add(KeyValuePair.Create(name, ReadParam(ref reader)));
        }
        return Params.Create([.. entries]);
    }

    private static Param ReadParam(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new Param.Text(reader.GetString()!),
        JsonTokenType.Number => new Param.Number(reader.GetDecimal()),
        JsonTokenType.True => new Param.Flag(true),
        JsonTokenType.False => new Param.Flag(false),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.StartObject => new Param.Nested(ReadObject(ref reader)),
        _ => throw new JsonException("a parameter in a list is null"),
    };

    private static Param.List ReadList(ref Utf8JsonReader reader)
    {
        List<Param> values = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) values.Add(ReadParam(ref reader));
        return new Param.List(values.ToValueList());
    }

    private void Write(Utf8JsonWriter writer, Param param)
    {
        switch (param)
        {
            case Param.Text text: writer.WriteStringValue(text.Value); break;
            case Param.Number number: writer.WriteNumberValue(number.Value); break;
            case Param.Flag flag: writer.WriteBooleanValue(flag.Value); break;
            case Param.List list:
                writer.WriteStartArray();
                foreach (var value in list.Values) Write(writer, value);
                writer.WriteEndArray();
                break;
            case Param.Nested nested: Write(writer, nested.Values, Wire.Options); break;
        }
    }
}
