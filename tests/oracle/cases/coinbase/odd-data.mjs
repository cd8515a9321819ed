// Coinbase Advanced Trade: absent, null, empty and overlong values; numbers for texts; exponents; unknown products and currencies.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, get, limited, listed, market, marketRoutes, oid, old, order, product } from './_common.mjs';

const any = { rest: '' };
const json = { 'content-type': 'application/json' };
const ticker = market('products/BTC-USD/ticker', undefined, any);
const last = { trade_id: '1', product_id: 'BTC-USD', price: '36501.2', size: '0.1', time: '2023-11-14T22:13:19.512Z', side: 'BUY', bid: '', ask: '' };
const tickerOf = (label, body) => [`ticker, ${label}`, 'fetchTicker', ['BTC/USD'], { ...ticker, body }];
const tickersOf = (label, ...list) => [`tickers, ${label}`, 'fetchTickers', [], market('products', listed(list))];
const orderOf = (label, status, more) => [`order, ${label}`, 'fetchOrder', [oid(101), 'BTC/USD'], get(`orders/historical/${oid(101)}`, { order: order(101, status, more) })];
const balanceOf = (label, rows) => [
    `balance, ${label}`,
    'fetchBalance',
    [],
    old('accounts', { data: rows.map(([currency, amount, type = 'wallet']) => ({ id: oid(1), name: `${currency} Wallet`, type, currency: { code: currency }, balance: { amount, currency } })) }, any),
];
const tradesOf = (label, ...trades) => [`trades, ${label}`, 'fetchTrades', ['BTC/USD'], { ...ticker, body: { trades, best_bid: '', best_ask: '' } }];
const fillsOf = (label, ...fills) => [`own trades, ${label}`, 'fetchMyTrades', ['BTC/USD'], get('orders/historical/fills', { fills, cursor: '' }, any)];
const bookOf = (label, bids, asks, time = '2023-11-14T22:13:20.101Z') => [
    `order book, ${label}`,
    'fetchOrderBook',
    ['BTC/USD'],
    market('product_book', { pricebook: { product_id: 'BTC-USD', bids, asks, time } }, any),
];
const text = (label, method, args, route, bodyText) => [label, method, args, { ...route, headers: json, bodyText }];

const { routes, calls } = sequence([
    tickerOf('no trades', { trades: [], best_bid: '36501.1', best_ask: '36501.2' }),
    tickerOf('no bid, no ask', { trades: [last], best_bid: '', best_ask: '' }),
    tickerOf('nulls', { trades: [{ ...last, price: null, time: null }], best_bid: null, best_ask: null }),
    tickerOf('numbers instead of texts', { trades: [{ ...last, trade_id: 1, price: 36501.2 }], best_bid: 36501.1, best_ask: 36501.2 }),
    text('ticker, exponents', 'fetchTicker', ['BTC/USD'], ticker, '{"trades":[{"product_id":"BTC-USD","price":"3.65012E+4","time":"2023-11-14T22:13:19.500Z"}],"best_bid":"3.65E4","best_ask":36502e0}'),
    tickerOf('another product', { trades: [{ ...last, product_id: 'BTC-USDC' }], best_bid: '1', best_ask: '2' }),
    tickersOf('unlisted, renamed, one word', product('NEW-USD', '1.5', '0.01', '1'), product('CGLD-USD', '0.5', '0.01', '1'), product('BTC-USD', '0', '0.01', '1', { volume_24h: '0', approximate_quote_24h_volume: '0', price_percentage_change_24h: '0' })),
    tickersOf('nulls', product('BTC-USD', null, '0.01', '1', { volume_24h: null, approximate_quote_24h_volume: null, price_percentage_change_24h: null })),
    tickersOf('none'),
    bookOf('empty', [], []),
    bookOf('one side', [{ price: '1e-8', size: '1000000' }], []),
    bookOf('no time', [{ price: '36501.1', size: '0.000000000000000001' }], [{ price: '36501.2', size: '2' }], undefined),
    tradesOf('none'),
    tradesOf('nulls and empty texts', { ...last, side: null, size: '', time: '' }),
    tradesOf('no ids', { ...last, trade_id: null, product_id: null }),
    fillsOf('dust', { trade_id: '7', order_id: oid(1), product_id: 'BTC-USD', price: '36501.2', size: '0.000000000000000001', commission: '0.000000000000000365', liquidity_indicator: 'MAKER', side: 'BUY', size_in_quote: false, trade_time: '2023-11-14T22:13:19.512Z' }),
    orderOf('nulls', 'OPEN', { filled_size: null, average_filled_price: null, total_fees: null, client_order_id: null, created_time: null, order_configuration: null }),
    orderOf('empty texts', 'OPEN', { filled_size: '', average_filled_price: '', total_fees: '', client_order_id: '', created_time: '', order_configuration: {} }),
    orderOf('dust', 'OPEN', { filled_size: '0.000000000000000001', average_filled_price: '35000.12', total_fees: '0.000000000000000001', order_configuration: limited('0.000000000000000002', '35000.12') }),
    orderOf('unknown status', 'CANCEL_QUEUED', {}),
    orderOf('the words for unknown', 'UNKNOWN_ORDER_STATUS', { order_type: 'UNKNOWN_ORDER_TYPE', time_in_force: 'UNKNOWN_TIME_IN_FORCE', side: 'UNKNOWN_ORDER_SIDE' }),
    orderOf('a type of its own', 'OPEN', { order_type: 'BRACKET' }),
    orderOf('unlisted product', 'OPEN', { product_id: 'NEW-USD' }),
    balanceOf('none', []),
    balanceOf('dust, unknown currency, alias', [['BTC', '0.000000000000000001'], ['NEWC', '5'], ['XBT', '1']]),
    balanceOf('numbers', [['BTC', 1.5], ['USD', 0, 'fiat']]),
    text('balance, exponents', 'fetchBalance', [], old('accounts', undefined, any), '{"data":[{"type":"wallet","name":"SHIB Wallet","currency":{"code":"SHIB"},"balance":{"amount":"1.5E+9","currency":"SHIB"}}]}'),
    balanceOf('an amount that is not said', [['BTC', null]]),
    balanceOf('an amount that is no number', [['BTC', 'a lot']]),
    ['candles, odd', 'fetchOHLCV', ['BTC/USD', '1m'], market('products/BTC-USD/candles', { candles: [{ start: 1699999200, low: '1', high: '2', open: '', close: null }] }, any)],
    ['time, without epoch', 'fetchTime', [], old('time', { data: { iso: '2023-11-14T22:13:20Z' } })],
    ['currencies, a rate alone', 'fetchCurrencies', [], old('currencies', { data: [] })],
]);

export default {
    description: 'Coinbase Advanced Trade: absent, null, empty, overlong and surprising values in every kind of reply.',
    ...base,
    routes: [
        ...marketRoutes.map((route) => ({ ...route, times: 1 })),
        ...routes,
        old('currencies/crypto', { data: [{ asset_id: 'x', code: 'ΩMG', name: 'Ünïcode', exponent: 18, type: 'crypto' }] }),
        old('exchange-rates', { data: { currency: 'USD', rates: { XYZ: '1' } } }),
    ],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
