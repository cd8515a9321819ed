using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>How the wider operations run on any exchange, by family; null from a family: not one of its operations.</summary>
public abstract partial class Exchange
{
    private Call? OfMarketData(IOperation operation) => operation switch
    {
        FetchBidsAsks o => Tickers(o.Symbols, (markets, wanted) => FetchBidsAsks(markets, wanted, o.Extra)),
        FetchOrderBooks o => from markets in LoadedMarkets
                             from books in FetchOrderBooks(markets, Wanted(markets, o.Symbols), o.Limit, o.Extra)
                             select books.Select(b => b.Complete()).ToValueMap(b => b.Symbol),
        FetchL2OrderBook o => On(o.Symbol, market => FetchOrderBook(market, o.Limit, o.Extra).Select(b => b.Complete().Aggregate())),
        _ => null,
    };

    private Call? OfOrders(IOperation operation) => operation switch
    {
        CreateOrders o => from markets in LoadedMarkets
                          let orders = o.Orders.Select(order => New(order, markets)).ToList()
                          from placed in CreateOrders(markets, orders, o.Extra).Unless(() => orders.Select(Overlooked).FirstOrDefault(e => e is not null))
                          select placed.Select(order => Complete(order, markets)).ToValueList(),
        EditOrder o => from markets in LoadedMarkets
                       from edited in Edit(Query(markets, o.Order.Symbol, o.Id, o.ClientOrderId, o.Extra), New(o.Order, markets))
                       select Complete(edited, markets),
        CancelOrders o => Cancelled((markets, market) => CancelOrders(markets, market, o.Ids, o.Extra), o.Symbol),
        CancelAllOrders o => Cancelled((markets, market) => CancelAllOrders(markets, market, o.Extra), o.Symbol),
        CancelAllOrdersAfter o => CancelAllOrdersAfter(o.Timeout, o.Extra),
        FetchOrders o => Orders(o.Symbol, o.Since, o.Limit, o.Extra, FetchOrders, KeepsOrder(o)),
        FetchOpenOrder o => LoadedMarkets.Then(markets => FetchOpenOrder(Query(markets, o.Symbol, o.Id, null, o.Extra)).Select(order => Complete(order, markets))),
        FetchClosedOrder o => LoadedMarkets.Then(markets => FetchClosedOrder(Query(markets, o.Symbol, o.Id, null, o.Extra)).Select(order => Complete(order, markets))),
        FetchClosedOrders o => Orders(o.Symbol, o.Since, o.Limit, o.Extra, FetchClosedOrders),
        FetchCanceledOrders o => Orders(o.Symbol, o.Since, o.Limit, o.Extra, FetchCanceledOrders),
        FetchCanceledAndClosedOrders o => Orders(o.Symbol, o.Since, o.Limit, o.Extra, FetchCanceledAndClosedOrders),
        FetchOrderTrades o => OwnTrades(o.Symbol, new Window(o.Since, o.Limit), (markets, market, window) =>
            FetchOrderTrades(new OrderQuery(markets, market, o.Id, null, o.Extra), window)),
        FetchMyTrades o => OwnTrades(o.Symbol, new Window(o.Since, o.Limit), (markets, market, window) =>
            FetchMyTrades(new OrdersQuery(markets, market, window, o.Extra))),
        _ => null,
    };

