using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Coinbase Advanced Trade: an account's money, orders and trades.</summary>
public sealed partial class Coinbase
{
    private const int MostAccounts = 250;
    private const int MostAccountsOfV2 = 100;
    private const int UsualOrders = 100;

    // v2 tells one amount of an account, v3 what is free and what is held; several accounts may hold one currency.
    public override Call<Balance> FetchBalance(Markets markets, Params extra) =>
        from method in SettingText("fetchBalance")
        from kinds in SettingList("accounts")
        from kindsOfV3 in SettingList("v3Accounts")
        let rest = extra.Without("v3", "type", "defaultType")
        from balance in (extra["type"] ?? extra["defaultType"])?.ToString() is "future" or "swap"
            ? Call.Fail<Balance>(ErrorClass.NotSupported, "only the spot balance is supported on Coinbase")
            : extra.IsOn("v3") || method != "v2PrivateGetAccounts"
                ? Get("v3.private/brokerage/accounts").With("limit", MostAccounts).With(rest).ReadJson(json => new Balance(Sum(json["accounts"].List
                    .Where(a => kindsOfV3.Contains(a["type"].TextOrNull)).Select(a => (markets.Code(a["available_balance"]["currency"].Text), new Holding
                    {
                        Free = a["available_balance"]["value"].Decimal,
                        Used = a["hold"]["value"].Decimal,
                    })))) { Raw = json.Kept })
                : Get("v2.private/accounts").With("limit", MostAccounts).With(rest).ReadJson(json => new Balance(Sum(json["data"].List
                    .Where(a => kinds.Contains(a["type"].TextOrNull)).Select(a => (markets.Code(a["balance"]["currency"].Text), new Holding
                    {
                        Free = a["balance"]["amount"].Decimal,
                        Used = 0,
                    })))) { Raw = json.Kept })
        select balance;

    public override Call<IEnumerable<Account>> FetchAccounts(Params extra) =>
        from markets in LoadedMarkets
        from version in SettingText("fetchAccounts")
        from accounts in version == "fetchAccountsV2"
            ? Get("v2.private/accounts").With("limit", MostAccountsOfV2).With(extra).ReadJson(json => json["data"].List.Select(a => new Account(a["id"].TextOrNull)
            {
                Type = a["type"].TextOrNull,
                Code = a["currency"]["code"].TextOrNull is { } id ? markets.Code(id) : null,
                Raw = a.Kept,
            }))
            : Get("v3.private/brokerage/accounts").With("limit", MostAccounts).With(extra).ReadJson(json => json["accounts"].List.Select(a =>
                new Account(a["uuid"].TextOrNull)
            {
                // "BTC Wallet": the second word is the kind.
                Type = a["active"].IsSaid ? a["name"].TextOrNull?.Split(' ').ElementAtOrDefault(1)?.ToLowerInvariant() : a["type"].TextOrNull,
                Code = a["currency"].TextOrNull is { } id ? markets.Code(id) : null,
                Raw = a.Kept,
            }))
        select accounts;

    public override Call<IEnumerable<TradingFee>> FetchTradingFees(Markets markets, Params extra)
    {
        var isSpot = extra.Text("type", "defaultType") is null or "spot";
        return Get("v3.private/brokerage/transaction_summary").With("product_type", ProductType(isSpot)).With(extra.Without("type", "defaultType"))
            .ReadJson(json => markets.All.Values.Where(m => m.IsSpot == isSpot).Select(m => new TradingFee(m.Symbol)
            {
                Maker = json["fee_tier"]["maker_fee_rate"].DecimalOrNull, Taker = json["fee_tier"]["taker_fee_rate"].DecimalOrNull, Percentage = true, Raw = json.Kept,
            }));
    }

    public override Call<Order> CreateOrder(NewOrder order) =>
        from broker in SettingText("broker-id")
        from requiresPrice in SettingFlag("createMarketBuyOrderRequiresPrice")
        from fresh in NewId(IdKind.Uuid)
        let isPreview = order.Extra.IsOn("preview") || order.Extra.IsOn("test")
        let asking = (isPreview ? Post("v3.private/brokerage/orders/preview")
                : Post("v3.private/brokerage/orders").Commits().With("client_order_id", order.ClientOrderId ?? (broker is null ? fresh : $"{broker}-{fresh}")))
            .With("product_id", order.Market.Id)
            .With("side", order.Side.Upper())
            .With("order_configuration", Configuration(order, requiresPrice))
            .With("margin_type", order.Extra.Text("marginMode")?.ToUpperInvariant())
            .With(order.Extra.Without("stopPrice", "stop_price", "stopDirection", "stop_direction",
                "end_time", "post_only", "marginMode", "createMarketBuyOrderRequiresPrice", "preview", "test"))
        from placed in isPreview
            ? asking.ReadJson(json => Acknowledged(json, order.Market))
            : asking.ReadJson(json => json["success_response"] is var said && said["order_id"].IsSaid
                ? ReadOrder(said, order.Markets, order.Market) : throw said["order_id"].Bad("an order id"))
        select placed;

