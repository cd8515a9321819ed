using System.Globalization;
using System.Collections.Concurrent;
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

    public virtual Call<IEnumerable<OrderBook>> FetchOrderBooks(Markets markets, IReadOnlyList<Market>? wanted, int? limit, Params extra) => NotSupported<IEnumerable<OrderBook>>();

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

    public virtual Call<IEnumerable<DepositAddress>> FetchDepositAddresses(Markets markets, IReadOnlyList<string>? currencies, Params extra) => NotSupported<IEnumerable<DepositAddress>>();

    public virtual Call<IEnumerable<DepositAddress>> FetchDepositAddressesByNetwork(Markets markets, string currency, Params extra) => NotSupported<IEnumerable<DepositAddress>>();

    public virtual Call<DepositAddress> CreateDepositAddress(Markets markets, string currency, Params extra) => NotSupported<DepositAddress>();

    public virtual Call<Transaction> Withdraw(Markets markets, Withdraw withdrawal) => NotSupported<Transaction>();

    public virtual Call<TransferEntry> Transfer(Markets markets, Transfer transfer) => NotSupported<TransferEntry>();

    public virtual Call<IEnumerable<Account>> FetchAccounts(Params extra) => NotSupported<IEnumerable<Account>>();

    public virtual Call<TradingFee> FetchTradingFee(Market market, Params extra) => NotSupported<TradingFee>();

    public virtual Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra) => NotSupported<IEnumerable<TradingFee>>();

    public virtual Call<IEnumerable<TradingLimits>> FetchTradingLimits(Markets markets, IReadOnlyList<Market>? wanted, Params extra) => NotSupported<IEnumerable<TradingLimits>>();

    public virtual Call<DepositWithdrawFee> FetchDepositWithdrawFee(Markets markets, string currency, Params extra) => NotSupported<DepositWithdrawFee>();

    public virtual Call<IEnumerable<DepositWithdrawFee>> FetchDepositWithdrawFees(Markets markets, IReadOnlyList<string>? currencies, Params extra) => NotSupported<IEnumerable<DepositWithdrawFee>>();

    public virtual Call<Position> FetchPosition(Market market, Params extra) => NotSupported<Position>();

    public virtual Call<IEnumerable<Position>> FetchPositions(Markets markets, IReadOnlyList<Market>? wanted, Params extra) => NotSupported<IEnumerable<Position>>();

    public virtual Call<FundingRate> FetchFundingRate(Market market, Params extra) => NotSupported<FundingRate>();

    public virtual Call<IEnumerable<FundingRate>> FetchFundingRates(Markets markets, IReadOnlyList<Market>? wanted, Params extra) => NotSupported<IEnumerable<FundingRate>>();

    public virtual Call<IEnumerable<PastFundingRate>> FetchFundingRateHistory(Markets markets, Market? market, Window window, Params extra) => NotSupported<IEnumerable<PastFundingRate>>();

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

    /// <summary>10^-digits: the step of so many digits after the point.</summary>
    protected static decimal? Precision(Json digits) => digits.IntOrNull is not { } places ? null
        : places is >= 0 and <= 28 ? new decimal(1, 0, 0, false, (byte)places) : throw digits.Bad("digits from 0 to 28");

    /// <summary>An order id of an exchange that takes whole numbers, as a number.</summary>
    /// <exception cref="Errors.BadRequest">It is none.</exception>
    protected static long IdNumber(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw Refused(ErrorClass.BadRequest, $"{id} is no order id: they are whole numbers");

    // ---- asking ----------------------------------------------------------------------------------------------------

    /// <summary>The error of an order that the exchange would not take as it is.</summary>
    protected static Errors.BaseError Invalid(string why) => Refused(ErrorClass.InvalidOrder, why);

    /// <summary>The error of a call that lacks something.</summary>
    protected static Errors.BaseError Needed(string what) => Refused(ErrorClass.ArgumentsRequired, what);

    /// <summary>The error of a call for what the exchange, or we, do not have.</summary>
    protected static Errors.BaseError NotHere(string what) => Refused(ErrorClass.NotSupported, what);

    protected static Errors.BaseError Refused(ErrorClass error, string why) => new ExchangeError(error, why).ToException();

    /// <summary>An endpoint by scope and path (<c>public/Ticker</c>).</summary>
    protected Asking Get(string endpoint) => Ask("GET", endpoint);

    protected Asking Post(string endpoint) => Ask("POST", endpoint);

    protected Asking Put(string endpoint) => Ask("PUT", endpoint);

    protected Asking Delete(string endpoint) => Ask("DELETE", endpoint);

    protected Asking Ask(string verb, string endpoint)
    {
        var found = facts.Endpoints.Find(verb, endpoint)
            ?? throw new FactsException($"{facts.Id}.endpoints has no {verb} {endpoint}");
        return new Asking(this, found);
    }

    protected static Call<DateTimeOffset> Now { get; } = new(new Step.Now());

    protected static Call<Markets> LoadedMarkets { get; } = new(new Step.Markets());

    protected static Call<bool> HasCredentials { get; } = new(new Step.HasCredentials());

    protected static Call<string> NewId(IdKind kind) => new(new Step.NewId(kind));

    protected static Call<string?> SettingText(string name) => TextSettings.GetOrAdd(name, static name => Setting(name).Select(s => s.Text(name)));

    protected static Call<bool> SettingFlag(string name) => FlagSettings.GetOrAdd(name, static name => Setting(name).Select(s => s.Flag(name)));

    protected static Call<decimal?> SettingNumber(string name) => Setting(name).Select(s => s.Number(name));

    protected static Call<IReadOnlyList<string>> SettingList(string name) => Setting(name).Select(s => s.List(name));

    /// <summary>Asked once per account and remembered; an authentication error forgets it.</summary>
    protected static Call<T> Once<T>(string key, Call<T> call, TimeSpan ttl) => new(new Step.Once(key, call, ttl));

    // A call is a value: the same question need not be made anew for each order.
    private static readonly ConcurrentDictionary<string, Call<string?>> TextSettings = new();
    private static readonly ConcurrentDictionary<string, Call<bool>> FlagSettings = new();

    private static Call<Params> NothingAhead { get; } = Call.Value(Params.Empty);

    private static Call<Settings> Setting(string name) => new(new Step.Setting(name));

    private Call<T> NotSupported<T>([System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Call.Fail<T>(ErrorClass.NotSupported, $"{facts.Name} does not support {char.ToLowerInvariant(method[0])}{method[1..]}; see its capabilities");

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

/// <summary>Which part of a history: from when, and how many. Null: the exchange's default.</summary>
public readonly record struct Window(DateTimeOffset? Since, int? Limit)
{
    public long? SinceMilliseconds => Since?.ToUnixTimeMilliseconds();

    public long? SinceSeconds => Since?.ToUnixTimeSeconds();
}

/// <summary>A candle's length: CCXT's name, the exchange's, and its duration.</summary>
public sealed record Timeframe(string Name, string Id, TimeSpan Length)
{
    /// <summary>The duration of 1m, 4h, 1d, 1w, 1M (30 days), 1y (365 days).</summary>
    /// <exception cref="Errors.BadRequest">It is none.</exception>
    public static TimeSpan Parse(string name)
    {
        if (name.Length >= 2 && int.TryParse(name[..^1], out var count) && count > 0)
            switch (name[^1])
            {
                case 's': return TimeSpan.FromSeconds(count);
                case 'm': return TimeSpan.FromMinutes(count);
                case 'h': return TimeSpan.FromHours(count);
                case 'd': return TimeSpan.FromDays(count);
                case 'w': return TimeSpan.FromDays(count * 7);
                case 'M': return TimeSpan.FromDays(count * 30);
                case 'y': return TimeSpan.FromDays(count * 365);
            }
        throw new ExchangeError(ErrorClass.BadRequest, $"{name} is no timeframe; timeframes look like 1m, 4h, 1d").ToException();
    }
}

/// <summary>An order to place, its market found.</summary>
public sealed record NewOrder(Markets Markets, Market Market, OrderType Type, Side Side, decimal Amount, decimal? Price)
{
    private readonly HashSet<string> looked = [];       // the terms that the exchange's class has looked at, of all copies
    private readonly TimeInForce? timeInForce;
    private readonly bool postOnly;
    private readonly bool? reduceOnly;
    private readonly decimal? triggerPrice, stopLossPrice, takeProfitPrice, cost;

    public string? ClientOrderId { get; init; }
    public TimeInForce? TimeInForce { get => Look(timeInForce); init => timeInForce = value; }
    public bool PostOnly { get => Look(postOnly); init => postOnly = value; }
    public bool? ReduceOnly { get => Look(reduceOnly); init => reduceOnly = value; }
    public decimal? TriggerPrice { get => Look(triggerPrice); init => triggerPrice = value; }
    public decimal? StopLossPrice { get => Look(stopLossPrice); init => stopLossPrice = value; }
    public decimal? TakeProfitPrice { get => Look(takeProfitPrice); init => takeProfitPrice = value; }
    /// <summary>What a market buy may cost, in quote currency, in place of the amount.</summary>
    public decimal? Cost { get => Look(cost); init => cost = value; }
    public Params Extra { get; init; } = Params.Empty;

    /// <summary>A term that was said and that nobody has looked at, or that a limit order cannot have: the order would go out without it. Null when there is none.</summary>
    internal string? Overlooked => new (string Name, string Words, bool IsSaid)[]
    {
        (nameof(TimeInForce), $"time in force {timeInForce}", timeInForce is { } force && force != Protocol.TimeInForce.GoodTillCanceled),
        (nameof(PostOnly), "post-only", postOnly), (nameof(ReduceOnly), "reduce-only", reduceOnly == true), (nameof(TriggerPrice), "trigger price", triggerPrice is not null),
        (nameof(StopLossPrice), "stop-loss price", stopLossPrice is not null), (nameof(TakeProfitPrice), "take-profit price", takeProfitPrice is not null), (nameof(Cost), "cost", cost is not null),
    }.FirstOrDefault(term => term.IsSaid && (!looked.Contains(term.Name) || (IsLimit && term.Name == nameof(Cost)))).Words;

    private T Look<T>(T value, [System.Runtime.CompilerServices.CallerMemberName] string term = "")
    {
        looked.Add(term);
        return value;
    }

    /// <summary>Whether the order must rest, checked against what contradicts it.</summary>
    /// <exception cref="Errors.InvalidOrder">A market order, IOC or FOK cannot rest.</exception>
    public bool IsPostOnly() => PostOnly && (IsMarket || timeInForce == Protocol.TimeInForce.ImmediateOrCancel || timeInForce == Protocol.TimeInForce.FillOrKill)
        ? throw new ExchangeError(ErrorClass.InvalidOrder, $"a post-only order cannot be {(IsMarket ? "a market order" : timeInForce!.Value.Text)}").ToException()
        : PostOnly;

    public bool IsMarket => Type == OrderType.Market;

    public bool IsLimit => Type == OrderType.Limit;

    public string AmountText => Market.AmountText(Amount);

    /// <summary>The limit price.</summary>
    /// <exception cref="Errors.ArgumentsRequired">There is none.</exception>
    public string PriceText => Market.PriceText(Price ?? throw new ExchangeError(ErrorClass.ArgumentsRequired, $"a {Type} order needs a price").ToException());
}

/// <summary>One order, by the exchange's id or by ours.</summary>
/// <param name="Market">Null when the caller gave no symbol.</param>
public sealed record OrderQuery(Markets Markets, Market? Market, string? Id, string? ClientOrderId, Params Extra)
{
    /// <exception cref="Errors.ArgumentsRequired">The caller gave no symbol.</exception>
    public Market RequiredMarket => Market ?? throw new ExchangeError(ErrorClass.ArgumentsRequired, "this exchange finds orders by symbol: give one").ToException();

    /// <exception cref="Errors.ArgumentsRequired">The caller gave no id.</exception>
    public string RequiredId => Id ?? throw new ExchangeError(ErrorClass.ArgumentsRequired, "this exchange finds orders by its own id: give one").ToException();
}

/// <summary>Some orders of an account.</summary>
public sealed record OrdersQuery(Markets Markets, Market? Market, Window Window, Params Extra);

/// <summary>Some movements of money of an account.</summary>
/// <param name="Currency">Its common code; null: all currencies.</param>
public sealed record CurrencyQuery(Markets Markets, string? Currency, Window Window, Params Extra)
{
    /// <summary>The exchange's own name of the currency; null: all currencies.</summary>
    public string? CurrencyId => Currency is { } code ? Markets.CurrencyId(code) : null;

    /// <exception cref="Errors.ArgumentsRequired">The caller gave no currency.</exception>
    public string RequiredCurrency => Currency ?? throw new ExchangeError(ErrorClass.ArgumentsRequired, "this exchange asks for one currency at a time: give one").ToException();
}
