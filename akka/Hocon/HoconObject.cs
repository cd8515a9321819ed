using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Hocon;

/// <summary>Fields by key, in the order in which they were written.</summary>
public sealed class HoconObject : Dictionary<string, HoconField>, IHoconElement
{
    public HoconObject(IHoconElement? parent) : base(StringComparer.Ordinal)
    {
        Parent = parent;
    }

    public IHoconElement? Parent { get; }

    public HoconType Type => HoconType.Object;

    public string Raw => $"{{{string.Join(", ", this.Select(f => $"{HoconPath.WriteKey(f.Key)} : {f.Value.Raw}"))}}}";

    public HoconObject GetObject() => this;

    public string GetString() => throw new HoconValueException("an object is not a string.", "");

    /// <summary>The values of the keys that are numbers, in the order of the numbers: how a list is written with system properties.</summary>
    public IList<HoconValue> GetArray() =>
        TryGetArray(out var items) ? items : throw new HoconValueException("an object without numbers for keys is not a list.", "");

    /// <summary>The plain tree: dictionaries, lists and strings.</summary>
    public IDictionary<string, object?> Unwrapped => this.ToDictionary(f => f.Key, f => Unwrap(f.Value.Value), StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public HoconField GetField(string key) =>
        TryGetValue(key, out var field) ? field : throw new KeyNotFoundException($"There is no field '{key}' in this object.");

    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public HoconField GetField(HoconPath path)
    {
        if (path is not [var first, .. var rest]) throw new ArgumentException("The path is empty.", nameof(path));
        return rest.Aggregate(GetField(first), (at, key) => at.GetObject().GetField(key));
    }

    public override string ToString() => ToString(0, 2);

    public string ToString(int indent, int indentSize)
    {
        if (Count == 0) return "{}";
        var margin = new string(' ', indent * indentSize);
        var text = new StringBuilder("{\n");
        var left = Count;
        foreach (var (key, field) in this)
            text.Append(margin).Append(' ', indentSize).Append(HoconPath.WriteKey(key)).Append(" : ")
                .Append(field.Value.ToString(indent + 1, indentSize)).Append(--left > 0 ? ",\n" : "\n");
        return text.Append(margin).Append('}').ToString();
    }

    public IHoconElement Clone(IHoconElement newParent)
    {
        var clone = new HoconObject(newParent);
        foreach (var (key, field) in this) clone.Add(key, (HoconField)field.Clone(clone));
        return clone;
    }

    /// <summary>Adds another object's fields: an object merges with an object, anything else replaces.</summary>
    public void Merge(HoconObject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (key, field) in other)
        {
            if (TryGetValue(key, out var mine) && mine.Value.TryGetObject(out var inner) && field.Value.TryGetObject(out var outer)) inner.Merge(outer);
            else this[key] = (HoconField)field.Clone(this);
        }
    }

    /// <summary>Order does not count.</summary>
    public bool Equals(IHoconElement? other) => other switch
    {
        HoconObject fields => Count == fields.Count && this.All(f => fields.TryGetValue(f.Key, out var theirs) && f.Value.Value.Equals(theirs.Value)),
        HoconValue { Count: 1 } value => Equals(value[0]),
        _ => false,
    };

    public override bool Equals(object? obj) => obj is IHoconElement element && Equals(element);

    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var (key, field) in this) hash ^= HashCode.Combine(key, field.Value);
        return hash;
    }

    internal bool TryGetArray([NotNullWhen(true)] out IList<HoconValue>? items)
    {
        items = this.Where(f => int.TryParse(f.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .OrderBy(f => int.Parse(f.Key, CultureInfo.InvariantCulture)).Select(f => f.Value.Value).ToList();
        return items.Count > 0;
    }

    private static object? Unwrap(HoconValue value) => value switch
    {
        [HoconObject fields] => fields.Unwrapped,
        [HoconArray items] => items.ConvertAll(Unwrap),
        [HoconLiteral literal] => literal.Value,
        _ => null,
    };
}
