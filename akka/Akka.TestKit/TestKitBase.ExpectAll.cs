namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    public T ExpectMsgAnyOf<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        Done(AnyOf(messages, synchronous: true, cancellationToken));

    public ValueTask<T> ExpectMsgAnyOfAsync<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        AnyOf(messages, synchronous: false, cancellationToken);

    /// <summary>As many messages as given, in any order, and each of those given among them.</summary>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(params T[] messages) => ExpectMsgAllOf((IReadOnlyCollection<T>)messages);

    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, params T[] messages) => ExpectMsgAllOf(max, (IReadOnlyCollection<T>)messages);

    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Done(AllOf(RemainingOrDefault, messages, synchronous: true, cancellationToken));

    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Done(AllOf(Dilated(max), messages, synchronous: true, cancellationToken));

    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Later(() => AllOf(RemainingOrDefault, messages, synchronous: false, cancellationToken));

    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Later(() => AllOf(Dilated(max), messages, synchronous: false, cancellationToken));

    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates((IReadOnlyCollection<PredicateInfo>)predicates);

    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(TimeSpan max, params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(max, (IReadOnlyCollection<PredicateInfo>)predicates);

    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken = default) =>
        Done(AllMatching(RemainingOrDefault, predicates, synchronous: true, cancellationToken));

    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates,
        CancellationToken cancellationToken = default) => Done(AllMatching(Dilated(max), predicates, synchronous: true, cancellationToken));

    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(IReadOnlyCollection<PredicateInfo> predicates,
        CancellationToken cancellationToken = default) => Later(() => AllMatching(RemainingOrDefault, predicates, synchronous: false, cancellationToken));

    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates,
        CancellationToken cancellationToken = default) => Later(() => AllMatching(Dilated(max), predicates, synchronous: false, cancellationToken));

    private async ValueTask<T> AnyOf<T>(IEnumerable<T> messages, bool synchronous, CancellationToken cancellationToken)
    {
        var expected = messages.ToArray();
        var limit = RemainingOrDefault;
        var envelope = await Next(limit, synchronous, cancellationToken).ConfigureAwait(false);
        if (envelope is null) Fail($"Failed: Timeout {limit} while waiting for any of [{string.Join(", ", expected)}]");
        if (envelope!.Message is T typed && expected.Contains(typed)) return typed;
        Fail($"Failed: Expected any of [{string.Join(", ", expected)}], but received {envelope}");
        throw new InvalidOperationException();
    }

    private async ValueTask<IReadOnlyCollection<T>> AllOf<T>(TimeSpan max, IReadOnlyCollection<T> expected, bool synchronous, CancellationToken cancellationToken)
    {
        var received = await Messages(expected.Count, max, synchronous, cancellationToken).ConfigureAwait(false);
        var missing = expected.Where(one => !received.Contains((object)one!)).ToArray();
        var unexpected = received.Where(one => one is not T typed || !expected.Contains(typed)).ToArray();
        if (missing.Length > 0 || unexpected.Length > 0)
            Fail($"Failed: not found [{string.Join(", ", missing)}], found unexpected [{string.Join(", ", unexpected)}]");
        return received.Cast<T>().ToArray();
    }

    private async ValueTask<IReadOnlyCollection<object>> AllMatching(TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, bool synchronous,
        CancellationToken cancellationToken)
    {
        var received = await Messages(predicates.Count, max, synchronous, cancellationToken).ConfigureAwait(false);
        var left = predicates.ToList();
        var unexpected = received.Where(one => !left.Remove(left.FirstOrDefault(predicate => predicate.Holds(one))!)).ToArray();
        if (unexpected.Length > 0) Fail($"Failed: not found [{string.Join(", ", left)}], found unexpected [{string.Join(", ", unexpected)}]");
        return received;
    }
}

/// <summary>A condition on messages of one type.</summary>
public class PredicateInfo
{
    private readonly Func<object, bool> _holds;

    private PredicateInfo(Delegate predicate, Type type, Func<object, bool> holds) => (PredicateT, Type, _holds) = (predicate, type, holds);

    public Delegate PredicateT { get; }

    public Type Type { get; }

    public static PredicateInfo Create<T>(Predicate<T> predicate) => new(predicate, typeof(T), message => message is T typed && predicate(typed));

    public override string ToString() => $"predicate on {Type}";

    internal bool Holds(object message) => _holds(message);
}
