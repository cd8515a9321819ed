using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Ccxt.Protocol;
using Hocon;

namespace Ccxt.Exchanges;

/// <summary>Reads facts: the embedded file, the head of its family below it, the user's own keys above it. One exchange costs one file.</summary>
public static class FactsLoader
{
    private static readonly ConcurrentDictionary<string, HoconObject?> Files = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Facts> Plain = new(StringComparer.Ordinal);

    /// <summary>The ids that have a facts file, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. typeof(FactsLoader).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("exchanges/", StringComparison.Ordinal))
        .Select(n => System.IO.Path.GetFileNameWithoutExtension(n)).Order(StringComparer.Ordinal)];

    /// <summary>The facts of <paramref name="id"/>.</summary>
    /// <param name="overrides">HOCON of the user's, its keys as in the facts file without the id around them; null for none.</param>
    /// <exception cref="FactsException">There is no such exchange, or a key is wrong.</exception>
    public static Facts Load(string id, string? overrides = null) => overrides is null
        ? Plain.GetOrAdd(id, static id => Read(id, null))
        : Read(id, overrides);

    private static Facts Read(string id, string? overrides)
    {
        var layers = new List<HoconObject> { File(id) ?? throw new FactsException($"there is no exchange {id}; there are {string.Join(", ", Ids)}") };
        string? head = null;
        while (layers[0].TryGetValue("extends", out var extends))
        {
            head = extends.Value.GetString()!;
            layers.Insert(0, File(head) ?? throw new FactsException($"{id} extends {head}, which there is no file for"));
        }
        if (overrides is not null) layers.Add(Parse(id, overrides));
        return Typed(new FactNode(id, layers), id, head);
    }

    private static HoconObject? File(string id) => Files.GetOrAdd(id, static id =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"exchanges/{id}.conf");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        var file = Parse(id, reader.ReadToEnd());
        return file.TryGetValue(id, out var facts) && file.Count == 1 ? facts.Value.GetObject()
            : throw new FactsException($"{id}.conf has to hold one object named {id}");
    });

    private static HoconObject Parse(string id, string text)
    {
        try
        {
            return HoconParser.Parse(text).Value.GetObject();
        }
        catch (HoconParserException e)
        {
            throw new FactsException($"{id}: {e.Message}");
        }
    }

    private static Facts Typed(FactNode node, string id, string? head)
    {
        var signed = node.Set("signed").ToFrozenSet();
        var options = new Dictionary<string, Param?>(StringComparer.Ordinal);
        node.Flatten("options", (name, value) => options[name] = value);
        _ = node.TextOrNull("extends");
        var urls = node.ObjectOrNull("urls") ?? throw new FactsException($"{id}.urls is missing");
        var facts = new Facts
        {
            Id = id,
            Name = node.Text("name"),
            Countries = node.Set("countries").ToValueList(),
            Status = node.Word("status", ExchangeLife.Live),
            Version = node.TextOrNull("version"),
            Extends = head,
            Urls = new UrlFacts(Map(urls.Table("rest")), Map(urls.Table("sandbox")))
            {
                Stream = urls.TextOrNull("stream"),
                Site = urls.TextOrNull("site"),
                Docs = urls.TextOrNull("docs"),
            },
            RequiredCredentials = node.Table("credentials").Where(c => c.Value == "required").Select(c => c.Name).ToValueList(),
            Signed = signed,
            Limits = node.Objects("limits").Select(Bucket).ToValueList(),
            Endpoints = new EndpointTable(Endpoints(node, signed)),
            Fees = node.ObjectOrNull("fees") is { } fees ? Fees(fees) : new FeeFacts(null, null),
            Timeframes = Map(node.Table("timeframes")),
            Currencies = CommonAliases.Concat(node.Table("currencies").Select(c => KeyValuePair.Create(c.Name, c.Value)))
                .GroupBy(c => c.Key).ToFrozenDictionary(g => g.Key, g => g.Last().Value),
            PrecisionMode = node.Word("precision", PrecisionMode.TickSize),
            AmountPrecisionMode = node.TextOrNull("precision-of-amounts") is null ? null : node.Word("precision-of-amounts", PrecisionMode.TickSize),
            PricePlaces = (int?)node.NumberOrNull("price-places"),
            Errors = Errors(node.ObjectOrNull("errors"), id),
            Options = new Settings(options),
            Lacks = node.Set("lacks").ToFrozenSet(),
        };
        urls.Finish();
        node.Finish();
        return facts;
    }

    private static ValueMap<string> Map(IEnumerable<(string Name, string Value)> table) => table.ToValueMap(e => e.Name, e => e.Value);

    private static FeeFacts Fees(FactNode node)
    {
        var fees = new FeeFacts(node.NumberOrNull("maker"), node.NumberOrNull("taker"))
        {
            Percentage = node.FlagOrNull("percentage"),
            TierBased = node.FlagOrNull("tier-based"),
            Side = node.TextOrNull("side"),
        };
        node.Finish();
        return fees;
    }

    private static BucketFacts Bucket(FactNode node)
    {
        var rate = node.ObjectOrNull("rate");
        var window = node.ObjectOrNull("window");
        if ((rate is null) == (window is null)) throw new FactsException($"limits.{node.LastName}: give either rate or window");
        var bucket = new BucketFacts(node.LastName, node.Word("per", BucketOwner.Ip))
        {
            Capacity = rate?.Number("burst") ?? window!.Number("limit"),
            PerSecond = rate?.Number("per-second"),
            Window = window is null ? null : TimeSpan.FromTicks((long)(window.Number("seconds") * TimeSpan.TicksPerSecond)),
            Scopes = node.Set("scopes").ToFrozenSet(),
            UsedHeader = node.TextOrNull("used-header"),
            RemainingHeader = node.TextOrNull("remaining-header"),
            StrictNonce = node.TextOrNull("nonce") switch { null => false, "strict" => true, var other => throw node.Wrong("nonce", "strict", other) },
        };
        rate?.Finish();
        window?.Finish();
        node.Finish();
        return bucket;
    }

    private static IEnumerable<Endpoint> Endpoints(FactNode node, FrozenSet<string> signed)
    {
        if (node.ObjectOrNull("endpoints") is not { } scopes) yield break;
        foreach (var endpoint in Endpoints(scopes, "", signed)) yield return endpoint;
    }

    // Scopes may nest (public.spot.get); the verb is the last object above the paths.
    private static IEnumerable<Endpoint> Endpoints(FactNode node, string scope, FrozenSet<string> signed)
    {
        foreach (var name in node.Names)
        {
            var inner = node.ObjectOrNull(name)!;
            if (name is "get" or "post" or "put" or "delete" or "patch" or "head")
                foreach (var path in inner.Names) yield return Endpoint(inner, scope, name.ToUpperInvariant(), path, signed);
            else
                foreach (var endpoint in Endpoints(inner, scope.Length == 0 ? name : $"{scope}.{name}", signed)) yield return endpoint;
        }
    }

    private static Endpoint Endpoint(FactNode node, string scope, string verb, string path, FrozenSet<string> signed)
    {
        var endpoint = new Endpoint(scope, verb, path) { IsSigned = signed.Contains(scope), IsWrite = verb != "GET" };
        if (!node.IsObject(path)) return endpoint with { Cost = node.Number(path) };
        var details = node.ObjectOrNull(path)!;
        endpoint = endpoint with
        {
            Cost = details.NumberOrNull("cost") ?? 1,
            WithoutSymbol = details.NumberOrNull("without-symbol"),
            IsWrite = details.FlagOrNull("read") is { } read ? !read : details.FlagOrNull("write") ?? endpoint.IsWrite,
            IsSigned = details.FlagOrNull("signed") ?? endpoint.IsSigned,
            ByLimit = details.Table("by-limit")
                .Select(e => KeyValuePair.Create(int.Parse(e.Name, System.Globalization.CultureInfo.InvariantCulture),
                    decimal.Parse(e.Value, System.Globalization.CultureInfo.InvariantCulture)))
                .OrderBy(e => e.Key).ToValueList(),
            Buckets = details.Table("buckets").ToValueMap(e => e.Name, e => decimal.Parse(e.Value, System.Globalization.CultureInfo.InvariantCulture)),
        };
        details.Finish();
        return endpoint;
    }

    private static ErrorFacts Errors(FactNode? node, string id)
    {
        var http = DefaultHttp.ToDictionary();
        foreach (var (status, name) in node?.Table("http") ?? []) http[int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)] = Class(id, name);
        var tables = node?.ObjectOrNull("tables");
        var errors = new ErrorFacts(
            (node?.Table("exact") ?? []).ToFrozenDictionary(e => e.Name, e => Class(id, e.Value)),
            (node?.Table("contains") ?? []).ToValueMap(e => e.Name, e => Class(id, e.Value)),
            http.ToFrozenDictionary())
        {
            Tables = (tables?.Names ?? []).ToValueMap(name => name, name => Errors(tables!.ObjectOrNull(name), id)),
        };
        node?.Finish();
        return errors;
    }

    private static ErrorClass Class(string id, string name) =>
        Enum.TryParse<ErrorClass>(name, out var known) ? known : throw new FactsException($"{id}.errors: there is no error class {name}");

    // What nearly every exchange means by these.
    private static readonly KeyValuePair<string, string>[] CommonAliases = [KeyValuePair.Create("XBT", "BTC"), KeyValuePair.Create("BCHSV", "BSV")];

    // What a status means where an exchange says nothing else.
    private static readonly FrozenDictionary<int, ErrorClass> DefaultHttp = new Dictionary<int, ErrorClass>
    {
        [401] = ErrorClass.AuthenticationError, [407] = ErrorClass.AuthenticationError, [511] = ErrorClass.AuthenticationError,
        [408] = ErrorClass.RequestTimeout, [504] = ErrorClass.RequestTimeout,
        [418] = ErrorClass.DDoSProtection, [429] = ErrorClass.RateLimitExceeded, [422] = ErrorClass.ExchangeError,
        [400] = ErrorClass.ExchangeNotAvailable, [403] = ErrorClass.ExchangeNotAvailable, [404] = ErrorClass.ExchangeNotAvailable,
        [405] = ErrorClass.ExchangeNotAvailable, [409] = ErrorClass.ExchangeNotAvailable, [410] = ErrorClass.ExchangeNotAvailable,
        [451] = ErrorClass.ExchangeNotAvailable, [500] = ErrorClass.ExchangeNotAvailable, [501] = ErrorClass.ExchangeNotAvailable,
        [502] = ErrorClass.ExchangeNotAvailable, [503] = ErrorClass.ExchangeNotAvailable, [520] = ErrorClass.ExchangeNotAvailable,
        [521] = ErrorClass.ExchangeNotAvailable, [522] = ErrorClass.ExchangeNotAvailable, [525] = ErrorClass.ExchangeNotAvailable,
        [526] = ErrorClass.ExchangeNotAvailable, [530] = ErrorClass.ExchangeNotAvailable,
    }.ToFrozenDictionary();
}
