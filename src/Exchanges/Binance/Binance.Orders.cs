using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Placing orders: which type an order is, and what each type needs.</summary>
public sealed partial class Binance
{
    public override Call<Order> CreateOrder(NewOrder order) => SpotOnly(order.Market, order.Extra, () =>
        from broker in SettingText("broker-id")
        from timeInForce in SettingText("createOrder.timeInForce")
        from takesCost in SettingFlag("createOrder.quoteOrderQty")
        let own = order.Extra.Text("newClientOrderId") ?? order.ClientOrderId
        from id in own is null ? NewId(IdKind.Uuid22).Select(fresh => broker + fresh) : Call.Value(own)
        from placed in Place(order, id, timeInForce!, takesCost)
        select placed);

    private Call<Order> Place(NewOrder order, string clientOrderId, string timeInForce, bool takesCost)
    {
        var market = order.Market;
        var (type, trigger) = TypeOf(order);
        var isLimit = type is "LIMIT" or "LIMIT_MAKER" or "STOP_LOSS_LIMIT" or "TAKE_PROFIT_LIMIT";
        var isTriggered = type is "STOP_LOSS" or "TAKE_PROFIT" or "STOP_LOSS_LIMIT" or "TAKE_PROFIT_LIMIT";
        var isTrailing = Trailing(order) is not null;
        var cost = type == "MARKET" && takesCost ? order.Extra.Decimal("quoteOrderQty") ?? order.Cost ?? order.Amount * order.Price : null;
        if (cost is null && order.Cost is not null && !isLimit) throw Invalid("a cost is for market orders without trigger: give an amount");
        if (isLimit && order.Price is null && !order.Extra.Has("priceMatch")) throw Invalid($"a {order.Type} order needs a price");
        if (isTriggered && trigger is null && !isTrailing) throw Invalid($"a {order.Type} order needs a trigger price or a trailing percentage");

        var isTest = order.Extra.IsOn("test");
        var byRouter = order.Extra.IsOn("sor") || order.Extra.IsOn("SOR");
        var asking = Post($"private/{(byRouter ? "sor/" : "")}order{(isTest ? "/test" : "")}")
            .With("symbol", market.Id)
            .With("side", order.Side.Upper())
            .With("trailingDelta", Trailing(order) * 100)
            .With("newClientOrderId", clientOrderId)
            .With("newOrderRespType", "FULL")
            .With("type", type)
            .With("quoteOrderQty", cost is { } spend ? market.CostText(spend) : null)
            .With("quantity", cost is null ? order.AmountText : null)
            .With("price", isLimit && order.Price is { } price && !order.Extra.Has("priceMatch") ? market.PriceText(price) : null)
            .With("stopPrice", isTriggered && trigger is { } at ? market.PriceText(at) : null)
            .With("timeInForce", order.TimeInForce?.Text ?? (isLimit && type != "LIMIT_MAKER" ? timeInForce : null))
            .With("selfTradePreventionMode", order.Extra.Text("selfTradePrevention")?.ToUpperInvariant())
            .With("icebergQty", order.Extra.Decimal("icebergAmount") is { } shown ? market.AmountText(shown) : null)
            .With("reduceOnly", order.ReduceOnly)
            .With(order.Extra.Without(Unified));
        return (isTest ? asking : asking.Commits()).ReadJson(json => isTest
            ? ReadOrder(json, order.Markets, market)
            : ReadOrder(json, order.Markets, market) with { Id = json["orderId"].Text });       // an order without id would be lost
    }

    private static readonly string[] Unified =
    [
        "type", "newClientOrderId", "stopPrice", "trailingTriggerPrice", "trailingPercent", "quoteOrderQty", "test", "sor", "SOR", "hedged", "icebergAmount",
        "selfTradePrevention", "stopLossOrTakeProfit", "marginMode", "margin", "portfolioMargin", "papi", "stock",
    ];

    // The exchange's type follows from ours and from the trigger; a type of the exchange's own stays.
    private static (string Type, decimal? Trigger) TypeOf(NewOrder order)
    {
        var type = order.Type.Text.ToUpperInvariant();
        var stop = order.StopLossPrice ?? order.TriggerPrice ?? order.Extra.Decimal("stopPrice");
        var isStop = stop is not null;
        var trigger = stop ?? order.TakeProfitPrice;
        if (isStop && order.TakeProfitPrice is not null) throw Invalid("one order cannot have both a stop and a take-profit price: place two");
        if (Trailing(order) is not null)
        {
            trigger = order.Extra.Decimal("trailingTriggerPrice", "activationPrice");
            if (type is "MARKET" or "LIMIT")
                isStop = order.Extra.Text("stopLossOrTakeProfit") switch
                {
                    "stopLoss" => true,
                    "takeProfit" => false,
                    _ => throw Invalid("a trailing order needs stopLossOrTakeProfit: stopLoss or takeProfit"),
                };
            type = Triggered(type, isStop);
        }
        else if (trigger is not null)
        {
            type = Triggered(type, isStop);
        }
        var valid = order.Market.Own.GetValueOrDefault("orderTypes");
        if (valid is not null && !valid.Split(',').Contains(type)) throw Invalid($"{order.Market.Symbol} takes no {type} orders; it takes {valid}");

        var postOnly = type == "LIMIT_MAKER" ? (order with { PostOnly = true }).IsPostOnly() : order.IsPostOnly();
        if (postOnly && type is not ("LIMIT" or "LIMIT_MAKER")) throw Invalid($"a {type} order cannot be post-only");
        if (trigger is not null && (type == "LIMIT_MAKER" || type == "MARKET")) throw Invalid($"a {type} order cannot have a trigger price");
        return (postOnly ? "LIMIT_MAKER" : type, trigger);
    }

    private static string Triggered(string type, bool isStop) => type switch
    {
        "MARKET" => isStop ? "STOP_LOSS" : "TAKE_PROFIT",
        "LIMIT" => isStop ? "STOP_LOSS_LIMIT" : "TAKE_PROFIT_LIMIT",
        _ => type,
    };

    // Given in percent, sent in basis points.
    private static decimal? Trailing(NewOrder order) => order.Extra.Decimal("trailingPercent", "callbackRate", "trailingDelta");
}
