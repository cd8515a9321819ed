namespace Ccxt.Venues;

/// <summary>What the four simulated exchanges list and charge. Steps, minimums and base-tier fees are of the real ones' order.</summary>
internal static class Exchanges
{
    public static IReadOnlyList<(VenueProfile Profile, Func<MatchingEngine, VenueApi> Api)> All { get; } =
    [
        (Binance(), engine => new BinanceApi(engine)),
        (Kraken(), engine => new KrakenApi(engine)),
        (CoinbasePro(), engine => new CoinbaseApi(engine)),
        (Bitstamp(), engine => new BitstampApi(engine)),
    ];

    /// <summary>The account behind <see cref="VenueProfile.Demo"/>, about equally rich in every currency.</summary>
    public static Account OpenDemo(MatchingEngine engine)
    {
        var account = engine.Open("demo", engine.Profile.Demo);
        foreach (var asset in engine.Profile.Assets) engine.Deposit(account, asset.Code, Wealth(asset.Code));
        return account;
    }

    private static decimal Wealth(string code) => code switch
    {
        "BTC" => 5,
        "ETH" => 80,
        "LTC" or "SOL" or "BNB" => 1_000,
        "ADA" or "XRP" or "MATIC" => 200_000,
        "DOGE" => 1_000_000,
        _ => 500_000,
    };

    private static VenueProfile Binance() => new("binance", "Binance",
        [
            new("BTC", "BTC", "Bitcoin", 8), new("ETH", "ETH", "Ethereum", 8), new("SOL", "SOL", "Solana", 8), new("ADA", "ADA", "Cardano", 8),
            new("LTC", "LTC", "Litecoin", 8), new("XRP", "XRP", "Ripple", 8), new("DOGE", "DOGE", "dogecoin", 8), new("BNB", "BNB", "BNB", 8),
            new("MATIC", "MATIC", "Polygon", 8), new("USDT", "USDT", "TetherUS", 8), new("EUR", "EUR", "Euro", 8, Fiat: true),
        ],
        [
            new("BTC/USDT", "BTCUSDT", 0.01m, 0.00001m, 0.00001m, 5) { MaxAmount = 9000 },
            new("ETH/USDT", "ETHUSDT", 0.01m, 0.0001m, 0.0001m, 5) { MaxAmount = 9000 },
            new("SOL/USDT", "SOLUSDT", 0.01m, 0.001m, 0.001m, 5),
            new("ADA/USDT", "ADAUSDT", 0.0001m, 0.1m, 0.1m, 5),
            new("LTC/USDT", "LTCUSDT", 0.01m, 0.001m, 0.001m, 5),
            new("XRP/USDT", "XRPUSDT", 0.0001m, 0.1m, 0.1m, 5),
            new("DOGE/USDT", "DOGEUSDT", 0.00001m, 1, 1, 1),
            new("BNB/USDT", "BNBUSDT", 0.01m, 0.001m, 0.001m, 5),
            new("BTC/EUR", "BTCEUR", 0.01m, 0.00001m, 0.00001m, 5),
            new("ETH/EUR", "ETHEUR", 0.01m, 0.0001m, 0.0001m, 5),
            new("ETH/BTC", "ETHBTC", 0.00001m, 0.0001m, 0.0001m, 0.0001m),
            new("MATIC/USDT", "MATICUSDT", 0.0001m, 0.1m, 0.1m, 5) { Halted = true },
        ])
    {
        MakerFee = 0.001m,
        TakerFee = 0.001m,
        FeeIn = FeeIn.Received,
        Demo = new("DEMOBINANCEKEYNOTREAL0000000000000000000000000000000000000000001", "demo-binance-secret-not-real"),
    };

    private static VenueProfile Kraken() => new("kraken", "Kraken",
        [
            new("BTC", "XXBT", "XBT", 10), new("ETH", "XETH", "ETH", 10), new("SOL", "SOL", "SOL", 10), new("ADA", "ADA", "ADA", 8),
            new("LTC", "XLTC", "LTC", 10), new("XRP", "XXRP", "XRP", 8), new("DOGE", "XXDG", "XDG", 8), new("MATIC", "MATIC", "MATIC", 10),
            new("USDT", "USDT", "USDT", 8), new("USD", "ZUSD", "USD", 4, Fiat: true), new("EUR", "ZEUR", "EUR", 4, Fiat: true),
        ],
        [
            new("BTC/USDT", "XBTUSDT", 0.1m, 0.00000001m, 0.00005m, 0.5m),
            new("ETH/USDT", "ETHUSDT", 0.01m, 0.00000001m, 0.001m, 0.5m),
            new("SOL/USDT", "SOLUSDT", 0.01m, 0.00000001m, 0.02m, 0.5m),
            new("ADA/USDT", "ADAUSDT", 0.000001m, 0.00000001m, 4, 0.5m),
            new("LTC/USDT", "LTCUSDT", 0.01m, 0.00000001m, 0.04m, 0.5m),
            new("XRP/USDT", "XRPUSDT", 0.00001m, 0.00000001m, 2, 0.5m),
            new("DOGE/USDT", "XDGUSDT", 0.0000001m, 0.00000001m, 13, 0.5m),
            new("BTC/USD", "XXBTZUSD", 0.1m, 0.00000001m, 0.00005m, 0.5m) { Alias = "XBTUSD" },
            new("ETH/USD", "XETHZUSD", 0.01m, 0.00000001m, 0.001m, 0.5m) { Alias = "ETHUSD" },
            new("BTC/EUR", "XXBTZEUR", 0.1m, 0.00000001m, 0.00005m, 0.5m) { Alias = "XBTEUR" },
            new("ETH/BTC", "XETHXXBT", 0.00001m, 0.00000001m, 0.001m, 0.00002m) { Alias = "ETHXBT" },
            new("MATIC/USD", "MATICUSD", 0.0001m, 0.00000001m, 10, 0.5m) { Halted = true },
        ])
    {
        MakerFee = 0.0025m,
        TakerFee = 0.004m,
        RecordsCrossedPostOnly = true,
        PreventsSelfTrade = true,
        Demo = new("demo/kraken+key+not+real/000000000000000000000000000000001", "ZGVtby1rcmFrZW4tc2VjcmV0LW5vdC1yZWFsLTAxMjM0NTY3ODk="),
    };

