// Binance spot: absent, null, empty and overlong values; numbers for texts; exponents; halted and unknown symbols; renamed coins; unicode.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';
import { fill, order, placed } from './_orders.mjs';

const json = { 'content-type': 'application/json' };
const get = (path, body) => spot.get(path, body, { rest: '\\?' });
const tickerOf = (label, symbol, body) => [`ticker, ${label}`, 'fetchTicker', [symbol], get('ticker/24hr', body)];
const orderOf = (label, more, symbol = 'BTC/USDT') => [
    `order, ${label}`,
    'fetchOrder',
    ['23456789101', symbol],
    get('order', order(23456789101, 'NEW', more)),
];
const balanceOf = (label, balances, more) => [
    `balance, ${label}`,
    'fetchBalance',
    [],
    get('account', { accountType: 'SPOT', updateTime: 1699999000000, balances, ...more }),
];
const placedAs = (label, more) => [
    `created order, ${label}`,
    'createOrder',
    ['BTC/USDT', 'market', 'buy', 0.1, null, { clientOrderId: 'mine-1' }],
    spot.post('order', placed(23456789101, { type: 'MARKET', price: '0.00000000', ...more })),
];
const text = (label, method, args, route, bodyText) => [label, method, args, { ...route, headers: json, bodyText }];

const quiet = {
    symbol: 'SOLUSDT',
    priceChange: '0.00000000',
    priceChangePercent: '0.000',
    weightedAvgPrice: '0.00000000',
    prevClosePrice: '56.20000000',
    lastPrice: '56.20000000',
    lastQty: '0.00000000',
    bidPrice: '0.00000000',
    bidQty: '0.00000000',
    askPrice: '0.00000000',
    askQty: '0.00000000',
    openPrice: '0.00000000',
    highPrice: '0.00000000',
    lowPrice: '0.00000000',
    volume: '0.00000000',
    quoteVolume: '0.00000000',
    openTime: 1699913600000,
    closeTime: 1700000000000,
    firstId: -1,
    lastId: -1,
    count: 0,
};

