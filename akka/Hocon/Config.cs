namespace Hocon;

/// <summary>A configuration: a root with what it falls back to merged in.</summary>
public class Config : HoconRoot, IEquatable<Config>
{
    public Config()
    {
    }

    public Config(HoconRoot root) : base((root ?? throw new ArgumentNullException(nameof(root))).Value)
    {
    }

    public Config(HoconRoot source, Config fallback) : base(Merge(source, fallback))
    {
    }

    public HoconValue Root => Value;

    public static implicit operator Config(string str) => HoconConfigurationFactory.ParseString(str);

    /// <summary>This configuration with another one behind it, for the paths that this one leaves open. Neither is changed.</summary>
    public virtual Config WithFallback(Config fallback)
    {
        if (ReferenceEquals(fallback, this)) throw new ArgumentException("A configuration cannot be its own fallback.", nameof(fallback));
        return fallback is null || fallback.IsEmpty ? this : IsEmpty ? fallback : new(this, fallback);
    }

    public virtual Config GetConfig(string path) => Below(GetValue(path));

    public Config? GetConfig(string path, Config? @default) => TryGetValue(path, out var value) ? Below(value) : @default;

    /// <summary>The fields of the root, in the order in which they were written.</summary>
    public virtual IEnumerable<KeyValuePair<string, HoconField>> AsEnumerable() => Value.TryGetObject(out var fields) ? fields : [];

    public bool Equals(Config? other) => other is not null && (IsEmpty ? other.IsEmpty : Value.Equals(other.Value));

    public override bool Equals(object? obj) => Equals(obj as Config);

    public override int GetHashCode() => IsEmpty ? 0 : Value.GetHashCode();

    private static Config Below(HoconValue value)
    {
        value.GetObject();
        return new(new HoconRoot(value));
    }

    private static HoconValue Merge(HoconRoot source, Config fallback)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(fallback);
        var merged = new HoconValue(null);
        if (!source.Value.TryGetObject(out var mine) || !fallback.Value.TryGetObject(out var theirs)) return source.Value;
        var fields = (HoconObject)theirs.Clone(merged);
        fields.Merge(mine);
        merged.Add(fields);
        return merged;
    }
}
