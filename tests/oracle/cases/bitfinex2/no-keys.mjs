// Bitfinex without credentials: markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const { credentials, ...open } = base;

export default {
    description: 'Bitfinex without a secret and without loading markets first.',
    ...open,
    credentials: { apiKey: credentials.apiKey },
    routes: [...marketRoutes, get('platform/status', [1]), get('ticker/tBTCUSD', [36500, 24.41, 36501, 21.7, 345.5, 0.00955589, 36501, 1542.29581713, 36950, 35720])],
    calls: [
        call('status', 'fetchStatus'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker again', 'fetchTicker', 'BTC/USD'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USD'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.1, 35000, { clientOrderId: 1700000000001 }),
        call('cancel', 'cancelOrder', '101', 'BTC/USD'),
        call('order status', 'fetchOrder', '101'),
        call('open orders', 'fetchOpenOrders'),
        call('positions', 'fetchPositions'),
        implicit('implicit wallets', 'privatePostAuthRWallets'),
    ],
};
