// Kraken spot: placing, cancelling and reading orders.
import { call } from '../_routes.mjs';
import { base, marketRoutes, ok, post, refuse } from './_common.mjs';

const descr = (order, more) => ({
    pair: 'XBTUSD',
    type: 'buy',
    ordertype: 'limit',
    price: '35000.1',
    price2: '0',
    leverage: 'none',
    order,
    close: '',
    ...more,
});
const order = (status, more, about) => ({
    refid: null,
    userref: 0,
    status,
    reason: null,
    opentm: 1699999000.5,
    starttm: 0,
    expiretm: 0,
    descr: descr('buy 0.12345678 XBTUSD @ limit 35000.1', about),
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
const added = (pattern, txid, text) => post('private/AddOrder', ok({ txid: [txid], descr: { order: text } }), { bodyMatch: pattern });
const queried = (txid, body) => post('private/QueryOrders', ok({ [txid]: body }), { bodyMatch: `txid=${txid}` });

const open = order('open', { userref: 42, cl_ord_id: 'mine-0001' });
const partly = order('open', { vol_exec: '0.02000000', cost: '700.00200', fee: '1.75001', price: '35000.10000', trades: ['TAAAAA-BBBBB-CCCCC1'] });
const filled = order(
    'closed',
    {
        closetm: 1699999000.75,
        vol: '0.50000000',
        vol_exec: '0.50000000',
        cost: '18250.50000',
        fee: '47.45130',
        price: '36501.00000',
        trades: ['TAAAAA-BBBBB-CCCCC2', 'TAAAAA-BBBBB-CCCCC3'],
    },
    { type: 'sell', ordertype: 'market', price: '0', order: 'sell 0.50000000 XBTUSD @ market' },
);
const cancelled = order('canceled', {
    reason: 'User requested',
    closetm: 1699999500.1,
    vol_exec: '0.01000000',
    cost: '350.00100',
    fee: '0.87500',
    price: '35000.10000',
});
const expired = order('expired', { reason: 'Order expired', closetm: 1699999400, expiretm: 1699999400 });
const pending = order('pending', {});
const stop = order(
    'open',
    { stopprice: '34000.00000', limitprice: '33990.00000', trigger: 'last' },
    {
        type: 'sell',
        ordertype: 'stop-loss-limit',
        price: '34000.0',
        price2: '33990.0',
        order: 'sell 0.12345678 XBTUSD @ stop loss 34000.0 -> limit 33990.0',
    },
);
const take = order(
    'open',
    {},
    {
        type: 'sell',
        ordertype: 'take-profit',
        price: '40000.0',
        order: 'sell 0.12345678 XBTUSD @ take profit 40000.0',
    },
);
const quoteFee = order('closed', {
    closetm: 1699999001,
    vol_exec: '0.12345678',
    cost: '4321.00000',
    fee: '0.00030864',
    price: '35000.10000',
    oflags: 'fcib,post',
});

export default {
    description: 'Kraken spot: limit, market, by cost, post-only, time in force, triggers, client order ids, cancelling, every order status.',
    ...base,
    routes: [
        ...marketRoutes,
        added('cl_ord_id=mine-0001', 'OAAAAA-BBBBB-CCCCC1', 'buy 0.12345678 XBTUSD @ limit 35000.1'),
        added('(?=.*viqc)', 'OAAAAA-BBBBB-CCCCC9', 'buy 250.00000000 XBTUSD @ market'),
        added('(?=.*type=sell)(?=.*ordertype=market)', 'OAAAAA-BBBBB-CCCCC2', 'sell 0.50000000 XBTUSD @ market'),
        added('(?=.*type=buy)(?=.*ordertype=market)', 'OAAAAA-BBBBB-CCCCC3', 'buy 0.10000000 XBTUSD @ market'),
        added('ordertype=stop-loss-limit', 'OAAAAA-BBBBB-CCCCC5', 'sell 0.12345678 XBTUSD @ stop loss 34000.0 -> limit 33990.0'),
        added('ordertype=stop-loss', 'OAAAAA-BBBBB-CCCCC6', 'sell 0.12345678 XBTUSD @ stop loss 34000.0'),
        added('ordertype=take-profit', 'OAAAAA-BBBBB-CCCCC7', 'sell 0.12345678 XBTUSD @ take profit 40000.0'),
        added('(?=.*type=sell)', 'OAAAAA-BBBBB-CCCCC4', 'sell 0.25000000 XBTUSD @ limit 37000.0'),
        added('pair=XDGUSD', 'OAAAAA-BBBBB-CCCCD1', 'buy 1000.12345678 XDGUSD @ limit 0.0712345'),
        added('.', 'OAAAAA-BBBBB-CCCCC8', 'buy 0.12345678 XBTUSD @ limit 35000.1'),
        post('private/CancelOrder', refuse('EOrder:Unknown order'), { bodyMatch: 'OZZZZZ' }),
        post('private/CancelOrder', ok({ count: 1, pending: true }), { bodyMatch: 'CCCCC2' }),
        post('private/CancelOrder', ok({ count: 1 })),
        queried('OAAAAA-BBBBB-CCCCC1', open),
        queried('OAAAAA-BBBBB-CCCCP1', partly),
        queried('OAAAAA-BBBBB-CCCCC2', filled),
        queried('OAAAAA-BBBBB-CCCCX1', cancelled),
        queried('OAAAAA-BBBBB-CCCCE1', expired),
        queried('OAAAAA-BBBBB-CCCCN1', pending),
        queried('OAAAAA-BBBBB-CCCCU1', order('on_hold', {})),
        queried('OAAAAA-BBBBB-CCCCC5', stop),
        queried('OAAAAA-BBBBB-CCCCC7', take),
        queried('OAAAAA-BBBBB-CCCCQ1', quoteFee),
        post('private/QueryOrders', ok({}), { bodyMatch: 'OEMPTY' }),
        post('private/QueryOrders', refuse('EOrder:Invalid order:not found'), { bodyMatch: 'ONOTFO' }),
        post('private/QueryOrders', refuse('EOrder:Unknown order')),
        post(
            'private/OpenOrders',
            ok({
                open: {
                    'OAAAAA-BBBBB-CCCCC1': open,
                    'OAAAAA-BBBBB-CCCCP1': partly,
                    'OAAAAA-BBBBB-CCCCC5': stop,
                    'OAAAAA-BBBBB-CCCCD1': order(
                        'open',
                        { vol: '1000.12345678' },
                        { pair: 'XDGUSD', price: '0.0712345', order: 'buy 1000.12345678 XDGUSD @ limit 0.0712345' },
                    ),
                },
            }),
        ),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('limit buy', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.123456789, 35000.12),
        call('limit sell', 'createOrder', 'BTC/USD', 'limit', 'sell', 0.25, 37000),
        call('market buy', 'createOrder', 'BTC/USD', 'market', 'buy', 0.1),
        call('market sell', 'createOrder', 'BTC/USD', 'market', 'sell', 0.5),
        call('market buy with cost', 'createMarketBuyOrderWithCost', 'BTC/USD', 250),
        call('market buy, cost param', 'createOrder', 'BTC/USD', 'market', 'buy', 1, null, { cost: 250 }),
        call('limit buy, client order id', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.12345678, 35000.1, { clientOrderId: 'mine-0001' }),
        call('post only', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.12345678, 35000.1, { postOnly: true }),
        call('immediate or cancel', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.12345678, 35000.1, { timeInForce: 'IOC' }),
        call('good till cancelled', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.12345678, 35000.1, { timeInForce: 'GTC' }),
        call('post only as time in force', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.12345678, 35000.1, { timeInForce: 'PO' }),
        call('fill or kill', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.12345678, 35000.1, { timeInForce: 'FOK' }),
        call('trigger price, market', 'createOrder', 'BTC/USD', 'market', 'sell', 0.12345678, null, { triggerPrice: 34000 }),
        call('trigger price, limit', 'createOrder', 'BTC/USD', 'limit', 'sell', 0.12345678, 33990, { triggerPrice: 34000 }),
        call('stop-loss price', 'createOrder', 'BTC/USD', 'market', 'sell', 0.12345678, null, { stopLossPrice: 34000 }),
        call('take-profit price', 'createOrder', 'BTC/USD', 'market', 'sell', 0.12345678, null, { takeProfitPrice: 40000 }),
        call('small price, own parameter', 'createOrder', 'DOGE/USD', 'limit', 'buy', 1000.123456789, 0.07123456, { deadline: '2023-11-14T22:14:00Z' }),
        call('cancel', 'cancelOrder', 'OAAAAA-BBBBB-CCCCC1', 'BTC/USD'),
        call('cancel without symbol', 'cancelOrder', 'OAAAAA-BBBBB-CCCCC4'),
        call('cancel, pending', 'cancelOrder', 'OAAAAA-BBBBB-CCCCC2', 'BTC/USD'),
        call('cancel by client order id', 'cancelOrder', '', 'BTC/USD', { clientOrderId: 'mine-0001' }),
        call('cancel unknown', 'cancelOrder', 'OZZZZZ-ZZZZZ-ZZZZZZ', 'BTC/USD'),
        call('order, open', 'fetchOrder', 'OAAAAA-BBBBB-CCCCC1', 'BTC/USD'),
        call('order, partly filled', 'fetchOrder', 'OAAAAA-BBBBB-CCCCP1', 'BTC/USD'),
        call('order, filled', 'fetchOrder', 'OAAAAA-BBBBB-CCCCC2', 'BTC/USD'),
        call('order, cancelled', 'fetchOrder', 'OAAAAA-BBBBB-CCCCX1', 'BTC/USD'),
        call('order, expired', 'fetchOrder', 'OAAAAA-BBBBB-CCCCE1', 'BTC/USD'),
        call('order, pending', 'fetchOrder', 'OAAAAA-BBBBB-CCCCN1'),
        call('order, unknown status', 'fetchOrder', 'OAAAAA-BBBBB-CCCCU1', 'BTC/USD'),
        call('order, stop-loss limit', 'fetchOrder', 'OAAAAA-BBBBB-CCCCC5', 'BTC/USD'),
        call('order, take profit', 'fetchOrder', 'OAAAAA-BBBBB-CCCCC7', 'BTC/USD'),
        call('order, fee in base, post only', 'fetchOrder', 'OAAAAA-BBBBB-CCCCQ1', 'BTC/USD'),
        call('order missing in reply', 'fetchOrder', 'OEMPTY-ZZZZZ-ZZZZZZ', 'BTC/USD'),
        call('order not found', 'fetchOrder', 'ONOTFO-ZZZZZ-ZZZZZZ', 'BTC/USD'),
        call('order unknown', 'fetchOrder', 'OZZZZZ-ZZZZZ-ZZZZZZ', 'BTC/USD'),
        call('open orders', 'fetchOpenOrders'),
        call('open orders of a symbol', 'fetchOpenOrders', 'BTC/USD'),
        call('open orders, limit', 'fetchOpenOrders', 'BTC/USD', null, 1),
        call('open orders, since', 'fetchOpenOrders', 'BTC/USD', 1699999000000),
    ],
};
