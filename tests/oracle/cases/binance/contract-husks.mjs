// Binance contracts: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { dapi, fapi } from './_common.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const get = (api, path) => api.get(path, undefined, { rest: '\\?' });
const gone = (path) => fapi.delete(path, undefined, { rest: '\\?' });
const limit = ['BTC/USDT:USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }];

export default husksCase(
    'Binance contracts',
    contracts,
    allMarketRoutes,
    ['order book', 'fetchOrderBook', ['BTC/USDT:USDT'], get(fapi, 'depth')],
    [
        ['funding rate', 'fetchFundingRate', ['BTC/USDT:USDT'], get(fapi, 'premiumIndex')],
        ['create', 'createOrder', limit, fapi.post('order')],
        ['create with a trigger', 'createOrder', ['BTC/USDT:USDT', 'market', 'sell', 0.1, null, { triggerPrice: 34000, clientOrderId: 'mine-1' }], fapi.post('algoOrder')],
        ['create several', 'createOrders', [[{ symbol: 'BTC/USDT:USDT', type: 'limit', side: 'buy', amount: 0.1, price: 35000, params: { clientOrderId: 'mine-1' } }]], fapi.post('batchOrders')],
        ['edit', 'editOrder', ['8886774001', 'BTC/USDT:USDT', 'limit', 'buy', 0.2, 35100], fapi.put('order')],
        ['cancel', 'cancelOrder', ['8886774001', 'BTC/USDT:USDT'], gone('order')],
        ['cancel all', 'cancelAllOrders', ['BTC/USDT:USDT'], gone('allOpenOrders')],
        ['order', 'fetchOrder', ['8886774001', 'BTC/USDT:USDT'], get(fapi, 'order')],
        ['orders', 'fetchOrders', ['BTC/USDT:USDT'], get(fapi, 'allOrders')],
        ['own trades', 'fetchMyTrades', ['BTC/USD:BTC'], get(dapi, 'userTrades')],
        ['balance', 'fetchBalance', [{ type: 'delivery' }], get(dapi, 'account')],
        ['open interest', 'fetchOpenInterest', ['BTC/USD:BTC'], get(dapi, 'openInterest')],
    ],
);
