// Kraken spot: absent, null, empty and overlong values; numbers as numbers; exponents; delisted and renamed things; unicode.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, ok, post } from './_common.mjs';

const json = { 'content-type': 'application/json' };
const tickerOf = (label, symbol, id, body) => [`ticker, ${label}`, 'fetchTicker', [symbol], get('public/Ticker', ok({ [id]: body }), { rest: '\\?' })];
const orderOf = (label, body) => [
    `order, ${label}`,
    'fetchOrder',
    ['OAAAAA-BBBBB-CCCCC1', 'BTC/USD'],
    post('private/QueryOrders', ok({ 'OAAAAA-BBBBB-CCCCC1': body })),
];
const balanceOf = (label, result) => [`balance, ${label}`, 'fetchBalance', [], post('private/BalanceEx', ok(result))];
const texts = (label, method, args, route, bodyText) => [label, method, args, { ...route, headers: json, bodyText }];

const descr = {
    pair: 'XBTUSD',
    type: 'buy',
    ordertype: 'limit',
    price: '35000.1',
    price2: '0',
    leverage: 'none',
    order: 'buy 0.12345678 XBTUSD @ limit 35000.1',
    close: '',
};
const order = {
    refid: null,
    userref: null,
    cl_ord_id: null,
    status: 'open',
    opentm: 1699999000.5,
    starttm: 0,
    expiretm: 0,
    descr,
    vol: '0.12345678',
    vol_exec: '0.00000000',
    cost: '0.00000',
    fee: '0.00000',
    price: '0.00000',
    stopprice: '0.00000',
    limitprice: '0.00000',
    misc: '',
    oflags: 'fciq',
};
const quiet = {
    a: ['0.00000', '0', '0.000'],
    b: ['0.00000', '0', '0.000'],
    c: ['0.65000', '0.00000000'],
    v: ['0.00000000', '0.00000000'],
    p: ['0.00000', '0.00000'],
    t: [0, 0],
    l: ['0.00000', '0.00000'],
    h: ['0.00000', '0.00000'],
    o: '0.65000',
};

