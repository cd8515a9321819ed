using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>The shapes of fresh ids that exchanges ask for.</summary>
public enum IdKind
{
    /// <summary>A UUID with dashes.</summary>
    Uuid,
    /// <summary>16, or 22, hexadecimal digits of a UUID.</summary>
    Uuid16,
    Uuid22,
    /// <summary>32 hexadecimal digits.</summary>
    Hex32,
}

/// <summary>What a signature is made of besides the request.</summary>
/// <param name="Nonce">Milliseconds since 1970, never the same twice for an account, only rising.</param>
/// <param name="NewId">Draws a fresh id.</param>
public sealed record Signing(Keys Keys, long Nonce, DateTimeOffset Now, Func<IdKind, string> NewId, Settings Settings);

/// <summary>The options of an exchange by their dotted names, as the facts declare them and the user may change them.</summary>
public sealed class Settings
{
    public static readonly Settings None = new(new Dictionary<string, Param?>());

    private readonly IReadOnlyDictionary<string, Param?> values;

    public Settings(IReadOnlyDictionary<string, Param?> values) => this.values = values;

    public IEnumerable<string> Names => values.Keys;

    /// <summary>Null where the option is not set. So do its sisters; all of them throw where the facts declare no such option, which is a mistake of ours.</summary>
    public string? Text(string name) => Get(name)?.ToString();

    public bool Flag(string name) => Get(name) is Param.Flag { Value: true } or Param.Text { Value: "true" };

    public decimal? Number(string name) => Get(name) switch
    {
        Param.Number number => number.Value,
        Param.Text text when decimal.TryParse(text.Value, System.Globalization.CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public IReadOnlyList<string> List(string name) => Get(name) switch
    {
        Param.List list => [.. list.Values.Select(v => v.ToString())],
        null => [],
        var one => [one.ToString()],
    };

    /// <summary>Whether the facts know the option, set or not.</summary>
    public bool Declares(string name) => values.ContainsKey(name);

    /// <summary>The first of the names that the facts declare and that is set, as text; null when none is.</summary>
    public string? FirstText(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (values.TryGetValue(name, out var value) && value is not null) return value.ToString();
        return null;
    }

    /// <exception cref="Errors.BadRequest">The facts declare no such option.</exception>
    public Settings With(string name, Param? value) => Declares(name)
        ? new Settings(new Dictionary<string, Param?>(values) { [name] = value })
        : throw new ExchangeError(ErrorClass.BadRequest, $"there is no option {name}; there are {string.Join(", ", values.Keys.Order())}").ToException();

    private Param? Get(string name) => values.TryGetValue(name, out var value)
        ? value
        : throw new InvalidOperationException($"the facts do not declare the option {name}");
}
