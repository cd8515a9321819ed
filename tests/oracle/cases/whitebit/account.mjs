// WhiteBIT: balances, own trades, private endpoints.
import { call, implicit } from '../_routes.mjs';
import { base, marketRoutes, post } from './_common.mjs';

const fill = (id, more) => ({
    id,
    clientOrderId: '',
    time: 1699999917.532965,
    side: 'sell',
    role: 2,
    amount: '0.01',
    price: '36501.15',
    deal: '365.0115',
    fee: '0.3650115',
    orderId: 58166729555,
    feeAsset: 'USDT',
    ...more,
});
const deal = (id, more) => {
    const { orderId, side, ...others } = fill(id, more);
    return { ...others, dealOrderId: orderId };
};

export default {
    description: 'WhiteBIT: the three accounts, own trades of a market and of all, fees in a third currency, private endpoints.',
    ...base,
    routes: [
        ...marketRoutes,
        post('trade-account/balance', {
            BTC: { available: '0.123', freeze: '1' },
            ETH: { available: '0.000000000000000001', freeze: '0' },
            USDT: { available: '1250.5', freeze: '99.123456' },
            XBT: { available: '3', freeze: '0' },
            GONE: { available: '0', freeze: '0' },
        }),
        post('main-account/balance', { BTC: { main_balance: '0.0013929494020316' }, USDT: { main_balance: '0' } }),
        post('collateral-account/balance', { BTC: '1', USDT: '1000.5' }),
        post('trade-account/executed-history', [fill(1343815269), fill(1343815268, { side: 'buy', role: 1, time: 1699999900.1, fee: '0.00001', feeAsset: 'BTC', clientOrderId: 'own-1' })], {
            bodyMatch: '"market":"BTC_USDT"',
        }),
        post('trade-account/executed-history', [], { bodyMatch: '"market":"ETH_BTC"' }),
        post('trade-account/executed-history', {
            BTC_USDT: [fill('1343815269', { orderId: '58166729555', time: '1699999917.532965', role: '2', fee: '1.25', feeAsset: 'WBT' })],
            SHIB_USDT: [fill(1343815270, { amount: '1000000', price: '0.00000861', deal: '8.61', fee: '0.00861', time: 1699999950 })],
            OLD_USDT: [fill(1343815260, { amount: '5', price: '1.5', deal: '7.5', fee: '0', time: 1699990000, feeAsset: undefined })],
        }),
        post('trade-account/order', { records: [deal(149156519), deal(149156520, { role: 1, time: 1699999918 })], offset: 0, limit: 100 }),
        post('main-account/fee', [{ ticker: 'BTC', name: 'Bitcoin' }]),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('balance', 'fetchBalance'),
        call('balance of the main account', 'fetchBalance', { account: 'main' }),
        call('balance of the funding account', 'fetchBalance', { account: 'funding' }),
        call('collateral', 'fetchBalance', { type: 'swap' }),
        call('balance of one currency', 'fetchBalance', { ticker: 'BTC' }),
        call('own trades', 'fetchMyTrades', 'BTC/USDT'),
        call('own trades, since and limit', 'fetchMyTrades', 'BTC/USDT', 1699999910000, 1),
        call('no own trades', 'fetchMyTrades', 'ETH/BTC'),
        call('own trades of all markets', 'fetchMyTrades'),
        call('own trades of all markets, limit', 'fetchMyTrades', null, null, 2),
        call('trades of an order', 'fetchOrderTrades', '58166729555', 'BTC/USDT'),
        call('trades of an order, limit', 'fetchOrderTrades', '58166729555', 'BTC/USDT', null, 500),
        implicit('fees', 'v4PrivatePostMainAccountFee', { ticker: 'BTC' }),
        implicit('nonce within a window', 'v4PrivatePostMainAccountFee', { ticker: 'BTC', nonceWindow: true }),
        implicit('text beyond ASCII', 'v4PrivatePostMainAccountFee', { note: 'größe "✓"\n', list: ['a', 1], flag: true }),
    ],
};
