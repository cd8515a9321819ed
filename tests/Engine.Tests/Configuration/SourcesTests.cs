using System.Reflection;
using Akka.Configuration;
using Ccxt.Actors;
using Microsoft.Extensions.Configuration;

namespace Ccxt.Engine.Tests;

/// <summary>Where settings come from, and what is said of those that mean nothing.</summary>
public sealed class SourcesTests
{
    private const UnixFileMode ReadableByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public void Later_sources_win()
    {
        using var scratch = new Scratch();
        var host = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["poll-interval"] = "2s", ["retries"] = "2", ["book-depth"] = "22", ["queue-capacity"] = "222", ["exchanges:kraken:facts:options:types:0"] = "spot",
        }).Build();
        var settings = Read(new ConfigurationSources
        {
            Host = host,
            File = scratch.File("engine.conf", "ccxt { retries = 3, book-depth = 33, queue-capacity = 333 }"),
            Hocon = "ccxt { book-depth = 44, queue-capacity = 444 }",
            Environment = new Dictionary<string, string> { ["CCXT__QUEUE_CAPACITY"] = "555", ["CCXT__BACKOFF__MAX"] = "7s", ["CCXT__RETRIES"] = "" },
            Overrides = "ccxt.queue-capacity = 666",
        });
        Assert.Equal((TimeSpan.FromSeconds(2), 3, 44, 666, TimeSpan.FromSeconds(7)), (settings.PollInterval, settings.Retries, settings.BookDepth, settings.QueueCapacity, settings.BackoffMax));
        Assert.Equal(["spot"], Exchanges.Catalogue.Create("kraken", settings.Of("kraken").Facts).Facts.Options.List("types"));
    }

    [Fact]
    public void The_environment_sets_single_settings_whatever_is_in_their_values()
    {
        const string secret = "a\"b$c${x}#d\\e,{f}";
        var settings = Read(new ConfigurationSources
        {
            Hocon = "ccxt.exchanges.kraken { accounts.main { api-key = K, secret = S } }",
            Environment = new Dictionary<string, string>
            {
                ["CCXT__EXCHANGES__KRAKEN__ACCOUNTS__MAIN__SECRET"] = secret,
                ["CCXT__EXCHANGES__COINBASEPRO__SANDBOX"] = "true",
                ["CCXT__EXCHANGES__BINANCE__FACTS__OPTIONS__fetchMargins"] = "false",
                ["CCXT_VECTORS"] = "not ours",
            },
        });
        var kraken = settings.Of("kraken");
        Assert.Equal(("K", secret, true), (kraken.Accounts["main"].ApiKey!.Reveal(), kraken.Accounts["main"].Secret!.Reveal(), settings.Of("coinbasepro").Sandbox));
        Assert.False(Exchanges.Catalogue.Create("binance", settings.Of("binance").Facts).Facts.Options.Flag("fetchMargins"));
    }

    [Fact]
    public void A_substitution_takes_an_environment_variable_and_leaves_the_key_out_where_there_is_none()
    {
        Environment.SetEnvironmentVariable("CCXT_TESTS_KEY", "from-the-environment");
        var settings = Read(new ConfigurationSources { Hocon = "ccxt.exchanges.kraken.accounts.main { api-key = ${?CCXT_TESTS_KEY}, secret = ${?CCXT_TESTS_NO_SUCH} }", Environment = Nothing });
        Assert.Equal("from-the-environment", settings.Of("kraken").Accounts["main"].ApiKey!.Reveal());
        Assert.Null(settings.Of("kraken").Accounts["main"].Secret);
    }

    [Fact]
    public void Credentials_come_from_a_file_of_their_own_that_stands_beside_the_configuration()
    {
        using var scratch = new Scratch();
        scratch.File("keys.conf", "kraken.main { api-key = \"K\", secret = \"S\" }\nkraken.bot { api-key = \"B\" }\nbinance.main { api-key = \"N\" }");
        var file = scratch.File("engine.conf", "ccxt { credentials-file = keys.conf, exchanges.kraken.accounts.main.api-key = older }", ReadableByAll);
        var settings = Read(new ConfigurationSources { File = file, Environment = new Dictionary<string, string> { ["CCXT__EXCHANGES__KRAKEN__ACCOUNTS__BOT__SECRET"] = "E" } });
        var kraken = settings.Of("kraken").Accounts;
        Assert.Equal(("K", "S"), (kraken["main"].ApiKey!.Reveal(), kraken["main"].Secret!.Reveal()));
        Assert.Equal(("B", "E"), (kraken["bot"].ApiKey!.Reveal(), kraken["bot"].Secret!.Reveal()));
        Assert.Equal("N", settings.Of("binance").Accounts["main"].ApiKey!.Reveal());
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void A_file_of_credentials_that_others_may_read_is_refused(UnixFileMode others)
    {
        if (OperatingSystem.IsWindows()) return;
        using var scratch = new Scratch();
        var keys = scratch.File("keys.conf", "kraken.main { secret = planted-secret }", UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        var error = Refused(new ConfigurationSources { Hocon = $"ccxt.credentials-file = \"{keys}\"", Environment = Nothing });
        Assert.Contains("ccxt.credentials-file", error, StringComparison.Ordinal);
        Assert.Contains($"chmod 600 {keys}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_a_configuration_file_that_others_may_read_is_refused_and_one_from_a_variable_is_not()
    {
        if (OperatingSystem.IsWindows()) return;
        using var scratch = new Scratch();
        const string text = "ccxt.exchanges.kraken.accounts.main { api-key = K, secret = \"planted-secret\" }";
        var error = Refused(new ConfigurationSources { File = scratch.File("open.conf", text, ReadableByAll), Environment = Nothing });
        Assert.Contains("accounts.main.secret", error, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", error, StringComparison.Ordinal);
        Read(new ConfigurationSources { File = scratch.File("closed.conf", text), Environment = Nothing });
        Environment.SetEnvironmentVariable("CCXT_TESTS_SECRET", "kept-in-the-environment");
        Read(new ConfigurationSources { File = scratch.File("named.conf", "ccxt.exchanges.kraken.accounts.main { secret = ${?CCXT_TESTS_SECRET} }", ReadableByAll), Environment = Nothing });
    }

    [Fact]
    public void What_is_wrong_in_a_file_of_credentials_is_told_without_a_piece_of_it()
    {
        using var scratch = new Scratch();
        var keys = scratch.File("keys.conf", "kraken.main {\n  secret = \"planted\n-secret }");
        var error = Refused(new ConfigurationSources { Hocon = $"ccxt.credentials-file = \"{keys}\"", Environment = Nothing });
        Assert.Contains("line 2", error, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", error, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Refused(new ConfigurationSources { Hocon = $"ccxt.credentials-file = \"{keys}.gone\"", Environment = Nothing }), StringComparison.Ordinal);
    }

    [Fact]
    public void User_secrets_are_read_from_their_store()
    {
        var before = Environment.GetEnvironmentVariable("APPDATA");
        using var scratch = new Scratch();
        var path = scratch.File("here", "");
        try
        {
            var store = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, "Microsoft", "UserSecrets", "ccxt-tests"));
            var file = Path.Combine(store.FullName, "secrets.json");
            File.WriteAllText(file, """{ "kraken:main:api-key": "K", "kraken": { "main": { "secret": "S\"$" } } }""");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Environment.SetEnvironmentVariable("APPDATA", Path.GetDirectoryName(path));
            var keys = Read(new ConfigurationSources { Hocon = "ccxt.user-secrets = ccxt-tests", Environment = Nothing }).Of("kraken").Accounts["main"];
            Assert.Equal(("K", "S\"$"), (keys.ApiKey!.Reveal(), keys.Secret!.Reveal()));
        }
        finally
        {
            Environment.SetEnvironmentVariable("APPDATA", before);
        }
    }

    [Theory]
    [InlineData("ccxt.pol-interval = 1s", "pol-interval", "did you mean poll-interval?")]
    [InlineData("ccxt.backoff.mim = 1s", "ccxt.backoff.mim", "did you mean min?")]
    [InlineData("ccxt.backoff = 1s", "ccxt.backoff", "section")]
    [InlineData("ccxt.poll-interval { a = 1 }", "ccxt.poll-interval", "value")]
    [InlineData("ccxt.poll-interval = soon", "ccxt.poll-interval", "10s")]
    [InlineData("ccxt.poll-interval = 0s", "ccxt.poll-interval", "above zero")]
    [InlineData("ccxt.queue-capacity = 0", "ccxt.queue-capacity", "from 1 on")]
    [InlineData("ccxt.retries = many", "ccxt.retries", "many")]
    [InlineData("ccxt.exchanges.krakne.sandbox = true", "ccxt.exchanges.krakne", "did you mean kraken?")]
    [InlineData("ccxt.exchanges.kraken = 5", "ccxt.exchanges.kraken", "section")]
    [InlineData("ccxt.exchanges.kraken.sandbox = perhaps", "ccxt.exchanges.kraken.sandbox", "true or false")]
    [InlineData("ccxt.exchanges.kraken.sandbox = true", "ccxt.exchanges.kraken.sandbox", "no test network")]
    [InlineData("ccxt.exchanges.kraken.facts.urls.rset.public = x", "ccxt.exchanges.kraken.facts", "rset")]
    [InlineData("ccxt.exchanges.kraken.accounts.main.api_key = x", "accounts.main.api_key", "did you mean api-key?")]
    [InlineData("ccxt.exchanges.kraken.accounts.main.secret { a = planted }", "accounts.main.secret", "text")]
    [InlineData("ccxt { poll-interval = ", "the configuration", "value")]
    public void An_error_names_the_setting_and_what_to_do(string hocon, string setting, string cure)
    {
        var error = Refused(new ConfigurationSources { Hocon = hocon, Environment = Nothing });
        Assert.Contains(setting, error, StringComparison.Ordinal);
        Assert.Contains(cure, error, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_names_the_variable_or_the_file()
    {
        Assert.Contains("CCXT__POL_INTERVAL", Refused(new ConfigurationSources { Environment = new Dictionary<string, string> { ["CCXT__POL_INTERVAL"] = "1s" } }), StringComparison.Ordinal);
        using var scratch = new Scratch();
        var file = scratch.File("engine.conf", "ccxt.retires = 1");
        Assert.Contains(file, Refused(new ConfigurationSources { File = file, Environment = Nothing }), StringComparison.Ordinal);
        Assert.Contains("nowhere.conf", Refused(new ConfigurationSources { File = "nowhere.conf", Environment = Nothing }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_variable_of_a_setting_leads_back_to_it()
    {
        var name = Variables.NameOf("ccxt.exchanges.kraken.accounts.main.api-key");
        Assert.Equal("CCXT__EXCHANGES__KRAKEN__ACCOUNTS__MAIN__API_KEY", name);
        Assert.Equal("K", Read(new ConfigurationSources { Environment = new Dictionary<string, string> { [name] = "K" } }).Of("kraken").Accounts["main"].ApiKey!.Reveal());
    }

    [Fact]
    public void The_demo_configuration_reads_and_holds_no_keys()
    {
        var root = typeof(SourcesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
        var settings = Read(new ConfigurationSources { File = Path.Combine(root, "hocon", "demo.conf"), Environment = Nothing });
        Assert.Equal(["binance", "bitstamp", "coinbasepro", "kraken"], settings.Exchanges.Keys.Order());
        Assert.All(settings.Exchanges.Values, e => Assert.Empty(e.Accounts));
        Assert.Equal("http://127.0.0.1:18101/0/public", Exchanges.Catalogue.Create("kraken", settings.Of("kraken").Facts).Facts.Urls.Base("public", sandbox: false));
    }

    private static EngineSettings Read(ConfigurationSources sources) => EngineConfiguration.Read(EngineConfiguration.Load(sources));

    private static string Refused(ConfigurationSources sources) => Assert.Throws<ConfigurationException>(() => Read(sources)).Message;
}