    // The kind of order names the object that its terms stand in.
    private static Params Configuration(NewOrder order, bool requiresPrice)
    {
        var (market, extra, isBuy) = (order.Market, order.Extra, order.Side == Side.Buy);
        var trigger = order.TriggerPrice ?? extra.Decimal("stopPrice", "stop_price");
        var stop = trigger ?? order.StopLossPrice ?? order.TakeProfitPrice;
        if (!market.IsSpot || order.ReduceOnly == true) throw Refused(ErrorClass.NotSupported, $"{market.Symbol}: only spot orders are supported on Coinbase");
        if (order.Cost is not null && !(order.IsMarket && isBuy)) throw Refused(ErrorClass.NotSupported, "on Coinbase only a market buy is placed by cost");
        if (order.IsMarket && stop is null)
        {
            order.IsPostOnly();
            return Params.Of("market_market_ioc", isBuy ? Params.Of("quote_size", market.CostText(CostOf(order, requiresPrice)))
                : Params.Of("base_size", order.AmountText));
        }
        if (!order.IsLimit) throw Refused(ErrorClass.NotSupported, "Coinbase takes market and limit orders, and triggers of limit orders only");

        var end = extra["end_time"];
        if (order.TimeInForce?.Text == "GTD" && end is null) throw Refused(ErrorClass.ExchangeError, "an order until a date needs that date: give end_time");
        var terms = Params.Of("base_size", order.AmountText).With("limit_price", order.PriceText);
        if (stop is { } price)
        {
            if (order.TimeInForce == TimeInForce.ImmediateOrCancel || order.TimeInForce == TimeInForce.FillOrKill)
                throw NotHere($"an order that waits for its trigger cannot be {order.TimeInForce} on Coinbase");
            var fromBelow = trigger is null && order.StopLossPrice is not null ? isBuy : !isBuy;
            return Params.Of(end is null ? "stop_limit_stop_limit_gtc" : "stop_limit_stop_limit_gtd", terms
                .With("stop_price", market.PriceText(price))
                .With("stop_direction", extra["stop_direction"] ?? (fromBelow ? "STOP_DIRECTION_STOP_UP" : "STOP_DIRECTION_STOP_DOWN"))
                .With("end_time", end));
        }
        var postOnly = (order with { PostOnly = order.PostOnly || extra.IsOn("post_only") }).IsPostOnly();
        return end is not null ? Params.Of("limit_limit_gtd", terms.With("end_time", end).With("post_only", postOnly))
            : order.TimeInForce == TimeInForce.ImmediateOrCancel ? Params.Of("sor_limit_ioc", terms)
            : order.TimeInForce == TimeInForce.FillOrKill ? Params.Of("limit_limit_fok", terms)
            : Params.Of("limit_limit_gtc", terms.With("post_only", postOnly));
    }

    public override Call<Order> EditOrder(OrderQuery order, NewOrder changed) =>
        (changed.Extra.IsOn("preview") || changed.Extra.IsOn("test") ? Post("v3.private/brokerage/orders/edit_preview")
            : Post("v3.private/brokerage/orders/edit").Commits())
            .With("order_id", order.RequiredId)
            .With("size", changed.Amount == 0 ? null : changed.AmountText)
            .With("price", changed.Price is null ? null : changed.PriceText)
            .With(changed.Extra.Without("preview", "test"))
            .ReadJson(json => Acknowledged(json, changed.Market));

    // Neither a preview nor a change names the order.
    private static Order Acknowledged(Json json, Market market) => json.IsObject && json.Count > 0
        ? new Order((string?)null) { Symbol = market.Symbol, Fees = [new Fee(null, null)], Raw = json.Kept }
        : throw json.Bad("an answer about the order");

    public override Call<Order> CancelOrder(OrderQuery order) => Cancel([order.RequiredId], order.Markets, order.Market, order.Extra)
        .Select(orders => orders.FirstOrDefault() ?? throw Refused(ErrorClass.BadResponse, "Coinbase does not say what became of the order"));

    public override Call<IEnumerable<Order>> CancelOrders(Markets markets, Market? market, IReadOnlyList<string> ids, Params extra) =>
        Cancel([.. ids], markets, market, extra);

    public override Call<Order> FetchOrder(OrderQuery order) =>
        Get("v3.private/brokerage/orders/historical/{order_id}").With("order_id", order.RequiredId).With(order.Extra)
            .ReadJson(json => ReadOrder(json["order"], order.Markets, order.Market));

