// Binance contracts, test network: prices are there, accounts were given up.
import { call, under } from '../_routes.mjs';
import { base, exchangeInfo, symbols } from './_common.mjs';
import { linearOrder, placed } from './_contract-orders.mjs';
import { contracts, inverse, inverseInfo, linear, linearInfo } from './_contracts.mjs';

const spot = under('https://testnet.binance.vision/api/v3/');
const fapi = under('https://testnet.binancefuture.com/fapi/v1/');
const dapi = under('https://testnet.binancefuture.com/dapi/v1/');

export const sandboxed = (description, options) => ({
    description,
    ...base,
    sandbox: true,
    options: { ...contracts.options, ...options },
    routes: [
        spot.get('exchangeInfo', exchangeInfo(symbols)),
        fapi.get('exchangeInfo', linearInfo(linear)),
        dapi.get('exchangeInfo', inverseInfo(inverse)),
        fapi.get('ticker/24hr', { symbol: 'BTCUSDT', lastPrice: '36501.20', closeTime: 1699999990123 }, { rest: '\\?' }),
        fapi.post('order', placed(linearOrder(8886774000, 'NEW'))),
        fapi.get('openOrders', [], { rest: '\\?' }),
        fapi.get('openOrders', undefined, { rest: '\\?', status: 400, body: { code: -1121, msg: 'Invalid symbol.' } }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker', 'fetchTicker', 'BTC/USDT:USDT'),
        call('order', 'createOrder', 'BTC/USDT:USDT', 'limit', 'buy', 0.123, 35000.1, { clientOrderId: 'mine-1' }),
        call('open orders', 'fetchOpenOrders', 'BTC/USDT:USDT'),
    ],
});

export default sandboxed('Binance contracts on their test network.', {});
