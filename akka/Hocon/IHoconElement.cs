namespace Hocon;

/// <summary>A part of a HOCON tree.</summary>
public interface IHoconElement : IEquatable<IHoconElement>
{
    IHoconElement? Parent { get; }

    HoconType Type { get; }

    /// <summary>The element as it would be written on one line; a string in quotes keeps them.</summary>
    string? Raw { get; }

    HoconObject GetObject();

    string? GetString();

    IList<HoconValue> GetArray();

    string ToString(int indent, int indentSize);

    IHoconElement Clone(IHoconElement newParent);
}
