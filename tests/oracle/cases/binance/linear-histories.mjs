// Binance linear contracts: finding and listing orders and own trades.
import { call } from '../_routes.mjs';
import { fapi, sapi, spot } from './_common.mjs';
import { algoOrder, linearOrder } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const list = (path, rest, body, more) => fapi.get(path, body, { rest: `\\?${rest}`, ...more });
const filled = { executedQty: '0.123', cumQuote: '4305.01230', avgPrice: '35000.10000', updateTime: 1699999500999 };
const at = 1699990000000;
const orders = [
    linearOrder(8886775001, 'FILLED', { ...filled, time: at }),
    linearOrder(8886775002, 'CANCELED', { time: at + 1000, updateTime: at + 5000, executedQty: '0.020', cumQuote: '700.00200', avgPrice: '35000.10000' }),
    linearOrder(8886775003, 'EXPIRED', { time: at + 2000, timeInForce: 'FOK' }),
    linearOrder(8886775004, 'NEW', { time: at + 3000, type: 'LIMIT', timeInForce: 'GTX' }),
    linearOrder(8886775005, 'FILLED', { ...filled, time: at + 4000, type: 'MARKET', origType: 'STOP_MARKET', price: '0', side: 'SELL', reduceOnly: true }),
    linearOrder(8886775006, 'EXPIRED_IN_MATCH', { time: at + 5000 }),
];
const algos = [
    algoOrder(2149001, 'NEW', { createTime: at }),
    algoOrder(2149002, 'CANCELED', { createTime: at + 1000, orderType: 'STOP', price: '33990.00' }),
    algoOrder(2149003, 'FINISHED', { createTime: at + 2000, orderType: 'TAKE_PROFIT_MARKET', actualOrderId: '8886775005', actualPrice: '40001.10', triggerTime: at + 3000, updateTime: at + 3500 }),
    algoOrder(2149004, 'EXPIRED', { createTime: at + 3000, orderType: 'TRAILING_STOP_MARKET', triggerPrice: '0.00' }),
    algoOrder(2149005, 'TRIGGERING', { createTime: at + 4000 }),
    algoOrder(2149006, 'REJECTED', { createTime: at + 5000 }),
];
const trade = (id, time, more) => ({
    symbol: 'BTCUSDT',
    id,
    orderId: 8886775001,
    side: 'BUY',
    price: '35000.10',
    qty: '0.123',
    realizedPnl: '0',
    marginAsset: 'USDT',
    quoteQty: '4305.01230',
    commission: '1.72200492',
    commissionAsset: 'USDT',
    time,
    positionSide: 'BOTH',
    buyer: true,
    maker: true,
    ...more,
});
const trades = [
    trade(4100000001, at),
    trade(4100000002, at + 4000, { orderId: 8886775005, side: 'SELL', buyer: false, maker: false, commission: '0.00312001', commissionAsset: 'BNB', realizedPnl: '61.5' }),
    trade(4100000003, at + 4000, { orderId: 8886775005, side: 'SELL', buyer: false, maker: false, qty: '0.001', quoteQty: '35.00010', commission: '0' }),
];

