using System.Diagnostics.CodeAnalysis;

namespace Hocon;

/// <summary>A parsed text, and the typed getters by path.</summary>
public class HoconRoot
{
    public HoconRoot() : this(new HoconValue(null))
    {
    }

    public HoconRoot(HoconValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    public HoconValue Value { get; }

    public virtual bool IsEmpty => Value is [] or [HoconObject { Count: 0 }];

    public HoconValue GetValue(string path) =>
        TryGetValue(path, out var value) ? value : throw Missing(HoconPath.Keys(path));

    public HoconValue GetValue(HoconPath path) =>
        TryGetValue(path, out var value) ? value : throw Missing(path);

    public bool TryGetValue(string path, [NotNullWhen(true)] out HoconValue? result)
    {
        ArgumentNullException.ThrowIfNull(path);
        return TryFind(HoconPath.Keys(path), out result);
    }

    public bool TryGetValue(HoconPath path, [NotNullWhen(true)] out HoconValue? result)
    {
        ArgumentNullException.ThrowIfNull(path);
        return TryFind(path, out result);
    }

    public bool HasPath(string path) => TryGetValue(path, out _);

    public bool HasPath(HoconPath path) => TryGetValue(path, out _);

    public HoconObject GetObject(string path) => GetValue(path).GetObject();

    public string? GetString(string path) => GetValue(path).GetString();

    public string? GetString(string path, string? @default) => TryGetValue(path, out var value) ? value.GetString() : @default;

    public bool GetBoolean(string path) => GetValue(path).GetBoolean();

    public bool GetBoolean(string path, bool @default) => TryGetValue(path, out var value) ? value.GetBoolean() : @default;

    public int GetInt(string path) => GetValue(path).GetInt();

    public int GetInt(string path, int @default) => TryGetValue(path, out var value) ? value.GetInt() : @default;

    public long GetLong(string path) => GetValue(path).GetLong();

    public long GetLong(string path, long @default) => TryGetValue(path, out var value) ? value.GetLong() : @default;

    public byte GetByte(string path) => GetValue(path).GetByte();

    public byte GetByte(string path, byte @default) => TryGetValue(path, out var value) ? value.GetByte() : @default;

    public decimal GetDecimal(string path) => GetValue(path).GetDecimal();

    public decimal GetDecimal(string path, decimal @default) => TryGetValue(path, out var value) ? value.GetDecimal() : @default;

    public double GetDouble(string path) => GetValue(path).GetDouble();

    public double GetDouble(string path, double @default) => TryGetValue(path, out var value) ? value.GetDouble() : @default;

    public float GetFloat(string path) => GetValue(path).GetFloat();

    public float GetFloat(string path, float @default) => TryGetValue(path, out var value) ? value.GetFloat() : @default;

    public TimeSpan GetTimeSpan(string path, bool allowInfinite = true) => GetValue(path).GetTimeSpan(allowInfinite);

    public TimeSpan GetTimeSpan(string path, TimeSpan? @default, bool allowInfinite = true) =>
        TryGetValue(path, out var value) ? value.GetTimeSpan(allowInfinite) : @default.GetValueOrDefault();

    public long? GetByteSize(string path) => GetValue(path).GetByteSize();

    public long? GetByteSize(string path, long? @default) => TryGetValue(path, out var value) ? value.GetByteSize() : @default;

    public IList<string> GetStringList(string path) => GetValue(path).GetStringList();

    public IList<string> GetStringList(string path, IList<string> @default) => TryGetValue(path, out var value) ? value.GetStringList() : @default;

    public IList<bool> GetBooleanList(string path) => GetValue(path).GetBooleanList();

    public IList<bool> GetBooleanList(string path, IList<bool> @default) => TryGetValue(path, out var value) ? value.GetBooleanList() : @default;

    public IList<int> GetIntList(string path) => GetValue(path).GetIntList();

    public IList<int> GetIntList(string path, IList<int> @default) => TryGetValue(path, out var value) ? value.GetIntList() : @default;

    public IList<long> GetLongList(string path) => GetValue(path).GetLongList();

    public IList<long> GetLongList(string path, IList<long> @default) => TryGetValue(path, out var value) ? value.GetLongList() : @default;

    public IList<decimal> GetDecimalList(string path) => GetValue(path).GetDecimalList();

    public IList<decimal> GetDecimalList(string path, IList<decimal> @default) => TryGetValue(path, out var value) ? value.GetDecimalList() : @default;

    public IList<double> GetDoubleList(string path) => GetValue(path).GetDoubleList();

    public IList<double> GetDoubleList(string path, IList<double> @default) => TryGetValue(path, out var value) ? value.GetDoubleList() : @default;

    public override string ToString() => Value.ToString(0, 2);

    // By the whole path, also where this is a part of a configuration.
    private HoconValueException Missing(IEnumerable<string> path)
    {
        var whole = HoconPath.Write(Value.Parent is HoconField field ? field.Path.Concat(path) : path);
        return new($"'{whole}' is missing.", whole);
    }

    private bool TryFind(IEnumerable<string> path, [NotNullWhen(true)] out HoconValue? result)
    {
        result = null;
        var at = Value;
        foreach (var key in path)
        {
            if (at is not [HoconObject fields] || !fields.TryGetValue(key, out var field)) return false;
            at = field.Value;
        }
        result = at;
        return true;
    }
}
