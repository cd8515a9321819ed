using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ccxt.Venues;

/// <summary>The signed side of Kraken: POST /0/private/…, each request with a nonce higher than the key's last.</summary>
internal sealed partial class KrakenApi
{
    private const int OrdersPerPage = 50;

    private readonly Dictionary<string, decimal> _lastNonce = new(StringComparer.Ordinal);

    private void MapAccount(Routes routes)
    {
        foreach (var (name, handler) in new (string, Func<Account, Fields, Reply>)[]
                 {
                     ("Balance", Balance), ("BalanceEx", ExtendedBalance), ("AddOrder", AddOrder), ("CancelOrder", CancelOrder), ("CancelAll", CancelAll),
                     ("QueryOrders", QueryOrders), ("OpenOrders", OpenOrders), ("ClosedOrders", ClosedOrders), ("QueryTrades", QueryTrades),
                     ("TradesHistory", TradesHistory), ("TradeVolume", TradeVolume),
                 })
        {
            routes.Post($"/0/private/{name}", call =>
            {
                var fields = new Fields(call);
                return handler(Caller(call, fields), fields);
            });
        }
    }

    /// <summary>API-Sign = base64(HMAC-SHA512(secret, path + SHA256(nonce + body))).</summary>
    private Account Caller(Call call, Fields fields)
    {
        if (call.Header("API-Key") is not { Length: > 0 } key || Engine.ByKey(key) is not { } account) throw Error("EAPI:Invalid key");
        var nonce = fields["nonce"];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(nonce + call.Body));
        byte[] message = [.. Encoding.UTF8.GetBytes(call.Path), .. hash];
        var signed = Convert.ToBase64String(HMACSHA512.HashData(Convert.FromBase64String(account.Credentials!.Secret), message));
        if (!Signatures.Same(signed, call.Header("API-Sign") ?? "")) throw Error("EAPI:Invalid signature");
        if (Text.Decimal(nonce) is not { } number || number <= _lastNonce.GetValueOrDefault(key)) throw Error("EAPI:Invalid nonce");
        _lastNonce[key] = number;
        return account;
    }

    private Reply Balance(Account account, Fields fields) => Result(Held(account).ToDictionary(x => x.Id, x => Text.Fixed(account[x.Code].Total, x.Decimals)));

    private Reply ExtendedBalance(Account account, Fields fields) => Result(Held(account).ToDictionary(x => x.Id, x => new
    {
        balance = Text.Fixed(account[x.Code].Total, x.Decimals), hold_trade = Text.Fixed(account[x.Code].Held, x.Decimals),
    }));

    private IEnumerable<Asset> Held(Account account) => Profile.Assets.Where(x => account[x.Code].Total != 0);

    private Reply AddOrder(Account account, Fields fields)
    {
        var listing = Named(fields["pair"] ?? throw Error("EGeneral:Invalid arguments"));
        var request = ReadOrder(fields, listing);
        var words = Words(listing, request, request.Amount ?? request.Funds!.Value);
        if (fields["validate"] is "true" or "1") return Result(new { descr = new { order = words } });

        var placed = Engine.Place(account, request);
        if (placed.Order is null) throw Refuse(placed.Refusal, listing);
        _userRefs[placed.Order.Number] = fields["userref"];
        return Result(new { descr = new { order = words }, txid = new[] { OrderId(placed.Order) } });
    }

    private readonly Dictionary<long, string?> _userRefs = [];

    private static NewOrder ReadOrder(Fields fields, Listing listing)
    {
        var side = fields["type"] switch { "buy" => Side.Buy, "sell" => Side.Sell, _ => throw Error("EGeneral:Invalid arguments:type") };
        var market = fields["ordertype"] switch { "market" => true, "limit" => false, _ => throw Error("EGeneral:Invalid arguments:ordertype") };
        var volume = Text.Decimal(fields["volume"]) ?? throw Error("EGeneral:Invalid arguments:volume");
        var flags = fields["oflags"]?.Split(',') ?? [];
        if (flags.Any(x => x is not ("post" or "fciq" or "viqc" or "nompp"))) throw Error("EGeneral:Invalid arguments:oflags");
        if (flags.Contains("viqc") && !market) throw Error("EGeneral:Invalid arguments:viqc");
        if (flags.Contains("post") && market) throw Error("EGeneral:Invalid arguments:post");
        var clientId = fields["cl_ord_id"];
        if (clientId is { Length: > 18 } && !Guid.TryParse(clientId, out _)) throw Error("EGeneral:Invalid arguments:cl_ord_id");
        if (fields["userref"] is { } userRef && !int.TryParse(userRef, out _)) throw Error("EGeneral:Invalid arguments:userref");
        return new NewOrder(listing.Symbol, side, market ? OrderKind.Market : OrderKind.Limit)
        {
            Amount = flags.Contains("viqc") ? null : volume,
            Funds = flags.Contains("viqc") ? volume : null,
            Price = market ? null : Text.Decimal(fields["price"]) ?? throw Error("EGeneral:Invalid arguments:price"),
            PostOnly = flags.Contains("post"),
            ClientId = clientId,
            TimeInForce = fields["timeinforce"] switch
            {
                null or "GTC" => TimeInForce.GoodTillCancelled,
                "IOC" => TimeInForce.ImmediateOrCancel,
                "FOK" => TimeInForce.FillOrKill,
                _ => throw Error("EGeneral:Invalid arguments:timeinforce"),
            },
        };
    }

    private static RefusedException Refuse(Refusal refusal, Listing listing) => refusal switch
    {
        Refusal.Halted => Error("EService:Market in cancel_only mode"),
        Refusal.BadPrice => Error("EGeneral:Invalid arguments:price"),
        Refusal.PriceTooPrecise => Error($"EOrder:Invalid price:{listing.Alias} price can only be specified up to {listing.PriceDecimals} decimals."),
        Refusal.AmountTooSmall => Error("EGeneral:Invalid arguments:volume minimum not met"),
        Refusal.BadAmount or Refusal.AmountTooPrecise or Refusal.AmountTooLarge => Error("EGeneral:Invalid arguments:volume"),
        Refusal.CostTooSmall => Error("EOrder:Cost minimum not met"),
        Refusal.DuplicateClientId => Error("EGeneral:Invalid arguments:cl_ord_id"),
        _ => Error("EOrder:Insufficient funds"),
    };

    private static string Words(Listing listing, NewOrder order, decimal volume) =>
        $"{Word(order.Side)} {F8(volume)} {listing.Alias} @ {(order.Price is { } price ? $"limit {Price(listing, price)}" : "market")}";

    private static string Word(Side side) => side == Side.Buy ? "buy" : "sell";

    private Reply CancelOrder(Account account, Fields fields)
    {
        var open = Engine.OpenOrders(account);
        List<Order> chosen = fields["cl_ord_id"] is { } clientId ? [.. open.Where(x => x.ClientId == clientId)]
            : fields["txid"] is { } id ? [.. open.Where(x => OrderId(x) == id || _userRefs.GetValueOrDefault(x.Number) == id)]
            : throw Error("EGeneral:Invalid arguments");
        if (chosen.Count == 0) throw Error("EOrder:Unknown order");
        foreach (var order in chosen) Engine.Cancel(order);
        return Result(new { count = chosen.Count });
    }

    private Reply CancelAll(Account account, Fields fields)
    {
        var open = Engine.OpenOrders(account);
        foreach (var order in open) Engine.Cancel(order);
        return Result(new { count = open.Count });
    }

    private Reply QueryOrders(Account account, Fields fields)
    {
        var shown = new Dictionary<string, object>();
        foreach (var id in (fields["txid"] ?? throw Error("EGeneral:Invalid arguments")).Split(','))
        {
            if (Ids.FromKraken('O', id) is not { } number) throw Error("EOrder:Invalid order");
            if (Engine.Find(account, number) is { } order) shown[id] = Shown(order, fields);
        }
        return Result(shown);
    }

    private Reply OpenOrders(Account account, Fields fields) =>
        Result(new { open = Matching(Engine.OpenOrders(account), fields).ToDictionary(OrderId, x => Shown(x, fields)) });

    private Reply ClosedOrders(Account account, Fields fields)
    {
        var from = Since(fields["start"]);
        var to = fields["end"] is { } end ? Since(end) : DateTimeOffset.MaxValue;
        var closed = Matching(Engine.ClosedOrders(account), fields).Where(x => x.UpdatedAt > from && x.UpdatedAt <= to).Reverse().ToList();
        var page = closed.Skip((int)(Text.Long(fields["ofs"]) ?? 0)).Take(OrdersPerPage);
        return Result(new { closed = page.ToDictionary(OrderId, x => Shown(x, fields)), count = closed.Count });
    }

    private IEnumerable<Order> Matching(IEnumerable<Order> orders, Fields fields) => orders.Where(x =>
        (fields["cl_ord_id"] is not { } id || x.ClientId == id) && (fields["userref"] is not { } userRef || _userRefs.GetValueOrDefault(x.Number) == userRef));

    private Dictionary<string, object?> Shown(Order order, Fields fields)
    {
        var shown = new Dictionary<string, object?>
        {
            ["refid"] = null,
            ["userref"] = Text.Long(_userRefs.GetValueOrDefault(order.Number)),
            ["cl_ord_id"] = order.ClientId,
            ["status"] = order.Status switch { OrderStatus.Open => "open", OrderStatus.Filled => "closed", _ => "canceled" },
            ["opentm"] = Seconds(order.CreatedAt),
            ["starttm"] = 0,
            ["expiretm"] = 0,
            ["descr"] = new
            {
                pair = order.Listing.Alias,
                type = Word(order.Side),
                ordertype = order.Kind == OrderKind.Market ? "market" : "limit",
                price = order.Price is { } limit ? Price(order.Listing, limit) : "0",
                price2 = "0",
                leverage = "none",
                order = Words(order.Listing, order.Request, order.Amount),
                close = "",
            },
            ["vol"] = F8(order.Amount),
            ["vol_exec"] = F8(order.Filled),
            ["cost"] = Text.Fixed(order.Cost, 5),
            ["fee"] = Text.Fixed(order.Fee, 5),
            ["price"] = Price(order.Listing, order.Average ?? 0),
            ["stopprice"] = Price(order.Listing, 0),
            ["limitprice"] = Price(order.Listing, 0),
            ["misc"] = "",
            ["oflags"] = (order.Request.PostOnly ? "post," : "") + "fciq" + (order.Request.Funds is not null ? ",viqc" : ""),
        };
        if (fields["trades"] is "true" or "1" && order.Fills.Count > 0) shown["trades"] = order.Fills.Select(x => Ids.Kraken('T', x.Trade));
        if (order.IsOpen) return shown;
        shown["reason"] = order.CloseReason;
        shown["closetm"] = Seconds(order.UpdatedAt);
        return shown;
    }

    private Reply TradesHistory(Account account, Fields fields)
    {
        var from = Since(fields["start"]);
        var to = fields["end"] is { } end ? Since(end) : DateTimeOffset.MaxValue;
        var fills = Engine.Fills(account).Where(x => x.At > from && x.At <= to).Reverse().ToList();
        var page = fills.Skip((int)(Text.Long(fields["ofs"]) ?? 0)).Take(OrdersPerPage);
        return Result(new { trades = page.ToDictionary(x => Ids.Kraken('T', x.Trade), Shown), count = fills.Count });
    }

    private Reply QueryTrades(Account account, Fields fields)
    {
        var wanted = (fields["txid"] ?? throw Error("EGeneral:Invalid arguments")).Split(',').ToHashSet();
        return Result(Engine.Fills(account).Where(x => wanted.Contains(Ids.Kraken('T', x.Trade))).ToDictionary(x => Ids.Kraken('T', x.Trade), Shown));
    }

    private object Shown(Fill fill) => new
    {
        ordertxid = OrderId(fill.Order),
        postxid = Ids.Kraken('T', fill.Order.Number),
        pair = fill.Order.Listing.Id,
        time = Seconds(fill.At),
        type = Word(fill.Order.Side),
        ordertype = fill.Order.Kind == OrderKind.Market ? "market" : "limit",
        price = Price(fill.Order.Listing, fill.Price),
        cost = Text.Fixed(fill.Cost, 5),
        fee = Text.Fixed(fill.Fee, 5),
        vol = F8(fill.Amount),
        margin = "0.00000",
        leverage = "0",
        misc = "",
        trade_id = fill.Trade,
        maker = fill.Maker,
    };

    private Reply TradeVolume(Account account, Fields fields)
    {
        var listings = fields["pair"]?.Split(',').Select(Named).ToList() ?? [];
        object Fee(decimal rate) => new
        {
            fee = Text.Fixed(rate * 100, 4),
            minfee = "0.0800",
            maxfee = Text.Fixed(rate * 100, 4),
            nextfee = "0.3500",
            tiervolume = "0.0000",
            nextvolume = "10000.0000",
        };
        return Result(new
        {
            currency = "ZUSD",
            volume = "0.0000",
            fees = listings.ToDictionary(x => x.Id, _ => Fee(account.TakerFee)),
            fees_maker = listings.ToDictionary(x => x.Id, _ => Fee(account.MakerFee)),
        });
    }

    /// <summary>A private call's arguments, sent as a form or as JSON.</summary>
    private sealed class Fields
    {
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

        public Fields(Call call)
        {
            foreach (var (name, value) in call.Form) _values[name] = value;
            if (!call.ContentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) return;
            using var json = call.Json();
            if (json?.RootElement.ValueKind != JsonValueKind.Object) throw Error("EGeneral:Invalid arguments");
            foreach (var member in json.RootElement.EnumerateObject()) _values[member.Name] = member.Value.ToString();
        }

        public string? this[string name] => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }
}
