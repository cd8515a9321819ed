// HTX: only some of the lists of markets, as the options say.
import { call, property } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';

export default {
    description: 'HTX: options that narrow the markets and choose other endpoints.',
    ...base,
    options: {
        ...base.options,
        fetchMarkets: { types: { linear: false, inverse: false } },
        fetchOHLCV: { useHistoricalEndpointForSpot: false },
    },
    routes: [
        ...marketRoutes,
        spot.get('market/history/kline', { ch: 'market.btcusdt.kline.1day', status: 'ok', ts: 1700000000000, data: [{ id: 1699977600, open: 36500, close: 36501.5, low: 36000.1, high: 37000, amount: 2810.267, vol: 102561393.5, count: 51238 }] }, { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        property('symbols'),
        call('candles', 'fetchOHLCV', 'BTC/USDT', '1d', 1699900000000, 3000),
        call('candles until', 'fetchOHLCV', 'BTC/USDT', '1d', null, null, { until: 1700000000000 }),
        { ...call('contracts asked for', 'fetchMarkets', { types: { inverse: true, linear: true } }), omitResult: true },
    ],
};
