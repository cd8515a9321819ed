using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Currencies and markets: spot, linear and inverse.</summary>
public sealed partial class Binance
{
    // 4133404800000 is the exchange's "never" (25 December 2100).
    private static readonly DateTimeOffset Never = DateTimeOffset.FromUnixTimeMilliseconds(4133404800000);

    public override Call<Markets> LoadMarkets() =>
        from markets in base.LoadMarkets()
        from _ in ClockAhead
        from type in SettingText("defaultType")
        select new Markets(Facts, markets.All.Values, markets.Currencies.Values.Append(Credits).ToValueMap(c => c.Code))
        {
            Meaning = (all, symbol) => Meant(type, all, symbol),
        };

    // A unit of account that balances name and no list does.
    private static Currency Credits { get; } = new("BNFCR") { Id = "BNFCR", Precision = 0.001m };

    // Only with keys, and the test network has none of it.
    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        from enabled in SettingFlag("fetchCurrencies")
        from credentials in HasCredentials
        from margins in SettingFlag("fetchMargins")
        from found in !enabled || !credentials || IsSandbox ? Call.Value(ValueMap<Currency>.Empty)
            : Call.All(Symbols("sapi/capital/config/getall", extra), margins ? Symbols("sapi/margin/allPairs", extra) : Call.Value(default(Json)))
                .Select(all => all.Item1.Items.Select(ReadCurrency).ToValueMap(c => c.Code))
        select found;

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        from listed in SettingList("fetchMarkets")
        from types in listed.Count > 0 ? Call.Value(listed) : SettingList("fetchMarkets.types")
        from wantsMargins in SettingFlag("fetchMargins")
        from credentials in HasCredentials
        let margins = wantsMargins && credentials && !IsSandbox
        from lists in Call.All(types.SelectMany(type => Lists(type, margins, extra)))
        let pairs = lists.Where(l => l.IsArray).Select(l => l.Items.Select(p => p["symbol"].Text).ToHashSet()).ToList()
        select lists.Where(l => !l.IsArray).SelectMany(l => l["symbols"].Items)
            .Select(m => ReadMarket(m, pairs.ElementAtOrDefault(0) ?? [], pairs.ElementAtOrDefault(1) ?? [])).ToValueList();

    private IEnumerable<Call<Json>> Lists(string type, bool margins, Params extra) => type switch
    {
        "spot" when margins => [Symbols("public/exchangeInfo", extra), Symbols("sapi/margin/allPairs", extra), Symbols("sapi/margin/isolated/allPairs", extra)],
        "spot" => [Symbols("public/exchangeInfo", extra)],
        "linear" => [Symbols("fapiPublic/exchangeInfo", extra)],
        "inverse" => [Symbols("dapiPublic/exchangeInfo", extra)],
        _ => [Call.Fail<Json>(ErrorClass.ExchangeError, $"fetchMarkets.types does not know {type}; it knows spot, linear and inverse")],
    };

    private Call<Json> Symbols(string endpoint, Params extra) => Get(endpoint).With(extra).ReadJson(json => json);

    // { "coin": "BTC", "name": "Bitcoin", "trading": true, "isLegalMoney": false, "networkList": [{ "network": "BSC", "withdrawFee": "0.0000043", … }] }
    private Currency ReadCurrency(Json c)
    {
        var networks = c["networkList"].Items.Select(n => ReadNetwork(n, Facts.CodeOf(c["coin"].Text))).ToList();
        return new Currency(Facts.CodeOf(c["coin"].Text))
        {
            Id = c["coin"].Text,
            Name = c["name"].TextOrNull,
            Type = networks.LastOrDefault()?.Id == "ETF" ? "other" : c["isLegalMoney"].FlagOrNull == true ? "fiat" : "crypto",
            Active = c["trading"].FlagOrNull,
            Raw = c.Kept,
            Fees = networks.ToValueMap(n => n.Code, n => n.Fee),
            Networks = networks.ToValueMap(n => n.Code),
        };
    }

    // { "network": "BSC", "depositEnable": true, "withdrawEnable": true, "withdrawFee", "withdrawMin", "withdrawMax", "withdrawIntegerMultiple": "0.00000001", … }
    private Network ReadNetwork(Json n, string coin) => new(Facts.NetworkOf(n["network"].Text, coin))
    {
        Id = n["network"].Text,
        Explorer = n["contractAddressUrl"].TextOrNull,
        Deposit = n["depositEnable"].FlagOrNull,
        Withdraw = n["withdrawEnable"].FlagOrNull,
        Fee = n["withdrawFee"].DecimalOrNull,
        Precision = NotZero(n["withdrawIntegerMultiple"].DecimalOrNull) ?? NotZero(n["withdrawInternalMin"].DecimalOrNull),
        Limits = new CurrencyLimits
        {
            Withdraw = new MinMax(n["withdrawMin"].DecimalOrNull, n["withdrawMax"].DecimalOrNull),
            Deposit = new MinMax(n["depositDust"].DecimalOrNull),
        },
    };

