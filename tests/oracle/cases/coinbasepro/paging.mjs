// Coinbase Exchange: histories in pages.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';
import { order } from './_orders.mjs';

const fill = (trade_id, created_at) => ({ created_at, trade_id, product_id: 'BTC-USD', order_id: 'd0c5340b', liquidity: 'M', price: '36500.00', size: '0.01', fee: '0.365', side: 'buy', settled: true, usd_volume: '365.00' });
const until = (time) => `end_date=${time.replaceAll(':', '%3A')}`;
const candle = (seconds) => [seconds, 1, 3, 2, 2.5, 10];

export default {
    description: 'Coinbase Exchange: histories in pages, back from the latest, forward from a beginning, and candles all at once.',
    ...base,
    routes: [
        ...marketRoutes,
        get('fills', [fill(6, '2023-11-14T21:30:00Z'), fill(5, '2023-11-14T21:00:00.5Z')], { rest: '\\?product_id=BTC-USD&limit=100$' }),
        get('fills', [fill(4, '2023-11-14T20:30:00Z'), fill(3, '2023-11-14T20:00:00Z')], { rest: `\\?.*${until('2023-11-14T21:00:00.499Z')}` }),
        get('fills', [fill(2, '2023-11-14T19:30:00Z')], { rest: `\\?.*${until('2023-11-14T19:59:59.999Z')}` }),
        get('fills', [fill(1, '2023-11-14T18:30:00Z'), fill(2, '2023-11-14T19:30:00Z')], { rest: '\\?.*start_date=2023-11-14T18%3A00' }),
        get('fills', [fill(2, '2023-11-14T19:30:00Z'), fill(3, '2023-11-14T20:00:00Z')], { rest: '\\?.*start_date=2023-11-14T19%3A30' }),
        get('fills', [], { rest: '\\?' }),
        get('orders', [order(1, 'open'), order(2, 'open', { created_at: '2023-11-14T20:00:00Z' })], { rest: '\\?(status=[a-z]+&)?limit=' }),
        get('orders', [order(3, 'done', { done_reason: 'filled', created_at: '2023-11-14T19:00:00Z', filled_size: '0.12345678' })], { rest: `\\?.*${until('2023-11-14T19:59:59.999Z')}` }),
        get('orders', [], { rest: '\\?' }),
        get('products/BTC-USD/candles', [candle(1699999920), candle(1699999860)], { rest: '\\?.*start=2023-11-14' }),
        get('products/BTC-USD/candles', [], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('own trades in pages', 'fetchMyTrades', 'BTC/USD', null, null, { paginate: true }),
        call('own trades in pages since', 'fetchMyTrades', 'BTC/USD', 1699992000000, null, { paginate: true }),
        call('own trades in two pages', 'fetchMyTrades', 'BTC/USD', null, 3, { paginate: true, paginationCalls: 2, profile_id: 'p' }),
        call('own trades forward', 'fetchMyTrades', 'BTC/USD', 1699984800000, 2, { paginate: true, paginationDirection: 'forward' }),
        call('own trades in no pages', 'fetchMyTrades', 'BTC/USD', 1699992000000, 1, { paginate: false }),
        call('open orders in pages', 'fetchOpenOrders', null, null, null, { paginate: true }),
        call('orders in pages', 'fetchOrders', null, null, null, { paginate: true, maxEntriesPerRequest: 50 }),
        call('closed orders in pages', 'fetchClosedOrders', null, 1699970000000, 1, { paginate: true }),
        call('candles in pages', 'fetchOHLCV', 'BTC/USD', '1m', 1699900000000, null, { paginate: true, paginationCalls: 3 }),
        call('candles in pages until', 'fetchOHLCV', 'BTC/USD', '5m', 1699800000000, 2, { paginate: true, until: 1699990000000 }),
        call('candles in too many pages', 'fetchOHLCV', 'BTC/USD', '1m', 1699000000000, null, { paginate: true, until: 1699990000000, paginationCalls: 2 }),
        call('candles until without since', 'fetchOHLCV', 'BTC/USD', '1m', null, null, { paginate: true, until: 1699990000000 }),
    ],
};
