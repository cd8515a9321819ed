using Akka.Actor;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>Starts a strategy under the engine's supervision; the answer is <see cref="StrategyStarted"/>.</summary>
/// <param name="Create">Makes its props from the engine's reference.</param>
public sealed record StartStrategy(string Name, Func<IActorRef, Props> Create) : INoSerializationVerificationNeeded;

/// <summary>The strategy runs; <paramref name="Strategy"/> is it.</summary>
public sealed record StrategyStarted(string Name, IActorRef Strategy) : INoSerializationVerificationNeeded;

/// <summary>
/// The root of the engine at /user/engine: takes <see cref="Request"/>s, <see cref="Subscribe"/>s and <see cref="GetBudget"/>s to the exchange they
/// name, and supervises exchanges, market data and strategies. A failing one never touches another.
/// </summary>
public sealed class EngineActor : ReceiveActor
{
    /// <param name="settings">The engine's settings.</param>
    /// <param name="transport">What sends the requests.</param>
    public static Props Props(EngineSettings settings, ITransport transport) => Akka.Actor.Props.Create(() => new EngineActor(settings, transport));

    public EngineActor(EngineSettings settings, ITransport transport)
    {
        var clock = new SchedulerTime(Context.System);
        var marketData = Context.ActorOf(MarketDataActor.Props(settings, clock), "market-data");
        var exchanges = Context.ActorOf(ExchangesActor.Props(settings, transport, clock, marketData), "exchanges");
        var strategies = Context.ActorOf(StrategiesActor.Props(Self), "strategies");
        Receive<Request>(exchanges.Forward);
        Receive<Subscribe>(exchanges.Forward);
        Receive<GetBudget>(exchanges.Forward);
        Receive<Unsubscribe>(marketData.Forward);
        Receive<StartStrategy>(strategies.Forward);
    }

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Restart);
}

/// <summary>Supervises the strategies: one that fails starts anew with its own props, the others do not notice.</summary>
internal sealed class StrategiesActor : ReceiveActor
{
    public static Props Props(IActorRef engine) => Akka.Actor.Props.Create(() => new StrategiesActor(engine));

    public StrategiesActor(IActorRef engine) => Receive<StartStrategy>(start =>
        Sender.Tell(new StrategyStarted(start.Name, Context.ActorOf(start.Create(engine), Uri.EscapeDataString(start.Name)))));

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Restart);
}
