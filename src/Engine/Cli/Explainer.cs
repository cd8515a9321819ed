using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Ccxt.Actors;
using Ccxt.Exchanges;
using Ccxt.Protocol;
using BaseError = Ccxt.Errors.BaseError;

namespace Ccxt.Engine;

/// <summary>The requests of a call as they would go out, and what came of them where replies were there.</summary>
internal sealed class Explanation
{
    public List<Draft> Requests { get; } = [];

    /// <summary>How many of the requests have a reply, given or real.</summary>
    public int Answered { get; set; }

    public bool IsComplete { get; set; }

    public object? Value { get; set; }

    public ExchangeError? Error { get; set; }

    /// <summary>The market of the call is made up, with this id.</summary>
    public string? MadeUp { get; set; }

    public void Write(Terminal terminal)
    {
        for (var i = 0; i < Requests.Count; i++)
        {
            var request = Requests[i];
            var kind = $"{(request.Endpoint.IsSigned ? "signed" : "public")}, {(request.Endpoint.IsWrite ? "a write" : "a read")}, costs {Numbers.Plain(request.Endpoint.CostOf(request.Params))}";
            terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : "\n")}# {i + 1}. {request.Endpoint.Name} ({kind})\n{request.Verb} {request.Url}\n"));
            foreach (var (name, value) in request.Headers) terminal.Out.Write($"{name}: {value}\n");
            if (request.Body is { Length: > 0 } body) terminal.Out.Write($"\n{body}\n");
        }
        if (IsComplete && Error is null) terminal.Out.Write($"\n# the answer\n{CcxtShape.ToJson(Value, indented: true)}\n");
        if (MadeUp is not null) terminal.Error.WriteLine($"ccxt: the market is made up, with the id {MadeUp}: --market-id, --markets or --online give the exchange's own");
        if (!IsComplete) terminal.Error.WriteLine("ccxt: what follows depends on the reply: --reply FILE goes on with one");
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("requests");
        foreach (var request in Requests)
        {
            writer.WriteStartObject();
            writer.WriteString("endpoint", request.Endpoint.Name);
            writer.WriteString("method", request.Verb);
            writer.WriteString("url", request.Url);
            writer.WriteStartObject("headers");
            foreach (var (name, value) in request.Headers) writer.WriteString(name, value);
            writer.WriteEndObject();
            if (request.Body is { } body) writer.WriteString("body", body);
            writer.WriteBoolean("signed", request.Endpoint.IsSigned);
            writer.WriteBoolean("write", request.Endpoint.IsWrite);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteBoolean("complete", IsComplete);
        if (IsComplete && Error is null)
        {
            writer.WritePropertyName("answer");
            CcxtShape.Write(writer, Value);
        }
        writer.WriteEndObject();
    }
}

/// <summary>The third interpreter of calls: it shows their requests, signed with invented keys, and sends none that is signed or writes.</summary>
internal sealed class Explainer(Exchange exchange, DateTimeOffset now)
{
    private readonly Explanation explanation = new();
    private readonly Dictionary<string, object?> remembered = new(StringComparer.Ordinal);
    private Keys keys = InventedKeys(pem: false);
    private int ids;

    public Exchange Exchange => exchange;

    /// <summary>Replies to the requests, in their order.</summary>
    public Queue<Reply> Replies { get; init; } = new();

