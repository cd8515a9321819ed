namespace Ccxt.Protocol.Tests;

/// <summary>One message of every type of the wire format, with every member set.</summary>
internal static class Samples
{
    // Microseconds that milliseconds and seconds cannot hold.
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch.AddTicks(17_000_000_001_234_560);
    private static readonly DateTimeOffset Later = At.AddSeconds(1.5);

    private static readonly Params Extra =
    [
        new("text", "a \"quoted\" é"),
        new("number", 0.00000010m),
        new("flag", true),
        new("list", new Param.List([new Param.Text("x"), new Param.Number(1)])),
        new("nested", new Param.Nested([new("a", 1), new("b", new Param.Nested([new("c", false)]))])),
    ];

    private static readonly Fee Fee = new("USDT", 0.0365m) { Rate = 0.001m };

    private static readonly Ticker Ticker = new("BTC/USDT")
    {
        Timestamp = At,
        ReceivedAt = Later,
        High = 36950.40m,
        Low = 35720.5m,
        Bid = 36501.1m,
        BidVolume = 1.25m,
        Ask = 36501.2m,
        AskVolume = 3,
        Vwap = 36288.40211m,
        Open = 36155.7m,
        Last = 36501.2m,
        PreviousClose = 36155.8m,
        Change = 345.5m,
        Percentage = 0.9555892985061829m,
        Average = 36328.45m,
        BaseVolume = 33109.82041m,
        QuoteVolume = 1201502476.9259438m,
        MarkPrice = 36500.9m,
        IndexPrice = 36500.8m,
        Raw = """{"c":"36501.20"}""",
    };

    private static readonly OrderBook Book = new("BTC/USDT")
    {
        Bids = [new(36501.1m, 1.25m), new(36501m, 0.5m, 1700000000)],
        Asks = [new(36501.20m, 3, 2)],
        Timestamp = At,
        ReceivedAt = Later,
        Nonce = 40112233445,
        Raw = "{}",
    };

    private static readonly Trade Trade = new("BTC/USDT")
    {
        Id = "2800000001",
        OrderId = "23456789012",
        Timestamp = At,
        ReceivedAt = Later,
        Type = OrderType.Limit,
        Side = Side.Sell,
        TakerOrMaker = TakerOrMaker.Maker,
        Price = 36500.1m,
        Amount = 0.14m,
        Cost = 5110.014m,
        Fees = [Fee],
        Raw = "{}",
    };

    private static readonly Candle Candle = new(At, 36480.1m, 36510.5m, 36470m, 36490m, 12.5m);

    private static readonly Order Order = new("23456789012")
    {
        ClientOrderId = "mine-1",
        Symbol = "BTC/USDT",
        Type = new OrderType("stop_loss_limit"),
        Side = Side.Sell,
        Status = OrderStatus.Open,
        TimeInForce = TimeInForce.GoodTillCanceled,
        PostOnly = false,
        ReduceOnly = true,
        Timestamp = At,
        LastTradeTimestamp = Later,
        LastUpdateTimestamp = Later,
        Price = 36500.1m,
        Amount = 0.5m,
        Filled = 0.14m,
        Remaining = 0.36m,
        Cost = 5110.014m,
        Average = 36500.1m,
        TriggerPrice = 36000,
        StopLossPrice = 34000,
        TakeProfitPrice = 40000,
        Fees = [Fee, new("BNB", 0.0007712m) { Rate = 0.00075m }],
        Trades = [Trade],
        Raw = "{}",
    };

    private static readonly Market Market = new("BTC/USD:BTC-231229-40000-C")
    {
        Id = "BTC-29DEC23-40000-C",
        Base = "BTC",
        Quote = "USD",
        Settle = "BTC",
        BaseId = "XXBT",
        QuoteId = "ZUSD",
        SettleId = "XXBT",
        Type = MarketType.Option,
        Active = true,
        Margin = false,
        Index = false,
        Linear = false,
        Inverse = true,
        Taker = 0.0026m,
        Maker = 0.0016m,
        Percentage = true,
        TierBased = false,
        FeeSide = "get",
        ContractSize = 1,
        Expiry = Later,
        Strike = 40000,
        OptionType = "call",
        Precision = new(0.00000001m, 0.1m) { Cost = 0.01m, Base = 0.0001m, Quote = 0.001m, Mode = PrecisionMode.SignificantDigits, AmountMode = PrecisionMode.DecimalPlaces, PricePlaces = 8 },
        Limits = new() { Amount = new(0.0001m, 9000), Price = new(0.1m), Cost = new(null, 9000000), Leverage = new(1, 5), Market = new(0.001m, 120) },
        MarginModes = new(true, false),
        Created = At,
        Own = new([new("wsName", "XBT/USD")]),
        Raw = "{}",
    };

