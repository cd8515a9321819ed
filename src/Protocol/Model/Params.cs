using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Ccxt.Protocol;

/// <summary>Extra parameters of a request, in order, compared by value. A null value means "not given" and is left out.</summary>
[CollectionBuilder(typeof(Params), nameof(Create))]
public sealed class Params : IReadOnlyList<KeyValuePair<string, Param>>, IEquatable<Params>
{
    public static readonly Params Empty = new([]);

    private readonly KeyValuePair<string, Param>[] entries;

    private Params(KeyValuePair<string, Param>[] entries) => this.entries = entries;

    public int Count => entries.Length;

    public KeyValuePair<string, Param> this[int index] => entries[index];

    /// <summary>The value of <paramref name="name"/>, or null when it is not given.</summary>
    public Param? this[string name] => IndexOf(name) is >= 0 and var at ? entries[at].Value : null;

    /// <summary>As if each were set in turn: a name said twice keeps its first place and its last value.</summary>
    public static Params Create(ReadOnlySpan<KeyValuePair<string, Param>> entries)
    {
        if (entries.IsEmpty) return Empty;
        var (kept, count) = (new KeyValuePair<string, Param>[entries.Length], 0);
        foreach (var entry in entries)
        {
            if (entry.Value is null) continue;
            var at = IndexOf(kept.AsSpan(0, count), entry.Key);
            kept[at < 0 ? count++ : at] = entry;
        }
        return new Params(count == kept.Length ? kept : kept[..count]);
    }

    public static Params Of(string name, Param value) => Empty.With(name, value);

    /// <summary>As if each were set in turn; what is null is left out.</summary>
    public static Params Of(params ReadOnlySpan<(string Name, Param? Value)> entries)
    {
        var given = 0;
        foreach (var (_, value) in entries)
            if (value is not null) given++;
        var (kept, count) = (new KeyValuePair<string, Param>[given], 0);
        foreach (var (name, value) in entries)
        {
            if (value is null) continue;
            var at = IndexOf(kept.AsSpan(0, count), name);
            kept[at < 0 ? count++ : at] = KeyValuePair.Create(name, value);
        }
        return count == 0 ? Empty : new Params(count == kept.Length ? kept : kept[..count]);
    }

    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>Sets a value; a name that is there keeps its place, a null is ignored.</summary>
    public Params With(string name, Param? value)
    {
        if (value is null) return this;
        var entry = KeyValuePair.Create(name, value);
        if (IndexOf(name) is >= 0 and var at)
        {
            var copy = (KeyValuePair<string, Param>[])entries.Clone();
            copy[at] = entry;
            return new Params(copy);
        }
        return new Params([.. entries, entry]);
    }

    /// <summary>Whether <paramref name="name"/> is given as true.</summary>
    public bool IsOn(string name) => this[name] is Param.Flag { Value: true } or Param.Text { Value: "true" };

