// Binance portfolio margin: every code of its table, refusing the fee of a contract.
import { errorKeys } from '../_facts.mjs';
import { sequence } from '../_faults.mjs';
import { call, under } from '../_routes.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const papi = under('https://papi.binance.com/papi/v1/');
const { routes, calls } = sequence(
    errorKeys('binance', 'tables.portfolioMargin.exact').map((code) => [
        code,
        'fetchTradingFee',
        ['BTC/USDT:USDT', { portfolioMargin: true }],
        { ...papi.get('um/commissionRate', undefined, { rest: '\\?' }), status: 400, body: { code: Number(code), msg: 'The request was refused.' } },
    ]),
);

export default {
    description: 'Binance portfolio margin: every row of the table of errors.',
    ...contracts,
    routes: [...allMarketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
