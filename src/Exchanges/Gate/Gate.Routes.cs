using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>Which part of the exchange a call means: every type of market has its own endpoints, and every account its own name.</summary>
public sealed partial class Gate
{
    /// <summary>A type of market (spot, margin, swap, future, option), and the parameters that are left when it is known.</summary>
    private readonly record struct Kind(string Type, Params Extra)
    {
        public bool IsSpot => Type is "spot" or "margin";
    }

    /// <summary>Parameters that say what is meant, and those that are left of the caller's.</summary>
    private readonly record struct Naming(Params Request, Params Extra);

    // What the caller says, else the symbol's, else the user's setting.
    private static Call<Kind> KindOf(string operation, Market? market, Params extra)
    {
        if (extra.Text("defaultType", "type") is { } asked) return Call.Value(new Kind(asked, extra.Without("defaultType", "type")));
        if (market is not null) return Call.Value(new Kind(market.Type.Lower(), extra));
        return from own in SettingText($"{operation}.defaultType")
               from ownToo in SettingText($"{operation}.type")
               from all in SettingText("defaultType")
               from allToo in SettingText("type")
               select new Kind(own ?? ownToo ?? all ?? allToo ?? "spot", extra);
    }

    private Asking Public(string type, string path) => Get($"public.{PathOf(type, path)}");

    private Asking Private(string verb, string type, string path) => Ask(verb, $"private.{PathOf(type, path)}");

    private static string PathOf(string type, string path) => type switch
    {
        "spot" or "margin" => $"spot/{path}",
        "swap" => $"futures/{{settle}}/{path}",
        "future" => $"delivery/{{settle}}/{path}",
        "option" => $"options/{path}",
        _ => throw NotHere($"there are no markets of the type {type}: there are spot, margin, swap, future and option"),
    };

    private static Params Named(Market market) => market.IsContract
        ? Params.Of("contract", market.Id).With("settle", market.Type == MarketType.Option ? null : market.SettleId)
        : Params.Of("currency_pair", market.Id);

    // Contracts are grouped by the currency that they settle in.
    private static Naming Settled(string type, Params extra) => type is "swap" or "future"
        ? new Naming(Params.Of("settle", extra.Text("settle")?.ToLowerInvariant() ?? (type == "swap" ? "usdt" : "btc")), extra.Without("settle"))
        : new Naming(Params.Empty, extra);

    private static Naming Named(Market? market, string type, Params extra) => market is null ? Settled(type, extra) : new Naming(Named(market), extra);

    // Of BTC_USDT-20231229-35000-C it is BTC_USDT.
    private static string? Underlying(Market market) => market.Type == MarketType.Option ? market.Id.Split('-')[0] : null;

    // The account that spot orders are on: spot, margin (isolated), cross_margin or unified; trigger orders call the first one normal.
    private Call<Naming> AccountOf(bool trigger, Params extra) =>
        from unified in IsUnified("getMarginMode", extra)
        from other in SettingText("defaultMarginMode")
        from otherToo in SettingText("marginMode")
        let mode = extra.Text("marginMode", "account") ?? other ?? otherToo ?? ""
        let account = mode.ToLowerInvariant() switch
        {
            "cross" or "cross_margin" => trigger ? throw Refused(ErrorClass.BadRequest, "there are no trigger orders on the cross margin account") : "cross_margin",
            "isolated" or "margin" => "margin",
            "" or "spot" => trigger ? "normal" : "spot",
            var word => word,
        }
        select new Naming(Params.Of("account", unified ? "unified" : account), extra.Without("marginMode", "account", "unifiedAccount", "defaultUnifiedAccount"));

    private Call<bool> IsUnified(string operation, Params extra) => (extra["unifiedAccount"] ?? extra["defaultUnifiedAccount"]) is { } asked
        ? Call.Value(asked is Param.Flag { Value: true } or Param.Text { Value: "true" })
        : from own in SettingText($"{operation}.unifiedAccount")
          from unified in own is null ? UnifiedAccount : Call.Value(own == "true")
          select unified;

    // { "key": { "mode": 1 } }: 1 is the classic account, 2 the unified one. Who may not ask has the classic one.
    private Call<bool> UnifiedAccount =>
        from told in SettingText("unifiedAccount")
        from unified in told is not null ? Call.Value(told == "true")
            : Once("unified-account", Get("private.account/detail").ReadJson(json => json["key"]["mode"].TextOrNull == "2")
                .Or(ErrorClass.ExchangeError, _ => Call.Value(false)), TimeSpan.MaxValue)
        select unified;

    // Milliseconds of the caller's are seconds of the exchange's.
    private static long? Seconds(Params extra, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (extra.Decimal(name) is { } milliseconds) return (long)decimal.Floor(milliseconds / 1000);
        return null;
    }
}