    private Call? OfMoney(IOperation operation) => operation switch
    {
        FetchDeposits o => Money(o, o.Currency, o.Since, o.Limit, FetchDeposits, t => t.Timestamp, t => t.Currency),
        FetchWithdrawals o => Money(o, o.Currency, o.Since, o.Limit, FetchWithdrawals, t => t.Timestamp, t => t.Currency),
        FetchTransactions o => Money(o, o.Currency, o.Since, o.Limit, FetchTransactions, t => t.Timestamp, t => t.Currency),
        FetchLedger o => Money(o, o.Currency, o.Since, o.Limit, query => FetchLedger(query).Select(entries => entries.Select(CompleteOf)),
            e => e.Timestamp, e => e.Currency),
        FetchTransfers o => Money(o, o.Currency, o.Since, o.Limit, FetchTransfers, t => t.Timestamp, t => t.Currency),
        FetchDepositAddress o => LoadedMarkets.Then(markets => OneDepositAddress(markets, o)),
        FetchDepositAddresses o => LoadedMarkets.Then(markets => FetchDepositAddresses(markets, o.Currencies, o.Extra))
            .Select(all => all.Where(a => o.Currencies?.Contains(a.Currency) != false).ToValueMap(a => a.Currency)),
        FetchDepositAddressesByNetwork o => LoadedMarkets.Then(markets => FetchDepositAddressesByNetwork(markets, o.Currency, o.Extra)).Select(ByNetwork),
        CreateDepositAddress o => LoadedMarkets.Then(markets => CreateDepositAddress(markets, o.Currency, o.Extra)),
        Withdraw o => Call.Value(o).Select(Checked).Then(withdrawal => LoadedMarkets.Then(markets => Withdraw(markets, withdrawal))),
        Transfer o => LoadedMarkets.Then(markets => Transfer(markets, o)),
        FetchAccounts o => FetchAccounts(o.Extra).Select(accounts => accounts.ToValueList()),
        FetchTradingFee o => On(o.Symbol, market => EmulatedCapabilities.Contains(o.Name)
            ? from fees in LoadedMarkets.Then(markets => FetchTradingFees(markets, o.Extra))
              select fees.FirstOrDefault(f => f.Symbol == market.Symbol) ?? throw Lacking($"no trading fee of {market.Symbol}")
            : FetchTradingFee(market, o.Extra)),
        FetchTradingFees o => LoadedMarkets.Then(markets => FetchTradingFees(markets, o.Extra)).Select(fees => fees.ToValueMap(f => f.Symbol)),
        FetchTradingLimits o => from markets in LoadedMarkets
                                let wanted = Wanted(markets, o.Symbols)
                                from limits in EmulatedCapabilities.Contains(o.Name)
                                    ? Call.Value((wanted ?? markets.All.Values).Select(m => new TradingLimits(m.Symbol) { Limits = m.Limits }))
                                    : FetchTradingLimits(markets, wanted, o.Extra)
                                select limits.ToValueMap(l => l.Symbol),
        FetchDepositWithdrawFee o => LoadedMarkets.Then(markets => EmulatedCapabilities.Contains(o.Name)
            ? FetchDepositWithdrawFees(markets, [o.Currency], o.Extra)
                .Select(fees => fees.FirstOrDefault(f => f.Currency == o.Currency) ?? throw Lacking($"no fee of moving {o.Currency}"))
            : FetchDepositWithdrawFee(markets, o.Currency, o.Extra)),
        FetchDepositWithdrawFees o => LoadedMarkets.Then(markets => FetchDepositWithdrawFees(markets, o.Currencies, o.Extra))
            .Select(fees => fees.Where(f => o.Currencies?.Contains(f.Currency) != false).ToValueMap(f => f.Currency)),
        _ => null,
    };

