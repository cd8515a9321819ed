// Bitfinex: absent, null and empty values, exponents, dust, unknown names, unicode.
import { sequence } from '../_faults.mjs';
import { base, conf, currencies, get, post } from './_common.mjs';
import { fill, order } from './_orders.mjs';

const ticker = (name, body) => [`ticker, ${name}`, 'fetchTicker', ['BTC/USD'], get('ticker/tBTCUSD', body)];
const book = (name, body) => [`order book, ${name}`, 'fetchOrderBook', ['BTC/USD'], get('book/tBTCUSD/R0', body)];
const trades = (name, ...rows) => [`trades, ${name}`, 'fetchTrades', ['BTC/USD'], get('trades/tBTCUSD/hist', rows, { rest: '\\?' })];
const candles = (name, ...rows) => [`candles, ${name}`, 'fetchOHLCV', ['BTC/USD', '1m'], get('candles/trade:1m:tBTCUSD/hist', rows, { rest: '\\?' })];
const opens = (name, ...rows) => [`open orders, ${name}`, 'fetchOpenOrders', [], post('r/orders', rows)];
const closed = (name, ...rows) => [`closed orders, ${name}`, 'fetchClosedOrders', [], post('r/orders/hist', rows)];
const own = (name, ...rows) => [`own trades, ${name}`, 'fetchMyTrades', [], post('r/trades/hist', rows)];
const balance = (name, ...rows) => [`balance, ${name}`, 'fetchBalance', [], post('r/wallets', rows)];
const movements = (name, ...rows) => [`movements, ${name}`, 'fetchDepositsWithdrawals', [], post('r/movements/hist', rows)];
const ledger = (name, ...rows) => [`ledger, ${name}`, 'fetchLedger', [], post('r/ledgers/hist', rows)];
const list = (length, values) => Array.from({ length }, (_, i) => values[i] ?? null);

const { routes, calls } = sequence([
    ticker('nulls', list(10, { 6: 36501 })),
    ticker('texts', ['36500', '24.41', '36501', '21.7', '345.5', '0.00955589', '36501', '1542.29581713', '36950', '35720']),
    ticker('exponents', [1e-8, 1, 2e-8, 1, -1e-9, -0.5, 1e-8, 1e21, 3e-8, 1e-8]),
    ticker('zeros', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    book('texts', [['1', '36500', '1e-8'], [2, 36501, '-0.5']]),
    book('nobody', []),
    book('an amount of zero', [[1, 36500, 0]]),
    trades('texts', ['1', 1699999990000, '-0.1', '36500.5']),
    trades('nulls', [null, null, 0.1, null]),
    trades('empty list'),
    trades('more columns', [1, 1699999990000, -0.1, 36500.5, null]),
    candles('nulls', [1699999200000, 36400, 36450.5, null, 36390.01, null]),
    candles('texts', [1699999200000, '36400', '36450.5', '36460', '36390.01', '0.00000001']),
    opens('nulls', list(32, { 0: 7, 3: 'tBTCUSD', 7: 0.5 })),
    opens('without an amount', list(32, { 0: 7, 3: 'tBTCUSD' })),
    opens('flags added up', order(8, { flags: 4160 }), order(9, { flags: 64 }), order(10, { flags: 1024 })),
    opens('texts', order('11', { amount: '-0.000000000000000001', remaining: '-0.000000000000000001', price: '1e-7', cid: 'größe "✓"' })),
    opens('an unknown type', order(12, { type: 'EXCHANGE ODD', market: 'tÖL:USD' })),
    opens('eighteen digits', order(13, { amount: 123456789.123456789, price: 0.00000001 })),
    closed('an unknown status', order(14, { status: 'FORCED CANCEL @ night' }), order(15, { status: '' }), order(16, { status: null })),
    closed('filled without an average', order(17, { remaining: 0, status: 'EXECUTED' })),
    own('nulls', list(12, { 0: 1, 1: 'tBTCUSD', 2: 1699999900000, 4: 0.1, 5: 36500, 8: -1 })),
    own('unknown names', fill(2, { market: 'tÖL:USD', currency: 'ÖL', type: 'EXCHANGE ODD', fee: -1e-8 })),
    own('one market, two times', fill(4, { time: 1699999900001 }), fill(3, { time: 1699999900001 }), fill(5, { time: 1699999900000 })),
    balance('nulls', ['exchange', 'BTC', null, null, null], ['exchange', 'ETH', 1, null, null], ['exchange', 'EUR', 5, 0, 5]),
    balance('texts', ['exchange', 'NEW COIN', '123456789012345678', '0', '0.000000000000000001'], ['exchange', 'BTC', '1e-8', '0', '1e-8']),
    balance('twice', ['exchange', 'UST', 1, 0, 1], ['exchange', 'USTF0', 2, 0, 2]),
    balance('nothing'),
    movements('nulls', list(22, { 0: 1, 1: 'BTC' })),
    movements('empty texts', list(22, { 0: 2, 1: 'ÖL', 2: 'ÖL NET', 5: 1699999990000, 9: '', 12: '-1e-8', 13: '' })),
    ledger('nulls', list(9, { 0: 1, 1: 'BTC' })),
    ledger('empty texts', list(9, { 0: 2, 1: 'ÖL', 3: 1699999990000, 5: '1e-8', 6: '1', 8: '' })),
    ['status, as text', 'fetchStatus', [], get('platform/status', ['1'])],
    ['fees, nulls', 'fetchTradingFees', [], post('r/summary', [null, null, null, null, [[null, null, null], [0.002, null, 0.0018]]])],
]);

export default {
    description: 'Bitfinex: absent, null and empty values, exponents, dust, unknown names, unicode, in markets and replies.',
    ...base,
    routes: [
        conf(currencies({
            ids: ['BTC', 'USD', 'ÖL', 'EUR', 'ETH', 'UST'],
            names: [['BTC', 'Bitcoin'], ['ÖL', 'öl'], ['EUR', null]],
            fees: [['BTC', [0, '0.0004']], ['ÖL', null], ['EUR', [0]]],
            methods: [['BITCOIN', ['BTC']], ['SEGWIT', ['BTC', 'ETH']], ['TETHERUSE', ['UST']], ['ETHEREUM', ['UST']], ['ODD NET', null], ['MORE', []]],
            states: [['BITCOIN', '1', 0], ['TETHERUSE', null, 1], ['ETHEREUM', 1, 1]],
        }), 'pub:list:currency,'),
        conf([
            [['BTCUSD', [null, null, null, null, '', null]], ['ÖL:USD', [null, null, null, '0.000000000000000001', '1e9']], ['ethusd', [null, null, null, 1e-7, 5000]], ['EURUST', null]],
            [],
            null,
            null,
        ], 'pub:info:pair,'),
        ...routes,
    ],
    calls: [{ name: 'markets', method: 'loadMarkets' }, { name: 'currencies', method: 'fetchCurrencies' }, ...calls],
};
