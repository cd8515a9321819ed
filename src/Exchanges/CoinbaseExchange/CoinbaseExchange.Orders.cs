using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Coinbase Exchange: placing, cancelling and finding orders.</summary>
public sealed partial class CoinbaseExchange
{
    public override Call<Order> CreateOrder(NewOrder order)
    {
        if (order.StopLossPrice is not null || order.TakeProfitPrice is not null)
            return Call.Fail<Order>(ErrorClass.NotSupported, "Coinbase Exchange takes a trigger price, no stop-loss or take-profit price");
        var asking = Post("private/orders").Commits()
            .With("type", order.Type.Text)
            .With("side", order.Side.Lower())
            .With("product_id", order.Market.Id)
            .With("client_oid", order.ClientOrderId ?? order.Extra["client_oid"])
            .With("stop_price", (order.TriggerPrice ?? order.Extra.Decimal("stop_price", "stopPrice")) is { } trigger ? order.Market.PriceText(trigger) : null)
            .With("time_in_force", order.TimeInForce?.Text ?? order.Extra["time_in_force"])
            .With("post_only", order.PostOnly || order.Extra.IsOn("post_only") ? true : null);
        var cost = order.Cost ?? order.Extra.Decimal("funds") ?? (order.IsMarket && order.Price is { } price ? order.Amount * price : null);
        asking = order.IsLimit ? asking.With("price", order.PriceText).With("size", order.AmountText)
            : !order.IsMarket ? asking
            : cost is { } funds ? asking.With("funds", order.Market.CostText(funds))
            : asking.With("size", order.AmountText);
        return asking.With(order.Extra.Without("client_oid", "stop_price", "stopPrice", "time_in_force", "post_only", "funds"))
            .ReadJson(json => ReadOrder(json["id"].IsSaid ? json : throw json["id"].Bad("an order id"), order.Markets, order.Market));
    }

    public override Call<Order> CancelOrder(OrderQuery order) =>
        (Own(order) is { } own
            ? Delete("private/orders/client:{client_oid}").With("client_oid", own)
            : Delete("private/orders/{id}").With("id", order.RequiredId))
            .Commits().With("product_id", order.Market?.Symbol).With(order.Extra.Without("client_oid"))
            .ReadJson(json => new Order((string?)null) { Raw = json.Kept });

    // It says only which are gone.
    public override Call<IEnumerable<Order>> CancelAllOrders(Markets markets, Market? market, Params extra) =>
        Delete("private/orders").Commits().With("product_id", market?.Symbol).With(extra)
            .ReadJson(json => json.IsArray ? (IEnumerable<Order>)[new Order((string?)null) { Raw = json.Kept }] : throw json.Bad("a list"));

    public override Call<Order> FetchOrder(OrderQuery order) =>
        (Own(order) is { } own
            ? Get("private/orders/client:{client_oid}").With("client_oid", own)
            : Get("private/orders/{id}").With("id", order.RequiredId))
            .With(order.Extra.Without("client_oid")).ReadJson(json => ReadOrder(json, order.Markets, null));

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) => ReadOrders(orders);

    public override Call<IEnumerable<Order>> FetchOrders(OrdersQuery orders) => ReadOrders(orders with { Extra = Params.Of("status", "all").With(orders.Extra) });

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) => ReadOrders(orders with { Extra = Params.Of("status", "done").With(orders.Extra) });

    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) => trades.Market is null
        ? Call.Fail<IEnumerable<Trade>>(ErrorClass.ArgumentsRequired, "Coinbase Exchange finds own trades by market: give a symbol")
        : Within(Get("private/fills").With("product_id", trades.Market.Id), trades).ReadJson(json => json.List.Select(t => ReadFill(t, trades.Markets)));

    public override Call<IEnumerable<Trade>> FetchOrderTrades(OrderQuery order, Window window) =>
        Get("private/fills").With("order_id", order.RequiredId).With(order.Extra).ReadJson(json => json.List.Select(t => ReadFill(t, order.Markets)));

    private Call<IEnumerable<Order>> ReadOrders(OrdersQuery orders) =>
        Within(Get("private/orders").With("product_id", orders.Market?.Id), orders)
            .ReadJson(json => json.List.Select(o => ReadOrder(o, orders.Markets, orders.Market)));

    private static Asking Within(Asking asking, OrdersQuery query) => asking
        .With("limit", query.Window.Limit)
        .With("start_date", query.Window.Since?.Iso8601())
        .With("end_date", query.Extra.Time("until")?.Iso8601() ?? query.Extra["end_date"])
        .With(query.Extra.Without("until", "paginate"));

    private static Param? Own(OrderQuery order) => order.ClientOrderId ?? order.Extra["client_oid"];
}
