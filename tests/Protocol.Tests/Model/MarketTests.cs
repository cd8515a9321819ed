using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Protocol.Tests;

/// <summary>Amounts, costs and prices as they go out: on the market's steps, and never more than was said.</summary>
public class MarketTests
{
    private static readonly Arbitrary<decimal> Values = Gen.Zip(Gen.Choose(1, 1_000_000_000), Gen.Choose(-4, 12), (digits, places) => digits * Any.Power(-places)).ToArbitrary();

    public static TheoryData<PrecisionMode, PrecisionMode?> Modes => new()
    {
        { PrecisionMode.TickSize, null }, { PrecisionMode.DecimalPlaces, null }, { PrecisionMode.SignificantDigits, null },
        { PrecisionMode.SignificantDigits, PrecisionMode.DecimalPlaces }, { PrecisionMode.TickSize, PrecisionMode.SignificantDigits },
    };

    [Theory, MemberData(nameof(Modes))]
    public void An_amount_is_never_more_than_was_said_and_on_the_step_and_stays_there(PrecisionMode mode, PrecisionMode? ofAmounts) =>
        Prop.ForAll(Values, StepsOf(ofAmounts ?? mode), (amount, step) =>
        {
            var market = Of(new MarketPrecision(step, null) { Mode = mode, AmountMode = ofAmounts });
            if (Steps.To(amount, step, ofAmounts ?? mode, Rounding.Truncate) == 0)
            {
                Assert.Throws<Errors.InvalidOrder>(() => market.AmountText(amount));
                return;
            }
            var text = market.AmountText(amount);
            Assert.InRange(Read(text), 0, amount);
            OnStep(text, step, ofAmounts ?? mode);
            Assert.Equal(text, market.AmountText(Read(text)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory, MemberData(nameof(Modes))]
    public void A_cost_is_never_more_than_was_said_and_on_the_step_and_stays_there(PrecisionMode mode, PrecisionMode? ofAmounts) =>
        Prop.ForAll(Values, StepsOf(mode), StepsOf(mode), (cost, price, own) =>
        {
            var market = Of(new MarketPrecision(null, price) { Mode = mode, AmountMode = ofAmounts, Cost = own > price ? own : null });
            var text = market.CostText(cost);
            Assert.InRange(Read(text), 0, cost);
            OnStep(text, own > price ? own : price, mode);
            Assert.Equal(text, market.CostText(Read(text)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory, MemberData(nameof(Modes))]
    public void A_price_is_on_the_step_nearest_to_what_was_said_and_stays_there(PrecisionMode mode, PrecisionMode? ofAmounts) =>
        Prop.ForAll(Values, StepsOf(mode), (price, step) =>
        {
            var market = Of(new MarketPrecision(null, step) { Mode = mode, AmountMode = ofAmounts });
            var nearest = Steps.To(price, step, mode, Rounding.Nearest);
            if (nearest == 0)
            {
                Assert.Throws<Errors.InvalidOrder>(() => market.PriceText(price));
                return;
            }
            var text = market.PriceText(price);
            Assert.Equal(nearest, Read(text));
            OnStep(text, step, mode);
            Assert.Equal(text, market.PriceText(nearest));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Arbitrary<decimal> StepsOf(PrecisionMode mode) => (mode switch
    {
        PrecisionMode.TickSize => Gen.Zip(Gen.Choose(1, 999), Gen.Choose(-3, 8), (digits, places) => digits * Any.Power(-places)),
        PrecisionMode.DecimalPlaces => Gen.Choose(-4, 10).Select(places => (decimal)places),
        _ => Gen.Choose(1, 12).Select(digits => (decimal)digits),
    }).ToArbitrary();

    private static void OnStep(string text, decimal step, PrecisionMode mode)
    {
        Assert.DoesNotContain("E", text, StringComparison.Ordinal);
        if (mode == PrecisionMode.TickSize) Assert.Equal(0, Read(text) % step);
        else if (mode == PrecisionMode.DecimalPlaces) Assert.Equal(0, Read(text) % Any.Power(-(int)step));
        else Assert.InRange(text.Replace(".", "", StringComparison.Ordinal).Trim('0').Length, 0, (int)step);
    }

    private static Market Of(MarketPrecision precision) => new("BTC/USD") { Id = "btcusd", Base = "BTC", Quote = "USD", Precision = precision };

    private static decimal Read(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
