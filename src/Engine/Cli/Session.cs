using System.CommandLine;
using System.Text.Json;
using Akka.Configuration;
using Ccxt.Actors;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>Whose keys a command uses.</summary>
internal enum Access
{
    /// <summary>Nobody's, unless --account names an account.</summary>
    Public,
    /// <summary>Those of the only account, where there is one.</summary>
    Preferred,
    /// <summary>Those of --account, or of the only account.</summary>
    Needed,
}

/// <summary>One run of one command: its options, its engine, its output.</summary>
internal sealed class Session(ParseResult parsed, Globals globals, Terminal terminal, ITransport? transport, CancellationToken stop)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Terminal Terminal => terminal;

    public ITransport? Transport => transport;

    public CancellationToken Stop => stop;

    public bool Json => parsed.GetValue(globals.Json);

    public TimeSpan Timeout => globals.TimeoutOf(parsed);

    /// <summary>The exchange of the command line, as the list of exchanges has it.</summary>
    public string Exchange => globals.ExchangeOf(parsed);

    public ConfigurationSources Sources => new()
    {
        File = parsed.GetValue(globals.Config) ?? (terminal.Environment.GetValueOrDefault("CCXT_CONFIG") is { Length: > 0 } file ? file : null),
        Environment = terminal.Environment,
        Overrides = globals.Overrides(parsed),
    };

    public async Task<object?> Ask(Access access, IOperation operation, bool isWrite)
    {
        await using var connection = Open(access);
        return await connection.Ask(operation, isWrite).ConfigureAwait(false);
    }

    /// <summary>Starts an engine for the exchange.</summary>
    /// <exception cref="ConfigurationException">A setting is wrong, or the account that is needed is not there.</exception>
    public Connection Open(Access access)
    {
        var http = transport is null ? new HttpTransport() : null;
        try
        {
            var sender = transport ?? http!;
            var engine = CcxtEngine.Start(Sources, parsed.GetValue(globals.Verbose) ? new Narrator(sender, terminal.Error) : sender);
            try
            {
                return new Connection(this, engine, http, engine.Exchange(Exchange, AccountFor(engine.Settings.Of(Exchange), access)));
            }
            catch
            {
                engine.Dispose();
                throw;
            }
        }
        catch
        {
            http?.Dispose();
            throw;
        }
    }

    /// <summary>Does something at an exchange once it is agreed to.</summary>
    /// <param name="what">What will happen, in words, without the place.</param>
    public async Task<object?> Do(string what, IOperation operation)
    {
        await using var connection = Open(Access.Needed);
        Confirm(what, connection);
        return await connection.Ask(operation, isWrite: true).ConfigureAwait(false);
    }

    /// <summary>Returns when the person agrees, or has agreed with --yes.</summary>
    /// <exception cref="UsageException">There is nobody to agree.</exception>
    /// <exception cref="DeclinedException">The person does not agree.</exception>
    public void Confirm(string what, Connection connection)
    {
        if (parsed.GetValue(globals.Yes)) return;
        var words = $"{what} at {Exchange}{(connection.Account is { } account ? $" [{account}]" : "")}";
        if (!terminal.CanAsk) throw new UsageException($"{words}: say --yes, there is nobody here to be asked; nothing was sent");
        terminal.Error.Write($"{words}? [y/N] ");
        terminal.Error.Flush();
        if (terminal.In.ReadLine()?.Trim().ToLowerInvariant() is not ("y" or "yes")) throw new DeclinedException();
    }

    /// <summary>Prints an answer: CCXT's JSON, or a table.</summary>
    public void Print(object? answer)
    {
        if (Json) terminal.Out.Write($"{CcxtShape.ToJson(answer)}\n");
        else if (Sheets.Of(answer) is { } sheet) sheet.Write(terminal);
        else terminal.Out.Write($"{answer switch
        {
            DateTimeOffset time => ((Cell)(DateTimeOffset?)time).Text,
            RawReply raw => Indented(raw.Text),
            _ => CcxtShape.ToJson(answer, indented: true),
        }}\n");
    }

    // The exchange's own JSON, laid out; its numbers stay as they are written.
    private static string Indented(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return JsonSerializer.Serialize(json.RootElement, Layout);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private string? AccountFor(ExchangeSettings settings, Access access)
    {
        var given = parsed.GetValue(globals.Account);
        var names = string.Join(", ", settings.Accounts.Keys);
        var setting = $"ccxt.exchanges.{Exchange}.accounts";
        var name = given ?? (access != Access.Public && settings.Accounts.Count == 1 ? settings.Accounts.Keys.First() : null);
        if (name is null && access == Access.Needed)
            throw settings.Accounts.Count > 1 ? new UsageException($"{Exchange} has the accounts {names}: choose one with --account")
                : new ConfigurationException($"{Exchange} needs an account: set {string.Join(" and ", Catalogue.Create(Exchange).Facts.RequiredCredentials.Select(c => $"{setting}.main.{c}"))} "
                    + $"in --config FILE, or in the environment: {string.Join(", ", Catalogue.Create(Exchange).Facts.RequiredCredentials.Select(c => $"{Variables.NameOf($"{setting}.main.{c}")}=…"))}");
        if (name is null) return null;
        if (!settings.Accounts.TryGetValue(name, out var keys))
            throw new ConfigurationException($"{setting} has no account {name}{(names.Length == 0 ? "" : $"; there are {names}")}: set {setting}.{name}.api-key and what else {Exchange} needs");
        if (access == Access.Needed && Catalogue.Create(Exchange, settings.Facts, settings.Sandbox).MissingCredential(keys) is { } missing)
            throw new ConfigurationException($"{setting}.{name}.{missing} is missing: set it in --config FILE, or as {Variables.NameOf($"{setting}.{name}.{missing}")} in the environment");
        return name;
    }
}