const { routes, calls } = sequence([
    tickerOf('no volume', 'XRP/USD', 'XXRPZUSD', quiet),
    tickerOf('no bid, no ask', 'XRP/USD', 'XXRPZUSD', { ...quiet, a: undefined, b: undefined }),
    tickerOf('null bid and ask', 'XRP/USD', 'XXRPZUSD', { ...quiet, a: null, b: null, c: null }),
    tickerOf('empty lists', 'XRP/USD', 'XXRPZUSD', { a: [], b: [], c: [], v: [], p: [], t: [], l: [], h: [], o: '' }),
    tickerOf('numbers instead of texts', 'BTC/USD', 'XXBTZUSD', {
        a: [36501.2, 3, 3],
        b: [36501.1, 1, 1.25],
        c: [36501.2, 0.01532],
        v: [1204.55120034, 3310.98204127],
        p: [36420.11873, 36288.40211],
        t: [21044, 52310],
        l: [36010, 35720.5],
        h: [36800, 36950.4],
        o: 36155.7,
    }),
    texts(
        'ticker, exponents',
        'fetchTicker',
        ['PEPE/USD'],
        get('public/Ticker', undefined, { rest: '\\?' }),
        '{"error":[],"result":{"PEPEUSD":{"a":["1.155E-6","3","3.0E0"],"b":["1.153e-6","1","1.25e+3"],"c":[1.154E-6,1e-8],' +
            '"v":["1E+9","9.9511234567825E11"],"p":["1.1e-6","1.1e-6"],"t":[1,2],"l":["1.09E-06","1.09E-06"],"h":["1.201E-6",' +
            '"1.201E-6"],"o":"1.1E-6"}}}',
    ),
    tickerOf('eighteen decimals', 'PEPE/USD', 'PEPEUSD', {
        ...quiet,
        a: ['0.000001155123456789', '3', '123456789.123456789012345678'],
        b: ['0.000001153123456789', '1', '0.000000000000000001'],
        c: ['0.000001154123456789', '0.000000000000000001'],
    }),
    tickerOf("another pair's name in the reply", 'BTC/USD', 'XBTUSD', { ...quiet, c: ['36501.2', '1'] }),
    orderOf('nulls', { ...order, vol_exec: null, cost: null, fee: null, price: null, oflags: null, descr: { ...descr, price: null } }),
    orderOf('empty texts', { ...order, vol_exec: '', cost: '', fee: '', price: '', oflags: '', opentm: '' }),
    orderOf('missing members', { status: 'open', descr: { pair: 'XBTUSD', type: 'buy', ordertype: 'limit' }, vol: '0.1' }),
    orderOf('numbers instead of texts', { ...order, vol: 0.12345678, vol_exec: 0.02, cost: 700.002, fee: 1.75001, price: 35000.1 }),
    orderOf('dust', { ...order, status: 'closed', vol: '1E-8', vol_exec: '1e-8', cost: '0.00035', fee: '9E-7', price: '35000.1' }),
    orderOf('eighteen decimals', { ...order, vol: '0.123456789012345678', vol_exec: '0.000000000000000001', cost: '0.000000000000035000', price: '35000.1' }),
    orderOf('a market that is gone', { ...order, descr: { ...descr, pair: 'GONEUSD', order: 'buy 0.12345678 GONEUSD @ limit 35000.1' } }),
    orderOf('renamed currency', { ...order, descr: { ...descr, pair: 'XDGUSD', price: '0.0712345', order: 'buy 0.12345678 XDGUSD @ limit 0.0712345' } }),
    orderOf('no status', { ...order, status: undefined }),
    orderOf('no description', { ...order, descr: undefined }),
    texts(
        'order, numbers beyond 2^53',
        'fetchOrder',
        ['OAAAAA-BBBBB-CCCCC1', 'BTC/USD'],
        post('private/QueryOrders'),
        `{"error":[],"result":{"OAAAAA-BBBBB-CCCCC1":${JSON.stringify({ ...order, userref: 0 })
            .replace('"userref":0', '"userref":9007199254740993')
            .replace('1699999000.5', '1699999000.123456789')}}}`,
    ),
    orderOf('unicode in the client order id', { ...order, cl_ord_id: 'größe-✓-注文' }),
    balanceOf('exponents and dust', {
        XXBT: { balance: '1E-8', hold_trade: '0' },
        XETH: { balance: '1.5e-10', hold_trade: '5E-11' },
        ZUSD: { balance: '1e5', hold_trade: '1E2' },
    }),
    balanceOf('null, empty and missing', {
        XXBT: { balance: null, hold_trade: '0.1' },
        XETH: { balance: '', hold_trade: '' },
        ZUSD: { balance: '10' },
        SOL: {},
    }),
    balanceOf('numbers', { XXBT: { balance: 1.5, hold_trade: 0.25 } }),
    balanceOf('eighteen decimals', { XETH: { balance: '123456789.123456789012345678', hold_trade: '0.000000000000000001' } }),
    balanceOf('two names of one currency', { XXBT: { balance: '1', hold_trade: '0' }, XBT: { balance: '2', hold_trade: '0.5' } }),
    balanceOf('unicode', { 注文: { balance: '3', hold_trade: '0' } }),
    [
        'order book, odd levels',
        'fetchOrderBook',
        ['BTC/USD'],
        get(
            'public/Depth',
            ok({
                XXBTZUSD: {
                    asks: [
                        ['36502.0', '1', 1699999990],
                        [36501.2, 0.75, 1699999998],
                        ['36503.0', '0.000', 1699999998],
                        ['3.6504E4', '1E-8', 1],
                    ],
                    bids: [
                        ['36500.0', '0.004', 1],
                        ['36501.1', '1.25', 2],
                    ],
                },
            }),
            { rest: '\\?' },
        ),
    ],
    [
        'order book, null side',
        'fetchOrderBook',
        ['BTC/USD'],
        get('public/Depth', ok({ XXBTZUSD: { asks: null, bids: [['36500.0', '0.004', 1]] } }), { rest: '\\?' }),
    ],
    [
        'trades, without ids',
        'fetchTrades',
        ['BTC/USD'],
        get(
            'public/Trades',
            ok({
                XXBTZUSD: [
                    ['36500.9', '0.0025', 1699999990.1, 'b', 'm', ''],
                    ['3.65E4', '1E-8', 1699999991, 's', 'l', 'x'],
                ],
                last: '1699999991000000000',
            }),
            { rest: '\\?' },
        ),
    ],
    [
        'trades, side unknown',
        'fetchTrades',
        ['BTC/USD'],
        get('public/Trades', ok({ XXBTZUSD: [['36500.9', '0.0025', 1699999990.1234567, '', '', '', 61000001]], last: '1' }), { rest: '\\?' }),
    ],
    [
        'candles, unordered and repeated',
        'fetchOHLCV',
        ['BTC/USD', '1m'],
        get(
            'public/OHLC',
            ok({
                XXBTZUSD: [
                    [1699999860, '36500.2', '36505.0', '36499.9', '36501.1', '36502.0', '1', 20],
                    [1699999800, 36490, 36510.5, 36480.1, 36500.2, 36495.3, 4.2501, 87],
                    [1699999860, '1', '1', '1', '1', '1', '1E-8', 1],
                ],
                last: 1,
            }),
            { rest: '\\?' },
        ),
    ],
    [
        'candles, null prices',
        'fetchOHLCV',
        ['BTC/USD', '1m'],
        get('public/OHLC', ok({ XXBTZUSD: [[1699999800, null, '', '0', '36500.2', '0', null, 0]], last: 1 }), { rest: '\\?' }),
    ],
    ['time, as text', 'fetchTime', [], get('public/Time', ok({ unixtime: '1700000021', rfc1123: '' }))],
    [
        'created order, no txid',
        'createOrder',
        ['BTC/USD', 'limit', 'buy', 0.1, 35000],
        post('private/AddOrder', ok({ descr: { order: 'buy 0.10000000 XBTUSD @ limit 35000.0' } })),
    ],
    [
        'created order, another description',
        'createOrder',
        ['BTC/USD', 'limit', 'buy', 0.1, 35000],
        post('private/AddOrder', ok({ txid: ['O1'], descr: { order: 'bought some' } })),
    ],
    ['created order, empty lists', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('private/AddOrder', ok({ txid: [], descr: {} }))],
    ['open orders, none', 'fetchOpenOrders', [], post('private/OpenOrders', ok({ open: {} }))],
    [
        'open orders, a market that is gone',
        'fetchOpenOrders',
        [],
        post('private/OpenOrders', ok({ open: { O1: order, O2: { ...order, descr: { ...descr, pair: 'GONEUSD' } } } })),
    ],
]);

export default {
    description: 'Kraken spot: odd values: absent, null, empty, numbers for texts, exponents, dust, eighteen decimals, unknown names, unicode.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
