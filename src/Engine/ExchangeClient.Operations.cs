using Ccxt.Protocol;

namespace Ccxt.Engine;

// One method per operation; options beyond the arguments go through AskAsync with the operation itself.
public sealed partial class ExchangeClient
{
    /// <summary>Places several orders in one request: each answer has its own status.</summary>
    public Task<ValueList<Order>> CreateOrdersAsync(params ValueList<CreateOrder> orders) => AskAsync(new CreateOrders(orders));

    /// <summary>Replaces an order's amount and price; the answer may have a new id.</summary>
    public Task<Order> EditOrderAsync(string id, CreateOrder order) => AskAsync(new EditOrder(id, order));

    /// <summary>Sends money out. An error whose outcome is Unknown has to be reconciled with the withdrawals, never repeated.</summary>
    public Task<Transaction> WithdrawAsync(string currency, decimal amount, string address, string? tag = null) => AskAsync(new Withdraw(currency, amount, address, tag));

    /// <summary>Best bid and ask by symbol.</summary>
    public Task<ValueMap<Ticker>> FetchBidsAsksAsync(ValueList<string>? symbols = null) =>
        AskAsync(new FetchBidsAsks(symbols));

    /// <summary>By symbol.</summary>
    public Task<ValueMap<OrderBook>> FetchOrderBooksAsync(ValueList<string>? symbols = null, int? limit = null) =>
        AskAsync(new FetchOrderBooks(symbols, limit));

    /// <summary>The order book with orders of one price summed up.</summary>
    public Task<OrderBook> FetchL2OrderBookAsync(string symbol, int? limit = null) =>
        AskAsync(new FetchL2OrderBook(symbol, limit));

    public Task<ValueList<Order>> CancelOrdersAsync(ValueList<string> ids, string? symbol = null) =>
        AskAsync(new CancelOrders(ids, symbol));

    public Task<ValueList<Order>> CancelAllOrdersAsync(string? symbol = null) =>
        AskAsync(new CancelAllOrders(symbol));

    /// <summary>Dead man's switch: the exchange cancels all orders unless this comes again within the timeout. Zero switches it off.</summary>
    public Task<RawReply> CancelAllOrdersAfterAsync(TimeSpan timeout) =>
        AskAsync(new CancelAllOrdersAfter(timeout));

    public Task<ValueList<Order>> FetchOrdersAsync(string? symbol = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchOrders(symbol, since, limit));

    /// <summary>One order that is open; one that is done is not found.</summary>
    public Task<Order> FetchOpenOrderAsync(string id, string? symbol = null) => AskAsync(new FetchOpenOrder(id, symbol));

    /// <summary>One order that is done; one that is open is not found.</summary>
    public Task<Order> FetchClosedOrderAsync(string id, string? symbol = null) => AskAsync(new FetchClosedOrder(id, symbol));

    public Task<ValueList<Order>> FetchClosedOrdersAsync(string? symbol = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchClosedOrders(symbol, since, limit));

    public Task<ValueList<Order>> FetchCanceledOrdersAsync(string? symbol = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchCanceledOrders(symbol, since, limit));

    public Task<ValueList<Order>> FetchCanceledAndClosedOrdersAsync(string? symbol = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchCanceledAndClosedOrders(symbol, since, limit));

    /// <summary>The account's own trades that filled an order.</summary>
    public Task<ValueList<Trade>> FetchOrderTradesAsync(string id, string? symbol = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchOrderTrades(id, symbol, since, limit));

    /// <summary>The account's own trades.</summary>
    public Task<ValueList<Trade>> FetchMyTradesAsync(string? symbol = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchMyTrades(symbol, since, limit));

    public Task<ValueList<Transaction>> FetchDepositsAsync(string? currency = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchDeposits(currency, since, limit));

    public Task<ValueList<Transaction>> FetchWithdrawalsAsync(string? currency = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchWithdrawals(currency, since, limit));

