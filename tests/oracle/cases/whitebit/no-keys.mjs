// WhiteBIT without credentials: markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes, v1 } from './_common.mjs';

const { credentials, ...open } = base;

export default {
    description: 'WhiteBIT without a secret and without loading markets first.',
    ...open,
    credentials: { apiKey: credentials.apiKey },
    routes: [
        ...marketRoutes,
        get('time', { time: 1700000000 }),
        v1.get('ticker', { success: true, message: '', result: { bid: '36501.1', ask: '36501.2', open: '36000', last: '36501.15', volume: '2810.267', deal: '102561393.5', change: '1.39' } }, { rest: '\\?' }),
    ],
    calls: [
        call('time', 'fetchTime'),
        call('amount before markets', 'amountToPrecision', 'BTC/USDT', 1),
        call('ticker', 'fetchTicker', 'BTC/USDT'),
        call('ticker again', 'fetchTicker', 'BTC/USDT'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USDT'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.1, 35000),
        call('cancel', 'cancelOrder', '101', 'BTC/USDT'),
        call('order status', 'fetchOrder', '101'),
        call('open orders', 'fetchOpenOrders'),
        implicit('implicit balance', 'v4PrivatePostTradeAccountBalance'),
    ],
};
