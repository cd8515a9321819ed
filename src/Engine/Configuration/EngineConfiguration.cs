using System.Reflection;
using Akka.Configuration;
using Akka.Configuration.Hocon;
using Ccxt.Actors;
using Ccxt.Exchanges;

namespace Ccxt.Engine;

/// <summary>Reads the engine's configuration: hocon/reference.conf and what the user lays over it. A setting that means nothing is an error that names it.</summary>
public static class EngineConfiguration
{
    private static readonly string[] ExchangeKeys = ["facts", "sandbox", "accounts"];
    private static readonly string[] Credentials = ["api-key", "secret", "password", "uid", "login", "token", "private-key", "wallet-address", "two-factor"];

    // Those whose loss alone is the loss of the account.
    private static readonly string[] Secrets = ["secret", "password", "token", "private-key", "two-factor"];

    public static Config Load(string? hocon) => Load(new ConfigurationSources { Hocon = hocon });

    /// <exception cref="ConfigurationException">A source cannot be read or has a setting that means nothing.</exception>
    public static Config Load(ConfigurationSources sources)
    {
        var reference = ConfigurationFactory.ParseString(Resource("reference.conf"));
        var layers = new List<Config>();
        if (sources.Host is { } host && Variables.Read(host) is { Length: > 0 } fromHost) Add("the host's configuration", $"ccxt {{\n{fromHost}}}");
        if (sources.File is { } file) Add(file, ReadFile(file));
        if (sources.Hocon is { } text) Add("the configuration", text);
        var beforeCredentials = layers.Count;
        foreach (var (name, hocon) in Variables.Read(sources.Environment ?? Variables.OfProcess())) Add($"the environment variable {name}", hocon);
        if (sources.Overrides is { } overrides) Add("the command line", overrides);
        // The files of credentials may be named anywhere, and stand below what the environment says itself.
        var all = Merge(reference, layers);
        layers.InsertRange(beforeCredentials, CredentialLayers(all, sources.File));
        var merged = Merge(reference, layers);
        if (sources.File is { } holder) RefuseOpenSecrets(holder, merged);
        return merged;

        void Add(string source, string hocon)
        {
            if (string.IsNullOrWhiteSpace(hocon)) return;
            var layer = Parse(source, hocon);
            RefuseUnknown(source, layer, reference);
            layers.Add(layer);
        }
    }

    /// <exception cref="ConfigurationException">A setting has a value that makes no sense there.</exception>
    public static EngineSettings Read(Config config)
    {
        var exchanges = new Dictionary<string, ExchangeSettings>(StringComparer.Ordinal);
        foreach (var (name, section) in Sections(config, "ccxt.exchanges")) exchanges[Catalogue.Resolve(name)] = ReadExchange(name, section);
        return EngineSettings.From(config) with { Exchanges = exchanges };
    }

    /// <summary>What actors may see of the configuration: all but the section ccxt, which holds credentials.</summary>
    public static Config OfActors(Config config)
    {
        var rest = Config.Empty;
        for (var layer = config; layer is not null; layer = layer.Fallback)
            foreach (var (key, value) in layer.Root?.GetObject()?.Items ?? [])
                if (key != "ccxt") rest = rest.SafeWithFallback(value.AtKey(key));
        return rest;
    }

    private static ExchangeSettings ReadExchange(string name, Config section)
    {
        var path = $"ccxt.exchanges.{name}";
        foreach (var key in Keys(section))
            if (!ExchangeKeys.Contains(key)) throw new ConfigurationException($"{path}.{key} means nothing; known are {string.Join(", ", ExchangeKeys)}{Closest.Hint(key, ExchangeKeys)}");
        var settings = new ExchangeSettings
        {
            Facts = section.HasPath("facts") ? section.GetConfig("facts")!.ToString(true) : null,
            Sandbox = section.GetString("sandbox", "false") is "true" or "on" or "yes",
            Accounts = Sections(section, "accounts", path).ToDictionary(a => a.Name, a => ReadKeys($"{path}.accounts.{a.Name}", a.Section), StringComparer.Ordinal),
        };
        if (section.GetString("sandbox", "false") is var word and not ("true" or "on" or "yes" or "false" or "off" or "no"))
            throw new ConfigurationException($"{path}.sandbox has to be true or false, not {word}");
        try
        {
            var exchange = Catalogue.Create(name, settings.Facts, settings.Sandbox);
            if (settings.Sandbox && exchange.Facts.Urls.Sandbox.Count == 0) throw new ConfigurationException($"{path}.sandbox: {exchange.Facts.Name} has no test network; set {path}.facts.urls.sandbox, or leave sandbox out");
        }
        catch (FactsException e)
        {
            throw Catalogue.Ids.Contains(Catalogue.Resolve(name)) ? new ConfigurationException($"{path}.facts: {e.Message}")
                : new ConfigurationException($"{path}: there is no exchange {name}{Closest.Hint(name, Catalogue.Ids)}");
        }
        return settings;
    }

