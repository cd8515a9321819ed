using System.Text.RegularExpressions;

namespace Ccxt.Venues;

/// <summary>The signed side of Bitstamp: the v2 headers, balances, orders, own transactions, fees.</summary>
internal sealed partial class BitstampApi
{
    private const string FormType = "application/x-www-form-urlencoded";
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(150);

    private readonly Dictionary<string, DateTimeOffset> _nonces = new(StringComparer.Ordinal);

    private void MapAccount(Routes routes)
    {
        routes
            .Post("/api/v2/account_balances", Signed((account, _) => Reply.Ok(Profile.Assets.Select(x => Shown(account, x)))))
            .Post("/api/v2/account_balances/{currency}", Signed((account, call) =>
                Reply.Ok(Shown(account, Profile.Assets.FirstOrDefault(x => x.Id.Equals(call.Route("currency"), StringComparison.OrdinalIgnoreCase))
                    ?? throw Error(404, "Currency not found.", "404.003")))))
            .Post("/api/v2/open_orders/all", Signed((account, _) => Reply.Ok(Engine.OpenOrders(account).Select(Open))))
            .Post("/api/v2/open_orders/{pair}", Signed(OpenOrders))
            .Post("/api/v2/order_status", Signed((account, call) => Reply.Ok(Status(Named(account, call)))))
            .Post("/api/v2/cancel_order", Signed(CancelOrder))
            .Post("/api/v2/cancel_all_orders", Signed((account, _) => CancelAll(account, null)))
            .Post("/api/v2/cancel_all_orders/{pair}", Signed((account, call) => CancelAll(account, ListingOf(call))))
            .Post("/api/v2/user_transactions", Signed((account, call) => Transactions(account, call, null)))
            .Post("/api/v2/user_transactions/{pair}", Signed((account, call) => Transactions(account, call, ListingOf(call))))
            .Post("/api/v2/fees/trading", Signed((account, _) => Reply.Ok(Profile.Listings.Select(x => Fees(account, x)))))
            .Post("/api/v2/fees/trading/{pair}", Signed((account, call) => Reply.Ok(Fees(account, ListingOf(call)))));
        foreach (var side in new[] { Side.Buy, Side.Sell })
        {
            var word = side == Side.Buy ? "buy" : "sell";
            routes
                .Post($"/api/v2/{word}/{{pair}}", Signed((account, call) => Create(account, call, side, OrderKind.Limit, instant: false)))
                .Post($"/api/v2/{word}/market/{{pair}}", Signed((account, call) => Create(account, call, side, OrderKind.Market, instant: false)))
                .Post($"/api/v2/{word}/instant/{{pair}}", Signed((account, call) => Create(account, call, side, OrderKind.Market, instant: true)));
        }
    }

    /// <summary>Signed answers are signed as well: X-Server-Auth-Signature over nonce, timestamp, content type and body.</summary>
    public override Reply Seal(Call call, Reply reply, byte[] body)
    {
        if (reply.Status == 200 && call.Header("X-Auth") is { } auth && KeyFormat().IsMatch(auth)
            && Engine.ByKey(auth["BITSTAMP ".Length..])?.Credentials is { } keys)
        {
            var text = call.Header("X-Auth-Nonce") + call.Header("X-Auth-Timestamp") + "application/json" + System.Text.Encoding.UTF8.GetString(body);
            reply.With("X-Server-Auth-Signature", Signatures.HmacSha256Hex(keys.Secret, text));
        }
        return reply;
    }

    private Handler Signed(Func<Account, Call, Reply> handler) => call => handler(Caller(call), call);

