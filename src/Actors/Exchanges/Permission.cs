using Akka.Actor;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>Between an exchange actor and its children: who may send, who has sent, and the markets that all share. Never leaves the process.</summary>
internal static class Permission
{
    public sealed record Wanted(long Id, string Account, Endpoint Endpoint, Params Params, Priority Priority, DateTimeOffset Deadline) : INoSerializationVerificationNeeded;

    public sealed record Granted(long Id) : INoSerializationVerificationNeeded;

    public sealed record Denied(long Id, ExchangeError Error) : INoSerializationVerificationNeeded;

    /// <summary>The request is over; null: there was no reply.</summary>
    public sealed record Used(long Id, Reply? Reply) : INoSerializationVerificationNeeded;
}

internal sealed record MarketsWanted : INoSerializationVerificationNeeded;

internal sealed record MarketsReady(Markets Markets) : INoSerializationVerificationNeeded;

internal sealed record MarketsFailed(ExchangeError Error) : INoSerializationVerificationNeeded;

/// <summary>An exchange actor is there, for the first time or again: whoever wants something of it says so now.</summary>
internal sealed record ExchangeStarted(string Exchange) : INoSerializationVerificationNeeded;

/// <summary>Asks an exchange to poll a channel for these symbols and tell <paramref name="Feed"/>.</summary>
internal sealed record Watch(Channel Channel, ValueList<string>? Symbols, IActorRef Feed) : INoSerializationVerificationNeeded;

/// <summary>The actor that now reads the channel.</summary>
internal sealed record Watching(Channel Channel, IActorRef Reader) : INoSerializationVerificationNeeded;

/// <summary>What the children of an exchange share, by reference.</summary>
internal sealed record ExchangeContext(Exchange Exchange, EngineSettings Engine, ExchangeSettings Settings, ITransport Transport, TimeProvider Clock);