    /// <summary>Where public reads are really sent; null: nowhere.</summary>
    public ITransport? Online { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public CancellationToken Stop { get; init; }

    /// <summary>Markets from a file; null: asked for online, else <see cref="MadeUp"/>.</summary>
    public Markets? Markets { get; set; }

    public Markets? MadeUp { get; set; }

    public async Task<Explanation> Run(IOperation operation)
    {
        var run = new CallRun(operation is LoadMarkets ? exchange.LoadMarkets().Select(m => m.All) : exchange.Perform(operation));
        await Drive(run).ConfigureAwait(false);
        (explanation.IsComplete, explanation.Value, explanation.Error) = (run.IsDone, run.Value, run.Error);
        return explanation;
    }

    // Requests that would be under way together are shown together before any of them is answered.
    private async Task Drive(CallRun run)
    {
        while (!run.IsDone)
        {
            var asks = new List<(AskNeed Need, Draft Request)>();
            while (run.TryNext(out var need))
                if (need is AskNeed ask) Show(ask, asks);
                else if (!await Answer(need).ConfigureAwait(false)) return;
            var answered = false;
            foreach (var (need, request) in asks) answered |= await Reply(need, request).ConfigureAwait(false);
            if (!answered) return;
        }
    }

    private void Show(AskNeed ask, List<(AskNeed, Draft)> asks)
    {
        try
        {
            var request = Signed(ask.Draft);
            explanation.Requests.Add(request);
            ask.Sending();
            asks.Add((ask, request));
        }
        catch (BaseError e)
        {
            ask.Fail(e.Error);
        }
    }

    private Draft Signed(Draft draft)
    {
        var nonce = now.ToUnixTimeMilliseconds() + explanation.Requests.Count;
        try
        {
            return exchange.Prepare(draft, new Signing(keys, nonce, now, NewId, exchange.Facts.Options));
        }
        catch (BaseError e) when (e.Error.Is(ErrorClass.AuthenticationError))
        {
            keys = InventedKeys(pem: true);
            return exchange.Prepare(draft, new Signing(keys, nonce, now, NewId, exchange.Facts.Options));
        }
    }

    // False: the answer is not to be had.
    private async Task<bool> Answer(Need need)
    {
        switch (need)
        {
            case NowNeed clock: clock.Answer(now); break;
            case NewIdNeed id: id.Answer(NewId(id.Kind)); break;
            case SettingNeed setting: setting.Answer(exchange.Facts.Options); break;
            case CredentialsNeed credentials: credentials.Answer(true); break;
            case MarketsNeed markets: return await AnswerMarkets(markets).ConfigureAwait(false);
            case OnceNeed once when remembered.TryGetValue(once.Key, out var known): once.Answer(known); break;
            case OnceNeed once:
                var run = new CallRun(once.Call);
                await Drive(run).ConfigureAwait(false);
                if (!run.IsDone) return false;
                if (run.Error is { } error) once.Fail(error);
                else once.Answer(remembered[once.Key] = run.Value);
                break;
        }
        return true;
    }

    private async Task<bool> AnswerMarkets(MarketsNeed need)
    {
        if (Markets is null && Online is not null)
        {
            var run = new CallRun(exchange.LoadMarkets());
            await Drive(run).ConfigureAwait(false);
            if (!run.IsDone) return false;
            if (run.Error is { } error)
            {
                need.Fail(error);
                return true;
            }
            Markets = (Markets)run.Value!;
        }
        if (Markets is null && MadeUp?.All.Values.FirstOrDefault() is { } market) explanation.MadeUp = market.Id;
        need.Answer(Markets ?? MadeUp ?? new Markets(exchange.Facts, [], null));
        return true;
    }

    private async Task<bool> Reply(AskNeed need, Draft request)
    {
        if (Replies.TryDequeue(out var given)) need.Answer(given);
        else if (Online is not null && request.Endpoint is { IsSigned: false, IsWrite: false })
        {
            try
            {
                need.Answer(await Online.Send(request, Timeout).WaitAsync(Stop).ConfigureAwait(false));
            }
            catch (TransportException e)
            {
                need.Fail(e.Error with { Exchange = exchange.Id });
            }
        }
        else return false;
        explanation.Answered++;
        return true;
    }

    // Always the same, so that two explanations can be compared.
    private string NewId(IdKind kind)
    {
        var digits = (++ids).ToString("x32", CultureInfo.InvariantCulture);
        return kind switch { IdKind.Uuid => Guid.Parse(digits).ToString(), IdKind.Hex32 => digits, IdKind.Uuid16 => digits[16..], _ => digits[10..] };
    }

    private static Keys InventedKeys(bool pem)
    {
        // Base64 that Ed25519 and HMAC take alike; a PEM for those who want one.
        var secret = "aW52ZW50ZWQtc2VjcmV0LWludmVudGVkLXNlY3JldC1pbnZlbnRlZC1zZWNyZXQtaW52ZW50ZWQtc2VjcmV0LQ==";
        if (pem)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            secret = key.ExportECPrivateKeyPem();
        }
        return new Keys
        {
            ApiKey = new Secret("INVENTED-KEY"), Secret = new Secret(secret), Password = new Secret("invented-password"), Uid = new Secret("1"), Login = new Secret("invented-login"), Token = new Secret("invented-token"),
            PrivateKey = new Secret($"0x{new string('1', 64)}"), WalletAddress = new Secret($"0x{new string('2', 40)}"), TwoFactor = new Secret("JBSWY3DPEHPK3PXP"),
        };
    }
}
