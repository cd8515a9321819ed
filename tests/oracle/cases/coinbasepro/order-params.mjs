// Coinbase Exchange: parameters of orders beyond the usual ones, amounts and prices at the edge of their precision.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post, remove } from './_common.mjs';
import { cid, oid, order } from './_orders.mjs';

const create = (name, type, side, amount, price, params, symbol = 'BTC/USD') => call(name, 'createOrder', symbol, type, side, amount, price, params);

export default {
    description: 'Coinbase Exchange: rarer order parameters, inactive products, amounts and prices at the edge of their precision.',
    ...base,
    routes: [
        ...marketRoutes,
        post('orders', { ...order(1, 'pending'), stp: 'dc' }),
        remove('orders/', oid(1), { rest: '' }),
        get('orders', [order(1, 'open')], { rest: '(\\?|$)' }),
        get('orders/', order(1, 'open'), { rest: '' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        create('own client id', 'limit', 'buy', 0.12345678, 35000.12, { client_oid: cid(1) }),
        create('stop price', 'limit', 'sell', 0.12345678, 33990, { stopPrice: 34000 }),
        create('stop entry', 'limit', 'buy', 0.12345678, 40010, { triggerPrice: 40000.129, stop: 'entry' }),
        create('take-profit price', 'limit', 'sell', 0.12345678, 40010, { takeProfitPrice: 40000 }),
        create('post only as time in force', 'limit', 'buy', 0.12345678, 35000.12, { timeInForce: 'PO' }),
        create('good till time', 'limit', 'buy', 0.12345678, 35000.12, { timeInForce: 'GTT', cancel_after: 'day' }),
        create('good till cancelled', 'limit', 'buy', 0.12345678, 35000.12, { timeInForce: 'GTC' }),
        create('post only, false', 'limit', 'buy', 0.12345678, 35000.12, { postOnly: false }),
        create('post only market', 'market', 'buy', 0.1, null, { postOnly: true }),
        create('self trade prevention', 'limit', 'buy', 0.12345678, 35000.12, { stp: 'cn' }),
        create('profile', 'limit', 'buy', 0.12345678, 35000.12, { profile_id: '99999999-2222-4333-8444-555555555599' }),
        create('market sell, cost', 'market', 'sell', 1, null, { cost: 250 }),
        create('market buy, cost as text', 'market', 'buy', 1, null, { cost: '250.999' }),
        create('limit without a price', 'limit', 'buy', 0.1),
        create('delisted product', 'limit', 'buy', 10, 0.001, null, 'OLD/USD'),
        create('renamed currency', 'limit', 'buy', 12.349, 0.51235, null, 'CELO/USD'),
        create('amount below the unit', 'limit', 'buy', 0.5, 0.00000861, null, 'SHIB/USD'),
        create('large amount', 'limit', 'buy', 123456789012345, 0.00000001, null, 'SHIB/USD'),
        create('binary fraction', 'limit', 'buy', 0.1 + 0.2, 35000.125),
        create('unicode', 'limit', 'buy', 0.1, 35000, { note: 'größe "✓"\n' }),
        create('unknown symbol', 'limit', 'buy', 1, 1, null, 'NOPE/USD'),
        call('cancel by own client id', 'cancelOrder', '', 'BTC/USD', { client_oid: cid(1) }),
        call('order by own client id', 'fetchOrder', '', 'BTC/USD', { client_oid: cid(1) }),
        call('open orders, since and limit', 'fetchOpenOrders', null, 1699999000000, 1),
        call('open orders, until', 'fetchOpenOrders', 'BTC/USD', 1699999000000, 10, { until: 1699999999000 }),
        call('open orders of a profile', 'fetchOpenOrders', 'BTC/USD', null, null, { profile_id: '99999999-2222-4333-8444-555555555599' }),
    ],
};
