// Coinbase Advanced Trade: tickers, order books, trades, candles, time.
import { call } from '../_routes.mjs';
import { base, get, listed, market, marketRoutes, old, products } from './_common.mjs';

const trade = (number, more) => ({
    trade_id: String(570000000 + number),
    product_id: 'BTC-USD',
    price: '36501.2',
    size: '0.01532',
    time: `2023-11-14T22:13:${String(number).padStart(2, '0')}.512Z`,
    side: 'BUY',
    bid: '',
    ask: '',
    exchange: '',
    ...more,
});
const last = { trades: [trade(19)], best_bid: '36501.19', best_ask: '36501.21' };
const trades = { ...last, trades: [trade(19), trade(18, { side: 'SELL', price: '36501.1', size: '0.5' }), trade(17, { side: 'UNKNOWN_ORDER_SIDE' })] };
const level = (price, size) => ({ price, size });
const book = {
    pricebook: {
        product_id: 'BTC-USD',
        bids: [level('36501.1', '0.5'), level('36500', '1.25'), level('36499.99', '0.00000001')],
        asks: [level('36501.2', '2'), level('36502', '0.1'), level('36503.55', '10')],
        time: '2023-11-14T22:13:20.101Z',
    },
    last: '36501.2',
    mid_market: '36501.15',
    spread_bps: '0.02',
    spread_absolute: '0.1',
};
const start = 1699999200;
const candle = (index) => ({ start: String(start - index * 60), low: '36490.01', high: '36510', open: '36495.5', close: '36501.2', volume: String(1.5 + index) });
const candles = { candles: [0, 1, 2, 3].map(candle) };

export default {
    description: 'Coinbase Advanced Trade: public data of several markets, from public and private endpoints.',
    ...base,
    routes: [
        ...marketRoutes,
        market('products/BTC-USD/ticker?limit=1', last),
        get('products/BTC-USD/ticker?limit=1', last),
        market('products/SHIB-USD/ticker?limit=1', { trades: [trade(3, { product_id: 'SHIB-USD', price: '0.00000861', size: '1250000' })], best_bid: '0.0000086', best_ask: '0.00000862' }),
        market('products/TONE-USD/ticker?limit=1', { trades: [trade(4, { product_id: 'TONE-USD', time: '2023-04-04T23:05:34.492746Z' })], best_bid: '0.0152', best_ask: '0.0153' }),
        market('products/BTC-USD/ticker', trades, { rest: '(\\?|$)' }),
        get('products/BTC-USD/ticker', trades, { rest: '(\\?|$)' }),
        market('products?product_ids=BTC-USD&product_ids=CGLD-USD&product_type=SPOT', listed([products[0], products[4]])),
        get('products', listed([products[0], { ...products[1], product_id: 'NEW-CGLD', new: true }])),
        get('best_bid_ask', { pricebooks: [{ ...book.pricebook }, { product_id: 'OLD-USD', bids: [], asks: [], time: '2023-11-14T22:00:00.000Z' }] }),
        get('best_bid_ask?product_ids=BTC-USD&product_ids=CGLD-USD', {
            pricebooks: [{ ...book.pricebook, bids: book.pricebook.bids.slice(0, 1), asks: book.pricebook.asks.slice(0, 1) }, { product_id: 'CGLD-USD', bids: [level('0.51', '12')], asks: [level('0.5125', '3')], time: '2023-11-14T22:13:20.101Z' }],
        }),
        market('product_book', book, { rest: '\\?' }),
        get('product_book', book, { rest: '\\?' }),
        market('products/BTC-USD/candles', candles, { rest: '\\?' }),
        get('products/BTC-USD/candles', candles, { rest: '\\?' }),
        old('time', { data: { iso: '2023-11-14T22:13:20Z', epoch: 1700000000 } }),
        get('time', { iso: '2023-11-14T22:13:20Z', epochSeconds: '1700000000', epochMillis: '1700000000042' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call("ticker by the exchange's own name", 'fetchTicker', 'BTC-USD'),
        call('ticker, private', 'fetchTicker', 'BTC/USD', { usePrivate: true }),
        call('ticker, small price', 'fetchTicker', 'SHIB/USD'),
        call('ticker, microseconds', 'fetchTicker', 'TONE/USD'),
        call('ticker of no market', 'fetchTicker', 'NOPE/USD'),
        call('tickers', 'fetchTickers'),
        call('tickers of two', 'fetchTickers', ['BTC/USD', 'CELO/USD']),
        call('tickers, private', 'fetchTickers', null, { usePrivate: true }),
        call('bids and asks', 'fetchBidsAsks'),
        call('bids and asks of two', 'fetchBidsAsks', ['BTC/USD', 'CELO/USD']),
        call('order book', 'fetchOrderBook', 'BTC/USD'),
        call('order book, limit', 'fetchOrderBook', 'BTC/USD', 3),
        call('order book, private', 'fetchOrderBook', 'BTC/USD', 3, { usePrivate: true }),
        call('trades', 'fetchTrades', 'BTC/USD'),
        call('trades, limit', 'fetchTrades', 'BTC/USD', null, 2),
        call('trades, limit beyond', 'fetchTrades', 'BTC/USD', null, 5000),
        call('trades, since', 'fetchTrades', 'BTC/USD', 1699999998000),
        call('trades, since and until', 'fetchTrades', 'BTC/USD', 1699999998000, 10, { until: 1700000000999 }),
        call('trades, private', 'fetchTrades', 'BTC/USD', null, 2, { usePrivate: true }),
        call('candles', 'fetchOHLCV', 'BTC/USD'),
        call('candles, hours, limit', 'fetchOHLCV', 'BTC/USD', '1h', null, 2),
        call('candles, since', 'fetchOHLCV', 'BTC/USD', '1m', 1699999080000),
        call('candles, since, limit', 'fetchOHLCV', 'BTC/USD', '1m', 1699999080500, 2),
        call('candles, until', 'fetchOHLCV', 'BTC/USD', '1m', 1699999080000, 500, { until: 1699999200999 }),
        call('candles, private', 'fetchOHLCV', 'BTC/USD', '1d', null, 1000, { usePrivate: true }),
        call('time', 'fetchTime'),
        call('time of v3', 'fetchTime', { method: 'v3PublicGetBrokerageTime' }),
    ],
};
