using System.Collections.Frozen;
using System.Reflection;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>How each unified operation runs on any exchange: markets first where they are needed, then the exchange's own part, then what follows from it.</summary>
public abstract partial class Exchange
{
    /// <summary>Requests go to the test network.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>CCXT's names of the operations that this exchange supports.</summary>
    public FrozenSet<string> Capabilities => field ??= typeof(Exchange).GetMethods(BindingFlags.Instance | BindingFlags.Public)
        .Where(m => m.IsVirtual && m.DeclaringType == typeof(Exchange) && typeof(Call).IsAssignableFrom(m.ReturnType))
        .Where(m => GetType().GetMethod(m.Name, m.GetParameters().Select(p => p.ParameterType).ToArray())!.DeclaringType != typeof(Exchange))
        .Select(m => char.ToLowerInvariant(m.Name[0]) + m.Name[1..])
        .Where(name => !facts.Lacks.Contains(name))
        .ToFrozenSet();

    /// <summary>CCXT's names of the operations that follow from others here: emulated ← native.</summary>
    private static readonly (string Emulated, string[] From)[] Emulations =
    [
        ("fetchL2OrderBook", ["fetchOrderBook"]), ("fetchTradingFee", ["fetchTradingFees"]), ("fetchFundingRate", ["fetchFundingRates"]),
        ("fetchDepositWithdrawFee", ["fetchDepositWithdrawFees"]),
        ("fetchDepositAddress", ["fetchDepositAddressesByNetwork"]), ("fetchDepositAddress", ["fetchDepositAddresses"]), ("editOrder", ["cancelOrder", "createOrder"]),
        ("fetchTradingLimits", ["fetchMarkets"]),
    ];

    /// <summary>CCXT's names of the operations that this exchange does not have itself, and that follow from what it has.</summary>
    public FrozenSet<string> EmulatedCapabilities => field ??= Emulations
        .Where(e => e.From.All(Capabilities.Contains) && !Capabilities.Contains(e.Emulated) && !facts.Lacks.Contains(e.Emulated))
        .Select(e => e.Emulated).ToFrozenSet();

    /// <summary>Whether the exchange has the operation itself, or we have it from others of its operations.</summary>
    public bool Supports(IOperation operation) =>
        operation is Protocol.LoadMarkets or CallEndpoint || Capabilities.Contains(operation.Name) || EmulatedCapabilities.Contains(operation.Name);

    /// <summary>The call of an operation.</summary>
    public Call Perform(IOperation operation) => facts.Lacks.Contains(operation.Name)
        ? Call.Fail<object>(ErrorClass.NotSupported, $"{facts.Name} does not support {operation.Name}")
        : Paged(operation) ?? operation switch
        {
            Protocol.LoadMarkets => LoadedMarkets.Select(markets => markets.All),
            FetchMarkets o => FetchMarkets(o.Extra),
            FetchCurrencies o => FetchCurrencies(o.Extra).Select(all => all.ToValueMap(c => c.Key, c => c.Value.Complete())),
            FetchTime o => FetchTime(o.Extra),
            FetchStatus o => FetchStatus(o.Extra),
            FetchTicker o => On(o.Symbol, market => FetchTicker(market, o.Extra).Select(t => t.Complete(market))),
            FetchTickers o => Tickers(o.Symbols, (markets, wanted) => FetchTickers(markets, wanted, o.Extra)),
            FetchOrderBook o => On(o.Symbol, market => FetchOrderBook(market, o.Limit, o.Extra).Select(b => b.Complete())),
            FetchTrades o => On(o.Symbol, market => Trades(market, o)),
            FetchOHLCV o => On(o.Symbol, market => Candles(market, o)),
            FetchBalance o => LoadedMarkets.Then(markets => FetchBalance(markets, o.Extra)).Select(b => b.Complete()),
            CreateOrder o => LoadedMarkets.Then(markets => Place(New(o, markets)).Select(order => CompleteOf(order, markets[o.Symbol]))),
            CancelOrder o => LoadedMarkets.Then(markets =>
                CancelOrder(Query(markets, o.Symbol, o.Id, o.ClientOrderId, o.Extra)).Select(order => Complete(order, markets))),
            FetchOrder o => LoadedMarkets.Then(markets => FetchOrder(Query(markets, o.Symbol, o.Id, o.ClientOrderId, o.Extra)).Select(order => Complete(order, markets))),
            FetchOpenOrders o => Orders(o.Symbol, o.Since, o.Limit, o.Extra, FetchOpenOrders),
            CallEndpoint o => Endpoint(o),
            _ => OfMarketData(operation) ?? OfOrders(operation) ?? OfMoney(operation) ?? OfContracts(operation)
                ?? Call.Fail<object>(ErrorClass.NotSupported, $"{operation.Name} is no operation of exchanges"),
        };

    /// <summary>What <see cref="LoadedMarkets"/> stands for: currencies where the exchange lists them, then markets.</summary>
    public virtual Call<Markets> LoadMarkets() => Capabilities.Contains("fetchCurrencies")
        ? from currencies in FetchCurrencies(Params.Empty)
          from markets in FetchMarkets(Params.Empty)
          let complete = currencies.ToValueMap(c => c.Key, c => c.Value.Complete())
          select new Markets(facts, markets.Select(m => Refine(m, complete)), complete)
        : FetchMarkets(Params.Empty).Select(markets => new Markets(facts, markets, null));

    /// <summary>What a market owes to its currencies, where an exchange has it so.</summary>
    protected virtual Market Refine(Market market, ValueMap<Currency> currencies) => market;

