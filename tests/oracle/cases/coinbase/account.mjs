// Coinbase Advanced Trade: balances of both APIs, accounts, fees, own trades, histories of orders.
import { call } from '../_routes.mjs';
import { base, cid, get, limited, marketRoutes, oid, old, order, summary } from './_common.mjs';

const account = (number, currency, free, held, more) => ({
    uuid: `cccccccc-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: `${currency} Wallet`,
    currency,
    available_balance: { value: free, currency },
    default: true,
    active: true,
    created_at: '2023-01-01T00:00:00.000Z',
    updated_at: '2023-11-14T00:00:00.000Z',
    deleted_at: null,
    type: 'ACCOUNT_TYPE_CRYPTO',
    ready: true,
    hold: { value: held, currency },
    ...more,
});
const wallet = (number, currency, amount, more) => ({
    id: `cccccccc-0000-5000-8000-${String(number).padStart(12, '0')}`,
    name: `${currency} Wallet`,
    primary: false,
    type: 'wallet',
    currency: { code: currency, name: currency, color: '#EA6B48', sort_index: 100, exponent: 8, type: 'crypto' },
    balance: { amount, currency },
    created_at: '2022-03-25T00:36:16Z',
    updated_at: '2022-03-25T00:36:16Z',
    resource: 'account',
    allow_deposits: true,
    allow_withdrawals: true,
    ...more,
});
const fill = (number, more) => ({
    entry_id: String(number).padStart(64, 'e'),
    trade_id: `dddddddd-0000-4000-8000-${String(number).padStart(12, '0')}`,
    order_id: oid(103),
    trade_time: `2023-11-14T21:${String(number).padStart(2, '0')}:00.123Z`,
    trade_type: 'FILL',
    price: '36501',
    size: '0.25',
    commission: '54.7515',
    product_id: 'BTC-USD',
    sequence_timestamp: `2023-11-14T21:${String(number).padStart(2, '0')}:00.183Z`,
    liquidity_indicator: 'TAKER',
    size_in_quote: false,
    user_id: '11111111-1111-4111-8111-111111111111',
    side: 'SELL',
    ...more,
});
const fills = [
    fill(3),
    fill(2, { liquidity_indicator: 'MAKER', side: 'BUY', price: '36000', size: '180', size_in_quote: true, commission: '0.72' }),
    fill(1, { product_id: 'ETH-BTC', price: '0.05512', size: '2', commission: '0.000441', liquidity_indicator: 'UNKNOWN_LIQUIDITY_INDICATOR', side: 'UNKNOWN_ORDER_SIDE' }),
    fill(0, { product_id: 'GONE-USD', commission: '' }),
];
const history = (orders, cursor = '') => ({ orders, sequence: '0', has_next: cursor !== '', cursor });
const opens = [order(112, 'OPEN'), order(111, 'OPEN', { product_id: 'SHIB-USD', side: 'SELL', order_configuration: limited('1000000', '0.00000861') })];
const closed = [order(122, 'FILLED', { completion_percentage: '100', filled_size: '0.12345678', average_filled_price: '35000.12', filled_value: '4321.0021', total_fees: '25.93', settled: true })];
const cancelled = [order(132, 'CANCELLED', { cancel_message: 'User requested cancel', filled_size: '0.02', average_filled_price: '35000.12', total_fees: '4.2' }), order(131, 'CANCELLED')];

export default {
    description: 'Coinbase Advanced Trade: balances of both APIs, accounts, fees, own trades, orders by status.',
    ...base,
    routes: [
        ...marketRoutes,
        old(
            'accounts',
            {
                pagination: { ending_before: null, starting_after: null, limit: 250, order: 'desc', next_uri: null },
                data: [
                    wallet(1, 'BTC', '1.24350001'),
                    wallet(2, 'BTC', '0.5', { name: 'Second' }),
                    wallet(3, 'BTC', '100', { name: 'BTC Vault', type: 'vault' }),
                    wallet(4, 'SHIB', '0.000000000000000001'),
                    wallet(5, 'CGLD', '12'),
                    wallet(6, 'USD', '17185.45', { type: 'fiat', currency: { code: 'USD', name: 'US Dollar', exponent: 2, type: 'fiat' } }),
                    wallet(7, 'EUR', '0.00', { type: 'fiat' }),
                ],
            },
            { rest: '\\?limit=250$' },
        ),
        get(
            'accounts',
            {
                accounts: [
                    account(1, 'BTC', '0.4012', '0.8423'),
                    account(2, 'BTC', '0.1', '0', { name: 'BTC Second', default: false }),
                    account(3, 'BTC', '100', '0', { name: 'BTC Vault', type: 'ACCOUNT_TYPE_VAULT' }),
                    account(4, 'CGLD', '12.000000000000000001', '0.0000000000000000'),
                    account(5, 'USD', '17185.45', '250', { type: 'ACCOUNT_TYPE_FIAT', name: 'Cash (USD)' }),
                ],
                has_next: false,
                cursor: '',
                size: 5,
            },
            { rest: '\\?limit=250$' },
        ),
        get('transaction_summary?product_type=SPOT', summary),
        get('orders/historical/fills', { fills: fills.slice(0, 2), cursor: '' }, { rest: '\\?.*product_id=BTC-USD' }),
        get('orders/historical/fills', { fills, cursor: '789' }, { rest: '(\\?|$)' }),
        get('orders/historical/batch', history([]), { rest: '\\?.*product_id=ETH-BTC' }),
        get('orders/historical/batch', history(opens.slice(0, 1)), { rest: '\\?order_status=OPEN&product_id=BTC-USD' }),
        get('orders/historical/batch', history(opens), { rest: '\\?order_status=OPEN' }),
        get('orders/historical/batch', history(closed), { rest: '\\?order_status=FILLED' }),
        get('orders/historical/batch', history(cancelled), { rest: '\\?order_status=CANCELLED' }),
        get('orders/historical/batch', history([...opens, ...closed, ...cancelled].filter((o) => o.product_id === 'BTC-USD')), { rest: '\\?product_id=BTC-USD' }),
        get('orders/historical/batch', history([...opens, ...closed, ...cancelled], cid(9)), { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('balance', 'fetchBalance'),
        call('balance of v3', 'fetchBalance', { v3: true }),
        call('accounts', 'fetchAccounts'),
        call('trading fees', 'fetchTradingFees'),
        call('own trades', 'fetchMyTrades'),
        call('own trades of a symbol', 'fetchMyTrades', 'BTC/USD'),
        call('own trades, since, limit, until', 'fetchMyTrades', 'BTC/USD', 1699995600000, 1, { until: 1700000000999 }),
        call('orders', 'fetchOrders'),
        call('orders of a symbol', 'fetchOrders', 'BTC/USD', 1699990000000, 2, { until: 1700000000999 }),
        call('open orders', 'fetchOpenOrders'),
        call('open orders of a symbol', 'fetchOpenOrders', 'BTC/USD'),
        call('open orders, none', 'fetchOpenOrders', 'ETH/BTC'),
        call('open orders, since, limit', 'fetchOpenOrders', null, 1699990000000, 1),
        call('closed orders', 'fetchClosedOrders', null, null, 10),
        call('cancelled orders', 'fetchCanceledOrders', 'BTC/USD', null, null, { until: 1700000000999 }),
    ],
};
