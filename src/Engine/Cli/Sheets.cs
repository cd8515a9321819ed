using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>Answers as tables for people.</summary>
internal static class Sheets
{
    /// <summary>The table of an answer; null where only its text makes sense.</summary>
    public static Sheet? Of(object? answer) => answer switch
    {
        ValueMap<Market> markets => OfMarkets(markets.Values),
        ValueMap<Currency> currencies => OfCurrencies(currencies.Values),
        ValueMap<Ticker> tickers => OfTickers(tickers.Values),
        Ticker ticker => OfTicker(ticker),
        OrderBook book => OfBook(book),
        ValueList<Trade> trades => OfTrades(trades),
        ValueList<Candle> candles => Sheet.Of(candles, ["time (UTC)", ">open", ">high", ">low", ">close", ">volume"],
            c => [(DateTimeOffset?)c.Timestamp, c.Open, c.High, c.Low, c.Close, c.Volume]),
        ExchangeStatus status => Sheet.Facts(("status", new Cell(status.Status, status.Status == "ok" ? Tint.Good : Tint.Bad)), ("updated", status.Updated), ("until", status.Eta), ("see", status.Url)),
        ValueMap<TradingFee> fees => OfFees(fees.Values),
        TradingFee fee => OfFees([fee]),
        ValueMap<FundingRate> rates => OfRates(rates.Values),
        FundingRate rate => OfRates([rate]),
        ValueList<PastFundingRate> rates => Sheet.Of(rates, ["symbol", "time (UTC)", ">rate"], r => [r.Symbol, r.Timestamp, r.Rate]),
        OpenInterest interest => Sheet.Facts(("symbol", interest.Symbol), ("amount", interest.Amount), ("value", interest.Value), ("time (UTC)", interest.Timestamp)),
        Balance balance => OfBalance(balance),
        ValueList<Order> orders => OfOrders(orders),
        Order order => OfOrder(order),
        ValueList<Transaction> transactions => OfTransactions(transactions),
        Transaction transaction => OfTransactions([transaction]),
        ValueList<LedgerEntry> entries => Sheet.Of(entries, ["id", "time (UTC)", "type", "direction", "currency", ">amount", ">fee", ">after"],
            e => [e.Id, e.Timestamp, e.Type, e.Direction, e.Currency, e.Amount, OfFee(e.Fee), e.After]),
        ValueList<TransferEntry> transfers => OfTransfers(transfers),
        TransferEntry transfer => OfTransfers([transfer]),
        ValueList<Position> positions => Sheet.Of(positions, ["symbol", "side", ">contracts", ">entry", ">mark", ">liquidation", ">leverage", "margin", ">unrealised"],
            p => [p.Symbol, p.Side, p.Contracts, p.EntryPrice, p.MarkPrice, p.LiquidationPrice, p.Leverage, p.MarginMode, Signed(p.UnrealizedPnl)]),
        ValueMap<DepositAddress> addresses => OfAddresses(addresses.Values),
        DepositAddress address => OfAddresses([address]),
        ValueList<Account> accounts => Sheet.Of(accounts, ["id", "type", "name", "currency"], a => [a.Id, a.Type, a.Name, a.Code]),
        ValueMap<DepositWithdrawFee> fees => Sheet.Of(fees.Values, ["currency", ">deposit", ">withdraw", "networks"],
            f => [f.Currency, f.Deposit.Fee, f.Withdraw.Fee, string.Join(", ", f.Networks.Keys)]),
        _ => null,
    };

    private static Sheet OfMarkets(IEnumerable<Market> markets) => Sheet.Of(markets, ["symbol", "id", "type", "active", ">maker", ">taker", ">amount step", ">price step", ">least amount", ">least cost"],
        m => [m.Symbol, m.Id, m.Type.Lower(), m.Active, m.Maker, m.Taker, m.Precision.Amount, m.Precision.Price, m.Limits.Amount.Min, m.Limits.Cost.Min]);

    private static Sheet OfCurrencies(IEnumerable<Currency> currencies) => Sheet.Of(currencies, ["code", "id", "name", "type", "deposit", "withdraw", ">fee", ">step", "networks"],
        c => [c.Code, c.Id, c.Name, c.Type, c.Deposit, c.Withdraw, c.Fee, c.Precision, string.Join(", ", c.Networks.Keys)]);

    private static Sheet OfTickers(IEnumerable<Ticker> tickers) => Sheet.Of(tickers, ["symbol", ">last", ">bid", ">ask", ">change %", ">high", ">low", ">volume"],
        t => [t.Symbol, t.Last, t.Bid, t.Ask, Signed(Round(t.Percentage)), t.High, t.Low, t.BaseVolume]);

    private static Sheet OfTicker(Ticker t) => Sheet.Facts(
        ("symbol", t.Symbol), ("time (UTC)", t.Timestamp), ("last", t.Last), ("bid", t.Bid), ("bid volume", t.BidVolume), ("ask", t.Ask), ("ask volume", t.AskVolume),
        ("open", t.Open), ("high", t.High), ("low", t.Low), ("vwap", Round(t.Vwap, 12)), ("change", Signed(t.Change)), ("change %", Signed(Round(t.Percentage))),
        ("volume", t.BaseVolume), ("quote volume", t.QuoteVolume), ("mark price", t.MarkPrice), ("index price", t.IndexPrice));

