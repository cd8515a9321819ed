using Ccxt.Protocol;
using BaseError = Ccxt.Errors.BaseError;

namespace Ccxt.Exchanges;

/// <summary>
/// The behaviour of an exchange: signs requests, and says for each unified operation what to ask and how to read the reply.
/// Stateless and without I/O. What a class does not override is not supported.
/// </summary>
public abstract partial class Exchange(Facts facts)
{
    public Facts Facts => facts;

    /// <summary>As in hocon/exchanges/&lt;id&gt;.conf.</summary>
    public string Id => facts.Id;

    // ---- what an exchange says -------------------------------------------------------------------------------------

    public virtual Call<ValueList<Market>> FetchMarkets(Params extra) => NotSupported<ValueList<Market>>();

    public virtual Call<ValueMap<Currency>> FetchCurrencies(Params extra) => NotSupported<ValueMap<Currency>>();

    public virtual Call<DateTimeOffset> FetchTime(Params extra) => NotSupported<DateTimeOffset>();

    public virtual Call<ExchangeStatus> FetchStatus(Params extra) => NotSupported<ExchangeStatus>();

    public virtual Call<Ticker> FetchTicker(Market market, Params extra) => NotSupported<Ticker>();

    /// <param name="wanted">Null: all markets. More than was asked for may come back; it is filtered here.</param>
    public virtual Call<IEnumerable<Ticker>> FetchTickers(Markets markets, IReadOnlyList<Market>? wanted, Params extra) => NotSupported<IEnumerable<Ticker>>();

    public virtual Call<OrderBook> FetchOrderBook(Market market, int? limit, Params extra) => NotSupported<OrderBook>();

    public virtual Call<IEnumerable<Trade>> FetchTrades(Market market, Window window, Params extra) => NotSupported<IEnumerable<Trade>>();

    public virtual Call<IEnumerable<Candle>> FetchOHLCV(Market market, Timeframe timeframe, Window window, Params extra) => NotSupported<IEnumerable<Candle>>();

    public virtual Call<Balance> FetchBalance(Markets markets, Params extra) => NotSupported<Balance>();

    public virtual Call<Order> CreateOrder(NewOrder order) => NotSupported<Order>();

    public virtual Call<Order> CancelOrder(OrderQuery order) => NotSupported<Order>();

    public virtual Call<Order> FetchOrder(OrderQuery order) => NotSupported<Order>();

