using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Currencies and markets: spot, perpetual swaps, futures and options.</summary>
public sealed partial class Gate
{
    // What the exchange does not say, and the reference takes for every currency.
    private const decimal CurrencyStep = 0.0001m;

    private static readonly string[] LeveragedSuffixes = ["2L", "2S", "3L", "3S", "4L", "4S", "5L", "5S", "UP", "DOWN", "BULL", "BEAR"];

    // The test network lists none.
    public override Call<ValueMap<Currency>> FetchCurrencies(Params extra) => IsSandbox ? Call.Value(ValueMap<Currency>.Empty)
        : Get("public.spot/currencies").With(extra).ReadJson(json => json.List.Select(ReadCurrency).ToValueMap(c => c.Code));

    public override Call<ValueList<Market>> FetchMarkets(Params extra) =>
        from _ in ClockAhead
        from credentials in HasCredentials
        from unified in credentials ? UnifiedAccount : Call.Value(false)
        from types in SettingList("fetchMarkets.types")
        from lists in Call.All(types.Select(type => MarketsOf(type, extra)))
        select lists.SelectMany(l => l).ToValueList();

    private Call<IEnumerable<Market>> MarketsOf(string type, Params extra) => type switch
    {
        "spot" => Call.All(Get("public.margin/currency_pairs").With(extra).ReadJson(json => json.List.ToDictionary(m => m["id"].Text)),
                           Get("public.spot/currency_pairs").With(extra).ReadJson(json => json.List.ToList()))
            .Select(both => both.Item2.Select(m => ReadSpot(m, both.Item1.GetValueOrDefault(m["id"].Text)))),
        "swap" => SettingList("swap.fetchMarkets.settlementCurrencies")
            .Then(settles => ContractsOf("public.futures", IsSandbox ? ["usdt"] : [.. settles], extra)),
        "future" => SettingList("future.fetchMarkets.settlementCurrencies")
            .Then(settles => ContractsOf("public.delivery", IsSandbox ? [] : [.. settles], extra)),
        "option" => from underlyings in Get("public.options/underlyings").ReadJson(json => json.List.Select(u => u["name"].TextOrNull).OfType<string>().ToList())
                    from options in OneAfterAnother(underlyings, underlying => Get("public.options/contracts").With(extra).With("underlying", underlying)
                        .ReadJson(json => json.List.Select(m => ReadOption(m, underlying))))
                    select options,
        _ => Call.Fail<IEnumerable<Market>>(ErrorClass.BadRequest, $"fetchMarkets.types does not know {type}; it knows spot, swap, future and option"),
    };

    private Call<IEnumerable<Market>> ContractsOf(string scope, IReadOnlyList<string> settles, Params extra) =>
        OneAfterAnother(settles, settle => Get($"{scope}/{{settle}}/contracts").With("settle", settle).With(extra)
            .ReadJson(json => json.List.Select(m => ReadContract(m, settle))));

    private static Call<IEnumerable<Market>> OneAfterAnother(IEnumerable<string> keys, Func<string, Call<IEnumerable<Market>>> markets) =>
        keys.Aggregate(Call.Value(Enumerable.Empty<Market>()), (before, key) => before.Then(all => markets(key).Select(all.Concat)));

    // { "currency": "USDT", "name": "Tether", "delisted": false, "withdraw_disabled": false, "deposit_disabled": false,
    //   "chains": [{ "name": "ETH", "addr": "0x…", "withdraw_disabled": false, "deposit_disabled": false }] }
    private Currency ReadCurrency(Json c)
    {
        var id = c["currency"].Text;
        var code = Facts.CodeOf(id);
        return new Currency(code)
        {
            Id = id,
            Name = c["name"].TextOrNull,
            Type = LeveragedSuffixes.Any(s => id.EndsWith(s, StringComparison.Ordinal)) ? "leveraged" : "crypto",
            Active = IsNot(c["delisted"]),
            Deposit = IsNot(c["deposit_disabled"]),
            Withdraw = IsNot(c["withdraw_disabled"]),
            Precision = CurrencyStep,
            Raw = c.Kept,
            Networks = c["chains"].Items.Select(n => new Network(Facts.NetworkOf(n["name"].Text, code))
            {
                Id = n["name"].Text,
                Deposit = IsNot(n["deposit_disabled"]),
                Withdraw = IsNot(n["withdraw_disabled"]),
                Precision = CurrencyStep,
            }).ToValueMap(n => n.Code),
        };
    }

    private static bool IsNot(Json flag) => flag.FlagOrNull != true;

