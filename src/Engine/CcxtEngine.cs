using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Ccxt.Actors;
using Ccxt.Protocol;
using Microsoft.Extensions.Logging;

namespace Ccxt.Engine;

/// <summary>
/// The engine as a library: <c>await using var engine = CcxtEngine.Start();</c> then <c>await engine.Exchange("kraken").FetchTickerAsync("BTC/USD")</c>.
/// Or talk to <see cref="Actor"/> with messages.
/// </summary>
public sealed class CcxtEngine : IAsyncDisposable, IDisposable
{
    private readonly Departures departures;
    private readonly Gate asks = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentBag<IActorRef> strategies = [];
    private readonly Lock gate = new();
    private Task? stopped;

    private CcxtEngine(ActorSystem system, EngineSettings settings, Departures departures)
    {
        (System, Settings, this.departures) = (system, settings, departures);
        Actor = system.ActorOf(EngineActor.Props(settings, departures), "engine");
    }

    public ActorSystem System { get; }

    internal EngineSettings Settings { get; }

    /// <summary>/user/engine: takes Request, Subscribe, Unsubscribe, GetBudget and StartStrategy.</summary>
    public IActorRef Actor { get; }

    /// <summary>Starts an engine.</summary>
    /// <param name="hocon">Settings laid over hocon/reference.conf; null for none.</param>
    /// <param name="transport">What sends requests; null: HTTP.</param>
    /// <exception cref="ConfigurationException">A setting is wrong; the message names it.</exception>
    public static CcxtEngine Start(string? hocon = null, ITransport? transport = null) => Start(new ConfigurationSources { Hocon = hocon }, transport);

    /// <summary>Starts an engine.</summary>
    /// <param name="sources">Where its settings come from.</param>
    /// <param name="transport">What sends requests; null: HTTP.</param>
    /// <param name="logs">Where the log goes; null: as the settings below <c>akka</c> say.</param>
    /// <exception cref="ConfigurationException">A setting is wrong; the message names it.</exception>
    public static CcxtEngine Start(ConfigurationSources sources, ITransport? transport = null, ILoggerFactory? logs = null)
    {
        var config = EngineConfiguration.Load(sources);
        var settings = EngineConfiguration.Read(config);
        var actors = EngineConfiguration.OfActors(config);
        var setup = logs is null ? ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(actors))
            : ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(LoggerBridge.Configure(actors, logs)), new LoggerBridge.Factory(logs));
        return new CcxtEngine(ActorSystem.Create("ccxt", setup), settings, new Departures(transport ?? new HttpTransport(), owned: transport is null));
    }

    /// <summary>A typed client of an exchange.</summary>
    /// <param name="account">An account of the configuration; null: the public side.</param>
    public ExchangeClient Exchange(string exchange, string? account = null) => new(this, exchange, account);

    /// <summary>Starts a strategy actor under the engine's supervision.</summary>
    public async Task<IActorRef> StartStrategy(string name, Func<IActorRef, Props> create)
    {
        var started = await Actor.Ask<StrategyStarted>(new StartStrategy(name, create), TimeSpan.FromSeconds(10)).ConfigureAwait(false);
        strategies.Add(started.Strategy);
        return started.Strategy;
    }

    /// <summary>
    /// Stops: strategies first, then nothing new leaves, reads under way are given up, and writes under way are waited for as long as
    /// <c>ccxt.shutdown-timeout</c> says, so that nobody has to guess what became of an order.
    /// </summary>
    /// <param name="hurry">Ends the waiting.</param>
    public Task StopAsync(CancellationToken hurry = default)
    {
        lock (gate) return stopped ??= StopOnceAsync(hurry);
    }

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    public void Dispose() => Task.Run(() => StopAsync()).GetAwaiter().GetResult();

    /// <summary>Whether it may change something at an exchange.</summary>
    internal static bool IsWrite(IOperation operation) => !operation.Name.StartsWith("fetch", StringComparison.Ordinal) && operation is not LoadMarkets;

    internal async Task<object> AskAsync(Request request, TimeSpan timeout, CancellationToken cancellation)
    {
        if (!asks.TryEnter()) throw Closed();
        try
        {
            if (IsWrite(request.Operation)) return await Actor.Ask<object>(request, timeout, cancellation).ConfigureAwait(false);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping.Token);
            return await Actor.Ask<object>(request, timeout, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw Closed();
        }
        finally
        {
            asks.Leave();
        }

        Errors.BaseError Closed() => new ExchangeError(ErrorClass.ExchangeClosedByUser, "the engine has stopped, or is stopping; nothing was sent")
        { Exchange = request.Exchange, Account = request.Account, Operation = request.Operation.Name }.ToException();
    }

    private async Task StopOnceAsync(CancellationToken hurry)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(hurry);
        patience.CancelAfter(Settings.ShutdownTimeout);
        var asked = asks.Close();
        await stopping.CancelAsync().ConfigureAwait(false);
        await Within(Task.WhenAll(strategies.Select(s => s.GracefulStop(Settings.ShutdownTimeout))), patience.Token).ConfigureAwait(false);
        await Within(asked, patience.Token).ConfigureAwait(false);
        await Within(departures.Close(), patience.Token).ConfigureAwait(false);
        await System.Terminate().ConfigureAwait(false);
        departures.Dispose();
        stopping.Dispose();
    }

    private static async Task Within(Task task, CancellationToken patience)
    {
        try
        {
            await task.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException)
        {
        }
    }
}
