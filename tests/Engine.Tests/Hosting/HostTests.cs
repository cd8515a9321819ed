using System.Text;
using Akka.Actor;
using Ccxt.Exchanges;
using Ccxt.Protocol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ccxt.Engine.Tests;

/// <summary>The engine in a generic host.</summary>
public sealed class HostTests
{
    private const string Time = """{"error":[],"result":{"unixtime":1700000000,"rfc1123":"Tue, 14 Nov 23 22:13:20 +0000"}}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Starts_with_the_host_gives_clients_to_services_and_logs_where_the_host_logs()
    {
        var logs = new Logs();
        using var host = Host(new Scripted(draft => draft.Path.EndsWith("Time", StringComparison.Ordinal) ? Scripted.Json(Time) : Scripted.Json("{}", 429)), logs);
        await host.StartAsync();

        var service = host.Services.GetRequiredService<Service>();
        Assert.Equal(("kraken", "main"), (service.Account.Exchange, service.Account.Account));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), await service.Public.FetchTimeAsync());
        Assert.Same(host.Services.GetRequiredService<CcxtEngine>(), service.Engine);
        await Until(() => logs.Lines.Any(l => l.StartsWith("Warning Ccxt.Actors.", StringComparison.Ordinal) && l.Contains("HTTP 429", StringComparison.Ordinal)));
        await host.StopAsync();
        Assert.True(service.Engine.System.WhenTerminated.IsCompleted);
        await Assert.ThrowsAsync<Errors.ExchangeClosedByUser>(() => service.Public.FetchTimeAsync());
    }

    [Fact]
    public async Task Stops_strategies_first_gives_up_reads_and_waits_for_the_write_that_is_under_way()
    {
        var reply = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (reading, writing) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var strategyStopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var transport = new Scripted(draft =>
        {
            if (draft.Endpoint.IsWrite) writing.TrySetResult();
            else if (draft.Path.EndsWith("Time", StringComparison.Ordinal)) reading.TrySetResult();
            return draft.Endpoint.IsWrite ? reply.Task : new TaskCompletionSource<Reply>().Task;
        });
        using var host = Host(transport, new Logs(), ccxt => ccxt.AddStrategy("watcher", (services, _) => Props.Create(() => new Strategy(services.GetRequiredService<Service>(), strategyStopped))));
        await host.StartAsync();
        var service = host.Services.GetRequiredService<Service>();
        var read = service.Public.FetchTimeAsync();
        var write = service.Account.CallAsync("private POST CancelAll");
        await Task.WhenAll(reading.Task, writing.Task).WaitAsync(Patience);

        var stop = host.StopAsync();
        await Assert.ThrowsAsync<Errors.ExchangeClosedByUser>(() => read).WaitAsync(Patience);
        await strategyStopped.Task.WaitAsync(Patience);
        await Assert.ThrowsAsync<Errors.ExchangeClosedByUser>(() => service.Account.CallAsync("private POST CancelAll"));
        Assert.False(stop.IsCompleted);
        reply.SetResult(new Reply(200, new Dictionary<string, string>(), Encoding.UTF8.GetBytes("""{"error":[],"result":{"count":3}}""")));
        Assert.Contains("\"count\":3", (await write.WaitAsync(Patience)).Text, StringComparison.Ordinal);
        await stop.WaitAsync(Patience);
        Assert.Single(transport.Sent, d => d.Endpoint.IsWrite);
    }

    [Fact]
    public async Task Waits_for_a_write_no_longer_than_the_settings_say()
    {
        var writing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = CcxtEngine.Start("ccxt { shutdown-timeout = 100ms, exchanges.kraken.accounts.main { api-key = k, secret = \"c2VjcmV0\" } }\nakka { loglevel = OFF, stdout-loglevel = OFF }", new Scripted(draft =>
        {
            if (draft.Endpoint.IsWrite) writing.TrySetResult();
            return new TaskCompletionSource<Reply>().Task;
        }));
        _ = engine.Exchange("kraken", "main").CallAsync("private POST CancelAll");
        await writing.Task.WaitAsync(Patience);
        await engine.StopAsync().WaitAsync(Patience);
        Assert.True(engine.System.WhenTerminated.IsCompleted);
    }

    [Fact]
    public async Task A_wrong_setting_ends_the_start_with_its_name()
    {
        using var host = Host(new Scripted(_ => Scripted.Json("{}")), new Logs(), ccxt => ccxt.Hocon = "ccxt.pol-interval = 1s");
        var error = await Assert.ThrowsAsync<Akka.Configuration.ConfigurationException>(() => host.StartAsync());
        Assert.Contains("ccxt.pol-interval", error.Message, StringComparison.Ordinal);
    }

    private static IHost Host(Scripted transport, Logs logs, Action<CcxtOptions>? configure = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ccxt:exchanges:kraken:accounts:main:api-key"] = "k", ["ccxt:exchanges:kraken:accounts:main:secret"] = "c2VjcmV0",
        });
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.Services.AddSingleton<Service>();
        builder.Services.AddCcxt(ccxt =>
        {
            ccxt.Transport = transport;
            configure?.Invoke(ccxt);
        });
        return builder.Build();
    }

    private static async Task Until(Func<bool> so)
    {
        var deadline = DateTimeOffset.UtcNow + Patience;
        while (!so())
        {
            Assert.True(DateTimeOffset.UtcNow < deadline, "it did not become so");
            await Task.Yield();
        }
    }

    private sealed class Service(CcxtEngine engine, [FromKeyedServices("kraken")] ExchangeClient @public, [FromKeyedServices("kraken/main")] ExchangeClient account)
    {
        public CcxtEngine Engine => engine;

        public ExchangeClient Public => @public;

        public ExchangeClient Account => account;
    }

    private sealed class Strategy : ReceiveActor
    {
        private readonly TaskCompletionSource stopped;

        public Strategy(Service service, TaskCompletionSource stopped)
        {
            this.stopped = stopped;
            ReceiveAny(_ => service.ToString());
        }

        protected override void PostStop() => stopped.TrySetResult();
    }
}
