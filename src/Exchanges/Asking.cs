using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>A request being described: <c>Get("public/Ticker").With("pair", id).Read(reply => …)</c>.</summary>
public sealed class Asking
{
    private readonly Exchange exchange;
    private readonly Endpoint endpoint;
    private readonly bool commits;

    // What was said is a chain, so that saying more copies nothing: what was before, and either one parameter more or several.
    private readonly Asking? before;
    private readonly KeyValuePair<string, Param> value;
    private readonly Params others = Params.Empty;
    private readonly int count;

    internal Asking(Exchange exchange, Endpoint endpoint) => (this.exchange, this.endpoint) = (exchange, endpoint);

    private Asking(Asking before, KeyValuePair<string, Param> value, Params others, bool commits)
    {
        (exchange, endpoint, this.commits) = (before.exchange, before.endpoint, commits);
        (this.before, this.value, this.others) = (before, value, others);
        count = before.count + others.Count + (value.Key is null ? 0 : 1);
    }

    /// <summary>A parameter; null is left out.</summary>
    public Asking With(string name, Param? value) => value is null ? this : new(this, KeyValuePair.Create(name, value), Params.Empty, commits);

    /// <summary>Several parameters; one that was said before changes its value and keeps its place.</summary>
    public Asking With(Params others) => others.Count == 0 ? this : new(this, default, others, commits);

    /// <summary>Marks the one write of the call.</summary>
    public Asking Commits() => new(this, default, Params.Empty, commits: true);

    /// <summary>The call that sends the request and reads the reply; who reads never sees a reply that is an error.</summary>
    public Call<T> Read<T>(Func<Reply, T> read) => new(new Step.Then(exchange.Ahead(endpoint).Root,
        ahead => new Step.Ask(exchange, Draft((Params)ahead!), reply => read(reply))));

    /// <summary>The body as JSON is all the reader wants.</summary>
    public Call<T> ReadJson<T>(Func<Json, T> read) => Read(reply => read(reply.Json));

    // Made when the call runs, so that a missing path parameter is an error of the call.
    private Draft Draft(Params ahead)
    {
        var (path, rest) = endpoint.Fill(ahead.With(Said()));
        var host = exchange.Facts.Urls.Base(endpoint.Scope, exchange.IsSandbox) ?? throw (exchange.IsSandbox
            ? new ExchangeError(ErrorClass.NotSupported, $"{exchange.Facts.Name} has no test network for {endpoint.Scope}")
            { Exchange = exchange.Id, Endpoint = endpoint.Name }.ToException()
            : new FactsException($"{exchange.Id}.urls.rest has no base for the scope {endpoint.Scope}"));
        return new Draft(endpoint, host, $"/{path}", rest) { Commits = commits };
    }

    // All that was said, where it was said in one.
    private Params? Alone => others.Count == count ? others : value.Key is null && others.Count == 0 ? before?.Alone : null;

    private Params Said()
    {
        if (count == 0) return Params.Empty;
        if (Alone is { } all) return all;
        var said = new KeyValuePair<string, Param>[count];
        var at = count;
        for (var part = this; part.before is not null; part = part.before)
        {
            for (var i = part.others.Count - 1; i >= 0; i--) said[--at] = part.others[i];
            if (part.value.Key is not null) said[--at] = part.value;
        }
        return Params.Create(said);
    }
}
