namespace Ccxt.Venues;

/// <summary>
/// One venue's books, accounts and orders. Everything happens under <see cref="Gate"/>: a caller that takes the gate itself
/// sees several answers of one moment.
/// </summary>
public sealed class MatchingEngine
{
    private const int MostClosedOrders = 5000;

    private readonly Dictionary<string, Book> _books;
    private readonly Dictionary<string, Asset> _assets;
    private readonly Dictionary<long, Order> _orders = [];
    private readonly List<Account> _accounts = [];
    private readonly TimeProvider _time;
    private long _lastOrder = 1_000_000;
    private long _lastTrade = 5_000_000;

    public MatchingEngine(VenueProfile profile, TimeProvider time)
    {
        Profile = profile;
        _time = time;
        _books = profile.Listings.ToDictionary(x => x.Symbol, x => new Book(x), StringComparer.Ordinal);
        _assets = profile.Assets.ToDictionary(x => x.Code, StringComparer.Ordinal);
        Revenue = new Account("revenue", null, 0, 0, keepsHistory: false);
        _accounts.Add(Revenue);
    }

    public VenueProfile Profile { get; }

    /// <summary>Markets in CCXT's notation, halted ones included.</summary>
    public IReadOnlyList<string> Symbols => [.. Profile.Listings.Select(x => x.Symbol)];

    public IReadOnlyList<Account> Accounts => _accounts;

    /// <summary>Where the fees go: with it, what all accounts have together never changes by trading.</summary>
    public Account Revenue { get; }

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => _time.GetUtcNow();

    public Account Open(string name, Credentials? credentials = null, decimal? makerFee = null, decimal? takerFee = null, bool keepsHistory = true)
    {
        lock (Gate)
        {
            var account = new Account(name, credentials, makerFee ?? Profile.MakerFee, takerFee ?? Profile.TakerFee, keepsHistory);
            _accounts.Add(account);
            return account;
        }
    }

    public void Deposit(Account account, string asset, decimal amount)
    {
        lock (Gate) account.Move(asset, amount);
    }

    public Balance BalanceOf(Account account, string asset)
    {
        lock (Gate) return account[asset];
    }

    /// <summary>The whole book as it stands, with its sequence.</summary>
    public BookSnapshot Snapshot(string symbol)
    {
        lock (Gate) return _books[symbol].Snapshot();
    }

    /// <summary>Resting orders one by one, the next to trade first.</summary>
    internal IReadOnlyList<Order> Resting(string symbol, Side side)
    {
        lock (Gate) return [.. _books[symbol].Queue(side)];
    }

    public Listing Listing(string symbol) => _books[symbol].Listing;

    public Tape Tape(string symbol) => _books[symbol].Tape;

    public Asset Asset(string code) => _assets[code];

    public Account? ByKey(string apiKey)
    {
        lock (Gate) return _accounts.Find(x => x.Credentials?.ApiKey == apiKey);
    }

    public Order? Find(Account account, long number)
    {
        lock (Gate) return _orders.GetValueOrDefault(number) is { } order && order.Owner == account ? order : null;
    }

    public Order? Find(Account account, string clientId)
    {
        lock (Gate) return account.ByClientId.GetValueOrDefault(clientId);
    }

    public IReadOnlyList<Order> OpenOrders(Account account)
    {
        lock (Gate) return [.. account.Open.Values];
    }

    public IReadOnlyList<Order> ClosedOrders(Account account)
    {
        lock (Gate) return [.. account.Closed];
    }

    /// <summary>Own trades of an account, oldest first.</summary>
    public IReadOnlyList<Fill> Fills(Account account)
    {
        lock (Gate) return [.. account.Closed.Concat(account.Open.Values).SelectMany(x => x.Fills).OrderBy(x => x.Trade)];
    }

    public Placement Place(Account account, NewOrder request)
    {
        lock (Gate)
        {
            var book = _books[request.Symbol];
            if (Check(account, book.Listing, request) is var wrong and not Refusal.None) return Placement.Of(wrong);

            var rate = account.TakerFee;
            var crosses = book.Best(Opposite(request.Side)) is { } best && Meets(request, best.Price!.Value);
            if (request.PostOnly && crosses && !Profile.RecordsCrossedPostOnly) return Placement.Of(Refusal.WouldTake);

            var plan = Plan(book, request, rate);
            var hold = HoldFor(account, book.Listing, request, plan);
            var heldAsset = request.Side == Side.Buy ? book.Listing.Quote : book.Listing.Base;
            if (account[heldAsset].Available < hold) return Placement.Of(Refusal.InsufficientFunds);

            var order = new Order(++_lastOrder, account, book.Listing, request, Now) { Held = hold };
            account.Move(heldAsset, 0, hold);
            Enlist(order);

            if (request.PostOnly && crosses)
                Close(order, OrderStatus.Cancelled, "Post only order");
            else if (request.TimeInForce == TimeInForce.FillOrKill && plan.Amount < order.Amount)
                Close(order, OrderStatus.Expired, "Fill or kill");
            else
                Match(book, order);
            return new Placement(order, Refusal.None);
        }
    }

