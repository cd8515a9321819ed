using System.Text;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>An order that is edited by cancelling it and placing another: two writes, and an outcome that tells how far they went.</summary>
public sealed class EmulatedEditTests
{
    private static readonly Exchange CoinbaseExchange = Catalogue.Create("coinbasepro");

    [Fact]
    public void It_is_a_capability_that_is_emulated()
    {
        Assert.Contains("editOrder", CoinbaseExchange.EmulatedCapabilities.AsEnumerable());
        Assert.DoesNotContain("editOrder", CoinbaseExchange.Capabilities.AsEnumerable());
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

    private static (List<string> Asked, CallRun Run) Edit(params (int Status, string Text)[] replies)
    {
        var market = new Market("BTC/USD") { Id = "BTC-USD", Base = "BTC", Quote = "USD", Precision = new MarketPrecision(0.01m, 0.01m) };
        var markets = new Markets(CoinbaseExchange.Facts, [market], null);
        var run = new CallRun(CoinbaseExchange.Perform(new EditOrder("a", new CreateOrder("BTC/USD", OrderType.Limit, Side.Buy, 1, 100) { ClientOrderId = "mine" })));
        var asked = new List<string>();
        while (run.TryNext(out var need))
            switch (need)
            {
                case MarketsNeed wanted: wanted.Answer(markets); break;
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
