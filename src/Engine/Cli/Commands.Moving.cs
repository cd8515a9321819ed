using System.CommandLine;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine;

// What changes something at an exchange: it is asked for in full, and nothing leaves before somebody has agreed.
internal sealed partial class Commands
{
    private IEnumerable<Command> Moving()
    {
        yield return PlaceOrder();
        yield return Cancel();

        var amount = new Argument<decimal?>("amount") { Description = "In the currency itself.", CustomParser = Words.ReadAmount };
        var address = new Argument<string>("address");
        var tag = new Option<string?>("--tag") { Description = "Memo, payment id or destination tag, where the address needs one." };
        var network = new Option<string?>("--network") { Description = "The network's common name, like ERC20." };
        yield return Command("withdraw", "Send money out.", (parsed, session) =>
        {
            var withdrawal = new Withdraw(parsed.GetValue(currency)!, parsed.GetValue(amount)!.Value, parsed.GetValue(address)!, parsed.GetValue(tag)) { Extra = Params.Empty.With("network", parsed.GetValue(network)) };
            return session.Do($"send {Numbers.Plain(withdrawal.Amount)} {withdrawal.Currency} to {withdrawal.Address}{(withdrawal.Tag is null ? " (no tag)" : $" (tag {withdrawal.Tag})")}, out of the account", With(withdrawal, parsed));
        }, currency, amount, address, tag, network);

        var (from, to) = (new Argument<string>("from") { Description = "spot, swap, funding, …" }, new Argument<string>("to"));
        yield return Command("transfer", "Move money between accounts of the same owner.", (parsed, session) =>
        {
            var transfer = new Transfer(parsed.GetValue(currency)!, parsed.GetValue(amount)!.Value, parsed.GetValue(from)!, parsed.GetValue(to)!);
            return session.Do($"move {Numbers.Plain(transfer.Amount)} {transfer.Currency} from {transfer.FromAccount} to {transfer.ToAccount}", With(transfer, parsed));
        }, currency, amount, from, to);
    }

    private Command PlaceOrder()
    {
        var side = new Argument<string>("side") { Description = "buy or sell." };
        side.AcceptOnlyFromAmong("buy", "sell");
        var amount = new Argument<decimal?>("amount") { Description = "In base currency (contracts where the market has them); left out with --cost.", Arity = ArgumentArity.ZeroOrOne, CustomParser = Words.ReadAmount };
        var atPrice = Money("--limit", "A limit order at this price.", "price");
        var market = new Option<bool>("--market") { Description = "A market order." };
        var type = new Option<string?>("--type") { Description = "Another type of the exchange's own; --price is its price." };
        var price = Money("--price", "The price of an order of --type.", "price");
        var cost = Money("--cost", "A market order by what it may cost, in quote currency.", "cost");
        var trigger = Money("--trigger", "Sleeps until the market reaches this price.", "price");
        var stopLoss = Money("--stop-loss", "A stop-loss at this price.", "price");
        var takeProfit = Money("--take-profit", "A take-profit at this price.", "price");
        var clientId = new Option<string?>("--client-id") { Description = "Your own id of the order." };
        var timeInForce = new Option<string?>("--time-in-force") { Description = "GTC, IOC, FOK or PO." };
        timeInForce.AcceptOnlyFromAmong("GTC", "IOC", "FOK", "PO");
        var postOnly = new Option<bool>("--post-only") { Description = "Only as a maker." };
        var reduceOnly = new Option<bool>("--reduce-only") { Description = "Only to make a position smaller." };
        return Command("order", "Place an order: ccxt order kraken BTC/USD buy 0.1 --limit 20000", (parsed, session) =>
        {
            var kinds = new[] { parsed.GetValue(atPrice) is not null, parsed.GetValue(market), parsed.GetValue(type) is not null }.Count(said => said);
            if (kinds != 1) throw new UsageException("say what kind of order it is, in one way: --limit PRICE, --market, or --type TYPE");
            var (size, spend) = (parsed.GetValue(amount), parsed.GetValue(cost));
            if (size is null == spend is null) throw new UsageException("say how much: an amount, or --cost in place of it");
            var order = new CreateOrder(parsed.GetValue(symbol)!, parsed.GetValue(market) ? OrderType.Market : parsed.GetValue(atPrice) is not null ? OrderType.Limit : new OrderType(parsed.GetValue(type)!),
                parsed.GetValue(side) == "buy" ? Side.Buy : Side.Sell, (size ?? spend)!.Value, parsed.GetValue(atPrice) ?? parsed.GetValue(price))
            {
                ClientOrderId = parsed.GetValue(clientId), Cost = spend, TriggerPrice = parsed.GetValue(trigger), StopLossPrice = parsed.GetValue(stopLoss), TakeProfitPrice = parsed.GetValue(takeProfit),
                TimeInForce = parsed.GetValue(timeInForce) is { } word ? new TimeInForce(word) : null,
                PostOnly = parsed.GetValue(postOnly) ? true : null, ReduceOnly = parsed.GetValue(reduceOnly) ? true : null,
            };
            return session.Do(InWords(order), With(order, parsed));
        }, symbol, side, amount, atPrice, market, cost, type, price, trigger, stopLoss, takeProfit, clientId, timeInForce, postOnly, reduceOnly);
    }

