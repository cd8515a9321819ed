// Binance spot: orders of the past, own trades, cancelling everything, the tops of books.
import { call } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';
import { order } from './_orders.mjs';

const day = 86400000;
const at = 1699000000000;
const past = (id, status, days, more) => order(id, status, { time: at + days * day, updateTime: at + days * day + 4321, workingTime: at + days * day, ...more });
const full = { executedQty: '0.12345000', cummulativeQuoteQty: '4320.76481400' };
const orders = [
    past(23456780001, 'FILLED', 0, full),
    past(23456780002, 'CANCELED', 1, { executedQty: '0.02000000', cummulativeQuoteQty: '700.00240000' }),
    past(23456780003, 'FILLED', 2, { ...full, type: 'MARKET', side: 'SELL', price: '0.00000000', cummulativeQuoteQty: '4300.01000000' }),
    past(23456780004, 'EXPIRED', 3, { timeInForce: 'IOC' }),
    past(23456780005, 'REJECTED', 4),
    past(23456780006, 'NEW', 5),
    past(23456780007, 'PARTIALLY_FILLED', 6, { executedQty: '0.02000000', cummulativeQuoteQty: '700.00240000' }),
    past(23456780008, 'CANCELED', 7, { type: 'STOP_LOSS_LIMIT', side: 'SELL', price: '33990.00000000', stopPrice: '34000.00000000' }),
    past(23456780009, 'FILLED', 8, { ...full, type: 'LIMIT_MAKER' }),
    past(23456780010, 'EXPIRED_IN_MATCH', 9),
];
const trade = (id, orderId, days, more) => ({
    symbol: 'BTCUSDT',
    id,
    orderId,
    orderListId: -1,
    price: '35000.12000000',
    qty: '0.02000000',
    quoteQty: '700.00240000',
    commission: '0.00002000',
    commissionAsset: 'BTC',
    time: at + days * day + 4321,
    isBuyer: true,
    isMaker: true,
    isBestMatch: true,
    ...more,
});
const trades = [
    trade(3301200101, 23456780001, 0),
    trade(3301200102, 23456780001, 0, { price: '35000.10000000', qty: '0.10345000', quoteQty: '3620.76034500', commission: '0.00271557', commissionAsset: 'BNB', isMaker: false }),
    trade(3301200103, 23456780002, 1),
    trade(3301200104, 23456780003, 2, { isBuyer: false, isMaker: false, commission: '4.30001000', commissionAsset: 'USDT' }),
    trade(3301200105, 23456780009, 8, { commission: '0.00000000' }),
    trade(3301200106, 23456780009, 8, { qty: '0.00000001', quoteQty: '0.00035000', commission: '1E-8', commissionAsset: 'YOYO' }),
];
const book = (symbol, bid, bidQty, ask, askQty) => ({ symbol, bidPrice: bid, bidQty, askPrice: ask, askQty });
const list = (path, rest, body) => spot.get(path, body, { rest: `\\?${rest}` });
const oco = {
    orderListId: 1929,
    contingencyType: 'OCO',
    listStatusType: 'ALL_DONE',
    listOrderStatus: 'ALL_DONE',
    listClientOrderId: '2inzWQdDvZLHbbAmAozX2N',
    transactionTime: 1700000000230,
    symbol: 'BTCUSDT',
    orders: [
        { symbol: 'BTCUSDT', orderId: 20, clientOrderId: 'CwOOIPHSmYywx6jZX77TdL' },
        { symbol: 'BTCUSDT', orderId: 21, clientOrderId: '461cPg51vQjV3zIMOXNz39' },
    ],
    orderReports: [
        order(20, 'CANCELED', { orderListId: 1929, type: 'STOP_LOSS_LIMIT', side: 'SELL', stopPrice: '34000.00000000' }),
        order(21, 'CANCELED', { orderListId: 1929, type: 'LIMIT_MAKER', side: 'SELL' }),
    ],
};