    /// <summary>What is given under the first of the names that is there, as text; null when none is.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (this[name] is { } value) return value.ToString();
        return null;
    }

    /// <summary>What is given under the first of the names that is there, as a number; null when none is.</summary>
    /// <exception cref="Errors.BadRequest">It is no number.</exception>
    public decimal? Decimal(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (this[name] is { } value) return value is Param.Number number ? number.Value
                : decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed
                : throw new ExchangeError(ErrorClass.BadRequest, $"the parameter {name} has to be a number, not {value}").ToException();
        return null;
    }

    /// <summary>What is given under <paramref name="name"/> as a time, in milliseconds since 1970; null when it is not given.</summary>
    /// <exception cref="Errors.BadRequest">It is no time.</exception>
    public DateTimeOffset? Time(string name) => Decimal(name) is not { } milliseconds ? null
        : milliseconds is >= 0 and < 253402300800000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
        : throw new ExchangeError(ErrorClass.BadRequest, $"the parameter {name} has to be a time in milliseconds since 1970, not {milliseconds}").ToException();

    public Params With(Params others) => others.Count == 0 ? this : Count == 0 ? others : others.Aggregate(this, (all, entry) => all.With(entry.Key, entry.Value));

    public Params Prepend(string name, Param value) => Has(name)
        ? new([KeyValuePair.Create(name, value), .. entries.Where(e => e.Key != name)])
        : new([KeyValuePair.Create(name, value), .. entries]);

    public Params Without(params ReadOnlySpan<string> names)
    {
        if (entries.Length == 0) return this;
        var kept = new List<KeyValuePair<string, Param>>(entries.Length);
        foreach (var entry in entries)
            if (!names.Contains(entry.Key)) kept.Add(entry);
        return kept.Count == entries.Length ? this : new Params([.. kept]);
    }

    public Params SortedByName() => new([.. entries.OrderBy(e => e.Key, StringComparer.Ordinal)]);

    public bool Equals(Params? other) => other is not null && entries.AsSpan().SequenceEqual(other.entries);

    public override bool Equals(object? obj) => Equals(obj as Params);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in entries) hash.Add(HashCode.Combine(name, value));
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join('&', entries.Select(e => $"{e.Key}={e.Value}"));

    public IEnumerator<KeyValuePair<string, Param>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, Param>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();

    private int IndexOf(string name) => IndexOf(entries, name);

    private static int IndexOf(ReadOnlySpan<KeyValuePair<string, Param>> entries, string name)
    {
        for (var i = 0; i < entries.Length; i++)
            if (entries[i].Key == name) return i;
        return -1;
    }
}

/// <summary>One parameter value: text, a number, a flag, a list or an object.</summary>
public abstract record Param
{
    private Param() { }

    public sealed record Text(string Value) : Param { public override string ToString() => Value; }

    public sealed record Number(decimal Value) : Param { public override string ToString() => Numbers.Js(Value); }

    public sealed record Flag(bool Value) : Param { public override string ToString() => Value ? "true" : "false"; }

    public sealed record List(ValueList<Param> Values) : Param { public override string ToString() => string.Join(',', Values); }

    public sealed record Nested(Params Values) : Param { public override string ToString() => Values.ToString(); }

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Param?(string? value) => value is null ? null : new Text(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Param?(decimal? value) => value is { } number ? new Number(number) : null;

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Param?(long? value) => value is { } number ? new Number(number) : null;

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Param?(int? value) => value is { } number ? new Number(number) : null;

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Param?(bool? value) => value is { } flag ? new Flag(flag) : null;

    public static implicit operator Param(Params values) => new Nested(values);

    public static implicit operator Param(string[] values) => new List(values.Select(v => (Param)v).ToValueList());
}

/// <summary>Numbers as text.</summary>
public static class Numbers
{
    /// <summary>As JavaScript prints a number: no trailing zeros, exponent form below 1e-6 and from 1e21 on. Exchanges sign such texts.</summary>
    public static string Js(decimal value)
    {
        var plain = Plain(value);
        var magnitude = Math.Abs(value);
        if (magnitude is 0 or (>= 0.000001m and < 1_000_000_000_000_000_000_000m)) return plain;
        var text = plain.TrimStart('-');
        var point = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : text.Length;
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        var exponent = point - (digits.Length - significant.Length) - 1;
        var mantissa = significant.TrimEnd('0');
        var body = mantissa.Length == 1 ? mantissa : $"{mantissa[0]}.{mantissa[1..]}";
        return $"{(value < 0 ? "-" : "")}{body}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }

    /// <summary>Without exponent and without trailing zeros.</summary>
    public static string Plain(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] != 0) return PlainOfMany(value);
        // Up to 64 bits of digits, which nearly all have, are written from the last to the first.
        var digits = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        var (places, isNegative) = ((int)value.Scale, digits != 0 && bits[3] < 0);
        for (; places > 0 && digits % 10 == 0; places--) digits /= 10;
        Span<char> text = stackalloc char[32];
        var at = text.Length;
        for (var written = 0; digits != 0 || written <= places; written++, digits /= 10)
        {
            if (written == places && places > 0) text[--at] = '.';
            text[--at] = (char)('0' + (digits % 10));
        }
        if (isNegative) text[--at] = '-';
        return new string(text[at..]);
    }

    private static string PlainOfMany(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
