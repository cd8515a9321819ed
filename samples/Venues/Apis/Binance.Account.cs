using System.Text.RegularExpressions;

namespace Ccxt.Venues;

/// <summary>The signed side of Binance spot: account, orders, own trades, and the wallet's list of coins.</summary>
internal sealed partial class BinanceApi
{
    private const string ClientIdRule = @"^[\.A-Z\:/a-z0-9_-]{1,36}$";

    private void MapAccount(Routes routes)
    {
        routes
            .Get("/api/v3/account", Weighed(20, Account))
            .Get("/api/v3/order", Weighed(4, QueryOrder))
            .Post("/api/v3/order", Weighed(1, CreateOrder))
            .Post("/api/v3/order/test", Weighed(1, TestOrder))
            .Delete("/api/v3/order", Weighed(1, CancelOrder))
            .Get("/api/v3/openOrders", Weighed(call => call.Parameter("symbol") is null ? 80 : 6, OpenOrders))
            .Delete("/api/v3/openOrders", Weighed(1, CancelOpenOrders))
            .Get("/api/v3/allOrders", Weighed(20, AllOrders))
            .Get("/api/v3/myTrades", Weighed(20, MyTrades))
            .Get("/sapi/v1/capital/config/getall", Coins)
            .Get("/sapi/v1/margin/allPairs", _ => Reply.Ok(s_none))
            .Get("/sapi/v1/margin/isolated/allPairs", _ => Reply.Ok(s_none));
    }

    /// <summary>Key, time, signature, in the order in which Binance looks at them.</summary>
    private Account Caller(Call call)
    {
        if (call.Header("X-MBX-APIKEY") is not { } key || !KeyFormat().IsMatch(key)) throw Error(401, -2014, "API-key format invalid.");
        var window = call.Parameter("recvWindow") is { } text ? Text.Decimal(text) ?? throw Malformed("recvWindow") : 5000;
        if (window > 60000) throw Error(400, -1131, "recvWindow must be less than 60000.");
        var sent = Text.Long(call.Parameter("timestamp") ?? throw Missing("timestamp")) ?? throw Malformed("timestamp");
        var signature = call.Parameter("signature") ?? throw Missing("signature");

        var account = Engine.ByKey(key) ?? throw Error(401, -2015, "Invalid API-key, IP, or permissions for action.");
        var now = call.Now.ToUnixTimeMilliseconds();
        if (sent > now + 1000) throw Error(400, -1021, "Timestamp for this request was 1000ms ahead of the server's time.");
        if (now - sent > window) throw Error(400, -1021, "Timestamp for this request is outside of the recvWindow.");
        var signed = Signatures.HmacSha256Hex(account.Credentials!.Secret, Unsigned(call.RawQuery) + Unsigned(call.Body));
        if (!Signatures.Same(signed, signature.ToLowerInvariant())) throw Error(400, -1022, "Signature for this request is not valid.");
        return account;
    }

    private static string Unsigned(string text) =>
        string.Join('&', text.Split('&').Where(x => !x.StartsWith("signature=", StringComparison.Ordinal)));

    private Reply Account(Call call)
    {
        var account = Caller(call);
        var all = call.Parameter("omitZeroBalances") != "true";
        return Reply.Ok(new
        {
            makerCommission = (int)(account.MakerFee * 10000),
            takerCommission = (int)(account.TakerFee * 10000),
            buyerCommission = 0,
            sellerCommission = 0,
            commissionRates = new { maker = E8(account.MakerFee), taker = E8(account.TakerFee), buyer = E8(0), seller = E8(0) },
            canTrade = true,
            canWithdraw = false,
            canDeposit = false,
            brokered = false,
            requireSelfTradePrevention = false,
            preventSor = false,
            updateTime = call.Now.ToUnixTimeMilliseconds(),
            accountType = "SPOT",
            balances = Profile.Assets.Where(x => all || account[x.Code].Total != 0)
                .Select(x => new { asset = x.Id, free = E8(account[x.Code].Available), locked = E8(account[x.Code].Held) }),
            permissions = new[] { "SPOT" },
            uid = 1,
        });
    }

