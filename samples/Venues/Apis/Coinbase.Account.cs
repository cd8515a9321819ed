using System.Text.Json;

namespace Ccxt.Venues;

/// <summary>The signed side of Coinbase Exchange: accounts, orders, fills, fees.</summary>
internal sealed partial class CoinbaseApi
{
    private const string ProfileId = "5a1e0c0b-a5e0-4000-8000-000000000001";
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(30);

    private void MapAccount(Routes routes)
    {
        routes
            .Get("/accounts", Signed((account, _) => Reply.Ok(Profile.Assets.Select(x => Shown(account, x)))))
            .Get("/accounts/{id}", Signed((account, call) => Reply.Ok(Shown(account, AssetOf(call)))))
            .Get("/orders", Signed(Orders))
            .Post("/orders", Signed(CreateOrder))
            .Delete("/orders", Signed(CancelAll))
            .Get("/orders/{id}", Signed((account, call) => Reply.Ok(Shown(Named(account, call) ?? throw NotFound()))))
            .Delete("/orders/{id}", Signed(CancelOrder))
            .Get("/fills", Signed(Fills))
            .Get("/fees", Signed((account, _) => Reply.Ok(new
            {
                taker_fee_rate = Text.Fixed(account.TakerFee, 4), maker_fee_rate = Text.Fixed(account.MakerFee, 4), usd_volume = "0.00",
            })));
    }

    private Handler Signed(Func<Account, Call, Reply> handler) => Agent(call => handler(Caller(call), call));

    /// <summary>CB-ACCESS-SIGN = base64(HMAC-SHA256(secret, timestamp + verb + path and query + body)).</summary>
    private Account Caller(Call call)
    {
        string Required(string header) => call.Header(header) is { Length: > 0 } value ? value : throw Error(401, $"{header} header is required");
        var (key, signature, timestamp) = (Required("CB-ACCESS-KEY"), Required("CB-ACCESS-SIGN"), Required("CB-ACCESS-TIMESTAMP"));
        var passphrase = Required("CB-ACCESS-PASSPHRASE");
        if (Text.Decimal(timestamp) is not { } seconds) throw Error(400, "invalid timestamp");
        var age = (call.Now.ToUnixTimeMilliseconds() / 1000m) - seconds;
        if (Math.Abs(age) > (decimal)s_window.TotalSeconds) throw Error(401, "request timestamp expired");
        var account = Engine.ByKey(key) ?? throw Error(401, "Invalid API Key");
        if (!Signatures.Same(account.Credentials!.Passphrase!, passphrase)) throw Error(401, "Invalid Passphrase");
        var signed = Signatures.HmacSha256Base64(Convert.FromBase64String(account.Credentials.Secret), timestamp + call.Verb + call.Target + call.Body);
        return Signatures.Same(signed, signature) ? account : throw Error(401, "invalid signature");
    }

    private static string AccountId(Asset x) => Ids.Uuid(1 + x.Id.Aggregate(0L, (sum, letter) => (sum * 64) + letter));

    private Asset AssetOf(Call call) => Profile.Assets.FirstOrDefault(x => AccountId(x) == call.Route("id")) ?? throw NotFound();

    private static object Shown(Account account, Asset x) => new
    {
        id = AccountId(x),
        currency = x.Id,
        balance = Text.Fixed(account[x.Code].Total, 16),
        hold = Text.Fixed(account[x.Code].Held, 16),
        available = Text.Plain(account[x.Code].Available),
        profile_id = ProfileId,
        trading_enabled = true,
        pending_deposit = "0.0000000000000000",
        display_name = x.Id,
    };

    private Reply CreateOrder(Account account, Call call)
    {
        using var json = call.Json();
        if (json?.RootElement is not { ValueKind: JsonValueKind.Object } order) throw Error(400, "Invalid JSON");
        string? Field(string name) => order.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

        var listing = _byId.GetValueOrDefault(Field("product_id") ?? throw Error(400, "product_id is required")) ?? throw Error(404, "Product not found");
        var request = ReadOrder(listing, Field);
        var placed = Engine.Place(account, request);
        if (placed.Refusal == Refusal.WouldTake) return Reply.Ok(Rejected(listing, request, call.Now));
        return placed.Order is { } created ? Reply.Ok(Pending(created)) : throw Refuse(placed.Refusal, listing, request);
    }

