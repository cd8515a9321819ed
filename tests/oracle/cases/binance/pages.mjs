// Binance: histories of several pages: backwards from now, forwards from a time, or all at once.
import { call } from '../_routes.mjs';
import { dapi, fapi, spot } from './_common.mjs';
import { linearOrder } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';
import { order } from './_orders.mjs';

const hour = 3600000;
const now = 1700000000000;
const spotOrder = (n) => order(23456700000 + n, n % 2 ? 'FILLED' : 'CANCELED', { time: now - n * hour, updateTime: now - n * hour, executedQty: n % 2 ? '0.12345000' : '0.00000000', cummulativeQuoteQty: n % 2 ? '4320.76481400' : '0.00000000' });
const until = (n) => `.*endTime=${now - n * hour - 1}(&|$)`;
const trade = (n) => ({ symbol: 'BTCUSDT', id: 4100000000 - n, orderId: 1, side: 'BUY', price: '35000.10', qty: '0.123', quoteQty: '4305.01230', commission: '1.72', commissionAsset: 'USDT', time: now - n * hour, positionSide: 'BOTH', buyer: true, maker: true });
const agg = (n) => ({ a: 2100000000 - n, p: '36501.20', q: '0.250', T: now - n * hour, m: false });
const candle = (t) => [t, '36490.10', '36505.00', '36480.00', '36501.20', '120.500', t + hour - 1, '4398394.60', 812, '60.1', '2193722.1', '0'];
const paid = (t) => ({ symbol: 'BTCUSDT', fundingTime: t, fundingRate: '0.00010000', markPrice: '36400.1' });
const start = now - 2400 * hour;

export default {
    description: 'Binance: orders, trades, own trades, candles and funding rates of several pages.',
    ...contracts,
    clock: now,
    clockStep: 0,
    routes: [
        ...allMarketRoutes,
        spot.get('allOrders', [spotOrder(6), spotOrder(5)], { rest: `\\?${until(4)}` }),
        spot.get('allOrders', [spotOrder(4), spotOrder(3)], { rest: `\\?${until(2)}` }),
        spot.get('allOrders', [], { rest: `\\?${until(6)}` }),
        spot.get('allOrders', [spotOrder(3), spotOrder(2), spotOrder(1)], { rest: `\\?.*startTime=${now - 3 * hour}(&|$)` }),
        spot.get('allOrders', [], { rest: '\\?.*startTime=' }),
        spot.get('allOrders', [spotOrder(3), spotOrder(2), spotOrder(1)], { rest: '\\?' }),
        fapi.get('allOrders', [linearOrder(8886775001, 'NEW', { time: now - 5 * hour })], { rest: `\\?${until(2)}` }),
        fapi.get('allOrders', [], { rest: `\\?${until(5)}` }),
        fapi.get('allOrders', [linearOrder(8886775002, 'NEW', { time: now - 2 * hour })], { rest: '\\?' }),
        fapi.get('userTrades', [trade(4), trade(3)], { rest: `\\?${until(2)}` }),
        fapi.get('userTrades', [], { rest: `\\?${until(4)}` }),
        fapi.get('userTrades', [trade(2), trade(1)], { rest: '\\?' }),
        fapi.get('aggTrades', [agg(4), agg(3)], { rest: `\\?${until(2)}` }),
        fapi.get('aggTrades', [], { rest: `\\?${until(4)}` }),
        fapi.get('aggTrades', [agg(2), agg(1)], { rest: '\\?' }),
        fapi.get('klines', [candle(start), candle(start + hour)], { rest: `\\?.*startTime=${start}(&|$)` }),
        fapi.get('klines', [candle(start + 1000 * hour), candle(start + 1001 * hour)], { rest: `\\?.*startTime=${start + 1000 * hour - 1}(&|$)` }),
        fapi.get('klines', [candle(start + 2000 * hour)], { rest: `\\?.*startTime=${start + 2000 * hour - 2}(&|$)` }),
        fapi.get('klines', [candle(now - hour)], { rest: '\\?' }),
        dapi.get('klines', [candle(now - 2 * hour), candle(now - hour)], { rest: '\\?' }),
        fapi.get('fundingRate', [paid(now - 16 * hour), paid(now - 8 * hour)], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('orders', 'fetchOrders', 'BTC/USDT', null, null, { paginate: true }),
        call('orders, since and limit', 'fetchOrders', 'BTC/USDT', now - 4 * hour, 2, { paginate: true }),
        call('orders, two pages', 'fetchOrders', 'BTC/USDT', null, null, { paginate: true, paginationCalls: 2, maxEntriesPerRequest: 500 }),
        call('orders, forwards', 'fetchOrders', 'BTC/USDT', now - 3 * hour, null, { paginate: true, paginationDirection: 'forward', until: now }),
        call('orders, forwards from nowhere', 'fetchOrders', 'BTC/USDT', null, null, { paginate: true, paginationDirection: 'forward' }),
        call('closed orders', 'fetchClosedOrders', 'BTC/USDT', null, 2, { paginate: true }),
        call('orders of a contract', 'fetchOrders', 'BTC/USDT:USDT', null, null, { paginate: true }),
        call('own trades', 'fetchMyTrades', 'BTC/USDT:USDT', null, null, { paginate: true }),
        call('own trades, since', 'fetchMyTrades', 'BTC/USDT:USDT', now - 3 * hour, 10, { paginate: true }),
        call('trades', 'fetchTrades', 'BTC/USDT:USDT', null, null, { paginate: true }),
        call('candles', 'fetchOHLCV', 'BTC/USDT:USDT', '1h', start, null, { paginate: true }),
        call('candles, until', 'fetchOHLCV', 'BTC/USDT:USDT', '1h', start, null, { paginate: true, until: start + 1500 * hour }),
        call('candles, too many pages', 'fetchOHLCV', 'BTC/USDT:USDT', '1m', start, null, { paginate: true, until: now, paginationCalls: 3 }),
        call('candles, until from nowhere', 'fetchOHLCV', 'BTC/USDT:USDT', '1h', null, null, { paginate: true, until: now }),
        call('candles, the last pages', 'fetchOHLCV', 'BTC/USDT:USDT', '1h', null, 2, { paginate: true, paginationCalls: 2, maxEntriesPerRequest: 100 }),
        call('candles, inverse', 'fetchOHLCV', 'BTC/USD:BTC', '1h', now - 150 * hour, null, { paginate: true, maxEntriesPerRequest: 100 }),
        call('funding history', 'fetchFundingRateHistory', 'BTC/USDT:USDT', now - 100 * hour, null, { paginate: true }),
        call('funding history, the last pages', 'fetchFundingRateHistory', 'BTC/USDT:USDT', null, 1, { paginate: true, paginationCalls: 3 }),
    ],
};
