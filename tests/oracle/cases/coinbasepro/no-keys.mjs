// Coinbase Exchange without credentials: markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';
import { oid } from './_orders.mjs';

const { credentials, ...open } = base;

export default {
    description: 'Coinbase Exchange without a passphrase and without loading markets first.',
    ...open,
    credentials: { apiKey: credentials.apiKey, secret: credentials.secret },
    routes: [
        ...marketRoutes,
        get('time', { iso: '2023-11-14T22:13:20.042Z', epoch: 1700000000.042 }),
        get('products/BTC-USD/ticker', {
            ask: '36501.2',
            bid: '36501.1',
            volume: '12045.5',
            trade_id: 570000123,
            price: '36501.2',
            size: '0.01532',
            time: '2023-11-14T22:13:19.512345Z',
        }),
    ],
    calls: [
        call('time', 'fetchTime'),
        call('amount before markets', 'amountToPrecision', 'BTC/USD', 1),
        call('currencies', 'fetchCurrencies'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker again', 'fetchTicker', 'BTC/USD'),
        call("ticker by the exchange's own name", 'fetchTicker', 'BTC-USD'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USD'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.1, 35000),
        call('cancel', 'cancelOrder', oid(101), 'BTC/USD'),
        call('order status', 'fetchOrder', oid(101)),
        call('open orders', 'fetchOpenOrders'),
        implicit('implicit accounts', 'privateGetAccounts'),
    ],
};
