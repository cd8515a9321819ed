// Binance inverse contracts: every code of the exchange's list, refusing an order.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { dapi } from './_common.mjs';
import { both, ofInverse } from './_contract-errors.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const { routes, calls } = sequence(
    [...both, ...ofInverse].map(([code, msg, status = 400]) => [
        `${code} ${msg}`,
        'createOrder',
        ['BTC/USD:BTC', 'limit', 'buy', 10, 35000, { clientOrderId: 'mine-1' }],
        { ...dapi.post('order'), status, body: { code, msg } },
    ]),
);

export default {
    description: 'Binance inverse contracts: the documented codes and texts, refusing an order.',
    ...contracts,
    routes: [...allMarketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
