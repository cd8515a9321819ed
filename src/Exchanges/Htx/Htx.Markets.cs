using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Currencies and their networks, markets of four lists, what trading and moving money costs, and how large orders may be.</summary>
public sealed partial class Htx
{
    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) =>
        Get("spot.public/v2/reference/currencies").With(extra).ReadJson(json => json["data"].List.Select(ReadCurrency).ToValueMap(c => c.Code));

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        from _ in ClockAhead
        from spot in SettingFlag("fetchMarkets.types.spot")
        from linear in SettingFlag("fetchMarkets.types.linear")
        from inverse in SettingFlag("fetchMarkets.types.inverse")
        let asked = extra["types"] is Param.Nested types ? types.Values : Params.Of("spot", spot).With("linear", linear).With("inverse", inverse)
        let rest = extra.Without("types")
        from lists in Call.All(asked.Where(type => asked.IsOn(type.Key)).SelectMany(type => ListsOf(type.Key, rest)))
        select lists.SelectMany(list => list).ToValueList();

    private IEnumerable<Call<ValueList<Market>>> ListsOf(string type, Params extra) => type switch
    {
        "spot" => [Listed(Get("spot.public/v1/common/symbols"), extra)],
        "linear" => [Listed(Get("contract.public/linear-swap-api/v1/swap_contract_info").With("business_type", "all"), extra)],
        "inverse" =>
        [
            Listed(Get("contract.public/swap-api/v1/swap_contract_info"), extra),
            Listed(Get("contract.public/api/v1/contract_contract_info"), extra),
        ],
        _ => [],
    };

    // An exchange without markets is one that does not answer.
    private Call<ValueList<Market>> Listed(Asking asking, Params extra) => asking.With(extra).ReadJson(json => json["data"] is { IsArray: true, Count: > 0 } list
        ? list.Items.Select(m => m["contract_code"].IsMissing ? ReadSpot(m) : ReadContract(m)).ToValueList()
        : throw Refused(ErrorClass.OperationFailed, "the exchange answered with an empty list of markets"));

    public override Call<TradingFee> FetchTradingFee(Market market, Params extra) =>
        Get("spot.private/v2/reference/transact-fee-rate").With("symbols", market.Id).With(extra).ReadJson(json => new TradingFee(market.Symbol)
        {
            Maker = json["data"][0]["actualMakerRate"].Decimal, Taker = json["data"][0]["actualTakerRate"].Decimal, Raw = json["data"][0].Kept,
        });

    // { "data": { "symbol", "limit-order-must-greater-than": 1, "limit-order-must-less-than": 5000000, … } }, market after market
    public override Call<IEnumerable<TradingLimits>> FetchTradingLimits(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        Call.InTurn((wanted ?? [.. markets.All.Values.OrderBy(m => m.Symbol, StringComparer.Ordinal)]).Select(market =>
            Get("spot.public/v1/common/exchange").With("symbol", market.Id).With(extra)
                .ReadJson(json => json["data"].IsObject ? ReadLimits(json["data"], market.Symbol) : throw json["data"].Bad("an object"))))
            .Select(all => all.AsEnumerable());

    private static TradingLimits ReadLimits(Json l, string symbol) => new(symbol)
    {
        Raw = l.Kept,
        Limits = new MarketLimits { Amount = new MinMax(l["limit-order-must-greater-than"].DecimalOrNull, l["limit-order-must-less-than"].DecimalOrNull) },
    };

    public override Call<IEnumerable<DepositWithdrawFee>> FetchDepositWithdrawFees(Markets markets, IReadOnlyList<string>? currencies, Params extra) =>
        Get("spot.public/v2/reference/currencies").With(extra).ReadJson(json => json["data"].List.Select(c => ReadMovingFees(c, markets)));

    // { "currency": "usdt", "assetType": 1, "instStatus": "normal", "chains": [{ "chain": "usdterc20", "displayName": "ERC20", "baseChain": "ETH",
    //   "depositStatus": "allowed", "withdrawStatus": "allowed", "minDepositAmt", "minWithdrawAmt", "maxWithdrawAmt", "withdrawPrecision": 6,
    //   "withdrawFeeType": "fixed", "transactFeeWithdraw" }] }
    private Currency ReadCurrency(Json c)
    {
        var code = Facts.CodeOf(c["currency"].Text);
        return new Currency(code)
        {
            Id = c["currency"].Text,
            Raw = c.Kept,
            Type = c["assetType"].TextOrNull == "1" ? "crypto" : "fiat",
            Active = c["instStatus"].TextOrNull == "normal",
            Networks = c["chains"].Items.Select(n => new Network(NetworkNamed(n, code))
            {
                Id = n["chain"].Text,
                Deposit = n["depositStatus"].TextOrNull == "allowed",
                Withdraw = n["withdrawStatus"].TextOrNull == "allowed",
                Fee = n["transactFeeWithdraw"].DecimalOrNull,
                Precision = Precision(n["withdrawPrecision"]),
                Limits = new CurrencyLimits
                {
                    Deposit = new MinMax(n["minDepositAmt"].DecimalOrNull),
                    Withdraw = new MinMax(n["minWithdrawAmt"].DecimalOrNull, n["maxWithdrawAmt"].DecimalOrNull),
                },
            }).ToValueMap(n => n.Code),
        };
    }

    // A token's chain is known by its base chain, a coin's own chain by its display name.
    private string NetworkNamed(Json chain, string currency) => Facts.NetworkOf(chain["baseChain"].Or(chain["displayName"]).Or(chain["chain"]).Text, currency);

    // Fees in an amount are "fixed", all others ("ratio", "circulated") are rates.
    // Those of the first network, or of the one that is named as the currency, stand for the currency.
    private DepositWithdrawFee ReadMovingFees(Json c, Markets markets)
    {
        var code = markets.Code(c["currency"].Text);
        var networks = c["chains"].Items.Select(n =>
        {
            var isFixed = n["withdrawFeeType"].TextOrNull == "fixed";
            var fee = n[isFixed ? "transactFeeWithdraw" : "transactFeeRateWithdraw"].DecimalOrNull;
            return (Code: NetworkNamed(n, code), Fee: new NetworkFee { Withdraw = new MovingFee { Fee = fee, Percentage = !isFixed } });
        }).ToList();
        var own = networks.LastOrDefault(n => n.Code == code).Fee ?? networks.TakeWhile(n => n.Code == networks[0].Code).LastOrDefault().Fee;
        return new DepositWithdrawFee(code) { Raw = c.Kept, Withdraw = own?.Withdraw ?? MovingFee.None, Networks = networks.ToValueMap(n => n.Code, n => n.Fee) };
    }

    /// <summary>The common name of a chain that a movement of money names.</summary>
    private string? NetworkOfChain(string? chain, string currency, Markets markets)
    {
        if (chain is null) return null;
        var listed = markets.Currencies.Values.OrderBy(c => c.Code == currency ? 0 : 1).SelectMany(c => c.Networks.Values).FirstOrDefault(n => n.Id == chain);
        return Facts.NetworkOf(listed?.Code ?? chain, currency);
    }

    /// <summary>The chain of a currency on a network: usdterc20, trc20usdt.</summary>
    private string ChainOn(string network, string currency, Markets markets)
    {
        var theirs = markets.NetworkId(network, currency);
        var networks = markets.Currencies[currency].Networks;
        return Chain(network) ?? Chain(theirs) ?? theirs;

        string? Chain(string name) => networks.TryGetValue(Facts.NetworkOf(name, currency), out var found) ? found.Id : null;
    }

    // { "symbol": "btcusdt", "base-currency", "quote-currency", "price-precision": 2, "amount-precision": 6, "value-precision": 8, "state": "online",
    //   "min-order-amt", "max-order-amt", "min-order-value", "leverage-ratio", "super-margin-leverage-ratio" }
    private Market ReadSpot(Json m)
    {
        var (baseId, quoteId) = (m["base-currency"].Text, m["quote-currency"].Text);
        var (@base, quote) = (Facts.CodeOf(baseId), Facts.CodeOf(quoteId));
        var leverage = m["leverage-ratio"].DecimalOrNull ?? 1;
        return new Market($"{@base}/{quote}")
        {
            Id = baseId + quoteId, Base = @base, Quote = quote, BaseId = baseId, QuoteId = quoteId, Raw = m.Kept,
            Active = m["state"].TextOrNull == "online",
            Margin = leverage > 1 || m["super-margin-leverage-ratio"].DecimalOrNull > 1,
            Maker = 0.002m, Taker = 0.002m,
            Precision = new MarketPrecision(Precision(m["amount-precision"]), Precision(m["price-precision"])) { Cost = Precision(m["value-precision"]) },
            Limits = new MarketLimits
            {
                Leverage = new MinMax(1, leverage), Cost = new MinMax(m["min-order-value"].DecimalOrNull),
                Amount = new MinMax(m["min-order-amt"].DecimalOrNull, m["max-order-amt"].DecimalOrNull),
            },
        };
    }

    // { "symbol": "BTC", "contract_code": "BTC-USDT-231229", "contract_size": 0.001, "price_tick": 0.1, "delivery_date": "20231229", "delivery_time": "1703836800000",
    //   "create_date": "20231215", "contract_status": 1, "pair": "BTC-USDT", "contract_type": "this_week", of linear contracts alone "business_type": "futures" }
    private Market ReadContract(Json m)
    {
        var id = m["contract_code"].Text;
        var (linear, future, baseId) = (m["business_type"].IsSaid, m["delivery_date"].IsSaid, m["symbol"].Text.ToLowerInvariant());
        var pair = future ? m["pair"] : m["contract_code"];
        var quoteId = future && !linear ? "USD" : pair.Text.Split('-').ElementAtOrDefault(1)?.ToLowerInvariant() ?? throw pair.Bad("a pair of currencies");
        var settleId = linear ? quoteId : baseId;
        var (@base, quote, settle) = (Facts.CodeOf(baseId), Facts.CodeOf(quoteId), Facts.CodeOf(settleId));
        var expiry = future ? m["delivery_time"].Milliseconds : (DateTimeOffset?)null;
        var (size, term) = (m["contract_size"].DecimalOrNull, m["contract_type"].TextOrNull);
        var hasBegin = DateTimeOffset.TryParseExact(m["create_date"].TextOrNull, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var begin);
        return new Market($"{@base}/{quote}:{settle}{expiry?.ToString("-yyMMdd", CultureInfo.InvariantCulture)}")
        {
            Id = id, Base = @base, Quote = quote, Settle = settle, BaseId = baseId, QuoteId = quoteId, SettleId = settleId,
            Type = future ? MarketType.Future : MarketType.Swap,
            Active = m["contract_status"].TextOrNull == "1", Raw = m.Kept,
            Margin = false, Linear = linear, Inverse = !linear, ContractSize = size, Expiry = expiry,
            Maker = 0.0002m, Taker = 0.0005m,
            Precision = new MarketPrecision(1, m["price_tick"].DecimalOrNull),
            Limits = new MarketLimits { Leverage = new MinMax(1, 1), Amount = new MinMax(linear ? size : null), Cost = new MinMax(linear ? null : size) },
            Created = hasBegin ? begin : null,
            Own = term is null ? ValueMap<string>.Empty : new([KeyValuePair.Create("contract_type", term)]),
        };
    }
}
