using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Akka.Configuration;
using Ccxt.Exchanges;
using Ccxt.Protocol;
using Microsoft.Extensions.Logging;

namespace Ccxt.Engine.Tests;

/// <summary>A secret never prints, logs or serialises.</summary>
public sealed class SecretTests
{
    private const string Planted = "planted-secret";

    private static readonly Keys Full = new()
    {
        ApiKey = new Secret(Planted), Secret = new Secret(Planted), Password = new Secret(Planted), Uid = new Secret(Planted), Login = new Secret(Planted),
        Token = new Secret(Planted), PrivateKey = new Secret(Planted), WalletAddress = new Secret(Planted), TwoFactor = new Secret(Planted),
    };

    [Fact]
    public void As_text_it_is_stars()
    {
        Assert.Equal("***", new Secret(Planted).ToString());
        Hides($"{Full}", string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:G} {1}", Full.Secret, Full), new Signing(Full, 1, DateTimeOffset.UnixEpoch, _ => "", Settings.None).ToString());
    }

    [Fact]
    public void As_json_it_is_stars_and_is_not_read_back()
    {
        var options = new JsonSerializerOptions { IncludeFields = true, WriteIndented = true };
        Hides(JsonSerializer.Serialize(Full, options), JsonSerializer.Serialize(new { Full.Secret, All = new object[] { Full, Full.ApiKey! } }, options), JsonSerializer.Serialize<object>(Full.Secret!, options));
        Assert.Contains("***", JsonSerializer.Serialize(Full.Secret), StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Secret>("\"x\""));
    }

    [Fact]
    public void A_debugger_and_whoever_reads_public_members_see_nothing()
    {
        Assert.Equal("***", typeof(Secret).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        var shown = Type.GetType(typeof(Secret).GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName)!;
        Assert.All(shown.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly), member => Assert.IsType<ConstructorInfo>(member, exactMatch: false));
        Assert.Empty(typeof(Secret).GetProperties());
        Assert.Empty(typeof(Secret).GetFields());
    }

    [Fact]
    public void A_log_shows_stars()
    {
        var logs = new Logs();
        var logger = logs.CreateLogger("test");
        logger.LogError(new InvalidOperationException($"{Full}"), "{Keys} {@Same} {Secret}", Full, Full, Full.Secret);
        Hides([.. logs.Lines]);
        Assert.Contains("***", Assert.Single(logs.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_about_a_secret_do_not_show_it()
    {
        var notBase64 = Assert.Throws<Errors.AuthenticationError>(() => new Secret($"{Planted}!").FromBase64());
        var notPem = Assert.Throws<Errors.AuthenticationError>(() => Jwt.Es256(new Secret($"-----BEGIN EC PRIVATE KEY-----\n{Planted}\n-----END EC PRIVATE KEY-----"), Params.Empty, Params.Empty));
        var notLongEnough = Assert.Throws<Errors.AuthenticationError>(() => Jwt.EdDsa(new Secret("cGxhbnRlZC1zZWNyZXQ="), Params.Empty, Params.Empty));
        Hides($"{notBase64}{notPem}{notLongEnough}");
    }

    [Fact]
    public async Task Settings_configuration_and_log_of_a_running_engine_do_not_show_it()
    {
        var hocon = $"ccxt.exchanges.kraken.accounts.main {{ api-key = {Planted}, secret = {Planted} }}\nakka {{ log-config-on-start = on, loglevel = DEBUG }}";
        var settings = EngineConfiguration.Read(EngineConfiguration.Load(hocon));
        Hides($"{settings} {settings.Of("kraken")}", JsonSerializer.Serialize(settings), JsonSerializer.Serialize(settings.Of("kraken").Accounts));
        var logs = new Logs();
        await using (var engine = CcxtEngine.Start(new ConfigurationSources { Hocon = hocon }, new Scripted(_ => Scripted.Json("""{"error":["EAPI:Invalid key"]}""")), logs))
        {
            var error = await Assert.ThrowsAnyAsync<Errors.BaseError>(() => engine.Exchange("kraken", "main").FetchBalanceAsync());
            Hides($"{error}", engine.System.Settings.Config.ToString(true), $"{engine.System.Settings}");
        }
        Assert.NotEmpty(logs.Lines);
        Hides([.. logs.Lines]);
    }

    [Fact]
    public void What_is_not_a_credential_is_named_without_its_value()
    {
        var error = Assert.Throws<ConfigurationException>(() => EngineConfiguration.Read(EngineConfiguration.Load($"ccxt.exchanges.kraken.accounts.main.secrte = {Planted}")));
        Assert.Contains("secrte", error.Message, StringComparison.Ordinal);
        Hides(error.ToString());
    }

    private static void Hides(params string[] texts) => Assert.All(texts, text => Assert.DoesNotContain("planted", text, StringComparison.OrdinalIgnoreCase));
}
