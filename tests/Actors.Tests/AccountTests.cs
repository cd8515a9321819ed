using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors.Tests;

/// <summary>An account runs calls: what it sends, and what it does not send any more.</summary>
public sealed class AccountTests : TestKit
{
    [Fact]
    public void A_write_that_still_waits_when_its_call_has_failed_does_not_leave()
    {
        var (exchange, transport) = (CreateTestProbe(), new Transport("""{"error":"no"}"""));
        var account = exchange.ChildActorOf(AccountActor.Props(Context(transport), "main", new Keys()));
        account.Tell(new Request("r-1", "twofold", "main", null, null, null, new FetchAccounts()), TestActor);
        var (look, place) = (Wanted(exchange, "look"), Wanted(exchange, "place"));

        account.Tell(new Permission.Granted(look.Id), exchange.Ref);
        Assert.NotNull(exchange.ExpectMsg<Permission.Used>().Reply);
        var refused = ExpectMsg<Refused>();
        Assert.Equal((ErrorClass.InvalidOrder, Outcome.NotDone), (refused.Error.Class, refused.Error.Outcome));

        // The permit comes back unused.
        account.Tell(new Permission.Granted(place.Id), exchange.Ref);
        Assert.Null(exchange.ExpectMsg<Permission.Used>(used => used.Id == place.Id).Reply);
        Assert.Equal(["/look"], transport.Sent.Select(draft => draft.Path));
    }

    private static Permission.Wanted Wanted(TestProbe exchange, string path) => exchange.ExpectMsg<Permission.Wanted>(wanted => wanted.Endpoint.Path == path);

    private static ExchangeContext Context(Transport transport) => new(new Twofold(), Settings, new ExchangeSettings(), transport, TimeProvider.System);

    private static readonly EngineSettings Settings = new()
    {
        RequestTimeout = TimeSpan.FromSeconds(10), Deadline = TimeSpan.FromSeconds(30), QueueCapacity = 10, Retries = 0,
        BackoffMin = TimeSpan.FromSeconds(1), BackoffMax = TimeSpan.FromSeconds(1), PenaltyBox = TimeSpan.FromSeconds(1), MarketsRefresh = TimeSpan.FromHours(1),
        PollInterval = TimeSpan.FromSeconds(1), BookDepth = 10, StaleAfter = TimeSpan.FromSeconds(10), HubBuffer = 10, Exchanges = new Dictionary<string, ExchangeSettings>(),
    };

    private sealed class Transport(string answer) : ITransport
    {
        public ConcurrentQueue<Draft> Sent { get; } = new();

        public Task<Reply> Send(Draft request, TimeSpan timeout)
        {
            Sent.Enqueue(request);
            return Task.FromResult(new Reply(200, new Dictionary<string, string>(), Encoding.UTF8.GetBytes(answer)));
        }
    }

    /// <summary>An exchange that is none: it looks and places at the same time.</summary>
    private sealed class Twofold() : Exchange(new Facts
    {
        Id = "twofold",
        Name = "Twofold",
        Urls = new UrlFacts(new ValueMap<string>([new("all", "https://twofold.example")]), ValueMap<string>.Empty),
        Signed = FrozenSet<string>.Empty,
        Endpoints = new EndpointTable([new Endpoint("public", "GET", "look"), new Endpoint("public", "POST", "place") { IsWrite = true }]),
        Currencies = FrozenDictionary<string, string>.Empty,
        Lacks = FrozenSet<string>.Empty,
        Errors = new ErrorFacts(new Dictionary<string, ErrorClass> { ["no"] = ErrorClass.InvalidOrder }.ToFrozenDictionary(), ValueMap<ErrorClass>.Empty, FrozenDictionary<int, ErrorClass>.Empty),
    })
    {
        protected override Draft Sign(Draft request, Signing signing) => request;

        protected override Refusal? ErrorIn(Reply reply) => Refusal.From(reply.JsonOrMissing["error"].TextOrNull);

        public override Call<IEnumerable<Account>> FetchAccounts(Params extra) =>
            Call.All([Get("public/look").ReadJson(json => json["id"].Text), Post("public/place").Commits().ReadJson(json => json["id"].Text)])
                .Select(ids => ids.Select(id => new Account(id)));
    }
}