    /// <summary>X-Auth-Signature = HMAC-SHA256(secret, X-Auth + verb + host + path + query + content type + nonce + timestamp + version + body).</summary>
    private Account Caller(Call call)
    {
        string Required(string header, string code) =>
            call.Header(header) is { Length: > 0 } value ? value : throw Denied($"{header} header is required", code);
        if (call.Header("X-Auth") is null && call.Header("X-Auth-Signature") is null) throw Denied("Missing key, signature and nonce parameters", "API0000");
        var auth = Required("X-Auth", "API0012");
        var signature = Required("X-Auth-Signature", "API0013");
        var nonce = Required("X-Auth-Nonce", "API0014");
        var timestamp = Required("X-Auth-Timestamp", "API0015");
        var version = Required("X-Auth-Version", "API0016");
        if (version != "v2") throw Denied("Invalid version", "API0010");
        if (!KeyFormat().IsMatch(auth)) throw Denied("Wrong API key format", "API0011");
        if (Text.Long(timestamp) is not { } sent) throw Denied("X-Auth-Timestamp header is invalid", "API0018");
        if ((call.Now - Time.FromMilliseconds(sent)).Duration() > s_window) throw Denied("X-Auth-Timestamp header is out of boundaries", "API0017");
        if (call.Body.Length == 0 && call.ContentType.Length > 0) throw Denied("Content-Type header should not be present", "API0020");
        if (call.Body.Length > 0 && call.ContentType != FormType) throw Denied("Content-Type header is not accepted", "API0019");

        var account = Engine.ByKey(auth["BITSTAMP ".Length..]) ?? throw Denied("API key not found", "API0001");
        var query = call.RawQuery.Length > 0 ? "?" + call.RawQuery : "";
        var text = auth + call.Verb + call.Host + call.Path + query + call.ContentType + nonce + timestamp + version + call.Body;
        var signed = Signatures.HmacSha256Hex(account.Credentials!.Secret, text);
        if (!Signatures.Same(signed, signature.ToLowerInvariant())) throw Denied("Invalid signature", "API0005");

        foreach (var (old, at) in _nonces.ToList())
            if (call.Now - at > s_window) _nonces.Remove(old);
        if (!NonceFormat().IsMatch(nonce) || !_nonces.TryAdd(nonce, call.Now)) throw Denied("Invalid nonce", "API0004");
        return account;
    }

    private static RefusedException Denied(string reason, string code) => new(new Reply(403, new { status = "error", reason, code }));

    private static object Shown(Account account, Asset x) => new
    {
        currency = x.Id.ToLowerInvariant(),
        total = Text.Fixed(account[x.Code].Total, x.Decimals),
        available = Text.Fixed(account[x.Code].Available, x.Decimals),
        reserved = Text.Fixed(account[x.Code].Held, x.Decimals),
    };

    private Reply Create(Account account, Call call, Side side, OrderKind kind, bool instant)
    {
        var listing = ListingOf(call);
        var amount = Number(call, "amount", "400.005");
        var options = new[] { "ioc_order", "fok_order", "moc_order", "daily_order", "gtd_order" }.Where(x => True(call, x)).ToList();
        if (options.Count > 1) throw Error(400, "Only one of optional parameters can be set.", "400.024");
        if (options.Count == 1 && (options[0] is "daily_order" or "gtd_order" || kind == OrderKind.Market))
            throw Error(400, "POST parameter(s) is malformed.", "400.007");
        var inCounter = instant && (side == Side.Buy || True(call, "amount_in_counter"));
        var request = new NewOrder(listing.Symbol, side, kind)
        {
            Amount = inCounter ? null : amount,
            Funds = inCounter ? amount : null,
            Price = kind == OrderKind.Limit ? Number(call, "price", "400.006") : null,
            TimeInForce = options.FirstOrDefault() switch
            {
                "ioc_order" => TimeInForce.ImmediateOrCancel,
                "fok_order" => TimeInForce.FillOrKill,
                _ => TimeInForce.GoodTillCancelled,
            },
            PostOnly = options.Contains("moc_order"),
            ClientId = call.Parameter("client_order_id"),
        };
        var last = Engine.Tape(listing.Symbol).Last?.Price;
        if (request.Price < last * 0.2m) throw Error(400, "Price is more than 80% below the market price.", "400.021");
        if (side == Side.Buy && request.Price > last * 1.2m) throw Error(400, "Price is more than 20% above the market price.", "400.021");

        var placed = Engine.Place(account, request);
        if (placed.Order is not { } order) throw Refuse(placed.Refusal, account, listing, request);
        return Reply.Ok(new
        {
            id = OrderId(order),
            market = listing.Symbol,
            datetime = Moment(order.CreatedAt),
            type = Type(order),
            price = Text.Fixed(order.Price ?? order.Average ?? 0, listing.PriceDecimals),
            amount = Text.Fixed(order.Amount, 8),
            client_order_id = order.ClientId ?? "",
        });
    }

