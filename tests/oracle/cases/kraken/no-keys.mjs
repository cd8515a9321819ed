// Kraken spot without credentials: markets are loaded by the first call that needs them, private calls are refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes, ok } from './_common.mjs';

const { credentials, ...open } = base;
const ticker = {
    a: ['36501.20000', '3', '3.000'],
    b: ['36501.10000', '1', '1.250'],
    c: ['36501.20000', '0.01532000'],
    v: ['1204.5', '3310.9'],
    p: ['36420.1', '36288.4'],
    t: [1, 2],
    l: ['36010.0', '35720.5'],
    h: ['36800.0', '36950.4'],
    o: '36155.7',
};

export default {
    description: 'Kraken spot without credentials and without loading markets first.',
    ...open,
    routes: [
        ...marketRoutes,
        get('public/Time', ok({ unixtime: 1700000000, rfc1123: 'Tue, 14 Nov 23 22:13:20 +0000' })),
        get('public/Ticker', ok({ XXBTZUSD: ticker }), { rest: '\\?' }),
    ],
    calls: [
        call('time', 'fetchTime'),
        call('amount before markets', 'amountToPrecision', 'BTC/USD', 1),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker again', 'fetchTicker', 'BTC/USD'),
        call("ticker by the exchange's own name", 'fetchTicker', 'XXBTZUSD'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USD'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.1, 35000),
        call('cancel', 'cancelOrder', 'OAAAAA-BBBBB-CCCCC1'),
        call('order status', 'fetchOrder', 'OAAAAA-BBBBB-CCCCC1'),
        call('open orders', 'fetchOpenOrders'),
        implicit('implicit balance', 'privatePostBalance'),
    ],
};
