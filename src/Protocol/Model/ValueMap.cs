using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Ccxt.Protocol;

/// <summary>An immutable map from text that remembers the order of its entries and is compared by its content.</summary>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>, IValueMap
{
    public static readonly ValueMap<T> Empty = new([]);

    private readonly OrderedDictionary<string, T> entries;

    public ValueMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        this.entries = new OrderedDictionary<string, T>(entries.TryGetNonEnumeratedCount(out var count) ? count : 0, StringComparer.Ordinal);
        foreach (var (key, value) in entries) this.entries[key] = value;       // a key said twice: the last wins, as in JSON
    }

    public int Count => entries.Count;

    public T this[string key] => entries[key];

    public IEnumerable<string> Keys => entries.Keys;

    public IEnumerable<T> Values => entries.Values;

    public bool ContainsKey(string key) => entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => entries.TryGetValue(key, out value);

    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || other.Count != Count) return false;
        foreach (var (key, value) in entries)
            if (!other.entries.TryGetValue(key, out var theirs) || !EqualityComparer<T>.Default.Equals(value, theirs)) return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    public override int GetHashCode() => entries.Aggregate(Count, (hash, entry) => hash ^ HashCode.Combine(entry.Key, entry.Value));

    public override string ToString() => $"{{{string.Join(", ", entries.Select(e => $"{e.Key} = {e.Value}"))}}}";

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IEnumerable<KeyValuePair<string, object?>> IValueMap.Entries => entries.Select(e => KeyValuePair.Create(e.Key, (object?)e.Value));
}

/// <summary>A map of whatever values, for writers.</summary>
internal interface IValueMap
{
    IEnumerable<KeyValuePair<string, object?>> Entries { get; }
}

/// <summary>Makes <see cref="ValueMap{T}"/>s.</summary>
public static class ValueMap
{
    // What cannot say how many it is, is counted first: a map that grows is made many times.
    public static ValueMap<T> ToValueMap<TSource, T>(this IEnumerable<TSource> items, Func<TSource, string> key, Func<TSource, T> value) =>
        new((items.TryGetNonEnumeratedCount(out _) ? items : items.ToArray()).Select(item => KeyValuePair.Create(key(item), value(item))));

    public static ValueMap<T> ToValueMap<T>(this IEnumerable<T> items, Func<T, string> key) => items.ToValueMap(key, item => item);
}