    private static RefusedException Refuse(Refusal refusal, Account account, Listing listing, NewOrder request)
    {
        var asset = request.Side == Side.Buy ? listing.Quote : listing.Base;
        var wanted = request.Side == Side.Buy ? request.Funds ?? request.Price * request.Amount ?? 0 : request.Amount ?? 0;
        return refusal switch
        {
            Refusal.Halted => Error(400, "Trading for provided market is disabled.", "400.003"),
            Refusal.BadPrice => Field("price", "Ensure this value is greater than or equal to 1E-8.", "400.007"),
            Refusal.PriceTooPrecise => Field("price", $"Ensure that there are no more than {listing.PriceDecimals} decimal places.", "400.007"),
            Refusal.BadAmount => Field("amount", "Ensure this value is greater than or equal to 1E-8.", "400.026"),
            Refusal.AmountTooPrecise => Field("amount", $"Ensure that there are no more than {listing.AmountDecimals} decimal places.", "400.026"),
            Refusal.AmountTooSmall or Refusal.CostTooSmall =>
                Field("__all__", $"Minimum order size is {Text.Fixed(listing.MinCost, 1)} {listing.Quote}.", "400.020"),
            Refusal.AmountTooLarge => Field("amount", "Amount is too large.", "400.026"),
            Refusal.WouldTake => Field("__all__", "Post only order would be immediately executed.", "400.001"),
            _ => Field("__all__", $"You need {Text.Plain(wanted)} {asset} to open that order. "
                + $"You have only {Text.Plain(account[asset].Available)} {asset} available. Check your account balance for details.", "400.009"),
        };

        static RefusedException Field(string name, string text, string code) => Error(400, new Dictionary<string, string[]> { [name] = [text] }, code);
    }

    private Order Named(Account account, Call call)
    {
        long Number(string text) => Text.Long(text) ?? throw Error(400, "POST parameter(s) is malformed: order_id.", "400.016");
        var order = call.Parameter("id") is { } id ? Engine.Find(account, Number(id))
            : call.Parameter("client_order_id") is { } clientId ? Engine.Find(account, clientId)
            : throw Error(400, "POST parameter(s) is missing from request: order_id.", "400.014");
        return order ?? throw Error(404, "Order not found.", "404.002");
    }

    private Reply CancelOrder(Account account, Call call)
    {
        var order = Named(account, call);
        return Engine.Cancel(order) ? Reply.Ok(Cancelled(order)) : throw Error(404, "Order not found.", "404.002");
    }

    private Reply OpenOrders(Account account, Call call) =>
        Reply.Ok(Engine.OpenOrders(account).Where(x => x.Listing == ListingOf(call)).Select(Open));

    private static object Cancelled(Order x) => new
    {
        id = x.Number,
        amount = Text.Fixed(x.Remaining, 8),
        price = Text.Fixed(x.Price!.Value, x.Listing.PriceDecimals),
        type = x.Side == Side.Buy ? 0 : 1,
        market = x.Listing.Symbol,
    };

    private Reply CancelAll(Account account, Listing? listing)
    {
        var open = Engine.OpenOrders(account).Where(x => listing is null || x.Listing == listing).ToList();
        foreach (var order in open) Engine.Cancel(order);
        return Reply.Ok(new
        {
            canceled = open.Select(x => new
            {
                id = x.Number,
                amount = Text.Fixed(x.Remaining, 8),
                price = Text.Fixed(x.Price!.Value, x.Listing.PriceDecimals),
                type = x.Side == Side.Buy ? 0 : 1,
                currency_pair = x.Listing.Symbol,
                market = x.Listing.Symbol,
            }),
            success = true,
        });
    }