    private static VenueProfile CoinbasePro() => new("coinbasepro", "Coinbase Exchange",
        [
            new("BTC", "BTC", "Bitcoin", 16), new("ETH", "ETH", "Ether", 16), new("SOL", "SOL", "Solana", 16), new("ADA", "ADA", "Cardano", 16),
            new("LTC", "LTC", "Litecoin", 16), new("XRP", "XRP", "XRP", 16), new("DOGE", "DOGE", "Dogecoin", 16), new("MATIC", "MATIC", "Polygon", 16),
            new("USDT", "USDT", "Tether", 16), new("USD", "USD", "United States Dollar", 16, Fiat: true), new("EUR", "EUR", "Euro", 16, Fiat: true),
        ],
        [
            new("BTC/USDT", "BTC-USDT", 0.01m, 0.00000001m, 0.00000001m, 1),
            new("ETH/USDT", "ETH-USDT", 0.01m, 0.00000001m, 0.00000001m, 1),
            new("SOL/USDT", "SOL-USDT", 0.01m, 0.00000001m, 0.00000001m, 1),
            new("ADA/USDT", "ADA-USDT", 0.0001m, 0.01m, 0.01m, 1),
            new("LTC/USDT", "LTC-USDT", 0.01m, 0.00000001m, 0.00000001m, 1),
            new("XRP/USDT", "XRP-USDT", 0.0001m, 0.000001m, 0.000001m, 1),
            new("DOGE/USDT", "DOGE-USDT", 0.00001m, 0.1m, 0.1m, 1),
            new("BTC/USD", "BTC-USD", 0.01m, 0.00000001m, 0.00000001m, 1),
            new("ETH/USD", "ETH-USD", 0.01m, 0.00000001m, 0.00000001m, 1),
            new("BTC/EUR", "BTC-EUR", 0.01m, 0.00000001m, 0.00000001m, 0.84m),
            new("ETH/EUR", "ETH-EUR", 0.01m, 0.00000001m, 0.00000001m, 0.84m),
            new("MATIC/USD", "MATIC-USD", 0.0001m, 0.1m, 0.1m, 1) { Halted = true },
        ])
    {
        MakerFee = 0.004m,
        TakerFee = 0.006m,
        FundsIncludeFee = true,
        PreventsSelfTrade = true,
        Demo = new("d3e0c01bba5e000000000000000000001", "ZGVtby1jb2luYmFzZS1zZWNyZXQtbm90LXJlYWwtMDEyMzQ1Njc4OQ==", "demo-passphrase"),
    };

    private static VenueProfile Bitstamp() => new("bitstamp", "Bitstamp",
        [
            new("BTC", "BTC", "Bitcoin", 8), new("ETH", "ETH", "Ether", 8), new("SOL", "SOL", "Solana", 8), new("ADA", "ADA", "Cardano", 8),
            new("LTC", "LTC", "Litecoin", 8), new("XRP", "XRP", "XRP", 8), new("DOGE", "DOGE", "Dogecoin", 8), new("MATIC", "MATIC", "Polygon", 8),
            new("USDT", "USDT", "Tether", 5), new("USD", "USD", "U.S. dollar", 5, Fiat: true), new("EUR", "EUR", "Euro", 5, Fiat: true),
        ],
        [
            new("BTC/USDT", "btcusdt", 1, 0.00000001m, 0.00000001m, 10),
            new("ETH/USDT", "ethusdt", 0.1m, 0.00000001m, 0.00000001m, 10),
            new("SOL/USDT", "solusdt", 0.01m, 0.00000001m, 0.00000001m, 10),
            new("ADA/USDT", "adausdt", 0.00001m, 0.00000001m, 0.00000001m, 10),
            new("LTC/USDT", "ltcusdt", 0.01m, 0.00000001m, 0.00000001m, 10),
            new("XRP/USDT", "xrpusdt", 0.00001m, 0.00000001m, 0.00000001m, 10),
            new("DOGE/USDT", "dogeusdt", 0.00001m, 0.00000001m, 0.00000001m, 10),
            new("BTC/USD", "btcusd", 1, 0.00000001m, 0.00000001m, 10),
            new("ETH/USD", "ethusd", 0.1m, 0.00000001m, 0.00000001m, 10),
            new("BTC/EUR", "btceur", 1, 0.00000001m, 0.00000001m, 10),
            new("XRP/EUR", "xrpeur", 0.00001m, 0.00000001m, 0.00000001m, 10),
            new("MATIC/USD", "maticusd", 0.0001m, 0.00000001m, 0.00000001m, 10) { Halted = true },
        ])
    {
        MakerFee = 0.003m,
        TakerFee = 0.004m,
        FundsIncludeFee = true,
        ClientIds = ClientIds.Any,
        PreventsSelfTrade = true,
        Demo = new("DEMObitstampKEYnotREAL0000000001", "demoBitstampSecretNotReal0000001"),
    };
}