    private Command Cancel()
    {
        var ids = new Argument<string[]>("ids") { Description = "The exchange's ids of the orders.", Arity = ArgumentArity.ZeroOrMore };
        var of = new Option<string?>("--symbol") { Description = "Their market; many exchanges need it." };
        var clientId = new Option<string?>("--client-id") { Description = "An order by your own id." };
        var all = new Option<bool>("--all") { Description = "All open orders, of --symbol or of all markets." };
        return Command("cancel", "Cancel orders.", async (parsed, session) =>
        {
            var (given, market) = (parsed.GetValue(ids)!, parsed.GetValue(of));
            if (new[] { given.Length > 0, parsed.GetValue(clientId) is not null, parsed.GetValue(all) }.Count(said => said) != 1) throw new UsageException("say which orders: their ids, or --client-id, or --all");
            if (parsed.GetValue(all)) return await session.Do($"cancel all open orders{(market is null ? "" : $" of {market}")}", With(new CancelAllOrders(market), parsed)).ConfigureAwait(false);
            if (parsed.GetValue(clientId) is { } own) return await session.Ask(Access.Needed, With(new CancelOrder(null, market) { ClientOrderId = own }, parsed), isWrite: true).ConfigureAwait(false);
            await using var connection = session.Open(Access.Needed);
            var cancelled = new List<Order>();
            try
            {
                foreach (var id in given) cancelled.Add((Order)(await connection.Ask(With(new CancelOrder(id, market), parsed), isWrite: true).ConfigureAwait(false))!);
            }
            catch (Errors.BaseError) when (cancelled.Count > 0)
            {
                session.Print(cancelled.ToValueList());
                throw;
            }
            return given.Length == 1 ? cancelled[0] : cancelled.ToValueList();
        }, ids, of, clientId, all);
    }

    private static Option<decimal?> Money(string name, string about, string word) => new(name) { Description = about, HelpName = word, CustomParser = Words.ReadAmount };

    // buy 0.1 BTC/USD at 20000 (limit, 2000 USD in all)
    private static string InWords(CreateOrder o)
    {
        var quote = o.Symbol.Split('/') is [_, var rest] ? rest.Split(':')[0] : "";
        var size = o.Cost is { } cost ? $"{o.Symbol} for {Numbers.Plain(cost)} {quote}" : $"{Numbers.Plain(o.Amount)} {o.Symbol}";
        var terms = new[]
        {
            o.Type.Text, o.Price is { } p && o.Cost is null && !o.Symbol.Contains(':', StringComparison.Ordinal) ? $"{Numbers.Plain(p * o.Amount)} {quote} in all" : null,
            Named("trigger", o.TriggerPrice), Named("stop-loss", o.StopLossPrice), Named("take-profit", o.TakeProfitPrice), o.TimeInForce?.Text, o.PostOnly == true ? "post-only" : null, o.ReduceOnly == true ? "reduce-only" : null,
        };
        return $"{o.Side.Lower()} {size}{(o.Price is { } price ? $" at {Numbers.Plain(price)}" : "")} ({string.Join(", ", terms.Where(t => t is not null))})";

        static string? Named(string name, decimal? value) => value is { } number ? $"{name} {Numbers.Plain(number)}" : null;
    }
}
