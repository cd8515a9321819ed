// Binance contracts without credentials: public data is there, the account is not.
import { call } from '../_routes.mjs';
import { fapi } from './_common.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const { credentials, ...open } = contracts;

export default {
    description: 'Binance contracts without credentials and without loading markets first.',
    ...open,
    routes: [
        ...allMarketRoutes,
        fapi.get('depth', { lastUpdateId: 1, T: 1699999992100, bids: [['36501.10', '5.125']], asks: [['36501.20', '11.300']] }, { rest: '\\?' }),
        fapi.get('premiumIndex', { symbol: 'BTCUSDT', markPrice: '36501.25', time: 1699999995000 }, { rest: '\\?' }),
    ],
    calls: [
        call('book', 'fetchOrderBook', 'BTC/USDT:USDT'),
        call('funding rate', 'fetchFundingRate', 'BTC/USDT:USDT'),
        call('historical trades', 'fetchTrades', 'BTC/USDT:USDT', null, 10, { fetchTradesMethod: 'fapiPublicGetHistoricalTrades' }),
        call('balance', 'fetchBalance', { type: 'swap' }),
        call('positions', 'fetchPositions'),
        call('order', 'createOrder', 'BTC/USDT:USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }),
        call('cancel all', 'cancelAllOrders', 'BTC/USDT:USDT'),
        call('leverage', 'setLeverage', 5, 'BTC/USDT:USDT'),
    ],
};
