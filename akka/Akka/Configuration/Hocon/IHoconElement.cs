namespace Akka.Configuration.Hocon;

/// <summary>A part of a value: a literal or a list; an object is one too.</summary>
public interface IHoconElement
{
    bool IsString();

    string? GetString();

    bool IsArray();

    IList<HoconValue>? GetArray();
}

public interface IMightBeAHoconObject
{
    bool IsObject();

    HoconObject? GetObject();
}
