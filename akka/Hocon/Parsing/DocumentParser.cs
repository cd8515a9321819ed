using System.Runtime.CompilerServices;
using System.Text;

namespace Hocon.Parsing;

/// <summary>Text to nodes. Strict: what the specification does not allow is an error with its place.</summary>
/// <param name="prefix">Where the text is included; null inside a list, where nothing has a path.</param>
internal sealed class DocumentParser(Source source, string[]? prefix, Includes includes) : Scanner(source)
{
    private const string Keyword = "include";
    private const int MaxDepth = 100;

    /// <summary>Where the field being read stands, from the root of this text.</summary>
    private readonly List<string> path = [];

    private int depth;
    private int lists = prefix is null ? 1 : 0;

    public Node ParseDocument()
    {
        SkipLines();
        var start = At;
        if (Next is not ('{' or '['))
        {
            var root = new ObjectNode(Source, start);
            ParseFields(root, open: -1);
            return root;
        }
        Node value = Next == '{' ? ParseObject() : ParseList();
        SkipLines();
        if (!AtEnd) throw Error($"the root ended before this, so {Found} is one too many.");
        return value;
    }

    public string[] ParsePathOnly()
    {
        SkipBlanks();
        var parsed = ReadPath();
        if (parsed.Length == 0) throw Error(AtEnd ? "a path is expected, but there is none." : $"a path cannot begin with {Found}; quote the key.");
        SkipBlanks();
        if (!AtEnd) throw Error($"{Found} cannot stand in a path; quote the key.");
        return parsed;
    }

    private ObjectNode ParseObject()
    {
        Enter();
        var open = At++;
        var value = new ObjectNode(Source, open);
        ParseFields(value, open);
        depth--;
        return value;
    }

    private void ParseFields(ObjectNode target, int open)
    {
        while (true)
        {
            SkipLines();
            if (AtEnd)
            {
                if (open >= 0) throw Source.Error(open, "this '{' is never closed.");
                return;
            }
            if (Next == '}')
            {
                if (open < 0) throw Error("this '}' closes nothing that is open here.");
                At++;
                return;
            }
            if (Next == ',') throw Error("a comma stands here without a field before it.");
            ParseField(target);
            Separate("field", open >= 0 ? '}' : '\0');
        }
    }

    private ListNode ParseList()
    {
        Enter();
        lists++;
        var open = At++;
        var list = new ListNode(Source, open);
        while (true)
        {
            SkipLines();
            if (AtEnd) throw Source.Error(open, "this '[' is never closed.");
            if (Next == ']') break;
            if (Next == ',') throw Error("a comma stands here without an element before it.");
            list.Items.Add(ParseValue());
            Separate("element", ']');
        }
        At++;
        lists--;
        depth--;
        return list;
    }

    private void Separate(string what, char close)
    {
        var newline = SkipLines();
        if (Next == ',') At++;
        else if (Next is '}' or ']' && Next != close) throw Error($"this {Found} closes nothing that is open here.");
        else if (!newline && !AtEnd && Next != close) throw Error($"a comma or a new line is expected after this {what}, not {Found}.");
    }

    private void ParseField(ObjectNode target)
    {
        var start = At;
        if (AtInclude)
        {
            ParseInclude(target);
            return;
        }
        var key = ReadPath();
        if (key.Length == 0) throw Error(Next == '$' ? "a key cannot be a substitution." : $"a key is expected here, not {Found}.");
        if (path.Count + key.Length > MaxDepth) throw Source.Error(start, $"this path is deeper than {MaxDepth} levels.");
        var append = false;
        var keyEnd = At;
        var newline = SkipLines();
        if (Next == '+' && Sees("+="))
        {
            if (lists > 0) throw Error("+= cannot refer to a field inside a list, which has no path.");
            append = true;
            At += 2;
        }
        else if (Next is ':' or '=') At++;
        else if (Next != '{')
        {
            if (newline) At = keyEnd; // the line that lacks something, not the one below
            throw Error($"':', '=', '+=' or '{{' is expected after the key {HoconPath.Write(key)}, not {Found}.");
        }
        SkipLines();
        path.AddRange(key);
        var value = ParseValue();
        if (append) value = Append(value);
        path.RemoveRange(path.Count - key.Length, key.Length);
        target.Assign(key, value);
    }

    // A keyword only where a key begins, and only as a whole: `includes` and `include.x` are keys.
    private bool AtInclude =>
        Sees(Keyword) && (At + Keyword.Length is var end && (end >= Text.Length || Text[end] == '(' || !Characters.IsUnquoted(Text[end])));

    // a += x is a = ${?a} [x]
    private ConcatNode Append(Node value)
    {
        var list = new ListNode(value.Source, value.Offset);
        list.Items.Add(value);
        return new(value.Source, value.Offset, [new SubstitutionNode(value.Source, value.Offset, [.. path], prefix!, optional: true), list]);
    }