    /// <summary>False if the order is closed already.</summary>
    public bool Cancel(Order order, string reason = "User requested")
    {
        lock (Gate)
        {
            if (!order.IsOpen) return false;
            _books[order.Listing.Symbol].Remove(order, Now);
            Close(order, OrderStatus.Cancelled, reason);
            return true;
        }
    }

    private Refusal Check(Account account, Listing listing, NewOrder request)
    {
        if (listing.Halted) return Refusal.Halted;
        if (request.Kind == OrderKind.Limit)
        {
            if (request.Price is not > 0) return Refusal.BadPrice;
            if (!Money.Fits(request.Price.Value, listing.PriceTick)) return Refusal.PriceTooPrecise;
        }
        if (request.Funds is { } funds)
        {
            if (funds <= 0) return Refusal.BadAmount;
            if (Money.Decimals(funds) > _assets[listing.Quote].Decimals) return Refusal.AmountTooPrecise;
            if (funds < listing.MinCost) return Refusal.CostTooSmall;
        }
        else
        {
            if (request.Amount is not > 0) return Refusal.BadAmount;
            if (!Money.Fits(request.Amount.Value, listing.AmountStep)) return Refusal.AmountTooPrecise;
            if (request.Amount < listing.MinAmount) return Refusal.AmountTooSmall;
            if (request.Amount > listing.MaxAmount) return Refusal.AmountTooLarge;
            var price = request.Price ?? _books[listing.Symbol].Tape.Last?.Price;
            if (price * request.Amount < listing.MinCost) return Refusal.CostTooSmall;
        }
        return request.ClientId is { } id && account.ByClientId.TryGetValue(id, out var other) && other.IsOpen && Profile.ClientIds == ClientIds.UniqueWhileOpen
            ? Refusal.DuplicateClientId
            : Refusal.None;
    }

    /// <summary>What matching the order would come to now, its fee reserved at the taker's rate.</summary>
    private (decimal Amount, decimal Cost, decimal Fee) Plan(Book book, NewOrder request, decimal rate)
    {
        decimal amount = 0, cost = 0, fee = 0;
        var funds = request.Funds;
        foreach (var resting in book.Queue(Opposite(request.Side)))
        {
            var price = resting.Price!.Value;
            if (!Meets(request, price)) break;
            var left = request.Amount is { } wanted ? wanted - amount : Affordable(book.Listing, price, funds!.Value - cost, request.Side, rate);
            var take = Math.Min(resting.Remaining, left);
            if (take <= 0) break;
            amount += take;
            cost += price * take;
            fee += price * take * rate;
            if (funds is not null && Profile.FundsIncludeFee && request.Side == Side.Buy) funds = request.Funds - fee;
        }
        return (amount, cost, fee);
    }

    private decimal Affordable(Listing listing, decimal price, decimal funds, Side side, decimal rate)
    {
        var each = Profile.FundsIncludeFee && side == Side.Buy ? price * (1 + rate) : price;
        return funds <= 0 ? 0 : Money.DownTo(funds / each, listing.AmountStep);
    }

    private decimal HoldFor(Account account, Listing listing, NewOrder request, (decimal Amount, decimal Cost, decimal Fee) plan)
    {
        if (request.Side == Side.Sell) return request.Amount ?? plan.Amount;
        var decimals = _assets[listing.Quote].Decimals;
        if (request.Price is { } limit) return LimitHold(account, listing, limit, request.Amount!.Value);
        var fee = Profile.FeeIn == FeeIn.Quote ? Money.Up(plan.Fee, decimals) : 0;
        if (request.Funds is { } funds) return Profile.FundsIncludeFee ? funds : funds + fee;
        return Money.Up(plan.Cost, decimals) + fee;
    }

    private decimal LimitHold(Account account, Listing listing, decimal limit, decimal amount)
    {
        var decimals = _assets[listing.Quote].Decimals;
        var fee = Profile.FeeIn == FeeIn.Quote ? Money.Up(limit * amount * Math.Max(account.MakerFee, account.TakerFee), decimals) : 0;
        return Money.Up(limit * amount, decimals) + fee;
    }

