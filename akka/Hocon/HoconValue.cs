using System.Diagnostics.CodeAnalysis;
using Hocon.Parsing;

namespace Hocon;

/// <summary>The value of a field or an element of a list: one literal, list or object, or nothing.</summary>
public sealed class HoconValue : List<IHoconElement>, IHoconElement
{
    public HoconValue(IHoconElement? parent)
    {
        Parent = parent;
    }

    public IHoconElement? Parent { get; internal set; }

    public HoconType Type => Count == 0 ? HoconType.Empty : this[0].Type;

    public string? Raw => Count == 0 ? null : this[0].Raw;

    internal Origin? Origin { get; set; }

    public HoconObject GetObject() => TryGetObject(out var value) ? value : throw Wrong("an object");

    public bool TryGetObject([NotNullWhen(true)] out HoconObject? result) => (result = Count > 0 ? this[0] as HoconObject : null) is not null;

    public IList<HoconValue> GetArray() => TryGetArray(out var value) ? value : throw Wrong("a list");

    internal bool TryGetArray([NotNullWhen(true)] out IList<HoconValue>? result)
    {
        result = null;
        if (Count > 0 && this[0] is HoconObject fields) return fields.TryGetArray(out result);
        return (result = Count > 0 ? this[0] as HoconArray : null) is not null;
    }

    /// <summary>The text of a literal; null for null.</summary>
    public string? GetString() => TryGetString(out var value) ? value : throw Wrong("a string");

    public bool TryGetString(out string? result)
    {
        var literal = Count > 0 ? this[0] as HoconLiteral : null;
        result = literal?.Value;
        return literal is not null;
    }

    public bool GetBoolean() => TryGetBoolean(out var value) ? value : throw Wrong("a boolean (true, false, yes, no, on, off)");

    public bool TryGetBoolean(out bool result) => Scalars.TryBoolean(Literal, out result);

    public int GetInt() => TryGetInt(out var value) ? value : throw Wrong("a whole number of 32 bits");

    public bool TryGetInt(out int result) => Scalars.TryInt(Literal, out result);

    public byte GetByte() => TryGetByte(out var value) ? value : throw Wrong("a number from 0 to 255");

    public bool TryGetByte(out byte result) => Scalars.TryByte(Literal, out result);

    public long GetLong() => TryGetLong(out var value) ? value : throw Wrong("a whole number of 64 bits");

    public bool TryGetLong(out long result) => Scalars.TryLong(Literal, out result);

    public decimal GetDecimal() => TryGetDecimal(out var value) ? value : throw Wrong("a decimal number");

    public bool TryGetDecimal(out decimal result) => Scalars.TryDecimal(Literal, out result);

    public double GetDouble() => TryGetDouble(out var value) ? value : throw Wrong("a number");

    public bool TryGetDouble(out double result) => Scalars.TryDouble(Literal, out result);

    public float GetFloat() => TryGetFloat(out var value) ? value : throw Wrong("a number");

    public bool TryGetFloat(out float result)
    {
        var found = Scalars.TryDouble(Literal, out var value);
        result = (float)value;
        return found;
    }

    /// <summary>A duration with its unit (milliseconds when none), or infinite.</summary>
    public TimeSpan GetTimeSpan(bool allowInfinite = true) =>
        TryGetTimeSpan(out var value, allowInfinite) ? value : throw Wrong(allowInfinite ? "a duration, like 10s" : "a finite duration, like 10s");

    internal bool TryGetTimeSpan(out TimeSpan result, bool allowInfinite = true) => Scalars.TryTimeSpan(Literal, allowInfinite, out result);

    /// <summary>A number of bytes, with a unit of 1000 (kB) or 1024 (KiB, K).</summary>
    public long? GetByteSize() => TryGetByteSize(out var value) ? value : throw Wrong("a size in bytes, like 128 KiB");

    internal bool TryGetByteSize([NotNullWhen(true)] out long? result) => Scalars.TryByteSize(Literal, out result);

    public IList<string> GetStringList() => Each("string", v => v.Literal);

    public IList<bool> GetBooleanList() => Each<bool>("boolean", v => v.TryGetBoolean(out var x) ? x : null);

    public IList<int> GetIntList() => Each<int>("whole number", v => v.TryGetInt(out var x) ? x : null);

    public IList<long> GetLongList() => Each<long>("whole number", v => v.TryGetLong(out var x) ? x : null);

    public IList<byte> GetByteList() => Each<byte>("number from 0 to 255", v => v.TryGetByte(out var x) ? x : null);

    public IList<decimal> GetDecimalList() => Each<decimal>("decimal number", v => v.TryGetDecimal(out var x) ? x : null);

    public IList<double> GetDoubleList() => Each<double>("number", v => v.TryGetDouble(out var x) ? x : null);

    public IList<float> GetFloatList() => Each<float>("number", v => v.TryGetFloat(out var x) ? x : null);

    public IList<HoconObject> GetObjectList() => Each("object", v => v.TryGetObject(out var x) ? x : null);

    public override string ToString() => ToString(0, 2);

    public string ToString(int indent, int indentSize) => Count == 0 ? "" : this[0].ToString(indent, indentSize);

    public IHoconElement Clone(IHoconElement newParent)
    {
        var clone = new HoconValue(newParent) { Origin = Origin };
        foreach (var element in this) clone.Add(element.Clone(clone));
        return clone;
    }

    public bool Equals(IHoconElement? other) => other switch
    {
        HoconValue value => Count == value.Count && (Count == 0 || this[0].Equals(value[0])),
        HoconField field => Equals(field.Value),
        null => false,
        _ => Count == 1 && this[0].Equals(other),
    };

    public override bool Equals(object? obj) => obj is IHoconElement element && Equals(element);

    public override int GetHashCode() => Count == 0 ? 0 : this[0].GetHashCode();

    internal string? Literal => Count > 0 && this[0] is HoconLiteral literal ? literal.Value : null;

    internal HoconValueException Wrong(string expected)
    {
        var path = Parent is HoconField field ? field.Path.Value : Parent?.Parent is HoconValue { Parent: HoconField list } ? list.Path.Value : "";
        var found = Type switch
        {
            HoconType.Object => "an object",
            HoconType.Array => "a list",
            _ => Raw ?? "nothing",
        };
        return new($"{(Origin is { } o ? o.Source.Describe(o.Offset) + ": " : "")}'{path}' should be {expected}, but is {found}.", path);
    }

    private List<T> Each<T>(string what, Func<HoconValue, T?> read) where T : struct
    {
        var items = GetArray();
        var list = new List<T>(items.Count);
        foreach (var item in items) list.Add(read(item) ?? throw item.Wrong($"a list with a {what} in every place"));
        return list;
    }

    private List<T> Each<T>(string what, Func<HoconValue, T?> read) where T : class
    {
        var items = GetArray();
        var list = new List<T>(items.Count);
        foreach (var item in items) list.Add(read(item) ?? throw item.Wrong($"a list with a {what} in every place"));
        return list;
    }
}

/// <summary>Where a value was written.</summary>
internal sealed record Origin(Source Source, int Offset);
