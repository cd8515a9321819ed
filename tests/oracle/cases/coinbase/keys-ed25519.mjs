// Coinbase Advanced Trade with a key of the kind Ed25519: the same requests, authorized its way.
import { call, implicit } from '../_routes.mjs';
import { base, credentials, get, marketRoutes, oid, old, order, post } from './_common.mjs';

export default {
    description: 'Coinbase Advanced Trade with a key of the kind Ed25519: reads of both APIs, with and without query, and an order.',
    ...base,
    credentials: credentials.ed25519,
    routes: [
        ...marketRoutes,
        old('accounts', { pagination: {}, data: [{ id: oid(1), name: 'BTC Wallet', type: 'wallet', currency: { code: 'BTC' }, balance: { amount: '1.5', currency: 'BTC' } }] }, { rest: '\\?' }),
        old('user', { data: { id: oid(2), name: 'Somebody' } }),
        get(`orders/historical/${oid(101)}`, { order: order(101, 'OPEN') }),
        get('best_bid_ask', { pricebooks: [] }, { rest: '\\?' }),
        post('orders', { success: true, order_id: oid(3), success_response: { order_id: oid(3), product_id: 'BTC-USD', side: 'BUY', client_order_id: oid(4) } }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('balance', 'fetchBalance'),
        implicit('user', 'v2PrivateGetUser'),
        call('order', 'fetchOrder', oid(101), 'BTC/USD'),
        call('bids and asks', 'fetchBidsAsks', ['BTC/USD', 'ETH/BTC']),
        call('limit buy', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.1, 35000),
    ],
};
