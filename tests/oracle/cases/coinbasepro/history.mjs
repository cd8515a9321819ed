// Coinbase Exchange: orders of the past, own trades, fees.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const order = (id, more) => ({
    id, price: '36500.00', size: '0.10000000', product_id: 'BTC-USD', side: 'buy', type: 'limit', time_in_force: 'GTC', post_only: false,
    created_at: '2023-11-14T21:00:00.123456Z', fill_fees: '1.4600000', filled_size: '0.04000000', executed_value: '1460.00', status: 'open', settled: false, ...more,
});
const done = order('d0c5340b-6d6c-49d9-b567-48c4bfca13d3', { status: 'done', done_reason: 'filled', filled_size: '0.10000000', executed_value: '3650.00', created_at: '2023-11-14T20:00:00Z' });
const fill = (trade_id, more) => ({
    created_at: '2023-11-14T21:30:00.123456Z', trade_id, product_id: 'BTC-USD', order_id: 'd0c5340b-6d6c-49d9-b567-48c4bfca13d2', user_id: 'u', profile_id: 'p',
    liquidity: 'M', price: '36500.00', size: '0.01000000', fee: '0.36500000', side: 'buy', settled: true, usd_volume: '365.00', ...more,
});
const fills = [fill(100), fill(101, { liquidity: 'T', side: 'sell', fee: '0', created_at: '2023-11-14T21:00:00Z' }), fill(102, { liquidity: null, fee: null, created_at: '2023-11-14T20:00:00Z' })];

export default {
    description: 'Coinbase Exchange: orders of the past, own trades, fees.',
    ...base,
    routes: [
        ...marketRoutes,
        get('orders', [order('d0c5340b-6d6c-49d9-b567-48c4bfca13d2'), done], { rest: '\\?.*status=all' }),
        get('orders', [done], { rest: '\\?.*status=done' }),
        get('fills', fills, { rest: '\\?', times: 4 }),
        get('fills', { message: 'rate limit exceeded' }, { rest: '\\?', status: 429 }),
        get('fees', { maker_fee_rate: '0.0040', taker_fee_rate: '0.0060', usd_volume: '1234.56' }, { times: 1 }),
        get('fees', { maker_fee_rate: '-0.0001', taker_fee_rate: null }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('orders', 'fetchOrders'),
        call('orders of a market since', 'fetchOrders', 'BTC/USD', 1699990000000, 10, { until: 1700000000000 }),
        call('closed orders', 'fetchClosedOrders'),
        call('own trades', 'fetchMyTrades', 'BTC/USD'),
        call('own trades since', 'fetchMyTrades', 'BTC/USD', 1699995000000, 1, { until: 1700000000000 }),
        call('own trades of no market', 'fetchMyTrades'),
        call('trades of an order', 'fetchOrderTrades', 'd0c5340b-6d6c-49d9-b567-48c4bfca13d2', 'BTC/USD'),
        call('trades of an order, no market', 'fetchOrderTrades', 'd0c5340b-6d6c-49d9-b567-48c4bfca13d2'),
        call('own trades, too often', 'fetchMyTrades', 'BTC/USD'),
        call('fees', 'fetchTradingFees'),
        call('fee of a market', 'fetchTradingFees'),
    ],
};