const { routes, calls } = sequence([
    tickerOf('halted, no volume', 'SOL/USDT', quiet),
    tickerOf('no bid, no ask', 'SOL/USDT', { ...quiet, bidPrice: undefined, bidQty: undefined, askPrice: undefined, askQty: undefined }),
    tickerOf('nulls', 'SOL/USDT', { ...quiet, bidPrice: null, askPrice: null, lastPrice: null, volume: null, closeTime: null }),
    tickerOf('empty texts', 'SOL/USDT', { ...quiet, bidPrice: '', askPrice: '', lastPrice: '', volume: '', quoteVolume: '' }),
    tickerOf('numbers instead of texts', 'BTC/USDT', {
        symbol: 'BTCUSDT',
        lastPrice: 36501.2,
        bidPrice: 36501.1,
        bidQty: 1.25,
        askPrice: 36501.2,
        askQty: 3,
        openPrice: 36155.7,
        volume: 33109.82041,
        quoteVolume: 1201502476.9259438,
        closeTime: '1700000000000',
    }),
    text(
        'ticker, exponents',
        'fetchTicker',
        ['PEPE/USDT'],
        get('ticker/24hr'),
        '{"symbol":"PEPEUSDT","lastPrice":"1.15E-6","bidPrice":1.15e-6,"bidQty":"9.911E9","askPrice":1.16E-06,"askQty":1e8,' +
            '"openPrice":"1.18e-6","highPrice":"1.21E-6","lowPrice":"1.09E-6","volume":4.12e12,"quoteVolume":"4.82E+6",' +
            '"priceChange":"-3E-8","priceChangePercent":"-2.542","closeTime":1.7e12}',
    ),
    tickerOf('another symbol in the reply', 'BTC/USDT', { ...quiet, symbol: 'ETHBTC', lastPrice: '0.05622000' }),
    tickerOf('a list instead of an object', 'BTC/USDT', [{ ...quiet, symbol: 'BTCUSDT' }]),
    tickerOf('of a renamed coin', 'YOYOW/BTC', { ...quiet, symbol: 'YOYOBTC', lastPrice: '0.00000123' }),
    orderOf('nulls', { price: null, executedQty: null, cummulativeQuoteQty: null, clientOrderId: null, time: null, updateTime: null }),
    orderOf('empty texts', { price: '', executedQty: '', cummulativeQuoteQty: '', clientOrderId: '', timeInForce: '' }),
    orderOf('missing members', {
        price: undefined,
        executedQty: undefined,
        cummulativeQuoteQty: undefined,
        time: undefined,
        updateTime: undefined,
        timeInForce: undefined,
        status: undefined,
    }),
    orderOf('numbers instead of texts', { price: 35000.12, origQty: 0.12345, executedQty: 0.02, cummulativeQuoteQty: 700.0024, stopPrice: 0, icebergQty: 0 }),
    orderOf('dust', { status: 'FILLED', origQty: '1E-8', executedQty: '1e-8', cummulativeQuoteQty: '0.00035000' }),
    orderOf('eighteen decimals', { origQty: '0.123456789012345678', executedQty: '0.000000000000000001', cummulativeQuoteQty: '0.000000000000035000' }),
    orderOf('negative quote volume, as the exchange gives for old orders', {
        status: 'FILLED',
        executedQty: '0.12345000',
        cummulativeQuoteQty: '-0.00000001',
    }),
    orderOf('filled without a price', {
        status: 'FILLED',
        type: 'MARKET',
        price: '0.00000000',
        executedQty: '0.12345000',
        cummulativeQuoteQty: '0.00000000',
    }),
    orderOf('a symbol that is unknown', { symbol: 'GONEUSDT' }),
    orderOf('of a renamed coin', { symbol: 'YOYOBTC', price: '0.00000123', origQty: '1000.00000000' }, 'YOYOW/BTC'),
    orderOf('unicode in the client order id', { clientOrderId: 'größe-✓-注文' }),
    orderOf('with its own average', { avgPrice: '35000.1199', executedQty: '0.02000000', cummulativeQuoteQty: '700.00240000', status: 'PARTIALLY_FILLED' }),
    text(
        'order, numbers beyond 2^53',
        'fetchOrder',
        ['9007199254740993', 'BTC/USDT'],
        get('order'),
        JSON.stringify(order(1, 'NEW'))
            .replace('"orderId":1', '"orderId":9007199254740993')
            .replace('"orderListId":-1', '"orderListId":18446744073709551615'),
    ),
    placedAs('fills in a third currency', {
        status: 'FILLED',
        origQty: '0.10000000',
        executedQty: '0.10000000',
        cummulativeQuoteQty: '3650.12000000',
        fills: [fill('36501.20000000', '0.06000000', '0.00675280', 'BNB', 1), fill('36501.20000000', '0.04000000', '0.00450187', 'BNB', 2)],
    }),
    placedAs('fills in two currencies', {
        status: 'FILLED',
        origQty: '0.10000000',
        executedQty: '0.10000000',
        cummulativeQuoteQty: '3650.12000000',
        fills: [fill('36501.20000000', '0.06000000', '0.00675280', 'BNB', 1), fill('36501.20000000', '0.04000000', '0.00004000', 'BTC', 2)],
    }),
    placedAs('fills without a fee', {
        status: 'FILLED',
        origQty: '0.10000000',
        executedQty: '0.10000000',
        cummulativeQuoteQty: '3650.12000000',
        fills: [{ price: '36501.20000000', qty: '0.10000000', commission: '0.00000000', commissionAsset: 'BTC', tradeId: 9007199254740991 }],
    }),
    placedAs('fills null', { status: 'FILLED', origQty: '0.10000000', executedQty: '0.10000000', cummulativeQuoteQty: '3650.12000000', fills: null }),
    balanceOf('exponents and dust', [
        { asset: 'BTC', free: '1E-8', locked: '0' },
        { asset: 'ETH', free: '1.5e-10', locked: '5E-11' },
        { asset: 'USDT', free: '1e5', locked: '1E2' },
    ]),
    balanceOf('null, empty and missing', [
        { asset: 'BTC', free: null, locked: '0.1' },
        { asset: 'ETH', free: '', locked: '' },
        { asset: 'USDT', free: '10' },
        { asset: 'BNB' },
    ]),
    balanceOf('numbers', [{ asset: 'BTC', free: 1.25, locked: 0.25 }]),
    balanceOf('eighteen decimals', [{ asset: 'ETH', free: '123456789.123456789012345678', locked: '0.000000000000000001' }]),
    balanceOf('renamed coins', [
        { asset: 'YOYO', free: '5', locked: '1' },
        { asset: 'BCC', free: '2', locked: '0' },
        { asset: '注文', free: '3', locked: '0' },
    ]),
    balanceOf('none', []),
    [
        'order book, odd levels',
        'fetchOrderBook',
        ['BTC/USDT'],
        get('depth', {
            lastUpdateId: 0,
            asks: [
                ['36502.0', '1'],
                [36501.2, 0.75],
                ['36503.0', '0.00000000'],
                ['3.6504E4', '1E-8', []],
            ],
            bids: [
                ['36500.0', '0.004'],
                ['36501.1', '1.25'],
            ],
        }),
    ],
    text(
        'order book, update id beyond 2^53',
        'fetchOrderBook',
        ['BTC/USDT'],
        get('depth'),
        '{"lastUpdateId":9007199254740993,"bids":[["36501.10","1.25"]],"asks":null}',
    ),
    text(
        'trades, ids beyond 2^53',
        'fetchTrades',
        ['BTC/USDT'],
        get('aggTrades'),
        '[{"a":9007199254740993,"p":"36500.9","q":"1E-8","f":9007199254740993,"l":9007199254740994,"T":1699999990123,"m":false,"M":true}]',
    ),
    [
        'candles, unordered and repeated',
        'fetchOHLCV',
        ['BTC/USDT', '1m'],
        get('klines', [
            [1699999860000, '36500.2', '36505.0', '36499.9', '36501.1', '1'],
            [1699999800000, 36490, 36510.5, 36480.1, 36500.2, 4.2501],
            [1699999860000, '1', '1', '1', '1', '1E-8'],
        ]),
    ],
    ['candles, null prices', 'fetchOHLCV', ['BTC/USDT', '1m'], get('klines', [[1699999800000, null, '', '0', '36500.2', null]])],
    ['open orders, unknown symbol', 'fetchOpenOrders', ['BTC/USDT'], get('openOrders', [order(1, 'NEW', { symbol: 'GONEUSDT' }), order(2, 'NEW')])],
    [
        'tickers, unknown symbol',
        'fetchTickers',
        [['BTC/USDT']],
        get('ticker/24hr', [
            { ...quiet, symbol: 'GONEUSDT' },
            { ...quiet, symbol: 'BTCUSDT' },
        ]),
    ],
]);

export default {
    description: 'Binance spot: odd values: absent, null, empty, numbers for texts, exponents, dust, eighteen decimals, unknown names, unicode.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
