using System.Runtime.CompilerServices;
using System.Text;

namespace Hocon.Parsing;

/// <summary>
/// Nodes to the public tree. A path is looked up lazily, as a list of layers: everything that was assigned to it, the latest first, down to
/// the first value that hides the rest. Objects stay layered until they are built, so a path inside an object can be found while the object
/// itself is being evaluated. A reference that comes back to the value it stands in gets what the field was before (look-back).
/// </summary>
internal sealed class Resolver
{
    // Far above any configuration; keep a text of a few lines from filling the memory by doubling itself.
    private const int MaxReferences = 200_000;
    private const int MaxStringLength = 1 << 24;
    private const int MaxDepth = 400;

    private readonly List<Node> rootLayers;
    private Node latest;
    private int steps;
    private int depth;

    /// <param name="root">The parsed text.</param>
    /// <param name="length">How long it is, includes and all: what is written is visited once, and each visit more is owed to a reference.</param>
    public Resolver(Node root, int length)
    {
        rootLayers = [root];
        latest = root;
        steps = -length - MaxReferences;
    }

    public HoconValue Resolve()
    {
        var value = new HoconValue(null);
        Build(value, rootLayers);
        return value;
    }

    // Layers

    /// <summary>Adds the layers of a field's values. Returns false when nothing below can be seen.</summary>
    private bool Gather(List<Node> values, List<Node> layers)
    {
        for (var i = values.Count - 1; i >= 0; i--)
            if (!Gather(values[i], layers)) return false;
        return true;
    }

    private bool Gather(Node value, List<Node> layers)
    {
        Step(value);
        if (value.Active)
        {
            // Look-back: we are inside this value, so only what was there before it counts.
            layers.Clear();
            return true;
        }
        switch (value)
        {
            case ObjectNode:
                layers.Add(value);
                return true;
            case SubstitutionNode substitution:
                return GatherTarget(substitution, layers);
            case ConcatNode concat when LayersOf(concat) is { } parts:
                layers.AddRange(parts);
                return true;
            default:
                layers.Add(value);
                return false;
        }
    }

    private bool GatherTarget(SubstitutionNode substitution, List<Node> layers)
    {
        var found = Layers(substitution);
        layers.AddRange(found);
        return found is [] or [ObjectNode, ..];
    }

    /// <summary>The objects of a concatenation, the last first; none when all of it is undefined. Null when it makes a string or a list.</summary>
    private List<Node>? LayersOf(ConcatNode concat)
    {
        if (concat.Parts.Exists(p => p is ListNode or LiteralNode { IsBlank: false })) return null;
        var objects = new List<Node>(4);
        SubstitutionNode? other = null;
        for (var i = concat.Parts.Count - 1; i >= 0; i--)
        {
            if (concat.Parts[i] is ObjectNode fields) objects.Add(fields);
            else if (concat.Parts[i] is SubstitutionNode substitution)
            {
                // Only while its own references are followed: the fields of an object in it may well refer to the whole.
                concat.Active = true;
                var found = Layers(substitution);
                concat.Active = false;
                if (found is [] or [ObjectNode, ..]) objects.AddRange(found);
                else other = substitution;
            }
        }
        if (other is null) return objects;
        return objects.Count == 0 ? null : throw other.Error($"{other} is not an object, but is concatenated with one.");
    }

    private List<Node> Layers(SubstitutionNode substitution)
    {
        Step(substitution);
        latest = substitution;
        substitution.Active = true;
        var layers = substitution.Prefix.Length > 0 ? Find([.. substitution.Prefix, .. substitution.Path]) : [];
        if (layers.Count == 0) layers = Find(substitution.Path);
        substitution.Active = false;
        // What an object hides at its own path must not hide anything where it is referred to.
        if (layers is [ObjectNode, ..] && layers[^1] is not ObjectNode) layers = layers.GetRange(0, layers.Count - 1);
        if (layers.Count == 0)
        {
            var name = string.Join('.', substitution.Path);
            if (Environment.GetEnvironmentVariable(name) is { } variable)
                return [new LiteralNode(substitution.Source, substitution.Offset, variable, HoconLiteralType.QuotedString)];
            if (!substitution.Optional)
                throw substitution.Error($"{substitution} refers to nothing: no such path is defined before or outside the value that refers to it, "
                    + "and no environment variable.");
        }
        return layers;
    }

    private List<Node> Find(ReadOnlySpan<string> path)
    {
        var layers = rootLayers;
        foreach (var key in path)
        {
            var next = new List<Node>(2);
            foreach (var layer in layers)
            {
                if (layer is not ObjectNode { Fields: var fields }) break;
                if (fields.TryGetValue(key, out var values) && !Gather(values, next)) break;
            }
            if (next.Count == 0) return next;
            layers = next;
        }
        return layers;
    }

