using System.Text;
using Ccxt.Errors;

namespace Ccxt.Protocol;

/// <summary>What became of the operation. Only a write can be <see cref="Done"/> or <see cref="Unknown"/>.</summary>
public enum Outcome
{
    /// <summary>Nothing happened at the exchange.</summary>
    NotDone,
    /// <summary>The write happened; what failed came after it.</summary>
    Done,
    /// <summary>The write may have happened: reconcile before anything else.</summary>
    Unknown,
}

/// <summary>Whether the same operation may be tried again.</summary>
public enum Retry
{
    /// <summary>It would fail again, or must not be repeated.</summary>
    Never,
    /// <summary>It may be repeated, after <see cref="ExchangeError.RetryAfter"/> where given.</summary>
    Safe,
    /// <summary>First find out what became of it.</summary>
    AfterReconcile,
}

/// <summary>What went wrong, as a value.</summary>
/// <param name="Class">CCXT's class of the error.</param>
/// <param name="Message">What happened and what to do, for a person.</param>
public sealed record ExchangeError(ErrorClass Class, string Message)
{
    public string? Exchange { get; init; }
    public string? Account { get; init; }
    /// <summary>The unified operation, as CCXT names it (<c>fetchTicker</c>).</summary>
    public string? Operation { get; init; }
    /// <summary>Scope, verb and path (<c>private POST AddOrder</c>).</summary>
    public string? Endpoint { get; init; }
    public int? HttpStatus { get; init; }
    /// <summary>The exchange's own code.</summary>
    public string? Code { get; init; }
    /// <summary>The exchange's own words, without anything we added.</summary>
    public string? Text { get; init; }
    public Outcome Outcome { get; init; }
    public Retry Retry { get; init; }
    public TimeSpan? RetryAfter { get; init; }

    public bool Is(ErrorClass ancestor) => Class.Is(ancestor);

    public BaseError ToException() => ErrorExceptions.ToException(this);

    public override string ToString()
    {
        var text = new StringBuilder();
        if (Exchange is not null) text.Append(Exchange).Append(' ');
        if (Account is not null) text.Append('[').Append(Account).Append("] ");
        if (Operation is not null) text.Append(Operation).Append(' ');
        if (Endpoint is not null) text.Append('(').Append(Endpoint).Append(") ");
        text.Append(Class).Append(": ").Append(Message);
        if (HttpStatus is not null) text.Append(" [HTTP ").Append(HttpStatus).Append(']');
        if (Outcome != Outcome.NotDone) text.Append(" [outcome ").Append(Outcome).Append(']');
        if (RetryAfter is { } wait) text.Append(" [retry after ").Append(wait).Append(']');
        return text.ToString();
    }
}
