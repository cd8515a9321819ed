// HTX: the orders of all markets, as the option says.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, ok, spot } from './_common.mjs';
import { filled, order } from './_orders.mjs';

export default {
    description: 'HTX: histories of orders from order/history, which needs no symbol; market buys whose amount is their cost.',
    ...base,
    options: { ...base.options, fetchOrdersByStatesMethod: 'spot_private_get_v1_order_history', createMarketBuyOrderRequiresPrice: false },
    routes: [
        ...marketRoutes,
        get('v1/account/accounts', ok([{ id: 2001, type: 'investment', subtype: '', state: 'working' }])),
        get('v1/order/history', ok([filled(438398393065501), order(438398393065507, { symbol: 'ethbtc', type: 'sell-limit', price: '0.0551', state: 'canceled' })])),
        spot.post('v1/order/orders/place', ok('438398393065508'), { rest: '\\?' }),
    ],
    calls: [
        call('orders', 'fetchOrders'),
        call('orders of a market', 'fetchOrders', 'BTC/USDT', 1699999900000, 10),
        call('closed orders', 'fetchClosedOrders', null, null, 10),
        call('market buy', 'createOrder', 'BTC/USDT', 'market', 'buy', 100.5, null, { clientOrderId: 'mine-1' }),
        call('market buy by price', 'createOrder', 'BTC/USDT', 'market', 'buy', 0.1, 36500, { clientOrderId: 'mine-2', createMarketBuyOrderRequiresPrice: true }),
        call('market sell', 'createOrder', 'BTC/USDT', 'market', 'sell', 0.1, null, { clientOrderId: 'mine-3', createMarketBuyOrderRequiresPrice: true }),
    ],
};
