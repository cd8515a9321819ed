// Bitfinex: histories over several pages, from the latest back, forward, and all at once.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';
import { order } from './_orders.mjs';

const trade = (id, at) => [id, 1699999990000 + at, id % 2 ? 0.1 : -0.2, 36500 + id];
const candle = (at) => [at, 36400, 36450.5, 36460, 36390.01, 1.5];
const past = (time, rate) => [time, null, 36487.25, 36490, null, 36950860.76, null, time + 3600000, 0.00000527, 82, null, rate, null, null, 36489.8925, null, null, 9636.07, null, null, null, 0.0005, 0.0025];
const entry = (id, time, amount) => [id, 'BTC', null, time, null, amount, 1.5, null, 'Deposit (BITCOIN) #1 on wallet exchange'];
const trades = (ending, ...rows) => get('trades/tBTCUSD/hist', rows, { rest: `\\?limit=10000&sort=-1${ending}$` });
const minute = 60000;
const now = 1700000000000;

export default {
    description: 'Bitfinex: histories over several pages, from the latest back, forward, and all at once.',
    ...base,
    clockStep: 0,
    routes: [
        ...marketRoutes,
        trades('', trade(9, 900), trade(8, 800), trade(7, 700)),
        trades('&end=1699999990699', trade(6, 600), trade(5, 500)),
        trades('&end=1699999990499', trade(4, 400), trade(5, 450), trade(3, 300)),
        trades('&end=\\d+'),
        get('trades/tBTCUSD/hist', [trade(1, 100), trade(2, 200)], { rest: '\\?start=1699999990000&limit=2&sort=1$' }),
        get('trades/tBTCUSD/hist', [trade(3, 300)], { rest: '\\?start=1699999990201&limit=2&sort=1$' }),
        get('trades/tBTCUSD/hist', [], { rest: '\\?start=' }),
        get('candles/trade:1m:tBTCUSD/hist', [candle(now - 3 * minute), candle(now - 2 * minute)], { rest: '\\?limit=10000&start=169939' }),
        get('candles/trade:1m:tBTCUSD/hist', [candle(now - 5 * minute)], { rest: '\\?limit=10000&start=169(879|94)' }),
        get('candles/trade:1m:tBTCUSD/hist', [], { rest: '\\?limit=10000&start=' }),
        get('candles/trade:1D:tBTCUSD/hist', [candle(1699833600000), candle(1699920000000)], { rest: '\\?limit=\\d+&start=' }),
        post('r/orders/hist', [order(3, { time: 1699999900000, status: 'EXECUTED @ 1.0(0.5)', remaining: 0 })], { bodyMatch: '^\\{"limit":1000\\}$' }),
        post('r/orders/hist', [order(2, { time: 1699999800000, status: 'CANCELED' }), order(1, { time: 1699999700000, status: 'CANCELED' })], { bodyMatch: '"end":1699999899999' }),
        post('r/orders/hist', []),
        post('r/ledgers/BTC/hist', [entry(3, 1699999900000, 0.5)], { bodyMatch: '^\\{"limit":2500,"end":1699999950000\\}$' }),
        post('r/ledgers/BTC/hist', [entry(2, 1699999800000, 0.5)], { bodyMatch: '"end":1699999899999' }),
        post('r/ledgers/BTC/hist', []),
        get('status/deriv/tBTCF0:USTF0/hist', [past(1699999990000, 0.0001), past(1699971200000, -0.00002)], { rest: '\\?start=\\d+(&end=1699999999999)?$' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('trades', 'fetchTrades', 'BTC/USD', null, null, { paginate: true }),
        call('trades, since and limit', 'fetchTrades', 'BTC/USD', 1699999990500, 3, { paginate: true }),
        call('trades, two pages', 'fetchTrades', 'BTC/USD', null, null, { paginate: true, paginationCalls: 2 }),
        call('trades forward', 'fetchTrades', 'BTC/USD', 1699999990000, null, { paginate: true, paginationDirection: 'forward', maxEntriesPerRequest: 2 }),
        call('trades forward without a beginning', 'fetchTrades', 'BTC/USD', null, null, { paginate: true, paginationDirection: 'forward' }),
        call('candles', 'fetchOHLCV', 'BTC/USD', '1m', null, null, { paginate: true }),
        call('candles, since', 'fetchOHLCV', 'BTC/USD', '1m', 1699400000000, 2, { paginate: true }),
        call('candles of days', 'fetchOHLCV', 'BTC/USD', '1d', 1699833600000, 5, { paginate: true, maxEntriesPerRequest: 1, paginationCalls: 3 }),
        call('candles, since and until', 'fetchOHLCV', 'BTC/USD', '1d', 1699833600000, 5, { paginate: true, until: 1699999999999 }),
        call('candles, until without a beginning', 'fetchOHLCV', 'BTC/USD', '1d', null, 5, { paginate: true, until: 1699999999999 }),
        call('candles, too many pages', 'fetchOHLCV', 'BTC/USD', '1m', 1600000000000, 5, { paginate: true, until: 1699999999999 }),
        call('closed orders', 'fetchClosedOrders', null, null, null, { paginate: true }),
        call('closed orders, since', 'fetchClosedOrders', null, 1699999800000, null, { paginate: true }),
        call('ledger, until', 'fetchLedger', 'BTC', null, null, { paginate: true, until: 1699999950000 }),
        call('funding rates', 'fetchFundingRateHistory', 'BTC/USDT:USDT', 1699950000000, 1, { paginate: true }),
        call('funding rates, until', 'fetchFundingRateHistory', 'BTC/USDT:USDT', 1699950000000, null, { paginate: true, until: 1699999999999 }),
    ],
};
