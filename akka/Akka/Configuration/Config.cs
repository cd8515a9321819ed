using Akka.Configuration.Hocon;
using Hocon.Parsing;

namespace Akka.Configuration;

/// <summary>A configuration: its own values, and another configuration behind it for the paths that it leaves open.</summary>
public class Config
{
    public Config()
    {
        Root = new();
    }

    public Config(HoconRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Root = root.Value ?? throw new ArgumentException("The root has no value.", nameof(root));
        Substitutions = root.Substitutions;
    }

    public Config(Config source, Config? fallback)
    {
        ArgumentNullException.ThrowIfNull(source);
        Root = source.Root;
        Substitutions = source.Substitutions;
        Fallback = fallback;
    }

    public static Config Empty => ConfigurationFactory.Empty;

    public Config? Fallback { get; private set; }

    public HoconValue Root { get; private set; }

    public virtual bool IsEmpty => Root.IsEmpty && (Fallback is null || Fallback.IsEmpty);

    public IEnumerable<HoconSubstitution> Substitutions { get; set; } = [];

    public static implicit operator Config(string str) => ConfigurationFactory.ParseString(str);

    public static Config operator +(Config config, string fallback)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.WithFallback(ConfigurationFactory.ParseString(fallback));
    }

    public static Config operator +(string configHocon, Config fallbackConfig) => ConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);

    /// <summary>This configuration with another one at the end of what it falls back to. Neither is changed.</summary>
    public virtual Config WithFallback(Config fallback)
    {
        if (ReferenceEquals(fallback, this)) throw new ArgumentException("A configuration cannot be its own fallback.", nameof(fallback));
        return fallback is null || fallback.IsEmpty ? this : IsEmpty ? fallback : Copy(fallback);
    }

    public virtual bool HasPath(string path) => Find(path) is not null;

    public HoconValue? GetValue(string path) => Find(path);

    /// <summary>What is below a path, with its fallbacks; null when nothing is.</summary>
    public virtual Config? GetConfig(string path)
    {
        var own = In(Root, path);
        var behind = Fallback?.GetConfig(path);
        return own is null ? behind : new(new Config(new HoconRoot(own)), behind);
    }

    public virtual string? GetString(string path, string? @default = null) => Find(path) is { } value ? value.GetString() : @default;

    public virtual bool GetBoolean(string path, bool @default = false) => Read(path, @default, v => v.GetBoolean());

    public virtual int GetInt(string path, int @default = 0) => Read(path, @default, v => v.GetInt());

    public virtual long GetLong(string path, long @default = 0) => Read(path, @default, v => v.GetLong());

    public virtual decimal GetDecimal(string path, decimal @default = 0) => Read(path, @default, v => v.GetDecimal());

    public virtual double GetDouble(string path, double @default = 0) => Read(path, @default, v => v.GetDouble());

    public virtual float GetFloat(string path, float @default = 0) => Read(path, @default, v => v.GetFloat());

    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) =>
        Read(path, @default.GetValueOrDefault(), v => v.GetTimeSpan(allowInfinite));

    public virtual long? GetByteSize(string path) => GetByteSize(path, null);

    public virtual long? GetByteSize(string path, long? @default = null) => Read(path, @default, v => v.GetByteSize());

    public virtual IList<string> GetStringList(string path) => Read(path, [], v => v.GetStringList());

    public virtual IList<string> GetStringList(string path, string[] @default) => Read(path, @default, v => v.GetStringList());

    public virtual IList<bool> GetBooleanList(string path) => Read(path, [], v => v.GetBooleanList());

    public virtual IList<int> GetIntList(string path) => Read(path, [], v => v.GetIntList());

    public virtual IList<long> GetLongList(string path) => Read(path, [], v => v.GetLongList());

    public virtual IList<byte> GetByteList(string path) => Read(path, [], v => v.GetByteList());

    public virtual IList<decimal> GetDecimalList(string path) => Read(path, [], v => v.GetDecimalList());

    public virtual IList<double> GetDoubleList(string path) => Read(path, [], v => v.GetDoubleList());

    public virtual IList<float> GetFloatList(string path) => Read(path, [], v => v.GetFloatList());

    /// <summary>The fields of the root, those of the fallbacks included.</summary>
    public virtual IEnumerable<KeyValuePair<string, HoconValue>> AsEnumerable()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = this; at is not null; at = at.Fallback)
        {
            if (!at.Root.IsObject()) continue;
            foreach (var item in at.Root.GetObject()!.Items)
                if (seen.Add(item.Key)) yield return item;
        }
    }

    /// <summary>This configuration's own values, without those of its fallbacks.</summary>
    public override string ToString() => Root.ToString();

    public string ToString(bool includeFallback)
    {
        if (!includeFallback || Fallback is null) return ToString();
        var merged = new HoconObject();
        for (var at = this; at is not null; at = at.Fallback)
            if (at.Root.IsObject()) merged.Merge(at.Root.GetObject()!);
        return merged.ToString();
    }

    /// <summary>A copy, with another configuration at the end of its fallbacks when one is given.</summary>
    protected Config Copy(Config? fallback = null) => new(this, Fallback is null ? fallback : Fallback.Copy(fallback));

    private HoconValue? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (var at = this; at is not null; at = at.Fallback)
            if (In(at.Root, path) is { } value) return value;
        return null;
    }

    private static HoconValue? In(HoconValue root, string path)
    {
        var at = root;
        foreach (var key in HoconValue.Keys(path))
        {
            if (at.GetObject()?.GetKey(key) is not { } next) return null;
            at = next;
        }
        return at;
    }

    private T Read<T>(string path, T @default, Func<HoconValue, T> read)
    {
        if (Find(path) is not { } value) return @default;
        try
        {
            return read(value);
        }
        catch (FormatException e)
        {
            throw new FormatException($"'{path}': {e.Message}", e);
        }
    }
}
