using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ccxt.Protocol;

/// <summary>
/// The wire format: everything a strategy can send or receive, as UTF-8 JSON under a type name (the manifest). The set of names is closed, and no type
/// is ever looked up by a name from the data. It is versioned by additive change: members that are not known are skipped, optional ones may be missing.
/// </summary>
/// <remarks>
/// Members are in camel case; what is null, empty or at its default is left out. Times and spans are whole microseconds (times since 1970, UTC; finer
/// fractions are cut), decimals are JSON numbers with all their digits, enums are names, a price level is <c>[price, amount]</c>. An operation, event or
/// delivery policy inside a message begins with <c>"type"</c>.
/// </remarks>
public static class Wire
{
    private static readonly FrozenDictionary<Type, Entry> ByType = WireContext.Messages.Select(type => new Entry(type)).ToFrozenDictionary(entry => entry.Type);

    private static readonly FrozenDictionary<string, Entry> ByManifest = ByType.Values.ToFrozenDictionary(entry => entry.Manifest, StringComparer.Ordinal);

    /// <summary>All manifests and the types they stand for.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = ByType.Values.ToDictionary(entry => entry.Manifest, entry => entry.Type);

    internal static JsonSerializerOptions Options { get; } = NewOptions();

    /// <summary>Whether messages of exactly this type can be written and read.</summary>
    public static bool Knows(Type type) => ByType.ContainsKey(type);

    /// <summary>The manifest of a message, as <see cref="Serialize"/> gives it.</summary>
    /// <exception cref="WireException">The type is not one of the wire format's.</exception>
    public static string ManifestOf(object message) => EntryOf(message).Manifest;

    /// <summary>Writes a message.</summary>
    /// <exception cref="WireException">The type is not one of the wire format's, or the message holds what cannot be written.</exception>
    public static byte[] Serialize(object message, out string manifest)
    {
        var entry = EntryOf(message);
        manifest = entry.Manifest;
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(message, entry.Info);
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException or ArgumentException)
        {
            throw new WireException($"cannot write {manifest}: {Where(problem)}{problem.Message}", problem);
        }
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="WireException">The manifest is unknown, or the text is no such message: what is wrong with it and where.</exception>
    public static object Deserialize(string manifest, ReadOnlySpan<byte> utf8)
    {
        if (!ByManifest.TryGetValue(manifest, out var entry))
            throw new WireException($"unknown manifest '{manifest}': it is newer than this build, or no message of this protocol");
        try
        {
            return JsonSerializer.Deserialize(utf8, entry.Info) ?? throw new WireException($"cannot read {manifest}: it is null");
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException or ArgumentException)
        {
            throw new WireException($"cannot read {manifest}: {Where(problem)}{problem.Message}", problem);
        }
    }

    private static string Where(Exception problem) => problem is JsonException { Path: { } path } ? $"at {path}: " : "";

    private static Entry EntryOf(object message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ByType.TryGetValue(message.GetType(), out var entry)
            ? entry
            : throw new WireException($"{NameOf(message.GetType())} is not a type of the wire format: it cannot cross a process");
    }

    // Answer<ValueMap<Market>>
    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;

    private static JsonSerializerOptions NewOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,      // goes into no HTML page
            TypeInfoResolver = WireContext.Default.WithAddedModifier(Fit),
        };
        foreach (var converter in WireConverters.All) options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    private static void Fit(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object) return;
        if (info.Type == typeof(IOperation) || info.Type == typeof(MarketEvent) || info.Type == typeof(OrderEvent) || info.Type == typeof(DeliveryPolicy))
        {
            info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type" };
            foreach (var entry in ByType.Values.Where(entry => entry.Type.IsAssignableTo(info.Type)))
                info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(entry.Type, entry.Manifest));
        }
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            var property = info.Properties[i];
            if (property.Set is null && property.AssociatedParameter is null) info.Properties.RemoveAt(i);      // computed
            else Fit(property, info.Type);
        }
    }

    private static void Fit(JsonPropertyInfo property, Type owner)
    {
        if (owner == typeof(CreateOrder) && property.PropertyType == typeof(OrderType)) property.Name = "orderType";      // "type" says CreateOrder
        var isAnswer = owner.IsGenericType && property.Name == "value";
        if (isAnswer) property.IsGetNullable = property.IsSetNullable = false;      // a T could be null, the value of an Answer<T> is not

        // A missing member is null, empty or zero. Where that would be a lie it is required, and always written, even a null that ought not to be there:
        // then it is the writer who hears of it.
        var parameter = property.AssociatedParameter is { IsMemberInitializer: false } own ? own : null;
        property.IsRequired |= isAnswer || property.PropertyType == typeof(Channel) || (parameter is { HasDefaultValue: false } && !IsNullable(parameter));
        if (property.IsRequired && !property.PropertyType.IsValueType)
            property.ShouldSerialize = (_, _) => true;
        else if (!property.IsRequired && (parameter is { HasDefaultValue: true } ? parameter.DefaultValue : Default(property)) is { } usual)
            property.ShouldSerialize = (_, value) => value is not null && !usual.Equals(value);
    }

    private static bool IsNullable(JsonParameterInfo parameter) =>
        parameter.IsNullable || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;

    /// <summary>The value that an optional member has when nobody said anything; null when that is null.</summary>
    private static object? Default(JsonPropertyInfo property)
    {
        var type = property.PropertyType;
        if (type.IsValueType) return Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;
        return property.IsGetNullable ? null : WireConverters.Defaults.GetValueOrDefault(type);
    }

    private sealed record Entry(Type Type)
    {
        private JsonTypeInfo? info;

        public string Manifest { get; } = NameOf(Type);

        public JsonTypeInfo Info => info ??= Options.GetTypeInfo(Type);
    }
}

/// <summary>A message that cannot be written or read; the text says which and why.</summary>
public sealed class WireException : Exception
{
    public WireException(string message) : base(message) { }

    public WireException(string message, Exception cause) : base(message, cause) { }
}