    private static NewOrder ReadOrder(Listing listing, Func<string, string?> field)
    {
        decimal? Amount(string name) => field(name) is not { } text ? null : Text.Decimal(text) ?? throw Error(400, $"Invalid {name}");
        var side = field("side") switch { "buy" => Side.Buy, "sell" => Side.Sell, _ => throw Error(400, "Invalid side") };
        var market = field("type") switch { "market" => true, null or "limit" => false, _ => throw Error(400, "Invalid type") };
        var (size, funds, price) = (Amount("size"), Amount("funds"), Amount("price"));
        if (field("stop") is not null || field("stop_price") is not null) throw Error(400, "Stop orders are not available");
        if (market && size is null == funds is null) throw Error(400, "Exactly one of size and funds is required");
        if (!market && size is null) throw Error(400, "size is required");
        if (!market && price is null) throw Error(400, "price is required");
        var clientId = field("client_oid");
        if (clientId is not null && !Guid.TryParse(clientId, out _)) throw Error(400, "Invalid client_oid");
        var inForce = field("time_in_force") switch
        {
            null or "GTC" => TimeInForce.GoodTillCancelled,
            "IOC" => TimeInForce.ImmediateOrCancel,
            "FOK" => TimeInForce.FillOrKill,
            _ => throw Error(400, "Invalid time_in_force"),
        };
        var postOnly = field("post_only") is { } only && only.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (postOnly && (market || inForce != TimeInForce.GoodTillCancelled)) throw Error(400, "Invalid post_only");
        return new NewOrder(listing.Symbol, side, market ? OrderKind.Market : OrderKind.Limit)
        {
            Amount = size, Funds = size is null ? funds : null, Price = market ? null : price, TimeInForce = inForce, PostOnly = postOnly, ClientId = clientId,
        };
    }

    private static RefusedException Refuse(Refusal refusal, Listing listing, NewOrder request) => refusal switch
    {
        Refusal.Halted => Error(400, "Cancel only mode"),
        Refusal.BadPrice => Error(400, "Invalid price"),
        Refusal.PriceTooPrecise => Error(400, $"price is too accurate. Smallest unit is {Text.Fixed(listing.PriceTick, 8)}"),
        Refusal.BadAmount => Error(400, request.Funds is null ? "Invalid size" : "Invalid funds"),
        Refusal.AmountTooPrecise when request.Funds is not null => Error(400, $"funds is too accurate. Smallest unit is {Text.Fixed(listing.PriceTick, 8)}"),
        Refusal.AmountTooPrecise => Error(400, $"size is too accurate. Smallest unit is {Text.Fixed(listing.AmountStep, 8)}"),
        Refusal.AmountTooSmall => Error(400, $"size is too small. Minimum size is {Text.Fixed(listing.MinAmount, 8)}"),
        Refusal.AmountTooLarge => Error(400, $"size is too large. Maximum size is {Text.Fixed(listing.MaxAmount, 8)}"),
        Refusal.CostTooSmall => Error(400, $"funds is too small. Minimum size is {Text.Fixed(listing.MinCost, 8)}"),
        Refusal.DuplicateClientId => Error(400, "Duplicate client_oid"),
        _ => Error(400, "Insufficient funds"),
    };

    /// <summary>The answer to a new order goes out before it is matched.</summary>
    private static Dictionary<string, object?> Pending(Order order)
    {
        var shown = Head(Ids.Uuid(order.Number), order.Listing, order.Request, order.CreatedAt);
        foreach (var name in new[] { "fill_fees", "filled_size", "executed_value" }) shown[name] = "0";
        shown["status"] = "pending";
        shown["settled"] = false;
        return shown;
    }

    private static Dictionary<string, object?> Rejected(Listing listing, NewOrder request, DateTimeOffset at)
    {
        var shown = Head(Guid.NewGuid().ToString(), listing, request, at);
        foreach (var name in new[] { "fill_fees", "filled_size", "executed_value" }) shown[name] = "0";
        shown["reject_reason"] = "post only";
        shown["status"] = "rejected";
        shown["settled"] = false;
        return shown;
    }

    private static Dictionary<string, object?> Shown(Order order)
    {
        var shown = Head(Ids.Uuid(order.Number), order.Listing, order.Request, order.CreatedAt);
        if (order.Request.Funds is { } funds)
        {
            shown["funds"] = Text.Fixed(order.IsOpen ? funds : order.Cost, 16);
            shown["specified_funds"] = Text.Fixed(funds, 16);
        }
        if (!order.IsOpen)
        {
            shown["done_at"] = Text.Iso(order.UpdatedAt);
            shown["done_reason"] = order.Status == OrderStatus.Filled ? "filled" : "canceled";
        }
        shown["fill_fees"] = Text.Fixed(order.Fee, 16);
        shown["filled_size"] = Text.Fixed(order.Filled, 8);
        shown["executed_value"] = Text.Fixed(order.Cost, 16);
        shown["status"] = order.IsOpen ? "open" : "done";
        shown["settled"] = !order.IsOpen;
        return shown;
    }

