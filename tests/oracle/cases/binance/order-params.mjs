// Binance spot: parameters of orders beyond the usual ones, amounts and prices at the edge of their precision.
import { call } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';
import { order, placed } from './_orders.mjs';

const create = (name, type, side, amount, price, params, symbol = 'BTC/USDT') =>
    call(name, 'createOrder', symbol, type, side, amount, price, { ...params, clientOrderId: 'mine-101' });

export default {
    description: 'Binance spot: rarer order parameters, inactive symbols, amounts and prices at the edge of their precision.',
    ...base,
    routes: [
        ...marketRoutes,
        spot.post(
            'order',
            {
                symbol: 'BTCUSDT',
                orderId: 23456789101,
                orderListId: -1,
                clientOrderId: 'mine-101',
                transactTime: 1700000000123,
                price: '35000.12000000',
                origQty: '0.12345000',
                executedQty: '0.00000000',
                cummulativeQuoteQty: '0.00000000',
                status: 'NEW',
                timeInForce: 'GTC',
                type: 'LIMIT',
                side: 'BUY',
            },
            { bodyMatch: 'newOrderRespType=RESULT' },
        ),
        spot.post('order', placed(23456789101)),
        spot.delete('order', order(23456789101, 'CANCELED'), { rest: '\\?' }),
        spot.get('order', order(23456789101, 'NEW'), { rest: '\\?' }),
        spot.get('openOrders', [], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        create('stop price', 'limit', 'sell', 0.12345, 33990, { stopPrice: 34000 }),
        create('own type stop-loss limit', 'STOP_LOSS_LIMIT', 'sell', 0.12345, 33990, { stopPrice: 34000 }),
        create('own type limit maker', 'LIMIT_MAKER', 'buy', 0.12345, 35000.12),
        create('own type take profit', 'TAKE_PROFIT', 'sell', 0.12345, null, { stopPrice: 40000 }),
        create('iceberg', 'limit', 'buy', 0.12345, 35000.12, { icebergQty: 0.01 }),
        create('self trade prevention', 'limit', 'buy', 0.12345, 35000.12, { selfTradePreventionMode: 'EXPIRE_TAKER' }),
        create('answer of type RESULT', 'limit', 'buy', 0.12345, 35000.12, { newOrderRespType: 'RESULT' }),
        create('reduce only', 'limit', 'sell', 0.12345, 35000.12, { reduceOnly: true }),
        create('post only and immediate or cancel', 'limit', 'buy', 0.12345, 35000.12, { postOnly: true, timeInForce: 'IOC' }),
        create('post only market', 'market', 'buy', 0.12345, null, { postOnly: true }),
        create('good till crossing', 'limit', 'buy', 0.12345, 35000.12, { timeInForce: 'GTX' }),
        create('quote quantity', 'market', 'buy', 1, null, { quoteOrderQty: 250.5 }),
        create('market sell, cost', 'market', 'sell', 1, null, { cost: 250 }),
        create('own window', 'limit', 'buy', 0.12345, 35000.12, { recvWindow: 5000 }),
        create('limit without a price', 'limit', 'buy', 0.12345),
        create('halted symbol', 'limit', 'buy', 1, 56.2, null, 'SOL/USDT'),
        create('renamed coin', 'limit', 'buy', 1000.9, 0.000001234, null, 'YOYOW/BTC'),
        create('amount below the minimum', 'limit', 'buy', 0.00001, 35000),
        create('amount below the step', 'limit', 'buy', 0.000001, 35000),
        create('tiny price', 'limit', 'buy', 1234567.9, 0.00000115, null, 'PEPE/USDT'),
        create('large amount', 'limit', 'buy', 123456789012345, 0.00000001, null, 'PEPE/USDT'),
        create('binary fraction', 'limit', 'buy', 0.1 + 0.2, 35000.125),
        create('price of a tenth', 'limit', 'buy', 1.2345, 245.25, null, 'BNB/USDT'),
        create('unknown symbol', 'limit', 'buy', 1, 1, null, 'NOPE/USDT'),
        call('cancel with an own new id', 'cancelOrder', '23456789101', 'BTC/USDT', { newClientOrderId: 'cancel-1', cancelRestrictions: 'ONLY_NEW' }),
        call('order, own window', 'fetchOrder', '23456789101', 'BTC/USDT', { recvWindow: 5000 }),
        call('open orders, own window', 'fetchOpenOrders', 'BTC/USDT', null, null, { recvWindow: 60000 }),
        call('unicode in a parameter', 'fetchOrder', '', 'BTC/USDT', { clientOrderId: 'größe ✓&=/+' }),
    ],
};