    private static readonly Network Network = new("TRC20")
    {
        Id = "TRX",
        Name = "Tron",
        Active = true,
        Deposit = true,
        Withdraw = false,
        Fee = 1,
        Precision = 0.000001m,
        Contract = "0x01",
        Explorer = "https://explorer.example/token/",
        Limits = new() { Amount = new(1, 2), Price = new(0.1m, 9), Cost = new(5, 50), Deposit = new(3, 4), Withdraw = new(10, 9999999) },
    };

    private static readonly Currency Currency = new("USDT")
    {
        Id = "usdt",
        Name = "Tether",
        Type = "crypto",
        Active = true,
        Deposit = true,
        Withdraw = false,
        Fee = 1,
        Fees = new([new("TRC20", 1), new("ERC20", null)]),
        Margin = true,
        Precision = 0.00000001m,
        Limits = new() { Amount = new(1, 2), Price = new(0.1m, 9), Cost = new(5, 50), Deposit = new(3, 4), Withdraw = new(5, 6) },
        Networks = new([new("TRC20", Network)]),
        Raw = "{}",
    };

    private static readonly Holding Holding = new() { Free = 0.4m, Used = 0.1m, Total = 0.5m, Debt = 0.25m };

    private static readonly Balance Balance = new(new ValueMap<Holding>([new("BTC", Holding)])) { Timestamp = At, Raw = "{}" };

    private static readonly ExchangeStatus Status = new("maintenance") { Updated = At, Eta = Later, Url = "https://status.example", Raw = "{}" };

    private static readonly RawReply Reply = new("""{"error":[]}""");

    private static readonly ExchangeError Error = new(ErrorClass.RateLimitExceeded, "slow down, or raise the limit")
    {
        Exchange = "kraken",
        Account = "main",
        Operation = "createOrder",
        Endpoint = "private POST AddOrder",
        HttpStatus = 429,
        Code = "EAPI:Rate limit exceeded",
        Text = "Rate limit exceeded",
        Outcome = Outcome.Unknown,
        Retry = Retry.AfterReconcile,
        RetryAfter = TimeSpan.FromTicks(15_000_010),
    };

    private static readonly CreateOrder Create = new("BTC/USDT", OrderType.Limit, Side.Sell, 0.50m, 36500.1m)
    {
        ClientOrderId = "mine-1",
        TimeInForce = TimeInForce.PostOnly,
        PostOnly = true,
        ReduceOnly = false,
        TriggerPrice = 36000,
        StopLossPrice = 34000,
        TakeProfitPrice = 40000,
        Cost = 18250.05m,
        Extra = Extra,
        KeepRaw = true,
    };

    private static readonly Transaction Transaction = new("t-1") { TxId = "0xabc", Type = "withdrawal", Currency = "USDT", Amount = 100.5m, Status = "pending", Network = "TRC20", Address = "T1", AddressFrom = "T0", AddressTo = "T1", Tag = "7", TagFrom = "6", TagTo = "7", Timestamp = At, Updated = Later, Internal = true, Comment = "to cold storage", Fee = Fee, Raw = "{}" };

    private static readonly LedgerEntry LedgerEntry = new("l-1") { Direction = "out", Account = "main", ReferenceId = "T-1", ReferenceAccount = "other", Type = "trade", Currency = "BTC", Amount = 0.25m, Timestamp = At, Before = 1.25m, After = 1, Status = "ok", Fee = Fee, Raw = "{}" };

    private static readonly TransferEntry TransferEntry = new("m-1") { Currency = "USDT", Amount = 10.5m, FromAccount = "spot", ToAccount = "swap", Status = "ok", Timestamp = At, Raw = "{}" };

    private static readonly DepositAddress DepositAddress = new("XRP", "rEb8") { Network = "XRP", Tag = "1234", Raw = "{}" };

