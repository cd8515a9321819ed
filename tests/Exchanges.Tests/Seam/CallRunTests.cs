using System.Text;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>What becomes of a call, and of the one write in it, whatever happens before, at and after it.</summary>
public sealed class CallRunTests
{
    private static readonly ExchangeError NoWay = new(ErrorClass.NetworkError, "connection reset") { Outcome = Outcome.Unknown };
    private static readonly ExchangeError Late = new(ErrorClass.RequestTimeout, "no answer in time") { Outcome = Outcome.Unknown };

    private static readonly Shop Shop = new();

    // ---- outcomes --------------------------------------------------------------------------------------------------

    /// <summary>What the request before the write meets: nothing is done, and what may work later may be tried again.</summary>
    public static TheoryData<string, int, string, ErrorClass, Retry> BeforeTheWrite => new()
    {
        { "a refusal that we know", 200, """{"error":"POOR"}""", ErrorClass.InsufficientFunds, Retry.Never },
        { "a refusal for now", 200, """{"error":"BUSY"}""", ErrorClass.RateLimitExceeded, Retry.Safe },
        { "a refusal that nobody knows", 200, """{"error":"ODD"}""", ErrorClass.ExchangeError, Retry.Never },
        { "5xx", 503, "busy", ErrorClass.ExchangeNotAvailable, Retry.Safe },
        { "no JSON", 200, "<html>", ErrorClass.BadResponse, Retry.Safe },
        { "nothing", 200, "", ErrorClass.NullResponse, Retry.Safe },
    };

    [Theory, MemberData(nameof(BeforeTheWrite))]
    public void A_failure_before_the_write_has_done_nothing(string what, int status, string body, ErrorClass error, Retry retry)
    {
        var run = new CallRun(Shop.LookThenPlace());
        Asked(run, "look").Answered(status, body);

        Ended(run, error, Outcome.NotDone, retry, what);
    }

    [Fact]
    public void A_lost_connection_before_the_write_has_done_nothing()
    {
        var run = new CallRun(Shop.LookThenPlace());
        Asked(run, "look").Failed(NoWay);

        Ended(run, ErrorClass.NetworkError, Outcome.NotDone, Retry.Safe);
    }

    /// <summary>What the write itself meets: only a refusal that we know tells that nothing was done.</summary>
    public static TheoryData<string, int, string, ErrorClass, Outcome, Retry> AtTheWrite => new()
    {
        { "a refusal that we know", 200, """{"error":"POOR"}""", ErrorClass.InsufficientFunds, Outcome.NotDone, Retry.Never },
        { "the same with a status", 400, """{"error":"POOR"}""", ErrorClass.InsufficientFunds, Outcome.NotDone, Retry.Never },
        { "a refusal for now", 429, """{"error":"BUSY"}""", ErrorClass.RateLimitExceeded, Outcome.NotDone, Retry.Safe },
        { "a refusal that nobody knows", 200, """{"error":"ODD"}""", ErrorClass.ExchangeError, Outcome.Unknown, Retry.AfterReconcile },
        { "a known word that leaves it open", 200, """{"error":"LATER"}""", ErrorClass.RequestTimeout, Outcome.Unknown, Retry.AfterReconcile },
        { "a known word with 5xx", 500, """{"error":"POOR"}""", ErrorClass.InsufficientFunds, Outcome.Unknown, Retry.AfterReconcile },
        { "a known word that is sure at 5xx", 500, """{"error":"SURE"}""", ErrorClass.InvalidOrder, Outcome.NotDone, Retry.Never },
        { "429 without a word", 429, "", ErrorClass.RateLimitExceeded, Outcome.NotDone, Retry.Safe },
        { "401 without a word", 401, "", ErrorClass.AuthenticationError, Outcome.NotDone, Retry.Never },
        { "403 as HTML", 403, "<html>", ErrorClass.ExchangeNotAvailable, Outcome.Unknown, Retry.AfterReconcile },
        { "502 as HTML", 502, "<html>", ErrorClass.ExchangeNotAvailable, Outcome.Unknown, Retry.AfterReconcile },
        { "504", 504, "", ErrorClass.RequestTimeout, Outcome.Unknown, Retry.AfterReconcile },
        { "HTML", 200, "<html>", ErrorClass.BadResponse, Outcome.Unknown, Retry.AfterReconcile },
        { "nothing", 200, "", ErrorClass.NullResponse, Outcome.Unknown, Retry.AfterReconcile },
        { "half a reply", 200, """{"id":"1""", ErrorClass.BadResponse, Outcome.Unknown, Retry.AfterReconcile },
        { "no order id", 200, "{}", ErrorClass.BadResponse, Outcome.Unknown, Retry.AfterReconcile },
    };

