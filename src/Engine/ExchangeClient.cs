using Akka.Actor;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>An exchange, or one account of it, as typed asynchronous methods. Failures are exceptions of CCXT's tree (<c>Ccxt.Errors</c>).</summary>
public sealed partial class ExchangeClient
{
    private readonly CcxtEngine engine;

    internal ExchangeClient(CcxtEngine engine, string exchange, string? account) => (this.engine, Exchange, Account) = (engine, exchange, account);

    public string Exchange { get; }

    public string? Account { get; }

    /// <summary>Asks any unified operation.</summary>
    /// <param name="timeout">How long to wait, queueing and retries included; null: 30 s.</param>
    /// <exception cref="Errors.BaseError">The operation failed; the exception's class says how, its Error says whether anything happened.</exception>
    public async Task<T> AskAsync<T>(IOperation<T> operation, TimeSpan? timeout = null, CancellationToken cancellation = default) =>
        (T)(await AskAnyAsync(operation, timeout, cancellation).ConfigureAwait(false))!;

    /// <summary>The same where the operation, and so the type of its answer, is known at run time only.</summary>
    /// <inheritdoc cref="AskAsync"/>
    public async Task<object?> AskAnyAsync(IOperation operation, TimeSpan? timeout = null, CancellationToken cancellation = default)
    {
        var wait = timeout ?? TimeSpan.FromSeconds(30);
        var request = new Request(Guid.NewGuid().ToString("N"), Exchange, Account, DateTimeOffset.UtcNow + wait, null, null, operation);
        // A little longer than the deadline: the engine's own answer says more than a time-out here.
        object answer;
        try
        {
            answer = await engine.AskAsync(request, wait + TimeSpan.FromSeconds(12), cancellation).ConfigureAwait(false);
        }
        catch (AskTimeoutException)
        {
            throw new ExchangeError(ErrorClass.RequestTimeout, "the engine did not answer in time")
            { Exchange = Exchange, Account = Account, Operation = operation.Name, Outcome = CcxtEngine.IsWrite(operation) ? Outcome.Unknown : Outcome.NotDone }.ToException();
        }
        return answer switch
        {
            IAnswer { Value: var value } => value,
            Refused refused => throw refused.Error.ToException(),
            _ => throw new ExchangeError(ErrorClass.BadResponse, $"the engine answered with {answer.GetType().Name}") { Exchange = Exchange, Operation = operation.Name }.ToException(),
        };
    }

    /// <summary>The exchange's markets by symbol.</summary>
    public Task<ValueMap<Market>> LoadMarketsAsync() => AskAsync(new LoadMarkets());

    public Task<ValueMap<Currency>> FetchCurrenciesAsync() => AskAsync(new FetchCurrencies());

    public Task<DateTimeOffset> FetchTimeAsync() => AskAsync(new FetchTime());

    public Task<ExchangeStatus> FetchStatusAsync() => AskAsync(new FetchStatus());

    public Task<Ticker> FetchTickerAsync(string symbol) => AskAsync(new FetchTicker(symbol));

    /// <param name="symbols">None: all.</param>
    public Task<ValueMap<Ticker>> FetchTickersAsync(params string[] symbols) => AskAsync(new FetchTickers(symbols.Length == 0 ? null : symbols.ToValueList()));

    public Task<OrderBook> FetchOrderBookAsync(string symbol, int? limit = null) => AskAsync(new FetchOrderBook(symbol, limit));

    public Task<ValueList<Trade>> FetchTradesAsync(string symbol, DateTimeOffset? since = null, int? limit = null) => AskAsync(new FetchTrades(symbol, since, limit));

    public Task<ValueList<Candle>> FetchOHLCVAsync(string symbol, string timeframe = "1m", DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchOHLCV(symbol, timeframe, since, limit));

    public Task<Balance> FetchBalanceAsync() => AskAsync(new FetchBalance());

    /// <summary>Places an order and answers what the exchange says of it. An error whose outcome is Unknown has to be reconciled, never repeated.</summary>
    public Task<Order> CreateOrderAsync(CreateOrder order) => AskAsync(order);

    public Task<Order> CancelOrderAsync(string id, string? symbol = null) => AskAsync(new CancelOrder(id, symbol));

    public Task<Order> FetchOrderAsync(string id, string? symbol = null) => AskAsync(new FetchOrder(id, symbol));

    public Task<ValueList<Order>> FetchOpenOrdersAsync(string? symbol = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchOpenOrders(symbol, since, limit));

    /// <summary>Any endpoint of the exchange's own API, by name (<c>private POST AddOrder</c> or <c>privatePostAddOrder</c>).</summary>
    public Task<RawReply> CallAsync(string endpoint, Params? parameters = null) => AskAsync(new CallEndpoint(endpoint) { Extra = parameters ?? Params.Empty });
}
