// Coinbase Advanced Trade: candles in pages.
import { call } from '../_routes.mjs';
import { base, get, market, marketRoutes } from './_common.mjs';

const candle = (start) => ({ start: String(start), low: '1', high: '3', open: '2', close: '2.5', volume: '10' });

export default {
    description: 'Coinbase Advanced Trade: candles in pages, all at once.',
    ...base,
    routes: [
        ...marketRoutes,
        market('products/BTC-USD/candles', { candles: [candle(1699992060), candle(1699992000)] }, { rest: '\\?.*start=16999' }),
        market('products/BTC-USD/candles', { candles: [candle(1699952460), candle(1699952400)] }, { rest: '\\?' }),
        get('products/BTC-USD/candles', { candles: [] }, { rest: '\\?' }),
    ],
    calls: [
        { ...call('markets', 'loadMarkets'), omitResult: true },
        call('candles in pages', 'fetchOHLCV', 'BTC/USD', '1m', 1699952400000, null, { paginate: true }),
        call('candles in pages, latest', 'fetchOHLCV', 'BTC/USD', '1h', null, 2, { paginate: true, paginationCalls: 2 }),
        call('candles in pages until', 'fetchOHLCV', 'BTC/USD', '5m', 1699800000000, 1, { paginate: true, until: 1699990000000, usePrivate: true }),
        call('candles in no pages', 'fetchOHLCV', 'BTC/USD', '5m', 1699800000000, 1, { paginate: false }),
    ],
};
