using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>
/// What to ask of an exchange and how to read the replies: a value without I/O, made of a closed set of steps.
/// The exchange actor runs it with a permit per <see cref="Step.Ask"/>, the replay of vectors runs it on recorded replies.
/// </summary>
public abstract class Call
{
    private protected Call(Step root) => Root = root;

    internal Step Root { get; }

    /// <summary>A call that asks nothing.</summary>
    public static Call<T> Value<T>(T value) => new(new Step.Pure(value));

    public static Call<T> Fail<T>(ExchangeError error) => new(new Step.Fail(error));

    public static Call<T> Fail<T>(ErrorClass error, string message) => Fail<T>(new ExchangeError(error, message));

    /// <summary>All of them, at the same time where the budget allows; the first failure fails all.</summary>
    public static Call<IReadOnlyList<T>> All<T>(IEnumerable<Call<T>> calls) =>
        new(new Step.All([.. calls.Select(c => c.Root)], values => values.Select(v => (T)v!).ToArray()));

    public static Call<(TA, TB)> All<TA, TB>(Call<TA> a, Call<TB> b) => new(new Step.All([a.Root, b.Root], values => ((TA)values[0]!, (TB)values[1]!)));

    /// <summary>All of them, one after the other; the first failure ends it.</summary>
    public static Call<IReadOnlyList<T>> InTurn<T>(IEnumerable<Call<T>> calls) =>
        calls.Aggregate(Value<IReadOnlyList<T>>([]), (before, call) => before.Then(soFar => call.Select(one => (IReadOnlyList<T>)[.. soFar, one])));

    /// <summary>Page after page until one names no next, at most <paramref name="atMost"/> pages.</summary>
    public static Call<ValueList<T>> Pages<T>(Func<string?, Call<Page<T>>> page, int atMost) => Pages(page, null, [], atMost);

    private static Call<ValueList<T>> Pages<T>(Func<string?, Call<Page<T>>> page, string? cursor, IReadOnlyList<T> soFar, int left) =>
        from got in page(cursor)
        let all = (IReadOnlyList<T>)[.. soFar, .. got.Items]
        from rest in got.Next is null || left <= 1 ? Value(all.ToValueList()) : Pages(page, got.Next, all, left - 1)
        select rest;
}

/// <summary>A part of a list, and the cursor of the next part; null after the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A <see cref="Call"/> and the type of its answer.</summary>
public sealed class Call<T> : Call
{
    internal Call(Step root) : base(root) { }

    public Call<TNext> Select<TNext>(Func<T, TNext> read) => new(new Step.Then(Root, value => new Step.Pure(read((T)value!))));

    /// <summary>What to ask next, of what was answered.</summary>
    public Call<TNext> Then<TNext>(Func<T, Call<TNext>> next) => new(new Step.Then(Root, value => next((T)value!).Root));

    public Call<TResult> SelectMany<TNext, TResult>(Func<T, Call<TNext>> next, Func<T, TNext, TResult> join) =>
        new(new Step.Then(Root, a => new Step.Then(next((T)a!).Root, b => new Step.Pure(join((T)a!, (TNext)b!)))));

    /// <summary>Another call in place of this one when it fails with <paramref name="error"/> or a class below it.</summary>
    public Call<T> Or(ErrorClass error, Func<ExchangeError, Call<T>> other) =>
        new(new Step.Catch(Root, e => e.Is(error) ? other(e).Root : null));

    /// <summary>Fails with <paramref name="objection"/>, where there is one, in place of each write of this call.</summary>
    internal Call<T> Unless(Func<ExchangeError?> objection) => new(new Step.Unless(Root, objection));
}

/// <summary>The closed set of steps a <see cref="Call"/> is made of.</summary>
internal abstract record Step
{
    private Step() { }

    public sealed record Pure(object? Value) : Step;

    public sealed record Fail(ExchangeError Error) : Step;

    /// <summary>One HTTP request and how to read its reply.</summary>
    public sealed record Ask(Exchange Exchange, Draft Draft, Func<Reply, object?> Read) : Step;

    public sealed record Then(Step First, Func<object?, Step> Next) : Step;

    public sealed record Catch(Step First, Func<ExchangeError, Step?> Other) : Step;

    /// <summary>Looked at once more before a write in it leaves.</summary>
    public sealed record Unless(Step First, Func<ExchangeError?> Objection) : Step;

    public sealed record All(IReadOnlyList<Step> Steps, Func<object?[], object?> Join) : Step;

    /// <summary>Something the account remembers: asked once, kept for <paramref name="Ttl"/>, dropped on an authentication error.</summary>
    public sealed record Once(string Key, Call Call, TimeSpan Ttl) : Step;

    public sealed record Now : Step;

    public sealed record NewId(IdKind Kind) : Step;

    public sealed record Markets : Step;

    public sealed record Setting(string Name) : Step;

    public sealed record HasCredentials : Step;
}