/// <summary>An engine that runs for one command.</summary>
internal sealed class Connection(Session session, CcxtEngine engine, HttpTransport? http, ExchangeClient exchange) : IAsyncDisposable
{
    public string? Account => exchange.Account;

    /// <summary>Asks the exchange. A write that is under way is waited for, Ctrl+C or not: its outcome matters.</summary>
    public async Task<object?> Ask(IOperation operation, bool isWrite)
    {
        session.Stop.ThrowIfCancellationRequested();
        using var notice = isWrite ? session.Stop.Register(() => session.Terminal.Error.WriteLine("ccxt: waiting for the exchange's answer, so that you know what became of it")) : default;
        return await exchange.AskAnyAsync(operation, session.Timeout, isWrite ? CancellationToken.None : session.Stop).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync().ConfigureAwait(false);
        http?.Dispose();
    }
}

/// <summary>Tells on the standard error what goes over the wire, without headers, bodies and signed queries: nothing in it is secret.</summary>
internal sealed class Narrator(ITransport transport, TextWriter error) : ITransport
{
    public async Task<Reply> Send(Draft request, TimeSpan timeout)
    {
        var url = request.Endpoint.IsSigned && request.Query.Length > 0 ? $"{request.Base}{request.Path}?…" : request.Url;
        var started = TimeProvider.System.GetTimestamp();
        await error.WriteLineAsync($"> {request.Verb} {url}").ConfigureAwait(false);
        try
        {
            var reply = await transport.Send(request, timeout).ConfigureAwait(false);
            await error.WriteLineAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"< {reply.Status} {request.Verb} {request.Path} {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:0} ms, {reply.Text.Length} characters")).ConfigureAwait(false);
            return reply;
        }
        catch (TransportException e)
        {
            await error.WriteLineAsync($"< {request.Verb} {request.Path} {e.Error.Class}: {e.Error.Message}").ConfigureAwait(false);
            throw;
        }
    }
}