    private static readonly TradingFee TradingFee = new("BTC/USDT") { Maker = -0.0001m, Taker = 0.001m, Percentage = true, TierBased = false, Raw = "{}" };

    private static readonly TradingLimits TradingLimits = new("BTC/USDT") { Limits = new() { Amount = new(0.0001m, 9000), Price = new(0.1m), Cost = new(5), Leverage = new(1, 5), Market = new(0.001m, 120) }, Raw = "{}" };

    private static readonly MovingFee MovingFee = new() { Fee = 0.5m, Percentage = true };

    private static readonly NetworkFee NetworkFee = new() { Deposit = new() { Fee = 1, Percentage = false }, Withdraw = MovingFee };

    private static readonly DepositWithdrawFee DepositWithdrawFee = new("USDT") { Deposit = MovingFee, Withdraw = new() { Fee = 1, Percentage = false }, Networks = new([new("TRC20", NetworkFee)]), Raw = "{}" };

    private static readonly Account Account = new("a-1") { Type = "spot", Name = "savings", Code = "BTC", Raw = "{}" };

    private static readonly Position Position = new("BTC/USDT:USDT")
    {
        Id = "p-1", Timestamp = At, LastUpdateTimestamp = Later, Side = "short", Hedged = true, Contracts = 3, ContractSize = 0.001m, EntryPrice = 36500.5m, MarkPrice = 36490,
        LastPrice = 36491, LiquidationPrice = 40000, StopLossPrice = 38000, TakeProfitPrice = 30000, Notional = 109.47m, Leverage = 10, Collateral = 12, InitialMargin = 10.947m,
        InitialMarginPercentage = 0.1m, MaintenanceMargin = 0.5m, MaintenanceMarginPercentage = 0.004m, MarginRatio = 0.04m, MarginMode = "isolated", MarginType = "ISOLATED", UnrealizedPnl = 0.03m,
        RealizedPnl = -0.01m, Percentage = 0.27m, Raw = "{}",
    };

    private static readonly FundingRate FundingRate = new("BTC/USDT:USDT")
    {
        MarkPrice = 36490, IndexPrice = 36489.5m, InterestRate = 0.0001m, EstimatedSettlePrice = 36480, Timestamp = At, Rate = -0.00005m, FundingTimestamp = Later,
        NextRate = 0.0001m, NextFundingTimestamp = Later, PreviousRate = 0.00008m, PreviousFundingTimestamp = At, Interval = "8h", Raw = "{}",
    };

    private static readonly PastFundingRate PastFundingRate = new("BTC/USDT:USDT") { Rate = 0.0001m, Timestamp = At, MarkPrice = 36500.9m, IndexPrice = 36501, NextRate = 0.0002m, NextFundingTimestamp = Later, Raw = "{}" };

    private static readonly OpenInterest OpenInterest = new("BTC/USDT:USDT") { Amount = 80000.5m, Value = 2919000000, BaseVolume = 80000.5m, QuoteVolume = 2919000000, Timestamp = At, Raw = "{}" };

    private static readonly BucketLevel Bucket = new("ip", 1180.5m, 1200) { Reset = At, ClosedUntil = Later };

    private static readonly MarketEvent[] Events =
    [
        new TickerChanged("binance", "BTC/USDT", At, Ticker),
        new BookChanged("binance", "BTC/USDT", At, Book),
        new TradeHappened("binance", "BTC/USDT", At, Trade),
        new CandleChanged("binance", "BTC/USDT", At, "1m", Candle),
        new Gap("binance", Channel.Trades, "BTC/USDT", Later, At, Later, "reconnected", 7),
        new Stale("binance", Channel.OrderBooks, "BTC/USDT", At, TimeSpan.FromSeconds(30)),
        new Resynced("binance", Channel.Candles, "BTC/USDT", At),
    ];

    private static readonly DeliveryPolicy[] Policies =
    [
        new DeliveryPolicy.LatestWins(), new DeliveryPolicy.Bounded(1000), new DeliveryPolicy.Sampled(TimeSpan.FromMilliseconds(250)),
    ];

