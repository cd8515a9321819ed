// Binance linear contracts: every code of the exchange's list, refusing an order.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { fapi } from './_common.mjs';
import { both, ofLinear } from './_contract-errors.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const { routes, calls } = sequence(
    [...both, ...ofLinear].map(([code, msg, status = 400]) => [
        `${code} ${msg}`,
        'createOrder',
        ['BTC/USDT:USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }],
        { ...fapi.post('order'), status, body: { code, msg } },
    ]),
);

export default {
    description: 'Binance linear contracts: the documented codes and texts, refusing an order.',
    ...contracts,
    routes: [...allMarketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
