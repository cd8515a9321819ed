using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>Which account a Gate key has decides where an order goes: only the exchange's own answer, or its refusal, may say that it is the classic one.</summary>
public sealed class GateAccountTests
{
    [Theory]
    [InlineData(ErrorClass.NetworkError)]
    [InlineData(ErrorClass.RequestTimeout)]
    [InlineData(ErrorClass.RateLimitExceeded)]
    public void A_lost_question_about_the_account_is_no_answer(ErrorClass lost)
    {
        var (run, question) = AskedAccountKind();
        question.Fail(new ExchangeError(lost, "connection reset"));

        Assert.Equal(lost, run.Error?.Class);
    }

    [Theory]
    [InlineData("""{"key":{"mode":2}}""", 200, true)]
    [InlineData("""{"key":{"mode":1}}""", 200, false)]
    [InlineData("""{"label":"FORBIDDEN","message":"no permission"}""", 403, false)]
    public void The_exchange_says_which_account_it_is(string body, int status, bool unified)
    {
        var (run, question) = AskedAccountKind();
        question.Answer(new Reply(status, new Dictionary<string, string>(), System.Text.Encoding.UTF8.GetBytes(body)));

        Assert.Null(run.Error);
        Assert.Equal(unified, run.Value);
    }

    private static (CallRun Run, AskNeed Question) AskedAccountKind()
    {
        var gate = Catalogue.Create("gateio");
        var run = new CallRun(gate.Perform(new FetchBalance()));
        while (run.TryNext(out var need))
        {
            switch (need)
            {
                case AskNeed { Draft.Endpoint.Name: "private.account GET detail" } question: return (run, question);
                case OnceNeed once: run = new CallRun(once.Call); break;
                case SettingNeed setting: setting.Answer(gate.Facts.Options); break;
                case MarketsNeed markets: markets.Answer(new Markets(gate.Facts, [], null)); break;
                default: Assert.Fail($"{need} comes before the account is known"); break;
            }
        }
        throw new InvalidOperationException($"the account was not asked for: {run.Error}");
    }
}
