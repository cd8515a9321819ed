namespace Akka.Configuration.Hocon;

/// <summary>A parsed text.</summary>
public class HoconRoot
{
    public HoconRoot()
    {
    }

    public HoconRoot(HoconValue value) : this(value, [])
    {
    }

    public HoconRoot(HoconValue value, IEnumerable<HoconSubstitution> substitutions)
    {
        Value = value;
        Substitutions = substitutions;
    }

    public HoconValue? Value { get; private set; }

    public IEnumerable<HoconSubstitution> Substitutions { get; private set; } = [];
}
