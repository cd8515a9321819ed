// Bitstamp spot: absent, null, empty and overlong values; numbers for texts; exponents; disabled and unknown markets; unicode.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

const json = { 'content-type': 'application/json' };
const tickerOf = (label, symbol, body) => [
    `ticker, ${label}`,
    'fetchTicker',
    [symbol],
    get(`ticker/${{ 'BTC/USD': 'btcusd', 'USTC/USD': 'ustusd', 'SHIB/USD': 'shibusd' }[symbol]}/`, body),
];
const status = {
    id: 1700000000000101,
    datetime: '2023-11-14 21:56:40',
    type: '0',
    subtype: '2',
    status: 'Open',
    market: 'BTC/USD',
    transactions: [],
    amount_remaining: '0.12345678',
    client_order_id: '',
};
const orderOf = (label, more, symbol = 'BTC/USD') => [
    `order, ${label}`,
    'fetchOrder',
    ['1700000000000101', symbol],
    post('order_status/', { ...status, ...more }),
];
const balanceOf = (label, rows) => [
    `balance, ${label}`,
    'fetchBalance',
    [],
    post(
        'account_balances/',
        rows.map(([currency, total, available, reserved]) => ({ currency, total, available, reserved })),
    ),
];
const text = (label, method, args, route, bodyText) => [label, method, args, { ...route, headers: json, bodyText }];
const quiet = {
    timestamp: '1699999999',
    open: '0.02000',
    high: '0.00000',
    low: '0.00000',
    last: '0.02000',
    volume: '0.00000000',
    vwap: '0.00000',
    bid: '0.00000',
    ask: '0.00000',
    side: '0',
    open_24: '0.02000',
    percent_change_24: '0.00',
    market_type: 'SPOT',
};
const part = (more) => ({
    tid: 310000001,
    price: '35000',
    btc: '0.02000000',
    usd: '700.00',
    fee: '2.80',
    datetime: '2023-11-14 21:58:20.500000',
    type: 2,
    ...more,
});
const placed = {
    id: 1700000000000001,
    market: 'BTC/USD',
    datetime: '2023-11-14 22:13:20.123000',
    type: '0',
    subtype: '2',
    price: '35000',
    amount: '0.1',
    client_order_id: '',
};
const placing = (label, body) => [`created order, ${label}`, 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('buy/btcusd/', body)];

