using Akka.Actor;
using Akka.Event;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>Loads the markets of an exchange when it starts, again every so often, and again soon after a failure; tells the exchange actor.</summary>
internal sealed class MarketLoader : CallingActor
{
    private readonly ILoggingAdapter log = Context.GetLogger();
    private int failures;

    public static Props Props(ExchangeContext context) => Akka.Actor.Props.Create(() => new MarketLoader(context));

    public MarketLoader(ExchangeContext context) : base(context, "", new Keys())
    {
        Receive<Load>(_ => LoadNow());
        Self.Tell(new Load());
    }

    private void LoadNow() => Run(Shared.Exchange.LoadMarkets(), Priority.MarketLoad, Now + Shared.Engine.Deadline, run =>
    {
        if (run.Error is { } error)
        {
            var wait = Shared.Engine.BackoffMin * Math.Pow(2, Math.Min(failures++, 10));
            log.Warning("{0}: markets not loaded: {1}", Shared.Exchange.Id, error);
            Context.Parent.Tell(new MarketsFailed(error with { Exchange = Shared.Exchange.Id, Operation = "loadMarkets" }));
            Timers.StartSingleTimer("load", new Load(), wait < Shared.Engine.BackoffMax ? wait : Shared.Engine.BackoffMax);
            return;
        }
        failures = 0;
        Context.Parent.Tell(new MarketsReady((Markets)run.Value!));
        Timers.StartSingleTimer("load", new Load(), Shared.Engine.MarketsRefresh);
    });

    private sealed record Load : INoSerializationVerificationNeeded;
}
