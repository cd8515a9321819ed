namespace Ccxt.Exchanges;

/// <summary>Chains that have two names: one for their own coin, one for the tokens on them.</summary>
internal static class NetworkNames
{
    private static readonly (string Coin, string Chain, string Tokens, bool UsuallyTokens)[] Pairs =
        [("ETH", "ETH", "ERC20", true), ("CRO", "CRONOS", "CRC20", true), ("TRX", "TRX", "TRC20", true), ("BTC", "BTC", "BRC20", false)];

    /// <summary>The name of a network where <paramref name="currency"/> moves on it; null: what mostly moves there.</summary>
    public static string Of(string network, string? currency)
    {
        foreach (var (coin, chain, tokens, usuallyTokens) in Pairs)
            if (network == chain || network == tokens) return (currency is null ? usuallyTokens : currency != coin) ? tokens : chain;
        return network;
    }

    /// <summary>The other name of a network that has two; the same for all others.</summary>
    public static string Other(string network)
    {
        foreach (var (_, chain, tokens, _) in Pairs)
            if (network == chain || network == tokens) return network == chain ? tokens : chain;
        return network;
    }

    /// <summary>Names of old that users still have.</summary>
    public static string? Older(string network) => network switch { "ARB" or "ARBONE" => "ARBITRUM", "ARBNOVA" => "ARBITRUM_NOVA", _ => null };
}
