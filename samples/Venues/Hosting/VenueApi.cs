namespace Ccxt.Venues;

/// <summary>The face that a venue shows: one exchange's routes, words and signatures in front of a matching engine.</summary>
internal abstract class VenueApi(MatchingEngine engine)
{
    protected MatchingEngine Engine { get; } = engine;

    protected VenueProfile Profile => Engine.Profile;

    public abstract void Map(Routes routes);

    /// <summary>An order's id in the exchange's own form.</summary>
    public abstract string OrderId(Order order);

    public abstract Reply TooManyRequests(Call call);

    public abstract Reply Failing(int status);

    public abstract Reply NoSuchRoute(Call call);

    /// <summary>Called for every answer, refusals included, before it leaves.</summary>
    public virtual Reply Seal(Call call, Reply reply, byte[] body) => reply;
}

internal delegate Reply Handler(Call call);

/// <summary>Verb and pattern of each route; trailing slashes are as good as none.</summary>
internal sealed class Routes
{
    private readonly List<(string Verb, string Pattern, Handler Handler)> _all = [];

    public IReadOnlyList<(string Verb, string Pattern, Handler Handler)> All => _all;

    public Routes Get(string pattern, Handler handler) => Add("GET", pattern, handler);

    public Routes Post(string pattern, Handler handler) => Add("POST", pattern, handler);

    public Routes Delete(string pattern, Handler handler) => Add("DELETE", pattern, handler);

    private Routes Add(string verb, string pattern, Handler handler)
    {
        _all.Add((verb, pattern, handler));
        return this;
    }
}
