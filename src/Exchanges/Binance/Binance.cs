using Ccxt.Protocol;
using static Ccxt.Exchanges.Crypto;

namespace Ccxt.Exchanges;

/// <summary>
/// Binance: spot, margin, linear and inverse contracts; no options, no portfolio margin.
/// Facts: hocon/exchanges/binance.conf. Recorded: tests/vectors/binance.
/// </summary>
public sealed partial class Binance(Facts facts) : Exchange(facts)
{
    // Some endpoints take the key alone. All else: timestamp and recvWindow among the parameters, behind them HMAC-SHA256 over them in hex, or with a
    // private key in PEM for a secret RSA or Ed25519 over them in base64.
    protected override Draft Sign(Draft request, Signing signing)
    {
        var named = request.Header("X-MBX-APIKEY", signing.Keys.ApiKey!.Reveal());
        var path = request.Endpoint.Path;
        if (path is "historicalTrades") return named.WithQuery(request.Params);
        if (path is "userDataStream" or "listenKey" or "userListenToken") return request.Verb == "GET" ? named : named.WithForm(request.Params);

        if (request.Base.Contains("testnet.binancefuture.com", StringComparison.Ordinal) && !signing.Settings.Flag("disableFuturesSandboxWarning"))
            throw NotHere("the test network of contracts was given up: set disableFuturesSandboxWarning to reach it all the same");
        var secret = signing.Keys.Secret!;
        var values = request.Params.Has("timestamp") ? request.Params
            : request.Params.Prepend("timestamp", signing.Nonce - (signing.Settings.Number("timeDifference") ?? 0));
        if (request.Verb == "POST" && path is "order" or "sor/order" && !values.Has("newClientOrderId"))
            values = values.With("newClientOrderId", signing.Settings.Text("broker-id") + signing.NewId(IdKind.Uuid22));
        if (!values.Has("recvWindow")) values = values.With("recvWindow", signing.Settings.Number("recvWindow"));
        var lists = request.Verb == "DELETE" && path == "batchOrders" ? Lists(values) : "";
        if (lists.Length > 0) values = values.Without(ListsOfIds);
        var query = (TakesRaw(path) ? Encode.RawQuery(values) : Encode.Query(values)) + lists;
        query = $"{query}&signature={(Pem.IsPem(secret) ? Encode.Component(Pem.Sign(secret, query).ToBase64()) : HmacSha256(secret, query).ToHex())}";
        return request.Verb is "GET" or "DELETE" ? named.WithQuery(query) : named.WithForm(query);
    }

    protected override Draft Compose(Draft request) => request.WithQuery(request.Params);

    // Where the user wants it, requests carry the exchange's time in place of ours.
    protected internal override Call<Params> Ahead(Endpoint endpoint) => endpoint.IsSigned ? Timestamp : base.Ahead(endpoint);

    private Call<Params> Timestamp => field ??= ClockAhead.Then(ahead => ahead is not { } time ? Call.Value(Params.Empty)
        : Now.Select(now => Params.Of("timestamp", (Param)(long?)(now - time).ToUnixTimeMilliseconds())));

    // { "code": -2010, "msg": "Account has insufficient balance for requested action." }; what a code means depends on the market type.
    protected override Refusal? ErrorIn(Endpoint endpoint, Reply reply)
    {
        if (reply.Status is 418 or 429) return new Refusal(reply.JsonOrMissing["code"].TextOrNull, reply.Text) { Class = ErrorClass.DDoSProtection };
        var said = reply.JsonOrMissing;
        var failed = said["success"].TextOrNull == "false";
        if (failed && said["msg"].TextOrNull is { } nested && Json.TryParse(nested.Utf8()) is { IsObject: true } inner) said = inner;
        var table = TableOf(endpoint.Scope);
        if (said.IsArray)
            return said.Count == 1 && said[0]["code"].TextOrNull is { } only && Facts.Errors.ClassOf(only, null, table) is not null
                ? new Refusal(only, reply.Text) { Table = table } : null;

        var (code, text) = (said["code"].TextOrNull, said["msg"].TextOrNull);
        // Replacing an order is two writes: when the new one is refused, the old one is gone.
        var isHalfDone = said["data"]["cancelResult"].TextOrNull == "SUCCESS";
        if (code is not null && text == "No need to change margin type.") return new Refusal(code, text) { Class = ErrorClass.MarginModeAlreadySet };
        var byText = Facts.Errors.ClassOf(null, text, table);
        if (byText is null && (code is "200" || code?.All(digit => digit == '0') == true || (code is null && !failed))) return null;
        return new Refusal(code, text ?? reply.Text)
        {
            Class = byText, Table = table, LeavesUnknown = code is "-1006" or "-1007" || isHalfDone, IsSureAtAnyStatus = code == "-1008",
        };
    }

    public override Call<Balance> FetchBalance(Markets markets, Params extra) => extra.Text("type") switch
    {
        "funding" => Post("sapi/asset/get-funding-asset").With(extra.Without("type", "subType", "marginMode"))
            .ReadJson(json => new Balance(json.List.ToValueMap(b => Facts.CodeOf(b["asset"].Text), ReadFunds)) { Raw = json.Kept }),
        _ => from route in AccountOf("fetchBalance", null, extra, null)
             from old in OldVersion("fetchBalance", route)
             from balance in Get(route.Venue switch
             {
                 Venue.Linear => old ? "fapiPrivateV2/account" : "fapiPrivateV3/account",
                 Venue.Inverse => "dapiPrivate/account",
                 Venue.Margin => route.IsIsolated ? "sapi/margin/isolated/account" : "sapi/margin/account",
                 _ => "private/account",
             }).With("symbols", route.IsIsolated && route.Extra["symbols"] is Param.List symbols
                     ? string.Join(',', symbols.Values.Select(s => markets[s.ToString()].Id)) : null)
                 .With(route.Extra.Without(route.IsIsolated ? "symbols" : "")).ReadJson(json => ReadBalance(json, route))
             select balance,
    };

    private static readonly string[] ListsOfIds = ["orderidlist", "origclientorderidlist", "origClientOrderIdList"];

    // &orderidlist=[1,2] and &origclientorderidlist=["a","b"], their brackets, commas and quotes percent-encoded, behind all others
    private static string Lists(Params values)
    {
        var (ids, own) = (values["orderidlist"] as Param.List, (values["origclientorderidlist"] ?? values["origClientOrderIdList"]) as Param.List);
        return (ids is { Values.Count: > 0 } ? $"&orderidlist=%5B{string.Join("%2C", ids.Values)}%5D" : "")
            + (own is { Values.Count: > 0 } ? $"&origclientorderidlist=%5B{string.Join("%2C", own.Values.Select(id => $"%22{id}%22"))}%5D" : "");
    }

    private static bool TakesRaw(string path) => path is "batchOrders" or "capital/withdraw/apply"
        || path.Contains("sub-account", StringComparison.Ordinal)
        || path.Contains("staking", StringComparison.Ordinal)
        || path.Contains("simple-earn", StringComparison.Ordinal);

    private static string? TableOf(string scope) => scope switch
    {
        _ when scope.StartsWith("fapi", StringComparison.Ordinal) => "linear",
        _ when scope.StartsWith("dapi", StringComparison.Ordinal) => "inverse",
        _ when scope.StartsWith("eapi", StringComparison.Ordinal) => "option",
        _ when scope.StartsWith("papi", StringComparison.Ordinal) => "portfolioMargin",
        _ => "spot",
    };
}