    // Values

    /// <summary>Fills a value from its layers; leaves it empty when there are none.</summary>
    private void Build(HoconValue value, List<Node> layers)
    {
        if (layers.Count == 0) return;
        // An object that refers to itself is noticed here: it has no end.
        if (++depth > MaxDepth) throw latest.Error($"{latest} makes more than {MaxDepth} levels; it may refer to an object that contains it.");
        var first = layers[0];
        value.Origin = new(first.Source, first.Offset);
        switch (first)
        {
            case LiteralNode literal:
                value.Add(HoconLiteral.Create(value, literal.Value, literal.Type));
                break;
            case ListNode list:
                value.Add(BuildList(value, list));
                break;
            case ConcatNode concat:
                BuildConcat(value, concat);
                break;
            default:
                BuildObject(value, layers);
                break;
        }
        depth--;
    }

    private void BuildObject(HoconValue value, List<Node> layers)
    {
        var built = new HoconObject(value);
        var objects = layers.OfType<ObjectNode>().ToList();
        // Keys in the order in which they were first written: the lowest layer first.
        if (objects.Count == 1)
            foreach (var key in objects[0].Fields.Keys) BuildField(built, objects, key);
        else
            for (var i = objects.Count - 1; i >= 0; i--)
                foreach (var key in objects[i].Fields.Keys)
                    if (!built.ContainsKey(key)) BuildField(built, objects, key);
        value.Add(built);
    }

    private void BuildField(HoconObject owner, List<ObjectNode> objects, string key)
    {
        var layers = new List<Node>(1);
        foreach (var layer in objects)
            if (layer.Fields.TryGetValue(key, out var values) && !Gather(values, layers)) break;
        if (layers.Count == 0) return;
        var field = new HoconField(owner, key);
        Build(field.Value, layers);
        if (field.Value.Count > 0) owner.Add(key, field);
    }

    private HoconArray BuildList(HoconValue owner, ListNode list)
    {
        var array = new HoconArray(owner);
        list.Active = true;
        foreach (var item in list.Items) AddElement(array, item);
        list.Active = false;
        return array;
    }

    private void AddElement(HoconArray array, Node item)
    {
        var value = new HoconValue(array);
        BuildPart(value, item);
        if (value.Count > 0) array.Add(value);
    }

    private void BuildPart(HoconValue value, Node part)
    {
        var layers = new List<Node>(1);
        Gather(part, layers);
        Build(value, layers);
    }

    private void BuildConcat(HoconValue value, ConcatNode concat)
    {
        concat.Active = true;
        var parts = new List<(Node Node, HoconValue? Value)>(concat.Parts.Count);
        foreach (var part in concat.Parts)
        {
            var built = IsBlank(part) ? null : new HoconValue(value);
            if (built is not null) BuildPart(built, part);
            parts.Add((part, built));
        }
        concat.Active = false;
        var lists = parts.Exists(p => p.Value is { Count: > 0, Type: HoconType.Array });
        if (lists) value.Add(JoinLists(value, parts));
        else JoinStrings(value, concat, parts);
    }

    private static HoconArray JoinLists(HoconValue owner, List<(Node Node, HoconValue? Value)> parts)
    {
        var array = new HoconArray(owner);
        foreach (var (node, value) in parts)
        {
            if (value is not { Count: > 0 }) continue;
            if (!value.TryGetArray(out var items)) throw node.Error($"{node} is not a list, but is concatenated with one.");
            foreach (var item in items) array.Add((HoconValue)item.Clone(array));
        }
        return array;
    }

    private static void JoinStrings(HoconValue value, ConcatNode concat, List<(Node Node, HoconValue? Value)> parts)
    {
        var text = new StringBuilder();
        foreach (var (node, part) in parts)
        {
            if (part is null) text.Append(((LiteralNode)node).Value);
            else if (part.Count > 0)
            {
                if (part[0] is not HoconLiteral literal) throw node.Error($"{node} is an object, but is concatenated with a string.");
                text.Append(literal.Value ?? "null");
            }
            if (text.Length > MaxStringLength) throw concat.Error("this string becomes too long.");
        }
        value.Add(HoconLiteral.Create(value, text.ToString(), HoconLiteralType.QuotedString));
    }

    private static bool IsBlank(Node node) => node is LiteralNode { IsBlank: true };

    private void Step(Node at)
    {
        if (++steps > 0) throw at.Error("too many substitutions.");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw at.Error("substitutions refer to each other in too long a chain.");
    }
}
