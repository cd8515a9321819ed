// Binance: every row of the spot table and every text of the common ones, refusing a call that can meet it; what the codes say stands in errors.mjs and error-codes.mjs.
import { errorKeys } from '../_facts.mjs';
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, marketRoutes, sapi, spot } from './_common.mjs';

const any = { rest: '\\?' };
const looking = ['fetchOrder', ['1', 'BTC/USDT'], spot.get('order', undefined, any)];
const borrowed = ['fetchBalance', [{ type: 'margin' }], sapi.get('margin/account', undefined, any)];
const wallet = ['fetchDepositAddress', ['BTC'], sapi.get('capital/deposit/address', undefined, any)];
const moving = ['transfer', ['USDT', 10, 'spot', 'swap'], sapi.post('asset/transfer', undefined)];
const placing = ['createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }], spot.post('order')];
// Of four digits: 1 the request, 2 the order, 3 the margin account, 4 the wallet; the others belong to products that money is moved to.
const meeting = (code) => ({ '-1': looking, '-2': looking, '-3': borrowed, '-4': wallet })[/^-\d{4}$/.test(code) ? code.slice(0, 2) : ''] ?? moving;

const row = ([method, args, route], code, msg) => [`${method}, ${code} ${msg}`, method, args, { ...route, status: 400, body: { code: Number(code), msg } }];
const isCode = (key) => /^-?\d+$/.test(key);
const sentence = (part) => (/^[A-Z_]+$/.test(part) ? `Filter failure: ${part}` : /^[a-z]/.test(part) ? `The symbol ${part}` : `${part}.`);

const { routes, calls } = sequence([
    ...errorKeys('binance', 'tables.spot.exact').map((code) => row(meeting(code), code, 'The request was refused.')),
    ...errorKeys('binance', 'exact').filter((key) => !isCode(key)).map((text) => row(placing, -2010, text)),
    ...errorKeys('binance', 'contains').map((part) => row(placing, -1013, sentence(part))),
]);

export default {
    description: 'Binance: every row of the table of spot errors, and every text.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
