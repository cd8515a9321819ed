// Binance contracts: parameters where what was meant and what the reference sends are not the same.
import { call } from '../_routes.mjs';
import { fapi, spot } from './_common.mjs';
import { linearOrder, placed } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';
import { placed as placedOnSpot } from './_orders.mjs';

const create = (name, type, side, amount, price, params, symbol = 'BTC/USDT:USDT') => call(name, 'createOrder', symbol, type, side, amount, price, { clientOrderId: 'mine-1', ...params });

export default {
    description: 'Binance contracts: test orders, post-only against another time in force, two triggers at once; a rolling ticker of a spot market that is a contract too.',
    ...contracts,
    routes: [
        ...allMarketRoutes,
        fapi.post('order', placed(linearOrder(8886774000, 'NEW'))),
        fapi.post('order/test', placed(linearOrder(8886774000, 'NEW'))),
        fapi.post('algoOrder', placed(linearOrder(8886774000, 'NEW'))),
        spot.post('order', placedOnSpot(23456789101)),
        spot.get('ticker', [{ symbol: 'BTCUSDT', lastPrice: '36501.20000000', openPrice: '36155.70000000', closeTime: 1700000000000 }], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        create('a test', 'limit', 'buy', 0.123, 35000.1, { test: true }),
        create('post only and good till cancelled', 'limit', 'buy', 0.123, 35000.1, { postOnly: true, timeInForce: 'GTC' }),
        create('a stop and a target at once', 'market', 'sell', 0.123, null, { stopLossPrice: 34000, takeProfitPrice: 40000 }),
        create('spot, post only with a trigger', 'limit', 'sell', 0.123, 33990, { triggerPrice: 34000, postOnly: true }, 'BTC/USDT'),
        create('spot, limit maker with a trigger', 'LIMIT_MAKER', 'sell', 0.123, 33990, { triggerPrice: 34000 }, 'BTC/USDT'),
        create('spot, trailing stop', 'market', 'sell', 0.123, null, { trailingPercent: 1.5, stopLossOrTakeProfit: 'stopLoss' }, 'BTC/USDT'),
        create('spot, trailing target from a price on', 'limit', 'sell', 0.123, 40000, { trailingPercent: 1.5, stopLossOrTakeProfit: 'takeProfit', trailingTriggerPrice: 39000 }, 'BTC/USDT'),
        create('spot, trailing of its own type', 'STOP_LOSS', 'sell', 0.123, null, { trailingDelta: 150 }, 'BTC/USDT'),
        create('spot, trailing, stop or target not said', 'limit', 'sell', 0.123, 40000, { trailingPercent: 1.5 }, 'BTC/USDT'),
        create('a trailing stop with a trigger price', 'TRAILING_STOP_MARKET', 'sell', 0.123, null, { triggerPrice: 34000 }),
        create('a market order in capitals, post only', 'MARKET', 'sell', 0.123, null, { postOnly: true }),
        create('spot, iceberg and self trade prevention', 'limit', 'sell', 0.123, 40000, { icebergAmount: 0.012345, selfTradePrevention: 'expire_both', timeInForce: 'GTC' }, 'BTC/USDT'),
        call('rolling ticker', 'fetchTicker', 'BTC/USDT', { rolling: true }),
    ],
};