    private Call? OfContracts(IOperation operation) => operation switch
    {
        FetchPosition o => On(o.Symbol, market => FetchPosition(market, o.Extra).Select(p => p.Complete(market))),
        FetchPositions o => from markets in LoadedMarkets
                            let wanted = Wanted(markets, o.Symbols)
                            from positions in FetchPositions(markets, wanted, o.Extra)
                            select positions.Where(p => wanted is null || wanted.Any(m => m.Symbol == p.Symbol))
                                .Select(p => p.Complete(p.Symbol is { } symbol ? markets.Find(symbol) : null)).ToValueList(),
        FetchFundingRate o => On(o.Symbol, market => EmulatedCapabilities.Contains(o.Name)
            ? !market.IsContract ? Call.Fail<FundingRate>(ErrorClass.BadSymbol, $"{market.Symbol} has no funding rate: only contracts have one")
            : from rates in LoadedMarkets.Then(markets => FetchFundingRates(markets, [market], o.Extra))
              select rates.FirstOrDefault(r => r.Symbol == market.Symbol) ?? throw Lacking($"no funding rate of {market.Symbol}", ErrorClass.NullResponse)
            : FetchFundingRate(market, o.Extra)),
        FetchFundingRates o => from markets in LoadedMarkets
                               let wanted = Wanted(markets, o.Symbols)
                               from rates in FetchFundingRates(markets, wanted, o.Extra)
                               select rates.Where(r => wanted is null || wanted.Any(m => m.Symbol == r.Symbol)).ToValueMap(r => r.Symbol),
        FetchFundingRateHistory o => from markets in LoadedMarkets
                                     let market = One(markets, o.Symbol)
                                     let window = new Window(o.Since, o.Limit)
                                     from rates in FetchFundingRateHistory(markets, market, window, o.Extra)
                                     select History.Trim(rates.Where(r => market is null || r.Symbol == market.Symbol).OrderBy(r => r.Timestamp),
                                         r => r.Timestamp, window),
        FetchOpenInterest o => On(o.Symbol, market => FetchOpenInterest(market, o.Extra)),
        SetLeverage o => LoadedMarkets.Then(markets => SetLeverage(o.Leverage, One(markets, o.Symbol), o.Extra)),
        SetMarginMode o => LoadedMarkets.Then(markets => SetMarginMode(o.MarginMode, One(markets, o.Symbol), o.Extra)),
        _ => null,
    };

    // Without its trigger or its reduce-only an order is another order: what the exchange's class did not look at must not be dropped.
    private Call<Order> Place(NewOrder order) => CreateOrder(order).Unless(() => Overlooked(order));

    private ExchangeError? Overlooked(NewOrder order) => order.Overlooked is not { } term ? null
        : new ExchangeError(ErrorClass.NotSupported, $"{facts.Name} does not take this {order.Type} order of {order.Market.Symbol} with a {term}; nothing was sent");

    // Where an order cannot be changed it is cancelled and placed again. Two writes: a refused placement says that the edit is done as far as it
    // goes, for the old order is gone. What the cancelled order had been filled stays on it; the amount is that of the new order. What can be
    // refused beforehand is refused before the old order is cancelled.
    private Call<Order> Edit(OrderQuery order, NewOrder changed)
    {
        if (!EmulatedCapabilities.Contains("editOrder")) return EditOrder(order, changed).Unless(() => Overlooked(changed));
        var placing = Place(changed);
        return CancelOrder(order).Then(_ => placing);
    }

    /// <summary>What follows in an entry of a ledger.</summary>
    protected virtual LedgerEntry CompleteOf(LedgerEntry entry) => entry.Complete();

    private static Market? One(Markets markets, string? symbol) => symbol is null ? null : markets[symbol];

    private static List<Market>? Wanted(Markets markets, ValueList<string>? symbols) => symbols?.Select(s => markets[s]).ToList();

    private Call<ValueList<Order>> Orders(
        string? symbol, DateTimeOffset? since, int? limit, Params extra, Func<OrdersQuery, Call<IEnumerable<Order>>> fetch, bool asListed = false) =>
        from markets in LoadedMarkets
        let market = One(markets, symbol)
        let window = new Window(since, limit)
        from orders in fetch(new OrdersQuery(markets, market, window, extra))
        let wanted = orders.Select(o => Complete(o, markets)).Where(o => market is null || o.Symbol == market.Symbol)
        select asListed ? History.TrimAsListed(wanted, o => o.Timestamp, window)
            : History.Trim(wanted.OrderBy(o => o.Timestamp ?? DateTimeOffset.MaxValue), o => o.Timestamp, window);

    private Call<ValueList<Order>> Cancelled(Func<Markets, Market?, Call<IEnumerable<Order>>> cancel, string? symbol) =>
        from markets in LoadedMarkets
        from cancelled in cancel(markets, One(markets, symbol))
        select cancelled.Select(o => Complete(o, markets)).ToValueList();

