using System.Collections.Concurrent;
using System.Globalization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What the operations of an exchange are written with: requests, questions to whoever runs the call, and refusals of what it would misunderstand.</summary>
public abstract partial class Exchange
{
    /// <summary>The error of an order that the exchange would not take as it is.</summary>
    protected static Errors.BaseError Invalid(string why) => Refused(ErrorClass.InvalidOrder, why);

    /// <summary>The error of a call that lacks something.</summary>
    protected static Errors.BaseError Needed(string what) => Refused(ErrorClass.ArgumentsRequired, what);

    /// <summary>The error of a call for what the exchange, or we, do not have.</summary>
    protected static Errors.BaseError NotHere(string what) => Refused(ErrorClass.NotSupported, what);

    /// <summary>The error of a call that is refused before anything is sent.</summary>
    protected static Errors.BaseError Refused(ErrorClass error, string why) => new ExchangeError(error, why).ToException();

    /// <summary>An endpoint by scope and path (<c>public/Ticker</c>).</summary>
    protected Asking Get(string endpoint) => Ask("GET", endpoint);

    protected Asking Post(string endpoint) => Ask("POST", endpoint);

    protected Asking Put(string endpoint) => Ask("PUT", endpoint);

    protected Asking Delete(string endpoint) => Ask("DELETE", endpoint);

    /// <summary>An endpoint by verb, scope and path.</summary>
    /// <exception cref="FactsException">The facts have no such endpoint.</exception>
    protected Asking Ask(string verb, string endpoint)
    {
        var found = facts.Endpoints.Find(verb, endpoint)
            ?? throw new FactsException($"{facts.Id}.endpoints has no {verb} {endpoint}");
        return new Asking(this, found);
    }

    /// <summary>Our own clock.</summary>
    protected static Call<DateTimeOffset> Now { get; } = new(new Step.Now());

    /// <summary>The markets of <see cref="LoadMarkets"/>, asked for once and remembered.</summary>
    protected static Call<Markets> LoadedMarkets { get; } = new(new Step.Markets());

    /// <summary>Whether the account has every credential that signed requests need.</summary>
    protected static Call<bool> HasCredentials { get; } = new(new Step.HasCredentials());

    /// <summary>All settings at once, for who wants several.</summary>
    protected static Call<Settings> AllSettings { get; } = Setting("");

    /// <summary>An id that was never drawn before.</summary>
    protected static Call<string> NewId(IdKind kind) => new(new Step.NewId(kind));

    /// <summary>An option as the facts declare it, or as the user has set it.</summary>
    protected static Call<string?> SettingText(string name) => TextSettings.GetOrAdd(name, static name => Setting(name).Select(s => s.Text(name)));

    protected static Call<bool> SettingFlag(string name) => FlagSettings.GetOrAdd(name, static name => Setting(name).Select(s => s.Flag(name)));

    protected static Call<decimal?> SettingNumber(string name) => Setting(name).Select(s => s.Number(name));

    protected static Call<IReadOnlyList<string>> SettingList(string name) => Setting(name).Select(s => s.List(name));

    /// <summary>Asked once per account and remembered; an authentication error forgets it.</summary>
    protected static Call<T> Once<T>(string key, Call<T> call, TimeSpan ttl) => new(new Step.Once(key, call, ttl));

    /// <summary>
    /// How much our clock is ahead of the exchange's, where the user wants requests to carry its time in place of ours (option adjustForTimeDifference); null where not.
    /// </summary>
    protected Call<TimeSpan?> ClockAhead => field ??= SettingFlag("adjustForTimeDifference").Then(adjust => !adjust ? Call.Value<TimeSpan?>(null)
        : Once("time-difference", from time in FetchTime(Params.Empty) from now in Now select (TimeSpan?)(now - time), TimeSpan.FromHours(1)));

    /// <summary>The client's id of an order: its own, or a fresh one behind the option broker-id.</summary>
    protected static Call<string> OwnIdOr(string? own, IdKind fresh) => own is not null ? Call.Value(own)
        : from broker in SettingText("broker-id")
          from id in NewId(fresh)
          select broker + id;

    /// <summary>
    /// What a market buy may cost, where the exchange asks for that: as the order says, or price times amount; where no price is required, the amount is the cost.
    /// </summary>
    /// <param name="requiresPrice">The option createMarketBuyOrderRequiresPrice, which the parameter of that name overrules.</param>
    /// <exception cref="Errors.InvalidOrder">There is neither a cost nor a price.</exception>
    protected static decimal CostOf(NewOrder order, bool requiresPrice)
    {
        const string Name = "createMarketBuyOrderRequiresPrice";
        if (order.Cost is { } cost) return cost;
        if (order.Extra.Has(Name) ? !order.Extra.IsOn(Name) : !requiresPrice) return order.Amount;
        return order.Amount * (order.Price
            ?? throw Invalid($"a market buy is placed by its cost: give the cost, or a price to multiply the amount by, or {Name} = false"));
    }

    /// <summary>The end of a history that the caller asks for with until or till, in whole milliseconds since 1970.</summary>
    protected static decimal? Until(Params extra) => extra.Decimal("until", "till") is { } until ? decimal.Truncate(until) : null;

    // A call is a value: the same question need not be made anew for each order.
    private static readonly ConcurrentDictionary<string, Call<string?>> TextSettings = new();
    private static readonly ConcurrentDictionary<string, Call<bool>> FlagSettings = new();

    private static Call<Params> NothingAhead { get; } = Call.Value(Params.Empty);

    private static Call<Settings> Setting(string name) => new(new Step.Setting(name));

    private Call<T> NotSupported<T>([System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Call.Fail<T>(ErrorClass.NotSupported, $"{facts.Name} does not support {char.ToLowerInvariant(method[0])}{method[1..]}; see its capabilities");

    /// <summary>An order id of an exchange that takes whole numbers, as a number.</summary>
    /// <exception cref="Errors.BadRequest">It is none.</exception>
    protected static long IdNumber(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw Refused(ErrorClass.BadRequest, $"{id} is no order id: they are whole numbers");
}
