// HTX: rarer parameters of orders, edges of precision, contracts.
import { call } from '../_routes.mjs';
import { accountRoute, base, marketRoutes, ok, post } from './_common.mjs';

const create = (name, type, side, amount, price, params, symbol = 'BTC/USDT') => call(name, 'createOrder', symbol, type, side, amount, price, { clientOrderId: 'mine-1', ...params });

export default {
    description: 'HTX: rarer parameters of orders.',
    ...base,
    routes: [...marketRoutes, accountRoute, post('v1/order/orders/place', ok('438398393065481'))],
    calls: [
        create('without a price', 'limit', 'buy', 0.5, null),
        create('IOC market', 'market', 'sell', 0.5, null, { timeInForce: 'IOC' }),
        create('FOK market', 'market', 'sell', 0.5, null, { timeInForce: 'FOK' }),
        create('FOK market buy', 'market', 'buy', 0.5, 36000, { timeInForce: 'FOK' }),
        create('price rounded up', 'limit', 'buy', 0.5, 35000.125),
        create('price of many digits', 'limit', 'buy', 123.00000099, 0.123456789, {}, 'ETH/BTC'),
        create('cost below the step', 'market', 'buy', 1, null, { cost: 0.0000001 }),
        create('cost of many digits', 'market', 'buy', 0.3333333, 36000.33),
        create('amount as a text', 'limit', 'buy', '0.5', '36000'),
        create('trigger as a text', 'limit', 'sell', 0.5, 33990, { triggerPrice: '34000.005' }),
        create('reduce-only', 'limit', 'sell', 0.5, 40000, { reduceOnly: true }),
        create('unlisted market', 'limit', 'buy', 10, 0.5, {}, 'LUNA/USDT'),
        create('type spot', 'limit', 'buy', 0.5, 30000, { 'account-id': '1004' }),
        create('limit maker, FOK', 'limit-maker', 'sell', 0.5, 40000, { timeInForce: 'FOK' }),
        create('limit maker, post-only', 'limit-maker', 'sell', 0.5, 40000, { postOnly: true }),
        create('their FOK', 'limit-fok', 'sell', 0.5, 40000),
        create('their stop FOK', 'sell-stop-limit-fok', 'sell', 0.5, 33990, { triggerPrice: 34000 }),
        create('odd type', 'odd', 'sell', 0.5, 33990),
        create('odd type with a trigger', 'odd', 'sell', 0.5, 33990, { triggerPrice: 34000 }),
        create('unknown symbol', 'limit', 'sell', 0.5, 33990, {}, 'NOPE/USDT'),
    ],
};
