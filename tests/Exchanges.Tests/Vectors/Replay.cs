using System.Reflection;
using System.Text.Json.Nodes;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>How one recorded call went on our side.</summary>
internal sealed record Outcome(string Call, bool Absent, IReadOnlyList<string> Differences)
{
    /// <summary>The operation that ran, and what it ended with; null where there was none, or where it failed.</summary>
    public IOperation? Operation { get; init; }

    public object? Value { get; init; }
}

/// <summary>An operation with the replies it got in a recording, and what was known before it.</summary>
internal sealed record Recorded(
    string Call, Exchange Exchange, IOperation Operation, Keys Keys, Settings Settings, DateTimeOffset Now, Markets? Markets,
    IReadOnlyDictionary<string, (object? Value, DateTimeOffset Until)> Remembered, IReadOnlyList<(int Status, Dictionary<string, string> Headers, byte[] Body)> Replies);

/// <summary>Runs the calls of a vector on our exchange, with its clock, ids and replies: the second interpreter of <see cref="Call"/>s.</summary>
internal sealed class Replay
{
    private static readonly ILookup<(string Reference, string Id), string> Ids = ReadIds();

    private readonly Vector vector;
    private readonly Exchange exchange;
    private readonly Keys keys;
    private readonly Settings settings;
    private readonly Deviations deviations;
    private readonly bool keepsRaw;
    private readonly Dictionary<string, (object? Value, DateTimeOffset Until)> remembered = [];
    private readonly List<(string Method, Draft Draft)> sent = [];
    private readonly List<(int Status, Dictionary<string, string> Headers, byte[] Body)> replies = [];
    private readonly List<(Draft Draft, Reply Reply)> answered = [];
    private Queue<(string Kind, string Value)> random = new();
    private DateTimeOffset now;
    private Markets? markets;
    private ExchangeError? loadingFailed;

    private Replay(Vector vector, Exchange exchange, Deviations deviations, bool keepsRaw = false)
    {
        this.vector = vector;
        this.exchange = exchange;
        this.deviations = deviations;
        this.keepsRaw = keepsRaw;
        keys = ReadKeys(vector.Credentials);
        settings = ReadSettings(vector.Options, exchange.Facts.Options);
    }

    /// <summary>The id of ours that a reference's id means; null while it is not built.</summary>
    public static string? IdOf(Vector vector) => Ids[(vector.Reference, vector.ReferenceId)].FirstOrDefault(id => Catalogue.Ids.Contains(id));

    /// <param name="keepsRaw">Whether what is read keeps the exchange's own JSON: see <see cref="IOperation.KeepRaw"/>.</param>
    public static IReadOnlyList<Outcome> Run(Vector vector, string id, Deviations deviations, bool keepsRaw = false)
    {
        var replay = new Replay(vector, Catalogue.Create(id, Overrides(vector.Config), vector.Sandbox), deviations, keepsRaw);
        return [.. vector.Calls.Select(replay.Run)];
    }

    /// <summary>The operations of a vector, each with what it was answered and what was known before it: what fuzzing changes.</summary>
    public static IEnumerable<Recorded> Record(Vector vector, string id)
    {
        var replay = new Replay(vector, Catalogue.Create(id, Overrides(vector.Config), vector.Sandbox), Deviations.Of(id));
        foreach (var call in vector.Calls)
        {
            var (markets, remembered) = (replay.markets, replay.remembered.ToDictionary());
            replay.replies.Clear();
            replay.Run(call);
            var method = (call["method"] ?? call["property"])!.GetValue<string>();
            if (call.ContainsKey("property") || Operations.Of(method, call["args"]?.AsArray() ?? [], call["implicit"]?.GetValue<bool>() ?? false) is not { } operation || operation is CallEndpoint) continue;
            yield return new Recorded(call["name"]?.GetValue<string>() ?? method, replay.exchange, operation, replay.keys, replay.settings, replay.now, markets, remembered, [.. replay.replies]);
        }
    }

    /// <summary>Every reply of a vector with the request that it answered.</summary>
    public static IReadOnlyList<(Draft Draft, Reply Reply)> Answered(Vector vector, string id)
    {
        var replay = new Replay(vector, Catalogue.Create(id, Overrides(vector.Config), vector.Sandbox), Deviations.Of(id));
        foreach (var call in vector.Calls) replay.Run(call);
        return replay.answered;
    }

