// Luno spot: the unified parameters of orders. The exchange reads client_order_id, post_only, time_in_force, stop_price, stop_direction.
import { call } from '../_routes.mjs';
import { any, base, marketRoutes, post } from './_common.mjs';

const create = (name, type, side, amount, price, params, symbol = 'BTC/ZAR') => call(name, 'createOrder', symbol, type, side, amount, price, params);

export default {
    description: 'Luno spot: unified order parameters, and orders that the exchange would misunderstand.',
    ...base,
    routes: [...marketRoutes, post('postorder', { order_id: 'BXA1' }, any), post('marketorder', { order_id: 'BXM1' }, any), post('stoporder', { success: true }, any)],
    calls: [
        call('markets', 'loadMarkets'),
        create('client order id', 'limit', 'buy', 0.25, 700000, { clientOrderId: 'mine-0001' }),
        create('client order id of a market order', 'market', 'sell', 0.25, undefined, { clientOrderId: 'mine-0002' }),
        create('post only', 'limit', 'buy', 0.25, 700000, { clientOrderId: 'mine-0003', postOnly: true }),
        create('time in force PO', 'limit', 'buy', 0.25, 700000, { clientOrderId: 'mine-0004', timeInForce: 'PO' }),
        create('immediate or cancel', 'limit', 'buy', 0.25, 700000, { clientOrderId: 'mine-0005', timeInForce: 'IOC' }),
        create('fill or kill', 'limit', 'buy', 0.25, 700000, { clientOrderId: 'mine-0006', timeInForce: 'FOK' }),
        create('good till cancelled', 'limit', 'buy', 0.25, 700000, { clientOrderId: 'mine-0007', timeInForce: 'GTC' }),
        create('trigger', 'limit', 'sell', 0.25, 650000, { clientOrderId: 'mine-0008', triggerPrice: 655000.4 }),
        create('trigger, descending', 'limit', 'sell', 0.25, 650000, { clientOrderId: 'mine-0009', triggerPrice: 655000, triggerDirection: 'descending' }),
        create('trigger, above', 'limit', 'buy', 0.25, 750000, { clientOrderId: 'mine-0010', triggerPrice: 745000, triggerDirection: 'above' }),
        create('trigger, sideways', 'limit', 'buy', 0.25, 750000, { clientOrderId: 'mine-0011', triggerPrice: 745000, triggerDirection: 'sideways' }),
        create('trigger by its own direction', 'limit', 'buy', 0.25, 750000, { clientOrderId: 'mine-0012', triggerPrice: 745000, stop_direction: 'ABOVE' }),
        create('trigger of a market order', 'market', 'sell', 0.25, undefined, { clientOrderId: 'mine-0013', triggerPrice: 655000 }),
        create('stop loss', 'limit', 'sell', 0.25, 650000, { clientOrderId: 'mine-0014', stopLossPrice: 655000 }),
        create('market buy by cost', 'market', 'buy', 0, undefined, { clientOrderId: 'mine-0015', cost: 1234.5 }),
        create('post-only market order', 'market', 'sell', 0.25, undefined, { clientOrderId: 'mine-0016', postOnly: true }),
        create('limit without a price', 'limit', 'buy', 0.25, undefined, { clientOrderId: 'mine-0017' }),
    ],
};
