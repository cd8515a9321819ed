using System.Globalization;
using System.Text.Json;
using Akka.Actor;

namespace Ccxt.Arbitrage;

/// <summary>Prints each opportunity once when it appears: as a line for people or as a line of JSON.</summary>
public sealed class Reporter : ReceiveActor
{
    private readonly HashSet<(string, string, string)> shown = [];

    public Reporter(Style style, TextWriter output) => Receive<OpportunitiesChanged>(changed =>
    {
        shown.RemoveWhere(s => s.Item1 == changed.Symbol && !changed.Opportunities.Any(o => (o.Symbol, o.BuyAt, o.SellAt) == s));
        foreach (var o in changed.Opportunities)
        {
            if (!shown.Add((o.Symbol, o.BuyAt, o.SellAt)) || style == Style.Silent) continue;
            output.WriteLine(style == Style.Json ? Json(o) : string.Create(CultureInfo.InvariantCulture,
                $"{o.Symbol,-10} buy {Trim(o.Size)} at {o.BuyAt} for {Trim(o.BuyPrice)}, sell at {o.SellAt} for {Trim(o.SellPrice)}: {o.NetProfit:0.00} {o.Quote} net ({o.Percent:0.000} %)"));
        }
    });

    public enum Style { Plain, Json, Silent }

    private static decimal Trim(decimal value) => decimal.Round(value, 6) / 1.0000000000000000000000000000m;

    private static string Json(Opportunity o) => JsonSerializer.Serialize(new
    {
        symbol = o.Symbol, buyAt = o.BuyAt, sellAt = o.SellAt, size = o.Size, buyPrice = o.BuyPrice, sellPrice = o.SellPrice, netProfit = o.NetProfit, quote = o.Quote,
    });
}
