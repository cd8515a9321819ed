using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hocon.Parsing;

/// <summary>The text of a literal as a value of some type.</summary>
internal static class Scalars
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryBoolean(string? text, out bool result)
    {
        result = text is "true" or "yes" or "on";
        return result || text is "false" or "no" or "off";
    }

    public static bool TryLong(string? text, out long result)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out result)) return true;
        // 1.0 and 1e3 are whole numbers too.
        var found = TryDecimal(text, out var value) && decimal.IsInteger(value) && value is >= long.MinValue and <= long.MaxValue;
        result = found ? (long)value : 0;
        return found;
    }

    public static bool TryInt(string? text, out int result)
    {
        var found = TryLong(text, out var value) && value is >= int.MinValue and <= int.MaxValue;
        result = found ? (int)value : 0;
        return found;
    }

    public static bool TryByte(string? text, out byte result)
    {
        var found = TryLong(text, out var value) && value is >= byte.MinValue and <= byte.MaxValue;
        result = found ? (byte)value : (byte)0;
        return found;
    }

    public static bool TryDecimal(string? text, out decimal result) => decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out result);

    public static bool TryDouble(string? text, out double result) => double.TryParse(text, Number, CultureInfo.InvariantCulture, out result);

    /// <summary>A number, optional blanks and a unit.</summary>
    public static bool TryTimeSpan(string? text, bool allowInfinite, out TimeSpan result)
    {
        result = default;
        if (text is null) return false;
        if (text == "infinite")
        {
            result = Timeout.InfiniteTimeSpan;
            return allowInfinite;
        }
        if (!TrySplit(text, out var number, out var unit)) return false;
        var ticks = unit switch
        {
            "ns" or "nano" or "nanos" or "nanosecond" or "nanoseconds" => 0.01m,
            "us" or "micro" or "micros" or "microsecond" or "microseconds" => TimeSpan.TicksPerMicrosecond,
            "" or "ms" or "milli" or "millis" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
            "s" or "second" or "seconds" => TimeSpan.TicksPerSecond,
            "m" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
            "h" or "hour" or "hours" => TimeSpan.TicksPerHour,
            "d" or "day" or "days" => TimeSpan.TicksPerDay,
            _ => 0m,
        };
        if (ticks == 0 || !TryScale(number, ticks, out var scaled)) return false;
        result = new(scaled);
        return true;
    }

    /// <summary>A number, optional blanks and a unit.</summary>
    public static bool TryByteSize(string? text, [NotNullWhen(true)] out long? result)
    {
        result = null;
        if (text is null || !TrySplit(text, out var number, out var unit)) return false;
        var factor = unit switch
        {
            "" or "B" or "b" or "byte" or "bytes" => 1m,
            "kB" or "kilobyte" or "kilobytes" => Power(1000, 1),
            "MB" or "megabyte" or "megabytes" => Power(1000, 2),
            "GB" or "gigabyte" or "gigabytes" => Power(1000, 3),
            "TB" or "terabyte" or "terabytes" => Power(1000, 4),
            "PB" or "petabyte" or "petabytes" => Power(1000, 5),
            "EB" or "exabyte" or "exabytes" => Power(1000, 6),
            "ZB" or "zettabyte" or "zettabytes" => Power(1000, 7),
            "YB" or "yottabyte" or "yottabytes" => Power(1000, 8),
            "K" or "k" or "Ki" or "KiB" or "kibibyte" or "kibibytes" => Power(1024, 1),
            "M" or "m" or "Mi" or "MiB" or "mebibyte" or "mebibytes" => Power(1024, 2),
            "G" or "g" or "Gi" or "GiB" or "gibibyte" or "gibibytes" => Power(1024, 3),
            "T" or "t" or "Ti" or "TiB" or "tebibyte" or "tebibytes" => Power(1024, 4),
            "P" or "p" or "Pi" or "PiB" or "pebibyte" or "pebibytes" => Power(1024, 5),
            "E" or "e" or "Ei" or "EiB" or "exbibyte" or "exbibytes" => Power(1024, 6),
            "Z" or "z" or "Zi" or "ZiB" or "zebibyte" or "zebibytes" => Power(1024, 7),
            "Y" or "y" or "Yi" or "YiB" or "yobibyte" or "yobibytes" => Power(1024, 8),
            _ => 0m,
        };
        if (factor == 0 || !TryScale(number, factor, out var scaled)) return false;
        result = scaled;
        return true;
    }

    private static decimal Power(decimal of, int exponent) => exponent == 0 ? 1 : of * Power(of, exponent - 1);

    private static bool TrySplit(string text, out decimal number, out string unit)
    {
        var trimmed = text.AsSpan().Trim();
        var end = trimmed.Length;
        while (end > 0 && char.IsLetter(trimmed[end - 1])) end--;
        unit = trimmed[end..].ToString();
        return decimal.TryParse(trimmed[..end].TrimEnd(), Number & ~NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    // Both kinds of unit are of whole ticks or bytes: what is smaller is cut off.
    private static bool TryScale(decimal number, decimal by, out long result)
    {
        result = 0;
        if (number > long.MaxValue / by) return false;
        result = (long)(number * by);
        return true;
    }
}
