using Ccxt.Actors;
using Ccxt.Exchanges;
using Ccxt.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Actors.Tests;

public sealed class PermitQueueTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch.AddYears(50);
    private static readonly Facts Kraken = FactsLoader.Load("kraken", "limits.public.rate { burst = 2, per-second = 2 }, limits.private.rate { burst = 10, per-second = 1 }");
    private static readonly Endpoint Ticker = Kraken.Endpoints.Find("public GET Ticker")!;
    private static readonly Endpoint Order = Kraken.Endpoints.Find("private POST AddOrder")!;
    private static readonly Endpoint Balance = Kraken.Endpoints.Find("private POST BalanceEx")!;

    private readonly PermitQueue<string> queue = new(Kraken, 5, TimeSpan.FromSeconds(10));
    private long lastId;

    [Fact]
    public void A_burst_goes_at_once_and_the_rest_at_the_rate()
    {
        for (var i = 0; i < 4; i++) Assert.True(queue.TryAdd(Of(Ticker)));
        var (granted, _, next) = queue.Due(Start);
        Assert.Equal([1L, 2L], granted.Select(g => g.Id));
        Assert.Equal(Start.AddSeconds(0.5), next);
        Assert.Empty(queue.Due(Start.AddSeconds(0.49)).Granted);
        Assert.Equal([3L], queue.Due(Start.AddSeconds(0.5)).Granted.Select(g => g.Id));
        Assert.Equal([4L], queue.Due(Start.AddSeconds(1)).Granted.Select(g => g.Id));
    }

    [Fact]
    public void Higher_priorities_overtake_and_within_one_it_is_first_come_first_served()
    {
        queue.TryAdd(Of(Ticker));
        queue.TryAdd(Of(Ticker));
        Assert.Equal(2, queue.Due(Start).Granted.Count);
        queue.TryAdd(Of(Ticker, Priority.Poll));
        queue.TryAdd(Of(Ticker, Priority.Poll));
        queue.TryAdd(Of(Ticker, Priority.PrivateRead));
        Assert.Equal([5L], queue.Due(Start.AddSeconds(0.5)).Granted.Select(g => g.Id));
        Assert.Equal([3L, 4L], queue.Due(Start.AddSeconds(1.5)).Granted.Select(g => g.Id));
    }

    [Fact]
    public void An_empty_bucket_holds_nobody_back_who_draws_on_another()
    {
        for (var i = 0; i < 3; i++) queue.TryAdd(Of(Ticker, Priority.Order));
        queue.TryAdd(Of(Balance, account: "main"));
        Assert.Equal([1L, 2L, 4L], queue.Due(Start).Granted.Select(g => g.Id));
    }

    [Fact]
    public void A_full_queue_says_no_at_once()
    {
        for (var i = 0; i < 5; i++) Assert.True(queue.TryAdd(Of(Ticker)));
        Assert.False(queue.TryAdd(Of(Ticker)));
        Assert.Equal(5, queue.Count);
    }

    [Fact]
    public void A_request_whose_deadline_has_passed_is_not_granted()
    {
        queue.TryAdd(Of(Ticker) with { Deadline = Start.AddSeconds(1) });
        var (granted, expired, _) = queue.Due(Start.AddSeconds(1));
        Assert.Empty(granted);
        Assert.Equal([1L], expired.Select(e => e.Id));
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public void Retry_after_closes_the_bucket_for_as_long_as_told()
    {
        queue.TryAdd(Of(Ticker));
        queue.Due(Start);
        queue.Finished("owner", 1, new Reply(429, new Dictionary<string, string> { ["Retry-After"] = "30" }, []), Start.AddSeconds(1));
        queue.TryAdd(Of(Ticker));
        queue.TryAdd(Of(Balance, account: "main"));
        var (granted, _, next) = queue.Due(Start.AddSeconds(1));
        Assert.Equal([3L], granted.Select(g => g.Id));                      // the other bucket stays open
        Assert.Equal(Start.AddSeconds(31), next);
        Assert.Empty(queue.Due(Start.AddSeconds(30.99)).Granted);
        Assert.Equal([2L], queue.Due(Start.AddSeconds(31)).Granted.Select(g => g.Id));
    }

    [Fact]
    public void A_strict_nonce_lets_one_request_of_an_account_out_at_a_time()
    {
        queue.TryAdd(Of(Balance, account: "main"));
        queue.TryAdd(Of(Order, Priority.Order, "main"));
        queue.TryAdd(Of(Balance, account: "other"));
        Assert.Equal([2L, 3L], queue.Due(Start).Granted.Select(g => g.Id));
        Assert.Empty(queue.Due(Start.AddSeconds(5)).Granted);
        queue.Finished("owner", 2, null, Start.AddSeconds(5));
        Assert.Equal([1L], queue.Due(Start.AddSeconds(5)).Granted.Select(g => g.Id));
    }

    [Fact]
    public void What_is_forgotten_frees_its_lane()
    {
        queue.TryAdd(Of(Balance, account: "main"));
        queue.Due(Start);
        queue.TryAdd(Of(Balance, account: "main") with { Owner = "another" });
        Assert.Empty(queue.Due(Start.AddSeconds(1)).Granted);
        queue.Forget("owner", Start.AddSeconds(1));
        Assert.Equal([2L], queue.Due(Start.AddSeconds(1)).Granted.Select(g => g.Id));
    }

    [Fact]
    public void No_schedule_exceeds_the_rate_in_any_window() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), gaps =>
        {
            var permits = new PermitQueue<string>(Kraken, 1000, TimeSpan.FromSeconds(10));
            var (now, id) = (Start, 0L);
            var sent = new List<DateTimeOffset>();
            foreach (var gap in gaps)
            {
                permits.TryAdd(new Permit<string>("owner", ++id, "", Ticker, Params.Empty, (Priority)(gap % 6), DateTimeOffset.MaxValue));
                now = now.AddMilliseconds(gap * 3);
                sent.AddRange(permits.Due(now).Granted.Select(_ => now));
            }
            // Two at once, then two a second: in any span no more than 2 + 2 × its seconds.
            return sent.Select((from, i) => sent.Skip(i).Select((to, n) => n + 1 <= 2 + (2 * (to - from).TotalSeconds) + 1e-6).All(ok => ok)).All(ok => ok);
        }).QuickCheckThrowOnFailure();

    private Permit<string> Of(Endpoint endpoint, Priority priority = Priority.PrivateRead, string account = "") =>
        new("owner", ++lastId, account, endpoint, Params.Empty, priority, Start.AddHours(1));
}
