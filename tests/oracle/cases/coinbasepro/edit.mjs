// Coinbase Exchange: changing orders. The exchange cannot; they are cancelled and placed again.
import { call } from '../_routes.mjs';
import { base, marketRoutes, post, refuse, remove } from './_common.mjs';
import { cid, oid, order } from './_orders.mjs';

export default {
    description: 'Coinbase Exchange: editing an order is cancelling it and placing another; either may be refused.',
    ...base,
    routes: [
        ...marketRoutes,
        remove(`orders/${oid(103)}`, undefined, { rest: '(\\?|$)', ...refuse(400, 'Order already done') }),
        remove('orders/', oid(101), { rest: '' }),
        post('orders', undefined, { bodyMatch: '"size":"900"', ...refuse(400, 'Insufficient funds') }),
        post('orders', { ...order(201, 'pending'), stp: 'dc', client_oid: cid(201) }),
    ],
    calls: [
        { ...call('markets', 'loadMarkets'), omitResult: true },
        call('edit', 'editOrder', oid(101), 'BTC/USD', 'limit', 'buy', 0.05, 35100.5, { clientOrderId: cid(201) }),
        call('edit what is done', 'editOrder', oid(103), 'BTC/USD', 'limit', 'buy', 0.05, 35100.5, { clientOrderId: cid(201) }),
        call('edit, the new one is refused', 'editOrder', oid(101), 'BTC/USD', 'limit', 'buy', 900, 35100.5, { clientOrderId: cid(201) }),
        call('edit to a market order', 'editOrder', oid(101), 'BTC/USD', 'market', 'sell', 0.05, null, { clientOrderId: cid(201) }),
        call('edit to post-only', 'editOrder', oid(101), 'BTC/USD', 'limit', 'buy', 0.05, 35100.5, { clientOrderId: cid(201), postOnly: true }),
    ],
};
