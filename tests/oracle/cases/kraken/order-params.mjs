// Kraken spot: parameters of orders beyond the usual ones, and how orders are found by the caller's own ids.
import { call } from '../_routes.mjs';
import { base, marketRoutes, ok, post } from './_common.mjs';

const descr = {
    pair: 'XBTUSD',
    type: 'buy',
    ordertype: 'limit',
    price: '35000.1',
    price2: '0',
    leverage: 'none',
    order: 'buy 0.12345678 XBTUSD @ limit 35000.1',
    close: '',
};
const order = (more, about) => ({
    refid: null,
    userref: 42,
    cl_ord_id: null,
    status: 'open',
    opentm: 1699999000.5,
    starttm: 0,
    expiretm: 0,
    descr: { ...descr, ...about },
    vol: '0.12345678',
    vol_exec: '0.00000000',
    cost: '0.00000',
    fee: '0.00000',
    price: '0.00000',
    stopprice: '0.00000',
    limitprice: '0.00000',
    misc: '',
    oflags: 'fciq',
    ...more,
});
const create = (name, type, side, amount, price, params, symbol = 'BTC/USD') => call(name, 'createOrder', symbol, type, side, amount, price, params);

export default {
    description: 'Kraken spot: rarer order parameters, own ids, inactive markets, amounts and prices at the edge of their precision.',
    ...base,
    routes: [
        ...marketRoutes,
        post('private/AddOrder', ok({ txid: ['OAAAAA-BBBBB-CCCCC1'], descr: { order: 'buy 0.12345678 XBTUSD @ limit 35000.1 with 2:1 leverage' } }), {
            bodyMatch: 'leverage',
        }),
        post('private/AddOrder', ok({ txid: ['OAAAAA-BBBBB-CCCCC1', 'OAAAAA-BBBBB-CCCCC2'], descr: { order: 'buy 0.12345678 XBTUSD @ limit 35000.1' } })),
        post('private/QueryOrders', ok({ 'OAAAAA-BBBBB-CCCCC1': order(), 'OAAAAA-BBBBB-CCCCC2': order({ status: 'closed' }) })),
        post(
            'private/OpenOrders',
            ok({
                open: {
                    'OAAAAA-BBBBB-CCCCC1': order({ cl_ord_id: 'mine-0001', userref: 0 }),
                    'OAAAAA-BBBBB-CCCCC2': order({ opentm: 1699998000.25 }, { pair: 'XDGUSD', price: '0.0712345' }),
                },
            }),
        ),
        post('private/CancelOrder', ok({ count: 2 })),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        create('user reference', 'limit', 'buy', 0.12345678, 35000.1, { userref: 42 }),
        create('client order id of digits', 'limit', 'buy', 0.12345678, 35000.1, { clientOrderId: '42' }),
        create('client order id of unicode', 'limit', 'buy', 0.12345678, 35000.1, { clientOrderId: 'größe ✓' }),
        create('stop price', 'limit', 'sell', 0.12345678, 35000.1, { stopPrice: 34000 }),
        create('stop-loss limit', 'limit', 'sell', 0.12345678, 33990.04, { stopLossPrice: 34000.06 }),
        create('take-profit limit', 'limit', 'sell', 0.12345678, 40010, { takeProfitPrice: 40000 }),
        create('own type', 'stop-loss-limit', 'sell', 0.12345678, 33990, { price2: 34000 }),
        create('leverage', 'limit', 'buy', 0.12345678, 35000.1, { leverage: 2 }),
        create('reduce only', 'market', 'sell', 0.12345678, null, { reduceOnly: true }),
        create('flags', 'limit', 'buy', 0.12345678, 35000.1, { oflags: 'fcib', postOnly: true }),
        create('validated only', 'limit', 'buy', 0.12345678, 35000.1, { validate: true }),
        create('good till date', 'limit', 'buy', 0.12345678, 35000.1, { timeInForce: 'GTD', expiretm: '+3600' }),
        create('own time in force', 'limit', 'buy', 0.12345678, 35000.1, { timeinforce: 'IOC' }),
        create('market, price given', 'market', 'buy', 0.12345678, 35000.1),
        create('market sell, cost', 'market', 'sell', 1, null, { cost: 250 }),
        create('inactive market', 'limit', 'buy', 10, 0.65, null, 'XRP/USD'),
        create('amount below the minimum', 'limit', 'buy', 0.00001, 35000),
        create('amount below the unit', 'limit', 'buy', 0.000000001, 35000),
        create('tiny price', 'limit', 'buy', 1234567.123456, 0.0000011544, null, 'PEPE/USD'),
        create('exponents', 'limit', 'buy', 1e21, 1e-9, null, 'PEPE/USD'),
        create('binary fraction', 'limit', 'buy', 0.1 + 0.2, 35000.15),
        create('tick of five hundredths', 'limit', 'buy', 1, 56.22, null, 'SOL/USD'),
        create('unknown symbol', 'limit', 'buy', 1, 1, null, 'NOPE/USD'),
        call('order by user reference', 'fetchOrder', 'OAAAAA-BBBBB-CCCCC1', 'BTC/USD', { userref: 42 }),
        call('order by client order id', 'fetchOrder', '', 'BTC/USD', { clientOrderId: '42' }),
        call('open orders by client order id', 'fetchOpenOrders', 'BTC/USD', null, null, { clientOrderId: 'mine-0001' }),
        call('open orders by user reference', 'fetchOpenOrders', null, null, null, { userref: 42 }),
        call('open orders, since and limit', 'fetchOpenOrders', null, 1699998000000, 1),
        call('cancel by user reference', 'cancelOrder', '42', null, { userref: 42 }),
        call('cancel by client order id of digits', 'cancelOrder', '', null, { clientOrderId: '42' }),
    ],
};