    private void ParseInclude(ObjectNode target)
    {
        var start = At;
        At += Keyword.Length;
        SkipBlanks();
        var required = TakeCall("required");
        if (required) SkipBlanks();
        var type = TakeCall("file") ? HoconCallbackType.File
            : TakeCall("url") ? HoconCallbackType.Url
            : TakeCall("classpath") ? HoconCallbackType.Resource
            : (HoconCallbackType?)null;
        SkipBlanks();
        if (Next != '"')
            throw Error($"include is a keyword here: a name in quotes, or file(), url(), classpath() or required() around one, is expected, not {Found}. "
                + "Quote \"include\" if it is a key.");
        var name = ReadQuoted(out _);
        for (var close = (type is null ? 0 : 1) + (required ? 1 : 0); close > 0; close--)
        {
            SkipBlanks();
            if (Next != ')') throw Error($"')' is expected to close the include, not {Found}.");
            At++;
        }
        var at = lists > 0 ? null : (string[])[.. prefix!, .. path];
        if (includes.Load(Source, start, type ?? HoconCallbackType.File, name, required, at) is not { } included) return;
        if (included is not ObjectNode fields) throw Source.Error(start, $"the included \"{name}\" is a list; only an object can be included.");
        target.Merge(fields);
    }

    private bool TakeCall(string name)
    {
        if (!Sees(name)) return false;
        var start = At;
        At += name.Length;
        if (Next == '(')
        {
            At++;
            return true;
        }
        At = start;
        return false;
    }

    private Node ParseValue()
    {
        Node? only = null;
        List<Node>? parts = null;
        var blanksAt = At;
        var blanks = 0;
        while (true)
        {
            if (AtEnd || Next is '\n' or ',' or '}' or ']' || AtComment) break;
            var part = ParsePart();
            if (only is null) only = part;
            else
            {
                parts ??= new(4) { only };
                if (blanks > 0) parts.Add(new LiteralNode(Source, blanksAt, Text.Substring(blanksAt, blanks), HoconLiteralType.Whitespace));
                parts.Add(part);
            }
            blanksAt = At;
            blanks = SkipBlanks();
        }
        if (only is null) throw Error($"a value is expected here, not {Found}.");
        At = blanksAt;
        return parts is null ? only : Concatenate(parts);
    }

    private Node ParsePart()
    {
        var start = At;
        switch (Next)
        {
            case '{': return ParseObject();
            case '[': return ParseList();
            case '"':
                var quoted = ReadQuoted(out var triple);
                return new LiteralNode(Source, start, quoted, triple ? HoconLiteralType.TripleQuotedString : HoconLiteralType.QuotedString);
            case '$': return ParseSubstitution();
        }
        var text = ReadUnquoted(allowNumber: true, stopAtDot: false);
        var hint = Next is ':' or '=' ? ", or end it before the next key with a comma or a new line" : "";
        if (text.IsEmpty) throw Error($"{Found} cannot stand in an unquoted value; put the value in quotes{hint}.");
        return Unquoted(start, text);
    }

    private LiteralNode Unquoted(int start, ReadOnlySpan<char> text) => text switch
    {
        "true" => new(Source, start, "true", HoconLiteralType.Bool),
        "false" => new(Source, start, "false", HoconLiteralType.Bool),
        "null" => new(Source, start, null, HoconLiteralType.Null),
        _ when (text[0] == '-' || Characters.IsDigit(text[0])) && Characters.NumberLength(text) == text.Length =>
            new(Source, start, text.ToString(), text.IndexOfAny('.', 'e', 'E') >= 0 ? HoconLiteralType.Double : HoconLiteralType.Long),
        _ => new(Source, start, text.ToString(), HoconLiteralType.UnquotedString),
    };

    private SubstitutionNode ParseSubstitution()
    {
        var start = At++;
        if (Next != '{') throw Source.Error(start, "'$' begins a substitution, ${path}; put the value in quotes if the sign is meant.");
        At++;
        var optional = Next == '?';
        if (optional) At++;
        SkipBlanks();
        var target = ReadPath();
        if (target.Length == 0) throw Error($"a path is expected in the substitution, not {Found}.");
        SkipBlanks();
        if (Next != '}') throw Error($"'}}' is expected to close the substitution, not {Found}.");
        At++;
        return new(Source, start, target, prefix ?? [], optional);
    }

    /// <summary>Strings only become one string here; the rest waits for its substitutions.</summary>
    private Node Concatenate(List<Node> parts)
    {
        var text = parts.Find(p => p is LiteralNode { IsBlank: false });
        var list = parts.Find(p => p is ListNode);
        var fields = parts.Find(p => p is ObjectNode);
        if (list is not null && fields is not null) throw Later(list, fields).Error("a list and an object cannot be concatenated.");
        if (text is not null && (list ?? fields) is { } other)
        {
            var what = list is null ? "an object" : "a list";
            throw Later(text, other).Error($"a string and {what} cannot be concatenated; a comma or a new line may be missing.");
        }
        if (text is null || parts.Exists(p => p is SubstitutionNode)) return new ConcatNode(Source, parts[0].Offset, parts);
        var value = new StringBuilder();
        var quoted = false;
        foreach (var part in parts.Cast<LiteralNode>())
        {
            value.Append(part.Value ?? "null");
            quoted |= part.Type is HoconLiteralType.QuotedString or HoconLiteralType.TripleQuotedString;
        }
        return new LiteralNode(Source, parts[0].Offset, value.ToString(), quoted ? HoconLiteralType.QuotedString : HoconLiteralType.UnquotedString);
    }

    private static Node Later(Node a, Node b) => a.Offset > b.Offset ? a : b;

    private void Enter()
    {
        if (++depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Error($"more than {MaxDepth} levels of braces and brackets.");
    }
}
