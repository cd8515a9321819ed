using System.Reflection;
using Akka.Configuration;
using Ccxt.Actors;
using Ccxt.Exchanges;

namespace Ccxt.Engine;

/// <summary>Reads the engine's configuration: the user's HOCON over hocon/reference.conf.</summary>
public static class EngineConfiguration
{
    public static Config Load(string? hocon)
    {
        var reference = ConfigurationFactory.ParseString(Resource("reference.conf"));
        return hocon is null ? reference : ConfigurationFactory.ParseString(hocon).WithFallback(reference);
    }

    /// <exception cref="ConfigurationException">An exchange's section has an unknown key.</exception>
    public static EngineSettings Read(Config config)
    {
        var exchanges = new Dictionary<string, ExchangeSettings>(StringComparer.Ordinal);
        foreach (var (name, section) in Sections(config.GetConfig("ccxt.exchanges"))) exchanges[Catalogue.Resolve(name)] = ReadExchange(name, section);
        return EngineSettings.From(config) with { Exchanges = exchanges };
    }

    private static ExchangeSettings ReadExchange(string name, Config section)
    {
        foreach (var (key, _) in section.Root!.GetObject()!.Items)
            if (key is not ("facts" or "sandbox" or "accounts")) throw new ConfigurationException($"ccxt.exchanges.{name}.{key} means nothing; known are facts, sandbox, accounts");
        return new ExchangeSettings
        {
            Facts = section.HasPath("facts") ? section.GetConfig("facts")!.Root!.GetObject()!.ToString() : null,
            Sandbox = section.GetBoolean("sandbox", false),
            Accounts = Sections(section.GetConfig("accounts")).ToDictionary(a => a.Name, a => ReadKeys(a.Section), StringComparer.Ordinal),
        };
    }

    private static Keys ReadKeys(Config section)
    {
        Secret? Named(string name) => section.GetString(name, null) is { Length: > 0 } text ? new Secret(text) : null;
        return new Keys
        {
            ApiKey = Named("api-key"), Secret = Named("secret"), Password = Named("password"), Uid = Named("uid"), Login = Named("login"),
            Token = Named("token"), PrivateKey = Named("private-key"), WalletAddress = Named("wallet-address"), TwoFactor = Named("two-factor"),
        };
    }

    private static IEnumerable<(string Name, Config Section)> Sections(Config? config) =>
        config is null || config.IsEmpty ? [] : config.Root!.GetObject()!.Items.Keys.Select(name => (name, config.GetConfig($"\"{name}\"")!));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
