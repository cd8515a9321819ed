namespace Ccxt.Venues;

/// <summary>A small venue of its own, to look at the engine without any exchange's peculiarities.</summary>
internal sealed class Bench
{
    public const string Symbol = "BTC/USD";

    public Bench(
        FeeIn feeIn = FeeIn.Quote, bool fundsIncludeFee = false, bool recordsCrossed = false, bool preventsSelfTrade = false,
        ClientIds clientIds = default, int cents = 4)
    {
        Engine = new MatchingEngine(
            new VenueProfile("bench", "Bench", [new("BTC", "BTC", "Bitcoin", 8), new("USD", "USD", "Dollar", cents, Fiat: true)],
                [new(Symbol, "BTCUSD", 0.5m, 0.001m, 0.001m, 1), new("OLD/USD", "OLDUSD", 1, 1, 1, 1) { Halted = true }])
            {
                MakerFee = 0.001m,
                TakerFee = 0.002m,
                FeeIn = feeIn,
                FundsIncludeFee = fundsIncludeFee,
                RecordsCrossedPostOnly = recordsCrossed,
                PreventsSelfTrade = preventsSelfTrade,
                ClientIds = clientIds,
                Demo = new("key", "secret"),
            },
            Clock);
        Alice = Rich("alice");
        Bob = Rich("bob");
        Carol = Rich("carol");
    }

    public ManualTime Clock { get; } = new();
    public MatchingEngine Engine { get; }
    public Account Alice { get; }
    public Account Bob { get; }
    public Account Carol { get; }

    public Account Rich(string name, decimal btc = 10, decimal usd = 100_000)
    {
        var account = Engine.Open(name);
        Engine.Deposit(account, "BTC", btc);
        Engine.Deposit(account, "USD", usd);
        return account;
    }

    public Placement Limit(
        Account who, Side side, decimal price, decimal amount, TimeInForce inForce = default, bool postOnly = false, string? clientId = null) =>
        Engine.Place(who, new NewOrder(Symbol, side, OrderKind.Limit)
        {
            Price = price, Amount = amount, TimeInForce = inForce, PostOnly = postOnly, ClientId = clientId,
        });

    public Placement Market(Account who, Side side, decimal? amount = null, decimal? funds = null) =>
        Engine.Place(who, new NewOrder(Symbol, side, OrderKind.Market) { Amount = amount, Funds = funds });

    public BookSnapshot Book => Engine.Snapshot(Symbol);

    public decimal TotalOf(string asset) => Engine.Accounts.Sum(x => Engine.BalanceOf(x, asset).Total);
}

/// <summary>A clock that stands still until it is moved; its timers fire when it passes them.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource? _asked;
    private DateTimeOffset _now = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), _now + dueTime, period);
        lock (_gate)
        {
            _timers.Add(timer);
            _asked?.TrySetResult();
        }
        return timer;
    }

    /// <summary>Done as soon as somebody waits for this clock.</summary>
    public Task NextTimer()
    {
        lock (_gate) return (_asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    public void Advance(TimeSpan by)
    {
        var end = _now + by;
        while (Due(end) is { } next)
        {
            _now = next.Due!.Value;
            next.Fire();
        }
        _now = end;
    }

    private ManualTimer? Due(DateTimeOffset end)
    {
        lock (_gate) return _timers.Where(x => x.Due <= end).MinBy(x => x.Due);
    }

    private sealed class ManualTimer(Action fire, DateTimeOffset due, TimeSpan period) : ITimer
    {
        public DateTimeOffset? Due { get; private set; } = due;

        public void Fire()
        {
            Due = period > TimeSpan.Zero ? Due + period : null;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Due = null;
            return ValueTask.CompletedTask;
        }
    }
}
