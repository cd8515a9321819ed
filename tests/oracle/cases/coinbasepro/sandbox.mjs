// Coinbase Exchange, sandbox: the same calls against the test network.
import { call, implicit, under } from '../_routes.mjs';
import { base, currencies, products } from './_common.mjs';
import { oid, order } from './_orders.mjs';

const { get, post, delete: remove } = under('https://api-public.sandbox.exchange.coinbase.com/');

export default {
    description: 'Coinbase Exchange on its sandbox: markets, a ticker, a balance, an order and its end.',
    ...base,
    sandbox: true,
    routes: [
        get('currencies', currencies),
        get('products', products),
        get('products/BTC-USD/ticker', {
            ask: '36501.2',
            bid: '36501.1',
            volume: '12045.5',
            trade_id: 570000123,
            price: '36501.2',
            size: '0.01532',
            time: '2023-11-14T22:13:19.512345Z',
        }),
        get('accounts', [{ id: oid(1), currency: 'USD', balance: '1000.00', hold: '0.00', available: '1000.00', trading_enabled: true }]),
        post('orders', order(1, 'pending')),
        remove(`orders/${oid(1)}`, oid(1), { rest: '' }),
        get(`orders/${oid(1)}`, order(1, 'done', { done_reason: 'canceled' })),
        get('time', { iso: '2023-11-14T22:13:20.042Z', epoch: 1700000000.042 }),
        get('fees', { taker_fee_rate: '0.0060', maker_fee_rate: '0.0040', usd_volume: '0' }),
        get('orders', [], { rest: '' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('time', 'fetchTime'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.12345678, 35000.12),
        call('cancel', 'cancelOrder', oid(1)),
        call('order status', 'fetchOrder', oid(1), 'BTC/USD'),
        call('open orders', 'fetchOpenOrders', 'BTC/USD'),
        implicit('implicit fees', 'privateGetFees'),
    ],
};
