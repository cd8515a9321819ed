namespace Hocon;

/// <summary>A key of an object and its value.</summary>
public sealed class HoconField : IHoconElement
{
    internal HoconField(HoconObject? parent, string key)
    {
        Parent = parent;
        Key = key;
        Value = new(this);
    }

    public IHoconElement? Parent { get; }

    public string Key { get; }

    public HoconValue Value { get; internal set; }

    /// <summary>The keys from the root to this field; a list on the way has none.</summary>
    public HoconPath Path
    {
        get
        {
            var path = new HoconPath();
            for (IHoconElement? at = this; at is not null; at = at.Parent)
                if (at is HoconField step) path.Add(step.Key);
            path.Reverse();
            return path;
        }
    }

    public HoconType Type => Value.Type;

    public string? Raw => Value.Raw;

    public HoconObject GetObject() => Value.GetObject();

    public string? GetString() => Value.GetString();

    public IList<HoconValue> GetArray() => Value.GetArray();

    public override string ToString() => ToString(0, 2);

    public string ToString(int indent, int indentSize) => Value.ToString(indent, indentSize);

    public IHoconElement Clone(IHoconElement newParent)
    {
        var clone = new HoconField(newParent as HoconObject, Key);
        clone.Value = (HoconValue)Value.Clone(clone);
        return clone;
    }

    public bool Equals(IHoconElement? other) => other is HoconField field ? Key == field.Key && Value.Equals(field.Value) : Value.Equals(other);

    public override bool Equals(object? obj) => obj is IHoconElement element && Equals(element);

    public override int GetHashCode() => HashCode.Combine(Key, Value);
}