    private static Sheet OfBook(OrderBook book)
    {
        var sheet = new Sheet(">amount", ">bid", ">ask", ">amount");
        for (var i = 0; i < Math.Max(book.Bids.Count, book.Asks.Count); i++)
        {
            Level? bid = i < book.Bids.Count ? book.Bids[i] : null, ask = i < book.Asks.Count ? book.Asks[i] : null;
            sheet.Add(bid?.Amount, new Cell(((Cell)bid?.Price).Text, Tint.Good), new Cell(((Cell)ask?.Price).Text, Tint.Bad), ask?.Amount);
        }
        return sheet;
    }

    private static Sheet OfTrades(ValueList<Trade> trades) => trades.Any(t => t.OrderId is not null || t.Fees.Count > 0)
        ? Sheet.Of(trades, ["id", "order", "time (UTC)", "symbol", "side", ">price", ">amount", ">cost", ">fee", "role"],
            t => [t.Id, t.OrderId, t.Timestamp, t.Symbol, OfSide(t.Side), t.Price, t.Amount, t.Cost, OfFee(t.Fee), t.TakerOrMaker?.Lower()])
        : Sheet.Of(trades, ["id", "time (UTC)", "side", ">price", ">amount", ">cost"], t => [t.Id, t.Timestamp, OfSide(t.Side), t.Price, t.Amount, t.Cost]);

    private static Sheet OfFees(IEnumerable<TradingFee> fees) => Sheet.Of(fees, ["symbol", ">maker", ">taker"], f => [f.Symbol, f.Maker, f.Taker]);

    private static Sheet OfRates(IEnumerable<FundingRate> rates) => Sheet.Of(rates, ["symbol", ">rate", "funding (UTC)", ">next rate", ">mark price", ">index price", "interval"],
        r => [r.Symbol, r.Rate, r.FundingTimestamp, r.NextRate, r.MarkPrice, r.IndexPrice, r.Interval]);

    private static Sheet OfBalance(Balance balance) => Sheet.Of(balance.Holdings.Where(h => h.Value.Total is not 0 || h.Value.Debt is not (null or 0)), ["currency", ">free", ">used", ">total", ">debt"],
        h => [h.Key, h.Value.Free, h.Value.Used, h.Value.Total, h.Value.Debt]);

    private static Sheet OfOrders(IEnumerable<Order> orders) => Sheet.Of(orders, ["id", "time (UTC)", "symbol", "type", "side", ">price", ">amount", ">filled", ">average", "status"],
        o => [o.Id, o.Timestamp, o.Symbol, o.Type?.Text, OfSide(o.Side), o.Price, o.Amount, o.Filled, Round(o.Average, 12), o.Status?.Text]);

    private static Sheet OfOrder(Order o) => Sheet.Facts(
        ("id", o.Id), ("client order id", o.ClientOrderId), ("status", o.Status?.Text), ("symbol", o.Symbol), ("type", o.Type?.Text), ("side", OfSide(o.Side)), ("price", o.Price), ("trigger price", o.TriggerPrice),
        ("stop loss", o.StopLossPrice), ("take profit", o.TakeProfitPrice), ("amount", o.Amount), ("filled", o.Filled), ("remaining", o.Remaining), ("average", Round(o.Average, 12)), ("cost", o.Cost),
        ("fee", OfFee(o.Fee)), ("time in force", o.TimeInForce?.Text), ("post only", o.PostOnly), ("reduce only", o.ReduceOnly), ("time (UTC)", o.Timestamp), ("last trade (UTC)", o.LastTradeTimestamp));

    private static Sheet OfTransactions(IEnumerable<Transaction> transactions) => Sheet.Of(transactions, ["id", "time (UTC)", "type", "currency", ">amount", ">fee", "network", "status", "address", "tag", "tx"],
        t => [t.Id, t.Timestamp, t.Type, t.Currency, t.Amount, OfFee(t.Fee), t.Network, t.Status, t.Address, t.Tag, t.TxId]);

    private static Sheet OfTransfers(IEnumerable<TransferEntry> transfers) => Sheet.Of(transfers, ["id", "time (UTC)", "currency", ">amount", "from", "to", "status"],
        t => [t.Id, t.Timestamp, t.Currency, t.Amount, t.FromAccount, t.ToAccount, t.Status]);

    private static Sheet OfAddresses(IEnumerable<DepositAddress> addresses) => Sheet.Of(addresses, ["currency", "network", "address", "tag"], a => [a.Currency, a.Network, a.Address, a.Tag]);

    private static Cell OfSide(Side? side) => side switch { Side.Buy => new Cell("buy", Tint.Good), Side.Sell => new Cell("sell", Tint.Bad), _ => "" };

    private static Cell OfFee(Fee? fee) => fee?.Cost is { } cost ? $"{Numbers.Plain(cost)} {fee.Currency}".TrimEnd() : "";

    private static Cell Signed(decimal? value) => new(((Cell)value).Text, value switch { > 0 => Tint.Good, < 0 => Tint.Bad, _ => Tint.None });

    // For the eye only; --json has all digits.
    private static decimal? Round(decimal? value, int digits = 2) => value is { } number ? decimal.Round(number, digits) : null;
}
