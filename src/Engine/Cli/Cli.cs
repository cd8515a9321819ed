using System.CommandLine;
using System.CommandLine.Invocation;
using Ccxt.Actors;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>The command line of the engine: <c>ccxt ticker kraken BTC/USD</c>.</summary>
public static class Cli
{
    /// <summary>Runs one command without a screen.</summary>
    /// <param name="transport">What sends requests; null: HTTP.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, ITransport? transport = null, CancellationToken stop = default) =>
        RunAsync(args, new Terminal { Out = output, Error = error }, transport, stop);

    /// <inheritdoc cref="RunAsync(IReadOnlyList{string}, TextWriter, TextWriter, ITransport?, CancellationToken)"/>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, ITransport? transport = null, CancellationToken stop = default)
    {
        var commands = new Commands(terminal, transport);
        var root = commands.Build();
        var parsed = root.Parse(args);
        if (args.Count == 0)
        {
            await root.Parse(["--help"]).InvokeAsync(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error }, CancellationToken.None).ConfigureAwait(false);
            return ExitCode.Usage;
        }
        if (parsed.Action is ParseErrorAction)
        {
            var problems = parsed.Errors.Select(e => e.Message).Distinct().ToList();
            // A command that is misspelt is not missing besides.
            foreach (var problem in parsed.UnmatchedTokens.Count > 0 && problems.Count > 1 ? problems.Where(p => parsed.UnmatchedTokens.Any(t => p.Contains(t, StringComparison.Ordinal))) : problems) await terminal.Error.WriteLineAsync($"ccxt: {problem}").ConfigureAwait(false);
            var command = parsed.CommandResult.Command;
            if (command == root && args.FirstOrDefault(a => !a.StartsWith('-')) is { } word && Closest.To(word, root.Subcommands.Select(c => c.Name)) is { } meant) await terminal.Error.WriteLineAsync($"  Did you mean {meant}?").ConfigureAwait(false);
            await terminal.Error.WriteLineAsync($"  More: ccxt {(command == root ? "" : $"{command.Name} ")}--help").ConfigureAwait(false);
            return ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            return Failure.Report(failure, terminal, commands.IsJson(parsed));
        }
    }
}
