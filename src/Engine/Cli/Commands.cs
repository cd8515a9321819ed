using System.CommandLine;
using System.CommandLine.Help;
using Ccxt.Actors;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Engine;

/// <summary>The commands, each of them one unified operation: what it takes, what it asks.</summary>
internal sealed partial class Commands(Terminal terminal, ITransport? transport)
{
    private readonly Globals globals = new();
    private readonly Argument<string> symbol = new("symbol") { Description = "Unified, like BTC/USDT or BTC/USDT:USDT, or the exchange's own." };
    private readonly Argument<string?> anySymbol = new("symbol") { Description = "Of this market only.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string[]> symbols = new("symbols") { Description = "Of these markets only.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Argument<string> currency = new("currency") { Description = "Its common code, like BTC." };
    private readonly Argument<string?> anyCurrency = new("currency") { Description = "Of this currency only.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<DateTimeOffset?> since = new("--since") { Description = "From then on: 2026-11-24T12:00, milliseconds since 1970, or how long ago: 90m, 4h, 7d.", HelpName = "time", CustomParser = Words.ReadTime };
    private readonly Option<int?> limit = new("--limit") { Description = "At most so many.", HelpName = "count" };
    private readonly Option<string[]> extra = new("--param", "-p") { Description = "A parameter of the exchange's own: name=text, or name:=json. Repeatable.", HelpName = "name=value", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> raw = new("--raw") { Description = "With --json: beside what was read of each record the exchange's own JSON, as info." };

    public Command Build()
    {
        var root = new Command("ccxt", $"Crypto exchanges from the command line.\n\n{ExitCode.Table}") { new HelpOption(), new VersionOption() };
        foreach (var option in globals.All) root.Options.Add(option);
        foreach (var command in MarketData().Concat(OfAccount()).Concat(Moving()).Concat(About())) root.Subcommands.Add(command);
        return root;
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(globals.Json);

    private IEnumerable<Command> MarketData()
    {
        var timeframe = new Option<string>("--timeframe", "-t") { Description = "1m, 5m, 1h, 1d, …; ccxt describe lists what the exchange has.", DefaultValueFactory = _ => "1m" };
        var type = new Option<string?>("--type") { Description = "Only spot, margin, swap, future or option." };
        type.AcceptOnlyFromAmong("spot", "margin", "swap", "future", "option");
        var markets = Operation("markets", "Markets with their steps, limits and fees.", Access.Public, _ => new LoadMarkets(), symbols, type);
        On(markets, async (parsed, session) =>
        {
            var wanted = parsed.GetValue(symbols)!;
            // What is loaded once for all keeps nothing: the list is asked for again, as the exchange tells it.
            var said = With(new FetchMarkets(), parsed) is not { KeepRaw: true } again ? null
                : ((ValueList<Market>)(await session.Ask(Access.Public, again, isWrite: false).ConfigureAwait(false))!).ToValueMap(m => m.Symbol);
            var all = (ValueMap<Market>)(await session.Ask(Access.Public, new LoadMarkets(), isWrite: false).ConfigureAwait(false))!;
            if (said is not null) all = all.Values.Select(m => m with { Raw = said.TryGetValue(m.Symbol, out var told) ? told.Raw : null }).ToValueMap(m => m.Symbol);
            if (wanted.FirstOrDefault(s => !all.ContainsKey(s)) is { } unknown)
                throw new ExchangeError(ErrorClass.BadSymbol, $"there is no market {unknown}{Closest.Hint(unknown, all.Keys)}") { Exchange = session.Exchange, Operation = "loadMarkets" }.ToException();
            session.Print(all.Values.Where(m => (wanted.Length == 0 || wanted.Contains(m.Symbol)) && (parsed.GetValue(type) ?? m.Type.Lower()) == m.Type.Lower()).ToValueMap(m => m.Symbol));
        });
        yield return markets;
        yield return Operation("currencies", "Currencies with their networks and withdrawal fees.", Access.Preferred, _ => new FetchCurrencies());
        yield return Operation("ticker", "Last price, best bid and ask, and the last 24 hours of a market.", Access.Public, p => new FetchTicker(p.GetValue(symbol)!), symbol);
        yield return Operation("tickers", "The same of several markets, or of all.", Access.Public, p => new FetchTickers(List(p, symbols)), symbols);
        yield return Operation("book", "The order book of a market.", Access.Public, p => new FetchOrderBook(p.GetValue(symbol)!, p.GetValue(limit)), symbol, limit);
        yield return Operation("trades", "The latest trades of a market.", Access.Public, p => new FetchTrades(p.GetValue(symbol)!, p.GetValue(since), p.GetValue(limit)), symbol, since, limit);
        yield return Operation("candles", "Open, high, low, close and volume by timeframe.", Access.Public,
            p => new FetchOHLCV(p.GetValue(symbol)!, p.GetValue(timeframe)!, p.GetValue(since), p.GetValue(limit)), symbol, timeframe, since, limit);
        yield return Operation("status", "Whether the exchange says that it works.", Access.Public, _ => new FetchStatus());
        yield return Operation("time", "The exchange's clock.", Access.Public, _ => new FetchTime());
        yield return Command("fees", "What trading costs, of a market or of all.", (parsed, session) => session.Ask(Access.Preferred, With(
            OneOrAll(session, parsed.GetValue(anySymbol), "fees", one => new FetchTradingFee(one), new FetchTradingFees()), parsed), isWrite: false), anySymbol);
        yield return Command("funding-rate", "The funding rate of contracts, of one or of all.", (parsed, session) => session.Ask(Access.Public, With(
            OneOrAll(session, parsed.GetValue(anySymbol), "funding-rate", one => new FetchFundingRate(one), new FetchFundingRates()), parsed), isWrite: false), anySymbol);
        yield return Operation("funding-history", "Past funding rates.", Access.Public, p => new FetchFundingRateHistory(p.GetValue(anySymbol), p.GetValue(since), p.GetValue(limit)), anySymbol, since, limit);
        yield return Operation("open-interest", "All open positions of a contract.", Access.Public, p => new FetchOpenInterest(p.GetValue(symbol)!), symbol);
    }

    private IEnumerable<Command> OfAccount()
    {
        var id = new Argument<string>("id") { Description = "The exchange's id of the order." };
        var which = new Option<string>("--status") { Description = "open, closed, canceled or all.", DefaultValueFactory = _ => "open" };
        which.AcceptOnlyFromAmong("open", "closed", "canceled", "all");
        yield return Operation("balance", "What an account holds.", Access.Needed, _ => new FetchBalance());
        yield return Operation("orders", "Orders of an account; the open ones unless --status says otherwise.", Access.Needed, p => (p.GetValue(anySymbol), p.GetValue(since), p.GetValue(limit)) is var (of, from, most) ? p.GetValue(which) switch
        {
            "closed" => new FetchClosedOrders(of, from, most),
            "canceled" => new FetchCanceledOrders(of, from, most),
            "all" => new FetchOrders(of, from, most),
            _ => (IOperation)new FetchOpenOrders(of, from, most),
        } : null!, anySymbol, which, since, limit);
        yield return Operation("order-status", "One order.", Access.Needed, p => new FetchOrder(p.GetValue(id), p.GetValue(anySymbol)), id, anySymbol);
        yield return Operation("trades-mine", "The account's own trades.", Access.Needed, p => new FetchMyTrades(p.GetValue(anySymbol), p.GetValue(since), p.GetValue(limit)), anySymbol, since, limit);
        yield return Operation("order-trades", "The trades that filled an order.", Access.Needed, p => new FetchOrderTrades(p.GetValue(id)!, p.GetValue(anySymbol), p.GetValue(since), p.GetValue(limit)), id, anySymbol, since, limit);
        yield return Operation("deposits", "Money that came in.", Access.Needed, p => new FetchDeposits(p.GetValue(anyCurrency), p.GetValue(since), p.GetValue(limit)), anyCurrency, since, limit);
        yield return Operation("withdrawals", "Money that went out.", Access.Needed, p => new FetchWithdrawals(p.GetValue(anyCurrency), p.GetValue(since), p.GetValue(limit)), anyCurrency, since, limit);
        yield return Operation("transactions", "Deposits and withdrawals together.", Access.Needed, p => new FetchTransactions(p.GetValue(anyCurrency), p.GetValue(since), p.GetValue(limit)), anyCurrency, since, limit);
        yield return Operation("ledger", "Every change of a balance.", Access.Needed, p => new FetchLedger(p.GetValue(anyCurrency), p.GetValue(since), p.GetValue(limit)), anyCurrency, since, limit);
        yield return Operation("transfers", "Money moved between the owner's accounts.", Access.Needed, p => new FetchTransfers(p.GetValue(anyCurrency), p.GetValue(since), p.GetValue(limit)), anyCurrency, since, limit);
        yield return Operation("positions", "Contracts that are held.", Access.Needed, p => new FetchPositions(List(p, symbols)), symbols);
        yield return Operation("deposit-address", "Where to send a currency.", Access.Needed, p => new FetchDepositAddress(p.GetValue(currency)!), currency);
        yield return Operation("accounts", "Accounts, wallets or portfolios of the keys' owner.", Access.Needed, _ => new FetchAccounts());
    }

    /// <summary>A command that asks one operation and prints the answer.</summary>
    private Command Operation(string name, string about, Access access, Func<ParseResult, IOperation> read, params Symbol[] takes) => Command(name, about, (parsed, session) =>
        session.Ask(access, With(read(parsed), parsed), isWrite: false), takes);

    private Command Command(string name, string about, Func<ParseResult, Session, Task<object?>> ask, params Symbol[] takes)
    {
        var command = new Command(name, about) { globals.Exchange };
        foreach (var one in takes)
            if (one is Argument argument) command.Arguments.Add(argument);
            else command.Options.Add((Option)one);
        command.Options.Add(extra);
        command.Options.Add(raw);
        On(command, async (parsed, session) => session.Print(await ask(parsed, session).ConfigureAwait(false)));
        return command;
    }

    private void On(Command command, Func<ParseResult, Session, Task> body) => command.SetAction(async (parsed, stop) =>
    {
        await body(parsed, new Session(parsed, globals, terminal, transport, stop)).ConfigureAwait(false);
        return ExitCode.Done;
    });

    private IOperation With(IOperation operation, ParseResult parsed) => parsed.GetValue(raw) && !IsJson(parsed)
        ? throw new UsageException("--raw goes with --json: a table has no place for it")
        : OperationWords.With(operation, Words.ToParams(parsed.GetValue(extra) ?? []), parsed.GetValue(raw));

    // Where an exchange knows the one only, the way is told.
    private static IOperation OneOrAll(Session session, string? symbol, string command, Func<string, IOperation> one, IOperation all)
    {
        var exchange = Described(session);
        if (symbol is not null) return one(symbol);
        return exchange.Supports(all) || !exchange.Supports(one("")) ? all : throw new UsageException($"{session.Exchange} tells this market by market: ccxt {command} {session.Exchange} SYMBOL");
    }

    private static ValueList<string>? List(ParseResult parsed, Argument<string[]> argument) => parsed.GetValue(argument) is { Length: > 0 } given ? given.ToValueList() : null;
}
