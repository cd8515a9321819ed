// Binance spot, test network: other hosts, no currencies, and a clock that is set by the exchange's.
import { call, implicit, under } from '../_routes.mjs';
import { base, exchangeInfo, symbols } from './_common.mjs';
import { order, placed } from './_orders.mjs';

const test = under('https://testnet.binance.vision/api/v3/');

export default {
    description: 'Binance spot on its test network, the difference of the clocks measured when markets are loaded (the exchange is 1,234 ms behind).',
    ...base,
    sandbox: true,
    options: { ...base.options, adjustForTimeDifference: true },
    routes: [
        test.get('time', { serverTime: 1699999998766 }),
        test.get('exchangeInfo', exchangeInfo(symbols)),
        test.get(
            'ticker/24hr',
            { symbol: 'BTCUSDT', lastPrice: '36501.20000000', bidPrice: '36501.10000000', askPrice: '36501.20000000', closeTime: 1700000000000 },
            { rest: '\\?' },
        ),
        test.get(
            'account',
            { accountType: 'SPOT', updateTime: 1699999000000, balances: [{ asset: 'USDT', free: '1000.00000000', locked: '0.00000000' }] },
            { rest: '\\?' },
        ),
        test.post('order', placed(23456789101)),
        test.delete('order', order(23456789101, 'CANCELED'), { rest: '\\?' }),
        test.get('order', order(23456789101, 'CANCELED'), { rest: '\\?' }),
        test.get('openOrders', [], { rest: '\\?' }),
        test.get('rateLimit/order', [], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('time', 'fetchTime'),
        call('ticker', 'fetchTicker', 'BTC/USDT'),
        call('balance', 'fetchBalance'),
        call('order', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.12345, 35000.12, { clientOrderId: 'mine-101' }),
        call('cancel', 'cancelOrder', '23456789101', 'BTC/USDT'),
        call('order status', 'fetchOrder', '23456789101', 'BTC/USDT'),
        call('open orders', 'fetchOpenOrders', 'BTC/USDT'),
        implicit('implicit order limits', 'privateGetRateLimitOrder'),
    ],
};
