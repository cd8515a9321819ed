using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Kraken: from its JSON to orders.</summary>
public sealed partial class Kraken
{
    // { "descr": { "order": "buy 0.1 XBTUSD @ limit 35000.0" }, "txid": ["OID…"] }; of several orders { "order", "txid": "OID…" } or { "error" }
    private static Order ReadPlaced(Json placed, NewOrder order)
    {
        var byCost = order.Extra.Text("oflags")?.Contains("viqc", StringComparison.Ordinal) == true || IsByCost(order);
        var said = new Description(placed["descr"]["order"].TextOrNull);
        // One order of several can be refused alone.
        if (placed["error"].TextOrNull is not null) return new Order((string?)null) { Symbol = order.Market.Symbol, Status = OrderStatus.Rejected, Raw = placed.Kept };
        // A validated order is not placed and has no id; a placed one without an id would be lost. Of several orders each has a text for a list.
        var txid = placed["txid"][0].Or(placed["txid"]);
        var id = order.Extra.Has("validate") ? txid.TextOrNull : txid.Text;
        return new Order(id)
        {
            ClientOrderId = placed["cl_ord_id"].Or(placed["userref"]).TextOrNull,
            Symbol = ByName(said.Pair, order.Markets)?.Symbol,
            Side = said.Side,
            Type = said.IsTriggered ? said.Price is null ? OrderType.Market : OrderType.Limit : said.Kind is { } kind ? new OrderType(kind) : null,
            PostOnly = false,
            Amount = byCost ? null : said.Volume,
            Cost = byCost ? said.Volume : null,
            Price = said.Price,
            TriggerPrice = said.Trigger,
            StopLossPrice = said.Kind == "stop loss" ? said.Trigger : null,
            TakeProfitPrice = said.Kind == "take profit" ? said.Trigger : null,
            Raw = placed.Kept,
        };
    }

    private static Market? ByName(string? pair, Markets markets) =>
        pair is null ? null : markets.All.Values.FirstOrDefault(m => m.Own.GetValueOrDefault("altname") == pair) ?? markets.ById(pair);

    // "OID…": { "cl_ord_id", "userref", "status": "open", "opentm": seconds, "closetm", "descr": { "pair", "type", "ordertype", "price", "price2", "order": in words },
    //   "vol", "vol_exec", "cost", "fee", "price": average, "oflags": "fciq,post", "reduce_only", "trades": ["TID…"] }
    private Order ReadOrder(string id, Json o, Markets markets)
    {
        var description = o["descr"];
        var said = new Description(description["order"].TextOrNull);
        var pair = description["pair"].TextOrNull ?? said.Pair;
        var market = ByName(pair, markets);
        var type = description["ordertype"].TextOrNull ?? said.Kind;
        var flags = o["oflags"].TextOrNull ?? "";
        var stopLoss = type?.StartsWith("stop-loss", StringComparison.Ordinal) == true;
        var takeProfit = type?.StartsWith("take-profit", StringComparison.Ordinal) == true;
        return new Order(id)
        {
            ClientOrderId = o["cl_ord_id"].Or(o["userref"]).TextOrNull,
            Symbol = market?.Symbol ?? pair,
            Side = SideOf(description["type"].TextOrNull) ?? said.Side,
            Type = type switch
            {
                null => null,
                "stop-loss" or "take-profit" => OrderType.Market,
                "stop-loss-limit" or "take-profit-limit" or "trailing-stop-limit" => OrderType.Limit,
                _ => new OrderType(type),
            },
            Status = o["status"].TextOrNull is { } status ? Status(status) : null,
            PostOnly = flags.Contains("post", StringComparison.Ordinal),
            Timestamp = o["opentm"].SecondsOrNull,
            LastUpdateTimestamp = o["closetm"].SecondsOrNull,
            Amount = o["vol"].DecimalOrNull,
            Filled = o["vol_exec"].DecimalOrNull,
            Price = stopLoss || takeProfit ? LimitPrice(description["price2"]) : LimitPrice(description["price"])
                ?? (description["price"].IsSaid ? null : said.Price) ?? o["limitprice"].Or(o["price"]).Or(description["price2"]).DecimalOrNull,
            ReduceOnly = o["reduce_only"].FlagOrNull,
            TriggerPrice = said.Trigger,
            Average = o["price"].DecimalOrNull,
            StopLossPrice = stopLoss ? description["price"].DecimalOrNull : null,
            TakeProfitPrice = takeProfit ? description["price"].DecimalOrNull : null,
            Fees = o["fee"].IsMissing ? [] : [new Fee(flags.Contains("fciq", StringComparison.Ordinal) ? market?.Quote
                : flags.Contains("fcib", StringComparison.Ordinal) ? market?.Base : null, o["fee"].DecimalOrNull)],
            Trades = o["trades"].Items.Select(t => new Trade(market?.Symbol) { Id = t.Text, Raw = t.Kept }).ToValueList(),
            Raw = o.Kept,
        };
    }

    // A price in percent, or of zero, is not the limit.
    private static decimal? LimitPrice(Json price) => price.TextOrNull is { } text && !text.EndsWith('%') && price.DecimalOrNull is { } value and not 0 ? value : null;

    private static OrderStatus Status(string text) => text switch
    {
        "pending" or "open" or "pending_new" or "new" or "partially_filled" => OrderStatus.Open,
        "filled" or "closed" => OrderStatus.Closed,
        "canceled" => OrderStatus.Canceled,
        "expired" => OrderStatus.Expired,
        _ => new OrderStatus(text),
    };

    /// <summary><c>buy 0.12345678 XBTUSD @ limit 35000.1</c>, or <c>… @ stop loss 34000.0 -> limit 33900.0</c>.</summary>
    private readonly struct Description(string? text)
    {
        private readonly string[] words = text?.Split(' ') ?? [];

        public Side? Side => SideOf(words.ElementAtOrDefault(0));
        public decimal? Volume => Number(1);
        public string? Pair => words.ElementAtOrDefault(2);
        public string? Kind =>
            words.ElementAtOrDefault(4) is not ("limit" or "market" or null) and var first ? $"{first} {words.ElementAtOrDefault(5)}" : words.ElementAtOrDefault(4);
        public bool IsTriggered => Kind is "stop loss" or "take profit";
        public decimal? Trigger => IsTriggered ? Number(6) : null;
        public decimal? Price => IsTriggered ? Number(9) : Kind == "limit" ? Number(5) : null;

        private decimal? Number(int at) =>
            decimal.TryParse(words.ElementAtOrDefault(at), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