    /// <summary>What follows in one ticker of many.</summary>
    protected virtual Ticker CompleteOf(Ticker ticker, Markets markets) => ticker.Complete(markets.Find(ticker.Symbol));

    private static Call<T> On<T>(string symbol, Func<Market, Call<T>> operation) => LoadedMarkets.Then(markets => operation(markets[symbol]));

    private Call<ValueMap<Ticker>> Tickers(ValueList<string>? wantedSymbols, Func<Markets, IReadOnlyList<Market>?, Call<IEnumerable<Ticker>>> fetch) =>
        from markets in LoadedMarkets
        let wanted = Wanted(markets, wantedSymbols)
        from tickers in fetch(markets, wanted)
        let symbols = wanted?.Select(m => m.Symbol).ToHashSet()
        select tickers.Where(t => symbols is null || symbols.Contains(t.Symbol)).Select(t => CompleteOf(t, markets)).ToValueMap(t => t.Symbol);

    /// <summary>
    /// What of a history is kept in the answer, where that is not exactly what was asked for: some exchanges answer with a default limit, or are trusted
    /// with the beginning.
    /// </summary>
    protected virtual Window Kept(IOperation operation, Window asked) => asked;

    // Where the exchange's order is kept, it is kept among trades of one moment.
    private Call<ValueList<Trade>> Trades(Market market, FetchTrades operation)
    {
        var window = new Window(operation.Since, operation.Limit);
        return FetchTrades(market, window, operation.Extra).Select(trades => trades.Select(t => t.Complete(market)).OrderBy(t => t.Timestamp ?? DateTimeOffset.MaxValue))
            .Select(ordered => History.Trim(
                KeepsOrder(operation) ? ordered : ordered.ThenBy(t => t.Id, StringComparer.Ordinal), t => t.Timestamp, Kept(operation, window)));
    }

    private Call<ValueList<Candle>> Candles(Market market, FetchOHLCV operation)
    {
        var window = new Window(operation.Since, operation.Limit);
        var timeframe = new Timeframe(operation.Timeframe,
            facts.Timeframes.GetValueOrDefault(operation.Timeframe, operation.Timeframe), Timeframes.Length(operation.Timeframe));
        return FetchOHLCV(market, timeframe, window, operation.Extra)
            .Select(candles => History.Trim(candles.OrderBy(c => c.Timestamp), c => c.Timestamp, Kept(operation, window)));
    }

    /// <summary>What follows in an order.</summary>
    protected virtual Order CompleteOf(Order order, Market? market) => order.Complete(market);

    private Order Complete(Order order, Markets markets) => CompleteOf(order, order.Symbol is { } symbol ? markets.Find(symbol) : null);

    private static OrderQuery Query(Markets markets, string? symbol, string? id, string? clientOrderId, Params extra) =>
        new(markets, symbol is null ? null : markets[symbol], id, clientOrderId, extra);

    private static NewOrder New(CreateOrder o, Markets markets) => new(markets, markets[o.Symbol], o.Type, o.Side, o.Amount, o.Price)
    {
        ClientOrderId = o.ClientOrderId,
        // Post-only is said in two ways, and means the same.
        PostOnly = o.PostOnly == true || o.TimeInForce == TimeInForce.PostOnly,
        TimeInForce = o.TimeInForce == TimeInForce.PostOnly ? null : o.TimeInForce,
        ReduceOnly = o.ReduceOnly,
        TriggerPrice = o.TriggerPrice,
        StopLossPrice = o.StopLossPrice,
        TakeProfitPrice = o.TakeProfitPrice,
        Cost = o.Cost,
        Extra = o.Extra,
    };

    private Call<RawReply> Endpoint(CallEndpoint operation)
    {
        var endpoint = facts.Endpoints.Find(operation.Endpoint);
        if (endpoint is null)
            return Call.Fail<RawReply>(ErrorClass.BadRequest,
                $"{facts.Name} has no endpoint {operation.Endpoint}; endpoints look like {facts.Endpoints.All.FirstOrDefault()?.Name}");
        var asking = new Asking(this, endpoint).With(operation.Extra);
        return (endpoint.IsWrite ? asking.Commits() : asking).Read(reply => new RawReply(reply.Text));
    }
}

/// <summary>What histories have in common.</summary>
internal static class History
{
    /// <summary>From <c>since</c> on the first <c>limit</c>; without it the last.</summary>
    public static ValueList<T> Trim<T>(IEnumerable<T> ordered, Func<T, DateTimeOffset?> time, Window window)
    {
        var kept = window.Since is { } since ? ordered.Where(item => time(item) >= since).ToList() : ordered.ToList();
        return window.Limit is { } limit && limit < kept.Count
            ? (window.Since is null ? kept.Skip(kept.Count - limit) : kept.Take(limit)).ToValueList()
            : kept.ToValueList();
    }

    /// <summary>The same of a list that may run either way: with <c>since</c> the oldest are kept, without it the newest.</summary>
    public static ValueList<T> TrimAsListed<T>(IEnumerable<T> listed, Func<T, DateTimeOffset?> time, Window window)
    {
        var kept = window.Since is { } since ? listed.Where(item => time(item) >= since).ToList() : listed.ToList();
        if (window.Limit is not { } limit || limit >= kept.Count) return kept.ToValueList();
        var ascending = !(time(kept[0]) > time(kept[^1]));
        return (ascending == window.Since is not null ? kept.Take(limit) : kept.Skip(kept.Count - limit)).ToValueList();
    }
}