    [Theory, MemberData(nameof(AtTheWrite))]
    public void A_failure_at_the_write_is_not_done_only_where_the_exchange_says_so(string what, int status, string body, ErrorClass error, Outcome outcome, Retry retry)
    {
        var run = new CallRun(Shop.LookThenPlace());
        Asked(run, "look").Answered(200, """{"value":"1"}""");
        Asked(run, "place").Answered(status, body);

        Ended(run, error, outcome, retry, what);
    }

    [Fact]
    public void A_write_without_an_answer_is_unknown()
    {
        foreach (var error in new[] { NoWay, Late })
        {
            var run = new CallRun(Shop.Place());
            Asked(run, "place").Failed(error);

            Ended(run, error.Class, Outcome.Unknown, Retry.AfterReconcile);
        }
    }

    [Fact]
    public void A_write_that_never_left_is_not_done()
    {
        var run = new CallRun(Shop.Place());
        Asked(run, "place").Need.Fail(new ExchangeError(ErrorClass.AuthenticationError, "there is no key"));

        Ended(run, ErrorClass.AuthenticationError, Outcome.NotDone, Retry.Never);
    }

    /// <summary>What the request after the write meets: the order stands, whatever that was.</summary>
    [Theory]
    [InlineData(200, """{"error":"POOR"}""", ErrorClass.InsufficientFunds)]
    [InlineData(200, """{"error":"ODD"}""", ErrorClass.ExchangeError)]
    [InlineData(503, "busy", ErrorClass.ExchangeNotAvailable)]
    [InlineData(200, "<html>", ErrorClass.BadResponse)]
    public void A_failure_after_the_write_leaves_it_done(int status, string body, ErrorClass error)
    {
        var run = new CallRun(Shop.PlaceThenLook());
        Asked(run, "place").Answered(200, """{"id":"1"}""");
        Asked(run, "look").Answered(status, body);

        Ended(run, error, Outcome.Done, Retry.Never);
    }

    [Fact]
    public void A_lost_connection_after_the_write_leaves_it_done()
    {
        var run = new CallRun(Shop.PlaceThenLook());
        Asked(run, "place").Answered(200, """{"id":"1"}""");
        Asked(run, "look").Failed(NoWay);

        Ended(run, ErrorClass.NetworkError, Outcome.Done, Retry.Never);
    }

    [Fact]
    public void A_call_that_ends_well_has_a_value_and_needs_no_more()
    {
        var run = new CallRun(Shop.LookThenPlace());
        Asked(run, "look").Answered(200, """{"value":"1"}""");
        Asked(run, "place").Answered(200, """{"id":"order 1"}""");

        Assert.True(run.IsDone);
        Assert.Null(run.Error);
        Assert.Equal("order 1", run.Value);
        Assert.False(run.TryNext(out _));
    }

    [Fact]
    public void An_error_names_its_endpoint_and_keeps_what_the_exchange_said()
    {
        var run = new CallRun(Shop.Place());
        Asked(run, "place").Answered(429, """{"error":"BUSY"}""", ("Retry-After", "7"));

        var error = run.Error!;
        Assert.Equal(("shop", "private POST place", 429, "BUSY", TimeSpan.FromSeconds(7)), (error.Exchange, error.Endpoint, error.HttpStatus, error.Code, error.RetryAfter));
    }