    // { "id": "BTC_USDT", "base": "BTC", "quote": "USDT", "fee": "0.2", "min_base_amount": "0.00001", "min_quote_amount": "3", "amount_precision": 6,
    //   "precision": 1, "trade_status": "tradable", "buy_start": 0 }; on margin besides { "leverage": 3, "max_quote_amount": "1000000", "status": 1 }
    private Market ReadSpot(Json m, Json onMargin)
    {
        var id = m["id"].Text;
        var parts = id.Split('_') is [var first, var second, ..] ? (Base: first, Quote: second) : throw m["id"].Bad("base and quote");
        var (@base, quote) = (Facts.CodeOf(parts.Base), Facts.CodeOf(parts.Quote));
        var leverage = Both("leverage").DecimalOrNull;
        var margin = leverage is not null;
        var step = Precision(m["amount_precision"]);
        return new Market($"{@base}/{quote}")
        {
            Id = id, Base = @base, Quote = quote, BaseId = parts.Base, QuoteId = parts.Quote,
            Margin = margin,
            Active = m["trade_status"].TextOrNull == "tradable" || (margin && (Both("status").IntOrNull ?? 1) == 1),
            Taker = m["fee"].DecimalOrNull / 100,
            Maker = m["maker_fee_rate"].Or(m["fee"]).DecimalOrNull / 100,
            Created = m["buy_start"].DecimalOrNull is 0 ? null : m["buy_start"].SecondsOrNull,
            Precision = new MarketPrecision(step, Precision(m["precision"])),
            Limits = new MarketLimits
            {
                Leverage = new MinMax(1, leverage ?? 1),
                Amount = new MinMax(m["min_base_amount"].DecimalOrNull ?? step),
                Cost = new MinMax(Both("min_quote_amount").DecimalOrNull, margin ? Both("max_quote_amount").DecimalOrNull : null),
            },
            Raw = m.Kept,
        };

        Json Both(string name) => m[name].IsMissing ? onMargin[name] : m[name];
    }

    // { "name": "BTC_USDT", "quanto_multiplier": "0.0001", "mark_price": "37000", "order_price_round": "0.1", "order_price_deviate": "0.5", "order_size_min": 1,
    //   "order_size_max": 1000000, "leverage_min": "1", "leverage_max": "100", "create_time": 1546905600 }; of BTC_USDT_20231229 besides { "expire_time": 1703836800 }
    private Market ReadContract(Json m, string settleId)
    {
        var id = m["name"].Text;
        var parts = id.Split('_');
        if (parts.Length < 2) throw m["name"].Bad("base and quote");
        var (@base, quote, settle) = (Facts.CodeOf(parts[0]), Facts.CodeOf(parts[1]), Facts.CodeOf(settleId));
        var isDated = parts.Length > 2;
        var expiry = m["expire_time"].SecondsOrNull;
        return new Market($"{@base}/{quote}:{settle}{(isDated ? Dated(expiry ?? throw m["expire_time"].Bad("a time")) : "")}")
        {
            Id = id, Base = @base, Quote = quote, Settle = settle, BaseId = parts[0], QuoteId = parts[1], SettleId = settleId,
            Type = isDated ? MarketType.Future : MarketType.Swap,
            Active = m["status"].TextOrNull is null or "trading",
            Margin = false,
            Linear = quote == settle,
            Inverse = quote != settle,
            Taker = 0.0005m,                                        // the lowest tier
            Maker = 0.0002m,
            ContractSize = m["quanto_multiplier"].DecimalOrNull is 0 ? 1 : m["quanto_multiplier"].DecimalOrNull,
            Expiry = expiry,
            Created = m["create_time"].SecondsOrNull,
            Precision = new MarketPrecision(1, m["order_price_round"].DecimalOrNull),
            Limits = new MarketLimits
            {
                Leverage = new MinMax(m["leverage_min"].DecimalOrNull, m["leverage_max"].DecimalOrNull),
                Amount = new MinMax(m["order_size_min"].DecimalOrNull, m["order_size_max"].DecimalOrNull),
                Price = AroundMark(m),
            },
            Raw = m.Kept,
        };
    }

    // { "name": "BTC_USDT-20231229-35000-C", "strike_price": "35000", "is_call": true, "expiration_time": 1703836800,
    //   "mark_price": "3100", "order_price_deviate": "0.9", … }
    private Market ReadOption(Json m, string underlying)
    {
        var parts = underlying.Split('_') is [var first, var second, ..] ? (Base: first, Quote: second) : throw m["underlying"].Bad("base and quote");
        var (@base, quote) = (Facts.CodeOf(parts.Base), Facts.CodeOf(parts.Quote));
        var expiry = m["expiration_time"].Seconds;
        var isCall = m["is_call"].FlagOrNull == true;
        return new Market($"{@base}/{quote}:{quote}{Dated(expiry)}-{m["strike_price"].Text}-{(isCall ? "C" : "P")}")
        {
            Id = m["name"].Text, Base = @base, Quote = quote, Settle = quote, BaseId = parts.Base, QuoteId = parts.Quote, SettleId = parts.Quote,
            Type = MarketType.Option,
            Active = true,
            Margin = false,
            Linear = true,
            Inverse = false,
            Taker = 0.0003m,
            Maker = 0.0003m,
            ContractSize = 1,
            Expiry = expiry,
            Strike = m["strike_price"].Decimal,
            OptionType = isCall ? "call" : "put",
            Created = m["create_time"].DecimalOrNull is 0 ? null : m["create_time"].SecondsOrNull,
            Precision = new MarketPrecision(1, m["order_price_round"].DecimalOrNull),
            Limits = new MarketLimits { Amount = new MinMax(m["order_size_min"].DecimalOrNull, m["order_size_max"].DecimalOrNull), Price = AroundMark(m) },
            Raw = m.Kept,
        };
    }

    private static string Dated(DateTimeOffset expiry) => $"-{expiry.ToString("yyMMdd", CultureInfo.InvariantCulture)}";

    // How far from the mark price an order may lie.
    private static MinMax AroundMark(Json m) => new((1 - m["order_price_deviate"].DecimalOrNull) * m["mark_price"].DecimalOrNull,
        (1 + m["order_price_deviate"].DecimalOrNull) * m["mark_price"].DecimalOrNull);
}
