// HTX: long histories, page after page, with the exchange's time in the signatures.
import { call } from '../_routes.mjs';
import { accountRoute, base, fine, get, marketRoutes, ok, spot } from './_common.mjs';
import { fill, filled, order } from './_orders.mjs';

const day = 86400000;
const candle = (id) => ({ id: id / 1000, open: 36500, close: 36501.5, low: 36000.1, high: 37000, amount: 2.5, vol: 91253, count: 12 });
const candles = (...times) => ({ status: 'ok', ts: 1700000000000, data: times.map(candle) });
const at = (id, ms, more) => filled(id, { 'created-at': ms, ...more });
const entry = (id, ms) => ({ accountId: 1001, currency: 'usdt', transactAmt: 1, transactType: 'transfer', transferType: 'transfer', transactId: id, transactTime: ms });
const own = (id, ms) => fill(id, { 'created-at': ms });
const rest = '\\?.*';

export default {
    description: 'HTX: paginate for candles, orders, own trades and the ledger; a clock that is set after the exchange.',
    ...base,
    options: { ...base.options, adjustForTimeDifference: true },
    routes: [
        spot.get('v1/common/timestamp', ok(1699999997500)),
        ...marketRoutes,
        accountRoute,
        spot.get('market/history/candles', candles(1699999860000, 1699999920000), { rest: `${rest}from=16999[0-3]` }),
        spot.get('market/history/candles', candles(1699999920000, 1699999980000), { rest }),
        get('v1/order/orders', ok([at(503, 1699999990000), at(502, 1699999980000)]), { rest: 'size=100&states=filled', times: 1 }),
        get('v1/order/orders', ok([at(502, 1699999980000), at(501, 1699900000000)]), { rest: 'end-time=1699999979999&size=100&states=filled', times: 1 }),
        get('v1/order/orders', ok([]), { rest: 'states=filled' }),
        get('v1/order/orders', ok([order(601, { state: 'canceled', 'created-at': 1699999990000 })]), { rest: 'size=50.*states=partial-canceled' }),
        get('v1/order/matchresults', ok([own(14, 1699999990000), own(13, 1699999980000)]), { rest: 'size=1000', times: 1 }),
        get('v1/order/matchresults', ok([own(12, 1699900000000)]), { rest: 'end-time=1699999979999&size=1000', times: 1 }),
        get('v1/order/matchresults', ok([])),
        get('v2/account/ledger', fine([entry(3, 1699999990000), entry(2, 1699999980000)]), { times: 1 }),
        get('v2/account/ledger', fine([entry(1, 1699999900000)]), { times: 1 }),
        get('v2/account/ledger', fine([])),
    ],
    calls: [
        call('candles', 'fetchOHLCV', 'BTC/USDT', '1m', 1699999800000, 1000, { paginate: true }),
        call('candles of the past', 'fetchOHLCV', 'BTC/USDT', '1m', 1699999800000 - day, null, { paginate: true, until: 1699999980000 }),
        call('closed orders', 'fetchClosedOrders', 'BTC/USDT', null, null, { paginate: true }),
        call('cancelled orders', 'fetchCanceledOrders', 'BTC/USDT', null, 10, { paginate: true, maxEntriesPerRequest: 50, paginationCalls: 2 }),
        call('own trades', 'fetchMyTrades', 'BTC/USDT', 1699800000000, 2, { paginate: true }),
        call('ledger', 'fetchLedger', null, null, null, { paginate: true }),
    ],
};
