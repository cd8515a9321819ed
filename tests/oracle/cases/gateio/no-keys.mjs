// Gate without credentials: markets loaded by the first call that needs them, private calls refused before a request.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const { credentials, ...open } = base;

export default {
    description: 'Gate without a secret and without loading markets first; only spot and swaps are wanted.',
    ...open,
    credentials: { apiKey: credentials.apiKey },
    options: { ...base.options, fetchMarkets: { types: ['spot', 'swap'] }, swap: { fetchMarkets: { settlementCurrencies: ['usdt'] } } },
    routes: [
        ...marketRoutes,
        get('spot/time', { server_time: 1700000000123 }),
        get('spot/tickers', [{ currency_pair: 'BTC_USDT', last: '37010.5', lowest_ask: '37010.6', highest_bid: '37010.5', change_percentage: '0', base_volume: '0', quote_volume: '0', high_24h: '38100', low_24h: '36500.1' }], { rest: '\\?' }),
    ],
    calls: [
        call('time', 'fetchTime'),
        call('amount before markets', 'amountToPrecision', 'BTC/USDT', 1),
        call('ticker', 'fetchTicker', 'BTC/USDT'),
        call('ticker again', 'fetchTicker', 'BTC/USDT'),
        call('unknown symbol', 'fetchTicker', 'NOPE/USDT'),
        call('inverse symbol that was not loaded', 'fetchTicker', 'BTC/USD:BTC'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'own-1' }),
        call('cancel', 'cancelOrder', '101', 'BTC/USDT'),
        call('order status', 'fetchOrder', '101', 'BTC/USDT'),
        call('open orders', 'fetchOpenOrders'),
        call('positions', 'fetchPositions'),
        call('leverage', 'setLeverage', 5, 'BTC/USDT:USDT'),
        call('withdraw', 'withdraw', 'USDT', 5, '0x4c0e5e1a0b'),
        implicit('implicit balance', 'privateSpotGetAccounts'),
    ],
};