    private void Match(Book book, Order order)
    {
        var reason = default(string);
        var request = order.Request;
        while (request.Funds is not null || order.Remaining > 0)
        {
            var resting = book.Best(Opposite(order.Side));
            if (resting is null || !Meets(request, resting.Price!.Value)) break;
            if (Profile.PreventsSelfTrade && resting.Owner == order.Owner)
            {
                reason = "Self trade prevented";
                break;
            }
            var price = resting.Price.Value;
            var wanted = order.Remaining;
            if (request.Funds is { } funds)
            {
                if (Profile.FundsIncludeFee && order.Side == Side.Buy) funds -= order.Fee;
                var spent = order.Fills.Sum(x => x.Price * x.Amount);
                wanted = Affordable(book.Listing, price, funds - spent, order.Side, order.Owner.TakerFee);
                if (wanted <= 0) break;
            }
            Trade(book, resting, order, price, Math.Min(wanted, resting.Remaining));
        }

        if (request.Funds is not null) order.Amount = order.Filled;
        if (order.Remaining == 0 && order.Filled > 0)
            Close(order, OrderStatus.Filled, null);
        else if (reason is not null)
            Close(order, OrderStatus.Cancelled, reason);
        else if (order.Kind == OrderKind.Market || request.TimeInForce != TimeInForce.GoodTillCancelled)
            Close(order, OrderStatus.Expired, order.Kind == OrderKind.Market ? "No liquidity" : "Immediate or cancel");
        else
            book.Rest(order, Now);
    }

    private void Trade(Book book, Order maker, Order taker, decimal price, decimal amount)
    {
        var at = Now;
        var number = ++_lastTrade;
        var cost = Money.Down(price * amount, _assets[book.Listing.Quote].Decimals);
        if (taker.Request.Funds is not null) taker.Amount = taker.Filled + amount;

        Settle(maker, price, amount, cost, maker.Owner.MakerFee, isMaker: true, number, at);
        Settle(taker, price, amount, cost, taker.Owner.TakerFee, isMaker: false, number, at);
        book.Filled(maker, amount, at);
        if (maker.Remaining == 0) Close(maker, OrderStatus.Filled, null);
        book.Tape.Add(new Trade(number, price, amount, taker.Side, taker.Kind == OrderKind.Market, at));
    }

    private void Settle(Order order, decimal price, decimal amount, decimal cost, decimal rate, bool isMaker, long trade, DateTimeOffset at)
    {
        var listing = order.Listing;
        var buys = order.Side == Side.Buy;
        var feeAsset = Profile.FeeIn == FeeIn.Received && buys ? listing.Base : listing.Quote;
        var fee = Money.Down((feeAsset == listing.Base ? amount : price * amount) * rate, _assets[feeAsset].Decimals);
        order.Add(new Fill(trade, order, price, amount, cost, fee, feeAsset, isMaker, at));

        var spent = buys ? cost + (feeAsset == listing.Quote ? fee : 0) : amount;
        var keeps = buys && order.Price is { } limit ? LimitHold(order.Owner, listing, limit, order.Remaining) : order.Held - spent;
        order.Owner.Move(order.HeldAsset, -spent, keeps - order.Held);
        order.Held = keeps;
        order.Owner.Move(buys ? listing.Base : listing.Quote, buys ? (feeAsset == listing.Base ? amount - fee : amount) : cost - fee);
        Revenue.Move(feeAsset, fee);
    }

    private void Enlist(Order order)
    {
        _orders[order.Number] = order;
        order.Owner.Open[order.Number] = order;
        if (order.ClientId is { } id) order.Owner.ByClientId[id] = order;
    }

    private void Close(Order order, OrderStatus status, string? reason)
    {
        var owner = order.Owner;
        owner.Move(order.HeldAsset, 0, -order.Held);
        order.Held = 0;
        order.Status = status;
        order.CloseReason = reason;
        order.UpdatedAt = Now;
        owner.Open.Remove(order.Number);
        if (owner.KeepsHistory)
            owner.Closed.Add(order);
        else
            _orders.Remove(order.Number);
        if (owner.Closed.Count > MostClosedOrders) Forget(owner);
    }

    private void Forget(Account owner)
    {
        var oldest = owner.Closed[0];
        owner.Closed.RemoveAt(0);
        _orders.Remove(oldest.Number);
        if (oldest.ClientId is { } id && owner.ByClientId.GetValueOrDefault(id) == oldest) owner.ByClientId.Remove(id);
    }

    private static bool Meets(NewOrder taker, decimal price) =>
        taker.Price is not { } limit || (taker.Side == Side.Buy ? price <= limit : price >= limit);

    private static Side Opposite(Side side) => side == Side.Buy ? Side.Sell : Side.Buy;
}
