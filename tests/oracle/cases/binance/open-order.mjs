// Binance contracts: one order that is open.
import { call } from '../_routes.mjs';
import { dapi, fapi } from './_common.mjs';
import { inverseOrder, linearOrder } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const gone = { status: 400, body: { code: -2013, msg: 'Order does not exist.' } };

export default {
    description: 'Binance contracts: an order that is open, of linear and of inverse contracts; spot has no such request.',
    ...contracts,
    routes: [
        ...allMarketRoutes,
        fapi.get('openOrder', linearOrder(8886774001, 'NEW'), { rest: '\\?.*orderId=8886774001' }),
        fapi.get('openOrder', undefined, { rest: '\\?', ...gone }),
        dapi.get('openOrder', inverseOrder(23330001, 'PARTIALLY_FILLED', { executedQty: '5', cumBase: '0.01428567', avgPrice: '35000.10' }), { rest: '\\?' }),
    ],
    calls: [
        { ...call('markets', 'loadMarkets'), omitResult: true },
        call('open order', 'fetchOpenOrder', '8886774001', 'BTC/USDT:USDT'),
        call('open order, inverse', 'fetchOpenOrder', '23330001', 'BTC/USD:BTC', { trigger: true, note: 'x' }),
        call('open order, gone', 'fetchOpenOrder', '404', 'BTC/USDT:USDT'),
        call('open order of spot', 'fetchOpenOrder', '1', 'BTC/USDT'),
        call('open order without a symbol', 'fetchOpenOrder', '1'),
    ],
};
