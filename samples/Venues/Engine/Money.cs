namespace Ccxt.Venues;

/// <summary>Rounding of sums to what a ledger keeps. A reserve rounds up and a payment down, so a reserve always covers its payments.</summary>
internal static class Money
{
    public static decimal Down(decimal value, int decimals) => Round(value, decimals, MidpointRounding.ToNegativeInfinity);

    public static decimal Up(decimal value, int decimals) => Round(value, decimals, MidpointRounding.ToPositiveInfinity);

    public static decimal DownTo(decimal value, decimal step) => decimal.Floor(value / step) * step;

    public static decimal UpTo(decimal value, decimal step) => decimal.Ceiling(value / step) * step;

    public static bool Fits(decimal value, decimal step) => value % step == 0;

    /// <summary>0.00100 has three decimals: trailing zeros do not count.</summary>
    public static int Decimals(decimal step)
    {
        var plain = step / 1.0000000000000000000000000000m;
        return plain.Scale;
    }

    private static decimal Round(decimal value, int decimals, MidpointRounding how) => decimal.Round(value, decimals, how);
}
