using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Protocol.Tests;

/// <summary>Random values of every type that the wire format knows, made from the shapes of the records.</summary>
internal static class Any
{
    private static readonly Dictionary<Type, Gen<object>> Leaves = new()
    {
        [typeof(bool)] = Boxed(Gen.Elements(true, false)),
        [typeof(int)] = Boxed(Gen.Choose(int.MinValue, int.MaxValue)),
        [typeof(long)] = Boxed(Long),
        [typeof(decimal)] = Boxed(Decimal),
        [typeof(string)] = Boxed(Text),
        [typeof(DateTimeOffset)] = Boxed(Long.Select(at => DateTimeOffset.UnixEpoch.AddTicks(at % 60_000_000_000_000_000 * 10))),
        [typeof(TimeSpan)] = Boxed(Long.Select(span => TimeSpan.FromTicks(span / 1000 * 10))),
        [typeof(OrderStatus)] = Boxed(Text.Select(OrderStatus.Of)),
        [typeof(OrderType)] = Boxed(Text.Select(OrderType.Of)),
        [typeof(TimeInForce)] = Boxed(Text.Select(TimeInForce.Of)),
        [typeof(Params)] = Boxed(Parameters(2)),
    };

    /// <summary>Any scale, any sign, up to 29 digits; small ones too.</summary>
    public static Gen<decimal> Decimal => Gen.OneOf(
        Gen.Choose(-1_000_000, 1_000_000).Select(number => (decimal)number),
        Gen.Zip(Gen.Choose(-1_000_000_000, 1_000_000_000), Gen.Choose(0, 18), (digits, scale) => digits * Power(-scale)),
        Gen.Zip(Gen.Choose(int.MinValue, int.MaxValue).Three(), Gen.Choose(0, 28), (bits, scale) =>
            new decimal(bits.Item1, bits.Item2, bits.Item3, bits is not (0, 0, 0) && bits.Item1 % 2 == 0, (byte)scale)));

    /// <summary>Texts with quotes, control characters, other scripts and pairs of surrogates, but no broken ones: JSON cannot carry those.</summary>
    public static Gen<string> Text =>
        from length in Gen.Choose(0, 8)
        from pieces in Gen.OneOf(Gen.Choose(' ', '~'), Gen.Choose(0, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF)).ArrayOf(length)
        select string.Concat(pieces.Select(char.ConvertFromUtf32));

    private static Gen<long> Long => Gen.Choose(int.MinValue, int.MaxValue).Two().Select(halves => ((long)halves.Item1 << 32) + halves.Item2);

    public static decimal Power(int exponent)
    {
        var result = 1m;
        for (; exponent > 0; exponent--) result *= 10;
        for (; exponent < 0; exponent++) result /= 10;
        return result;
    }

    public static Gen<object> Of(Type type)
    {
        if (Leaves.TryGetValue(type, out var leaf)) return leaf;
        return Leaves[type] = type switch
        {
            { IsEnum: true } => Gen.Elements(Enum.GetValues(type).Cast<object>()),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ValueList<>) => Made(nameof(List), type),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ValueMap<>) => Made(nameof(Map), type),
            { IsAbstract: true } => Gen.OneOf(Wire.Types.Values.Where(member => member.IsAssignableTo(type)).Select(Of)),
            _ => Record(type),
        };
    }

    private static Gen<object> Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var members = type.GetProperties()
            .Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0 && parameters.All(p => p.Name != property.Name))
            .ToList();
        var nullability = new NullabilityInfoContext();
        var arguments = type.GetGenericArguments();            // of Answer<T>, whose value is never null
        var values = parameters
            .Select(parameter => Of(parameter.ParameterType, arguments.Contains(parameter.ParameterType) ? null : nullability.Create(parameter)))
            .Concat(members.Select(member => Of(member.PropertyType, nullability.Create(member))));
        return Gen.CollectToArray(values).Select(all =>
        {
            var record = constructor.Invoke(all[..parameters.Length]);
            foreach (var (member, value) in members.Zip(all[parameters.Length..])) member.SetValue(record, value);
            return record;
        });
    }

    private static Gen<object?> Of(Type type, NullabilityInfo? info)
    {
        var value = Of(Nullable.GetUnderlyingType(type) ?? type).Select(object? (made) => made);
        var mayBeNull = Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && info?.WriteState == NullabilityState.Nullable);
        return mayBeNull ? Gen.Frequency((3, value), (1, Gen.Constant<object?>(null))) : value;
    }

    private static Gen<object> List<T>() =>
        Boxed(Gen.Choose(0, 3).SelectMany(count => Of(typeof(T)).ArrayOf(count)).Select(items => items.Cast<T>().ToValueList()));

    private static Gen<object> Map<T>()
    {
        var value = Nullable.GetUnderlyingType(typeof(T)) is { } inner
            ? Gen.OneOf(Of(inner).Select(object? (made) => made), Gen.Constant<object?>(null))
            : Of(typeof(T)).Select(object? (made) => made);
        var entries = Gen.Choose(0, 3).SelectMany(count => Gen.Zip(Text, value).ArrayOf(count));
        return Boxed(entries.Select(all => new ValueMap<T>(all.Select(entry => KeyValuePair.Create(entry.Item1, (T)entry.Item2!)))));
    }

    private static Gen<Params> Parameters(int depth) =>
        from count in Gen.Choose(0, 3)
        from entries in Gen.Zip(Text, Parameter(depth)).ArrayOf(count)
        select Params.Create([.. entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2))]);

    private static Gen<Param> Parameter(int depth)
    {
        var plain = Gen.OneOf(
            Text.Select(Param (text) => new Param.Text(text)),
            Decimal.Select(Param (number) => new Param.Number(number)),
            Gen.Elements(true, false).Select(Param (flag) => new Param.Flag(flag)));
        if (depth == 0) return plain;
        return Gen.OneOf(
            plain,
            Gen.Choose(0, 3).SelectMany(count => Parameter(depth - 1).ArrayOf(count)).Select(Param (values) => new Param.List(values.ToValueList())),
            Parameters(depth - 1).Select(Param (values) => new Param.Nested(values)));
    }

    private static Gen<object> Made(string method, Type collection) =>
        (Gen<object>)typeof(Any).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(collection.GetGenericArguments())
            .Invoke(null, null)!;

    private static Gen<object> Boxed<T>(Gen<T> gen) => gen.Select(value => (object)value!);
}