    private Outcome Run(JsonObject call)
    {
        var method = (call["method"] ?? call["property"])!.GetValue<string>();
        var name = call["name"]?.GetValue<string>() ?? method;
        var args = call["args"]?.AsArray() ?? [];
        now = DateTimeOffset.FromUnixTimeMilliseconds(call["clock"]!.GetValue<long>());
        random = new Queue<(string, string)>(call["random"]?.AsArray().Select(r => (r!["kind"]!.GetValue<string>(), r["value"]!.ToString())) ?? []);
        sent.Clear();
        if (Operations.IsShorthand(method) && call["error"]?["class"]?.GetValue<string>() == "NotSupported") return new Outcome(name, true, []);

        object? value = null;
        ExchangeError? error = null;
        IOperation? operation = null;
        try
        {
            if (call.ContainsKey("property") || Helper(method, args, out value)) value ??= Property(method);
            else if (Operations.Of(method, args, call["implicit"]?.GetValue<bool>() ?? false) is not { } asked) return new Outcome(name, true, []);
            else (value, error) = Perform(operation = asked, call);
        }
        catch (Errors.BaseError e)
        {
            error = e.Error;
        }
        if (error?.Class == ErrorClass.NotSupported && call["error"]?["class"]?.GetValue<string>() != "NotSupported") return new Outcome(name, true, []);
        if (value is Unknown) return new Outcome(name, true, []);

        var differences = new List<string>();
        if (deviations.For(vector, name) is not { } deviation)
        {
            CompareRequests(call["requests"]?.AsArray() ?? [], differences);
            CompareOutcome(call, method, value, error, differences);
        }
        else
        {
            if (!deviation.RequestsDiffer) CompareRequests(call["requests"]?.AsArray() ?? [], differences);
            deviation.Check(call, method, value, error, differences, CompareOutcome);
        }
        return new Outcome(name, false, differences) { Operation = operation, Value = error is null ? value : null };
    }

    private (object?, ExchangeError?) Perform(IOperation operation, JsonObject call)
    {
        if (operation is Protocol.LoadMarkets { Reload: true }) (markets, loadingFailed) = (null, null);
        var run = new CallRun(exchange.Perform(operation), keepsRaw);
        Drive(run);
        if (!run.IsDone) throw new InvalidOperationException($"{call["name"]}: the call came to rest without an end");
        return (run.Value, run.Error);
    }

    private void Drive(CallRun run)
    {
        var asks = new List<AskNeed>();
        while (!run.IsDone)
        {
            while (run.TryNext(out var need)) Answer(need, asks);
            if (asks.Count == 0) return;
            // What is in flight together leaves before any of it is answered.
            var replies = asks.Select(ask => (ask, reply: Send(ask))).ToList();
            asks.Clear();
            foreach (var (ask, reply) in replies) reply(ask);
        }
    }

    private void Answer(Need need, List<AskNeed> asks)
    {
        switch (need)
        {
            case AskNeed ask: asks.Add(ask); break;
            case NowNeed clock: clock.Answer(now); break;
            case NewIdNeed id: id.Answer(NewId(id.Kind)); break;
            case SettingNeed setting: setting.Answer(settings); break;
            case CredentialsNeed credentials: credentials.Answer(exchange.MissingCredential(keys) is null); break;
            case OnceNeed once: AnswerOnce(once); break;
            case MarketsNeed needed:
                if (markets is null && loadingFailed is null) LoadMarkets();
                if (loadingFailed is not null) needed.Fail(loadingFailed);
                else needed.Answer(markets!);
                break;
        }
    }

    private void AnswerOnce(OnceNeed once)
    {
        if (!remembered.TryGetValue(once.Key, out var known) || known.Until < now)
        {
            var run = new CallRun(once.Call, keepsRaw);
            Drive(run);
            if (run.Error is { } error) { once.Fail(error); return; }
            remembered[once.Key] = known = (run.Value, once.Ttl == TimeSpan.MaxValue ? DateTimeOffset.MaxValue : now + once.Ttl);
        }
        once.Answer(known.Value);
    }