export default {
    description: 'Binance spot: orders of the past by state, own trades, trades of an order, cancelling everything, best bids and asks.',
    ...base,
    clock: 1700000000000,
    routes: [
        ...marketRoutes,
        list('allOrders', '.*symbol=ETHBTC', []),
        list('allOrders', '.*symbol=DOGEUSDT', orders.slice(0, 2).map((o) => ({ ...o, symbol: 'DOGEUSDT' }))),
        list('allOrders', '', orders),
        list('myTrades', '.*orderId=23456780001', trades.slice(0, 2)),
        list('myTrades', '.*orderId=1(&|$)', []),
        list('myTrades', '.*symbol=ETHBTC', []),
        list('myTrades', '', trades),
        spot.delete('openOrders', [order(23456789101, 'CANCELED', { origClientOrderId: 'mine-101', clientOrderId: 'x1', transactTime: 1700000000500 }), oco], { rest: '\\?.*symbol=BTCUSDT' }),
        spot.delete('openOrders', [], { rest: '\\?.*symbol=BNBUSDT' }),
        spot.delete('openOrders', [
            order(23456789101, 'CANCELED', { symbol: 'DOGEUSDT', origClientOrderId: 'mine-101', clientOrderId: 'x1', transactTime: 1700000000500 }),
            order(23456789102, 'CANCELED', { symbol: 'DOGEUSDT', executedQty: '5.00000000', cummulativeQuoteQty: '0.40000000', transactTime: 1700000000400 }),
        ], { rest: '\\?.*symbol=DOGEUSDT' }),
        spot.delete('openOrders', undefined, { rest: '\\?', status: 400, body: { code: -2011, msg: 'Unknown order sent.' } }),
        spot.get('ticker/bookTicker', [book('BTCUSDT', '36501.10000000', '1.25000000', '36501.20000000', '3.00000000'), book('ETHBTC', '0.05620000', '10.00000000', '0.05621000', '2.50000000')], {
            rest: '\\?symbols=',
        }),
        spot.get('ticker/bookTicker', [
            book('BTCUSDT', '36501.10000000', '1.25000000', '36501.20000000', '3.00000000'),
            book('ETHBTC', '0.05620000', '10.00000000', '0.05621000', '2.50000000'),
            book('YOYOBTC', '0.00000000', '0.00000000', '0.00000000', '0.00000000'),
            book('PEPEUSDT', '0.00000115', '1E+9', '0.00000116', '2500000000.00'),
        ]),
        spot.get('ticker', [
            {
                symbol: 'BTCUSDT',
                priceChange: '345.50000000',
                priceChangePercent: '0.956',
                weightedAvgPrice: '36288.15000000',
                openPrice: '36155.70000000',
                highPrice: '36950.40000000',
                lowPrice: '35720.50000000',
                lastPrice: '36501.20000000',
                volume: '33109.82041000',
                quoteVolume: '1201502476.92594380',
                openTime: 1699913600000,
                closeTime: 1700000000000,
                firstId: 3301000000,
                lastId: 3301200000,
                count: 200001,
            },
        ], { rest: '\\?' }),
        spot.get('time', { serverTime: 1700000000123 }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('orders', 'fetchOrders', 'BTC/USDT'),
        call('orders, since and limit', 'fetchOrders', 'BTC/USDT', at + 2 * day, 3),
        call('orders, limit', 'fetchOrders', 'BTC/USDT', null, 4),
        call('orders, until', 'fetchOrders', 'BTC/USDT', at, null, { until: at + 5 * day }),
        call('orders, end time', 'fetchOrders', 'BTC/USDT', null, null, { endTime: at + 5 * day, orderId: 23456780001 }),
        call('orders, none', 'fetchOrders', 'ETH/BTC'),
        call('orders without symbol', 'fetchOrders'),
        call('orders, with a trigger', 'fetchOrders', 'BTC/USDT', null, null, { trigger: true }),
        call('closed orders', 'fetchClosedOrders', 'BTC/USDT'),
        call('closed orders, since and limit', 'fetchClosedOrders', 'BTC/USDT', at + day, 1),
        call('closed orders, limit', 'fetchClosedOrders', 'BTC/USDT', null, 2),
        call('closed orders without symbol', 'fetchClosedOrders'),
        call('cancelled orders', 'fetchCanceledOrders', 'BTC/USDT'),
        call('cancelled orders, since and limit', 'fetchCanceledOrders', 'BTC/USDT', at, 1, { until: at + 9 * day }),
        call('cancelled and closed orders', 'fetchCanceledAndClosedOrders', 'BTC/USDT'),
        call('cancelled and closed orders, limit', 'fetchCanceledAndClosedOrders', 'BTC/USDT', null, 3),
        call('trades of an order', 'fetchOrderTrades', '23456780001', 'BTC/USDT'),
        call('trades of an order, since and limit', 'fetchOrderTrades', '23456780001', 'BTC/USDT', at, 1),
        call('trades of an order, none', 'fetchOrderTrades', '1', 'BTC/USDT'),
        call('trades of an order without symbol', 'fetchOrderTrades', '1'),
        call('own trades', 'fetchMyTrades', 'BTC/USDT'),
        call('own trades, since and limit', 'fetchMyTrades', 'BTC/USDT', at + day, 2),
        call('own trades, until', 'fetchMyTrades', 'BTC/USDT', at, null, { until: at + 3 * day }),
        call('own trades, end time and first id', 'fetchMyTrades', 'BTC/USDT', null, 5, { endTime: at + 3 * day, fromId: 3301200101 }),
        call('own trades, none', 'fetchMyTrades', 'ETH/BTC'),
        call('own trades without symbol', 'fetchMyTrades'),
        call('cancel all', 'cancelAllOrders', 'DOGE/USDT'),
        call('cancel all, a pair of orders among them', 'cancelAllOrders', 'BTC/USDT'),
        call('cancel all, none', 'cancelAllOrders', 'BNB/USDT'),
        call('cancel all, refused', 'cancelAllOrders', 'ETH/USDT'),
        call('cancel all without symbol', 'cancelAllOrders'),
        call('cancel several', 'cancelOrders', ['1', '2'], 'BTC/USDT'),
        call('place several', 'createOrders', [{ symbol: 'BTC/USDT', type: 'limit', side: 'buy', amount: 0.1, price: 35000, params: { clientOrderId: 'mine-1' } }]),
        call('bids and asks', 'fetchBidsAsks'),
        call('bids and asks of two', 'fetchBidsAsks', ['BTC/USDT', 'ETH/BTC']),
        call('rolling ticker', 'fetchTicker', 'BTC/USDT', { rolling: true, windowSize: '1h' }),
        call('rolling tickers', 'fetchTickers', ['BTC/USDT'], { rolling: true }),
        call('time of a type', 'fetchTime', { type: 'spot' }),
        call('open orders of all symbols', 'fetchOpenOrders'),
    ],
};
