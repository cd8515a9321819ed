// Binance contracts: the rows of the common table of codes, of the linear and of the inverse one whose words _contract-errors.mjs has not.
import { errorKeys } from '../_facts.mjs';
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { dapi, fapi } from './_common.mjs';
import { both, ofInverse, ofLinear } from './_contract-errors.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

// Where a status or the words alone decide, the row has not.
const texts = errorKeys('binance', 'exact');
const decides = ([, msg, status = 400]) => status !== 429 && !texts.includes(msg);
const without = (...known) => (key) => /^-?\d+$/.test(key) && !known.flat().filter(decides).some(([code]) => String(code) === key);
const looking = (symbol, host) => (code) => [
    `${symbol}, ${code}`,
    'fetchOrder',
    ['1', symbol],
    { ...host.get('order', undefined, { rest: '\\?' }), status: 400, body: { code: Number(code), msg: 'The request was refused.' } },
];
const keys = (...tables) => [...new Set(tables.flatMap((table) => errorKeys('binance', table)))];

const { routes, calls } = sequence([
    ...keys('exact', 'tables.linear.exact').filter(without(both, ofLinear)).map(looking('BTC/USDT:USDT', fapi)),
    ...keys('exact', 'tables.inverse.exact').filter(without(both, ofInverse)).map(looking('BTC/USD:BTC', dapi)),
]);

export default {
    description: 'Binance contracts: the rest of the codes, refusing the look at an order.',
    ...contracts,
    routes: [...allMarketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
