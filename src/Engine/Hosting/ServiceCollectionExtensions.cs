using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ccxt.Engine;

/// <summary>The engine in a .NET generic host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers the engine: it starts and stops with the host and logs to the host's loggers. Services get <see cref="CcxtEngine"/>, or a client by
    /// exchange and account: <c>[FromKeyedServices("kraken")] ExchangeClient</c>, <c>[FromKeyedServices("kraken/main")] ExchangeClient</c>.
    /// Settings come from the host's section <c>ccxt</c> and from what <paramref name="configure"/> says; a wrong one ends the host's start with its name.
    /// </summary>
    public static IServiceCollection AddCcxt(this IServiceCollection services, Action<CcxtOptions>? configure = null)
    {
        var options = new CcxtOptions();
        configure?.Invoke(options);
        services.AddSingleton(provider => CcxtEngine.Start(
            new ConfigurationSources { Host = options.Configuration ?? provider.GetService<IConfiguration>()?.GetSection("ccxt"), File = options.File, Hocon = options.Hocon },
            options.Transport,
            provider.GetService<ILoggerFactory>()));
        services.AddKeyedTransient(KeyedService.AnyKey, (provider, key) =>
        {
            var (exchange, account) = ((string)key!).Split('/', 2) is [var before, var after] ? (before, after) : ((string)key, null);
            return provider.GetRequiredService<CcxtEngine>().Exchange(exchange, account);
        });
        services.AddSingleton<IHostedService>(provider => new HostedEngine(provider, options));
        return services;
    }

    /// <summary>Starts the engine and its strategies with the host, and stops them with it.</summary>
    private sealed class HostedEngine(IServiceProvider services, CcxtOptions options) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            var engine = services.GetRequiredService<CcxtEngine>();
            foreach (var (name, create) in options.Strategies)
                await engine.StartStrategy(name, root => create(services, root)).WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        public Task StopAsync(CancellationToken cancellationToken) => services.GetRequiredService<CcxtEngine>().StopAsync(cancellationToken);
    }
}