    public virtual Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) => NotSupported<IEnumerable<Order>>();

    public virtual Call<IEnumerable<Ticker>> FetchBidsAsks(Markets markets, IReadOnlyList<Market>? wanted, Params extra) => NotSupported<IEnumerable<Ticker>>();

    public virtual Call<IEnumerable<OrderBook>> FetchOrderBooks(Markets markets, IReadOnlyList<Market>? wanted, int? limit, Params extra) =>
        NotSupported<IEnumerable<OrderBook>>();

    public virtual Call<IEnumerable<Order>> CreateOrders(Markets markets, IReadOnlyList<NewOrder> orders, Params extra) => NotSupported<IEnumerable<Order>>();

    /// <param name="changed">The order as it shall be; what the caller does not change stands here too.</param>
    public virtual Call<Order> EditOrder(OrderQuery order, NewOrder changed) => NotSupported<Order>();

    public virtual Call<IEnumerable<Order>> CancelOrders(Markets markets, Market? market, IReadOnlyList<string> ids, Params extra) => NotSupported<IEnumerable<Order>>();

    public virtual Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra) => NotSupported<IEnumerable<Order>>();

    public virtual Call<RawReply> CancelAllOrdersAfter(TimeSpan timeout, Params extra) => NotSupported<RawReply>();

    public virtual Call<IEnumerable<Order>> FetchOrders(OrdersQuery orders) => NotSupported<IEnumerable<Order>>();

    public virtual Call<Order> FetchOpenOrder(OrderQuery order) => NotSupported<Order>();

    public virtual Call<Order> FetchClosedOrder(OrderQuery order) => NotSupported<Order>();

    public virtual Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) => NotSupported<IEnumerable<Order>>();

    public virtual Call<IEnumerable<Order>> FetchCanceledOrders(OrdersQuery orders) => NotSupported<IEnumerable<Order>>();

    public virtual Call<IEnumerable<Order>> FetchCanceledAndClosedOrders(OrdersQuery orders) => NotSupported<IEnumerable<Order>>();

    public virtual Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window) => NotSupported<IEnumerable<Trade>>();

    public virtual Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) => NotSupported<IEnumerable<Trade>>();

    public virtual Call<IEnumerable<Transaction>> FetchDeposits(CurrencyQuery query) => NotSupported<IEnumerable<Transaction>>();

    public virtual Call<IEnumerable<Transaction>> FetchWithdrawals(CurrencyQuery query) => NotSupported<IEnumerable<Transaction>>();

    public virtual Call<IEnumerable<Transaction>> FetchTransactions(CurrencyQuery query) => NotSupported<IEnumerable<Transaction>>();

    public virtual Call<IEnumerable<LedgerEntry>> FetchLedger(CurrencyQuery query) => NotSupported<IEnumerable<LedgerEntry>>();

    public virtual Call<IEnumerable<TransferEntry>> FetchTransfers(CurrencyQuery query) => NotSupported<IEnumerable<TransferEntry>>();

    public virtual Call<DepositAddress> FetchDepositAddress(Markets markets, string currency, Params extra) => NotSupported<DepositAddress>();

    public virtual Call<IEnumerable<DepositAddress>> FetchDepositAddresses(Markets markets, IReadOnlyList<string>? currencies, Params extra) =>
        NotSupported<IEnumerable<DepositAddress>>();

    public virtual Call<IEnumerable<DepositAddress>> FetchDepositAddressesByNetwork(Markets markets, string currency, Params extra) =>
        NotSupported<IEnumerable<DepositAddress>>();

    public virtual Call<DepositAddress> CreateDepositAddress(Markets markets, string currency, Params extra) => NotSupported<DepositAddress>();

    public virtual Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal) => NotSupported<Transaction>();

    public virtual Call<TransferEntry> Transfer(Markets markets, Transfer transfer) => NotSupported<TransferEntry>();

    public virtual Call<IEnumerable<Account>> FetchAccounts(Params extra) => NotSupported<IEnumerable<Account>>();

    public virtual Call<TradingFee> FetchTradingFee(Market market, Params extra) => NotSupported<TradingFee>();

    public virtual Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) => NotSupported<IEnumerable<TradingFee>>();

    public virtual Call<IEnumerable<TradingLimits>> FetchTradingLimits(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        NotSupported<IEnumerable<TradingLimits>>();

    public virtual Call<DepositWithdrawFee> FetchDepositWithdrawFee(Markets markets, string currency, Params extra) => NotSupported<DepositWithdrawFee>();

    public virtual Call<IEnumerable<DepositWithdrawFee>> FetchDepositWithdrawFees(Markets markets, IReadOnlyList<string>? currencies, Params extra) =>
        NotSupported<IEnumerable<DepositWithdrawFee>>();

    public virtual Call<Position> FetchPosition(Market market, Params extra) => NotSupported<Position>();

    public virtual Call<IEnumerable<Position>> FetchPositions(Markets markets, IReadOnlyList<Market>? wanted, Params extra) => NotSupported<IEnumerable<Position>>();

    public virtual Call<FundingRate> FetchFundingRate(Market market, Params extra) => NotSupported<FundingRate>();

    public virtual Call<IEnumerable<FundingRate>> FetchFundingRates(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        NotSupported<IEnumerable<FundingRate>>();

    public virtual Call<IEnumerable<PastFundingRate>> FetchFundingRateHistory(Markets markets, Market? market, Window window, Params extra) =>
        NotSupported<IEnumerable<PastFundingRate>>();

    public virtual Call<OpenInterest> FetchOpenInterest(Market market, Params extra) => NotSupported<OpenInterest>();

    public virtual Call<RawReply> SetLeverage(decimal leverage, Market? market, Params extra) => NotSupported<RawReply>();

    /// <param name="mode"><c>cross</c> or <c>isolated</c>.</param>
    public virtual Call<RawReply> SetMarginMode(string mode, Market? market, Params extra) => NotSupported<RawReply>();

    /// <summary>Signs a request of a signed scope: parameters become query, form or body, keys become headers.</summary>
    protected abstract Draft Sign(Draft request, Signing signing);

    /// <summary>An unsigned request: parameters in the query, or in the body of what is no GET or DELETE.</summary>
    protected virtual Draft Compose(Draft request) => request.Verb is "GET" or "DELETE" ? request.WithQuery(request.Params)
        : request.Params.Count > 0 ? request.WithJson(request.Params) : request;

    /// <summary>The same, where a setting goes into it.</summary>
    protected virtual Draft Compose(Draft request, Signing signing) => Compose(request);

    /// <summary>The exchange's own word that it refuses; null when it does not.</summary>
    protected virtual Refusal? ErrorIn(Reply reply) => null;

    /// <summary>The same, where what a word means depends on who said it.</summary>
    protected virtual Refusal? ErrorIn(Endpoint endpoint, Reply reply) => ErrorIn(reply);

    /// <summary>Asked before each request of an endpoint: parameters that go ahead of the request's own.</summary>
    protected internal virtual Call<Params> Ahead(Endpoint endpoint) => NothingAhead;

    // ---- what whoever runs a call needs ----------------------------------------------------------------------------

    /// <summary>The request as it goes out: signed where its scope is, composed where it is not.</summary>
    /// <exception cref="Errors.AuthenticationError">A required credential is missing.</exception>
    public Draft Prepare(Draft draft, Signing signing)
    {
        if (!draft.Endpoint.IsSigned) return Compose(draft, signing);
        if (MissingCredential(signing.Keys) is { } missing)
            throw new ExchangeError(ErrorClass.AuthenticationError, $"{draft.Endpoint.Name} needs the credential {missing}: set it for this account")
            { Exchange = Id, Endpoint = draft.Endpoint.Name }.ToException();
        return Sign(draft, signing);
    }

    /// <summary>The first of the credentials that signed requests need and <paramref name="keys"/> lack; null: none is missing.</summary>
    public string? MissingCredential(Keys keys)
    {
        foreach (var name in facts.RequiredCredentials.Span)
            if (keys.Named(name) is null) return name;
        return null;
    }

    /// <summary>The error in a reply, or null. An outcome of <see cref="Outcome.Unknown"/> means that the refusal does not tell whether a write happened.</summary>
    public ExchangeError? Judge(Draft draft, Reply reply)
    {
        Refusal? refusal;
        try
        {
            refusal = ErrorIn(draft.Endpoint, reply);
        }
        catch (BaseError e)
        {
            refusal = null;
            if (reply.IsSuccess) return Error(e.Error.Class, e.Error.Message, null, Outcome.Unknown);
        }
        if (refusal is not null)
        {
            var known = refusal.Class ?? facts.Errors.ClassOf(refusal.Code, refusal.Text, refusal.Table);
            var byStatus = reply.IsSuccess ? ErrorClass.ExchangeError : facts.Errors.Http.GetValueOrDefault(reply.Status, ErrorClass.ExchangeError);
            return Error(known ?? refusal.Otherwise ?? (refusal.StatusDecides ? byStatus : ErrorClass.ExchangeError), refusal.Text ?? refusal.Code ?? "refused", refusal,
                known is null || refusal.LeavesUnknown || (reply.Status >= 500 && !refusal.IsSureAtAnyStatus) ? Outcome.Unknown : Outcome.NotDone);
        }
        if (reply.Status < 400) return null;
        var about = reply.Text.Length > 200 ? reply.Text[..200] + "…" : reply.Text;
        var byHttp = facts.Errors.Http.GetValueOrDefault(reply.Status, ErrorClass.ExchangeError);
        return Error(byHttp, about, null, reply.Status is 429 or 418 or 401 ? Outcome.NotDone : Outcome.Unknown);

        ExchangeError Error(ErrorClass error, string message, Refusal? said, Outcome outcome) => new(error, message)
        {
            Exchange = Id,
            Endpoint = draft.Endpoint.Name,
            HttpStatus = reply.IsSuccess ? null : reply.Status,
            Code = said?.Code,
            Text = said?.Text,
            RetryAfter = reply.RetryAfter,
            Outcome = outcome,
        };
    }
}