    [Theory]
    [InlineData(false, Outcome.NotDone, Retry.Safe)]
    [InlineData(true, Outcome.Unknown, Retry.AfterReconcile)]
    public void A_call_that_is_ended_from_outside_tells_how_far_the_write_was(bool sent, Outcome outcome, Retry retry)
    {
        var run = new CallRun(Shop.Place());
        var ask = Asked(run, "place");
        if (sent) ask.Need.Sending();
        run.Abort(new ExchangeError(ErrorClass.RequestTimeout, "the deadline is over"));
        Ended(run, ErrorClass.RequestTimeout, outcome, retry);

        // What comes later changes nothing.
        ask.Answered(200, """{"id":"1"}""");
        Ended(run, ErrorClass.RequestTimeout, outcome, retry);
        run.Abort(new ExchangeError(ErrorClass.NetworkError, "once more"));
        Assert.Equal(ErrorClass.RequestTimeout, run.Error!.Class);
    }

    [Fact]
    public void A_call_that_is_ended_after_its_write_leaves_it_done()
    {
        var run = new CallRun(Shop.PlaceThenLook());
        Asked(run, "place").Answered(200, """{"id":"1"}""");
        run.Abort(new ExchangeError(ErrorClass.RequestTimeout, "the deadline is over"));

        Ended(run, ErrorClass.RequestTimeout, Outcome.Done, Retry.Never);
    }

    // ---- whatever an exchange's code throws ------------------------------------------------------------------------

    [Fact]
    public void Whatever_a_reader_throws_is_an_error_of_the_call()
    {
        Func<Json, string>[] readers =
        [
            _ => throw new FormatException(),
            _ => throw new FactsException("no such endpoint"),
            json => json["id"].Text.Split('/')[1],
            json => new Dictionary<string, string>()[json["id"].Text],
            json => json["nothing"].TextOrNull!.ToString(),
            json => (string)(object)json,
            json => $"{1m / (json["id"].Decimal - 1)}",
        ];
        foreach (var reader in readers)
        {
            var run = new CallRun(Shop.Placing(reader));
            Asked(run, "place").Answered(200, """{"id":"1"}""");

            Ended(run, ErrorClass.BadResponse, Outcome.Unknown, Retry.AfterReconcile);
        }
    }

    [Fact]
    public void Whatever_a_step_between_throws_is_an_error_of_the_call()
    {
        var run = new CallRun(Call.Value(1).Then<int>(_ => throw new ExchangeError(ErrorClass.InvalidOrder, "no").ToException()));
        Ended(run, ErrorClass.InvalidOrder, Outcome.NotDone, Retry.Never);

        run = new CallRun(Call.Value("a").Select(text => text.Split('/')[1]));
        Ended(run, ErrorClass.BadResponse, Outcome.NotDone, Retry.Safe);
    }

    [Fact]
    public void Whatever_the_way_out_of_an_error_throws_is_an_error_of_the_call()
    {
        var run = new CallRun(Call.Fail<int>(ErrorClass.BadSymbol, "no").Or(ErrorClass.BadSymbol, _ => throw new ExchangeError(ErrorClass.ArgumentsRequired, "a symbol").ToException()));

        Ended(run, ErrorClass.ArgumentsRequired, Outcome.NotDone, Retry.Never);
    }

    // ---- steps -----------------------------------------------------------------------------------------------------

    [Theory]
    [InlineData(ErrorClass.InvalidOrder, ErrorClass.InvalidOrder, true)]
    [InlineData(ErrorClass.OrderNotFound, ErrorClass.InvalidOrder, true)]           // below it
    [InlineData(ErrorClass.OrderNotFound, ErrorClass.ExchangeError, true)]          // far below it
    [InlineData(ErrorClass.InvalidOrder, ErrorClass.OrderNotFound, false)]          // above it
    [InlineData(ErrorClass.InsufficientFunds, ErrorClass.InvalidOrder, false)]      // beside it
    [InlineData(ErrorClass.NetworkError, ErrorClass.ExchangeError, false)]
    public void Another_way_is_taken_for_an_error_and_those_below_it_only(ErrorClass error, ErrorClass caught, bool other)
    {
        var run = new CallRun(Call.Fail<string>(error, "no").Or(caught, e => Call.Value($"instead of {e.Class}")).Select(text => $"{text}!"));

        if (other) Assert.Equal($"instead of {error}!", run.Value);
        else Ended(run, error, Outcome.NotDone, error == ErrorClass.NetworkError ? Retry.Safe : Retry.Never);
    }

