// Bitstamp spot: parameters of orders beyond the usual ones, amounts and prices at the edge of their precision.
import { call } from '../_routes.mjs';
import { base, marketRoutes, post } from './_common.mjs';

const create = (name, type, side, amount, price, params, symbol = 'BTC/USD') => call(name, 'createOrder', symbol, type, side, amount, price, params);
const placed = {
    id: '1700000000000001',
    market: 'BTC/USD',
    datetime: '2023-11-14 22:13:20.123000',
    type: '0',
    subtype: '2',
    price: '35000',
    amount: '0.12345678',
    client_order_id: '',
};

export default {
    description: 'Bitstamp spot: unified and own order parameters, disabled markets, amounts and prices at the edge of their precision.',
    ...base,
    routes: [
        ...marketRoutes,
        post('buy/', placed, { rest: '' }),
        post('sell/', { ...placed, type: '1' }, { rest: '' }),
        post('cancel_order/', { id: 1700000000000001, amount: '0.12345678', price: '35000', type: 0, market: 'BTC/USD', status: 'Canceled' }),
        post('order_status/', {
            id: 1700000000000001,
            datetime: '2023-11-14 21:56:40',
            type: '0',
            status: 'Open',
            market: 'BTC/USD',
            transactions: [],
            amount_remaining: '0.12345678',
        }),
        post('open_orders/', [], { rest: '' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        create('post only', 'limit', 'buy', 0.12345678, 35000, { postOnly: true }),
        create('own post only', 'limit', 'buy', 0.12345678, 35000, { moc_order: true }),
        create('immediate or cancel', 'limit', 'buy', 0.12345678, 35000, { timeInForce: 'IOC' }),
        create('fill or kill', 'limit', 'buy', 0.12345678, 35000, { timeInForce: 'FOK' }),
        create('good till cancelled', 'limit', 'buy', 0.12345678, 35000, { timeInForce: 'GTC' }),
        create('good till date', 'limit', 'buy', 0.12345678, 35000, { gtd_order: true, expire_time: 1700000060000 }),
        create('daily', 'limit', 'buy', 0.12345678, 35000, { daily_order: true }),
        create('trigger price', 'limit', 'sell', 0.12345678, 33990, { triggerPrice: 34000 }),
        create('own limit price', 'limit', 'buy', 0.12345678, 35000, { limit_price: '40000' }),
        create('cost', 'market', 'buy', 1, null, { cost: 250 }),
        create('market buy with a price', 'market', 'buy', 0.1, 36000),
        create('instant sell', 'instant', 'sell', 250.129),
        create('instant sell in the counter currency', 'instant', 'sell', 250, null, { amount_in_counter: true }),
        create('own client order id', 'limit', 'buy', 0.12345678, 35000, { client_order_id: 'mine-0001' }),
        create('unicode client order id', 'limit', 'buy', 0.12345678, 35000, { clientOrderId: 'größe ✓&=' }),
        create('limit without a price', 'limit', 'buy', 0.1),
        create('disabled market', 'limit', 'buy', 10, 0.02, null, 'USTC/USD'),
        create('amount below the unit', 'limit', 'buy', 0.5, 0.00000861, null, 'SHIB/USD'),
        create('tiny price', 'limit', 'buy', 1234567.9, 0.0000086149, null, 'SHIB/USD'),
        create('binary fraction', 'limit', 'buy', 0.1 + 0.2, 35000.5),
        create('unknown symbol', 'limit', 'buy', 1, 1, null, 'NOPE/USD'),
        call('market buy with cost', 'createMarketBuyOrderWithCost', 'BTC/USD', 250),
        call('cancel by client order id', 'cancelOrder', '', 'BTC/USD', { clientOrderId: 'mine-0001' }),
        call('cancel by own client order id', 'cancelOrder', '1700000000000001', 'BTC/USD', { client_order_id: 'mine-0001' }),
        call('order by own client order id', 'fetchOrder', '1700000000000001', 'BTC/USD', { client_order_id: 'mine-0001' }),
        call('order without its fills', 'fetchOrder', '1700000000000001', 'BTC/USD', { omit_transactions: true }),
        call('open orders, since', 'fetchOpenOrders', 'BTC/USD', 1699999000000, 5),
    ],
};
