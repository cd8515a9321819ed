// Kraken: candles in pages.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, ok } from './_common.mjs';

const candle = (seconds) => [seconds, '1', '3', '0.5', '2', '1.9', '10', 5];

export default {
    description: 'Kraken: candles in pages, all at once.',
    ...base,
    routes: [
        ...marketRoutes,
        get('public/OHLC', ok({ XXBTZUSD: [candle(1699956000), candle(1699959600)], last: 1699959600 }), { rest: '\\?.*since=16999' }),
        get('public/OHLC', ok({ XXBTZUSD: [candle(1699952400), candle(1699956000)], last: 1699956000 }), { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('candles in pages', 'fetchOHLCV', 'BTC/USD', '1h', null, null, { paginate: true, paginationCalls: 2 }),
        call('candles in pages since', 'fetchOHLCV', 'BTC/USD', '1m', 1699900000000, 1, { paginate: true }),
        call('candles in pages until', 'fetchOHLCV', 'BTC/USD', '15m', 1699000000000, null, { paginate: true, until: 1699990000000, maxEntriesPerRequest: 500 }),
        call('candles in no pages', 'fetchOHLCV', 'BTC/USD', '1h', 1699952400000, 1),
    ],
};
