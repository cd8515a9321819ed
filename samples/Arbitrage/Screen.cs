using System.Globalization;
using Ccxt.Protocol;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ccxt.Arbitrage;

/// <summary>The live view: exchanges with health and token levels, the widest spreads, what pays.</summary>
internal static class Screen
{
    public static IRenderable Draw(View view, IReadOnlyList<Budget> budgets, double booksPerSecond, TimeSpan ran)
    {
        var exchanges = new Table().Title("exchanges").AddColumns("id", "health", "books", "requests", "failed", "queued", "tokens left");
        foreach (var b in budgets)
            exchanges.AddRow(b.Exchange, b.Health == "up" ? "[green]up[/]" : $"[yellow]{Markup.Escape(b.Health)}[/]", $"{view.Trusted.GetValueOrDefault(b.Exchange)}", $"{b.Sent}", $"{b.Failed}", $"{b.Queued}",
                string.Join("  ", b.Buckets.Select(l => string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(l.Name)} {l.Remaining:0.#}/{l.Capacity:0.#}"))));
        var spreads = new Table().Title("top spreads").AddColumns("symbol", "%");
        foreach (var (symbol, percent) in view.Spreads.OrderByDescending(s => s.Value).Take(8))
            spreads.AddRow(symbol, percent > 0 ? $"[green]{percent.ToString("0.0000", CultureInfo.InvariantCulture)}[/]" : percent.ToString("0.0000", CultureInfo.InvariantCulture));
        var paying = new Table().Title("opportunities").AddColumns("symbol", "buy at", "sell at", "size", "net", "%");
        foreach (var o in view.Opportunities.Take(8))
            paying.AddRow(o.Symbol, o.BuyAt, o.SellAt, o.Size.ToString("0.######", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{o.NetProfit:0.00} {o.Quote}"), o.Percent.ToString("0.000", CultureInfo.InvariantCulture));
        return new Rows(exchanges, new Columns(spreads, paying),
            new Markup(string.Create(CultureInfo.InvariantCulture, $"{ran:mm\\:ss}  {booksPerSecond:0} books/s  {view.Books} books  {view.Found} opportunities so far")));
    }
}
