using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Changing orders: contracts keep the order and take new amount and price, spot cancels it and places another in one request.</summary>
public sealed partial class Binance
{
    public override Call<Order> EditOrder(OrderQuery order, NewOrder changed)
    {
        if (Elsewhere(changed.Extra) is { } other) throw NotHere($"{other} is not supported on Binance");
        return changed.Market.IsContract ? Amend(order, changed) : Replace(order, changed);
    }

    private Call<Order> Amend(OrderQuery order, NewOrder changed)
    {
        var (market, extra) = (changed.Market, changed.Extra);
        if (changed.TriggerPrice is not null || changed.StopLossPrice is not null || changed.TakeProfitPrice is not null || changed.Cost is not null || changed.PostOnly)
            throw NotHere("an order of contracts is changed in amount and price, and keeps what else it is: place one with a trigger, or post-only, anew");
        if (changed.Price is null && !extra.Has("priceMatch")) throw Needed("an order of contracts is changed with its price");
        return Put(Private(VenueOf(market), "order")).Commits()
            .With("symbol", market.Id)
            .With("side", changed.Side.Upper())
            .With("orderId", order.Id)
            .With("quantity", changed.AmountText)
            .With("price", changed.Price is { } price ? market.PriceText(price) : null)
            .With("origClientOrderId", extra.Text("newClientOrderId") ?? changed.ClientOrderId ?? extra.Text("origClientOrderId"))
            .With("timeInForce", changed.TimeInForce?.Text)
            .With("reduceOnly", changed.ReduceOnly)
            .With(extra.Without("portfolioMargin", "papi"))
            .With("clientOrderId", changed.ClientOrderId)
            .ReadJson(json => Placed(json, order.Markets, market, VenueOf(market)));
    }

    private Call<Order> Replace(OrderQuery order, NewOrder changed)
    {
        var (market, extra) = (changed.Market, changed.Extra);
        if (changed.StopLossPrice is not null || changed.TakeProfitPrice is not null)
            throw NotHere("an order is changed with a trigger price, which is a stop: place take-profit orders anew");
        var own = extra.Text("newClientOrderId") ?? changed.ClientOrderId ?? extra.Text("origClientOrderId");
        var (type, trigger, _) = TypeOf(changed);
        var needs = NeedsOf(type, market);
        if (needs.Price && changed.Price is null) throw Invalid($"a {changed.Type} order needs a price");
        if (needs.Trigger && trigger is null) throw Invalid($"a {changed.Type} order needs a trigger price");
        return from settings in AllSettings
               from id in own is null ? NewId(IdKind.Uuid22).Select(fresh => settings.Text("broker-id") + fresh) : Call.Value(own)
               let cost = CostOf(changed, type, settings)
               from replaced in Post("private/order/cancelReplace").Commits()
                   .With("symbol", market.Id)
                   .With("side", changed.Side.Upper())
                   .With("type", type)
                   .With("newClientOrderId", id)
                   .With("newOrderRespType", AnswerOf(changed, settings) ?? "RESULT")
                   .With("quoteOrderQty", cost is { } spend ? market.CostText(spend) : null)
                   .With("quantity", cost is null ? changed.AmountText : null)
                   .With("price", needs.Price ? market.PriceText(changed.Price!.Value) : null)
                   .With("timeInForce", needs.TimeInForce && changed.TimeInForce is null ? settings.Text("createOrder.timeInForce") : null)
                   .With("stopPrice", needs.Trigger ? market.PriceText(trigger!.Value) : null)
                   .With("cancelReplaceMode", "STOP_ON_FAILURE")
                   .With("cancelOrderId", extra.Has("cancelNewClientOrderId") || extra.Has("cancelOrigClientOrderId") ? null : order.Id)
                   .With("timeInForce", changed.TimeInForce?.Text)
                   .With("reduceOnly", changed.ReduceOnly)
                   .With(extra.Without("quoteOrderQty", "stopPrice", "newClientOrderId"))
                   .ReadJson(json => Placed(json["newOrderResponse"], order.Markets, market, Venue.Spot))
               select replaced;
    }
}
