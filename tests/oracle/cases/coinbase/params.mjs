// Coinbase Advanced Trade: rarer parameters of orders, histories and public data.
import { call } from '../_routes.mjs';
import { base, cid, get, listed, market, marketRoutes, oid, order, post, products } from './_common.mjs';

const trade = (number, more) => ({ trade_id: String(570000000 + number), product_id: 'BTC-USD', price: '36501.2', size: '0.01532', time: `2023-11-14T22:13:${String(number).padStart(2, '0')}.512Z`, side: 'BUY', bid: '', ask: '', ...more });
const trades = { trades: [trade(19), trade(18, { side: 'SELL' })], best_bid: '36501.19', best_ask: '36501.21' };
const level = (price, size) => ({ price, size });
const book = { pricebook: { product_id: 'BTC-USD', bids: [level('36501.1', '0.5')], asks: [level('36501.2', '2')], time: '2023-11-14T22:13:20.101Z' } };
const candle = (start) => ({ start: String(start), low: '1', high: '3', open: '2', close: '2.5', volume: '10' });
const candles = { candles: [candle(1699999260), candle(1699999200)] };
const placed = (number) => ({ success: true, success_response: { order_id: oid(number), product_id: 'BTC-USD', side: 'BUY', client_order_id: cid(number) }, order_configuration: null });
const fill = (number, more) => ({ entry_id: `e${number}`, trade_id: `t${number}`, order_id: oid(103), trade_time: `2023-11-14T21:${10 + number}:00.123Z`, price: '36501', size: '0.25', commission: '54.75', product_id: 'BTC-USD', liquidity_indicator: 'MAKER', size_in_quote: false, side: 'BUY', ...more });
const history = (orders) => ({ orders, sequence: '0', has_next: true, cursor: 'next-1' });
const create = (name, type, side, amount, price, params) => call(name, 'createOrder', 'BTC/USD', type, side, amount, price, params);

