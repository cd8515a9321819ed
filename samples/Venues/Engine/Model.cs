namespace Ccxt.Venues;

public enum Side { Buy, Sell }

public enum OrderKind { Limit, Market }

public enum TimeInForce { GoodTillCancelled, ImmediateOrCancel, FillOrKill }

public enum OrderStatus { Open, Filled, Cancelled, Expired }

/// <summary>Why an order was refused before it existed. Each API words these in its exchange's own codes.</summary>
public enum Refusal
{
    None, Halted, BadPrice, PriceTooPrecise, BadAmount, AmountTooPrecise, AmountTooSmall, AmountTooLarge, CostTooSmall, DuplicateClientId,
    InsufficientFunds, WouldTake,
}

/// <summary>A currency as one venue keeps it: balances never carry more than <paramref name="Decimals"/> places.</summary>
public sealed record Asset(string Code, string Id, string Name, int Decimals, bool Fiat = false);

/// <summary>A market of one venue; the symbol is CCXT's, the id and alias are the exchange's.</summary>
public sealed record Listing(string Symbol, string Id, decimal PriceTick, decimal AmountStep, decimal MinAmount, decimal MinCost)
{
    public string Base { get; } = Symbol[..Symbol.IndexOf('/', StringComparison.Ordinal)];
    public string Quote { get; } = Symbol[(Symbol.IndexOf('/', StringComparison.Ordinal) + 1)..];
    public string Alias { get; init; } = Id;
    public decimal MaxAmount { get; init; } = 10_000_000;

    /// <summary>A halted or delisted market still answers reads; it takes no order.</summary>
    public bool Halted { get; init; }

    public int PriceDecimals => Money.Decimals(PriceTick);
    public int AmountDecimals => Money.Decimals(AmountStep);
}

/// <summary>In which currency a venue takes its fee: in what the trader receives, or always in the quote currency.</summary>
public enum FeeIn { Received, Quote }

/// <summary>Whether a venue refuses a client order id that an open order has already.</summary>
public enum ClientIds { UniqueWhileOpen, Any }

/// <summary>What one exchange lists, charges and forbids.</summary>
public sealed record VenueProfile(string Id, string Name, IReadOnlyList<Asset> Assets, IReadOnlyList<Listing> Listings)
{
    public required decimal MakerFee { get; init; }
    public required decimal TakerFee { get; init; }
    public required Credentials Demo { get; init; }
    public FeeIn FeeIn { get; init; } = FeeIn.Quote;
    public ClientIds ClientIds { get; init; } = ClientIds.UniqueWhileOpen;

    /// <summary>A buy by quote amount pays its fee out of that amount instead of on top of it.</summary>
    public bool FundsIncludeFee { get; init; }

    /// <summary>A post-only order that would take is recorded and cancelled, instead of refused.</summary>
    public bool RecordsCrossedPostOnly { get; init; }

    /// <summary>An order that would meet its own account's order is cut short, instead of traded with itself.</summary>
    public bool PreventsSelfTrade { get; init; }
}

/// <summary>Invented keys of a simulated account; no exchange knows them.</summary>
public sealed record Credentials(string ApiKey, string Secret, string? Passphrase = null);

public sealed record NewOrder(string Symbol, Side Side, OrderKind Kind)
{
    /// <summary>In base currency; null when <see cref="Funds"/> says the size.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Size of a market order in quote currency.</summary>
    public decimal? Funds { get; init; }

    public decimal? Price { get; init; }
    public TimeInForce TimeInForce { get; init; }
    public bool PostOnly { get; init; }
    public string? ClientId { get; init; }
}

/// <summary>Either the order as it stands after matching, or why there is none.</summary>
public sealed record Placement(Order? Order, Refusal Refusal)
{
    internal static Placement Of(Refusal refusal) => new(null, refusal);
}

public sealed record Fill(
    long Trade, Order Order, decimal Price, decimal Amount, decimal Cost, decimal Fee, string FeeAsset, bool Maker, DateTimeOffset At);

public sealed record Trade(long Number, decimal Price, decimal Amount, Side TakerSide, bool TakerWasMarket, DateTimeOffset At)
{
    public decimal Cost => Price * Amount;
}

/// <summary>An order; it changes only under its engine's lock.</summary>
public sealed class Order
{
    internal Order(long number, Account owner, Listing listing, NewOrder request, DateTimeOffset at)
    {
        Number = number;
        Owner = owner;
        Listing = listing;
        Request = request;
        Amount = request.Amount ?? 0;
        CreatedAt = UpdatedAt = at;
    }

    public long Number { get; }
    public Account Owner { get; }
    public Listing Listing { get; }
    public NewOrder Request { get; }
    public Side Side => Request.Side;
    public OrderKind Kind => Request.Kind;
    public decimal? Price => Request.Price;
    public string? ClientId => Request.ClientId;
    public DateTimeOffset CreatedAt { get; }
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>In base currency; of an order by quote amount, what it came to.</summary>
    public decimal Amount { get; internal set; }

    public decimal Filled { get; internal set; }
    public decimal Cost { get; internal set; }
    public decimal Fee { get; internal set; }
    public OrderStatus Status { get; internal set; }
    public string? CloseReason { get; internal set; }
    public IReadOnlyList<Fill> Fills => _fills;
    public decimal Remaining => Amount - Filled;
    public bool IsOpen => Status == OrderStatus.Open;
    public decimal? Average => Filled > 0 ? Cost / Filled : null;

    /// <summary>What stands reserved for it: quote currency for a buy, base currency for a sell.</summary>
    public decimal Held { get; internal set; }

    internal string HeldAsset => Side == Side.Buy ? Listing.Quote : Listing.Base;

    private readonly List<Fill> _fills = [];

    internal void Add(Fill fill)
    {
        _fills.Add(fill);
        Filled += fill.Amount;
        Cost += fill.Cost;
        Fee += fill.Fee;
        UpdatedAt = fill.At;
    }
}