    public static IReadOnlyDictionary<Type, object> ByType { get; } = new object[]
    {
        new Request("r-1", "kraken", "main", Later, Priority.Backfill, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", Create),
        Answered(new ValueMap<Market>([new(Market.Symbol, Market)])),
        Answered(ValueList.Create([Market])),
        Answered(new ValueMap<Currency>([new(Currency.Code, Currency)])),
        Answered(At),
        Answered(Status),
        Answered(Ticker),
        Answered(new ValueMap<Ticker>([new(Ticker.Symbol, Ticker)])),
        Answered(Book),
        Answered(ValueList.Create([Trade])),
        Answered(ValueList.Create([Candle])),
        Answered(Balance),
        Answered(Order),
        Answered(ValueList.Create([Order])),
        Answered(new ValueMap<OrderBook>([new(Book.Symbol, Book)])),
        Answered(Transaction),
        Answered(ValueList.Create([Transaction])),
        Answered(ValueList.Create([LedgerEntry])),
        Answered(TransferEntry),
        Answered(ValueList.Create([TransferEntry])),
        Answered(DepositAddress),
        Answered(new ValueMap<DepositAddress>([new("XRP", DepositAddress)])),
        Answered(ValueList.Create([Account])),
        Answered(TradingFee),
        Answered(new ValueMap<TradingFee>([new("BTC/USDT", TradingFee)])),
        Answered(new ValueMap<TradingLimits>([new("BTC/USDT", TradingLimits)])),
        Answered(DepositWithdrawFee),
        Answered(new ValueMap<DepositWithdrawFee>([new("USDT", DepositWithdrawFee)])),
        Answered(Position),
        Answered(ValueList.Create([Position])),
        Answered(FundingRate),
        Answered(new ValueMap<FundingRate>([new("BTC/USDT:USDT", FundingRate)])),
        Answered(ValueList.Create([PastFundingRate])),
        Answered(OpenInterest),
        Answered(Reply),
        new Refused("r-1", "kraken", "main", Error),
        Error,
        new GetBudget("kraken"),
        new Budget("kraken", [Bucket], 3, "up") { Sent = 5_000_000_000, Failed = 2 },
        Bucket,

        new LoadMarkets(true) { Extra = Extra, KeepRaw = true },
        new FetchMarkets { Extra = Extra, KeepRaw = true },
        new FetchCurrencies { Extra = Extra, KeepRaw = true },
        new FetchTime { Extra = Extra, KeepRaw = true },
        new FetchStatus { Extra = Extra, KeepRaw = true },
        new FetchTicker("BTC/USDT") { Extra = Extra, KeepRaw = true },
        new FetchTickers(["BTC/USDT", "ETH/USDT"]) { Extra = Extra, KeepRaw = true },
        new FetchOrderBook("BTC/USDT", 100) { Extra = Extra, KeepRaw = true },
        new FetchTrades("BTC/USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchOHLCV("BTC/USDT", "5m", At, 500) { Extra = Extra, KeepRaw = true },
        new FetchBalance { Extra = Extra, KeepRaw = true },
        Create,
        new CancelOrder("23456789012", "BTC/USDT") { ClientOrderId = "mine-1", Extra = Extra, KeepRaw = true },
        new FetchOrder("23456789012", "BTC/USDT") { ClientOrderId = "mine-1", Extra = Extra, KeepRaw = true },
        new FetchOpenOrders("BTC/USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchBidsAsks(["BTC/USDT"]) { Extra = Extra, KeepRaw = true },
        new FetchOrderBooks(["BTC/USDT"], 100) { Extra = Extra, KeepRaw = true },
        new FetchL2OrderBook("BTC/USDT", 100) { Extra = Extra, KeepRaw = true },
        new CreateOrders([Create]) { Extra = Extra, KeepRaw = true },
        new EditOrder("23456789012", Create) { ClientOrderId = "mine-0", Extra = Extra, KeepRaw = true },
        new CancelOrders(["23456789012", "23456789013"], "BTC/USDT") { Extra = Extra, KeepRaw = true },
        new CancelAllOrders("BTC/USDT") { Extra = Extra, KeepRaw = true },
        new CancelAllOrdersAfter(TimeSpan.FromSeconds(60)) { Extra = Extra, KeepRaw = true },
        new FetchOrders("BTC/USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchOpenOrder("23456789012", "BTC/USDT") { Extra = Extra, KeepRaw = true },
        new FetchClosedOrder("23456789012", "BTC/USDT") { Extra = Extra, KeepRaw = true },
        new FetchClosedOrders("BTC/USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchCanceledOrders("BTC/USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchCanceledAndClosedOrders("BTC/USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchOrderTrades("23456789012", "BTC/USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchMyTrades("BTC/USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchDeposits("USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchWithdrawals("USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchTransactions("USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchLedger("USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchTransfers("USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchDepositAddress("XRP") { Extra = Extra, KeepRaw = true },
        new FetchDepositAddresses(["XRP"]) { Extra = Extra, KeepRaw = true },
        new FetchDepositAddressesByNetwork("USDT") { Extra = Extra, KeepRaw = true },
        new CreateDepositAddress("XRP") { Extra = Extra, KeepRaw = true },
        new Withdraw("XRP", 10.5m, "rEb8", "1234") { Extra = Extra, KeepRaw = true },
        new Transfer("USDT", 10.5m, "spot", "swap") { Extra = Extra, KeepRaw = true },
        new FetchAccounts { Extra = Extra, KeepRaw = true },
        new FetchTradingFee("BTC/USDT") { Extra = Extra, KeepRaw = true },
        new FetchTradingFees { Extra = Extra, KeepRaw = true },
        new FetchTradingLimits(["BTC/USDT"]) { Extra = Extra, KeepRaw = true },
        new FetchDepositWithdrawFee("USDT") { Extra = Extra, KeepRaw = true },
        new FetchDepositWithdrawFees(["USDT"]) { Extra = Extra, KeepRaw = true },
        new FetchPosition("BTC/USDT:USDT") { Extra = Extra, KeepRaw = true },
        new FetchPositions(["BTC/USDT:USDT"]) { Extra = Extra, KeepRaw = true },
        new FetchFundingRate("BTC/USDT:USDT") { Extra = Extra, KeepRaw = true },
        new FetchFundingRates(["BTC/USDT:USDT"]) { Extra = Extra, KeepRaw = true },
        new FetchFundingRateHistory("BTC/USDT:USDT", At, 50) { Extra = Extra, KeepRaw = true },
        new FetchOpenInterest("BTC/USDT:USDT") { Extra = Extra, KeepRaw = true },
        new SetLeverage(10, "BTC/USDT:USDT") { Extra = Extra, KeepRaw = true },
        new SetMarginMode("isolated", "BTC/USDT:USDT") { Extra = Extra, KeepRaw = true },
        new CallEndpoint("private POST AddOrder") { Extra = Extra, KeepRaw = true },

        new Subscribe("s-1", "binance", Channel.OrderBooks, ["BTC/USDT"], Policies[1]),
        new Subscribed("s-1", "binance", Channel.OrderBooks),
        new SubscribeRefused("s-1", "binance", Channel.OrderBooks, Error),
        new Unsubscribe("s-1"),
        new MarketBatch("s-1", 7, Events.ToValueList()),
        new Ack("s-1", 7),
        new SubscriptionEnded("s-1", "binance", Channel.OrderBooks, "the engine stops"),
        new MarketsLoaded("binance", 2841, At),

        new OrderAccepted("binance", "main", "mine-1", "BTC/USDT", Later, Order),
        new OrderFilled("binance", "main", "mine-1", "BTC/USDT", Later, Trade, Order),
        new OrderCancelled("binance", "main", "mine-1", "BTC/USDT", Later, Order),
        new OrderRejected("binance", "main", "mine-1", "BTC/USDT", Later, Error),
        new OrderUnknown("binance", "main", "mine-1", "BTC/USDT", Later, Error),
        new OrderReconciled("binance", "main", "mine-1", "BTC/USDT", Later, Order),
        new OrderNeverSent("binance", "main", "mine-1", "BTC/USDT", Later, Error),

        Market, Currency, Network, Ticker, Book, Trade, Fee, Candle, Order, Balance, Holding, Status, Reply,
        Transaction, LedgerEntry, TransferEntry, DepositAddress, TradingFee, TradingLimits, MovingFee, NetworkFee, DepositWithdrawFee, Account, Position, FundingRate, PastFundingRate, OpenInterest,
    }.Concat(Events).Concat(Policies).ToDictionary(sample => sample.GetType());

    private static Answer<T> Answered<T>(T value) => new("r-1", "kraken", "main", value);
}
