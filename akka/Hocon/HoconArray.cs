namespace Hocon;

/// <summary>A list of values.</summary>
public sealed class HoconArray : List<HoconValue>, IHoconElement
{
    public HoconArray(IHoconElement? parent)
    {
        Parent = parent;
    }

    public IHoconElement? Parent { get; }

    public HoconType Type => HoconType.Array;

    public string Raw => $"[{string.Join(", ", this.Select(v => v.Raw))}]";

    public HoconObject GetObject() => throw new HoconValueException("a list is not an object.", "");

    public string GetString() => throw new HoconValueException("a list is not a string.", "");

    public IList<HoconValue> GetArray() => this;

    public override string ToString() => ToString(0, 2);

    public string ToString(int indent, int indentSize) => $"[{string.Join(", ", this.Select(v => v.ToString(indent, indentSize)))}]";

    public IHoconElement Clone(IHoconElement newParent)
    {
        var clone = new HoconArray(newParent) { Capacity = Count };
        foreach (var value in this) clone.Add((HoconValue)value.Clone(clone));
        return clone;
    }

    public bool Equals(IHoconElement? other) => other switch
    {
        HoconArray array => this.SequenceEqual(array),
        HoconValue { Count: 1 } value => Equals(value[0]),
        _ => false,
    };

    public override bool Equals(object? obj) => obj is IHoconElement element && Equals(element);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in this) hash.Add(value);
        return hash.ToHashCode();
    }
}
