// Binance spot: placing, cancelling and reading orders.
import { call } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';
import { fill, order, placed } from './_orders.mjs';

const place = (pattern, body) => spot.post('order', body, { bodyMatch: pattern });
const reject = (code, msg) => ({ status: 400, body: { code, msg } });
const one = (orderId, body) => spot.get('order', body, { rest: `\\?.*orderId=${orderId}(&|$)` });

const market = {
    price: '0.00000000',
    origQty: '0.50000000',
    executedQty: '0.50000000',
    cummulativeQuoteQty: '18250.50000000',
    status: 'FILLED',
    type: 'MARKET',
    side: 'SELL',
    fills: [fill('36501.00000000', '0.50000000', '18.25050000', 'USDT', 3301200001)],
};
const bought = {
    price: '0.00000000',
    origQty: '0.10000000',
    executedQty: '0.10000000',
    cummulativeQuoteQty: '3650.13000000',
    status: 'FILLED',
    type: 'MARKET',
    side: 'BUY',
    fills: [fill('36501.20000000', '0.04000000', '0.00004000', 'BTC', 3301200002), fill('36501.36666667', '0.06000000', '0.00006000', 'BTC', 3301200003)],
};
const spent = {
    price: '0.00000000',
    origQty: '0.00684000',
    executedQty: '0.00684000',
    origQuoteOrderQty: '250.00000000',
    cummulativeQuoteQty: '249.66820800',
    status: 'FILLED',
    type: 'MARKET',
    side: 'BUY',
    fills: [fill('36501.20000000', '0.00684000', '0.00077120', 'BNB', 3301200004)],
};
const trigger = { type: 'STOP_LOSS_LIMIT', side: 'SELL', price: '33990.00000000', stopPrice: '34000.00000000' };

const open = order(23456789101, 'NEW');
const partly = order(23456789102, 'PARTIALLY_FILLED', { executedQty: '0.02000000', cummulativeQuoteQty: '700.00240000', updateTime: 1699999500999 });
const filled = order(23456789103, 'FILLED', { ...market, fills: undefined, timeInForce: 'GTC', updateTime: 1699999000456 });
const stop = order(23456789108, 'NEW', { ...trigger, isWorking: false });

