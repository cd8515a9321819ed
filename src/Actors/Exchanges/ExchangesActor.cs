using Akka.Actor;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>Supervises the exchange actors: makes one for the first message that names it, and restarts the one that fails or is killed.</summary>
internal sealed class ExchangesActor : ReceiveActor
{
    private readonly EngineSettings settings;
    private readonly ITransport transport;
    private readonly TimeProvider clock;
    private readonly Dictionary<string, IActorRef> exchanges = new(StringComparer.Ordinal);

    public static Props Props(EngineSettings settings, ITransport transport, TimeProvider clock, IActorRef marketData) =>
        Akka.Actor.Props.Create(() => new ExchangesActor(settings, transport, clock, marketData));

    public ExchangesActor(EngineSettings settings, ITransport transport, TimeProvider clock, IActorRef marketData)
    {
        (this.settings, this.transport, this.clock) = (settings, transport, clock);
        Receive<Request>(request => With(request.Exchange, exchange => exchange.Forward(request),
            error => new Refused(request.Id, request.Exchange, request.Account, error with { Operation = request.Operation.Name })));
        Receive<Subscribe>(subscribe => With(subscribe.Exchange,
            exchange => marketData.Forward(new MarketDataActor.SubscribeAt(subscribe with { Exchange = Catalogue.Resolve(subscribe.Exchange) }, exchange)),
            error => new SubscribeRefused(subscribe.Subscription, subscribe.Exchange, subscribe.Channel, error)));
        Receive<GetBudget>(ask => With(ask.Exchange, exchange => exchange.Forward(ask), error => new Refused("", ask.Exchange, null, error)));
    }

    // Killed, crashed or escalated: an exchange comes back, with its markets loaded again.
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Restart);

    private void With(string name, Action<IActorRef> found, Func<ExchangeError, object> refuse)
    {
        try
        {
            found(Find(Catalogue.Resolve(name)));
        }
        catch (FactsException e)
        {
            Sender.Tell(refuse(new ExchangeError(ErrorClass.BadRequest, e.Message) { Exchange = name }));
        }
    }

    private IActorRef Find(string id)
    {
        if (exchanges.TryGetValue(id, out var known)) return known;
        var own = settings.Of(id);
        var context = new ExchangeContext(Catalogue.Create(id, own.Facts, own.Sandbox), settings, own, transport, clock);
        return exchanges[id] = Context.ActorOf(ExchangeActor.Props(context), id);
    }
}
