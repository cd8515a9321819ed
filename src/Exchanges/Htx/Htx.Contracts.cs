using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Linear and inverse contracts: the same public data as of spot, from hosts and under names of their own; funding and open interest.</summary>
public sealed partial class Htx
{
    private const int MostContractCandles = 2000;

    // One path on four interfaces; futures of coins are told by "symbol", all other contracts by "contract_code".
    private Asking On(Market market, string path, Params? ahead = null) => Get(market switch
    {
        { IsSpot: true } => $"spot.public/{path}",
        { Linear: true } => $"contract.public/linear-swap-ex/{path}",
        { Type: MarketType.Future } => $"contract.public/{path}",
        _ => $"contract.public/swap-ex/{path}",
    }).With(ahead ?? Params.Empty).With(market.IsSpot || IsCoinFuture(market) ? "symbol" : "contract_code", market.Id);

    private static bool IsCoinFuture(Market market) => market is { Type: MarketType.Future, Inverse: true };

    private Asking TickersOf(string? kind, string type) => kind switch
    {
        "spot" => Get("spot.public/market/tickers"),
        "linear" => Get("contract.public/linear-swap-ex/market/detail/batch_merged")
            .With("business_type", type switch { "future" => "futures", "swap" => "swap", _ => "all" }),
        "inverse" when type == "future" => Get("contract.public/market/detail/batch_merged"),
        "inverse" when type == "swap" => Get("contract.public/swap-ex/market/detail/batch_merged"),
        "inverse" => throw NotHere("tickers of inverse contracts need the parameter type: swap or future"),
        _ => throw NotHere("tickers of contracts need the parameter subType: linear or inverse"),
    };

    private Call<IEnumerable<Candle>> ContractCandles(Market market, Timeframe timeframe, Params period, Window window, long? until, string? price, Params extra)
    {
        var index = (price, market.Linear, market.Type) switch
        {
            ("mark", true, _) => "linear_swap_mark_price_kline",
            ("mark", _, MarketType.Future) => "mark_price_kline",
            ("mark", _, _) => "swap_mark_price_kline",
            ("index", not true, MarketType.Future) => "index",
            ("premiumIndex", true, _) => "linear_swap_premium_index_kline",
            ("premiumIndex", _, MarketType.Swap) => "swap_premium_index_kline",
            ("index" or "premiumIndex", _, _) => throw Refused(ErrorClass.BadRequest, $"there are no candles of the price {price} of {market.Symbol}"),
            _ => null,
        };
        var size = window.Limit is { } limit ? Math.Min(limit, MostContractCandles) : (int?)null;
        var span = (long)timeframe.Length.TotalSeconds * ((window.Limit ?? MostContractCandles) - 1);
        return from now in Now
               let start = window.SinceSeconds ?? now.ToUnixTimeSeconds() - span
               let end = until ?? (window.Since is null ? now.ToUnixTimeSeconds() : start + span)
               let asked = period.With("size", size).With("from", price is null ? start : null).With("to", price is null ? end : null)
               from candles in (index is null ? On(market, "market/history/kline", asked)
                   : Get($"contract.public/index/market/history/{index}").With(asked).With(IsCoinFuture(market) ? "symbol" : "contract_code", market.Id))
                   .With(extra).ReadJson(ReadCandles)
               select candles;
    }

    public override Call<FundingRate> FetchFundingRate(Market market, Params extra) => market.IsContract
        ? Get(market.Linear == true ? "contract.public/v5/market/funding_rate" : "contract.public/swap-api/v1/swap_funding_rate")
            .With("contract_code", market.Id).With(extra)
            .ReadJson(json => ReadFundingRate(market.Linear == true ? json["data"][0] : json["data"], market.Symbol))
        : throw NotHere($"{market.Symbol} has no funding: swaps have it");