export default {
    description: 'Coinbase Advanced Trade: rarer parameters of orders, histories and public data.',
    ...base,
    routes: [
        ...marketRoutes,
        market('products/BTC-USD/ticker', trades, { rest: '\\?' }),
        get('products/BTC-USD/ticker', trades, { rest: '\\?' }),
        market('product_book', book, { rest: '\\?' }),
        get('product_book', book, { rest: '\\?' }),
        market('products/BTC-USD/candles', candles, { rest: '\\?' }),
        get('products/BTC-USD/candles', candles, { rest: '\\?' }),
        market('products', listed(products.slice(0, 3)), { rest: '\\?' }),
        get('products', listed(products.slice(0, 3)), { rest: '(\\?|$)' }),
        get('best_bid_ask', { pricebooks: [{ product_id: 'BTC-USD', bids: [level('36501.1', '0.5')], asks: [], time: '2023-11-14T22:13:20.1Z' }] }, { rest: '(\\?|$)' }),
        post('orders', placed(1)),
        post('orders/preview', { order_total: '4321', errs: [], preview_id: oid(77) }),
        post('orders/edit', { success: true, errors: [] }),
        post('orders/edit_preview', { errors: [], order_total: '1' }),
        post('orders/batch_cancel', { results: [{ success: true, failure_reason: 'UNKNOWN_CANCEL_FAILURE_REASON', order_id: oid(1) }] }),
        get(`orders/historical/${oid(1)}`, { order: order(1, 'OPEN') }, { rest: '(\\?|$)' }),
        get('orders/historical/batch', history([order(3, 'OPEN'), order(2, 'OPEN'), order(1, 'OPEN')]), { rest: '\\?' }),
        get('orders/historical/fills', { fills: [fill(3), fill(2), fill(1)], cursor: 'next-2' }, { rest: '\\?' }),
    ],
    calls: [
        { ...call('markets', 'loadMarkets'), omitResult: true },
        call('ticker, private', 'fetchTicker', 'BTC/USD', { usePrivate: true }),
        call('ticker with more trades', 'fetchTicker', 'BTC/USD', { limit: 5 }),
        call('tickers of some, private', 'fetchTickers', ['BTC/USD', 'ETH/BTC'], { usePrivate: true }),
        call('tickers of a type', 'fetchTickers', ['BTC/USD'], { type: 'spot' }),
        call('bids and asks', 'fetchBidsAsks', ['BTC/USD']),
        call('bids and asks of all', 'fetchBidsAsks'),
        call('book, private', 'fetchOrderBook', 'BTC/USD', 50, { usePrivate: true, aggregation_price_increment: '0.1' }),
        call('trades until', 'fetchTrades', 'BTC/USD', 1699999990500, 1, { until: 1700000000999 }),
        call('trades until alone', 'fetchTrades', 'BTC/USD', null, 5000, { until: 1700000000999, usePrivate: true }),
        call('candles since', 'fetchOHLCV', 'BTC/USD', '5m', 1699999200500, 10),
        call('candles since until', 'fetchOHLCV', 'BTC/USD', '1h', 1699999200000, 500, { until: 1700000000999 }),
        call('candles until its own name', 'fetchOHLCV', 'BTC/USD', '1d', null, null, { end: 1700000000 }),
        call('candles, private', 'fetchOHLCV', 'BTC/USD', '15m', null, 1, { usePrivate: true }),
        create('limit, post only by its own name', 'limit', 'buy', 0.1, 35000, { post_only: true, self_trade_prevention_id: 's' }),
        create('limit PO', 'limit', 'sell', 0.1, 35000, { timeInForce: 'PO' }),
        create('limit GTD', 'limit', 'buy', 0.1, 35000, { timeInForce: 'GTD', end_time: '2023-12-01T00:00:00Z', postOnly: true }),
        create('limit until a time', 'limit', 'buy', 0.1, 35000, { end_time: '2023-12-01T00:00:00Z' }),
        create('limit GTD without the time', 'limit', 'buy', 0.1, 35000, { timeInForce: 'GTD' }),
        create('limit IOC', 'limit', 'buy', 0.1, 35000, { timeInForce: 'IOC' }),
        create('limit FOK', 'limit', 'buy', 0.1, 35000, { timeInForce: 'FOK' }),
        create('limit, cross margin', 'limit', 'buy', 0.1, 35000, { marginMode: 'cross', leverage: '2' }),
        create('stop limit buy', 'limit', 'buy', 0.1, 35000, { stopPrice: 34990 }),
        create('stop limit sell, its own names', 'limit', 'sell', 0.1, 35000, { stop_price: '34990.126', stop_direction: 'STOP_DIRECTION_STOP_DOWN' }),
        create('stop limit GTD', 'limit', 'sell', 0.1, 35000, { triggerPrice: 34990, timeInForce: 'GTD', end_time: '2023-12-01T00:00:00Z' }),
        create('stop loss sell', 'limit', 'sell', 0.1, 35000, { stopLossPrice: 34990 }),
        create('stop loss buy', 'limit', 'buy', 0.1, 35000, { stopLossPrice: 35990 }),
        create('take profit sell', 'limit', 'sell', 0.1, 36000, { takeProfitPrice: 35990 }),
        create('take profit buy', 'limit', 'buy', 0.1, 36000, { takeProfitPrice: 35990 }),
        create('stop market', 'market', 'sell', 0.1, null, { triggerPrice: 34990 }),
        create('market buy by cost', 'market', 'buy', 0, null, { cost: 250.129 }),
        create('market buy by price', 'market', 'buy', 0.1, 35000.5),
        create('market buy, the amount is the cost', 'market', 'buy', 250.129, null, { createMarketBuyOrderRequiresPrice: false }),
        create('market buy without a price', 'market', 'buy', 0.1),
        create('market sell', 'market', 'sell', 0.1, 35000, { retail_portfolio_id: 'r' }),
        create('market previewed', 'market', 'sell', 0.1, null, { preview: true }),
        create('limit tested', 'limit', 'sell', 0.1, 36000, { test: true, clientOrderId: cid(1) }),
        call('market by cost', 'createMarketBuyOrderWithCost', 'BTC/USD', 250.129, { retail_portfolio_id: 'r' }),
        call('edit amount', 'editOrder', oid(1), 'BTC/USD', 'limit', 'buy', 0.123456789),
        call('edit price', 'editOrder', oid(1), 'BTC/USD', 'limit', 'buy', null, 35000.126),
        call('edit previewed', 'editOrder', oid(1), 'BTC/USD', 'limit', 'buy', 0.2, 35000, { preview: true }),
        call('cancel', 'cancelOrder', oid(1), 'BTC/USD', { x: 1 }),
        call('cancel some', 'cancelOrders', [oid(1)], 'BTC/USD'),
        call('order', 'fetchOrder', oid(1), 'BTC/USD', { client_order_id: cid(1) }),
        call('orders until', 'fetchOrders', 'BTC/USD', 1699990000000, 2, { until: 1700000000000, order_side: 'BUY' }),
        call('orders, a page', 'fetchOrders', 'BTC/USD', null, 1, { cursor: 'next-1' }),
        call('open orders since', 'fetchOpenOrders', 'BTC/USD', 1699990000000, 1, { until: 1700000000000 }),
        call('closed orders', 'fetchClosedOrders', 'BTC/USD', null, 2, { sort_by: 'LIMIT_PRICE' }),
        call('cancelled orders', 'fetchCanceledOrders', 'BTC/USD', 1699990000000, 1),
        call('own trades until', 'fetchMyTrades', 'BTC/USD', 1699990000000, 2, { until: 1700000000000, order_ids: ['a', 'b'] }),
        call('own trades of all', 'fetchMyTrades', null, null, 1),
        
    ],
};
