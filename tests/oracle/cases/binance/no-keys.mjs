// Binance spot without credentials: no currencies, markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';

const { credentials, ...open } = base;

export default {
    description: 'Binance spot without credentials and without loading markets first.',
    ...open,
    routes: [
        ...marketRoutes,
        spot.get('time', { serverTime: 1700000000042 }),
        spot.get(
            'ticker/24hr',
            { symbol: 'BTCUSDT', lastPrice: '36501.20000000', bidPrice: '36501.10000000', askPrice: '36501.20000000', closeTime: 1700000000000 },
            { rest: '\\?' },
        ),
    ],
    calls: [
        call('time', 'fetchTime'),
        call('amount before markets', 'amountToPrecision', 'BTC/USDT', 1),
        call('currencies', 'fetchCurrencies'),
        call('ticker', 'fetchTicker', 'BTC/USDT'),
        call('ticker again', 'fetchTicker', 'BTC/USDT'),
        call("ticker by the exchange's own name", 'fetchTicker', 'BTCUSDT'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USDT'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }),
        call('cancel', 'cancelOrder', '1', 'BTC/USDT'),
        call('order status', 'fetchOrder', '1', 'BTC/USDT'),
        call('open orders', 'fetchOpenOrders', 'BTC/USDT'),
        implicit('implicit account', 'privateGetAccount'),
    ],
};
