using System.Globalization;
using Ccxt.Protocol;
using Hocon;

namespace Ccxt.Exchanges;

/// <summary>A facts file is wrong. The message names the file, the key and what is expected there.</summary>
public sealed class FactsException(string message) : Exception(message);

/// <summary>An object of a facts file, read by type: every key must be asked for, or <see cref="Finish"/> rejects it.</summary>
internal sealed class FactNode
{
    private readonly string path;
    private readonly OrderedDictionary<string, List<HoconValue>> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <param name="layers">The head of the family first, the user's own keys last: later ones win, objects merge.</param>
    public FactNode(string path, IEnumerable<HoconObject> layers)
    {
        this.path = path;
        foreach (var layer in layers)
            foreach (var (name, field) in layer)
            {
                if (!fields.TryGetValue(name, out var values)) fields.Add(name, values = []);
                values.Add(field.Value);
            }
    }

    public IReadOnlyList<string> Names => fields.Keys;

    public bool Has(string name) => fields.ContainsKey(name);

    public string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    public string? TextOrNull(string name) => Take(name) is { } value ? Scalar(name, value) : null;

    public decimal Number(string name) => NumberOrNull(name) ?? throw Missing(name);

    public decimal? NumberOrNull(string name) => TextOrNull(name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(name, "a number", text);

    public bool? FlagOrNull(string name) => TextOrNull(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => throw Wrong(name, "true or false", text),
    };

    public T Word<T>(string name, T otherwise) where T : struct, Enum => TextOrNull(name) is not { } text ? otherwise
        : Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) && Enum.IsDefined(word) ? word
        : throw Wrong(name, $"one of {string.Join(", ", Enum.GetNames<T>())}", text);

    public bool IsObject(string name) => fields.TryGetValue(name, out var values) && values[^1].Type == HoconType.Object;

    public FactNode? ObjectOrNull(string name) => Take(name) is not { } value ? null
        : value.Type == HoconType.Object ? new FactNode($"{path}.{name}", Layers(name)) : throw Wrong(name, "an object", value.ToString());

    /// <summary>An object of any keys: <c>{ a = 1, b = 2 }</c>.</summary>
    public IEnumerable<(string Name, string Value)> Table(string name)
    {
        var node = ObjectOrNull(name);
        return node is null ? [] : node.Names.Select(key => (key, node.Text(key)));
    }

    /// <summary>The keys of <c>{ a = true, b = true }</c>; false takes a key away that a family's head has.</summary>
    public IEnumerable<string> Set(string name) => Table(name).Where(e => e.Value != "false").Select(e => e.Name);

    public IEnumerable<FactNode> Objects(string name)
    {
        var node = ObjectOrNull(name);
        return node is null ? [] : node.Names.Select(key => node.ObjectOrNull(key)!);
    }

    public string LastName => path[(path.LastIndexOf('.') + 1)..];

    // Layer by layer: what a later one says of fetchMarkets.types leaves fetchMarkets standing, and wins however the two are written.
    public void Flatten(string name, Action<string, Param?> add)
    {
        if (ObjectOrNull(name) is null) return;
        foreach (var layer in Layers(name)) new FactNode($"{path}.{name}", [layer]).FlattenInto("", add);
    }

    /// <exception cref="FactsException">A key was not asked for: it means nothing, or is misspelt.</exception>
    public void Finish()
    {
        var unknown = Names.Where(name => !asked.Contains(name)).ToList();
        if (unknown.Count > 0)
            throw new FactsException(
                $"{path}: unknown key{(unknown.Count > 1 ? "s" : "")} {string.Join(", ", unknown)}; known here are {string.Join(", ", asked.Order())}");
    }

    public FactsException Wrong(string name, string expected, string found) => new($"{path}.{name}: expected {expected}, found {found}");

    private void FlattenInto(string prefix, Action<string, Param?> add)
    {
        foreach (var name in Names)
        {
            var value = fields[name][^1];
            switch (value.Type)
            {
                case HoconType.Object: new FactNode($"{path}.{name}", Layers(name)).FlattenInto($"{prefix}{name}.", add); break;
                case HoconType.Array: add(prefix + name, new Param.List(value.GetArray().Select(v => (Param)new Param.Text(v.GetString() ?? "")).ToValueList())); break;
                default: add(prefix + name, Typed(Scalar(name, value))); break;
            }
        }
    }

    private static Param? Typed(string text) => text switch
    {
        "null" or "" => null,
        "true" => true,
        "false" => false,
        _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };

    private HoconValue? Take(string name)
    {
        asked.Add(name);
        return fields.TryGetValue(name, out var values) ? values[^1] : null;
    }

    // An object merges with the objects below it, down to the first layer that said something else.
    private IEnumerable<HoconObject> Layers(string name)
    {
        var values = fields[name];
        var first = values.FindLastIndex(v => v.Type != HoconType.Object) + 1;
        return values.Skip(first).Select(v => v.GetObject());
    }

    private string Scalar(string name, HoconValue value) =>
        value.Type is HoconType.Object or HoconType.Array ? throw Wrong(name, "a single value", value.ToString()) : value.GetString() ?? "";

    private FactsException Missing(string name) => new($"{path}.{name} is missing");
}
