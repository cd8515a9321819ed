// WhiteBIT: absent, null and empty values, exponents, dust, unknown names, unicode.
import { sequence } from '../_faults.mjs';
import { base, get, market, post, v1 } from './_common.mjs';
import { done, open } from './_orders.mjs';

const ticker = (name, result) => [`ticker, ${name}`, 'fetchTicker', ['BTC/USDT'], v1.get('ticker', { success: true, message: null, result }, { rest: '\\?' })];
const book = (name, body) => [`order book, ${name}`, 'fetchOrderBook', ['BTC/USDT'], get('orderbook/BTC_USDT', body)];
const trades = (name, ...rows) => [`trades, ${name}`, 'fetchTrades', ['BTC/USDT'], get('trades/BTC_USDT', rows)];
const candles = (name, ...rows) => [`candles, ${name}`, 'fetchOHLCV', ['BTC/USDT', '1m'], v1.get('kline', { success: true, message: '', result: rows }, { rest: '\\?' })];
const opens = (name, ...rows) => [`open orders, ${name}`, 'fetchOpenOrders', [], post('orders', rows)];
const closed = (name, body) => [`closed orders, ${name}`, 'fetchClosedOrders', [], post('trade-account/order/history', body)];
const balance = (name, body) => [`balance, ${name}`, 'fetchBalance', [], post('trade-account/balance', body)];
const row = { tradeID: 1, price: '36501.15', quote_volume: '0.0021', trade_timestamp: 1699999990, type: 'sell' };

const { routes, calls } = sequence([
    ticker('nulls', { bid: null, ask: null, open: null, high: null, low: null, last: null, volume: null, deal: null, change: null }),
    ticker('empty texts', { bid: '', ask: '', open: '', high: '', low: '', last: '36501.15', volume: '', deal: '', change: '' }),
    ticker('numbers', { bid: 36501.1, ask: 36501.2, last: 3.650115e4, volume: 1e-7, deal: 0, change: 0 }),
    ticker('eighteen digits', { bid: '0.000000000000000001', ask: '0.000000000000000002', last: '0.000000000000000001', volume: '1', deal: '0.000000000000000001' }),
    book('numbers', { timestamp: '1699999999', asks: [[36501.2, 0.5]], bids: [[3.65e4, 1e-8]] }),
    book('without a time', { asks: [['36501.2', '0.5']], bids: [] }),
    trades('absent fields', { tradeID: 2, price: '36501.15', quote_volume: '0.1' }, row),
    trades('unknown side', { ...row, type: 'odd' }),
    trades('empty list'),
    candles('numbers', [1699999200, 36400, 36450.5, 36460, 36390.01, 12.5, 1]),
    candles('null volume', [1699999200, '36400', '36450.5', '36460', '36390.01', null, null]),
    opens('absent fields', { orderId: 7, market: 'BTC_USDT' }),
    opens('nulls', open(8, { clientOrderId: null, price: null, amount: null, left: null, dealStock: null, dealMoney: null, dealFee: null, status: null, postOnly: null, ioc: null })),
    opens('empty texts', open(9, { price: '', left: '', dealFee: '', activation_price: '' })),
    opens('without a market', open(10, { market: undefined })),
    opens('a market of another form', open(11, { market: 'ODD' })),
    opens('dust', open(12, { market: 'ÖL_USDT', amount: '0.000000000000000001', left: '0.000000000000000001', price: '1e-7' })),
    opens('immediate or cancel', open(13, { ioc: true }), open(14, { postOnly: true, timestamp: 1699999910 })),
    closed('a text for an id', { BTC_USDT: [done('91', { clientOrderId: 'größe "✓"' })], 'ODD': [done(92, { ctime: 1699990000 })] }),
    closed('without a status', { BTC_USDT: [done(93, { status: undefined })] }),
    closed('without what was filled', { BTC_USDT: [done(94, { dealStock: undefined, dealMoney: undefined })] }),
    closed('cancelled', { BTC_USDT: [done(95, { status: 'CANCELED', dealStock: '0', dealMoney: '0', dealFee: '0' })] }),
    balance('nulls', { BTC: { available: null, freeze: '1' }, USDT: { available: '', freeze: '' }, ETH: {} }),
    balance('numbers', { BTC: { available: 1.5, freeze: 1e-8 }, 'NEW COIN': { available: '0.000000000000000001', freeze: '123456789012345678' } }),
    ['time, as text', 'fetchTime', [], get('time', { time: '1699999999' })],
    ['time, absent', 'fetchTime', [], get('time', {})],
    ['status, another word', 'fetchStatus', [], get('ping', ['maintenance'])],
]);

export default {
    description: 'WhiteBIT: absent, null and empty values, exponents, dust, unknown names, unicode, in markets and replies.',
    ...base,
    routes: [
        get('assets', {
            BTC: { name: 'Bitcoin', can_withdraw: true, can_deposit: true, currency_precision: '8' },
            USDT: { name: null, can_withdraw: null, networks: null, limits: null, min_withdraw: '', currency_precision: null },
            ÖL: { name: 'öl', can_deposit: false, networks: { deposits: ['ODD NET'], withdraws: [] }, limits: { deposit: {}, withdraw: [] }, currency_precision: '18' },
            CRO: { networks: { deposits: ['CRC20', 'CRONOS'], withdraws: ['ETH'] }, currency_precision: 0 },
        }),
        get('markets', [
            market('BTC_USDT', '6', '2', { maxTotal: undefined, minTotal: null, isCollateral: undefined }),
            market('ÖL_USDT', '18', '18', { minAmount: '0.000000000000000001', makerFee: '0', takerFee: '-0.01', tradesEnabled: null }),
            market('DLST_USDT', 4, 2, { tradesEnabled: false, type: undefined }),
            market('XAU_PERP', '3', '2', { money: 'USDT', type: 'tradfiFutures' }),
        ]),
        ...routes,
    ],
    calls: [{ name: 'markets', method: 'loadMarkets' }, { name: 'currencies', method: 'fetchCurrencies' }, ...calls],
};