const { routes, calls } = sequence([
    tickerOf('disabled, no volume', 'USTC/USD', quiet),
    tickerOf('no bid, no ask', 'USTC/USD', { ...quiet, bid: undefined, ask: undefined }),
    tickerOf('nulls', 'USTC/USD', { ...quiet, bid: null, ask: null, last: null, timestamp: null, open_24: null, percent_change_24: null }),
    tickerOf('empty texts', 'USTC/USD', { ...quiet, bid: '', ask: '', last: '', volume: '', vwap: '', timestamp: '' }),
    tickerOf('numbers instead of texts', 'BTC/USD', {
        timestamp: 1699999999,
        open: 36180,
        high: 36950,
        low: 35720,
        last: 36501,
        volume: 1310.98204127,
        vwap: 36288,
        bid: 36500,
        ask: 36502,
    }),
    text(
        'ticker, exponents',
        'fetchTicker',
        ['SHIB/USD'],
        get('ticker/shibusd/'),
        '{"timestamp":"1699999999","open":"8.5E-6","high":8.71e-06,"low":"8.49E-06","last":"8.61E-6","volume":1.2345678901e10,' +
            '"vwap":"8.6e-6","bid":8.6E-6,"ask":"8.62E-6"}',
    ),
    tickerOf('another pair in the reply', 'BTC/USD', { ...quiet, pair: 'ETH/USD' }),
    orderOf('nulls', { amount_remaining: null, datetime: null, client_order_id: null, transactions: null }),
    orderOf('empty texts', { amount_remaining: '', datetime: '', status: '' }),
    orderOf('missing members', {
        amount_remaining: undefined,
        datetime: undefined,
        status: undefined,
        transactions: undefined,
        type: undefined,
        market: undefined,
    }),
    orderOf('numbers', { type: 0, amount_remaining: 0.1, transactions: [part({ price: 35000, btc: 0.02, usd: 700, fee: 2.8 })] }),
    orderOf('dust', { status: 'Finished', amount_remaining: '0E-8', transactions: [part({ btc: '1E-8', usd: '0.00035', fee: '0' })] }),
    orderOf('eighteen decimals', { transactions: [part({ btc: '0.000000000000000001', usd: '0.000000000000035000', fee: '0.000000000000000070' })] }),
    orderOf(
        'fills of another pair',
        {
            market: 'ETH/BTC',
            status: 'Finished',
            transactions: [
                { tid: 1, price: '0.05622000', eth: '1.00000000', btc: '0.05622000', fee: '0.00022488', datetime: '2023-11-14 21:58:20', type: 2 },
            ],
        },
        'ETH/BTC',
    ),
    orderOf('without a symbol, fills', { transactions: [part()] }, null),
    orderOf('an unknown market', { market: 'GONE/USD' }, null),
    orderOf('unicode in the client order id', { client_order_id: 'größe-✓-注文' }),
    orderOf('unknown type', { type: '7' }),
    text(
        'order, id beyond 2^53',
        'fetchOrder',
        ['9007199254740993', 'BTC/USD'],
        post('order_status/'),
        JSON.stringify(status).replace('1700000000000101', '9007199254740993'),
    ),
    balanceOf('exponents and dust', [
        ['btc', '1E-8', '1e-8', '0'],
        ['eth', '1.5e-10', '1E-10', '5E-11'],
        ['usd', '1e5', '9.99E4', '1E2'],
    ]),
    balanceOf('null, empty and missing', [['btc', null, null, '0.1'], ['eth', '', '', ''], ['usd', '10'], ['eur']]),
    balanceOf('numbers', [['btc', 1.5, 1.25, 0.25]]),
    balanceOf('renamed and unicode', [
        ['ust', '5', '4', '1'],
        ['注文', '3', '3', '0'],
    ]),
    balanceOf('none', []),
    [
        'order book, odd levels',
        'fetchOrderBook',
        ['BTC/USD'],
        get('order_book/btcusd/', {
            timestamp: '1699999999',
            microtimestamp: '1699999999512345',
            asks: [
                ['36502', '1'],
                [36501, 0.75],
                ['36503', '0.00000000'],
                ['3.6504E4', '1E-8'],
            ],
            bids: [
                ['36499', '0.004'],
                ['36500', '1.25'],
            ],
        }),
    ],
    ['order book, without a time', 'fetchOrderBook', ['BTC/USD'], get('order_book/btcusd/', { asks: [['36502', '1']], bids: null })],
    [
        'trades, odd',
        'fetchTrades',
        ['BTC/USD'],
        get(
            'transactions/btcusd/',
            [
                { date: 1699999990, tid: 310000001, amount: 0.0025, type: 0, price: 36501 },
                { date: '1699999991', tid: '310000002', amount: '1E-8', type: '2', price: '3.65E4' },
                { date: null, tid: null, amount: null, type: null, price: null },
            ],
            { rest: '' },
        ),
    ],
    text(
        'trades, ids beyond 2^53',
        'fetchTrades',
        ['BTC/USD'],
        get('transactions/btcusd/', undefined, { rest: '' }),
        '[{"date":"1699999990","tid":9007199254740993,"amount":"0.0025","type":"0","price":"36501"}]',
    ),
    [
        'candles, unordered and repeated',
        'fetchOHLCV',
        ['BTC/USD', '1m'],
        get(
            'ohlc/btcusd/',
            {
                data: {
                    pair: 'BTC/USD',
                    ohlc: [
                        { timestamp: '1699999860', open: '36500', high: '36505', low: '36499', close: '36501', volume: '1' },
                        { timestamp: 1699999800, open: 36490, high: 36510, low: 36480, close: 36500, volume: 4.2501 },
                        { timestamp: '1699999860', open: '1', high: '1', low: '1', close: '1', volume: '1E-8' },
                    ],
                },
            },
            { rest: '' },
        ),
    ],
    [
        'candles, null prices',
        'fetchOHLCV',
        ['BTC/USD', '1m'],
        get('ohlc/btcusd/', { data: { pair: 'BTC/USD', ohlc: [{ timestamp: '1699999800', open: null, high: '', low: '0', close: '36500' }] } }, { rest: '' }),
    ],
    placing('numbers', { ...placed, type: 0, price: 35000, amount: 0.1 }),
    placing('time without a fraction', { ...placed, datetime: '2023-11-14 22:13:20' }),
    placing('only an id', { id: '1700000000000001' }),
    text(
        'created order, id beyond 2^53',
        'createOrder',
        ['BTC/USD', 'limit', 'buy', 0.1, 35000],
        post('buy/btcusd/'),
        JSON.stringify(placed).replace('1700000000000001', '9007199254740993'),
    ),
    [
        'cancelled order, old form',
        'cancelOrder',
        ['1700000000000101', 'BTC/USD'],
        post('cancel_order/', { id: 1700000000000101, amount: 0.1, price: 35000, type: 0 }),
    ],
    [
        'open orders, unknown market',
        'fetchOpenOrders',
        [],
        post('open_orders/all/', [
            { ...placed, currency_pair: 'GONE/USD', market: 'GONE/USD' },
            { ...placed, currency_pair: 'BTC/USD', amount_at_create: '0.2' },
        ]),
    ],
]);

export default {
    description: 'Bitstamp spot: odd values: absent, null, empty, numbers for texts, exponents, dust, eighteen decimals, unknown names, unicode.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