export default {
    description: 'Binance spot: limit, market, by cost, post-only, time in force, triggers, client order ids, cancelling, every order status.',
    ...base,
    routes: [
        ...marketRoutes,
        place('newClientOrderId=mine-2(&|$)', placed(23456789001, { side: 'SELL', price: '37000.00000000', origQty: '0.25000000', clientOrderId: 'mine-2' })),
        place('newClientOrderId=mine-ack(&|$)', {
            symbol: 'BTCUSDT',
            orderId: 23456789020,
            orderListId: -1,
            clientOrderId: 'mine-ack',
            transactTime: 1700000000123,
        }),
        place('quoteOrderQty=', placed(23456789004, spent)),
        place('(?=.*side=SELL)(?=.*type=MARKET)', placed(23456789002, market)),
        place('(?=.*side=BUY)(?=.*type=MARKET)', placed(23456789003, bought)),
        place('type=LIMIT_MAKER', placed(23456789005, { type: 'LIMIT_MAKER' })),
        place(
            'timeInForce=IOC',
            placed(23456789006, {
                timeInForce: 'IOC',
                status: 'EXPIRED',
                executedQty: '0.02000000',
                cummulativeQuoteQty: '700.00240000',
                fills: [fill('35000.12000000', '0.02000000', '0.00002000', 'BTC', 3301200009)],
            }),
        ),
        place('timeInForce=FOK', placed(23456789007, { timeInForce: 'FOK', status: 'EXPIRED' })),
        place('type=STOP_LOSS_LIMIT', placed(23456789008, trigger)),
        place('type=STOP_LOSS(&|$)', placed(23456789009, { ...trigger, type: 'STOP_LOSS', price: '0.00000000' })),
        place('type=TAKE_PROFIT_LIMIT', placed(23456789010, { ...trigger, type: 'TAKE_PROFIT_LIMIT', price: '40010.00000000', stopPrice: '40000.00000000' })),
        place('type=TAKE_PROFIT(&|$)', placed(23456789011, { ...trigger, type: 'TAKE_PROFIT', price: '0.00000000', stopPrice: '40000.00000000' })),
        place('.', placed(23456789000)),
        spot.delete('order', undefined, { rest: '\\?.*orderId=1(&|$)', ...reject(-2011, 'Unknown order sent.') }),
        spot.delete(
            'order',
            {
                ...order(23456789102, 'CANCELED'),
                executedQty: '0.02000000',
                cummulativeQuoteQty: '700.00240000',
                origClientOrderId: 'mine-102',
                clientOrderId: 'cancel-102',
                transactTime: 1700000001000,
            },
            { rest: '\\?.*orderId=23456789102' },
        ),
        spot.delete(
            'order',
            { ...order(23456789101, 'CANCELED'), origClientOrderId: 'mine-101', clientOrderId: 'cancel-101', transactTime: 1700000001000 },
            { rest: '\\?' },
        ),
        one(23456789101, open),
        one(23456789102, partly),
        one(23456789103, filled),
        one(23456789108, stop),
        one(23456789104, order(23456789104, 'CANCELED', { executedQty: '0.01000000', cummulativeQuoteQty: '350.00120000', updateTime: 1699999600000 })),
        one(23456789105, order(23456789105, 'REJECTED')),
        one(23456789106, order(23456789106, 'EXPIRED', { timeInForce: 'FOK' })),
        one(23456789107, order(23456789107, 'EXPIRED_IN_MATCH', { selfTradePreventionMode: 'EXPIRE_BOTH' })),
        one(23456789109, order(23456789109, 'PENDING_NEW')),
        one(23456789110, order(23456789110, 'PENDING_CANCEL')),
        one(23456789111, order(23456789111, 'ON_HOLD')),
        one(23456789112, order(23456789112, 'FILLED', { type: 'LIMIT_MAKER', executedQty: '0.12345000', cummulativeQuoteQty: '4320.76481400' })),
        spot.get('order', open, { rest: '\\?.*origClientOrderId=mine-101' }),
        spot.get('order', undefined, { rest: '\\?', ...reject(-2013, 'Order does not exist.') }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('limit buy', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.123456, 35000.123, { clientOrderId: 'mine-1' }),
        call('limit sell', 'createOrder', 'BTC/USDT', 'limit', 'sell', 0.25, 37000, { clientOrderId: 'mine-2' }),
        call('market buy', 'createOrder', 'BTC/USDT', 'market', 'buy', 0.1, null, { clientOrderId: 'mine-3' }),
        call('market sell', 'createOrder', 'BTC/USDT', 'market', 'sell', 0.5, null, { clientOrderId: 'mine-4' }),
        call('market buy with cost', 'createMarketBuyOrderWithCost', 'BTC/USDT', 250, { clientOrderId: 'mine-5' }),
        call('market buy, cost param', 'createOrder', 'BTC/USDT', 'market', 'buy', 1, null, { cost: 250.123456789, clientOrderId: 'mine-6' }),
        call('market buy with a price', 'createOrder', 'BTC/USDT', 'market', 'buy', 0.01, 36000, { clientOrderId: 'mine-6p' }),
        call('post only', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.12345, 35000.12, { postOnly: true, clientOrderId: 'mine-7' }),
        call('post only as time in force', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.12345, 35000.12, { timeInForce: 'PO', clientOrderId: 'mine-8' }),
        call('immediate or cancel', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.12345, 35000.12, { timeInForce: 'IOC', clientOrderId: 'mine-9' }),
        call('fill or kill', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.12345, 35000.12, { timeInForce: 'FOK', clientOrderId: 'mine-10' }),
        call('trigger price, market', 'createOrder', 'BTC/USDT', 'market', 'sell', 0.12345, null, { triggerPrice: 34000, clientOrderId: 'mine-11' }),
        call('trigger price, limit', 'createOrder', 'BTC/USDT', 'limit', 'sell', 0.12345, 33990, { triggerPrice: 34000, clientOrderId: 'mine-12' }),
        call('stop-loss price', 'createOrder', 'BTC/USDT', 'limit', 'sell', 0.12345, 33990, { stopLossPrice: 34000, clientOrderId: 'mine-13' }),
        call('take-profit price, market', 'createOrder', 'BTC/USDT', 'market', 'sell', 0.12345, null, { takeProfitPrice: 40000, clientOrderId: 'mine-14' }),
        call('take-profit price, limit', 'createOrder', 'BTC/USDT', 'limit', 'sell', 0.12345, 40010, { takeProfitPrice: 40000, clientOrderId: 'mine-15' }),
        call('reply of type ACK', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.12345, 35000.12, { newOrderRespType: 'ACK', clientOrderId: 'mine-ack' }),
        call('cancel', 'cancelOrder', '23456789101', 'BTC/USDT'),
        call('cancel, partly filled', 'cancelOrder', '23456789102', 'BTC/USDT'),
        call('cancel by client order id', 'cancelOrder', '', 'BTC/USDT', { clientOrderId: 'mine-101' }),
        call('cancel unknown', 'cancelOrder', '1', 'BTC/USDT'),
        call('cancel without symbol', 'cancelOrder', '23456789101'),
        call('order, open', 'fetchOrder', '23456789101', 'BTC/USDT'),
        call('order by client order id', 'fetchOrder', '', 'BTC/USDT', { clientOrderId: 'mine-101' }),
        call('order, partly filled', 'fetchOrder', '23456789102', 'BTC/USDT'),
        call('order, filled', 'fetchOrder', '23456789103', 'BTC/USDT'),
        call('order, cancelled', 'fetchOrder', '23456789104', 'BTC/USDT'),
        call('order, rejected', 'fetchOrder', '23456789105', 'BTC/USDT'),
        call('order, expired', 'fetchOrder', '23456789106', 'BTC/USDT'),
        call('order, expired in match', 'fetchOrder', '23456789107', 'BTC/USDT'),
        call('order, pending new', 'fetchOrder', '23456789109', 'BTC/USDT'),
        call('order, pending cancel', 'fetchOrder', '23456789110', 'BTC/USDT'),
        call('order, unknown status', 'fetchOrder', '23456789111', 'BTC/USDT'),
        call('order, post only', 'fetchOrder', '23456789112', 'BTC/USDT'),
        call('order, stop-loss limit', 'fetchOrder', '23456789108', 'BTC/USDT'),
        call('order unknown', 'fetchOrder', '1', 'BTC/USDT'),
        call('order without symbol', 'fetchOrder', '23456789101'),
    ],
};
