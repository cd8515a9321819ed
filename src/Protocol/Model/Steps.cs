namespace Ccxt.Protocol;

/// <summary>Towards zero, or to the nearest (halves away from zero).</summary>
public enum Rounding { Truncate, Nearest }

/// <summary>Brings numbers to an exchange's steps.</summary>
public static class Steps
{
    /// <summary>Brings <paramref name="value"/> to <paramref name="step"/>, which counts as <paramref name="mode"/> says; a null step changes nothing.</summary>
    /// <exception cref="Errors.BadRequest">The step makes no sense in that mode.</exception>
    public static decimal To(decimal value, decimal? step, PrecisionMode mode, Rounding rounding) => (step, mode) switch
    {
        (null, _) => value,
        ({ } tick, PrecisionMode.TickSize) when tick > 0 => ToTick(value, tick, rounding),
        ({ } places, PrecisionMode.DecimalPlaces) => ToPlaces(value, (int)places, rounding),
        ({ } digits, PrecisionMode.SignificantDigits) when digits > 0 => ToSignificant(value, (int)digits, rounding),
        _ => throw new ExchangeError(ErrorClass.BadRequest, $"a step of {step} makes no sense as {mode}").ToException(),
    };

    /// <summary>The digits after the point that a tick needs: 0.01 has 2, 5 has 0.</summary>
    public static int PlacesOf(decimal tick)
    {
        int places = tick.Scale;
        while (places > 0 && decimal.Round(tick, places - 1) == tick) places--;
        return places;
    }

    private static decimal ToTick(decimal value, decimal tick, Rounding rounding)
    {
        // Decimal division rounds at 28 digits, the remainder does not: the remainder decides.
        var rest = value % tick;
        var truncated = value - rest;
        if (rounding == Rounding.Truncate || rest == 0) return truncated;
        return Math.Abs(rest) * 2 >= tick ? truncated + (Math.Sign(value) * tick) : truncated;
    }

    private static decimal ToPlaces(decimal value, int places, Rounding rounding)
    {
        if (places < 0) return ToTick(value, Power(-places), rounding);
        return decimal.Round(value, Math.Min(places, 28), rounding == Rounding.Truncate ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero);
    }

    private static decimal ToSignificant(decimal value, int digits, Rounding rounding)
    {
        if (value == 0) return 0;
        var magnitude = Math.Abs(value);
        var exponent = 0;
        while (magnitude >= 10) { magnitude /= 10; exponent++; }
        while (magnitude < 1) { magnitude *= 10; exponent--; }
        return ToPlaces(value, digits - 1 - exponent, rounding);
    }

    private static decimal Power(int exponent)
    {
        var result = 1m;
        for (var i = 0; i < exponent; i++) result *= 10;
        return result;
    }
}
