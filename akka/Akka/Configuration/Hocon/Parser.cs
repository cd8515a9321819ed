using Hocon;
using Elements = global::Hocon;

namespace Akka.Configuration.Hocon;

/// <summary>Reads HOCON text.</summary>
public class Parser
{
    /// <exception cref="FormatException">The text is not HOCON; the message names line, column and cause.</exception>
    public static HoconRoot Parse(string text, Func<string, HoconRoot>? includeCallback)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text)) return new(new HoconValue());
        try
        {
            var parsed = HoconParser.Parse(text, includeCallback is null ? null : (_, name) => Task.FromResult(includeCallback(name)?.Value?.ToString() ?? ""));
            return new(Convert(parsed.Value));
        }
        catch (HoconParserException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static HoconValue Convert(Elements.HoconValue value) => new(value.Count == 0 ? [] : [Convert(value[0])], false);

    private static IHoconElement Convert(Elements.IHoconElement element)
    {
        switch (element)
        {
            case Elements.HoconObject fields:
                var converted = new HoconObject();
                foreach (var (key, field) in fields) converted.Items.Add(key, Convert(field.Value));
                return converted;
            case Elements.HoconArray items:
                var array = new HoconArray { Capacity = items.Count };
                foreach (var item in items) array.Add(Convert(item));
                return array;
            default:
                return new HoconLiteral { Value = element.GetString() };
        }
    }
}