    public override Call<IEnumerable<Order>> FetchOrders(OrdersQuery orders) => ReadOrders(orders, null);

    public override Call<IEnumerable<Order>> FetchOpenOrders(OrdersQuery orders) => ReadOrders(orders, "OPEN");

    public override Call<IEnumerable<Order>> FetchClosedOrders(OrdersQuery orders) => ReadOrders(orders, "FILLED");

    public override Call<IEnumerable<Order>> FetchCanceledOrders(OrdersQuery orders) => ReadOrders(orders, "CANCELLED");

    public override Call<IEnumerable<Trade>> FetchMyTrades(OrdersQuery trades) =>
        Get("v3.private/brokerage/orders/historical/fills")
            .With("product_id", trades.Market?.Id)
            .With("limit", trades.Window.Limit)
            .With("start_sequence_timestamp", trades.Window.Since?.Iso8601())
            .With("end_sequence_timestamp", trades.Extra.Time("until")?.Iso8601())
            .With(trades.Extra.Without("until"))
            .ReadJson(json => json["fills"].List.Select(t => ReadTrade(t, trades.Markets, trades.Market)));

    private Call<IEnumerable<Order>> Cancel(string[] ids, Markets markets, Market? market, Params extra) =>
        Post("v3.private/brokerage/orders/batch_cancel").Commits().With("order_ids", ids).With(extra)
            .ReadJson(json => json["results"].List.Select(o => ReadOrder(o, markets, market)));

    private Call<IEnumerable<Order>> ReadOrders(OrdersQuery orders, string? status) =>
        Get("v3.private/brokerage/orders/historical/batch")
            .With("order_status", status)
            .With("product_id", orders.Market?.Id)
            .With("limit", orders.Window.Limit ?? UsualOrders)
            .With("start_date", orders.Window.Since?.Iso8601())
            .With("end_date", orders.Extra.Time("until")?.Iso8601())
            .With(orders.Extra.Without("until"))
            .ReadJson(json => json["orders"].List.Select(o => ReadOrder(o, orders.Markets, orders.Market)));

    // { "order_id", "product_id", "client_order_id", "order_configuration": { kind: { "base_size" | "quote_size", "limit_price", "stop_price", … } }, "status", … };
    // of one just placed the ids alone
    private static Order ReadOrder(Json o, Markets markets, Market? asked)
    {
        if (!o.IsObject) throw o.Bad("an order");
        var (symbol, quote) = Named(o["product_id"], markets, asked);
        var terms = o["order_configuration"].Fields.Select(kind => kind.Value).FirstOrDefault(kind => kind.IsObject);
        return new Order(o["order_id"].TextOrNull)
        {
            ClientOrderId = o["client_order_id"].TextOrNull,
            Symbol = symbol,
            Type = o["order_type"].TextOrNull switch
            {
                null or "UNKNOWN_ORDER_TYPE" => null,
                "MARKET" => OrderType.Market,
                "LIMIT" or "STOP" or "STOP_LIMIT" => OrderType.Limit,
                var type => new OrderType(type),
            },
            Side = SideOf(o["side"].TextOrNull),
            Status = o["status"].TextOrNull switch
            {
                null or "UNKNOWN_ORDER_STATUS" => null,
                "OPEN" => OrderStatus.Open,
                "FILLED" => OrderStatus.Closed,
                "CANCELLED" or "EXPIRED" or "FAILED" => OrderStatus.Canceled,
                var status => new OrderStatus(status),
            },
            TimeInForce = o["time_in_force"].TextOrNull switch
            {
                null or "UNKNOWN_TIME_IN_FORCE" => null,
                "GOOD_UNTIL_CANCELLED" => TimeInForce.GoodTillCanceled,
                "GOOD_UNTIL_DATE_TIME" => new TimeInForce("GTD"),
                "IMMEDIATE_OR_CANCEL" => TimeInForce.ImmediateOrCancel,
                "FILL_OR_KILL" => TimeInForce.FillOrKill,
                var other => new TimeInForce(other),
            },
            PostOnly = terms["post_only"].FlagOrNull,
            Timestamp = o["created_time"].Iso8601OrNull,
            Price = terms["limit_price"].DecimalOrNull,
            TriggerPrice = terms["stop_price"].DecimalOrNull,
            Amount = terms["base_size"].DecimalOrNull,
            Filled = o["filled_size"].DecimalOrNull,
            Average = o["average_filled_price"].DecimalOrNull,
            Fees = [o["total_fees"].DecimalOrNull is { } fee ? new Fee(quote, fee) : new Fee(null, null)],
            Raw = o.Kept,
        };
    }
}
