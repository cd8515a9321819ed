// Coinbase Exchange: absent, null, empty and overlong values; numbers for texts; exponents; unknown products; unicode.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';
import { cid, oid, order } from './_orders.mjs';

const json = { 'content-type': 'application/json' };
const tickerOf = (label, symbol, body) => [`ticker, ${label}`, 'fetchTicker', [symbol], get(`products/${symbol.replace('/', '-')}/ticker`, body)];
const orderOf = (label, more) => [`order, ${label}`, 'fetchOrder', [oid(101)], get(`orders/${oid(101)}`, order(101, 'open', more))];
const balanceOf = (label, rows) => [
    `balance, ${label}`,
    'fetchBalance',
    [],
    get(
        'accounts',
        rows.map(([currency, balance, hold, available]) => ({ id: oid(1), currency, balance, hold, available, trading_enabled: true })),
    ),
];
const text = (label, method, args, route, bodyText) => [label, method, args, { ...route, headers: json, bodyText }];
const quiet = { trade_id: 1, price: '0.001', size: '0.1', time: '2020-01-01T00:00:00Z', bid: '0', ask: '0', volume: '0', rfq_volume: '0' };
const done = { done_at: '2023-11-14T21:57:00.6Z', settled: true, done_reason: 'filled' };

const { routes, calls } = sequence([
    tickerOf('delisted, no volume', 'OLD/USD', quiet),
    tickerOf('no bid, no ask', 'OLD/USD', { ...quiet, bid: undefined, ask: undefined }),
    tickerOf('nulls', 'OLD/USD', { ...quiet, bid: null, ask: null, price: null, time: null }),
    tickerOf('empty texts', 'OLD/USD', { ...quiet, bid: '', ask: '', price: '', volume: '', time: '' }),
    tickerOf('numbers instead of texts', 'BTC/USD', {
        trade_id: '570000123',
        price: 36501.2,
        size: 0.01532,
        time: '2023-11-14T22:13:19.512345Z',
        bid: 36501.1,
        ask: 36501.2,
        volume: 12045.55120034,
    }),
    text(
        'ticker, exponents',
        'fetchTicker',
        ['SHIB/USD'],
        get('products/SHIB-USD/ticker'),
        '{"trade_id":9007199254740993,"price":"8.61E-6","size":1e-8,"time":"2023-11-14T22:13:19+00:00","bid":8.6e-06,"ask":"8.62E-06","volume":8.1234e11}',
    ),
    tickerOf('only a message', 'BTC/USD', { message: 'Product is not trading' }),
    ['ticker, renamed currency', 'fetchTicker', ['CELO/USD'], get('products/CGLD-USD/ticker', { ...quiet, price: '0.5123' })],
    orderOf('nulls', { price: null, filled_size: null, executed_value: null, fill_fees: null, client_oid: null, created_at: null }),
    orderOf('empty texts', { price: '', filled_size: '', executed_value: '', fill_fees: '', client_oid: '' }),
    orderOf('missing members', {
        price: undefined,
        size: undefined,
        filled_size: undefined,
        executed_value: undefined,
        fill_fees: undefined,
        created_at: undefined,
        status: undefined,
        post_only: undefined,
    }),
    orderOf('numbers instead of texts', { price: 35000.12, size: 0.12345678, filled_size: 0.02, executed_value: 700.0024, fill_fees: 1.750006 }),
    orderOf('dust', { ...done, status: 'done', size: '1E-8', filled_size: '1e-8', executed_value: '0.0003500012', fill_fees: '2.1E-6' }),
    orderOf('eighteen decimals', {
        size: '0.123456789012345678',
        filled_size: '0.000000000000000001',
        executed_value: '0.000000000000035000',
        fill_fees: '0.000000000000000000000210',
    }),
    orderOf('an unknown product', { product_id: 'GONE-USD' }),
    orderOf('renamed currency', { product_id: 'CGLD-USD', price: '0.5123', size: '10.00' }),
    orderOf('unicode in the client order id', { client_oid: 'größe-✓-注文' }),
    orderOf('done without a reason', { status: 'done', settled: true }),
    orderOf('done, cancelled before a fill', { status: 'done', settled: true, done_reason: 'cancelled' }),
    orderOf('good till time', { time_in_force: 'GTT', expire_time: '2023-11-14T23:00:00Z', expires_at: '2023-11-14T23:00:00Z' }),
    orderOf('time with nanoseconds and an offset', { created_at: '2023-11-14T22:56:40.123456789+01:00' }),
    orderOf('time without a zone', { created_at: '2023-11-14 21:56:40.5' }),
    balanceOf('exponents and dust', [
        ['BTC', '1E-8', '0', '1e-8'],
        ['ETH', '1.5e-10', '5E-11', '1E-10'],
        ['USD', '1e5', '1E2', '9.99E4'],
    ]),
    balanceOf('null, empty and missing', [
        ['BTC', null, '0.1', null],
        ['ETH', '', '', ''],
        ['USD', '10'],
        ['EUR', undefined, undefined, undefined],
    ]),
    balanceOf('numbers', [['BTC', 1.5, 0.25, 1.25]]),
    balanceOf('one currency twice', [
        ['BTC', '1', '0', '1'],
        ['BTC', '2', '0.5', '1.5'],
    ]),
    balanceOf('renamed and unicode', [
        ['CGLD', '5', '1', '4'],
        ['注文', '3', '0', '3'],
    ]),
    balanceOf('none', []),
    [
        'order book, odd levels',
        'fetchOrderBook',
        ['BTC/USD'],
        get(
            'products/BTC-USD/book',
            {
                sequence: 0,
                asks: [
                    ['36502.0', '1', 1],
                    [36501.2, 0.75, 2],
                    ['36503.0', '0', 0],
                    ['3.6504E4', '1E-8', 1],
                ],
                bids: [
                    ['36500.0', '0.004', 1],
                    ['36501.1', '1.25', 1],
                ],
            },
            { rest: '\\?' },
        ),
    ],
    text(
        'order book, sequence beyond 2^53',
        'fetchOrderBook',
        ['BTC/USD'],
        get('products/BTC-USD/book', undefined, { rest: '\\?' }),
        '{"sequence":9007199254740993,"bids":[["36501.1","1.25",1]],"asks":null}',
    ),
    text(
        'trades, ids beyond 2^53, odd sides',
        'fetchTrades',
        ['BTC/USD'],
        get('products/BTC-USD/trades', undefined, { rest: '' }),
        '[{"trade_id":9007199254740993,"side":"sell","size":"1E-8","price":"3.65E4","time":"2023-11-14T22:13:19.512345678Z"},' +
            '{"trade_id":2,"side":"","size":0.5,"price":36500,"time":"2023-11-14T22:13:18Z"}]',
    ),
    [
        'candles, repeated, with gaps',
        'fetchOHLCV',
        ['BTC/USD', '1m'],
        get(
            'products/BTC-USD/candles',
            [
                [1699999860, 36499.9, 36505, 36500.2, 36501.1, 1e-8],
                [1699999860, 1, 1, 1, 1, 1],
                [1699999500, '36480.1', '36510.5', '36490', '36500.2', '4.2501'],
            ],
            { rest: '\\?' },
        ),
    ],
    ['candles, null prices', 'fetchOHLCV', ['BTC/USD', '1m'], get('products/BTC-USD/candles', [[1699999800, null, '', 0, 36500.2, null]], { rest: '\\?' })],
    ['time, no decimals', 'fetchTime', [], get('time', { iso: '2023-11-14T22:13:41Z', epoch: 1700000021 })],
    ['time, without epoch', 'fetchTime', [], get('time', { iso: '2023-11-14T22:13:41Z' })],
    [
        'created order, rejected with status 200',
        'createOrder',
        ['BTC/USD', 'limit', 'buy', 0.1, 35000, { clientOrderId: cid(1) }],
        post('orders', order(1, 'rejected', { reject_reason: 'post only', client_oid: cid(1) })),
    ],
    ['created order, only an id', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('orders', { id: oid(1) })],
    ['open orders, unknown product', 'fetchOpenOrders', [], get('orders', [order(1, 'open', { product_id: 'GONE-USD' }), order(2, 'open')])],
]);

export default {
    description: 'Coinbase Exchange: odd values: absent, null, empty, numbers for texts, exponents, dust, eighteen decimals, unknown names, unicode.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
