namespace Akka.Configuration.Hocon;

/// <summary>A string, number or boolean; null is one without a value.</summary>
public class HoconLiteral : IHoconElement
{
    public string? Value { get; set; }

    public bool IsString() => true;

    public string? GetString() => Value;

    public bool IsArray() => false;

    public IList<HoconValue> GetArray() => throw new NotSupportedException("A literal is not a list.");

    public override string ToString() => Value ?? "null";
}