    private static Call<ValueList<Trade>> OwnTrades(string? symbol, Window window, Func<Markets, Market?, Window, Call<IEnumerable<Trade>>> fetch) =>
        from markets in LoadedMarkets
        let market = One(markets, symbol)
        from trades in fetch(markets, market, window)
        select History.Trim(
            trades.Select(t => t.Complete(t.Symbol is { } own ? markets.Find(own) : null)).Where(t => market is null || t.Symbol == market.Symbol)
                .OrderBy(t => t.Timestamp ?? DateTimeOffset.MaxValue).ThenBy(t => t.Id, StringComparer.Ordinal), t => t.Timestamp, window);

    /// <summary>Whether the answer stays as the exchange lists it: the reference sorts most histories by time, and some not.</summary>
    protected virtual bool KeepsOrder(IOperation operation) => false;

    private Call<ValueList<T>> Money<T>(
        IOperation operation, string? currency, DateTimeOffset? since, int? limit,
        Func<CurrencyQuery, Call<IEnumerable<T>>> fetch, Func<T, DateTimeOffset?> time, Func<T, string?> currencyOf) =>
        from markets in LoadedMarkets
        let asked = new Window(since, limit)
        from items in fetch(new CurrencyQuery(markets, currency, asked, operation.Extra))
        let window = Kept(operation, asked)
        let wanted = items.Where(i => currency is null || currencyOf(i) == currency)
        select KeepsOrder(operation) ? History.TrimAsListed(wanted, time, window) : History.Trim(wanted.OrderBy(i => time(i) ?? DateTimeOffset.MaxValue), time, window);

    private Call<DepositAddress> OneDepositAddress(Markets markets, FetchDepositAddress operation)
    {
        if (!EmulatedCapabilities.Contains(operation.Name)) return FetchDepositAddress(markets, operation.Currency, operation.Extra);
        var network = Capabilities.Contains("fetchDepositAddressesByNetwork") ? operation.Extra.Text("network") : null;
        return (Capabilities.Contains("fetchDepositAddressesByNetwork")
                ? FetchDepositAddressesByNetwork(markets, operation.Currency, operation.Extra.Without("network"))
                : FetchDepositAddresses(markets, [operation.Currency], operation.Extra))
            .Select(all => all.FirstOrDefault(a => a.Currency == operation.Currency && (network is null || a.Network == network))
                ?? throw new ExchangeError(ErrorClass.InvalidAddress,
                    $"there is no deposit address of {operation.Currency} yet: create one") { Exchange = Id }.ToException());
    }

    /// <summary>A withdrawal whose address can be one, with the tag that may stand among the parameters.</summary>
    /// <exception cref="Errors.InvalidAddress">The address is empty, has a space, or is one letter over and over.</exception>
    protected virtual Withdraw Checked(Withdraw withdrawal)
    {
        Sound(withdrawal.Address);
        return withdrawal.Tag is not null || !withdrawal.Extra.Has("tag") ? withdrawal
            : withdrawal with { Tag = withdrawal.Extra.Text("tag"), Extra = withdrawal.Extra.Without("tag") };
    }

    /// <summary>An address that can be one.</summary>
    /// <exception cref="Errors.InvalidAddress">It is missing or empty, has a space, or is one letter over and over.</exception>
    protected static string Sound(string? address) => address is null || address.Contains(' ', StringComparison.Ordinal) || address.Distinct().Count() < 2
        ? throw Refused(ErrorClass.InvalidAddress, address is null ? "there is no address" : $"\"{address}\" is no address")
        : address;

    // An exchange that knows one network only may leave its name out.
    private static ValueMap<DepositAddress> ByNetwork(IEnumerable<DepositAddress> addresses) => addresses.ToValueMap(a => a.Network ?? a.Currency);

    private Errors.BaseError Lacking(string what, ErrorClass error = ErrorClass.BadResponse) =>
        new ExchangeError(error, $"{facts.Name} answered, but said {what}") { Exchange = Id }.ToException();
}
