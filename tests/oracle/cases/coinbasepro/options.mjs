// Coinbase Exchange: tickers from the 24 hour statistics; order and history parameters by the exchange's own names.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';
import { cid, order } from './_orders.mjs';

const fill = (more) => ({
    created_at: '2023-11-14T21:30:00.123456Z', trade_id: 200, product_id: 'BTC-USD', order_id: 'd0c5340b-6d6c-49d9-b567-48c4bfca13d2', liquidity: 'T',
    price: '36500.00', size: '0.01000000', fee: '0.36500000', side: 'buy', settled: true, usd_volume: '365.00', ...more,
});

export default {
    description: 'Coinbase Exchange: tickers from the 24 hour statistics; parameters by the exchange\'s own names.',
    ...base,
    options: { fetchTickerMethod: 'publicGetProductsIdStats' },
    routes: [
        ...marketRoutes,
        get('products/BTC-USD/stats', { open: '36100.12', high: '36999.00', low: '35800.5', last: '36501.20', volume: '12045.55120034', volume_30day: '400000.1', rfq_volume_24hour: '1.5' }),
        get('products/OLD-USD/stats', { open: '0', high: '0', low: '0', volume: '0', last: '', volume_30day: '0' }),
        get('fills', [fill(), fill({ trade_id: 201, usd_value: '364.99', liquidity: 'M' })], { rest: '\\?' }),
        get('orders', [order(1, 'open')], { rest: '(\\?|$)' }),
        post('orders', order(2, 'pending', { client_oid: cid(2) })),
        get('products/BTC-USD/candles', [[1699999800, 1, 3, 2, 2.5, 10], [1699999740, 1, 3, 2, 2.5, 10]], { rest: '\\?' }),
        get('products/BTC-USD/trades', [{ trade_id: 1, side: 'buy', size: '0.5', price: '36500', time: '2023-11-14T22:13:18Z' }], { rest: '(\\?|$)' }),
        get('products/BTC-USD/book', { sequence: 7, bids: [['36500', '1', 'order-1']], asks: [['36501', '2', 'order-2']] }, { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker from statistics', 'fetchTicker', 'BTC/USD'),
        call('ticker from statistics, no trade', 'fetchTicker', 'OLD/USD'),
        call('own trades with a value', 'fetchMyTrades', 'BTC/USD', null, 2, { profile_id: 'p', end_date: '2023-11-14T22:00:00Z' }),
        call('own trades until', 'fetchMyTrades', 'BTC/USD', 1699900000000, null, { profile_id: 'p', until: 1700000000000 }),
        call('trades of an order, limited', 'fetchOrderTrades', 'd0c5340b-6d6c-49d9-b567-48c4bfca13d2', 'BTC/USD', 1699900000000, 1, { profile_id: 'p' }),
        call('orders until', 'fetchOrders', 'BTC/USD', null, 5, { end_date: '2023-11-14T22:00:00Z', sortedBy: 'created_at' }),
        call('orders of two kinds', 'fetchOrders', null, null, null, { status: 'pending' }),
        call('closed orders since', 'fetchClosedOrders', 'BTC/USD', 1699900000000, 50, { until: 1700000000000, sorting: 'asc' }),
        call('open orders limited', 'fetchOpenOrders', null, 1699900000000, 10),
        call('limit by the exchange\'s names', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.1, 35000, { client_oid: cid(2), time_in_force: 'GTT', cancel_after: 'hour', post_only: true, stp: 'dc' }),
        call('limit, post-only off', 'createOrder', 'BTC/USD', 'limit', 'sell', 0.1, 35000, { post_only: false, clientOrderId: cid(2) }),
        call('stop by its older name', 'createOrder', 'BTC/USD', 'limit', 'sell', 0.1, 33900, { stopPrice: '34000.125', stop: 'loss', clientOrderId: cid(2) }),
        call('market sell with a price', 'createOrder', 'BTC/USD', 'market', 'sell', 0.1, 35000, { clientOrderId: cid(2) }),
        call('market by funds', 'createOrder', 'BTC/USD', 'market', 'buy', 0, null, { funds: 125.559, clientOrderId: cid(2) }),
        call('candles since in the middle', 'fetchOHLCV', 'BTC/USD', '5m', 1699999801000, 10),
        call('candles since, all', 'fetchOHLCV', 'BTC/USD', '1h', 1699992000000),
        call('candles since and until', 'fetchOHLCV', 'BTC/USD', '1m', 1699999740000, 5, { until: 1699999860000 }),
        call('candles, a length the exchange lacks', 'fetchOHLCV', 'BTC/USD', '2h'),
        call('trades limited', 'fetchTrades', 'BTC/USD', null, 10, { after: 5 }),
        call('book of orders', 'fetchOrderBook', 'BTC/USD', null, { level: 3 }),
    ],
};
