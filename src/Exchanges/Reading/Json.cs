using System.Globalization;
using System.Text;
using Ccxt.Protocol;
using Kind = Ccxt.Exchanges.JsonTape.Kind;

namespace Ccxt.Exchanges;

/// <summary>
/// A place in a reply. The path is tolerant (<c>json["a"][0]</c> never throws), the leaf is strict: <see cref="Text"/> and <see cref="Decimal"/>
/// throw a <see cref="ErrorClass.BadResponse"/> that names the place, the <c>…OrNull</c> readers take missing, null and "" as absent and
/// throw only on what is there and cannot be read.
/// </summary>
public readonly struct Json
{
    private readonly JsonTape? tape;
    private readonly int index;             // of the value, or when it is missing of the last container that was there
    private readonly object? missing;       // what is not there: a member's name, an element's position, or a Path of several

    private Json(JsonTape? tape, int index, object? missing = null) => (this.tape, this.index, this.missing) = (tape, index, missing);

    /// <summary>Not there at all; what is null is there.</summary>
    public bool IsMissing => tape is null || missing is not null;

    public bool IsNull => Is(Kind.Null);

    public bool IsObject => Is(Kind.Object);

    public bool IsArray => Is(Kind.Array);

    public bool IsText => Is(Kind.Text);

    public bool IsNumber => Is(Kind.Number);

    /// <summary>There, and neither null nor "".</summary>
    public bool IsSaid
    {
        get
        {
            if (IsMissing) return false;
            ref readonly var token = ref tape![index];
            return token.Kind == Kind.Text ? token.Length > 0 : token.Kind != Kind.Null;
        }
    }

    /// <summary>Where this is, as a JSON path.</summary>
    public string Path => tape is null ? missing is null ? "$" : Gone.Text(missing) : tape.PathOf(index) + Gone.Text(missing);

    /// <summary>The first of several alternatives that is there.</summary>
    public Json Or(Json other) => IsSaid ? this : other;

    /// <summary>The value as the exchange sent it; "" when missing.</summary>
    public string Raw => IsMissing ? "" : Here == Kind.Text ? $"\"{Encoding.UTF8.GetString(tape!.Bytes(index))}\"" : Encoding.UTF8.GetString(tape!.Bytes(index));

    /// <summary>
    /// The value as the exchange sent it, for those who asked to keep it: what <c>Raw</c> of the model is set to. What is missing gives that in which it is missing.
    /// Null for all others.
    /// </summary>
    public string? Kept => tape is { KeepsRaw: true } ? new Json(tape, index).Raw : null;

    /// <summary>The same of what is read from several values: a list of them.</summary>
    public static string? KeptOf(IEnumerable<Json> values) =>
        values.FirstOrDefault() is { tape.KeepsRaw: true } ? $"[{string.Join(',', values.Select(v => v.Kept ?? "null"))}]" : null;

    /// <summary>How many elements or members; 0 of what has none.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            if (IsArray) foreach (var _ in Items) count++;
            else if (IsObject) foreach (var _ in Fields) count++;
            return count;
        }
    }

    /// <summary>A member; of several of one name the last.</summary>
    public Json this[string name]
    {
        get
        {
            if (IsObject && tape!.Member(index, name) is >= 0 and var at) return new Json(tape, at);
            return new Json(tape, index, missing is null ? name : new Gone(missing, name));
        }
    }

    public Json this[int position]
    {
        get
        {
            if (IsArray && position >= 0)
            {
                var (end, left) = (tape![index].Next, position);
                for (var at = index + 1; at < end; at = tape[at].Next)
                    if (left-- == 0) return new Json(tape, at);
            }
            return new Json(tape, index, missing is null ? position : new Gone(missing, position));
        }
    }

    /// <summary>The last element of an array.</summary>
    public Json Last
    {
        get
        {
            var last = -1;
            if (IsArray) for (var at = index + 1; at < tape![index].Next; at = tape[at].Next) last = at;
            return last < 0 ? new Json(tape, index, new Gone(missing, null)) : new Json(tape, last);
        }
    }

    /// <summary>The elements of an array; none when it is not one.</summary>
    public IEnumerable<Json> Items
    {
        get
        {
            if (!IsArray) yield break;
            for (var at = index + 1; at < tape![index].Next; at = tape[at].Next) yield return new Json(tape, at);
        }
    }

    /// <summary>The members of an object; none when it is not one.</summary>
    public IEnumerable<(string Name, Json Value)> Fields
    {
        get
        {
            if (!IsObject) yield break;
            for (var at = index + 1; at < tape![index].Next; at = tape[at + 1].Next) yield return (tape.Text(at), new Json(tape, at + 1));
        }
    }

    /// <summary>The elements of what has to be an array.</summary>
    public IEnumerable<Json> List => IsArray ? Items : throw Bad("a list");

    /// <summary>The same where null stands for a list of none.</summary>
    public IEnumerable<Json> ListOrNone => IsNull ? [] : List;

    /// <summary>The members of what has to be an object.</summary>
    public IEnumerable<(string Name, Json Value)> Table => IsObject ? Fields : throw Bad("an object");

    /// <summary>The text, or the digits of a number. Money and ids alike keep every digit.</summary>
    public string Text => TextOrNull ?? throw Bad("a text");

    public string? TextOrNull => !IsSaid ? null : Here switch
    {
        Kind.Text => tape!.Text(index),
        Kind.Number => Encoding.UTF8.GetString(tape!.Bytes(index)),
        Kind.True => "true",
        Kind.False => "false",
        _ => null,
    };

    public decimal Decimal => DecimalOrNull ?? throw Bad("a number");

    public decimal? DecimalOrNull
    {
        get
        {
            if (IsMissing) return null;
            ref readonly var token = ref tape![index];
            if (token.Kind is not (Kind.Number or Kind.Text)) return token.Kind == Kind.Null ? null : throw Bad("a number");
            if (token.Length == 0) return null;
            return Numerals.TryDecimal(tape.Bytes(index), out var value) ? value : throw BadNumber();
        }
    }

    public long Long => LongOrNull ?? throw Bad("a whole number");

    public long? LongOrNull => TryWhole(out var plain) ? plain : DecimalOrNull is not { } value ? null
        : decimal.Truncate(value) == value && value is >= long.MinValue and <= long.MaxValue ? (long)value : throw Bad("a whole number");

    public int? IntOrNull => LongOrNull is not { } value ? null : value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Bad("a whole number of 32 bits");

    public bool Flag => FlagOrNull ?? throw Bad("true or false");

    /// <summary>True, false, "true", "false", 1 or 0.</summary>
    public bool? FlagOrNull => !IsSaid ? null : TextOrNull switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => throw Bad("true or false"),
    };

    /// <summary>Milliseconds since 1970.</summary>
    public DateTimeOffset? MillisecondsOrNull =>
        TryWhole(out var plain) && plain < LastMillisecond ? DateTimeOffset.FromUnixTimeMilliseconds(plain) : Time(TimeSpan.TicksPerMillisecond);

    public DateTimeOffset Milliseconds => MillisecondsOrNull ?? throw Bad("a time");

    /// <summary>Seconds since 1970, with fractions.</summary>
    public DateTimeOffset? SecondsOrNull => Time(TimeSpan.TicksPerSecond);

    public DateTimeOffset Seconds => SecondsOrNull ?? throw Bad("a time");

    public DateTimeOffset? MicrosecondsOrNull => Time(TimeSpan.TicksPerMicrosecond);

    public DateTimeOffset? NanosecondsOrNull => DecimalOrNull is { } nanoseconds ? At(nanoseconds / 100) : null;

    /// <summary>ISO 8601; without an offset it is UTC.</summary>
    public DateTimeOffset? Iso8601OrNull => TextOrNull is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw Bad("a time");

    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private Kind Here => tape![index].Kind;

    /// <summary>Parses a reply; null when it is not JSON.</summary>
    /// <param name="keepsRaw">Whether values can be <see cref="Kept"/>.</param>
    public static Json? TryParse(byte[] utf8, bool keepsRaw = false)
    {
        if (JsonTape.TryParse(utf8) is not { } tape) return null;
        tape.KeepsRaw = keepsRaw;
        return new Json(tape, 0);
    }

    /// <summary>The error of a value that is not what it has to be.</summary>
    public Errors.BaseError Bad(string expected)
    {
        var found = IsMissing ? "nothing" : Raw is { Length: > 80 } text ? text[..80] + "…" : Raw;
        return new ExchangeError(ErrorClass.BadResponse, $"expected {expected} at {Path}, found {found}").ToException();
    }

    public override string ToString() => Raw;

    private bool Is(Kind kind) => !IsMissing && Here == kind;

    private DateTimeOffset? Time(long ticksPerUnit) => DecimalOrNull is { } value ? At(value * ticksPerUnit) : null;

    private DateTimeOffset At(decimal ticks)
    {
        var since = DateTimeOffset.UnixEpoch.Ticks + ticks;
        return since >= 0 && since <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset((long)since, TimeSpan.Zero) : throw Bad("a time");
    }

    private bool TryWhole(out long value)
    {
        value = 0;
        return (Is(Kind.Number) || Is(Kind.Text)) && Numerals.TryWhole(tape!.Bytes(index), out value);
    }

    private Errors.BaseError BadNumber() =>
        Bad(decimal.TryParse(tape!.Bytes(index), NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "a number that 28 digits can hold" : "a number");

    /// <summary>A path of more than one step that is not there; the step of null is the last element of what has none.</summary>
    private sealed record Gone(object? Before, object? Step)
    {
        public static string Text(object? missing) => missing switch
        {
            null => "",
            string name => $".{name}",
            int position => $"[{position}]",
            Gone { Step: null } gone => $"{Text(gone.Before)}[last]",
            Gone gone => Text(gone.Before) + Text(gone.Step),
            _ => "",
        };
    }
}