    private Reply CreateOrder(Call call)
    {
        var account = Caller(call);
        var request = ReadOrder(call);
        _orders10s.Add(call.Now, 1);
        _orders1d.Add(call.Now, 1);
        var placed = Engine.Place(account, request);
        if (placed.Order is null) throw Refuse(placed.Refusal);
        var detail = call.Parameter("newOrderRespType") ?? "FULL";
        return Reply.Ok(Placed(placed.Order, detail));
    }

    private Reply TestOrder(Call call)
    {
        Caller(call);
        ReadOrder(call);
        return Reply.Ok(new { });
    }

    private NewOrder ReadOrder(Call call)
    {
        var listing = ListingOf(call);
        var side = call.Parameter("side") switch
        {
            "BUY" => Side.Buy,
            "SELL" => Side.Sell,
            null => throw Missing("side"),
            _ => throw Error(400, -1117, "Invalid side."),
        };
        var type = call.Parameter("type") ?? throw Missing("type");
        if (type is not ("LIMIT" or "LIMIT_MAKER" or "MARKET")) throw Error(400, -1116, "Invalid orderType.");
        if (call.Parameter("newOrderRespType") is not (null or "ACK" or "RESULT" or "FULL")) throw Error(400, -1108, "Invalid newOrderRespType.");
        var clientId = call.Parameter("newClientOrderId") ?? Guid.NewGuid().ToString("N")[..22];
        if (!ClientIdFormat().IsMatch(clientId))
            throw Error(400, -1100, $"Illegal characters found in parameter 'newClientOrderId'; legal range is '{ClientIdRule}'.");

        var market = type == "MARKET";
        foreach (var extra in market ? ["timeInForce", "price"] : (string[])["quoteOrderQty"])
            if (call.Parameter(extra) is not null) throw Error(400, -1106, $"Parameter '{extra}' sent when not required.");
        if (type == "LIMIT_MAKER" && call.Parameter("timeInForce") is not null) throw Error(400, -1106, "Parameter 'timeInForce' sent when not required.");

        var quantity = Number(call, "quantity");
        var funds = Number(call, "quoteOrderQty");
        if (quantity is null && funds is null) throw Missing("quantity");
        if (quantity is not null && funds is not null) throw Error(400, -1128, "Combination of optional parameters invalid.");
        var price = market ? null : Number(call, "price");
        if (!market && price is null) throw Missing("price");
        var inForce = type != "LIMIT" ? TimeInForce.GoodTillCancelled : call.Parameter("timeInForce") switch
        {
            "GTC" => TimeInForce.GoodTillCancelled,
            "IOC" => TimeInForce.ImmediateOrCancel,
            "FOK" => TimeInForce.FillOrKill,
            null => throw Missing("timeInForce"),
            _ => throw Error(400, -1115, "Invalid timeInForce."),
        };
        return new NewOrder(listing.Symbol, side, market ? OrderKind.Market : OrderKind.Limit)
        {
            Amount = quantity, Funds = funds, Price = price, TimeInForce = inForce, PostOnly = type == "LIMIT_MAKER", ClientId = clientId,
        };
    }

    private static RefusedException Refuse(Refusal refusal) => refusal switch
    {
        Refusal.Halted => Error(400, -1013, "Market is closed."),
        Refusal.BadPrice => Error(400, -1013, "Invalid price."),
        Refusal.PriceTooPrecise => Error(400, -1013, "Filter failure: PRICE_FILTER"),
        Refusal.BadAmount => Error(400, -1013, "Invalid quantity."),
        Refusal.AmountTooPrecise or Refusal.AmountTooSmall or Refusal.AmountTooLarge => Error(400, -1013, "Filter failure: LOT_SIZE"),
        Refusal.CostTooSmall => Error(400, -1013, "Filter failure: NOTIONAL"),
        Refusal.DuplicateClientId => Error(400, -2010, "Duplicate order sent."),
        Refusal.WouldTake => Error(400, -2010, "Order would immediately match and take."),
        _ => Error(400, -2010, "Account has insufficient balance for requested action."),
    };

