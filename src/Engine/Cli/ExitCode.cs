using Akka.Configuration;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>What the process ends with.</summary>
public static class ExitCode
{
    public const int Done = 0;
    /// <summary>The exchange, we in its name, or the person who was asked, refused.</summary>
    public const int Refused = 1;
    /// <summary>The network failed, time ran out, or the reply made no sense: trying again may help.</summary>
    public const int Network = 2;
    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 64;
    /// <summary>The configuration makes no sense, or lacks credentials.</summary>
    public const int Configuration = 78;
    /// <summary>Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>For --help and the README.</summary>
    public const string Table = "Exit codes: 0 done, 1 refused by the exchange, 2 network or time-out, 64 wrong usage, 78 wrong configuration or missing credentials, 130 interrupted.";
}

/// <summary>The command line asks for something that makes no sense; the message says what does.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>A person was asked and said no.</summary>
internal sealed class DeclinedException() : Exception("not done");

/// <summary>Turns what went wrong into words on the standard error and an exit code.</summary>
internal static class Failure
{
    public static int Report(Exception failure, Terminal terminal, bool json)
    {
        switch (failure)
        {
            case Errors.BaseError { Error: var error }:
                if (json) terminal.Error.WriteLine(CcxtShape.ToJson(error));
                else Say(terminal, $"{error}{Cure(error)}");
                return CodeOf(error);
            case UsageException: Say(terminal, failure.Message); return ExitCode.Usage;
            case DeclinedException: Say(terminal, failure.Message); return ExitCode.Refused;
            case ConfigurationException or FactsException: Say(terminal, failure.Message); return ExitCode.Configuration;
            case OperationCanceledException: Say(terminal, "interrupted"); return ExitCode.Interrupted;
            // Whoever read our output wants no more of it.
            case IOException: return ExitCode.Done;
            default: throw failure;
        }
    }

    private static int CodeOf(ExchangeError error) => error switch
    {
        _ when IsMissingCredential(error) => ExitCode.Configuration,
        { Class: ErrorClass.ArgumentsRequired } => ExitCode.Usage,
        _ when error.Is(ErrorClass.OperationFailed) || error.HttpStatus is 418 or 429 or >= 500 => ExitCode.Network,
        _ => ExitCode.Refused,
    };

    private static string Cure(ExchangeError error) => error switch
    {
        { Outcome: Outcome.Unknown } => $"\n  It may have happened all the same. Look before you try again: ccxt orders {error.Exchange}, ccxt trades-mine {error.Exchange}",
        { Outcome: Outcome.Done } => "\n  The write itself has happened; what failed came after it. Do not repeat it.",
        _ when IsMissingCredential(error) => $"\n  Set it for an account, for instance export {Variables.NameOf($"ccxt.exchanges.{error.Exchange}.accounts.{error.Account ?? "main"}.api-key")}=…, and name the account with --account",
        { Class: ErrorClass.BadSymbol } => $"\n  All of them: ccxt markets {error.Exchange}",
        { Class: ErrorClass.NotSupported } => $"\n  What it can do: ccxt describe {error.Exchange}",
        { Class: ErrorClass.RateLimitExceeded or ErrorClass.DDoSProtection, RetryAfter: null } => "\n  Ask less often, or wait a while.",
        { Class: ErrorClass.RequestTimeout } => "\n  A longer --timeout may help.",
        _ => "",
    };

    // Refused here, before anything was sent.
    private static bool IsMissingCredential(ExchangeError error) => error is { Class: ErrorClass.AuthenticationError, HttpStatus: null, Code: null, Text: null };

    private static void Say(Terminal terminal, string message) => terminal.Error.WriteLine($"ccxt: {message}");
}
