using Akka.Actor;
using Ccxt.Actors;
using Microsoft.Extensions.Configuration;

namespace Ccxt.Engine;

/// <summary>How a host's engine is set up; see <see cref="ServiceCollectionExtensions.AddCcxt"/>.</summary>
public sealed class CcxtOptions
{
    internal List<(string Name, Func<IServiceProvider, IActorRef, Props> Create)> Strategies { get; } = [];

    /// <summary>The section of the host's configuration that holds the engine's settings, its keys as in hocon/reference.conf; null: the section <c>ccxt</c>.</summary>
    public IConfiguration? Configuration { get; set; }

    /// <summary>A HOCON file.</summary>
    public string? File { get; set; }

    /// <summary>HOCON text.</summary>
    public string? Hocon { get; set; }

    /// <summary>What sends requests; null: HTTP.</summary>
    public ITransport? Transport { get; set; }

    /// <summary>A strategy that starts with the host and stops before its engine does.</summary>
    /// <param name="create">Its props, from the host's services and the engine's reference.</param>
    public CcxtOptions AddStrategy(string name, Func<IServiceProvider, IActorRef, Props> create)
    {
        Strategies.Add((name, create));
        return this;
    }
}