    private static object Placed(Order order, string detail)
    {
        var ack = new Dictionary<string, object?>
        {
            ["symbol"] = order.Listing.Id,
            ["orderId"] = order.Number,
            ["orderListId"] = -1,
            ["clientOrderId"] = order.ClientId,
            ["transactTime"] = order.UpdatedAt.ToUnixTimeMilliseconds(),
        };
        if (detail == "ACK") return ack;
        foreach (var (name, value) in State(order)) ack[name] = value;
        ack["workingTime"] = order.CreatedAt.ToUnixTimeMilliseconds();
        if (detail == "FULL")
        {
            ack["fills"] = order.Fills.Select(x => new
            {
                price = E8(x.Price), qty = E8(x.Amount), commission = E8(x.Fee), commissionAsset = x.FeeAsset, tradeId = x.Trade,
            });
        }
        ack["selfTradePreventionMode"] = "NONE";
        return ack;
    }

    private static IEnumerable<(string Name, object Value)> State(Order order) =>
    [
        ("price", E8(order.Price ?? 0)),
        ("origQty", E8(order.Amount)),
        ("executedQty", E8(order.Filled)),
        ("origQuoteOrderQty", E8(order.Request.Funds ?? 0)),
        ("cummulativeQuoteQty", E8(order.Cost)),
        ("status", Status(order)),
        ("timeInForce", order.Request.TimeInForce switch { TimeInForce.ImmediateOrCancel => "IOC", TimeInForce.FillOrKill => "FOK", _ => "GTC" }),
        ("type", order.Kind == OrderKind.Market ? "MARKET" : order.Request.PostOnly ? "LIMIT_MAKER" : "LIMIT"),
        ("side", order.Side == Side.Buy ? "BUY" : "SELL"),
    ];

    private static string Status(Order order) => order.Status switch
    {
        OrderStatus.Open => order.Filled > 0 ? "PARTIALLY_FILLED" : "NEW",
        OrderStatus.Filled => "FILLED",
        OrderStatus.Cancelled => "CANCELED",
        _ => "EXPIRED",
    };

    private static Dictionary<string, object?> Queried(Order order)
    {
        var shown = new Dictionary<string, object?>
        {
            ["symbol"] = order.Listing.Id, ["orderId"] = order.Number, ["orderListId"] = -1, ["clientOrderId"] = order.ClientId,
        };
        foreach (var (name, value) in State(order)) shown[name] = value;
        shown["stopPrice"] = E8(0);
        shown["icebergQty"] = E8(0);
        shown["time"] = order.CreatedAt.ToUnixTimeMilliseconds();
        shown["updateTime"] = order.UpdatedAt.ToUnixTimeMilliseconds();
        shown["isWorking"] = true;
        shown["workingTime"] = order.CreatedAt.ToUnixTimeMilliseconds();
        shown["selfTradePreventionMode"] = "NONE";
        return shown;
    }

    private Reply QueryOrder(Call call) => Reply.Ok(Queried(Named(call, Caller(call)) ?? throw Error(400, -2013, "Order does not exist.")));

    private Reply CancelOrder(Call call)
    {
        var order = Named(call, Caller(call));
        if (order is null || !Engine.Cancel(order)) throw Error(400, -2011, "Unknown order sent.");
        return Reply.Ok(Cancelled(order, call));
    }

    private Reply CancelOpenOrders(Call call)
    {
        var account = Caller(call);
        var listing = ListingOf(call);
        var open = Engine.OpenOrders(account).Where(x => x.Listing == listing).ToList();
        if (open.Count == 0) throw Error(400, -2011, "Unknown order sent.");
        foreach (var order in open) Engine.Cancel(order);
        return Reply.Ok(open.Select(x => Cancelled(x, call)));
    }

    private static Dictionary<string, object?> Cancelled(Order order, Call call)
    {
        var shown = new Dictionary<string, object?>
        {
            ["symbol"] = order.Listing.Id,
            ["origClientOrderId"] = order.ClientId,
            ["orderId"] = order.Number,
            ["orderListId"] = -1,
            ["clientOrderId"] = call.Parameter("newClientOrderId") ?? Guid.NewGuid().ToString("N")[..22],
            ["transactTime"] = order.UpdatedAt.ToUnixTimeMilliseconds(),
        };
        foreach (var (name, value) in State(order)) shown[name] = value;
        shown["selfTradePreventionMode"] = "NONE";
        return shown;
    }

    private Order? Named(Call call, Account account)
    {
        var listing = ListingOf(call);
        var number = call.Parameter("orderId");
        var clientId = call.Parameter("origClientOrderId");
        if (number is null && clientId is null)
            throw Error(400, -1102, "Param 'origClientOrderId' or 'orderId' must be sent, but both were empty/null!");
        var order = number is not null ? Engine.Find(account, Text.Long(number) ?? throw Malformed("orderId")) : Engine.Find(account, clientId!);
        return order?.Listing == listing ? order : null;
    }