    // Of all inverse swaps at once; of linear ones the exchange tells one at a time.
    public override Call<IEnumerable<FundingRate>> FetchFundingRates(Markets markets, IReadOnlyList<Market>? wanted, Params extra) =>
        from defaultSubType in SettingText("defaultSubType")
        let subType = wanted is { Count: > 0 } ? wanted[0].Linear == true ? "linear" : "inverse" : extra.Text("subType", "defaultSubType") ?? defaultSubType
        from rates in subType != "inverse" ? throw NotHere("funding rates come for all inverse swaps at once, of linear ones for one at a time")
            : Get("contract.public/swap-api/v1/swap_batch_funding_rate").With(extra.Without("subType", "defaultSubType"))
                .ReadJson(json => json["data"].List.Select(r => ReadFundingRate(r, markets.ById(r["contract_code"].Text)?.Symbol ?? r["contract_code"].Text)))
        select rates;

    public override Call<IEnumerable<PastFundingRate>> FetchFundingRateHistory(Markets markets, Market? market, Window window, Params extra)
    {
        if (market is null) throw Needed("the exchange tells the funding of one market at a time: give a symbol");
        if (market.IsSpot) throw NotHere($"{market.Symbol} has no funding: swaps have it");
        if (extra.IsOn("paginate")) throw NotHere("funding rates of the past come a page at a time: ask for page_index");
        return (market.Linear == true
            ? Get("contract.public/v5/market/funding_rate_history").With("contract_code", market.Id)
                .With("limit", window.Limit is { } limit ? Math.Min(limit, 100) : null).With("start_time", window.SinceMilliseconds)
            : Get("contract.public/swap-api/v1/swap_historical_funding_rate").With("contract_code", market.Id).With("page_size", window.Limit ?? 50))
            .With(extra).ReadJson(json => (json["data"].IsArray ? json["data"] : json["data"]["data"]).List.Select(r =>
                new PastFundingRate(markets.ById(r["contract_code"].TextOrNull)?.Symbol ?? market.Symbol)
                {
                    Rate = r["funding_rate"].DecimalOrNull, Timestamp = r["funding_time"].MillisecondsOrNull, Raw = r.Kept,
                }));
    }

    // "volume" counts contracts; linear swaps answer with one, the others with a list of one
    public override Call<OpenInterest> FetchOpenInterest(Market market, Params extra)
    {
        if (!market.IsContract) throw Refused(ErrorClass.BadRequest, $"{market.Symbol} is no contract: nothing of it is open");
        var asking = market.Type == MarketType.Future
            ? Get("contract.public/api/v1/contract_open_interest").With("contract_code", market.Id)
                .With("contract_type", market.Own.GetValueOrDefault("contract_type")).With("symbol", market.BaseId)
            : Get(market.Linear == true ? "contract.public/v5/market/open_interest" : "contract.public/swap-api/v1/swap_open_interest").With("contract_code", market.Id);
        return asking.With(extra).ReadJson(json =>
        {
            var open = json["data"].IsArray ? json["data"][0] : json["data"];
            var (amount, value) = (open["volume"].Decimal, open["value"].DecimalOrNull);
            return new OpenInterest(market.Symbol)
            {
                Amount = amount, Value = value, BaseVolume = amount, QuoteVolume = value, Timestamp = json["ts"].MillisecondsOrNull, Raw = open.Kept,
            };
        });
    }

    // { "contract_code", "funding_rate", "funding_time": "1781251200000", "next_funding_time", "estimated_rate" }
    private static FundingRate ReadFundingRate(Json r, string symbol)
    {
        var (at, next) = (r["funding_time"].LongOrNull, r["next_funding_time"].LongOrNull);
        return new FundingRate(symbol)
        {
            Raw = r.Kept,
            Rate = r["funding_rate"].Decimal, FundingTimestamp = r["funding_time"].MillisecondsOrNull,
            NextRate = r["estimated_rate"].DecimalOrNull, NextFundingTimestamp = r["next_funding_time"].MillisecondsOrNull,
            Interval = IntervalOf(next - at),
        };
    }
}
