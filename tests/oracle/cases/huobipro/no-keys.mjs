// HTX without a secret: markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, marketRoutes, ok, spot } from './_common.mjs';

const { credentials, ...open } = base;

export default {
    description: 'HTX without a secret and without loading markets first.',
    ...open,
    credentials: { apiKey: credentials.apiKey },
    routes: [
        ...marketRoutes,
        spot.get('v1/common/timestamp', ok(1700000000123)),
        spot.get('market/detail/merged', { status: 'ok', ts: 1700000000123, tick: { open: 36000, close: 36501.15, low: 36000.1, high: 37000, amount: 2810.267, vol: 102561393.5, bid: [36501.1, 0.15], ask: [36501.2, 0.08] } }, { rest: '\\?' }),
    ],
    calls: [
        call('time', 'fetchTime'),
        call('amount before markets', 'amountToPrecision', 'BTC/USDT', 1),
        call('ticker', 'fetchTicker', 'BTC/USDT'),
        call('ticker again', 'fetchTicker', 'BTC/USDT'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USDT'),
        call('accounts', 'fetchAccounts'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }),
        call('cancel', 'cancelOrder', '101', 'BTC/USDT'),
        call('order status', 'fetchOrder', '101'),
        call('open orders', 'fetchOpenOrders'),
        implicit('implicit accounts', 'privateGetAccountAccounts'),
    ],
};