    private void LoadMarkets()
    {
        var run = new CallRun(exchange.LoadMarkets(), keepsRaw);
        Drive(run);
        (markets, loadingFailed) = ((Markets?)run.Value, run.Error);
    }

    private Action<AskNeed> Send(AskNeed ask)
    {
        Draft draft;
        try
        {
            draft = exchange.Prepare(ask.Draft, new Signing(keys, now.ToUnixTimeMilliseconds(), now, NewId, settings));
        }
        catch (Errors.BaseError e)
        {
            return need => need.Fail(e.Error);
        }
        sent.Add((draft.Verb, draft));
        ask.Sending();
        var route = vector.Answer(draft.Verb, draft.Url, draft.Body);
        return route switch
        {
            null => need => need.Fail(new ExchangeError(ErrorClass.NetworkError, $"no route answers {draft.Verb} {draft.Url} {draft.Body}") { Outcome = Protocol.Outcome.Unknown }),
            { Fault: "timeout" } => need => need.Fail(new ExchangeError(ErrorClass.RequestTimeout, "no answer in time") { Outcome = Protocol.Outcome.Unknown }),
            { Fault: not null } => need => need.Fail(new ExchangeError(ErrorClass.NetworkError, "connection reset") { Outcome = Protocol.Outcome.Unknown }),
            _ => need =>
            {
                var reply = new Reply(route.Status, route.Headers, route.Body);
                replies.Add((route.Status, route.Headers, route.Body));
                answered.Add((need.Draft, reply));
                need.Answer(reply);
            },
        };
    }

    private string NewId(IdKind kind)
    {
        var wanted = kind switch { IdKind.Uuid => "uuid", IdKind.Uuid16 => "uuid16", IdKind.Hex32 => "randomBytes", _ => "uuid22" };
        return random.TryDequeue(out var next) && next.Kind == wanted ? next.Value : throw new InvalidOperationException($"the reference drew no {wanted} here");
    }

    private void CompareRequests(JsonArray recorded, List<string> differences)
    {
        if (recorded.Count != sent.Count)
            differences.Add($"requests: recorded {string.Join("; ", recorded.Select(r => $"{r!["method"]} {r["url"]}"))}, ours {string.Join("; ", sent.Select(s => $"{s.Method} {s.Draft.Url}"))}");
        var at = 0;
        foreach (var batch in recorded.GroupBy(r => r!["batch"]?.GetValue<int>() ?? 0))
        {
            var ours = sent.Skip(at).Take(batch.Count()).ToList();
            at += batch.Count();
            foreach (var request in batch)
            {
                if (ours.Count == 0) break;              // said above: the counts differ
                var (nearest, wrong) = ours.Select(o => (o, wrong: DifferencesOf(request!.AsObject(), o.Draft))).MinBy(o => o.wrong.Count);
                ours.Remove(nearest);
                differences.AddRange(wrong);
            }
        }
    }

    private static List<string> DifferencesOf(JsonObject recorded, Draft ours)
    {
        var found = new List<string>();
        Check("method", recorded["method"]?.GetValue<string>(), ours.Verb);
        Check("url", recorded["url"]?.GetValue<string>(), ours.Url);
        Check("body", recorded["body"]?.GetValue<string>() ?? "", ours.Body ?? "");
        foreach (var (name, value) in recorded["headers"]?.AsObject() ?? [])
            Check($"header {name}", value!.GetValue<string>(), ours.Headers.LastOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value);
        return found;

        void Check(string what, string? expected, string? actual)
        {
            if (expected != actual) found.Add($"{what}: recorded {expected}, ours {actual}");
        }
    }

    private static void CompareOutcome(JsonObject call, string method, object? value, ExchangeError? error, List<string> differences)
    {
        if (call["error"] is { } recorded)
        {
            var named = recorded["ancestors"]!.AsArray().Select(a => a!.GetValue<string>()).Prepend(recorded["class"]!.GetValue<string>());
            var nearest = named.FirstOrDefault(n => Enum.TryParse<ErrorClass>(n, out _));
            if (error is null) differences.Add($"recorded {recorded["class"]} ({recorded["message"]}), ours {CcxtShape.ToJson(value)}");
            else if (nearest != error.Class.ToString()) differences.Add($"recorded {recorded["class"]} ({recorded["message"]}), ours {error}");
            return;
        }
        if (error is not null) { differences.Add($"ours {error}, recorded {call["result"]?.ToJsonString() ?? "nothing"}"); return; }
        if (call["omitResult"]?.GetValue<bool>() == true) return;
        var comparison = Comparison.For(method);
        comparison.Compare(call["result"], value is RawReply raw ? Parsed(raw.Text) : CcxtShape.ToNode(value));
        differences.AddRange(comparison.Differences);
    }

