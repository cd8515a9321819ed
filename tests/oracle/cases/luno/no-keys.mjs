// Luno spot without credentials: markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { any, base, exchange, get, markets } from './_common.mjs';

const { credentials, ...open } = base;

export default {
    description: 'Luno spot without credentials and without loading markets first.',
    ...open,
    routes: [
        exchange.get('markets', { markets }),
        get('ticker', { pair: 'XBTZAR', timestamp: 1699999999000, bid: '700100.00', ask: '700350.00', last_trade: '700200.00', rolling_24_hour_volume: '112.345678', status: 'ACTIVE' }, any),
    ],
    calls: [
        call('currencies', 'fetchCurrencies'),
        call('amount before markets', 'amountToPrecision', 'BTC/ZAR', 1),
        call('ticker', 'fetchTicker', 'BTC/ZAR'),
        call('ticker again', 'fetchTicker', 'BTC/ZAR'),
        call("ticker by the exchange's own name", 'fetchTicker', 'XBTZAR'),
        call('unknown symbol', 'fetchTicker', 'NOPE/ZAR'),
        call('candles need a key', 'fetchOHLCV', 'BTC/ZAR'),
        call('balance', 'fetchBalance'),
        call('ledger', 'fetchLedger', 'BTC'),
        call('order', 'createOrder', 'BTC/ZAR', 'limit', 'buy', 0.25, 700000, { client_order_id: 'mine-1' }),
        call('cancel', 'cancelOrder', '1', 'BTC/ZAR'),
        call('order status', 'fetchOrder', '1', 'BTC/ZAR'),
        call('open orders', 'fetchOpenOrders'),
        implicit('implicit balance', 'privateGetBalance'),
    ],
};
