// Binance contracts: parameters where what was meant and what the reference sends are not the same.
import { call } from '../_routes.mjs';
import { fapi, spot } from './_common.mjs';
import { linearOrder, placed } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const create = (name, type, side, amount, price, params, symbol = 'BTC/USDT:USDT') => call(name, 'createOrder', symbol, type, side, amount, price, { clientOrderId: 'mine-1', ...params });

export default {
    description: 'Binance contracts: test orders, post-only against another time in force, two triggers at once; a rolling ticker of a spot market that is a contract too.',
    ...contracts,
    routes: [
        ...allMarketRoutes,
        fapi.post('order', placed(linearOrder(8886774000, 'NEW'))),
        fapi.post('order/test', placed(linearOrder(8886774000, 'NEW'))),
        fapi.post('algoOrder', placed(linearOrder(8886774000, 'NEW'))),
        spot.get('ticker', [{ symbol: 'BTCUSDT', lastPrice: '36501.20000000', openPrice: '36155.70000000', closeTime: 1700000000000 }], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        create('a test', 'limit', 'buy', 0.123, 35000.1, { test: true }),
        create('post only and good till cancelled', 'limit', 'buy', 0.123, 35000.1, { postOnly: true, timeInForce: 'GTC' }),
        create('a stop and a target at once', 'market', 'sell', 0.123, null, { stopLossPrice: 34000, takeProfitPrice: 40000 }),
        call('rolling ticker', 'fetchTicker', 'BTC/USDT', { rolling: true }),
    ],
};
