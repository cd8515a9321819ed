using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Vectors;

/// <summary>The unified methods of the reference as our operations.</summary>
internal static class Operations
{
    private static readonly string[] OrderParams =
        ["clientOrderId", "postOnly", "timeInForce", "triggerPrice", "stopLossPrice", "takeProfitPrice", "reduceOnly", "cost"];

    /// <summary>The operation of a recorded call; null when we have none.</summary>
    public static IOperation? Of(string method, JsonArray args, bool @implicit)
    {
        if (@implicit) return new CallEndpoint(method) { Extra = Extra(args, 0) };
        return method switch
        {
            "loadMarkets" => new Protocol.LoadMarkets(args.ElementAtOrDefault(0)?.GetValue<bool>() ?? false),
            "fetchMarkets" => new FetchMarkets { Extra = Extra(args, 0) },
            "fetchCurrencies" => new FetchCurrencies { Extra = Extra(args, 0) },
            "fetchTime" => new FetchTime { Extra = Extra(args, 0) },
            "fetchStatus" => new FetchStatus { Extra = Extra(args, 0) },
            "fetchTicker" => new FetchTicker(Text(args, 0)!) { Extra = Extra(args, 1) },
            "fetchTickers" => new FetchTickers(Texts(args, 0)) { Extra = Extra(args, 1) },
            "fetchOrderBook" => new FetchOrderBook(Text(args, 0)!, Int(args, 1)) { Extra = Extra(args, 2) },
            "fetchTrades" => new FetchTrades(Text(args, 0)!, Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchOHLCV" => new FetchOHLCV(Text(args, 0)!, Text(args, 1) ?? "1m", Time(args, 2), Int(args, 3)) { Extra = Extra(args, 4) },
            "fetchBalance" => new FetchBalance { Extra = Extra(args, 0) },
            "createOrder" => Order(Text(args, 0)!, Text(args, 1)!, Text(args, 2)!, Number(args, 3), Number(args, 4), args, 5),
            "createLimitOrder" => Order(Text(args, 0)!, "limit", Text(args, 1)!, Number(args, 2), Number(args, 3), args, 4),
            "createLimitBuyOrder" => Order(Text(args, 0)!, "limit", "buy", Number(args, 1), Number(args, 2), args, 3),
            "createLimitSellOrder" => Order(Text(args, 0)!, "limit", "sell", Number(args, 1), Number(args, 2), args, 3),
            "createMarketOrder" => Order(Text(args, 0)!, "market", Text(args, 1)!, Number(args, 2), Number(args, 3), args, 4),
            "createMarketBuyOrder" => Order(Text(args, 0)!, "market", "buy", Number(args, 1), null, args, 2),
            "createMarketSellOrder" => Order(Text(args, 0)!, "market", "sell", Number(args, 1), null, args, 2),
            "createMarketOrderWithCost" => Order(Text(args, 0)!, "market", Text(args, 1)!, Number(args, 2), null, args, 3) is { } order ? order with { Cost = order.Amount } : null,
            "createMarketBuyOrderWithCost" => Order(Text(args, 0)!, "market", "buy", Number(args, 1), null, args, 2) is { } order ? order with { Cost = order.Amount } : null,
            "createMarketSellOrderWithCost" => Order(Text(args, 0)!, "market", "sell", Number(args, 1), null, args, 2) is { } order ? order with { Cost = order.Amount } : null,
            "createPostOnlyOrder" => Of("createOrder", Saying("postOnly", true, args, 0, 1, 2, 3, 4, 5), false),
            "createReduceOnlyOrder" => Of("createOrder", Saying("reduceOnly", true, args, 0, 1, 2, 3, 4, 5), false),
            "createStopOrder" => Of("createOrder", Saying("stopPrice", args.ElementAtOrDefault(5), args, 0, 1, 2, 3, 4, 6), false),
            "createTriggerOrder" => Of("createOrder", Saying("triggerPrice", args.ElementAtOrDefault(5), args, 0, 1, 2, 3, 4, 6), false),
            "createStopLossOrder" => Of("createOrder", Saying("stopLossPrice", args.ElementAtOrDefault(5), args, 0, 1, 2, 3, 4, 6), false),
            "createTakeProfitOrder" => Of("createOrder", Saying("takeProfitPrice", args.ElementAtOrDefault(5), args, 0, 1, 2, 3, 4, 6), false),
            "createStopLimitOrder" => Of("createLimitOrder", Saying("stopPrice", args.ElementAtOrDefault(4), args, 0, 1, 2, 3, 5), false),
            "createStopMarketOrder" => Of("createMarketOrder", Saying("stopPrice", args.ElementAtOrDefault(3), args, 0, 1, 2, -1, 4), false),
            "cancelOrder" => new CancelOrder(Text(args, 0), Text(args, 1)) { ClientOrderId = Own(args, 2), Extra = Extra(args, 2, "clientOrderId") },
            "fetchOrder" => new FetchOrder(Text(args, 0), Text(args, 1)) { ClientOrderId = Own(args, 2), Extra = Extra(args, 2, "clientOrderId") },
            "fetchOpenOrders" => new FetchOpenOrders(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchBidsAsks" => new FetchBidsAsks(Texts(args, 0)) { Extra = Extra(args, 1) },
            "fetchOrderBooks" => new FetchOrderBooks(Texts(args, 0), Int(args, 1)) { Extra = Extra(args, 2) },
            "fetchL2OrderBook" => new FetchL2OrderBook(Text(args, 0)!, Int(args, 1)) { Extra = Extra(args, 2) },
            "createOrders" => new CreateOrders(args[0]!.AsArray().Select(o => o!.AsObject()).Select(Listed).ToValueList()) { Extra = Extra(args, 1) },
            "editOrder" => new EditOrder(Text(args, 0), Order(Text(args, 1)!, Text(args, 2)!, Text(args, 3)!, Number(args, 4), Number(args, 5), args, 6)),
            "cancelOrders" => new CancelOrders(Texts(args, 0)!, Text(args, 1)) { Extra = Extra(args, 2) },
            "cancelAllOrders" => new CancelAllOrders(Text(args, 0)) { Extra = Extra(args, 1) },
            "cancelAllOrdersAfter" => new CancelAllOrdersAfter(TimeSpan.FromMilliseconds(args[0]!.GetValue<long>())) { Extra = Extra(args, 1) },
            "fetchOrders" => new FetchOrders(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchOpenOrder" => new FetchOpenOrder(Text(args, 0)!, Text(args, 1)) { Extra = Extra(args, 2) },
            "fetchClosedOrder" => new FetchClosedOrder(Text(args, 0)!, Text(args, 1)) { Extra = Extra(args, 2) },
            "fetchClosedOrders" => new FetchClosedOrders(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchCanceledOrders" => new FetchCanceledOrders(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchCanceledAndClosedOrders" => new FetchCanceledAndClosedOrders(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchOrderTrades" => new FetchOrderTrades(Text(args, 0)!, Text(args, 1), Time(args, 2), Int(args, 3)) { Extra = Extra(args, 4) },
            "fetchMyTrades" => new FetchMyTrades(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchDeposits" => new FetchDeposits(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchWithdrawals" => new FetchWithdrawals(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchTransactions" or "fetchDepositsWithdrawals" => new FetchTransactions(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchLedger" => new FetchLedger(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchTransfers" => new FetchTransfers(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchDepositAddress" => new FetchDepositAddress(Text(args, 0)!) { Extra = Extra(args, 1) },
            "fetchDepositAddresses" => new FetchDepositAddresses(Texts(args, 0)) { Extra = Extra(args, 1) },
            "fetchDepositAddressesByNetwork" => new FetchDepositAddressesByNetwork(Text(args, 0)!) { Extra = Extra(args, 1) },
            "createDepositAddress" => new CreateDepositAddress(Text(args, 0)!) { Extra = Extra(args, 1) },
            "withdraw" => new Withdraw(Text(args, 0)!, Number(args, 1) ?? 0, Text(args, 2)!, Text(args, 3)) { Extra = Extra(args, 4) },
            "transfer" => new Transfer(Text(args, 0)!, Number(args, 1) ?? 0, Text(args, 2)!, Text(args, 3)!) { Extra = Extra(args, 4) },
            "fetchAccounts" => new FetchAccounts { Extra = Extra(args, 0) },
            "fetchTradingFee" => new FetchTradingFee(Text(args, 0)!) { Extra = Extra(args, 1) },
            "fetchTradingFees" => new FetchTradingFees { Extra = Extra(args, 0) },
            "fetchTradingLimits" => new FetchTradingLimits(Texts(args, 0)) { Extra = Extra(args, 1) },
            "fetchDepositWithdrawFee" => new FetchDepositWithdrawFee(Text(args, 0)!) { Extra = Extra(args, 1) },
            "fetchDepositWithdrawFees" => new FetchDepositWithdrawFees(Texts(args, 0)) { Extra = Extra(args, 1) },
            "fetchPosition" => new FetchPosition(Text(args, 0)!) { Extra = Extra(args, 1) },
            "fetchPositions" => new FetchPositions(Texts(args, 0)) { Extra = Extra(args, 1) },
            "fetchFundingRate" => new FetchFundingRate(Text(args, 0)!) { Extra = Extra(args, 1) },
            "fetchFundingRates" => new FetchFundingRates(Texts(args, 0)) { Extra = Extra(args, 1) },
            "fetchFundingRateHistory" => new FetchFundingRateHistory(Text(args, 0), Time(args, 1), Int(args, 2)) { Extra = Extra(args, 3) },
            "fetchOpenInterest" => new FetchOpenInterest(Text(args, 0)!) { Extra = Extra(args, 1) },
            "setLeverage" => new SetLeverage(Number(args, 0) ?? 0, Text(args, 1)) { Extra = Extra(args, 2) },
            "setMarginMode" => new SetMarginMode(Text(args, 0)!, Text(args, 1)) { Extra = Extra(args, 2) },
            _ => null,
        };
    }

    public static Params ToParams(JsonObject? json) => json is null ? Params.Empty
        : json.Aggregate(Params.Empty, (all, entry) => all.With(entry.Key, ToParam(entry.Value)));

    public static Param? ToParam(JsonNode? value) => value switch
    {
        null => null,
        JsonObject nested => ToParams(nested),
        JsonArray list => new Param.List(list.Select(v => ToParam(v)!).ToValueList()),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => ToDecimal(value),
        },
    };

    public static decimal ToDecimal(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static CreateOrder Order(string symbol, string type, string side, decimal? amount, decimal? price, JsonArray args, int at)
    {
        var given = args.ElementAtOrDefault(at)?.AsObject();
        decimal? Given(string name) => given?[name] is { } v ? v.GetValueKind() == JsonValueKind.String ? decimal.Parse(v.GetValue<string>(), CultureInfo.InvariantCulture) : ToDecimal(v) : null;
        return new CreateOrder(symbol, new OrderType(type), side == "buy" ? Side.Buy : Side.Sell, amount ?? 0, price)
        {
            ClientOrderId = given?["clientOrderId"]?.ToString(),
            TimeInForce = given?["timeInForce"] is { } tif ? new TimeInForce(tif.GetValue<string>()) : null,
            PostOnly = given?["postOnly"]?.GetValue<bool>(),
            ReduceOnly = given?["reduceOnly"]?.GetValue<bool>(),
            TriggerPrice = Given("triggerPrice"),
            StopLossPrice = Given("stopLossPrice"),
            TakeProfitPrice = Given("takeProfitPrice"),
            Cost = Given("cost"),
            Extra = Extra(args, at, OrderParams),
        };
    }

    /// <summary>Whether a method of the reference only says createOrder in other words; on which exchanges it has such words is its own affair.</summary>
    public static bool IsShorthand(string method) => method.StartsWith("create", StringComparison.Ordinal) && method.Contains("Order", StringComparison.Ordinal) && method is not ("createOrder" or "createOrders");

    // Arguments in the order of another method, the last of them its parameters, which say one thing more.
    private static JsonArray Saying(string name, JsonNode? value, JsonArray args, params int[] order)
    {
        var moved = new JsonArray([.. order[..^1].Select(at => args.ElementAtOrDefault(at)?.DeepClone())]);
        var given = args.ElementAtOrDefault(order[^1])?.DeepClone().AsObject() ?? [];
        given[name] = value?.DeepClone();
        moved.Add((JsonNode)given);
        return moved;
    }

    // { "symbol", "type", "side", "amount", "price", "params" }
    private static CreateOrder Listed(JsonObject o) => Order(
        o["symbol"]!.GetValue<string>(), o["type"]!.GetValue<string>(), o["side"]!.GetValue<string>(),
        o["amount"] is { } amount ? ToDecimal(amount) : null, o["price"] is { } price ? ToDecimal(price) : null, [o["params"]?.DeepClone()], 0);

    private static string? Own(JsonArray args, int at) => args.ElementAtOrDefault(at)?["clientOrderId"]?.ToString();

    private static Params Extra(JsonArray args, int at, params ReadOnlySpan<string> without) => ToParams(args.ElementAtOrDefault(at) as JsonObject).Without(without);

    private static string? Text(JsonArray args, int at) => args.ElementAtOrDefault(at)?.ToString();

    private static ValueList<string>? Texts(JsonArray args, int at) => args.ElementAtOrDefault(at)?.AsArray().Select(s => s!.GetValue<string>()).ToValueList();

    private static int? Int(JsonArray args, int at) => args.ElementAtOrDefault(at)?.GetValue<int>();

    private static decimal? Number(JsonArray args, int at) => args.ElementAtOrDefault(at) is { } value
        ? value.GetValueKind() == JsonValueKind.String ? decimal.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture) : ToDecimal(value) : null;

    private static DateTimeOffset? Time(JsonArray args, int at) => args.ElementAtOrDefault(at) is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms.GetValue<long>()) : null;
}
