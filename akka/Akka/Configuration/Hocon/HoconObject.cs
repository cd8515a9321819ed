using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>Values by key, in the order in which they were written.</summary>
public class HoconObject : IHoconElement
{
    public Dictionary<string, HoconValue> Items { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The plain tree: dictionaries, lists and strings.</summary>
    public IDictionary<string, object?> Unwrapped => Items.ToDictionary(i => i.Key, i => Unwrap(i.Value), StringComparer.Ordinal);

    public bool IsString() => false;

    public string GetString() => throw new NotSupportedException("An object is not a string.");

    public bool IsArray() => false;

    public IList<HoconValue> GetArray() => throw new NotSupportedException("An object is not a list.");

    public HoconValue? GetKey(string key) => Items.GetValueOrDefault(key);

    public HoconValue GetOrCreateKey(string key)
    {
        if (Items.TryGetValue(key, out var value)) return value;
        return Items[key] = new();
    }

    /// <summary>Adds what another object has and this one leaves open.</summary>
    public void Merge(HoconObject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (key, theirs) in other.Items)
        {
            if (!Items.TryGetValue(key, out var mine)) Items[key] = theirs.Copy();
            else if (mine.IsObject() && theirs.IsObject())
            {
                // What is already here may be shared with the configuration it came from.
                var merged = mine.Copy();
                merged.GetObject()!.Merge(theirs.GetObject()!);
                Items[key] = merged;
            }
        }
    }

    public override string ToString() => ToString(0);

    public string ToString(int indent)
    {
        var margin = new string(' ', indent * 2);
        var text = new StringBuilder();
        foreach (var (key, value) in Items) text.Append(margin).Append(Write(key)).Append(" : ").Append(value.ToString(indent)).Append('\n');
        return text.ToString();
    }

    internal HoconObject Copy()
    {
        var copy = new HoconObject();
        foreach (var (key, value) in Items) copy.Items.Add(key, value.Copy());
        return copy;
    }

    private static string Write(string key) => global::Hocon.HoconPath.WriteKey(key);

    private static object? Unwrap(HoconValue value) =>
        value.IsObject() ? value.GetObject()!.Unwrapped
        : value.IsArray() ? value.GetArray().Select(Unwrap).ToList()
        : value.GetString();
}