    /// <summary>Deposits and withdrawals together. CCXT's newer name of it is fetchDepositsWithdrawals.</summary>
    public Task<ValueList<Transaction>> FetchTransactionsAsync(string? currency = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchTransactions(currency, since, limit));

    public Task<ValueList<LedgerEntry>> FetchLedgerAsync(string? currency = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchLedger(currency, since, limit));

    public Task<DepositAddress> FetchDepositAddressAsync(string currency) =>
        AskAsync(new FetchDepositAddress(currency));

    /// <summary>By currency.</summary>
    public Task<ValueMap<DepositAddress>> FetchDepositAddressesAsync(ValueList<string>? currencies = null) =>
        AskAsync(new FetchDepositAddresses(currencies));

    /// <summary>By network.</summary>
    public Task<ValueMap<DepositAddress>> FetchDepositAddressesByNetworkAsync(string currency) =>
        AskAsync(new FetchDepositAddressesByNetwork(currency));

    public Task<DepositAddress> CreateDepositAddressAsync(string currency) =>
        AskAsync(new CreateDepositAddress(currency));

    /// <summary>Moves money between accounts of the same owner, e.g. from <c>spot</c> to <c>swap</c>.</summary>
    public Task<TransferEntry> TransferAsync(string currency, decimal amount, string fromAccount, string toAccount) =>
        AskAsync(new Transfer(currency, amount, fromAccount, toAccount));

    public Task<ValueList<TransferEntry>> FetchTransfersAsync(string? currency = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchTransfers(currency, since, limit));

    public Task<ValueList<Account>> FetchAccountsAsync() => AskAsync(new FetchAccounts());

    public Task<TradingFee> FetchTradingFeeAsync(string symbol) =>
        AskAsync(new FetchTradingFee(symbol));

    /// <summary>By symbol.</summary>
    public Task<ValueMap<TradingFee>> FetchTradingFeesAsync() => AskAsync(new FetchTradingFees());

    /// <summary>By symbol.</summary>
    public Task<ValueMap<TradingLimits>> FetchTradingLimitsAsync(ValueList<string>? symbols = null) =>
        AskAsync(new FetchTradingLimits(symbols));

    public Task<DepositWithdrawFee> FetchDepositWithdrawFeeAsync(string currency) =>
        AskAsync(new FetchDepositWithdrawFee(currency));

    /// <summary>By currency. CCXT's older name of it is fetchFundingFees.</summary>
    public Task<ValueMap<DepositWithdrawFee>> FetchDepositWithdrawFeesAsync(ValueList<string>? currencies = null) =>
        AskAsync(new FetchDepositWithdrawFees(currencies));

    public Task<Position> FetchPositionAsync(string symbol) =>
        AskAsync(new FetchPosition(symbol));

    public Task<ValueList<Position>> FetchPositionsAsync(ValueList<string>? symbols = null) =>
        AskAsync(new FetchPositions(symbols));

    public Task<FundingRate> FetchFundingRateAsync(string symbol) =>
        AskAsync(new FetchFundingRate(symbol));

    /// <summary>By symbol.</summary>
    public Task<ValueMap<FundingRate>> FetchFundingRatesAsync(ValueList<string>? symbols = null) =>
        AskAsync(new FetchFundingRates(symbols));

    public Task<ValueList<PastFundingRate>> FetchFundingRateHistoryAsync(string? symbol = null, DateTimeOffset? since = null, int? limit = null) =>
        AskAsync(new FetchFundingRateHistory(symbol, since, limit));

    public Task<OpenInterest> FetchOpenInterestAsync(string symbol) =>
        AskAsync(new FetchOpenInterest(symbol));

    public Task<RawReply> SetLeverageAsync(decimal leverage, string? symbol = null) =>
        AskAsync(new SetLeverage(leverage, symbol));

    public Task<RawReply> SetMarginModeAsync(string marginMode, string? symbol = null) =>
        AskAsync(new SetMarginMode(marginMode, symbol));
}