    [Fact]
    public void Another_way_is_asked_for_in_its_turn_and_its_own_failure_stands()
    {
        var call = Shop.Look("a").Or(ErrorClass.InsufficientFunds, _ => Shop.Look("b"));

        var run = new CallRun(call);
        Asked(run, "look", "a").Answered(200, """{"error":"POOR"}""");
        Asked(run, "look", "b").Answered(200, """{"value":"2"}""");
        Assert.Equal("2", run.Value);

        run = new CallRun(call);
        Asked(run, "look", "a").Answered(200, """{"error":"POOR"}""");
        Asked(run, "look", "b").Answered(200, """{"error":"POOR"}""");
        Ended(run, ErrorClass.InsufficientFunds, Outcome.NotDone, Retry.Never);
    }

    [Fact]
    public void All_are_asked_together_and_answer_in_their_order()
    {
        var run = new CallRun(Call.All([Shop.Look("a"), Shop.Look("b"), Shop.Look("c")]));
        var (a, b, c) = (Asked(run, "look", "a"), Asked(run, "look", "b"), Asked(run, "look", "c"));
        Assert.False(run.TryNext(out _));

        c.Answered(200, """{"value":"3"}""");
        a.Answered(200, """{"value":"1"}""");
        Assert.False(run.IsDone);
        b.Answered(200, """{"value":"2"}""");

        Assert.Equal(["1", "2", "3"], (IReadOnlyList<string>)run.Value!);
    }

    [Fact]
    public void All_of_none_is_an_empty_list() => Assert.Empty((IReadOnlyList<string>)new CallRun(Call.All<string>([])).Value!);

    [Fact]
    public void The_first_failure_of_all_fails_all()
    {
        var run = new CallRun(Call.All([Shop.Look("a"), Shop.Look("b")]));
        var (a, b) = (Asked(run, "look", "a"), Asked(run, "look", "b"));
        b.Failed(NoWay);
        Ended(run, ErrorClass.NetworkError, Outcome.NotDone, Retry.Safe);

        a.Answered(200, """{"error":"POOR"}""");
        Assert.Equal(ErrorClass.NetworkError, run.Error!.Class);
    }

    [Fact]
    public void Of_several_writes_one_that_is_under_way_leaves_all_unknown()
    {
        var run = new CallRun(Call.All([Shop.Place(), Shop.Place()]));
        var (first, second) = (Asked(run, "place"), Asked(run, "place"));
        first.Need.Sending();
        second.Answered(200, """{"error":"POOR"}""");

        Ended(run, ErrorClass.InsufficientFunds, Outcome.Unknown, Retry.AfterReconcile);
    }

    [Fact]
    public void What_a_failed_all_wanted_besides_is_not_asked_any_more()
    {
        var run = new CallRun(Call.All([Shop.Look("a"), Shop.Place()]).Or(ErrorClass.InsufficientFunds, _ => Call.All([Shop.Look("c")])));
        Asked(run, "look", "a").Answered(200, """{"error":"POOR"}""");
        Asked(run, "look", "c").Answered(200, """{"value":"3"}""");

        Assert.Equal(["3"], (IReadOnlyList<string>)run.Value!);
    }

    [Fact]
    public void A_need_is_not_wanted_any_more_when_its_call_has_ended_or_gone_another_way()
    {
        var run = new CallRun(Call.All([Shop.Look("a"), Shop.Place()]).Or(ErrorClass.InsufficientFunds, _ => Call.All([Shop.Look("c")])));
        var (a, place) = (Asked(run, "look", "a"), Asked(run, "place"));
        Assert.True(place.Need.IsWanted);
        a.Answered(200, """{"error":"POOR"}""");
        Assert.False(place.Need.IsWanted);

        var c = Asked(run, "look", "c");
        Assert.True(c.Need.IsWanted);
        run.Abort(NoWay);
        Assert.False(c.Need.IsWanted);
    }

