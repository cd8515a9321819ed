using System.Text;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>
/// Operations that follow from others. An order that is edited by cancelling it and placing another is two writes, whose outcome tells how far they went;
/// the limits of trading are those of the markets.
/// </summary>
public sealed class EmulationTests
{
    private static readonly Exchange CoinbaseExchange = Catalogue.Create("coinbasepro");

    private static readonly Market BtcUsd = new("BTC/USD")
    {
        Id = "BTC-USD", Base = "BTC", Quote = "USD", Precision = new MarketPrecision(0.01m, 0.01m), Limits = new MarketLimits { Amount = new MinMax(0.01m, 70) },
    };

    [Fact]
    public void What_is_emulated_is_a_capability_of_its_own_kind() => Assert.All(new[] { "editOrder", "fetchTradingLimits" }, name =>
    {
        Assert.Contains(name, CoinbaseExchange.EmulatedCapabilities.AsEnumerable());
        Assert.DoesNotContain(name, CoinbaseExchange.Capabilities.AsEnumerable());
    });

    [Fact]
    public void Limits_of_trading_are_the_markets()
    {
        var (asked, run) = Run(new FetchTradingLimits(["BTC/USD"]));

        Assert.Empty(asked);
        Assert.Equal(BtcUsd.Limits, Assert.Single(Assert.IsType<ValueMap<TradingLimits>>(run.Value)).Value.Limits);
    }

    [Fact]
    public void A_refused_cancel_has_done_nothing_and_places_nothing()
    {
        var (asked, run) = Edit((400, """{"message":"Order already done"}"""));

        Assert.Equal(["DELETE"], asked);
        Assert.Equal((ErrorClass.OrderNotFound, Outcome.NotDone), (run.Error!.Class, run.Error.Outcome));
    }

    [Fact]
    public void A_cancel_without_an_answer_is_unknown_and_places_nothing()
    {
        var (asked, run) = Edit((503, "busy"));

        Assert.Equal(["DELETE"], asked);
        Assert.Equal((Outcome.Unknown, Retry.AfterReconcile), (run.Error!.Outcome, run.Error.Retry));
    }

    [Fact]
    public void A_refused_placement_tells_that_the_old_order_is_gone()
    {
        var (asked, run) = Edit((200, "\"a\""), (400, """{"message":"Insufficient funds"}"""));

        Assert.Equal(["DELETE", "POST"], asked);
        Assert.Equal((ErrorClass.InsufficientFunds, Outcome.Done, Retry.Never), (run.Error!.Class, run.Error.Outcome, run.Error.Retry));
    }

    [Fact]
    public void A_placement_without_an_answer_is_unknown()
    {
        var (asked, run) = Edit((200, "\"a\""), (502, "bad gateway"));

        Assert.Equal(["DELETE", "POST"], asked);
        Assert.Equal((Outcome.Unknown, Retry.AfterReconcile), (run.Error!.Outcome, run.Error.Retry));
    }

    private static (List<string> Asked, CallRun Run) Edit(params (int Status, string Text)[] replies) =>
        Run(new EditOrder("a", new CreateOrder("BTC/USD", OrderType.Limit, Side.Buy, 1, 100) { ClientOrderId = "mine" }), replies);

    private static (List<string> Asked, CallRun Run) Run(IOperation operation, params (int Status, string Text)[] replies)
    {
        var run = new CallRun(CoinbaseExchange.Perform(operation));
        var asked = new List<string>();
        while (run.TryNext(out var need))
            switch (need)
            {
                case MarketsNeed wanted: wanted.Answer(new Markets(CoinbaseExchange.Facts, [BtcUsd], null)); break;
                case SettingNeed setting: setting.Answer(CoinbaseExchange.Facts.Options); break;
                case NowNeed now: now.Answer(DateTimeOffset.UnixEpoch); break;
                case AskNeed ask:
                    var (status, text) = replies[asked.Count];
                    asked.Add(ask.Draft.Verb);
                    ask.Sending();
                    ask.Answer(new Reply(status, new Dictionary<string, string>(), Encoding.UTF8.GetBytes(text)));
                    break;
                default: throw new InvalidOperationException($"unexpected: {need}");
            }
        Assert.True(run.IsDone);
        return (asked, run);
    }
}
