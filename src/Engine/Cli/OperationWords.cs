using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>
/// Any unified operation from words: arguments in CCXT's order, a dash for one that is left out, then <c>name=value</c> for what the operation
/// also takes (<c>postOnly=true</c>); other names are parameters of the exchange's own.
/// </summary>
internal static class OperationWords
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(IOperation).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IOperation).IsAssignableFrom(t))
        .ToFrozenDictionary(t => ((IOperation)RuntimeHelpers.GetUninitializedObject(t)).Name);

    // The commands of this program, under which people know them too.
    private static readonly FrozenDictionary<string, string> Commands = new Dictionary<string, string>
    {
        ["markets"] = "loadMarkets", ["currencies"] = "fetchCurrencies", ["ticker"] = "fetchTicker", ["tickers"] = "fetchTickers", ["book"] = "fetchOrderBook", ["trades"] = "fetchTrades", ["candles"] = "fetchOHLCV",
        ["status"] = "fetchStatus", ["time"] = "fetchTime", ["fees"] = "fetchTradingFees", ["funding-rate"] = "fetchFundingRate", ["funding-history"] = "fetchFundingRateHistory", ["open-interest"] = "fetchOpenInterest",
        ["balance"] = "fetchBalance", ["orders"] = "fetchOpenOrders", ["order-status"] = "fetchOrder", ["trades-mine"] = "fetchMyTrades", ["order-trades"] = "fetchOrderTrades", ["deposits"] = "fetchDeposits",
        ["withdrawals"] = "fetchWithdrawals", ["transactions"] = "fetchTransactions", ["ledger"] = "fetchLedger", ["transfers"] = "fetchTransfers", ["positions"] = "fetchPositions", ["deposit-address"] = "fetchDepositAddress",
        ["accounts"] = "fetchAccounts", ["order"] = "createOrder", ["cancel"] = "cancelOrder", ["withdraw"] = "withdraw", ["transfer"] = "transfer", ["call"] = "callEndpoint",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Names => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>What an operation takes, as its usage: <c>fetchOrderBook SYMBOL [LIMIT]</c>.</summary>
    public static string Usage(string name) => string.Join(' ', Slots(Types[name]).Select(s => s.IsOptional ? $"[{s.Name}]" : s.Name).Prepend(name));

    /// <exception cref="UsageException">There is no such operation, or the words do not fit it.</exception>
    public static IOperation Read(string name, IReadOnlyList<string> words)
    {
        var known = Commands.GetValueOrDefault(name, name);
        if (!Types.TryGetValue(known, out var type)) throw new UsageException($"there is no operation {name}{Closest.Hint(name, Types.Keys.Concat(Commands.Keys))}\n  All of them: {string.Join(", ", Names)}");
        var positional = words.TakeWhile(w => !Words.IsNamed(w)).ToList();
        var named = Words.ToParams(words.Skip(positional.Count));
        var slots = Slots(type);
        // The last list takes all the words that are left.
        if (slots is [.., { IsList: true }] && positional.Count > slots.Count) positional = [.. positional[..(slots.Count - 1)], string.Join(',', positional[(slots.Count - 1)..])];
        if (positional.Count > slots.Count) throw new UsageException($"{known} takes no {positional[slots.Count]}: {Usage(known)}");
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < slots.Count; i++)
        {
            var given = i < positional.Count && positional[i] != "-" ? positional[i] : named[slots[i].Name]?.ToString();
            named = named.Without(slots[i].Name);
            if (given is not null) values[slots[i].Name] = slots[i].Read(given);
            else if (!slots[i].IsOptional) throw new UsageException($"{known} needs {slots[i].Name}: {Usage(known)}");
        }
        return (IOperation)Make(type, values, ref named, isWhole: true);
    }

    /// <summary>The operation with parameters of the exchange's own, and with its JSON kept.</summary>
    public static IOperation With(IOperation operation, Params extra, bool keepRaw)
    {
        if (extra.Count == 0 && !keepRaw) return operation;
        var copy = (IOperation)operation.GetType().GetMethod("<Clone>$")!.Invoke(operation, null)!;
        copy.GetType().GetProperty(nameof(IOperation.Extra))!.SetValue(copy, operation.Extra.With(extra));
        copy.GetType().GetProperty(nameof(IOperation.KeepRaw))!.SetValue(copy, keepRaw);
        return copy;
    }

    private static object Make(Type type, Dictionary<string, object?> values, ref Params named, bool isWhole)
    {
        var constructor = Constructor(type);
        var arguments = new List<object?>();
        foreach (var parameter in constructor.GetParameters())
        {
            if (parameter.ParameterType == typeof(CreateOrder)) arguments.Add(Make(typeof(CreateOrder), values, ref named, isWhole: false));
            else arguments.Add(values.TryGetValue(Camel(parameter.Name!), out var value) ? value : parameter.HasDefaultValue ? parameter.DefaultValue : null);
        }
        var made = constructor.Invoke([.. arguments]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && p.Name != nameof(IOperation.Extra) && constructor.GetParameters().All(c => c.Name != p.Name)))
        {
            var slot = new Slot(Camel(property.Name), property.PropertyType, IsOptional: true);
            if (named[slot.Name] is not { } word) continue;
            property.SetValue(made, slot.Read(word.ToString()));
            named = named.Without(slot.Name);
        }
        if (isWhole) type.GetProperty(nameof(IOperation.Extra))!.SetValue(made, named);
        return made;
    }

    private static List<Slot> Slots(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. Constructor(type).GetParameters().SelectMany(p => p.ParameterType == typeof(CreateOrder) ? Slots(typeof(CreateOrder))
            : [new Slot(Camel(p.Name!), p.ParameterType, p.HasDefaultValue || nullability.Create(p).WriteState == NullabilityState.Nullable)])];
    }

    private static ConstructorInfo Constructor(Type type) => type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First(c => c.GetParameters() is not [var only] || only.ParameterType != type);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>One argument: its name, its type, whether it may be left out.</summary>
    private sealed record Slot(string Name, Type Type, bool IsOptional)
    {
        public bool IsList => Type == typeof(ValueList<string>);

        public object Read(string word)
        {
            var type = Nullable.GetUnderlyingType(Type) ?? Type;
            return type switch
            {
                _ when type == typeof(string) => word,
                _ when type == typeof(ValueList<string>) => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValueList(),
                _ when type == typeof(decimal) && Words.TryDecimal(word, out var number) => number,
                _ when type == typeof(int) && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole) => whole,
                _ when type == typeof(bool) && bool.TryParse(word, out var flag) => flag,
                _ when type == typeof(DateTimeOffset) && Words.TryTime(word, TimeProvider.System.GetUtcNow(), out var time) => time,
                _ when type == typeof(TimeSpan) && Words.TryDuration(word, out var length) => length,
                _ when type == typeof(Side) && word is "buy" or "sell" => word == "buy" ? Side.Buy : Side.Sell,
                _ when type == typeof(OrderType) => new OrderType(word),
                _ when type == typeof(TimeInForce) => new TimeInForce(word),
                _ when type == typeof(ValueList<CreateOrder>) => throw new UsageException($"{Name} cannot be given as words: explain createOrder for each of them"),
                _ => throw new UsageException($"{Name} cannot be {word}: it has to be {Expected(type)}"),
            };
        }

        private static string Expected(Type type) => type == typeof(Side) ? "buy or sell" : type == typeof(bool) ? "true or false" : type == typeof(int) ? "a whole number"
            : type == typeof(DateTimeOffset) ? "a time like 2026-11-24T12:00" : type == typeof(TimeSpan) ? "a time like 30s" : "a number like 0.5";
    }
}
