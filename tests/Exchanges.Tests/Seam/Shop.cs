using System.Collections.Frozen;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>An exchange that is none: one endpoint to look, one to place, and words for all that can go wrong.</summary>
internal sealed class Shop() : Exchange(Invented)
{
    private static readonly Facts Invented = new()
    {
        Id = "shop",
        Name = "Shop",
        Urls = new UrlFacts(new ValueMap<string>([new("all", "https://shop.example")]), ValueMap<string>.Empty),
        Signed = new[] { "private" }.ToFrozenSet(),
        Endpoints = new EndpointTable([new Endpoint("public", "GET", "look"), new Endpoint("private", "POST", "place") { IsWrite = true, IsSigned = true }]),
        Currencies = FrozenDictionary<string, string>.Empty,
        Lacks = FrozenSet<string>.Empty,
        Errors = new ErrorFacts(
            new Dictionary<string, ErrorClass>
            {
                ["POOR"] = ErrorClass.InsufficientFunds, ["BUSY"] = ErrorClass.RateLimitExceeded, ["LATER"] = ErrorClass.RequestTimeout, ["SURE"] = ErrorClass.InvalidOrder,
            }.ToFrozenDictionary(),
            ValueMap<ErrorClass>.Empty,
            new Dictionary<int, ErrorClass>
            {
                [401] = ErrorClass.AuthenticationError, [403] = ErrorClass.ExchangeNotAvailable, [429] = ErrorClass.RateLimitExceeded, [500] = ErrorClass.ExchangeNotAvailable,
                [502] = ErrorClass.ExchangeNotAvailable, [503] = ErrorClass.ExchangeNotAvailable, [504] = ErrorClass.RequestTimeout,
            }.ToFrozenDictionary()),
    };

    protected override Draft Sign(Draft request, Signing signing) => request;

    // { "error": "POOR" }
    protected override Refusal? ErrorIn(Reply reply) => reply.JsonOrMissing["error"].TextOrNull is not { } code ? null
        : new Refusal(code, null) { LeavesUnknown = code == "LATER", IsSureAtAnyStatus = code == "SURE" };

    public Call<string> Look(string name) => Get("public/look").With("name", name).ReadJson(json => json["value"].Text);

    public Call<Page<string>> Page(string? cursor) =>
        Get("public/look").With("cursor", cursor).ReadJson(json => new Page<string>([json["value"].Text], json["next"].TextOrNull));

    public Call<string> Account() => Once("account", Look("account"), TimeSpan.FromHours(1));

    public Call<string> Placing(Func<Json, string> read) => Post("private/place").Commits().ReadJson(read);

    public Call<string> Place() => Placing(json => json["id"].Text);

    public Call<string> LookThenPlace() => from price in Look("price") from id in Place() select id;

    public Call<string> PlaceThenLook() => from id in Place() from state in Look(id) select state;
}