    private static Dictionary<string, object?> Head(string id, Listing listing, NewOrder request, DateTimeOffset at)
    {
        var shown = new Dictionary<string, object?> { ["id"] = id };
        if (request.Price is { } price) shown["price"] = Text.Fixed(price, 8);
        if (request.Amount is { } size) shown["size"] = Text.Fixed(size, 8);
        shown["product_id"] = listing.Id;
        shown["profile_id"] = ProfileId;
        shown["side"] = request.Side == Side.Buy ? "buy" : "sell";
        shown["stp"] = "dc";
        shown["type"] = request.Kind == OrderKind.Market ? "market" : "limit";
        if (request.Kind == OrderKind.Limit)
            shown["time_in_force"] = request.TimeInForce switch { TimeInForce.ImmediateOrCancel => "IOC", TimeInForce.FillOrKill => "FOK", _ => "GTC" };
        shown["post_only"] = request.PostOnly;
        shown["created_at"] = Text.Iso(at);
        if (request.ClientId is not null) shown["client_oid"] = request.ClientId;
        return shown;
    }

    /// <summary>By the exchange's id, or by client:the-client's-own.</summary>
    private Order? Named(Account account, Call call)
    {
        var id = call.Route("id");
        if (id.StartsWith("client:", StringComparison.Ordinal)) return Engine.Find(account, id["client:".Length..]);
        if (!Guid.TryParse(id, out _)) throw Error(400, "Invalid order id");
        return Ids.FromUuid(id) is { } number ? Engine.Find(account, number) : null;
    }

    private Reply CancelOrder(Account account, Call call)
    {
        var order = Named(account, call) ?? throw Error(404, "order not found");
        return Engine.Cancel(order) ? Reply.Ok(OrderId(order)) : throw Error(400, "Order already done");
    }

    private Reply CancelAll(Account account, Call call)
    {
        var listing = call.Parameter("product_id") is { } id ? _byId.GetValueOrDefault(id) ?? throw Error(404, "Product not found") : null;
        var open = Engine.OpenOrders(account).Where(x => listing is null || x.Listing == listing).ToList();
        foreach (var order in open) Engine.Cancel(order);
        return Reply.Ok(open.Select(OrderId));
    }

    private Reply Orders(Account account, Call call)
    {
        var states = call.Query.Where(x => x.Key is "status" or "status[]").Select(x => x.Value).ToHashSet();
        var (open, done) = (states.Count == 0 || states.Overlaps(["open", "pending", "active", "all"]), states.Overlaps(["done", "all"]));
        var (from, to) = (Moment(call, "start_date") ?? DateTimeOffset.MinValue, Moment(call, "end_date") ?? DateTimeOffset.MaxValue);
        IEnumerable<Order> orders = [.. open ? Engine.OpenOrders(account) : [], .. done ? Engine.ClosedOrders(account) : []];
        var chosen = orders.Where(x => call.Parameter("product_id") is not { } id || x.Listing.Id == id).Where(x => x.CreatedAt >= from && x.CreatedAt <= to);
        return Reply.Ok(chosen.OrderByDescending(x => x.Number).Take(Limit(call)).Select(Shown));
    }

    private Reply Fills(Account account, Call call)
    {
        var (orderId, productId) = (call.Parameter("order_id"), call.Parameter("product_id"));
        if (orderId is null && productId is null) throw Error(400, "Must provide either order_id or product_id");
        var fills = Engine.Fills(account)
            .Where(x => (orderId is null || OrderId(x.Order) == orderId) && (productId is null || x.Order.Listing.Id == productId));
        return Reply.Ok(fills.Reverse().Take(Limit(call)).Select(x => new
        {
            trade_id = x.Trade,
            product_id = x.Order.Listing.Id,
            order_id = OrderId(x.Order),
            user_id = "5a1e0c0b0000000000000001",
            profile_id = ProfileId,
            liquidity = x.Maker ? "M" : "T",
            price = Text.Fixed(x.Price, 8),
            size = Text.Fixed(x.Amount, 8),
            fee = Text.Fixed(x.Fee, 16),
            created_at = Text.Iso(x.At),
            side = x.Order.Side == Side.Buy ? "buy" : "sell",
            settled = true,
            usd_volume = Text.Fixed(x.Cost, 16),
        }));
    }
}
