using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Ccxt.Exchanges;

namespace Ccxt.Engine;

/// <summary>The options that all commands share, and what of them is configuration.</summary>
internal sealed class Globals
{
    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON in CCXT's shape; errors too, on the standard error.", Recursive = true };

    public Option<string?> Config { get; } = new("--config") { Description = "A HOCON file over the defaults of hocon/reference.conf; without it the one that CCXT_CONFIG names.", HelpName = "file", Recursive = true };

    public Option<string?> Account { get; } = new("--account") { Description = "The account of the configuration whose keys are used; needless where there is only one.", HelpName = "name", Recursive = true };

    public Option<bool> Sandbox { get; } = new("--sandbox") { Description = "The exchange's test network.", Recursive = true };

    public Option<string[]> Url { get; } = new("--url")
    {
        Description = "Another host for the exchange: of all scopes, or scope=url for one of them. A URL without a path keeps the exchange's. Repeatable.",
        HelpName = "[scope=]url",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "A setting: --set ccxt.retries=0, or of the exchange's facts: --set options.fetchMargins=false. Repeatable.",
        HelpName = "name=value",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<TimeSpan?> Timeout { get; } = new("--timeout") { Description = "How long to wait, retries included: 500ms, 2m; 30s unless given.", HelpName = "time", Recursive = true, CustomParser = ReadTimeout };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Tell on the standard error which requests are sent.", Recursive = true };

    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Do it without asking.", Recursive = true };

    public Argument<string> Exchange { get; } = new("exchange") { Description = "Its id: ccxt exchanges lists them.", HelpName = "exchange" };

    public IEnumerable<Option> All => [Json, Config, Account, Sandbox, Url, Set, Timeout, Yes, Verbose];

    public Globals() => Exchange.CompletionSources.Add(_ => Catalogue.Ids.Select(id => new System.CommandLine.Completions.CompletionItem(id)));

    /// <exception cref="UsageException">There is no such exchange.</exception>
    public string ExchangeOf(ParseResult parsed)
    {
        var name = parsed.GetValue(Exchange)!;
        var id = Catalogue.Resolve(name);
        return Catalogue.Ids.Contains(id) ? id : throw new UsageException($"there is no exchange {name}{Closest.Hint(name, Catalogue.Ids)}\n  All of them: ccxt exchanges");
    }

    public TimeSpan TimeoutOf(ParseResult parsed) => parsed.GetValue(Timeout) ?? TimeSpan.FromSeconds(30);

    /// <summary>What the command line says, as HOCON over the configuration.</summary>
    public string Overrides(ParseResult parsed)
    {
        var id = ExchangeOf(parsed);
        var own = $"ccxt.exchanges.{Variables.Quote(id)}";
        var timeout = Milliseconds(TimeoutOf(parsed));
        var text = new StringBuilder("akka { loglevel = OFF, stdout-loglevel = OFF, log-dead-letters = off }\n");
        text.Append(CultureInfo.InvariantCulture, $"ccxt.deadline = {timeout}ms\n");
        if (timeout < 10_000) text.Append(CultureInfo.InvariantCulture, $"ccxt.request-timeout = {timeout}ms\n");
        if (parsed.GetValue(Sandbox)) text.Append($"{own}.sandbox = true\n");
        foreach (var url in parsed.GetValue(Url) ?? [])
            foreach (var (scope, address) in Addresses(id, url, parsed.GetValue(Sandbox)))
                text.Append($"{own}.facts.urls.{(parsed.GetValue(Sandbox) ? "sandbox" : "rest")}.{Variables.Quote(scope)} = {Variables.Quote(address)}\n");
        foreach (var setting in parsed.GetValue(Set) ?? [])
        {
            if (setting.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at)) throw new UsageException($"--set {setting}: write name=value");
            var name = setting[..at].Trim();
            text.Append($"{(name.StartsWith("ccxt.", StringComparison.Ordinal) || name.StartsWith("akka.", StringComparison.Ordinal) ? name : $"{own}.facts.{name}")} = {setting[(at + 1)..]}\n");
        }
        return text.ToString();
    }

    // Every scope for a bare URL; the exchange's own path where the URL has none.
    private static IEnumerable<(string Scope, string Address)> Addresses(string id, string option, bool sandbox)
    {
        var urls = FactsLoader.Load(id).Urls;
        var bases = sandbox ? urls.Sandbox : urls.Rest;
        var (only, text) = option.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && !option[..at].Contains(':', StringComparison.Ordinal) ? (option[..at], option[(at + 1)..]) : (null, option);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) throw new UsageException($"--url {option}: {text} is no http or https URL");
        if (only is not null && !bases.ContainsKey(only)) throw new UsageException($"--url {option}: {id} has no scope {only}; it has {string.Join(", ", bases.Keys)}{Closest.Hint(only, bases.Keys)}");
        foreach (var (scope, own) in bases.Where(b => only is null || b.Key == only))
            yield return (scope, url.AbsolutePath.Length > 1 || !Uri.TryCreate(own, UriKind.Absolute, out var before) ? text.TrimEnd('/') : $"{url.GetLeftPart(UriPartial.Authority)}{before.AbsolutePath.TrimEnd('/')}");
    }

    private static long Milliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    private static TimeSpan? ReadTimeout(ArgumentResult result)
    {
        if (Words.TryDuration(result.Tokens.Single().Value, out var time) && time >= TimeSpan.FromMilliseconds(1) && time <= TimeSpan.FromHours(1)) return time;
        result.AddError($"--timeout {result.Tokens.Single().Value}: write a time up to an hour, like 500ms, 30s or 2m");
        return default;
    }
}