    private Reply OpenOrders(Call call)
    {
        var account = Caller(call);
        var listing = call.Parameter("symbol") is null ? null : ListingOf(call);
        return Reply.Ok(Engine.OpenOrders(account).Where(x => listing is null || x.Listing == listing).Select(Queried));
    }

    private Reply AllOrders(Call call)
    {
        var account = Caller(call);
        var listing = ListingOf(call);
        var (from, to) = Period(call);
        var orders = Engine.ClosedOrders(account).Concat(Engine.OpenOrders(account))
            .Where(x => x.Listing == listing && x.CreatedAt >= from && x.CreatedAt <= to && x.Number >= (Text.Long(call.Parameter("orderId")) ?? 0))
            .OrderBy(x => x.Number);
        return Reply.Ok(orders.TakeLast(Limit(call, 500, 1000)).Select(Queried));
    }

    private Reply MyTrades(Call call)
    {
        var account = Caller(call);
        var listing = ListingOf(call);
        var (from, to) = Period(call);
        var first = Text.Long(call.Parameter("fromId")) ?? 0;
        var fills = Engine.Fills(account).Where(x => x.Order.Listing == listing && x.At >= from && x.At <= to && x.Trade >= first);
        if (Text.Long(call.Parameter("orderId")) is { } number) fills = fills.Where(x => x.Order.Number == number);
        return Reply.Ok(fills.TakeLast(Limit(call, 500, 1000)).Select(x => new
        {
            symbol = x.Order.Listing.Id,
            id = x.Trade,
            orderId = x.Order.Number,
            orderListId = -1,
            price = E8(x.Price),
            qty = E8(x.Amount),
            quoteQty = E8(x.Cost),
            commission = E8(x.Fee),
            commissionAsset = x.FeeAsset,
            time = x.At.ToUnixTimeMilliseconds(),
            isBuyer = x.Order.Side == Side.Buy,
            isMaker = x.Maker,
            isBestMatch = true,
        }));
    }

    private Reply Coins(Call call)
    {
        var account = Caller(call);
        return Reply.Ok(Profile.Assets.Select(x => new
        {
            coin = x.Id,
            depositAllEnable = true,
            withdrawAllEnable = true,
            name = x.Name,
            free = Text.Plain(account[x.Code].Available),
            locked = Text.Plain(account[x.Code].Held),
            freeze = "0",
            withdrawing = "0",
            ipoing = "0",
            ipoable = "0",
            storage = "0",
            isLegalMoney = x.Fiat,
            trading = true,
            networkList = x.Fiat ? [] : new[] { Network(x) },
        }));
    }

    private static object Network(Asset x) => new
    {
        network = x.Id == "USDT" ? "ETH" : x.Id,
        coin = x.Id,
        withdrawIntegerMultiple = "0.00000001",
        isDefault = true,
        depositEnable = true,
        withdrawEnable = true,
        depositDesc = "",
        withdrawDesc = "",
        specialTips = "",
        name = x.Name,
        resetAddressStatus = false,
        addressRegex = "",
        memoRegex = "",
        withdrawFee = "0.001",
        withdrawMin = "0.002",
        withdrawMax = "9999999",
        minConfirm = 1,
        unLockConfirm = 0,
        sameAddress = false,
        busy = false,
    };

    private static decimal? Number(Call call, string name)
    {
        if (call.Parameter(name) is not { } text) return null;
        if (Text.Decimal(text) is not { } value)
            throw Error(400, -1100, $"Illegal characters found in parameter '{name}'; legal range is '^([0-9]{{1,20}})(\\.[0-9]{{1,20}})?$'.");
        return Money.Decimals(value) > 8 ? throw Error(400, -1111, $"Parameter '{name}' has too much precision.") : value;
    }

    private static RefusedException Malformed(string name) =>
        Error(400, -1100, $"Illegal characters found in parameter '{name}'; legal range is '^[0-9]{{1,20}}$'.");

    [GeneratedRegex("^[A-Za-z0-9]{64}$")]
    private static partial Regex KeyFormat();

    [GeneratedRegex(ClientIdRule)]
    private static partial Regex ClientIdFormat();
}