    private static Keys ReadKeys(string path, Config section)
    {
        foreach (var key in Keys(section))
            if (!Credentials.Contains(key)) throw new ConfigurationException($"{path}.{key} is no credential; known are {string.Join(", ", Credentials)}{Closest.Hint(key, Credentials)}");
        return new Keys
        {
            ApiKey = Named("api-key"), Secret = Named("secret"), Password = Named("password"), Uid = Named("uid"), Login = Named("login"),
            Token = Named("token"), PrivateKey = Named("private-key"), WalletAddress = Named("wallet-address"), TwoFactor = Named("two-factor"),
        };

        // Never the value in an error: it may be a secret in the wrong place.
        Secret? Named(string name)
        {
            if (section.GetValue(name) is not { } value) return null;
            if (value.IsObject() || value.IsArray()) throw new ConfigurationException($"{path}.{name} has to be a text: put it in quotes");
            return value.GetString() is { Length: > 0 } text ? new Secret(text) : null;
        }
    }

    private static IEnumerable<Config> CredentialLayers(Config config, string? file)
    {
        if (config.GetString("ccxt.credentials-file", null) is { Length: > 0 } path)
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var full = path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, path[2..]) : Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(file ?? ".")) ?? ".");
            yield return AsAccounts(PrivateFile.Read(full, "ccxt.credentials-file"), "ccxt.credentials-file");
        }
        if (config.GetString("ccxt.user-secrets", null) is { Length: > 0 } id) yield return AsAccounts(PrivateFile.ReadUserSecrets(id, "ccxt.user-secrets"), "ccxt.user-secrets");
    }

    // kraken.main { … } → ccxt.exchanges.kraken.accounts.main { … }
    private static Config AsAccounts(Config byExchange, string setting) => byExchange.IsEmpty ? byExchange
        : byExchange.Root.GetObject()!.Items.Aggregate(Config.Empty, (all, exchange) => !exchange.Value.IsObject()
            ? throw new ConfigurationException($"{setting}: {exchange.Key} has to hold accounts: {exchange.Key}.main {{ api-key = \"…\", secret = \"…\" }}")
            : exchange.Value.AtKey("accounts").Root.AtKey(exchange.Key).Root.AtKey("exchanges").Root.AtKey("ccxt").SafeWithFallback(all));

    // A secret that stands in the file itself, and not in a variable that the file names, makes the file a private one.
    private static void RefuseOpenSecrets(string file, Config merged)
    {
        var text = File.ReadAllText(file);
        foreach (var (exchange, section) in Sections(merged, "ccxt.exchanges"))
            foreach (var (account, keys) in Sections(section, "accounts"))
                foreach (var name in Secrets)
                    if (keys.GetValue(name) is { } value && !value.IsObject() && value.GetString() is { Length: > 3 } secret && text.Contains(secret, StringComparison.Ordinal) && PrivateFile.IsOpenToOthers(file, out var mode))
                        throw new ConfigurationException($"others may read {file} (mode {mode}), and ccxt.exchanges.{exchange}.accounts.{account}.{name} stands in it: run chmod 600 {file}, "
                            + $"or write {name} = ${{?NAME}} and keep it in the environment variable NAME");
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"the configuration file {path} cannot be read ({e.GetType().Name})");
        }
    }

    private static Config Parse(string source, string hocon)
    {
        try
        {
            return ConfigurationFactory.ParseString(hocon);
        }
        catch (Exception e) when (e is not ConfigurationException)
        {
            throw new ConfigurationException($"{source}: {e.Message}");
        }
    }

    // Every key below ccxt has to be one of reference.conf; what is below exchanges is read strictly when it is read.
    private static void RefuseUnknown(string source, Config layer, Config reference)
    {
        if (layer.GetValue("ccxt") is not { } own) return;
        Compare("ccxt", own, reference.GetValue("ccxt")!);

        void Compare(string path, HoconValue mine, HoconValue known)
        {
            if (!mine.IsObject()) throw new ConfigurationException($"{source}: {path} has to be a section: {path} {{ … }}");
            foreach (var (key, value) in mine.GetObject()!.Items)
            {
                if (known.GetChildObject(key) is not { } there)
                {
                    var names = known.GetObject()!.Items.Keys;
                    throw new ConfigurationException($"{source}: {path}.{key} means nothing; known are {string.Join(", ", names.Order(StringComparer.Ordinal))}{Closest.Hint(key, names)}");
                }
                if (path == "ccxt" && key == "exchanges") continue;
                if (there.IsObject()) Compare($"{path}.{key}", value, there);
                else if (value.IsObject()) throw new ConfigurationException($"{source}: {path}.{key} has to be a value, not a section");
            }
        }
    }

    private static Config Merge(Config reference, IEnumerable<Config> layers) => layers.Aggregate(reference, (below, layer) => layer.SafeWithFallback(below));

    private static IEnumerable<string> Keys(Config section) => section.AsEnumerable().Select(e => e.Key).Distinct();

    private static IEnumerable<(string Name, Config Section)> Sections(Config config, string path, string? within = null)
    {
        if (config.GetConfig(path) is not { } sections) yield break;
        foreach (var name in Keys(sections))
        {
            var full = $"{path}.\"{name}\"";
            if (config.GetValue(full)?.IsObject() != true) throw new ConfigurationException($"{(within is null ? "" : $"{within}.")}{path}.{name} has to be a section: {name} {{ … }}");
            yield return (name, config.GetConfig(full)!);
        }
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
