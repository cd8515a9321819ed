using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Protocol.Tests;

public class NumbersTests
{
    // What a browser's console answers.
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("1", "1")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("123456.789", "123456.789")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000012", "0.0000012")]
    [InlineData("0.00000099", "9.9e-7")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("0.0000000015", "1.5e-9")]
    [InlineData("-0.0000000015", "-1.5e-9")]
    [InlineData("0.0000000000000000000000000001", "1e-28")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("1000000000000000000000", "1e+21")]
    [InlineData("1234500000000000000000", "1.2345e+21")]
    [InlineData("-1000000000000000000000", "-1e+21")]
    [InlineData("1234500000000000000000.25", "1.23450000000000000000025e+21")]       // more digits than JavaScript has, in the right place
    public void As_javascript_prints_them(string number, string text) => Assert.Equal(text, Numbers.Js(Of(number)));

    [Theory]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-0", "0")]
    [InlineData("100", "100")]
    [InlineData("100.00", "100")]
    [InlineData("0.0000000150", "0.000000015")]
    [InlineData("1000000000000000000000", "1000000000000000000000")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    public void Plain_digits(string number, string text) => Assert.Equal(text, Numbers.Plain(Of(number)));

    [Fact]
    public void Both_texts_say_the_number() =>
        Prop.ForAll(Any.Decimal.ToArbitrary(), number =>
        {
            var plain = Numbers.Plain(number);
            Assert.Equal(number, Of(plain));
            Assert.DoesNotContain('e', plain);
            Assert.False(plain.Contains('.', StringComparison.Ordinal) && plain[^1] is '0' or '.', plain);
            Assert.Equal(number, decimal.Parse(Numbers.Js(number), NumberStyles.Float, CultureInfo.InvariantCulture));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    // Up to 15 digits a double and its shortest text are exact, so .NET's own double is a second witness.
    [Fact]
    public void The_exponent_is_where_a_double_has_it() =>
        Prop.ForAll(Gen.Choose(1, 999_999_999).ToArbitrary(), Gen.Choose(0, 28).ToArbitrary(), (digits, scale) =>
        {
            var number = new decimal(digits, 0, 0, false, (byte)scale);
            var shortest = decimal.ToDouble(number).ToString("E16", CultureInfo.InvariantCulture);
            var exponent = int.Parse(shortest[(shortest.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
            var text = Numbers.Js(number);
            if (exponent < -6) Assert.EndsWith($"e{exponent}", text, StringComparison.Ordinal);
            else Assert.DoesNotContain('e', text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static decimal Of(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
