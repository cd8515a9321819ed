using Akka.Configuration;
using Ccxt.Engine;

namespace Ccxt.Engine.Tests;

public sealed class ConfigurationTests
{
    [Fact]
    public void The_reference_configuration_reads_and_overrides_win()
    {
        var settings = EngineConfiguration.Read(EngineConfiguration.Load("ccxt { poll-interval = 3s, backoff.max = 9s }"));
        Assert.Equal(TimeSpan.FromSeconds(3), settings.PollInterval);
        Assert.Equal(TimeSpan.FromSeconds(9), settings.BackoffMax);
        Assert.Equal(TimeSpan.FromMilliseconds(200), settings.BackoffMin);
        Assert.Equal(10_000, settings.QueueCapacity);
    }

    [Fact]
    public void An_exchange_takes_facts_and_accounts_and_today_s_name()
    {
        var settings = EngineConfiguration.Read(EngineConfiguration.Load(
            "ccxt.exchanges.coinbaseexchange { facts.urls.rest.public = \"http://127.0.0.1:1\", accounts.main { api-key = k, secret = planted-secret, password = p } }"));
        var own = settings.Of("coinbasepro");
        Assert.Equal("planted-secret", own.Accounts["main"].Secret!.Reveal());
        Assert.Equal("http://127.0.0.1:1", Exchanges.Catalogue.Create("coinbasepro", own.Facts).Facts.Urls.Base("public", sandbox: false));
        Assert.DoesNotContain("planted-secret", $"{own} {own.Accounts["main"]} {System.Text.Json.JsonSerializer.Serialize(own.Accounts["main"])}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_key_is_named()
    {
        var error = Assert.Throws<ConfigurationException>(() => EngineConfiguration.Read(EngineConfiguration.Load("ccxt.exchanges.kraken.acounts.main.api-key = x")));
        Assert.Contains("acounts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_exchange_is_refused_by_name()
    {
        await using var engine = CcxtEngine.Start("akka.loglevel = OFF");
        var error = await Assert.ThrowsAsync<Errors.BadRequest>(() => engine.Exchange("nowhere").FetchTickerAsync("BTC/USD"));
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
        Assert.Contains("kraken", error.Message, StringComparison.Ordinal);
    }
}