    // { "symbol", "status" | "contractStatus", "baseAsset", "quoteAsset", "marginAsset", "contractType", "deliveryDate",
    //   "filters": [{ "filterType": "PRICE_FILTER", "tickSize": "0.01" }] }
    private Market ReadMarket(Json m, HashSet<string> cross, HashSet<string> isolated)
    {
        var id = m["symbol"].Text;
        var (@base, quote) = (Facts.CodeOf(m["baseAsset"].Text), Facts.CodeOf(m["quoteAsset"].Text));
        var isContract = !m["contractType"].IsMissing;
        var delivery = m["deliveryDate"].MillisecondsOrNull;
        var isSwap = isContract && (m["contractType"].TextOrNull == "PERPETUAL" || delivery == Never);
        var settle = isContract ? Facts.CodeOf(m["marginAsset"].Text) : null;
        var expiry = isSwap ? null : delivery;
        var (price, lot, market) = (Filter(m, "PRICE_FILTER"), Filter(m, "LOT_SIZE"), Filter(m, "MARKET_LOT_SIZE"));
        var notional = Filter(m, "MIN_NOTIONAL") is { IsMissing: false } least ? least : Filter(m, "NOTIONAL");
        var dated = isContract && expiry is { } at ? $"-{at.ToString("yyMMdd", CultureInfo.InvariantCulture)}" : "";
        return new Market($"{@base}/{quote}{(isContract ? $":{settle}" : "")}{dated}")
        {
            Id = id, Base = @base, Quote = quote, Settle = settle,
            BaseId = m["baseAsset"].Text, QuoteId = m["quoteAsset"].Text, SettleId = m["marginAsset"].TextOrNull,
            Type = !isContract ? MarketType.Spot : isSwap ? MarketType.Swap : MarketType.Future,
            // TRD_GRP_003 are leveraged tokens, which cannot be traded any more.
            Active = m["status"].Or(m["contractStatus"]).TextOrNull == "TRADING"
                && (isContract || m["permissions"].Items.All(p => p.TextOrNull != "TRD_GRP_003")),
            Margin = !isContract && m["isMarginTradingAllowed"].FlagOrNull == true,
            MarginModes = isContract ? new MarginModes(true, true) : new MarginModes(cross.Contains(id), isolated.Contains(id)),
            Index = isContract ? null : false,
            Linear = isContract ? settle == quote : null,
            Inverse = isContract ? settle == @base : null,
            // The lowest tier of contracts.
            Taker = isContract ? 0.0005m : Facts.Fees.Taker,
            Maker = isContract ? settle == quote ? 0.0002m : 0.0001m : Facts.Fees.Maker,
            ContractSize = isContract ? m["contractSize"].DecimalOrNull ?? 1 : null,
            Expiry = expiry,
            Raw = m.Kept,
            Created = m["onboardDate"].MillisecondsOrNull,
            Precision = new MarketPrecision(
                lot.IsMissing ? Precision(m["quantityPrecision"]) : lot["stepSize"].DecimalOrNull,
                price.IsMissing ? Precision(m["pricePrecision"]) : price["tickSize"].DecimalOrNull)
            { Base = Precision(m["baseAssetPrecision"]), Quote = Precision(m["quotePrecision"]) },
            Limits = new MarketLimits
            {
                Amount = new MinMax(lot["minQty"].DecimalOrNull, lot["maxQty"].DecimalOrNull),
                Price = new MinMax(price["minPrice"].DecimalOrNull, price["maxPrice"].DecimalOrNull),
                Cost = new MinMax(notional["minNotional"].Or(notional["notional"]).DecimalOrNull, notional["maxNotional"].DecimalOrNull),
                Market = market.IsMissing ? null : new MinMax(market["minQty"].DecimalOrNull, market["maxQty"].DecimalOrNull),
            },
            Own = new ValueMap<string>([KeyValuePair.Create("orderTypes", string.Join(',', m["orderTypes"].Items.Select(t => t.Text)))]),
        };
    }

    private static Json Filter(Json market, string type) => market["filters"].Items.FirstOrDefault(f => f["filterType"].TextOrNull == type);
}
