// Gate: markets given instead of loaded; whether the account is unified is asked by the first call that needs to know.
import { call } from '../_routes.mjs';
import { base, detail, get, post, refuse } from './_common.mjs';
import { contract, spot } from './_orders.mjs';

const any = { rest: '(\\?|$)' };
const market = (symbol, id, type, more) => ({
    id,
    symbol,
    base: symbol.split('/')[0],
    quote: symbol.split(/[/:]/)[1],
    baseId: id.split('_')[0],
    quoteId: id.split('_')[1],
    type,
    spot: type === 'spot',
    margin: false,
    swap: type === 'swap',
    future: false,
    option: false,
    contract: type !== 'spot',
    active: true,
    precision: { amount: type === 'spot' ? 0.000001 : 1, price: 0.1 },
    limits: { amount: { min: 0.00001 }, price: {}, cost: { min: 3 } },
    ...more,
});

export default {
    description: 'Gate: markets given, an account that may not ask about itself, a clock that is ahead.',
    ...base,
    options: { ...base.options, timeDifference: 1500 },
    routes: [
        { ...detail(), body: undefined, ...refuse('FORBIDDEN', 'no permission', 403) },
        post('spot/orders', spot(1)),
        post('futures/usdt/orders', contract(2)),
        get('spot/orders/1', spot(1), any),
        get('futures/usdt/orders/2', contract(2), any),
    ],
    calls: [
        { ...call('given', 'setMarkets', [
            market('BTC/USDT', 'BTC_USDT', 'spot'),
            market('BTC/USDT:USDT', 'BTC_USDT', 'swap', { settle: 'USDT', settleId: 'usdt', linear: true, inverse: false, contractSize: 0.0001 }),
        ]), omitResult: true },
        call('order', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'own-1' }),
        call('order of a swap', 'createOrder', 'BTC/USDT:USDT', 'limit', 'buy', 5, 35000, { clientOrderId: 'own-1' }),
        call('order that is found', 'fetchOrder', '1', 'BTC/USDT'),
        call('order of a swap that is found', 'fetchOrder', '2', 'BTC/USDT:USDT'),
    ],
};
