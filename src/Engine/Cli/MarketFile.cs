using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>Markets for explaining a call without asking the exchange: from a file, or made up from the symbols of the call.</summary>
internal static partial class MarketFile
{
    /// <summary>What <c>ccxt markets … --json</c> has printed.</summary>
    /// <exception cref="UsageException">The file is not there, or is something else.</exception>
    public static Markets Read(Facts facts, string file)
    {
        try
        {
            return new Markets(facts, CcxtShape.ReadMarkets(JsonNode.Parse(ReadBytes(file, "--markets"))), null);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new UsageException($"--markets {file}: {e.Message}; write it with ccxt markets {facts.Id} --json");
        }
    }

    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static byte[] ReadBytes(string file, string option)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} {file} cannot be read ({e.GetType().Name})");
        }
    }

    /// <summary>The markets of the symbols that an operation names, with the finest steps and ids as many exchanges have them.</summary>
    public static Markets MakeUp(Facts facts, IOperation operation, string? id)
    {
        var symbols = new List<string>();
        var currencies = new List<string>();
        Collect(operation, symbols, currencies);
        var markets = symbols.Distinct().Select(symbol => Market(facts, symbol, id)).ToList();
        var byCode = markets.SelectMany(m => new[] { m.Base, m.Quote }).Concat(currencies).Distinct().ToValueMap(code => code, code => new Currency(code) { Id = IdOf(facts, code), Precision = Finest(facts) });
        return new Markets(facts, markets, byCode);
    }

    private static void Collect(object of, List<string> symbols, List<string> currencies)
    {
        foreach (var property in of.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
            switch ((property.Name, property.GetValue(of)))
            {
                case ("Symbol", string symbol): symbols.Add(symbol); break;
                case ("Symbols", ValueList<string> several): symbols.AddRange(several); break;
                case ("Currency", string code): currencies.Add(code); break;
                case ("Currencies", ValueList<string> several): currencies.AddRange(several); break;
                case (_, CreateOrder order): Collect(order, symbols, currencies); break;
            }
    }

    private static Market Market(Facts facts, string symbol, string? id)
    {
        if (Unified().Match(symbol) is not { Success: true } parts) throw new UsageException($"{symbol}: to make its market up it has to be a unified symbol, like BTC/USDT or BTC/USDT:USDT; or give --markets or --online");
        var (@base, quote, settle) = (parts.Groups[1].Value, parts.Groups[2].Value, parts.Groups[3].Success ? parts.Groups[3].Value : null);
        var (expiry, strike) = (parts.Groups[4], parts.Groups[5]);
        return new Market(symbol)
        {
            Id = id ?? $"{IdOf(facts, @base)}{IdOf(facts, quote)}", Base = @base, Quote = quote, Settle = settle, BaseId = IdOf(facts, @base), QuoteId = IdOf(facts, quote), SettleId = settle is null ? null : IdOf(facts, settle),
            Type = settle is null ? MarketType.Spot : strike.Success ? MarketType.Option : expiry.Success ? MarketType.Future : MarketType.Swap,
            Active = true, Linear = settle is null ? null : settle == quote, Inverse = settle is null ? null : settle == @base, ContractSize = settle is null ? null : 1,
            Expiry = expiry.Success ? DateTimeOffset.ParseExact(expiry.Value, "yyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal) : null,
            Strike = strike.Success && Words.TryDecimal(strike.Value, out var price) ? price : null, OptionType = parts.Groups[6].Value switch { "C" => "call", "P" => "put", _ => null },
            Precision = new MarketPrecision(Finest(facts), Finest(facts)) { Mode = facts.PrecisionMode },
        };
    }

    private static decimal Finest(Facts facts) => facts.PrecisionMode == PrecisionMode.TickSize ? 0.00000001m : facts.PrecisionMode == PrecisionMode.DecimalPlaces ? 8 : 15;

    // An exchange's own name of a currency where the facts know one, the shortest of several. XBT alone is what all facts know, and says nothing.
    private static string IdOf(Facts facts, string code)
    {
        var theirs = facts.Currencies.Where(c => c.Value == code).Select(c => c.Key).OrderBy(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).ToList();
        return theirs is [] or ["XBT"] or ["BCHSV"] ? code : theirs[0];
    }

    [GeneratedRegex(@"^([^/:]+)/([^/:]+)(?::([^-/:]+)(?:-(\d{6})(?:-([\d.]+)-([CP]))?)?)?$")]
    private static partial Regex Unified();
}
