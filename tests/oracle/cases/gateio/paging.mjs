// Gate: histories over several pages, from the latest back, forward, and all at once.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';
import { filled } from './_orders.mjs';

const now = 1700000000000;
const minute = 60000;
const trade = (id, at) => ({ id: `${id}`, create_time: `${1699999990 + at}`, create_time_ms: `${(1699999990 + at) * 1000}.5`, currency_pair: 'BTC_USDT', side: id % 2 ? 'buy' : 'sell', amount: '0.01', price: `${37000 + id}` });
const own = (id, at) => ({ ...trade(id, at), order_id: '301', role: 'taker', fee: '0.0002', fee_currency: 'BTC' });
const candle = (at) => [`${at / 1000}`, '1000', '37010.5', '37100', '36900', '36950.1', '33.1', 'true'];
const move = (id, at) => ({ id, timestamp: `${at}`, currency: 'USDT', amount: '10', fee: '1', status: 'DONE', chain: 'TRX', txid: `0x${id}`, address: 'T1' });
const entry = (id, at) => ({ id: `${id}`, time: `${at}`, currency: 'USDT', change: '1', balance: '2', type: 'deposit' });
const rest = (text) => ({ rest: `\\?${text}` });

export default {
    description: 'Gate: histories over several pages, from the latest back, forward, and all at once.',
    ...base,
    clockStep: 0,
    routes: [
        ...marketRoutes,
        get('spot/trades', [trade(9, 9), trade(8, 8), trade(7, 7)], rest('currency_pair=BTC_USDT&limit=1000$')),
        get('spot/trades', [trade(6, 6), trade(5, 5)], rest('currency_pair=BTC_USDT&to=1699999996&')),
        get('spot/trades', [trade(4, 4), trade(5, 5)], rest('currency_pair=BTC_USDT&to=1699999994&')),
        get('spot/trades', [], rest('currency_pair=BTC_USDT')),
        get('futures/usdt/trades', [{ id: 1, create_time_ms: 1699999991.5, contract: 'BTC_USDT', size: 5, price: '37000' }, { id: 2, create_time_ms: 1699999992.5, contract: 'BTC_USDT', size: -5, price: '37001' }], rest('contract=BTC_USDT&limit=2&from=1699999990$')),
        get('futures/usdt/trades', [{ id: 3, create_time_ms: 1699999993.5, contract: 'BTC_USDT', size: 5, price: '37000' }], rest('contract=BTC_USDT&limit=2&from=1699999992$')),
        get('futures/usdt/trades', [], rest('contract')),
        get('spot/candlesticks', [candle(now - 3 * minute), candle(now - 2 * minute)], rest('.*from=1699999')),
        get('spot/candlesticks', [candle(now - 5 * minute)], rest('.*from=16994')),
        get('spot/candlesticks', [], rest('')),
        get('futures/usdt/funding_rate', [{ t: 1699977600, r: '0.0001' }, { t: 1699948800, r: '-0.00002' }], rest('')),
        get('spot/orders', [filled(3, { create_time_ms: 1699999900000 })], rest('account=spot&status=finished&limit=1000$')),
        get('spot/orders', [filled(2, { create_time_ms: 1699999800000 }), filled(1, { create_time_ms: 1699999700000 })], rest('.*to=1699999899$')),
        get('spot/orders', [], rest('')),
        get('spot/my_trades', [own(3, 3), own(2, 2)], rest('currency_pair=BTC_USDT&account=spot&limit=1000$')),
        get('spot/my_trades', [own(1, 1)], rest('.*to=1699999991')),
        get('spot/my_trades', [], rest('')),
        get('wallet/deposits', [move('d3', 1699999900), move('d2', 1699999800)], rest('currency=USDT&limit=1000$')),
        get('wallet/deposits', [move('d1', 1699999700)], rest('currency=USDT&limit=1000&to=1699999799$')),
        get('wallet/deposits', [], rest('')),
        get('wallet/withdrawals', [move('w3', 1699999900)], rest('limit=1000$')),
        get('wallet/withdrawals', [], rest('')),
        get('spot/account_book', [entry(3, 1699999900000)], rest('currency=USDT&limit=1000&to=1699999950000$')),
        get('spot/account_book', [entry(2, 1699999800000)], rest('currency=USDT&limit=1000&to=1699999899999$')),
        get('spot/account_book', [], rest('')),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('trades', 'fetchTrades', 'BTC/USDT', null, null, { paginate: true }),
        call('trades, since and limit', 'fetchTrades', 'BTC/USDT', 1699999995000, 3, { paginate: true }),
        call('trades, two pages', 'fetchTrades', 'BTC/USDT', null, null, { paginate: true, paginationCalls: 2 }),
        call('trades forward', 'fetchTrades', 'BTC/USDT:USDT', 1699999990000, null, { paginate: true, paginationDirection: 'forward', maxEntriesPerRequest: 2 }),
        call('trades forward without a beginning', 'fetchTrades', 'BTC/USDT', null, null, { paginate: true, paginationDirection: 'forward' }),
        call('candles', 'fetchOHLCV', 'BTC/USDT', '1m', null, null, { paginate: true }),
        call('candles, since', 'fetchOHLCV', 'BTC/USDT', '1m', 1699400000000, 2, { paginate: true }),
        call('candles, since and until', 'fetchOHLCV', 'BTC/USDT', '1m', 1699833600000, 5, { paginate: true, until: 1699999999999 }),
        call('candles, until without a beginning', 'fetchOHLCV', 'BTC/USDT', '1d', null, 5, { paginate: true, until: 1699999999999 }),
        call('candles, too many pages', 'fetchOHLCV', 'BTC/USDT', '1m', 1600000000000, 5, { paginate: true, until: 1699999999999 }),
        call('done orders', 'fetchClosedOrders', null, null, null, { paginate: true }),
        call('done orders, since', 'fetchClosedOrders', null, 1699999800000, null, { paginate: true }),
        call('own trades', 'fetchMyTrades', 'BTC/USDT', null, null, { paginate: true }),
        call('deposits', 'fetchDeposits', 'USDT', null, null, { paginate: true }),
        call('deposits, since and limit', 'fetchDeposits', 'USDT', 1699999800000, 1, { paginate: true }),
        call('withdrawals', 'fetchWithdrawals', null, null, null, { paginate: true }),
        call('ledger, until', 'fetchLedger', 'USDT', null, null, { paginate: true, until: 1699999950000 }),
        call('funding rates', 'fetchFundingRateHistory', 'BTC/USDT:USDT', 1699950000000, 1, { paginate: true }),
        call('funding rates, until', 'fetchFundingRateHistory', 'BTC/USDT:USDT', 1699950000000, null, { paginate: true, until: 1699999999999 }),
    ],
};
