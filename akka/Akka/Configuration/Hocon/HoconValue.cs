using Hocon.Parsing;

namespace Akka.Configuration.Hocon;

/// <summary>The value of a key or an element of a list.</summary>
public class HoconValue : IMightBeAHoconObject
{
    public HoconValue()
    {
        Values = [];
    }

    public HoconValue(List<IHoconElement> values, bool adoptedFromFallback = true)
    {
        Values = values;
        AdoptedFromFallback = adoptedFromFallback;
    }

    public List<IHoconElement> Values { get; private set; }

    public bool IsEmpty => Values.Count == 0 || Values is [HoconObject { Items.Count: 0 }];

    internal bool AdoptedFromFallback { get; }

    public Config ToConfig() => new(new HoconRoot(this));

    /// <summary>A configuration with this value at a key.</summary>
    public Config AtKey(string key)
    {
        var fields = new HoconObject();
        fields.Items.Add(key, this);
        return new(new HoconRoot(new([fields], false)));
    }

    public void Clear() => Values.Clear();

    public void AppendValue(IHoconElement value)
    {
        // A later object merges in front of an earlier one; a literal in front of it replaces it.
        if (Values is [HoconObject earlier] && value is HoconObject later)
        {
            var merged = later.Copy();
            merged.Merge(earlier);
            Values[0] = merged;
        }
        else Values.Add(value);
    }

    public void NewValue(IHoconElement value)
    {
        Values.Clear();
        Values.Add(value);
    }

    public bool IsString() => Values.Count > 0 && Values.TrueForAll(v => v.IsString());

    /// <summary>The text of the literals in a row; null when there is none, and for null.</summary>
    public string? GetString() =>
        Values is [var only] ? only.IsString() ? only.GetString() : null
        : IsString() ? string.Concat(Values.Select(v => v.GetString())) : null;

    public bool IsObject() => GetObject() is not null;

    public HoconObject? GetObject() => Values.Count == 0 ? null : Values[0] switch
    {
        HoconObject fields => fields,
        IMightBeAHoconObject maybe when maybe.IsObject() => maybe.GetObject(),
        _ => null,
    };

    public HoconValue? GetChildObject(string key) => GetObject()?.GetKey(key);

    public bool IsArray() => Values.Count > 0 && Values.Exists(v => v.IsArray());

    public IList<HoconValue> GetArray() => [.. Values.Where(v => v.IsArray()).SelectMany(v => v.GetArray()!)];

    public bool GetBoolean() => Scalars.TryBoolean(GetString(), out var value) ? value : throw Wrong("a boolean (true, false, yes, no, on, off)");

    public int GetInt() => Scalars.TryInt(GetString(), out var value) ? value : throw Wrong("a whole number of 32 bits");

    public long GetLong() => Scalars.TryLong(GetString(), out var value) ? value : throw Wrong("a whole number of 64 bits");

    public byte GetByte() => Scalars.TryByte(GetString(), out var value) ? value : throw Wrong("a number from 0 to 255");

    public decimal GetDecimal() => Scalars.TryDecimal(GetString(), out var value) ? value : throw Wrong("a decimal number");

    public double GetDouble() => Scalars.TryDouble(GetString(), out var value) ? value : throw Wrong("a number");

    public float GetFloat() => (float)GetDouble();

    /// <summary>A duration with its unit (milliseconds when none), or infinite.</summary>
    public TimeSpan GetTimeSpan(bool allowInfinite = true) =>
        Scalars.TryTimeSpan(GetString(), allowInfinite, out var value) ? value
        : throw Wrong(allowInfinite ? "a duration, like 10s" : "a finite duration, like 10s");

    /// <summary>A number of bytes, with a unit of 1000 (kB) or 1024 (KiB, K).</summary>
    public long? GetByteSize() => Scalars.TryByteSize(GetString(), out var value) ? value : throw Wrong("a size in bytes, like 128 KiB");

    public IList<string> GetStringList() => [.. Items().Select(v => v.GetString() ?? throw v.Wrong("a string"))];

    public IList<bool> GetBooleanList() => [.. Items().Select(v => v.GetBoolean())];

    public IList<int> GetIntList() => [.. Items().Select(v => v.GetInt())];

    public IList<long> GetLongList() => [.. Items().Select(v => v.GetLong())];

    public IList<byte> GetByteList() => [.. Items().Select(v => v.GetByte())];

    public IList<decimal> GetDecimalList() => [.. Items().Select(v => v.GetDecimal())];

    public IList<double> GetDoubleList() => [.. Items().Select(v => v.GetDouble())];

    public IList<float> GetFloatList() => [.. Items().Select(v => v.GetFloat())];

    public override string ToString() => ToString(0);

    public virtual string ToString(int indent)
    {
        if (IsString()) return GetString() is { } text ? global::Hocon.HoconPath.WriteText(text) : "null";
        if (IsObject()) return $"{{\n{GetObject()!.ToString(indent + 1)}{new string(' ', indent * 2)}}}";
        return IsArray() ? $"[{string.Join(",", GetArray().Select(v => v.ToString(indent + 1)))}]" : "";
    }

    internal HoconValue Copy() => new([.. Values.Select(v => v is HoconObject fields ? fields.Copy() : v)], AdoptedFromFallback);

    /// <summary>The keys of a path: what stands between its dots, those inside quotes not counted.</summary>
    internal static List<string> Keys(string path)
    {
        var keys = new List<string>(6);
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] == '"') quoted = !quoted;
            if (i < path.Length && (quoted || path[i] != '.')) continue;
            keys.Add(path[start..i].Replace("\"", "", StringComparison.Ordinal));
            start = i + 1;
        }
        return keys;
    }

    private IList<HoconValue> Items() => IsArray() ? GetArray() : throw Wrong("a list");

    private FormatException Wrong(string expected) =>
        new($"{expected} is expected, but found {(IsObject() ? "an object" : IsEmpty ? "nothing" : ToString())}.");
}
