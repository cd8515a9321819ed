namespace Akka.Configuration.Hocon;

/// <summary>A reference to a path. A parsed text has none left: they are resolved with it.</summary>
public class HoconSubstitution : IHoconElement, IMightBeAHoconObject
{
    protected HoconSubstitution()
    {
        Path = "";
    }

    public HoconSubstitution(string path)
    {
        Path = path;
    }

    public string Path { get; set; }

    public HoconValue? ResolvedValue { get; set; }

    public bool IsString() => ResolvedValue?.IsString() ?? false;

    public string? GetString() => ResolvedValue?.GetString();

    public bool IsArray() => ResolvedValue?.IsArray() ?? false;

    public IList<HoconValue>? GetArray() => ResolvedValue?.GetArray();

    public bool IsObject() => ResolvedValue?.IsObject() ?? false;

    public HoconObject? GetObject() => ResolvedValue?.GetObject();
}
