// Bitfinex: with another usual precision of order books, and fees of withdrawals within the amount; orders on spot markets go to the margin account.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, notice, post } from './_common.mjs';
import { order } from './_orders.mjs';

export default {
    description: 'Bitfinex: the options that change what is asked.',
    ...base,
    options: { fetchOrderBook: { precision: 'P1' }, withdraw: { includeFee: true }, defaultMarginMode: 'cross', fetchCurrencies: { defaultPrecision: 6 } },
    routes: [
        ...marketRoutes,
        get('book/tBTCUSD/P1', [[36500, 3, 2.1], [36510, 1, -1]]),
        get('book/tBTCUSD/R0', [[1, 36500, 2.1]]),
        post('w/withdraw', notice('acc_wd-req', [13063236, null, 'bitcoin', null, 'exchange', 0.0996, null, null, 0.0004], { text: 'success' })),
        post('w/transfer', notice('acc_tf', [1700000000100, 'exchange', 'margin', null, 'BTC', 'BTC', null, 0.123457])),
        post('w/order/submit', notice('on-req', [order(1, { type: 'LIMIT' })])),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('currencies', 'fetchCurrencies'),
        call('order book', 'fetchOrderBook', 'BTC/USD'),
        call('order book of single orders', 'fetchOrderBook', 'BTC/USD', null, { precision: 'R0' }),
        call('withdraw', 'withdraw', 'BTC', 0.1, 'bc1qexample0000000000000000000000000000000'),
        call('transfer', 'transfer', 'BTC', 0.123456789, 'spot', 'margin'),
        call('on margin', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.5, 35000, { clientOrderId: 1700000000001 }),
    ],
};
