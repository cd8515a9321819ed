// Bitstamp spot without credentials: markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const { credentials, ...open } = base;

export default {
    description: 'Bitstamp spot without credentials and without loading markets first.',
    ...open,
    routes: [
        ...marketRoutes,
        get('ticker/btcusd/', {
            timestamp: '1699999999',
            open: '36180',
            high: '36950',
            low: '35720',
            last: '36501',
            volume: '1310.98204127',
            vwap: '36288',
            bid: '36500',
            ask: '36502',
        }),
    ],
    calls: [
        call('time', 'fetchTime'),
        call('amount before markets', 'amountToPrecision', 'BTC/USD', 1),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker again', 'fetchTicker', 'BTC/USD'),
        call("ticker by the exchange's own name", 'fetchTicker', 'btcusd'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USD'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USD', 'limit', 'buy', 0.1, 35000),
        call('cancel', 'cancelOrder', '1', 'BTC/USD'),
        call('order status', 'fetchOrder', '1', 'BTC/USD'),
        call('open orders', 'fetchOpenOrders'),
        implicit('implicit balance', 'privatePostAccountBalances'),
    ],
};
