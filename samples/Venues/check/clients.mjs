// CCXT's own clients, pointed at the venues, and in what the four differ where this check looks.
import ccxt from 'ccxt';

const differences = {
    binance: {
        ccxtId: 'binance',
        options: { fetchMarkets: { types: ['spot'] } },
        crossedPostOnly: 'OrderImmediatelyFillable',
        halted: 'MarketClosed',
        duplicate: 'InvalidOrder',
        tooSmall: 'BadRequest',                         // "Filter failure: NOTIONAL" is in no table of CCXT's
        wrongSecret: 'AuthenticationError',
        failing: 'OperationFailed',
        rateLimited: 'DDoSProtection',
        clientId: n => `check-${n}`,
        closedOrders: true,
        ohlcvGaps: true,
        nonce: book => book.sequence,
        cost: client => (symbol, cost) => client.createMarketBuyOrderWithCost(symbol, cost),
    },
    kraken: {
        ccxtId: 'kraken',
        crossedPostOnly: 'recorded',
        halted: 'OnMaintenance',
        duplicate: 'ExchangeError',
        tooSmall: 'InvalidOrder',
        wrongSecret: 'ExchangeError',                   // "EAPI:Invalid signature" is in no table of CCXT's
        failing: 'ExchangeNotAvailable',
        rateLimited: 'DDoSProtection',
        clientId: n => `check-${n}`,
        closedOrders: true,
        ohlcvGaps: true,
        cost: client => (symbol, cost) => client.createMarketBuyOrderWithCost(symbol, cost),
    },
    coinbasepro: {
        ccxtId: 'coinbaseexchange',
        crossedPostOnly: 'rejected',
        halted: 'OnMaintenance',
        duplicate: 'ExchangeError',
        tooSmall: 'ExchangeError',                      // "funds is too small" is in no table of CCXT's
        wrongSecret: 'AuthenticationError',
        failing: 'ExchangeNotAvailable',
        rateLimited: 'RateLimitExceeded',
        clientId: n => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        closedOrders: true,
        ohlcvGaps: false,
        nonce: book => book.sequence,
        cost: client => (symbol, cost) => client.createOrder(symbol, 'market', 'buy', undefined, undefined, { cost }),
    },
    bitstamp: {
        ccxtId: 'bitstamp',
        crossedPostOnly: 'ExchangeError',
        postOnly: { moc_order: 'True' },
        ioc: { ioc_order: 'True' },
        halted: 'ExchangeError',
        duplicate: null,                                // bitstamp allows them
        tooSmall: 'InvalidOrder',
        wrongSecret: 'AuthenticationError',
        failing: 'ExchangeNotAvailable',
        rateLimited: 'ExchangeError',                   // CCXT reads the body before the status
        clientId: n => `check-${n}`,
        closedOrders: false,
        ohlcvGaps: true,
        nonce: book => book.stamp,
        cost: client => (symbol, cost) => client.createOrder(symbol, 'instant', 'buy', cost),
        // its orders say what is left of them, not what they were for, and not what they cost
        amountIsRemaining: true,
    },
};

export function clientFor(info, overrides = {}) {
    const difference = differences[info.id];
    const client = new ccxt[difference.ccxtId]({
        apiKey: info.apiKey,
        secret: info.secret,
        password: info.password ?? undefined,
        enableRateLimit: false,
        timeout: 5000,
        options: difference.options ?? {},
        ...overrides,
    });
    // CCXT's nonce is the clock in milliseconds; on loopback two requests can share one, which Kraken refuses.
    let nonce = 0;
    if (info.id === 'kraken') client.nonce = () => nonce = Math.max(nonce + 1, client.milliseconds());
    // Bitstamp signs the URL less "https://", so CCXT must believe that it talks https; the scheme is changed on the wire.
    const secure = info.id === 'bitstamp';
    const base = secure ? info.url.replace('http://', 'https://') : info.url;
    const point = value => typeof value === 'string'
        ? value.replace(/^https?:\/\/[^/]+/, base)
        : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, point(inner)]));
    client.urls.api = point(client.urls.api);
    if (secure) client.fetchImplementation = (url, request) => fetch(url.replace('https://', 'http://'), request);
    return { client, difference };
}

export { ccxt };
