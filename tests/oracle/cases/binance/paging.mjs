// Binance spot: histories in pages.
import { call } from '../_routes.mjs';
import { base, fapi, marketRoutes, sapi, spot } from './_common.mjs';

const deposit = (id, insertTime) => ({ id, amount: '0.1', coin: 'BTC', network: 'BTC', status: 1, address: '1HPn8Rx', addressTag: '', txId: `tx-${id}`, insertTime, transferType: 0 });
const withdrawal = (id, applyTime) => ({ id, amount: '8.91', transactionFee: '0.004', coin: 'USDT', status: 6, address: '0x94df', txId: `0x${id}`, applyTime, network: 'ETH', transferType: 0 });
const moved = (tranId, timestamp) => ({ timestamp, asset: 'USDT', amount: '25.5', type: 'MAIN_UMFUTURE', status: 'CONFIRMED', tranId });
const trade = (a, T) => ({ a, p: '36500.1', q: '0.1', f: a, l: a, T, m: false, M: true });
const candle = (time) => [time, '1', '3', '0.5', '2', '10', time + 59999, '20', 5, '1', '2', '0'];
const income = (tranId, incomeType, time) => ({ symbol: 'BTCUSDT', incomeType, income: '-0.5', asset: 'USDT', info: '', time, tranId, tradeId: '9' });
const at = (path, body, rest) => sapi.get(path, body, { rest });

export default {
    description: 'Binance spot: histories in pages.',
    ...base,
    routes: [
        ...marketRoutes,
        at('capital/deposit/hisrec', [deposit('3', 1699990000000), deposit('2', 1699980000000)], '\\?'),
        at('capital/withdraw/history', [withdrawal('1', '2023-11-12 10:00:00')], '\\?.*endTime=1699855199999'),
        at('capital/withdraw/history', [], '\\?.*endTime=1699783199999'),
        at('capital/withdraw/history', [withdrawal('3', '2023-11-14 10:00:00'), withdrawal('2', '2023-11-13 06:00:00')], '\\?'),
        at('asset/transfer', { total: 1, rows: [moved(1, 1699970000000)] }, '\\?.*endTime=1699979999999'),
        at('asset/transfer', { total: 0 }, '\\?.*endTime=1699969999999'),
        at('asset/transfer', { total: 2, rows: [moved(3, 1699990000000), moved(2, 1699980000000)] }, '\\?'),
        spot.get('aggTrades', [trade(1, 1699999980000), trade(2, 1699999985000)], { rest: '\\?.*endTime=1699999989999' }),
        spot.get('aggTrades', [], { rest: '\\?.*endTime=1699999979999' }),
        spot.get('aggTrades', [trade(3, 1699999990000), trade(4, 1699999995000)], { rest: '\\?' }),
        fapi.get('income', [income(3, 'FUNDING_FEE', 1699970000000)], { rest: '\\?.*endTime=1699979999999' }),
        fapi.get('income', [], { rest: '\\?.*endTime=1699969999999' }),
        fapi.get('income', [income(5, 'REALIZED_PNL', 1699980000000), income(5, 'COMMISSION', 1699980000000), income(6, 'COMMISSION', 1699990000000)], { rest: '\\?' }),
        spot.get('klines', [candle(1699999800000), candle(1699999860000)], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('deposits in pages', 'fetchDeposits', 'BTC', null, null, { paginate: true, paginationCalls: 2 }),
        call('withdrawals in pages', 'fetchWithdrawals', 'USDT', null, 2, { paginate: true }),
        call('withdrawals in no pages', 'fetchWithdrawals', 'USDT', null, 2, { paginate: false }),
        call('transfers in pages since', 'fetchTransfers', 'USDT', 1699960000000, null, { paginate: true, fromAccount: 'spot' }),
        call('ledger in pages, two entries of one id', 'fetchLedger', 'USDT', null, null, { paginate: true, type: 'swap' }),
        call('trades in pages', 'fetchTrades', 'BTC/USDT', null, 3, { paginate: true }),
        call('candles in pages', 'fetchOHLCV', 'BTC/USDT', '1m', 1699900000000, null, { paginate: true }),
        call('candles in pages until', 'fetchOHLCV', 'BTC/USDT', '1h', 1690000000000, 1, { paginate: true, until: 1699900000000 }),
    ],
};
