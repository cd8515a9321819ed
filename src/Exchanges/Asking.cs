using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>A request being described: <c>Get("public/Ticker").With("pair", id).Read(reply => …)</c>.</summary>
public sealed record Asking
{
    private readonly Exchange exchange;
    private readonly Endpoint endpoint;
    private Params values = Params.Empty;
    private bool commits;

    internal Asking(Exchange exchange, Endpoint endpoint) => (this.exchange, this.endpoint) = (exchange, endpoint);

    /// <summary>A parameter; null is left out.</summary>
    public Asking With(string name, Param? value) => this with { values = values.With(name, value) };

    public Asking With(Params others) => this with { values = values.With(others) };

    /// <summary>Marks the one write of the call.</summary>
    public Asking Commits() => this with { commits = true };

    public Call<T> Read<T>(Func<Reply, T> read) => new(new Step.Then(exchange.Ahead(endpoint).Root,
        ahead => new Step.Ask(exchange, Draft((Params)ahead!), reply => read(reply))));

    /// <summary>The body as JSON is all the reader wants.</summary>
    public Call<T> ReadJson<T>(Func<Json, T> read) => Read(reply => read(reply.Json));

    // Made when the call runs, so that a missing path parameter is an error of the call.
    private Draft Draft(Params ahead)
    {
        var (path, rest) = endpoint.Fill(ahead.With(values));
        var host = exchange.Facts.Urls.Base(endpoint.Scope, exchange.IsSandbox) ?? throw (exchange.IsSandbox
            ? new ExchangeError(ErrorClass.NotSupported, $"{exchange.Facts.Name} has no test network for {endpoint.Scope}") { Exchange = exchange.Id, Endpoint = endpoint.Name }.ToException()
            : new FactsException($"{exchange.Id}.urls.rest has no base for the scope {endpoint.Scope}"));
        return new Draft(endpoint, host, $"/{path}", rest) { Commits = commits };
    }
}
