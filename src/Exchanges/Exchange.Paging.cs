using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>How long histories are read, which no single reply holds: the caller says <c>paginate</c>, and the pages are made one answer.</summary>
public abstract partial class Exchange
{
    /// <summary>How an operation is asked page by page; null where the exchange, or its class, does not know <c>paginate</c>.</summary>
    protected virtual Paging? PagingOf(IOperation operation) => null;

    private Call? Paged(IOperation operation) => !operation.Extra.IsOn("paginate") || PagingOf(operation) is not { } paging ? null : operation switch
    {
        FetchTrades o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchOHLCV o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, c => c.Timestamp, c => c.Timestamp),
        FetchOrders o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchOpenOrders o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchClosedOrders o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchCanceledOrders o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchCanceledAndClosedOrders o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchMyTrades o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchDeposits o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchWithdrawals o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchTransactions o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchTransfers o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchLedger o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x }, t => t.Timestamp, t => t.Id),
        FetchFundingRateHistory o => Paged(paging, o, o.Since, o.Limit, (s, l, x) => o with { Since = s, Limit = l, Extra = x },
            r => r.Timestamp, r => (r.Symbol, r.Timestamp)),
        _ => null,
    };

    private Call<ValueList<T>> Paged<T>(
        Paging paging, IOperation operation, DateTimeOffset? since, int? limit,
        Func<DateTimeOffset?, int, Params, IOperation<ValueList<T>>> page, Func<T, DateTimeOffset?> time, Func<T, object?> identity)
        where T : notnull
    {
        var asked = operation.Extra;
        var pages = (int?)asked.Decimal("paginationCalls") ?? Paging.UsualPages;
        var entries = (int?)asked.Decimal("maxEntriesPerRequest") ?? paging.Entries;
        var isForward = asked.Text("paginationDirection") == "forward";
        var rest = asked.Without("paginate", "paginationCalls", "maxEntriesPerRequest", "paginationDirection", "maxRetries", "removeRepeated");
        if (isForward && paging.Step is null && since is null) throw Needed("pages that go forward begin somewhere: give since");
        return (paging.Step is { } step ? AtOnce(step * entries) : isForward ? Forward([], since, pages) : Backward([], null, pages)).Select(Whole);

        Call<ValueList<T>> Ask(DateTimeOffset? begin, DateTimeOffset? until) =>
            (Call<ValueList<T>>)Perform(page(begin, entries, rest.With("until", until?.ToUnixTimeMilliseconds())));

        // From the latest on back: the next page ends before the first entry of this one.
        Call<IReadOnlyList<T>> Backward(IReadOnlyList<T> soFar, DateTimeOffset? until, int left) =>
            from got in Ask(null, until)
            let all = (IReadOnlyList<T>)[.. soFar, .. got]
            let first = got.Count == 0 ? null : time(got[0])
            from complete in left <= 1 || first is null || first <= since ? Call.Value(all) : Backward(all, Before(first.Value), left - 1)
            select complete;

        Call<IReadOnlyList<T>> Forward(IReadOnlyList<T> soFar, DateTimeOffset? begin, int left) =>
            from got in Ask(begin, null)
            let all = (IReadOnlyList<T>)[.. soFar, .. got]
            let next = got.Count == 0 ? null : time(got[^1])?.AddMilliseconds(1)
            from complete in left <= 1 || next is null || next >= rest.Time("until") ? Call.Value(all) : Forward(all, next, left - 1)
            select complete;

        // Where each page's time is known beforehand, all at the same time, each beginning where the one before it ends.
        Call<IReadOnlyList<T>> AtOnce(TimeSpan length) =>
            from now in Now
            from got in Call.All(Begins(now, length).Select(begin => Ask(begin, null)))
            select (IReadOnlyList<T>)[.. got.SelectMany(one => one)];

        IEnumerable<DateTimeOffset> Begins(DateTimeOffset now, TimeSpan length)
        {
            var until = rest.Time("until") ?? rest.Time("till");
            if (until is not null && since is null) throw Needed("pages up to a time begin somewhere: give since beside until");
            if (Math.Ceiling((decimal)((until - since)?.Ticks ?? 0) / length.Ticks) > pages)
                throw Refused(ErrorClass.BadRequest, $"from since to until are more than {pages} pages: raise paginationCalls, or ask for less");
            var earliest = Later(now - (length * pages) - TimeSpan.FromMilliseconds(1), Paging.Earliest);
            var at = since is not { } begin ? earliest : until is not null ? begin : Later(earliest, begin);
            for (var i = 0; i < pages && at < now && !(at >= until); i++, at = Before(at + length)) yield return at;
        }

        // What two pages share is the same twice; what only has the same time is not: two trades of one moment are two.
        ValueList<T> Whole(IReadOnlyList<T> all) => History.Trim(
            (paging.MayRepeat ? all : all.DistinctBy(one => identity(one) ?? one)).OrderBy(one => time(one) ?? DateTimeOffset.MaxValue), time,
            new Window(since, Kept(operation, new Window(since, limit)).Limit));

        static DateTimeOffset Before(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds() - 1);

        static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
    }
}

/// <summary>How a history is asked page by page.</summary>
/// <param name="Entries">At most so many a page.</param>
/// <param name="Step">The time from one entry to the next, where there is one; else each page says where the next one is.</param>
public sealed record Paging(int Entries, TimeSpan? Step = null)
{
    /// <summary>Entries of one id are several entries, not one that two pages have.</summary>
    public bool MayRepeat { get; init; }

    internal const int UsualPages = 10;

    /// <summary>Before it there was nothing to trade.</summary>
    internal static readonly DateTimeOffset Earliest = DateTimeOffset.FromUnixTimeMilliseconds(1241440531000);
}
