namespace Akka.Configuration.Hocon;

public class HoconArray : List<HoconValue>, IHoconElement
{
    public bool IsString() => false;

    public string GetString() => throw new NotSupportedException("A list is not a string.");

    public bool IsArray() => true;

    public IList<HoconValue> GetArray() => this;

    public override string ToString() => $"[{string.Join(",", this)}]";
}
