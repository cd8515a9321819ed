// Coinbase Advanced Trade without credentials: markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, market, marketRoutes, oid, old } from './_common.mjs';

const { credentials, ...open } = base;

export default {
    description: 'Coinbase Advanced Trade with a key but without its secret, and without loading markets first.',
    ...open,
    credentials: { apiKey: credentials.apiKey, token: '' },
    routes: [
        ...marketRoutes.filter((route) => !route.url.includes('transaction_summary')),
        old('time', { data: { iso: '2023-11-14T22:13:20Z', epoch: 1700000000 } }),
        market('products/BTC-USD/ticker', { trades: [{ trade_id: '1', product_id: 'BTC-USD', price: '36501.2', size: '0.1', time: '2023-11-14T22:13:19.512Z', side: 'BUY' }], best_bid: '36501.1', best_ask: '36501.2' }, { rest: '\\?' }),
    ],
    calls: [
        call('time', 'fetchTime'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker again', 'fetchTicker', 'BTC/USD'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USD'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.1, 35000),
        call('cancel', 'cancelOrder', oid(101), 'BTC/USD'),
        call('order status', 'fetchOrder', oid(101)),
        call('open orders', 'fetchOpenOrders'),
        call('bids and asks', 'fetchBidsAsks'),
        implicit('implicit accounts', 'v3PrivateGetBrokerageAccounts'),
    ],
};