    [Theory]
    [InlineData(5, "1,2,3")]            // the third names no next
    [InlineData(3, "1,2,3")]
    [InlineData(2, "1,2")]
    [InlineData(1, "1")]
    public void Pages_follow_each_other_and_stop_at_the_last_or_at_most(int atMost, string expected)
    {
        var run = new CallRun(Call.Pages(Shop.Page, atMost));
        var at = 0;
        while (run.TryNext(out var need))
        {
            var ask = new Ask((AskNeed)need);
            Assert.Equal(at == 0 ? null : $"{at}", ask.Need.Draft.Params.Text("cursor"));
            ask.Answered(200, $$"""{"value":"{{++at}}","next":{{(at < 3 ? $"\"{at}\"" : "null")}}}""");
        }

        Assert.Equal(expected, string.Join(',', (ValueList<string>)run.Value!));
    }

    [Fact]
    public void A_page_that_fails_fails_the_list()
    {
        var run = new CallRun(Call.Pages(Shop.Page, 3));
        Asked(run, "look").Answered(200, """{"value":"1","next":"1"}""");
        Asked(run, "look").Answered(503, "busy");

        Ended(run, ErrorClass.ExchangeNotAvailable, Outcome.NotDone, Retry.Safe);
    }

    [Fact]
    public void What_is_asked_once_is_a_need_by_its_key()
    {
        var run = new CallRun(Shop.Account().Select(id => $"account {id}"));
        Assert.True(run.TryNext(out var need));
        var once = Assert.IsType<OnceNeed>(need);
        Assert.Equal(("account", TimeSpan.FromHours(1)), (once.Key, once.Ttl));

        var inner = new CallRun(once.Call);
        Asked(inner, "look", "account").Answered(200, """{"value":"7"}""");
        once.Answer(inner.Value);

        Assert.Equal("account 7", run.Value);
    }

    [Fact]
    public void What_cannot_be_had_once_fails_the_call_before_its_write()
    {
        var run = new CallRun(Shop.Account().Then(_ => Shop.Place()));
        Assert.True(run.TryNext(out var need));
        need.Fail(NoWay);

        Ended(run, ErrorClass.NetworkError, Outcome.NotDone, Retry.Safe);
    }

    [Fact]
    public void A_need_is_answered_once()
    {
        var run = new CallRun(Call.All([Shop.Look("a"), Shop.Look("b")]));
        var (a, b) = (Asked(run, "look", "a"), Asked(run, "look", "b"));
        a.Answered(200, """{"value":"1"}""");
        a.Answered(200, """{"value":"9"}""");
        a.Failed(NoWay);
        Assert.False(run.IsDone);
        b.Answered(200, """{"value":"2"}""");

        Assert.Equal(["1", "2"], (IReadOnlyList<string>)run.Value!);
    }

    private static Ask Asked(CallRun run, string path, string? name = null)
    {
        Assert.True(run.TryNext(out var need), $"the call does not ask for {path}");
        var ask = Assert.IsType<AskNeed>(need);
        Assert.Equal($"/{path}", ask.Draft.Path);
        if (name is not null) Assert.Equal(name, ask.Draft.Params.Text("name"));
        return new Ask(ask);
    }

    private static void Ended(CallRun run, ErrorClass error, Outcome outcome, Retry retry, string what = "")
    {
        Assert.True(run.IsDone, what);
        Assert.False(run.TryNext(out _));
        Assert.Null(run.Value);
        Assert.Equal((what, error, outcome, retry), (what, run.Error!.Class, run.Error.Outcome, run.Error.Retry));
    }

    private sealed record Ask(AskNeed Need)
    {
        public void Answered(int status, string body, params (string Name, string Value)[] headers)
        {
            Need.Sending();
            Need.Answer(new Reply(status, headers.ToDictionary(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase), Encoding.UTF8.GetBytes(body)));
        }

        public void Failed(ExchangeError error)
        {
            Need.Sending();
            Need.Fail(error);
        }
    }
}
