// Binance inverse contracts: placing, changing, cancelling, finding and listing orders, own trades.
import { call } from '../_routes.mjs';
import { dapi } from './_common.mjs';
import { algoOrder, inverseOrder, placed } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const place = (pattern, body, more) => dapi.post('order', body, { bodyMatch: pattern, ...more });
const algo = (pattern, body) => dapi.post('algoOrder', body, { bodyMatch: pattern });
const refuse = (code, msg, status = 400) => ({ status, body: { code, msg } });
const filled = { status: 'FILLED', executedQty: '12', cumBase: '0.03287655', avgPrice: '36500.10', updateTime: 1699999000999 };
const create = (name, type, side, amount, price, params, symbol = 'BTC/USD:BTC') => call(name, 'createOrder', symbol, type, side, amount, price, { clientOrderId: 'mine-1', ...params });
const waiting = { symbol: 'BTCUSD_PERP', quantity: '12' };
const trade = (id, more) => ({
    symbol: 'BTCUSD_PERP',
    id,
    orderId: 23330001,
    pair: 'BTCUSD',
    side: 'SELL',
    price: '36500.1',
    qty: '12',
    realizedPnl: '0.00010000',
    marginAsset: 'BTC',
    baseQty: '0.03287662',
    commission: '0.00001644',
    commissionAsset: 'BTC',
    time: 1699999000999,
    positionSide: 'BOTH',
    buyer: false,
    maker: false,
    ...more,
});
const list = (path, rest, body, more) => dapi.get(path, body, { rest: `\\?${rest}`, ...more });

