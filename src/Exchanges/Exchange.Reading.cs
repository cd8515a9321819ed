using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>What the readers of several exchanges have in common.</summary>
public abstract partial class Exchange
{
    /// <summary>10^-digits: the step of so many digits after the point.</summary>
    protected static decimal? Precision(Json digits) => digits.IntOrNull is not { } places ? null
        : places is >= 0 and <= 28 ? new decimal(1, 0, 0, false, (byte)places) : throw digits.Bad("digits from 0 to 28");

    /// <summary>A side by its word, in small letters or in capitals; null for any other.</summary>
    protected static Side? SideOf(string? word) => word switch { "buy" or "BUY" => Side.Buy, "sell" or "SELL" => Side.Sell, _ => null };

    protected static decimal? Abs(decimal? value) => value is { } number ? Math.Abs(number) : null;

    /// <summary>The value; null where zero stands for "none".</summary>
    protected static decimal? NotZero(decimal? value) => value is 0 ? null : value;

    /// <summary>How often funding is paid, in the words of the unified API; a length without a word in milliseconds.</summary>
    protected static string? IntervalOf(decimal? milliseconds) => milliseconds switch
    {
        null => null, 3_600_000 => "1h", 14_400_000 => "4h", 28_800_000 => "8h", 57_600_000 => "16h", 86_400_000 => "24h", { } other => Numbers.Plain(other),
    };

    /// <summary>The address that a reply tells.</summary>
    /// <exception cref="Errors.InvalidAddress">It tells none.</exception>
    protected static string Told(Json address, string currency) =>
        address.TextOrNull ?? throw Refused(ErrorClass.InvalidAddress, $"the exchange answered without an address of {currency}");

    /// <summary>What several accounts hold, added up by currency; what one of them does not say, nobody knows of all.</summary>
    protected static ValueMap<Holding> Sum(IEnumerable<(string Code, Holding Held)> accounts) =>
        accounts.GroupBy(a => a.Code, a => a.Held).ToValueMap(held => held.Key, held => held.Aggregate((a, b) => new Holding
        {
            Free = a.Free + b.Free, Used = a.Used + b.Used, Total = a.Total + b.Total, Debt = a.Debt + b.Debt,
        }));
}
