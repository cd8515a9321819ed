namespace Hocon;

/// <summary>A string, number, boolean or null.</summary>
public abstract class HoconLiteral : IHoconElement
{
    private protected HoconLiteral(IHoconElement? parent, string? value)
    {
        Parent = parent;
        Value = value;
    }

    public IHoconElement? Parent { get; }

    public abstract HoconType Type { get; }

    public abstract HoconLiteralType LiteralType { get; }

    /// <summary>The text without quotes, as it was written; null for null.</summary>
    public virtual string? Value { get; }

    public virtual string? Raw => LiteralType switch
    {
        HoconLiteralType.Null => "null",
        HoconLiteralType.QuotedString or HoconLiteralType.TripleQuotedString => HoconPath.Quote(Value!),
        _ => Value,
    };

    public HoconObject GetObject() => throw new HoconValueException($"the literal {Raw} is not an object.", "");

    public string? GetString() => Value;

    public IList<HoconValue> GetArray() => throw new HoconValueException($"the literal {Raw} is not a list.", "");

    public override string ToString() => Raw!;

    public string ToString(int indent, int indentSize) => Raw!;

    public IHoconElement Clone(IHoconElement newParent) => Create(newParent, Value, LiteralType);

    public bool Equals(IHoconElement? other) => other switch
    {
        HoconLiteral literal => Value == literal.Value,
        HoconValue { Count: 1 } value => Equals(value[0]),
        _ => false,
    };

    public override bool Equals(object? obj) => obj is IHoconElement element && Equals(element);

    public override int GetHashCode() => Value is null ? 0 : Value.GetHashCode(StringComparison.Ordinal);

    internal static HoconLiteral Create(IHoconElement? parent, string? value, HoconLiteralType type) => new Any(parent, value, type);

    private sealed class Any(IHoconElement? parent, string? value, HoconLiteralType type) : HoconLiteral(parent, value)
    {
        public override HoconLiteralType LiteralType { get; } = type;

        public override HoconType Type => LiteralType switch
        {
            HoconLiteralType.Null => HoconType.Empty,
            HoconLiteralType.Bool => HoconType.Boolean,
            HoconLiteralType.Long or HoconLiteralType.Double => HoconType.Number,
            _ => HoconType.String,
        };
    }
}
