using Akka.Actor;
using Akka.Configuration;
using Ccxt.Actors;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>
/// The engine as a library: <c>await using var engine = CcxtEngine.Start();</c> then <c>await engine.Exchange("kraken").FetchTickerAsync("BTC/USD")</c>.
/// Or talk to <see cref="Actor"/> with messages.
/// </summary>
public sealed class CcxtEngine : IAsyncDisposable
{
    private readonly ITransport transport;
    private readonly bool ownsTransport;

    private CcxtEngine(ActorSystem system, IActorRef actor, ITransport transport, bool ownsTransport) =>
        (System, Actor, this.transport, this.ownsTransport) = (system, actor, transport, ownsTransport);

    public ActorSystem System { get; }

    /// <summary>/user/engine: takes Request, Subscribe, Unsubscribe, GetBudget and StartStrategy.</summary>
    public IActorRef Actor { get; }

    /// <summary>Starts an engine.</summary>
    /// <param name="hocon">Settings laid over hocon/reference.conf; null for none.</param>
    /// <param name="transport">What sends requests; null: HTTP.</param>
    /// <exception cref="ConfigurationException">A setting is wrong; the message names it.</exception>
    public static CcxtEngine Start(string? hocon = null, ITransport? transport = null)
    {
        var config = EngineConfiguration.Load(hocon);
        var settings = EngineConfiguration.Read(config);
        var system = ActorSystem.Create("ccxt", config);
        var sender = transport ?? new HttpTransport();
        return new CcxtEngine(system, system.ActorOf(EngineActor.Props(settings, sender), "engine"), sender, transport is null);
    }

    /// <summary>A typed client of an exchange.</summary>
    /// <param name="account">An account of the configuration; null: the public side.</param>
    public ExchangeClient Exchange(string exchange, string? account = null) => new(Actor, exchange, account);

    /// <summary>Starts a strategy actor under the engine's supervision.</summary>
    public async Task<IActorRef> StartStrategy(string name, Func<IActorRef, Props> create) =>
        (await Actor.Ask<StrategyStarted>(new StartStrategy(name, create), TimeSpan.FromSeconds(10)).ConfigureAwait(false)).Strategy;

    public async ValueTask DisposeAsync()
    {
        await System.Terminate().ConfigureAwait(false);
        if (ownsTransport) (transport as IDisposable)?.Dispose();
    }
}