    private object Open(Order x) => new
    {
        id = OrderId(x),
        datetime = Moment(x.CreatedAt),
        type = Type(x),
        price = Text.Fixed(x.Price!.Value, x.Listing.PriceDecimals),
        amount = Text.Fixed(x.Remaining, 8),
        amount_at_create = Text.Fixed(x.Amount, 8),
        currency_pair = x.Listing.Symbol,
        market = x.Listing.Symbol,
        client_order_id = x.ClientId ?? "",
    };

    private static object Status(Order x) => new
    {
        id = x.Number,
        datetime = Moment(x.CreatedAt),
        type = Type(x),
        status = x.Status switch { OrderStatus.Open => "Open", OrderStatus.Filled => "Finished", _ => "Canceled" },
        market = x.Listing.Symbol,
        transactions = x.Fills.Select(y => new Dictionary<string, object>
        {
            ["tid"] = y.Trade,
            ["price"] = Text.Fixed(y.Price, 8),
            [x.Listing.Base.ToLowerInvariant()] = Text.Fixed(y.Amount, 8),
            [x.Listing.Quote.ToLowerInvariant()] = Text.Fixed(y.Cost, 8),
            ["fee"] = Text.Fixed(y.Fee, 5),
            ["datetime"] = Moment(y.At),
            ["type"] = 2,
        }),
        amount_remaining = Text.Fixed(x.Remaining, 8),
        client_order_id = x.ClientId ?? "",
    };

    private Reply Transactions(Account account, Call call, Listing? listing)
    {
        var (offset, limit) = (Text.Long(call.Parameter("offset") ?? "0"), Text.Long(call.Parameter("limit") ?? "100"));
        if (offset is null) throw Error(400, "Invalid offset.", "400.010");
        if (limit is not (>= 1 and <= 1000)) throw Error(400, "POST parameter(s) is malformed: limit.", "400.011");
        var fills = Engine.Fills(account).Where(x => listing is null || x.Order.Listing == listing);
        if (Text.Long(call.Parameter("since_timestamp")) is { } since) fills = fills.Where(x => x.At.ToUnixTimeSeconds() >= since);
        if (call.Parameter("sort") is not "asc") fills = fills.Reverse();
        return Reply.Ok(fills.Skip((int)offset).Take((int)limit).Select(Transaction));
    }

    private static Dictionary<string, object> Transaction(Fill x)
    {
        var (listing, buys) = (x.Order.Listing, x.Order.Side == Side.Buy);
        var (coin, counter) = (listing.Base.ToLowerInvariant(), listing.Quote.ToLowerInvariant());
        var shown = new Dictionary<string, object> { ["usd"] = "0.00", ["btc"] = "0.00000000", ["eur"] = "0.00" };
        shown["id"] = x.Trade;
        shown["datetime"] = Moment(x.At);
        shown["type"] = "2";
        shown["fee"] = Text.Fixed(x.Fee, 5);
        shown[coin] = Text.Fixed(buys ? x.Amount : -x.Amount, 8);
        shown[counter] = Text.Fixed(buys ? -x.Cost : x.Cost, 8);
        shown[$"{coin}_{counter}"] = x.Price;
        shown["order_id"] = x.Order.Number;
        return shown;
    }

    private static object Fees(Account account, Listing x) => new
    {
        currency_pair = x.Id, market = x.Id, fees = new { maker = Text.Fixed(account.MakerFee * 100, 5), taker = Text.Fixed(account.TakerFee * 100, 5) },
    };

    private static string Type(Order order) => order.Side == Side.Buy ? "0" : "1";

    private static bool True(Call call, string name) => call.Parameter(name) is "True" or "true" or "1";

    private static decimal Number(Call call, string name, string missing) =>
        Text.Decimal(call.Parameter(name) ?? throw Error(400, $"POST parameter(s) is missing from request: {name}.", missing))
        ?? throw Error(400, $"POST parameter(s) is malformed{(name == "amount" ? ": amount" : "")}.", name == "amount" ? "400.026" : "400.007");

    [GeneratedRegex("^BITSTAMP [A-Za-z0-9]{32}$")]
    private static partial Regex KeyFormat();

    [GeneratedRegex("^[0-9a-z-]{36}$")]
    private static partial Regex NonceFormat();
}
