using System.CommandLine;
using System.Text.Json;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine;

// What the program knows without asking anybody, and what it can say of any call.
internal sealed partial class Commands
{
    private IEnumerable<Command> About()
    {
        var exchanges = new Command("exchanges", "The exchanges and what they can do.");
        exchanges.SetAction((parsed, stop) =>
        {
            var all = Catalogue.Ids.Select(id => Catalogue.Create(id));
            if (parsed.GetValue(globals.Json)) terminal.Out.Write($"{Json(writer => Descriptions.WriteAll(writer, all))}\n");
            else Descriptions.OfAll(all).Write(terminal);
            return Task.FromResult(ExitCode.Done);
        });
        yield return exchanges;

        var endpoints = new Option<bool>("--endpoints") { Description = "List the endpoints of its own API." };
        var describe = new Command("describe", "What is known of an exchange: urls, limits, fees, timeframes, capabilities, endpoints.") { globals.Exchange, endpoints };
        On(describe, (parsed, session) =>
        {
            var exchange = Described(session);
            if (session.Json) terminal.Out.Write($"{Json(writer => Descriptions.Write(writer, exchange, parsed.GetValue(endpoints)))}\n");
            else Descriptions.Write(terminal, exchange, parsed.GetValue(endpoints));
            return Task.CompletedTask;
        });
        yield return describe;

        var words = new Argument<string[]>("endpoint") { Description = "Scope, verb and path (private POST AddOrder) or CCXT's name (privatePostAddOrder), then parameters: name=text or name:=json.", Arity = ArgumentArity.OneOrMore };
        var call = new Command("call", "Call any endpoint of an exchange's own API: ccxt call kraken public GET Depth pair=XBTUSD count=2") { globals.Exchange, words };
        On(call, async (parsed, session) =>
        {
            var (endpoint, values) = Called(session, parsed.GetValue(words)!);
            await using var connection = session.Open(endpoint.IsSigned ? Access.Needed : Access.Public);
            if (endpoint.IsWrite) session.Confirm($"call {endpoint.Name}{(values.Count == 0 ? "" : $" with {values}")}", connection);
            session.Print(await connection.Ask(new CallEndpoint(endpoint.Name) { Extra = values }, endpoint.IsWrite).ConfigureAwait(false));
        });
        yield return call;
        yield return Explain();
    }

    private Command Explain()
    {
        var operation = new Argument<string>("operation") { Description = "CCXT's name (createOrder) or a command of this program (order)." };
        var words = new Argument<string[]>("arguments") { Description = "In CCXT's order, - for one left out; then name=value.", Arity = ArgumentArity.ZeroOrMore };
        var replies = new Option<string[]>("--reply") { Description = "A file with the reply to the next request, or STATUS:file. Repeatable.", HelpName = "file", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var markets = new Option<string?>("--markets") { Description = "A file with markets in CCXT's shape, as ccxt markets --json prints them; without it the market of a symbol is made up.", HelpName = "file" };
        var marketId = new Option<string?>("--market-id") { Description = "The exchange's own id of the market that is made up.", HelpName = "id" };
        var online = new Option<bool>("--online") { Description = "Send the public reads that come first (markets), so that the rest is what would really be sent." };
        var at = new Option<DateTimeOffset?>("--at") { Description = "The clock that signatures and nonces see; the present unless given.", HelpName = "time", CustomParser = Words.ReadTime };
        var explain = new Command("explain", "Show the requests of an operation, signed with invented keys, without sending them:\nccxt explain kraken createOrder BTC/USD limit buy 0.1 20000 postOnly=true")
        { globals.Exchange, operation, words, replies, markets, marketId, online, at };
        On(explain, async (parsed, session) =>
        {
            var asked = OperationOf(parsed.GetValue(operation)!, parsed.GetValue(words)!);
            var http = session.Transport is null ? new Actors.HttpTransport() : null;
            using (http)
            {
                var explainer = new Explainer(Described(session), parsed.GetValue(at) ?? TimeProvider.System.GetUtcNow())
                {
                    Replies = new Queue<Reply>((parsed.GetValue(replies) ?? []).Select(ReadReply)),
                    Online = parsed.GetValue(online) ? session.Transport ?? http : null,
                    Timeout = session.Timeout,
                    Stop = session.Stop,
                };
                explainer.Markets = parsed.GetValue(markets) is { } file ? MarketFile.Read(explainer.Exchange.Facts, file) : null;
                explainer.MadeUp = MarketFile.MakeUp(explainer.Exchange.Facts, asked, parsed.GetValue(marketId));
                var explanation = await explainer.Run(asked).ConfigureAwait(false);
                if (session.Json) terminal.Out.Write($"{Json(explanation.Write)}\n");
                else explanation.Write(terminal);
                if (explanation.Error is { } error) throw error.ToException();
            }
        });
        return explain;
    }

    // An endpoint of several words is one argument of callEndpoint.
    private static IOperation OperationOf(string name, string[] words)
    {
        if (name is not ("call" or "callEndpoint")) return OperationWords.Read(name, words);
        var endpoint = words.TakeWhile(w => !Words.IsNamed(w)).ToList();
        return new CallEndpoint(string.Join(' ', endpoint)) { Extra = Words.ToParams(words.Skip(endpoint.Count)) };
    }

    private static Reply ReadReply(string option)
    {
        var (status, file) = option.Split(':', 2) is [var first, var rest] && int.TryParse(first, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code) ? (code, rest) : (200, option);
        return new Reply(status, new Dictionary<string, string>(), MarketFile.ReadBytes(file, "--reply"));
    }

    private static Exchange Described(Session session)
    {
        var own = EngineConfiguration.Read(EngineConfiguration.Load(session.Sources)).Of(session.Exchange);
        return Catalogue.Create(session.Exchange, own.Facts, own.Sandbox);
    }

    private static (Endpoint Endpoint, Params Values) Called(Session session, string[] words)
    {
        var named = words.TakeWhile(w => !Words.IsNamed(w)).ToList();
        var name = string.Join(' ', named);
        var table = Described(session).Facts.Endpoints;
        var endpoint = table.Find(name) ?? throw new UsageException(
            $"{session.Exchange} has no endpoint {name}{Closest.Hint(name, table.All.Select(e => named.Count > 1 ? e.Name : e.ImplicitName))}\n  All of them: ccxt describe {session.Exchange} --endpoints");
        return (endpoint, Words.ToParams(words.Skip(named.Count)));
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(writer);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