    // Not JSON is handed on as text, as the reference does.
    private static JsonNode? Parsed(string text)
    {
        try { return JsonNode.Parse(text); }
        catch (System.Text.Json.JsonException) { return JsonValue.Create(text.Trim()); }
    }

    private bool Helper(string method, JsonArray args, out object? value)
    {
        value = null;
        switch (method)
        {
            case "amountToPrecision": value = Loaded[args[0]!.GetValue<string>()].AmountText(Given(args[1]!)); return true;
            case "priceToPrecision": value = Loaded[args[0]!.GetValue<string>()].PriceText(Given(args[1]!)); return true;
            case "feeToPrecision": value = Loaded[args[0]!.GetValue<string>()].FeeText(Given(args[1]!)); return true;
            case "currencyToPrecision": value = Loaded.CurrencyText(args[0]!.GetValue<string>(), Given(args[1]!), args.ElementAtOrDefault(2)?.GetValue<string>()); return true;
            case "costToPrecision": value = Loaded[args[0]!.GetValue<string>()].CostText(Given(args[1]!)); return true;
            case "setMarkets": markets = SetMarkets.Read(exchange.Facts, args); value = markets.All; return true;
            default: return false;
        }
    }

    private static decimal Given(JsonNode value) => value.GetValueKind() == System.Text.Json.JsonValueKind.String
        ? decimal.Parse(value.GetValue<string>(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)
        : Operations.ToDecimal(value);

    private Markets Loaded => markets ?? throw new ExchangeError(ErrorClass.ExchangeError, "markets not loaded").ToException();

    private object? Property(string name) => name switch
    {
        "currencies" => Loaded.Currencies,
        "markets" => Loaded.All,
        "symbols" => Loaded.All.Keys.Order(StringComparer.Ordinal).ToValueList(),
        "ids" => Loaded.All.Values.Select(m => m.Id).Distinct().Order(StringComparer.Ordinal).ToValueList(),
        "codes" => Loaded.Currencies.Keys.Order(StringComparer.Ordinal).ToValueList(),
        _ => new Unknown(),
    };

    private static Keys ReadKeys(JsonObject? json)
    {
        Secret? Named(string name) => json?[name]?.ToString() is { Length: > 0 } text ? new Secret(text) : null;
        return new Keys
        {
            ApiKey = Named("apiKey"), Secret = Named("secret"), Password = Named("password"), Uid = Named("uid"), Login = Named("login"),
            Token = Named("token"), PrivateKey = Named("privateKey"), WalletAddress = Named("walletAddress"), TwoFactor = Named("twofa"),
        };
    }

    private static Settings ReadSettings(JsonObject? options, Settings facts)
    {
        var result = facts;
        Apply(options, "");
        return result;

        void Apply(JsonObject? from, string prefix)
        {
            foreach (var (name, value) in from ?? [])
                if ($"{prefix}{name}" is "broker" or "brokerId") result = result.With("broker-id", ((value as JsonObject)?["spot"] ?? (value as JsonObject)?["id"])?.GetValue<string>() ?? value!.ToString());
                else if (value is JsonObject nested) Apply(nested, $"{prefix}{name}.");
                else result = result.With(prefix + name, Operations.ToParam(value));
        }
    }

    private static string? Overrides(JsonObject? config)
    {
        if (config?["urls"]?["api"] is not { } api) return null;
        return api is JsonObject scopes
            ? string.Join('\n', scopes.Select(s => $"urls.rest.\"{s.Key}\" = {s.Value!.ToJsonString()}"))
            : $"urls.rest.all = {api.ToJsonString()}";
    }

    private static ILookup<(string, string), string> ReadIds()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("exchanges.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .ToLookup(row => (row[1], row[2]), row => row[0]);
    }

    private sealed record Unknown;
}