export default {
    description: 'Binance linear contracts: finding and listing orders, those with triggers apart, and own trades.',
    ...contracts,
    options: { ...contracts.options, fetchOpenOrders: { warnWithoutSymbol: false } },
    routes: [
        ...allMarketRoutes,
        ...orders.map((o) => list('order', `.*orderId=${o.orderId}(&|$)`, o)),
        list('order', '.*origClientOrderId=mine-1', orders[0]),
        list('order', '', undefined, { status: 400, body: { code: -2013, msg: 'Order does not exist.' } }),
        ...algos.map((o) => list('algoOrder', `.*algoId=${o.algoId}(&|$)`, o)),
        list('algoOrder', '.*clientAlgoId=mine-2', algos[1]),
        list('algoOrder', '', undefined, { status: 400, body: { code: -2013, msg: 'Order does not exist.' } }),
        list('openOrders', '.*symbol=BTCUSDT', [orders[3], linearOrder(8886775007, 'PARTIALLY_FILLED', { executedQty: '0.020', cumQuote: '700.00200', avgPrice: '35000.10000', time: at })]),
        list('openOrders', '.*symbol=ETHUSDC', []),
        list('openOrders', '', [orders[3], linearOrder(8886775008, 'NEW', { symbol: 'ETHUSDC', time: at }), linearOrder(8886775009, 'NEW', { symbol: 'BTCUSDT_240329', time: at })]),
        list('openAlgoOrders', '', [algos[0], algos[4]]),
        list('allOrders', '.*symbol=ETHUSDC', []),
        list('allOrders', '', orders),
        list('allAlgoOrders', '', algos),
        list('userTrades', '.*symbol=ETHUSDC', []),
        list('userTrades', '', trades),
        spot.get('openOrders', [], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        ...orders.map((o) => call(`order, ${o.status} ${o.orderId % 10}`, 'fetchOrder', String(o.orderId), 'BTC/USDT:USDT')),
        call('order by client order id', 'fetchOrder', '', 'BTC/USDT:USDT', { clientOrderId: 'mine-1' }),
        call('order unknown', 'fetchOrder', '1', 'BTC/USDT:USDT'),
        call('order without symbol', 'fetchOrder', '1'),
        ...algos.map((o) => call(`order with a trigger, ${o.algoStatus}`, 'fetchOrder', String(o.algoId), 'BTC/USDT:USDT', { trigger: true })),
        call('order with a trigger by client order id', 'fetchOrder', '', 'BTC/USDT:USDT', { conditional: true, clientOrderId: 'mine-2' }),
        call('order with a trigger, unknown', 'fetchOrder', '1', 'BTC/USDT:USDT', { stop: true }),
        call('open orders', 'fetchOpenOrders', 'BTC/USDT:USDT'),
        call('open orders, none', 'fetchOpenOrders', 'ETH/USDC:USDC'),
        call('open orders, since and limit', 'fetchOpenOrders', 'BTC/USDT:USDT', at + 1, 1),
        call('open orders of all symbols', 'fetchOpenOrders', null, null, null, { type: 'swap' }),
        call('open orders of all spot symbols', 'fetchOpenOrders'),
        call('open orders with a trigger', 'fetchOpenOrders', 'BTC/USDT:USDT', null, null, { trigger: true }),
        call('open orders with a trigger of all symbols', 'fetchOpenOrders', null, null, null, { type: 'future', trigger: true }),
        call('orders', 'fetchOrders', 'BTC/USDT:USDT'),
        call('orders, since and limit', 'fetchOrders', 'BTC/USDT:USDT', at + 1000, 2),
        call('orders, until', 'fetchOrders', 'BTC/USDT:USDT', at, null, { until: at + 86400000 }),
        call('orders with a trigger', 'fetchOrders', 'BTC/USDT:USDT', null, null, { trigger: true }),
        call('orders, none', 'fetchOrders', 'ETH/USDC:USDC'),
        call('closed orders', 'fetchClosedOrders', 'BTC/USDT:USDT'),
        call('closed orders with a trigger', 'fetchClosedOrders', 'BTC/USDT:USDT', null, null, { trigger: true }),
        call('cancelled orders', 'fetchCanceledOrders', 'BTC/USDT:USDT'),
        call('cancelled and closed orders', 'fetchCanceledAndClosedOrders', 'BTC/USDT:USDT', at, 2),
        call('own trades', 'fetchMyTrades', 'BTC/USDT:USDT'),
        call('own trades, since', 'fetchMyTrades', 'BTC/USDT:USDT', at + 1000, 2),
        call('own trades, since long ago', 'fetchMyTrades', 'BTC/USDT:USDT', 1690000000000, 2000),
        call('own trades, since just over a week ago', 'fetchMyTrades', 'BTC/USDT:USDT', 1700000000000 - 7 * 86400000),
        call('own trades, until', 'fetchMyTrades', 'BTC/USDT:USDT', 1690000000000, null, { until: 1690500000000 }),
        call('own trades, none', 'fetchMyTrades', 'ETH/USDC:USDC', null, 10),
        call('trades of an order', 'fetchOrderTrades', '8886775001', 'BTC/USDT:USDT'),
    ],
};
