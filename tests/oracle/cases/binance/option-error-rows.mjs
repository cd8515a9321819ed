// Binance options: every code of their table, refusing the ledger of the account.
import { errorKeys } from '../_facts.mjs';
import { sequence } from '../_faults.mjs';
import { call, under } from '../_routes.mjs';
import { base, marketRoutes } from './_common.mjs';

const eapi = under('https://eapi.binance.com/eapi/v1/');
const { routes, calls } = sequence(
    errorKeys('binance', 'tables.option.exact').map((code) => [
        code,
        'fetchLedger',
        ['USDT', null, null, { type: 'option' }],
        { ...eapi.get('bill', undefined, { rest: '\\?' }), status: 400, body: { code: Number(code), msg: 'The request was refused.' } },
    ]),
);

export default {
    description: 'Binance options: every row of the table of errors.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
