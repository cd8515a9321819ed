using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Protocol.Tests;

public class StepsTests
{
    // Values and ticks whose quotient a decimal holds: up to 13 digits before the point and 8 behind it.
    private static readonly Arbitrary<decimal> Values = Gen.Zip(
        Gen.Choose(-1_000_000_000, 1_000_000_000), Gen.Choose(-4, 8), (digits, places) => digits * Any.Power(-places)).ToArbitrary();

    private static readonly Arbitrary<decimal> Ticks = Gen.Zip(
        Gen.Choose(1, 999), Gen.Choose(-3, 8), (digits, places) => digits * Any.Power(-places)).ToArbitrary();

    private static readonly Arbitrary<Rounding> Roundings = Gen.Elements(Rounding.Truncate, Rounding.Nearest).ToArbitrary();

    [Theory]
    [InlineData("0.123456", "0.00001", Rounding.Truncate, "0.12345")]
    [InlineData("0.123456", "0.00001", Rounding.Nearest, "0.12346")]
    [InlineData("-0.123456", "0.00001", Rounding.Truncate, "-0.12345")]
    [InlineData("-0.123456", "0.00001", Rounding.Nearest, "-0.12346")]
    [InlineData("7.5", "5", Rounding.Nearest, "10")]
    [InlineData("-7.5", "5", Rounding.Nearest, "-10")]
    [InlineData("7.49", "5", Rounding.Nearest, "5")]
    [InlineData("0.7", "0.3", Rounding.Truncate, "0.6")]
    [InlineData("0.3", "0.1", Rounding.Truncate, "0.3")]                    // 0.1 + 0.2 in doubles is where others lose a tick
    [InlineData("35000.125", "0.01", Rounding.Nearest, "35000.13")]
    [InlineData("0.000000000000000001", "0.000000000000000001", Rounding.Truncate, "0.000000000000000001")]
    [InlineData("0.00000001", "0.1", Rounding.Truncate, "0")]
    public void A_tick(string value, string tick, Rounding rounding, string expected) =>
        Assert.Equal(Of(expected), Steps.To(Of(value), Of(tick), PrecisionMode.TickSize, rounding));

    [Theory]
    [InlineData("1.23456", "3", Rounding.Truncate, "1.234")]
    [InlineData("1.23456", "3", Rounding.Nearest, "1.235")]
    [InlineData("1.2345", "3", Rounding.Nearest, "1.235")]                  // halves away from zero
    [InlineData("-1.2345", "3", Rounding.Nearest, "-1.235")]
    [InlineData("1.9", "0", Rounding.Truncate, "1")]
    [InlineData("1234.5", "-2", Rounding.Truncate, "1200")]
    [InlineData("1250", "-2", Rounding.Nearest, "1300")]
    [InlineData("1.5", "40", Rounding.Truncate, "1.5")]
    public void Decimal_places(string value, string places, Rounding rounding, string expected) =>
        Assert.Equal(Of(expected), Steps.To(Of(value), Of(places), PrecisionMode.DecimalPlaces, rounding));

    [Theory]
    [InlineData("123.456", "5", Rounding.Truncate, "123.45")]
    [InlineData("123.456", "5", Rounding.Nearest, "123.46")]
    [InlineData("123456", "2", Rounding.Truncate, "120000")]
    [InlineData("0.000123456", "3", Rounding.Truncate, "0.000123")]
    [InlineData("0.000123456", "4", Rounding.Nearest, "0.0001235")]
    [InlineData("9.99", "2", Rounding.Nearest, "10")]
    [InlineData("-9.99", "2", Rounding.Truncate, "-9.9")]
    [InlineData("0", "5", Rounding.Nearest, "0")]
    public void Significant_digits(string value, string digits, Rounding rounding, string expected) =>
        Assert.Equal(Of(expected), Steps.To(Of(value), Of(digits), PrecisionMode.SignificantDigits, rounding));

    [Theory]
    [InlineData(PrecisionMode.TickSize, "0")]
    [InlineData(PrecisionMode.TickSize, "-0.1")]
    [InlineData(PrecisionMode.SignificantDigits, "0")]
    [InlineData(PrecisionMode.SignificantDigits, "-1")]
    public void A_step_that_makes_no_sense_is_refused(PrecisionMode mode, string step) =>
        Assert.Equal(ErrorClass.BadRequest, Assert.Throws<Errors.BadRequest>(() => Steps.To(1, Of(step), mode, Rounding.Nearest)).Error.Class);

    [Theory]
    [InlineData(PrecisionMode.TickSize)]
    [InlineData(PrecisionMode.DecimalPlaces)]
    [InlineData(PrecisionMode.SignificantDigits)]
    public void No_step_changes_nothing(PrecisionMode mode) => Assert.Equal(1.23456789m, Steps.To(1.23456789m, null, mode, Rounding.Truncate));

    [Theory]
    [InlineData("0.01", 2)]
    [InlineData("0.010", 2)]
    [InlineData("0.00000001", 8)]
    [InlineData("5", 0)]
    [InlineData("10.0", 0)]
    [InlineData("2.5", 1)]
    public void Places_that_a_tick_needs(string tick, int places) => Assert.Equal(places, Steps.PlacesOf(Of(tick)));

    [Fact]
    public void A_result_is_a_multiple_of_its_tick_and_less_than_one_away() =>
        Prop.ForAll(Values, Ticks, Roundings, (value, tick, rounding) =>
        {
            var result = Steps.To(value, tick, PrecisionMode.TickSize, rounding);
            Assert.Equal(0, result % tick);
            Assert.True(Math.Abs(result - value) * (rounding == Rounding.Nearest ? 2 : 1) <= tick, $"{value} became {result}");
            if (rounding == Rounding.Truncate) Assert.NotEqual(tick, Math.Abs(result - value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_result_has_no_more_decimal_places_than_asked_for() =>
        Prop.ForAll(Values, Gen.Choose(-5, 10).ToArbitrary(), Roundings, (value, places, rounding) =>
        {
            var result = Steps.To(value, places, PrecisionMode.DecimalPlaces, rounding);
            Assert.Equal(0, result % Any.Power(-places));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_result_has_no_more_significant_digits_than_asked_for() =>
        Prop.ForAll(Values, Gen.Choose(1, 12).ToArbitrary(), Roundings, (value, digits, rounding) =>
        {
            var result = Steps.To(value, digits, PrecisionMode.SignificantDigits, rounding);
            var significant = Numbers.Plain(Math.Abs(result)).Replace(".", "", StringComparison.Ordinal).Trim('0');
            Assert.True(significant.Length <= digits, $"{value} became {result}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData(PrecisionMode.TickSize)]
    [InlineData(PrecisionMode.DecimalPlaces)]
    [InlineData(PrecisionMode.SignificantDigits)]
    public void A_result_stays_as_it_is_and_truncation_never_takes_away_from_zero_or_over_it(PrecisionMode mode)
    {
        var steps = mode == PrecisionMode.TickSize ? Ticks : Gen.Choose(1, 9).Select(step => (decimal)step).ToArbitrary();
        Prop.ForAll(Values, steps, Roundings, (value, step, rounding) =>
        {
            var result = Steps.To(value, step, mode, rounding);
            Assert.Equal(result, Steps.To(result, step, mode, rounding));
            if (rounding == Rounding.Truncate) Assert.True(Math.Abs(result) <= Math.Abs(value), $"{value} became {result}");
            Assert.True(result == 0 || Math.Sign(result) == Math.Sign(value), $"{value} became {result}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static decimal Of(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