export default {
    description: 'Binance inverse contracts: every kind of order, batches, changing, cancelling, finding, listing, own trades.',
    ...contracts,
    options: { ...contracts.options, fetchOpenOrders: { warnWithoutSymbol: false } },
    routes: [
        ...allMarketRoutes,
        place('type=MARKET', placed(inverseOrder(23330001, 'FILLED', { ...filled, type: 'MARKET', origType: 'MARKET', price: '0' }))),
        place('timeInForce=GTX', placed(inverseOrder(23330002, 'NEW', { timeInForce: 'GTX' }))),
        place('positionSide=SHORT', placed(inverseOrder(23330003, 'NEW', { positionSide: 'SHORT', side: 'SELL' }))),
        place('quantity=1000000(&|$)', undefined, refuse(-2019, 'Margin is insufficient.')),
        place('.', placed(inverseOrder(23330000, 'NEW'))),
        algo('type=STOP_MARKET', algoOrder(3148001, 'NEW', waiting)),
        algo('type=TAKE_PROFIT(&|$)', algoOrder(3148002, 'NEW', { ...waiting, orderType: 'TAKE_PROFIT', price: '40010.0', triggerPrice: '40000.0' })),
        algo('type=TRAILING_STOP_MARKET', algoOrder(3148003, 'NEW', { ...waiting, orderType: 'TRAILING_STOP_MARKET', triggerPrice: '0' })),
        dapi.post('batchOrders', [placed(inverseOrder(23330101, 'NEW')), { code: -2022, msg: 'ReduceOnly Order is rejected.' }], { bodyMatch: '.' }),
        dapi.put('order', inverseOrder(23330001, 'NEW', { price: '35100.5', origQty: '20' })),
        list('order', '.*orderId=23330001(&|$)', inverseOrder(23330001, 'FILLED', filled)),
        list('order', '.*orderId=23330002(&|$)', inverseOrder(23330002, 'PARTIALLY_FILLED', { executedQty: '5', cumBase: '0.01428567', avgPrice: '35000.10' })),
        list('order', '.*origClientOrderId=mine-3', inverseOrder(23330003, 'CANCELED', { updateTime: 1699999100000 })),
        list('order', '', undefined, refuse(-2013, 'Order does not exist.')),
        list('openOrders', '.*symbol=BTCUSD_PERP', [inverseOrder(23330002, 'PARTIALLY_FILLED', { executedQty: '5', cumBase: '0.01428567', avgPrice: '35000.10' }), inverseOrder(23330000, 'NEW')]),
        list('openOrders', '', [inverseOrder(23330000, 'NEW'), inverseOrder(23330010, 'NEW', { symbol: 'BTCUSD_240329' })]),
        list('openAlgoOrders', '', [algoOrder(3148001, 'NEW', waiting)]),
        list('allOrders', '', [inverseOrder(23330001, 'FILLED', { ...filled, time: 1699998000000 }), inverseOrder(23330003, 'CANCELED'), inverseOrder(23330004, 'EXPIRED', { timeInForce: 'FOK' })]),
        list('userTrades', '', [trade(1990000001), trade(1990000002, { side: 'BUY', buyer: true, maker: true, commission: '-0.00000329', price: '36510.0', qty: '1', baseQty: '0.00273897', time: 1699999001999 })]),
        dapi.delete('order', inverseOrder(23330000, 'CANCELED'), { rest: '\\?' }),
        dapi.delete('algoOrder', { algoId: 3148001, clientAlgoId: 'mine-1', code: '200', msg: 'success' }, { rest: '\\?' }),
        dapi.delete('batchOrders', [inverseOrder(23330000, 'CANCELED'), { code: -2011, msg: 'Unknown order sent.' }], { rest: '\\?' }),
        dapi.delete('allOpenOrders', { code: 200, msg: 'The operation of cancel all open order is done.' }, { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        create('limit', 'limit', 'buy', 12.7, 35000.14),
        call('limit, generated client order id', 'createOrder', 'BTC/USD:BTC', 'limit', 'buy', 12, 35000.1),
        create('market', 'market', 'sell', 12, null, { reduceOnly: true }),
        create('post only', 'limit', 'buy', 12, 35000.1, { postOnly: true }),
        create('hedged short', 'limit', 'sell', 12, 37000, { hedged: true }),
        create('trigger price', 'market', 'sell', 12, null, { triggerPrice: 34000 }),
        create('take-profit price, limit', 'limit', 'sell', 12, 40010, { takeProfitPrice: 40000 }),
        create('trailing', 'market', 'sell', 12, null, { trailingPercent: 2, trailingTriggerPrice: 37000 }),
        create('self trade prevention', 'limit', 'buy', 12, 35000.1, { selfTradePrevention: 'EXPIRE_BOTH' }),
        create('dated, with a trigger', 'market', 'sell', 12, null, { triggerPrice: 34000 }, 'BTC/USD:BTC-240329'),
        create('less than one contract', 'limit', 'buy', 0.9, 35000.1),
        create('refused', 'limit', 'buy', 1000000, 35000.1),
        call('several', 'createOrders', [
            { symbol: 'BTC/USD:BTC', type: 'limit', side: 'buy', amount: 12, price: 35000.1, params: { clientOrderId: 'mine-1' } },
            { symbol: 'BTC/USD:BTC-240329', type: 'market', side: 'sell', amount: 1, params: { clientOrderId: 'mine-2', reduceOnly: true } },
        ]),
        call('several, swap and dated are of two types', 'createOrders', [
            { symbol: 'BTC/USD:BTC', type: 'limit', side: 'buy', amount: 12, price: 35000.1, params: { clientOrderId: 'mine-1' } },
            { symbol: 'BTC/USD:BTC', type: 'market', side: 'sell', amount: 1, params: { clientOrderId: 'mine-2', reduceOnly: true } },
        ]),
        call('edit', 'editOrder', '23330001', 'BTC/USD:BTC', 'limit', 'buy', 20, 35100.5, { clientOrderId: 'mine-1' }),
        call('order, filled', 'fetchOrder', '23330001', 'BTC/USD:BTC'),
        call('order, partly filled', 'fetchOrder', '23330002', 'BTC/USD:BTC'),
        call('order by client order id', 'fetchOrder', '', 'BTC/USD:BTC', { clientOrderId: 'mine-3' }),
        call('order with a trigger', 'fetchOrder', '23330001', 'BTC/USD:BTC', { trigger: true }),
        call('order unknown', 'fetchOrder', '1', 'BTC/USD:BTC'),
        call('open orders', 'fetchOpenOrders', 'BTC/USD:BTC'),
        call('open orders of all symbols', 'fetchOpenOrders', null, null, null, { type: 'swap', subType: 'inverse' }),
        call('open orders with a trigger', 'fetchOpenOrders', 'BTC/USD:BTC', null, null, { trigger: true }),
        call('orders', 'fetchOrders', 'BTC/USD:BTC'),
        call('orders with a trigger', 'fetchOrders', 'BTC/USD:BTC', 1699990000000, 10, { trigger: true }),
        call('closed orders', 'fetchClosedOrders', 'BTC/USD:BTC', null, 5),
        call('cancelled orders', 'fetchCanceledOrders', 'BTC/USD:BTC'),
        call('own trades', 'fetchMyTrades', 'BTC/USD:BTC'),
        call('own trades, since long ago', 'fetchMyTrades', 'BTC/USD:BTC', 1690000000000, 2000),
        call('trades of an order', 'fetchOrderTrades', '23330001', 'BTC/USD:BTC'),
        call('cancel', 'cancelOrder', '23330000', 'BTC/USD:BTC'),
        call('cancel one with a trigger', 'cancelOrder', '3148001', 'BTC/USD:BTC', { trigger: true }),
        call('cancel one with a trigger by client order id', 'cancelOrder', '', 'BTC/USD:BTC', { trigger: true, clientOrderId: 'mine-1' }),
        call('cancel several', 'cancelOrders', ['23330000', '1'], 'BTC/USD:BTC'),
        call('cancel several by client order ids', 'cancelOrders', [], 'BTC/USD:BTC', { clientOrderIds: ['mine-1', 'mine-2'] }),
        call('cancel all', 'cancelAllOrders', 'BTC/USD:BTC'),
        call('cancel all with a trigger', 'cancelAllOrders', 'BTC/USD:BTC', { trigger: true }),
    ],
};
